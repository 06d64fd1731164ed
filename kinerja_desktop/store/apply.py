"""Operations into the tables: the one engine behind the write door and behind the merge.

What an operation does to a field is decided by `sync.merge` alone; here is only the bookkeeping: rows are read in
batches, changed in memory, and written with the log lines first. The results equal `sync.replica_state` on the same
operations, in values and in open conflicts.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, tuple_
from sqlalchemy.exc import IntegrityError

from kinerja_desktop.store.bulk import insert_records
from kinerja_desktop.store.live_rows import Key, LiveRow, batches, born, insert_rows, load, stamps_of_birth, write
from kinerja_desktop.store.op_record import OpRecord, from_record, kind_of, to_record
from kinerja_desktop.store.replicas import Replicas
from kinerja_desktop.store.rows.sync import SyncAsideRow, SyncOpRow
from kinerja_desktop.store.schema import LOG_COLUMNS, SYNC_SCHEMA
from sync.merge import Outcome, apply_change, edited_elsewhere, is_hidden
from sync.operations import Change, Delete, Insert, Operation, Value
from sync.refusals import MalformedContent
from sync.replica_state import ID_REUSED, NEWER_SCHEMA, NOT_BORN
from sync.stamps import Stamp

NEWER_COLUMNS = "newer_columns"
"""The row was born, but its birth holds columns of a newer version; they stay in the log until the update."""

Place = tuple[str, bytes, int]
"""What a stamp stands for: table, row and kind of its operation."""

Judge = Callable[[Operation, Mapping[str, Value] | None], str | None]
"""Answers why an operation must wait for a person (a locked period, a moved person), or None. It gets the row's values
as they are shown here, `None` for a row not born yet."""


class Application:
    """One batch of operations on its way into the tables. Use `add` in causal order, then `flush`."""

    def __init__(self, conn: Connection, replicas: Replicas, now: datetime, bundle: int | None = None) -> None:
        self._conn = conn
        self._replicas = replicas
        self._now = now
        self._bundle = bundle
        self._rows: dict[Key, LiveRow] = {}
        self._births: dict[Key, Stamp] = {}
        self._new: set[Key] = set()
        self._untouched: dict[Key, Insert] = {}
        self._changed: dict[Key, LiveRow] = {}
        self._known: dict[Stamp, Place] = {}
        self._log: list[Operation] = []
        self._aside: list[tuple[Operation, str]] = []
        self._unaside: list[Stamp] = []
        self._early: defaultdict[Key, list[Change | Delete]] = defaultdict(list)

    def prepare(self, operations: Sequence[Operation]) -> None:
        """Read what these operations touch: one SELECT per table and batch of ids, one per batch of stamps."""
        births: defaultdict[str, list[bytes]] = defaultdict(list)
        edits: defaultdict[str, set[bytes]] = defaultdict(set)
        stamps: list[Stamp] = []
        for operation in operations:
            if isinstance(operation, Insert):
                births[operation.table].append(operation.row_id)
            else:
                edits[operation.table].add(operation.row_id)
                stamps.append(operation.stamp)
        self._known |= self._in_log(stamps)
        for table, ids in edits.items():
            if table in SYNC_SCHEMA.tables:
                wanted = sorted(
                    one for one in ids if (table, one) not in self._untouched and (table, one) not in self._rows
                )
                self._rows |= load(self._conn, self._replicas, table, wanted)
        for table, ids in births.items():
            if table in SYNC_SCHEMA.tables:
                self._births |= stamps_of_birth(self._conn, self._replicas, table, ids)
            else:
                self._known |= self._in_log(o.stamp for o in operations if o.table == table)
        reused = [o for o in operations if isinstance(o, Insert) and (o.table, o.row_id) in self._births]
        self._known |= self._in_log(o.stamp for o in reused if self._births[o.table, o.row_id] != o.stamp)
        self._load_early([row_id for ids in births.values() for row_id in ids])

    def prepare_rows(self, table: str, ids: Sequence[bytes]) -> None:
        """Read these rows of one table, to see them before deciding on operations."""
        found = load(self._conn, self._replicas, table, ids)
        self._rows |= found
        self._births |= {key: row.birth for key, row in found.items()}

    def row(self, table: str, row_id: bytes) -> LiveRow | None:
        """A row that `prepare` read or that was born in this batch."""
        key = table, row_id
        found = self._rows.get(key)
        if found is None and key in self._untouched:
            found = self._rows[key] = born(self._untouched.pop(key))
            self._changed[key] = found
        return found

    def add(self, operation: Operation, judge: Judge | None = None, seen: Mapping[bytes, int] | None = None) -> Outcome:
        """Take one operation and answer what became of it. `seen`: see `sync.merge.edited_elsewhere`.

        Raises `MalformedContent`, here or in `flush`, for a stamp that another operation has.
        """
        known = self._known.get(operation.stamp)
        if known is not None:
            if known != _place(operation):
                raise MalformedContent("two operations with one stamp")
            return Outcome.SAMA
        key = operation.table, operation.row_id
        if isinstance(operation, Insert) and self._births.get(key) == operation.stamp:
            return Outcome.SAMA
        reason = self._obstacle(operation, judge)
        self._note(operation)
        if reason is not None:
            self._aside.append((operation, reason))
            if reason == NOT_BORN and not isinstance(operation, Insert):
                self._early[key].append(operation)
            return Outcome.PERLU_DICEK
        if isinstance(operation, Insert):
            return self._insert(operation, key)
        row = self.row(*key)
        assert row is not None
        return self._edit(operation, row, seen)

    def _obstacle(self, operation: Operation, judge: Judge | None) -> str | None:
        spec = SYNC_SCHEMA.tables.get(operation.table)
        if spec is None or (isinstance(operation, Change) and operation.column not in spec.columns):
            return NEWER_SCHEMA
        key = operation.table, operation.row_id
        if isinstance(operation, Insert):
            reason = judge(operation, None) if judge else None
            return ID_REUSED if reason is None and key in self._births else reason
        row = self.row(*key)
        if row is None:
            return NOT_BORN
        return judge(operation, row.values) if judge else None

    def _note(self, operation: Operation) -> None:
        self._known[operation.stamp] = _place(operation)
        self._log.append(operation)
        self._replicas.saw(operation.stamp)

    def _insert(self, operation: Insert, key: Key) -> Outcome:
        self._births[key] = operation.stamp
        self._new.add(key)
        self._untouched[key] = operation
        if operation.values.keys() - SYNC_SCHEMA.tables[operation.table].columns.keys():
            self._aside.append((operation, NEWER_COLUMNS))
        for early in self._early.pop(key, ()):
            self._aside = [(one, reason) for one, reason in self._aside if one.stamp != early.stamp]
            self._unaside.append(early.stamp)
            row = self.row(*key)
            assert row is not None
            self._edit(early, row, None)
        return Outcome.BARU

    def _edit(self, operation: Change | Delete, row: LiveRow, seen: Mapping[bytes, int] | None) -> Outcome:
        self._unaside += operation.bases
        self._changed[row.table, row.row_id] = row
        if isinstance(operation, Change):
            return self._change(operation, row, seen)
        row.withdraw(operation)
        return Outcome.BERUBAH if row.hidden or operation not in row.tombstones() else Outcome.BENTROK

    def _change(self, change: Change, row: LiveRow, seen: Mapping[bytes, int] | None) -> Outcome:
        spec = SYNC_SCHEMA.tables[change.table]
        bases = frozenset(change.bases)
        was_withdrawn = any(
            tombstone.stamp not in bases and not is_hidden({change.stamp}, (tombstone,))
            for tombstone in row.tombstones()
        )
        current = {column: stamp for column, (stamp, _owner) in row.shown.items()}
        policy = spec.columns[change.column]
        before = row.register(change.column)
        after, outcome = apply_change(before, change, policy, spec.owner_roles)
        row.put(change.column, after, change.stamp)
        row.undone |= bases.difference(version.stamp for version in before.live)
        if row.deletes:
            row.settle()
        if was_withdrawn:
            return Outcome.BENTROK
        if outcome is Outcome.BERUBAH and edited_elsewhere(change, current, row.birth, seen):
            return Outcome.SEJAJAR
        return outcome

    def flush(self) -> dict[str, set[bytes]]:
        """Write everything - the log first - and answer the ids of the rows touched, by table."""
        for some in batches(self._log, 2000):
            records = [(*to_record(operation, self._replicas), self._bundle) for operation in some]
            try:
                insert_records(self._conn, SyncOpRow.__tablename__, (*OpRecord._fields, "bundle"), records)
            except IntegrityError:
                # The log's own key; the driver's message would tell what the operation said.
                raise MalformedContent("two operations with one stamp") from None
        touched: defaultdict[str, set[bytes]] = defaultdict(set)
        untouched: defaultdict[str, list[Insert]] = defaultdict(list)
        for (table, row_id), operation in self._untouched.items():
            untouched[table].append(operation)
            touched[table].add(row_id)
        for table, operations in untouched.items():
            insert_rows(self._conn, self._replicas, table, operations)
        changed: defaultdict[tuple[str, bool], list[LiveRow]] = defaultdict(list)
        for key, row in self._changed.items():
            changed[key[0], key in self._new].append(row)
            touched[key[0]].add(key[1])
        self._forget_known_bases()
        for (table, new), rows in changed.items():
            write(self._conn, self._replicas, table, rows, new, self._now)
        self._write_aside()
        for memory in (self._rows, self._births, self._new, self._untouched, self._changed, self._known, self._early):
            memory.clear()
        for queue in (self._log, self._aside, self._unaside):
            queue.clear()
        return touched

    def _forget_known_bases(self) -> None:
        """Keep of `undone` the withdrawals, and what may be one that has not come yet: a base nobody here has met."""
        unmet = {stamp for row in self._changed.values() for stamp in row.undone if stamp not in row.deletes}
        met = self._in_log(unmet).keys()
        for row in self._changed.values():
            row.undone -= met - row.deletes.keys()

    def _write_aside(self) -> None:
        table = SyncAsideRow
        if self._unaside and self._conn.execute(select(table.no).limit(1)).first() is not None:
            for some in batches(sorted({self._replicas.local(stamp) for stamp in self._unaside})):
                named = tuple_(table.hlc, table.replica).in_(some)
                self._conn.execute(delete(table).where(named, table.reason != NEWER_COLUMNS))
        overtaken = set(self._unaside)
        records: list[dict[str, Any]] = []
        for operation, reason in self._aside:
            if reason == NEWER_COLUMNS or operation.stamp not in overtaken:
                hlc, replica = self._replicas.local(operation.stamp)
                place = {"hlc": hlc, "replica": replica, "tbl": operation.table, "row_id": operation.row_id}
                records.append(place | {"reason": reason})
        if records:
            self._conn.execute(insert(table), records)

    def _load_early(self, ids: Sequence[bytes]) -> None:
        """Operations that came before their row was born, for rows that are born now."""
        aside, log = SyncAsideRow, SyncOpRow
        if self._conn.execute(select(aside.no).where(aside.reason == NOT_BORN).limit(1)).first() is None:
            return
        joined = (aside.hlc == log.hlc) & (aside.replica == log.replica)
        for some in batches(ids):
            statement = select(*LOG_COLUMNS).join(aside, joined).where(aside.row_id.in_(some), aside.reason == NOT_BORN)
            for record in self._conn.execute(statement.order_by(aside.no)):
                operation = from_record(OpRecord(*record), self._replicas)
                if not isinstance(operation, Insert):
                    self._early[operation.table, operation.row_id].append(operation)

    def _in_log(self, stamps: Iterable[Stamp]) -> dict[Stamp, Place]:
        table = SyncOpRow
        wanted = set(stamps)
        found: dict[Stamp, Place] = {}
        for some in batches(sorted({stamp.hlc for stamp in wanted})):
            columns = table.hlc, table.replica, table.tbl, table.row_id, table.kind
            for hlc, replica, tbl, row_id, kind in self._conn.execute(select(*columns).where(table.hlc.in_(some))):
                stamp = self._replicas.stamp(hlc, replica)
                if stamp in wanted:
                    found[stamp] = tbl, row_id, kind
        return found


def _place(operation: Operation) -> Place:
    return operation.table, operation.row_id, kind_of(operation)
