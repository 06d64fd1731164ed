"""The duties of the post of an SKP, the office's own first: tick some, and they become drafted RHK."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.checkbox import CheckBox
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec
from kinerja_desktop.ui.parts.layouts import column, holding, row
from kinerja_desktop.ui.parts.side_panel import Facts
from kinerja_desktop.ui.parts.tick_table import TickTable
from kinerja_desktop.ui.perencanaan.dialog_contoh import tinggi_daftar
from kinerja_desktop.usecases.perencanaan.tugas_jabatan import TugasUntukSkp, UsulanTugas

LEBAR, TINGGI_KOSONG = 860, 140
Ambil = Callable[[tuple[UsulanTugas, ...], bool], None]


class DialogTugas(Dialog):
    """`ambil` gets the duties and whether fitting examples come along; `kantor` opens the office's own list."""

    def __init__(
        self, parent: QWidget | None, tugas: TugasUntukSkp, *, ambil: Ambil, kantor: Callable[[], None]
    ) -> None:
        body = QWidget()
        super().__init__(
            parent,
            _("Rencana dari tugas jabatan"),
            _("Jabatan {jabatan}. Tugas yang ditandai menjadi RHK yang masih dapat Anda ubah.").format(
                jabatan=tugas.jabatan
            ),
            body=body,
            width=LEBAR,
        )
        self._tugas, self._ambil, self._kantor = tugas, ambil, kantor
        self.table = TickTable(
            _spec(),
            on_take=partial(self.answer, "ambil"),
            blocked=_why_not,
            hints=(("↑ ↓", _("pindah")), ("Spasi", _("tandai beberapa")), ("Enter", _("buat RHK"))),
        )
        self.office = Button(_("Tugas jabatan kantor ini"), kind="sunyi", icon="list-checks", clicked=self._open_office)
        self.table.setFixedHeight(tokens.px(tinggi_daftar(self) if tugas.usulan else TINGGI_KOSONG))
        self.table.set_empty(self._empty())
        self.table.selected.connect(self._show_facts)
        self.table.ticked_changed.connect(self._show_main)
        self.facts = Facts(label_width=84)
        facts = holding(column(self.facts, None))
        facts.setMinimumHeight(tokens.px(62))
        self.examples = CheckBox(_("Sertakan contoh indikator yang cocok"))
        self.examples.setChecked(True)
        foot = row(self.examples, None)
        if tugas.usulan:
            foot.addWidget(self.office)
        body.setLayout(column(self.table, facts, foot, spacing=10))
        body.updateGeometry()
        for widget in (facts, self.examples):
            widget.setVisible(bool(tugas.usulan))
        self.set_answers(
            (Jawaban("batal", _("Batal")), Jawaban("ambil", _("Buat RHK"), "utama", "plus")), self._on_answered
        )
        self.table.show_rows(baris_tugas(tugas.usulan))
        self._show_main()
        if tugas.usulan:
            self.table.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.table.start()

    def answer(self, kode: str) -> None:
        if kode == "ambil" and not self.table.taken():
            return
        super().answer(kode)

    def _empty(self) -> EmptyState:
        what = (
            _("Tambahkan di daftar tugas jabatan kantor ini, lalu buka alat ini lagi.")
            if self._tugas.boleh_mengubah
            else _("Mintalah tim pengelola kinerja mengisi daftar tugas jabatan kantor ini.")
        )
        return EmptyState(
            _("Belum ada daftar tugas untuk jabatan {j}.").format(j=self._tugas.jabatan), what, (self.office,)
        )

    def _show_facts(self, satu: UsulanTugas | None) -> None:
        if satu is not None:
            contoh = "; ".join(ada.contoh.teks for ada in satu.contoh)
            self.facts.show_facts(
                ((_("Tugas"), satu.uraian), (_("Indikator"), contoh or _("belum ada contoh yang cocok")))
            )
        self._show_main()

    def _show_main(self) -> None:
        n, current = len(self.table.taken()), self.table.current()
        button = self.button("ambil")
        button.set_label(ngettext("Buat {n} RHK", "Buat {n} RHK", n).format(n=n) if n else _("Buat RHK"))
        alasan = _why_not(current) if current is not None else _("Tidak ada tugas yang dipilih.")
        button.set_reason("" if n else alasan)

    def _open_office(self) -> None:
        self.answer("batal")
        self._kantor()

    def _on_answered(self, kode: str) -> None:
        if kode == "ambil":
            self._ambil(tuple(self.table.taken()), self.examples.isChecked())


def baris_tugas(usulan: Sequence[UsulanTugas]) -> list[UsulanTugas | Grup]:
    """The duties under their heads: the office's own, then those of each post of the library."""
    hasil: list[UsulanTugas | Grup] = []
    kepala = ""
    for satu in usulan:
        baru = _("Daftar kantor: {j}") if satu.milik_kantor else _("Pustaka: {j}")
        if baru.format(j=satu.jabatan) != kepala:
            kepala = baru.format(j=satu.jabatan)
            hasil.append(Grup(kepala))
        hasil.append(satu)
    return hasil


def _why_not(satu: UsulanTugas) -> str:
    return _("SKP ini sudah punya RHK dari tugas itu.") if satu.sudah_ada else ""


def _spec() -> TableSpec:
    def contoh(satu: UsulanTugas) -> Cell:
        if satu.sudah_ada:
            return Cell(_("sudah ada"), text_tone="tinta2")
        n = len(satu.contoh)
        return Cell(_("{n} contoh").format(n=n) if n else "", text_tone="tinta2")

    return TableSpec(
        kolom=(
            Kolom("rhk", _("RHK yang diusulkan"), lambda satu: Cell(satu.rhk, satu.uraian), width=260, stretch=1),
            Kolom("contoh", _("Indikator"), contoh, longest=_("sudah ada")),
        ),
        name=_("Tugas jabatan"),
        row_height=tokens.ROW_TWO,
        identity=lambda satu: (satu.jabatan, satu.uraian, satu.milik_kantor),
    )
