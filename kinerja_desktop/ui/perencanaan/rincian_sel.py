"""The cell with the cursor, at the right of the matrix: what it stands under, its kind, and the RHK it became."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import BarisMatriks, KolomMatriks, kata_tingkat, sudah_rhk
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.side_panel import Facts
from kinerja_desktop.ui.perencanaan.grid_matriks import ikon_sel

TERPANJANG = 150
"""Letters of a leader's plan that are shown here; the head's tooltip has the rest."""


@dataclass(frozen=True, slots=True)
class AksiSel:
    """What can be done with the cell on show."""

    tingkat: Callable[[UUID, UUID, TingkatHasil], None]
    jadikan: Callable[[UUID], None]
    tautkan: Callable[[UUID, UUID], None]
    buka_skp: Callable[[UUID], None]


class RincianSel(QWidget):
    """Person, leader's RHK, indicator, target; kind of result; state and what can be done next."""

    def __init__(self, aksi: AksiSel) -> None:
        super().__init__()
        self._aksi = aksi
        self._baris: BarisMatriks | None = None
        self._kolom: KolomMatriks | None = None
        self._sel: SelMatriks | None = None
        self._name = WrapText(role="bagian")
        self._facts = Facts(label_width=76)
        self.kinds = Segments(
            [Opsi(satu.value, kata_tingkat(satu).partition(" ")[0]) for satu in TingkatHasil],
            name=_("Tingkat hasil"),
            fill=True,
        )
        self.kinds.chosen.connect(self._on_kind)
        self._kind_box = QWidget()
        self._kind_box.setLayout(
            column(Text(_("Tingkat hasil"), role="kecil", weight=500, tone="tinta2"), self.kinds, spacing=4)
        )
        self._icon, self._state = IconLabel("circle-dashed", "tinta3", 14), WrapText(tone="tinta2")
        self._rhk = WrapText()
        self.open_button = Button(_("Buka SKP"), kind="tautan", clicked=self._on_open)
        self.make_button = Button(_("Jadikan sel ini RHK"), kind="tautan", clicked=self._on_make)
        self.link_button = Button(_("Tautkan ke RHK yang ada"), kind="tautan", clicked=self.open_list)
        self.popup: ChoicePopup | None = None
        state = row(spacing=6)
        state.addWidget(self._icon)
        state.addWidget(self._state, 1)
        self.setLayout(
            column(
                self._name, self._facts, self._kind_box, state, self._rhk,
                row(self.make_button, None), row(self.link_button, None), row(self.open_button, None), hairline(),
                spacing=6, margins=(20, 12, 20, 0),
            )
        )  # fmt: skip

    def show_cell(
        self, baris: BarisMatriks | None, kolom: KolomMatriks | None, sel: SelMatriks | None, terkunci: str
    ) -> None:
        """Show this place; None hides what there is nothing to say of."""
        self._baris, self._kolom, self._sel = baris, kolom, sel
        self.setVisible(baris is not None)
        if baris is None:
            return
        self._name.setText(baris.nama)
        pairs = [(_("Jabatan"), baris.jabatan or _("belum diisi"))]
        if kolom is not None:
            pairs = [
                (_("RHK"), _pendek(kolom.rhk)),
                (_("Indikator"), _pendek(kolom.indikator)),
                (_("Target"), kolom.target or (_("belum diisi") if kolom.ada else _("tidak ada lagi di SKP pimpinan"))),
            ]
        self._facts.show_facts(pairs)
        self._kind_box.setVisible(sel is not None)
        if sel is not None:
            self.kinds.choose(sel.tingkat.value)
        self.kinds.setEnabled(not terkunci)
        self._show_state(baris, kolom, sel, terkunci)

    def open_list(self) -> None:
        """The plans of this person that the cell can be linked to."""
        baris, sel = self._baris, self._sel
        if baris is None or sel is None:
            return
        options = [Opsi(str(kunci), teks or _("belum diisi")) for kunci, teks in baris.rhk.items()]

        def find(typed: str, deliver: Deliver) -> None:
            words = typed.casefold().split()
            deliver([opsi for opsi in options if all(word in opsi.kata.casefold() for word in words)])

        self.popup = ChoicePopup(self.link_button, find, lambda opsi: self._aksi.tautkan(sel.id, UUID(opsi.kode)))
        self.popup.open_at(self.link_button, width=420)

    def _show_state(
        self, baris: BarisMatriks, kolom: KolomMatriks | None, sel: SelMatriks | None, terkunci: str
    ) -> None:
        jadi = sel is not None and sudah_rhk(sel, baris)
        if sel is None:
            self._icon.set_icon("minus", "tinta3", 14)
            self._state.setText(
                _("Belum ada peran di sini. Ketik langsung di sel.") if kolom else _("Pilih sel di bawah indikator.")
            )
        else:
            ikon, tone, kata = ikon_sel(sel, baris)
            self._icon.set_icon(ikon, tone, 14)
            self._state.setText(baris.terkunci if baris.terkunci and not jadi else f"{kata[:1].upper()}{kata[1:]}.")
        rhk = baris.rhk.get(sel.rhk_id, "") if sel is not None and sel.rhk_id is not None else ""
        self._rhk.setText(rhk)
        self._rhk.setVisible(jadi and bool(rhk) and sel is not None and rhk != sel.teks)
        open_ = sel is not None and not jadi and not baris.terkunci and not terkunci
        self.make_button.setVisible(open_)
        self.link_button.setVisible(open_ and bool(baris.rhk))
        self.open_button.setVisible(baris.skp_id is not None)

    def _on_kind(self, kode: str) -> None:
        if self._baris is not None and self._kolom is not None and self._sel is not None:
            self._aksi.tingkat(self._baris.pegawai_id, self._kolom.indikator_id, TingkatHasil(kode))

    def _on_make(self) -> None:
        if self._sel is not None:
            self._aksi.jadikan(self._sel.id)

    def _on_open(self) -> None:
        if self._baris is not None and self._baris.skp_id is not None:
            self._aksi.buka_skp(self._baris.skp_id)


def _pendek(teks: str) -> str:
    return teks if len(teks) <= TERPANJANG else f"{teks[:TERPANJANG].rsplit(' ', 1)[0]}…"
