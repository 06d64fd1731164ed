"""A decision in a window of its own: question with numbers, paragraph, effects, verbs as buttons (`look.md` 8).

Dialogs are opened, never run in a nested event loop: `then` gets the chosen code, "" when closed with Esc.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.alt_letters import AltWatch
from kinerja_desktop.ui.focus_ring import FocusRing
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.labels import IconLabel, WrapText
from kinerja_desktop.ui.parts.layouts import scrolling

WIDTH, MOST_WIDTH, MOST_HEIGHT = 520, 960, 600


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One answer: `kode` for the program, a verb for the person. `kind` as of `Button`; put the safe one first."""

    kode: str
    kata: str
    kind: str = "biasa"
    icon: str = ""


class Dialog(QDialog):
    """The frame of every dialog. `body` scrolls when the screen is low; the buttons never do."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        paragraph: str = "",
        *,
        effects: Sequence[str] = (),
        body: QWidget | None = None,
        width: int = WIDTH,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(min(tokens.px(width), MOST_WIDTH))
        self.setMaximumSize(MOST_WIDTH, MOST_HEIGHT)
        self._then: Callable[[str], None] | None = None
        self._answered = False
        self._main: Button | None = None
        inside = QWidget()
        self.content = QVBoxLayout(inside)
        self.content.setContentsMargins(24, 20, 24, 8)
        self.content.setSpacing(12)
        self.content.addWidget(WrapText(title, role="bagian"))
        if paragraph:
            self.content.addWidget(WrapText(paragraph, tone="tinta2"))
        for effect in effects:
            self.content.addLayout(_effect(effect))
        if body is not None:
            self.content.addWidget(body)
        self.content.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(24, 12, 24, 20)
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._area = scrolling(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._area, 1)
        box.addLayout(self._buttons)
        self._inside = inside
        self._ring = FocusRing(self)
        AltWatch(self)

    def set_answers(self, answers: Sequence[Jawaban], then: Callable[[str], None]) -> None:
        """The buttons, from left to right; the first is the safe one and has the focus."""
        self._then = then
        for number, answer in enumerate(answers):
            button = Button(answer.kata, kind=answer.kind, icon=answer.icon)
            button.setProperty("kode", answer.kode)
            button.clicked.connect(self._on_answer)
            self._buttons.addWidget(button)
            if number == 0:
                button.setDefault(True)
                button.setFocus(Qt.FocusReason.TabFocusReason)
            if answer.kind in {"utama", "bahaya"}:
                self._main = button
        assign_letters(self)

    def answer(self, kode: str) -> None:
        """Close with this answer."""
        if not self._answered:
            self._answered = True
            self.close()
            if self._then is not None:
                self._then(kode)

    def button(self, kode: str) -> Button:
        """The button of an answer. KeyError if there is none."""
        for button in self.findChildren(Button):
            if button.property("kode") == kode:
                return button
        raise KeyError(kode)

    def open(self) -> None:
        """Show over its window, as large as its text needs."""
        wide = min(max(self.minimumWidth(), self._inside.sizeHint().width()), MOST_WIDTH)
        self.resize(wide, 10)
        self._inside.resize(wide, 10)
        layout = self._inside.layout()
        for _round in range(2):
            if layout is not None:
                layout.activate()
        asked = layout.totalHeightForWidth(wide) if layout is not None and layout.hasHeightForWidth() else 0
        high = (asked or self._inside.sizeHint().height()) + self._buttons.sizeHint().height() + 8
        self.resize(wide, min(high, MOST_HEIGHT))
        super().open()

    @Slot()
    def _on_answer(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.answer(str(sender.property("kode")))

    def reject(self) -> None:
        self.answer("")
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._main is not None:
            self._main.click()
            return
        super().keyPressEvent(event)


def _effect(sentence: str) -> QHBoxLayout:
    box = QHBoxLayout()
    box.setSpacing(8)
    mark = IconLabel("chevron-right", "tinta3", 14)
    mark.setContentsMargins(0, 2, 0, 0)
    box.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    box.addWidget(WrapText(sentence), 1)
    return box
