"""Whether a received operation's values fit the columns they are for (`sync.md` C.5): form, judged before any write.

The merge itself takes any value. But a date that is none, or a number in a text column, would stop the tables or every
later reader; a sound program never sends one, so the whole bundle is refused.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache

from kinerja_desktop.store import pihak
from kinerja_desktop.store.rows.row import META_COLUMNS
from kinerja_desktop.store.schema import ROW_CLASSES, orm_table
from kinerja_desktop.store.types import Desimal, Pilihan, Tanggal, Uuid
from sync.merge import check_operation
from sync.operations import Change, Insert, Operation, Value
from sync.refusals import MalformedContent
from sync.schema import SyncSchema

_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?")
_ID_BYTES = 16

Check = Callable[[Value], bool]


def _is_text(value: Value) -> bool:
    return isinstance(value, str)


def _is_int(value: Value) -> bool:
    return type(value) is int


def _is_bytes(value: Value) -> bool:
    return isinstance(value, bytes)


def _is_id(value: Value) -> bool:
    return isinstance(value, bytes) and len(value) == _ID_BYTES


def _is_number(value: Value) -> bool:
    return isinstance(value, str) and _NUMBER.fullmatch(value) is not None


def _is_day(value: Value) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_head(value: Value) -> bool:
    try:
        return isinstance(value, str) and bool(pihak.from_text(value))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False


def _is_json(value: Value) -> bool:
    try:
        return isinstance(value, str) and isinstance(json.loads(value), (dict, list))
    except (ValueError, RecursionError):
        return False


def _are_ids(value: Value) -> bool:
    return isinstance(value, bytes) and len(value) % _ID_BYTES == 0


_SPECIAL: dict[tuple[str, str], Check] = {
    ("skp", "kepala_pegawai"): _is_head,
    ("skp", "kepala_penilai"): _is_head,
    ("evaluasi", "penilai"): _is_head,
    ("evaluasi", "atasan_penilai"): _is_head,
    ("kejadian", "sebab"): _are_ids,
    ("isi_dokumen", "isi"): _is_json,
    ("aturan", "isi"): _is_json,
}


def _one_of(words: frozenset[str]) -> Check:
    return lambda value: value in words


@cache
def _checks(table: str) -> dict[str, tuple[Check, bool]]:
    """For each column that travels: its check, and whether it may be empty."""
    found: dict[str, tuple[Check, bool]] = {}
    for column in orm_table(ROW_CLASSES[table]).columns:
        if column.name in META_COLUMNS:
            continue
        kind = column.type
        check: Check
        if (table, column.name) in _SPECIAL:
            check = _SPECIAL[table, column.name]
        elif isinstance(kind, Pilihan):
            check = _one_of(kind.allowed)
        elif isinstance(kind, Uuid):
            check = _is_id
        elif isinstance(kind, Desimal):
            check = _is_number
        elif isinstance(kind, Tanggal):
            check = _is_day
        else:
            check = {int: _is_int, bytes: _is_bytes}.get(kind.python_type, _is_text)
        found[column.name] = (check, bool(column.nullable))
    return found


def check_form(operation: Operation, schema: SyncSchema) -> None:
    """Raise a `Refusal` for an operation that no sound program writes. Unknown tables and columns pass."""
    check_operation(operation, schema)
    if operation.table not in schema.tables:
        return
    checks = _checks(operation.table)
    if isinstance(operation, Insert):
        values = operation.values
        for name, (check, nullable) in checks.items():
            value = values.get(name)
            if not (nullable if value is None else check(value)):
                raise MalformedContent(f"{operation.table}.{name}: the value does not fit")
    elif isinstance(operation, Change) and operation.column in checks:
        check, nullable = checks[operation.column]
        if not (nullable if operation.value is None else check(operation.value)):
            raise MalformedContent(f"{operation.table}.{operation.column}: the value does not fit")
