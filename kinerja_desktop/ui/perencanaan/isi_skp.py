"""What stands between list and findings: the tabs of one SKP, their fields, and the way to each of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, RencanaHasilKerja, Skp
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import Isian
from kinerja_desktop.ui.parts.layouts import scrolling
from kinerja_desktop.ui.perencanaan.form_lampiran import AksiLampiran, FormLampiran, medan_lampiran
from kinerja_desktop.ui.perencanaan.form_perilaku import FormPerilaku
from kinerja_desktop.ui.perencanaan.form_rhk import AksiRhk, FormRhk
from kinerja_desktop.ui.perencanaan.kata_skp import kode_sebelum, rhk_dari_medan
from kinerja_desktop.ui.perencanaan.riwayat_tab import RiwayatTab
from kinerja_desktop.ui.perencanaan.sunting_skp import SuntingSkp
from kinerja_desktop.ui.perencanaan.tautan_skp import TautanSkp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.riwayat_skp import RiwayatSkp

HASIL, PERILAKU, LAMPIRAN, RIWAYAT = "hasil", "perilaku", "lampiran", "riwayat"
TABS = (HASIL, PERILAKU, LAMPIRAN, RIWAYAT)
_DI_GRID = frozenset({"aspek", "perspektif", "teks", "target", "teks_target", "satuan", "arah"})


class FormulirSkp(Formulir):
    """The form of a whole SKP. `reveal` brings a field on the screen before the focus goes there, `beyond` answers
    whether the step after a field leads elsewhere, `left` is told when a field was left.
    """

    def __init__(
        self,
        *,
        simpan: Callable[[str, object], None],
        simpan_draf: Callable[[str, str], None],
        reveal: Callable[[str], None],
        beyond: Callable[[str, int], bool],
        left: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(simpan=simpan, simpan_draf=simpan_draf, parent=parent)
        self._reveal, self._beyond, self._left = reveal, beyond, left

    def add(self, medan: str, isian: Isian) -> Isian:
        super().add(medan, isian)
        isian.left.connect(lambda: self._left(medan))
        return isian

    def go_to(self, medan: str) -> bool:
        self._reveal(medan)
        return super().go_to(medan)

    def step(self, medan: str, direction: int) -> None:
        if not self._beyond(medan, direction):
            super().step(medan, direction)


def bentuk(skp: Skp) -> tuple[object, object]:
    """Which of the four forms it is."""
    return skp.formulir, skp.pendekatan


class IsiSkp(QWidget):
    """The tabs of one SKP. Forms of plans are made when a plan is met first."""

    def __init__(
        self,
        sunting: SuntingSkp,
        *,
        tambah_rhk: Callable[[], None],
        buka_tab: Callable[[str], None],
        rhk_opened: Callable[[UUID], None],
    ) -> None:
        """`rhk_opened` is told when a finding led to another plan, so that the list follows."""
        super().__init__()
        self.sunting, self._buka_tab, self._rhk_opened = sunting, buka_tab, rhk_opened
        self._layar: LihatSkp | None = None
        self._temuan: tuple[Temuan, ...] = ()
        self._locked: bool | None = None
        self.rhk_id: UUID | None = None
        self.form = FormulirSkp(
            simpan=sunting.simpan,
            simpan_draf=sunting.simpan_draf,
            reveal=self._reveal,
            beyond=self._beyond,
            left=self._on_left,
            parent=self,
        )
        self.tambah = tambah_rhk
        self.tautan: TautanSkp | None = None
        """The leader's plan behind the fields; set before the first plan is opened."""
        self.empty_button = Button(_("Tambah RHK pertama"), icon="plus", clicked=tambah_rhk)
        self.plans = QStackedWidget()
        self._none = EmptyState(
            _("SKP ini belum berisi rencana hasil kerja."),
            _("Tulis hasil yang dijanjikan setahun ini, satu hasil untuk tiap RHK, lalu ukurannya."),
            (self.empty_button,),
        )
        self.plans.addWidget(self._none)
        self.forms: dict[UUID, FormRhk] = {}
        self.perilaku = FormPerilaku(self.form)
        self.lampiran = FormLampiran(
            self.form, AksiLampiran(tambah=self._tambah_lampiran, hapus=sunting.hapus_lampiran)
        )
        self.riwayat = RiwayatTab()
        self.stack = QStackedWidget()
        for tab in (self.plans, self.perilaku, self.lampiran):
            holder = QWidget()
            box = QVBoxLayout(holder)
            side = 20 if tab is self.plans else tokens.PAGE_MARGIN
            box.setContentsMargins(side, 12, side, 8)
            box.addWidget(tab)
            self.stack.addWidget(scrolling(holder))
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(tokens.PAGE_MARGIN, 12, tokens.PAGE_MARGIN, 16)
        box.addWidget(self.riwayat)
        self.stack.addWidget(holder)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.stack)

    # -- showing

    def show_skp(self, layar: LihatSkp, draf: Mapping[str, str], temuan: Sequence[Temuan]) -> None:
        """Show the document as it stands."""
        first = self._layar is None
        if self._layar is not None and bentuk(self._layar.skp) != bentuk(layar.skp):
            for own in list(self.forms):
                self._forget(own)
        self._layar, self._temuan = layar, tuple(temuan)
        locked = bool(layar.terkunci)
        alive = {rhk.id: rhk for rhk in layar.skp.rhk}
        for gone in [key for key in self.forms if key not in alive]:
            self._forget(gone)
        self.empty_button.set_reason(layar.terkunci)
        if first:
            self.form.set_read_only(locked)
        for rhk_id, form in self.forms.items():
            form.show_rhk(layar.skp, alive[rhk_id], draf, temuan, locked=locked)
        self.perilaku.show_skp(layar.skp)
        fresh = self.lampiran.show_skp(layar.skp, temuan, locked=locked)
        if self._locked is not None and locked != self._locked:
            self.form.set_read_only(locked)
        self._locked = locked
        self.buka_draf((*fresh, *(self.perilaku.paths() if first else ())))
        self.form.show_findings(temuan)
        if self.rhk_id is not None and self.rhk_id not in self.forms:
            self.open_rhk(self.rhk_id)

    def show_drafts(self, draf: Mapping[str, str], temuan: Sequence[Temuan]) -> None:
        """Only drafts changed: the grids and the findings."""
        self._temuan = tuple(temuan)
        if self._layar is not None:
            for rhk in self._layar.skp.rhk:
                if rhk.id in self.forms:
                    locked = bool(self._layar.terkunci)
                    self.forms[rhk.id].show_rhk(self._layar.skp, rhk, draf, temuan, locked=locked)
        self.form.show_findings(temuan)

    def open_rhk(self, rhk_id: UUID | None) -> FormRhk | None:
        """Bring the form of a plan to the front, made if need be; None shows the empty state."""
        rhk = self._rhk(rhk_id)
        self.rhk_id = rhk.id if rhk is not None else None
        if rhk is None or self._layar is None:
            self.plans.setCurrentWidget(self._none)
            return None
        if rhk.id not in self.forms:
            self._make_form(rhk, self._layar)
        self.plans.setCurrentWidget(self.forms[rhk.id])
        return self.forms[rhk.id]

    def open_tab(self, key: str) -> None:
        """Show a tab."""
        self.stack.setCurrentIndex(TABS.index(key))

    def focus_tab(self) -> None:
        """Put the focus into the first useful place of the tab on show."""
        key = TABS[self.stack.currentIndex()]
        form = self.forms.get(self.rhk_id) if self.rhk_id else None
        if key == RIWAYAT:
            self.riwayat.table.view.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == LAMPIRAN:
            band = next(iter(self.lampiran.bands.values()))
            first = next(iter(band.paths()), "")
            place = self.form.field(first).entry if first else band.add_button
            place.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == PERILAKU:
            self.form.field(self.perilaku.paths()[0]).entry.setFocus(Qt.FocusReason.TabFocusReason)
        elif form is not None:
            self.form.go_to(form.medan[0])
        else:
            self.empty_button.setFocus(Qt.FocusReason.TabFocusReason)

    def buka_draf(self, medan: Sequence[str]) -> None:
        """Put drafts into fields that came on the screen; what cannot be read says so under its field."""
        for satu in medan:
            teks = self.sunting.draf.get(satu)
            if teks is not None and satu in self.form and teks != self.form.field(satu).text():
                self.form.load_draft(satu, teks)
                self.form.field(satu).check_shape()

    def _make_form(self, rhk: RencanaHasilKerja, layar: LihatSkp) -> None:
        def hapus() -> None:
            self.sunting.hapus_rhk(rhk.id)

        aksi = AksiRhk(
            tambah_indikator=self.tambah_indikator, hapus_rhk=hapus, buka_draf=self.buka_draf, tautan=self.tautan
        )
        form = FormRhk(self.form, layar.skp, rhk, aksi)
        self.forms[rhk.id] = form
        self.plans.addWidget(form)
        grid = form.grid
        grid.edited.connect(self._on_cell)
        grid.drafted.connect(lambda own, nama, teks: self.sunting.simpan_draf(f"indikator:{own}.{nama}", teks))
        grid.remove_asked.connect(lambda own: self.sunting.hapus_indikator(rhk.id, own))
        grid.undo_asked.connect(lambda again: self.sunting.urungkan(ulang=again))
        locked = bool(layar.terkunci)
        form.show_rhk(layar.skp, rhk, self.sunting.draf, self._temuan, locked=locked)
        for medan in form.paths():
            self.form.field(medan).set_read_only(locked)
        self.buka_draf(form.paths())
        self.form.show_findings(self._temuan)

    def _forget(self, rhk_id: UUID) -> None:
        form = self.forms.pop(rhk_id)
        for medan in form.paths():
            self.form.remove(medan)
        self.plans.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _rhk(self, rhk_id: UUID | None) -> RencanaHasilKerja | None:
        if self._layar is None:
            return None
        return next((rhk for rhk in self._layar.skp.rhk if rhk.id == rhk_id), None)

    # -- acts

    def tambah_indikator(self) -> None:
        """Add an indicator to the open plan and begin to type."""
        rhk_id = self.rhk_id
        if rhk_id is None or self._locked:
            return

        def then(indikator_id: UUID) -> None:
            form = self.forms.get(rhk_id)
            if form is not None:
                form.grid.edit(indikator_id, "teks")

        self.sunting.tambah_indikator(rhk_id, then)

    def tambah_lampiran(self) -> None:
        """Add a row to the band that is being worked in."""
        if not self._locked:
            self._tambah_lampiran(self.lampiran.band_with_focus().bagian, "")

    def _tambah_lampiran(self, bagian: BagianLampiran, teks: str) -> None:
        self.sunting.tambah_lampiran(bagian, teks, lambda baris_id: self.go_to(medan_lampiran(baris_id)))

    def _on_cell(self, indikator_id: UUID, nama: str, teks: str) -> None:
        medan = f"indikator:{indikator_id}.{nama}"
        sebelum = self.sunting.draf.get(medan)
        if sebelum is None and self._layar is not None:
            sebelum = kode_sebelum(self._layar.skp, indikator_id, nama)
        self.sunting.ubah_sel(medan, sebelum or "", teks)

    def _on_left(self, medan: str) -> None:
        if medan not in self.form or self.form.unsaved(medan):
            return
        field = self.form.field(medan)
        if medan.startswith("lampiran:") and not field.text().strip() and not self._locked and self.isActiveWindow():
            self.sunting.buang_kosong(UUID(medan.partition(":")[2].partition(".")[0]))
            return
        self.sunting.buang_draf(medan, field.read().nilai)

    # -- moving

    def go_to(self, medan: str) -> None:
        """Put the focus where a finding is."""
        self._reveal(medan)
        bagian, _titik, nama = medan.partition(".")
        jenis, _dua_titik, kunci = bagian.partition(":")
        form = self.forms.get(self.rhk_id) if self.rhk_id else None
        if jenis == "indikator" and nama in _DI_GRID and form is not None:
            form.grid.edit(UUID(kunci), nama)
        elif jenis == "indikator" and nama == "triwulan":
            self.form.go_to(f"{medan}1")
        elif jenis == "rhk" and nama == "indikator" and form is not None:
            form.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif medan in self.form:
            self.form.go_to(medan)
        elif jenis == "lampiran":
            band = next((band for bagian_, band in self.lampiran.bands.items() if bagian_.value == nama), None)
            if band is not None:
                band.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif nama == "rhk" and self.rhk_id is None:
            self.empty_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reveal(self, medan: str) -> None:
        """Bring the tab, the plan and the details of the indicator to the front."""
        jenis = medan.partition(":")[0].partition(".")[0]
        tab = {"perilaku": PERILAKU, "lampiran": LAMPIRAN}.get(jenis, HASIL)
        self._buka_tab(tab)
        rhk_id = rhk_dari_medan(self._layar.skp, medan) if self._layar is not None else None
        if rhk_id is None:
            return
        if rhk_id != self.rhk_id:
            self.open_rhk(rhk_id)
            self._rhk_opened(rhk_id)
        if jenis == "indikator":
            indikator_id = UUID(medan.partition(":")[2].partition(".")[0])
            form = self.forms[rhk_id]
            form.grid.table.select(indikator_id)
            form.detail(indikator_id)

    def _beyond(self, medan: str, direction: int) -> bool:
        """From the last field above the grid Enter goes into the grid."""
        form = self.forms.get(self.rhk_id) if self.rhk_id else None
        if direction > 0 and form is not None and medan == form.medan[-1] and form.rhk.indikator:
            self._on_left(medan)
            form.grid.table.view.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def show_history(self, riwayat: RiwayatSkp, hari_ini: date) -> None:
        """Fill the tab of history."""
        if self._layar is not None:
            self.riwayat.show_history(riwayat, self._layar.skp, self._layar.kehidupan, hari_ini)
