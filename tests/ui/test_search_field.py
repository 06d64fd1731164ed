"""The search above a list: what is typed counts before one goes down into the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui.parts.toolbar import SearchField


def test_who_types_and_goes_down_at_once_finds_what_was_typed(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    field = SearchField("Cari", owner)
    field.setParent(owner)
    order: list[str] = []
    field.searched.connect(order.append)
    field.left_down.connect(lambda: order.append("turun"))
    qtbot.keyClicks(field, "siti")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert order == ["siti", "turun"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert order == ["siti", "turun", "turun"]
