"""The copies of the data: when the last was made, make one now, open one to see that it is whole (`look.md` 9, T2)."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import jam, tanggal_panjang
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.data.aksi import AksiCadangan
from kinerja_desktop.ui.data.kata_waktu import kata_kapan
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.formats import tulis_angka
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec
from kinerja_desktop.ui.parts.labels import ElideText, Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.ui.parts.tempat import kata_ukuran
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.data.cadangkan import HasilCadangan, PeriksaanSalinan, SalinanData

LEBAR_SISI = 300


class CadanganPage(Page):
    """Copies are whole when they appear here: each was opened and counted when it was made. `sekarang` is the clock."""

    def __init__(self, *, aksi: AksiCadangan, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("cadangan", _("Cadangan"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self.listed, self._sempit = False, False
        self._daftar: tuple[SalinanData, ...] = ()
        self.checked: PeriksaanSalinan | None = None
        self._to_folder = Button(_("Simpan ke folder lain"), icon="folder-open", letter="f", clicked=self.choose_folder)
        self._now = Button(
            _("Cadangkan sekarang"), kind="utama", icon="shield-check", letter="c", clicked=self.make_one
        )
        self.header.add(self._to_folder)
        self.header.add(self._now)
        kolom = (
            Kolom("waktu", _("Dibuat"), self._cell_waktu, width=190, stretch=2),
            Kolom("kejadian", _("Kejadian"), lambda satu: Cell(satu.kejadian), width=170, stretch=2),
            Kolom("berkas", _("Berkas"), lambda satu: Cell(satu.berkas.name), width=160, stretch=3, hide_first=1),
            Kolom("ukuran", _("Ukuran"), lambda satu: Cell(kata_ukuran(satu.bita)), longest="999,9 MB", right=True),
        )
        spec = TableSpec(
            kolom=kolom,
            name=_("Salinan data"),
            row_height=tokens.ROW_ONE,
            identity=lambda satu: satu.berkas,
        )
        hints = (("↑ ↓", _("pindah")), ("Enter", _("buka dan periksa")), ("Ctrl N", _("cadangkan sekarang")))
        self.table = DataTable(spec, on_open=self.check, hints=hints)
        self.table.selected.connect(self._on_selected)
        about = WrapText(
            _("Salinan dibuat sendiri oleh program sebelum impor, penggabungan, dan pembaruan.")
            + " "
            + _("Setiap salinan langsung dibuka dan dihitung. Simpan satu di luar laptop ini."),
            tone="tinta2",
        )
        self.set_body(column(about, self.table, spacing=12), scroll=False)
        self._fakta = QWidget()
        self._fakta_box = QVBoxLayout(self._fakta)
        self._fakta_box.setContentsMargins(0, 0, 0, 0)
        self._panel: QWidget | None = None
        self.set_side(self._fakta, LEBAR_SISI, full_height=False)
        self.add_key("Ctrl+N", _("cadangkan sekarang"), self.make_one)

    # -- the list

    def on_open(self, arg: object) -> None:
        """Read which copies there are."""
        del arg
        self._background.read(self._aksi.daftar, self._show, owner=self, topic="cadangan")

    def focus_first(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, daftar: tuple[SalinanData, ...]) -> None:
        self.listed, self._daftar = True, daftar
        self._show_title()
        if not daftar:
            self.table.set_empty(
                EmptyState(
                    _("Belum ada salinan."),
                    _("Buat satu sekarang. Bila laptop rusak atau hilang, data kembali dari salinan."),
                )
            )
        self.table.show_rows(daftar)
        if daftar:
            self.table.view.select_row(0)
        else:
            self._on_selected(None)
        self.prepare()

    def _show_title(self) -> None:
        """The finding; in a narrow window only its first half, so that the time is never cut."""
        if not self._daftar:
            self.header.set_title(_("Data ini belum mempunyai cadangan"))
            return
        kapan, n = kata_kapan(self._daftar[0].waktu, self._sekarang()), len(self._daftar)
        if self._sempit:
            self.header.set_title(_("Cadangan {kapan}").format(kapan=kapan))
            return
        judul = _("Cadangan terakhir {kapan}, sudah dibuka dan diperiksa").format(kapan=kapan)
        self.header.set_title(judul, ngettext("{n} salinan", "{n} salinan", n).format(n=n))

    def on_width(self, narrow: bool, low: bool) -> None:
        super().on_width(narrow, low)
        self._sempit = narrow
        if self.listed:
            self._show_title()

    def _cell_waktu(self, satu: SalinanData) -> Cell:
        kini = self._sekarang()
        return Cell(kata_kapan(satu.waktu, kini), icon="shield-check", tone="daun", weight=500)

    # -- making one

    def make_one(self) -> None:
        """A copy beside the data."""
        self._make(None)

    def choose_folder(self) -> None:
        """A copy into a folder of the user's choice, such as a USB stick."""
        dialog = PilihBerkas(
            self,
            self._background,
            Pilihan.FOLDER,
            _("Simpan cadangan ke folder mana?"),
            mulai=self._aksi.folder(),
            then=lambda chosen: self._make(chosen[0]),
            kata=_("Cadangkan ke folder ini"),
        )
        dialog.open()

    def _make(self, folder: Path | None) -> None:
        for button in (self._now, self._to_folder):
            button.setEnabled(False)
        self._now.set_busy(_("Mencadangkan"))
        job = partial(self._aksi.cadangkan, folder)
        self._background.write(job, self._made, self._not_made, owner=self)

    def _made(self, hasil: HasilCadangan) -> None:
        self._ready_again()
        kalimat = _("Cadangan tersimpan di {folder}, {n} pegawai, sudah dibuka dan diperiksa.")
        folder = hasil.berkas[0].parent.name or str(hasil.berkas[0].parent)
        self.tell(Pesan(kalimat.format(folder=folder, n=tulis_angka(hasil.pegawai)), "daun"))
        self.on_open(None)

    def _not_made(self, problem: BaseException) -> None:
        self._ready_again()
        if isinstance(problem, PenolakanError):
            self.tell(Pesan(f"{problem.pesan} {problem.langkah}".strip(), "bata"))
        elif self._background.on_failure is not None:
            self._background.on_failure(problem)

    def _ready_again(self) -> None:
        self._now.set_busy("")
        for button in (self._now, self._to_folder):
            button.setEnabled(True)

    # -- checking one

    def check(self, satu: SalinanData) -> None:
        """Open a copy, check every page, count."""
        self._show_panel(satu, _("Sedang dibuka dan diperiksa."))
        self._background.read(
            partial(self._aksi.periksa, satu.berkas),
            self._checked,
            partial(self._unsound, satu),
            owner=self,
            topic="periksa-salinan",
        )

    def _checked(self, hasil: PeriksaanSalinan) -> None:
        self.checked = hasil
        satu = self.table.current()
        if satu is not None and satu.berkas == hasil.berkas:
            self._show_panel(satu, "")

    def _unsound(self, satu: SalinanData, problem: BaseException) -> None:
        kata = f"{problem.pesan} {problem.langkah}" if isinstance(problem, PenolakanError) else str(problem)
        self._show_panel(satu, kata, tone="bata")

    def _on_selected(self, satu: SalinanData | None) -> None:
        self._show_panel(satu, "")

    def _show_panel(self, satu: SalinanData | None, kalimat: str, *, tone: str = "tinta2") -> None:
        if self._panel is not None:
            self._fakta_box.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        if satu is not None:
            hasil = self.checked if self.checked is not None and self.checked.berkas == satu.berkas else None
            self._panel = self._build_panel(satu, hasil, kalimat, tone)
            self._fakta_box.addWidget(self._panel)
        self.prepare()

    def _build_panel(self, satu: SalinanData, hasil: PeriksaanSalinan | None, kalimat: str, tone: str) -> QWidget:
        waktu = satu.waktu.astimezone(self._sekarang().tzinfo)
        judul = f"{tanggal_panjang(waktu.date())}, {jam(waktu)}"
        panel = QWidget()
        box = column(
            Text(judul, role="bagian"),
            ElideText(f"{satu.kejadian} · {kata_ukuran(satu.bita)}", tone="tinta2"),
            ElideText(satu.berkas.name, role="kecil", tone="tinta3", middle=True),
            4,
            hairline(),
            4,
            spacing=4,
            margins=(16, 16, 16, 16),
        )
        if hasil is not None:
            box.addWidget(WrapText(_("Salinan ini utuh. Isinya dahulu dan data sekarang:"), weight=500))
            box.addSpacing(4)
            box.addLayout(_baris_banding(_("Isi"), _("dahulu"), _("sekarang"), kepala=True))
            for banding in hasil.isi:
                box.addLayout(_baris_banding(banding.kata, tulis_angka(banding.dulu), tulis_angka(banding.kini)))
        else:
            kata = kalimat or _("Buka salinan ini untuk melihat isinya dan memastikan bahwa ia utuh.")
            box.addWidget(WrapText(kata, tone=tone if kalimat else "tinta2"))
            box.addSpacing(8)
            box.addWidget(Button(_("Buka dan periksa"), letter="b", clicked=partial(self.check, satu)))
        box.addStretch(1)
        panel.setLayout(box)
        return panel


def _baris_banding(kata: str, dulu: str, kini: str, *, kepala: bool = False) -> QVBoxLayout:
    baris = row(spacing=8)
    role, tone = ("kecil", "tinta2") if kepala else ("isi", "tinta")
    baris.addWidget(ElideText(kata, role=role, tone="tinta2"), 1)
    for angka in (dulu, kini):
        satu = Text(angka, role=role, tone=tone, weight=500)
        satu.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        satu.setMinimumWidth(tokens.px(64))
        baris.addWidget(satu)
    return column(baris, spacing=0)
