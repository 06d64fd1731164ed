"""The planning board of a year: everybody of the unit with the state of his SKP, and the finding in one sentence."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.bawahan import bawahan_langsung
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import BarisDaftar, baris_daftar, daftar_pegawai


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
    """The board of the acting person's part of the region, as it stands on a day (see `daftar_pegawai`).

    An appraiser finds there besides whom he appraises outside of his unit: as Plt. of another one, or by decision.
    """
    semua = daftar_pegawai(store, pelaku, "", tahun, hari=hari).baris
    if hari is not None and pelaku.peran is Peran.PENILAI:
        luar = _dinilai_di_luar(store, pelaku, tahun, hari, {baris.pegawai.id for baris in semua})
        semua = tuple(sorted((*semua, *luar), key=lambda baris: (baris.pegawai.nama.casefold(), baris.pegawai.id)))
    jumlah: dict[KeadaanSkp | None, int] = {}
    wajib = [baris for baris in semua if baris.skp_id is not None or not baris.dikecualikan]
    for baris in wajib:
        jumlah[baris.keadaan_skp] = jumlah.get(baris.keadaan_skp, 0) + 1
    return PapanSkp(tahun, semua, jumlah, len(semua) - len(wajib))


def _dinilai_di_luar(
    store: Store, pelaku: Pelaku, tahun: int, hari: date, di_dalam: set[UUID]
) -> tuple[BarisDaftar, ...]:
    with store.read() as unit:
        orang = pegawai_store.muat_banyak(unit, set(bawahan_langsung(unit, pelaku.pegawai_id, tahun, hari)) - di_dalam)
        pos = pegawai_store.penempatan_terakhir(unit, list(orang))
        return baris_daftar(unit, [(satu, pos.get(satu.id)) for satu in orang.values()], tahun, hari)


def skp_pegawai(papan: PapanSkp, pegawai_id: UUID) -> UUID | None:
    """The id of a person's SKP on the board."""
    return next((baris.skp_id for baris in papan.baris if baris.pegawai.id == pegawai_id), None)
