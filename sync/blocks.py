"""Blocks: operations of one kind on one table, column by column, as they stand in a frame.

A raw frame is the msgpack array `[pool, blocks]`. The pool holds each 16-byte id that the frame names once, m of them,
byte position by byte position: the first bytes of all ids, then the second bytes, and so on (time-ordered ids then
compress to little more than their random part). Ids are named by their number in the pool, counted from 1; 0 is nil.

A block is an array whose first element is its kind. With n operations:

- 0, inserts: table, column names, `stamps`, `ids`, `authors`, `references`, one entry per column: its n values
- 1, changes: table, column names, `stamps`, `ids`, `authors`, `which`, `bases`, is-reference, n values, reasons
- 2, withdrawals: table, `stamps`, `ids`, `authors`, `bases`

`stamps` and `ids` are series: the first number as it is, each further one as the difference from the one before. The
replica of a stamp is its author's. A column of values is an array of n values (integer, text, bytes, nil), or a series
of n pool numbers where `references` (column positions) or `is-reference` says so. In an insert nil means "no value".
Runs: `[item, count, item, count, ...]` with counts that add up to n. `authors`: runs of indices into the manifest's
author table. `which`: runs of column positions. `bases`: an array of counts (empty: one base each), an array of
differences "operation's hlc - base's hlc", and runs of the bases' replica indices. `reasons`: empty when nobody gave
one, else n texts. Names of columns and tables travel, so that a reader keeps what only a newer version knows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise, repeat
from typing import Annotated, Any, TypeVar

import msgspec

from sync.certificates import Word
from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.refusals import MalformedContent
from sync.signing import decode
from sync.stamps import MAX_HLC, Stamp

ID_SIZE = 16
MAX_INT = (1 << 63) - 1
VALUE_TYPES: frozenset[type] = frozenset({int, str, bytes, type(None)})

WireInt = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]
WireColumn = list[Any]
"""The values' types are checked after decoding: the decoder takes no union of text and bytes."""
Ints = list[WireInt]

Item = TypeVar("Item")


class WireBases(msgspec.Struct, array_like=True, frozen=True):
    """The stamps that n operations overwrite: see the module's text."""

    counts: Ints
    deltas: Ints
    replicas: Ints


class InsertBlock(msgspec.Struct, array_like=True, frozen=True, tag=0):
    """Inserts of one table on the wire."""

    table: Word
    columns: list[Word]
    stamps: Ints
    ids: Ints
    authors: Ints
    references: Ints
    values: list[WireColumn]


class ChangeBlock(msgspec.Struct, array_like=True, frozen=True, tag=1):
    """Changes of one table on the wire."""

    table: Word
    columns: list[Word]
    stamps: Ints
    ids: Ints
    authors: Ints
    which: Ints
    bases: WireBases
    is_reference: bool
    values: WireColumn
    reasons: list[str]


class DeleteBlock(msgspec.Struct, array_like=True, frozen=True, tag=2):
    """Withdrawals of one table on the wire."""

    table: Word
    stamps: Ints
    ids: Ints
    authors: Ints
    bases: WireBases


WireBlock = InsertBlock | ChangeBlock | DeleteBlock


class WireFrame(msgspec.Struct, array_like=True, frozen=True):
    """A frame on the wire: the pool of ids, then the blocks."""

    pool: bytes
    blocks: list[WireBlock]


_frame = msgspec.msgpack.Decoder(WireFrame)


@dataclass(frozen=True, slots=True)
class Inserts:
    """Births in one table, column by column: `values[c][i]` is column `columns[c]` of row `ids[i]`."""

    table: str
    columns: tuple[str, ...]
    hlcs: list[int]
    ids: list[bytes]
    authors: list[Author]
    values: list[list[Value]]

    def operations(self) -> Iterable[Operation]:
        """The same, one operation at a time."""
        for position, row_id in enumerate(self.ids):
            author = self.authors[position]
            values: dict[str, Value] = {
                name: value
                for name, column in zip(self.columns, self.values, strict=True)
                if (value := column[position]) is not None
            }
            yield Insert(Stamp(self.hlcs[position], author.replica), author, self.table, row_id, values)


@dataclass(frozen=True, slots=True)
class Changes:
    """Edits and decisions in one table; item i of every list belongs to the same operation."""

    table: str
    hlcs: list[int]
    ids: list[bytes]
    authors: list[Author]
    columns: list[str]
    bases: list[tuple[Stamp, ...]]
    values: list[Value]
    reasons: list[str]

    def operations(self) -> Iterable[Operation]:
        """The same, one operation at a time."""
        rows = zip(self.hlcs, self.ids, self.authors, self.columns, self.bases, self.values, self.reasons, strict=True)
        for hlc, row_id, author, column, bases, value, reason in rows:
            yield Change(Stamp(hlc, author.replica), author, self.table, row_id, column, bases, value, reason)


@dataclass(frozen=True, slots=True)
class Deletes:
    """Withdrawals in one table; item i of every list belongs to the same operation."""

    table: str
    hlcs: list[int]
    ids: list[bytes]
    authors: list[Author]
    bases: list[tuple[Stamp, ...]]

    def operations(self) -> Iterable[Operation]:
        """The same, one operation at a time."""
        for hlc, row_id, author, bases in zip(self.hlcs, self.ids, self.authors, self.bases, strict=True):
            yield Delete(Stamp(hlc, author.replica), author, self.table, row_id, bases)


Block = Inserts | Changes | Deletes


class Indices:
    """Gives replicas and authors their index while a bundle is written; the sender's replica is 0."""

    def __init__(self, sender: bytes) -> None:
        self.replicas: dict[bytes, int] = {sender: 0}
        self.authors: dict[Author, int] = {}

    def replica(self, replica: bytes) -> int:
        """The index of a replica, given at first use."""
        return self.replicas.setdefault(replica, len(self.replicas))

    def author(self, author: Author) -> int:
        """The index of an author, given at first use."""
        self.replica(author.replica)
        return self.authors.setdefault(author, len(self.authors))


class FrameIndices:
    """The indices of one frame: those of the bundle, and the numbers of the ids in this frame's pool."""

    def __init__(self, bundle: Indices) -> None:
        self.bundle = bundle
        self._pool: dict[bytes, int] = {}

    def number(self, row_id: bytes | None) -> int:
        """The number of an id in the pool, given at first use; 0 for None."""
        return 0 if row_id is None else self._pool.setdefault(row_id, len(self._pool) + 1)

    @property
    def pool(self) -> bytes:
        """All ids, byte position by byte position."""
        joined = b"".join(self._pool)
        return b"".join(joined[position::ID_SIZE] for position in range(ID_SIZE))


def encode_inserts(table: str, inserts: Sequence[Insert], order: Sequence[str], indices: FrameIndices) -> InsertBlock:
    """Lay out inserts of one table; columns in the schema's order, then others by name."""
    present = {column for insert in inserts for column in insert.values}
    columns = [column for column in order if column in present] + sorted(present - set(order))
    common = _common(inserts, indices)
    values: list[WireColumn] = []
    references: Ints = []
    for position, column in enumerate(columns):
        wire, is_reference = _column([insert.values.get(column) for insert in inserts], indices)
        values.append(wire)
        if is_reference:
            references.append(position)
    return InsertBlock(table, columns, *common, references, values)


def encode_changes(table: str, changes: Sequence[Change], indices: FrameIndices) -> ChangeBlock:
    """Lay out changes of one table."""
    columns = sorted({change.column for change in changes})
    index = {column: position for position, column in enumerate(columns)}
    reasons = [change.alasan for change in changes] if any(change.alasan for change in changes) else []
    common = _common(changes, indices)
    values, is_reference = _column([change.value for change in changes], indices)
    which = _runs(index[change.column] for change in changes)
    return ChangeBlock(table, columns, *common, which, _bases(changes, indices), is_reference, values, reasons)


def encode_deletes(table: str, deletes: Sequence[Delete], indices: FrameIndices) -> DeleteBlock:
    """Lay out withdrawals of one table."""
    return DeleteBlock(table, *_common(deletes, indices), _bases(deletes, indices))


def _common(operations: Sequence[Operation], indices: FrameIndices) -> tuple[Ints, Ints, Ints]:
    stamps = _series([operation.stamp.hlc for operation in operations])
    ids = _series([indices.number(operation.row_id) for operation in operations])
    return stamps, ids, _runs(indices.bundle.author(operation.author) for operation in operations)


def _series(numbers: list[int]) -> Ints:
    return numbers[:1] + [after - before for before, after in pairwise(numbers)]


def _runs(items: Iterable[int]) -> Ints:
    return [number for item, group in groupby(items) for number in (item, sum(1 for _ in group))]


def _bases(operations: Sequence[Change | Delete], indices: FrameIndices) -> WireBases:
    counts = [len(operation.bases) for operation in operations]
    deltas = [operation.stamp.hlc - base.hlc for operation in operations for base in operation.bases]
    replicas = _runs(indices.bundle.replica(base.replica) for operation in operations for base in operation.bases)
    return WireBases([] if all(count == 1 for count in counts) else counts, deltas, replicas)


def _column(values: list[Value], indices: FrameIndices) -> tuple[WireColumn, bool]:
    """Answer a column, as pool numbers where it holds nothing but ids and nil."""
    ids = [value for value in values if value is None or (isinstance(value, bytes) and len(value) == ID_SIZE)]
    if len(ids) < len(values) or not any(ids):
        return list(values), False
    return _series([indices.number(row_id) for row_id in ids]), True


def decode_blocks(raw: bytes, authors: Sequence[Author], replicas: Sequence[bytes]) -> list[Block]:
    """Decode a raw frame with types, then check every length and index. Raises `MalformedContent`."""
    frame = decode(_frame, raw, "frame")
    pool = _pool(frame.pool)
    return [_resolve(block, pool, authors, replicas) for block in frame.blocks]


def _pool(planes: bytes) -> list[bytes | None]:
    number, rest = divmod(len(planes), ID_SIZE)
    if rest:
        raise MalformedContent("frame: pool")
    joined = bytearray(len(planes))
    for position in range(ID_SIZE):
        joined[position::ID_SIZE] = planes[position * number : (position + 1) * number]
    straight = bytes(joined)
    return [None, *(straight[start : start + ID_SIZE] for start in range(0, len(straight), ID_SIZE))]


def _resolve(
    block: WireBlock, pool: Sequence[bytes | None], authors: Sequence[Author], replicas: Sequence[bytes]
) -> Block:
    hlcs = list(accumulate(block.stamps))
    number = len(hlcs)
    if not number or min(hlcs) < 0 or max(hlcs) > MAX_HLC:
        raise MalformedContent("block: stamps")
    ids = [row_id for row_id in _named(block.ids, number, pool) if row_id is not None]
    if len(ids) != number:
        raise MalformedContent("block: a row without an id")
    who = _expand(block.authors, number, authors)
    if isinstance(block, InsertBlock):
        if len(set(block.columns)) != len(block.columns) or len(block.values) != len(block.columns):
            raise MalformedContent("block: columns")
        references = set(block.references)
        values = [
            _values(column, number, pool if position in references else None)
            for position, column in enumerate(block.values)
        ]
        return Inserts(block.table, tuple(block.columns), hlcs, ids, who, values)
    bases = _resolve_bases(block.bases, hlcs, who, replicas)
    if isinstance(block, DeleteBlock):
        return Deletes(block.table, hlcs, ids, who, bases)
    if len(block.reasons) not in {0, number}:
        raise MalformedContent("block: reasons")
    _check_texts(block.reasons)
    columns = _expand(block.which, number, block.columns)
    values = _values(block.values, number, pool if block.is_reference else None)
    return Changes(block.table, hlcs, ids, who, columns, bases, values, block.reasons or list(repeat("", number)))


def _named(series: Ints, number: int, pool: Sequence[bytes | None]) -> list[bytes | None]:
    """Answer the ids that a series of n pool numbers names."""
    numbers = list(accumulate(series))
    if len(numbers) != number or min(numbers) < 0 or max(numbers) >= len(pool):
        raise MalformedContent("block: ids")
    return [pool[position] for position in numbers]


def _values(column: WireColumn, number: int, pool: Sequence[bytes | None] | None) -> list[Value]:
    if len(column) != number:
        raise MalformedContent("block: column")
    types: set[type] = set(map(type, column))
    if not types <= VALUE_TYPES or (pool is not None and types != {int}):
        raise MalformedContent("block: a value's type")
    if pool is not None:
        return list[Value](_named(column, number, pool))
    if int in types and any(not -MAX_INT - 1 <= value <= MAX_INT for value in column if isinstance(value, int)):
        raise MalformedContent("block: an integer over 64 bit")
    if str in types:
        _check_texts(column if len(types) == 1 else (value for value in column if isinstance(value, str)))
    return column


def _check_texts(texts: Iterable[str]) -> None:
    if "\0" in "".join(texts):
        raise MalformedContent("text with a NUL")


def _expand(runs: Ints, number: int, items: Sequence[Item]) -> list[Item]:
    which, counts = runs[::2], runs[1::2]
    if len(which) != len(counts) or any(count < 1 for count in counts) or sum(counts) != number:
        raise MalformedContent("block: runs")
    if any(not 0 <= index < len(items) for index in which):
        raise MalformedContent("block: index")
    return [item for index, count in zip(which, counts, strict=True) for item in repeat(items[index], count)]


def _resolve_bases(
    wire: WireBases, hlcs: Sequence[int], authors: Sequence[Author], replicas: Sequence[bytes]
) -> list[tuple[Stamp, ...]]:
    counts = wire.counts or list(repeat(1, len(hlcs)))
    if len(counts) != len(hlcs) or any(count < 1 for count in counts) or sum(counts) != len(wire.deltas):
        raise MalformedContent("block: bases")
    named = iter(zip(wire.deltas, _expand(wire.replicas, len(wire.deltas), replicas), strict=True))
    answer: list[tuple[Stamp, ...]] = []
    for hlc, author, count in zip(hlcs, authors, counts, strict=True):
        bases = tuple(Stamp(hlc - delta, replica) for _, (delta, replica) in zip(range(count), named, strict=False))
        own = Stamp(hlc, author.replica)
        if any(base.hlc < 0 or base >= own for base in bases):
            raise MalformedContent("block: a stamp is not above its bases")
        answer.append(bases)
    return answer
