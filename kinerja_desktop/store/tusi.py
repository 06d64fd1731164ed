"""Tugas pokok dan fungsi of posts, as the office keeps them beside the library that comes with the program."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.store import door
from kinerja_desktop.store.rows import TusiRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan_banyak(unit: WriteUnit, semua_tusi: Iterable[Tusi]) -> int:
    """Make the lines stand as given. Answers how many operations that took."""
    rows = (
        (one.id, one.lingkup, {"jabatan": one.jabatan, "uraian": one.uraian, "rhk": one.rhk, "urutan": one.urutan})
        for one in semua_tusi
    )
    return door.put_many(unit, TusiRow, rows)


def hapus(unit: WriteUnit, ids: Iterable[UUID]) -> None:
    """Withdraw lines."""
    door.delete(unit, TusiRow, ids)


def semua(unit: ReadUnit) -> tuple[Tusi, ...]:
    """Every line, by post and order."""
    statement = select(TusiRow).where(TusiRow.withdrawn.is_(None))
    rows = unit.rows(statement.order_by(TusiRow.jabatan, TusiRow.urutan, TusiRow.id))
    return tuple(Tusi(row.id, row.lingkup, row.jabatan, row.urutan, row.uraian, row.rhk) for row in rows)
