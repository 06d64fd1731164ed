"""The print preview: people at the left, the real PDF, paper and code at the right (`look.md` 9, T9; picture 09)."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.rencana_sel import Kertas, PenandaTangan, TandaTangan
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.cetak.aksi import AksiPratinjau, PermintaanPratinjau, lembar_sejenis
from kinerja_desktop.ui.cetak.daftar_orang import DaftarOrang
from kinerja_desktop.ui.cetak.kata_lembar import PilihanBentuk, judul_lembar, pilihan_lembar
from kinerja_desktop.ui.cetak.pdf_view import PdfView
from kinerja_desktop.ui.messages import refusal_sentence
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.isian_angka import IsianTanggal
from kinerja_desktop.ui.parts.isian_pilihan import Segments
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel, KeyCap, Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, fields_row, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.pilih_berkas import Pilihan, PilihBerkas
from kinerja_desktop.ui.parts.side_panel import side_panel
from kinerja_desktop.ui.parts.tempat import kata_ukuran
from kinerja_desktop.ui.parts.toolbar import Picker
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak
from kinerja_desktop.usecases.cetak.gambar_lembar import gambar_lembar
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar, LembarSiap, PilihanCetak

TOPIC = "pratinjau"


class PratinjauPage(Page):
    """Opened with a `PermintaanPratinjau`. `kembali` (Esc, first crumb) goes back to where sheets are chosen."""

    def __init__(
        self,
        *,
        aksi: AksiPratinjau,
        background: Background,
        hari_ini: Callable[[], date],
        kembali: Callable[[], None] | None = None,
    ) -> None:
        super().__init__("pratinjau", _("Pratinjau"))
        self._aksi, self._background, self._today, self._go_back = aksi, background, hari_ini, kembali
        self._shown_options = PilihanCetak()
        self._wish: PermintaanPratinjau | None = None
        self._ready: LembarSiap | None = None
        self._content = b""
        self._folder: Path | None = None
        self._digest: str | None = None
        self._offered: tuple[KodeLembar, ...] = ()
        self._asked = 0
        self._open_folder = Button(_("Buka folder"), icon="folder-open", kind="sunyi", clicked=self._on_open_folder)
        self._excel = Button(_("Simpan Excel"), icon="table", letter="e", clicked=partial(self._on_save, "xlsx"))
        self._save = Button(_("Simpan PDF"), icon="printer", kind="utama", letter="s", clicked=self.save_pdf)
        for button in (self._open_folder, self._excel, self._save):
            self.header.add(button)
        self.people = DaftarOrang()
        self.people.chosen.connect(self._on_person)
        self.set_left(self.people, 228)
        self.pdf = PdfView()
        self.set_body(self.pdf, scroll=False, margins=(0, 0, 0, 0))
        self.set_side(self._options(), 296)
        self.add_key("Ctrl+P", _("simpan PDF untuk dicetak"), self.save_pdf)
        self.add_key("Ctrl++", _("perbesar"), self.pdf.zoom_in)
        self.add_key("Ctrl+-", _("perkecil"), self.pdf.zoom_out)
        if kembali is not None:
            self.add_key("Esc", _("kembali"), kembali)
        self.add_key("Alt+Left", _("orang sebelumnya"), partial(self.people.step, -1))
        self.add_key("Alt+Right", _("orang berikutnya"), partial(self.people.step, 1))

    # -- building

    def _options(self) -> QWidget:
        self._sheet_place = column(spacing=4)
        self._sheets: Picker | None = None
        self._layout = PilihanBentuk()
        self._layout.chosen.connect(self._redraw)
        self._paper = Segments(
            (Opsi(Kertas.A4.value, "A4"), Opsi(Kertas.F4.value, "F4 215 × 330")), name=_("Kertas"), fill=True
        )
        self._paper.choose(Kertas.A4.value)
        self._paper.chosen.connect(lambda _code: self._redraw())
        self.place = IsianTeks(_("Tempat"), placeholder=_("menurut kantor"))
        self.date = IsianTanggal(_("Tanggal"), hari_ini=self._today)
        for field in (self.place, self.date):
            field.left.connect(self._on_field_left)
            field.step.connect(self._on_field_left)
        self._code = Text(weight=600)
        self._version, self._size = Text(weight=500), Text(weight=500)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        for line, (label, value) in enumerate(
            ((_("Kode"), self._code), (_("Versi"), self._version), (_("Ukuran"), self._size))
        ):
            grid.addWidget(Text(label, tone="tinta2"), line, 0)
            grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignRight)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._file = ElideText(role="kecil", tone="tinta2", middle=True)
        self._signers = column(spacing=8)
        keys = row(
            KeyCap("Ctrl P"),
            Text(_("simpan PDF"), role="kecil", tone="tinta2"),
            None,
            KeyCap("Alt ↔"),
            Text(_("orang lain"), role="kecil", tone="tinta2"),
        )
        return side_panel(
            self._sheet_place,
            self._layout,
            column(Text(_("Kertas"), role="kecil", weight=500, tone="tinta2"), self._paper, spacing=4),
            fields_row(self.place, self.date, stretch=(3, 2)),
            self._file,
            hairline(),
            column(
                Text(_("Kertas ini tahu datanya"), weight=600),
                grid,
                WrapText(
                    _("Pindai atau ketik kode untuk membuka tepat versi ini dan melihat apakah sudah berubah."),
                    role="kecil",
                    tone="tinta2",
                ),
                spacing=6,
            ),
            hairline(),
            column(Text(_("Blok tanda tangan"), weight=600), self._signers, spacing=6),
            None,
            keys,
        )

    # -- opening

    def on_open(self, arg: object) -> None:
        if not isinstance(arg, PermintaanPratinjau):
            return
        self._wish, self._digest = arg, arg.digest
        self._folder = None
        self._open_folder.set_reason(_("Simpan PDF lebih dahulu."))
        self._show_sheets(arg.dokumen[arg.mulai], arg.lembar)
        self.people.show_people(arg.dokumen)
        if self._left is not None:
            self._left.setVisible(len(arg.dokumen) > 1)
        self.people.choose(arg.mulai)

    def focus_first(self) -> None:
        self.pdf.view.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def lembar(self) -> KodeLembar:
        """The sheet on show."""
        shown = self._sheets.current if self._sheets is not None else None
        return KodeLembar(shown.kode if shown is not None else KodeLembar.F04)

    @property
    def siap(self) -> LembarSiap | None:
        """The sheet as prepared, None while it is under way."""
        return self._ready

    def _show_sheets(self, document: DokumenCetak, first: KodeLembar) -> None:
        """Offer the sheets of this document, `first` as chosen where it is among them."""
        if self._sheets is not None:
            self._sheet_place.removeWidget(self._sheets)
            self._sheets.hide()
            self._sheets.deleteLater()
        else:
            self._sheet_place.addWidget(Text(_("Lembar"), role="kecil", weight=500, tone="tinta2"))
        self._offered = sheets = document.lembar or lembar_sejenis(document.jenis)
        made = Picker(_("Lembar"), pilihan_lembar(sheets))
        made.choose(first.value)
        made.chosen.connect(lambda _option: self._on_sheet())
        self._sheets = made
        self._sheet_place.addWidget(made)
        self._layout.show_for(self.lembar)

    def _on_sheet(self) -> None:
        self._layout.show_for(self.lembar)
        self._redraw()

    def on_width(self, narrow: bool, low: bool) -> None:
        """Keep the title whole on a narrow window."""
        super().on_width(narrow, low)
        self._excel.set_label(_("Excel") if narrow else _("Simpan Excel"))
        self._open_folder.setVisible(not narrow)
        if self._left is not None and self._wish is not None and len(self._wish.dokumen) == 1:
            self._left.hide()
            self._left_button.hide()

    # -- drawing

    def _on_person(self, document: DokumenCetak) -> None:
        if document.lembar and self._sheets is not None and document.lembar != self._offered:
            self._show_sheets(document, self.lembar)
        self._redraw()

    def _on_field_left(self, *_step: int) -> None:
        if not self.date.check_shape() and self._ready is not None and self._options_now() != self._shown_options:
            self._redraw()

    def _options_now(self) -> PilihanCetak:
        typed = self.date.read().nilai
        day = typed if isinstance(typed, date) else None
        return self._layout.into(self.lembar, PilihanCetak(Kertas(self._paper.code()), self.place.text().strip(), day))

    def _redraw(self) -> None:
        document = self.people.current()
        if document is None:
            return
        self._asked += 1
        self._ready = None
        self._shown_options = self._options_now()
        self._show_title(document)
        for button in (self._save, self._excel):
            button.set_reason(_("Lembar sedang disiapkan."))
        prepare = partial(
            self._aksi.siapkan, self.lembar, document.dokumen_id, self._shown_options, "pdf", digest=self._digest
        )
        self._background.write(
            prepare,
            partial(self._on_prepared, self._asked),
            partial(self._on_refused, self._asked),
            owner=self,
            busy=self._on_busy,
        )

    def _on_busy(self, busy: bool) -> None:
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def _on_prepared(self, asked: int, siap: LembarSiap) -> None:
        if asked == self._asked:
            draw = partial(self._on_drawn, asked, siap)
            self._background.heavy(gambar_lembar, (siap.lembar,), "pdf", then=draw, owner=self, busy=self._on_busy)

    def _on_drawn(self, asked: int, siap: LembarSiap, content: bytes) -> None:
        if asked != self._asked:
            return
        self._ready, self._content = siap, content
        self.pdf.show_pdf(content)
        self._code.setText(siap.kode or "-")
        self._version.setText(
            _("{n}, {keadaan}").format(n=siap.versi, keadaan=siap.keadaan.lower()) if siap.versi else siap.keadaan
        )
        self._size.setText(kata_ukuran(len(content)))
        self._file.setText(siap.nama_berkas)
        self._show_signers(siap)
        self.header.show_state(("DRAF" if siap.draf else "DITETAPKAN") if siap.kode else "")
        for button in (self._save, self._excel):
            button.set_reason("")

    def _on_refused(self, asked: int, error: BaseException) -> None:
        if asked != self._asked:
            return
        if not isinstance(error, PenolakanError):
            if self._background.on_failure is not None:
                self._background.on_failure(error)
            return
        self.pdf.document.close()
        self.tell(Pesan(refusal_sentence(error), "soga"))

    def _show_title(self, document: DokumenCetak) -> None:
        wish = self._wish
        self.header.set_crumbs((Crumb(_("Rekap & cetak"), self._go_back), Crumb(wish.judul if wish else "")))
        many = wish is not None and len(wish.dokumen) > 1
        self.header.set_title(judul_lembar(self.lembar), "" if many else document.nama)

    def _show_signers(self, siap: LembarSiap) -> None:
        while (item := self._signers.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.deleteLater()
        for signer in _signers(siap):
            self._signers.addWidget(_check_line("circle-check", "daun", _signer_words(signer)))
        if siap.draf:
            words = _("Belum ditetapkan. Kertas memuat tanda DRAF.")
            self._signers.addWidget(_check_line("triangle-alert", "soga", words))

    # -- saving

    def save_pdf(self) -> None:
        """Ask for a folder and write the file on show."""
        self._on_save("pdf")

    def _on_save(self, bentuk: str) -> None:
        if self._ready is None:
            return
        title = _("Simpan lembar ke folder mana?")
        start = self._folder or self._aksi.folder()
        dialog = PilihBerkas(
            self,
            self._background,
            Pilihan.FOLDER,
            title,
            mulai=start,
            then=partial(self._save_into, bentuk),
            kata=_("Simpan di sini"),
        )
        dialog.open()

    def _save_into(self, bentuk: str, chosen: tuple[Path, ...]) -> None:
        siap = self._ready
        if siap is None:
            return
        folder = chosen[0]
        if bentuk == "pdf":
            self._write(folder, siap.nama_berkas, self._content)
            return
        name = str(Path(siap.nama_berkas).with_suffix(".xlsx"))
        written = partial(self._write, folder, name)
        self._background.heavy(gambar_lembar, (siap.lembar,), "xlsx", then=written, owner=self, busy=self._on_busy)

    def _write(self, folder: Path, name: str, content: bytes) -> None:
        self._background.write(partial(self._aksi.simpan, folder, name, content), self._on_saved, owner=self)

    def _on_saved(self, berkas: Path) -> None:
        self._folder = berkas.parent
        self._open_folder.set_reason("")
        act = partial(self._aksi.buka, berkas)
        self.tell(
            Pesan(_("Tersimpan: {nama}").format(nama=berkas.name), "daun", ((_("Buka untuk dicetak"), act),)),
        )

    def _on_open_folder(self) -> None:
        if self._folder is not None:
            self._aksi.buka(self._folder)


def _signers(siap: LembarSiap) -> list[PenandaTangan]:
    blocks = [block for block in siap.lembar.blok if isinstance(block, TandaTangan)]
    return [signer for block in blocks for signer in (block.kiri, block.kanan, block.tengah) if signer is not None]


def _signer_words(signer: PenandaTangan) -> str:
    return ", ".join(part for part in (signer.nama, signer.jabatan.rstrip(",")) if part)


def _check_line(icon: str, tone: str, words: str) -> QWidget:
    holder = QWidget()
    mark = IconLabel(icon, tone)
    box = row(spacing=8)
    box.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    box.addWidget(WrapText(words), 1)
    holder.setLayout(box)
    return holder
