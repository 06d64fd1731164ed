"""The plan by area as a grid: rows are areas, columns the indicators that can be parted, each under its RHK."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import StringIO
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import KolomMatriks
from kinerja_desktop.domain.perencanaan.rencana_wilayah import (
    bagian_wilayah,
    dapat_dibagi,
    jumlah_wilayah,
    kunci_wilayah,
    semua_wilayah,
)
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, Skp
from kinerja_desktop.domain.perencanaan.target import dijumlahkan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.key_hints import KeyHints
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, Sunting, TableSpec
from kinerja_desktop.ui.perencanaan.kata_skp import rhk_berurut, teks_target
from kinerja_desktop.ui.perencanaan.pandangan_matriks import TETAP, LebarMatriks, MatriksView
from kinerja_desktop.usecases.perencanaan.susun_wilayah import KetikanWilayah

LEBAR = LebarMatriks(sel=160, tetap=(196, 84), sempit=(180, 84))
BARU, JUMLAH = "+", "="
"""Identities of the row in which the next area is begun, and of the row of sums; no area has such a name."""


@dataclass(frozen=True, slots=True)
class BarisWilayah:
    """One area with what is typed in its cells, by indicator; `id` tells the two rows that are none apart."""

    id: str
    nama: str
    isi: Mapping[UUID, str]
    kolom: int

    @property
    def wilayah(self) -> bool:
        """Whether it is an area."""
        return self.id not in {BARU, JUMLAH}


def baris_wilayah(skp: Skp, *, terkunci: bool) -> tuple[BarisWilayah, ...]:
    """The areas, where something may be written the empty row, and the sums."""
    kolom = dapat_dibagi(skp)
    nama = semua_wilayah(skp)
    semua = [BarisWilayah(kunci_wilayah(satu), satu, _isi(kolom, satu), len(kolom)) for satu in nama]
    if not terkunci:
        semua.append(BarisWilayah(BARU, "", {}, len(kolom)))
    if nama:
        semua.append(BarisWilayah(JUMLAH, _("Jumlah"), {satu.id: kata_jumlah(satu) for satu in kolom}, len(kolom)))
    return tuple(semua)


def kata_jumlah(indikator: IndikatorKinerja) -> str:
    """`900 dari 1.200` where the areas add up, else that the number holds in each of them."""
    if not dijumlahkan(indikator):
        return _("tiap wilayah") if indikator.wilayah else ""
    jumlah = jumlah_wilayah(indikator)
    target = teks_target(indikator) or _("belum diisi")
    return _("{n} dari {m}").format(n=angka_cetak(jumlah), m=target) if jumlah is not None else ""


def _isi(kolom: Sequence[IndikatorKinerja], nama: str) -> dict[UUID, str]:
    tempat = ((satu.id, bagian_wilayah(satu, nama)) for satu in kolom)
    return {kunci: angka_cetak(satu.nilai) for kunci, satu in tempat if satu is not None and satu.nilai is not None}


def kolom_wilayah(skp: Skp) -> tuple[KolomMatriks, ...]:
    """The indicators under their RHK, for the head of the grid."""
    dapat = {satu.id for satu in dapat_dibagi(skp)}
    return tuple(
        KolomMatriks(rhk.id, satu.id, f"{n}  {rhk.teks}", satu.teks or _("belum diisi"), teks_target(satu))
        for n, rhk in enumerate(rhk_berurut(skp), start=1)
        for satu in rhk.indikator
        if satu.id in dapat
    )


class GridWilayah(QWidget):
    """F2 or typing fills a cell, Ctrl+V pastes a block (names in the first column where it begins there), Alt+arrows
    order the areas, Del empties a number or, on the name, removes the area.
    """

    filled = Signal(object)
    """A sequence of `KetikanWilayah` to save as one act."""
    named = Signal(str)
    """An area that is new."""
    renamed = Signal(str, str)
    remove_asked = Signal(str)
    move_asked = Signal(str, int)
    undo_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.skp: Skp | None = None
        self.table: DataTable | None = None
        self.view: MatriksView | None = None
        self._kolom: tuple[KolomMatriks, ...] = ()
        self._tempat: tuple[str, UUID | None] | None = None
        """Where the cursor stood before the rows on show came."""
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

    def show_plan(self, skp: Skp, *, terkunci: bool, belum: frozenset[UUID]) -> None:
        """Show the plan by area; `belum` are the indicators whose areas do not add up to the target (WIL-01)."""
        kolom = kolom_wilayah(skp)
        tempat = self._tempat = self.tempat()
        fresh = self.table is None or [satu.indikator_id for satu in self._kolom] != [k.indikator_id for k in kolom]
        lain = self.skp is None or self.skp.id != skp.id
        self.skp, self._kolom = skp, kolom
        if fresh:
            self._rebuild(kolom)
        assert self.table is not None
        assert self.view is not None
        self.table.set_locked(terkunci)
        head = self.view.matrix_head
        head.kolom = kolom
        head.belum = frozenset(TETAP + n for n, satu in enumerate(kolom) if satu.indikator_id in belum)
        self.table.show_rows(baris_wilayah(skp, terkunci=terkunci))
        head.viewport().update()
        if fresh or lain or self.table.current() is None:
            self.go_to(*(tempat if tempat is not None and not lain else (None, None)))

    def tempat(self) -> tuple[str, UUID | None] | None:
        """Area and indicator under the cursor; no indicator on the name and the count."""
        baris = self.current()
        if baris is None or self.view is None:
            return None
        place = self.view.currentIndex().column() - TETAP
        return baris.id, self._kolom[place].indikator_id if 0 <= place < len(self._kolom) else None

    def current(self) -> BarisWilayah | None:
        """The row with the cursor."""
        baris = self.table.current() if self.table is not None else None
        return baris if isinstance(baris, BarisWilayah) else None

    def go_to(self, baris_id: str | None, indikator_id: UUID | None) -> None:
        """Put the cursor on a cell; without an area on the first row, without an indicator on the name."""
        if self.table is None or self.view is None or not self.table.model.rows:
            return
        kolom = [satu.indikator_id for satu in self._kolom]
        column = TETAP + kolom.index(indikator_id) if indikator_id is not None and indikator_id in kolom else 0
        self.view.setCurrentIndex(self.table.model.index(max(self.table.model.place_of(baris_id), 0), column))

    def begin_numbers(self, nama: str) -> None:
        """Stand on the first number of an area: its name was just typed."""
        self.go_to(kunci_wilayah(nama), self._kolom[0].indikator_id if self._kolom else None)

    def follow(self, nama: str) -> None:
        """Stay in the column, on the area that is now called this."""
        tempat = self._tempat
        self.go_to(kunci_wilayah(nama), tempat[1] if tempat is not None else None)

    def focus_grid(self) -> None:
        """Put the focus into the grid."""
        if self.view is not None:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def show_again(self) -> None:
        """The cells show what is stored."""
        if self.table is not None:
            self.table.show_rows(tuple(self.table.model.rows))

    # -- inside

    def _rebuild(self, kolom: tuple[KolomMatriks, ...]) -> None:
        if self.table is not None:
            self._box.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        table = DataTable(self._spec(kolom), view=partial(MatriksView, kolom=kolom, lebar=LEBAR))
        view = table.view
        assert isinstance(view, MatriksView)
        for signal in (view.pasted, view.undo_asked):
            signal.disconnect()
        view.pasted.connect(self.paste)
        view.undo_asked.connect(self.undo_asked)
        table.edited.connect(self._on_edited)
        view.window_changed.connect(self._on_window)
        view.installEventFilter(self)
        self.table, self.view = table, view
        self._box.insertWidget(0, table, 1)
        self.setFocusProxy(table)
        # Shown at once: a widget that its layout shows later cannot take the focus now.
        table.show()
        view.fit_columns()

    def _spec(self, kolom: Sequence[KolomMatriks]) -> TableSpec:
        nama = Sunting(lambda b: b.nama, placeholder=_("nama desa atau kelurahan"), may=lambda b: b.id != JUMLAH)
        angka = tuple(
            Kolom(
                str(satu.indikator_id),
                satu.indikator,
                partial(self._cell, satu.indikator_id),
                width=1,
                right=True,
                edit=Sunting(partial(_teks, satu.indikator_id), placeholder=_("angka"), may=lambda b: b.wilayah),
            )
            for satu in kolom
        )
        return TableSpec(
            kolom=(
                Kolom("nama", _("Wilayah"), _cell_nama, width=1, lines=2, edit=nama),
                Kolom("terisi", _("Terisi"), _cell_terisi, width=1),
                *angka,
            ),
            name=_("Rencana per wilayah"),
            row_height=tokens.ROW_ONE,
            identity=lambda b: b.id,
            menu=self._menu,
        )

    def _menu(self, baris: BarisWilayah) -> Sequence[MenuItem]:
        terkunci = _("Isinya terkunci.") if self.table is None or self.table.model.locked else ""
        bukan = "" if baris.wilayah else _("Baris ini bukan wilayah.")
        alasan = terkunci or bukan
        return (
            MenuItem(_("Naikkan"), lambda: self.move_asked.emit(baris.nama, -1), "arrow-up", reason=alasan),
            MenuItem(_("Turunkan"), lambda: self.move_asked.emit(baris.nama, 1), "arrow-down", reason=alasan),
            MenuItem(_("Hapus wilayah"), lambda: self.remove_asked.emit(baris.nama), "trash-2", reason=alasan),
        )

    def _cell(self, indikator_id: UUID, baris: Any) -> Cell:
        teks = baris.isi.get(indikator_id, "")
        if baris.id != JUMLAH:
            return Cell(teks)
        satu = next((one for one in dapat_dibagi(self.skp) if one.id == indikator_id), None) if self.skp else None
        jumlah = jumlah_wilayah(satu) if satu is not None else None
        if satu is None or jumlah is None:
            return Cell(teks, text_tone="tinta2")
        pas = jumlah == satu.nilai
        ikon, tone = ("circle-check", "daun") if pas else ("triangle-alert", "soga")
        return Cell(teks, icon=ikon, tone=tone, text_tone="tinta" if pas else "soga", weight=500)

    def _on_window(self, first: int, shown: int, total: int) -> None:
        self.bar.setVisible(0 < shown < total)
        self.bar.setRange(0, max(0, total - shown))
        self.bar.setPageStep(shown)
        self.bar.setValue(first)

    def _on_bar(self, first: int) -> None:
        if self.view is not None:
            self.view.show_from(first)

    def _on_edited(self, baris: BarisWilayah, key: str, teks: str) -> None:
        if key != "nama":
            self.filled.emit([KetikanWilayah(baris.nama, UUID(key), teks)])
        elif baris.id == BARU:
            if teks.strip():
                self.named.emit(teks)
        else:
            self.renamed.emit(baris.nama, teks)

    def paste(self, text: str) -> None:
        """A block from a spreadsheet as one act. From the first column on it brings the names of its areas, with or
        without a line of heads; from a number on it fills the areas from there on.
        """
        if self.table is None or self.view is None or self.table.model.locked:
            return
        start, ketikan = self.view.currentIndex(), list[KetikanWilayah]()
        bernama = start.column() < TETAP
        for down, words in enumerate(csv.reader(StringIO(text.rstrip("\r\n"), newline=""), "excel-tab")):
            baris = self.table.model.row(start.row() + down)
            milik = baris.nama if isinstance(baris, BarisWilayah) and baris.wilayah else ""
            nama = words[0].strip() if bernama and words else milik
            if not nama or (bernama and down == 0 and _kepala(nama)):
                continue
            angka = words[1:] if bernama else words
            pertama = 0 if bernama else start.column() - TETAP
            ketikan.append(KetikanWilayah(nama))
            ketikan += [
                KetikanWilayah(nama, self._kolom[pertama + across].indikator_id, word.strip())
                for across, word in enumerate(angka)
                if pertama + across < len(self._kolom)
            ]
        if ketikan:
            self.filled.emit(ketikan)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            self.view is None
            or watched is not self.view
            or event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
        ):
            return super().eventFilter(watched, event)
        key, held, baris = Qt.Key(event.key()), event.modifiers(), self.current()
        if held & Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            if baris is not None and baris.wilayah:
                self.move_asked.emit(baris.nama, -1 if key == Qt.Key.Key_Up else 1)
            return True
        if key == Qt.Key.Key_Delete and not held:
            self._delete()
            return True
        if held == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_C:
            QGuiApplication.clipboard().setText(str(self.view.currentIndex().data() or ""))
            return True
        return super().eventFilter(watched, event)

    def _delete(self) -> None:
        baris, tempat = self.current(), self.tempat()
        if baris is None or tempat is None or not baris.wilayah or self.table is None or self.table.model.locked:
            return
        if tempat[1] is None:
            self.remove_asked.emit(baris.nama)
        elif tempat[1] in baris.isi:
            self.filled.emit([KetikanWilayah(baris.nama, tempat[1], "")])


def _kepala(nama: str) -> bool:
    """Whether it is the head of a column of names."""
    return kunci_wilayah(nama) in {"wilayah", "desa", "kelurahan", "desa/kelurahan", "nama", "nama wilayah"}


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("F2", _("ubah")), ("Enter", _("sel berikut")), ("Alt ↑ ↓", _("urutkan")), ("Ctrl D", _("salin dari atas")),
        ("Ctrl V", _("tempel blok")), ("Del", _("hapus")),
    )  # fmt: skip


def _teks(indikator_id: UUID, baris: Any) -> str:
    return str(baris.isi.get(indikator_id, ""))


def _cell_nama(baris: Any) -> Cell:
    if baris.id == BARU:
        return Cell(_("ketik nama wilayah"), icon="plus", text_tone="tinta3")
    return Cell(baris.nama, weight=600 if baris.id == JUMLAH else 500)


def _cell_terisi(baris: Any) -> Cell:
    """How many indicators have a number for the area."""
    if not baris.wilayah:
        return Cell()
    return Cell(_("{n} dari {m}").format(n=len(baris.isi), m=baris.kolom), text_tone="tinta2")
