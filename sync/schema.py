"""What the merge must know of a table: its columns, the policy of each, and where a row's person and scope stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Policy(StrEnum):
    """How two writes that did not know of each other are settled (`sync.md` D.3, as amended by design 5)."""

    HUMAN = "human"
    """The later stamp is shown, the other is kept as a conflict that a person decides."""
    AUTHORITY = "authority"
    """The write of the role that owns the field is shown; the other is kept as a note, not as an open conflict."""
    APPEND = "append"
    """The row is never changed after birth, so nothing can clash."""
    LWW = "lww"
    """Cosmetic: the later stamp is shown, the other is dropped."""
    KEADAAN = "keadaan"
    """Rows are events about a content digest; the state is a fold over them (promise 7). Never changed after birth."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One synced table.

    `columns` maps each column that travels to its policy, in a fixed order that the wire format uses.
    `person_column` names the column that holds the id of the person the row is about (None: about no person).
    `owner_roles` are the roles whose write wins in an `AUTHORITY` column of this table.
    """

    name: str
    columns: Mapping[str, Policy]
    person_column: str | None = None
    owner_roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SyncSchema:
    """All synced tables. `version` goes into each manifest; `min_version` is the oldest reader that may merge it."""

    version: int
    min_version: int
    tables: Mapping[str, TableSpec]
