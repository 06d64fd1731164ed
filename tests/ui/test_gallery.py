"""What must hold for everything on the screen, looked for on the gallery of all parts."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
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
from kinerja_desktop.ui.galeri.gambar import HALAMAN
from kinerja_desktop.ui.parts.buttons import WITHOUT_LETTER, Button
from kinerja_desktop.ui.parts.conflict_cards import ConflictCards, Sisi
from kinerja_desktop.ui.parts.matrix import Matrix
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell

Open = Callable[[str, Callable[[], Page]], Shell]
EVERY_PAGE = pytest.mark.parametrize("key", HALAMAN)
ENGLISH = re.compile(
    r"\b(ok|cancel|save|open|close|yes|no|apply|help|undo|redo|cut|copy|paste|delete|select|search|next|previous)\b"
)


def interactive(root: QWidget) -> Iterator[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, Matrix)
    for widget in root.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if widget.isVisible() and (isinstance(widget, kinds) or reached):
            yield widget


@EVERY_PAGE
def test_everything_one_can_act_on_has_a_name_and_is_large_enough(window: Open, key: str):
    for widget in interactive(window(key, HALAMAN[key])):
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken is not None
        name = widget.accessibleName() or spoken.text(QAccessible.Text.Name)
        assert name.strip(), f"{type(widget).__name__} {widget.property('kind')} in {widget.parentWidget()}"
        assert min(widget.width(), widget.height()) >= 24, (name, widget.size())


@EVERY_PAGE
def test_every_button_has_its_own_alt_letter_and_one_at_most_is_filled(window: Open, key: str):
    page = window(key, HALAMAN[key]).page(key)
    seen = [b for b in page.findChildren(Button) if b.isVisible()]
    buttons = [b for b in seen if b.label and b.kind not in WITHOUT_LETTER]
    letters = [button.letter for button in buttons]
    assert "" not in letters
    assert len(set(letters)) == len(letters), sorted((button.letter, button.label) for button in buttons)
    assert len([button for button in buttons if button.kind == "utama" and button.isVisible()]) <= 1


@EVERY_PAGE
def test_no_english_is_left(window: Open, key: str):
    shell = window(key, HALAMAN[key])
    words = [label.text() for label in shell.findChildren(QLabel)]
    words += [button.text().replace("&", "") for button in shell.findChildren(QAbstractButton)]
    for widget in shell.findChildren(QWidget):
        words += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    assert not [word for word in words if ENGLISH.search(word.lower())]


@EVERY_PAGE
def test_a_page_opens_with_the_ring_in_it_and_tab_reaches_everything(window: Open, key: str):
    shell = window(key, HALAMAN[key])
    first = QApplication.focusWidget()
    assert first is not None
    assert shell.page(key).isAncestorOf(first)
    assert shell.ring.followed is first or first.property("ring") == "sendiri"
    seen = [first]
    for _step in range(120):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is first:
            break
        assert after is not None
        seen.append(after)
    page = shell.page(key)
    wanted = {
        b
        for b in page.findChildren(Button)
        if b.isVisible() and b.isEnabled() and b.kind not in {"ruas", "tingkat", "tab"}
        if b.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert not [button.label for button in wanted - set(seen)]


def test_tab_goes_in_reading_order_also_through_what_was_made_later(window: Open):
    shell = window("gabung", HALAMAN["gabung"])
    page = shell.page("gabung")
    cards = page.findChild(ConflictCards)
    assert isinstance(cards, ConflictCards)
    cards.show_sides((Sisi("Kecamatan", "", "1"), Sisi("BKPSDM", "", "2")))
    QApplication.processEvents()
    page.prepare()
    page.focus_first()
    seen: list[str] = []
    for _step in range(5):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now.accessibleName() or now.property("kind"))
        QTest.keyClick(now, Qt.Key.Key_Tab)
    names = ["Pilihan 1: Kecamatan, 1", "Pilihan 2: BKPSDM, 2", "Pilihan 3: Tulis nilai lain", "Nilai lain"]
    assert seen[:4] == names


def test_the_ring_follows_scrolling_and_hides_with_its_field(window: Open):
    shell = window("perencanaan", HALAMAN["perencanaan"])
    shell.resize(1366, 500)
    page = shell.page("perencanaan")
    assert page.form is not None
    page.form.go_to("rhk:2.teks")
    QApplication.processEvents()
    field = page.form.field("rhk:2.teks").entry
    at = field.mapTo(shell, QPoint(0, 0))
    assert shell.ring.geometry().contains(at)
    assert shell.ring.geometry().top() < at.y()
    field.hide()
    assert shell.ring.followed is not field


def test_a_greyed_button_can_be_reached_and_tells_its_reason(qtbot: QtBot):
    pressed: list[bool] = []
    button = Button("Ajukan ke penilai", kind="utama", clicked=lambda: pressed.append(True))
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    button.set_reason("1 hal berstatus Salah.")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.click()
    assert pressed == []
    assert button.accessibleDescription() == "Belum bisa: 1 hal berstatus Salah."
    assert button.isEnabled()
    button.set_reason("")
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [True]


def test_alt_letters_press_their_button_and_are_underlined_only_while_alt_is_held(window: Open, qtbot: QtBot):
    shell = window("gabung", HALAMAN["gabung"])
    button = next(b for b in shell.page("gabung").findChildren(Button) if b.label == "Tunda")
    assert "&" not in button.text()
    pressed: list[bool] = []
    button.set_act(lambda: pressed.append(True))
    assert any(s.key().toString() for s in shell.findChildren(QShortcut))
    QTest.keyPress(shell, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    assert "&" in button.text()
    QTest.keyClick(shell, Qt.Key(ord(button.letter.upper())), Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(shell, Qt.Key.Key_Alt)
    assert "&" not in button.text()
    qtbot.waitUntil(lambda: pressed == [True])


def test_dialogs_lock_and_practice_can_be_drawn(tmp_path: Path, qapp: QApplication):
    for name, gambar in potret.registered().items():
        if name.startswith("galeri-"):
            continue
        file = tmp_path / f"{name}.png"
        potret.draw(gambar, file, potret.SCREEN)
        assert file.stat().st_size > 5_000, name
