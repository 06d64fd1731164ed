"""A text over a few lines of one width: broken between words, the last line elided."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def broken_lines(text: str, metrics: QFontMetrics, width: int, most: int = 1) -> tuple[tuple[str, ...], bool]:
    """The lines of `text` in `width` pixels, at most `most`, and whether something had to be cut away."""
    if metrics.horizontalAdvance(text) <= width:
        return (text,), False
    lines: list[str] = []
    rest = text.split() if most > 1 else [text]
    while rest and len(lines) < most - 1:
        taken = 1
        while taken < len(rest) and metrics.horizontalAdvance(" ".join(rest[: taken + 1])) <= width:
            taken += 1
        lines.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    if rest:
        lines.append(" ".join(rest))
    too_wide = [metrics.horizontalAdvance(line) > width for line in lines]
    elided = (metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)
    shown = tuple(cut if wide else line for line, cut, wide in zip(lines, elided, too_wide, strict=True))
    return shown, any(too_wide)
