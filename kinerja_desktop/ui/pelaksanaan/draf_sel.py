"""The draft of a cell that is being typed in: kept two seconds after the first key, long before the cell is left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.formulir import DRAFT_AFTER_MS


class DrafSel(QObject):
    """Watches the cell editor of a table. `simpan` gets the row and the text."""

    def __init__(self, tabel: DataTable, simpan: Callable[[object, str], None]) -> None:
        super().__init__(tabel)
        self._tabel, self._simpan = tabel, simpan
        self._editor: QLineEdit | None = None
        self._baris: object = None
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.setInterval(DRAFT_AFTER_MS)
        self._jeda.timeout.connect(self._on_jeda)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._tabel) or now is self._editor:
            return
        self._jeda.stop()
        self._editor = None
        if isinstance(now, QLineEdit) and self._tabel.view.viewport().isAncestorOf(now):
            self._editor, self._baris = now, self._tabel.current()
            now.textEdited.connect(self._on_edited)

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        if not self._jeda.isActive():
            self._jeda.start()

    @Slot()
    def _on_jeda(self) -> None:
        if self._editor is not None and isValid(self._editor) and self._baris is not None:
            self._simpan(self._baris, self._editor.text())
