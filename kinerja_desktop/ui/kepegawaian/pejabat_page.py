"""The dated register of officials who sign, by unit: look, enter, change, withdraw, each with its way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, Kedudukan, PejabatTtd
from kinerja_desktop.domain.kepegawaian.periksa_pejabat import IsianPejabat
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.dialog_pejabat import DialogPejabat, OrangTtd, PilihanPejabat
from kinerja_desktop.ui.kepegawaian.kata_pejabat import (
    BERJALAN,
    SEMUA,
    TIDAK_BERJALAN,
    berkelompok,
    cell_cara,
    jabatan_dicetak,
    tersaring,
)
from kinerja_desktop.ui.kepegawaian.kata_waktu import kata_masa
from kinerja_desktop.ui.kepegawaian.kotak_ttd import KotakTtd
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.choice_popup import Deliver
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, TableSpec
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.side_panel import Facts, side_panel
from kinerja_desktop.ui.parts.toolbar import SearchField
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.kepegawaian.pejabat_ttd import BarisPejabat, RegisterPejabat, isian_dari

LANGKAH_TERBANYAK = 100


@dataclass(frozen=True, slots=True)
class AksiPejabat:
    """The use cases without store and pelaku; all but `kembali` run on background threads.

    `cari` finds officials; the value of each option is an `OrangTtd`.
    """

    lihat: Callable[[date], RegisterPejabat]
    periksa: Callable[[IsianPejabat, UUID | None], tuple[Temuan, ...]]
    catat: Callable[[IsianPejabat], PejabatTtd]
    ubah: Callable[[UUID, IsianPejabat], tuple[PejabatTtd, PejabatTtd]]
    tarik: Callable[[UUID], PejabatTtd]
    pulihkan: Callable[[PejabatTtd], None]
    cari: Callable[[str], Sequence[Opsi]]
    kembali: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Langkah:
    """One act: how back and how forward again; both run on the writer thread."""

    kembali: Callable[[], object]
    ulang: Callable[[], object]


class PejabatPage(Page):
    """The register of this person's part of the region. `sekarang` is the clock."""

    def __init__(self, *, aksi: AksiPejabat, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("pejabat", _("Pejabat penanda tangan"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self.register: RegisterPejabat | None = None
        self._sudah: list[Langkah] = []
        self._belum: list[Langkah] = []
        self.header.set_crumbs((Crumb(_("Pegawai"), aksi.kembali), Crumb(_("Pejabat penanda tangan"))))
        self.search = SearchField(_("Cari pejabat, jabatan, atau unit"), self, width=260)
        self.search.searched.connect(lambda _teks: self._show_rows())
        self.search.left_down.connect(self._to_table)
        self.header.add(self.search)
        self.add_button = Button(_("Catat pejabat"), kind="utama", icon="plus", letter="c", clicked=self.catat)
        self.header.add(self.add_button)
        self.lock = NoteLine()
        pilihan = (
            Opsi(BERJALAN, _("Berjalan")),
            Opsi(TIDAK_BERJALAN, _("Tidak berjalan")),
            Opsi(SEMUA, _("Semua")),
        )
        self.mana = Segments(pilihan, name=_("Tampil"))
        self.mana.choose(BERJALAN)
        self.mana.chosen.connect(lambda _kode: self._show_rows())
        hints = (("↑ ↓", _("pindah")), ("Enter", _("ubah")), ("Delete", _("tarik")), ("Ctrl Z", _("urungkan")))
        self.table = DataTable(self._spec(), on_open=self.ubah, hints=hints)
        self.table.view.installEventFilter(self)
        self.table.selected.connect(self._show_side)
        self.set_body(column(self.lock, row(self.mana, None), self.table, spacing=8), scroll=False)
        self.kotak, self.facts = KotakTtd(), Facts(label_width=64)
        self._kata_sisi = Text(_("Tercetak pada lembar"), weight=600)
        self.set_side(side_panel(self._kata_sisi, self.kotak, self.facts), 292)
        self.add_key("Ctrl+N", _("catat pejabat"), self.catat)
        self._show_side(None)

    def _spec(self) -> TableSpec:
        return TableSpec(
            kolom=(
                Kolom(
                    "pejabat",
                    _("Pejabat"),
                    lambda satu: Cell(satu.nama, jabatan_dicetak(satu), weight=500),
                    width=190,
                    stretch=3,
                    marked=True,
                ),
                Kolom("cara", _("Menandatangani"), cell_cara, width=150, stretch=2, hide_first=1),
                Kolom(
                    "masa",
                    _("Masa"),
                    lambda satu: Cell(kata_masa(satu.pejabat.mulai, satu.pejabat.sampai), satu.pejabat.nomor_surat),
                    width=206,
                ),
            ),
            name=_("Pejabat penanda tangan"),
            row_height=tokens.ROW_TWO,
            identity=lambda satu: satu.pejabat.id,
            menu=self._menu,
        )

    def _menu(self, satu: BarisPejabat) -> Sequence[MenuItem]:
        alasan = self._why_not(satu)
        return (
            MenuItem(_("Ubah"), partial(self.ubah, satu), "pencil", reason=alasan),
            MenuItem(_("Tarik dari daftar"), self.tarik, "trash-2", reason=alasan),
        )

    def _why_not(self, satu: BarisPejabat) -> str:
        if satu.boleh_diubah or self.register is None:
            return ""
        return self.register.terkunci or _("Baris ini milik unit di luar unit Anda.")

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the register; `arg` may be the id of the line to stand on."""
        self._read(arg if isinstance(arg, UUID) else None)

    def focus_first(self) -> None:
        self._to_table()

    def _to_table(self) -> None:
        if self.table.model.rows:
            self.table.view.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            target = self.search if self.add_button.reason else self.add_button
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _read(self, wanted: UUID | None = None) -> None:
        job = partial(self._aksi.lihat, self._hari_ini())
        self._background.read(job, partial(self._show, wanted), owner=self, topic="pejabat")

    def _show(self, wanted: UUID | None, register: RegisterPejabat) -> None:
        self.register = register
        self.add_button.set_reason(register.terkunci)
        self.lock.show_note(register.terkunci, icon="lock")
        dicari = next((satu for satu in register.baris if satu.pejabat.id == wanted), None)
        if dicari is not None and not dicari.berjalan and self.mana.code() == BERJALAN:
            self.mana.choose(SEMUA)
        self._show_rows()
        if wanted is not None:
            self.table.select(wanted)
        self._show_side(self.table.current())
        if self.table.view.hasFocus() or not self.table.model.rows:
            self._to_table()
        self.prepare()

    def _show_rows(self) -> None:
        if self.register is None:
            return
        baris = tersaring(self.register.baris, self.mana.code(), self.search.text())
        n, m = len(baris), len(self.register.baris)
        hitung = _("{n} dari {m}").format(n=n, m=m) if m else ""
        self.header.set_title(_("Pejabat penanda tangan"), hitung)
        if not baris:
            self.table.set_empty(self._empty())
        self.table.show_rows(berkelompok(baris), marks=self.search.text())
        if baris and self.table.current() is None:
            self.table.view.select_row(1)
        self._show_side(self.table.current())
        assign_letters(self)

    def _empty(self) -> EmptyState:
        if self.register is not None and self.register.baris:
            semua = Button(_("Tampilkan semua"), icon="x", clicked=self._show_all)
            return EmptyState(_("Tidak ada pejabat yang cocok."), _("Periksa ejaan, atau lihat semuanya."), (semua,))
        kata = _("Tanpa daftar ini lembar ditandatangani dengan nama dan jabatan sendiri.")
        if self.register is not None and not self.register.terkunci:
            kata += " " + _("Catat yang menandatangani a.n. atau u.b., atau sebagai Plt., dengan Ctrl N.")
        return EmptyState(_("Belum ada pejabat penanda tangan."), kata)

    def _show_all(self) -> None:
        self.search.clear()
        self.mana.choose(SEMUA)
        self._show_rows()
        self._to_table()

    def _show_side(self, baris: object) -> None:
        ada = isinstance(baris, BarisPejabat)
        for satu in (self._kata_sisi, self.kotak, self.facts):
            satu.setVisible(ada)
        if not isinstance(baris, BarisPejabat):
            return
        self.kotak.show_block(baris.blok, baris.nama)
        pejabat = baris.pejabat
        self.facts.show_facts(
            (
                (_("Unit"), baris.unit),
                (_("Masa"), kata_masa(pejabat.mulai, pejabat.sampai)),
                (_("Surat"), pejabat.nomor_surat or _("belum diisi")),
            )
        )

    # -- acts

    def catat(self) -> None:
        """Ask for a new line; the unit under the cursor is filled in."""
        if self.register is None or self.add_button.reason:
            return
        kini = self.table.current()
        unit_id = kini.pejabat.unit_id if isinstance(kini, BarisPejabat) and kini.boleh_diubah else None
        kosong = IsianPejabat(
            unit_id, None, Kedudukan.DEFINITIF, CaraTandaTangan.LANGSUNG, "", "", "", self._hari_ini(), None, ""
        )
        self._ask(kosong, None, None, self._aksi.catat, self._added)

    def ubah(self, satu: BarisPejabat) -> None:
        """Ask for other values of a line; unit and official stay."""
        alasan = self._why_not(satu)
        if alasan:
            self.tell(Pesan(alasan, "soga"))
            return
        orang = OrangTtd(satu.pejabat.pegawai_id, satu.nama, satu.nip)
        simpan = partial(self._aksi.ubah, satu.pejabat.id)
        self._ask(isian_dari(satu.pejabat), satu.pejabat.id, orang, simpan, self._changed)

    def tarik(self) -> None:
        """Withdraw the line under the cursor."""
        satu = self.table.current()
        if not isinstance(satu, BarisPejabat):
            return
        alasan = self._why_not(satu)
        if alasan:
            self.tell(Pesan(alasan, "soga"))
            return
        langkah = Langkah(partial(self._aksi.pulihkan, satu.pejabat), partial(self._aksi.tarik, satu.pejabat.id))
        kalimat = _("{nama} ditarik dari daftar. Lembar yang sudah dibuat tidak berubah.").format(nama=satu.nama)
        self._background.write(langkah.ulang, lambda _hasil: self._done(langkah, kalimat), owner=self)

    def _ask(
        self,
        isi: IsianPejabat,
        pejabat_id: UUID | None,
        orang: OrangTtd | None,
        simpan: Callable[[IsianPejabat], object],
        selesai: Callable[[object], None],
    ) -> None:
        unit = self.register.unit if self.register is not None else ()
        DialogPejabat(
            self.window(),
            isi,
            PilihanPejabat(
                [Opsi(str(satu.id), satu.nama, rincian=satu.kode) for satu in unit],
                orang,
                self._find_people,
                self._hari_ini,
            ),
            background=self._background,
            periksa=lambda ketikan: self._aksi.periksa(ketikan, pejabat_id),
            simpan=simpan,
            selesai=selesai,
        ).open()

    def _find_people(self, typed: str, deliver: Deliver) -> None:
        self._background.read(partial(self._aksi.cari, typed), deliver, owner=self, topic="cari-pejabat")

    def _added(self, hasil: object) -> None:
        if isinstance(hasil, PejabatTtd):
            langkah = Langkah(partial(self._aksi.tarik, hasil.id), partial(self._aksi.pulihkan, hasil))
            self._done(langkah, _("Pejabat tercatat."), wanted=hasil.id)

    def _changed(self, hasil: object) -> None:
        if not isinstance(hasil, tuple):
            return
        lama, baru = hasil
        if lama != baru:
            langkah = Langkah(partial(self._aksi.pulihkan, lama), partial(self._aksi.pulihkan, baru))
            self._done(langkah, _("Baris pejabat diubah."), wanted=baru.id)

    def _done(self, langkah: Langkah, kalimat: str, *, wanted: UUID | None = None) -> None:
        self._sudah.append(langkah)
        del self._sudah[:-LANGKAH_TERBANYAK]
        self._belum.clear()
        self.tell(Pesan(kalimat, "nila_teks", ((_("Urungkan"), self._undo_link),)))
        self._read(wanted)

    def _undo_link(self) -> None:
        self.bar.clear()
        self.urungkan(ulang=False)

    def urungkan(self, *, ulang: bool) -> None:
        """Take the last act back, or do it again."""
        asal, ke = (self._belum, self._sudah) if ulang else (self._sudah, self._belum)
        if asal:
            langkah = asal.pop()
            ke.append(langkah)
            self._background.write(langkah.ulang if ulang else langkah.kembali, lambda _hasil: self._read(), owner=self)

    def _hari_ini(self) -> date:
        return self._sekarang().date()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Delete and not event.modifiers():
                self.tarik()
                return True
            if control and event.key() in {Qt.Key.Key_Z, Qt.Key.Key_Y}:
                self.urungkan(ulang=event.key() == Qt.Key.Key_Y)
                return True
        return super().eventFilter(watched, event)
