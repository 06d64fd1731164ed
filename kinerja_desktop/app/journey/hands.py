"""Hands on the keyboard of a real window: keys go where the focus is, and nothing is done past them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from kinerja_desktop.app.window import Desktop
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.dialog import Dialog
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.pilih_berkas import PilihBerkas
from kinerja_desktop.ui.shell.page import Page

SCREEN = QSize(1366, 768)
PATIENCE_MS = 60_000
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
K = Qt.Key


class StuckError(RuntimeError):
    """The window did not come to what the hands wait for."""


class Hands:
    """The hands of the people who work in one window. `say` gets the name of each picture that is taken."""

    def __init__(self, store: Path, pictures: Path, say: Callable[[str], object]) -> None:
        self._pictures, self._say = pictures, say
        pictures.mkdir(parents=True, exist_ok=True)
        self.desktop = Desktop(store)
        self.shell = self.desktop.shell
        self.shell.resize(SCREEN)
        self.desktop.start()
        self.wait(lambda: self.shell.current() is not None, "a first page")
        self.shell.activateWindow()
        self.settle()

    # -- waiting

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the program work until something holds. Raises `StuckError` after a minute."""
        patience = QDeadlineTimer(PATIENCE_MS)
        while not until():
            if patience.hasExpired():
                raise StuckError(f"the window never came to: {what}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self) -> None:
        """Wait until every job is done and everything is painted."""
        self.wait(lambda: not self.desktop.background.working, "all jobs are done")
        for _round in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # -- looking

    @property
    def page(self) -> Page:
        """The page on the screen."""
        page = self.shell.current()
        assert page is not None
        return page

    @property
    def focus(self) -> QWidget:
        """What has the focus; an open list comes first. Offscreen no window is activated by itself."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        dialog = self.dialog()
        window: QWidget = dialog or self.shell
        if QApplication.activeWindow() is not window:
            window.activateWindow()
            QApplication.processEvents()
        now = QApplication.focusWidget()
        if now is None:
            raise StuckError(f"nothing has the focus on {self.page.key}")
        return now

    def dialog(self) -> Dialog | None:
        """The dialog on the screen."""
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]
        return shown[-1] if shown else None

    def picture(self, name: str) -> None:
        """Keep what is on the screen."""
        self.settle()
        window: QWidget = self.dialog() or self.shell
        file = self._pictures / f"{len(list(self._pictures.glob('*.png'))) + 1:02d}-{name}.png"
        window.grab().save(str(file))
        self._say(file.name)

    # -- pressing

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and wait for what it set going."""
        QTest.keyClick(self.focus, key, held)
        self.settle()

    def type(self, text: str) -> None:
        """Type letter by letter; the first may open an editor, which gets the rest."""
        for letter in text:
            QTest.keyClicks(self.focus, letter)

    def replace(self, text: str) -> None:
        """Type over what stands in the field."""
        self.press(K.Key_A, CTRL)
        self.type(text)

    def tab(self, key: str) -> None:
        """Ctrl+Tab until this tab of the page is open."""
        for _step in range(8):
            if self.page.tabs.current() == key:
                return
            self.press(K.Key_Tab, CTRL)
        raise StuckError(f"{self.page.key} has no tab {key}")

    def alt(self, word: str, number: int = 0) -> None:
        """Press the button whose words begin so, the `number`th of several: by its letter, or walking to it."""
        button = self.button(word, number)
        if button.reason:
            raise StuckError(f"{word}: {button.reason}")
        if button.letter:
            QTest.keyClick(self.focus, Qt.Key(ord(button.letter.upper())), ALT)
            # Qt holds a button down for a moment when its letter is pressed, and acts when it comes up.
            self.wait(lambda: not isValid(button) or not button.isDown(), f"{word!r} to come up")
        else:
            button.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(button, K.Key_Space)
        self.settle()

    def button(self, word: str, number: int = 0) -> Button:
        """The button on the screen whose words begin so. Raises `StuckError`."""
        self.wait(lambda: len(self.buttons(word)) > number, f"a button {word!r} on {self.page.key}")
        return self.buttons(word)[number]

    def has(self, word: str) -> bool:
        """Whether such a button is on the screen."""
        return bool(self.buttons(word))

    def buttons(self, word: str = "") -> list[Button]:
        """The buttons of the page, or of the dialog over it, whose words begin so."""
        window: QWidget = self.dialog() or self.page
        shown = [one for one in window.findChildren(Button) if one.isVisible() and one.kind != "tab"]
        return [one for one in shown if one.label.startswith(word)]

    def open(self, key: str) -> None:
        """Open a page of the rail by its digit; those below the ninth by Ctrl+K and their word."""
        place = self.shell.rail.keys_in_order().index(key) + 1
        if place < 10:
            self.press(Qt.Key(ord(str(place))), ALT)
        else:
            self.press(K.Key_K, CTRL)
            self.type(self.shell.rail.buttons[key].item.word)
            self.settle()
            self.press(K.Key_Return)
        self.wait(lambda: self.page.key == key, f"the page {key}")

    # -- what is done in many places

    def find_row(self, text: str) -> None:
        """Search the list of the page until one row is left, and go down to it."""
        self.press(K.Key_F, CTRL)
        self.replace(text)
        self.press(K.Key_Down)
        tables = [one for one in self.page.findChildren(DataTable) if one.isVisible()]
        self.wait(lambda: any(one.model.rowCount() == 1 for one in tables), f"one row for {text}")
        self.settle()
        self.press(K.Key_Down)

    def choose_file(self, path: Path) -> None:
        """In the dialog for files: type the folder, walk to the file, take it; a folder is taken as it is."""
        dialog = self.dialog()
        assert isinstance(dialog, PilihBerkas)
        folder = path if path.is_dir() else path.parent
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.replace(str(folder))
        self.press(K.Key_Return)
        self.wait(lambda: dialog.here == folder, f"the folder {folder.name}")
        if path.is_dir():
            self.press(K.Key_Return, CTRL)
            return
        dialog.table.view.setFocus(Qt.FocusReason.TabFocusReason)
        dialog.table.select(path)
        self.press(K.Key_Return)

    def work_as(self, name: str, role: str) -> None:
        """Let another person take over: the card of the unit, the name, the role, Ctrl+Enter."""
        self.shell.rail.unit.click()
        self.settle()
        self.type(name)
        self.settle()
        dialog = self.dialog()
        assert dialog is not None
        (roles,) = dialog.findChildren(Segments)
        roles.button(role).click()
        self.press(K.Key_Return, CTRL)
        session = self.desktop.session
        assert session is not None
        if session.pelaku.peran.value != role:
            raise StuckError(f"{session.pelaku.nama} works as {session.pelaku.peran.value}")

    def close(self) -> None:
        """Close the window and its store."""
        self.shell.close()
        self.desktop.stop()
