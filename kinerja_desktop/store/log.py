"""The change log, read for sending: what a peer has not been told yet, cut to what it may see, folded (design 4, 5)."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, update

from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.merge import scope_of
from kinerja_desktop.store.op_record import CHANGE, OpRecord, column_of, from_record, to_record
from kinerja_desktop.store.rows import (
    PejabatTtdRow,
    PenempatanRow,
    PenetapanPenilaiRow,
    PenugasanRow,
    SelMatriksRow,
    SkpRow,
    SyncedRow,
    UnitRow,
)
from kinerja_desktop.store.rows.local import ImporRow
from kinerja_desktop.store.rows.sync import SyncBundleRow, SyncOpRow, SyncPeerRow
from kinerja_desktop.store.schema import LOG_COLUMNS, wire_table
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from sync.authority import RowScope
from sync.certificates import is_inside
from sync.fold import fold as sync_fold
from sync.operations import Operation
from sync.row_stamps import FieldStamp, pack, unpack

REFERENCE = frozenset({"unit", "aturan", "tusi"})
"""Tables that everybody gets whole."""
STUB_TABLES = frozenset({"pegawai", "penempatan", "penugasan", "pejabat_ttd"})
"""What a store learns of people it only refers to: who they are, and the posts they hold, act in or sign for."""
PAGE = 2000
LINE_BYTES = 96
"""What a line's stamp, ids and author take beside its body, at most."""
IMPORT_STANDS = "AKTIF"
"""The status of an import that may still be taken back."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a peer may see: rows born in `subtree` ("" is everything), rows about `persons`, and of `stubs` (people it
    refers to) who they are and which post they hold. Reference data goes to everybody.
    """

    subtree: str
    persons: frozenset[bytes] = frozenset()
    stubs: frozenset[bytes] = frozenset()

    def holds(self, table: str, where: RowScope) -> bool:
        """Whether a row of this table lies in the scope."""
        if table in REFERENCE or is_inside(where.lingkup, self.subtree) or where.person in self.persons:
            return True
        return table in STUB_TABLES and where.person in self.stubs


def last_seq(unit: ReadUnit) -> int:
    """The number of the newest log line."""
    return unit.conn.scalar(select(func.max(SyncOpRow.seq))) or 0


def end_of_range(unit: ReadUnit, after: int, *, operations: int, size: int) -> int:
    """The last line of the part of the log behind line `after` that holds at most so many operations and about so many
    bytes, but one operation at least; the newest line where all the rest fits.
    """
    weight = func.length(SyncOpRow.body) + LINE_BYTES
    lines = (
        select(
            SyncOpRow.seq,
            func.row_number().over(order_by=SyncOpRow.seq).label("number"),
            func.sum(weight).over(order_by=SyncOpRow.seq).label("total"),
        )
        .where(SyncOpRow.seq > after, SyncOpRow.folded == 0)
        .subquery()
    )
    over = (lines.c.number > 1) & ((lines.c.number > operations) | (lines.c.total > size))
    first_over = unit.conn.scalar(select(func.min(lines.c.seq)).where(over))
    return last_seq(unit) if first_over is None else first_over - 1


def operations(
    unit: ReadUnit, after: int, upto: int, *, scope: Scope | None = None, not_from: bytes | None = None
) -> Iterator[Operation]:
    """The operations of log lines `after + 1`..`upto`, in order.

    `scope` cuts to what the receiver may see (None: everything). What came from the replica `not_from`, or in its
    bundles, is left out: it has that already. Call `fold` first when making a bundle. A starter file, or the past of a
    person who moved in, is the same from line 0 with that scope.
    """
    statement = select(*LOG_COLUMNS).where(SyncOpRow.seq > after, SyncOpRow.seq <= upto, SyncOpRow.folded == 0)
    if not_from is not None:
        theirs = select(SyncBundleRow.no).where(SyncBundleRow.direction == "MASUK", SyncBundleRow.peer == not_from)
        statement = statement.where(
            SyncOpRow.replica != unit.replicas.number(not_from),
            SyncOpRow.bundle.is_(None) | SyncOpRow.bundle.not_in(theirs),
        )
    records = unit.conn.execute(statement.order_by(SyncOpRow.seq).execution_options(yield_per=PAGE))
    for page in records.partitions(PAGE):
        yield from _inside(unit, [from_record(OpRecord(*record), unit.replicas) for record in page], scope)


@dataclass(frozen=True, slots=True)
class Written:
    """What some replicas wrote behind a line of the log, folded lines left out.

    `rows`: how many rows of each table. `whole`: how many rows were born or withdrawn. `fields`: table, row and column
    of each change.
    """

    rows: dict[str, int]
    whole: int
    fields: frozenset[tuple[str, bytes, str]]


def written_here(unit: ReadUnit, after: int, replicas: Collection[bytes]) -> Written:
    """Count what these replicas wrote behind line `after`; much cheaper than the operations."""
    numbers = [unit.replicas.number(replica) for replica in replicas]
    mine = (SyncOpRow.seq > after, SyncOpRow.folded == 0, SyncOpRow.replica.in_(numbers))
    rows = select(SyncOpRow.tbl, func.count(SyncOpRow.row_id.distinct())).where(*mine).group_by(SyncOpRow.tbl)
    whole = select(SyncOpRow.tbl, SyncOpRow.row_id).where(*mine, SyncOpRow.kind != CHANGE).distinct().subquery()
    changes = select(SyncOpRow.tbl, SyncOpRow.row_id, SyncOpRow.body).where(*mine, SyncOpRow.kind == CHANGE)
    return Written(
        rows=dict(unit.conn.execute(rows).all()),
        whole=unit.conn.scalar(select(func.count()).select_from(whole)) or 0,
        fields=frozenset((table, row_id, column_of(body)) for table, row_id, body in unit.conn.execute(changes)),
    )


def fold(unit: WriteUnit) -> int:
    """Fold what this store wrote and has not sent to anybody (see `sync.fold`); answer how many operations that saves.

    The log keeps every line; those that others stand for are marked and never sent. Shown values stay as they are. What
    an import did stays apart from what was there before it, as long as it may be taken back.
    """
    unsent = unit.conn.scalar(select(func.max(SyncPeerRow.sent_seq))) or 0
    statement = select(SyncOpRow.seq, *LOG_COLUMNS).where(
        SyncOpRow.seq > unsent, SyncOpRow.folded == 0, SyncOpRow.replica == unit.replicas.number(unit.replica)
    )
    lines = [
        (seq, from_record(OpRecord(*record), unit.replicas))
        for seq, *record in unit.conn.execute(statement.order_by(SyncOpRow.seq))
    ]
    folded = sync_fold(*_parted(lines, _import_borders(unit)))
    kept = {operation.stamp: operation for operation in folded.operations}
    dropped: list[int] = []
    for seq, operation in lines:
        left = kept.get(operation.stamp)
        if left is None:
            dropped.append(seq)
        elif left != operation:
            body = to_record(left, unit.replicas).body
            unit.conn.execute(update(SyncOpRow).where(SyncOpRow.seq == seq).values(body=body))
    for some in batches(dropped):
        unit.conn.execute(update(SyncOpRow).where(SyncOpRow.seq.in_(some)).values(folded=1))
    for table, row_id, column in folded.reborn:
        _give_birth_stamp(unit, table, row_id, column)
    return len(dropped)


def _import_borders(unit: ReadUnit) -> list[int]:
    """The log lines at which an import that may still be taken back begins, and those after its last."""
    ranges = unit.conn.execute(select(ImporRow.seq_from, ImporRow.seq_to).where(ImporRow.status == IMPORT_STANDS))
    return sorted({border for seq_from, seq_to in ranges for border in (seq_from, seq_to + 1)})


def _parted(lines: Sequence[tuple[int, Operation]], borders: Sequence[int]) -> list[list[Operation]]:
    parts: list[list[Operation]] = [[] for _ in range(len(borders) + 1)]
    for seq, operation in lines:
        parts[bisect_right(borders, seq)].append(operation)
    return parts


def _give_birth_stamp(unit: WriteUnit, table: str, row_id: bytes, column: str) -> None:
    wire = wire_table(table)
    columns = select(wire.c["_f"], wire.c["_h"], wire.c["_r"])
    packed, hlc, replica = unit.conn.execute(columns.where(wire.c.id == row_id)).one()
    stamps = unpack(packed)
    before = stamps.pop(column)
    if before.owner:
        stamps[column] = FieldStamp(hlc, replica, owner=True)
    unit.conn.execute(update(wire).where(wire.c.id == row_id).values({"_f": pack(stamps)}))


def referred_people(unit: ReadUnit, subtree: str) -> frozenset[bytes]:
    """People whom rows of a subtree name, wherever they are themselves: heads, acting heads, appraisers and their
    superiors, officials who sign, leaders of a matrix.
    """
    found: set[UUID | None] = set()
    for row_class, column in (
        (PenempatanRow, PenempatanRow.penilai_id),
        (SkpRow, SkpRow.penilai_id),
        (PenugasanRow, PenugasanRow.pegawai_id),
        (PenugasanRow, PenugasanRow.pemberi_id),
        (PenetapanPenilaiRow, PenetapanPenilaiRow.penilai_id),
        (PenetapanPenilaiRow, PenetapanPenilaiRow.atasan_penilai_id),
        (PejabatTtdRow, PejabatTtdRow.pegawai_id),
        (SelMatriksRow, SelMatriksRow.pimpinan_id),
    ):
        statement = select(column).where(row_class.withdrawn.is_(None), *_born_in(row_class, subtree)).distinct()
        found.update(unit.conn.scalars(statement))
    above = [".".join(subtree.split(".")[:depth]) for depth in range(1, subtree.count(".") + 2)]
    heads = select(UnitRow.kepala_id).where(UnitRow.kode.in_(above), UnitRow.withdrawn.is_(None))
    acting = (
        select(PenugasanRow.pegawai_id)
        .join(UnitRow, UnitRow.id == PenugasanRow.unit_id)
        .where(UnitRow.kode.in_(above), PenugasanRow.withdrawn.is_(None))
    )
    found.update(unit.conn.scalars(heads))
    found.update(unit.conn.scalars(acting))
    return frozenset(one.bytes for one in found if one is not None)


def _born_in(row_class: type[SyncedRow], subtree: str) -> tuple[ColumnElement[bool], ...]:
    if not subtree:
        return ()
    inside = (row_class.lingkup == subtree) | row_class.lingkup.startswith(subtree + ".", autoescape=True)
    return (inside,)


def _inside(unit: ReadUnit, page: Sequence[Operation], scope: Scope | None) -> Iterable[Operation]:
    if scope is None or not scope.subtree:
        return page
    where: dict[tuple[str, bytes], RowScope] = {}
    for table in {operation.table for operation in page}:
        ids = sorted({operation.row_id for operation in page if operation.table == table})
        where |= {(table, row_id): one for row_id, one in scope_of(unit, table, ids).items()}
    return [
        operation
        for operation in page
        if (found := where.get((operation.table, operation.row_id))) and scope.holds(operation.table, found)
    ]
