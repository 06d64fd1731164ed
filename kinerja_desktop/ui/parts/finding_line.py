"""The line under a field that says what is wrong and what to do (`look.md` 8)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import keadaan
from kinerja_desktop.ui.parts.labels import IconLabel
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.parts.rich_text import RichText

WORST_FIRST = (Tingkat.SALAH, Tingkat.PERLU_DICEK, Tingkat.SARAN)


def worst(temuan: tuple[Temuan, ...]) -> Temuan | None:
    """The finding that is shown when a field has several."""
    return min(temuan, key=lambda satu: WORST_FIRST.index(satu.tingkat), default=None)


class FindingLine(QFrame):
    """Icon, bold word, sentence, and a link when the finding offers a better wording."""

    def __init__(self, use_example: Callable[[str], None] | None = None) -> None:
        super().__init__()
        self._use_example, self._shown = use_example, None
        self._icon = IconLabel("circle-x", size=14)
        self._text = RichText(role="kecil")
        self._link = Button(_("Pakai contoh"), kind="tautan", clicked=self._on_use)
        box = row(spacing=6)
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._text, 1)
        box.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)
        self._icon.setContentsMargins(0, 4, 0, 0)
        self._text.setContentsMargins(0, 4, 0, 0)
        dress(self._link, role="kecil", weight=500)
        self.setLayout(box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def shown(self) -> Temuan | None:
        """The finding on show."""
        return self._shown

    def show_finding(self, temuan: Temuan | None) -> None:
        """Show this finding, or none."""
        self._shown = temuan
        if temuan is None:
            self.hide()
            return
        state = keadaan(temuan.tingkat.value)
        self._icon.set_icon(state.icon, state.tone, 14)
        self._text.set_parts([(f"{state.word}. ", 600, state.tone), (temuan.pesan, 400, state.tone)])
        self._link.setVisible(bool(temuan.contoh) and self._use_example is not None)
        self.setAccessibleName(f"{state.word}. {temuan.pesan}")
        self.show()

    def _on_use(self) -> None:
        if self._shown is not None and self._use_example is not None:
            self._use_example(self._shown.contoh)
