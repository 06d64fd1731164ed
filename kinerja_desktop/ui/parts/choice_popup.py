"""The list that opens below a field: a search line, then plain rows. Up, Down, Enter, Esc."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.text_menu import show_text_menu

AnyIndex = QModelIndex | QPersistentModelIndex
Deliver = Callable[[Sequence[Opsi]], None]
Finder = Callable[[str, Deliver], None]
"""Finds options for a typed text and hands them to the second argument, now or later (on the GUI thread)."""

MOST_ROWS = 9
NOWHERE = QModelIndex()


class OptionList(QAbstractListModel):
    """The found options."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Opsi, ...] = ()

    def show(self, found: Sequence[Opsi]) -> None:
        """Show these."""
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def option(self, index: AnyIndex) -> Opsi | None:
        """The option of a row."""
        return self._found[index.row()] if index.isValid() and index.row() < len(self._found) else None

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        option = self.option(index)
        if option is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return option.kata
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{option.kata}, {option.rincian}" if option.rincian else option.kata
        return None


class OptionDelegate(QStyledItemDelegate):
    """One or two lines, with an icon where the option names one."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        found = _found(index)
        return QSize(tokens.px(120), tokens.px(tokens.ROW_TWO - 3 if found and found.rincian else tokens.ROW_ONE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        found = _found(index)
        if found is None:
            return
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.color("nila_muda"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.color("nila_isi"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.color("kertas2"))
        inner = rect.adjusted(12, 0, -12, 0)
        if found.ikon:
            icons.paint(painter, found.ikon, "tinta2", inner.left(), inner.center().y() - tokens.px(7), icons.IN_TABLE)
            inner.setLeft(inner.left() + tokens.px(15) + 8)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        lines = [(found.kata, font("isi", 500 if found.rincian else 400), "tinta")]
        if found.rincian:
            lines.append((found.rincian, font("kecil"), "tinta2"))
        height = sum(_line_height(made) for _text, made, _tone in lines)
        top = inner.top() + (inner.height() - height) // 2
        for text, made, tone in lines:
            painter.setFont(made)
            painter.setPen(tokens.color(tone))
            step = _line_height(made)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner.left(), top, inner.width(), step, flags, shown)
            top += step
        painter.restore()


class ChoicePopup(QFrame):
    """The popup itself; it deletes itself when closed."""

    def __init__(self, parent: QWidget, finder: Finder, chosen: Callable[[Opsi], None]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "palet")
        self._finder, self._chosen = finder, chosen
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Ketik untuk mencari"))
        self.search.setAccessibleName(_("Cari dalam daftar"))
        self.search.setProperty("kind", "cari-besar")
        dress(self.search, role="isi", height=tokens.CONTROL + 4)
        self.model = OptionList(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(OptionDelegate(self.view))
        self.view.setAccessibleName(_("Daftar pilihan"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = Text(_("Tidak ada yang cocok."), tone="tinta2")
        self._none.setContentsMargins(12, 8, 12, 8)
        self.setLayout(column(self.search, self.view, self._none, spacing=0, margins=(1, 1, 1, 1)))
        self.search.textChanged.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.view.clicked.connect(self._take)

    def open_at(self, anchor: QWidget, typed: str = "", *, width: int = 0) -> None:
        """Open below `anchor`, as wide as it or `width` (pixels at 100 %); `typed` is searched at once."""
        self.setFixedWidth(tokens.px(width) if width else max(anchor.width(), tokens.px(240)))
        self.search.setText(typed)
        self._on_typed(typed)
        self._anchor_at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        self._place(anchor)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self, anchor: QWidget) -> None:
        self.adjustSize()
        room = anchor.screen().availableGeometry()
        at = self._anchor_at
        if at.y() + self.height() > room.bottom():
            at = anchor.mapToGlobal(QPoint(0, -self.height() - 2))
        self.move(min(at.x(), room.right() - self.width()), max(at.y(), room.top()))

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._finder(typed, self._show_found)

    def _show_found(self, found: Sequence[Opsi]) -> None:
        self.model.show(found)
        self._none.setVisible(not found)
        self.view.setVisible(bool(found))
        if found:
            self.view.setCurrentIndex(self.model.index(0))
            height = sum(self.view.sizeHintForRow(row) for row in range(min(len(found), MOST_ROWS)))
            self.view.setFixedHeight(height + 2)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            move = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: MOST_ROWS,
                Qt.Key.Key_PageUp: -MOST_ROWS,
            }
            key = Qt.Key(event.key())
            if key in move:
                row = max(0, min(self.view.currentIndex().row() + move[key], self.model.rowCount() - 1))
                self.view.setCurrentIndex(self.model.index(row))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.view.currentIndex())
                return True
            if key in {Qt.Key.Key_F4, Qt.Key.Key_Escape}:
                self.close()
                return True
        if event.type() == QEvent.Type.ContextMenu:
            show_text_menu(self.search, self.search.mapToGlobal(QPoint(0, self.search.height())))
            return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        option = self.model.option(index)
        if option is not None:
            chosen = self._chosen
            self.close()
            chosen(option)


def _found(index: AnyIndex) -> Opsi | None:
    model = index.model()
    return model.option(index) if isinstance(model, OptionList) else None


def _line_height(made: QFont) -> int:
    return QFontMetrics(made).height()
