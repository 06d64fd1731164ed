"""Steps of an act: numbers joined by a line, each with its fact; done steps are a green check (`look.md` 8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.fonts import font

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: its word and the fact below it ("KINGSTON (E:), 12,4 GB")."""

    kata: str
    fakta: str = ""


def paint_number(painter: QPainter, box: QRectF, number: int, state: str) -> None:
    """The circle of a step; `state` is "selesai", "kini" or "nanti"."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state == "selesai":
        icons.paint(painter, "circle-check", "daun", box.left() - 1, box.top() - 1, icons.IN_STEP + 2)
        return
    now = state == "kini"
    painter.setPen(Qt.PenStyle.NoPen if now else QPen(tokens.color("garis2"), 1.5))
    painter.setBrush(tokens.color("nila" if now else "kertas"))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.setFont(font("kecil", 600))
    painter.setPen(tokens.color("diatas" if now else "tinta2"))
    painter.drawText(box, CENTER, str(number))


class Stepper(QWidget):
    """Not clickable: the act moves it. Across a card, or down the left column of an assistant."""

    def __init__(self, langkah: Sequence[Langkah], *, upright: bool = False) -> None:
        super().__init__()
        self._steps, self._now, self._upright = list(langkah), 0, upright
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    @property
    def now(self) -> int:
        """The current step, from 0; the number of steps once all are done."""
        return self._now

    def show_step(self, now: int, facts: Sequence[str] = ()) -> None:
        """Go to a step; `facts` replace the second lines, in order."""
        self._now = now
        if facts:
            self._steps = [
                Langkah(step.kata, fact) for step, fact in zip(self._steps, [*facts, *[""] * 99], strict=False)
            ]
        here = self._steps[now].kata if now < len(self._steps) else _("selesai")
        self.setAccessibleName(
            _("Langkah {n} dari {m}: {kata}").format(n=min(now + 1, len(self._steps)), m=len(self._steps), kata=here)
        )
        self.update()

    def sizeHint(self) -> QSize:
        if self._upright:
            return QSize(tokens.px(220), tokens.px(45) * len(self._steps))
        return QSize(tokens.px(150) * len(self._steps), tokens.px(42))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(110) * (1 if self._upright else len(self._steps)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = tokens.px(icons.IN_STEP)
        share = self.width() / max(1, len(self._steps))
        for number, step in enumerate(self._steps):
            state = "selesai" if number < self._now else ("kini" if number == self._now else "nanti")
            left, top = (1.0, number * tokens.px(45) + 4.0) if self._upright else (number * share + 1, 2.0)
            paint_number(painter, QRectF(left, top, edge, edge), number + 1, state)
            room = (self.width() - edge - 12) if self._upright else share - edge - 12
            words = left + edge + (12 if self._upright else 8)
            end = self._words(painter, step, state, QRectF(words, top - 3, room, edge))
            if not self._upright and number + 1 < len(self._steps):
                tone = "daun" if number < self._now else "garis3"
                painter.setPen(QPen(tokens.color(tone), 2))
                right = (number + 1) * share - 8
                if right - end > 12:
                    painter.drawLine(round(end + 12), round(top + edge / 2), round(right), round(top + edge / 2))

    def _words(self, painter: QPainter, step: Langkah, state: str, line: QRectF) -> float:
        painter.setFont(font("isi", 600 if state != "nanti" else 500))
        painter.setPen(tokens.color("tinta2" if state == "nanti" else "tinta"))
        down = -4 if self._upright else 3
        painter.drawText(line.translated(0, down), LEFT, step.kata)
        end = line.left() + painter.fontMetrics().horizontalAdvance(step.kata)
        painter.setFont(font("kecil"))
        painter.setPen(tokens.color("tinta2"))
        fact = painter.fontMetrics().elidedText(step.fakta, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line.translated(0, down + tokens.px(17)), LEFT, fact)
        return end
