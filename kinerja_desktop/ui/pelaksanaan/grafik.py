"""Draws a plan of shapes in the theme's tokens."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.pelaksanaan.rencana_grafik import (
    Garis,
    Kata,
    Kotak,
    Rata,
    RencanaGrafik,
    Ukur,
    batang_di,
)

Susun = Callable[[float, float, Ukur], RencanaGrafik]
"""Lays the chart out for a width and a height."""


class Grafik(QWidget):
    """One chart. It is laid out anew when its size or the text size changes, and only then."""

    def __init__(self, *, paling_rendah: int = 150) -> None:
        super().__init__()
        self._susun: Susun | None = None
        self._rencana: RencanaGrafik | None = None
        self._rendah = paling_rendah
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def tunjukkan(self, susun: Susun, nama: str) -> None:
        """Show a chart; `nama` is its finding, which a screen reader says."""
        self._susun, self._rencana = susun, None
        self.setAccessibleName(nama)
        self.update()

    @property
    def rencana(self) -> RencanaGrafik | None:
        """The plan for the size it has now, None before anything is shown."""
        cocok = self._rencana is not None and (self._rencana.lebar, self._rencana.tinggi) == self._ukuran()
        if not cocok and self._susun is not None:
            self._rencana = self._susun(*self._ukuran(), _ukur)
        return self._rencana

    def on_theme(self) -> None:
        """Lay out anew in the new text size."""
        self._rencana = None

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(480), tokens.px(self._rendah + 60))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(240), tokens.px(self._rendah))

    def paintEvent(self, _event: QPaintEvent) -> None:
        rencana = self.rencana
        if rencana is None:
            return
        painter = QPainter(self)
        skala = tokens.scale() / 100
        painter.scale(skala, skala)
        for garis in rencana.kisi:
            _garis(painter, garis)
        for kotak in rencana.batang:
            _kotak(painter, kotak)
        for garis in rencana.acuan:
            _garis(painter, garis)
        painter.scale(1 / skala, 1 / skala)
        for kata in rencana.kata:
            _kata(painter, kata, skala)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.rencana is not None:
            kotak = batang_di(self.rencana, event.pos().x() * 100 / tokens.scale())
            QToolTip.showText(event.globalPos(), kotak.keterangan if kotak is not None else "", self)
            return True
        return super().event(event)

    def _ukuran(self) -> tuple[float, float]:
        return self.width() * 100 / tokens.scale(), self.height() * 100 / tokens.scale()


def _ukur(teks: str, peran: str) -> float:
    return QFontMetricsF(font(peran, 600)).horizontalAdvance(teks) * 100 / tokens.scale()


def _garis(painter: QPainter, garis: Garis) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pena = QPen(tokens.color(garis.warna), 1, Qt.PenStyle.DashLine if garis.putus else Qt.PenStyle.SolidLine)
    pena.setCosmetic(True)
    painter.setPen(pena)
    painter.drawLine(QPointF(garis.x1, round(garis.y1)), QPointF(garis.x2, round(garis.y2)))


def _kotak(painter: QPainter, kotak: Kotak) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color(kotak.warna))
    tempat = QRectF(kotak.x, kotak.y, kotak.lebar, kotak.tinggi)
    lengkung = min(kotak.lengkung, kotak.lebar / 2, kotak.tinggi)
    painter.drawRoundedRect(tempat, lengkung, lengkung)


def _kata(painter: QPainter, kata: Kata, skala: float) -> None:
    painter.setFont(font(kata.peran, 600 if kata.tebal else 400))
    painter.setPen(tokens.color(kata.warna))
    lebar = painter.fontMetrics().horizontalAdvance(kata.teks) + 2
    tinggi = painter.fontMetrics().height()
    geser = {Rata.KIRI: 0.0, Rata.TENGAH: lebar / 2, Rata.KANAN: float(lebar)}[kata.rata]
    tempat = QRectF(kata.x * skala - geser, kata.y * skala - tinggi / 2, lebar, tinggi)
    painter.drawText(tempat, int(Qt.AlignmentFlag.AlignCenter), kata.teks)
