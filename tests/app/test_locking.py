"""A window locks only where a PIN can open it again."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.window import SLOT_SUFFIX, Desktop

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """The real window, on a machine without data: it begins with the assistant."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Desktop(tmp_path / "belum-ada.kinerja-data")
    qtbot.addWidget(made.shell)
    yield made
    made.stop()


def test_practice_data_without_a_pin_is_not_locked_and_says_why(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.start()
    qtbot.waitUntil(lambda: desktop.shell.current() is not None)
    page = desktop.shell.current()
    assert page is not None

    QTest.keyClick(desktop.shell, Qt.Key.Key_L, CTRL)
    desktop.shell.rail.person.click()

    assert not desktop.shell.is_locked
    assert page.bar.sentence == "Data latihan tidak ber-PIN, jadi tidak dapat dikunci."
    assert "tidak dapat dikunci" in desktop.shell.rail.person.toolTip()


def test_data_with_a_pin_is_locked_by_the_lock_at_the_foot(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.path.with_name(f"{desktop.path.name}{SLOT_SUFFIX}").touch()
    desktop.start()
    qtbot.waitUntil(desktop.shell.isVisible)
    desktop.shell.unlock()

    desktop.shell.rail.person.click()

    assert desktop.shell.is_locked
