"""Whether a received operation's values fit the columns they are for (`sync.md` C.5): form, judged before any write.

The merge itself takes any value. But a date that is none, or a number in a text column, would stop the tables or every
later reader; a sound program never sends one, so the whole bundle is refused. Where one content could have several
texts (numbers, heads, frozen contents) only the one that we write is taken.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import cast
from uuid import UUID

from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.store.rows.row import META_COLUMNS
from kinerja_desktop.store.schema import ROW_CLASSES, orm_table
from kinerja_desktop.store.types import Desimal, Pilihan, Tanggal, Uuid, decimal_text
from kinerja_desktop.store.units import canonical_json
from sync.merge import check_operation
from sync.operations import Change, Insert, Operation, Value
from sync.refusals import MalformedContent
from sync.schema import SyncSchema

_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?", re.ASCII)
_HEAD_NAMES = frozenset({"pegawai_id", "nama", "nip", "pangkat_golongan", "jabatan", "unit_kerja", "awalan"})
_YEARS = range(1900, 2201)
_WHOLE = range(-(1 << 31), 1 << 31)
_SIZES = range(1 << 31)
_BERAKHLAK = range(1, 8)
_ID_BYTES = 16

Check = Callable[[Value], bool]


def _is_text(value: Value) -> bool:
    return isinstance(value, str)


def _within(allowed: range) -> Check:
    return lambda value: type(value) is int and value in allowed


def _is_bytes(value: Value) -> bool:
    return isinstance(value, bytes)


def _is_id(value: Value) -> bool:
    return isinstance(value, bytes) and len(value) == _ID_BYTES


def _is_number(value: Value) -> bool:
    return isinstance(value, str) and _NUMBER.fullmatch(value) is not None and decimal_text(Decimal(value)) == value


def _is_period(value: Value) -> bool:
    try:
        return isinstance(value, str) and (found := urai_periode(value)).kode == value and found.tahun in _YEARS
    except ValueError:
        return False


def _is_day(value: Value) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _content(value: Value) -> tuple[object, str]:
    """What a JSON text says, with its canonical text; None unless each text in it could be stored by itself: no lone
    surrogate, no NUL.
    """
    try:
        found: object = json.loads(value, parse_constant=_no_constant) if isinstance(value, str) else None
        plain = canonical_json(found)
        plain.encode()
    except (ValueError, RecursionError):
        return None, ""
    nul = "\\u0000" in plain and "\\u0000" in plain.replace("\\\\", "")
    return (None, "") if nul else (found, plain)


def _is_head(value: Value) -> bool:
    content, plain = _content(value)
    if not isinstance(content, dict) or plain != value:
        return False
    found = cast("dict[str, object]", content)
    if found.keys() != _HEAD_NAMES:
        return False
    person = found["pegawai_id"]
    try:
        known = person is None or (isinstance(person, str) and str(UUID(person)) == person)
    except ValueError:
        return False
    return known and all(isinstance(found[name], str) for name in _HEAD_NAMES - {"pegawai_id"})


def _is_json(value: Value) -> bool:
    return isinstance(_content(value)[0], dict | list)


def _is_canonical(value: Value) -> bool:
    content, plain = _content(value)
    return isinstance(content, dict | list) and plain == value


def _are_ids(value: Value) -> bool:
    return isinstance(value, bytes) and len(value) % _ID_BYTES == 0


def _are_months(value: Value) -> bool:
    """Whether it is `1,4,12`: months in order, each once, or none."""
    if not isinstance(value, str):
        return False
    months = [int(one) for one in value.split(",") if one.isascii() and one.isdigit()]
    ordered = all(1 <= one <= 12 for one in months) and months == sorted(set(months))
    return ordered and ",".join(map(str, months)) == value


_SPECIAL: dict[tuple[str, str], Check] = {
    ("skp", "kepala_pegawai"): _is_head,
    ("skp", "kepala_penilai"): _is_head,
    ("evaluasi", "penilai"): _is_head,
    ("evaluasi", "atasan_penilai"): _is_head,
    ("kejadian", "sebab"): _are_ids,
    ("isi_dokumen", "isi"): _is_canonical,
    ("aturan", "isi"): _is_json,
    ("skp", "tahun"): _within(_YEARS),
    ("sel_matriks", "tahun"): _within(_YEARS),
    ("rencana_aksi", "bulan"): _are_months,
    ("perilaku_skp", "nilai"): _within(_BERAKHLAK),
    ("umpan_balik", "nilai_perilaku"): _within(_BERAKHLAK),
    ("pelatihan", "menit"): _within(_SIZES),
    ("bukti", "ukuran"): _within(_SIZES),
    ("evaluasi", "periode"): _is_period,
    ("capaian_organisasi", "periode"): _is_period,
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
            check = {int: _within(_WHOLE), bytes: _is_bytes}.get(kind.python_type, _is_text)
        found[column.name] = (check, bool(column.nullable))
    return found


@cache
def _needed(table: str) -> frozenset[str]:
    return frozenset(name for name, (_check, nullable) in _checks(table).items() if not nullable)


def check_form(operation: Operation, schema: SyncSchema) -> None:
    """Raise a `Refusal` for an operation that no sound program writes. Unknown tables and columns pass."""
    check_operation(operation, schema)
    if operation.table not in schema.tables:
        return
    checks = _checks(operation.table)
    if isinstance(operation, Insert):
        values = operation.values
        wrong = next(iter(_needed(operation.table) - values.keys()), None)
        for name, value in values.items():
            known = checks.get(name)
            if known is not None and not (known[1] if value is None else known[0](value)):
                wrong = name
        if wrong is not None:
            raise MalformedContent(f"{operation.table}.{wrong}: the value does not fit")
    elif isinstance(operation, Change) and operation.column in checks:
        check, nullable = checks[operation.column]
        if not (nullable if operation.value is None else check(operation.value)):
            raise MalformedContent(f"{operation.table}.{operation.column}: the value does not fit")
