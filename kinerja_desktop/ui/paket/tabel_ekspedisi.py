"""The dispatch book as a table with a stage track for each bundle (`look.md` 8; picture 06)."""

from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.paket.kata_waktu import saat_pendek
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import IconLabel, Text
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.usecases.paket.buku_ekspedisi import BarisEkspedisi

STAGES = {
    "DIBUAT": (1, "soga"),
    "DIKIRIM": (2, "nila_isi"),
    "DITERIMA": (3, "nila_isi"),
    "DIGABUNG": (4, "daun"),
    "DIPUTUS": (5, "daun"),
    "DITOLAK": (2, "bata"),
    "DITAHAN": (3, "soga"),
    "MENUNGGU": (3, "soga"),
}
COUNT_WORDS = ("baru", "berubah", "sama", "sejajar", "bentrok", "perlu_dicek", "ditolak")


def tabel_ekspedisi() -> DataTable:
    """The book, empty; give it `BarisEkspedisi` rows."""
    kolom = (
        Kolom("nomor", _("Paket"), _number, longest=Cell("T-100", weight=600)),
        Kolom("tanggal", _("Tanggal"), lambda b: Cell(saat_pendek(b.dibuat)), longest="30 Mar 20.00", hide_first=1),
        Kolom("arah", _("Arah"), _way, longest=Cell(_("Terima"), icon="inbox")),
        Kolom("isi", _("Isi"), _content, width=140, stretch=1),
        Kolom("tahap", _("Tahap"), _stage, width=330),
    )
    spec = TableSpec(
        kolom=kolom,
        name=_("Buku ekspedisi"),
        row_height=tokens.ROW_TWO,
        identity=lambda b: (b.keluar, b.nomor, b.epoch, b.kode),
    )
    table = DataTable(spec)
    table.set_empty(
        EmptyState(_("Belum ada paket."), _("Paket yang dikirim dan diterima tercatat di sini dengan tahapnya."))
    )
    return table


def jejak_tahap() -> QWidget:
    """The stages in words, in their order."""
    holder = QWidget()
    words = (_("Belum dikirim"), _("Dikirim"), _("Diterima"), _("Digabung"), _("Diputus"))
    box = row(spacing=6)
    for place, word in enumerate(words):
        if place:
            box.addWidget(IconLabel("chevron-right", "tinta3", 12))
        box.addWidget(Text(word, role="kecil", tone="tinta2"))
    holder.setLayout(box)
    return holder


def _number(baris: BarisEkspedisi) -> Cell:
    return Cell(str(baris.nomor) if baris.keluar else f"T-{baris.nomor}", weight=600)


def _way(baris: BarisEkspedisi) -> Cell:
    if baris.keluar:
        return Cell(_("Kirim"), icon="circle-arrow-up")
    return Cell(_("Terima"), icon="inbox")


def _content(baris: BarisEkspedisi) -> Cell:
    words = _("{n} perubahan").format(n=baris.operasi) if baris.operasi else _("tanda terima")
    way = _("ke {pihak}") if baris.keluar else _("dari {pihak}")
    return Cell(words, way.format(pihak=baris.pihak))


def _stage(baris: BarisEkspedisi) -> Cell:
    done, tone = STAGES[baris.status]
    text_tone = tone if tone in {"soga", "bata"} else "tinta"
    return Cell(baris.tahap, _fact(baris), stages=(done, tone), text_tone=text_tone)


def _fact(baris: BarisEkspedisi) -> str:
    when = saat_pendek(baris.berubah)
    counts = ", ".join(
        f"{baris.hitungan[kata]} {kata.replace('_', ' ')}" for kata in COUNT_WORDS if baris.hitungan.get(kata)
    )
    if counts:
        return f"{when}: {counts}"
    if baris.sebab:
        return f"{when}: {baris.sebab}"
    return _("{saat}, kode {kode}").format(saat=when, kode=baris.kode)
