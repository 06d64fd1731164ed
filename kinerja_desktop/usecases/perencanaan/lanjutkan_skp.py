"""Fill an empty draft from the person's SKP of an earlier year, with a look at what differs (`product.md` 3.3)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.beda_skp import BedaSkp, beda_skp
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.domain.perencanaan.lanjutan_skp import lanjutkan
from kinerja_desktop.domain.perencanaan.skp import Skp, TautanInduk
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, muat_dokumen
from kinerja_desktop.usecases.perencanaan.susun_skp import susun_dokumen

TAHUN_TERJAUH = 3
"""How many years back an SKP is looked for."""


@dataclass(frozen=True, slots=True)
class TinjauanLanjutan:
    """What a takeover would do: the SKP it is from, how much comes along, and what differs on paper."""

    tahun: int
    versi: int
    rhk: int
    indikator: int
    menunggu: int
    beda: tuple[BedaSkp, ...]


def tinjau_lanjutan(store: Store, pelaku: Pelaku, skp_id: UUID) -> TinjauanLanjutan:
    """Look without changing anything. Raises `PenolakanError` LANJUT-01 without an earlier SKP, LANJUT-02 where the
    draft holds plans already.
    """
    with store.read() as unit:
        skp, _kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
        lama, versi = _sebelumnya(unit, skp)
        _pastikan_kosong(skp)
        nomor = iter(range(1, 1 << 20))
        baru = lanjutkan(lama, skp, lambda: UUID(int=next(nomor)))
        return TinjauanLanjutan(
            tahun=lama.tahun,
            versi=versi,
            rhk=len(baru.rhk),
            indikator=sum(len(rhk.indikator) for rhk in baru.rhk),
            menunggu=sum(rhk.tautan is TautanInduk.MENUNGGU for rhk in baru.rhk),
            beda=beda_skp(lama, baru),
        )


def lanjutkan_skp(store: Store, pelaku: Pelaku, skp_id: UUID, hari_ini: date) -> LihatSkp:
    """Take the content over. Refused like typing, and as `tinjau_lanjutan` refuses."""

    def ubah(skp: Skp, unit: WriteUnit) -> Skp:
        lama, _versi = _sebelumnya(unit, skp)
        _pastikan_kosong(skp)
        return lanjutkan(lama, skp, unit.new_id)

    return susun_dokumen(store, pelaku, skp_id, hari_ini, ubah)


def kembalikan_isi(store: Store, pelaku: Pelaku, skp_id: UUID, skp: Skp, hari_ini: date) -> LihatSkp:
    """Make the draft what it was: a takeover is taken back."""
    assert skp.id == skp_id
    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda _kini, _unit: skp)


def _sebelumnya(unit: ReadUnit, skp: Skp) -> tuple[Skp, int]:
    """The newest SKP in force of the years before, and the number of its version."""
    for tahun in range(skp.tahun - 1, skp.tahun - 1 - TAHUN_TERJAUH, -1):
        for kepala in sorted(skp_store.milik(unit, skp.pegawai_id, tahun), key=lambda satu: satu.selesai, reverse=True):
            lama, kejadian = muat_dokumen(unit, kepala.id)
            berlaku = hidup(kejadian, digest_skp(lama)).berlaku
            if berlaku is None:
                continue
            beku = dokumen.muat_isi(unit, berlaku.digest)
            if berlaku.digest == digest_skp(lama) or beku is not None:
                return (lama if beku is None else skp_dari_isi(beku.isi)), berlaku.nomor
    raise PenolakanError(
        "LANJUT-01",
        _("Belum ada SKP tahun sebelumnya yang ditetapkan untuk pegawai ini."),
        langkah=_("Susun dari tugas jabatan atau contoh indikator."),
    )


def _pastikan_kosong(skp: Skp) -> None:
    if any(rhk.teks.strip() or any(satu.teks.strip() for satu in rhk.indikator) for rhk in skp.rhk):
        raise PenolakanError(
            "LANJUT-02",
            _("SKP ini sudah berisi rencana, dan isinya tidak ditimpa."),
            langkah=_("Hapus rencana yang ada bila ingin menyusun dari tahun lalu."),
        )
