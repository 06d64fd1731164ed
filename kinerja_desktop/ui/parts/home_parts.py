"""The parts of Beranda: the strip of four stages and the rows of what is due (`look.md` 8)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import Chip
from kinerja_desktop.ui.parts.labels import ElideText, Text, hairline
from kinerja_desktop.ui.parts.layouts import column, holding, row
from kinerja_desktop.ui.parts.long_act import Bar
from kinerja_desktop.ui.parts.stepper import paint_number


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage of the cycle: `keadaan` is "selesai", "kini" or "nanti"; `bagian` 0 to 1; `cip` beside the word."""

    kata: str
    kalimat: str
    bagian: float
    keadaan: str
    cip: str = ""


class StageNumber(QWidget):
    """The circle before a stage."""

    def __init__(self, number: int, state: str) -> None:
        super().__init__()
        self._number, self._state = number, state
        dress(self, width=icons.IN_STEP + 2, height=icons.IN_STEP + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge = tokens.px(icons.IN_STEP)
        paint_number(QPainter(self), QRectF(1, 1, edge, edge), self._number, self._state)


class ProgressStrip(QFrame):
    """Four equal parts split by hairlines."""

    def __init__(self, tahap: Sequence[Tahap] = ()) -> None:
        super().__init__()
        self.setProperty("kind", "kartu")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(1, 1, 1, 1)
        self._box.setSpacing(0)
        self.show_stages(tahap)

    def show_stages(self, tahap: Sequence[Tahap]) -> None:
        """Show these."""
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, satu in enumerate(tahap):
            if number:
                self._box.addWidget(hairline(upright=True))
            head = row(StageNumber(number + 1, satu.keadaan), ElideText(satu.kata, weight=600), None, spacing=8)
            if satu.cip:
                head.addWidget(Chip(satu.cip, tone="nila_teks"))
            sentence = ElideText(satu.kalimat, role="kecil", tone="tinta2")
            bar = Bar(6, tone="daun" if satu.keadaan == "selesai" else "nila_isi", name=satu.kata)
            bar.show_part(satu.bagian)
            self._box.addWidget(holding(column(head, sentence, 2, bar, spacing=6, margins=(16, 12, 16, 14))), 1)


@dataclass(frozen=True, slots=True)
class TenggatRow:
    """One thing that is due. `nada`: "bata" overdue, "soga" today, "tinta" later. `selesai` of `dari`, 0 of 0 hides."""

    kapan: str
    tanggal: str
    apa: str
    akibat: str
    nada: str
    tombol: str
    buka: Callable[[], None]
    selesai: int = 0
    dari: int = 0


class DueRows(QWidget):
    """Rows in fixed columns: when, what and why it matters, how far, one button."""

    def __init__(self, rows: Sequence[TenggatRow] = ()) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[TenggatRow]) -> None:
        """Show these."""
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for due in rows:
            self._box.addWidget(hairline())
            made = _due_row(due)
            self._box.addWidget(made)
            made.show()  # at once, not when the layout gets to it: the focus may go there now


def _due_row(due: TenggatRow) -> QWidget:
    when = holding(
        column(Text(due.kapan, weight=600, tone=due.nada), Text(due.tanggal, role="kecil", tone="tinta2"), spacing=0)
    )
    dress(when, width=104)
    what = column(ElideText(due.apa, weight=500), ElideText(due.akibat, role="kecil", tone="tinta2"), spacing=0)
    box = row(when, spacing=12, margins=(16, 4, 12, 4))
    box.addLayout(what, 1)
    progress = holding(row(spacing=8))
    dress(progress, width=124)
    inside = progress.layout()
    if due.dari and inside is not None:
        bar = Bar(6, name=due.apa)
        bar.show_part(due.selesai / due.dari)
        inside.addWidget(bar)
        inside.addWidget(Text(f"{due.selesai}/{due.dari}", role="kecil", weight=500, tone="tinta2"))
    box.addWidget(progress)
    button = Button(due.tombol, clicked=due.buka)
    button.setAccessibleName(f"{due.tombol}: {due.apa}")
    dress(button, width=124)
    box.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    holder = holding(box)
    dress(holder, height=tokens.ROW_TWO - 2)
    return holder
