"""The planning board of a year: who has an SKP and how far it is, and the way to the editor."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap, nip_berkelompok
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background, BatalError, Job, Laju
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.messages import ask
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec, state_cell
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.long_act import LongAct
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import Picker, SearchField
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiPapan, BukaMatriks, BukaSkp
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.perencanaan.kata_skp import cell_keadaan
from kinerja_desktop.ui.perencanaan.tabel_cakupan import bagian_cakupan
from kinerja_desktop.ui.perencanaan.tombol_excel import TombolExcel
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import BarisDaftar
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import Cakupan
from kinerja_desktop.usecases.perencanaan.daftar_skp import PapanSkp

SEMUA, TANPA, BEBAS = "SEMUA", "BELUM_ADA", "DIKECUALIKAN"
URUTAN: tuple[KeadaanSkp | None, ...] = (
    None, KeadaanSkp.DRAF, KeadaanSkp.DIKEMBALIKAN, KeadaanSkp.DIAJUKAN, KeadaanSkp.DISETUJUI, KeadaanSkp.DITETAPKAN,
)  # fmt: skip
"""States in the order of the work that is left: what is not there yet comes first."""


class PapanPage(Page):
    """Everybody with the state of this year's SKP. `sekarang` is the clock."""

    def __init__(self, *, aksi: AksiPapan, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("perencanaan", _("Perencanaan"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self._tahun = sekarang().year
        self.papan: PapanSkp | None = None
        self._pilihan = SEMUA
        self._job: Job | None = None
        self.search = SearchField(_("Cari nama, NIP, jabatan"), self, width=216)
        self.search.searched.connect(lambda _teks: self._show_rows())
        self.search.left_down.connect(self._to_table)
        years = [
            Opsi(str(tahun), _("Tahun {t}").format(t=tahun)) for tahun in range(self._tahun + 1, self._tahun - 5, -1)
        ]
        self.year = Picker(_("Tahun"), years, width=128)
        self.year.choose(str(self._tahun))
        self.year.chosen.connect(self._on_year)
        self.make = Button(_("Buat SKP yang belum ada"), kind="utama", icon="plus", clicked=self.ask_make)
        self.matrix = Button(_("Matriks peran hasil"), icon="table-2", letter="m", clicked=self._open_matrix)
        self.matrix.setVisible(aksi.buka_matriks is not None)
        for widget in (self.search, self.year, self.matrix, self.make):
            self.header.add(widget)
        self._tray_place = QHBoxLayout()
        self._tray_place.addStretch(1)
        self.excel = TombolExcel(self, background, aksi, lambda: self._tahun)
        self._tray_place.addWidget(self.excel)
        self.tray: Segments | None = None
        self.gaps = NoteLine()
        self.act = LongAct()
        self.act.hide()
        hints = (("↑ ↓", _("pindah")), ("Enter", _("buka")), ("Ctrl F", _("cari")))
        self.table = DataTable(_spec(), on_open=self.buka, hints=hints)
        self.table.show_sorting("nama", descending=False)
        self.set_body(column(self.gaps, self._tray_place, self.act, self.table, spacing=12), scroll=False)

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the board; `arg` may be a year."""
        if isinstance(arg, int):
            self._tahun = arg
            self.year.choose(str(arg))
        self._read()

    def _read(self) -> None:
        papan = partial(self._aksi.papan, self._tahun, self._sekarang().date())
        self._background.read(papan, self._show, owner=self, topic="papan")
        if self._aksi.cakupan is not None:
            job = partial(self._aksi.cakupan, self._tahun, self._sekarang().date())
            self._background.read(job, self._show_gaps, owner=self, topic="cakupan-papan")

    def _show_gaps(self, cakupan: Cakupan) -> None:
        """What the plans leave open, in a line of its own with the way there."""
        bagian = bagian_cakupan(cakupan)
        kalimat = ", ".join(bagian) + "." if bagian else ""
        links = ((_("Lihat cakupan"), partial(self._open_matrix, cakupan=True)),)
        self.gaps.show_note(kalimat, icon="triangle-alert", tone="soga", links=links)
        assign_letters(self)

    def _open_matrix(self, *, cakupan: bool = False) -> None:
        if self._aksi.buka_matriks is not None:
            self._aksi.buka_matriks(BukaMatriks(self._tahun, cakupan=cakupan))

    def on_width(self, narrow: bool, low: bool) -> None:
        super().on_width(narrow, low)
        self.excel.set_narrow(narrow)
        self.matrix.set_compact(narrow)
        dress(self.search, width=168 if narrow else 216)

    def _on_year(self, opsi: Opsi) -> None:
        self._tahun = int(opsi.kode)
        self._read()

    def focus_first(self) -> None:
        self._to_table()

    def _to_table(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, papan: PapanSkp) -> None:
        self.papan = papan
        n, m = papan.ditetapkan, papan.wajib
        title = (
            _("{n} dari {m} SKP sudah ditetapkan").format(n=n, m=m) if m else _("Perencanaan {t}").format(t=papan.tahun)
        )
        self.header.set_title(title)
        belum = papan.jumlah.get(None, 0)
        word = ngettext("Buat {n} SKP", "Buat {n} SKP", belum).format(n=belum) if belum else _("Buat SKP")
        self.make.set_label(word)
        self.make.set_reason("" if belum else _("Semua pegawai sudah punya SKP tahun ini."))
        self._show_tray(papan)
        self._show_rows()
        assign_letters(self)

    def _show_tray(self, papan: PapanSkp) -> None:
        if self.tray is not None:
            self._tray_place.removeWidget(self.tray)
            self.tray.hide()
            self.tray.deleteLater()
        options = [Opsi(SEMUA, _("Semua {n}").format(n=len(papan.baris)))]
        for keadaan in URUTAN:
            count = papan.jumlah.get(keadaan, 0)
            if count:
                kata = cell_keadaan(keadaan).text
                options.append(Opsi(keadaan.value if keadaan else TANPA, f"{kata} {count}"))
        if papan.dikecualikan:
            options.append(Opsi(BEBAS, f"{_('Dikecualikan')} {papan.dikecualikan}"))
        if self._pilihan not in {opsi.kode for opsi in options}:
            self._pilihan = SEMUA
        self.tray = Segments(options, name=_("Tampilkan"))
        self.tray.choose(self._pilihan)
        self.tray.chosen.connect(self._on_state_chosen)
        self._tray_place.insertWidget(0, self.tray)
        self.tray.setVisible(bool(papan.baris))

    def _on_state_chosen(self, kode: str) -> None:
        self._pilihan = kode
        self._show_rows()

    def _show_rows(self) -> None:
        if self.papan is None:
            return
        words = self.search.text().casefold().split()
        rows = [
            baris
            for baris in self.papan.baris
            if self._pilihan in {SEMUA, _kode_keadaan(baris)} and all(word in _teks(baris) for word in words)
        ]
        if not self.papan.baris:
            self.table.set_empty(
                EmptyState(
                    _("Belum ada pegawai di data ini."),
                    _("Impor daftar pegawai dahulu di halaman Pegawai. Setelah itu SKP dapat dibuat untuk semua."),
                )
            )
        elif not rows:
            self.table.set_empty(EmptyState(_("Tidak ada yang cocok."), _("Ubah kata pencarian atau pilihan keadaan.")))
        self.table.show_rows(rows, marks=self.search.text())
        if rows and self.table.current() is None:
            self.table.view.select_row(0)

    # -- acts

    def buka(self, baris: BarisDaftar) -> None:
        """Open the SKP of a person; where there is none, begin one."""
        if baris.skp_id is not None:
            self._open_editor(baris.skp_id)
            return
        job = partial(self._aksi.buat, baris.pegawai.id, self._tahun, self._sekarang().date())
        self._background.write(job, self._open_editor, owner=self)

    def _open_editor(self, skp_id: UUID) -> None:
        urutan = tuple(baris.skp_id for baris in self.table.model.rows if baris.skp_id is not None)
        self._aksi.buka(BukaSkp(skp_id, urutan if skp_id in urutan else ()))

    def ask_make(self) -> Dialog | None:
        """Ask, then begin an SKP for everybody who has none."""
        without = self._without()
        if not without:
            return None
        return ask(
            self.window(),
            _("Buat {n} SKP {t}?").format(n=len(without), t=self._tahun),
            _("Setiap pegawai yang belum punya SKP mendapat draf kosong. Kepala SKP terisi dari jabatan hari ini."),
            (
                Jawaban("batal", _("Jangan buat")),
                Jawaban("buat", _("Buat {n} SKP").format(n=len(without)), "utama", "plus"),
            ),
            lambda kode: self._make(without) if kode == "buat" else None,
        )

    def _without(self) -> tuple[BarisDaftar, ...]:
        return tuple(baris for baris in self.papan.baris if baris.belum_ada) if self.papan else ()

    def _make(self, without: tuple[BarisDaftar, ...]) -> None:
        hari_ini, tahun, count = self._sekarang().date(), self._tahun, len(without)

        def job(laju: Laju) -> int:
            for nomor, baris in enumerate(without):
                laju(nomor, count, _("Membuat SKP {nama}").format(nama=nama_lengkap(baris.pegawai)))
                self._aksi.buat(baris.pegawai.id, tahun, hari_ini)
            return count

        self.act.show()
        self.act.begin(
            _("Membuat {n} SKP").format(n=count), _("Yang sudah dibuat tetap ada bila dihentikan."), cancel=self._cancel
        )
        self.make.set_reason(_("Sedang membuat SKP."))
        self._job = self._background.long(job, self._made, self._not_made, progress=self.act.show_step, owner=self)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _made(self, count: int) -> None:
        self.act.hide()
        self.tell(Pesan(_("{n} SKP dibuat sebagai draf.").format(n=count), "daun"))
        self._read()

    def _not_made(self, error: BaseException) -> None:
        self.act.hide()
        if isinstance(error, BatalError):
            self.tell(Pesan(_("Dihentikan. SKP yang sudah dibuat tetap ada.")))
        elif self._background.on_failure is not None:
            self._background.on_failure(error)
        self._read()


def _kode_keadaan(baris: BarisDaftar) -> str:
    if baris.keadaan_skp is not None:
        return baris.keadaan_skp.value
    return BEBAS if baris.dikecualikan else TANPA


def _cell_skp(baris: BarisDaftar) -> Cell:
    if baris.skp_id is None and baris.dikecualikan:
        return Cell(_("Dikecualikan"), baris.dikecualikan, text_tone="tinta2")
    return cell_keadaan(baris.keadaan_skp)


def _urutan(baris: BarisDaftar) -> int:
    bebas = _kode_keadaan(baris) == BEBAS or baris.keadaan_skp not in URUTAN
    return len(URUTAN) if bebas else URUTAN.index(baris.keadaan_skp)


def _teks(baris: BarisDaftar) -> str:
    return f"{nama_lengkap(baris.pegawai)} {baris.pegawai.nip} {baris.jabatan} {baris.unit}".casefold()


def _spec() -> TableSpec:
    return TableSpec(
        kolom=(
            Kolom(
                "nama",
                _("Nama"),
                lambda b: Cell(nama_lengkap(b.pegawai), nip_berkelompok(b.pegawai.nip), weight=500),
                width=190,
                stretch=3,
                marked=True,
                sort=lambda b: b.pegawai.nama.casefold(),
            ),
            Kolom(
                "jabatan",
                _("Jabatan"),
                lambda b: Cell(b.jabatan or _("belum diisi")),
                width=170,
                stretch=3,
                hide_first=1,
                sort=lambda b: b.jabatan.casefold(),
            ),
            Kolom(
                "unit",
                _("Unit"),
                lambda b: Cell(b.unit or _("belum diisi")),
                width=140,
                stretch=2,
                hide_first=2,
                sort=lambda b: b.unit.casefold(),
            ),
            Kolom(
                "skp",
                _("SKP"),
                _cell_skp,
                longest=state_cell("DIKEMBALIKAN"),
                sort=_urutan,
            ),
        ),
        name=_("Papan perencanaan"),
        row_height=tokens.ROW_TWO,
        identity=lambda b: b.pegawai.id,
    )
