"""Three small buttons for one BerAKHLAK value: below, as expected, above. Keys 1 2 3."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from kinerja_desktop.ui.dress import dress, dress_icon
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.parts.opsi import Opsi

ICONS = ("chevron-down", "minus", "chevron-up")


class LevelButtons(QWidget):
    """One value's level. `chosen` carries the code."""

    chosen = Signal(str)

    def __init__(self, name: str, levels: Sequence[Opsi]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        for option, icon in zip(levels, ICONS, strict=True):
            button = Button(kind="tingkat", icon=icon, name=f"{name}: {option.kata}")
            button.setCheckable(True)
            dress(button, width=27, height=24)
            button.installEventFilter(self)
            button.toggled.connect(self._on_toggled)
            self._group.addButton(button)
            self._buttons[option.kode] = button
        self.setLayout(row(*self._buttons.values(), spacing=3))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(next(iter(self._buttons.values())))
        self._group.buttonClicked.connect(self._on_clicked)

    def code(self) -> str:
        """The chosen code, "" for none."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, code: str) -> None:
        """Show this level; "" shows none."""
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own == code)
        self._group.setExclusive(True)
        self.setFocusProxy(self._buttons.get(code, next(iter(self._buttons.values()))))
        self._tint()

    def set_read_only(self, baca: bool) -> None:
        """Lock the three."""
        for button in self._buttons.values():
            button.setEnabled(not baca)

    @Slot(bool)
    def _on_toggled(self, _checked: bool) -> None:
        self._tint()

    def _tint(self) -> None:
        for button, icon in zip(self._buttons.values(), ICONS, strict=True):
            dress_icon(button, icon, "nila_teks" if button.isChecked() else "garis2", 14)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self.setFocusProxy(button)
        self.chosen.emit(self.code())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            place = event.key() - Qt.Key.Key_1
            buttons = list(self._buttons.values())
            if 0 <= place < len(buttons) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
                buttons[place].click()
                return True
        return super().eventFilter(watched, event)
