"""How values of the domain lie in a column: Integer, Text or bytes, because STRICT tables refuse the rest (design 4).

Every type here also says its wire form (`to_wire`), which is what the column holds and what travels in an operation:
the change log and the merge work on wire values and never build domain values.
"""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol, TypeVar, runtime_checkable
from uuid import UUID

from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from sync.operations import Value

BULAT = Integer().with_variant(BigInteger(), "postgresql")
"""Whole numbers, 64 bits on both engines."""
TEKS = Text().with_variant(Text(collation="C"), "postgresql")
"""Text compared by code point on both engines."""
BINER = LargeBinary()

E = TypeVar("E", bound=StrEnum)


@runtime_checkable
class WireType(Protocol):
    """A column type that knows the wire form of its values."""

    def to_wire(self, value: Any) -> Value:
        """The value as the column holds it."""
        ...


class Uuid(TypeDecorator[UUID]):
    """An id in 16 bytes, which sort by time of birth (UUIDv7)."""

    impl = LargeBinary(16)
    cache_ok = True

    def to_wire(self, value: UUID | None) -> Value:
        """The 16 bytes."""
        return None if value is None else value.bytes

    @override
    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        return None if value is None else value.bytes

    @override
    def process_result_value(self, value: bytes | None, dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(bytes=bytes(value))


def decimal_text(value: Decimal) -> str:
    """The canonical text of a number: no exponent, no trailing zeros, no minus before zero.

    Two equal numbers have one text, so that saving `1.50` over `1.5` is no change.
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


class Desimal(TypeDecorator[Decimal]):
    """A number as canonical decimal text; never a float."""

    impl = TEKS
    cache_ok = True

    def to_wire(self, value: Decimal | None) -> Value:
        """The canonical text."""
        return None if value is None else decimal_text(value)

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else decimal_text(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Tanggal(TypeDecorator[date]):
    """A day as ISO text, so that text order is time order."""

    impl = TEKS
    cache_ok = True

    def to_wire(self, value: date | None) -> Value:
        """`2026-12-31`."""
        return None if value is None else value.isoformat()

    @override
    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Waktu(TypeDecorator[datetime]):
    """A moment as ISO text with its offset. Only local tables have moments; what travels has stamps."""

    impl = TEKS
    cache_ok = True

    def to_wire(self, value: datetime | None) -> Value:
        """`2026-12-31T08:00:00+07:00`."""
        return None if value is None else value.isoformat()

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Pilihan(TypeDecorator[E]):
    """One word of a closed list, as text."""

    impl = TEKS
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words
        self.allowed = frozenset(word.value for word in words)

    def to_wire(self, value: E | None) -> Value:
        """The word."""
        return None if value is None else self.words(value).value

    @override
    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.words(value)
