"""Rows with everything that is known of them - values, stamps, siblings, withdrawals - read and written in batches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kinerja_desktop.store.bulk import Record, insert_records
from kinerja_desktop.store.op_record import pack_stamps, pack_value, unpack_stamps, unpack_value
from kinerja_desktop.store.replicas import Replicas
from kinerja_desktop.store.rows.sync import SyncConflictRow, SyncWithdrawalRow
from kinerja_desktop.store.schema import SYNC_SCHEMA, fields, wire_table
from sync.merge import Register, Version, deletes_in_force, deletes_standing, is_hidden, same_value
from sync.operations import Author, Delete, Insert, Value
from sync.row_stamps import FieldStamp, pack, unpack
from sync.schema import Policy
from sync.stamps import Stamp

BATCH = 500
"""Ids per SELECT: well under SQLite's limit of bound values."""

OPEN, NOTE, CLOSED = "TERBUKA", "CATATAN", "DITUTUP"
"""What a sibling is: to be decided, kept beside with nothing to decide, overtaken."""

T = TypeVar("T")
Key = tuple[str, bytes]


def batches(things: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The things in lists of at most `size`."""
    source = iter(things)
    while part := list(islice(source, size)):
        yield part


@dataclass(slots=True)
class LiveRow:
    """One row in memory. `shown` has the stamps of edited (or owned) columns; all others have the stamp of birth."""

    table: str
    row_id: bytes
    birth: Stamp
    values: dict[str, Value]
    shown: dict[str, tuple[Stamp, bool]]
    hidden: bool
    siblings: dict[str, tuple[Version, ...]] = field(default_factory=dict[str, tuple[Version, ...]])
    deletes: dict[Stamp, Delete] = field(default_factory=dict[Stamp, Delete])
    undone: set[Stamp] = field(default_factory=set[Stamp])
    """What edits named and is no live write: withdrawals, also those that come later than the edit."""
    closed: dict[tuple[str, Stamp], Stamp] = field(default_factory=dict[tuple[str, Stamp], Stamp])
    """Siblings overtaken in this batch, with the stamp that overtook them."""
    touched: set[str] = field(default_factory=set[str])
    """Columns whose register changed in this batch."""

    def register(self, column: str) -> Register:
        """The field as the merge rule sees it."""
        stamp, owner = self.shown.get(column, (self.birth, False))
        return Register(self.values.get(column), stamp, self.siblings.get(column, ()), owner)

    def put(self, column: str, after: Register, by: Stamp) -> None:
        """Take a field's new state; `by` is the operation that led to it."""
        live = {version.stamp for version in after.live}
        for version in self.siblings.get(column, ()):
            if version.stamp not in live:
                self.closed[column, version.stamp] = by
        self.values[column] = after.value
        self.shown[column] = (after.stamp, after.owner)
        self.siblings[column] = after.siblings
        self.touched.add(column)

    def stamp(self, column: str) -> Stamp:
        """The stamp of the shown value."""
        return self.shown.get(column, (self.birth, False))[0]

    def live_stamps(self) -> set[Stamp]:
        """The birth and every live write of every field."""
        return (
            {self.birth}
            | {stamp for stamp, _owner in self.shown.values()}
            | {version.stamp for versions in self.siblings.values() for version in versions}
        )

    def tombstones(self) -> tuple[Delete, ...]:
        """The withdrawals in force."""
        return deletes_in_force(self.deletes.values(), self.undone) if self.deletes else ()

    def newest_stamps(self) -> tuple[Stamp, ...]:
        """What a withdrawal of this row names as its bases: the newest stamp of each replica seen in the row."""
        newest: dict[bytes, Stamp] = {}
        for stamp in (*self.live_stamps(), *self.deletes):
            newest[stamp.replica] = max(stamp, newest.get(stamp.replica, stamp))
        return tuple(sorted(newest.values()))

    def withdraw(self, operation: Delete) -> None:
        """Take a withdrawal; those it overtakes are in the log and never count again."""
        self.deletes[operation.stamp] = operation
        self.deletes = {one.stamp: one for one in deletes_standing(self.deletes.values())}
        self.settle()

    def settle(self) -> None:
        """Work out anew whether the row is hidden."""
        tombstones = self.tombstones()
        self.hidden = bool(tombstones) and is_hidden(self.live_stamps(), tombstones)


def born(operation: Insert) -> LiveRow:
    """The row that an insert gives."""
    spec = SYNC_SCHEMA.tables[operation.table]
    shown: dict[str, tuple[Stamp, bool]] = {}
    if operation.author.peran in spec.owner_roles:
        shown = {c: (operation.stamp, True) for c, policy in spec.columns.items() if policy is Policy.AUTHORITY}
    values = {column: operation.values.get(column) for column in spec.columns}
    return LiveRow(operation.table, operation.row_id, operation.stamp, values, shown, hidden=False)


def load(conn: Connection, replicas: Replicas, table: str, ids: Iterable[bytes]) -> dict[Key, LiveRow]:
    """The rows of a table with these ids, hidden ones included; ids without a row are left out."""
    found: dict[Key, LiveRow] = {}
    wire = wire_table(table)
    names = fields(table)
    for some in batches(ids):
        page: dict[Key, LiveRow] = {}
        for stored in conn.execute(select(wire).where(wire.c.id.in_(some))).mappings():
            birth = replicas.stamp(stored["_h"], stored["_r"])
            shown = {c: (replicas.stamp(s.hlc, s.replica), s.owner) for c, s in unpack(stored["_f"]).items()}
            page[table, stored["id"]] = LiveRow(
                table, stored["id"], birth, {n: stored[n] for n in names}, shown, stored["_d"] is not None
            )
        _load_siblings(conn, replicas, page, some)
        _load_withdrawals(conn, replicas, page, some)
        found |= page
    return found


def _load_siblings(conn: Connection, replicas: Replicas, page: dict[Key, LiveRow], ids: Sequence[bytes]) -> None:
    table = SyncConflictRow
    statement = (
        select(table.tbl, table.row_id, table.col, table.hlc, table.replica, table.value, table.owner)
        .where(table.row_id.in_(ids), table.status != CLOSED)
    )  # fmt: skip
    for tbl, row_id, col, hlc, replica, value, owner in conn.execute(statement):
        row = page.get((tbl, row_id))
        if row is not None:
            version = Version(unpack_value(value), replicas.stamp(hlc, replica), bool(owner))
            versions = (*row.siblings.get(col, ()), version)
            row.siblings[col] = tuple(sorted(versions, key=lambda one: one.stamp))


def _load_withdrawals(conn: Connection, replicas: Replicas, page: dict[Key, LiveRow], ids: Sequence[bytes]) -> None:
    table = SyncWithdrawalRow
    statement = (
        select(table.tbl, table.row_id, table.hlc, table.replica, table.bases, table.undone)
        .where(table.row_id.in_(ids))
    )  # fmt: skip
    for tbl, row_id, hlc, replica, bases, undone in conn.execute(statement):
        row = page.get((tbl, row_id))
        if row is not None:
            stamp = replicas.stamp(hlc, replica)
            known = tuple(replicas.stamp(*base) for base in unpack_stamps(bases))
            if known:
                row.deletes[stamp] = Delete(stamp, Author(stamp.replica, b"", ""), tbl, row_id, known)
            if undone:
                row.undone.add(stamp)


def stamps_of_birth(conn: Connection, replicas: Replicas, table: str, ids: Iterable[bytes]) -> dict[Key, Stamp]:
    """Which of these ids have a row already, and since which operation."""
    wire = wire_table(table)
    found: dict[Key, Stamp] = {}
    for some in batches(ids):
        for row_id, hlc, replica in conn.execute(
            select(wire.c.id, wire.c["_h"], wire.c["_r"]).where(wire.c.id.in_(some))
        ):
            found[table, row_id] = replicas.stamp(hlc, replica)
    return found


def insert_rows(conn: Connection, replicas: Replicas, table: str, operations: Sequence[Insert]) -> None:
    """Write rows that were just born and not touched since."""
    names = fields(table)
    spec = SYNC_SCHEMA.tables[table]
    authority = [column for column, policy in spec.columns.items() if policy is Policy.AUTHORITY]
    records: list[Record] = []
    for operation in operations:
        hlc, replica = replicas.local(operation.stamp)
        owned = operation.author.peran in spec.owner_roles
        edited = pack({column: FieldStamp(hlc, replica, True) for column in authority}) if owned else None
        records.append((operation.row_id, *map(operation.values.get, names), hlc, replica, edited))
    insert_records(conn, table, ("id", *names, "_h", "_r", "_f"), records)


def write(conn: Connection, replicas: Replicas, table: str, rows: Sequence[LiveRow], new: bool, now: datetime) -> None:
    """Write the state of rows of one table, with their siblings and withdrawals. `new`: they were not there yet."""
    if not rows:
        return
    records = [_record(replicas, row) for row in rows]
    wire = wire_table(table)
    if new:
        conn.execute(insert(wire), records)
    else:
        for record in records:
            record["_id"] = record.pop("id")
        changing: dict[str, Any] = {c.name: bindparam(c.name) for c in wire.c if c.name not in {"id", "_h", "_r"}}
        for record in records:
            del record["_h"], record["_r"]
        conn.execute(update(wire).where(wire.c.id == bindparam("_id")).values(changing), records)
    _write_siblings(conn, replicas, rows, now)
    _write_withdrawals(conn, replicas, rows)


def _record(replicas: Replicas, row: LiveRow) -> dict[str, Any]:
    record: dict[str, Any] = {name: row.values.get(name) for name in fields(row.table)}
    hlc, replica = replicas.local(row.birth)
    edited = {
        column: replicas.field(stamp, owner)
        for column, (stamp, owner) in row.shown.items()
        if stamp != row.birth or owner
    }
    hidden: bytes | None = None
    if row.hidden:
        hidden = pack_stamps([replicas.local(tombstone.stamp) for tombstone in row.tombstones()])
    return record | {"id": row.row_id, "_h": hlc, "_r": replica, "_f": pack(edited), "_d": hidden}


def _write_siblings(conn: Connection, replicas: Replicas, rows: Sequence[LiveRow], now: datetime) -> None:
    table = SyncConflictRow
    fresh: list[dict[str, Any]] = []
    for row in rows:
        policies = SYNC_SCHEMA.tables[row.table].columns
        for column in sorted(row.touched):
            versions = {replicas.local(version.stamp): version for version in row.siblings.get(column, ())}
            closed = {replicas.local(s): replicas.local(by) for (c, s), by in row.closed.items() if c == column}
            if not versions and not closed:
                continue
            here = (table.tbl == row.table) & (table.row_id == row.row_id) & (table.col == column)
            stored = conn.execute(select(table.no, table.hlc, table.replica).where(here, table.status != CLOSED))
            known = {(hlc, replica): no for no, hlc, replica in stored}
            for stamp, no in known.items():
                if stamp in closed:
                    by_hlc, by_replica = closed[stamp]
                    change: dict[str, Any] = {"status": CLOSED, "closed_hlc": by_hlc, "closed_replica": by_replica}
                    conn.execute(update(table).where(table.no == no).values(change))
                elif stamp not in versions:
                    conn.execute(delete(table).where(table.no == no))
            for stamp, version in versions.items():
                differs = not same_value(version.value, row.values.get(column))
                status = OPEN if differs and policies[column] is Policy.HUMAN else NOTE
                if stamp in known:
                    conn.execute(update(table).where(table.no == known[stamp]).values(status=status))
                else:
                    place = {"tbl": row.table, "row_id": row.row_id, "col": column}
                    place |= {"hlc": stamp[0], "replica": stamp[1], "value": pack_value(version.value)}
                    fresh.append(place | {"owner": int(version.owner), "status": status, "arrived": now})
        row.touched.clear()
        row.closed.clear()
    if fresh:
        conn.execute(insert(table), fresh)


def _write_withdrawals(conn: Connection, replicas: Replicas, rows: Sequence[LiveRow]) -> None:
    table = SyncWithdrawalRow
    for row in rows:
        if not row.deletes and not row.undone:
            continue
        in_force = {tombstone.stamp for tombstone in row.tombstones()}
        conn.execute(delete(table).where(table.tbl == row.table, table.row_id == row.row_id))
        records = [
            {
                "tbl": row.table,
                "row_id": row.row_id,
                "hlc": one.stamp.hlc,
                "replica": replicas.number(one.stamp.replica),
                "bases": pack_stamps([replicas.local(base) for base in one.bases]),
                "undone": int(one.stamp in row.undone),
                "open": int(one.stamp in in_force and not row.hidden),
            }
            for one in row.deletes.values()
        ]
        for stamp in row.undone - row.deletes.keys():
            hlc, replica = replicas.local(stamp)
            place = {"tbl": row.table, "row_id": row.row_id, "hlc": hlc, "replica": replica}
            records.append(place | {"bases": pack_stamps([]), "undone": 1, "open": 0})
        if records:
            conn.execute(insert(table), records)
