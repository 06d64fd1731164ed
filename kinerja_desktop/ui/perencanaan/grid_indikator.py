"""Indicators and targets of one plan as a grid that is filled with the keyboard (`look.md` 03-skp)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.pendekatan import beraspek, berperspektif
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, Pendekatan, Skp
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.finding_line import worst
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, Sunting, TableSpec
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.pelaksanaan.draf_sel import DrafSel
from kinerja_desktop.ui.perencanaan.kata_skp import (
    ARAH_IKON,
    arti_perspektif,
    kata_arah,
    kata_aspek,
    kata_jenis_target,
    kata_perspektif,
    kode_dari_kata,
    target_pendek,
    teks_target,
)


@dataclass(frozen=True, slots=True)
class BarisGrid:
    """One indicator as the grid shows it. `draf` are texts of its cells that never became a value."""

    indikator: IndikatorKinerja
    tahun: int
    draf: Mapping[str, str]
    temuan: Temuan | None

    @property
    def id(self) -> UUID:
        """The indicator's id."""
        return self.indikator.id


def baris_grid(
    indikator: Sequence[IndikatorKinerja], tahun: int, draf: Mapping[str, str], temuan: Sequence[Temuan]
) -> tuple[BarisGrid, ...]:
    """The rows of a grid from a plan, the open drafts and all findings of the document."""
    return tuple(_baris(satu, tahun, draf, temuan) for satu in indikator)


def _baris(satu: IndikatorKinerja, tahun: int, draf: Mapping[str, str], temuan: Sequence[Temuan]) -> BarisGrid:
    awalan = f"indikator:{satu.id}."
    milik = tuple(t for t in temuan if t.medan.startswith(awalan) and not t.medan.startswith(f"{awalan}triwulan"))
    terberat = worst(milik)
    return BarisGrid(
        satu,
        tahun,
        {medan.removeprefix(awalan): teks for medan, teks in draf.items() if medan.startswith(awalan)},
        terberat if terberat is not None and terberat.tingkat is not Tingkat.SARAN else None,
    )


class GridIndikator(QWidget):
    """The indicators of a plan in the columns of its form: F2 or typing edits, F4 opens the list of a choice."""

    edited = Signal(object, str, str)
    """Indicator id, name of the field, what was typed (the code for a choice)."""
    drafted = Signal(object, str, str)
    """The same while it is being typed, after two seconds."""
    remove_asked = Signal(object)
    undo_asked = Signal(bool)
    moved = Signal(object)
    """The indicator the cursor stands on, None for none."""

    def __init__(self, skp: Skp) -> None:
        """`skp` says which of the four forms it is: its columns differ."""
        super().__init__()
        self._choices = {
            "aspek": {kode.value: kata for kode, kata in kata_aspek().items()},
            "perspektif": {kode.value: kata for kode, kata in kata_perspektif().items()},
            "jenis_target": {kode.value: kata for kode, kata in kata_jenis_target().items()},
            "arah": {kode.value: kata for kode, kata in kata_arah().items()},
        }
        self.table = DataTable(_spec(skp), grows=False)
        self._anchor = QWidget(self.table.view.viewport())
        self._anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._anchor.hide()
        self.popup: ChoicePopup | None = None
        self.setLayout(column(self.table, spacing=0))
        self.setFocusProxy(self.table)
        self.table.edited.connect(self._on_edited)
        self.table.selected.connect(lambda baris: self.moved.emit(baris.id if baris is not None else None))
        self.table.view.installEventFilter(self)
        self.table.view.viewport().installEventFilter(self)
        DrafSel(self.table, self._on_draft)

    def show_rows(self, baris: Sequence[BarisGrid], *, locked: bool) -> None:
        """Show these indicators."""
        self.table.set_locked(locked)
        self.table.show_rows(baris)

    def current_id(self) -> UUID | None:
        """The indicator with the cursor."""
        baris = self.table.current()
        return baris.id if baris is not None else None

    def edit(self, indikator_id: UUID, nama: str) -> bool:
        """Open a cell: the editor of a text, the cursor on a choice. The target of a qualitative form is its words."""
        kolom = {satu.key for satu in self.table.model.spec.kolom}
        nama = "teks_target" if nama == "target" and nama not in kolom else nama
        if nama in self._choices:
            self.table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return self.table.select(indikator_id)
        return self.table.edit_cell(indikator_id, nama)

    # -- what is typed

    def _key(self) -> str:
        index = self.table.view.currentIndex()
        return self.table.model.spec.kolom[index.column()].key if index.isValid() else ""

    def _on_edited(self, baris: BarisGrid, key: str, teks: str) -> None:
        if key == "aspek":
            teks = kode_dari_kata(kata_aspek(), teks)
        elif key == "perspektif":
            teks = kode_dari_kata(kata_perspektif(), teks)
        elif key == "jenis_target":
            teks = kode_dari_kata(kata_jenis_target(), teks)
        elif key == "arah":
            teks = kode_dari_kata(kata_arah(), teks)
        self.edited.emit(baris.id, key, teks)

    def _on_draft(self, baris: object, teks: str) -> None:
        if isinstance(baris, BarisGrid) and self._key() not in self._choices:
            self.drafted.emit(baris.id, self._key(), teks)

    def _open_choice(self, typed: str = "") -> None:
        baris, key, view = self.table.current(), self._key(), self.table.view
        if baris is None or self.table.model.locked:
            return

        def find(words: str, deliver: Deliver) -> None:
            low = words.strip().casefold()
            rincian = {kode.value: kata for kode, kata in arti_perspektif().items()} if key == "perspektif" else {}
            semua = (Opsi(kode, kata, rincian=rincian.get(kode, "")) for kode, kata in self._choices[key].items())
            deliver([opsi for opsi in semua if low in opsi.kata.casefold()])

        self._anchor.setGeometry(view.visualRect(view.currentIndex()))
        self.popup = ChoicePopup(self._anchor, find, lambda opsi: self.edited.emit(baris.id, key, opsi.kode))
        self.popup.open_at(self._anchor, typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.table.view:
            return self._on_key(event)
        double = event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent)
        if double and watched is self.table.view.viewport() and self._key() in self._choices:
            self._open_choice()
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and key in {Qt.Key.Key_Z, Qt.Key.Key_Y}:
            self.undo_asked.emit(key == Qt.Key.Key_Y)
            return True
        if key == Qt.Key.Key_Delete and not event.modifiers():
            if self.current_id() is not None and not self.table.model.locked:
                self.remove_asked.emit(self.current_id())
            return True
        if self._key() not in self._choices or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if key in {Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_Space}:
            self._open_choice()
            return True
        if event.text().isprintable() and event.text().strip():
            self._open_choice(event.text())
            return True
        return False


def _spec(skp: Skp) -> TableSpec:
    """The columns of the form, in the order of paper (`domain.md` 2.3); a qualitative form measures in words."""
    berangka = skp.pendekatan is Pendekatan.KUANTITATIF
    aspek = (_kolom_aspek(),) if beraspek(skp) else ()
    perspektif = (_kolom_perspektif(),) if berperspektif(skp) else ()
    return TableSpec(
        kolom=(
            *aspek,
            Kolom(
                "teks",
                _("Indikator kinerja individu") if berangka else _("Ukuran keberhasilan"),
                _cell_teks,
                width=200,
                stretch=1,
                lines=2,
                edit=Sunting(lambda b: b.draf.get("teks", b.indikator.teks), placeholder=_("yang diukur")),
            ),
            *(_kolom_angka() if berangka else (_kolom_kata(),)),
            *perspektif,
        ),
        name=_("Indikator dan target"),
        row_height=tokens.ROW_ONE,
        identity=lambda b: b.id,
        finding=lambda b: b.temuan,
    )


def _kolom_aspek() -> Kolom:
    aspek = kata_aspek()
    return Kolom(
        "aspek",
        _("Aspek"),
        lambda b: Cell(aspek[b.indikator.aspek]),
        longest=aspek[max(aspek, key=lambda kode: len(aspek[kode]))],
        edit=Sunting(lambda b: aspek[b.indikator.aspek]),
    )


def _kolom_perspektif() -> Kolom:
    kata = kata_perspektif()

    def teks(baris: BarisGrid) -> str:
        return kata[baris.indikator.perspektif] if baris.indikator.perspektif else ""

    return Kolom(
        "perspektif",
        _("Perspektif"),
        lambda b: Cell(teks(b) or _("belum dipilih"), text_tone=_tone(teks(b))),
        longest=kata[max(kata, key=lambda kode: len(kata[kode]))],
        edit=Sunting(teks),
    )


def _kolom_kata() -> Kolom:
    return Kolom(
        "teks_target",
        _("Target"),
        _cell_kata,
        width=150,
        stretch=1,
        lines=2,
        edit=Sunting(
            lambda b: b.draf.get("teks_target", b.indikator.teks_target), placeholder=_("keadaan yang dituju")
        ),
    )


def _kolom_angka() -> tuple[Kolom, ...]:
    jenis, arah = kata_jenis_target(), kata_arah()
    return (
        Kolom(
            "jenis_target",
            _("Jenis"),
            lambda b: Cell(jenis[b.indikator.jenis_target]),
            longest=jenis[max(jenis, key=lambda kode: len(jenis[kode]))],
            hide_first=1,
            edit=Sunting(lambda b: jenis[b.indikator.jenis_target]),
        ),
        Kolom(
            "target",
            _("Target"),
            _cell_target,
            width=112,
            right=True,
            edit=Sunting(lambda b: b.draf.get("target", teks_target(b.indikator)), placeholder=_("angka")),
        ),
        Kolom(
            "satuan",
            _("Satuan"),
            _cell_satuan,
            width=88,
            edit=Sunting(lambda b: b.draf.get("satuan", b.indikator.satuan)),
        ),
        Kolom(
            "arah",
            _("Arah"),
            lambda b: Cell(arah[b.indikator.arah], icon=ARAH_IKON[b.indikator.arah]),
            longest=Cell("turun", icon="equal"),
            edit=Sunting(lambda b: arah[b.indikator.arah]),
        ),
    )


def _tone(teks: str) -> str:
    return "tinta" if teks.strip() else "tinta3"


def _cell_teks(baris: BarisGrid) -> Cell:
    teks = baris.draf.get("teks", baris.indikator.teks)
    return Cell(teks or _("belum diisi"), text_tone=_tone(teks))


def _cell_satuan(baris: BarisGrid) -> Cell:
    teks = baris.draf.get("satuan", baris.indikator.satuan)
    return Cell(teks or _("belum diisi"), text_tone=_tone(teks))


def _cell_kata(baris: BarisGrid) -> Cell:
    teks = baris.draf.get("teks_target", baris.indikator.teks_target)
    return Cell(teks or _("belum diisi"), text_tone=_tone(teks))


def _cell_target(baris: BarisGrid) -> Cell:
    """What was typed and could not be read stays in the cell, in the colour of its finding."""
    if "target" in baris.draf:
        return Cell(baris.draf["target"], text_tone="bata", weight=500)
    teks = target_pendek(baris.indikator, baris.tahun)
    return Cell(teks or _("belum diisi"), text_tone=_tone(teks))
