"""What a benchmark is: rows to print, each with a target, and a function that measures them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Target:
    """At most this much: of the other's figure (`ratio`), or in the row's own unit (`value`)."""

    ratio: float | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    `what` is what is done, `other` what it is held against (empty: nothing but the target), `unit` that of both
    figures. A row without a target is there to be known.
    """

    name: str
    what: str
    other: str
    unit: str
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one row, one for each round; `other` has as many, or none. `note` says what was measured."""

    ours: tuple[float, ...]
    other: tuple[float, ...] = ()
    note: str = ""

    @property
    def ratios(self) -> tuple[float, ...]:
        """Ours to the other's, round by round: within a round both met the same machine."""
        return tuple(ours / other for ours, other in zip(self.ours, self.other, strict=True)) if self.other else ()

    def meets(self, target: Target) -> bool:
        """Whether the medians are within the target."""
        if target.value is not None:
            return median(self.ours) <= target.value
        assert target.ratio is not None
        return median(self.ratios) <= target.ratio


@dataclass(frozen=True, slots=True)
class Task:
    """What a benchmark is given: an empty folder, and whether the run shall be small. `say` shows progress."""

    folder: Path
    small: bool
    rounds: int
    say: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Bench:
    """Rows that are measured together, and how. `run` answers by row name; a row may be missing with a reason said."""

    name: str
    rows: Sequence[Row]
    run: Callable[[Task], Mapping[str, Measured]]
