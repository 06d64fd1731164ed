"""Paints every cell of every table: ground, lines of text, marks, bars, states, the finding below a row."""

import textwrap
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.broken_lines import broken_lines
from kinerja_desktop.ui.parts.chip import keadaan
from kinerja_desktop.ui.parts.kolom import BAR_WIDTH, Cell, Kolom
from kinerja_desktop.ui.parts.table_model import TableModel

AnyIndex = QModelIndex | QPersistentModelIndex
FINDING_HEIGHT = 26
ABOVE_AND_BELOW = 14
TOOLTIP_LETTERS = 70
LEAVING_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def bar(painter: QPainter, rect: QRectF, part: float, tone: str, ground: str = "garis") -> None:
    """A bar with round ends, filled to `part` (0 to 1)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(tokens.color(ground))
    painter.drawRoundedRect(rect, radius, radius)
    if part > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(part, 1.0)))
        painter.setBrush(tokens.color(tone))
        painter.drawRoundedRect(filled, radius, radius)


@dataclass(frozen=True, slots=True)
class CellLines:
    """The lines of a cell as painted, their height in pixels, and whether something was cut away."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    height: int
    cut: bool


class TableDelegate(QStyledItemDelegate):
    """One delegate for all columns; it keeps its font metrics until the theme changes."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self._view = parent
        self._metrics: dict[tuple[str, int], QFontMetrics] = {}
        self.hover_row = -1
        self.marks: tuple[str, ...] = ()

    def forget(self) -> None:
        """Measure again, after a change of theme or text size."""
        self._metrics.clear()

    def metrics(self, role: str, weight: int) -> QFontMetrics:
        """Font metrics of a role, kept."""
        key = (role, weight)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(font(role, weight))
        return self._metrics[key]

    def cell_width(self, longest: str | Cell) -> int:
        """How wide a cell's content is, in pixels."""
        cell = Cell(longest, weight=500) if isinstance(longest, str) else longest
        width = self.metrics("isi", cell.weight).horizontalAdvance(cell.text) + 2 + _before_text(cell)
        return max(width, self.metrics("kecil", 400).horizontalAdvance(cell.second) + 2)

    def lines(self, cell: Cell, kolom: Kolom, width: int) -> CellLines:
        """How a cell is broken in a column of this width."""
        first, second = self.metrics("isi", cell.weight), self.metrics("kecil", 400)
        room = width - 2 * tokens.CELL_MARGIN
        above, cut_above = broken_lines(cell.text, first, room - _before_text(cell), kolom.lines)
        below, cut_below = broken_lines(cell.second, second, room, kolom.lines) if cell.second else ((), False)
        height = len(above) * first.height() + len(below) * second.height()
        return CellLines(above, below, height, cut_above or cut_below)

    def row_height(self, cell: Cell, kolom: Kolom, width: int) -> int:
        """The height a row needs for this cell."""
        return self.lines(cell, kolom, width).height + tokens.px(ABOVE_AND_BELOW)

    def whole_text(self, index: AnyIndex) -> str:
        """What a cell says where its column shows less, else ""."""
        model = index.model()
        if not isinstance(model, TableModel) or not index.isValid():
            return ""
        group = model.group(index.row())
        if group:
            room = self._view.viewport().width() - 2 * tokens.CELL_MARGIN
            return group if self.metrics("isi", 600).horizontalAdvance(group) > room else ""
        cell, kolom = model.cell(index), model.spec.kolom[index.column()]
        if not self.lines(cell, kolom, self._view.columnWidth(index.column())).cut:
            return ""
        return "\n".join(text for text in (cell.text, cell.second) if text)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        said = "\n".join(textwrap.fill(line, TOOLTIP_LETTERS) for line in self.whole_text(index).splitlines())
        QToolTip.showText(event.globalPos(), said, view)
        return bool(said)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, TableModel):
            return
        painter.save()
        painter.setClipRect(option.rect)
        rect, place = QRect(option.rect), index.row()
        group = model.group(place)
        self._ground(painter, option, index, bool(group))
        if group:
            self._text(painter, rect.adjusted(12, 0, -12, 0), group, font("isi", 600), "tinta2", LEFT)
        else:
            finding = model.finding(place)
            if finding is not None:
                self._finding(painter, rect, index, finding.tingkat.value, finding.pesan)
                rect.setHeight(rect.height() - tokens.px(FINDING_HEIGHT))
            self._cell(painter, rect, model.cell(index), model.spec.kolom[index.column()])
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, group: bool) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if group:
            painter.fillRect(rect, tokens.color("kertas2"))
        elif selected:
            painter.fillRect(rect, tokens.color("nila_muda"))
        elif index.row() == self.hover_row:
            painter.fillRect(rect, tokens.color("kertas2"))
        if selected and self._view.horizontalHeader().visualIndex(index.column()) == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.color("nila_isi"))
        if rect.bottom() < self._view.viewport().height() - 2:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.color("garis"))

    def _cell(self, painter: QPainter, rect: QRect, cell: Cell, kolom: Kolom) -> None:
        inner = rect.adjusted(tokens.CELL_MARGIN, 0, -tokens.CELL_MARGIN, 0)
        first, second = self.metrics("isi", cell.weight), self.metrics("kecil", 400)
        broken = self.lines(cell, kolom, rect.width())
        top = inner.top() + (inner.height() - broken.height) // 2
        line = QRect(inner.left(), top, inner.width(), first.height())
        side = RIGHT if kolom.right else LEFT
        below = QRect(inner.left(), top + len(broken.first) * first.height(), inner.width(), second.height())
        for text in broken.second:
            self._text(painter, below, text, font("kecil"), "tinta3", side)
            below.translate(0, second.height())
        if cell.stages is not None:
            line.setLeft(self._stages(painter, line, *cell.stages))
        if cell.bar is not None:
            width = tokens.px(BAR_WIDTH)
            bar(painter, QRectF(line.left(), line.center().y() - 2, width, 6), cell.bar, cell.bar_tone)
            line.setLeft(line.left() + width + 8)
        if cell.icon:
            edge = tokens.px(icons.IN_TABLE)
            icons.paint(painter, cell.icon, cell.tone, line.left(), line.center().y() - edge / 2 + 1, icons.IN_TABLE)
            line.setLeft(line.left() + edge + 6)
        made = font("isi", cell.weight)
        if kolom.marked and self.marks and len(broken.first) == 1:
            self._marks(painter, line, cell.text, first)
        for text in broken.first:
            self._text(painter, line, text, made, cell.text_tone, side)
            line.translate(0, first.height())

    def _text(self, painter: QPainter, rect: QRect, text: str, made: QFont, tone: str, side: int) -> None:
        painter.setFont(made)
        painter.setPen(tokens.color(tone))
        metrics = painter.fontMetrics()
        shown = text
        if metrics.horizontalAdvance(text) > rect.width():
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side, shown)

    def _marks(self, painter: QPainter, line: QRect, text: str, metrics: QFontMetrics) -> None:
        low = text.lower()
        for mark in self.marks:
            start = low.find(mark)
            while start >= 0:
                left = line.left() + metrics.horizontalAdvance(text[:start])
                right = min(line.left() + metrics.horizontalAdvance(text[: start + len(mark)]), line.right())
                if right > left:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(tokens.color("tanda"))
                    painter.drawRoundedRect(QRectF(left - 1, line.top(), right - left + 2, line.height()), 3, 3)
                start = low.find(mark, start + len(mark))

    def _stages(self, painter: QPainter, line: QRect, done: int, tone: str) -> int:
        for number in range(5):
            place = QRectF(line.left() + number * 24, line.center().y() - 2, 21, 6)
            bar(painter, place, 1.0 if number < done else 0.0, tone)
        return line.left() + 5 * 24 + 10

    def _finding(self, painter: QPainter, rect: QRect, index: AnyIndex, tingkat: str, pesan: str) -> None:
        header = self._view.horizontalHeader()
        if header.visualIndex(index.column()) == 0:
            return
        state, size = keadaan(tingkat), tokens.px(icons.IN_CHIP)
        left = self._view.columnViewportPosition(header.logicalIndex(1)) + tokens.CELL_MARGIN
        top, height = rect.bottom() - tokens.px(FINDING_HEIGHT), tokens.px(FINDING_HEIGHT) - 6
        icons.paint(painter, state.icon, state.tone, left, top + (height - size) / 2, icons.IN_CHIP)
        word, bold = f"{state.word}. ", font("kecil", 600)
        width = self.metrics("kecil", 600).horizontalAdvance(word)
        left += size + 6
        self._text(painter, QRect(left, top, width + 2, height), word, bold, state.tone, LEFT)
        room = self._view.viewport().width() - left - width - 12
        self._text(painter, QRect(left + width, top, room, height), pesan, font("kecil"), state.tone, LEFT)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(tokens.px(80), self._view.rowHeight(index.row()))

    # -- editing in place

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        model = index.model()
        entry = QLineEdit(parent)
        entry.setProperty("kind", "sel")
        dress(entry, role="isi")
        if isinstance(model, TableModel):
            kolom = model.spec.kolom[index.column()]
            entry.setAccessibleName(kolom.title)
            if kolom.edit is not None:
                entry.setPlaceholderText(kolom.edit.placeholder)
            if kolom.right:
                entry.setAlignment(Qt.AlignmentFlag.AlignRight)
        entry.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return entry

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(model.index(index.row(), index.column()), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect, model = QRect(option.rect), index.model()
        if isinstance(model, TableModel) and model.finding(index.row()) is not None:
            rect.setHeight(rect.height() - tokens.px(FINDING_HEIGHT))
        editor.setGeometry(rect.adjusted(3, 2, -3, -3))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key in LEAVING_KEYS and isinstance(editor, QLineEdit) and isinstance(event, QKeyEvent):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self._view.keyPressEvent(event)
            return True
        return super().eventFilter(editor, event)


def _before_text(cell: Cell) -> int:
    """The pixels that stages, bar and icon take before the text."""
    width = 5 * 24 + 10 if cell.stages is not None else 0
    width += tokens.px(BAR_WIDTH) + 8 if cell.bar is not None else 0
    return width + (tokens.px(icons.IN_TABLE) + 6 if cell.icon else 0)
