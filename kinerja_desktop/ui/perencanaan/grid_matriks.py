"""The matrix as a grid that is filled with the keyboard: rows are subordinates, columns the leader's indicators."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import StringIO
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import (
    BarisMatriks,
    KolomMatriks,
    kata_tingkat,
    sel_tercetak,
    sudah_rhk,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.key_hints import KeyHints
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, Sunting, TableSpec
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.pelaksanaan.draf_sel import DrafSel
from kinerja_desktop.ui.perencanaan.pandangan_matriks import TETAP, MatriksView
from kinerja_desktop.usecases.perencanaan.buka_matriks import LihatMatriks
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel

BARIS_SEL = 3


@dataclass(frozen=True, slots=True)
class BarisTampil:
    """A subordinate with his cells by indicator."""

    baris: BarisMatriks
    sel: Mapping[UUID, SelMatriks]

    @property
    def id(self) -> UUID:
        """The person's."""
        return self.baris.pegawai_id


def baris_tampil(layar: LihatMatriks) -> tuple[BarisTampil, ...]:
    """The rows of the grid."""
    matriks = layar.matriks
    hasil: list[BarisTampil] = []
    for baris in matriks.baris:
        tempat = ((kolom.indikator_id, matriks.sel_di(baris.pegawai_id, kolom.indikator_id)) for kolom in matriks.kolom)
        hasil.append(BarisTampil(baris, {kunci: sel for kunci, sel in tempat if sel is not None}))
    return tuple(hasil)


def ikon_sel(sel: SelMatriks, baris: BarisMatriks) -> tuple[str, str, str]:
    """Icon, tone and word of a cell's state."""
    if sel.rhk_id is not None and sel.rhk_id in baris.rhk_berlaku:
        return "lock", "daun", _("dalam SKP yang ditetapkan")
    if sudah_rhk(sel, baris):
        return "link", "daun", _("sudah menjadi RHK")
    if baris.terkunci:
        return "clock", "soga", _("menunggu SKP terbuka")
    return "circle-dashed", "tinta3", _("belum menjadi RHK")


class GridMatriks(QWidget):
    """F2 or typing fills a cell, F4 chooses its kind, Ctrl+D copies from above, Ctrl+V pastes a block, Del empties."""

    filled = Signal(object)
    """A sequence of `IsianSel` to save as one act."""
    drafted = Signal(object, object, str)
    """Person, indicator, and what is being typed there, after two seconds."""
    undo_asked = Signal(bool)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.layar: LihatMatriks | None = None
        self.table: DataTable | None = None
        self.view: MatriksView | None = None
        self.popup: ChoicePopup | None = None
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(_("Geser indikator"))
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.valueChanged.connect(self._on_bar)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self.bar)
        self._box.addWidget(KeyHints(_keys()))
        self.bar.hide()

    # -- what the page uses

    def show_matrix(self, layar: LihatMatriks) -> None:
        """Show this matrix; the cursor stays where its row and column are still there."""
        lama, self.layar = self.layar, layar
        kolom = layar.matriks.kolom
        if self.table is None or lama is None or lama.matriks.kolom != kolom:
            tempat = self.tempat()
            self._rebuild(kolom)
            if lama is None or lama.matriks.pimpinan_id != layar.matriks.pimpinan_id:
                tempat = None
            self._show(layar)
            self.go_to(*(tempat or (None, None)))
        else:
            self._show(layar)

    def tempat(self) -> tuple[UUID, UUID | None] | None:
        """The person and the indicator that the cursor stands on; no indicator on name and post."""
        if self.table is None or self.view is None or self.layar is None:
            return None
        baris, column = self.table.current(), self.view.currentIndex().column()
        if not isinstance(baris, BarisTampil):
            return None
        kolom = self.layar.matriks.kolom
        return baris.id, kolom[column - TETAP].indikator_id if 0 <= column - TETAP < len(kolom) else None

    def go_to(self, pegawai_id: UUID | None, indikator_id: UUID | None) -> None:
        """Put the cursor on a place; without a person on the first row, without an indicator on its first open one."""
        if self.table is None or self.view is None or self.layar is None or not self.table.model.rows:
            return
        kolom = [satu.indikator_id for satu in self.layar.matriks.kolom]
        row = max(self.table.model.place_of(pegawai_id), 0)
        column = kolom.index(indikator_id) if indikator_id is not None and indikator_id in kolom else 0
        self.view.setCurrentIndex(self.table.model.index(row, column + TETAP))

    def focus_grid(self) -> None:
        """Put the focus into the grid."""
        if self.view is not None:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def open_kinds(self) -> None:
        """F4: choose what kind of result the cell asks for."""
        tempat, view = self.tempat(), self.view
        if tempat is None or tempat[1] is None or view is None or self._locked():
            return
        pegawai_id, indikator_id = tempat[0], tempat[1]

        def find(typed: str, deliver: Deliver) -> None:
            options = [Opsi(satu.value, kata_tingkat(satu)) for satu in TingkatHasil]
            deliver([opsi for opsi in options if typed.strip().casefold() in opsi.kata.casefold()])

        def chosen(opsi: Opsi) -> None:
            self.filled.emit([IsianSel(pegawai_id, indikator_id, None, TingkatHasil(opsi.kode))])

        anchor = QWidget(view.viewport())
        anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        anchor.setGeometry(view.visualRect(view.currentIndex()))
        self.popup = ChoicePopup(anchor, find, chosen)
        self.popup.destroyed.connect(anchor.deleteLater)
        self.popup.open_at(anchor)

    # -- inside

    def _rebuild(self, kolom: tuple[KolomMatriks, ...]) -> None:
        if self.table is not None:
            self._box.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        table = DataTable(_spec(kolom), view=partial(MatriksView, kolom=kolom))
        view = table.view
        assert isinstance(view, MatriksView)
        for signal in (view.pasted, view.copy_above_asked, view.undo_asked):
            signal.disconnect()
        view.pasted.connect(self._on_pasted)
        view.copy_above_asked.connect(self._on_copy_above)
        view.undo_asked.connect(self.undo_asked)
        table.edited.connect(self._on_edited)
        view.selectionModel().currentChanged.connect(self._on_moved)
        view.window_changed.connect(self._on_window)
        view.installEventFilter(self)
        self.table, self.view = table, view
        DrafSel(table, self._on_draft)
        self._box.insertWidget(0, table, 1)
        self.setFocusProxy(table)
        # Shown at once: a widget that its layout shows later cannot take the focus now.
        table.show()
        view.fit_columns()

    def _show(self, layar: LihatMatriks) -> None:
        assert self.table is not None
        assert self.view is not None
        self.table.set_locked(bool(layar.terkunci))
        belum = {temuan.medan for temuan in layar.temuan}
        head = self.view.matrix_head
        head.belum = frozenset(
            TETAP + n for n, kolom in enumerate(layar.matriks.kolom) if f"kolom:{kolom.indikator_id}" in belum
        )
        self.table.show_rows(baris_tampil(layar))
        head.viewport().update()
        self.moved.emit()

    def _locked(self) -> bool:
        return self.table is None or self.table.model.locked

    def _on_moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit()

    def _on_window(self, first: int, shown: int, total: int) -> None:
        self.bar.setVisible(0 < shown < total)
        self.bar.setRange(0, max(0, total - shown))
        self.bar.setPageStep(shown)
        self.bar.setValue(first)

    def _on_bar(self, first: int) -> None:
        if self.view is not None:
            self.view.show_from(first)

    def _on_edited(self, baris: BarisTampil, key: str, teks: str) -> None:
        self.filled.emit([IsianSel(baris.id, UUID(key), teks)])

    def _on_draft(self, _baris: object, teks: str) -> None:
        tempat = self.tempat()
        if tempat is not None and tempat[1] is not None:
            self.drafted.emit(*tempat, teks)

    def _on_copy_above(self) -> None:
        view, tempat = self.view, self.tempat()
        if view is None or self.table is None or tempat is None or tempat[1] is None or self._locked():
            return
        atas = self.table.model.row(view.current_row() - 1)
        if isinstance(atas, BarisTampil):
            sel = atas.sel.get(tempat[1])
            teks, tingkat = (sel.teks, sel.tingkat) if sel else ("", None)
            self.filled.emit([IsianSel(tempat[0], tempat[1], teks, tingkat)])

    def _on_pasted(self, text: str) -> None:
        """A block from a spreadsheet, from the cursor on, saved as one act; what reaches beyond the grid is left."""
        if self.layar is None or self.table is None or self.view is None or self._locked():
            return
        start, kolom = self.view.currentIndex(), self.layar.matriks.kolom
        isian: list[IsianSel] = []
        for down, words in enumerate(csv.reader(StringIO(text.rstrip("\r\n"), newline=""), "excel-tab")):
            baris = self.table.model.row(start.row() + down)
            for across, word in enumerate(words):
                place = start.column() + across - TETAP
                if isinstance(baris, BarisTampil) and 0 <= place < len(kolom):
                    isian.append(IsianSel(baris.id, kolom[place].indikator_id, word.strip()))
        if isian:
            self.filled.emit(isian)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, plain = Qt.Key(event.key()), not event.modifiers()
            if plain and key == Qt.Key.Key_F4:
                self.open_kinds()
                return True
            if plain and key == Qt.Key.Key_Delete:
                self._empty()
                return True
            if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_C:
                self._copy()
                return True
        return super().eventFilter(watched, event)

    def _empty(self) -> None:
        tempat = self.tempat()
        if tempat is None or tempat[1] is None or self._locked() or self.table is None:
            return
        baris = self.table.current()
        if isinstance(baris, BarisTampil) and tempat[1] in baris.sel:
            self.filled.emit([IsianSel(tempat[0], tempat[1], "")])

    def _copy(self) -> None:
        tempat, baris = self.tempat(), self.table.current() if self.table else None
        if tempat is not None and tempat[1] is not None and isinstance(baris, BarisTampil):
            sel = baris.sel.get(tempat[1])
            QGuiApplication.clipboard().setText(sel_tercetak(sel) if sel else "")


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("F2", _("isi")), ("F4", _("tingkat hasil")), ("Ctrl D", _("salin dari atas")), ("Ctrl V", _("tempel blok")),
        ("Del", _("kosongkan")),
    )  # fmt: skip


def _spec(kolom: Sequence[KolomMatriks]) -> TableSpec:
    indikator = tuple(
        Kolom(
            str(satu.indikator_id),
            satu.indikator,
            partial(_cell, satu.indikator_id),
            width=1,
            lines=BARIS_SEL,
            edit=Sunting(partial(_teks, satu.indikator_id), placeholder=_("peran atau hasil")),
        )
        for satu in kolom
    )
    return TableSpec(
        kolom=(
            Kolom("nama", _("Nama pegawai"), _cell_nama, width=1, lines=2),
            Kolom("jabatan", _("Jabatan"), _cell_jabatan, width=1, lines=3),
            *indikator,
        ),
        name=_("Matriks peran hasil"),
        row_height=tokens.ROW_TWO,
        identity=lambda b: b.id,
    )


def _cell_nama(tampil: Any) -> Cell:
    baris: BarisMatriks = tampil.baris
    if not baris.bawahan:
        return Cell(baris.nama, _("bukan bawahan lagi"), weight=500, text_tone="tinta2")
    if not tampil.sel:
        return Cell(baris.nama, _("tanpa peran"), "triangle-alert", "soga", weight=500)
    return Cell(baris.nama, weight=500)


def _cell_jabatan(tampil: Any) -> Cell:
    return Cell(tampil.baris.jabatan or _("belum diisi"), text_tone="tinta2")


def _cell(indikator_id: UUID, tampil: Any) -> Cell:
    sel: SelMatriks | None = tampil.sel.get(indikator_id)
    if sel is None:
        return Cell()
    ikon, tone, _kata = ikon_sel(sel, tampil.baris)
    return Cell(sel_tercetak(sel), icon=ikon, tone=tone)


def _teks(indikator_id: UUID, tampil: Any) -> str:
    sel: SelMatriks | None = tampil.sel.get(indikator_id)
    return sel.teks if sel else ""
