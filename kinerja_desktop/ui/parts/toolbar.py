"""Controls of a list's head: search field, filters as a sentence, picker, previous and next (`look.md` 8)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.text_menu import show_text_menu

TYPING_PAUSE_MS = 60


class SearchField(QLineEdit):
    """Search as you type: `searched` comes 60 ms after the last key. Ctrl+F comes here, Esc empties, Down leaves."""

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, placeholder: str, owner: QWidget, *, width: int = 292) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(_("Cari dalam daftar ini · Ctrl F"))
        dress(self, role="isi", height=tokens.CONTROL, width=width)
        self._clear = Button(kind="ikon", icon="x", name=_("Kosongkan pencarian · Esc"), clicked=self.clear)
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dress(self._clear, width=tokens.SMALLEST_TARGET, height=tokens.SMALLEST_TARGET)
        self._clear.hide()
        self.on_theme()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_text)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_find)

    def on_theme(self) -> None:
        """Keep room for the glass at the left and the clear button at the right."""
        self.setTextMargins(tokens.px(icons.IN_TEXT) + 4, 0, tokens.px(tokens.SMALLEST_TARGET) - 8, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = tokens.px(icons.IN_TEXT)
        icons.paint(QPainter(self), "search", "tinta2", 9, (self.height() - edge) / 2, icons.IN_TEXT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        clear = self._clear
        clear.move(self.width() - clear.width() - 4, (self.height() - clear.height()) // 2)

    @Slot()
    def _on_find(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        self.searched.emit(self.text())

    def _search_now(self) -> None:
        """Whoever types and goes down at once must not land on a row of the search before."""
        if self._pause.isActive():
            self._pause.stop()
            self._on_pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search_now()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_text_menu(self, event.globalPos())


class Picker(Button):
    """A choice in a header ("Triwulan III 2026"): opens its list, F4 or Space."""

    chosen = Signal(object)

    def __init__(self, name: str, options: Sequence[Opsi], *, width: int = 0) -> None:
        super().__init__(options[0].kata if options else "", kind="medan")
        self._name, self._options = name, tuple(options)
        self.current = options[0] if options else None
        self.set_chevron(True)
        self.set_act(self.open_list)
        if width:
            dress(self, width=width)
        self._speak()

    def choose(self, kode: str) -> None:
        """Show an option without saying so."""
        self.current = next((option for option in self._options if option.kode == kode), self.current)
        if self.current is not None:
            self.set_label(self.current.kata)
        self._speak()

    def set_options(self, options: Sequence[Opsi], kode: str) -> None:
        """Another list, with this one chosen; nobody is told."""
        self._options = tuple(options)
        self.choose(kode)

    def open_list(self) -> None:
        """Open the list below."""
        wide = 420 if any(option.rincian for option in self._options) else 0
        ChoicePopup(self, self._find, self._on_chosen).open_at(self, width=wide)

    def _find(self, typed: str, deliver: Deliver) -> None:
        low = typed.lower()
        deliver([option for option in self._options if low in f"{option.kata} {option.rincian}".lower()])

    def _on_chosen(self, option: Opsi) -> None:
        self.choose(option.kode)
        self.chosen.emit(option)

    def _speak(self) -> None:
        self.setAccessibleName(f"{self._name}: {self.label}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_F4, Qt.Key.Key_Down}:
            self.open_list()
            return
        super().keyPressEvent(event)


class Pager(QWidget):
    """Previous, "5 dari 22", next. Alt+Left and Alt+Right."""

    moved = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self._back = Button(kind="biasa", icon="chevron-left", name=_("Sebelumnya"), tip=_("Sebelumnya · Alt ←"))
        self._on = Button(kind="biasa", icon="chevron-right", name=_("Berikutnya"), tip=_("Berikutnya · Alt →"))
        self._where = Text(weight=500, tone="tinta2")
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for widget in (self._back, self._where, self._on):
            box.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for button, keys, step in ((self._back, "Alt+Left", -1), (self._on, "Alt+Right", 1)):
            button.set_act(lambda way=step: self.moved.emit(way))
            shortcut = QShortcut(QKeySequence(keys), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def show_place(self, place: int, count: int) -> None:
        """`place` counts from 1."""
        self._where.setText(_("{n} dari {m}").format(n=place, m=count))
        self._back.setEnabled(place > 1)
        self._on.setEnabled(place < count)


class FilterLine(QWidget):
    """The filters in use as a sentence: "Tampil: unit Kec. Muara Sari ×". `removed` carries a filter's key."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._end: list[QWidget] = []

    def show_filters(self, filters: Sequence[tuple[str, str, str]]) -> None:
        """Key, what it is about, its value."""
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in self._end:
                widget.deleteLater()
        self._box.addWidget(Text(_("Tampil:"), tone="tinta2"))
        for key, about, value in filters:
            words = f"{about} {value}"
            button = Button(words, kind="saring", icon="x", clicked=self._remover(key), icon_after=True)
            button.setAccessibleName(_("Lepas saringan {apa} {nilai}").format(apa=about, nilai=value))
            self._box.addWidget(button)
        self._box.addStretch(1)
        for widget in self._end:
            self._box.addWidget(widget)

    def add_end(self, widget: QWidget) -> None:
        """A quiet button at the right: Impor, Ekspor."""
        self._end.append(widget)
        self._box.addWidget(widget)

    def _remover(self, key: str) -> Callable[[], None]:
        return lambda: self.removed.emit(key)


class DigitWatch(QObject):
    """Single digits act only where no text field has the focus: install on a page with what each digit does."""

    def __init__(self, owner: QWidget, acts: Callable[[int], bool]) -> None:
        super().__init__(owner)
        self._acts = acts
        owner.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            number = event.key() - Qt.Key.Key_0
            return 1 <= number <= 9 and self._acts(number)
        return False
