"""Kirim & Terima: send, receive, the dispatch book, trusted devices (`look.md` 9, T6; picture 06)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.paket.aksi import AksiKirim
from kinerja_desktop.ui.paket.kata_waktu import kapan
from kinerja_desktop.ui.paket.panel_kirim import PanelKirim
from kinerja_desktop.ui.paket.panel_perangkat import PanelPerangkat
from kinerja_desktop.ui.paket.panel_terima import PanelTerima, kata_hasil
from kinerja_desktop.ui.paket.tabel_ekspedisi import jejak_tahap, tabel_ekspedisi
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.labels import Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.tempat import Tempat, drive_usb
from kinerja_desktop.ui.shell.page import Page, focus_inside
from kinerja_desktop.usecases.paket.buku_ekspedisi import BarisEkspedisi, RingkasanKirim
from kinerja_desktop.usecases.paket.kirim import HasilKirim
from kinerja_desktop.usecases.paket.terima import HasilTerima

TABS = ("kirim", "terima", "buku", "perangkat")


class KirimPage(Page):
    """Opened with the name of a tab, with files to receive (a tuple of paths), or with nothing.

    `penerima` is who bundles go to ("BKPSDM", or the units at the head office).
    """

    def __init__(
        self,
        *,
        aksi: AksiKirim,
        background: Background,
        pelaku: Pelaku,
        penerima: str,
        hari_ini: Callable[[], date],
        folder: Callable[[], Path] = Path.home,
        drive: Callable[[], tuple[Tempat, ...]] = drive_usb,
    ) -> None:
        super().__init__("kirim", _("Kirim & Terima"))
        self._aksi, self._background, self._today, self._to = aksi, background, hari_ini, penerima
        self.header.set_title(_("Kirim & Terima"))
        self._receive = Button(_("Terima berkas"), icon="inbox", letter="b", clicked=self._on_receive)
        self.header.add(self._receive)
        words = (_("Kirim"), _("Terima"), _("Buku ekspedisi"), _("Perangkat tepercaya"))
        self.set_tabs(tuple(zip(TABS, words, strict=True)))
        self.tabs.chosen.connect(self._on_tab)
        self.send = PanelKirim(aksi=aksi, background=background, penerima=penerima, folder=folder, drive=drive)
        self.receive = PanelTerima(aksi=aksi, background=background, folder=folder)
        self.devices = PanelPerangkat(
            aksi=aksi.perangkat, background=background, pelaku=pelaku, hari_ini=hari_ini, folder=folder
        )
        self.recent, self.book = tabel_ekspedisi(), tabel_ekspedisi()
        self._stack = QStackedWidget()
        shown = (self._sending(), self.receive, self._whole_book(), self.devices)
        self._parts: dict[str, QWidget] = dict(zip(TABS, shown, strict=True))
        for part in shown:
            self._stack.addWidget(part)
        self.set_body(self._stack, scroll=False)
        self.send.sent.connect(self._on_sent)
        self.receive.received.connect(self._on_received)
        self.devices.told.connect(lambda words, tone: self.tell(Pesan(words, tone)))
        for panel in (self.send, self.receive, self.devices):
            panel.changed.connect(self.prepare)
        self.add_key("Del", _("lepas berkas dari daftar"), self._on_delete)

    def _sending(self) -> QWidget:
        holder = QWidget()
        head = row(Text(_("Buku ekspedisi"), role="bagian"), None, jejak_tahap())
        holder.setLayout(column(self.send, head, self.recent, spacing=12))
        return holder

    def _whole_book(self) -> QWidget:
        holder = QWidget()
        self._book_words = Text(role="bagian")
        holder.setLayout(column(row(self._book_words, None, jejak_tahap()), self.book, spacing=12))
        return holder

    # -- opening

    def on_open(self, arg: object) -> None:
        if isinstance(arg, tuple):
            self.tabs.choose("terima")
            self.receive.add_files([one for one in arg if isinstance(one, Path)])
        elif isinstance(arg, str) and arg in TABS:
            self.tabs.choose(arg)
        if self.send.step not in {1, 2}:
            self.send.begin()
        self.refresh()

    def focus_first(self) -> None:
        self._focus_part()

    def _focus_part(self) -> None:
        if self.tabs.current() == "perangkat":
            self.devices.table.view.setFocus()
        else:
            focus_inside(self._parts[self.tabs.current()])

    def refresh(self) -> None:
        """Read the book and what waits."""
        self._background.read(self._aksi.ringkasan, self._show_waiting, owner=self, topic="ringkasan-kirim")
        self._background.read(self._aksi.buku, self._show_book, owner=self, topic="buku")
        if self.tabs.current() == "perangkat":
            self.devices.load()

    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentIndex(TABS.index(key))
        self._receive.setVisible(key != "terima")
        if key == "perangkat":
            self.devices.load()
        self.prepare()
        self._focus_part()

    def _show_waiting(self, ringkasan: RingkasanKirim) -> None:
        self.send.show_waiting(ringkasan)
        facts = [_("ke {siapa}").format(siapa=self._to)]
        if ringkasan.terakhir_dikirim is not None:
            facts.append(_("terakhir dikirim {kapan}").format(kapan=kapan(ringkasan.terakhir_dikirim, self._today())))
        self.header.set_title(_("Kirim & Terima"), " · ".join(facts))

    def _show_book(self, lines: tuple[BarisEkspedisi, ...]) -> None:
        self.recent.show_rows(lines)
        self.book.show_rows(lines)
        waiting = sum(satu.keluar and satu.status == "DIKIRIM" for satu in lines)
        self._book_words.setText(
            _("{n} paket menunggu tanda terima").format(n=waiting) if waiting else _("Semua paket sudah ditanggapi")
        )

    # -- after an act

    def _on_receive(self) -> None:
        self.tabs.choose("terima")
        self.receive.choose_files()

    def _on_delete(self) -> None:
        if self.tabs.current() == "terima":
            self.receive.drop_current()

    def _on_sent(self, _hasil: HasilKirim) -> None:
        self.refresh()
        self._aksi.berubah()

    def _on_received(self, hasil: tuple[HasilTerima, ...]) -> None:
        refused = any(satu.status == "ditolak" for satu in hasil)
        self.tell(Pesan(kata_hasil(hasil), "soga" if refused else "daun"))
        self.refresh()
        self._aksi.berubah()
