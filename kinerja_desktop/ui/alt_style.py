"""A style that underlines mnemonics only while Alt is held (`look.md` 6, trap 4)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget


class AltStyle(QProxyStyle):
    """Fusion everywhere, so that pages look alike on every system; `hold_alt` shows the underlines."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._alt = False

    def hold_alt(self, held: bool) -> None:
        """Show or hide the underlines in all windows."""
        if held != self._alt:
            self._alt = held
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    window.update()
                    for child in window.findChildren(QWidget):
                        if child.isVisible():
                            child.update()

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self._alt)
        if hint == QStyle.StyleHint.SH_ToolTip_WakeUpDelay:
            return 600
        return super().styleHint(hint, option, widget, returnData)


class AltWatch(QObject):
    """Watches one window for the Alt key; install it as the window's event filter."""

    def __init__(self, window: QWidget, style: AltStyle) -> None:
        super().__init__(window)
        self._style = style
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt:
                self._style.hold_alt(kind == QEvent.Type.KeyPress)
        elif kind == QEvent.Type.WindowDeactivate:
            self._style.hold_alt(False)
        return super().eventFilter(watched, event)
