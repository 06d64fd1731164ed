"""How a migration writes a table down: in words of its own, so that today's models may change freely."""

from dataclasses import dataclass
from typing import Any

from alembic.operations import Operations
from sqlalchemy import Column, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from kinerja_desktop.store.types import BINER, BULAT, TEKS

_KINDS = {"biner": BINER, "bulat": BULAT, "teks": TEKS}


@dataclass(frozen=True, slots=True)
class Layout:
    """One table. `columns` are words `name:kind`, with `?` where NULL may stand, `!` in the primary key, `=0` for a
    default. A table that travels has the scope before and the id and stamps after them, and lies sorted by its id
    unless `by_id` is False. `indexes` are lists of columns.
    """

    name: str
    columns: str
    travels: bool = False
    by_id: bool = True
    indexes: tuple[str, ...] = ()
    unique_index: tuple[str, str] | None = None
    unique: str = ""


def create_table(op: Operations, layout: Layout) -> None:
    """Create a table with its indexes."""
    words = layout.columns.split()
    if layout.travels:
        words = ["lingkup:teks", *words, "id:biner!", "_h:bulat", "_r:bulat", "_f:biner?", "_d:biner?"]
    key = [word.partition(":")[0] for word in words if word.endswith("!")]
    items: list[SchemaItem] = [_column(word) for word in words]
    items.append(PrimaryKeyConstraint(*key, name=f"pk_{layout.name}"))
    if layout.unique:
        items.append(UniqueConstraint(layout.unique, name=f"uq_{layout.name}_{layout.unique}"))
    options: dict[str, Any] = {"sqlite_strict": True}
    if layout.travels and layout.by_id:
        options["sqlite_with_rowid"] = False
    op.create_table(layout.name, *items, **options)
    for columns in layout.indexes:
        names = columns.split()
        op.create_index(f"ix_{layout.name}_{'_'.join(names)}", layout.name, names)
    if layout.unique_index is not None:
        name, columns = layout.unique_index
        op.create_index(name, layout.name, columns.split(), unique=True)


def _column(word: str) -> "Column[Any]":
    name, _colon, rest = word.partition(":")
    rest, _equals, default = rest.partition("=")
    kind = rest.rstrip("?!")
    return Column(name, _KINDS[kind], nullable=rest.endswith("?"), server_default=default or None)
