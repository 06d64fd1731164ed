"""A line that stays on a page while it is true: why it is locked, which version is in force, what an act gave."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from kinerja_desktop.ui.dress import set_kind
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import IconLabel, WrapText


class NoteLine(QFrame):
    """Icon, sentence, links; hidden while there is nothing to say. Unlike the message bar it cannot be closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "pesan")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._icon, self._text = IconLabel("info"), WrapText()
        self._icon.setContentsMargins(0, 5, 0, 0)
        self._text.setContentsMargins(0, 4, 0, 4)
        self._links: list[Button] = []
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(12, 3, 12, 3)
        self._box.setSpacing(8)
        self._box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence on show, "" for none."""
        return self._text.text()

    @property
    def links(self) -> tuple[Button, ...]:
        """The links on show."""
        return tuple(self._links)

    def show_note(
        self,
        sentence: str,
        *,
        icon: str = "info",
        tone: str = "nila_teks",
        links: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        """Say this; an empty sentence hides the line."""
        for link in self._links:
            self._box.removeWidget(link)
            link.deleteLater()
        self._links = [Button(word, kind="tautan", clicked=act) for word, act in links] if sentence else []
        for link in self._links:
            self._box.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self._icon.set_icon(icon, tone)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        set_kind(self, "nada", tone)
        self.setVisible(bool(sentence))
