"""The journal of bundles sent and received, each with its original bytes: outbox, evidence, dispatch book."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, tuple_, update

from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows.sync import SyncBundleRow, SyncOpRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit, canonical_json
from sync.stamps import Stamp

OUT, IN = "KELUAR", "MASUK"
MADE, SENT, RECEIVED, MERGED, DECIDED = "DIBUAT", "DIKIRIM", "DITERIMA", "DIGABUNG", "DIPUTUS"
"""The way of a bundle. `MADE`: in the journal, on no medium yet, or asked for again."""
WAITING, HELD, REFUSED = "MENUNGGU", "DITAHAN", "DITOLAK"
"""What stands aside: waits for another bundle, belongs to a second branch of history, was refused."""
CONFIRMED = frozenset({MERGED, DECIDED})


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One bundle without its bytes. `no` is its line, `number` its number in the stream from or to `peer`.

    `seq_from`..`seq_to` are lines of the sender's change log. `counts` is what became of its operations, by word.
    """

    no: int
    direction: str
    peer: bytes
    epoch: int
    number: int
    manifest_hash: bytes
    status: str
    reason: str
    seq_from: int
    seq_to: int
    operations: int
    counts: dict[str, int]
    file_name: str
    made: datetime
    changed: datetime


@dataclass(frozen=True, slots=True)
class NewLine:
    """What a line begins with."""

    direction: str
    peer: bytes
    epoch: int
    number: int
    manifest_hash: bytes
    status: str
    seq_from: int
    seq_to: int
    operations: int
    raw: bytes
    file_name: str = ""
    reason: str = ""


_NAMES = tuple(JournalLine.__dataclass_fields__)
_COLUMNS: tuple[Any, ...] = tuple(getattr(SyncBundleRow, name) for name in _NAMES)


def add(unit: WriteUnit, line: NewLine) -> int:
    """Write a line and answer its number."""
    values: dict[str, Any] = {name: getattr(line, name) for name in NewLine.__dataclass_fields__}
    values |= {"counts": "{}", "made": unit.now, "changed": unit.now}
    return unit.conn.execute(insert(SyncBundleRow).values(values).returning(SyncBundleRow.no)).scalar_one()


def move(
    unit: WriteUnit,
    lines: Sequence[int],
    status: str,
    *,
    reason: str = "",
    counts: Mapping[str, int] | None = None,
    file_name: str | None = None,
) -> None:
    """Give lines a new status."""
    changes: dict[str, Any] = {"status": status, "reason": reason, "changed": unit.now}
    if counts is not None:
        changes["counts"] = canonical_json(dict(counts))
    if file_name is not None:
        changes["file_name"] = file_name
    unit.conn.execute(update(SyncBundleRow).where(SyncBundleRow.no.in_(lines)).values(changes))


def by_hash(unit: ReadUnit, direction: str, manifest_hash: bytes) -> JournalLine | None:
    """The line of the bundle that this hash names."""
    found = _lines(unit, SyncBundleRow.direction == direction, SyncBundleRow.manifest_hash == manifest_hash)
    return found[0] if found else None


def by_number(unit: ReadUnit, direction: str, peer: bytes, number: int) -> JournalLine | None:
    """The line of the bundle that counts under this number; one that stands aside is passed over."""
    wanted = (SyncBundleRow.peer == peer) & (SyncBundleRow.number == number)
    counting = SyncBundleRow.status.not_in((HELD, REFUSED, WAITING))
    found = _lines(unit, SyncBundleRow.direction == direction, wanted, counting)
    return found[0] if found else None


def lines(
    unit: ReadUnit, direction: str | None = None, *, peer: bytes | None = None, status: Sequence[str] | None = None
) -> tuple[JournalLine, ...]:
    """Lines in the order they were written."""
    wanted: list[ColumnElement[bool]] = []
    if direction is not None:
        wanted.append(SyncBundleRow.direction == direction)
    if peer is not None:
        wanted.append(SyncBundleRow.peer == peer)
    if status is not None:
        wanted.append(SyncBundleRow.status.in_(status))
    return _lines(unit, *wanted)


def raw(unit: ReadUnit, line: int) -> bytes:
    """The bundle's bytes."""
    return unit.conn.execute(select(SyncBundleRow.raw).where(SyncBundleRow.no == line)).scalar_one()


def _lines(unit: ReadUnit, *wanted: ColumnElement[bool]) -> tuple[JournalLine, ...]:
    statement = select(*_COLUMNS).where(*wanted).order_by(SyncBundleRow.no)
    found: list[JournalLine] = []
    for record in unit.conn.execute(statement):
        values: dict[str, Any] = dict(zip(_NAMES, record, strict=True))
        values["counts"] = json.loads(values["counts"])
        found.append(JournalLine(**values))
    return tuple(found)


def lines_holding(unit: ReadUnit, stamps: Iterable[Stamp]) -> set[int]:
    """The lines of the bundles that hold operations with these stamps: received ones, and ours by their range."""
    found: set[int] = set()
    for some in batches(sorted(unit.replicas.local(stamp) for stamp in set(stamps))):
        statement = select(SyncOpRow.seq, SyncOpRow.bundle).where(tuple_(SyncOpRow.hlc, SyncOpRow.replica).in_(some))
        own: list[int] = []
        for seq, bundle in unit.conn.execute(statement):
            if bundle is None:
                own.append(seq)
            else:
                found.add(bundle)
        for seq in own:
            covering = select(SyncBundleRow.no).where(
                SyncBundleRow.direction == OUT, SyncBundleRow.seq_from <= seq, SyncBundleRow.seq_to >= seq
            )
            found.update(unit.conn.scalars(covering))
    return found


def name_of_unopened(data: bytes) -> bytes:
    """What stands for the manifest's hash while a file cannot be read yet: that of its bytes."""
    return hashlib.sha256(data).digest()


def drop(unit: WriteUnit, line: int) -> None:
    """Take out the line of a file that could not be read while it waited, once it has a line of its own."""
    unit.conn.execute(delete(SyncBundleRow).where(SyncBundleRow.no == line))


def replicas_heard_from(unit: ReadUnit, peers: Sequence[bytes]) -> set[bytes]:
    """The replicas whose operations came in bundles of these peers: they, and what lies below them."""
    theirs = select(SyncBundleRow.no).where(SyncBundleRow.direction == IN, SyncBundleRow.peer.in_(peers))
    numbers = unit.conn.scalars(select(SyncOpRow.replica).where(SyncOpRow.bundle.in_(theirs)).distinct())
    return {unit.replicas.stamp(0, number).replica for number in numbers} if peers else set()
