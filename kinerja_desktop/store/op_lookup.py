"""Single operations, single rows and the kinds of fields, for explaining a conflict to a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Integer, select, tuple_

from kinerja_desktop.store.live_rows import batches, load
from kinerja_desktop.store.op_record import OpRecord, from_record
from kinerja_desktop.store.rows.sync import SyncBundleRow, SyncOpRow
from kinerja_desktop.store.schema import LOG_COLUMNS, ROW_CLASSES, orm_table
from kinerja_desktop.store.types import Desimal, Pilihan, Tanggal, Uuid
from kinerja_desktop.store.units import ReadUnit
from sync.operations import Operation, Value
from sync.stamps import Stamp


class KindOfField(StrEnum):
    """What a field's wire value means."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    DAY = "day"
    ID = "id"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class FieldMeaning:
    """The kind of a field; for a word of a closed list, the list."""

    kind: KindOfField
    words: type[StrEnum] | None = None


def meaning(table: str, column: str) -> FieldMeaning:
    """What a field of a synced table holds."""
    known: Any = orm_table(ROW_CLASSES[table]).columns[column].type
    if isinstance(known, Pilihan):
        return FieldMeaning(KindOfField.WORD, cast("Pilihan[StrEnum]", known).words)
    kinds = ((Desimal, KindOfField.NUMBER), (Tanggal, KindOfField.DAY), (Uuid, KindOfField.ID))
    for type_, kind in kinds:
        if isinstance(known, type_):
            return FieldMeaning(kind)
    return FieldMeaning(KindOfField.INTEGER if isinstance(known, Integer) else KindOfField.TEXT)


def operations_at(unit: ReadUnit, stamps: Iterable[Stamp]) -> dict[Stamp, Operation]:
    """The operations of the log with these stamps."""
    found: dict[Stamp, Operation] = {}
    for some in batches(sorted({unit.replicas.local(stamp) for stamp in stamps})):
        statement = select(*LOG_COLUMNS).where(tuple_(SyncOpRow.hlc, SyncOpRow.replica).in_(some))
        for record in unit.conn.execute(statement):
            operation = from_record(OpRecord(*record), unit.replicas)
            found[operation.stamp] = operation
    return found


def shown_values(unit: ReadUnit, table: str, row_id: UUID) -> dict[str, Value]:
    """The values of one row in their wire form; empty where it is not here. A withdrawn row still has its values."""
    row = load(unit.conn, unit.replicas, table, [row_id.bytes]).get((table, row_id.bytes))
    return dict(row.values) if row is not None else {}


def arrived_in(unit: ReadUnit, line: int) -> Any:
    """When a bundle came in, by its journal line; None for an unknown one."""
    return unit.conn.scalar(select(SyncBundleRow.made).where(SyncBundleRow.no == line))
