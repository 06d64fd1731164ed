"""Import of people, SKP or duties: choose a file, look at what would happen, take the good rows, undo if need be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background, BatalError, Job, Laju
from kinerja_desktop.ui.kepegawaian.kartu_pilih import kartu_pilih
from kinerja_desktop.ui.kepegawaian.pratinjau_baris import PALING_BANYAK, BarisLayar, tabel_pratinjau
from kinerja_desktop.ui.kepegawaian.pratinjau_skp import tabel_skp
from kinerja_desktop.ui.kepegawaian.pratinjau_tusi import tabel_tusi
from kinerja_desktop.ui.kepegawaian.tampilan_impor import TampilanImpor, kata_diurungkan, kata_hasil, tampilan_impor
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis, TulisBerkas
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.count_strip import CountStrip
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.finding_line import FindingLine
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.kolom import TableSpec
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, holding, row, scrolling
from kinerja_desktop.ui.parts.long_act import LongAct
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.ui.parts.side_panel import Facts, divider, side_panel
from kinerja_desktop.ui.perencanaan.catatan_bar import NoteLine
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor
from kinerja_desktop.usecases.impor_berkas import HasilBerkas, IsiPratinjau, JenisBerkas, PratinjauBerkas

AKHIRAN = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")


class BacaBerkas(Protocol):
    """`pratinjau_berkas` without store and pelaku."""

    def __call__(
        self, berkas: Path, hari_ini: date, *, kemajuan: Callable[[int, int], None] | None = None
    ) -> PratinjauBerkas:
        """Read a file and say what would happen."""
        ...


@dataclass(frozen=True, slots=True)
class AksiImpor:
    """What the import page may do. The first three run on background threads.

    `tulis` writes templates and exports and opens workbooks; `selesai` leads to the people list, `papan` to the
    SKP, `tusi` to the duties of posts.
    """

    pratinjau: BacaBerkas
    terapkan: Callable[[IsiPratinjau, date, Path | None], HasilBerkas]
    urungkan: Callable[[HasilBerkas], int]
    tulis: AksiTulis
    selesai: Callable[[], None]
    papan: Callable[[], None]
    tusi: Callable[[], None]


def berkas_ditolak(sumber: Path) -> Path:
    """Where the refused rows go: beside the file they came from."""
    return sumber.with_name(f"{sumber.stem} - ditolak.xlsx")


class ImporPage(Page):
    """Three stages in one place: choose, look, done. `tempat_ditolak` says where refused rows are written."""

    def __init__(
        self,
        *,
        aksi: AksiImpor,
        background: Background,
        sekarang: Callable[[], datetime],
        tempat_ditolak: Callable[[Path], Path] = berkas_ditolak,
    ) -> None:
        super().__init__("impor", _("Impor Excel"))
        self._aksi, self._background, self._sekarang = aksi, background, sekarang
        self._tempat_ditolak = tempat_ditolak
        self._sumber: Path | None = None
        self.pratinjau: PratinjauBerkas | None = None
        self.hasil: HasilBerkas | None = None
        self._tampilan: TampilanImpor | None = None
        self._tulis = TulisBerkas(self, background, aksi.tulis)
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self.header.set_crumbs((Crumb(_("Pegawai"), aksi.selesai), Crumb(_("Impor Excel"))))
        self.stages = QStackedWidget()
        self.act = LongAct()
        self.note, self.strip = NoteLine(), CountStrip()
        self._finding = FindingLine()
        self._tables = {
            JenisBerkas.PEGAWAI: self._preview_table(tabel_pratinjau()),
            JenisBerkas.SKP: self._preview_table(tabel_skp()),
            JenisBerkas.TUSI: self._preview_table(tabel_tusi()),
        }
        self._rows = Segments(
            (Opsi("LIHAT", _("Perlu dilihat")), Opsi("TERIMA", _("Diterima"))), name=_("Baris yang ditampilkan")
        )
        self._rows.chosen.connect(self._on_rows_chosen)
        self._shown = Text(role="kecil", tone="tinta3")
        choose, self.written = kartu_pilih(self.tulis)
        self._stage("awal", column(scrolling(holding(column(choose, None)))))
        self._stage("kerja", column(card(self.act), None))
        line = row(self._rows, None, self._shown)
        look = column(self.note, self.strip, line, *self._tables.values(), self._finding, spacing=12)
        self._stage("pratinjau", look)
        self._show_table(JenisBerkas.PEGAWAI)
        self.set_body(self.stages, scroll=False)
        holder = QWidget()
        self._columns = column(spacing=0)
        holder.setLayout(self._columns)
        self.set_side(holder, 304)
        self._safe = Text(
            _("Sebelum disimpan, salinan data dibuat dan diperiksa. Impor dapat diurungkan."),
            role="kecil",
            tone="tinta2",
        )
        self._other = Button(_("Pilih berkas lain"), icon="folder-open", letter="p", clicked=self.pilih_berkas)
        self.main = Button(_("Pilih berkas Excel"), kind="utama", icon="folder-open", clicked=self.pilih_berkas)
        self.set_bottom(row(self._other, self._safe, None, self.main, spacing=16))
        self._go("awal")

    def _stage(self, name: str, content: QLayout) -> None:
        holder = QWidget()
        holder.setLayout(content)
        holder.setObjectName(name)
        self.stages.addWidget(holder)

    def _show_table(self, shown: JenisBerkas) -> None:
        self.table = self._tables[shown]
        for jenis, table in self._tables.items():
            table.setVisible(jenis is shown)

    def _preview_table(self, spec: TableSpec) -> DataTable:
        table = DataTable(spec, hints=(("↑ ↓", _("pindah")), ("Ctrl I", _("kolom yang dikenali"))))
        table.selected.connect(self._on_selected)
        return table

    def tulis(self, jenis: JenisEkspor) -> None:
        """Write a template or an export of this year into a folder that is asked for."""
        self._tulis.minta(jenis, self._sekarang().year)

    # -- stages

    def _go(self, stage: str) -> None:
        widget = self.stages.findChild(QWidget, stage)
        assert widget is not None
        self.stages.setCurrentWidget(widget)
        seen = stage == "pratinjau"
        self._other.setVisible(seen and self.hasil is None)
        self._safe.setVisible(seen and self.hasil is None)
        self.main.setVisible(stage != "kerja")
        if stage == "awal":
            self.header.set_title(_("Impor pegawai, SKP, atau tugas jabatan"))
            self._dress_main(_("Pilih berkas Excel"), "folder-open", self.pilih_berkas)
        self._fit_side()
        self.prepare()

    @property
    def stage(self) -> str:
        """The stage on show: awal, kerja or pratinjau."""
        shown = self.stages.currentWidget()
        return shown.objectName() if shown is not None else ""

    def set_side_open(self, opened: bool) -> None:
        super().set_side_open(opened)
        self._fit_side()

    def on_width(self, narrow: bool, low: bool) -> None:
        super().on_width(narrow, low)
        self._fit_side()

    def _fit_side(self) -> None:
        """There is nothing to say about columns before a file was read."""
        if self._side is not None and not self._drawer:
            self._side.setVisible(self.stage == "pratinjau" and self.side_open)

    def _dress_main(self, word: str, icon: str, act: Callable[[], object], reason: str = "") -> None:
        self.main.set_label(word)
        self.main.set_icon(icon)
        self.main.set_act(act)
        self.main.set_reason(reason)

    def on_open(self, arg: object) -> None:
        """Start anew, or read the file given as `arg`; a preview on show stays."""
        if isinstance(arg, Path):
            self.baca(arg)
        elif self.hasil is not None:
            self.pratinjau = self.hasil = self._tampilan = None
            self._go("awal")

    def focus_first(self) -> None:
        self.main.setFocus(Qt.FocusReason.TabFocusReason)

    # -- choosing and reading

    def pilih_berkas(self) -> None:
        """Ask for a file."""
        mulai = self._sumber.parent if self._sumber is not None else Path.home()
        dialog = PilihBerkas(
            self.window(),
            self._background,
            Pilihan.BERKAS,
            _("Pilih daftar pegawai, SKP, atau tugas jabatan"),
            mulai=mulai,
            akhiran=AKHIRAN,
            kata=_("Baca berkas ini"),
            then=lambda jalur: self.baca(jalur[0]),
        )
        dialog.open()

    def baca(self, sumber: Path) -> None:
        """Read a file in the background and show what an import would do."""
        self._sumber, self.hasil = sumber, None
        self.bar.clear()
        self.act.begin(_("Membaca {nama}").format(nama=sumber.name), _("Belum ada yang disimpan."), cancel=self._cancel)
        self._go("kerja")
        hari_ini = self._sekarang().date()

        def job(laju: Laju) -> PratinjauBerkas:
            def kemajuan(selesai: int, jumlah: int) -> None:
                kalimat = _("Memeriksa baris {n} dari {m}").format(n=selesai, m=jumlah)
                laju(selesai, jumlah, kalimat)

            kemajuan(0, 0)
            return self._aksi.pratinjau(sumber, hari_ini, kemajuan=kemajuan)

        self._job = self._background.long(
            job, self._show, self._failed, progress=self.act.show_step, owner=self, writes=False
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._go("awal" if self.pratinjau is None else "pratinjau")
        if isinstance(error, BatalError):
            self.tell(Pesan(_("Pembacaan dihentikan. Tidak ada yang disimpan.")))
        elif isinstance(error, PenolakanError):
            self.tell(Pesan(refusal_sentence(error), "soga"))
        elif self._background.on_failure is not None:
            self._background.on_failure(error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        berkas = _dropped(event)
        if berkas is not None and self.stage != "kerja":
            event.acceptProposedAction()
            self.baca(berkas)

    # -- the preview

    def _show(self, pratinjau: PratinjauBerkas) -> None:
        self._job, self.pratinjau = None, pratinjau
        tampilan = self._tampilan = tampilan_impor(pratinjau.isi)
        self.header.set_title(tampilan.judul, pratinjau.isi.berkas)
        self.strip.show_counts(tampilan.hitungan)
        self.note.show_note(tampilan.catatan, icon="triangle-alert", tone="soga")
        self._show_table(tampilan.jenis)
        self._rows.choose("LIHAT" if tampilan.ada_dilihat else "TERIMA")
        self._show_rows()
        self._show_columns(tampilan)
        reason = "" if tampilan.diterima else _("Tidak ada baris yang dapat diterima.")
        self._dress_main(tampilan.kata_ambil, "file-down", self.terapkan, reason)
        self._go("pratinjau")
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_rows_chosen(self, _kode: str) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        tampilan = self._tampilan
        if tampilan is None:
            return
        lihat = self._rows.code() == "LIHAT"
        self.table.show_rows(tampilan.dilihat() if lihat else tampilan.semua())
        terpotong = not lihat and tampilan.diterima > PALING_BANYAK
        words = _("{n} baris pertama dari {m}").format(n=PALING_BANYAK, m=tampilan.diterima)
        self._shown.setText(words if terpotong else "")

    def _on_selected(self, baris: BarisLayar | None) -> None:
        self._finding.show_finding(baris.temuan if baris is not None else None)

    def _columns_panel(self, tampilan: TampilanImpor) -> QWidget:
        items: list[QWidget] = [
            Text(_("Kolom yang dikenali"), role="bagian"),
            WrapText(tampilan.tempat, role="kecil", tone="tinta2"),
            Facts(list(tampilan.kolom), label_width=128),
        ]
        dilewati = [(_("Baris {n}").format(n=satu.baris), satu.alasan) for satu in tampilan.baris_dilewati[:30]]
        for title, facts in (
            (_("Tetap disimpan, tidak di berkas"), list(tampilan.sisa[:30])),
            (_("Dilewati karena bukan data"), dilewati),
            (_("Lembar yang tidak dibaca"), [(satu.nama, satu.alasan) for satu in tampilan.lembar_dilewati]),
        ):
            if facts:
                items += [divider(), Text(title, weight=600), Facts(facts)]
        return side_panel(*items)

    def _show_columns(self, tampilan: TampilanImpor) -> None:
        while (item := self._columns.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._columns.addWidget(self._columns_panel(tampilan))

    # -- taking it

    def terapkan(self) -> None:
        """Take the good rows."""
        pratinjau, sumber, tampilan = self.pratinjau, self._sumber, self._tampilan
        if pratinjau is None or sumber is None or tampilan is None:
            return
        self.act.begin(
            tampilan.kata_simpan,
            _("Salinan data dibuat dan diperiksa lebih dahulu. Bila komputer mati, data lama tetap utuh."),
        )
        self._go("kerja")
        ke = self._tempat_ditolak(sumber) if pratinjau.isi.ditolak else None
        job = partial(self._aksi.terapkan, pratinjau.isi, self._sekarang().date(), ke)
        self._background.write(job, self._done, self._failed, owner=self)

    def _done(self, hasil: HasilBerkas) -> None:
        self.hasil = hasil
        self.act.finish(_("Selesai"))
        judul, kalimat = kata_hasil(hasil)
        self.header.set_title(judul, self._berkas())
        links: list[tuple[str, Callable[[], None]]] = [(_("Urungkan impor"), self.urungkan)]
        if hasil.berkas_ditolak is not None:
            kalimat += " " + _("Baris yang ditolak ada di {tempat}.").format(tempat=hasil.berkas_ditolak)
            links.append((_("Buka berkas"), partial(self._aksi.tulis.buka, hasil.berkas_ditolak)))
        self.note.show_note(kalimat, icon="circle-check", tone="daun", links=links)
        match self._tampilan.jenis if self._tampilan is not None else JenisBerkas.PEGAWAI:
            case JenisBerkas.SKP:
                self._dress_main(_("Lihat papan SKP"), "target", self._aksi.papan)
            case JenisBerkas.TUSI:
                self._dress_main(_("Lihat tugas jabatan"), "list-checks", self._aksi.tusi)
            case JenisBerkas.PEGAWAI:
                self._dress_main(_("Lihat daftar pegawai"), "users", self._aksi.selesai)
        self._go("pratinjau")
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def urungkan(self) -> None:
        """Take the whole import back."""
        if self.hasil is not None:
            self._background.write(partial(self._aksi.urungkan, self.hasil), self._undone, owner=self)

    def _undone(self, _jumlah: int) -> None:
        kalimat = kata_diurungkan(self.hasil)
        self.hasil = None
        if self.pratinjau is not None:
            self._show(self.pratinjau)
        self.note.show_note(kalimat, icon="undo-2")

    def _berkas(self) -> str:
        return self.pratinjau.isi.berkas if self.pratinjau is not None else ""


def _dropped(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        berkas = Path(url.toLocalFile())
        if url.isLocalFile() and berkas.suffix.lower() in AKHIRAN:
            return berkas
    return None
