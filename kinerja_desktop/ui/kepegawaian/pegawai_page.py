"""The people list with search, filters and the card of one person (`look.md` 9, T2)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.domain.kepegawaian.pegawai import StatusAsn, nama_lengkap, nip_berkelompok
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.kartu_panel import kartu_panel
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis, TulisBerkas
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, TableSpec, state_cell
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import FilterLine, SearchField
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.ui.perencanaan.kata_skp import cell_keadaan
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import BarisDaftar, DaftarPegawai, KartuPegawai

BARIS_PERTAMA = 100
"""Rows that are read and shown at once; the rest follows in a second read."""


class CariPegawai(Protocol):
    """`daftar_pegawai` without store and pelaku."""

    def __call__(
        self, teks: str, tahun: int, *, mulai_dari: int = 0, paling_banyak: int | None = None
    ) -> DaftarPegawai:
        """Search the people."""
        ...


@dataclass(frozen=True, slots=True)
class AksiPegawai:
    """What the people page may do. The first three run on background threads, the others lead to other pages."""

    daftar: CariPegawai
    kartu: Callable[[UUID, date], KartuPegawai]
    buat_skp: Callable[[UUID, int, date], UUID]
    buka_skp: Callable[[BukaSkp], None]
    buka_impor: Callable[[], None]
    buka_waktu: Callable[[UUID], None] | None = None
    buka_pejabat: Callable[[], None] | None = None
    tulis: AksiTulis | None = None


def kata_status(status: StatusAsn) -> str:
    """The kind of civil servant as lists show it."""
    return _("PPPK PW") if status is StatusAsn.PPPK_PW else status.value


def _kata_skp(baris: BarisDaftar) -> str:
    return cell_keadaan(baris.keadaan_skp).text


class PegawaiPage(Page):
    """Everybody of the acting person's part of the region. `sekarang` is the clock."""

    def __init__(self, *, aksi: AksiPegawai, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("pegawai", _("Pegawai"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self._daftar = DaftarPegawai((), 0, 0)
        self._saringan: dict[str, str] = {}
        self._wanted: UUID | None = None
        self.listed = False
        self._tahun = sekarang().year
        self.search = SearchField(_("Cari nama, NIP, jabatan"), self)
        self.search.searched.connect(self._on_searched)
        self.search.left_down.connect(self._to_table)
        self.header.add(self.search)
        self.header.add(Button(_("Impor Excel"), kind="utama", icon="file-down", letter="i", clicked=aksi.buka_impor))
        self.filters = FilterLine()
        self.filters.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.filters.removed.connect(self._on_filter_removed)
        self.filters.hide()
        self._filter_button = Button(_("Saringan"), kind="sunyi", icon="list-filter", clicked=self._open_filters)
        hints = (("↑ ↓", _("pindah")), ("Enter", _("buka SKP")), ("Ctrl F", _("cari")), ("Ctrl I", _("panel samping")))
        self.table = DataTable(self._spec(), on_open=self.buka_skp, hints=hints)
        self.table.selected.connect(self._on_selected)
        self.table.show_sorting("nama", descending=False)
        self._unfiltered = Text(_("Tampil: seluruh pegawai"), tone="tinta2")
        pejabat = (
            Button(_("Penanda tangan"), kind="sunyi", icon="square-pen", letter="p", clicked=aksi.buka_pejabat)
            if aksi.buka_pejabat is not None
            else None
        )
        writing = (*((pejabat,) if pejabat is not None else ()), *self._writing(aksi.tulis))
        line = row(self._unfiltered, self.filters, self._filter_button, None, *writing)
        self.set_body(column(line, self.table, spacing=8), scroll=False)
        self._side_holder = QWidget()
        self._side_box = QVBoxLayout(self._side_holder)
        self._side_box.setContentsMargins(0, 0, 0, 0)
        self._kartu: QWidget | None = None
        self.set_side(self._side_holder, 292, full_height=True)

    def _writing(self, aksi: AksiTulis | None) -> tuple[Button, ...]:
        self.templat, self.ekspor = Button(), Button()
        if aksi is None:
            return ()
        berkas = TulisBerkas(self, self._background, aksi)
        self.templat = Button(
            _("Unduh templat"),
            kind="sunyi",
            icon="download",
            clicked=lambda: berkas.minta(JenisEkspor.TEMPLAT_PEGAWAI, self._tahun),
        )
        self.ekspor = Button(
            _("Ekspor"), kind="sunyi", icon="file-up", clicked=lambda: berkas.minta(JenisEkspor.PEGAWAI, self._tahun)
        )
        return self.templat, self.ekspor

    def _spec(self) -> TableSpec:
        return TableSpec(
            kolom=(
                Kolom(
                    "nama",
                    _("Nama"),
                    lambda baris: Cell(nama_lengkap(baris.pegawai), nip_berkelompok(baris.pegawai.nip), weight=500),
                    width=186,
                    stretch=3,
                    marked=True,
                    sort=lambda baris: baris.pegawai.nama.casefold(),
                ),
                Kolom(
                    "jabatan",
                    _("Jabatan"),
                    lambda baris: Cell(baris.jabatan or _("belum diisi"), baris.unit),
                    width=150,
                    stretch=4,
                    hide_first=2,
                    sort=lambda baris: (baris.jabatan.casefold(), baris.unit.casefold()),
                ),
                Kolom(
                    "jenis",
                    _("Jenis"),
                    lambda baris: Cell(kata_status(baris.pegawai.status), baris.pegawai.golongan),
                    longest="PPPK PW",
                    hide_first=1,
                    sort=lambda baris: (baris.pegawai.status.value, baris.pegawai.golongan),
                ),
                Kolom(
                    "skp",
                    _("SKP {tahun}").format(tahun=self._tahun),
                    lambda baris: cell_keadaan(baris.keadaan_skp),
                    longest=state_cell("DIKEMBALIKAN"),
                    sort=_kata_skp,
                ),
            ),
            name=_("Daftar pegawai"),
            row_height=tokens.ROW_TWO,
            identity=lambda baris: baris.pegawai.id,
            menu=lambda baris: (
                MenuItem(self._kata_buka(baris), partial(self.buka_skp, baris), "target"),
                MenuItem(_("Panel samping"), self.toggle_side, "panel-right"),
            ),
        )

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the list; `arg` may be the id of the person to stand on."""
        self._wanted = arg if isinstance(arg, UUID) else None
        self._read()

    def focus_first(self) -> None:
        self._to_table()

    def _to_table(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_searched(self, _teks: str) -> None:
        self._read()

    def _read(self) -> None:
        job = partial(self._aksi.daftar, self.search.text().strip(), self._tahun, paling_banyak=BARIS_PERTAMA)
        self._background.read(job, self._on_first, owner=self, topic="pegawai")

    def _on_first(self, daftar: DaftarPegawai) -> None:
        self._show(daftar)
        if daftar.jumlah > len(daftar.baris):
            job = partial(self._aksi.daftar, self.search.text().strip(), self._tahun)
            self._background.read(job, self._show, owner=self, topic="pegawai")

    def _show(self, daftar: DaftarPegawai) -> None:
        self._daftar, self.listed = daftar, True
        rows = self._filtered()
        shown = len(rows) if self._saringan else daftar.jumlah
        self.header.set_title(_("Pegawai"), _("{n} dari {m}").format(n=shown, m=daftar.semua) if daftar.semua else "")
        if not rows:
            self._show_empty()
        self.table.show_rows(rows, marks=self.search.text())
        self._filter_button.setVisible(bool(daftar.semua))
        self.ekspor.set_reason("" if daftar.semua else _("Belum ada pegawai untuk diekspor."))
        self._unfiltered.setVisible(bool(daftar.semua) and not self._saringan)
        if rows and (self.table.current() is None or self._wanted is not None):
            wanted, self._wanted = self._wanted, None
            if wanted is None or not self.table.select(wanted):
                self.table.view.select_row(0)
        elif not rows:
            self._show_card(None)
        assign_letters(self)

    def _show_empty(self) -> None:
        if not self._daftar.semua:
            self.table.set_empty(
                EmptyState(
                    _("Belum ada pegawai di data ini."),
                    _("Ambil daftar pegawai dari berkas Excel kantor Anda. Baris yang salah kembali dengan alasan."),
                    (Button(_("Pilih berkas Excel"), icon="file-down", clicked=self._aksi.buka_impor),),
                )
            )
            return
        buttons = [Button(_("Kosongkan pencarian"), icon="x", clicked=self._clear_search)]
        if self._saringan:
            buttons.append(Button(_("Lepas saringan"), clicked=self._clear_filters))
        self.table.set_empty(
            EmptyState(
                _("Tidak ada pegawai yang cocok."),
                _("Periksa ejaan, atau cari dengan NIP. Seluruhnya ada {m} pegawai.").format(m=self._daftar.semua),
                buttons,
            )
        )

    def _clear_search(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- filters

    def _filtered(self) -> list[BarisDaftar]:
        unit, keadaan = self._saringan.get("unit"), self._saringan.get("skp")
        return [
            baris
            for baris in self._daftar.baris
            if (unit is None or baris.unit == unit) and (keadaan is None or _kata_skp(baris) == keadaan)
        ]

    def _open_filters(self) -> None:
        popup = ChoicePopup(self._filter_button, self._find_filters, self._on_filter_chosen)
        popup.open_at(self._filter_button, width=320)

    def _find_filters(self, typed: str, deliver: Deliver) -> None:
        found = [
            Opsi(f"unit:{unit}", unit, rincian=_("unit"), ikon="map-pin")
            for unit in sorted({baris.unit for baris in self._daftar.baris if baris.unit})
        ]
        found += [
            Opsi(f"skp:{kata}", kata, rincian=_("keadaan SKP"), ikon="target")
            for kata in sorted({_kata_skp(baris) for baris in self._daftar.baris})
        ]
        low = typed.casefold().strip()
        deliver([opsi for opsi in found if low in f"{opsi.kata} {opsi.rincian}".casefold()])

    def _on_filter_chosen(self, opsi: Opsi) -> None:
        key, _colon, value = opsi.kode.partition(":")
        self._saringan[key] = value
        self._show_filters()

    def _on_filter_removed(self, key: str) -> None:
        self._saringan.pop(key, None)
        self._show_filters()

    def _clear_filters(self) -> None:
        self._saringan.clear()
        self._show_filters()

    def _show_filters(self) -> None:
        about = {"unit": _("unit"), "skp": _("SKP")}
        self.filters.show_filters([(key, about[key], value) for key, value in self._saringan.items()])
        self.filters.setVisible(bool(self._saringan))
        self._unfiltered.setVisible(not self._saringan)
        self._show(self._daftar)
        self._to_table()

    # -- one person

    def _on_selected(self, baris: BarisDaftar | None) -> None:
        if baris is not None:
            job = partial(self._aksi.kartu, baris.pegawai.id, self._sekarang().date())
            self._background.read(job, self._show_card, owner=self, topic="kartu")

    def _show_card(self, kartu: KartuPegawai | None) -> None:
        if self._kartu is not None:
            self._side_box.removeWidget(self._kartu)
            self._kartu.deleteLater()
            self._kartu = None
        baris = self.table.current()
        if kartu is not None and baris is not None and baris.pegawai.id == kartu.pegawai.id:
            open_button = Button(self._kata_buka(baris), icon="target", clicked=partial(self.buka_skp, baris))
            self._kartu = kartu_panel(kartu, baris, (open_button, *self._history(kartu.pegawai.id)))
            self._side_box.addWidget(self._kartu)
        assign_letters(self)

    def _history(self, pegawai_id: UUID) -> tuple[Button, ...]:
        if self._aksi.buka_waktu is None:
            return ()
        return (Button(_("Garis waktu"), icon="history", clicked=partial(self._aksi.buka_waktu, pegawai_id)),)

    @property
    def card_shown(self) -> bool:
        """Whether somebody's card stands in the side panel."""
        return self._kartu is not None

    def _kata_buka(self, baris: BarisDaftar) -> str:
        return _("Buka SKP") if baris.skp_id else _("Buat SKP {tahun}").format(tahun=self._tahun)

    def buka_skp(self, baris: BarisDaftar) -> None:
        """Open this year's SKP of a person; where there is none, begin one."""
        if baris.skp_id is not None:
            self._open_editor(baris.skp_id)
            return
        job = partial(self._aksi.buat_skp, baris.pegawai.id, self._tahun, self._sekarang().date())
        self._background.write(job, self._open_editor, owner=self)

    def _open_editor(self, skp_id: UUID) -> None:
        urutan = tuple(baris.skp_id for baris in self.table.model.rows if baris.skp_id is not None)
        self._aksi.buka_skp(BukaSkp(skp_id, urutan if skp_id in urutan else ()))
