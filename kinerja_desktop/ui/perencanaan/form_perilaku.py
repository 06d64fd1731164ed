"""The seven BerAKHLAK values: three guides each, and what the leader expects beyond them (`domain.md` 2.5)."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK, NilaiBerakhlak
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianPanjang
from kinerja_desktop.ui.parts.labels import Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, row


def medan_perilaku(nomor: int) -> str:
    """The path of the field of a value."""
    return f"perilaku:{nomor}.teks"


class FormPerilaku(QWidget):
    """Seven rows: the value with its guides at the left, the field at the right."""

    def __init__(self, form: Formulir) -> None:
        super().__init__()
        self._form = form
        box = column(
            WrapText(
                _("Panduan di kiri berlaku bagi semua ASN. Isi kanan hanya bila pimpinan mengharapkan lebih."),
                tone="tinta2",
            ),
            spacing=16,
        )
        for nilai in NILAI_BERAKHLAK:
            box.addWidget(hairline())
            line = row(spacing=24)
            line.addLayout(_guides(nilai), 1)
            isian = form.add(medan_perilaku(nilai.nomor), IsianPanjang(_("Ekspektasi khusus pimpinan"), rows=2))
            isian.entry.setAccessibleName(_("Ekspektasi khusus pimpinan: {nilai}").format(nilai=nilai.nama))
            line.addWidget(isian, 1, Qt.AlignmentFlag.AlignTop)
            box.addLayout(line)
        box.addStretch(1)
        self.setLayout(box)

    def paths(self) -> tuple[str, ...]:
        """The paths of the fields."""
        return tuple(medan_perilaku(nilai.nomor) for nilai in NILAI_BERAKHLAK)

    def show_skp(self, skp: Skp) -> None:
        """Show what is stored."""
        isi: Mapping[int, str] = {satu.nilai: satu.teks for satu in skp.perilaku}
        self._form.load({medan_perilaku(n.nomor): isi.get(n.nomor, "") for n in NILAI_BERAKHLAK})


def terisi(skp: Skp) -> int:
    """How many values have an expectation of their own."""
    return sum(bool(satu.teks.strip()) for satu in skp.perilaku)


def _guides(nilai: NilaiBerakhlak) -> QVBoxLayout:
    title = row(Text(str(nilai.nomor), weight=600, tone="tinta2"), Text(nilai.nama, weight=600), None, spacing=8)
    lines = column(spacing=2, margins=(16, 0, 0, 0))
    for panduan in nilai.panduan:
        line = row(spacing=6)
        line.addWidget(Text("·", tone="tinta3"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(WrapText(panduan, role="kecil", tone="tinta2"), 1)
        lines.addLayout(line)
    return column(title, lines, spacing=4)
