"""Training entries and their hours (`domain.md` 3.13, 5.2.15)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Pelatihan:
    """One development activity. `menit` is its length; it counts in the year of `selesai`.

    `bentuk` is one of the forms of `domain.md` 3.13 (`bimtek`, `seminar/konferensi`, `coaching`, ...).
    """

    id: UUID
    lingkup: str
    pegawai_id: UUID
    judul: str
    bentuk: str
    penyelenggara: str
    mulai: date
    selesai: date
    menit: int
    nomor_sertifikat: str
