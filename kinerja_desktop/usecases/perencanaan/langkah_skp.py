"""Move an SKP on: hand in, withdraw, approve, return, record the signatures, cancel.

Each step is an event that names the digest of exactly the content its author saw (promise 7). The content is frozen
beside the event, so that the agreed text stays readable and printable whatever is edited later.
"""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, isi_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import boleh, hidup
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.temuan import Temuan, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.perencanaan.lihat_skp import (
    LihatSkp,
    ada_evaluasi,
    bukan_penilai,
    muat_dokumen,
    muat_untuk_layar,
)
from kinerja_desktop.usecases.perencanaan.sekitar_skp import temuan_skp

HAK_LANGKAH: dict[JenisKejadian, Tindakan] = {
    JenisKejadian.DIAJUKAN: Tindakan.AJUKAN_SKP,
    JenisKejadian.DITARIK: Tindakan.AJUKAN_SKP,
    JenisKejadian.DISETUJUI: Tindakan.PUTUSKAN_SKP,
    JenisKejadian.DIKEMBALIKAN: Tindakan.PUTUSKAN_SKP,
    JenisKejadian.TTD_PEGAWAI: Tindakan.CATAT_TTD,
    JenisKejadian.TTD_PENILAI: Tindakan.CATAT_TTD,
    JenisKejadian.DIBATALKAN: Tindakan.BATALKAN_SKP,
}


def ajukan_skp(store: Store, pelaku: Pelaku, skp_id: UUID, digest: str, hari_ini: date) -> LihatSkp:
    """Hand the SKP in for approval. Refused while a finding of level Salah is open."""
    return _langkah(store, pelaku, skp_id, JenisKejadian.DIAJUKAN, digest, hari_ini)


def tarik_skp(store: Store, pelaku: Pelaku, skp_id: UUID, digest: str, hari_ini: date) -> LihatSkp:
    """Take a submission back while nobody has decided on it."""
    return _langkah(store, pelaku, skp_id, JenisKejadian.DITARIK, digest, hari_ini)


def setujui_skp(store: Store, pelaku: Pelaku, skp_id: UUID, digest: str, hari_ini: date) -> LihatSkp:
    """Approve exactly the content with this digest."""
    return _langkah(store, pelaku, skp_id, JenisKejadian.DISETUJUI, digest, hari_ini)


def kembalikan_skp(store: Store, pelaku: Pelaku, skp_id: UUID, digest: str, catatan: str, hari_ini: date) -> LihatSkp:
    """Give the SKP back with a note that says what to mend."""
    return _langkah(store, pelaku, skp_id, JenisKejadian.DIKEMBALIKAN, digest, hari_ini, catatan=catatan)


def catat_ttd_skp(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    digest: str,
    jenis: JenisKejadian,
    tanggal: date,
    hari_ini: date,
) -> LihatSkp:
    """Record the wet signature of one side (`TTD_PEGAWAI` or `TTD_PENILAI`) with its date.

    With both the SKP is DITETAPKAN.
    """
    assert jenis in {JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI}
    return _langkah(store, pelaku, skp_id, jenis, digest, hari_ini, tanggal=tanggal)


def batalkan_skp(store: Store, pelaku: Pelaku, skp_id: UUID, digest: str, catatan: str, hari_ini: date) -> LihatSkp:
    """Put a whole SKP out of force with its reason: the wrong person, a duplicate.

    Refused once an evaluation measures against it (`domain.md` 5.3.1).
    """
    return _langkah(store, pelaku, skp_id, JenisKejadian.DIBATALKAN, digest, hari_ini, catatan=catatan)


def _langkah(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    jenis: JenisKejadian,
    digest: str,
    hari_ini: date,
    *,
    tanggal: date | None = None,
    catatan: str = "",
) -> LihatSkp:
    with store.write(pelaku) as unit:
        skp, semua = muat_dokumen(unit, skp_id)
        periksa_hak(pelaku, HAK_LANGKAH[jenis], lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
        penolakan = bukan_penilai(pelaku, skp.penilai_id)
        if penolakan is not None:
            raise penolakan
        digest_kini = digest_skp(skp)
        kehidupan = hidup(semua, digest_kini)
        if jenis is JenisKejadian.DIAJUKAN:
            _tolak_bila_basi(digest, digest_kini)
        penolakan = boleh(
            kehidupan, jenis, pelaku.peran, digest=digest, catatan=catatan, ada_evaluasi=ada_evaluasi(unit, skp)
        )
        if penolakan is not None:
            raise penolakan
        if jenis is JenisKejadian.DIAJUKAN:
            _tolak_bila_salah(temuan_skp(unit, skp, kehidupan, hari_ini, rantai=True))
            bekukan_skp(unit, skp)
        kejadian = Kejadian(
            id=unit.new_id(),
            jenis_dokumen=JenisDokumen.SKP,
            dokumen_id=skp_id,
            jenis=jenis,
            digest=digest,
            sebab=kehidupan.ujung,
            oleh_id=pelaku.pegawai_id,
            peran=pelaku.peran.value,
            tanggal=tanggal,
            catatan=catatan.strip(),
            urut=(0, b""),
        )
        dokumen.catat_kejadian(unit, kejadian, lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
        unit.jejak(HAK_LANGKAH[jenis], skp_id, None, {"kejadian": jenis.value, "digest": digest})
        return muat_untuk_layar(unit, pelaku, skp_id, hari_ini)


def bekukan_skp(unit: WriteUnit, skp: Skp) -> str:
    """Keep this exact content, so that its digest and printed code lead back to it. Answers the digest."""
    isi = isi_skp(skp)
    digest = digest_skp(skp)
    dokumen.simpan_isi(unit, IsiDokumen(JenisDokumen.SKP, skp.id, skp.pegawai_id, digest, isi, skp.lingkup))
    return digest


def _tolak_bila_basi(digest: str, digest_kini: str) -> None:
    if digest != digest_kini:
        raise PenolakanError(
            "SKP-BASI",
            _("Isi SKP ini berubah sejak Anda membukanya."),
            langkah=_("Baca isi yang baru, lalu ajukan lagi."),
        )


def _tolak_bila_salah(semua: tuple[Temuan, ...]) -> None:
    temuan = salah(semua)
    if temuan:
        raise PenolakanError(
            temuan[0].kode,
            temuan[0].pesan,
            langkah=_("Perbaiki {n} hal berstatus Salah, lalu ajukan lagi.").format(n=len(temuan)),
            temuan=temuan,
        )
