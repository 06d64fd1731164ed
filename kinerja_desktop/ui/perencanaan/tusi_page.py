"""The office's own list of duties by post: look, add, change, withdraw, each act with its way back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kinerja_desktop.domain.perencanaan.rumusan import hasil_dari_tugas
from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.parts.buttons import Button, assign_letters
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, MenuItem, TableSpec
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.toolbar import SearchField
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.perencanaan.dialog_tusi import DialogTusi
from kinerja_desktop.ui.perencanaan.tombol_excel import TombolExcel
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor
from kinerja_desktop.usecases.perencanaan.tusi_kantor import BarisTusi, DaftarTusi, IsianTusi

LANGKAH_TERBANYAK = 100


@dataclass(frozen=True, slots=True)
class AksiTusi:
    """The use cases without store and pelaku. All but `periksa` and the ways
    (`kembali`, `buka_impor`, `tulis`) run on background threads.
    """

    daftar: Callable[[], DaftarTusi]
    tambah: Callable[[IsianTusi, date], UUID]
    ubah: Callable[[UUID, IsianTusi, date], None]
    hapus: Callable[[Iterable[UUID]], tuple[Tusi, ...]]
    pulihkan: Callable[[Iterable[Tusi]], None]
    periksa: Callable[[IsianTusi, date], tuple[Temuan, ...]]
    kembali: Callable[[], None]
    buka_impor: Callable[[], None]
    tulis: AksiTulis | None


@dataclass(frozen=True, slots=True)
class Langkah:
    """One act: how back and how forward again; both run on the writer thread."""

    kembali: Callable[[], object]
    ulang: Callable[[], object]


class TusiPage(Page):
    """The lines of this person's office, of those above and below it. `sekarang` is the clock."""

    def __init__(self, *, aksi: AksiTusi, background: Background, sekarang: Callable[[], datetime]) -> None:
        super().__init__("tusi", _("Tugas jabatan"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self.daftar: DaftarTusi | None = None
        self._sudah: list[Langkah] = []
        self._belum: list[Langkah] = []
        self.header.set_crumbs((Crumb(_("Perencanaan"), aksi.kembali), Crumb(_("Tugas jabatan"))))
        self.search = SearchField(_("Cari jabatan atau tugas"), self)
        self.search.searched.connect(lambda _teks: self._show_rows())
        self.search.left_down.connect(self._to_table)
        self.header.add(self.search)
        self.add_button = Button(_("Tambah tugas"), kind="utama", icon="plus", letter="t", clicked=self.tambah)
        self.header.add(self.add_button)
        self.lock = NoteLine()
        hints = (("↑ ↓", _("pindah")), ("Enter", _("ubah")), ("Delete", _("tarik")), ("Ctrl Z", _("urungkan")))
        self.table = DataTable(self._spec(), on_open=self.ubah, hints=hints)
        self.table.view.installEventFilter(self)
        self.excel = TombolExcel(
            self,
            background,
            aksi,
            lambda: sekarang().year,
            templat=JenisEkspor.TEMPLAT_TUSI,
            ekspor=JenisEkspor.TUSI,
        )
        self.set_body(column(self.lock, row(None, self.excel), self.table, spacing=8), scroll=False)
        self.add_key("Ctrl+N", _("tambah tugas"), self.tambah)

    def _spec(self) -> TableSpec:
        return TableSpec(
            kolom=(
                Kolom(
                    "uraian",
                    _("Uraian tugas, dan RHK yang diusulkan"),
                    lambda satu: Cell(satu.tusi.uraian, _kata_rhk(satu.tusi)),
                    width=320,
                    stretch=1,
                    marked=True,
                ),
                Kolom(
                    "asal",
                    _("Dirawat"),
                    lambda satu: Cell(satu.asal, text_tone="tinta2"),
                    width=190,
                    hide_first=1,
                ),
            ),
            name=_("Tugas jabatan"),
            row_height=tokens.ROW_TWO,
            identity=lambda satu: satu.tusi.id,
            multi=True,
            menu=self._menu,
        )  # fmt: skip

    def _menu(self, satu: BarisTusi) -> Sequence[MenuItem]:
        alasan = self._why_not(satu)
        return (
            MenuItem(_("Ubah"), partial(self.ubah, satu), "pencil", reason=alasan),
            MenuItem(_("Tarik dari daftar"), self.tarik, "trash-2", reason=alasan),
        )

    def _why_not(self, satu: BarisTusi) -> str:
        if satu.boleh_diubah or self.daftar is None:
            return ""
        return self.daftar.terkunci or _("Baris ini dirawat {unit}.").format(unit=satu.asal)

    def on_width(self, narrow: bool, low: bool) -> None:
        super().on_width(narrow, low)
        self.excel.set_narrow(narrow)

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the list; `arg` may be the id of the line to stand on."""
        self._read(arg if isinstance(arg, UUID) else None)

    def focus_first(self) -> None:
        self._to_table()

    def _to_table(self) -> None:
        if self.daftar is not None and not self.daftar.baris:
            target = self.search if self.add_button.reason else self.add_button
            target.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _read(self, wanted: UUID | None = None) -> None:
        self._background.read(self._aksi.daftar, partial(self._show, wanted), owner=self, topic="tusi")

    def _show(self, wanted: UUID | None, daftar: DaftarTusi) -> None:
        self.daftar = daftar
        self.add_button.set_reason(daftar.terkunci)
        self.lock.show_note(daftar.terkunci, icon="lock")
        self._show_rows()
        if wanted is not None:
            self.table.select(wanted)
        if self.table.view.hasFocus() or not daftar.baris:
            self._to_table()
        self.prepare()

    def _show_rows(self) -> None:
        if self.daftar is None:
            return
        baris = [satu for satu in self.daftar.baris if _memuat(satu, self.search.text())]
        n, m = len(baris), len(self.daftar.baris)
        hitung = _("{m} tugas").format(m=m) if n == m else _("{n} dari {m} tugas").format(n=n, m=m)
        self.header.set_title(_("Tugas jabatan"), hitung if m else "")
        if not baris:
            self.table.set_empty(self._empty())
        self.table.show_rows(_berkelompok(baris), marks=self.search.text())
        if baris and self.table.current() is None:
            self.table.view.select_row(1)
        assign_letters(self)

    def _empty(self) -> EmptyState:
        if self.daftar is not None and self.daftar.baris:
            clear = Button(_("Kosongkan pencarian"), icon="x", clicked=self.search.clear)
            return EmptyState(_("Tidak ada tugas yang cocok."), _("Periksa ejaan, atau cari jabatannya."), (clear,))
        what = _("Sampai daftar ini diisi, usulan RHK diambil dari pustaka program.")
        if self.daftar is not None and not self.daftar.terkunci:
            what += " " + _("Tambahkan satu tugas, atau isi templat Excel lalu impor.")
        return EmptyState(_("Kantor ini belum menyimpan daftar tugas jabatan."), what)

    # -- acts

    def tambah(self) -> None:
        """Ask for a new line; the post under the cursor is filled in."""
        if self.add_button.reason or self.daftar is None:
            return
        kini = self.table.current()
        self._ask(
            IsianTusi(kini.tusi.jabatan if kini is not None else "", ""),
            baru=True,
            simpan=lambda isi: self._aksi.tambah(isi, self._hari_ini()),
            selesai=self._added,
        )

    def ubah(self, satu: BarisTusi) -> None:
        """Ask for other texts of a line."""
        alasan = self._why_not(satu)
        if alasan:
            self.tell(Pesan(alasan, "soga"))
            return
        lama = IsianTusi(satu.tusi.jabatan, satu.tusi.uraian, satu.tusi.rhk)
        self._ask(
            lama,
            baru=False,
            simpan=lambda isi: self._aksi.ubah(satu.tusi.id, isi, self._hari_ini()),
            selesai=lambda _hasil, isi: self._changed(satu.tusi.id, lama, isi),
        )

    def tarik(self) -> None:
        """Take the chosen lines out of the list."""
        semua: list[BarisTusi] = self.table.chosen()
        alasan = next((kata for satu in semua if (kata := self._why_not(satu))), "")
        if alasan:
            self.tell(Pesan(alasan, "soga"))
            return
        if not semua:
            return
        ids, dihapus = [satu.tusi.id for satu in semua], tuple(satu.tusi for satu in semua)
        langkah = Langkah(partial(self._aksi.pulihkan, dihapus), partial(self._aksi.hapus, ids))
        n = len(ids)
        kalimat = ngettext(
            "{n} tugas ditarik dari daftar. RHK yang sudah dibuat tetap ada.",
            "{n} tugas ditarik dari daftar. RHK yang sudah dibuat tetap ada.",
            n,
        )
        self._background.write(langkah.ulang, lambda _hasil: self._done(langkah, kalimat.format(n=n)), owner=self)

    def _ask(
        self,
        isi: IsianTusi,
        *,
        baru: bool,
        simpan: Callable[[IsianTusi], object],
        selesai: Callable[[object, IsianTusi], None],
    ) -> None:
        DialogTusi(
            self.window(),
            isi,
            baru=baru,
            background=self._background,
            periksa=lambda ketikan: self._aksi.periksa(ketikan, self._hari_ini()),
            simpan=simpan,
            selesai=selesai,
        ).open()

    def _added(self, hasil: object, isi: IsianTusi) -> None:
        assert isinstance(hasil, UUID)
        tusi_id, ditarik = hasil, list[Tusi]()

        def kembali() -> None:
            ditarik[:] = self._aksi.hapus([tusi_id])

        langkah = Langkah(kembali, lambda: self._aksi.pulihkan(tuple(ditarik)))
        self._done(langkah, _("Tugas ditambahkan untuk jabatan {j}.").format(j=isi.jabatan), wanted=tusi_id)

    def _changed(self, tusi_id: UUID, lama: IsianTusi, baru: IsianTusi) -> None:
        if lama == baru:
            return
        hari_ini = self._hari_ini()
        langkah = Langkah(
            partial(self._aksi.ubah, tusi_id, lama, hari_ini), partial(self._aksi.ubah, tusi_id, baru, hari_ini)
        )
        self._done(langkah, _("Tugas jabatan diubah."), wanted=tusi_id)

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


def _memuat(satu: BarisTusi, ketik: str) -> bool:
    tusi = satu.tusi
    teks = f"{tusi.jabatan} {tusi.uraian} {tusi.rhk} {satu.asal}".casefold()
    return all(kata in teks for kata in ketik.casefold().split())


def _berkelompok(baris: Sequence[BarisTusi]) -> list[BarisTusi | Grup]:
    hasil: list[BarisTusi | Grup] = []
    jabatan = None
    for satu in baris:
        if satu.tusi.jabatan != jabatan:
            jabatan = satu.tusi.jabatan
            hasil.append(Grup(jabatan))
        hasil.append(satu)
    return hasil


def _kata_rhk(tusi: Tusi) -> str:
    """The result as it would be offered, also where the program words it."""
    return tusi.rhk or _("{hasil} (dirumuskan program)").format(hasil=hasil_dari_tugas(tusi.uraian))
