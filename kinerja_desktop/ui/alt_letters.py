"""The Alt letters of buttons are underlined only while Alt is held (`look.md` 6, trap 4).

The letters are shortcuts of the buttons; the mark in the text comes and goes. A style of ours that answered Qt's hints
would be shorter, but Qt asks while a widget is still being made, and Python at that moment saw whatever lay there
before: the program ended now and then.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kinerja_desktop.ui.parts.buttons import Button


class AltWatch(QObject):
    """Watches one window for the Alt key; install it as the window's event filter."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isValid(self) or not isValid(self._window):  # a dialog still open while its window goes
            return False
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt:
                self._mark(kind == QEvent.Type.KeyPress)
        elif kind == QEvent.Type.WindowDeactivate:
            self._mark(False)
        return False

    def _mark(self, shown: bool) -> None:
        for button in self._window.findChildren(Button):
            button.mark_letter(shown and button.isVisible())
