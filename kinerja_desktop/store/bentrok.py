"""Conflicts: listed with both sides and their authors, and decided by a person (`sync.md` D.4)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, tuple_

from kinerja_desktop.store import door
from kinerja_desktop.store.children import HOLDERS
from kinerja_desktop.store.live_rows import OPEN, Key, LiveRow, batches, load
from kinerja_desktop.store.op_record import OpRecord, from_record
from kinerja_desktop.store.rows.sync import SyncConflictRow, SyncOpRow, SyncWithdrawalRow
from kinerja_desktop.store.schema import LOG_COLUMNS, ROW_CLASSES
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from sync.operations import Author, Operation, Value
from sync.stamps import Stamp


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
    return len(_open_fields(unit)) + len(_open_rows(unit))


def terbuka(unit: ReadUnit) -> tuple[Bentrok, ...]:
    """Everything that waits for a decision, in a fixed order."""
    fields, withdrawn = _open_fields(unit), _open_rows(unit)
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
    """Settle a withdrawal that met an edit: the row stays, and what it stands inside of comes back with it."""
    door.keep(unit, tabel, baris_id.bytes, alasan)
    own, own_id = ROW_CLASSES[tabel], baris_id
    while own in HOLDERS:
        column, holder_class = HOLDERS[own]
        holder_id: UUID | None = unit.conn.scalar(select(getattr(own, column)).where(own.id == own_id))
        if holder_id is None:
            return
        statement = select(holder_class.id).where(holder_class.id == holder_id, holder_class.withdrawn.is_not(None))
        if unit.conn.scalar(statement) is not None:
            door.put_wire(unit, holder_class.__tablename__, holder_id.bytes, {})
        own, own_id = holder_class, holder_id


def tarik(unit: WriteUnit, tabel: str, baris_id: UUID) -> None:
    """Settle a withdrawal that met an edit: the row goes, edits included."""
    door.delete(unit, ROW_CLASSES[tabel], [baris_id])


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
