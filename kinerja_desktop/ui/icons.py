"""Icons: Lucide drawings tinted by a token (`look.md` 5). No icon font, nothing drawn twice."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kinerja_desktop.resource_files import resource
from kinerja_desktop.ui import tokens

IN_CHIP, IN_TABLE, IN_TEXT, IN_RAIL, IN_STEP = 14, 15, 16, 18, 22
"""Sizes at 100 %, by place."""


def pixmap(name: str, tone: str = "tinta2", size: int = IN_TEXT) -> QPixmap:
    """The drawing `name` in the colour of the token `tone`; `size` in pixels at 100 %. KeyError if there is none."""
    return _drawn(name, tokens.hexa(tone), tokens.px(size), _ratio())


def icon(name: str, tone: str = "tinta2", size: int = IN_TEXT) -> QIcon:
    """The same as a QIcon with its disabled form."""
    made = QIcon(pixmap(name, tone, size))
    made.addPixmap(pixmap(name, "mati", size), QIcon.Mode.Disabled)
    return made


def paint(painter: QPainter, name: str, tone: str, x: float, y: float, size: int = IN_TEXT) -> None:
    """Paint the drawing with its upper left corner at (x, y)."""
    painter.drawPixmap(round(x), round(y), pixmap(name, tone, size))


def exists(name: str) -> bool:
    """Whether a drawing of that name ships with the program."""
    return resource("icons", f"{name}.svg").is_file()


def drop_cache() -> None:
    """Forget every drawn icon, after a change of theme or screen."""
    _drawn.cache_clear()


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    file = resource("icons", f"{name}.svg")
    if not file.is_file():
        raise KeyError(name)
    return file.read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    edge = round(size * ratio)
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
