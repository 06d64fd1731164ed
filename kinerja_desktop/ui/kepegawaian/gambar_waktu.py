"""The drawing of a person's history: four lanes over the years, today as a line."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.kepegawaian.kata_waktu import BarisWaktu, kata_lajur

TINGGI_LAJUR, KEPALA, LABEL = 26, 22, 132
NADA = ("nila_isi", "daun", "soga", "tinta3")


class GambarWaktu(QWidget):
    """Bars from first to last day; what has no last day runs to the right edge."""

    def __init__(self) -> None:
        super().__init__()
        self._baris: tuple[BarisWaktu, ...] = ()
        self._hari_ini = date.min
        self._awal, self._akhir = date(2000, 1, 1), date(2001, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, baris: Sequence[BarisWaktu], hari_ini: date) -> None:
        """Show these entries; the drawing covers at least the three years up to the end of this one."""
        self._baris, self._hari_ini = tuple(baris), hari_ini
        tahun = min([satu.entri.mulai.year for satu in baris], default=hari_ini.year)
        self._awal = date(max(min(tahun, hari_ini.year - 2), hari_ini.year - 9), 1, 1)
        self._akhir = date(max([hari_ini.year, *(s.sampai.year for s in baris if s.sampai)]) + 1, 1, 1)
        self.setAccessibleName(_("Garis waktu, {n} catatan").format(n=len(baris)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(400), tokens.px(KEPALA + TINGGI_LAJUR * len(NADA) + 6))

    def _x(self, hari: date) -> float:
        kiri = tokens.px(LABEL)
        bagian = (min(max(hari, self._awal), self._akhir) - self._awal).days / (self._akhir - self._awal).days
        return kiri + bagian * (self.width() - kiri - tokens.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("kecil"))
        tinggi, kepala = tokens.px(TINGGI_LAJUR), tokens.px(KEPALA)
        bawah = kepala + tinggi * len(NADA)
        for tahun in range(self._awal.year, self._akhir.year):
            x = self._x(date(tahun, 1, 1))
            painter.setPen(QPen(tokens.color("garis"), 1))
            painter.drawLine(int(x), kepala, int(x), bawah)
            painter.setPen(tokens.color("tinta2"))
            painter.drawText(QRectF(x + 4, 0, 80, kepala), Qt.AlignmentFlag.AlignVCenter, str(tahun))
        for lajur, kata in enumerate(kata_lajur()):
            tempat = QRectF(0, kepala + lajur * tinggi, tokens.px(LABEL) - 8, tinggi)
            painter.setPen(tokens.color("tinta2"))
            painter.drawText(tempat, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kata)
        for satu in reversed(self._baris):
            self._draw(painter, satu, kepala + satu.lajur * tinggi, tinggi)
        painter.setPen(QPen(tokens.color("bata"), 1.5))
        painter.drawLine(int(self._x(self._hari_ini)), kepala - 4, int(self._x(self._hari_ini)), bawah)

    def _draw(self, painter: QPainter, satu: BarisWaktu, y: int, tinggi: int) -> None:
        if satu.sampai is not None and satu.sampai < self._awal:
            return
        kiri = self._x(satu.entri.mulai)
        kanan = self._x(satu.sampai) if satu.sampai is not None else float(self.width() - tokens.px(8))
        kotak = QRectF(kiri, y + 4, max(kanan - kiri, 4.0), tinggi - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color(NADA[satu.lajur]))
        painter.drawRoundedRect(kotak, 4, 4)
        terang = satu.lajur == 0 or not tokens.is_dark()
        painter.setPen(tokens.color("diatas" if terang else "kertas"))
        kata = painter.fontMetrics().elidedText(satu.isi, Qt.TextElideMode.ElideRight, int(kotak.width()) - 10)
        if kotak.width() > tokens.px(48):
            painter.drawText(kotak.adjusted(6, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, kata)
