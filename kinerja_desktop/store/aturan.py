"""Dated figures of the regulation as published by the head office."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.store import door
from kinerja_desktop.store.rows import AturanRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


@dataclass(frozen=True, slots=True)
class AturanBertanggal:
    """One table of the regulation (`isi`, JSON text), in force from `mulai` to `sampai`; `sumber` is the instrument."""

    id: UUID
    kode: str
    mulai: date
    sampai: date | None
    sumber: str
    isi: str


def simpan(unit: WriteUnit, nilai: AturanBertanggal) -> int:
    """Make the table stand as given, for the whole region. Answers how many operations that took."""
    values = {
        "kode": nilai.kode,
        "berlaku_mulai": nilai.mulai,
        "berlaku_sampai": nilai.sampai,
        "sumber": nilai.sumber,
        "isi": nilai.isi,
    }
    return door.put(unit, AturanRow, nilai.id, "", values)


def berlaku(unit: ReadUnit, kode: str, hari: date) -> AturanBertanggal | None:
    """The table in force on a day: of those that run then, the one that began last."""
    statement = select(AturanRow).where(
        AturanRow.kode == kode, AturanRow.berlaku_mulai <= hari, AturanRow.withdrawn.is_(None)
    )
    for row in unit.rows(statement.order_by(AturanRow.berlaku_mulai.desc(), AturanRow.id.desc())):
        if row.berlaku_sampai is None or hari <= row.berlaku_sampai:
            return AturanBertanggal(row.id, row.kode, row.berlaku_mulai, row.berlaku_sampai, row.sumber, row.isi)
    return None
