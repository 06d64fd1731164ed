"""How a store keeps a row's stamps: creation in two columns, later edits packed into one.

Each synced row carries `_h` (hlc of its creation), `_r` (a store-local number of the replica that created it) and `_f`.
`_f` is NULL while no field was edited; else msgpack of a map from column name to `[hlc, r]`, the stamp of the value
shown. In an `AUTHORITY` column a third element 1 says that a role which owns the field wrote it; such a mark is also
made at birth when the creator owns the column. A column that `_f` does not name has the creation stamp. Keys are
sorted, so equal maps have equal bytes.
"""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec


class FieldStamp(NamedTuple):
    """The stamp of a shown value: hlc, store-local replica number, and whether an owning role wrote it."""

    hlc: int
    replica: int
    owner: bool = False


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(dict[str, list[int]]).decode


def pack(stamps: Mapping[str, FieldStamp]) -> bytes | None:
    """Answer the `_f` of a row; None for no entries."""
    if not stamps:
        return None
    return _encode(
        {
            column: [stamp.hlc, stamp.replica, 1] if stamp.owner else [stamp.hlc, stamp.replica]
            for column, stamp in sorted(stamps.items())
        }
    )


def unpack(packed: bytes | None) -> dict[str, FieldStamp]:
    """Answer the entries of an `_f`; empty for NULL."""
    if packed is None:
        return {}
    return {column: FieldStamp(entry[0], entry[1], len(entry) > 2) for column, entry in _decode(packed).items()}
