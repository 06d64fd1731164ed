"""Choose a folder, a file to read or a name to save under: our own, because Qt's dialog speaks no Indonesian.

    PilihBerkas(self, background, Pilihan.FOLDER, _("Simpan ke folder mana?"), mulai=folder, then=self._simpan)

`then` gets the chosen paths; nothing is called after Esc. Folders are read on the reader thread.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import WrapText
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.tempat import Butir, IsiFolder, baca_folder, kata_ukuran

LIST_HEIGHT = 214
Baca = Callable[[Path, Sequence[str]], IsiFolder]


class Pilihan(StrEnum):
    """What is chosen."""

    FOLDER = "FOLDER"
    BERKAS = "BERKAS"
    BANYAK = "BANYAK"


class PilihBerkas(Dialog):
    """A folder's content as a table: Enter goes in, Backspace goes up, the button takes what is chosen."""

    def __init__(
        self,
        parent: QWidget | None,
        background: Background,
        pilihan: Pilihan,
        title: str,
        *,
        mulai: Path,
        then: Callable[[tuple[Path, ...]], None],
        akhiran: Sequence[str] = (),
        kata: str = "",
    ) -> None:
        body = QWidget()
        super().__init__(parent, title, body=body, width=640)
        self._pilihan, self._akhiran, self._background, self._take = pilihan, tuple(akhiran), background, then
        self._here: IsiFolder | None = None
        self._path = IsianTeks(_("Folder"), hint=_("Enter buka"))
        self._path.step.connect(self._on_typed)
        self._up = Button(_("Naik satu"), icon="arrow-up", kind="sunyi", clicked=self.go_up)
        self._places = row(spacing=6)
        self._free = WrapText(role="kecil", tone="tinta2")
        kolom = (
            Kolom("nama", _("Nama"), _name_cell, width=200, stretch=1),
            Kolom("ukuran", _("Ukuran"), lambda b: Cell("" if b.folder else kata_ukuran(b.bita)), width=90, right=True),
        )
        spec = TableSpec(
            kolom=kolom,
            name=_("Isi folder"),
            row_height=tokens.ROW_ONE,
            identity=lambda b: b.jalur,
            multi=pilihan is Pilihan.BANYAK,
        )
        self.table = DataTable(spec, on_open=self._on_open)
        self.table.setFixedHeight(tokens.px(LIST_HEIGHT))
        self._places.addStretch(1)
        self._places.addWidget(self._up)
        self._free.setText(_("Membaca folder"))
        body.setLayout(column(self._places, self._path, self.table, self._free, spacing=10))
        body.updateGeometry()
        words = kata or (_("Pakai folder ini") if pilihan is Pilihan.FOLDER else _("Pilih berkas"))
        self.set_answers([Jawaban("batal", _("Batal")), Jawaban("pilih", words, "utama")], self._on_answered)
        self._main_button = self.button("pilih")
        self.table.selected.connect(lambda _row: self._show_reason())
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)
        self.go_to(mulai)

    @property
    def here(self) -> Path | None:
        """The folder on show."""
        return self._here.jalur if self._here else None

    def go_to(self, jalur: Path) -> None:
        """Show another folder."""
        read = partial(baca_folder, jalur, self._akhiran, berkas=self._pilihan is not Pilihan.FOLDER)
        self._background.read(read, self._show, owner=self, topic="isi-folder")

    def go_up(self) -> None:
        """Show the folder above."""
        if self._here is not None:
            self.go_to(self._here.jalur.parent)

    def _show(self, isi: IsiFolder) -> None:
        first = self._here is None
        self._here = isi
        self._path.put_text(str(isi.jalur))
        self.table.show_rows(isi.butir)
        if isi.butir:
            self.table.view.select_row(0)
        self._free.setText(isi.masalah or _("Ruang kosong {besar}").format(besar=kata_ukuran(isi.bebas)))
        if first:
            for place, tempat in enumerate(isi.tempat[:5]):
                act = partial(self.go_to, tempat.jalur)
                button = Button(tempat.nama, icon=tempat.ikon, kind="saring", clicked=act)
                self._places.insertWidget(place, button)
            assign_letters(self)
        self._show_reason()

    def _show_reason(self) -> None:
        reason = ""
        if self._here is None or self._here.masalah:
            reason = _("Folder ini tidak dapat dibaca.")
        elif self._pilihan is Pilihan.FOLDER:
            reason = "" if self._here.dapat_ditulis else _("Folder ini tidak dapat ditulisi.")
        elif not self._files():
            reason = _("Pilih berkas dalam daftar.")
        self._main_button.set_reason(reason)

    def _files(self) -> tuple[Path, ...]:
        several = self._pilihan is Pilihan.BANYAK
        rows: list[Butir] = self.table.chosen() if several else [self.table.current()]
        return tuple(butir.jalur for butir in rows if butir is not None and not butir.folder)

    def _on_open(self, butir: Butir) -> None:
        if butir.folder:
            self.go_to(butir.jalur)
        else:
            self.answer("pilih")

    def _on_typed(self, _direction: int) -> None:
        self.go_to(Path(self._path.text().strip()).expanduser())

    def _on_answered(self, kode: str) -> None:
        if kode != "pilih" or self._here is None:
            return
        self._take((self._here.jalur,) if self._pilihan is Pilihan.FOLDER else self._files())


def _name_cell(butir: Butir) -> Cell:
    return Cell(butir.nama, icon="folder-open" if butir.folder else "file-text", weight=500 if butir.folder else 400)
