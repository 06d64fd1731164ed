"""The audit trail, read. It is written by `WriteUnit.jejak`, in the transaction of the act itself."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from kinerja_desktop.store.rows.local import JejakRow
from kinerja_desktop.store.units import ReadUnit


@dataclass(frozen=True, slots=True)
class BarisJejak:
    """One act: when, by whom, on which device, about what, before and after."""

    nomor: int
    waktu: datetime
    pelaku_id: UUID
    nama: str
    peran: str
    perangkat: str
    tindakan: str
    objek: str
    sebelum: dict[str, Any] | None
    sesudah: dict[str, Any] | None


def terakhir(unit: ReadUnit, *, objek: UUID | str | None = None, paling_banyak: int = 200) -> tuple[BarisJejak, ...]:
    """The newest lines first, of one object if asked."""
    statement = select(JejakRow).order_by(JejakRow.no.desc()).limit(paling_banyak)
    if objek is not None:
        statement = statement.where(JejakRow.objek == str(objek))
    return tuple(_value(row) for row in unit.rows(statement))


def kapan_terakhir(unit: ReadUnit, tindakan: str, *, objek: str | None = None) -> datetime | None:
    """When something was last done, on a given object if asked; None if never."""
    statement = select(func.max(JejakRow.no)).where(JejakRow.tindakan == tindakan)
    if objek is not None:
        statement = statement.where(JejakRow.objek == objek)
    return unit.conn.scalar(select(JejakRow.waktu).where(JejakRow.no == statement.scalar_subquery()))


def _value(row: JejakRow) -> BarisJejak:
    return BarisJejak(
        row.no,
        row.waktu,
        row.pelaku,
        row.nama,
        row.peran,
        row.perangkat,
        row.tindakan,
        row.objek,
        None if row.sebelum is None else json.loads(row.sebelum),
        None if row.sesudah is None else json.loads(row.sesudah),
    )
