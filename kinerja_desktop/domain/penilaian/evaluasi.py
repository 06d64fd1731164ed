"""One period's evaluation of one person (`domain.md` 3.1 to 3.6)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import Pihak, Skp


class Ekspektasi(StrEnum):
    """A rating, of hasil kerja or of perilaku kerja."""

    DI_BAWAH = "DI_BAWAH"
    SESUAI = "SESUAI"
    DI_ATAS = "DI_ATAS"


class Predikat(StrEnum):
    """The employee's predikat, lowest first. It is looked up, never typed."""

    SANGAT_KURANG = "SANGAT_KURANG"
    KURANG = "KURANG"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    BAIK = "BAIK"
    SANGAT_BAIK = "SANGAT_BAIK"


class CapaianOrganisasi(StrEnum):
    """The organisation's predikat (SE MenPANRB 3/2023)."""

    SANGAT_KURANG = "SANGAT_KURANG"
    KURANG = "KURANG"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    BAIK = "BAIK"
    ISTIMEWA = "ISTIMEWA"


class JenisBukti(StrEnum):
    """Kinds of bukti dukung."""

    FILE = "FILE"
    TAUTAN = "TAUTAN"
    FISIK = "FISIK"


class SifatUmpanBalik(StrEnum):
    """What a feedback line is meant as."""

    APRESIASI = "APRESIASI"
    PERBAIKAN = "PERBAIKAN"
    NETRAL = "NETRAL"


class PemberiUmpanBalik(StrEnum):
    """Who gives feedback; printed before the line."""

    PIMPINAN = "PIMPINAN"
    REKAN = "REKAN"
    BAWAHAN = "BAWAHAN"
    PIHAK_LAIN = "PIHAK_LAIN"


@dataclass(frozen=True, slots=True)
class BuktiDukung:
    """Evidence for one realisasi. `sidik` is the SHA-256 hex of the file inside the store (FILE only)."""

    id: UUID
    jenis: JenisBukti
    judul: str
    tanggal: date
    keterangan: str
    nama_berkas: str = ""
    sidik: str = ""
    ukuran: int = 0


@dataclass(frozen=True, slots=True)
class Realisasi:
    """What was reached on one indicator in the period, with its evidence."""

    id: UUID
    indikator_id: UUID
    nilai: Decimal | None
    teks: str
    sumber_data: str
    bukti: tuple[BuktiDukung, ...]


@dataclass(frozen=True, slots=True)
class UmpanBalik:
    """One feedback line, on an RHK (`rhk_id`) or on a BerAKHLAK value (`nilai_perilaku` 1..7)."""

    id: UUID
    pemberi: PemberiUmpanBalik
    pemberi_id: UUID
    rhk_id: UUID | None
    nilai_perilaku: int | None
    tanggal: date
    isi: str
    sifat: SifatUmpanBalik


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """The whole content of one evaluation: what is filled, digested, set and printed.

    `periode` is `2026-TW1`..`2026-TW4` or `2026-AKHIR`. `skp` is the SKP version it is measured against (frozen
    content). `rating_perilaku_nilai` are the seven optional marks behind the one rating of perilaku kerja. `capaian`
    is the unit's organisation achievement of the same period once it is set.
    """

    id: UUID
    lingkup: str
    pegawai_id: UUID
    periode: str
    mulai: date
    selesai: date
    skp: Skp
    skp_digest: str
    penilai: Pihak | None
    atasan_penilai: Pihak | None
    realisasi: tuple[Realisasi, ...]
    umpan_balik: tuple[UmpanBalik, ...]
    rating_hasil: Ekspektasi | None
    alasan_hasil: str
    rating_perilaku: Ekspektasi | None
    alasan_perilaku: str
    rating_perilaku_nilai: tuple[Ekspektasi | None, ...]
    capaian: CapaianOrganisasi | None
    catatan: str
    tanggal_serah: date | None
    tanggal_terima: date | None
