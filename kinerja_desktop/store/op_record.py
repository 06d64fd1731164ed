"""An operation as one line of the change log: fixed columns, and a packed body by kind."""

from typing import Any, NamedTuple

import msgspec

from kinerja_desktop.store.replicas import LocalStamp, Replicas
from sync.operations import Author, Change, Delete, Insert, Operation, Value

INSERT, CHANGE, DELETE = 1, 2, 3

_encode = msgspec.msgpack.Encoder().encode
_decode_insert = msgspec.msgpack.Decoder(dict[str, Any]).decode
_decode_change = msgspec.msgpack.Decoder(tuple[str, list[LocalStamp], Any, str]).decode
_decode_delete = msgspec.msgpack.Decoder(list[LocalStamp]).decode
_decode_value = msgspec.msgpack.Decoder().decode


class OpRecord(NamedTuple):
    """The columns of `sync_op` that an operation fills, in their order."""

    hlc: int
    replica: int
    tbl: str
    row_id: bytes
    kind: int
    body: bytes
    pelaku: bytes
    peran: str


def pack_value(value: Value) -> bytes:
    """One wire value as bytes, kind included."""
    return _encode(value)


def unpack_value(packed: bytes) -> Value:
    """The wire value."""
    return _decode_value(packed)


def pack_stamps(stamps: list[LocalStamp]) -> bytes:
    """Stamps as bytes."""
    return _encode(stamps)


def unpack_stamps(packed: bytes) -> list[LocalStamp]:
    """The stamps."""
    return _decode_delete(packed)


def column_of(body: bytes) -> str:
    """The column that a change with this body is about."""
    return _decode_change(body)[0]


def kind_of(operation: Operation) -> int:
    """`INSERT`, `CHANGE` or `DELETE`."""
    if isinstance(operation, Insert):
        return INSERT
    return CHANGE if isinstance(operation, Change) else DELETE


def to_record(operation: Operation, replicas: Replicas) -> OpRecord:
    """The log line of an operation."""
    kind: int
    body: Any
    if isinstance(operation, Insert):
        kind, body = INSERT, operation.values
    elif isinstance(operation, Change):
        bases = [replicas.local(base) for base in operation.bases]
        kind, body = CHANGE, (operation.column, bases, operation.value, operation.alasan)
    else:
        kind, body = DELETE, [replicas.local(base) for base in operation.bases]
    author = operation.author
    hlc, replica = replicas.local(operation.stamp)
    return OpRecord(hlc, replica, operation.table, operation.row_id, kind, _encode(body), author.pelaku, author.peran)


def from_record(record: OpRecord, replicas: Replicas) -> Operation:
    """The operation of a log line."""
    stamp = replicas.stamp(record.hlc, record.replica)
    author = Author(stamp.replica, record.pelaku, record.peran)
    if record.kind == INSERT:
        return Insert(stamp, author, record.tbl, record.row_id, _decode_insert(record.body))
    if record.kind == CHANGE:
        column, bases, value, alasan = _decode_change(record.body)
        known = tuple(replicas.stamp(*base) for base in bases)
        return Change(stamp, author, record.tbl, record.row_id, column, known, value, alasan)
    known = tuple(replicas.stamp(*base) for base in _decode_delete(record.body))
    return Delete(stamp, author, record.tbl, record.row_id, known)
