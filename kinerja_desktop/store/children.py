"""The parts of an aggregate: saved as a whole, by difference."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.store import door
from kinerja_desktop.store.rows import BuktiRow, IndikatorRow, RealisasiRow, RhkRow, SyncedRow, TargetWilayahRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def replace_all(
    unit: WriteUnit,
    row_class: type[SyncedRow],
    parent: tuple[str, UUID],
    lingkup: str,
    parts: Iterable[tuple[UUID, dict[str, Any]]],
    *,
    unseen: Collection[UUID] = (),
) -> int:
    """Make exactly these parts stand under the parent `(column, id)`: the others are withdrawn.

    `unseen` are parts that whoever made the value cannot have seen (`unseen_parts`, asked before the first write): they
    stay as they are. Answers how many operations that took.
    """
    column, parent_id = parent
    wanted = [(part_id, lingkup, {column: parent_id} | values) for part_id, values in parts]
    kept = {part_id for part_id, _lingkup, _values in wanted}
    gone = [one for one in part_ids(unit, row_class, parent) if one not in kept and one not in unseen]
    return door.delete(unit, row_class, gone) + door.put_many(unit, row_class, wanted)


@dataclass(frozen=True, slots=True)
class Holder:
    """The part that a part stands inside of: the `column` that names it, its table, and the column that names the
    aggregate in both tables, by which both are indexed.
    """

    column: str
    row_class: type[SyncedRow]
    aggregate: str


HOLDERS: dict[type[SyncedRow], Holder] = {
    IndikatorRow: Holder("rhk_id", RhkRow, "skp_id"),
    TargetWilayahRow: Holder("indikator_id", IndikatorRow, "skp_id"),
    BuktiRow: Holder("realisasi_id", RealisasiRow, "evaluasi_id"),
}
"""Parts that stand inside of another part."""


def unseen_parts(unit: ReadUnit, row_class: type[SyncedRow], parent: tuple[str, UUID]) -> frozenset[UUID]:
    """The parts that stand inside of a withdrawn one: nobody is shown them, so no value speaks about them.

    They come to be when one laptop removes a plan while another works on its indicators; a person decides about them.
    """
    if row_class not in HOLDERS:
        return frozenset()
    holder = HOLDERS[row_class]
    shown = set(part_ids(unit, holder.row_class, parent)) - unseen_parts(unit, holder.row_class, parent)
    own = getattr(row_class, holder.column)
    statement = select(row_class.id, own).where(getattr(row_class, parent[0]) == parent[1])
    found = unit.conn.execute(statement.where(row_class.withdrawn.is_(None)))
    return frozenset(part_id for part_id, holder_id in found if holder_id not in shown)


def part_ids(unit: ReadUnit, row_class: type[SyncedRow], parent: tuple[str, UUID]) -> list[UUID]:
    """The ids of the parts that are not withdrawn, oldest first."""
    column, parent_id = parent
    statement = select(row_class.id).where(getattr(row_class, column) == parent_id, row_class.withdrawn.is_(None))
    return list(unit.conn.scalars(statement.order_by(row_class.id)))
