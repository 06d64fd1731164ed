"""A conflict side by side: two equal cards, a third for another value; neither is right by its colour (`look.md` 8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.chip import Chip
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel, KeyCap, Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.text_menu import show_text_menu


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
        self.number = number
        self.setProperty("kind", "kartu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
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
    """Choice 1, 2 or 3; `other` holds what was typed for 3. Digits choose while no text field has the focus."""

    chosen = Signal(int)
    other_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(tokens.BETWEEN_CARDS)
        self._cards: list[ChoiceCard] = []
        self._holder: QWidget | None = None
        self._choice = 0
        self.other = QLineEdit()
        self.other.setAccessibleName(_("Nilai lain"))
        self.other.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.other.customContextMenuRequested.connect(lambda at: show_text_menu(self.other, self.other.mapToGlobal(at)))
        dress(self.other, role="isi", height=tokens.CONTROL)
        self.other.textEdited.connect(self._on_typed)
        self._unit = Text(tone="tinta2")
        third = ChoiceCard(3, _("Tulis nilai lain"))
        third.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box = row(KeyCap("3"), Text(_("Tulis nilai lain"), weight=600), spacing=10, margins=(16, 8, 16, 8))
        box.addWidget(self.other, 1)
        box.addWidget(self._unit)
        third.setLayout(box)
        third.pressed.connect(self.choose)
        self._third = third
        self._box.addWidget(third)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def choice(self) -> int:
        """1, 2, 3, or 0 while nothing is chosen."""
        return self._choice

    def show_sides(self, kiri: Sisi, kanan: Sisi, *, placeholder: str = "") -> None:
        """Show both sides; nothing is chosen."""
        if self._holder is not None:
            self._box.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._cards = [_side_card(1, kiri), _side_card(2, kanan)]
        self._holder = QWidget()
        across = row(spacing=tokens.BETWEEN_CARDS)
        for card in self._cards:
            card.pressed.connect(self.choose)
            across.addWidget(card, 1)
        self._holder.setLayout(across)
        self._box.insertWidget(0, self._holder)
        self._unit.setText(kiri.satuan)
        self.other.setPlaceholderText(placeholder)
        self.other.clear()
        self.choose(0)

    def choose(self, number: int) -> None:
        """Choose a side; 3 puts the focus into the field for another value."""
        self._choice = number
        for card in (*self._cards, self._third):
            card.show_chosen(card.number == number)
        if number == 3:
            self.other.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if number:
            self.chosen.emit(number)

    def _on_typed(self, text: str) -> None:
        if self._choice != 3:
            self.choose(3)
        self.other_changed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= 3 and not self.other.hasFocus():
            self.choose(number)
            return
        super().keyPressEvent(event)


def _side_card(number: int, side: Sisi) -> ChoiceCard:
    card = ChoiceCard(number, f"{side.judul}, {side.nilai} {side.satuan}".strip())
    head = row(KeyCap(str(number)), Text(side.judul, weight=600), spacing=10)
    source = ElideText(side.sumber, role="kecil", tone="tinta2")
    source.setAlignment(Qt.AlignmentFlag.AlignRight)
    head.addStretch(1)
    head.addWidget(source)
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
