"""Choose who works now: a user of this store; in practice data anybody of the office, in any role."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.data.aksi import AksiPemakai
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.usecases.data.pemakai import CalonPemakai

TINGGI_DAFTAR, LEBAR = 236, 640


def kata_peran_pendek(peran: Peran) -> str:
    """The role on a button."""
    return {
        Peran.PEGAWAI: _("Pegawai"),
        Peran.PENILAI: _("Penilai"),
        Peran.ATASAN_PENILAI: _("Atasan"),
        Peran.PIMPINAN_UNIT: _("Pimpinan"),
        Peran.TIM_PENGELOLA: _("Pengelola"),
        Peran.ADMIN_BKPSDM: _("BKPSDM"),
        Peran.AUDITOR: _("Auditor"),
    }[peran]


class PemakaiDialog(Dialog):
    """Type to search, choose with the arrows, choose the role, Ctrl+Enter. Esc changes nothing."""

    def __init__(self, parent: QWidget | None, background: Background, aksi: AksiPemakai) -> None:
        body = QWidget()
        kalimat = _("Setiap perubahan dicatat dengan nama dan peran yang dipilih di sini.")
        super().__init__(parent, _("Siapa yang bekerja sekarang?"), kalimat, body=body, width=LEBAR)
        self._aksi, self._background = aksi, background
        self.listed = False
        self.search = IsianTeks(_("Cari nama, NIP, jabatan"))
        self.search.changed.connect(self._read)
        self.search.step.connect(lambda _way: self.table.view.setFocus(Qt.FocusReason.TabFocusReason))
        kolom = (
            Kolom("nama", _("Nama"), lambda satu: Cell(satu.nama, satu.rincian, weight=500), width=220, stretch=1),
            Kolom("tanda", _("Pemakai"), _tanda, longest=Cell(_("terdaftar"), icon="check")),
        )
        spec = TableSpec(
            kolom=kolom,
            name=_("Pemakai yang dapat dipilih"),
            row_height=tokens.ROW_TWO,
            identity=lambda satu: (satu.pegawai_id, satu.lingkup),
        )
        self.table = DataTable(spec, on_open=lambda _satu: self.answer("pilih"))
        self.table.setFixedHeight(tokens.px(TINGGI_DAFTAR))
        self.table.selected.connect(self._on_selected)
        self._peran_label = Text(_("Bekerja sebagai"), role="kecil", weight=500, tone="tinta2")
        self._peran_place = QVBoxLayout()
        self._peran_place.setContentsMargins(0, 0, 0, 0)
        self.roles: Segments | None = None
        body.setLayout(column(self.search, self.table, self._peran_label, self._peran_place, spacing=10))
        body.updateGeometry()
        answers = [Jawaban("batal", _("Batal")), Jawaban("pilih", _("Mulai bekerja"), "utama")]
        self.set_answers(answers, self._on_answered)
        self.search.entry.setFocus(Qt.FocusReason.TabFocusReason)
        self._read()

    def _read(self) -> None:
        job = partial(self._aksi.calon, self.search.text().strip())
        self._background.read(job, self._show, owner=self, topic="calon-pemakai")

    def _show(self, calon: tuple[CalonPemakai, ...]) -> None:
        self.listed = True
        self.table.show_rows(calon)
        if calon:
            self.table.view.select_row(0)
        else:
            self._on_selected(None)

    def _on_selected(self, satu: CalonPemakai | None) -> None:
        before = self.roles.code() if self.roles is not None else ""
        if self.roles is not None:
            self._peran_place.removeWidget(self.roles)
            self.roles.hide()
            self.roles.deleteLater()
            self.roles = None
        self._peran_label.setVisible(satu is not None)
        reason = _("Tidak ada yang cocok. Periksa ejaan.") if satu is None else ""
        self.button("pilih").set_reason(reason)
        if satu is None:
            return
        self.roles = Segments(
            [Opsi(peran, kata_peran_pendek(peran)) for peran in satu.peran], name=_("Bekerja sebagai")
        )
        self.roles.choose(before if before in satu.peran else satu.peran[0])
        self._peran_place.addWidget(self.roles)

    def _on_answered(self, kode: str) -> None:
        satu = self.table.current()
        if kode == "pilih" and isinstance(satu, CalonPemakai) and self.roles is not None:
            self._aksi.pilih(satu.sebagai(Peran(self.roles.code())))


def open_pemakai_dialog(parent: QWidget, *, aksi: AksiPemakai, background: Background) -> PemakaiDialog:
    """Ask over the window; the answer goes to `aksi.pilih`."""
    dialog = PemakaiDialog(parent, background, aksi)
    dialog.open()
    return dialog


def _tanda(satu: CalonPemakai) -> Cell:
    return Cell(_("terdaftar"), icon="check", tone="daun") if satu.terdaftar else Cell("")
