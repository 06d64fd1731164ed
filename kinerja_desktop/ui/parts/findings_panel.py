"""The findings of one document at the right: counts, list, F8, and why the next step is or is not possible."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import set_kind
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import Chip, keadaan
from kinerja_desktop.ui.parts.finding_line import WORST_FIRST
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, row, scrolling


class FindingItem(QFrame):
    """One finding: where, what. A click goes there."""

    pressed = Signal()

    def __init__(self, temuan: Temuan, place: str) -> None:
        super().__init__()
        self.temuan = temuan
        self.setProperty("kind", "temuan")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        state = keadaan(temuan.tingkat.value)
        self.setAccessibleName(f"{state.word}. {place}. {temuan.pesan}")
        words = column(Text(place, role="kecil", tone="tinta2"), WrapText(temuan.pesan), spacing=1)
        box = row(spacing=8, margins=(10, 8, 10, 8))
        box.addWidget(IconLabel(state.icon, state.tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        self.setLayout(box)

    def show_chosen(self, chosen: bool) -> None:
        """Tint the one that F8 stands on."""
        set_kind(self, "dipilih", self.temuan.tingkat.value if chosen else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        event.accept()


class FindingsPanel(QWidget):
    """Give it to `Page.set_side`. `go_to` puts the focus on a field (`Formulir.go_to`, or a page's own way).

    `name_of` says in words where a field is ("RHK 2 · Kualitas"). At the foot: `set_next_step`.
    """

    def __init__(self, *, go_to: Callable[[str], object], name_of: Callable[[str], str], owner: QWidget) -> None:
        super().__init__()
        self._go_to, self._name_of = go_to, name_of
        self._items: list[FindingItem] = []
        self._here = -1
        self._chips = row(None, spacing=6)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(10, 0, 10, 0)
        self._list.setSpacing(4)
        self._none = WrapText(_("Tidak ada temuan."), tone="tinta2")
        self._none.setContentsMargins(10, 0, 10, 0)
        self._list.addWidget(self._none)
        self._list.addStretch(1)
        head = row(Text(_("Temuan"), role="bagian"), None, Text(_("F8 berikutnya"), role="kecil", tone="tinta3"))
        head.setContentsMargins(20, 14, 20, 0)
        self._chips.setContentsMargins(20, 0, 20, 0)
        inside = QWidget()
        inside.setLayout(self._list)
        self._why, self._because = WrapText(weight=600), WrapText(role="kecil", tone="tinta2")
        self._foot = column(hairline(), 8, self._why, self._because, spacing=4, margins=(20, 0, 20, 14))
        self._foot_holder = QWidget()
        self._foot_holder.setLayout(self._foot)
        self._foot_holder.hide()
        self._foot_holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._button: Button | None = None
        self.setLayout(column(head, self._chips, scrolling(inside), self._foot_holder, spacing=8))
        for keys, direction in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(keys), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=direction: self.step(step))

    @property
    def findings(self) -> tuple[Temuan, ...]:
        """The findings in their order."""
        return tuple(item.temuan for item in self._items)

    def show_findings(self, temuan: Sequence[Temuan]) -> None:
        """Show these, worst first."""
        for item in self._items:
            self._list.removeWidget(item)
            item.deleteLater()
        order = sorted(temuan, key=lambda satu: WORST_FIRST.index(satu.tingkat))
        self._items = [FindingItem(satu, self._name_of(satu.medan)) for satu in order]
        for number, item in enumerate(self._items):
            item.pressed.connect(lambda place=number: self._open(place))
            self._list.insertWidget(number, item)
        self._none.setVisible(not order)
        self._here = min(self._here, len(order) - 1)
        self._show_counts(order)

    def set_next_step(self, why: str, because: str, button: Button) -> None:
        """The foot: may the next step be taken, why (not), and its button."""
        self._why.setText(why)
        self._because.setText(because)
        if self._button is not button:
            if self._button is not None:
                self._foot.removeWidget(self._button)
                self._button.deleteLater()
            self._button = button
            self._foot.addSpacing(4)
            self._foot.addWidget(button)
        self._foot_holder.show()

    def step(self, direction: int) -> None:
        """F8: go to the next finding, round and round."""
        if self._items:
            start = self._here if self._here >= 0 or direction > 0 else 0
            self._open((start + direction) % len(self._items))

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(272), super().sizeHint().height())

    def _open(self, place: int) -> None:
        self._here = place
        for number, item in enumerate(self._items):
            item.show_chosen(number == place)
        self._go_to(self._items[place].temuan.medan)

    def _show_counts(self, order: Sequence[Temuan]) -> None:
        while self._chips.count() > 1:
            item = self._chips.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        place = 0
        for tingkat in (Tingkat.SALAH, Tingkat.PERLU_DICEK, Tingkat.SARAN):
            count = sum(satu.tingkat is tingkat for satu in order)
            if count and (tingkat is not Tingkat.SARAN or not place):
                state = keadaan(tingkat.value)
                chip = Chip(f"{count} {state.word}", icon=state.icon, tone=state.tone)
                self._chips.insertWidget(place, chip)
                place += 1
