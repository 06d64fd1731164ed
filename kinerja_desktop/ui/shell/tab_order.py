"""Tab order is reading order: the order of the layouts, whenever a widget was made (`look.md` 10).

Qt puts a widget that comes later at the end of the window's order; lists that are rebuilt would be reached last.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLayout, QScrollArea, QWidget


def read_in_order(root: QWidget) -> Iterator[QWidget]:
    """Everything below `root` that Tab can reach, as a reader meets it."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    if isinstance(root, QAbstractItemView):
        return
    seen: set[QWidget] = set()
    scrolled = root.widget() if isinstance(root, QScrollArea) else None
    if isinstance(root, QScrollArea) and scrolled is not None:
        seen.update((scrolled, root.viewport()))
        yield from read_in_order(scrolled)
    layout = root.layout()
    if layout is not None:
        for widget in _laid_out(layout):
            seen.add(widget)
            yield from read_in_order(widget)
    for child in root.children():
        if isinstance(child, QWidget) and child not in seen and not child.isWindow():
            yield from read_in_order(child)


def tab_in_reading_order(regions: Sequence[QWidget]) -> None:
    """Let Tab go through these regions one after another."""
    order = [widget for region in regions for widget in read_in_order(region)]
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
