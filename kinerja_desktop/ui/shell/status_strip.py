"""The strip at the foot of the window: what is not sent, what came back, is the data safe. Each part is a button."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, dress_icon
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import Text


@dataclass(frozen=True, slots=True)
class StatusPart:
    """One fact: icon, tone of the icon, words, where it leads."""

    words: str
    icon: str
    tone: str = "tinta2"
    act: Callable[[], None] | None = None


class StatusStrip(QFrame):
    """Left: sending and receiving. Right: safety. On a narrow window the first of each stays."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(tokens.PAGE_MARGIN - 4, 0, tokens.PAGE_MARGIN - 4, 0)
        self._box.setSpacing(4)
        self._optional: list[QFrame | Button | Text] = []
        self._narrow = False
        dress(self, height=tokens.STRIP)

    def show_parts(self, left: Sequence[StatusPart], right: Sequence[StatusPart]) -> None:
        """Show these facts."""
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._optional = []
        self._add(left)
        self._box.addStretch(1)
        self._add(right)
        self.set_narrow(self._narrow)

    def _add(self, parts: Sequence[StatusPart]) -> None:
        for number, part in enumerate(parts):
            if number:
                dot = Text("·", role="kecil", tone="tinta3")
                self._box.addWidget(dot)
                self._optional.append(dot)
            button = Button(part.words, kind="strip", icon=part.icon, clicked=part.act)
            dress(button, role="kecil", weight=400, height=tokens.SMALLEST_TARGET)
            dress_icon(button, part.icon, part.tone, 14)
            button.setAccessibleName(part.words)
            self._box.addWidget(button)
            if number:
                self._optional.append(button)

    def set_narrow(self, narrow: bool) -> None:
        """Keep the first and the safety part only."""
        self._narrow = narrow
        for widget in self._optional:
            widget.setVisible(not narrow)
