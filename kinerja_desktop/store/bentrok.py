"""Conflicts: listed with both sides and their authors, and decided by a person (`sync.md` D.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, tuple_

from kinerja_desktop.store import door
from kinerja_desktop.store.children import HOLDERS
from kinerja_desktop.store.live_rows import OPEN, Key, LiveRow, batches, load
from kinerja_desktop.store.op_record import DELETE, OpRecord, from_record
from kinerja_desktop.store.rows import SyncedRow
from kinerja_desktop.store.rows.sync import SyncConflictRow, SyncOpRow, SyncWithdrawalRow
from kinerja_desktop.store.schema import LOG_COLUMNS, ROW_CLASSES
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from sync.operations import Author, Operation, Value
from sync.stamps import Stamp

LONGEST_ACT = 500
"""How many withdrawals one act is looked through for: a whole SKP has fewer parts."""


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One write of a field: value in its wire form, stamp, author, and the bundle it came in (None: written here)."""

    nilai: Value
    cap: Stamp
    penulis: Author
    bundel: int | None
    tiba: datetime | None = None


@dataclass(frozen=True, slots=True)
class Bentrok:
    """Something a person must decide. `kolom` empty: the row was withdrawn there and edited here (or the other way).

    `tampil` is the shown write, `lain` are the others, ascending by stamp; for a withdrawal `tampil` is None and `lain`
    are the withdrawals.
    """

    tabel: str
    baris_id: UUID
    lingkup: str
    pegawai_id: UUID | None
    kolom: str
    tampil: Tulisan | None
    lain: tuple[Tulisan, ...]


def jumlah_terbuka(unit: ReadUnit) -> int:
    """How many fields and rows wait for a decision."""
    return len(_open_fields(unit)) + len(_contested(unit))


def terbuka(unit: ReadUnit) -> tuple[Bentrok, ...]:
    """Everything that waits for a decision, in a fixed order."""
    fields, withdrawn = _open_fields(unit), _contested(unit)
    rows: dict[Key, LiveRow] = {}
    for table in {table for table, _row_id, _column in fields} | {table for table, _row_id in withdrawn}:
        ids = {row_id for name, row_id, _column in fields if name == table}
        ids |= {row_id for name, row_id in withdrawn if name == table}
        rows |= load(unit.conn, unit.replicas, table, sorted(ids))
    stamps: set[Stamp] = set()
    for table, row_id, column in fields:
        row = rows[table, row_id]
        stamps |= {row.stamp(column), *(version.stamp for version in row.siblings.get(column, ()))}
    for key in withdrawn:
        stamps |= {tombstone.stamp for tombstone in rows[key].tombstones()}
    written = _written(unit, stamps)
    arrived = _arrived(unit)
    found = [_field_conflict(rows[table, row_id], column, written, arrived) for table, row_id, column in fields]
    found += [_row_conflict(rows[key], written) for key in withdrawn]
    return tuple(sorted(found, key=lambda one: (one.tabel, one.baris_id.bytes, one.kolom)))


def putuskan(unit: WriteUnit, tabel: str, baris_id: UUID, kolom: str, nilai: Value, alasan: str) -> None:
    """Settle a field with a value in its wire form, one of the two or a third. The decision travels like any edit."""
    door.decide(unit, tabel, baris_id.bytes, kolom, nilai, alasan)


def pertahankan(unit: WriteUnit, tabel: str, baris_id: UUID, alasan: str) -> None:
    """Settle a withdrawal that met an edit: the row stays, and what it stands inside of comes back with it.

    Whatever comes back does so with the parts that were withdrawn in the same act.
    """
    own, own_id = ROW_CLASSES[tabel], baris_id
    gone_too = _withdrawn_with(unit, own, own_id)
    door.keep(unit, tabel, baris_id.bytes, alasan)
    _bring_back(unit, gone_too)
    while own in HOLDERS:
        column, holder_class = HOLDERS[own].column, HOLDERS[own].row_class
        holder_id: UUID | None = unit.conn.scalar(select(getattr(own, column)).where(own.id == own_id))
        if holder_id is None:
            return
        statement = select(holder_class.id).where(holder_class.id == holder_id, holder_class.withdrawn.is_not(None))
        if unit.conn.scalar(statement) is not None:
            _bring_back(unit, [(holder_class, holder_id), *_withdrawn_with(unit, holder_class, holder_id)])
        own, own_id = holder_class, holder_id


def _bring_back(unit: WriteUnit, rows: Iterable[tuple[type[SyncedRow], UUID]]) -> None:
    for row_class, row_id in rows:
        door.put_wire(unit, row_class.__tablename__, row_id.bytes, {})


def _withdrawn_with(unit: ReadUnit, row_class: type[SyncedRow], row_id: UUID) -> list[tuple[type[SyncedRow], UUID]]:
    """The parts inside of a row that went in the act that withdrew it, which wrote nothing but withdrawals after it."""
    act = _act(unit, row_class.__tablename__, row_id.bytes)
    found: list[tuple[type[SyncedRow], UUID]] = []
    inside = [(row_class, row_id)]
    for part_class, holder in HOLDERS.items():
        above = [one for own, one in inside if own is holder.row_class]
        statement = select(part_class.id).where(
            getattr(part_class, holder.column).in_(above), part_class.withdrawn.is_not(None)
        )
        parts = unit.conn.scalars(statement.order_by(part_class.id)) if above else ()
        found += [(part_class, one) for one in parts if (part_class.__tablename__, one.bytes) in act]
        inside += found
    return found


def _act(unit: ReadUnit, table: str, row_id: bytes) -> set[Key]:
    found: set[Key] = set()
    operations = select(SyncOpRow.kind, SyncOpRow.tbl, SyncOpRow.row_id).order_by(SyncOpRow.hlc)
    tombstones = select(SyncWithdrawalRow.hlc, SyncWithdrawalRow.replica).where(
        SyncWithdrawalRow.tbl == table, SyncWithdrawalRow.row_id == row_id
    )
    for hlc, replica in unit.conn.execute(tombstones).all():
        following = operations.where(SyncOpRow.replica == replica, SyncOpRow.hlc > hlc).limit(LONGEST_ACT)
        for kind, tbl, one in unit.conn.execute(following):
            if kind != DELETE:
                break
            found.add((tbl, one))
    return found


def tarik(unit: WriteUnit, tabel: str, baris_id: UUID) -> None:
    """Settle a withdrawal that met an edit: the row goes, edits included, and with it what stands inside of it."""
    row_class = ROW_CLASSES[tabel]
    for part_class, holder in HOLDERS.items():
        if holder.row_class is row_class:
            inside = select(part_class.id).where(
                getattr(part_class, holder.column) == baris_id, part_class.withdrawn.is_(None)
            )
            for part_id in list(unit.conn.scalars(inside)):
                tarik(unit, part_class.__tablename__, part_id)
    door.delete(unit, row_class, [baris_id])


def _open_fields(unit: ReadUnit) -> list[tuple[str, bytes, str]]:
    statement = select(SyncConflictRow.tbl, SyncConflictRow.row_id, SyncConflictRow.col).distinct()
    found = [
        (tbl, row_id, col) for tbl, row_id, col in unit.conn.execute(statement.where(SyncConflictRow.status == OPEN))
    ]
    hidden = _hidden(unit, {(tbl, row_id) for tbl, row_id, _col in found})
    return [one for one in found if (one[0], one[1]) not in hidden]


def _open_rows(unit: ReadUnit) -> list[Key]:
    statement = select(SyncWithdrawalRow.tbl, SyncWithdrawalRow.row_id).distinct()
    return [(tbl, row_id) for tbl, row_id in unit.conn.execute(statement.where(SyncWithdrawalRow.open == 1))]


def _contested(unit: ReadUnit) -> list[Key]:
    """The withdrawn rows that wait for a person: edited elsewhere, or holding a part that was born elsewhere.

    A part that is contested itself speaks for its holder: keeping it brings the holder back.
    """
    open_rows = _open_rows(unit)
    spoken = set(open_rows)
    for part_class, holder in HOLDERS.items():
        above = holder.row_class
        statement = (
            select(part_class.id, above.id)
            .join(above, getattr(part_class, holder.aggregate) == getattr(above, holder.aggregate))
            .join(SyncWithdrawalRow, SyncWithdrawalRow.row_id == above.id)
            .where(getattr(part_class, holder.column) == above.id, SyncWithdrawalRow.tbl == above.__tablename__)
            .where(part_class.withdrawn.is_(None), above.withdrawn.is_not(None))
        )
        stranded: dict[UUID, set[Key]] = {}
        for part_id, holder_id in unit.conn.execute(statement):
            stranded.setdefault(holder_id, set()).add((part_class.__tablename__, part_id.bytes))
        for holder_id, parts in stranded.items():
            key = (above.__tablename__, holder_id.bytes)
            if key not in spoken and not parts & spoken:
                spoken.add(key)
                open_rows.append(key)
    return open_rows


def _hidden(unit: ReadUnit, keys: set[Key]) -> set[Key]:
    found: set[Key] = set()
    for table in {table for table, _row_id in keys}:
        row_class = ROW_CLASSES[table]
        ids = [UUID(bytes=row_id) for name, row_id in keys if name == table]
        for some in batches(ids):
            statement = select(row_class.id).where(row_class.id.in_(some), row_class.withdrawn.is_not(None))
            found |= {(table, one.bytes) for one in unit.conn.scalars(statement)}
    return found


def _written(unit: ReadUnit, stamps: set[Stamp]) -> dict[Stamp, tuple[Operation, int | None]]:
    found: dict[Stamp, tuple[Operation, int | None]] = {}
    for some in batches(sorted(unit.replicas.local(stamp) for stamp in stamps)):
        statement = select(*LOG_COLUMNS, SyncOpRow.bundle)
        for *record, bundle in unit.conn.execute(statement.where(tuple_(SyncOpRow.hlc, SyncOpRow.replica).in_(some))):
            operation = from_record(OpRecord(*record), unit.replicas)
            found[operation.stamp] = (operation, bundle)
    return found


def _arrived(unit: ReadUnit) -> dict[Stamp, datetime]:
    statement = select(SyncConflictRow.hlc, SyncConflictRow.replica, SyncConflictRow.arrived)
    return {
        unit.replicas.stamp(hlc, replica): arrived
        for hlc, replica, arrived in unit.conn.execute(statement.where(SyncConflictRow.status == OPEN))
    }


def _field_conflict(
    row: LiveRow,
    column: str,
    written: dict[Stamp, tuple[Operation, int | None]],
    arrived: dict[Stamp, datetime],
) -> Bentrok:
    def side(value: Value, stamp: Stamp) -> Tulisan:
        operation, bundle = written[stamp]
        return Tulisan(value, stamp, operation.author, bundle, arrived.get(stamp))

    register = row.register(column)
    others = tuple(side(version.value, version.stamp) for version in register.siblings)
    return _conflict(row, column, side(register.value, register.stamp), others)


def _row_conflict(row: LiveRow, written: dict[Stamp, tuple[Operation, int | None]]) -> Bentrok:
    others: list[Tulisan] = []
    for tombstone in row.tombstones():
        operation, bundle = written[tombstone.stamp]
        others.append(Tulisan(None, tombstone.stamp, operation.author, bundle))
    return _conflict(row, "", None, tuple(others))


def _conflict(row: LiveRow, column: str, shown: Tulisan | None, others: tuple[Tulisan, ...]) -> Bentrok:
    person = ROW_CLASSES[row.table].PERSON
    person_id = row.row_id if person == "id" else row.values.get(person) if person else None
    return Bentrok(
        row.table,
        UUID(bytes=row.row_id),
        str(row.values["lingkup"]),
        UUID(bytes=person_id) if isinstance(person_id, bytes) else None,
        column,
        shown,
        others,
    )
