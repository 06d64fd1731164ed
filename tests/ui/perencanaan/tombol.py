"""Hands on the keyboard: every key goes to whatever has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def fokus() -> QWidget:
    """What has the focus, an open popup first."""
    popup = QApplication.activePopupWidget()
    if popup is not None and popup.focusWidget() is not None:
        return popup.focusWidget()
    now = QApplication.focusWidget()
    assert now is not None, "nothing has the focus"
    return now


def ketik(teks: str) -> None:
    """Type letter by letter; the first may open an editor, which gets the rest."""
    for huruf in teks:
        QTest.keyClicks(fokus(), huruf)


def tekan(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(fokus(), key, held)
    QApplication.processEvents()
