"""The stores that this one exchanges bundles with - one parent, any number of children - and how far each has come."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import delete, insert, select

from kinerja_desktop.store.rows.sync import SyncPeerRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from sync.streams import StreamHead

ACTIVE, HELD, REVOKED = "AKTIF", "DITAHAN", "DICABUT"
"""A peer in good standing; one whose history has two branches; one whose certificate was taken back."""
ID_BYTES = 16
START = StreamHead()
"""A stream before its first bundle."""

_vector = msgspec.msgpack.Decoder(dict[bytes, int])


@dataclass(frozen=True, slots=True)
class Correspondent:
    """The other end of two streams.

    `certificate` is a fingerprint; `subtree` and `persons` are what it may see. `sent` is the head of our stream to it
    and `received` that of its stream to us. `acked_no` is the last of our bundles it has confirmed. `seen` is what it
    had merged, `told` what we have told it that we had merged, each as replica to hlc.
    """

    replica: bytes
    name: str
    certificate: bytes
    subtree: str
    is_parent: bool
    persons: frozenset[bytes] = frozenset()
    status: str = ACTIVE
    sent: StreamHead = START
    acked_no: int = 0
    acked_hash: bytes = b""
    received: StreamHead = START
    seen: dict[bytes, int] = field(default_factory=dict[bytes, int])
    told: dict[bytes, int] = field(default_factory=dict[bytes, int])
    last_heard: datetime | None = None


def load(unit: ReadUnit, replica: bytes) -> Correspondent | None:
    """The correspondent with this replica id."""
    row = unit.one(select(SyncPeerRow).where(SyncPeerRow.replica == replica))
    return None if row is None else _value(row)


def everybody(unit: ReadUnit) -> tuple[Correspondent, ...]:
    """All correspondents by name, the parent first."""
    statement = select(SyncPeerRow).order_by(SyncPeerRow.is_parent.desc(), SyncPeerRow.name, SyncPeerRow.replica)
    return tuple(_value(row) for row in unit.rows(statement))


def parent(unit: ReadUnit) -> Correspondent | None:
    """The parent in good standing; None at the head office, and before enrolment."""
    return next((one for one in everybody(unit) if one.is_parent and one.status == ACTIVE), None)


def save(unit: WriteUnit, one: Correspondent) -> None:
    """Make the correspondent stand as given."""
    unit.conn.execute(delete(SyncPeerRow).where(SyncPeerRow.replica == one.replica))
    values: dict[str, Any] = {
        "replica": one.replica,
        "name": one.name,
        "certificate": one.certificate,
        "subtree": one.subtree,
        "persons": b"".join(sorted(one.persons)),
        "is_parent": int(one.is_parent),
        "status": one.status,
        "sent_seq": one.sent.last_seq,
        "sent_no": one.sent.no,
        "sent_hash": one.sent.manifest_hash,
        "acked_no": one.acked_no,
        "acked_hash": one.acked_hash,
        "received_no": one.received.no,
        "received_hash": one.received.manifest_hash,
        "received_seq": one.received.last_seq,
        "seen": msgspec.msgpack.encode(one.seen),
        "told": msgspec.msgpack.encode(one.told),
        "last_heard": one.last_heard,
    }
    unit.conn.execute(insert(SyncPeerRow).values(values))


def _value(row: SyncPeerRow) -> Correspondent:
    persons = row.persons
    return Correspondent(
        replica=row.replica,
        name=row.name,
        certificate=row.certificate,
        subtree=row.subtree,
        is_parent=bool(row.is_parent),
        persons=frozenset(persons[at : at + ID_BYTES] for at in range(0, len(persons), ID_BYTES)),
        status=row.status,
        sent=StreamHead(row.sent_no, row.sent_hash, row.sent_seq),
        acked_no=row.acked_no,
        acked_hash=row.acked_hash,
        received=StreamHead(row.received_no, row.received_hash, row.received_seq),
        seen=_vector.decode(row.seen),
        told=_vector.decode(row.told),
        last_heard=row.last_heard,
    )
