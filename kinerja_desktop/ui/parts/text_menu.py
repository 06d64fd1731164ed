"""The context menu of text inputs, in our words: Qt has no Indonesian catalogue."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

from kinerja_desktop.i18n import _


def text_menu(entry: QLineEdit | QPlainTextEdit) -> QMenu:
    """Cut, copy, paste, select all: greyed where they would do nothing."""
    menu = QMenu(entry)
    if isinstance(entry, QLineEdit):
        selected, text = entry.hasSelectedText(), entry.text()
    else:
        selected, text = entry.textCursor().hasSelection(), entry.toPlainText()
    free = not entry.isReadOnly() and entry.isEnabled()
    for word, keys, act, possible in (
        (_("Potong"), "Ctrl+X", entry.cut, free and selected),
        (_("Salin"), "Ctrl+C", entry.copy, selected),
        (_("Tempel"), "Ctrl+V", entry.paste, free and bool(QGuiApplication.clipboard().text())),
        (_("Pilih semua"), "Ctrl+A", entry.selectAll, bool(text)),
    ):
        action = menu.addAction(f"{word}\t{keys.replace('+', ' ')}", act)
        action.setEnabled(possible)
    return menu


def show_text_menu(entry: QLineEdit | QPlainTextEdit, at: QPoint) -> None:
    """Open the menu at a place of the screen; it deletes itself."""
    menu = text_menu(entry)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
