"""The Excel buttons of a planning page: template, import, export of the year on show."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis, TulisBerkas
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor


class AksiExcel(Protocol):
    """What of the page's acts is about workbooks; None where the page may not."""

    @property
    def tulis(self) -> AksiTulis | None:
        """Writes workbooks."""
        ...

    @property
    def buka_impor(self) -> Callable[[], None] | None:
        """The way to the import page."""
        ...


class TombolExcel(QWidget):
    """Three buttons beside each other, on a narrow window one that opens a list of them.

    Hidden where the page may write nothing. `tahun` is the year on show, `templat` and `ekspor` what is
    written.
    """

    def __init__(
        self,
        page: Page,
        background: Background,
        aksi: AksiExcel,
        tahun: Callable[[], int],
        *,
        templat: JenisEkspor = JenisEkspor.TEMPLAT_SKP,
        ekspor: JenisEkspor = JenisEkspor.SKP,
    ) -> None:
        super().__init__()
        self.setVisible(aksi.tulis is not None)
        self._acts: dict[str, tuple[str, str, Callable[[], object]]] = {}
        if aksi.tulis is not None and aksi.buka_impor is not None:
            berkas = TulisBerkas(page, background, aksi.tulis)
            self._acts = {
                "templat": (_("Unduh templat"), "download", lambda: berkas.minta(templat, tahun())),
                "impor": (_("Impor Excel"), "file-down", aksi.buka_impor),
                "ekspor": (_("Ekspor"), "file-up", lambda: berkas.minta(ekspor, tahun())),
            }
        self.buttons = {
            key: Button(word, kind="sunyi", icon=icon, clicked=act) for key, (word, icon, act) in self._acts.items()
        }
        self.menu = Button(_("Excel"), kind="sunyi", icon="file-text", clicked=self._open)
        self.setLayout(row(*self.buttons.values(), self.menu, spacing=4))
        self.set_narrow(True)  # words come when the window is known to be wide enough; else they would make it wide

    def set_narrow(self, narrow: bool) -> None:
        """Show the one button or the three."""
        for button in self.buttons.values():
            button.setVisible(not narrow)
        self.menu.setVisible(narrow)

    def _open(self) -> None:
        popup = ChoicePopup(self.menu, self._find, self._on_chosen)
        popup.open_at(self.menu, width=220)

    def _find(self, typed: str, deliver: Deliver) -> None:
        low = typed.casefold().strip()
        options = [Opsi(key, word, ikon=icon) for key, (word, icon, _act) in self._acts.items()]
        deliver([opsi for opsi in options if low in opsi.kata.casefold()])

    def _on_chosen(self, opsi: Opsi) -> None:
        self._acts[opsi.kode][2]()
