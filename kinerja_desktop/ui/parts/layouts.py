"""Boxes without Qt's default margins, so that every distance is one of the scale."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from kinerja_desktop.ui import tokens

Item = QWidget | QLayout | int | None
"""What a box takes: a widget, another box, a gap in pixels, or None for the stretch that takes what is left."""


def _fill(box: QBoxLayout, items: tuple[Item, ...], margins: tuple[int, int, int, int], spacing: int) -> None:
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)


def row(*items: Item, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Things beside each other."""
    box = QHBoxLayout()
    _fill(box, items, margins, spacing)
    return box


def column(*items: Item, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Things below each other."""
    box = QVBoxLayout()
    _fill(box, items, margins, spacing)
    return box


def fields_row(*fields: QWidget, stretch: tuple[int, ...] = ()) -> QHBoxLayout:
    """Two or three form fields in a row, tops aligned; `stretch` shares the width."""
    box = row(spacing=tokens.FIELD_TO_FIELD)
    for number, field in enumerate(fields):
        share = stretch[number] if number < len(stretch) else 1
        box.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    return box


def holding(layout: QLayout, kind: str = "") -> QFrame:
    """A frame around a box; `kind` names its ground in the style sheet."""
    frame = QFrame()
    if kind:
        frame.setProperty("kind", kind)
    frame.setLayout(layout)
    return frame


def card(*items: Item, spacing: int = 8, margin: int = tokens.CARD_MARGIN) -> QFrame:
    """A white sheet with a hairline border."""
    return holding(column(*items, spacing=spacing, margins=(margin, margin, margin, margin)), "kartu")


def scrolling(body: QWidget) -> QScrollArea:
    """A page body that scrolls when the screen is low, without a frame."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not body.property("kind"):
        body.setProperty("kind", "badan")
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    return area
