"""Operations: the only things that travel. A row is born, a field is set or decided, a row is withdrawn."""

from dataclasses import dataclass

from sync.stamps import Stamp

Value = int | str | bytes | None
"""What one field may hold. No floats (scores are integers or decimal text), no nesting."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an operation: the person, in which role, on which replica (device, epoch)."""

    replica: bytes
    pelaku: bytes
    peran: str


@dataclass(frozen=True, slots=True)
class Insert:
    """A row is born with a fresh id. `values` has every column that is not null, `lingkup` among them."""

    stamp: Stamp
    author: Author
    table: str
    row_id: bytes
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Change:
    """One field gets a value. `bases` are the stamps it overwrites: one normally, all siblings in a decision.

    `alasan` is the reason a person gave with a decision about a conflict; empty for an ordinary edit.
    """

    stamp: Stamp
    author: Author
    table: str
    row_id: bytes
    column: str
    bases: tuple[Stamp, ...]
    value: Value
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class Delete:
    """A row is withdrawn: kept and hidden. `bases` are the newest stamps of the row that the author had seen."""

    stamp: Stamp
    author: Author
    table: str
    row_id: bytes
    bases: tuple[Stamp, ...]


Operation = Insert | Change | Delete
