"""The head of a page: crumbs, title, state, saved mark, buttons; and the tabs below it (`look.md` 8)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import Chip
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel, Text


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to this page; `act` goes there, None for the last."""

    word: str
    act: Callable[[], None] | None = None


class PageHeader(QFrame):
    """Title at the left, buttons at the right: quiet ones first, then outlined, at most one filled."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "kepala")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._low, self._narrow, self._saved_words = False, False, ""
        self._crumbs_holder = QWidget()
        self._crumbs = QHBoxLayout(self._crumbs_holder)
        self._crumbs.setContentsMargins(0, 0, 0, 0)
        self._crumbs.setSpacing(4)
        self._crumbs_holder.hide()
        self._title = ElideText(role="judul")
        self._chip, self._practice = Chip(), Chip(_("Data Latihan"), icon="flask-conical", tone="soga")
        self._subtitle = ElideText(tone="tinta2")
        self._saved_icon, self._saved = IconLabel("check", "tinta3", 14), Text(role="kecil", tone="tinta3")
        self._title_row = QHBoxLayout()
        self._title_row.setSpacing(10)
        for widget in (self._title, self._practice, self._chip, self._subtitle):
            self._title_row.addWidget(widget)
        saved = QHBoxLayout()
        saved.setSpacing(4)
        saved.addWidget(self._saved_icon)
        saved.addWidget(self._saved)
        self._title_row.addLayout(saved)
        self._title_row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._crumbs_holder)
        words.addLayout(self._title_row)
        words.addStretch(1)
        self.words = words
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        box = QHBoxLayout(self)
        box.setContentsMargins(tokens.PAGE_MARGIN, 4, tokens.PAGE_MARGIN, 4)
        box.setSpacing(16)
        box.addLayout(words, 1)
        box.addLayout(self._buttons)
        for widget in (self._chip, self._practice, self._subtitle, self._saved, self._saved_icon):
            widget.hide()
        dress(self, height=tokens.HEADER)

    @property
    def title(self) -> str:
        """The title on show."""
        return self._title.text()

    @property
    def subtitle(self) -> str:
        """The facts beside the title."""
        return self._subtitle.text()

    @property
    def saved_mark(self) -> str:
        """The saved mark on show, "" for none."""
        return self._saved_words

    def set_title(self, title: str, subtitle: str = "") -> None:
        """The name of what is on the page; counts and facts as subtitle."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle) and not self._low)

    def set_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """The way here, only from the second level on."""
        while (item := self._crumbs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, crumb in enumerate(crumbs):
            if number:
                self._crumbs.addWidget(IconLabel("chevron-right", "tinta3", 12))
            if crumb.act is None:
                self._crumbs.addWidget(Text(crumb.word, role="kecil", weight=500, tone="tinta2"))
            else:
                link = Button(crumb.word, kind="remah", clicked=crumb.act)
                dress(link, role="kecil", weight=400)
                self._crumbs.addWidget(link)
        self._crumbs.addStretch(1)
        self._crumbs_holder.setVisible(bool(crumbs))

    def show_state(self, kode: str) -> None:
        """The status chip beside the title, "" for none."""
        if kode:
            self._chip.show_state(kode)
        self._chip.setVisible(bool(kode))

    def show_chip(self, word: str, icon: str = "", tone: str = "nila_teks") -> None:
        """A chip with a word of its own, "" for none."""
        self._chip.show_word(word, icon=icon, tone=tone)
        self._chip.setVisible(bool(word))

    def show_practice(self, shown: bool) -> None:
        """The chip "Data Latihan"."""
        self._practice.setVisible(shown)

    def show_saved(self, jam: str) -> None:
        """The mark "Tersimpan 10.42"."""
        self._mark(_("Tersimpan {jam}").format(jam=jam), "check", "tinta3")
        self._saved.setVisible(not self._narrow)

    def show_unsaved(self, words: str) -> None:
        """What stands instead while saving or after it failed: "Menyimpan", "Belum tersimpan"."""
        self._mark(words, "circle-dashed", "soga")

    def _mark(self, words: str, icon: str, tone: str) -> None:
        self._saved_words = words
        self._saved.setText(words)
        self._saved_icon.setToolTip(words)
        self._saved_icon.setAccessibleName(words)
        self._saved.set_tone(tone)
        self._saved_icon.set_icon(icon, tone, 14)
        self._saved.show()
        self._saved_icon.show()

    def add(self, widget: QWidget) -> QWidget:
        """Put a button or another control at the right end. Answers it."""
        self._buttons.addWidget(widget)
        return widget

    def set_narrow(self, narrow: bool) -> None:
        """On a narrow window the title has the room: of practice and saved only the icons stay."""
        self._narrow = narrow
        self._practice.set_compact(narrow)
        if self._saved_words.startswith(_("Tersimpan")):
            self._saved.setVisible(not narrow)

    def set_low(self, low: bool) -> None:
        """On a very low window the subtitle goes."""
        self._low = low
        self._subtitle.setVisible(bool(self._subtitle.text()) and not low)


class Tabs(QFrame):
    """Tabs above a hairline; counts as plain digits. Ctrl+Tab goes on."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "kepala")
        self.setProperty("bergaris", True)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        self._box.setSpacing(20)
        self._box.addStretch(1)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._tabs: dict[str, tuple[Button, str, int | None]] = {}
        self._low = False
        dress(self, height=tokens.TABS)

    def add(self, key: str, word: str, count: int | None = None) -> None:
        """One more tab at the right; the first is chosen."""
        button = Button(word, kind="tab")
        button.setCheckable(True)
        dress(button, role="isi", weight=500, height=tokens.TABS - 1)
        self._group.addButton(button)
        self._box.insertWidget(len(self._tabs), button)
        self._tabs[key] = (button, word, count)
        button.setChecked(len(self._tabs) == 1)
        self.set_count(key, count)
        self._weigh()

    def set_count(self, key: str, count: int | None) -> None:
        """Another count, None for none."""
        button, word, _count = self._tabs[key]
        self._tabs[key] = (button, word, count)
        button.set_label(word if count is None or self._low else f"{word} {count}")

    def current(self) -> str:
        """The key of the chosen tab, "" without tabs."""
        return next((key for key, (button, _word, _count) in self._tabs.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a tab and say so."""
        self._tabs[key][0].setChecked(True)
        self._weigh()
        self.chosen.emit(key)

    def step(self, direction: int) -> None:
        """The next or previous tab, round and round."""
        keys = list(self._tabs)
        if keys:
            self.choose(keys[(keys.index(self.current()) + direction) % len(keys)])

    def set_low(self, low: bool) -> None:
        """On a very low window the counts go."""
        self._low = low
        for key, (_button, _word, count) in list(self._tabs.items()):
            self.set_count(key, count)

    @Slot(QAbstractButton)
    def _on_clicked(self, _button: QAbstractButton) -> None:
        self._weigh()
        self.chosen.emit(self.current())

    def _weigh(self) -> None:
        for button, _word, _count in self._tabs.values():
            dress(button, weight=600 if button.isChecked() else 500)
