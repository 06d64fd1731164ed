"""Events over a content digest: the only way a document changes state (promise 7).

A state is never stored. It is a fold over events, so that laptops which heard the same events in any order agree.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class JenisDokumen(StrEnum):
    """What an event or a frozen content is about. RENCANA_AKSI and MATRIKS_PERAN are unsigned: no event names them, but
    their printed contents are kept under the id of the SKP they belong to.
    """

    SKP = "SKP"
    EVALUASI = "EVALUASI"
    CAPAIAN_ORGANISASI = "CAPAIAN_ORGANISASI"
    RENCANA_AKSI = "RENCANA_AKSI"
    MATRIKS_PERAN = "MATRIKS_PERAN"


class JenisKejadian(StrEnum):
    """What was done to a document (`domain.md` 5.3.1 to 5.3.3)."""

    DIAJUKAN = "DIAJUKAN"
    DITARIK = "DITARIK"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DISETUJUI = "DISETUJUI"
    TTD_PEGAWAI = "TTD_PEGAWAI"
    TTD_PENILAI = "TTD_PENILAI"
    DINILAI = "DINILAI"
    DITETAPKAN = "DITETAPKAN"
    DIBATALKAN = "DIBATALKAN"


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One event.

    `digest` is the 64 hex digits of SHA-256 over the canonical content that the actor saw. `sebab` are the ids of the
    newest events of this document that the actor had seen: causality, whatever the clocks say. `urut` is the sortable
    stamp `(hlc, replica)` of its writing, used only to list events and to break ties. `tanggal` is the legal date the
    actor entered (a wet signature), not the time of typing.
    """

    id: UUID
    jenis_dokumen: JenisDokumen
    dokumen_id: UUID
    jenis: JenisKejadian
    digest: str
    sebab: tuple[UUID, ...]
    oleh_id: UUID
    peran: str
    tanggal: date | None
    catatan: str
    urut: tuple[int, bytes]
