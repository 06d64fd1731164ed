"""Labels: plain text in a role and a tone, wrapping, eliding, key caps."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress, dress_icon


class Text(QLabel):
    """One line of plain text: font role, tone, weight."""

    def __init__(self, text: str = "", *, role: str = "isi", tone: str = "tinta", weight: int | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        dress(self, role=role, tone=tone, weight=weight)

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        dress(self, tone=tone)


class WrapText(Text):
    """Text over several lines that tells its layout the height it really needs (trap 16)."""

    def __init__(self, text: str = "", *, role: str = "isi", tone: str = "tinta", weight: int | None = None) -> None:
        super().__init__(text, role=role, tone=tone, weight=weight)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def on_theme(self) -> None:
        """Measure again in the new font."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(60), super().minimumSizeHint().height() if not self.wordWrap() else self.minimumHeight())

    def _fit(self) -> None:
        if self.width() > 0:
            needed = self.heightForWidth(self.width())
            if needed > 0 and needed != self.minimumHeight():
                self.setMinimumHeight(needed)


class ElideText(Text):
    """One line that ends in an ellipsis when there is no room; the full text is the tooltip and accessible name."""

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "isi",
        tone: str = "tinta",
        weight: int | None = None,
        middle: bool = False,
    ) -> None:
        super().__init__(text, role=role, tone=tone, weight=weight)
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_whole()

    def on_theme(self) -> None:
        """Measure again in the new font."""
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(40), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        shown = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class KeyCap(QLabel):
    """A key as it is printed on the keyboard, such as "Ctrl K"."""

    def __init__(self, keys: str) -> None:
        super().__init__(keys)
        self.setProperty("kind", "tuts")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress(self, role="kecil", weight=500, tone="tinta2", height=20)


class IconLabel(QLabel):
    """A drawing that stands beside its word; it has no name of its own."""

    def __init__(self, name: str, tone: str = "tinta2", size: int = 16) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_icon(name, tone, size)

    def set_icon(self, name: str, tone: str = "tinta2", size: int = 16) -> None:
        """Show another drawing."""
        dress_icon(self, name, tone, size)


def hairline(*, upright: bool = False) -> QFrame:
    """A line of one pixel between groups."""
    line = QFrame()
    line.setProperty("kind", "garis-tegak" if upright else "garis")
    return line


def gap(width: int = 0, height: int = 0) -> QWidget:
    """An empty place of a fixed size."""
    empty = QWidget()
    empty.setFixedSize(width, height)
    return empty
