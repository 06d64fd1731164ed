"""The entries of a person's history: what is typed, and what an act on them did (`domain.md` 1.2, 3.14)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    JenisPenugasan,
    JenisPeristiwa,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
)
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.units import WriteUnit

Entri = Penempatan | Penugasan | PeristiwaPegawai | PenetapanPenilai


@dataclass(frozen=True, slots=True)
class IsianJabatan:
    """A new post from a day on; the post held until then ends the day before."""

    unit_id: UUID | None
    jabatan: str
    mulai: date | None
    nomor_surat: str


@dataclass(frozen=True, slots=True)
class IsianPenugasan:
    """Standing in for the head of a unit. `pemberi_id` is who delegates, of a delegation."""

    jenis: JenisPenugasan
    wewenang: Wewenang
    unit_id: UUID | None
    jabatan: str
    mulai: date | None
    sampai: date | None
    nomor_surat: str
    pemberi_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class IsianPeristiwa:
    """Leave, another absence, or the end of service."""

    jenis: JenisPeristiwa
    mulai: date | None
    sampai: date | None
    nomor_surat: str


@dataclass(frozen=True, slots=True)
class IsianPenilai:
    """An appraiser set by decision."""

    penilai_id: UUID | None
    mulai: date | None
    sampai: date | None
    alasan: str
    nomor_surat: str


Isian = IsianJabatan | IsianPenugasan | IsianPeristiwa | IsianPenilai


@dataclass(frozen=True, slots=True)
class PerubahanWaktu:
    """What an act did: what it entered and withdrew, and what stood before of the entries and units it changed."""

    baru: tuple[Entri, ...] = ()
    ditarik: tuple[Entri, ...] = ()
    semula: tuple[Entri, ...] = ()
    unit_semula: tuple[Unit, ...] = ()


def simpan_entri(unit: WriteUnit, entri: Entri) -> None:
    """Make an entry stand as given."""
    match entri:
        case Penempatan():
            pegawai_store.simpan_penempatan(unit, entri)
        case Penugasan():
            garis_waktu.simpan_penugasan(unit, entri)
        case PeristiwaPegawai():
            garis_waktu.simpan_peristiwa(unit, entri)
        case PenetapanPenilai():
            garis_waktu.simpan_penetapan(unit, entri)


def hapus_entri(unit: WriteUnit, entri: Entri) -> None:
    """Withdraw an entry: it is kept out of sight."""
    match entri:
        case Penempatan():
            pegawai_store.hapus_penempatan(unit, entri.id)
        case Penugasan():
            garis_waktu.hapus_penugasan(unit, entri.id)
        case PeristiwaPegawai():
            garis_waktu.hapus_peristiwa(unit, entri.id)
        case PenetapanPenilai():
            garis_waktu.hapus_penetapan(unit, entri.id)
