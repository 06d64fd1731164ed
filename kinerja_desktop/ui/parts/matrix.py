"""The 3x3 matrix: hasil kerja by perilaku kerja, the hit cell filled; arrows walk it as what-if (`look.md` 8)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font

LABEL, GAP, CELL_HIGH, HEAD = 62, 4, 42, 36
CENTER = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class Matrix(QWidget):
    """Rows are hasil kerja with the highest on top, columns perilaku kerja with the highest at the right.

    `words[row][column]` are the predikat words, `row` and `column` 0 (lowest) to 2 (highest). Walking changes nothing.
    """

    walked = Signal(int, int)
    """The what-if cell: hasil kerja, perilaku kerja."""

    def __init__(self, words: Sequence[Sequence[str]], levels: Sequence[str]) -> None:
        super().__init__()
        self._words, self._levels = [list(line) for line in words], list(levels)
        self._hit: tuple[int, int] | None = None
        self._walk: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()

    def show_hit(self, hasil: int | None, perilaku: int | None) -> None:
        """Fill the cell where both ratings meet; None while a rating is missing."""
        self._hit = None if hasil is None or perilaku is None else (hasil, perilaku)
        self._walk = None
        self._speak()
        self.update()

    def _speak(self) -> None:
        self.setAccessibleName(_("Matriks predikat. {isi}").format(isi=self._spoken(self._walk or self._hit)))

    def _spoken(self, place: tuple[int, int] | None) -> str:
        if place is None:
            return _("Rating belum lengkap.")
        hasil, perilaku = place
        return _("Hasil kerja {h}, perilaku kerja {p}: {k}").format(
            h=self._levels[hasil], p=self._levels[perilaku], k=self._words[hasil][perilaku]
        )

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(320), tokens.px(HEAD) + 3 * (tokens.px(CELL_HIGH) + GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(260), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Left: (0, -1),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            if event.key() == Qt.Key.Key_Escape and self._walk is not None:
                self._walk = None
                self.update()
                return
            super().keyPressEvent(event)
            return
        hasil, perilaku = self._walk or self._hit or (1, 1)
        self._walk = (max(0, min(2, hasil + move[0])), max(0, min(2, perilaku + move[1])))
        self._speak()
        self.walked.emit(*self._walk)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._walk = None
        self._speak()
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label, head, high = tokens.px(LABEL), tokens.px(HEAD), tokens.px(CELL_HIGH)
        wide = (self.width() - label - 3 * GAP) / 3
        small = tokens.px(18)
        self._word(painter, QRectF(label, 0, self.width() - label, small), _("Perilaku kerja"), 500, "tinta2")
        for column in range(3):
            left = label + GAP + column * (wide + GAP)
            here = self._hit is not None and self._hit[1] == column
            tone, weight = ("nila_teks", 600) if here else ("tinta2", 400)
            self._word(painter, QRectF(left, small, wide, small), self._levels[column], weight, tone)
        for line in range(3):
            hasil = 2 - line
            top = head + line * (high + GAP)
            here = self._hit is not None and self._hit[0] == hasil
            tone, weight = ("nila_teks", 600) if here else ("tinta2", 400)
            self._word(painter, QRectF(0, top, label - 4, high), self._levels[hasil], weight, tone, right=True)
            for column in range(3):
                cell = QRectF(label + GAP + column * (wide + GAP), top, wide, high)
                self._cell(painter, cell, hasil, column)

    def _cell(self, painter: QPainter, cell: QRectF, hasil: int, perilaku: int) -> None:
        hit = self._hit == (hasil, perilaku)
        crossed = self._hit is not None and (self._hit[0] == hasil or self._hit[1] == perilaku)
        ground, edge, tone = ("kertas2", "garis", "tinta2")
        if hit:
            ground, edge, tone = "nila", "nila", "diatas"
        elif crossed:
            ground, edge, tone = "nila_muda", "nila_garis", "tinta"
        pen = QPen(tokens.color(edge), 1)
        if self._walk == (hasil, perilaku):
            pen = QPen(tokens.color("tinta"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(tokens.color(ground))
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        self._word(painter, cell, self._words[hasil][perilaku], 600 if hit else 400, tone)

    def _word(self, painter: QPainter, rect: QRectF, word: str, weight: int, tone: str, *, right: bool = False) -> None:
        painter.setFont(font("isi" if weight == 600 and tone == "diatas" else "kecil", weight))
        painter.setPen(tokens.color(tone))
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) if right else CENTER
        painter.drawText(rect, side, word)
