"""What stands in the place of a table without rows: why, what to do, up to three buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import WrapText
from kinerja_desktop.ui.parts.layouts import column, row


class EmptyState(QWidget):
    """Left aligned, no drawing. The first button is the usual way."""

    def __init__(self, why: str, what: str, buttons: Sequence[Button] = ()) -> None:
        super().__init__()
        self.setAccessibleName(why)
        words = column(WrapText(why, role="bagian"), WrapText(what, tone="tinta2"), spacing=4)
        self.setLayout(column(words, row(*buttons[:3], None), None, spacing=16, margins=(0, 24, 0, 0)))
