"""A wrapping sentence whose parts differ in weight and tone, without HTML."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font

Part = tuple[str, int, str]
"""Text, weight, tone."""


class RichText(QWidget):
    """Parts of a sentence one after another; it wraps and tells its layout the height it needs."""

    def __init__(self, parts: Sequence[Part] = (), *, role: str = "isi") -> None:
        super().__init__()
        self._role, self._parts = role, list(parts)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Another sentence."""
        self._parts = list(parts)
        self.setAccessibleName(self.text())
        self._fit()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The whole sentence."""
        return "".join(text for text, _weight, _tone in self._parts)

    def on_theme(self) -> None:
        """Measure again in the new font."""
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)[1] + self.contentsMargins().top()

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 1 else tokens.px(240)
        return QSize(min(self._natural_width(), tokens.px(480)), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.px(80), max(self.minimumHeight(), tokens.px(15)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, _height = self._lay_out(self.width())
        layout.draw(QPainter(self), QPointF(0, self.contentsMargins().top()))

    def _fit(self) -> None:
        if self.width() > 1:
            self.setMinimumHeight(self.heightForWidth(self.width()))

    def _natural_width(self) -> int:
        layout, _height = self._lay_out(10_000)
        return int(layout.lineAt(0).naturalTextWidth()) + 2 if layout.lineCount() else 0

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text(), font(self._role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for text, weight, tone in self._parts:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, len(text)
            look = QTextCharFormat()
            look.setFont(font(self._role, weight))
            look.setForeground(tokens.color(tone))
            span.format = look
            formats.append(span)
            start += len(text)
        layout.setFormats(formats)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, int(height + 0.999)
