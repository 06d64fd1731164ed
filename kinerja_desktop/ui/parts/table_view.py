"""The view of a table and its head: columns that share the width, keys, hover, ring, sorting."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.focus_ring import paint_ring
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.table_delegate import FINDING_HEIGHT, LEFT, RIGHT, TableDelegate
from kinerja_desktop.ui.parts.table_model import TableModel


class TableHead(QHeaderView):
    """The head: same left edge as the cells, semibold with an arrow where sorted, rounded with the frame."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Kepala tabel"))
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.sorted_section, self.descending = -1, False

    def paint_ground(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The ground of one section with the line below it."""
        shown = [place for place in range(self.count()) if not self.isSectionHidden(place)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("kertas2"))
        round_left, round_right = section == shown[0], section == shown[-1]
        ground = QRectF(rect)
        if round_left or round_right:
            painter.setClipRect(rect)
            ground.adjust(0 if round_left else -10, 0, 0 if round_right else 10, 10)
            painter.drawRoundedRect(ground, tokens.RADIUS_CARD - 1, tokens.RADIUS_CARD - 1)
        else:
            painter.fillRect(rect, tokens.color("kertas2"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.color("garis"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, TableModel) or not rect.isValid():
            return
        painter.save()
        kolom = model.spec.kolom[section]
        self.paint_ground(painter, rect, section)
        here = section == self.sorted_section
        painter.setFont(font("kecil", 600 if here else 500))
        painter.setPen(tokens.color("tinta" if here else "tinta2"))
        inner = rect.adjusted(tokens.CELL_MARGIN, 0, -tokens.CELL_MARGIN, 0)
        if here:
            edge, name = tokens.px(14), "arrow-down" if self.descending else "arrow-up"
            width = painter.fontMetrics().horizontalAdvance(kolom.title)
            x = inner.right() - edge if kolom.right else min(inner.left() + width + 4, inner.right() - edge)
            icons.paint(painter, name, "tinta", x, rect.center().y() - edge / 2 + 1, 14)
            inner.setRight(inner.right() - edge - 4) if kolom.right else None
        title = painter.fontMetrics().elidedText(kolom.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, RIGHT if kolom.right else LEFT, title)
        painter.restore()


class TableView(QTableView):
    """Rows as wide as the view; columns give way to the right order of importance, never to a scroll bar."""

    opened = Signal(int)
    menu_asked = Signal(int)
    copy_above_asked = Signal()
    pasted = Signal(str)
    undo_asked = Signal(bool)
    heights_changed = Signal()

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self.table = model
        self.setModel(model)
        self.brush = TableDelegate(self)
        self.setItemDelegate(self.brush)
        self.head = TableHead(self)
        self.setHorizontalHeader(self.head)
        self.setProperty("ring", "sendiri")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.grid = any(kolom.edit is not None for kolom in model.spec.kolom)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if self.grid else behaviour.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if model.spec.multi else mode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.DoubleClicked)
        self.viewport().setAutoFillBackground(False)
        self._ring = False
        self.entered.connect(self._on_entered)
        self.doubleClicked.connect(self._on_double_clicked)
        model.modelReset.connect(self.fit_rows)
        model.dataChanged.connect(self.fit_rows)
        self.fit_all()

    def on_theme(self) -> None:
        """New colours and sizes."""
        self.brush.forget()
        self.fit_all()

    def fit_all(self) -> None:
        """Heights and widths again."""
        self.verticalHeader().setDefaultSectionSize(tokens.px(self.table.spec.row_height))
        self.head.setFixedHeight(tokens.px(tokens.TABLE_HEAD))
        self.fit_rows()
        self.fit_columns()

    @Slot()
    def fit_rows(self) -> None:
        """Group rows are low and span all columns; a row with broken lines or with a finding is higher."""
        self.clearSpans()
        spec, changed = self.table.spec, False
        growing = [n for n, kolom in enumerate(spec.kolom) if kolom.lines > 1 and not self.isColumnHidden(n)]
        for place in range(self.table.rowCount()):
            usual = tokens.px(spec.row_height)
            for column in growing if not self.table.group(place) else ():
                cell = self.table.cell(self.table.index(place, column))
                usual = max(usual, self.brush.row_height(cell, spec.kolom[column], self.columnWidth(column)))
            if self.table.group(place):
                if len(spec.kolom) > 1:
                    self.setSpan(place, 0, 1, len(spec.kolom))
                usual = tokens.px(tokens.ROW_GROUP)
            elif spec.finding is not None and self.table.finding(place) is not None:
                usual += tokens.px(FINDING_HEIGHT)
            if self.rowHeight(place) != usual:
                self.setRowHeight(place, usual)
                changed = True
        if changed:
            self.heights_changed.emit()

    def fit_columns(self) -> None:
        """Share the width; hide by `hide_first` what does not fit."""
        columns = self.table.spec.kolom
        room = self.viewport().width()
        needed = [self._least_width(place) for place in range(len(columns))]
        shown = set(range(len(columns)))
        for place in sorted(shown, key=lambda one: -columns[one].hide_first):
            if sum(needed[one] for one in shown) <= room or columns[place].hide_first == 0:
                break
            shown.discard(place)
        spare = room - sum(needed[one] for one in shown)
        shares = sum(columns[one].stretch for one in shown)
        growing = [one for one in sorted(shown) if columns[one].stretch]
        for place in range(len(columns)):
            self.setColumnHidden(place, place not in shown)
            width = needed[place]
            if place in shown and columns[place].stretch and spare > 0:
                width += spare * columns[place].stretch // shares
            elif spare < 0 and columns[place].stretch:
                width = max(48, width + spare * columns[place].stretch // shares)
            self.setColumnWidth(place, width)
        if growing and spare > 0:
            used = sum(self.columnWidth(one) for one in shown)
            self.setColumnWidth(growing[-1], self.columnWidth(growing[-1]) + room - used)
        if any(kolom.lines > 1 for kolom in columns):
            self.fit_rows()

    def _least_width(self, place: int) -> int:
        kolom = self.table.spec.kolom[place]
        margins = 2 * tokens.CELL_MARGIN
        title = self.brush.metrics("kecil", 600).horizontalAdvance(kolom.title) + margins
        if kolom.sort is not None:
            title += tokens.px(14) + 4
        words = self.brush.cell_width(kolom.longest) + margins if kolom.longest else 0
        return max(tokens.px(kolom.width), words, title)

    def current_row(self) -> int:
        """The row with the cursor, -1 for none."""
        return self.currentIndex().row() if self.currentIndex().isValid() else -1

    def select_row(self, place: int) -> None:
        """Put the cursor on a row and scroll to it."""
        column = max(self.currentIndex().column(), 0)
        index = self.table.index(place, column)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if not self.grid:
            flag |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row() if not self.table.group(index.row()) else -1)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self.table.editable(index) and self.table.row(index.row()) is not None:
            self.opened.emit(index.row())

    def _hover(self, place: int) -> None:
        if place != self.brush.hover_row:
            self.brush.hover_row = place
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        super().focusInEvent(event)
        if self.table.row(self.current_row()) is None:
            first = next((place for place in range(self.table.rowCount()) if self.table.row(place) is not None), -1)
            if first >= 0 and self._ring:
                self.select_row(first)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        place = self.current_row()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and place >= 0:
            self._on_enter(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Menu and place >= 0:
            self.menu_asked.emit(place)
        elif control and key == Qt.Key.Key_D and self.grid:
            self.copy_above_asked.emit()
        elif control and key == Qt.Key.Key_V and self.grid:
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif control and key in {Qt.Key.Key_Z, Qt.Key.Key_Y} and self.grid:
            self.undo_asked.emit(key == Qt.Key.Key_Y)
        else:
            super().keyPressEvent(event)
            self._skip_group(key)
            return
        event.accept()

    def _on_enter(self, direction: int) -> None:
        if self.grid and self.table.editable(self.currentIndex()):
            self.step(direction)
        elif self.table.row(self.current_row()) is not None:
            self.opened.emit(self.current_row())

    def step(self, direction: int) -> None:
        """Go to the next or previous editable cell, row by row."""
        columns = self.table.columnCount()
        place = self.current_row() * columns + self.currentIndex().column() + direction
        while 0 <= place < columns * self.table.rowCount():
            index = self.table.index(place // columns, place % columns)
            if self.table.editable(index) and not self.isColumnHidden(index.column()):
                self.setCurrentIndex(index)
                return
            place += direction

    def _skip_group(self, key: int) -> None:
        place = self.current_row()
        if place >= 0 and self.table.group(place):
            place += -1 if key == Qt.Key.Key_Up and place > 0 else 1
            if self.table.row(place) is not None:
                self.select_row(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not (self.hasFocus() and self._ring and index.isValid()):
            return
        rect = self.visualRect(index)
        if not self.grid:
            rect = QRect(0, rect.top(), self.viewport().width(), rect.height())
        painter = QPainter(self.viewport())
        paint_ring(painter, QRectF(rect.adjusted(1, 1, -1, -2)), tokens.RADIUS_CONTROL)
