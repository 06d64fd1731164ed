"""Rencana aksi: the steps by which a planned result is reached, and when (`domain.md` 2.7)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class StatusAksi(StrEnum):
    """How far a step has come."""

    BELUM = "BELUM"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    TERKENDALA = "TERKENDALA"


@dataclass(frozen=True, slots=True)
class RencanaAksi:
    """One step towards an RHK. `bulan` are the months 1..12 in which it is done, ascending.

    The target is a text with an optional number and unit (`Rapat persiapan`, 2, `rapat`). Steps are no part of what is
    signed: they may be written and changed while the SKP is in force (`domain.md` 5.3.1).
    """

    id: UUID
    lingkup: str
    pegawai_id: UUID
    skp_id: UUID
    rhk_id: UUID
    urutan: int
    teks: str
    target: str
    target_nilai: Decimal | None
    satuan: str
    bulan: tuple[int, ...]
    penanggung_jawab: str
    status: StatusAksi
    kendala: str
