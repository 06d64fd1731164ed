"""What must hold for every picture of the people and planning pages: names, letters, sizes, language."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.parts.buttons import WITHOUT_LETTER, Button
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell

NAMA = (
    "pegawai", "pegawai-kosong", "impor", "impor-pratinjau", "perencanaan", "skp", "skp-perilaku", "skp-lampiran",
    "skp-riwayat", "skp-kosong", "skp-putuskan", "skp-disetujui", "skp-revisi", "skp-usulan", "matriks",
    "matriks-kosong", "matriks-cakupan",
)  # fmt: skip
ENGLISH = re.compile(
    r"\b(ok|cancel|save|open|close|yes|apply|help|undo|redo|cut|copy|paste|delete|select|search|next|previous)\b"
)


@pytest.fixture
def layar(qtbot: QtBot) -> Callable[[str, int, int], Page]:
    """Opens a picture at a size and waits for its data."""

    def show(nama: str, width: int, height: int) -> Page:
        gambar = potret.registered()[nama]
        window = gambar.build()
        assert isinstance(window, Shell)
        qtbot.addWidget(window)
        window.setMinimumSize(0, 0)
        window.resize(width, height)
        window.show()
        qtbot.waitUntil(lambda: gambar.ready(window), timeout=5_000)
        QApplication.processEvents()
        page = window.current()
        assert page is not None
        return page

    return show


@pytest.mark.parametrize("nama", NAMA)
def test_everything_has_a_name_a_letter_a_size_and_no_english(layar: Callable[[str, int, int], Page], nama: str):
    page = layar(nama, 1366, 768)
    page.prepare()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
    for widget in page.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if widget.isVisible() and (isinstance(widget, kinds) or reached):
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken is not None
            assert (widget.accessibleName() or spoken.text(QAccessible.Text.Name)).strip(), widget
            assert min(widget.width(), widget.height()) >= 24, (widget, widget.size())
    buttons = [b for b in page.findChildren(Button) if b.label and b.kind not in WITHOUT_LETTER and b.isVisible()]
    letters = [button.letter for button in buttons]
    assert "" not in letters
    assert len(set(letters)) == len(letters), sorted((button.letter, button.label) for button in buttons)
    assert len([button for button in buttons if button.kind == "utama"]) <= 1
    words = [label.text() for label in page.findChildren(QLabel)]
    words += [button.text().replace("&", "") for button in page.findChildren(QAbstractButton)]
    for widget in page.findChildren(QWidget):
        words += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    assert not [word for word in words if ENGLISH.search(word.lower())]


@pytest.mark.parametrize(
    "nama",
    ["pegawai", "impor-pratinjau", "perencanaan", "skp", "skp-lampiran", "skp-usulan", "matriks", "matriks-cakupan"],
)
@pytest.mark.parametrize(("width", "height"), [(1280, 650), (911, 512)])
def test_small_screens_cut_nothing_off(layar: Callable[[str, int, int], Page], nama: str, width: int, height: int):
    page = layar(nama, width, height)
    window = page.window()
    assert (window.width(), window.height()) == (width, height)
    for button in page.findChildren(Button):
        if button.isVisible() and button.label and button.kind != "medan":
            assert button.width() >= button.minimumSizeHint().width() - 1, button.label
