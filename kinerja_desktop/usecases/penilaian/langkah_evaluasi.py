"""Move an evaluation on: give it back to the employee, save it as Dinilai, set it.

Each step is an event that names the digest of exactly the content its author saw (promise 7), and the content is frozen
beside the event, so that its printed code leads back to it (promise 6).
"""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian
from kinerja_desktop.domain.penilaian.isi_evaluasi import isi_evaluasi
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import boleh_evaluasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.pelaksanaan.ajukan_realisasi import isian_beku, tolak_bila_basi
from kinerja_desktop.usecases.penilaian.catat_kejadian import catat_kejadian
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import (
    EVA_CAPAIAN,
    LihatEvaluasi,
    lewat_batas_pegawai,
    muat_untuk_layar,
    temuan_rating,
    tolak_bukan_penilai,
)
from kinerja_desktop.usecases.penilaian.muat_evaluasi import DokumenEvaluasi, muat_evaluasi

HAK_LANGKAH: dict[JenisKejadian, Tindakan] = {
    JenisKejadian.DIKEMBALIKAN: Tindakan.BERI_RATING,
    JenisKejadian.DINILAI: Tindakan.BERI_RATING,
    JenisKejadian.DITETAPKAN: Tindakan.TETAPKAN_EVALUASI,
}


def kembalikan_evaluasi(
    store: Store, pelaku: Pelaku, evaluasi_id: UUID, digest_isian: str, catatan: str, hari_ini: date
) -> LihatEvaluasi:
    """Give what was handed in back to the employee, with a note that says what to mend."""
    with store.write(pelaku) as unit:
        isi = muat_evaluasi(unit, evaluasi_id)
        _pastikan_boleh(isi, pelaku, JenisKejadian.DIKEMBALIKAN, hari_ini, catatan=catatan)
        tolak_bila_basi(digest_isian, isi.digest_isian)
        catat_kejadian(unit, isian_beku(isi), JenisKejadian.DIKEMBALIKAN, isi.kehidupan.ujung, catatan=catatan)
        _jejak(unit, evaluasi_id, JenisKejadian.DIKEMBALIKAN, digest_isian)
        return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def nilai_evaluasi(store: Store, pelaku: Pelaku, evaluasi_id: UUID, digest: str, hari_ini: date) -> LihatEvaluasi:
    """Save exactly this content as Dinilai. Refused while EVA-04, EVA-06 or EVA-07 is open."""
    with store.write(pelaku) as unit:
        isi = muat_evaluasi(unit, evaluasi_id)
        _pastikan_boleh(isi, pelaku, JenisKejadian.DINILAI, hari_ini)
        tolak_bila_basi(digest, isi.digest)
        _tolak_bila_salah(isi, kecuali=EVA_CAPAIAN)
        _nilai(unit, isi)
        return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def tetapkan_evaluasi(
    store: Store, pelaku: Pelaku, evaluasi_id: UUID, digest: str, tanggal: date, hari_ini: date
) -> LihatEvaluasi:
    """Set exactly this content; `tanggal` is the day of the decision.

    Needs the organisation's achievement of the unit and period (EVA-05). Where it was set after the rating and nothing
    else has changed, setting also confirms the rating under it.
    """
    with store.write(pelaku) as unit:
        isi = muat_evaluasi(unit, evaluasi_id)
        _pastikan_boleh(isi, pelaku, JenisKejadian.DITETAPKAN, hari_ini)
        tolak_bila_basi(digest, isi.digest)
        _tolak_bila_salah(isi)
        sebab = isi.kehidupan.ujung
        if isi.capaian_menyusul:
            sebab = (_nilai(unit, isi),)
        catat_kejadian(unit, _beku(isi), JenisKejadian.DITETAPKAN, sebab, tanggal=tanggal)
        _jejak(unit, evaluasi_id, JenisKejadian.DITETAPKAN, digest)
        return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def _nilai(unit: WriteUnit, isi: DokumenEvaluasi) -> UUID:
    """Write the content with the achievement in it, and the event. Answers the event's id."""
    evaluasi_store.simpan(unit, isi.evaluasi)
    kejadian = catat_kejadian(unit, _beku(isi), JenisKejadian.DINILAI, isi.kehidupan.ujung)
    _jejak(unit, isi.evaluasi.id, JenisKejadian.DINILAI, isi.digest)
    return kejadian.id


def _beku(isi: DokumenEvaluasi) -> IsiDokumen:
    kini = isi.evaluasi
    return IsiDokumen(JenisDokumen.EVALUASI, kini.id, kini.pegawai_id, isi.digest, isi_evaluasi(kini), kini.lingkup)


def _pastikan_boleh(
    isi: DokumenEvaluasi, pelaku: Pelaku, jenis: JenisKejadian, hari_ini: date, *, catatan: str | None = None
) -> None:
    periksa_hak(pelaku, HAK_LANGKAH[jenis], lingkup=isi.evaluasi.lingkup)
    penolakan = tolak_bukan_penilai(isi, pelaku) or boleh_evaluasi(
        isi.kehidupan,
        jenis,
        pelaku.peran,
        catatan=catatan,
        lewat_batas=lewat_batas_pegawai(isi, hari_ini),
        capaian_ditetapkan=isi.capaian.ditetapkan,
    )
    if penolakan is not None:
        raise penolakan


def _tolak_bila_salah(isi: DokumenEvaluasi, kecuali: str = "") -> None:
    temuan = tuple(satu for satu in salah(temuan_rating(isi)) if satu.kode != kecuali)
    if temuan:
        raise PenolakanError(
            temuan[0].kode,
            temuan[0].pesan,
            langkah=_("Perbaiki {n} hal berstatus Salah, lalu ulangi.").format(n=len(temuan)),
            temuan=temuan,
        )


def _jejak(unit: WriteUnit, evaluasi_id: UUID, jenis: JenisKejadian, digest: str) -> None:
    unit.jejak(HAK_LANGKAH[jenis], evaluasi_id, None, {"kejadian": jenis.value, "digest": digest})
