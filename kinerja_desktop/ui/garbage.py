"""Python's cycle collector, kept on the GUI thread.

Python collects cycles on whichever thread happens to allocate. A closed page is a cycle (widgets, slots, closures);
collected while the writer or reader thread works, its Qt objects would be destroyed there, which Qt forbids: timers go
on, windows are half freed, the process ends. So the automatic collector is off in a process with a window, and a timer
on the GUI thread does its work, generation by generation, by the same thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_EVERY_MS = 1000
_THRESHOLDS = gc.get_threshold()


def collect_here_only() -> None:
    """Switch the automatic collector off; from now on `collect_due` is the only one who collects."""
    gc.disable()


def collect_due() -> None:
    """Collect the oldest generation whose turn has come. Call it on the GUI thread."""
    young, middle, old = gc.get_count()
    if young <= _THRESHOLDS[0]:
        return
    if middle <= _THRESHOLDS[1]:
        gc.collect(0)
    elif old <= _THRESHOLDS[2]:
        gc.collect(1)
    else:
        gc.collect(2)


class GarbageOnGuiThread(QObject):
    """Collects cycles on the thread it was made on, as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        collect_here_only()
        timer = QTimer(self)
        timer.timeout.connect(self._on_look)
        timer.start(LOOK_EVERY_MS)

    @Slot()
    def _on_look(self) -> None:
        collect_due()
