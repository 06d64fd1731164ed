"""The window: rail, page, strip; keys; lock; practice frame (`look.md` 7, 8, 10).

window = Shell(rail, search=cari_di_mana_mana)
window.register("pegawai", lambda: PegawaiPage(cari=..., buka=...))
window.show_account(unit="Kec. Muara Sari", region="Kab. Tirta Kencana", name="Yuliana M.", role="Sekcam")
window.open_page("beranda")
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.alt_letters import AltWatch
from kinerja_desktop.ui.dress import repolish
from kinerja_desktop.ui.focus_ring import FocusRing
from kinerja_desktop.ui.isi_bantuan import bantuan_halaman
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver, Finder
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.shell.bantuan import about_field, open_help
from kinerja_desktop.ui.shell.key_card import open_key_card
from kinerja_desktop.ui.shell.lock_page import LockPage
from kinerja_desktop.ui.shell.page import Page, focus_inside
from kinerja_desktop.ui.shell.rail import Rail, RailGroup
from kinerja_desktop.ui.shell.status_strip import StatusPart, StatusStrip
from kinerja_desktop.ui.shell.tab_order import tab_in_reading_order

TITLE = "Kinerja Desktop"
FIRST_SIZE, SMALLEST = QSize(1366, 720), QSize(900, 500)


class Shell(QMainWindow):
    """The one window. Pages are built at first opening and kept."""

    page_opened = Signal(str)
    unit_asked = Signal()
    locked = Signal()

    def __init__(
        self,
        rail: Sequence[RailGroup],
        *,
        search: Finder | None = None,
        open_found: Callable[[Opsi], None] | None = None,
        may_close: Callable[[Callable[[], object]], bool] | None = None,
    ) -> None:
        """`search` finds people and documents for Ctrl+K, `open_found` opens one. `may_close` answers whether the
        window may close now; when not, it calls the function it got once it may.
        """
        super().__init__()
        self.setWindowTitle(TITLE)
        self._search, self._open_found, self._may_close = search, open_found, may_close
        self._refused: dict[str, str] = {}
        self._builders: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._practice, self._side_open, self._no_lock = False, True, ""
        self._back: QWidget | None = None
        self.rail, self.strip, self.lock_page = Rail(rail), StatusStrip(), LockPage()
        self.stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(self.strip)
        self._work = QFrame()
        self._work.setProperty("kind", "isi")
        across = QHBoxLayout(self._work)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(right, 1)
        across.insertWidget(0, self.rail)
        central = QWidget()
        self._layers = QStackedLayout(central)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._layers.addWidget(self._work)
        self._layers.addWidget(self.lock_page)
        self.setCentralWidget(central)
        self.resize(FIRST_SIZE)
        self.setMinimumSize(SMALLEST)
        self.rail.chosen.connect(self.open_page)
        self.rail.search_asked.connect(self.open_search)
        self.rail.unit_asked.connect(self.unit_asked)
        self.rail.lock_asked.connect(self.lock)
        self.ring = FocusRing(self)
        AltWatch(self)
        self._make_keys()

    # -- pages

    def register(self, key: str, build: Callable[[], Page]) -> None:
        """Name a page; it is built when it is opened first."""
        self._builders[key] = build

    def page(self, key: str) -> Page:
        """The page of a key, built if need be. KeyError when nobody registered it."""
        if key not in self._pages:
            page = self._builders[key]()
            self._pages[key] = page
            self.stack.addWidget(page)
            page.header.show_practice(self._practice)
            page.side_toggled.connect(self._on_side_toggled)
            page.prepared.connect(self._on_prepared)
        return self._pages[key]

    def forget_pages(self) -> None:
        """Take every built page away, because another person takes over; what was typed is saved first."""
        page = self.current()
        if page is not None:
            page.on_leave()
        for built in self._pages.values():
            self.stack.removeWidget(built)
            built.deleteLater()
        self._pages.clear()

    def current(self) -> Page | None:
        """The page on show."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    @Slot(str)
    def open_page(self, key: str, arg: object = None) -> None:
        """Show a page, telling it about what; the page before saves what was typed."""
        before = self.current()
        if before is not None:
            before.on_leave()
        page = self.page(key)
        self.stack.setCurrentWidget(page)
        self.rail.setVisible(not page.bare)
        self.strip.setVisible(not page.bare)
        self.rail.show_page(key)
        page.set_side_open(self._side_open and not self._is_narrow())
        self._fit(page)
        page.on_open(arg)
        page.prepare()
        self._focus_into(page)
        self.page_opened.emit(key)

    def _focus_into(self, page: Page) -> None:
        """Give the page the focus: where it wants it, or, should that not be on the screen, on its first control."""
        page.focus_first()
        focus = self.focusWidget()
        if focus is None or not page.isAncestorOf(focus) or not focus.isVisibleTo(self):
            focus_inside(page)

    @Slot()
    def _on_prepared(self) -> None:
        page = self.current()
        if page is not None:
            tab_in_reading_order((page, self.strip, self.rail))

    @Slot(bool)
    def _on_side_toggled(self, opened: bool) -> None:
        self._side_open = opened

    # -- facts around the page

    def show_account(self, *, unit: str, region: str, name: str, role: str) -> None:
        """Unit and person on the rail and on the lock."""
        self.rail.unit.show_words(unit, region)
        title = role[:1].upper() + role[1:]
        self.rail.person.show_words(name, title)
        self.lock_page.show_person(name, title)

    def show_status(self, left: Sequence[StatusPart], right: Sequence[StatusPart]) -> None:
        """The facts of the strip."""
        self.strip.show_parts(left, right)

    def show_practice(self, practice: bool) -> None:
        """Frame the window and chip every title while practice data are open."""
        self._practice = practice
        self._work.setProperty("kind", "latihan" if practice else "isi")
        repolish(self._work)
        layout = self._work.layout()
        if layout is not None:
            edge = 3 if practice else 0
            layout.setContentsMargins(edge, edge, edge, edge)
        for page in self._pages.values():
            page.header.show_practice(practice)

    def tell(self, pesan: Pesan) -> None:
        """Show a message on the page that is open."""
        page = self.current()
        if page is not None:
            page.tell(pesan)

    def show_refusal(self, refused: PenolakanError) -> bool:
        """Let the open page put findings under their fields."""
        page = self.current()
        return page.show_refusal(refused) if page is not None else False

    # -- lock

    def refuse_lock(self, reason: str) -> None:
        """Why the window may not be locked, in one sentence; empty when it may."""
        self._no_lock = reason
        self.rail.explain_lock(reason)

    @Slot()
    def lock(self) -> None:
        """Lock as the person asked; where nothing could open the lock again, say so instead."""
        if self._no_lock:
            self.tell(Pesan(self._no_lock, "soga"))
        else:
            self.cover()

    def cover(self) -> None:
        """Save what is typed, then cover everything."""
        page = self.current()
        if page is not None:
            page.on_leave()
        self._back = QApplication.focusWidget()
        self.setWindowTitle(_("{program} (terkunci)").format(program=TITLE))
        self._layers.setCurrentWidget(self.lock_page)
        self.lock_page.ready()
        self.locked.emit()

    def unlock(self) -> None:
        """Uncover; the focus goes back to where it was."""
        self.setWindowTitle(TITLE)
        self._layers.setCurrentWidget(self._work)
        if self._back is not None and self._work.isAncestorOf(self._back):
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_locked(self) -> bool:
        """Whether the lock covers the window."""
        return self._layers.currentWidget() is self.lock_page

    # -- search

    @Slot()
    def open_search(self) -> None:
        """The palette over pages and, through the search function, people and documents."""
        if not self.is_locked:
            popup = ChoicePopup(self, self._find, self._on_found)
            popup.search.setPlaceholderText(_("Cari nama, NIP, menu"))
            popup.open_at(self.rail.search, width=460)

    def _find(self, typed: str, deliver: Deliver) -> None:
        low = typed.lower().strip()
        pages = [
            Opsi(f"halaman:{key}", button.item.word, rincian="", ikon=button.item.icon)
            for key, button in self.rail.buttons.items()
            if low in button.item.word.lower() and not button.reason
        ]
        deliver(pages)
        if low and self._search is not None:
            self._search(typed, lambda found: deliver([*found, *pages]))

    def _on_found(self, found: Opsi) -> None:
        kind, _colon, key = found.kode.partition(":")
        if kind == "halaman":
            self.open_page(key)
        elif self._open_found is not None:
            self._open_found(found)

    # -- keys

    def _make_keys(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.open_search,
            "Ctrl+L": self.lock,
            "F6": lambda: self._next_region(1),
            "Shift+F6": lambda: self._next_region(-1),
            "Ctrl+Tab": lambda: self._step_tab(1),
            "Ctrl+Shift+Tab": lambda: self._step_tab(-1),
            "Ctrl+S": self._say_saved,
            "F12": self.open_key_card,
            "F1": self.open_help,
        }
        for number in range(1, 10):
            acts[f"Alt+{number}"] = lambda place=number: self._open_nth(place)
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def _open_nth(self, number: int) -> None:
        keys = self.rail.keys_in_order()
        if number <= len(keys) and not self.is_locked:
            button = self.rail.buttons[keys[number - 1]]
            if button.reason:
                self.tell(Pesan(button.reason, "soga"))
            else:
                self.open_page(keys[number - 1])

    def _step_tab(self, direction: int) -> None:
        page = self.current()
        if page is not None and not self.is_locked:
            page.tabs.step(direction)

    def _next_region(self, direction: int) -> None:
        page = self.current()
        if page is None or self.is_locked:
            return
        places = [self.rail, *page.regions(), self.strip]
        now = QApplication.focusWidget()
        here = next((n for n, place in enumerate(places) if now is not None and place.isAncestorOf(now)), 0)
        for step in range(1, len(places) + 1):
            if focus_inside(places[(here + direction * step) % len(places)]):
                return

    def _say_saved(self) -> None:
        page = self.current()
        if page is None or self.is_locked:
            return
        if page.form is not None:
            page.form.flush()
        mark = page.header.saved_mark
        page.tell(Pesan(_("Sudah tersimpan. {kapan}").format(kapan=mark).strip(), "daun"))

    @Slot()
    def open_help(self) -> None:
        """F1: what this page is for, and what there is to say of the field with the focus."""
        page = self.current()
        bantuan = bantuan_halaman(page.key) if page is not None and not self.is_locked else None
        if page is not None and bantuan is not None:
            open_help(self, bantuan, page, about_field(QApplication.focusWidget()))

    @Slot()
    def open_key_card(self) -> None:
        """F12 or ?: all keys."""
        page = self.current()
        if not self.is_locked:
            open_key_card(self, page.keys if page is not None else ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typing = isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit))
        if event.text() == "?" and not typing:
            self.open_key_card()
            return
        page = self.current()
        if event.key() == Qt.Key.Key_Escape and page is not None:
            page.bar.clear()
            return
        super().keyPressEvent(event)

    # -- size and end

    def _is_narrow(self) -> bool:
        return self.width() * 100 < tokens.DRAWER_WINDOW * tokens.scale()

    def _fit(self, page: Page | None) -> None:
        slim = self.width() * 100 < tokens.WIDE_WINDOW * tokens.scale()
        if slim != self.rail.slim:
            self.rail.set_slim(slim)
        self.strip.set_narrow(self._is_narrow())
        if page is not None:
            page.on_width(self._is_narrow(), self.height() * 100 < tokens.FLAT_WINDOW * tokens.scale())

    def on_theme(self) -> None:
        """Another text size may make the window narrow."""
        self._fit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.current())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        page = self.current()
        if page is not None and not event.spontaneous() and not self.is_locked:
            self._fit(page)
            self._focus_into(page)

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.current()
        if page is not None and (not self._refused or self._unsaved() != self._refused):
            page.on_leave()
        if self._may_close is not None and not self._may_close(self._close_when_saved):
            event.ignore()
            return
        super().closeEvent(event)

    def _close_when_saved(self) -> None:
        """Where a field was refused the window stays open and says so once; closing again leaves its text as draft."""
        refused = self._unsaved()
        if refused and refused != self._refused:
            self._refused = refused
            self.tell(Pesan(_("Ada isian yang belum tersimpan. Perbaiki, atau tutup sekali lagi."), "soga"))
            return
        self.close()

    def _unsaved(self) -> dict[str, str]:
        page = self.current()
        return page.form.unsaved_texts() if page is not None and page.form is not None else {}
