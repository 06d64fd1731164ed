"""What stands in a side panel: a head, facts in two columns, a history as a dotted line (`look.md` 8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.labels import Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import Item, column, row, scrolling

MARGIN = 20


class Initials(QLabel):
    """A person as two letters in a circle."""

    def __init__(self, letters: str, edge: int = 40) -> None:
        super().__init__(letters)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self, role="isi", weight=600, tone="nila_teks", width=edge, height=edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("nila_muda"))
        painter.drawEllipse(self.rect())
        painter.end()
        super().paintEvent(event)


class Facts(QWidget):
    """Facts as two columns: what it is, what it says."""

    def __init__(self, pairs: Sequence[tuple[str, str]] = (), *, label_width: int = 84) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, tokens.px(label_width))
        self._grid.setColumnStretch(1, 1)
        self.show_facts(pairs)

    def show_facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these facts."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, (label, words) in enumerate(pairs):
            self._grid.addWidget(Text(label, tone="tinta2"), place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(WrapText(words), place, 1)


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """One line of a history: what, then one or two lines of where and when; `berlaku` fills its dot."""

    judul: str
    baris: tuple[str, ...] = ()
    berlaku: bool = False


class Riwayat(QWidget):
    """A history, newest first, as dots on a line."""

    def __init__(self, peristiwa: Sequence[Peristiwa] = ()) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._filled: list[bool] = []
        self._blocks: list[QWidget] = []
        self.show_events(peristiwa)

    def show_events(self, peristiwa: Sequence[Peristiwa]) -> None:
        """Show these."""
        for block in self._blocks:
            self._box.removeWidget(block)
            block.deleteLater()
        self._filled = [satu.berlaku for satu in peristiwa]
        self._blocks = []
        for satu in peristiwa:
            block = QWidget()
            lines = [WrapText(line, role="kecil", tone="tinta2") for line in satu.baris]
            block.setLayout(column(WrapText(satu.judul, weight=500), *lines, spacing=0, margins=(26, 0, 0, 0)))
            self._box.addWidget(block)
            self._blocks.append(block)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, first = 8.0, tokens.px(8)
        for number, block in enumerate(self._blocks):
            y = block.y() + first
            if number + 1 < len(self._blocks):
                painter.setPen(QPen(tokens.color("garis3"), 1.5))
                end = self._blocks[number + 1].y() + first
                painter.drawLine(round(x), round(y + 7), round(x), round(end - 7))
            filled = self._filled[number]
            painter.setPen(QPen(tokens.color("nila_isi" if filled else "garis2"), 1.5))
            painter.setBrush(tokens.color("nila_isi" if filled else "kertas"))
            painter.drawEllipse(QRectF(x - 4.5, y - 4.5, 9, 9))


def side_panel(*items: Item, spacing: int = 12) -> QWidget:
    """A scrolling panel with its margins; give it to `Page.set_side`."""
    inside = QWidget()
    inside.setLayout(column(*items, None, spacing=spacing, margins=(MARGIN, 16, MARGIN, 16)))
    return scrolling(inside)


def person_head(initials: str, name: str, second: str) -> QWidget:
    """Initials, name, one line below."""
    holder = QWidget()
    words = column(WrapText(name, role="bagian"), Text(second, role="kecil", tone="tinta2"), spacing=2)
    box = row(spacing=12)
    box.addWidget(Initials(initials), 0, Qt.AlignmentFlag.AlignTop)
    box.addLayout(words, 1)
    holder.setLayout(box)
    return holder


def divider() -> QWidget:
    """A hairline between two groups of a panel."""
    return hairline()
