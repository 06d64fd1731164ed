"""The running stage by unit as stacked bars: a plan of shapes, drawn by QPainter in the theme's tokens (design 7)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedLayout, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import ElideText, Text
from kinerja_desktop.ui.parts.layouts import card, column, holding, row
from kinerja_desktop.usecases.data.nilai_beranda import BarisUnit, GrafikTahap

ROW, BAR, GAP, LABEL_SHARE = 30, 12, 2, 0.28
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Ruas:
    """One part of a bar: from `kiri`, `lebar` wide, in pixels of the bar; its token of colour."""

    kiri: float
    lebar: float
    nada: str


def rencana_batang(isi: Sequence[int], nada: Sequence[str], lebar: float, celah: float = GAP) -> tuple[Ruas, ...]:
    """The parts of one bar side by side over the full width, with gaps; what is zero has no part."""
    ada = [(satu, warna) for satu, warna in zip(isi, nada, strict=True) if satu]
    semua = sum(satu for satu, _warna in ada)
    ruang = lebar - celah * max(0, len(ada) - 1)
    hasil: list[Ruas] = []
    kiri = 0.0
    for satu, warna in ada:
        wide = ruang * satu / semua
        hasil.append(Ruas(kiri, wide, warna))
        kiri += wide + celah
    return tuple(hasil)


class BatangUnit(QWidget):
    """One bar for each unit: its name at the left, how many are through at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._grafik: GrafikTahap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_grafik(self, grafik: GrafikTahap) -> None:
        """Show another chart."""
        self._grafik = grafik
        isi = [_("{unit}: {a} dari {b}").format(unit=s.unit, a=s.selesai, b=s.dari) for s in grafik.baris]
        self.setAccessibleName(f"{grafik.temuan}. {'; '.join(isi)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        jumlah = len(self._grafik.baris) if self._grafik else 1
        return QSize(tokens.px(420), tokens.px(ROW) * jumlah)

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(240), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._grafik is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("isi"))
        label = min(self.width() * LABEL_SHARE, tokens.px(210))
        painter.setFont(font("isi", 600))
        ukur = painter.fontMetrics()
        angka = max(ukur.horizontalAdvance(_kata_baris(satu)) for satu in self._grafik.baris) + 24
        nada = [satu.nada for satu in self._grafik.bagian]
        lebar = self.width() - label - angka
        tinggi = tokens.px(ROW)
        for nomor, baris in enumerate(self._grafik.baris):
            top = nomor * tinggi
            painter.setFont(font("isi"))
            painter.setPen(tokens.color("tinta"))
            nama = painter.fontMetrics().elidedText(baris.unit, Qt.TextElideMode.ElideRight, round(label - 12))
            painter.drawText(QRectF(0, top, label - 12, tinggi), LEFT, nama)
            bar = QRectF(label, top + (tinggi - BAR) / 2, lebar, BAR)
            self._bar(painter, bar, rencana_batang(baris.isi, nada, lebar))
            painter.setFont(font("isi", 600))
            painter.setPen(tokens.color("soga" if baris.tertinggal else "tinta2"))
            painter.drawText(QRectF(self.width() - angka, top, angka, tinggi), RIGHT, _kata_baris(baris))

    def _bar(self, painter: QPainter, box: QRectF, ruas: Sequence[Ruas]) -> None:
        round_ends = QPainterPath()
        round_ends.addRoundedRect(box, BAR / 2, BAR / 2)
        painter.save()
        painter.setClipPath(round_ends)
        painter.setPen(Qt.PenStyle.NoPen)
        for satu in ruas:
            painter.fillRect(
                QRectF(box.left() + satu.kiri, box.top(), satu.lebar, box.height()), tokens.color(satu.nada)
            )
        painter.restore()


class KotakWarna(QWidget):
    """The small square before a word of the legend."""

    def __init__(self, nada: str) -> None:
        super().__init__()
        self._nada = nada
        dress(self, width=10, height=10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color(self._nada))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)


class KartuGrafik(QWidget):
    """The chart card: the finding as title, what is counted, the legend; `toggle` (Ctrl+T) shows the numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ElideText(role="bagian")
        self._about = ElideText(role="kecil", tone="tinta2")
        self._legend = holding(row(spacing=14))
        self.bars, self._table = BatangUnit(), QWidget()
        self.switch = Button(_("Tabel"), kind="tautan", icon="table", tip=_("Ctrl T"), clicked=self.toggle)
        head = row(spacing=12)
        head.addWidget(self._title, 1)
        head.addWidget(self.switch)
        line = row(spacing=12)
        line.addWidget(self._about, 1)
        line.addWidget(self._legend)
        self._place = QStackedLayout()
        self._place.addWidget(self.bars)
        self._place.addWidget(self._table)
        holder = QWidget()
        holder.setLayout(self._place)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(card(head, line, 4, holder, None, spacing=4), spacing=0))

    def show_grafik(self, grafik: GrafikTahap) -> None:
        """Show another chart, in the picture and in the table."""
        self._title.setText(grafik.temuan)
        self._about.setText(grafik.keterangan)
        legend = self._legend.layout()
        assert legend is not None
        while (item := legend.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for satu in grafik.bagian:
            one = holding(row(KotakWarna(satu.nada), Text(satu.kata, role="kecil", tone="tinta2"), spacing=6))
            legend.addWidget(one)
        self.bars.show_grafik(grafik)
        self._fill_table(grafik)

    @property
    def as_table(self) -> bool:
        """Whether the numbers are on show instead of the bars."""
        return self._place.currentWidget() is not self.bars

    def toggle(self) -> None:
        """Swap picture and table."""
        self._place.setCurrentWidget(self._table if not self.as_table else self.bars)
        self.switch.set_label(_("Grafik") if self.as_table else _("Tabel"))

    def _fill_table(self, grafik: GrafikTahap) -> None:
        was = self.as_table
        self._place.removeWidget(self._table)
        self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        heads = [_("Unit"), *(satu.kata for satu in grafik.bagian), _("Jumlah")]
        for place, kata in enumerate(heads):
            grid.addWidget(_cell(Text(kata, role="kecil", weight=500, tone="tinta2"), place), 0, place)
        for nomor, baris in enumerate(grafik.baris, start=1):
            grid.addWidget(ElideText(baris.unit), nomor, 0)
            for place, angka in enumerate((*baris.isi, baris.dari), start=1):
                grid.addWidget(_cell(Text(str(angka)), place), nomor, place)
        grid.setRowStretch(len(grafik.baris) + 1, 1)
        self._table.setAccessibleName(grafik.temuan)
        self._place.addWidget(self._table)
        if was:
            self._place.setCurrentWidget(self._table)


def _kata_baris(baris: BarisUnit) -> str:
    return _("{a} dari {b}").format(a=baris.selesai, b=baris.dari)


def _cell(text: Text, place: int) -> Text:
    if place:
        text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return text
