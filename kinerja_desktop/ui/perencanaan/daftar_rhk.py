"""The plans of an SKP at the left of the editor: number, text, count of indicators, and whether something is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.skp import JenisRhk, RencanaHasilKerja
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import icons, tokens
from kinerja_desktop.ui.dress import dress, set_kind
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import keadaan
from kinerja_desktop.ui.parts.key_hints import KeyHints
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, row, scrolling

LONGEST = 84
"""Letters of a plan that are shown; three lines at the width of the list."""


@dataclass(frozen=True, slots=True)
class ButirRhk:
    """What the list says of one plan. `tingkat` is its worst finding."""

    rhk_id: UUID
    nomor: int
    teks: str
    indikator: int
    tingkat: Tingkat | None


class RhkItem(QFrame):
    """One plan: a click or the arrows choose it."""

    pressed = Signal(object)
    stepped = Signal(int)
    removed = Signal(object)
    moved = Signal(object, int)
    undo_asked = Signal(bool)
    menu_asked = Signal(object, QPoint)
    entered = Signal()

    def __init__(self, butir: ButirRhk) -> None:
        super().__init__()
        self.rhk_id = butir.rhk_id
        self.setProperty("kind", "butir")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._number = Text(weight=600, tone="tinta2")
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop)
        dress(self._number, width=20)
        self._words, self._count = WrapText(), Text(role="kecil", tone="tinta2")
        self._icon = IconLabel("circle-check", "daun")
        below = row(self._count, None, self._icon)
        box = row(spacing=2, margins=(10, 8, 10, 8))
        box.addWidget(self._number)
        box.addLayout(column(self._words, below, spacing=2), 1)
        self.setLayout(box)
        self.show_butir(butir)

    def show_butir(self, butir: ButirRhk) -> None:
        """Show its facts."""
        self._number.setText(str(butir.nomor))
        teks = butir.teks.strip() or _("belum diisi")
        self._words.setText(teks if len(teks) <= LONGEST else f"{teks[:LONGEST].rsplit(' ', 1)[0]}…")
        self._words.set_tone("tinta" if butir.teks.strip() else "tinta3")
        jumlah = ngettext("{n} indikator", "{n} indikator", butir.indikator).format(n=butir.indikator)
        self._count.setText(jumlah)
        state = keadaan(butir.tingkat.value) if butir.tingkat else None
        self._icon.set_icon(state.icon if state else "circle-check", state.tone if state else "daun")
        words = state.word if state else _("tidak ada temuan")
        self.setAccessibleName(
            _("RHK {n}: {teks}, {jumlah}, {temuan}").format(n=butir.nomor, teks=teks, jumlah=jumlah, temuan=words)
        )

    def show_chosen(self, chosen: bool) -> None:
        """Tint the plan that is open."""
        set_kind(self, "dipilih", "true" if chosen else "")
        self._number.set_tone("nila_teks" if chosen else "tinta2")
        dress(self._words, weight=500 if chosen else 400)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit(self.rhk_id)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = -1 if key == Qt.Key.Key_Up else 1
            if modifiers & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(self.rhk_id, step)
            else:
                self.stepped.emit(step)
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key in {Qt.Key.Key_Z, Qt.Key.Key_Y}:
            self.undo_asked.emit(key == Qt.Key.Key_Y)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self.rhk_id)
            self.entered.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.rhk_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu_asked.emit(self.rhk_id, event.globalPos() if mouse else self.mapToGlobal(self.rect().bottomLeft()))
        event.accept()


class DaftarRhk(QWidget):
    """The list with its two bands and the button that adds a plan."""

    chosen = Signal(object)
    entered = Signal()
    remove_asked = Signal(object)
    move_asked = Signal(object, int)
    """A plan, and one place up (-1) or down (+1)."""
    undo_asked = Signal(bool)

    def __init__(self, tambah: Button) -> None:
        super().__init__()
        self.tambah = tambah
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._hints = KeyHints((("Alt ↑ ↓", _("pindahkan")), ("Del", _("hapus"))))
        inside = QWidget()
        inside.setLayout(column(self._box, row(tambah, None), self._hints, None, spacing=8, margins=(10, 14, 10, 14)))
        self.setLayout(column(scrolling(inside), spacing=0))
        self._items: dict[UUID, RhkItem] = {}
        self._current: UUID | None = None
        self.menu: QMenu | None = None
        """The menu of a plan that was opened last."""

    @property
    def current(self) -> UUID | None:
        """The plan that is open."""
        return self._current

    @property
    def items(self) -> Mapping[UUID, RhkItem]:
        """The items by plan."""
        return self._items

    def show_rhk(self, rhk: Sequence[RencanaHasilKerja], tingkat: Mapping[UUID, Tingkat]) -> None:
        """Show these plans; items stay where the same plans stand in the same order and bands."""
        butir = [
            ButirRhk(satu.id, nomor, satu.teks, len(satu.indikator), tingkat.get(satu.id))
            for nomor, satu in enumerate(rhk, start=1)
        ]
        order = [(satu.id, satu.jenis) for satu in rhk]
        if order != getattr(self, "_order", None):
            self._order = order
            focused = next((key for key, item in self._items.items() if item.hasFocus()), None)
            self._rebuild(rhk, butir)
            self._hints.setVisible(bool(self._items))
            if focused is not None and focused in self._items:
                self._items[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        for satu in butir:
            self._items[satu.rhk_id].show_butir(satu)
        self.choose(self._current)

    def choose(self, rhk_id: UUID | None) -> None:
        """Tint the open plan."""
        self._current = rhk_id
        for key, item in self._items.items():
            item.show_chosen(key == rhk_id)

    def focus_current(self) -> None:
        """Put the focus on the open plan."""
        item = self._items.get(self._current) if self._current else None
        (item or self.tambah).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(tokens.px(252), super().sizeHint().height())

    def _rebuild(self, rhk: Sequence[RencanaHasilKerja], butir: Sequence[ButirRhk]) -> None:
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._items = {}
        bands = {JenisRhk.UTAMA: _("A. Utama"), JenisRhk.TAMBAHAN: _("B. Tambahan")}
        for jenis, title in bands.items():
            here = [satu for satu, plan in zip(butir, rhk, strict=True) if plan.jenis is jenis]
            if not here and jenis is JenisRhk.TAMBAHAN:
                continue
            head = QWidget()
            count = Text(str(len(here)), role="kecil", tone="tinta2")
            head.setLayout(
                row(Text(title, role="kecil", weight=600, tone="tinta2"), None, count, margins=(10, 2, 10, 4))
            )
            self._box.addWidget(head)
            for satu in here:
                self._box.addWidget(self._new_item(satu))
            self._box.addSpacing(8)

    def _new_item(self, butir: ButirRhk) -> RhkItem:
        item = RhkItem(butir)
        item.pressed.connect(self.chosen)
        item.entered.connect(self.entered)
        item.removed.connect(self.remove_asked)
        item.moved.connect(self.move_asked)
        item.undo_asked.connect(self.undo_asked)
        item.menu_asked.connect(self._open_menu)
        item.stepped.connect(lambda step, own=butir.rhk_id: self._step(own, step))
        self._items[butir.rhk_id] = item
        return item

    def _open_menu(self, own: UUID, at: QPoint) -> None:
        """What the keys do, for the mouse and the menu key; greyed with the reason where nothing may be written."""
        self.menu = QMenu(self)
        for word, icon, act in (
            (_("Naikkan"), "arrow-up", lambda: self.move_asked.emit(own, -1)),
            (_("Turunkan"), "arrow-down", lambda: self.move_asked.emit(own, 1)),
            (_("Hapus RHK"), "trash-2", lambda: self.remove_asked.emit(own)),
        ):
            reason = self.tambah.reason
            action = self.menu.addAction(icons.icon(icon), f"{word} ({reason})" if reason else word, act)
            action.setEnabled(not reason)
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(at)

    def _step(self, own: UUID, step: int) -> None:
        keys = list(self._items)
        place = keys.index(own) + step
        if 0 <= place < len(keys):
            self._items[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(keys[place])
