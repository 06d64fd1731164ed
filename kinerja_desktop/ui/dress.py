"""Clothes for a widget: font role, text colour, height, icon; kept, so that a theme change can put them on again.

`dress(label, role="kecil", tone="tinta2")` is how a widget gets a font, a text colour or a fixed size, `dress_icon`
how it gets a drawing. `theme` calls `redress_all`
after a change of theme or text size; a widget that paints itself may have `on_theme()` to forget what it measured.
"""

from dataclasses import dataclass, replace
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import isValid

from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.fonts import font


@dataclass(frozen=True, slots=True)
class Clothes:
    """What a widget wears. Sizes in pixels at 100 %; None leaves Qt's own."""

    role: str | None = None
    weight: int | None = None
    tone: str | None = None
    height: int | None = None
    width: int | None = None
    icon: str | None = None
    icon_tone: str = "tinta2"
    icon_size: int = icons.IN_TEXT


_worn: WeakKeyDictionary[QWidget, Clothes] = WeakKeyDictionary()


def dress(
    widget: QWidget,
    *,
    role: str | None = None,
    weight: int | None = None,
    tone: str | None = None,
    height: int | None = None,
    width: int | None = None,
) -> None:
    """Put clothes on; what is not named stays as it was."""
    given = {"role": role, "weight": weight, "tone": tone, "height": height, "width": width}
    _wear(widget, {key: value for key, value in given.items() if value is not None})


def dress_icon(widget: QWidget, name: str, tone: str = "tinta2", size: int = icons.IN_TEXT) -> None:
    """Give a button or label its drawing; an empty name takes it away."""
    _wear(widget, {"icon": name, "icon_tone": tone, "icon_size": size})


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_kind(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet reads, and repolish when it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        repolish(widget)


def redress_all() -> None:
    """Put everything on again in the new colours and sizes."""
    for widget, worn in list(_worn.items()):
        if isValid(widget):
            _put_on(widget, worn)


def _wear(widget: QWidget, given: dict[str, Any]) -> None:
    worn = replace(_worn.get(widget, Clothes()), **given)
    _worn[widget] = worn
    _put_on(widget, worn)


def _put_on(widget: QWidget, worn: Clothes) -> None:
    if worn.role is not None:
        widget.setFont(font(worn.role, worn.weight))
    if worn.tone is not None:
        palette = QPalette(widget.palette())
        ink = tokens.color(worn.tone)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, ink)
            palette.setColor(group, QPalette.ColorRole.ButtonText, ink)
        widget.setPalette(palette)
    if worn.height is not None:
        widget.setFixedHeight(tokens.px(worn.height))
    if worn.width is not None:
        widget.setFixedWidth(tokens.px(worn.width))
    if worn.icon is not None:
        _put_icon(widget, worn)


def _put_icon(widget: QWidget, worn: Clothes) -> None:
    if isinstance(widget, QAbstractButton):
        size = tokens.px(worn.icon_size)
        if worn.icon:
            widget.setIcon(icons.icon(worn.icon, worn.icon_tone, worn.icon_size))
            widget.setIconSize(QSize(size, size))
        else:
            widget.setIcon(icons.QIcon())
    elif isinstance(widget, QLabel):
        if worn.icon:
            widget.setPixmap(icons.pixmap(worn.icon, worn.icon_tone, worn.icon_size))
        else:
            widget.clear()
