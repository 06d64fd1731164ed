"""A choice as a card of two lines: what it is, and what follows from it. One of a group is chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.opsi import Opsi

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
TINGGI = 60


class KartuPilihan(Button):
    """One card. Its words are painted; the accessible name says both lines."""

    def __init__(self, opsi: Opsi) -> None:
        super().__init__(kind="medan")
        self.opsi = opsi
        self.setCheckable(True)
        self.setAccessibleName(f"{opsi.kata}. {opsi.rincian}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dress(self, height=TINGGI)

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(300), tokens.px(TINGGI))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(220), tokens.px(TINGGI))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(QPen(tokens.color("nila"), 1))
            painter.setBrush(tokens.color("nila_muda"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        edge = tokens.px(icons.IN_STEP)
        middle = (self.height() - edge) / 2
        icons.paint(painter, self.opsi.ikon, "nila_teks" if self.isChecked() else "tinta2", 16, middle, icons.IN_STEP)
        mark = "circle-check" if self.isChecked() else "circle"
        end = tokens.px(icons.IN_RAIL)
        tone = "nila_teks" if self.isChecked() else "garis2"
        right = self.width() - end - 16
        icons.paint(painter, mark, tone, right, (self.height() - end) / 2, icons.IN_RAIL)
        left = 16 + edge + 14
        half = self.height() // 2
        for role, weight, warna, kata, top, high in (
            ("isi", 600, "tinta", self.opsi.kata, 9, half - 9),
            ("kecil", 400, "tinta2", self.opsi.rincian, half, half - 9),
        ):
            painter.setFont(font(role, weight))
            painter.setPen(tokens.color(warna))
            place = QRect(left, top, right - left - 12, high)
            shown = painter.fontMetrics().elidedText(kata, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, LEFT, shown)


class PilihanKartu(QWidget):
    """Cards below each other; arrow keys move, Space or a click chooses. `berubah` is told the code."""

    def __init__(self, opsi: Sequence[Opsi], *, name: str, berubah: Callable[[str], None]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._berubah = berubah
        self._group = QButtonGroup(self)
        self._box = column(spacing=8)
        self.setLayout(self._box)
        self.cards: dict[str, KartuPilihan] = {}
        self._asked = False
        self._group.buttonClicked.connect(self._on_clicked)
        self.show_options(opsi)

    def show_options(self, opsi: Sequence[Opsi]) -> None:
        """Other cards; the first is chosen unless the one that the person chose is still there."""
        before = self.kode
        for card in self.cards.values():
            self._group.removeButton(card)
            self._box.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {satu.kode: KartuPilihan(satu) for satu in opsi}
        for card in self.cards.values():
            self._group.addButton(card)
            self._box.addWidget(card)
        if self.cards:
            self.choose(before if self._asked and before in self.cards else next(iter(self.cards)))

    def _on_clicked(self) -> None:
        self._asked = True
        self._berubah(self.kode)

    @property
    def kode(self) -> str:
        """The chosen code."""
        return next((kode for kode, card in self.cards.items() if card.isChecked()), "")

    def choose(self, kode: str) -> None:
        """Choose by program."""
        self.cards[kode].setChecked(True)
        self.setFocusProxy(self.cards[kode])
