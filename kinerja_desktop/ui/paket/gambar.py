"""Registers the pictures of the pages about bundles."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.paket.contoh_potret import (
    LINGKUP,
    aksi_kirim,
    gambar_gabung,
    gambar_kirim,
    halaman,
    perangkat_contoh,
)
from kinerja_desktop.ui.paket.dialog_perangkat import DialogKode, DialogMinta, DialogSahkan, dialog_cabut
from kinerja_desktop.ui.paket.gabung_page import CONFLICT, GabungPage
from kinerja_desktop.ui.paket.kirim_page import KirimPage
from kinerja_desktop.ui.parts.dialog import Dialog

FILES = (
    Path("E:/muara-sari_1-6_ke-bkpsdm.kinerja"),
    Path("E:/muara-sari_1-8_ke-bkpsdm.kinerja"),
    Path("E:/rusak.kinerja"),
)


def _sending(window: QWidget, *, step: int) -> bool:
    page = halaman(window)
    if not isinstance(page, KirimPage) or not page.recent.model.rows:
        return False
    if step == 4 and page.send.step == 1:
        page.send.send.click()
        return False
    return page.send.step == step


def _receiving(window: QWidget) -> bool:
    page = halaman(window)
    return isinstance(page, KirimPage) and len(page.receive.files) == len(FILES)


def _devices(window: QWidget) -> bool:
    page = halaman(window)
    return isinstance(page, KirimPage) and bool(page.devices.table.model.rows)


def _rehearsed(window: QWidget) -> bool:
    page = halaman(window)
    return isinstance(page, GabungPage) and page.list.current() is not None


def _deciding(window: QWidget) -> bool:
    page = halaman(window)
    if not isinstance(page, GabungPage) or page.list.current() is None:
        return False
    if page.panel.conflict is not None and page.panel.cards.choice == 0:
        page.list.step(1)
        page.panel.choose(1)
        page.panel.reason.put_text("Berita acara tertanggal 25 September, daftar arsip lebih baru.")
    return page.showing == CONFLICT


def _deciding_among_four(window: QWidget) -> bool:
    page = halaman(window)
    if not isinstance(page, GabungPage) or page.list.current() is None:
        return False
    if page.panel.conflict is not None and page.panel.cards.choice == 0:
        page.list.step(2)
        page.panel.choose(4)
    return page.showing == CONFLICT


def _request() -> Dialog:
    isi = aksi_kirim().perangkat.lihat_permintaan(Path())
    return DialogSahkan(None, isi, aksi_kirim().perangkat.unit(), lambda _granted: None)


def _opened(dialog: Dialog) -> QWidget:
    dialog.open()
    return dialog


def _ask() -> Dialog:
    units = aksi_kirim().perangkat.unit()
    return DialogMinta(None, units, kode_unit=LINGKUP, nama="Yuliana Marpaung", then=lambda _unit, _name: None)


def _code() -> Dialog:
    return DialogKode(None, aksi_kirim().perangkat.minta(Path("E:/"), kode_unit="muara-sari", nama="yuliana"))


potret.register("kirim", gambar_kirim, ready=partial(_sending, step=0))
potret.register("kirim-periksa", partial(gambar_kirim, langkah=1), ready=partial(_sending, step=1))
potret.register("kirim-selesai", partial(gambar_kirim, langkah=3), ready=partial(_sending, step=4))
potret.register("terima", partial(gambar_kirim, FILES), ready=_receiving)
potret.register("buku-ekspedisi", partial(gambar_kirim, "buku"), ready=partial(_sending, step=0))
potret.register("perangkat", partial(gambar_kirim, "perangkat"), ready=_devices)
potret.register("gabung-latihan", partial(gambar_gabung, latihan=True), ready=_rehearsed)
potret.register("gabung-banyak", partial(gambar_gabung, latihan=False), ready=_deciding_among_four)
potret.register("gabung-bentrok", partial(gambar_gabung, latihan=False), ready=_deciding)
potret.register("dialog-minta", lambda: _opened(_ask()))
potret.register("dialog-kode", lambda: _opened(_code()))
potret.register("dialog-sahkan", lambda: _opened(_request()))
potret.register("dialog-cabut", lambda: _opened(dialog_cabut(None, perangkat_contoh()[1], lambda: None)))
