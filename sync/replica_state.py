"""A replica in memory: rows, registers, withdrawals, what is set aside. The model that tests compare with.

`merge` takes operations in any order; a `Change` or `Delete` whose row has not been born yet is kept aside and applied
at the birth. A store need not do that: bundles are merged in causal order and a bundle holds parents first.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from sync.merge import (
    Counts,
    Outcome,
    Register,
    Version,
    apply_change,
    check_operation,
    deletes_in_force,
    edited_elsewhere,
    is_hidden,
    owns,
)
from sync.operations import Change, Delete, Insert, Operation, Value
from sync.schema import SyncSchema, TableSpec
from sync.stamps import Stamp

ID_REUSED = "id_reused"
NOT_BORN = "not_born"
NEWER_SCHEMA = "newer_schema"


@dataclass(slots=True)
class Row:
    """One row: its birth, the fields that have a value or were edited, and its withdrawals."""

    birth: Insert
    registers: dict[str, Register]
    deletes: dict[Stamp, Delete] = field(default_factory=dict[Stamp, Delete])
    undone: frozenset[Stamp] = frozenset()

    def live_stamps(self) -> set[Stamp]:
        """The birth and every live write of every field."""
        return {self.birth.stamp} | {version.stamp for register in self.registers.values() for version in register.live}

    def tombstones(self) -> tuple[Delete, ...]:
        """The withdrawals in force."""
        return deletes_in_force(self.deletes.values(), self.undone)

    @property
    def hidden(self) -> bool:
        """Whether the row is withdrawn."""
        return is_hidden(self.live_stamps(), self.tombstones())

    def newest_stamps(self) -> tuple[Stamp, ...]:
        """What a `Delete` of this row names as its bases: the newest stamp of each replica seen in the row."""
        newest: dict[bytes, Stamp] = {}
        for stamp in (*self.live_stamps(), *self.deletes):
            newest[stamp.replica] = max(stamp, newest.get(stamp.replica, stamp))
        return tuple(sorted(newest.values()))


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """Something a person must decide. `column` is None when a row was withdrawn here and edited there."""

    table: str
    row_id: bytes
    column: str | None
    shown: Version | None
    losers: tuple[Version, ...]
    withdrawals: tuple[Stamp, ...] = ()


Judge = Callable[[Operation, Row | None], str | None]
"""Answers why an operation must wait for a person (a locked period, a moved person), or None."""


class ReplicaState:
    """What one replica holds after merging some operations."""

    def __init__(self, schema: SyncSchema) -> None:
        self.schema = schema
        self.rows: dict[tuple[str, bytes], Row] = {}
        self.waiting: dict[Stamp, tuple[Operation, str]] = {}
        self.version_vector: dict[bytes, int] = {}

    def merge(
        self, operations: Iterable[Operation], judge: Judge | None = None, seen: Mapping[bytes, int] | None = None
    ) -> Counts:
        """Merge operations and answer what became of them. Raises a `Refusal` before anything changes.

        `seen`: see `sync.merge.edited_elsewhere`.
        """
        incoming = tuple(operations)
        for operation in incoming:
            check_operation(operation, self.schema)
        counts = Counts()
        for operation in incoming:
            counts = counts.plus(self._apply(operation, judge, seen))
            stamp = operation.stamp
            self.version_vector[stamp.replica] = max(stamp.hlc, self.version_vector.get(stamp.replica, 0))
        return counts

    def _apply(self, operation: Operation, judge: Judge | None, seen: Mapping[bytes, int] | None) -> Outcome:
        if operation.stamp in self.waiting:
            return Outcome.SAMA
        spec = self.schema.tables.get(operation.table)
        row = self.rows.get((operation.table, operation.row_id))
        if spec is None or (isinstance(operation, Change) and operation.column not in spec.columns):
            return self._set_aside(operation, NEWER_SCHEMA)
        reason = judge(operation, row) if judge and not self._knows(operation, row) else None
        if reason is not None:
            return self._set_aside(operation, reason)
        if isinstance(operation, Insert):
            return self._insert(operation, spec, row)
        if row is None:
            return self._set_aside(operation, NOT_BORN)
        for base in operation.bases:
            self.waiting.pop(base, None)
        if isinstance(operation, Change):
            return self._change(operation, spec, row, seen)
        return self._delete(operation, row)

    @staticmethod
    def _knows(operation: Operation, row: Row | None) -> bool:
        if row is None:
            return False
        if isinstance(operation, Insert):
            return operation.stamp == row.birth.stamp
        if isinstance(operation, Delete):
            return operation.stamp in row.deletes
        register = row.registers.get(operation.column)
        return register is not None and register.knows(operation.stamp)

    def _set_aside(self, operation: Operation, reason: str) -> Outcome:
        self.waiting[operation.stamp] = (operation, reason)
        return Outcome.PERLU_DICEK

    def _insert(self, insert: Insert, spec: TableSpec, row: Row | None) -> Outcome:
        if row is not None:
            return Outcome.SAMA if row.birth.stamp == insert.stamp else self._set_aside(insert, ID_REUSED)
        registers = {
            column: Register(value, insert.stamp, owner=owns(spec, column, insert.author))
            for column, value in insert.values.items()
            if column in spec.columns
        }
        self.rows[insert.table, insert.row_id] = Row(insert, registers)
        early = [
            operation
            for operation, reason in self.waiting.values()
            if reason == NOT_BORN and (operation.table, operation.row_id) == (insert.table, insert.row_id)
        ]
        for operation in early:
            del self.waiting[operation.stamp]
        for operation in early:
            self._apply(operation, None, None)
        return Outcome.BARU

    def _change(self, change: Change, spec: TableSpec, row: Row, seen: Mapping[bytes, int] | None) -> Outcome:
        unborn = Register(None, row.birth.stamp, owner=owns(spec, change.column, row.birth.author))
        register = row.registers.get(change.column, unborn)
        policy = spec.columns[change.column]
        was_withdrawn = any(
            delete.stamp not in change.bases and not is_hidden({change.stamp}, (delete,)) for delete in row.tombstones()
        )
        current = {column: field_register.stamp for column, field_register in row.registers.items()}
        after, outcome = apply_change(register, change, policy, spec.owner_roles)
        row.registers[change.column] = after
        row.undone |= frozenset(change.bases)
        if outcome is Outcome.SAMA:
            return outcome
        if was_withdrawn:
            return Outcome.BENTROK
        if outcome is Outcome.BERUBAH and edited_elsewhere(change, current, row.birth.stamp, seen):
            return Outcome.SEJAJAR
        return outcome

    def _delete(self, delete: Delete, row: Row) -> Outcome:
        if delete.stamp in row.deletes:
            return Outcome.SAMA
        row.deletes[delete.stamp] = delete
        return Outcome.BERUBAH if row.hidden or delete not in row.tombstones() else Outcome.BENTROK

    def visible(self, table: str) -> dict[bytes, dict[str, Value]]:
        """The shown values of a table's visible rows, by id."""
        return {
            row_id: {column: register.value for column, register in row.registers.items()}
            for (name, row_id), row in self.rows.items()
            if name == table and not row.hidden
        }

    def open_conflicts(self) -> list[OpenConflict]:
        """Everything a person must decide, in a fixed order."""
        conflicts: list[OpenConflict] = []
        for (table, row_id), row in sorted(self.rows.items()):
            hidden, tombstones = row.hidden, row.tombstones()
            if tombstones and not hidden:
                stamps = tuple(delete.stamp for delete in tombstones)
                conflicts.append(OpenConflict(table, row_id, None, None, (), stamps))
            columns = self.schema.tables[table].columns
            for column, register in sorted(row.registers.items()):
                if not hidden and register.is_open(columns[column]):
                    conflicts.append(OpenConflict(table, row_id, column, register.shown, register.siblings))
        return conflicts

    def digest(self) -> bytes:
        """32 bytes over values, open siblings, withdrawals and what is set aside: equal states, equal digests."""
        content: list[object] = []
        for (table, row_id), row in sorted(self.rows.items()):
            fields = [
                [column, [[v.value, *_plain(v.stamp), v.owner] for v in register.live]]
                for column, register in sorted(row.registers.items())
                if register.value is not None or register.stamp != row.birth.stamp
            ]
            deletes = [_plain(delete.stamp) for delete in row.tombstones()]
            content.append([table, row_id, _plain(row.birth.stamp), row.hidden, fields, deletes])
        waiting: defaultdict[str, list[list[object]]] = defaultdict(list)
        for stamp, (_operation, reason) in sorted(self.waiting.items()):
            waiting[reason].append(_plain(stamp))
        return hashlib.sha256(msgspec.msgpack.encode([content, sorted(waiting.items())])).digest()


def _plain(stamp: Stamp) -> list[object]:
    return [stamp.hlc, stamp.replica]
