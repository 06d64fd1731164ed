"""Type: six roles, one family (`look.md` 3). Nothing else makes a QFont."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from kinerja_desktop.resource_files import resource
from kinerja_desktop.ui import tokens

FAMILIES = ("Inter", "Segoe UI", "Noto Sans", "DejaVu Sans")
PAPER_FAMILIES = ("Liberation Serif", "Tinos", "Times New Roman", "DejaVu Serif")
ROLES: dict[str, tuple[int, int]] = {
    "angka": (32, 600),
    "besar": (26, 600),
    "judul": (20, 600),
    "bagian": (15, 600),
    "isi": (13, 400),
    "kecil": (12, 400),
}
"""Role -> pixel size at 100 %, weight. `isi` is also used at 500 (names, buttons, values) and 600."""


def load() -> list[str]:
    """Register the shipped font files; the families that became known."""
    known: list[str] = []
    for file in sorted(resource("fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(file))
        known += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return known


def font(role: str = "isi", weight: int | None = None) -> QFont:
    """The font of a role at the chosen text size; `weight` 400, 500 or 600 replaces the role's own."""
    return QFont(_made(role, weight, tokens.scale()))


def paper_font(size: float, weight: int = 400) -> QFont:
    """The serif that paper uses, for live previews of a printed line; `size` in pixels at 100 %."""
    made = QFont(list(PAPER_FAMILIES))
    made.setPixelSize(tokens.px(size))
    made.setWeight(QFont.Weight(weight))
    return made


@lru_cache(maxsize=64)
def _made(role: str, weight: int | None, _scale: int) -> QFont:
    size, own_weight = ROLES[role]
    made = QFont(list(FAMILIES))
    made.setPixelSize(tokens.px(size))
    made.setWeight(QFont.Weight(own_weight if weight is None else weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    if role == "judul":
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.3)
    return made
