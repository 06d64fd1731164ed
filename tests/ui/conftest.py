"""Every test of the screen starts light, at 100 %, and leaves nothing behind."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui import theme
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.galeri.latar import tutup_latar
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    installed = theme.installed()
    if installed is None or (installed._choice, installed._scale, installed._contrast) != (
        theme.Pilihan.TERANG,
        100,
        False,
    ):
        theme.install(qapp, theme.Pilihan.TERANG)
    yield
    tutup_latar()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget, waits for it, and takes it away after the test."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        return widget

    return show


@pytest.fixture
def window(qtbot: QtBot) -> Callable[[str, Callable[[], Page]], Shell]:
    """A kecamatan's window with one page open."""

    def open_window(key: str, build: Callable[[], Page]) -> Shell:
        made = contoh_window(key, build)
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        QApplication.processEvents()
        return made

    return open_window


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background(workers=1)
    yield made
    made.stop()
