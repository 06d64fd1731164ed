"""The JP gauge: an arc of 230 degrees, the number in it, a tick for today's share of the year (`look.md` 8)."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font

SPAN, LINE = 230, 12
WIDTH, HEIGHT = 232, 176


class Gauge(QWidget):
    """One per page. `part` and `today` are 0 to 1; the sentence above it says the gap, not this widget."""

    def __init__(self) -> None:
        super().__init__()
        self._part, self._today, self._value, self._below = 0.0, None, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("")

    def show_value(self, part: float, value: str, below: str, *, today: float | None = None) -> None:
        """Fill the arc to `part`; `value` is the number ("14,5"), `below` its goal ("dari 20 JP")."""
        self._part, self._today = max(0.0, min(1.0, part)), today
        self._value, self._below = value, below
        self.setAccessibleName(f"{value} {below}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(WIDTH), tokens.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = tokens.px(LINE)
        edge = min(self.width(), tokens.px(WIDTH)) - line - 8
        box = QRectF((self.width() - edge) / 2, line / 2 + 4, edge, edge)
        start = 90 + SPAN / 2
        for part, tone in ((1.0, "garis"), (self._part, "nila_isi")):
            if part > 0:
                painter.setPen(QPen(tokens.color(tone), line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawArc(box, round(start * 16), round(-SPAN * part * 16))
        if self._today is not None:
            angle = math.radians(start - SPAN * max(0.0, min(1.0, self._today)))
            painter.setPen(QPen(tokens.color("tinta"), 2))
            middle, near, far = box.center(), edge / 2 - line / 2 - 4, edge / 2 + line / 2 + 4
            points = [QPointF(middle.x() + r * math.cos(angle), middle.y() - r * math.sin(angle)) for r in (near, far)]
            painter.drawLine(points[0], points[1])
        self._words(painter, box)

    def _words(self, painter: QPainter, box: QRectF) -> None:
        center = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(font("angka"))
        painter.setPen(tokens.color("tinta"))
        high = painter.fontMetrics().height()
        top = box.center().y() - high * 0.85
        painter.drawText(QRectF(box.left(), top, box.width(), high), center, self._value)
        painter.setFont(font("kecil"))
        painter.setPen(tokens.color("tinta2"))
        below = QRectF(box.left(), top + high, box.width(), painter.fontMetrics().height())
        painter.drawText(below, center, self._below)
