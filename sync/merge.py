"""The merge rule, pure: the reference that every faster merge is held against (`sync.md` D.3, design 5).

One field is a multi-value register. Of all writes known of a field, those that no other known write names among its
`bases`, and that are the last of their replica, are *live*: a replica is never concurrent with itself, and no register
is longer than the number of replicas. One live write is shown; the others are siblings that wait for a person. Because
"live" is defined over sets - writes known, bases named - the same writes in any order, any number of times, give the
same register.

Shown is the live write with the highest stamp (hlc, then replica id); in an `AUTHORITY` field, the highest among those
by a role that owns the field, if there is one. `LWW` keeps no siblings. A concurrent write of an *equal* value stays a
sibling too: dropping it would make the list of open conflicts depend on the order of arrival (`sync.md` B.5).

Birth is the first write of every column of the row, without bases. Each later write has at least one base and a stamp
above all its bases. From that follow the shortcuts a store may take (see `row_stamps` for where stamps are kept):

- a field that was never edited has exactly one live write, the birth;
- given causal delivery, `current in bases` means fast-forward: the new write becomes the shown one;
- siblings named in `bases` are removed first, whatever else happens;
- a write is known when its stamp is the current one, a sibling's, or in the log of operations; then nothing changes;
- `superseded` need not be stored when delivery is causal and the log answers "is it known?".

Outcomes, exactly one per operation: `baru` a row was born; `berubah` a value was overwritten or a row withdrawn, as its
author saw it; `sama` known already; `sejajar` merged beside a concurrent write with nothing to decide - another field
of the row, an equal value, a field with an owner, or a cosmetic one; `bentrok` a person must decide; `perlu_dicek` kept
aside with a reason; `ditolak` belongs to refused bundles and is counted by the caller.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum

from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.refusals import FixedRowChanged, MalformedContent
from sync.schema import Policy, SyncSchema, TableSpec
from sync.stamps import MAX_HLC, Stamp

FIXED = frozenset({Policy.APPEND, Policy.KEADAAN})
"""Policies whose fields never change after the row's birth."""


class Outcome(StrEnum):
    """What became of one operation; the words are the JSON keys of `kinerja terima`."""

    BARU = "baru"
    BERUBAH = "berubah"
    SAMA = "sama"
    SEJAJAR = "sejajar"
    BENTROK = "bentrok"
    PERLU_DICEK = "perlu_dicek"
    DITOLAK = "ditolak"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many operations had which outcome; the sum is the number of operations."""

    baru: int = 0
    berubah: int = 0
    sama: int = 0
    sejajar: int = 0
    bentrok: int = 0
    perlu_dicek: int = 0
    ditolak: int = 0

    def plus(self, outcome: Outcome, number: int = 1) -> "Counts":
        """Answer these counts with `number` more operations of that outcome."""
        before: int = getattr(self, outcome.value)
        return replace(self, **{outcome.value: before + number})


@dataclass(frozen=True, slots=True)
class Version:
    """One write of one field. `owner`: a role that owns the field wrote it (`AUTHORITY` columns only)."""

    value: Value
    stamp: Stamp
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """One field: the shown write, its open siblings (ascending stamps), and the stamps that were overwritten.

    `arrived` are the writes taken in so far, beside the live ones; needed where delivery is not causal.
    """

    value: Value
    stamp: Stamp
    siblings: tuple[Version, ...] = ()
    owner: bool = False
    superseded: frozenset[Stamp] = frozenset()
    arrived: frozenset[Stamp] = frozenset()

    @property
    def shown(self) -> Version:
        """The write that is shown."""
        return Version(self.value, self.stamp, self.owner)

    @property
    def live(self) -> tuple[Version, ...]:
        """Every write that no other one has overwritten, the shown one first."""
        return (self.shown, *self.siblings)

    def knows(self, stamp: Stamp) -> bool:
        """Whether the write with this stamp was already taken in, or overwritten by one that was."""
        return stamp == self.stamp or stamp in self.superseded or any(v.stamp == stamp for v in self.siblings)

    def is_open(self, policy: Policy) -> bool:
        """Whether a person has something to decide: a sibling with another value in a `HUMAN` field."""
        return policy is Policy.HUMAN and any(not same_value(v.value, self.value) for v in self.siblings)


def same_value(one: Value, other: Value) -> bool:
    """Whether two values are equal in kind and content (`1`, `"1"` and `b"1"` all differ)."""
    return type(one) is type(other) and one == other


def owns(spec: TableSpec, column: str, author: Author) -> bool:
    """Whether the author's role owns this column, so that his write is shown over a concurrent one."""
    return spec.columns.get(column) is Policy.AUTHORITY and author.peran in spec.owner_roles


def apply_change(
    register: Register, change: Change, policy: Policy, owner_roles: tuple[str, ...] = ()
) -> tuple[Register, Outcome]:
    """Take one write into a field and answer the new register with `BERUBAH`, `SAMA`, `SEJAJAR` or `BENTROK`.

    Raises `FixedRowChanged` for a policy whose fields never change. `SEJAJAR` here means a concurrent write of this
    field with nothing to decide; the other meaning, another field of the row, needs the row (see `sync.replica_state`).
    """
    if policy in FIXED:
        raise FixedRowChanged(change.table, table=change.table)
    known = register.knows(change.stamp)
    bases = frozenset(change.bases)
    superseded = register.superseded | bases
    versions = [version for version in register.live if version.stamp not in bases]
    if not known:
        owner = policy is Policy.AUTHORITY and change.author.peran in owner_roles
        versions.append(Version(change.value, change.stamp, owner))
    arrived = register.arrived.union((version.stamp for version in register.live), (change.stamp,))
    last = _last(arrived)
    overtaken = {version.stamp for version in versions if version.stamp.hlc < last[version.stamp.replica]}
    superseded |= overtaken
    versions = [version for version in versions if version.stamp not in overtaken]
    versions.sort(key=lambda version: (version.owner, version.stamp))
    shown, rest = versions[-1], versions[:-1]
    if policy is Policy.LWW:
        superseded |= {version.stamp for version in rest}
        rest = []
    siblings = tuple(sorted(rest, key=lambda version: version.stamp))
    after = Register(shown.value, shown.stamp, siblings, shown.owner, superseded, arrived)
    if known:
        return after, Outcome.SAMA
    if register.stamp in bases or register.stamp in overtaken:
        return after, Outcome.BERUBAH
    if change.stamp in overtaken:
        return after, Outcome.SEJAJAR
    if policy is Policy.HUMAN and not same_value(register.value, change.value):
        return after, Outcome.BENTROK
    return after, Outcome.SEJAJAR


def _last(stamps: Iterable[Stamp]) -> dict[bytes, int]:
    """The highest hlc of each replica among these stamps.

    So the bases of a `Delete` are read: "per replica, everything up to this". They name the newest stamp of each
    replica that had written to the row, not each field's.
    """
    last: dict[bytes, int] = {}
    for stamp in stamps:
        if stamp.hlc > last.get(stamp.replica, -1):
            last[stamp.replica] = stamp.hlc
    return last


def is_hidden(live: Iterable[Stamp], deletes: Iterable[Delete]) -> bool:
    """Whether a row with these live stamps is withdrawn: each is covered by a withdrawal in force.

    A live stamp that none covers is a write its author made without knowing of the withdrawal. It keeps the row
    visible, with an open conflict, until a person keeps the row (a `Change` with the withdrawal's stamp among its
    bases) or withdraws it again (a `Delete` whose bases cover everything).
    """
    seen = _last(base for delete in deletes for base in delete.bases)
    return bool(seen) and all(stamp.hlc <= seen.get(stamp.replica, -1) for stamp in live)


def deletes_standing(deletes: Iterable[Delete]) -> tuple[Delete, ...]:
    """The withdrawals that no other one overtook, by ascending stamp; one of each replica at most.

    A withdrawal overtakes those its author had seen, his own earlier ones among them. What was overtaken never counts
    again, also when the later one is undone.
    """
    known = tuple(deletes)
    seen = _last(base for one in known for base in one.bases)
    own = _last(one.stamp for one in known)
    standing = [
        one
        for one in known
        if one.stamp.hlc > seen.get(one.stamp.replica, -1) and one.stamp.hlc == own[one.stamp.replica]
    ]
    return tuple(sorted(standing, key=lambda delete: delete.stamp))


def deletes_in_force(deletes: Iterable[Delete], undone: AbstractSet[Stamp]) -> tuple[Delete, ...]:
    """The withdrawals standing, but for those that a `Change` named among its bases (`undone`)."""
    return tuple(one for one in deletes_standing(deletes) if one.stamp not in undone)


def check_operation(operation: Operation, schema: SyncSchema) -> None:
    """Refuse what an operation may never be, judged by itself and the schema alone.

    Raises `MalformedContent` (no bases, a stamp not above its bases or beyond `MAX_HLC`, a stamp of another replica
    than the author's) and `FixedRowChanged`. Tables and columns the schema does not know pass: they belong to a newer
    version.
    """
    if operation.stamp.replica != operation.author.replica:
        raise MalformedContent("an operation's stamp is not of its author's replica")
    if not 0 <= operation.stamp.hlc <= MAX_HLC:
        raise MalformedContent("an operation's stamp lies beyond the year 2200")
    if isinstance(operation, Insert):
        return
    if not operation.bases or any(base >= operation.stamp for base in operation.bases):
        raise MalformedContent("an operation's stamp is not above its bases")
    spec = schema.tables.get(operation.table)
    if spec is None:
        return
    if isinstance(operation, Change):
        fixed = spec.columns.get(operation.column) in FIXED
    else:
        fixed = Policy.KEADAAN in spec.columns.values()
    if fixed:
        raise FixedRowChanged(operation.table, table=operation.table)


def edited_elsewhere(
    change: Change, current: Mapping[str, Stamp], birth: Stamp, seen: Mapping[bytes, int] | None
) -> bool:
    """Whether another field of the row holds an edit, by another replica, that the change's author had not seen.

    `current` maps the row's edited columns to their shown stamps. `seen` is what the sender had merged when it made the
    bundle: the highest hlc per replica, accumulated from the `deps` of its manifests. Without it (None) the stamps
    alone answer: a stamp above the change's own cannot have been seen by its author.
    """
    for column, stamp in current.items():
        if column == change.column or stamp == birth or stamp.replica == change.stamp.replica:
            continue
        unseen = stamp > change.stamp if seen is None else stamp.hlc > seen.get(stamp.replica, 0)
        if unseen:
            return True
    return False
