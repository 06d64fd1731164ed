"""A long act in the page: what happens now, what is safe, bar, percent, remaining time, Batal (`look.md` 8)."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Kemajuan
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.table_delegate import bar

REMAINING_AFTER_MS = 10_000


class Bar(QWidget):
    """A bar with round ends. `part` is 0 to 1."""

    def __init__(self, height: int = 8, *, tone: str = "nila_isi", name: str = "") -> None:
        super().__init__()
        self._part, self._tone, self._high, self._name = 0.0, tone, height, name
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_part(0.0)

    def show_part(self, part: float, tone: str = "") -> None:
        """Fill to `part`."""
        self._part = max(0.0, min(1.0, part))
        self._tone = tone or self._tone
        self.setAccessibleName(f"{self._name} {round(self._part * 100)}%".strip())
        self.update()

    @property
    def part(self) -> float:
        """How far it is filled."""
        return self._part

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(80), self._high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        bar(QPainter(self), QRectF(self.rect()), self._part, self._tone)


class LongAct(QWidget):
    """`begin` when the act starts, `show_step` from `background.long`, `finish` with the sentence of the result."""

    def __init__(self, *, cancel: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._sentence, self._safe = WrapText(role="bagian"), WrapText(tone="tinta2")
        self._bar = Bar(name=_("Kemajuan"))
        self._percent = Text(weight=600)
        self._left = Text(role="kecil", tone="tinta2")
        self._cancel = Button(_("Batal"), icon="x", letter="b", clicked=self._on_cancel)
        self._act = cancel
        self._clock = QElapsedTimer()
        self._step: Kemajuan | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(1_000)
        self._tick.timeout.connect(self._show_remaining)
        words = column(self._sentence, self._safe, spacing=2)
        head = row(spacing=16)
        head.addLayout(words, 1)
        head.addWidget(self._cancel)
        self.setLayout(column(head, row(self._bar, self._percent, self._left, spacing=12), spacing=12))

    @property
    def sentence(self) -> str:
        """What is said now."""
        return self._sentence.text()

    def begin(self, sentence: str, safe: str, *, cancel: Callable[[], None] | None = None) -> None:
        """Start at nothing: what happens, and what is safe if it stops."""
        self._act = cancel or self._act
        self._sentence.setText(sentence)
        self._safe.setText(safe)
        self._step = None
        self._bar.show_part(0.0, "nila_isi")
        self._bar.show()
        self._percent.setText("")
        self._left.setText("")
        self._cancel.set_busy("")
        self._cancel.setVisible(self._act is not None)
        self._clock.start()
        self._tick.start()

    def show_step(self, step: Kemajuan) -> None:
        """How far the act is."""
        self._step = step
        if step.kalimat:
            self._sentence.setText(step.kalimat)
        if step.jumlah:
            part = step.selesai / step.jumlah
            self._bar.show_part(part)
            self._percent.setText(f"{int(part * 100)}%")
        self._show_remaining()

    def finish(self, sentence: str, safe: str = "", *, tone: str = "daun") -> None:
        """The sentence becomes the result."""
        self._tick.stop()
        self._sentence.setText(sentence)
        self._safe.setText(safe)
        self._bar.show_part(1.0 if tone == "daun" else self._bar.part, tone)
        self._percent.setText("100%" if tone == "daun" else self._percent.text())
        self._left.setText("")
        self._cancel.hide()

    @Slot()
    def _show_remaining(self) -> None:
        step = self._step
        if step is None or not step.jumlah or not step.selesai or self._clock.elapsed() < REMAINING_AFTER_MS:
            return
        seconds = self._clock.elapsed() / 1000 / step.selesai * (step.jumlah - step.selesai)
        self._left.setText(remaining_words(seconds))

    def _on_cancel(self) -> None:
        if self._act is not None:
            self._cancel.set_busy(_("Membatalkan"))
            self._act()


def remaining_words(seconds: float) -> str:
    """`sisa 4 detik`, `sisa 3 menit`."""
    if seconds < 90:
        return _("sisa {n} detik").format(n=max(1, round(seconds)))
    return _("sisa {n} menit").format(n=round(seconds / 60))
