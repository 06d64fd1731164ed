"""What an import would do, row by row, before anything is stored: the values behind the preview page."""

from dataclasses import dataclass
from datetime import date

from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, StatusAsn
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.kepala_tabel import KepalaTabel
from kinerja_desktop.exchange.lembar_excel import IsiSel


@dataclass(frozen=True, slots=True)
class TemuanSel:
    """A finding about one cell: sheet, row and column as Excel shows them, column 0 when it is about the whole row."""

    lembar: str
    baris: int
    kolom: int
    tingkat: Tingkat
    kode: str
    pesan: str


@dataclass(frozen=True, slots=True)
class BarisPegawai:
    """A row that can be taken. `sudah_ada` says that the store knows the NIP, so the row updates that person.

    Texts are cleaned; `golongan` is `III/b` or `IX`, `jenis_kelamin` is `1` pria, `2` wanita. `jenis_jabatan` is read
    from the name of the post where no column tells. `unit` is the name as written, empty where the file does not say.
    """

    lembar: str
    baris: int
    nip: str
    gelar_depan: str
    nama: str
    gelar_belakang: str
    status: StatusAsn
    golongan: str
    jabatan: str
    jenis_jabatan: JenisJabatan
    unit: str
    tempat_lahir: str
    tanggal_lahir: date | None
    jenis_kelamin: str
    tmt_golongan: date | None
    tmt_jabatan: date | None
    sudah_ada: bool
    temuan: tuple[TemuanSel, ...]


@dataclass(frozen=True, slots=True)
class BarisDitolak:
    """A row that cannot be taken, with its first reason and the cells as they stood in the file."""

    lembar: str
    baris: int
    kode: str
    pesan: str
    sel: tuple[IsiSel, ...]
    unit: str
    """The unit told by a section title above the row, empty where the row or the file tells itself."""
    temuan: tuple[TemuanSel, ...]


@dataclass(frozen=True, slots=True)
class BarisDilewati:
    """A row below the head that holds text but no data: totals, signatures, section titles, repeated heads."""

    lembar: str
    baris: int
    alasan: str


@dataclass(frozen=True, slots=True)
class LembarDilewati:
    """A sheet that was not read, and why."""

    nama: str
    alasan: str


@dataclass(frozen=True, slots=True)
class PertanyaanTanggal:
    """A column whose dates make sense only with the month first; asked once per column (`product.md` 4.6 line 27)."""

    lembar: str
    kolom: int
    judul: str
    contoh: str


@dataclass(frozen=True, slots=True)
class KopDaftar:
    """The office named in the title block above the table; empty where it does not say."""

    kabupaten: str = ""
    kecamatan: str = ""
    kelurahan: str = ""


@dataclass(frozen=True, slots=True)
class PratinjauImpor:
    """Everything a person needs to decide: what is taken, what is refused and why, what is no data."""

    berkas: str
    kop: KopDaftar
    kepala: tuple[KepalaTabel, ...]
    diterima: tuple[BarisPegawai, ...]
    ditolak: tuple[BarisDitolak, ...]
    baris_dilewati: tuple[BarisDilewati, ...]
    lembar_dilewati: tuple[LembarDilewati, ...]
    pertanyaan: tuple[PertanyaanTanggal, ...]

    @property
    def dilewati(self) -> tuple[int, ...]:
        """The row numbers below the head that are no data, sheet after sheet (`design.md` 6)."""
        return tuple(satu.baris for satu in self.baris_dilewati)

    @property
    def peringatan(self) -> tuple[TemuanSel, ...]:
        """What is worth a look in rows that are taken all the same; suggestions do not count."""
        return tuple(satu for baris in self.diterima for satu in baris.temuan if satu.tingkat is not Tingkat.SARAN)

    @property
    def temuan(self) -> tuple[TemuanSel, ...]:
        """Every finding of taken and refused rows, for a preview with coloured cells."""
        return tuple(temuan for baris in (*self.diterima, *self.ditolak) for temuan in baris.temuan)
