"""The moment a window stands on the screen: what takes long begins only then (`design.md` 3)."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches a window that will be shown; `over` comes once, when it has been painted with everything in it.

    A timer of zero alone does not wait for that: the screen asks for the paint later than the next turn of the loop.
    """

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    @Slot()
    def _tell(self) -> None:
        self.over.emit()
