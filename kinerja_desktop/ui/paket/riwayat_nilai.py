"""The history of one value as dots on a line: what both knew, then what each side wrote (picture 07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
HIGH, DOT = 40, 9


@dataclass(frozen=True, slots=True)
class Titik:
    """One value with when and who; `berlaku` fills its dot: forms show it now."""

    nilai: str
    kapan: str
    berlaku: bool = False


class RiwayatNilai(QWidget):
    """At most four dots, oldest at the left."""

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[Titik, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[Titik]) -> None:
        """Show these."""
        self._points = tuple(points[-4:])
        self.setAccessibleName(", ".join(f"{satu.nilai} {satu.kapan}" for satu in self._points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(360), tokens.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(160), tokens.px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.width() / max(1, len(self._points))
        for place, point in enumerate(self._points):
            left, middle = place * share + 1, tokens.px(10)
            words = QRectF(left + DOT + 9, 0, share - DOT - 40, tokens.px(20))
            painter.setFont(font("isi", 600))
            painter.setPen(tokens.color("tinta"))
            shown = painter.fontMetrics().elidedText(point.nilai, Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, LEFT, shown)
            end = words.left() + painter.fontMetrics().horizontalAdvance(shown)
            painter.setFont(font("kecil"))
            painter.setPen(tokens.color("tinta2"))
            below = words.translated(0, tokens.px(18))
            said = painter.fontMetrics().elidedText(point.kapan, Qt.TextElideMode.ElideRight, int(share - DOT - 16))
            painter.drawText(QRectF(below.left(), below.top(), share, below.height()), LEFT, said)
            if place + 1 < len(self._points) and (place + 1) * share - end > 24:
                painter.setPen(QPen(tokens.color("garis3"), 2))
                painter.drawLine(round(end + 12), middle, round((place + 1) * share - 10), middle)
            painter.setPen(QPen(tokens.color("nila_isi" if point.berlaku else "garis2"), 1.5))
            painter.setBrush(tokens.color("nila_isi" if point.berlaku else "kertas"))
            painter.drawEllipse(QRectF(left, middle - DOT / 2, DOT, DOT))
