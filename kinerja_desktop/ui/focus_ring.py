"""One ring for all controls: an overlay that follows the focus (`look.md` 6).

A widget may set `setProperty("ring", "sendiri")` to draw its own (tables draw it around the current cell).
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from kinerja_desktop.ui import tokens

WIDTH, OUTSIDE = 2, 1
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.ZOrderChange,
}


def paint_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The ring itself, for delegates and for the overlay; `rect` is its outer edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.color("fokus"), WIDTH))
    inset = WIDTH / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


class FocusRing(QWidget):
    """The overlay of one window. Make it last; it needs no layout."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._followed: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def followed(self) -> QWidget | None:
        """The widget the ring is around, None while hidden."""
        return self._followed if self.isVisible() else None

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or not isValid(self) or now.window() is not self.window():
            self.hide()
            return
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        types_text = isinstance(now, (QLineEdit, QPlainTextEdit, QTextEdit))
        if now.property("ring") == "sendiri" or (by_mouse and not types_text):
            self.hide()
            return
        self._followed = now
        above: QWidget | None = now
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and isValid(self):
            self._place()
        return False

    def _let_go(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched, self._followed = [], None

    def _place(self) -> None:
        followed = self._followed
        if followed is None or not isValid(followed) or not followed.isVisible():
            self.hide()
            return
        grow = OUTSIDE + WIDTH - 1
        rect = QRect(followed.mapTo(self.window(), QPoint(0, 0)), followed.size()).adjusted(-grow, -grow, grow, grow)
        for area in self._watched:
            holder = area.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and holder.viewport() is area:
                port = QRect(area.mapTo(self.window(), QPoint(0, 0)), area.size())
                if not port.intersects(rect.adjusted(grow, grow, -grow, -grow)):
                    self.hide()
                    return
                if not port.adjusted(-4, -4, 4, 4).contains(rect):
                    rect = rect.intersected(port.adjusted(-grow, -grow, grow, grow))
        self.setGeometry(rect)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL + 2)
