"""Choices: up to seven as visible buttons, more as a searchable plain list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver, Finder
from kinerja_desktop.ui.parts.isian import Isian, Terbaca
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.parts.opsi import Opsi


class Segments(QFrame):
    """A tray of buttons, one of which is chosen. Left and right arrow move, digits choose. `fill` takes the width."""

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self, options: Sequence[Opsi], *, name: str = "", height: int = tokens.CONTROL, fill: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("kind", "baki")
        wide = QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Maximum
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._options = tuple(options)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        box = row(spacing=2, margins=(2, 2, 2, 2))
        for option in self._options:
            button = Button(option.kata, kind="ruas")
            button.setCheckable(True)
            dress(button, role="isi", weight=500, height=height - 6)
            button.setAccessibleName(f"{name}: {option.kata}" if name else option.kata)
            button.installEventFilter(self)
            self._group.addButton(button)
            self._buttons[option.kode] = button
            box.addWidget(button, 1)
        self.setLayout(box)
        dress(self, height=height)
        if self._options:
            self.setFocusProxy(self._buttons[self._options[0].kode])
        self._group.buttonClicked.connect(self._on_clicked)

    def code(self) -> str:
        """The chosen code, "" when none is."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, code: str) -> None:
        """Show this choice; "" or an unknown code shows none."""
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own == code)
        self._group.setExclusive(True)
        if code in self._buttons:
            self.setFocusProxy(self._buttons[code])

    def button(self, code: str) -> Button:
        """The button of a choice."""
        return self._buttons[code]

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self.setFocusProxy(button)
        self.chosen.emit(self.code())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.left.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._on_digit(event):
            return True
        return super().eventFilter(watched, event)

    def _on_digit(self, event: QKeyEvent) -> bool:
        place = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and 0 <= place < len(self._options):
            button = self._buttons[self._options[place].kode]
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()
            return True
        return False


class IsianPilihan(Isian):
    """Up to seven choices as buttons in a tray. The value is the option's, None when nothing is chosen."""

    def __init__(self, label: str, options: Sequence[Opsi], *, hint: str = "", wajib: bool = False) -> None:
        self._options = {option.kode: option for option in options}
        self._tray = Segments(options, name=label)
        super().__init__(label, self._tray, hint=hint, wajib=wajib)
        for option in options:
            self._tray.button(option.kode).installEventFilter(self)
        self._tray.chosen.connect(self._on_chosen)

    @Slot(str)
    def _on_chosen(self, _code: str) -> None:
        self.changed.emit()
        self.left.emit()

    def text(self) -> str:
        return self._tray.code()

    def put_text(self, text: str) -> None:
        self._tray.choose(text)

    def read(self) -> Terbaca:
        option = self._options.get(self.text())
        return Terbaca(option.value if option else None)

    def write(self, value: object) -> str:
        return next((code for code, option in self._options.items() if option.value == value), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.entry and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)


class IsianDaftar(Isian):
    """A long list: a button that opens a search field with a plain list (F4, Enter, or just typing).

    `options` is the whole list, or give `finder`: called with the typed text and a function that takes the answers, so
    that thousands can be searched on the reader thread. The value is the chosen option's.
    """

    def __init__(
        self,
        label: str,
        options: Sequence[Opsi] = (),
        *,
        finder: Finder | None = None,
        hint: str | None = None,
        wajib: bool = False,
        icon: str = "",
        empty: str = "",
    ) -> None:
        self._button = Button(empty or _("Belum dipilih"), kind="medan", icon=icon)
        super().__init__(label, self._button, hint=_("F4 buka daftar") if hint is None else hint, wajib=wajib)
        self._options, self._finder, self._empty = tuple(options), finder, empty or _("Belum dipilih")
        self._chosen: Opsi | None = None
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.set_chevron(True)
        self._button.set_act(self.open_list)
        dress(self._button, role="isi", weight=400)
        self._popup: ChoicePopup | None = None

    @property
    def chosen(self) -> Opsi | None:
        """The option chosen."""
        return self._chosen

    def set_options(self, options: Sequence[Opsi]) -> None:
        """Another list; what was chosen stays."""
        self._options = tuple(options)

    def show_option(self, option: Opsi | None) -> None:
        """Show an option that need not be in the list (a finder's)."""
        self._chosen = option
        self._show_chosen()

    def open_list(self, typed: str = "") -> None:
        """Open the list below the field."""
        if self.read_only:
            return
        popup = ChoicePopup(self._button, self._finder or self._find_here, self._on_chosen)
        self._popup = popup
        popup.open_at(self._button, typed)

    def text(self) -> str:
        return self._chosen.kode if self._chosen else ""

    def put_text(self, text: str) -> None:
        known = next((option for option in self._options if option.kode == text), None)
        if known is not None or not text or self._finder is None:
            self._chosen = known
        self._show_chosen()

    def read(self) -> Terbaca:
        return Terbaca(self._chosen.value if self._chosen else None)

    def write(self, value: object) -> str:
        if value is None:
            return ""
        return next((option.kode for option in self._options if option.value == value), str(value))

    def _show_chosen(self) -> None:
        self._button.set_label(self._chosen.kata if self._chosen else self._empty)
        self._button.setAccessibleName(f"{self.label}: {self._button.label}")
        set_kind(self._button, "kosong", self._chosen is None)

    def _on_chosen(self, option: Opsi) -> None:
        self._chosen = option
        self._show_chosen()
        self.changed.emit()
        self.left.emit()

    def _find_here(self, typed: str, deliver: Deliver) -> None:
        words = typed.lower().split()
        deliver([o for o in self._options if all(word in f"{o.kata} {o.rincian}".lower() for word in words)])

    def _apply_read_only(self, baca: bool) -> None:
        self._button.setEnabled(not baca)

    def _own_key(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_F4 or super()._own_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_F4, Qt.Key.Key_Space, Qt.Key.Key_Down} and not event.modifiers():
            self.open_list()
            return True
        if (
            event.text().isprintable()
            and event.text().strip()
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            self.open_list(event.text())
            return True
        return super()._on_key(event)
