"""Rekap & cetak: choose sheet, period and unit, see who is ready, print them all; find a version by its code."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.penilaian.periode import triwulan_dari, triwulan_setahun
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.sheets.rencana_sel import Kertas
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.cetak.aksi import AksiRekap, PermintaanPratinjau
from kinerja_desktop.ui.cetak.cetak_banyak import Borongan, CetakBanyak, HasilBorongan
from kinerja_desktop.ui.cetak.kata_lembar import PilihanBentuk, judul_lembar, pilihan_lembar
from kinerja_desktop.ui.cetak.panel_kode import PanelKode
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec, state_cell
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import card, column, fields_row, row
from kinerja_desktop.ui.parts.long_act import LongAct
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.ui.parts.side_panel import divider, side_panel
from kinerja_desktop.ui.parts.toolbar import Picker
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.cetak.cari_kode import TemuanKode
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak, PilihanUnit
from kinerja_desktop.usecases.cetak.siapkan_lembar import LEMBAR_SKP, KodeLembar, PilihanCetak

YEARS_BACK = 3
SATU_PER_ORANG, SATU_PDF, EXCEL = "orang", "satu", "xlsx"


class RekapPage(Page):
    """The list of what can be printed; Enter previews, the filled button prints all (or the chosen rows)."""

    def __init__(self, *, aksi: AksiRekap, background: Background, hari_ini: Callable[[], date]) -> None:
        super().__init__("rekap", _("Rekap & cetak"))
        self._aksi, self._background, self._today = aksi, background, hari_ini
        self._documents: tuple[DokumenCetak, ...] = ()
        self._run: CetakBanyak | None = None
        self._folder: Path | None = None
        self._unit = ""
        self._preview = Button(_("Pratinjau"), icon="file-text", letter="r", clicked=self.preview)
        self.print_all = Button(_("Cetak"), icon="printer", kind="utama", letter="c", clicked=self._on_print)
        self._period_place, self._unit_place = row(), row()
        period = QWidget()
        period.setLayout(self._period_place)
        self.header.add(period)
        self.header.add(self._preview)
        self.header.add(self.print_all)
        self._sheets = Picker(_("Lembar"), pilihan_lembar(KodeLembar), width=290)
        self._sheets.choose(KodeLembar.F12.value)
        self._sheets.chosen.connect(lambda _option: self._on_sheet())
        self._layout = PilihanBentuk()
        self._period, self._units = self._make_period(), self._make_units(())
        self.act = LongAct(cancel=self._on_cancel)
        self._act_card = card(self.act)
        self._act_card.hide()
        self.table = DataTable(
            _spec(),
            on_open=lambda _row: self.preview(),
            hints=(("Enter", _("pratinjau")), ("Ctrl A", _("pilih semua"))),
        )
        self.table.set_empty(
            EmptyState(
                _("Belum ada dokumen untuk lembar dan periode ini."),
                _("Susun SKP di Perencanaan, atau buka penilaian periode ini, lalu kembali ke sini."),
            )
        )
        self.table.view.selectionModel().selectionChanged.connect(lambda *_changed: self._show_counts())
        choices = row(self._sheets, self._unit_place, None)
        self.set_body(column(choices, self._act_card, self.table, spacing=12), scroll=False)
        self.kode = PanelKode(cari=aksi.cari_kode, buka=self._open_found, background=background)
        self.set_side(side_panel(self.kode, divider(), *self._options()), 304)
        self.add_key("Ctrl+P", _("pratinjau"), self.preview)

    def _options(self) -> tuple[QWidget, ...]:
        self._paper = Segments(
            (Opsi(Kertas.A4.value, "A4"), Opsi(Kertas.F4.value, "F4 215 × 330")), name=_("Kertas"), fill=True
        )
        self._paper.choose(Kertas.A4.value)
        self.place = IsianTeks(_("Tempat"), placeholder=_("menurut kantor"))
        self.date = IsianTanggal(_("Tanggal"), hari_ini=self._today)
        self._form = Segments(
            (Opsi(SATU_PER_ORANG, _("Per orang")), Opsi(SATU_PDF, _("Satu PDF")), Opsi(EXCEL, "Excel")),
            name=_("Berkas"),
            fill=True,
        )
        self._form.choose(SATU_PER_ORANG)
        self._open_folder = Button(_("Buka folder"), icon="folder-open", clicked=self._on_open_folder)
        self._open_folder.set_reason(_("Cetak lebih dahulu."))
        fields, paper, files = QWidget(), QWidget(), QWidget()
        fields.setLayout(fields_row(self.place, self.date, stretch=(3, 2)))
        paper.setLayout(column(_label(_("Kertas")), self._paper, spacing=4))
        files.setLayout(column(_label(_("Berkas")), self._form, row(self._open_folder, None, margins=(0, 8, 0, 0))))
        return (Text(_("Cara mencetak"), weight=600), self._layout, paper, fields, files)

    # -- what is chosen

    @property
    def lembar(self) -> KodeLembar:
        """The sheet chosen."""
        return KodeLembar(self._sheets.current.kode if self._sheets.current is not None else KodeLembar.F12)

    @property
    def periode(self) -> str:
        """The period chosen, `2026` or `2026-TW1`."""
        return self._period.current.kode if self._period.current is not None else str(self._today().year)

    def choose(self, lembar: KodeLembar, periode: str) -> None:
        """Show another sheet and period."""
        self._sheets.choose(lembar.value)
        self._on_sheet(periode)

    def on_open(self, arg: object) -> None:
        del arg
        self._background.read(self._aksi.unit, self._show_units, owner=self)
        self._load()

    def _on_sheet(self, periode: str = "") -> None:
        before = self.periode
        self._period_place.removeWidget(self._period)
        self._period.hide()
        self._period.deleteLater()
        self._period = self._make_period()
        self._period.choose(periode or before)
        self._layout.show_for(self.lembar)
        self._load()
        self.prepare()

    def _make_period(self) -> Picker:
        year = self._today().year
        if self.lembar in LEMBAR_SKP:
            options = [Opsi(str(one), _("Tahun {t}").format(t=one)) for one in range(year, year - YEARS_BACK, -1)]
        else:
            seasons = [one for y in range(year, year - YEARS_BACK, -1) for one in reversed(triwulan_setahun(y))]
            options = [Opsi(one.kode, one.sebutan) for one in seasons]
        picker = Picker(_("Periode"), options, width=168)
        now = triwulan_dari(self._today())
        picker.choose(str(year) if self.lembar in LEMBAR_SKP else (now.sebelumnya() or now).kode)
        picker.chosen.connect(lambda _option: self._load())
        self._period_place.addWidget(picker)
        return picker

    def _make_units(self, units: tuple[PilihanUnit, ...]) -> Picker:
        options = [Opsi("", _("Semua unit")), *(Opsi(satu.kode, satu.nama) for satu in units)]
        picker = Picker(_("Unit"), options, width=190)
        picker.chosen.connect(self._on_unit)
        self._unit_place.addWidget(picker)
        return picker

    def _show_units(self, units: tuple[PilihanUnit, ...]) -> None:
        self._unit_place.removeWidget(self._units)
        self._units.hide()
        self._units.deleteLater()
        self._units = self._make_units(units)
        self._units.choose(self._unit)
        self.prepare()

    def _on_unit(self, option: Opsi) -> None:
        self._unit = option.kode
        self._load()

    def _load(self) -> None:
        ask = partial(self._aksi.daftar, self.lembar, self.periode, self._unit)
        self._background.read(ask, self._show, owner=self, topic="rekap")

    def _show(self, documents: tuple[DokumenCetak, ...]) -> None:
        self._documents = documents
        self.table.show_rows(documents)
        if documents and self.table.current() is None:
            self.table.view.select_row(0)
        self._show_counts()

    def _show_counts(self) -> None:
        count, ready = len(self._documents), sum(satu.sah for satu in self._documents)
        self.header.set_title(
            _("Rekap & cetak"),
            _("{siap} dari {semua} sudah ditetapkan").format(siap=ready, semua=count) if count else "",
        )
        wanted = len(self._wanted())
        self.print_all.set_label(ngettext("Cetak {n} lembar", "Cetak {n} lembar", wanted).format(n=wanted))
        reason = "" if wanted else _("Belum ada dokumen untuk lembar dan periode ini.")
        if self._run is not None:
            reason = _("Pencetakan sedang berjalan.")
        self.print_all.set_reason(reason)
        self._preview.set_reason("" if self._documents else reason)

    def _wanted(self) -> tuple[DokumenCetak, ...]:
        chosen = self.table.chosen()
        return tuple(chosen) if len(chosen) > 1 else self._documents

    # -- preview and code

    def preview(self) -> None:
        """Open the preview at the row with the cursor."""
        current = self.table.current()
        if self._documents:
            place = self._documents.index(current) if current in self._documents else 0
            self._aksi.pratinjau(PermintaanPratinjau(self._period.label, self._documents, self.lembar, place))

    def _open_found(self, temuan: TemuanKode) -> None:
        document = DokumenCetak(
            temuan.dokumen_id, temuan.jenis, temuan.nama, "", "DITETAPKAN", temuan.sesuai, temuan.lembar
        )
        wish = PermintaanPratinjau(temuan.kode, (document,), temuan.lembar[0], digest=temuan.digest)
        self._aksi.pratinjau(wish)

    # -- printing

    def _on_print(self) -> None:
        count = len(self._wanted())
        title = ngettext("Simpan {n} lembar ke folder mana?", "Simpan {n} lembar ke folder mana?", count)
        start = self._folder or self._aksi.folder()
        dialog = PilihBerkas(
            self,
            self._background,
            Pilihan.FOLDER,
            title.format(n=count),
            mulai=start,
            then=lambda chosen: self.print_into(chosen[0]),
            kata=_("Cetak ke sini"),
        )
        dialog.open()

    def print_into(self, folder: Path) -> None:
        """Print what is chosen into a folder, with progress and a cancel that leaves only whole files."""
        form, day = self._form.code(), self.date.read().nilai
        written = day if isinstance(day, date) else None
        options = self._layout.into(
            self.lembar, PilihanCetak(Kertas(self._paper.code()), self.place.text().strip(), written)
        )
        one_file = f"{self.lembar.value}_{self.periode}.pdf" if form == SATU_PDF else ""
        work = Borongan(
            self.lembar, self._wanted(), options, "xlsx" if form == EXCEL else "pdf", folder, satu_berkas=one_file
        )
        self._folder = folder
        self._run = CetakBanyak(self._aksi, self._background, work, self)
        self._run.progressed.connect(self.act.show_step)
        self._run.finished.connect(self._on_finished)
        self._act_card.show()
        self.act.begin(
            judul_lembar(self.lembar),
            _("Bila dibatalkan, yang sudah selesai tetap ada di folder."),
            cancel=self._on_cancel,
        )
        self._show_counts()
        self._run.begin()

    def _on_cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()

    def _on_finished(self, hasil: HasilBorongan) -> None:
        self._run = None
        count = len(hasil.berkas)
        words = ngettext("{n} berkas tersimpan", "{n} berkas tersimpan", count).format(n=count)
        if hasil.dilewati:
            names = ", ".join(nama for nama, _reason in hasil.dilewati[:3])
            words += _(", {n} dilewati: {nama}. {sebab}").format(
                n=len(hasil.dilewati), nama=names, sebab=hasil.dilewati[0][1]
            )
        done = count > 0 and not hasil.batal
        self.act.finish(words, str(self._folder or ""), tone="daun" if done else "soga")
        self._open_folder.set_reason("" if count else _("Cetak lebih dahulu."))
        self.tell(
            Pesan(words, "daun" if done else "soga", ((_("Buka folder"), self._on_open_folder),) if count else ())
        )
        self._show_counts()

    def _on_open_folder(self) -> None:
        if self._folder is not None:
            self._aksi.buka(self._folder)

    def focus_first(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)


def _spec() -> TableSpec:
    return TableSpec(
        kolom=(
            Kolom("nama", _("Nama"), lambda d: Cell(d.nama, d.unit, weight=500), width=200, stretch=1),
            Kolom("keadaan", _("Keadaan"), lambda d: state_cell(d.keadaan), longest=state_cell("DIKEMBALIKAN")),
            Kolom("kertas", _("Di kertas"), _paper_cell, longest=Cell(_("dengan tanda DRAF"), icon="circle-check")),
        ),
        name=_("Dokumen yang dapat dicetak"),
        row_height=tokens.ROW_TWO,
        identity=lambda d: d.dokumen_id,
        multi=True,
    )


def _paper_cell(satu: DokumenCetak) -> Cell:
    if satu.sah:
        return Cell(_("sah dicetak"), icon="circle-check", tone="daun")
    return Cell(_("dengan tanda DRAF"), icon="triangle-alert", tone="soga", text_tone="soga")


def _label(words: str) -> Text:
    return Text(words, role="kecil", weight=500, tone="tinta2")
