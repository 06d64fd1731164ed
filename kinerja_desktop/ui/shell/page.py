"""A page: header, tabs, message bar, body, panels, bottom bar. Subclass it, fill the places, get functions.

class PelatihanPage(Page):
def __init__(self, *, muat: Callable[[UUID], None]) -> None:
super().__init__("pelatihan", _("Pelatihan"))
self.header.add(Button(_("Catat pelatihan"), kind="utama", icon="plus", clicked=self._catat))
self.set_body(column(self.entry, self.table))
self.set_side(self.gauge_panel, 292)
self.add_key("Ctrl+N", _("catat pelatihan"), self._catat)

def on_open(self, arg: object) -> None: ...
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.layouts import holding, scrolling
from kinerja_desktop.ui.parts.message_bar import MessageBar, Pesan
from kinerja_desktop.ui.shell.header import PageHeader, Tabs
from kinerja_desktop.ui.shell.tab_order import read_in_order

Margins = tuple[int, int, int, int]
BODY_MARGINS: Margins = (tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN, 16)


def focus_inside(region: QWidget) -> bool:
    """Put the focus on the first thing in a region that Tab reaches. False when there is none."""
    for widget in read_in_order(region):
        if widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False


class Page(QFrame):
    """The frame of every page. `key` names it in the shell, `title` is its first title."""

    side_toggled = Signal(bool)
    prepared = Signal()
    bare = False
    """Whether the page has the window to itself, without rail and strip: the first run."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.key = key
        self.setProperty("kind", "halaman")
        self.setAccessibleName(title)
        self.header, self.tabs, self.bar = PageHeader(), Tabs(), MessageBar()
        self.header.set_title(title)
        self.tabs.hide()
        self.form: Formulir | None = None
        self.keys: list[tuple[str, str]] = []
        self._side: QFrame | None = None
        self._left: QFrame | None = None
        self._bottom: QFrame | None = None
        self._side_full, self._drawer = False, False
        self._side_open = True
        self._before_drawer: QWidget | None = None
        self._side_button = Button(_("Panel"), kind="sunyi", clicked=self.toggle_side)
        self._left_button = Button(_("Daftar"), kind="sunyi", clicked=self._toggle_left)
        for button in (self._left_button, self._side_button):
            button.hide()
            self.header.add(button)
        bar_place = QHBoxLayout()
        bar_place.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        bar_place.addWidget(self.bar)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._body_place = QVBoxLayout()
        self._middle.addLayout(self._body_place, 1)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self.header)
        main.addWidget(self.tabs)
        main.addLayout(bar_place)
        main.addLayout(self._middle, 1)
        self._top = QHBoxLayout()
        self._top.setSpacing(0)
        self._top.addLayout(main, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addLayout(self._top, 1)

    # -- filling the places

    def set_body(self, body: QWidget | QLayout, *, scroll: bool = True, margins: Margins = BODY_MARGINS) -> None:
        """What the page is about. It scrolls when the window is low, unless `scroll` is off (a table does its own)."""
        holder = QWidget()
        place = QVBoxLayout(holder)
        place.setContentsMargins(*margins)
        if isinstance(body, QLayout):
            place.addLayout(body)
        else:
            place.addWidget(body)
        self._body_place.addWidget(scrolling(holder) if scroll else holder)

    def set_side(self, panel: QWidget, width: int = 292, *, full_height: bool = False) -> None:
        """The panel at the right (Ctrl+I), beside the body or, with `full_height`, beside the header too."""
        self._side = self._hold(panel, "sisi", width)
        self._side_full = full_height
        self._place_side()
        self.add_key("Ctrl+I", _("panel samping"), self.toggle_side)

    def set_left(self, panel: QWidget, width: int = 252) -> None:
        """The list at the left of an editor."""
        self._left = self._hold(panel, "kiri", width)
        self._middle.insertWidget(0, self._left)

    def set_bottom(self, content: QLayout) -> None:
        """The bar at the foot of an act, a rehearsal or an assistant."""
        content.setContentsMargins(tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN, 8)
        self._bottom = holding(content, "bawah")
        self._outer.addWidget(self._bottom)

    def set_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Tabs as (key, word); listen to `tabs.chosen`."""
        for key, word in tabs:
            self.tabs.add(key, word)
        self.tabs.setVisible(bool(tabs))

    def add_key(self, keys: str, words: str, act: Callable[[], object]) -> None:
        """A key of this page, shown on the key card with what it does. Do not take keys of `look.md` 10 for else."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        self.keys.append((keys.replace("+", " "), words))

    # -- what the shell calls

    def on_open(self, arg: object) -> None:
        """The page comes on the screen, `arg` says about what. Ask for data here, on the reader thread."""

    def on_leave(self) -> None:
        """The page goes, the window closes or locks: save what is typed."""
        if self.form is not None:
            self.form.flush()

    def focus_first(self) -> None:
        """Put the focus into the first useful field: the form's first finding, else the first thing in the body."""
        if self.form is not None and self.form.focus_first():
            return
        for region in self.regions():
            if focus_inside(region):
                return
        focus_inside(self)

    def show_refusal(self, refused: PenolakanError) -> bool:
        """A use case refused: findings go under their fields. True when the page said everything itself."""
        if self.form is None or not refused.temuan:
            return False
        here = [satu for satu in refused.temuan if satu.medan in self.form]
        if here:
            self.form.show_findings(refused.temuan)
            self.form.focus_first()
        return False

    def tell(self, pesan: Pesan) -> None:
        """Show a message under the header."""
        self.bar.show_message(pesan)
        self.prepare()

    def prepare(self) -> None:
        """Give the buttons their Alt letters and Tab its order. Call it whenever buttons or fields came or went."""
        assign_letters(self)
        self.prepared.emit()

    def places(self) -> dict[str, QWidget]:
        """The places that are on the screen, by name, in reading order: `kiri`, `isi`, `panel`, `bawah`."""
        body = self._body_place.itemAt(0)
        held = {
            "kiri": self._left,
            "isi": body.widget() if body is not None else None,
            "panel": self._side,
            "bawah": self._bottom,
        }
        return {name: place for name, place in held.items() if place is not None and place.isVisible()}

    def regions(self) -> list[QWidget]:
        """The places F6 goes to, in reading order."""
        return list(self.places().values())

    # -- panels

    @property
    def side_open(self) -> bool:
        """Whether the side panel is wanted; on a narrow window it is a drawer that starts closed."""
        return self._side_open

    def name_side(self, words: str) -> None:
        """What the button says that opens the side panel on a narrow window: what waits in there."""
        self._side_button.set_label(words)

    def toggle_side(self) -> None:
        """Open or close the side panel; the choice is remembered by the shell."""
        if self._side is not None:
            self.set_side_open(self._side.isHidden())
            if self._drawer:
                self._follow_drawer(self._side)
            self.side_toggled.emit(self._side_open)

    def _follow_drawer(self, side: QWidget) -> None:
        """The focus goes into the drawer that covers the page, and back where it was when the drawer closes."""
        before, self._before_drawer = self._before_drawer, None
        if self._side_open:
            self._before_drawer = self.focusWidget()
            focus_inside(side)
        elif before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_side_open(self, opened: bool) -> None:
        """Open or close the side panel."""
        self._side_open = opened
        if self._side is not None:
            self._side.setVisible(opened)
            self._place_drawers()

    def on_width(self, narrow: bool, low: bool) -> None:
        """The window became narrow (panels turn into drawers) or very low."""
        self.header.set_low(low)
        self.header.set_narrow(narrow)
        self.tabs.set_low(low)
        if narrow == self._drawer:
            return
        self._drawer = narrow
        self._side_button.setVisible(narrow and self._side is not None)
        self._left_button.setVisible(narrow and self._left is not None)
        if self._side is not None:
            self._layout_of_side().removeWidget(self._side)
            set_kind(self._side, "laci", narrow)
            if narrow:
                self._side.hide()
            else:
                self._place_side()
                self._side.setVisible(self._side_open)
        if self._left is not None:
            self._middle.removeWidget(self._left)
            set_kind(self._left, "laci", narrow)
            if not narrow:
                self._middle.insertWidget(0, self._left)
            self._left.setVisible(not narrow)
        self._place_drawers()

    def _toggle_left(self) -> None:
        if self._left is not None:
            self._left.setVisible(self._left.isHidden())
            self._place_drawers()

    def _hold(self, panel: QWidget, kind: str, width: int) -> QFrame:
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(panel)
        frame = holding(box, kind)
        frame.setParent(self)
        dress(frame, width=width)
        return frame

    def _layout_of_side(self) -> QHBoxLayout:
        return self._top if self._side_full else self._middle

    def _place_side(self) -> None:
        if self._side is not None:
            self._layout_of_side().addWidget(self._side)

    def _place_drawers(self) -> None:
        if not self._drawer:
            return
        top = self.header.height() + (self.tabs.height() if self.tabs.isVisible() else 0)
        high = self.height() - top - (self._bottom.height() if self._bottom is not None else 0)
        if self._side is not None and self._side.isVisible():
            wide = min(self._side.width(), self.width() - 48)
            self._side.setGeometry(self.width() - wide, top, wide, high)
            self._side.raise_()
        if self._left is not None and self._left.isVisible():
            self._left.setGeometry(0, top, self._left.width(), high)
            self._left.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_drawers()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_drawers()
