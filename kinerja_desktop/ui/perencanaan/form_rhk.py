"""The form of one plan: what it serves, its text, kind, and the grid of its indicators (`look.md` 03-skp)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from kinerja_desktop.domain.perencanaan.skp import Formulir as FormulirSkp
from kinerja_desktop.domain.perencanaan.skp import Pendekatan, RencanaHasilKerja, Skp
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.finding_line import FindingLine, worst
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianPanjang, IsianTeks
from kinerja_desktop.ui.parts.isian_pilihan import IsianPilihan
from kinerja_desktop.ui.parts.labels import KeyCap, Text
from kinerja_desktop.ui.parts.layouts import column, fields_row, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.perencanaan.grid_indikator import GridIndikator, baris_grid
from kinerja_desktop.ui.perencanaan.isian_induk import BarisTautan, IsianInduk
from kinerja_desktop.ui.perencanaan.kata_skp import kata_jenis_rhk, kata_klasifikasi
from kinerja_desktop.ui.perencanaan.rincian_indikator import RincianIndikator
from kinerja_desktop.ui.perencanaan.tautan_skp import TautanSkp

RHK_TERPANJANG = 500


@dataclass(frozen=True, slots=True)
class AksiRhk:
    """What the form asks of its page."""

    tambah_indikator: Callable[[], object]
    hapus_rhk: Callable[[], object]
    buka_draf: Callable[[Sequence[str]], None]
    """New fields of these paths came on the screen: put their drafts into them."""
    tautan: TautanSkp | None = None
    """The leader's plan to choose from, where there is one."""


class FormRhk(QWidget):
    """One plan. Its fields belong to the form of the whole SKP; details of an indicator are made when it is met."""

    def __init__(self, form: Formulir, skp: Skp, rhk: RencanaHasilKerja, aksi: AksiRhk) -> None:
        """`skp` says which of the four forms it is: a leader's has no plan above it, a qualitative one no numbers."""
        super().__init__()
        self.rhk = rhk
        self._berangka = skp.pendekatan is Pendekatan.KUANTITATIF
        self._form, self._aksi, self._locked = form, aksi, False
        self._temuan: Sequence[Temuan] = ()
        awalan = f"rhk:{rhk.id}."
        self.grid = GridIndikator(skp)
        self.grid.moved.connect(self._on_moved)
        self._no_indicator = FindingLine()
        self._keys = Text(_("F2 ubah · F4 daftar · Ctrl D salin baris atas · Del hapus"), role="kecil", tone="tinta3")
        self._new_key = KeyCap("Ctrl N")
        self.details = QStackedWidget()
        self._details: dict[UUID, RincianIndikator] = {}
        self.add_button = Button(_("Tambah indikator"), kind="sunyi", icon="plus", clicked=aksi.tambah_indikator)
        self.remove_button = Button(_("Hapus RHK"), kind="sunyi", icon="trash-2", clicked=aksi.hapus_rhk)
        bertaut = skp.formulir is FormulirSkp.JA_JF
        self._nama = (*(("rhk_pimpinan",) if bertaut else ()), "teks", "jenis", "klasifikasi", "penugasan_dari")
        self.medan = tuple(f"{awalan}{nama}" for nama in self._nama)
        kinds = [Opsi(kode.value, kata) for kode, kata in kata_jenis_rhk().items()]
        classes = [Opsi(kode.value, kata) for kode, kata in kata_klasifikasi().items()]
        example = _("misalnya: Tertib administrasi dan kearsipan kecamatan (Camat)")
        self.tautan: BarisTautan | None = None
        atas: list[QWidget] = []
        if bertaut:
            induk = IsianInduk(_("RHK pimpinan yang diintervensi"), placeholder=example)
            atas.append(form.add(f"{awalan}rhk_pimpinan", induk))
            if aksi.tautan is not None:
                self.tautan = BarisTautan(aksi.tautan, rhk.id, induk)
                atas.append(self.tautan)
        judul = _("Indikator dan target") if self._berangka else _("Ukuran keberhasilan dan target")
        self.setLayout(
            column(
                *((column(*atas, spacing=2),) if atas else ()),
                form.add(f"{awalan}teks", IsianPanjang(_("Rencana hasil kerja"), limit=RHK_TERPANJANG, wajib=True)),
                fields_row(
                    form.add(f"{awalan}jenis", IsianPilihan(_("Jenis"), kinds)),
                    form.add(f"{awalan}klasifikasi", IsianPilihan(_("Klasifikasi"), classes)),
                    form.add(f"{awalan}penugasan_dari", IsianTeks(_("Penugasan dari"))),
                    stretch=(0, 0, 1),
                ),
                row(Text(judul, weight=600), None, self._keys),
                self.grid,
                self._no_indicator,
                row(self.add_button, self._new_key, None, self.remove_button),
                self.details,
                None,
                spacing=12,
            )
        )

    def show_rhk(
        self, skp: Skp, rhk: RencanaHasilKerja, draf: Mapping[str, str], temuan: Sequence[Temuan], *, locked: bool
    ) -> None:
        """Show the stored plan with drafts and findings."""
        self.rhk, self._locked, self._temuan = rhk, locked, temuan
        if self.tautan is not None:
            self.tautan.show_rhk(rhk, locked=locked)
        awalan = f"rhk:{rhk.id}."
        self._form.load({f"{awalan}{nama}": getattr(rhk, nama) for nama in self._nama})
        self.grid.show_rows(baris_grid(rhk.indikator, skp.tahun, draf, temuan), locked=locked)
        self._no_indicator.show_finding(worst(tuple(t for t in temuan if t.medan == f"{awalan}indikator")))
        self._keys.setVisible(not locked)
        self._new_key.setVisible(not locked)
        reason = _("Isinya terkunci.") if locked else ""
        self.add_button.set_reason(reason)
        self.remove_button.set_reason(reason)
        alive = {satu.id for satu in rhk.indikator}
        for indikator_id in [key for key in self._details if key not in alive]:
            self._forget(indikator_id)
        if rhk.indikator and self.grid.current_id() is None:
            self.grid.table.view.select_row(0)
        self._show_detail()

    def detail(self, indikator_id: UUID) -> RincianIndikator | None:
        """The fields of an indicator, made if need be and brought to the front; None where the form has no numbers."""
        if not self._berangka:
            return None
        satu = next((one for one in self.rhk.indikator if one.id == indikator_id), None)
        if satu is None:
            return None
        made = self._details.get(indikator_id)
        if made is None:
            made = RincianIndikator(self._form, satu)
            self._details[indikator_id] = made
            self.details.addWidget(made)
            made.show_indikator(satu, self._temuan)
            for medan in made.medan():
                self._form.field(medan).set_read_only(self._locked)
            self._aksi.buka_draf(made.medan())
        self.details.setCurrentWidget(made)
        return made

    def paths(self) -> tuple[str, ...]:
        """The paths of all fields made so far."""
        return (*self.medan, *(medan for made in self._details.values() for medan in made.medan()))

    def _on_moved(self, _indikator_id: UUID | None) -> None:
        self._show_detail()

    def _show_detail(self) -> None:
        indikator_id = self.grid.current_id()
        made = self.detail(indikator_id) if indikator_id is not None else None
        self.details.setVisible(made is not None)
        for satu in self.rhk.indikator:
            if satu.id in self._details:
                self._details[satu.id].show_indikator(satu, self._temuan)

    def _forget(self, indikator_id: UUID) -> None:
        made = self._details.pop(indikator_id)
        for medan in made.medan():
            self._form.remove(medan)
        self.details.removeWidget(made)
        made.deleteLater()
