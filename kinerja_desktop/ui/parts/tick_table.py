"""A list out of which several are taken at once: Space or a click on the box ticks, Enter takes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec

TANDA = "tanda"


class TickTable(DataTable):
    """The rows of `spec` with a box before each. Ticks stay while other rows are shown, by the identity of the row.

    `blocked` says why a row cannot be taken ("" where it can): it has a check instead of a box, and Space passes it by.
    `on_take` is called by Enter, whatever is ticked.
    """

    ticked_changed = Signal()

    def __init__(
        self,
        spec: TableSpec,
        *,
        on_take: Callable[[], None],
        blocked: Callable[[Any], str],
        hints: Sequence[tuple[str, str]] = (),
    ) -> None:
        self._ticked: dict[Any, Any] = {}
        self._blocked = blocked
        tanda = Kolom(TANDA, "", self._box, width=39)
        super().__init__(replace(spec, kolom=(tanda, *spec.kolom)), on_open=lambda _row: on_take(), hints=hints)
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._on_clicked)

    def ticked(self) -> list[Any]:
        """What is ticked, in the order it was."""
        return list(self._ticked.values())

    def taken(self) -> list[Any]:
        """What Enter would take: what is ticked, else the row with the cursor where it can be taken."""
        row = self.current()
        return self.ticked() or ([row] if row is not None and not self._blocked(row) else [])

    def tick(self, row: Any, *, on: bool) -> None:
        """Tick a row, or take its tick away."""
        identity = self.model.spec.identity(row)
        if on and not self._blocked(row):
            self._ticked[identity] = row
        else:
            self._ticked.pop(identity, None)
        self.view.viewport().update()
        self.ticked_changed.emit()

    def toggle(self, row: Any) -> None:
        """Turn the tick of a row."""
        self.tick(row, on=self.model.spec.identity(row) not in self._ticked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.view
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
            and not event.modifiers()
            and self.current() is not None
        ):
            self.toggle(self.current())
            return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if index.column() == 0 and row is not None:
            self.toggle(row)

    def start(self) -> None:
        """Put the cursor on the first row that can be taken, else on the first row."""
        rows = [(place, row) for place, row in enumerate(self.model.rows) if self.model.row(place) is not None]
        free = [place for place, row in rows if not self._blocked(row)] or [place for place, _row in rows]
        if free:
            self.view.select_row(free[0])

    def _box(self, row: Any) -> Cell:
        if self._blocked(row):
            return Cell(icon="check", tone="daun")
        on = self.model.spec.identity(row) in self._ticked
        return Cell(icon="square-check" if on else "square", tone="nila_teks" if on else "tinta3")
