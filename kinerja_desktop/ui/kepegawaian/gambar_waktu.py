"""The drawing of a person's history: four lanes over the years, and this year's SKP and appraisers below them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.domain.tanggal import BULAN
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.kepegawaian.kata_waktu import BarisWaktu, BatangTahun, kata_lajur, kata_lajur_tahun

TINGGI_LAJUR, KEPALA, LABEL = 26, 22, 132
LAJUR_TAHUN = 2
NADA = ("nila_isi", "daun", "soga", "tinta3")


class GambarWaktu(QWidget):
    """Bars from first to last day; what has no last day runs to the right edge."""

    def __init__(self) -> None:
        super().__init__()
        self._baris: tuple[BarisWaktu, ...] = ()
        self._tahun_ini: tuple[BatangTahun, ...] = ()
        self._hari_ini = date.min
        self._awal, self._akhir = date(2000, 1, 1), date(2001, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, baris: Sequence[BarisWaktu], hari_ini: date, tahun_ini: Sequence[BatangTahun] = ()) -> None:
        """Show these entries; the drawing covers at least the three years up to the end of this one.

        `tahun_ini` are the bars of this year: its SKP and its appraisers.
        """
        self._tahun_ini = tuple(tahun_ini)
        self._baris, self._hari_ini = tuple(baris), hari_ini
        tahun = min([satu.entri.mulai.year for satu in baris], default=hari_ini.year)
        self._awal = date(max(min(tahun, hari_ini.year - 2), hari_ini.year - 9), 1, 1)
        self._akhir = date(max([hari_ini.year, *(s.sampai.year for s in baris if s.sampai)]) + 1, 1, 1)
        nama = _("Garis waktu, {n} catatan").format(n=len(baris))
        self.setAccessibleName(". ".join((nama, *(satu.kalimat for satu in tahun_ini))))
        self.setToolTip("\n".join(satu.kalimat for satu in tahun_ini))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(400), tokens.px(2 * KEPALA + TINGGI_LAJUR * (len(NADA) + LAJUR_TAHUN) + 6))

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
        self._draw_year(painter, bawah)
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

    def _draw_year(self, painter: QPainter, atas: int) -> None:
        """The twelve months of this year: its SKP above, its appraisers below."""
        tinggi, kepala, kiri = tokens.px(TINGGI_LAJUR), tokens.px(KEPALA), tokens.px(LABEL)
        lebar, tahun = self.width() - kiri - tokens.px(8), self._hari_ini.year
        panjang = (date(tahun + 1, 1, 1) - date(tahun, 1, 1)).days
        bawah = atas + kepala + LAJUR_TAHUN * tinggi

        def x(hari: date) -> float:
            return kiri + (hari - date(tahun, 1, 1)).days / panjang * lebar

        for bulan in range(1, 13):
            tempat = int(x(date(tahun, bulan, 1)))
            painter.setPen(QPen(tokens.color("garis"), 1))
            painter.drawLine(tempat, atas + kepala, tempat, bawah)
            painter.setPen(tokens.color("tinta2"))
            kata = BULAN[bulan - 1][:3]
            painter.drawText(QRectF(tempat + 4, atas, 80, kepala), Qt.AlignmentFlag.AlignVCenter, kata)
        for lajur, kata in enumerate(kata_lajur_tahun(tahun)):
            tempat_kata = QRectF(0, atas + kepala + lajur * tinggi, kiri - 8, tinggi)
            painter.drawText(tempat_kata, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kata)
        for satu in self._tahun_ini:
            y = atas + kepala + satu.lajur * tinggi
            panjang_batang = x(satu.selesai) + lebar / panjang - x(satu.mulai) - 1
            kotak = QRectF(x(satu.mulai), y + 4, max(panjang_batang, 4.0), tinggi - 8)
            painter.setPen(Qt.PenStyle.NoPen if satu.penuh else QPen(tokens.color("tinta3"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(tokens.color("nila_isi") if satu.penuh else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(kotak, 4, 4)
            painter.setPen(tokens.color("diatas" if satu.penuh else "tinta"))
            kata = painter.fontMetrics().elidedText(satu.kata, Qt.TextElideMode.ElideRight, int(kotak.width()) - 10)
            if kotak.width() > tokens.px(48):
                painter.drawText(kotak.adjusted(6, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, kata)
        painter.setPen(QPen(tokens.color("bata"), 1.5))
        painter.drawLine(int(x(self._hari_ini)), atas + kepala - 4, int(x(self._hari_ini)), bawah)
