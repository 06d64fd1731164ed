"""Revise an SKP that is in force: begin with a reason, give it up, take that back (`domain.md` 2.8, 5.3.1).

The version in force stays as it is, frozen beside its events, until the new one is set.
"""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KehidupanSkp, hidup
from kinerja_desktop.domain.perencanaan.periksa_skp import KODE_ATURAN
from kinerja_desktop.domain.perencanaan.revisi import dengan_alasan, periksa_alasan, periksa_mulai_revisi
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import draf
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.perencanaan.langkah_skp import bekukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import (
    FORMULIR_DRAF,
    LihatSkp,
    akhir_ada,
    bukan_perevisi,
    muat_dokumen,
    muat_untuk_layar,
)
from kinerja_desktop.usecases.perencanaan.sekitar_skp import isi_berlaku


def mulai_revisi(
    store: Store, pelaku: Pelaku, skp_id: UUID, alasan: str, mulai: date | None, hari_ini: date
) -> LihatSkp:
    """Begin a revision, or tell a draft beside a version in force why it is there.

    Both become part of the content, so it is a new version from here on. Raises `PenolakanError` REV-02 to REV-04 with
    findings on `skp.alasan_revisi` and `skp.revisi_mulai`, and REV-01 where they are those of the version in force.
    """
    with store.write(pelaku) as unit:
        skp, kehidupan = _boleh_merevisi(unit, pelaku, skp_id)
        aturan = pilih(semua_aturan(), KODE_ATURAN, skp.selesai)
        berakhir = akhir_ada(unit, skp)
        temuan = periksa_mulai_revisi(skp, alasan, mulai, aturan=aturan, hari_ini=hari_ini, akhir_ada=berakhir)
        baru = dengan_alasan(skp, alasan, mulai or skp.mulai)
        temuan = temuan or periksa_alasan(baru, isi_berlaku(unit, kehidupan) or skp)
        if temuan:
            raise PenolakanError(temuan[0].kode, temuan[0].pesan, langkah=_("Perbaiki isian ini."), temuan=temuan)
        if kehidupan.berlaku is not None and kehidupan.berlaku.digest == digest_skp(skp):
            bekukan_skp(unit, skp)
        skp_store.simpan(unit, baru)
        unit.jejak(Tindakan.SUSUN_SKP, skp_id, {"revisi": skp.alasan_revisi}, {"revisi": baru.alasan_revisi})
        return muat_untuk_layar(unit, pelaku, skp_id, hari_ini)


def batalkan_revisi(store: Store, pelaku: Pelaku, skp_id: UUID, hari_ini: date) -> LihatSkp:
    """Give the revision up: the content is again that of the version in force, and drafts of fields are forgotten.

    What was submitted or printed meanwhile stays readable; `pulihkan_revisi` takes the act back.
    """
    with store.write(pelaku) as unit:
        skp, kehidupan = _boleh_merevisi(unit, pelaku, skp_id)
        berlaku = isi_berlaku(unit, kehidupan)
        if berlaku is None or not kehidupan.dalam_revisi:
            raise PenolakanError(
                "REV-05",
                _("Tidak ada revisi yang sedang disusun."),
                langkah=_("Buka kembali SKP ini untuk melihat keadaannya."),
            )
        skp_store.simpan(unit, berlaku)
        draf.buang(unit, FORMULIR_DRAF, str(skp_id))
        unit.jejak(
            Tindakan.SUSUN_SKP, skp_id, {"digest": digest_skp(skp)}, {"digest": digest_skp(berlaku), "revisi": "batal"}
        )
        return muat_untuk_layar(unit, pelaku, skp_id, hari_ini)


def pulihkan_revisi(store: Store, pelaku: Pelaku, skp_id: UUID, skp: Skp, hari_ini: date) -> LihatSkp:
    """Take `batalkan_revisi` back: the content is again the draft it was."""
    assert skp.id == skp_id
    with store.write(pelaku) as unit:
        lama, _kehidupan = _boleh_merevisi(unit, pelaku, skp_id)
        skp_store.simpan(unit, skp)
        unit.jejak(Tindakan.SUSUN_SKP, skp_id, {"digest": digest_skp(lama)}, {"digest": digest_skp(skp)})
        return muat_untuk_layar(unit, pelaku, skp_id, hari_ini)


def _boleh_merevisi(unit: WriteUnit, pelaku: Pelaku, skp_id: UUID) -> tuple[Skp, KehidupanSkp]:
    skp, kejadian = muat_dokumen(unit, skp_id)
    periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
    penolakan = bukan_perevisi(pelaku, skp)
    if penolakan is not None:
        raise penolakan
    kehidupan = hidup(kejadian, digest_skp(skp))
    if not kehidupan.dapat_direvisi:
        raise PenolakanError(
            "REV-05",
            _("Revisi hanya untuk SKP yang sudah ditetapkan dan tidak sedang diajukan."),
            langkah=_("Tetapkan SKP ini lebih dahulu, atau tarik kembali pengajuannya."),
        )
    return skp, kehidupan
