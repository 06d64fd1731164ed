"""Tugas pokok dan fungsi of a post, from which planned results are drafted (`product.md` row 3.2)."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Tusi:
    """One line of the duties of a post. `rhk` is the planned result it suggests, empty where none was thought out."""

    id: UUID
    lingkup: str
    jabatan: str
    urutan: int
    uraian: str
    rhk: str
