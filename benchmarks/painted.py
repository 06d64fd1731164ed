"""When a window stands on the screen: the first paint of a process, seen from the application itself."""

import os
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from benchmarks.timing import answer, memory_mb, since_start


class FirstPaint(QObject):
    """Calls `done` once the first paint of any widget, and of everything painted with it, is over."""

    def __init__(self, app: QApplication, done: Callable[[], None]) -> None:
        super().__init__(app)
        self._done = done
        self._app = app
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False


def report_and_leave() -> None:
    """Say when it was and what the process holds, and end without ceremony: taking things down is not measured."""
    answer({"painted": since_start(), "memory": memory_mb()})
    os._exit(0)
