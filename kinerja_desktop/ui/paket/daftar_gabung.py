"""The left list of the merge page: conflicts, what is to be checked, bundles that wait (picture 07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.table_model import TableModel
from kinerja_desktop.ui.parts.table_view import TableView
from kinerja_desktop.usecases.paket.bentrok import SatuBentrok
from kinerja_desktop.usecases.paket.perlu_dicek import PerluDicek
from kinerja_desktop.usecases.paket.terima import HasilTerima


@dataclass(frozen=True, slots=True)
class ButirGabung:
    """One line: what it is about, and its value (a conflict, a case, or a file)."""

    kunci: object
    judul: str
    rincian: str
    icon: str
    tone: str
    nilai: SatuBentrok | PerluDicek | HasilTerima


class DaftarGabung(QWidget):
    """`chosen` tells the line with the cursor."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        spec = TableSpec(
            kolom=(Kolom("apa", _("Perlu Anda"), _cell, width=160, stretch=1),),
            name=_("Yang perlu Anda"),
            row_height=tokens.ROW_TWO,
            identity=lambda butir: butir.kunci,
        )
        self._model = TableModel(spec, self)
        self.view = TableView(self._model)
        self.view.setAccessibleName(spec.name)
        self.view.head.hide()
        self.setLayout(column(self.view, spacing=0, margins=(1, 6, 1, 6)))
        self.setFocusProxy(self.view)
        self.view.selectionModel().currentChanged.connect(lambda now, _before: self._on_current(now.row()))

    def show_items(
        self, bentrok: Sequence[SatuBentrok], dicek: Sequence[PerluDicek], berkas: Sequence[HasilTerima]
    ) -> None:
        """Show these; the cursor stays where its line is still there, else it goes to the first conflict."""
        before = self.current()
        place = max(self.view.current_row(), 0)
        rows: list[ButirGabung | Grup] = []
        for title, items in (
            (_("Bentrok"), [_conflict(satu) for satu in bentrok]),
            (_("Perlu dicek"), [_case(satu) for satu in dicek]),
            (_("Paket"), [_file(satu) for satu in berkas]),
        ):
            if items:
                rows += [Grup(f"{title} {len(items)}"), *items]
        self._model.show(rows)
        stays = self._model.place_of(before.kunci) if before is not None else -1
        places = [at for at, one in enumerate(rows) if isinstance(one, ButirGabung)]
        if stays < 0 and places:
            stays = min(places, key=lambda at: abs(at - place))
        if stays >= 0:
            self.view.select_row(stays)
            self._on_current(stays)

    def current(self) -> ButirGabung | None:
        """The line with the cursor."""
        return self._model.row(self.view.current_row())

    def step(self, direction: int) -> None:
        """The next or previous line that can be chosen."""
        place = self.view.current_row() + direction
        while 0 <= place < len(self._model.rows):
            if self._model.row(place) is not None:
                self.view.select_row(place)
                return
            place += direction

    def _on_current(self, place: int) -> None:
        found = self._model.row(place)
        if found is not None:
            self.chosen.emit(found)


def _cell(butir: ButirGabung) -> Cell:
    return Cell(butir.judul, butir.rincian, icon=butir.icon, tone=butir.tone, weight=500)


def _conflict(satu: SatuBentrok) -> ButirGabung:
    key = (satu.tabel, satu.baris_id, satu.kolom)
    return ButirGabung(key, satu.orang or satu.judul, satu.judul, "circle-dashed", "soga", satu)


def _case(satu: PerluDicek) -> ButirGabung:
    return ButirGabung(satu.kunci, satu.judul, satu.kalimat, "triangle-alert", "soga", satu)


def _file(satu: HasilTerima) -> ButirGabung:
    icon, tone = {
        "ditolak": ("circle-x", "bata"),
        "menunggu": ("clock", "soga"),
        "ditahan": ("clock", "soga"),
    }.get(satu.status, ("circle-check", "daun"))
    who = _("{siapa}, paket {n}").format(siapa=satu.pengirim, n=satu.nomor) if satu.pengirim else satu.berkas.name
    word = {
        "ditolak": _("ditolak utuh"),
        "menunggu": _("menunggu paket lain"),
        "ditahan": _("ditahan"),
        "sudah_ada": _("sudah ada"),
    }.get(satu.status, _("{n} perubahan").format(n=satu.operasi))
    return ButirGabung(satu.berkas, who, word, icon, tone, satu)
