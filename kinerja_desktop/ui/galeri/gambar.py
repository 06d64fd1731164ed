"""Registers the gallery of parts for `potret`."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.galeri.daftar import BerandaContoh, DaftarContoh, PelatihanContoh
from kinerja_desktop.ui.galeri.editor import EditorContoh, PenilaianContoh
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.galeri.kirim import BentrokContoh, KirimContoh
from kinerja_desktop.ui.isi_bantuan import bantuan_halaman
from kinerja_desktop.ui.messages import ReportDialog, ask
from kinerja_desktop.ui.parts.dialog import Jawaban
from kinerja_desktop.ui.shell.bantuan import open_help
from kinerja_desktop.ui.shell.key_card import open_key_card
from kinerja_desktop.ui.shell.page import Page

HALAMAN: dict[str, Callable[[], Page]] = {
    "beranda": BerandaContoh,
    "pegawai": DaftarContoh,
    "perencanaan": EditorContoh,
    "penilaian": PenilaianContoh,
    "pelatihan": PelatihanContoh,
    "kirim": KirimContoh,
    "gabung": BentrokContoh,
}


def _page(key: str) -> QWidget:
    return contoh_window(key, HALAMAN[key])


def _lock() -> QWidget:
    window = contoh_window("beranda", BerandaContoh)
    window.lock()
    window.lock_page.refuse("PIN tidak cocok. Coba lagi.")
    return window


def _practice() -> QWidget:
    window = contoh_window("pegawai", DaftarContoh)
    window.show_practice(True)
    return window


def _ask() -> QWidget:
    answers = (Jawaban("tunda", "Tunda"), Jawaban("gabung", "Gabungkan 14 lembar", "utama", "git-merge"))
    effects = ("12 lembar baru masuk", "2 lembar berubah, nilai lama tetap disimpan", "0 dihapus")
    words = "Sebelum digabung, salinan data dibuat dan diperiksa."
    return ask(None, "Gabungkan 14 lembar dari Kec. Muara Sari?", words, answers, lambda _kode: None, effects=effects)


def _help() -> QWidget:
    window = contoh_window("perencanaan", EditorContoh)
    window.show()
    bantuan = bantuan_halaman("skp")
    page = window.current()
    assert bantuan is not None
    assert page is not None
    dialog = open_help(None, bantuan, page, "Rencana hasil kerja. Ditulis sebagai hasil")
    window.close()
    return dialog


def _report() -> QWidget:
    return ReportDialog(None, "Traceback (contoh)\nValueError: contoh")


for _key in HALAMAN:
    potret.register(f"galeri-{_key}", lambda key=_key: _page(key))
potret.register("kunci", _lock)
potret.register("latihan", _practice)
potret.register("dialog-tanya", _ask)
potret.register("dialog-lapor", _report)
potret.register("bantuan", _help)
potret.register("kartu-tombol", lambda: open_key_card(None, ()))
