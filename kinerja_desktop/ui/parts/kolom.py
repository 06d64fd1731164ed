"""What a table shows: columns that turn a frozen row into cells. No widget in here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.ui.parts.chip import keadaan

BAR_WIDTH = 44


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `tone` colours icon and, when `word_toned`, the text; `bar` is 0 to 1 before the text.

    `stages` draws the five bars of a bundle's way: (done, tone). `weight` is 400, 500 or 600.
    """

    text: str = ""
    second: str = ""
    icon: str = ""
    tone: str = "tinta2"
    text_tone: str = "tinta"
    weight: int = 400
    bar: float | None = None
    bar_tone: str = "nila_isi"
    stages: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Sunting:
    """How a cell is edited in place: `text` is what stands in the editor, `choices` a short list instead of typing.
    `may` says whether the cell of a row can be typed in; a row of sums cannot.
    """

    text: Callable[[Any], str]
    choices: Sequence[str] = ()
    placeholder: str = ""
    may: Callable[[Any], bool] = lambda _row: True


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column. Width: `stretch` > 0 shares what is left (never under `width`), else `width`, else by `longest`.

    `longest` is the longest word (or the widest cell) that can stand here; status words, numbers and dates are never
    cut. `hide_first`: on a narrow window the column with the highest number goes first, 0 never goes. `sort` gives the
    sort key. `lines` > 1 lets the text break between words and the row grow; for tables of a few rows only.
    """

    key: str
    title: str
    cell: Callable[[Any], Cell]
    width: int = 0
    longest: "str | Cell" = ""
    stretch: int = 0
    right: bool = False
    sort: Callable[[Any], Any] | None = None
    hide_first: int = 0
    marked: bool = False
    edit: Sunting | None = None
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Grup:
    """A row that only names the rows below it."""

    text: str


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of a row's menu; greyed with `reason` when that is given."""

    word: str
    act: Callable[[], None]
    icon: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """What a table is made of: columns, row height in pixels at 100 %, and what to ask about a row.

    `identity` tells rows apart across refreshes, so that the selection stays. `finding` puts a line below a row.
    """

    kolom: tuple[Kolom, ...]
    name: str
    row_height: int
    identity: Callable[[Any], Any] = field(default=id)
    finding: Callable[[Any], Temuan | None] | None = None
    menu: Callable[[Any], Sequence[MenuItem]] | None = None
    multi: bool = False


def state_cell(kode: str, second: str = "") -> Cell:
    """A state as icon and word; only states that want something colour the word."""
    state = keadaan(kode)
    toned = state.tone in {"soga", "bata"}
    return Cell(state.word, second, state.icon, state.tone, state.tone if toned else "tinta")


def number_cell(text: str, weight: int = 400) -> Cell:
    """A number; give its column `right=True`."""
    return Cell(text, weight=weight)


def bar_cell(part: float, text: str, *, done: bool = False) -> Cell:
    """A bar of `part` (0 to 1) with its number after it; `done` makes it green."""
    return Cell(text, bar=max(0.0, min(1.0, part)), bar_tone="daun" if done else "nila_isi")
