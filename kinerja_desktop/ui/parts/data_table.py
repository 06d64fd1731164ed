"""The table that pages use: view in its frame, empty state, key hints, selection that survives a refresh.

table = DataTable(TableSpec(kolom=(...), name=_("Daftar pegawai"), row_height=tokens.ROW_TWO,
identity=lambda p: p.id), on_open=self._buka)
table.show_rows(rows)
table.selected.connect(self._show_side)      # a row or None
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.parts.key_hints import KeyHints
from kinerja_desktop.ui.parts.kolom import Cell, TableSpec
from kinerja_desktop.ui.parts.table_model import TableModel
from kinerja_desktop.ui.parts.table_view import TableView

MOST_STEPS = 100


class DataTable(QWidget):
    """A table of frozen rows. Where a column has `edit`, it is a grid: F2 or typing edits, Ctrl+D copies from above,
    Ctrl+V pastes a block from a spreadsheet, Enter goes to the next cell, Ctrl+Z takes back.
    """

    selected = Signal(object)
    edited = Signal(object, str, str)
    """Row, column key, new text: save it, then show the new rows."""
    sort_asked = Signal(str, bool)
    """Only when `sorts_elsewhere`: column key, descending."""

    def __init__(
        self,
        spec: TableSpec,
        *,
        on_open: Callable[[Any], None] | None = None,
        hints: Sequence[tuple[str, str]] = (),
        sorts_elsewhere: bool = False,
        grows: bool = True,
        view: Callable[[TableModel], TableView] = TableView,
    ) -> None:
        """`view` makes the view, where the usual one will not do."""
        super().__init__()
        self._has_hints = bool(hints)
        self._on_open, self._elsewhere, self._grows = on_open, sorts_elsewhere, grows
        self._done: list[tuple[Any, str, str, str]] = []
        self._undone: list[tuple[Any, str, str, str]] = []
        self.model = TableModel(spec, self)
        self.view = view(self.model)
        self.view.setAccessibleName(spec.name)
        frame = QFrame()
        frame.setProperty("kind", "meja")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        self._stack_holder = QWidget()
        self._stack = QStackedLayout(self._stack_holder)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(frame)
        self._empty: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._stack_holder, 1)
        self._hints = KeyHints(hints)
        self._hints.setVisible(bool(hints))
        box.addWidget(self._hints)
        self.setFocusProxy(self.view)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.opened.connect(self._on_opened)
        self.view.menu_asked.connect(self._on_menu)
        self.view.copy_above_asked.connect(self._on_copy_above)
        self.view.pasted.connect(self.paste)
        self.view.undo_asked.connect(self._on_undo)
        self.view.head.sectionClicked.connect(self._on_head)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_context)
        self.model.edited.connect(self._on_edited)
        self.view.heights_changed.connect(self._fit_height)
        if not grows:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # -- what a page uses

    def show_rows(self, rows: Sequence[Any], *, marks: str = "") -> None:
        """Show these rows, keep the selection where its row is still there, and mark the searched letters."""
        before = self.current()
        identity = self.model.spec.identity
        self.view.brush.marks = tuple(word for word in marks.lower().split() if word)
        self.model.show(rows)
        if before is not None and self.current() is None:
            place = self.model.place_of(identity(before))
            if place >= 0:
                self.view.select_row(place)
        self._show_empty(empty=not rows)
        self.view.viewport().update()
        self._fit_height()

    def set_empty(self, widget: QWidget) -> None:
        """What stands in the place of the table when there are no rows."""
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = widget
        self._stack.addWidget(widget)
        self._show_empty(empty=not self.model.rows)

    def current(self) -> Any:
        """The row with the cursor, None for none."""
        return self.model.row(self.view.current_row())

    def chosen(self) -> list[Any]:
        """All selected rows, top first (`multi`)."""
        places = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        return [row for place in places if (row := self.model.row(place)) is not None]

    def select(self, identity: object) -> bool:
        """Put the cursor on the row with this identity."""
        place = self.model.place_of(identity)
        if place >= 0:
            self.view.select_row(place)
        return place >= 0

    def edit_cell(self, identity: object, key: str) -> bool:
        """Open the editor of a cell: where a finding leads to."""
        place = self.model.place_of(identity)
        column = next((n for n, kolom in enumerate(self.model.spec.kolom) if kolom.key == key), -1)
        if place < 0 or column < 0:
            return False
        index = self.model.index(place, column)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.setCurrentIndex(index)
        if self.model.editable(index):
            self.view.edit(index)
        return True

    def set_locked(self, locked: bool) -> None:
        """Make a grid readable only."""
        self.model.locked = locked

    def show_sorting(self, key: str, descending: bool) -> None:
        """Show how the rows are sorted, and sort them unless that happens elsewhere."""
        head = self.view.head
        head.sorted_section = next((n for n, kolom in enumerate(self.model.spec.kolom) if kolom.key == key), -1)
        head.descending = descending
        head.viewport().update()
        if not self._elsewhere:
            before = self.current()
            self.model.sort_by(key, descending)
            if before is not None:
                self.select(self.model.spec.identity(before))

    def cell(self, place: int, key: str) -> Cell:
        """A cell as shown, by row and column key."""
        column = next(n for n, kolom in enumerate(self.model.spec.kolom) if kolom.key == key)
        return self.model.cell(self.model.index(place, column))

    @Slot(str)
    def paste(self, text: str) -> None:
        """Put a block of cells (tab and line separated) in from the cursor on; cells that are not editable are left."""
        start = self.view.currentIndex()
        for down, line in enumerate(text.rstrip("\r\n").splitlines()):
            for across, word in enumerate(line.split("\t")):
                index = self.model.index(start.row() + down, start.column() + across)
                if index.isValid():
                    self.model.setData(index, word.strip())

    # -- inside

    def on_theme(self) -> None:
        """Fit the height again."""
        self._fit_height()

    def _show_empty(self, *, empty: bool) -> None:
        instead = empty and self._empty is not None
        self._stack.setCurrentIndex(1 if instead else 0)
        self._hints.setVisible(self._has_hints and not instead)

    @Slot()
    def _fit_height(self) -> None:
        if not self._grows:
            rows = sum(self.view.rowHeight(place) for place in range(self.model.rowCount()))
            self._stack_holder.setFixedHeight(rows + tokens.px(tokens.TABLE_HEAD) + 2)
            self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            self.selected.emit(self.model.row(now.row()) if now.isValid() else None)

    @Slot(int)
    def _on_opened(self, place: int) -> None:
        if self._on_open is not None:
            self._on_open(self.model.row(place))

    @Slot(int)
    def _on_head(self, section: int) -> None:
        kolom = self.model.spec.kolom[section]
        head = self.view.head
        if kolom.sort is None and not self._elsewhere:
            return
        descending = head.sorted_section == section and not head.descending
        self.show_sorting(kolom.key, descending)
        if self._elsewhere:
            self.sort_asked.emit(kolom.key, descending)

    @Slot(QPoint)
    def _on_context(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self._open_menu(index.row(), self.view.viewport().mapToGlobal(at))

    @Slot(int)
    def _on_menu(self, place: int) -> None:
        rect = self.view.visualRect(self.view.currentIndex())
        self._open_menu(place, self.view.viewport().mapToGlobal(rect.bottomLeft()))

    def _open_menu(self, place: int, at: QPoint) -> None:
        row, spec = self.model.row(place), self.model.spec
        if row is None or spec.menu is None:
            return
        menu = QMenu(self)
        for item in spec.menu(row):
            action = menu.addAction(item.word.replace("&", "&&"), item.act)
            if item.icon:
                action.setIcon(icons.icon(item.icon))
            action.setEnabled(not item.reason)
            if item.reason:
                action.setText(f"{item.word} ({item.reason})".replace("&", "&&"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    @Slot(object, str, str)
    def _on_edited(self, row: Any, key: str, text: str) -> None:
        kolom = next(one for one in self.model.spec.kolom if one.key == key)
        before = kolom.edit.text(row) if kolom.edit is not None else ""
        self._done.append((self.model.spec.identity(row), key, before, text))
        del self._done[:-MOST_STEPS]
        self._undone.clear()
        self.edited.emit(row, key, text)

    @Slot(bool)
    def _on_undo(self, again: bool) -> None:
        source, target = (self._undone, self._done) if again else (self._done, self._undone)
        while source:
            step = source.pop()
            identity, key, before, after = step
            row = self.model.row(self.model.place_of(identity))
            if row is not None:
                target.append(step)
                self.edited.emit(row, key, after if again else before)
                return

    @Slot()
    def _on_copy_above(self) -> None:
        index = self.view.currentIndex()
        above = self.model.index(index.row() - 1, index.column())
        if above.isValid() and self.model.row(above.row()) is not None:
            self.model.setData(index, str(above.data(Qt.ItemDataRole.EditRole)))
