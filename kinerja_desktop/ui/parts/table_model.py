"""The Qt model over frozen rows. It holds what the reader thread found and knows no store."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
EMPTY = Cell()


class TableModel(QAbstractTableModel):
    """Rows of any frozen value, or `Grup` rows between them."""

    edited = Signal(object, str, str)
    """A cell was edited: row, column key, new text. The row changes when new rows are shown."""

    def __init__(self, spec: TableSpec, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._rows: tuple[Any, ...] = ()
        self.sorted_by: tuple[str, bool] = ("", False)
        self.locked = False

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows on show, in order."""
        return self._rows

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows. Same rows in the same places update in place, so that an editor stays open."""
        new = tuple(self._in_order(rows))
        identity = self.spec.identity
        same = len(new) == len(self._rows) and all(
            type(a) is type(b) and (a == b if isinstance(a, Grup) else identity(a) == identity(b))
            for a, b in zip(self._rows, new, strict=True)
        )
        if same and new:
            changed = [place for place, (a, b) in enumerate(zip(self._rows, new, strict=True)) if a is not b]
            self._rows = new
            if changed:
                last = self.index(changed[-1], len(self.spec.kolom) - 1)
                self.dataChanged.emit(self.index(changed[0], 0), last)
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def sort_by(self, key: str, descending: bool) -> None:
        """Sort by a column that has a sort key; group rows stay out of it, so a grouped table is not sorted."""
        self.sorted_by = (key, descending)
        rows = self._in_order(self._rows)
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, place: int) -> Any:
        """The row at a place; None for a group row or a place outside."""
        if not 0 <= place < len(self._rows) or isinstance(self._rows[place], Grup):
            return None
        return self._rows[place]

    def place_of(self, identity: object) -> int:
        """Where the row with this identity stands, -1 if nowhere."""
        for place, row in enumerate(self._rows):
            if not isinstance(row, Grup) and self.spec.identity(row) == identity:
                return place
        return -1

    def cell(self, index: AnyIndex) -> Cell:
        """The cell of an index."""
        row = self.row(index.row())
        return EMPTY if row is None else self.spec.kolom[index.column()].cell(row)

    def group(self, place: int) -> str:
        """The words of a group row, "" for others."""
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        return row.text if isinstance(row, Grup) else ""

    def finding(self, place: int) -> Temuan | None:
        """The finding that stands below a row."""
        row = self.row(place)
        return self.spec.finding(row) if row is not None and self.spec.finding is not None else None

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.spec.kolom)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        group = self.group(index.row())
        if group:
            return group if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        kolom = self.spec.kolom[index.column()]
        answer: Any = None
        if role == Qt.ItemDataRole.EditRole and kolom.edit is not None:
            answer = kolom.edit.text(self.row(index.row()))
        elif role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            answer = self.cell(index).text
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self._spoken(index, kolom)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if kolom.right else Qt.AlignmentFlag.AlignLeft
            answer = side | Qt.AlignmentFlag.AlignVCenter
        return answer

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.spec.kolom):
            kolom = self.spec.kolom[section]
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
                return kolom.title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if kolom.right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.group(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def editable(self, index: AnyIndex) -> bool:
        """Whether a cell can be typed in."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or self.locked:
            return False
        edit = self.spec.kolom[index.column()].edit
        return edit is not None and edit.may(row)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.editable(index):
            return False
        text = str(value)
        if text == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        self.edited.emit(self.row(index.row()), self.spec.kolom[index.column()].key, text)
        return True

    def _spoken(self, index: AnyIndex, kolom: Kolom) -> str:
        cell = self.cell(index)
        return ", ".join(part for part in (f"{kolom.title}: {cell.text}", cell.second) if part)

    def _in_order(self, rows: Sequence[Any]) -> Sequence[Any]:
        key, descending = self.sorted_by
        kolom = next((one for one in self.spec.kolom if one.key == key), None)
        sort: Callable[[Any], Any] | None = kolom.sort if kolom else None
        if sort is None or any(isinstance(row, Grup) for row in rows):
            return rows
        return sorted(rows, key=sort, reverse=descending)
