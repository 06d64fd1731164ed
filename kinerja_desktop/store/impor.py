"""Import batches: what one import did, and the one undo that takes it back as new operations."""

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, tuple_, update

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.store import door
from kinerja_desktop.store.live_rows import LiveRow, batches, load
from kinerja_desktop.store.log import IMPORT_STANDS
from kinerja_desktop.store.op_record import OpRecord, from_record
from kinerja_desktop.store.rows.local import ImporRow
from kinerja_desktop.store.rows.sync import SyncOpRow
from kinerja_desktop.store.schema import LOG_COLUMNS, ROW_CLASSES, SYNC_SCHEMA
from kinerja_desktop.store.units import ReadUnit, WriteUnit, canonical_json
from sync.operations import Change, Delete, Insert, Operation, Value
from sync.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Impor:
    """One import batch. `sumber` is the file's name, `ringkasan` its counts."""

    id: UUID
    waktu: datetime
    sumber: str
    ringkasan: dict[str, Any]
    dibatalkan: bool


@contextmanager
def berjalan(unit: WriteUnit, sumber: str, ringkasan: Mapping[str, Any]) -> Generator[UUID]:
    """Everything written inside belongs to one import batch; answers its id."""
    impor_id = unit.new_id()
    before = _last_seq(unit)
    yield impor_id
    line = {
        "id": impor_id,
        "waktu": unit.now,
        "pelaku": unit.pelaku.pegawai_id,
        "sumber": sumber,
        "ringkasan": canonical_json(dict(ringkasan)),
        "seq_from": before + 1,
        "seq_to": _last_seq(unit),
        "status": IMPORT_STANDS,
    }
    unit.conn.execute(insert(ImporRow).values(line))


def daftar(unit: ReadUnit) -> tuple[Impor, ...]:
    """All batches, newest first."""
    rows = unit.rows(select(ImporRow).order_by(ImporRow.id.desc()))
    return tuple(
        Impor(row.id, row.waktu, row.sumber, json.loads(row.ringkasan), row.status != IMPORT_STANDS) for row in rows
    )


def oleh(unit: ReadUnit, impor_id: UUID) -> UUID | None:
    """Who made the batch, None where there is none."""
    row = unit.one(select(ImporRow).where(ImporRow.id == impor_id))
    return row.pelaku if row is not None else None


def batalkan(unit: WriteUnit, impor_id: UUID, *, jenis: str = "") -> int:
    """Take a batch back: rows it made are withdrawn, fields it changed get their former values. `jenis` is a count that
    its summary must have: a batch of another kind is none for who asks.

    Answers how many rows were touched. Raises `PenolakanError` if something written later rests on the batch, and for
    a batch that was taken back already.
    """
    row = unit.one(select(ImporRow).where(ImporRow.id == impor_id))
    if row is None or row.status != IMPORT_STANDS or (jenis and jenis not in json.loads(row.ringkasan)):
        raise PenolakanError(
            "IMPOR_SUDAH_DIBATALKAN",
            _("Impor ini sudah dibatalkan."),
            langkah=_("Impor lagi berkasnya bila diperlukan."),
        )
    operations = _operations(unit, row.seq_from, row.seq_to)
    live = _live_rows(unit, operations)
    blocking = _built_upon(operations, live) | _later(unit, operations, row.seq_to) | _dependants(unit, operations)
    blocking |= _references(unit, operations, live, row.seq_to)
    if blocking:
        raise PenolakanError(
            "IMPOR_SUDAH_DIPAKAI",
            ngettext(
                "Impor tidak dapat dibatalkan: {n} baris sudah diubah atau dipakai sesudahnya.",
                "Impor tidak dapat dibatalkan: {n} baris sudah diubah atau dipakai sesudahnya.",
                len(blocking),
            ).format(n=len(blocking)),
            langkah=_("Perbaiki baris yang keliru satu per satu."),
        )
    born = {(one.table, one.row_id) for one in operations if isinstance(one, Insert)}
    former = _former_values(unit, [one for one in operations if isinstance(one, Change)])
    restored: dict[tuple[str, bytes], dict[str, Value]] = {}
    for (table, row_id, column), value in former.items():
        if (table, row_id) not in born:
            restored.setdefault((table, row_id), {})[column] = value
    for table in sorted({table for table, _row_id in born}):
        door.delete(unit, ROW_CLASSES[table], sorted(UUID(bytes=row_id) for name, row_id in born if name == table))
    for (table, row_id), values in restored.items():
        door.put_wire(unit, table, row_id, values)
    touched = born | restored.keys()
    unit.conn.execute(update(ImporRow).where(ImporRow.id == impor_id).values(status="DIBATALKAN"))
    return len(touched)


def _last_seq(unit: ReadUnit) -> int:
    return unit.conn.scalar(select(func.max(SyncOpRow.seq))) or 0


def _operations(unit: ReadUnit, seq_from: int, seq_to: int) -> list[Operation]:
    statement = select(*LOG_COLUMNS).where(SyncOpRow.seq >= seq_from, SyncOpRow.seq <= seq_to)
    records = unit.conn.execute(statement.order_by(SyncOpRow.seq))
    return [from_record(OpRecord(*record), unit.replicas) for record in records]


def _live_rows(unit: ReadUnit, operations: list[Operation]) -> dict[tuple[str, bytes], LiveRow]:
    found: dict[tuple[str, bytes], LiveRow] = {}
    for table in {one.table for one in operations}:
        ids = sorted({one.row_id for one in operations if one.table == table})
        found |= load(unit.conn, unit.replicas, table, ids)
    return found


def _built_upon(operations: list[Operation], live: dict[tuple[str, bytes], LiveRow]) -> set[bytes]:
    ours = {one.stamp for one in operations}
    found: set[bytes] = set()
    for one in operations:
        row = live[one.table, one.row_id]
        if isinstance(one, Delete) or row.deletes.keys() - ours:
            found.add(one.row_id)
        elif isinstance(one, Insert):
            if row.live_stamps() - ours:
                found.add(one.row_id)
        elif row.stamp(one.column) not in ours or row.siblings.get(one.column):
            found.add(one.row_id)
    return found


def _later(unit: ReadUnit, operations: list[Operation], seq_to: int) -> set[bytes]:
    """Rows of the batch that the log names again after it; folding may have hidden that from the rows themselves."""
    ours = {(one.table, one.row_id) for one in operations}
    statement = select(SyncOpRow.tbl, SyncOpRow.row_id).where(SyncOpRow.seq > seq_to).distinct()
    return {row_id for tbl, row_id in unit.conn.execute(statement) if (tbl, row_id) in ours}


def _dependants(unit: ReadUnit, operations: list[Operation]) -> set[bytes]:
    """Rows outside the batch that name a person born in it."""
    born = {(one.table, one.row_id) for one in operations if isinstance(one, Insert)}
    people = sorted(row_id for table, row_id in born if table == "pegawai")
    found: set[bytes] = set()
    for table, spec in SYNC_SCHEMA.tables.items():
        if spec.person_column in {None, "id"}:
            continue
        row_class = ROW_CLASSES[table]
        column = getattr(row_class, spec.person_column or "")
        for some in batches(UUID(bytes=one) for one in people):
            statement = select(row_class.id).where(column.in_(some), row_class.withdrawn.is_(None))
            found |= {one.bytes for one in unit.conn.scalars(statement) if (table, one.bytes) not in born}
    return found


def _references(
    unit: ReadUnit, operations: list[Operation], live: dict[tuple[str, bytes], LiveRow], seq_to: int
) -> set[bytes]:
    """Rows written after the batch that name a row born in it, and events about an SKP that it changed.

    Nothing older can name what the batch gave birth to, so only the log after it is looked at.
    """
    born = {UUID(bytes=one.row_id) for one in operations if isinstance(one, Insert)}
    documents = {UUID(bytes=row.row_id) for row in live.values() if row.table == "skp"}
    for row in live.values():
        parent = row.values.get("skp_id")
        if isinstance(parent, bytes):
            documents.add(UUID(bytes=parent))
    statement = select(SyncOpRow.tbl, SyncOpRow.row_id).where(SyncOpRow.seq > seq_to).distinct()
    later: dict[str, list[UUID]] = {}
    for table, row_id in unit.conn.execute(statement):
        later.setdefault(table, []).append(UUID(bytes=row_id))
    found: set[bytes] = set()
    for table, ids in later.items():
        row_class = ROW_CLASSES[table]
        names = [name for name in SYNC_SCHEMA.tables[table].columns if name.endswith("_id")]
        for some in batches(ids):
            columns = [getattr(row_class, name) for name in names]
            statement = select(row_class.id, *columns).where(row_class.id.in_(some), row_class.withdrawn.is_(None))
            for row_id, *named in unit.conn.execute(statement):
                about = named[names.index("dokumen_id")] if table == "kejadian" else None
                if born.intersection(named) or about in documents:
                    found.add(row_id.bytes)
    return found


def _former_values(unit: ReadUnit, changes: list[Change]) -> dict[tuple[str, bytes, str], Value]:
    """The value of each field before the first change of the batch, found in the log under the change's first base."""
    first: dict[tuple[str, bytes, str], Stamp] = {}
    for one in changes:
        first.setdefault((one.table, one.row_id, one.column), one.bases[0])
    known: dict[Stamp, Operation] = {}
    for some in batches(sorted({unit.replicas.local(stamp) for stamp in first.values()})):
        statement = select(*LOG_COLUMNS).where(tuple_(SyncOpRow.hlc, SyncOpRow.replica).in_(some))
        for record in unit.conn.execute(statement):
            operation = from_record(OpRecord(*record), unit.replicas)
            known[operation.stamp] = operation
    found: dict[tuple[str, bytes, str], Value] = {}
    for (table, row_id, column), stamp in first.items():
        base = known[stamp]
        if isinstance(base, Insert):
            found[table, row_id, column] = base.values.get(column)
        elif isinstance(base, Change):
            found[table, row_id, column] = base.value
    return found
