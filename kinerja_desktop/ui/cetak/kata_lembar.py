"""The names of sheets and of their layouts as the screen says them."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar, PilihanCetak

BIASA, LAIN = "biasa", "lain"
"""The codes of a sheet's usual and other layout."""


def judul_lembar(kode: KodeLembar) -> str:
    """The title of a sheet in a sentence's spelling."""
    return {
        KodeLembar.F01: _("Lembar kendali"),
        KodeLembar.F02: _("SKP pimpinan, kuantitatif"),
        KodeLembar.F03: _("SKP pimpinan, kualitatif"),
        KodeLembar.F04: _("SKP kuantitatif"),
        KodeLembar.F05: _("SKP kualitatif"),
        KodeLembar.F06: _("Lampiran SKP"),
        KodeLembar.F07: _("Matriks peran dan hasil"),
        KodeLembar.F08: _("Rencana aksi"),
        KodeLembar.F08W: _("Rencana kerja per wilayah"),
        KodeLembar.F10: _("Evaluasi Kinerja Pegawai"),
        KodeLembar.F12: _("Dokumen Evaluasi Kinerja Pegawai"),
    }[kode]


def pilihan_lembar(semua: Iterable[KodeLembar]) -> list[Opsi]:
    """Sheets as choices of a list: the code and what it is, short enough for a side panel."""
    pendek = {
        KodeLembar.F08W: _("Rencana per wilayah"),
        KodeLembar.F10: _("Evaluasi"),
        KodeLembar.F12: _("Dokumen evaluasi"),
    }
    return [Opsi(kode.value, f"{kode.value} {pendek.get(kode) or judul_lembar(kode)}") for kode in semua]


def pilihan_bentuk(kode: KodeLembar) -> tuple[Opsi, ...]:
    """The two ways a sheet can be laid out, the usual one first; most have only one, and then none is offered."""
    return {
        KodeLembar.F05: (Opsi(BIASA, _("Lengkap")), Opsi(LAIN, _("Format ketat"))),
        KodeLembar.F08: (Opsi(BIASA, _("Triwulanan")), Opsi(LAIN, _("Bulanan"))),
    }.get(kode, ())


class PilihanBentuk(QWidget):
    """The layouts of the sheet on show, as two buttons under their label; hidden where it has one only."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place = column(Text(_("Bentuk"), role="kecil", weight=500, tone="tinta2"), spacing=4)
        self._segments: Segments | None = None
        self.setLayout(self._place)
        self.hide()

    def show_for(self, kode: KodeLembar) -> None:
        """Offer the layouts of this sheet, the usual one first."""
        if self._segments is not None:
            self._place.removeWidget(self._segments)
            self._segments.hide()
            self._segments.deleteLater()
            self._segments = None
        if options := pilihan_bentuk(kode):
            made = Segments(options, name=_("Bentuk"), fill=True)
            made.choose(options[0].kode)
            made.chosen.connect(lambda _code: self.chosen.emit())
            self._place.addWidget(made)
            self._segments = made
        self.setVisible(bool(options))

    def choose(self, kode: str) -> None:
        """Show this layout as chosen."""
        if self._segments is not None:
            self._segments.choose(kode)

    def into(self, kode: KodeLembar, pilihan: PilihanCetak) -> PilihanCetak:
        """The same way of printing with the layout chosen for this sheet."""
        lain = self._segments is not None and self._segments.code() == LAIN
        return replace(pilihan, format_ketat=lain and kode is KodeLembar.F05, bulanan=lain and kode is KodeLembar.F08)
