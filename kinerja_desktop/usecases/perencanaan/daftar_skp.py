"""The planning board of a year: everybody of the unit with the state of his SKP, and the finding in one sentence."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import BarisDaftar, daftar_pegawai


@dataclass(frozen=True, slots=True)
class PapanSkp:
    """`baris` by name; `jumlah` counts each state, None standing for "belum ada". Excused people are counted apart."""

    tahun: int
    baris: tuple[BarisDaftar, ...]
    jumlah: dict[KeadaanSkp | None, int]
    dikecualikan: int = 0

    @property
    def ditetapkan(self) -> int:
        """How many have an SKP that is set."""
        return self.jumlah.get(KeadaanSkp.DITETAPKAN, 0)

    @property
    def wajib(self) -> int:
        """How many have to have one."""
        return len(self.baris) - self.dikecualikan


def papan_skp(store: Store, pelaku: Pelaku, tahun: int, hari: date | None = None) -> PapanSkp:
    """The board of the acting person's part of the region, as it stands on a day (see `daftar_pegawai`)."""
    daftar = daftar_pegawai(store, pelaku, "", tahun, hari=hari)
    jumlah: dict[KeadaanSkp | None, int] = {}
    wajib = [baris for baris in daftar.baris if baris.skp_id is not None or not baris.dikecualikan]
    for baris in wajib:
        jumlah[baris.keadaan_skp] = jumlah.get(baris.keadaan_skp, 0) + 1
    return PapanSkp(tahun, daftar.baris, jumlah, len(daftar.baris) - len(wajib))


def skp_pegawai(papan: PapanSkp, pegawai_id: UUID) -> UUID | None:
    """The id of a person's SKP on the board."""
    return next((baris.skp_id for baris in papan.baris if baris.pegawai.id == pegawai_id), None)
