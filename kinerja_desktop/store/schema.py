"""The synced tables as the exchange knows them, built from the models, and the numbers that a store file carries."""

from functools import cache
from typing import Any, cast

from sqlalchemy import Column, ColumnClause, Table, column, table
from sqlalchemy.sql.expression import TableClause

from kinerja_desktop.store.op_record import OpRecord
from kinerja_desktop.store.rows import SYNCED, SyncedRow
from kinerja_desktop.store.rows.row import META_COLUMNS
from kinerja_desktop.store.rows.sync import SyncOpRow
from kinerja_desktop.store.types import WireType
from sync.operations import Value
from sync.schema import Policy, SyncSchema, TableSpec

MAJOR = 1
"""Grows when an older program must not open the file."""
MINOR = 1
"""Grows with each migration."""
USER_VERSION = MAJOR * 1000 + MINOR
APPLICATION_ID = 0x4B494E4A
"""`KINJ`, so that `file` and we ourselves recognise a store."""


def orm_table(row_class: type[SyncedRow]) -> "Table[Any]":
    """The table of a row class."""
    return cast("Table[Any]", row_class.__table__)


def _policy(found: Column[Any]) -> Policy:
    return found.info.get("policy", Policy.HUMAN)


def _spec(row_class: type[SyncedRow]) -> TableSpec:
    columns = {
        c.name: Policy.APPEND if c.name == "lingkup" else _policy(c)
        for c in orm_table(row_class).columns
        if c.name not in META_COLUMNS
    }
    return TableSpec(row_class.__tablename__, columns, row_class.PERSON, row_class.OWNERS)


SYNC_SCHEMA = SyncSchema(version=2, min_version=1, tables={r.__tablename__: _spec(r) for r in SYNCED})
"""What travels in this release. `lingkup` is set at birth and never changes."""

ROW_CLASSES: dict[str, type[SyncedRow]] = {r.__tablename__: r for r in SYNCED}

LOG_COLUMNS = tuple(getattr(SyncOpRow, name) for name in OpRecord._fields)
"""The columns of the log that make an operation, in the order of `OpRecord`."""


@cache
def wire_table(name: str) -> "TableClause[Any]":
    """A synced table without value types: what it gives and takes are wire values, untouched."""
    columns: list[ColumnClause[Any]] = [column(c.name) for c in orm_table(ROW_CLASSES[name]).columns]
    return table(name, *columns)


@cache
def fields(name: str) -> tuple[str, ...]:
    """The columns of a synced table that travel, `lingkup` first."""
    return tuple(SYNC_SCHEMA.tables[name].columns)


@cache
def _wire_types(name: str) -> dict[str, WireType | None]:
    return {c.name: c.type if isinstance(c.type, WireType) else None for c in orm_table(ROW_CLASSES[name]).columns}


def to_wire(name: str, field_name: str, value: Any) -> Value:
    """The wire form of one field's domain value."""
    known = _wire_types(name)[field_name]
    return value if known is None else known.to_wire(value)
