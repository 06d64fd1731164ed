"""The quiet bar under the header: one message at a time, it stays until it is read (`look.md` 8)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.dress import set_kind
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import IconLabel, WrapText

ICONS = {"nila_teks": "info", "daun": "circle-check", "soga": "triangle-alert", "bata": "circle-x"}


@dataclass(frozen=True, slots=True)
class Pesan:
    """One message: a sentence, its tone ("nila_teks", "daun", "soga" or "bata"), at most two link actions."""

    kalimat: str
    nada: str = "nila_teks"
    tindakan: Sequence[tuple[str, Callable[[], None]]] = ()


class MessageBar(QFrame):
    """Hidden while there is nothing to say."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "pesan")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._icon = IconLabel("info")
        self._text = WrapText()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(12, 6, 6, 6)
        self._box.setSpacing(8)
        self._links: list[Button] = []
        self._close = Button(kind="ikon", icon="x", name=_("Tutup pesan"), clicked=self.clear)
        self._box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._icon.setContentsMargins(0, 8, 0, 0)
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence on show, "" for none."""
        return "" if self.isHidden() else self._text.text()

    def show_message(self, pesan: Pesan) -> None:
        """Show this; what stood there before is replaced (it stays in the history of messages)."""
        for link in self._links:
            self._box.removeWidget(link)
            link.deleteLater()
        self._links = [Button(word, kind="tautan", clicked=act) for word, act in pesan.tindakan[:2]]
        for link in self._links:
            self._box.insertWidget(self._box.count() - 1, link)
        tone = pesan.nada
        self._icon.set_icon(ICONS.get(tone, "info"), tone)
        self._text.setText(pesan.kalimat)
        self.setAccessibleName(pesan.kalimat)
        set_kind(self, "nada", tone)
        self.show()

    def clear(self) -> None:
        """Close the bar."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()
