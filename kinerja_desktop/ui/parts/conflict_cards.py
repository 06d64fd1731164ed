"""A conflict side by side: an equal card for each side, a last one for another value; none is right by its colour
(`look.md` 8).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.chip import Chip
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel, KeyCap, Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.text_menu import show_text_menu

LEAST_CARD = 216
"""Pixels at 100 % below which a card goes into another row."""


@dataclass(frozen=True, slots=True)
class Sisi:
    """One side of a conflict, every line in words. `selisih` is the difference to the last value both knew."""

    judul: str
    sumber: str
    nilai: str
    satuan: str = ""
    selisih: str = ""
    alasan: str = ""
    fakta: Sequence[tuple[str, str]] = ()
    """Icon and words: evidence, who wrote it."""


class ChoiceCard(QFrame):
    """A card that can be chosen by click, by its digit, or by Space."""

    pressed = Signal(int)

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "kartu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_number(number, name)

    def show_number(self, number: int, name: str) -> None:
        """The number it is chosen by, with what it stands for."""
        self.number = number
        self.setAccessibleName(_("Pilihan {n}: {nama}").format(n=number, nama=name))

    def show_chosen(self, chosen: bool) -> None:
        """Tint the chosen card."""
        set_kind(self, "dipilih", chosen)
        self.setAccessibleDescription(_("dipilih") if chosen else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.number)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pressed.emit(self.number)
            return
        super().keyPressEvent(event)


class ConflictCards(QWidget):
    """Choice 1, 2, ... for the sides and one number more for another value, which `other` holds. Digits choose while
    no text field has the focus.
    """

    chosen = Signal(int)
    other_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(tokens.BETWEEN_CARDS)
        self._cards: list[ChoiceCard] = []
        self._sides = _SideGrid()
        self._choice = 0
        self.other = QLineEdit()
        self.other.setAccessibleName(_("Nilai lain"))
        self.other.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.other.customContextMenuRequested.connect(lambda at: show_text_menu(self.other, self.other.mapToGlobal(at)))
        dress(self.other, role="isi", height=tokens.CONTROL)
        self.other.textEdited.connect(self._on_typed)
        self._unit, self._other_key = Text(tone="tinta2"), KeyCap("3")
        last = ChoiceCard(3, _("Tulis nilai lain"))
        last.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box = row(self._other_key, Text(_("Tulis nilai lain"), weight=600), spacing=10, margins=(16, 8, 16, 8))
        box.addWidget(self.other, 1)
        box.addWidget(self._unit)
        last.setLayout(box)
        last.pressed.connect(self.choose)
        self._last = last
        self._box.addWidget(self._sides)
        self._box.addWidget(last)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def choice(self) -> int:
        """The number of a side, `other_number`, or 0 while nothing is chosen."""
        return self._choice

    @property
    def other_number(self) -> int:
        """The number that stands for another value: one more than there are sides."""
        return self._last.number

    @property
    def cards(self) -> tuple[ChoiceCard, ...]:
        """The cards of the sides, in their order."""
        return tuple(self._cards)

    def show_sides(self, sides: Sequence[Sisi], *, placeholder: str = "", other: bool = True) -> None:
        """Show every side; nothing is chosen. Without `other` only the sides can be chosen."""
        self._cards = [_side_card(number, side) for number, side in enumerate(sides, 1)]
        for card in self._cards:
            card.pressed.connect(self.choose)
        self._sides.show_cards(self._cards)
        self._last.show_number(len(sides) + 1, _("Tulis nilai lain"))
        self._other_key.setText(str(self.other_number))
        self._last.setVisible(other)
        self._unit.setText(sides[0].satuan if sides else "")
        self.other.setPlaceholderText(placeholder)
        self.other.clear()
        self.choose(0)

    def choose(self, number: int) -> None:
        """Choose a side; `other_number` puts the focus into the field for another value. Other numbers do nothing."""
        if number > self.other_number or (number == self.other_number and self._last.isHidden()):
            return
        self._choice = number
        for card in (*self._cards, self._last):
            card.show_chosen(card.number == number)
        if number == self.other_number:
            self.other.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if number:
            self.chosen.emit(number)

    def _on_typed(self, text: str) -> None:
        if self._choice != self.other_number:
            self.choose(self.other_number)
        self.other_changed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= min(9, self.other_number) and not self.other.hasFocus():
            self.choose(number)
            return
        super().keyPressEvent(event)


class _SideGrid(QWidget):
    """Equal cards beside each other, in as many rows as the width asks for."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.BETWEEN_CARDS)
        self._cards: Sequence[ChoiceCard] = ()
        self._across = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_cards(self, cards: Sequence[ChoiceCard]) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self._across = cards, 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Two always stand side by side; more break into rows of nearly the same length."""
        count = len(self._cards)
        fitting = max(2, (self.width() + tokens.BETWEEN_CARDS) // (tokens.px(LEAST_CARD) + tokens.BETWEEN_CARDS))
        rows = -(-count // fitting) if count else 0
        across = -(-count // rows) if rows else 0
        if across == self._across:
            return
        for column_number in range(max(self._across, across)):
            self._grid.setColumnStretch(column_number, 1 if column_number < across else 0)
        self._across = across
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)
            card.show()


def _side_card(number: int, side: Sisi) -> ChoiceCard:
    card = ChoiceCard(number, f"{side.judul}, {side.nilai} {side.satuan}".strip())
    head = row(KeyCap(str(number)), spacing=10)
    head.addWidget(ElideText(side.judul, weight=600), 1)
    head.addWidget(Text(side.sumber, role="kecil", tone="tinta2"))
    short = len(side.nilai) <= 14
    value = Text(side.nilai, role="besar") if short else WrapText(side.nilai, weight=500)
    line = row(value, spacing=8)
    if short:
        line.addWidget(Text(side.satuan, tone="tinta2"))
        line.addStretch(1)
    if side.selisih:
        line.addWidget(Chip(side.selisih), 0, Qt.AlignmentFlag.AlignTop if not short else Qt.AlignmentFlag.AlignVCenter)
    box = column(head, line, spacing=8, margins=(16, 14, 16, 14))
    if side.alasan:
        box.addWidget(WrapText(side.alasan))
    facts = column(spacing=4)
    for icon, words in side.fakta:
        facts.addLayout(row(IconLabel(icon, size=15), ElideText(words, role="kecil", tone="tinta2"), spacing=8))
    box.addLayout(facts)
    box.addStretch(1)
    card.setLayout(box)
    return card
