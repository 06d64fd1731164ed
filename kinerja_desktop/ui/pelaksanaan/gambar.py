"""Registers the pictures of the execution pages."""

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.pelaksanaan.contoh_pelatihan import aksi_pelatihan_contoh
from kinerja_desktop.ui.pelaksanaan.contoh_potret import aksi_realisasi_contoh, jendela_contoh
from kinerja_desktop.ui.pelaksanaan.pelatihan_page import PelatihanPage
from kinerja_desktop.ui.pelaksanaan.realisasi_page import RealisasiPage
from kinerja_desktop.ui.shell.window import Shell


def _terbuka(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, (RealisasiPage, PelatihanPage)) and page.layar is not None


def _realisasi() -> QWidget:
    return jendela_contoh(
        "pelaksanaan", lambda background: RealisasiPage(aksi=aksi_realisasi_contoh(), background=background)
    )


def _pelatihan() -> QWidget:
    return jendela_contoh(
        "pelatihan", lambda background: PelatihanPage(aksi=aksi_pelatihan_contoh(), background=background)
    )


potret.register("pelaksanaan", _realisasi, ready=_terbuka)
potret.register("pelatihan", _pelatihan, ready=_terbuka)
