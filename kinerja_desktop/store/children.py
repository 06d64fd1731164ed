"""The parts of an aggregate: saved as a whole, by difference."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.store import door
from kinerja_desktop.store.rows import SyncedRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def replace_all(
    unit: WriteUnit,
    row_class: type[SyncedRow],
    parent: tuple[str, UUID],
    lingkup: str,
    parts: Iterable[tuple[UUID, dict[str, Any]]],
) -> int:
    """Make exactly these parts stand under the parent `(column, id)`: the others are withdrawn.

    Answers how many operations that took.
    """
    column, parent_id = parent
    wanted = [(part_id, lingkup, {column: parent_id} | values) for part_id, values in parts]
    kept = {part_id for part_id, _lingkup, _values in wanted}
    gone = [one for one in part_ids(unit, row_class, parent) if one not in kept]
    return door.delete(unit, row_class, gone) + door.put_many(unit, row_class, wanted)


def part_ids(unit: ReadUnit, row_class: type[SyncedRow], parent: tuple[str, UUID]) -> list[UUID]:
    """The ids of the parts that are not withdrawn, oldest first."""
    column, parent_id = parent
    statement = select(row_class.id).where(getattr(row_class, column) == parent_id, row_class.withdrawn.is_(None))
    return list(unit.conn.scalars(statement.order_by(row_class.id)))
