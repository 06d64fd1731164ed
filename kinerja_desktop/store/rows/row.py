"""The common ground of all rows: value types, names of constraints, and the five columns of a row that travels."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

from kinerja_desktop.store.types import BINER, BULAT, TEKS, Desimal, Tanggal, Uuid, Waktu
from sync.schema import Policy

STRICT: dict[str, Any] = {"sqlite_strict": True}
"""Table options of every table; STRICT makes SQLite refuse a value of the wrong type."""
BY_ID: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""Table options of a table that lies sorted by its id: with time-ordered ids new rows are appended at its end."""


class Row(DeclarativeBase):
    """The declarative base; its metadata is the model schema."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        int: BULAT,
        str: TEKS,
        bytes: BINER,
        UUID: Uuid(),
        Decimal: Desimal(),
        date: Tanggal(),
        datetime: Waktu(),
    }


class SyncedRow(Row):
    """A row that travels (`sync.md` D.1). Keys are single ids and nothing is unique across units.

    There are no foreign keys between rows that travel: a bundle may name a row that was withdrawn or that the receiver
    may not see, and that must become a case for a person, never an error in the middle of a merge.

    Subclasses may set `PERSON` (the column with the id of the person the row is about; `id` in the table of persons)
    and `OWNERS` (the roles whose write wins in columns of policy `authority`).
    """

    __abstract__ = True
    PERSON: ClassVar[str | None] = None
    OWNERS: ClassVar[tuple[str, ...]] = ()

    id: Mapped[UUID] = mapped_column(primary_key=True)
    lingkup: Mapped[str] = mapped_column(sort_order=-10)
    birth_hlc: Mapped[int] = mapped_column("_h", sort_order=90)
    birth_replica: Mapped[int] = mapped_column("_r", sort_order=91)
    """Number of the replica in `sync_replica`."""
    field_stamps: Mapped[bytes | None] = mapped_column("_f", sort_order=92)
    """Packed `{column: (hlc, replica number)}` of the columns edited since birth; NULL while there are none."""
    withdrawn: Mapped[bytes | None] = mapped_column("_d", sort_order=93)
    """Packed stamp of the withdrawal; NULL while the row is alive."""


META_COLUMNS = ("id", "_h", "_r", "_f", "_d")
"""Columns of a synced row that never travel as fields."""


def field(policy: Policy, type_: Any = None, *, index: bool = False) -> MappedColumn[Any]:
    """A column with another policy than the default `human`."""
    if type_ is None:
        return mapped_column(info={"policy": policy}, index=index)
    return mapped_column(type_, info={"policy": policy}, index=index)
