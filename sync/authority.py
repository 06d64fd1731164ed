"""Authority: whether each operation of a bundle lies within the sender's certificate (`sync.md` D.6 and C, 13, 14).

Checked here is only what a bundle can be judged by alone: scope of origin, table, verb, author, what never changes. A
locked period or a moved person is judged later, against the merged state, and never refuses (promise 4).

A row is in scope when its `lingkup` - the unit it was born in - lies in the certificate's subtree, or the person it is
about stands in the certificate's list (design 5: inside if either holds). So is a new row: whoever appraises a person
from outside gives birth to rows in that person's unit. A row always names the unit it was born in, `lingkup`
never changes, and the person of a row changes only by the whole office's hand (joining two records of one person), so
that no row can be moved into a scope.

The receiver's own parent is not held to these limits: it passes on what others wrote, reference data too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sync.blocks import Block, Changes, Inserts
from sync.certificates import Certificate, Verb
from sync.merge import FIXED
from sync.operations import Value
from sync.refusals import FixedRowChanged, MissingCause, ScopeNotGranted, TableNotGranted, VerbNotGranted
from sync.schema import Policy, SyncSchema, TableSpec

LINGKUP = "lingkup"


@dataclass(frozen=True, slots=True)
class RowScope:
    """Where a row was born, and whom it is about."""

    lingkup: str
    person: bytes | None = None


ScopeOf = Callable[[str, Sequence[bytes]], Mapping[bytes, RowScope]]
"""Answers the scope of those rows of a table that the store has, by id. Asked once per block, with distinct ids."""


class Authority:
    """Judges the blocks of one bundle, in order. `bound` is False for the receiver's own parent."""

    def __init__(self, certificate: Certificate, schema: SyncSchema, scope_of: ScopeOf, *, bound: bool = True) -> None:
        self._certificate = certificate
        self._schema = schema
        self._scope_of = scope_of
        self._bound = bound
        self._whole_office = not certificate.subtree
        self._born: defaultdict[str, set[bytes]] = defaultdict(set)

    def check(self, block: Block) -> None:
        """Raise the refusal that fits, or `MissingCause` for a row that nobody has heard of."""
        spec = self._schema.tables.get(block.table)
        self._check_fixed(block, spec)
        if not self._bound:
            return
        self._check_verbs(block)
        if self._whole_office:
            return
        if isinstance(block, Inserts):
            self._check_births(block, spec.person_column if spec is not None else None)
        else:
            self._check_rows(block.table, block.ids)
            if isinstance(block, Changes) and spec is not None and spec.person_column in block.columns:
                raise ScopeNotGranted(table=block.table)

    @staticmethod
    def _check_fixed(block: Block, spec: TableSpec | None) -> None:
        if isinstance(block, Inserts):
            return
        if isinstance(block, Changes):
            columns = set(block.columns)
            policies = {spec.columns.get(name) for name in columns} if spec is not None else set[Policy | None]()
            fixed = LINGKUP in columns or not policies.isdisjoint(FIXED)
        else:
            fixed = spec is not None and Policy.KEADAAN in spec.columns.values()
        if fixed:
            raise FixedRowChanged(table=block.table)

    def _check_verbs(self, block: Block) -> None:
        granted = self._certificate.verbs_on(block.table)
        if not granted:
            raise TableNotGranted(table=block.table)
        if isinstance(block, Inserts):
            needed = Verb.INSERT
        elif isinstance(block, Changes):
            needed = Verb(0)
            for bases in block.bases:
                needed |= Verb.CHANGE if len(bases) == 1 else Verb.DECIDE
        else:
            needed = Verb.DELETE
        missing = needed & ~granted
        if missing:
            raise VerbNotGranted(table=block.table, verb=str(missing.name))

    def _check_births(self, block: Inserts, person_column: str | None) -> None:
        lingkup = _column(block, LINGKUP)
        covers, persons = self._certificate.covers, frozenset(self._certificate.persons)
        outside = {value for value in set(lingkup) if not (isinstance(value, str) and covers(value))}
        if outside:
            people = block.ids if person_column == "id" else _column(block, person_column)
            for row_id, value, person in zip(block.ids, lingkup, people, strict=True):
                if value in outside and not (isinstance(value, str) and person in persons):
                    raise self._outside(block.table, row_id, str(value or ""))
        self._born[block.table].update(block.ids)

    def _check_rows(self, table: str, ids: Iterable[bytes]) -> None:
        distinct = tuple(dict.fromkeys(ids))
        known = self._scope_of(table, distinct)
        born = self._born[table]
        for row_id in distinct:
            # What the store has decides: a birth in this bundle under the id of a stranger's row opens nothing.
            scope = known.get(row_id)
            if scope is None and row_id not in born:
                raise MissingCause(table=table, row_id=row_id)
            if scope is not None and not self._certificate.covers(scope.lingkup, scope.person):
                raise self._outside(table, row_id, scope.lingkup)

    def _outside(self, table: str, row_id: bytes, lingkup: str) -> ScopeNotGranted:
        return ScopeNotGranted(table=table, row_id=row_id, lingkup=lingkup, scope=self._certificate.subtree)


def _column(block: Inserts, name: str | None) -> Sequence[Value]:
    if name is not None and name in block.columns:
        return block.values[block.columns.index(name)]
    return [None] * len(block.ids)
