"""A real practice store behind a real window, worked by keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell
from tests.usecases.pelaksanaan.conftest import kantor_jadi, store

__all__ = ["kantor_jadi", "store"]


class Meja:
    """A window with one page on a store; keys go where the focus is."""

    def __init__(self, qtbot: QtBot, store: Store) -> None:
        self.qtbot, self.store = qtbot, store
        self.background = Background(workers=1)
        self.shell: Shell | None = None

    def buka(self, kunci: str, halaman: Callable[[Background], Page], arg: object = None) -> Page:
        shell = contoh_window(kunci, lambda: halaman(self.background))
        messages = Messages(shell, tell=shell.tell, refuse=shell.show_refusal)
        self.background.on_failure = messages.failure
        self.qtbot.addWidget(shell)
        shell.resize(1366, 768)
        shell.show()
        self.qtbot.waitExposed(shell)
        shell.activateWindow()
        self.shell = shell
        page = shell.page(kunci)
        if arg is not None:
            page.on_open(arg)
        self.tunggu()
        page.focus_first()
        return page

    def tunggu(self) -> None:
        """Until every answer has arrived."""
        self.qtbot.waitUntil(lambda: not self.background.working, timeout=8_000)
        QApplication.processEvents()

    def fokus(self) -> QWidget:
        """The widget with the focus; the offscreen screen activates nothing by itself when a dialog closes."""
        if QApplication.activeWindow() is None and self.shell is not None:
            self.shell.activateWindow()
            QApplication.processEvents()
        kini = QApplication.focusWidget()
        assert kini is not None
        return kini

    def ketik(self, teks: str) -> None:
        for huruf in teks:
            QTest.keyClicks(self.fokus(), huruf)

    def tekan(
        self, tombol: Qt.Key, tahan: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, *, tunggu: bool = True
    ) -> None:
        QTest.keyClick(self.fokus(), tombol, tahan)
        if tunggu:
            self.tunggu()

    def alt(self, kata: str) -> None:
        """Press the button with this word by its letter."""
        jendela = self.fokus().window()
        tombol = next(b for b in jendela.findChildren(Button) if b.label == kata and b.isVisible())
        assert tombol.letter, kata
        QTest.keyClick(self.fokus(), Qt.Key(ord(tombol.letter.upper())), Qt.KeyboardModifier.AltModifier)
        self.qtbot.waitUntil(lambda: not tombol.isDown())
        self.tunggu()


@pytest.fixture
def meja(qtbot: QtBot, store: Store) -> Iterator[Meja]:
    satu = Meja(qtbot, store)
    yield satu
    satu.background.stop()
