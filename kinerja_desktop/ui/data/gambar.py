"""Registers the pictures of home, copies, the first run and the choice of the person."""

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.data.beranda_page import BerandaPage
from kinerja_desktop.ui.data.contoh_potret import gambar_beranda
from kinerja_desktop.ui.shell.window import Shell


def _beranda(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, BerandaPage) and page.isi is not None


potret.register("data-beranda", gambar_beranda, ready=_beranda)
