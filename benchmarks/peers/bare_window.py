"""A PySide6 window with a table and nothing else: the least that a program with a window can be."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from typing_extensions import override

from benchmarks.painted import FirstPaint, report_and_leave

NOWHERE = QModelIndex()


class Cells(QAbstractTableModel):
    """Ten thousand rows of eight columns."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 10_000

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 8

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return f"{index.row()}, {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


def main() -> None:
    """Show the window and say when it was painted."""
    app = QApplication([])
    window, view, model = QMainWindow(), QTableView(), Cells()
    view.setModel(model)
    window.setCentralWidget(view)
    window.resize(1366, 720)
    FirstPaint(app, report_and_leave)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
