"""The three bands of the lampiran: numbered rows, typed or picked from suggestions (`domain.md` 2.6)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, BarisLampiran, Skp
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.finding_line import FindingLine, worst
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.perencanaan.kata_skp import kata_bagian
from kinerja_desktop.ui.perencanaan.saran_lampiran import saran_lampiran


@dataclass(frozen=True, slots=True)
class AksiLampiran:
    """What the tab asks of its page."""

    tambah: Callable[[BagianLampiran, str], None]
    hapus: Callable[[BarisLampiran], None]


def medan_lampiran(baris_id: UUID) -> str:
    """The path of a row's field."""
    return f"lampiran:{baris_id}.teks"


class BandLampiran(QFrame):
    """One band with its rows."""

    def __init__(self, form: Formulir, bagian: BagianLampiran, aksi: AksiLampiran) -> None:
        super().__init__()
        self.setProperty("kind", "kartu")
        self.bagian = bagian
        self._form, self._aksi = form, aksi
        self._rows: dict[UUID, tuple[QWidget, IsianTeks, Button]] = {}
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(8)
        word = kata_bagian()[bagian]
        self._finding = FindingLine()
        self.add_button = Button(_("Tambah baris"), kind="sunyi", icon="plus", clicked=partial(aksi.tambah, bagian, ""))
        self.add_button.setAccessibleName(_("Tambah baris {bagian}").format(bagian=word.lower()))
        self.pick_button = Button(_("Ambil saran"), icon="lightbulb", clicked=self.open_suggestions)
        self.pick_button.setAccessibleName(_("Ambil saran {bagian}").format(bagian=word.lower()))
        self.popup: ChoicePopup | None = None
        head = row(Text(word, role="bagian"), None, self.add_button, self.pick_button)
        self.setLayout(column(head, self._place, self._finding, spacing=8, margins=(16, 10, 16, 14)))

    def paths(self) -> tuple[str, ...]:
        """The paths of the rows' fields."""
        return tuple(medan_lampiran(baris_id) for baris_id in self._rows)

    def show_rows(self, baris: Sequence[BarisLampiran], temuan: Sequence[Temuan], *, locked: bool) -> tuple[str, ...]:
        """Show these rows; answers the paths of fields that are new on the screen."""
        alive = [satu.id for satu in baris]
        for gone in [key for key in self._rows if key not in alive]:
            holder, _isian, _button = self._rows.pop(gone)
            self._form.remove(medan_lampiran(gone))
            self._place.removeWidget(holder)
            holder.deleteLater()
        fresh: list[str] = []
        for nomor, satu in enumerate(baris, start=1):
            if satu.id not in self._rows:
                self._rows[satu.id] = self._new_row(satu, nomor)
                self._place.addWidget(self._rows[satu.id][0])
                fresh.append(medan_lampiran(satu.id))
            _holder, isian, button = self._rows[satu.id]
            button.set_act(partial(self._aksi.hapus, satu))
            isian.set_read_only(locked)
            button.set_reason(_("Isinya terkunci.") if locked else "")
        self._form.load({medan_lampiran(satu.id): satu.teks for satu in baris})
        for button in (self.add_button, self.pick_button):
            button.set_reason(_("Isinya terkunci.") if locked else "")
        medan = f"lampiran.{self.bagian.value}"
        self._finding.show_finding(worst(tuple(satu for satu in temuan if satu.medan == medan)))
        return tuple(fresh)

    def open_suggestions(self) -> None:
        """Open the pick list; what stands in a row already is left out."""
        self.popup = ChoicePopup(self.pick_button, self._find, self._on_picked)
        self.popup.open_at(self.pick_button, width=340)

    def _new_row(self, baris: BarisLampiran, nomor: int) -> tuple[QWidget, IsianTeks, Button]:
        isian = IsianTeks("", placeholder=_("tulis, atau ambil dari saran"))
        name = _("{bagian} {n}").format(bagian=kata_bagian()[self.bagian], n=nomor)
        isian.entry.setAccessibleName(name)
        remove = Button(kind="ikon", icon="trash-2", name=_("Hapus {baris}").format(baris=name.lower()))
        number = Text(f"{nomor}.", tone="tinta2")
        dress(number, width=20, height=tokens.CONTROL)
        holder, line = QWidget(), row(spacing=6)
        line.addLayout(column(tokens.LABEL_TO_INPUT, number, None, spacing=0))
        line.addWidget(isian, 1, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(tokens.LABEL_TO_INPUT, remove, None, spacing=0))
        holder.setLayout(line)
        self._form.add(medan_lampiran(baris.id), isian)
        return holder, isian, remove

    def _find(self, typed: str, deliver: Deliver) -> None:
        there = {isian.text().strip().casefold() for _holder, isian, _button in self._rows.values()}
        low = typed.strip().casefold()
        words = saran_lampiran()[self.bagian]
        deliver([Opsi(kata, kata) for kata in words if low in kata.casefold() and kata.casefold() not in there])

    def _on_picked(self, opsi: Opsi) -> None:
        self._aksi.tambah(self.bagian, opsi.kata)


class FormLampiran(QWidget):
    """The tab: three cards below each other."""

    def __init__(self, form: Formulir, aksi: AksiLampiran) -> None:
        super().__init__()
        self.bands = {bagian: BandLampiran(form, bagian, aksi) for bagian in BagianLampiran}
        self.setLayout(column(*self.bands.values(), None, spacing=12))

    def show_skp(self, skp: Skp, temuan: Sequence[Temuan], *, locked: bool) -> tuple[str, ...]:
        """Show what is stored; answers the paths of new fields."""
        fresh: list[str] = []
        for bagian, band in self.bands.items():
            own = sorted((satu for satu in skp.lampiran if satu.bagian is bagian), key=lambda satu: satu.urutan)
            fresh += band.show_rows(own, temuan, locked=locked)
        return tuple(fresh)

    def paths(self) -> tuple[str, ...]:
        """The paths of all fields."""
        return tuple(medan for band in self.bands.values() for medan in band.paths())

    def band_with_focus(self) -> BandLampiran:
        """The band that is being worked in, the first if none."""
        for band in self.bands.values():
            focus = band.window().focusWidget()
            if focus is not None and band.isAncestorOf(focus):
                return band
        return next(iter(self.bands.values()))
