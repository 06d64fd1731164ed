"""Yes or no: a box that is painted, so that it looks the same on every system."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress

BOX = 16


class CheckBox(QCheckBox):
    """A box and its sentence. For choices use segments."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        dress(self, role="isi", height=tokens.SMALLEST_TARGET)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + tokens.px(BOX) + 10
        return QSize(width, tokens.px(tokens.SMALLEST_TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.px(BOX)
        box = QRectF(1.5, (self.height() - edge) / 2 + 0.5, edge - 1, edge - 1)
        free = self.isEnabled()
        filled = self.isChecked() and free
        painter.setPen(QPen(tokens.color("nila" if filled else ("garis2" if free else "garis")), 1))
        painter.setBrush(tokens.color("nila" if filled else ("kertas" if free else "kertas2")))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            tone = "diatas" if free else "mati"
            icons.paint(painter, "check", tone, box.left() + 1, box.top() + 1, BOX - 3)
        painter.setPen(tokens.color("tinta" if free else "mati"))
        painter.setFont(self.font())
        words = self.rect().adjusted(edge + 8, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), self.text())
