"""The view of a matrix: subordinates stay at the left while the indicators pass by, each under the head of its RHK."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from kinerja_desktop.domain.perencanaan.matriks_pimpinan import KolomMatriks
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.broken_lines import broken_lines
from kinerja_desktop.ui.parts.table_delegate import LEFT, RIGHT, TOOLTIP_LETTERS
from kinerja_desktop.ui.parts.table_model import TableModel
from kinerja_desktop.ui.parts.table_view import TableHead, TableView

TETAP = 2
"""Columns that stay: name and post, or the like."""
RUANG_SEMPIT = 820
TINGGI_RHK, TINGGI_INDIKATOR = 27, 43


@dataclass(frozen=True, slots=True)
class LebarMatriks:
    """Widths: the least of an indicator, and of the columns that stay, also where there is little room."""

    sel: int = 176
    tetap: tuple[int, int] = (176, 148)
    sempit: tuple[int, int] = (148, 112)


LEBAR = LebarMatriks()


class MatriksHead(TableHead):
    """Two storeys: the leader's RHK over its indicators. What is cut stands whole in the tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kolom: tuple[KolomMatriks, ...] = ()
        self.belum: frozenset[int] = frozenset()
        """Sections of indicators that nobody took (MPH-01)."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section < TETAP or section - TETAP >= len(self.kolom) or not rect.isValid():
            super().paintSection(painter, rect, section)
            return
        kolom = self.kolom[section - TETAP]
        painter.save()
        self.paint_ground(painter, rect, section)
        painter.setClipRect(rect)
        span = self._span(section)
        band = QRect(span.left() + tokens.CELL_MARGIN, rect.top(), span.width() - 2 * tokens.CELL_MARGIN, 0)
        band.setHeight(tokens.px(TINGGI_RHK))
        painter.setFont(font("kecil", 600))
        painter.setPen(tokens.color("tinta2"))
        words = painter.fontMetrics().elidedText(kolom.rhk, Qt.TextElideMode.ElideRight, band.width())
        painter.drawText(band, LEFT, words)
        painter.fillRect(band.left(), band.bottom(), band.width(), 1, tokens.color("garis3"))
        below = QRect(rect.left() + tokens.CELL_MARGIN, band.bottom() + 1, rect.width() - 2 * tokens.CELL_MARGIN, 0)
        below.setBottom(rect.bottom() - 1)
        if section in self.belum:
            edge = tokens.px(icons.IN_CHIP)
            icons.paint(painter, "triangle-alert", "soga", below.left(), below.top() + tokens.px(5), icons.IN_CHIP)
            below.setLeft(below.left() + edge + 6)
        model = self.model()
        right = isinstance(model, TableModel) and model.spec.kolom[section].right
        self._indicator(painter, below, kolom, RIGHT if right else LEFT)
        painter.restore()

    def _indicator(self, painter: QPainter, rect: QRect, kolom: KolomMatriks, edge: int) -> None:
        painter.setFont(font("kecil", 500))
        painter.setPen(tokens.color("tinta" if kolom.ada else "tinta3"))
        metrics = painter.fontMetrics()
        lines, _cut = broken_lines(kolom.indikator, metrics, rect.width(), 2)
        line = QRect(rect.left(), 0, rect.width(), metrics.height())
        line.moveTop(rect.top() + (rect.height() - len(lines) * metrics.height()) // 2)
        for text in lines:
            painter.drawText(line, edge, text)
            line.translate(0, metrics.height())

    def _span(self, section: int) -> QRect:
        """Where the sections of the same RHK stand that are on the screen."""
        own = self.kolom[section - TETAP].rhk_id
        first = last = section
        while first > TETAP and self._joins(first - 1, own):
            first -= 1
        while last + 1 < self.count() and self._joins(last + 1, own):
            last += 1
        left = self.sectionViewportPosition(first)
        return QRect(left, 0, self.sectionViewportPosition(last) + self.sectionSize(last) - left, self.height())

    def _joins(self, section: int, rhk_id: object) -> bool:
        return not self.isSectionHidden(section) and self.kolom[section - TETAP].rhk_id == rhk_id

    def whole_text(self, at: QPoint) -> str:
        """What the head says of the indicator below the mouse."""
        section = self.logicalIndexAt(at)
        if not TETAP <= section < TETAP + len(self.kolom):
            return ""
        kolom = self.kolom[section - TETAP]
        return "\n".join(part for part in (kolom.rhk, kolom.indikator, kolom.target) if part)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            lines = self.whole_text(event.pos()).splitlines()
            QToolTip.showText(
                event.globalPos(), "\n".join(textwrap.fill(line, TOOLTIP_LETTERS) for line in lines), self
            )
            return True
        return super().viewportEvent(event)


class MatriksView(TableView):
    """As many indicators as fit, from `first` on; the arrows and the scroll bar below move them."""

    window_changed = Signal(int, int, int)
    """The first indicator on the screen, how many stand there, how many there are."""

    def __init__(self, model: TableModel, kolom: tuple[KolomMatriks, ...], lebar: LebarMatriks = LEBAR) -> None:
        self.first, self._lebar = 0, lebar
        self._ready = False
        super().__init__(model)
        self.matrix_head = MatriksHead(self)
        self.matrix_head.kolom = kolom
        self.head = self.matrix_head
        self.setHorizontalHeader(self.head)
        self._ready = True
        self.fit_all()

    def fit_all(self) -> None:
        super().fit_all()
        self.head.setFixedHeight(tokens.px(TINGGI_RHK + TINGGI_INDIKATOR))

    def show_from(self, first: int) -> None:
        """Let the indicators begin with this one."""
        if first != self.first:
            self.first = first
            self.fit_columns()

    def fit_columns(self) -> None:
        """Names and posts keep their width; the indicators that fit share the rest."""
        if not self._ready:
            return
        total = self.table.columnCount() - TETAP
        room = self.viewport().width()
        lebar = self._lebar
        fixed = [tokens.px(width) for width in (lebar.sempit if room < tokens.px(RUANG_SEMPIT) else lebar.tetap)]
        free = max(room - sum(fixed), tokens.px(lebar.sel))
        shown = max(1, min(total, free // tokens.px(lebar.sel)))
        self.first = max(0, min(self.first, total - shown))
        for place, width in enumerate(fixed):
            self.setColumnWidth(place, width)
        for place in range(total):
            here = self.first <= place < self.first + shown
            self.setColumnHidden(TETAP + place, not here)
            if here:
                last = place == self.first + shown - 1
                self.setColumnWidth(TETAP + place, free - (free // shown) * (shown - 1) if last else free // shown)
        self.fit_rows()
        self.head.viewport().update()
        self.window_changed.emit(self.first, shown, max(total, 0))

    def moveCursor(self, action: "TableView.CursorAction", modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Left and right reach indicators that are off the screen too."""
        here = self.currentIndex()
        steps: Mapping[TableView.CursorAction, int] = {
            TableView.CursorAction.MoveRight: here.column() + 1,
            TableView.CursorAction.MoveLeft: here.column() - 1,
            TableView.CursorAction.MoveHome: 0,
            TableView.CursorAction.MoveEnd: self.table.columnCount() - 1,
        }
        if here.isValid() and action in steps:
            column = max(0, min(steps[action], self.table.columnCount() - 1))
            return self.table.index(here.row(), column)
        return super().moveCursor(action, modifiers)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        place = current.column() - TETAP
        if place >= 0 and self.isColumnHidden(current.column()):
            shown = sum(not self.isColumnHidden(TETAP + n) for n in range(self.table.columnCount() - TETAP))
            self.show_from(place if place < self.first else place - shown + 1)
        super().currentChanged(current, previous)

    def step(self, direction: int) -> None:
        columns = self.table.columnCount()
        place = self.current_row() * columns + self.currentIndex().column() + direction
        while 0 <= place < columns * self.table.rowCount():
            index = self.table.index(place // columns, place % columns)
            if self.table.editable(index):
                self.setCurrentIndex(index)
                return
            place += direction
