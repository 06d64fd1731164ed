"""Hand a period in to the appraiser, or take it back while he has not rated it."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian
from kinerja_desktop.domain.penilaian.isi_evaluasi import isi_isian
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import boleh_evaluasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi, muat_untuk_layar, temuan_ajuan
from kinerja_desktop.usecases.penilaian.catat_kejadian import catat_kejadian
from kinerja_desktop.usecases.penilaian.muat_evaluasi import DokumenEvaluasi, muat_evaluasi


def ajukan_realisasi(store: Store, pelaku: Pelaku, evaluasi_id: UUID, digest: str, hari_ini: date) -> LihatRealisasi:
    """Hand in exactly the realisasi and evidence with this digest. Refused while a finding of level Salah is open."""
    return _langkah(store, pelaku, evaluasi_id, JenisKejadian.DIAJUKAN, digest, hari_ini)


def tarik_realisasi(store: Store, pelaku: Pelaku, evaluasi_id: UUID, digest: str, hari_ini: date) -> LihatRealisasi:
    """Take a period back to go on filling it."""
    return _langkah(store, pelaku, evaluasi_id, JenisKejadian.DITARIK, digest, hari_ini)


def isian_beku(isi: DokumenEvaluasi) -> IsiDokumen:
    """What the employee hands in, as it is frozen."""
    kini = isi.tersimpan
    return IsiDokumen(JenisDokumen.EVALUASI, kini.id, kini.pegawai_id, isi.digest_isian, isi_isian(kini), kini.lingkup)


def tolak_bila_basi(digest: str, digest_kini: str, kode: str = "EVALUASI-BASI") -> None:
    """Refuse an act on a content that is no longer the one its author saw."""
    if digest != digest_kini:
        raise PenolakanError(
            kode,
            _("Isi dokumen ini berubah sejak Anda membukanya."),
            langkah=_("Baca isi yang baru, lalu ulangi."),
        )


def _langkah(
    store: Store, pelaku: Pelaku, evaluasi_id: UUID, jenis: JenisKejadian, digest: str, hari_ini: date
) -> LihatRealisasi:
    with store.write(pelaku) as unit:
        isi = muat_evaluasi(unit, evaluasi_id)
        kini = isi.tersimpan
        periksa_hak(pelaku, Tindakan.CATAT_REALISASI, lingkup=kini.lingkup, pegawai_id=kini.pegawai_id)
        penolakan = boleh_evaluasi(isi.kehidupan, jenis, pelaku.peran)
        if penolakan is not None:
            raise penolakan
        tolak_bila_basi(digest, isi.digest_isian)
        if jenis is JenisKejadian.DIAJUKAN:
            _tolak_bila_salah(unit, isi, hari_ini)
        catat_kejadian(unit, isian_beku(isi), jenis, isi.kehidupan.ujung)
        unit.jejak(Tindakan.CATAT_REALISASI, evaluasi_id, None, {"kejadian": jenis.value, "digest": digest})
        return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def _tolak_bila_salah(unit: WriteUnit, isi: DokumenEvaluasi, hari_ini: date) -> None:
    temuan = salah(temuan_ajuan(unit, isi, hari_ini))
    if temuan:
        raise PenolakanError(
            temuan[0].kode,
            temuan[0].pesan,
            langkah=_("Perbaiki {n} hal berstatus Salah, lalu ajukan lagi.").format(n=len(temuan)),
            temuan=temuan,
        )
