"""From the code on paper back to its version: type it, see whether the paper still agrees (promise 6)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import Chip
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.usecases.cetak.cari_kode import TemuanKode


class PanelKode(QWidget):
    """`cari` runs on the reader thread; `buka` shows the version found."""

    def __init__(
        self, *, cari: Callable[[str], TemuanKode], buka: Callable[[TemuanKode], None], background: Background
    ) -> None:
        super().__init__()
        self._cari, self._buka, self._background = cari, buka, background
        self.found: TemuanKode | None = None
        self.field = IsianTeks(_("Kode lembar"), hint=_("di bawah tanda QR"), placeholder="7QX4-M2TA")
        self.field.step.connect(lambda _direction: self.search())
        self._find = Button(_("Cari versi"), icon="search", letter="v", clicked=self.search)
        self.chip = Chip()
        self.sentence = WrapText()
        self._show = Button(_("Lihat versi ini"), kind="tautan", icon="file-text", clicked=self._on_show)
        self._result = QWidget()
        self._result.setLayout(column(row(self.chip, None), self.sentence, row(self._show, None), spacing=6))
        self._result.hide()
        self.setLayout(
            column(
                Text(_("Kertas ini versi yang mana?"), weight=600),
                self.field,
                row(self._find, None),
                self._result,
                spacing=8,
            )
        )

    def search(self) -> None:
        """Look the code up."""
        code = self.field.text().strip()
        if code:
            self._background.read(
                partial(self._cari, code), self._on_found, self._on_refused, owner=self, topic="kode-lembar"
            )

    def _on_found(self, temuan: TemuanKode) -> None:
        self.found = temuan
        self.field.put_text(temuan.kode)
        if temuan.sesuai:
            self.chip.show_word(_("Sesuai"), icon="circle-check", tone="daun")
        else:
            self.chip.show_word(_("Sudah berubah"), icon="triangle-alert", tone="soga")
        self._say(temuan.kalimat)
        self._show.show()

    def _on_refused(self, error: BaseException) -> None:
        self.found = None
        if not isinstance(error, PenolakanError):
            if self._background.on_failure is not None:
                self._background.on_failure(error)
            return
        self.chip.show_word(_("Tidak ditemukan"), icon="circle-x", tone="bata")
        self._say(f"{error.pesan} {error.langkah}")
        self._show.hide()

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self._result.show()

    def _on_show(self) -> None:
        if self.found is not None:
            self._buka(self.found)
