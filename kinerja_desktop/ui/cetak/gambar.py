"""Registers the pictures of the pages about paper."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.cetak.contoh_potret import background_contoh, gambar_pratinjau, gambar_rekap, halaman
from kinerja_desktop.ui.cetak.pratinjau_page import PratinjauPage
from kinerja_desktop.ui.cetak.rekap_page import RekapPage
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas


def _drawn(window: QWidget) -> bool:
    page = halaman(window)
    return isinstance(page, PratinjauPage) and page.pdf.pages > 0 and _inked(page)


def _inked(page: PratinjauPage) -> bool:
    """Whether the page on show has letters: Qt draws them a moment after the paper."""
    seen = page.pdf.view.viewport().grab().toImage().scaled(120, 120)
    middle = [seen.pixelColor(x, y).lightness() for x in range(30, 90, 2) for y in range(20, 110, 2)]
    return max(middle) - min(middle) > 60


def _listed(window: QWidget, *, kode: bool) -> bool:
    page = halaman(window)
    found = isinstance(page, RekapPage) and (page.kode.found is not None or not kode)
    return found and isinstance(page, RekapPage) and bool(page.table.model.rows)


def _folder() -> QWidget:
    dialog = PilihBerkas(
        None,
        background_contoh(),
        Pilihan.FOLDER,
        "Simpan lembar ke folder mana?",
        mulai=Path.home(),
        then=lambda _chosen: None,
    )
    dialog.open()
    return dialog


def _read(dialog: QWidget) -> bool:
    return isinstance(dialog, PilihBerkas) and dialog.here is not None


potret.register("pratinjau-cetak", gambar_pratinjau, ready=_drawn)
potret.register("pratinjau-rencana-aksi", partial(gambar_pratinjau, rencana=True), ready=_drawn)
potret.register("rekap-rencana-aksi", partial(gambar_rekap, rencana=True), ready=partial(_listed, kode=False))
potret.register("rekap", gambar_rekap, ready=partial(_listed, kode=False))
potret.register("rekap-kode", partial(gambar_rekap, kode=True), ready=partial(_listed, kode=True))
potret.register("dialog-pilih-folder", _folder, ready=_read)
