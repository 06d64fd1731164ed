"""Frames: operations packed into compressed pieces of at most `MAX_FRAME` raw bytes, and opened again without trust.

Within a frame blocks stand so that a reader who applies them in order has each row before what is said about it:
inserts in the schema's order of tables (parents first), then changes, then withdrawals; where a change names a
withdrawal (it brings the row back), changes and withdrawals start anew after it. Across frames the order is the
writer's, which is the order of the log.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
import zstandard

from sync.blocks import (
    Block,
    FrameIndices,
    Indices,
    WireBlock,
    WireFrame,
    decode_blocks,
    encode_changes,
    encode_deletes,
    encode_inserts,
)
from sync.manifest import MAX_FRAME, FrameEntry, TableCount
from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.refusals import BadHash, MalformedContent
from sync.schema import SyncSchema
from sync.stamps import Stamp

LEVEL = 9
TARGET = 900_000
"""Estimated raw bytes at which a frame is closed."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A compressed frame and its entry in the manifest."""

    entry: FrameEntry
    data: bytes


class FrameWriter:
    """Packs operations into frames, in the order given, and counts them per table."""

    def __init__(self, schema: SyncSchema, sender: bytes) -> None:
        self._schema = schema
        self._order = {table: position for position, table in enumerate(schema.tables)}
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self._compress = zstandard.ZstdCompressor(level=LEVEL, write_content_size=True, write_checksum=False).compress
        self.indices = Indices(sender)

    def frames(self, operations: Iterable[Operation]) -> Iterator[Frame]:
        """Answer the frames one by one. Raises `ValueError` for one operation that does not fit into a frame."""
        waiting: list[Operation] = []
        size = 0
        for operation in operations:
            weight = _weight(operation)
            if waiting and size + weight > TARGET:
                yield from self._close(waiting)
                waiting, size = [], 0
            waiting.append(operation)
            size += weight
        if waiting:
            yield from self._close(waiting)

    @property
    def counts(self) -> tuple[TableCount, ...]:
        """Operations packed so far, by table."""
        return tuple(TableCount(table, *numbers) for table, numbers in sorted(self._counts.items()))

    def _close(self, operations: Sequence[Operation]) -> Iterator[Frame]:
        raw = msgspec.msgpack.encode(self._wire(operations))
        if len(raw) > MAX_FRAME:
            if len(operations) == 1:
                raise ValueError("one operation is larger than a frame may be")
            middle = len(operations) // 2
            yield from self._close(operations[:middle])
            yield from self._close(operations[middle:])
            return
        for operation in operations:
            kind = 0 if isinstance(operation, Insert) else 1 if isinstance(operation, Change) else 2
            self._counts[operation.table][kind] += 1
        data = self._compress(raw)
        yield Frame(FrameEntry(len(raw), len(data), hashlib.sha256(data).digest(), len(operations)), data)

    def _wire(self, operations: Sequence[Operation]) -> WireFrame:
        indices = FrameIndices(self.indices)
        inserts: defaultdict[str, list[Insert]] = defaultdict(list)
        changes: defaultdict[str, list[Change]] = defaultdict(list)
        deletes: defaultdict[str, list[Delete]] = defaultdict(list)
        withdrawn: set[Stamp] = set()
        later: list[WireBlock] = []

        def lay_out() -> None:
            later.extend(encode_changes(table, changes[table], indices) for table in self._sorted(changes))
            later.extend(encode_deletes(table, deletes[table], indices) for table in self._sorted(deletes))
            for memory in (changes, deletes, withdrawn):
                memory.clear()

        for operation in operations:
            if isinstance(operation, Insert):
                inserts[operation.table].append(operation)
            elif isinstance(operation, Change):
                if withdrawn and not withdrawn.isdisjoint(operation.bases):
                    lay_out()
                changes[operation.table].append(operation)
            else:
                deletes[operation.table].append(operation)
                withdrawn.add(operation.stamp)
        blocks: list[WireBlock] = []
        for table in self._sorted(inserts):
            spec = self._schema.tables.get(table)
            blocks.append(encode_inserts(table, inserts[table], tuple(spec.columns) if spec else (), indices))
        lay_out()
        return WireFrame(indices.pool, blocks + later)

    def _sorted(self, tables: Iterable[str]) -> list[str]:
        return sorted(tables, key=lambda table: (self._order.get(table, len(self._order)), table))


def _weight(operation: Operation) -> int:
    if isinstance(operation, Insert):
        return 40 + sum(_size(value) for value in operation.values.values())
    if isinstance(operation, Change):
        return 60 + 12 * len(operation.bases) + len(operation.alasan.encode()) + _size(operation.value)
    return 50 + 12 * len(operation.bases)


def _size(value: Value) -> int:
    if isinstance(value, str):
        return len(value.encode()) + 5
    return len(value) + 5 if isinstance(value, bytes) else 9


def check_hash(number: int, entry: FrameEntry, data: bytes) -> None:
    """Raise `BadHash` unless these are the frame's signed bytes."""
    if len(data) != entry.size or hashlib.sha256(data).digest() != entry.sha256:
        raise BadHash(frame=number)


def decompress(entry: FrameEntry, data: bytes) -> bytes:
    """Decompress a frame whose hash holds, never to more than its entry says. Raises `MalformedContent`.

    The frame's own header is read first: the decompressor trusts it over any cap it is given.
    """
    try:
        if zstandard.get_frame_parameters(data).content_size != entry.raw:
            raise MalformedContent("frame: declared size")
        raw = zstandard.ZstdDecompressor(max_window_size=8 << 20).decompress(
            data, max_output_size=entry.raw, allow_extra_data=False
        )
    except (zstandard.ZstdError, MemoryError) as error:
        raise MalformedContent("frame: compression") from error
    if len(raw) != entry.raw:
        raise MalformedContent("frame: size")
    return raw


def open_frame(entry: FrameEntry, data: bytes, authors: Sequence[Author], replicas: Sequence[bytes]) -> list[Block]:
    """Decompress and decode a frame whose hash holds. Raises `MalformedContent`."""
    blocks = decode_blocks(decompress(entry, data), authors, replicas)
    if sum(len(block.ids) for block in blocks) != entry.rows:
        raise MalformedContent("frame: number of operations")
    return blocks
