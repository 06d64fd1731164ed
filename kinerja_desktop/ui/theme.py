"""The theme put on the application: palette, style sheet, font, text size (`look.md` 2, 3, 6)."""

import re
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kinerja_desktop.resource_files import resource
from kinerja_desktop.ui import dress, fonts, icons, tokens


class Pilihan(StrEnum):
    """What a person can choose: follow the system, light, dark."""

    SISTEM = "SISTEM"
    TERANG = "TERANG"
    GELAP = "GELAP"


class Theme(QObject):
    """Makes and remakes the look of the whole application. One per process, made by `install`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice, self._contrast, self._scale = Pilihan.SISTEM, False, 100
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, choice: Pilihan, *, contrast: bool = False, scale: int = 100) -> None:
        """Show this theme at this text size (percent, one of `tokens.SCALES`)."""
        self._choice, self._contrast, self._scale = choice, contrast, scale
        self._apply()

    @Slot()
    def _on_system_changed(self) -> None:
        if self._choice is Pilihan.SISTEM:
            self._apply()

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._choice is Pilihan.GELAP or (self._choice is Pilihan.SISTEM and system_dark)
        tokens.use(dark=dark, contrast=self._contrast, scale=self._scale)
        icons.drop_cache()
        self._app.setFont(fonts.font())
        self._app.setPalette(palette())
        self._app.setStyleSheet(style_sheet())
        dress.redress_all()
        for widget in self._app.allWidgets():
            _tell(widget)
        self.changed.emit()


_installed: list[Theme] = []


def install(app: QApplication, choice: Pilihan = Pilihan.SISTEM, *, contrast: bool = False, scale: int = 100) -> Theme:
    """Load the fonts and put the theme on; once per process, later calls only choose again."""
    if not _installed:
        fonts.load()
        _installed.append(Theme(app))
    _installed[0].choose(choice, contrast=contrast, scale=scale)
    return _installed[0]


def installed() -> Theme | None:
    """The theme of this process, None before `install`."""
    return _installed[0] if _installed else None


def palette() -> QPalette:
    """Qt's colour roles filled from the tokens."""
    role, made = QPalette.ColorRole, QPalette()
    for name, token in {
        role.Window: "kain",
        role.Base: "kertas",
        role.AlternateBase: "kertas2",
        role.Button: "kertas",
        role.Text: "tinta",
        role.WindowText: "tinta",
        role.ButtonText: "tinta",
        role.Highlight: "nila_muda",
        role.HighlightedText: "tinta",
        role.Accent: "nila",
        role.Link: "nila_teks",
        role.LinkVisited: "nila_teks",
        role.PlaceholderText: "tinta3",
        role.ToolTipBase: "tinta",
        role.ToolTipText: "kain",
        role.Light: "kertas",
        role.Midlight: "kertas2",
        role.Mid: "garis",
        role.Dark: "garis2",
    }.items():
        made.setColor(name, tokens.color(token))
    made.setColor(role.Shadow, QColor("#000000"))
    for name in (role.Text, role.WindowText, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, name, tokens.color("mati"))
    return made


def style_sheet() -> str:
    """`app.qss` with every `@token` replaced; KeyError names a token that does not exist."""
    text = resource("qss", "app.qss").read_text(encoding="utf-8")
    extra = {"tepi": tokens.hexa("tinta2") if tokens.is_high_contrast() else "transparent"}

    def value(found: re.Match[str]) -> str:
        name = found.group(1)
        return extra[name] if name in extra else tokens.hexa(name)

    return re.sub(r"@([a-z][a-z0-9_]*)", value, text)


def _tell(widget: QWidget) -> None:
    told = getattr(widget, "on_theme", None)
    if callable(told):
        told()
    widget.updateGeometry()
    widget.update()
