"""Folding: what one author did to one field since the last sending becomes one operation (design 4).

Two cases, both only among operations that no bundle holds yet, so that nobody else knows the stamps that vanish:

- **Edit after edit.** A run of plain edits, each over the one before, by one author (same replica, person and role)
  becomes one `Change` with the *first's* bases and the *last's* stamp and value. The last stamp is the one the row
  carries, so the row's `_f` stays right; the bases are what the others know.
- **Edit after birth.** The insert carries the final value, and the field then has the birth's stamp *everywhere*: the
  row's own `_f` entry must go with it, in the same transaction, or the next edit would name a base that nobody else
  has and would meet them as a conflict. `Folded.reborn` lists the entries to drop. This is done only when the whole
  history of the field since birth is the inserting author's, and never for a 16-byte value: the row it names may be
  younger than this one and would then come after it.

Decisions (several bases, or a reason) are a person's acts and stay as they are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from sync.operations import Change, Delete, Insert, Operation, Value
from sync.stamps import Stamp

ID_SIZE = 16

FieldKey = tuple[str, bytes, str]


@dataclass(frozen=True, slots=True)
class Folded:
    """What is left to send, in the log's order; and the fields whose stamp is now that of the row's birth."""

    operations: tuple[Operation, ...]
    reborn: tuple[FieldKey, ...]


def fold(*parts: Iterable[Operation]) -> Folded:
    """Fold the unsent operations of this replica, given in the order of the log.

    They may come in parts, such as before, in and after an act that may be taken back as a whole: what stands in one
    part never folds with what stands in another.
    """
    parted = [tuple(part) for part in parts]
    log = tuple(chain.from_iterable(parted))
    part_of = {op.stamp: number for number, part in enumerate(parted) for op in part}
    births = {(op.table, op.row_id): op for op in log if isinstance(op, Insert)}
    named = Counter(base for op in log if isinstance(op, Change) for base in op.bases)
    fields: defaultdict[FieldKey, list[Change]] = defaultdict(list)
    for op in log:
        if isinstance(op, Change):
            fields[op.table, op.row_id, op.column].append(op)

    kept: dict[Stamp, Operation] = {op.stamp: op for op in log if isinstance(op, Insert | Delete)}
    values: defaultdict[Stamp, dict[str, Value]] = defaultdict(dict)
    reborn: list[FieldKey] = []
    for key, changes in fields.items():
        table, row_id, column = key
        birth = births.get((table, row_id))
        runs = _runs(changes, named, part_of)
        beside_birth = birth is not None and part_of[birth.stamp] == part_of[changes[0].stamp]
        if birth is not None and beside_birth and len(runs) == 1 and _continues_birth(runs[0], birth, named):
            values[birth.stamp][column] = runs[0][-1].value
            reborn.append(key)
        else:
            kept |= {run[-1].stamp: replace(run[-1], bases=run[0].bases) for run in runs}

    operations = tuple(
        replace(op, values=_with(op.values, values[op.stamp])) if isinstance(op, Insert) and op.stamp in values else op
        for op in (kept[op.stamp] for op in log if op.stamp in kept)
    )
    return Folded(operations, tuple(reborn))


def _plain(change: Change) -> bool:
    return len(change.bases) == 1 and not change.alasan


def _runs(changes: list[Change], named: Counter[Stamp], part_of: dict[Stamp, int]) -> list[list[Change]]:
    """Split the changes of one field where one does not simply continue the one before."""
    runs: list[list[Change]] = []
    for change in changes:
        before = runs[-1][-1] if runs else None
        if (
            before is not None
            and _plain(change)
            and _plain(before)
            and change.bases == (before.stamp,)
            and change.author == before.author
            and named[before.stamp] == 1
            and part_of[change.stamp] == part_of[before.stamp]
        ):
            runs[-1].append(change)
        else:
            runs.append([change])
    return runs


def _continues_birth(run: list[Change], birth: Insert, named: Counter[Stamp]) -> bool:
    first, last = run[0], run[-1]
    names_a_row = isinstance(last.value, bytes) and len(last.value) == ID_SIZE
    return (
        _plain(first)
        and first.bases == (birth.stamp,)
        and first.author == birth.author
        and not named[last.stamp]
        and not names_a_row
    )


def _with(values: dict[str, Value], newer: dict[str, Value]) -> dict[str, Value]:
    return {column: value for column, value in (values | newer).items() if value is not None}
