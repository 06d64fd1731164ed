"""The people of a preview: name, state, check; up and down choose (`look.md` 8, print preview)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.chip import keadaan
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.table_model import TableModel
from kinerja_desktop.ui.parts.table_view import TableView
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak


class DaftarOrang(QWidget):
    """`chosen` tells the document whose sheet is wanted."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._count, self._open = Text(weight=600), Text(role="kecil", weight=500, tone="soga")
        spec = TableSpec(
            kolom=(Kolom("nama", _("Nama"), _person_cell, width=120, stretch=1),),
            name=_("Orang yang dicetak"),
            row_height=tokens.ROW_TWO,
            identity=lambda satu: satu.dokumen_id,
        )
        self._model = TableModel(spec, self)
        self.view = TableView(self._model)
        self.view.setAccessibleName(spec.name)
        self.view.head.hide()
        self.setLayout(column(row(self._count, None, self._open, margins=(20, 14, 16, 8)), self.view, spacing=0))
        self.setFocusProxy(self.view)
        self.view.selectionModel().currentChanged.connect(lambda now, _before: self._on_current(now.row()))

    def show_people(self, documents: Sequence[DokumenCetak]) -> None:
        """Show these; nobody is told until one is chosen."""
        self._count.setText(ngettext("{n} orang", "{n} orang", len(documents)).format(n=len(documents)))
        drafts = sum(not satu.sah for satu in documents)
        self._open.setText(_("{n} belum ditetapkan").format(n=drafts) if drafts else "")
        self.view.selectionModel().blockSignals(True)
        self._model.show(documents)
        self.view.clearSelection()
        self.view.selectionModel().blockSignals(False)

    def current(self) -> DokumenCetak | None:
        """The one on show."""
        return self._model.row(self.view.current_row())

    def choose(self, place: int) -> None:
        """Go to a row and say so."""
        before = self.view.current_row()
        self.view.select_row(place)
        if before == place:
            self._on_current(place)

    def step(self, direction: int) -> None:
        """Go to the next or previous person, if there is one."""
        place = self.view.current_row() + direction
        if 0 <= place < len(self._model.rows):
            self.view.select_row(place)

    def _on_current(self, place: int) -> None:
        document = self._model.row(place)
        if document is not None:
            self.chosen.emit(document)


def _person_cell(satu: DokumenCetak) -> Cell:
    state = keadaan(satu.keadaan)
    icon, tone = ("circle-check", "daun") if satu.sah else ("triangle-alert", "soga")
    return Cell(satu.nama, state.word, icon=icon, tone=tone, weight=400)
