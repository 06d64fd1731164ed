"""What an import of duties would do, row by row, before anything is stored."""

from dataclasses import dataclass
from uuid import UUID

from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.lembar_excel import IsiSel, huruf_kolom
from kinerja_desktop.exchange.pratinjau import BarisDilewati, BarisDitolak, LembarDilewati, TemuanSel
from kinerja_desktop.exchange.pratinjau_skp import Akibat
from kinerja_desktop.exchange.susunan_tusi import MedanTusi


@dataclass(frozen=True, slots=True)
class KolomTusi:
    """A column of the table: `nomor` counts from 1 at A, `judul` is the title as read."""

    nomor: int
    judul: str
    medan: MedanTusi | None

    @property
    def huruf(self) -> str:
        """The column's letter in Excel."""
        return huruf_kolom(self.nomor)


@dataclass(frozen=True, slots=True)
class KepalaTusi:
    """The head of one sheet of duties."""

    lembar: str
    baris_awal: int
    kolom: tuple[KolomTusi, ...]

    def kolom_untuk(self, medan: str) -> KolomTusi | None:
        """The column that holds the field, or None."""
        return next((satu for satu in self.kolom if satu.medan == medan), None)


@dataclass(frozen=True, slots=True)
class BarisTugas:
    """A row as read: its three texts without stray blanks. An empty post is that of the row above."""

    lembar: str
    baris: int
    jabatan: str
    uraian: str
    rhk: str
    sel: tuple[IsiSel, ...]


@dataclass(frozen=True, slots=True)
class BacaanTusi:
    """A workbook of duties as read, before anybody looked at what is stored."""

    berkas: str
    kepala: tuple[KepalaTusi, ...]
    baris: tuple[BarisTugas, ...]
    baris_dilewati: tuple[BarisDilewati, ...]
    lembar_dilewati: tuple[LembarDilewati, ...]


@dataclass(frozen=True, slots=True)
class BarisTusiRencana:
    """A row that would be taken, what it would do, and what is worth a look. `tusi_id` is the line that it is about."""

    baris: BarisTugas
    akibat: Akibat
    tusi_id: UUID | None
    temuan: tuple[TemuanSel, ...]


@dataclass(frozen=True, slots=True)
class PratinjauTusi:
    """Everything a person needs to decide. `tidak_di_berkas` are lines (post, duty) that are kept all the same."""

    berkas: str
    kepala: tuple[KepalaTusi, ...]
    diterima: tuple[BarisTusiRencana, ...]
    ditolak: tuple[BarisDitolak, ...]
    baris_dilewati: tuple[BarisDilewati, ...]
    lembar_dilewati: tuple[LembarDilewati, ...]
    tidak_di_berkas: tuple[tuple[str, str], ...]

    @property
    def dilewati(self) -> tuple[int, ...]:
        """The row numbers below the heads that are no data, sheet after sheet (`design.md` 6)."""
        return tuple(satu.baris for satu in self.baris_dilewati)

    @property
    def peringatan(self) -> tuple[TemuanSel, ...]:
        """What is worth a look in rows that are taken all the same; suggestions do not count."""
        return tuple(satu for baris in self.diterima for satu in baris.temuan if satu.tingkat is not Tingkat.SARAN)

    @property
    def jabatan(self) -> int:
        """How many posts the taken rows are about."""
        return len({satu.baris.jabatan for satu in self.diterima})

    def jumlah(self, akibat: Akibat) -> int:
        """How many taken rows do this."""
        return sum(1 for satu in self.diterima if satu.akibat is akibat)


def kepala_tusi(kepala: tuple[KepalaTusi, ...], lembar: str) -> KepalaTusi:
    """The head of a sheet that was read."""
    return next(satu for satu in kepala if satu.lembar == lembar)
