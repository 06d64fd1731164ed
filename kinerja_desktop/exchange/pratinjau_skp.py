"""What an import of SKP would do, row by row, before anything is stored."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kinerja_desktop.domain.perencanaan.rencana_aksi import StatusAksi
from kinerja_desktop.domain.perencanaan.skp import Aspek, BagianLampiran, Pendekatan, Perspektif
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.kolom_skp import JenisLembar, MedanSkp
from kinerja_desktop.exchange.lembar_excel import IsiSel, huruf_kolom
from kinerja_desktop.exchange.pratinjau import BarisDilewati, BarisDitolak, LembarDilewati, TemuanSel

Isian = tuple[tuple[str, str | Decimal | date], ...]
"""Fields of an RHK or indicator by the names of `usecases/perencanaan/medan_skp`; an empty cell is left out."""


class Akibat(StrEnum):
    """What a taken row does to the SKP it is about."""

    BARU = "BARU"
    BERUBAH = "BERUBAH"
    SAMA = "SAMA"


@dataclass(frozen=True, slots=True)
class KolomSkp:
    """A column of the table: `nomor` counts from 1 at A, `judul` is the title as read."""

    nomor: int
    judul: str
    medan: MedanSkp | None

    @property
    def huruf(self) -> str:
        """The column's letter in Excel."""
        return huruf_kolom(self.nomor)


@dataclass(frozen=True, slots=True)
class KepalaLembar:
    """The head of one sheet: what the sheet holds, and which rows of it are the head."""

    lembar: str
    jenis: JenisLembar
    baris_awal: int
    baris_akhir: int
    kolom: tuple[KolomSkp, ...]

    def kolom_untuk(self, medan: MedanSkp) -> KolomSkp | None:
        """The column that holds the field, or None."""
        return next((satu for satu in self.kolom if satu.medan is medan), None)


@dataclass(frozen=True, slots=True)
class IsiHasilKerja:
    """One indicator with its RHK. `indikator` is empty in a row that names an RHK only; `aspek` None is not told.

    `bawaan` are the kind and direction told by the looks of the target where no cell says them; they are for a new
    indicator, and the kind also where the old one cannot hold the target.
    """

    rhk: str
    indikator: str
    aspek: Aspek | None
    aspek_bawaan: Aspek
    pendekatan: Pendekatan | None
    isian_rhk: Isian
    isian_indikator: Isian
    bawaan: Isian
    perspektif: Perspektif | None


@dataclass(frozen=True, slots=True)
class IsiPerilaku:
    """What the leader expects on one BerAKHLAK value, 1..7."""

    nilai: int
    teks: str


@dataclass(frozen=True, slots=True)
class IsiLampiran:
    """One row of the lampiran."""

    bagian: BagianLampiran
    teks: str


@dataclass(frozen=True, slots=True)
class IsiWilayah:
    """What one village or kelurahan has to reach of an indicator; an empty `rhk` leaves the RHK open."""

    rhk: str
    indikator: str
    wilayah: str
    nilai: Decimal | None


@dataclass(frozen=True, slots=True)
class IsiRencanaAksi:
    """One step of rencana aksi; None and empty are cells that say nothing."""

    rhk: str
    teks: str
    target: str
    angka: Decimal | None
    satuan: str
    bulan: tuple[int, ...]
    penanggung_jawab: str
    status: StatusAksi | None
    kendala: str


IsiBaris = IsiHasilKerja | IsiPerilaku | IsiLampiran | IsiWilayah | IsiRencanaAksi


@dataclass(frozen=True, slots=True)
class BarisSkp:
    """A row whose words and numbers are readable. `mulai` picks one of several SKP of the year, None where not told."""

    lembar: str
    jenis: JenisLembar
    baris: int
    nip: str
    nama: str
    tahun: int
    mulai: date | None
    isi: IsiBaris
    sel: tuple[IsiSel, ...]
    temuan: tuple[TemuanSel, ...]


@dataclass(frozen=True, slots=True)
class BacaanSkp:
    """An SKP workbook as read, before anybody looked whether its people and SKP are there."""

    berkas: str
    kepala: tuple[KepalaLembar, ...]
    baris: tuple[BarisSkp, ...]
    ditolak: tuple[BarisDitolak, ...]
    baris_dilewati: tuple[BarisDilewati, ...]
    lembar_dilewati: tuple[LembarDilewati, ...]


@dataclass(frozen=True, slots=True)
class BarisRencana:
    """A row that would be taken, and what it would do."""

    baris: BarisSkp
    akibat: Akibat


@dataclass(frozen=True, slots=True)
class TidakDiBerkas:
    """Something that stands in the SKP but not in the file: it is kept."""

    nip: str
    nama: str
    tahun: int
    teks: str


@dataclass(frozen=True, slots=True)
class PratinjauSkp:
    """Everything a person needs to decide. `orang` counts the people whose SKP the taken rows are about."""

    berkas: str
    kepala: tuple[KepalaLembar, ...]
    diterima: tuple[BarisRencana, ...]
    ditolak: tuple[BarisDitolak, ...]
    baris_dilewati: tuple[BarisDilewati, ...]
    lembar_dilewati: tuple[LembarDilewati, ...]
    tidak_di_berkas: tuple[TidakDiBerkas, ...]
    orang: int

    @property
    def dilewati(self) -> tuple[int, ...]:
        """The row numbers below the heads that are no data, sheet after sheet (`design.md` 6)."""
        return tuple(satu.baris for satu in self.baris_dilewati)

    @property
    def peringatan(self) -> tuple[TemuanSel, ...]:
        """What is worth a look in rows that are taken all the same; suggestions do not count."""
        return tuple(
            satu for rencana in self.diterima for satu in rencana.baris.temuan if satu.tingkat is not Tingkat.SARAN
        )

    def jumlah(self, akibat: Akibat) -> int:
        """How many taken rows do this."""
        return sum(1 for satu in self.diterima if satu.akibat is akibat)


def kepala_dari(kepala: tuple[KepalaLembar, ...], lembar: str) -> KepalaLembar:
    """The head of a sheet that was read."""
    return next(satu for satu in kepala if satu.lembar == lembar)
