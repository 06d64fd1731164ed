"""Registers the pictures of home, copies, the first run and the choice of the person."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.data.beranda_page import BerandaPage
from kinerja_desktop.ui.data.cadangan_page import CadanganPage
from kinerja_desktop.ui.data.contoh_potret import gambar_beranda, gambar_cadangan, gambar_mulai, gambar_pemakai
from kinerja_desktop.ui.data.pemakai_dialog import PemakaiDialog
from kinerja_desktop.ui.shell.window import Shell


def _beranda(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, BerandaPage) and page.isi is not None


def _checked(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    if not isinstance(page, CadanganPage) or not page.listed:
        return False
    satu = page.table.current()
    if satu is not None and page.checked is None:
        page.check(satu)
        return False
    return True


potret.register("data-beranda", gambar_beranda, ready=_beranda)
potret.register("data-cadangan", gambar_cadangan, ready=_checked)
potret.register("data-cadangan-kosong", partial(gambar_cadangan, kosong=True), ready=_checked)
for _nomor, _kata in enumerate(("tempat", "kantor", "orang", "pin", "selesai")):
    potret.register(f"data-mulai-{_nomor + 1}-{_kata}", partial(gambar_mulai, _nomor))
potret.register(
    "data-pemakai", gambar_pemakai, ready=lambda dialog: isinstance(dialog, PemakaiDialog) and dialog.listed
)
