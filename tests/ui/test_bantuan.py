"""F1 opens the help of the page one is on, and no page is without."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kinerja_desktop.ui.galeri.daftar import DaftarContoh
from kinerja_desktop.ui.isi_bantuan import SEMUA, bantuan_halaman
from kinerja_desktop.ui.parts.dialog import MOST_HEIGHT, Dialog
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell

Open = Callable[[str, Callable[[], Page]], Shell]
APP = Path(__file__).resolve().parents[2] / "kinerja_desktop" / "app"
PLACES = {"kiri", "isi", "panel", "bawah"}


def registered() -> set[str]:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in APP.glob("*.py"))
    return set(re.findall(r'shell\.register\(\s*"([a-z-]+)"', sources))


def test_every_page_of_the_program_has_a_help() -> None:
    assert len(registered()) >= 14
    assert registered() == set(SEMUA)


@pytest.mark.parametrize("key", sorted(SEMUA))
def test_a_help_is_short_and_says_what_to_do(key: str) -> None:
    bantuan = bantuan_halaman(key)
    assert bantuan is not None
    sentences = [bantuan.guna, *bantuan.langkah, *bantuan.tempat.values()]
    assert set(bantuan.tempat) <= PLACES
    assert bantuan.judul
    assert 1 <= len(bantuan.langkah) <= 6
    assert all(satu.endswith(".") and len(satu.split()) <= 24 for satu in sentences)


def shown(shell: Shell) -> Dialog:
    (dialog,) = shell.findChildren(Dialog)
    return dialog


def test_f1_shows_the_help_of_this_page_with_its_picture(window: Open) -> None:
    shell = window("pegawai", DaftarContoh)
    now = QApplication.focusWidget()
    assert now is not None
    QTest.keyClick(now, Qt.Key.Key_F1)
    dialog = shown(shell)
    assert dialog.windowTitle() == "Pegawai"
    assert dialog.height() <= MOST_HEIGHT
    pictures = [
        label for label in dialog.findChildren(QLabel) if not label.pixmap().isNull() and label.accessibleName()
    ]
    assert [label.accessibleName() for label in pictures] == ["Gambar halaman Pegawai"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_f1_in_a_field_says_what_the_field_is_about(window: Open) -> None:
    shell = window("pegawai", DaftarContoh)
    QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName()
    QTest.keyClick(field, Qt.Key.Key_F1)
    words = [label.text() for label in shown(shell).findChildren(QLabel)]
    assert f"Isian ini: {field.accessibleName()}" in words


def test_a_locked_window_shows_no_help(window: Open) -> None:
    shell = window("pegawai", DaftarContoh)
    shell.lock()
    QTest.keyClick(shell.lock_page, Qt.Key.Key_F1)
    assert shell.findChildren(Dialog) == []
