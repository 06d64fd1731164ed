"""The key card (F12 or ?): every key of the program and of this page."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.labels import KeyCap, Text


def everywhere() -> tuple[tuple[str, str], ...]:
    """Keys that work on all pages, with what they do (`look.md` 10)."""
    return (
        ("Ctrl K", _("cari nama, NIP, menu")),
        ("Alt 1 … 9", _("menu di sebelah kiri")),
        ("Ctrl Tab", _("tab berikutnya")),
        ("F6", _("wilayah berikutnya")),
        ("Enter", _("isian berikutnya, buka baris")),
        ("Shift Enter", _("isian sebelumnya")),
        ("Ctrl Enter", _("lanjut dari teks panjang")),
        ("F1", _("bantuan halaman ini")),
        ("F2", _("ubah sel")),
        ("F4", _("buka daftar")),
        ("Ctrl D", _("salin baris atas")),
        ("Ctrl ;", _("tanggal hari ini")),
        ("F8", _("temuan berikutnya")),
        ("Ctrl Z", _("batalkan")),
        ("Ctrl Y", _("ulangi")),
        ("Ctrl S", _("lihat kapan tersimpan")),
        ("Ctrl I", _("panel samping")),
        ("Alt + huruf", _("tombol dengan huruf bergaris")),
        ("Ctrl L", _("kunci")),
        ("Esc", _("tutup, tidak ada yang hilang")),
    )


def open_key_card(parent: QWidget | None, page_keys: Sequence[tuple[str, str]]) -> Dialog:
    """Show the card; it closes with Esc."""
    general = everywhere()
    pages = [pair for pair in page_keys if pair[0] not in {keys for keys, _words in general}]
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    pairs = [*pages, *general]
    half = (len(pairs) + 1) // 2
    for place, (keys, words) in enumerate(pairs):
        across, down = (0, place) if place < half else (2, place - half)
        grid.addWidget(KeyCap(keys), down, across)
        grid.addWidget(Text(words), down, across + 1)
    dialog = Dialog(parent, _("Kartu tombol"), body=body, width=640)
    dialog.set_answers([Jawaban("tutup", _("Tutup"))], lambda _kode: None)
    dialog.open()
    return dialog
