"""The one write door: every change of a row that travels goes through here and leaves its operation in the log.

Values come as the domain has them; what is stored is their wire form. Text is normalised (NFC) here, at entry, and
never later: merging compares bytes.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store.apply import Application
from kinerja_desktop.store.live_rows import LiveRow, batches
from kinerja_desktop.store.rows import IsiDokumenRow, SyncedRow
from kinerja_desktop.store.schema import SYNC_SCHEMA, to_wire
from kinerja_desktop.store.units import WriteUnit
from sync.merge import FIXED, same_value
from sync.operations import Change, Delete, Insert, Operation, Value
from sync.stamps import Stamp

Values = Mapping[str, Any]
MAX_TEXT = 60_000
MAX_DOCUMENT = 600_000
"""Bytes of one text, and of a frozen document: with all others of its row it must fit into a frame of a bundle
(`sync.manifest.MAX_FRAME`), or nothing could be sent any more.
"""
BULK = 2000
"""Rows per batch of a bulk write: bounds the memory."""


def clean_text(text: str, limit: int = MAX_TEXT) -> str:
    """The text in NFC. Raises `PenolakanError` for what no other system would take - lone surrogates and NUL - and for
    more than `limit` bytes of UTF-8.
    """
    normal = text if text.isascii() else unicodedata.normalize("NFC", text)
    try:
        size = len(normal.encode())
    except UnicodeEncodeError:
        size = -1
    if size < 0 or "\0" in text:
        raise PenolakanError(
            "TEKS-TIDAK-SAH",
            _("Teks ini memuat tanda yang tidak dapat disimpan."),
            langkah=_("Ketik ulang bagian yang ditempel, atau tempel sebagai teks biasa."),
        )
    if size > limit:
        raise PenolakanError(
            "TEKS-TERLALU-PANJANG",
            _("Teks ini terlalu panjang: {n} bita, paling banyak {batas}.").format(n=size, batas=limit),
            langkah=_("Ringkaslah, atau simpan naskah panjangnya sebagai berkas bukti dukung."),
        )
    return normal


def wire_values(table: str, lingkup: str, values: Values) -> dict[str, Value]:
    """The wire form of a row's values, `lingkup` among them. Raises what `clean_text` raises."""
    limit = MAX_DOCUMENT if table == IsiDokumenRow.__tablename__ else MAX_TEXT
    found: dict[str, Value] = {"lingkup": clean_text(lingkup)}
    for name, value in values.items():
        wire = to_wire(table, name, value)
        found[name] = clean_text(wire, limit) if isinstance(wire, str) else wire
    return found


def put(unit: WriteUnit, row_class: type[SyncedRow], row_id: UUID, lingkup: str, values: Values) -> int:
    """Make the row hold these values and answer how many operations that took.

    A row that is new is born with them; else each differing field becomes one operation. `lingkup` counts at birth
    only. A withdrawn row comes back.
    """
    return put_many(unit, row_class, [(row_id, lingkup, values)])


def put_many(unit: WriteUnit, row_class: type[SyncedRow], rows: Iterable[tuple[UUID, str, Values]]) -> int:
    """The same for many rows of one table, read and written in batches."""
    table = row_class.__tablename__
    return _put_all(
        unit, table, ((row_id.bytes, wire_values(table, lingkup, values)) for row_id, lingkup, values in rows)
    )


def put_wire(unit: WriteUnit, table: str, row_id: bytes, values: dict[str, Value]) -> int:
    """The same for one row that is there, with values in their wire form."""
    return _put_all(unit, table, [(row_id, values)])


def _put_all(unit: WriteUnit, table: str, rows: Iterable[tuple[bytes, dict[str, Value]]]) -> int:
    total = 0
    for wanted in batches(rows, BULK):
        application = Application(unit.conn, unit.replicas, unit.now)
        application.prepare_rows(table, [row_id for row_id, _values in wanted])
        for row_id, values in wanted:
            row = application.row(table, row_id)
            operations = [_birth(unit, table, row_id, values)] if row is None else _changes(unit, row, values)
            for operation in operations:
                application.add(operation)
            total += len(operations)
        unit.touch(application.flush())
    return total


def _birth(unit: WriteUnit, table: str, row_id: bytes, values: dict[str, Value]) -> Operation:
    given: dict[str, Value] = {name: value for name, value in values.items() if value is not None}
    return Insert(unit.new_stamp(), unit.author, table, row_id, given)


def _changes(unit: WriteUnit, row: LiveRow, values: dict[str, Value]) -> Sequence[Operation]:
    policies = SYNC_SCHEMA.tables[row.table].columns
    found: list[Operation] = []
    tombstones: tuple[Stamp, ...] = tuple(one.stamp for one in row.tombstones()) if row.hidden else ()
    for name, value in values.items():
        if name == "lingkup" or same_value(value, row.values.get(name)):
            continue
        if policies[name] in FIXED:
            raise ValueError(f"{row.table}.{name} is never changed after birth")
        found.append(_change(unit, row, name, value, tombstones))
        tombstones = ()
    if tombstones:
        name = _first_open_field(row.table)
        found.append(_change(unit, row, name, row.values.get(name), tombstones))
    return found


def _first_open_field(table: str) -> str:
    for name, policy in SYNC_SCHEMA.tables[table].columns.items():
        if policy not in FIXED:
            return name
    raise ValueError(f"a row of {table} that was withdrawn never comes back")


def _change(
    unit: WriteUnit, row: LiveRow, name: str, value: Value, more_bases: tuple[Stamp, ...] = (), alasan: str = ""
) -> Change:
    bases = (row.stamp(name), *more_bases)
    return Change(_stamp_above(unit, bases), unit.author, row.table, row.row_id, name, bases, value, alasan)


def _stamp_above(unit: WriteUnit, bases: tuple[Stamp, ...]) -> Stamp:
    """The next stamp. One that is not above what it rests on would be refused by every receiver."""
    stamp = unit.new_stamp()
    assert all(base < stamp for base in bases), "the clock of this store lags behind its rows"
    return stamp


def delete(unit: WriteUnit, row_class: type[SyncedRow], ids: Iterable[UUID]) -> int:
    """Withdraw rows: they are kept and hidden. Answers how many were not withdrawn yet."""
    table = row_class.__tablename__
    total = 0
    for some in batches([row_id.bytes for row_id in ids], BULK):
        application = Application(unit.conn, unit.replicas, unit.now)
        application.prepare_rows(table, some)
        for row_id in some:
            row = application.row(table, row_id)
            if row is not None and not row.hidden:
                bases = row.newest_stamps()
                application.add(Delete(_stamp_above(unit, bases), unit.author, table, row_id, bases))
                total += 1
        unit.touch(application.flush())
    return total


def decide(unit: WriteUnit, table: str, row_id: bytes, column: str, value: Value, alasan: str) -> Change:
    """Settle one field: the value, with the shown write and all its siblings as bases. It travels like any other."""
    application = Application(unit.conn, unit.replicas, unit.now)
    application.prepare_rows(table, [row_id])
    row = application.row(table, row_id)
    assert row is not None
    siblings = tuple(version.stamp for version in row.siblings.get(column, ()))
    given = clean_text(value) if isinstance(value, str) else value
    operation = _change(unit, row, column, given, siblings, clean_text(alasan))
    application.add(operation)
    unit.touch(application.flush())
    return operation


def keep(unit: WriteUnit, table: str, row_id: bytes, alasan: str) -> Change:
    """Settle a withdrawal that clashed with an edit by keeping the row."""
    application = Application(unit.conn, unit.replicas, unit.now)
    application.prepare_rows(table, [row_id])
    row = application.row(table, row_id)
    assert row is not None
    name = _first_open_field(table)
    tombstones = tuple(one.stamp for one in row.tombstones())
    operation = _change(unit, row, name, row.values.get(name), tombstones, clean_text(alasan))
    application.add(operation)
    unit.touch(application.flush())
    return operation
