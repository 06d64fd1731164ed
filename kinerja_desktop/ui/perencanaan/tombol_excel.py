"""The Excel buttons of the planning board: template, import, export of the year on show."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.tulis_berkas import TulisBerkas
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiPapan
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor


class TombolExcel(QWidget):
    """Hidden where the page may write nothing. `tahun` is the year on show."""

    def __init__(self, page: Page, background: Background, aksi: AksiPapan, tahun: Callable[[], int]) -> None:
        super().__init__()
        self.setVisible(aksi.tulis is not None)
        if aksi.tulis is None or aksi.buka_impor is None:
            return
        berkas = TulisBerkas(page, background, aksi.tulis)
        self.templat = Button(
            _("Unduh templat"),
            kind="sunyi",
            icon="download",
            clicked=lambda: berkas.minta(JenisEkspor.TEMPLAT_SKP, tahun()),
        )
        self.impor = Button(_("Impor Excel"), kind="sunyi", icon="file-down", clicked=aksi.buka_impor)
        self.ekspor = Button(
            _("Ekspor"), kind="sunyi", icon="file-up", clicked=lambda: berkas.minta(JenisEkspor.SKP, tahun())
        )
        self.setLayout(row(self.templat, self.impor, self.ekspor, spacing=4))
