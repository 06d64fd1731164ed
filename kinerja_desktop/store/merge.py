"""Received operations into the tables, in the transaction of the calling unit: all of them, or none.

The rule is `sync.merge`; equal to `sync.replica_state` in values and in open conflicts. Operations keep their author
and stamp in our log, so that they can be passed on as they are.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select

from kinerja_desktop.store.apply import Application, Judge
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.schema import SYNC_SCHEMA, wire_table
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.store.wire_check import check_form
from sync.authority import RowScope
from sync.merge import Counts, Outcome
from sync.operations import Insert, Operation
from sync.refusals import MalformedContent, MissingCause

BATCH = 4000
"""Operations held at a time: bounds the memory of a merge."""


def merge(
    unit: WriteUnit,
    operations: Iterable[Operation],
    *,
    bundle: int | None = None,
    judge: Judge | None = None,
    seen: Mapping[bytes, int] | None = None,
) -> Counts:
    """Merge operations in causal order and answer what became of them.

    `bundle` is the `sync_bundle` line they came in. `judge` may keep an operation aside for a person. `seen` is what
    the sender had merged (see `sync.merge.edited_elsewhere`); None for our parent, who passes on what others saw.
    Raises a `sync.refusals.Refusal` for operations that no sound program writes, and `MissingCause` where one builds on
    what has not come here; the calling unit then rolls back.
    """
    outcomes: Counter[Outcome] = Counter()
    highest = 0
    for some in _sound(unit, operations, bound=seen is not None):
        application = Application(unit.conn, unit.replicas, unit.now, bundle)
        application.prepare(some)
        for operation in some:
            outcomes[application.add(operation, judge, seen)] += 1
            highest = max(highest, operation.stamp.hlc)
        unit.touch(application.flush())
    unit.clock.observe(highest)
    return Counts(**{outcome.value: number for outcome, number in outcomes.items()})


def check(unit: ReadUnit, operations: Iterable[Operation], *, bound: bool) -> None:
    """Raise what `merge` would, and write nothing. `bound` is False for our parent."""
    for _some in _sound(unit, operations, bound=bound):
        pass


def _sound(unit: ReadUnit, operations: Iterable[Operation], *, bound: bool) -> Iterator[Sequence[Operation]]:
    """Operations in batches, each held to their form and, unless they come from our parent, to their causes."""
    here = unit.replicas.version_vector() if bound else None
    for some in batches(operations, BATCH):
        _check(some)
        if here is not None:
            _check_causes(some, here)
        yield some


def _check(operations: Sequence[Operation]) -> None:
    known: dict[tuple[int, bytes], Operation] = {}
    for operation in operations:
        check_form(operation, SYNC_SCHEMA)
        stamp = operation.stamp
        if known.setdefault((stamp.hlc, stamp.replica), operation) != operation:
            raise MalformedContent("two operations with one stamp")


def _check_causes(operations: Sequence[Operation], here: dict[bytes, int]) -> None:
    """Hold each base against what came before or comes along; `here` (replica to highest hlc) grows with these.

    A stamp that nobody here has met could hide what its replica will write later. A sender's word about its own writes
    needs no check: a base lies below its operation's stamp, and folding takes stamps away that a withdrawal may name.
    """
    for operation in operations:
        stamp = operation.stamp
        here[stamp.replica] = max(stamp.hlc, here.get(stamp.replica, 0))
    for operation in operations:
        if not isinstance(operation, Insert):
            for base in operation.bases:
                if base.replica != operation.stamp.replica and base.hlc > here.get(base.replica, -1):
                    raise MissingCause(replica=base.replica)


def scope_of(unit: ReadUnit, table: str, ids: Sequence[bytes]) -> dict[bytes, RowScope]:
    """Where these rows of a table were born and whom they are about, for `sync.authority`; unknown ids are left out."""
    spec = SYNC_SCHEMA.tables.get(table)
    if spec is None:
        return {}
    wire = wire_table(table)
    person = wire.c[spec.person_column] if spec.person_column else None
    found: dict[bytes, RowScope] = {}
    for some in batches(ids):
        columns = [wire.c.id, wire.c.lingkup] + ([] if person is None else [person.label("person")])
        for row in unit.conn.execute(select(*columns).where(wire.c.id.in_(some))):
            found[row[0]] = RowScope(row[1], row[2] if person is not None else None)
    return found
