"""The home page: what is due, what is not sent yet, is my data safe (`look.md` 9, T1)."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kinerja_desktop.domain.tanggal import HARI, tanggal_panjang, tanggal_pendek
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.data.aksi import AksiBeranda
from kinerja_desktop.ui.data.batang_unit import KartuGrafik
from kinerja_desktop.ui.data.kartu_beranda import kartu_aman, kartu_kirim, kartu_kosong, kartu_langkah, tombol_kirim
from kinerja_desktop.ui.data.kata_status import bagian_status, hitungan_rel, masalah_keamanan
from kinerja_desktop.ui.data.kata_waktu import kata_batas, kata_bilangan, sapaan
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.home_parts import DueRows, ProgressStrip, Tahap, TenggatRow
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import column, holding, row
from kinerja_desktop.ui.shell.page import Page, focus_inside
from kinerja_desktop.usecases.data.nilai_beranda import Beranda, TahapSiklus, Tugas

LEBAR_KANAN = 316
TINGGI_KEPALA = 50
"""Lower than on other pages: the sentence stands right under the greeting."""
SEMINGGU = timedelta(days=7)


class BerandaPage(Page):
    """Everything is read again whenever the page comes on the screen."""

    def __init__(self, *, aksi: AksiBeranda, background: Background) -> None:
        super().__init__("beranda", _("Beranda"))
        self._aksi, self._background = aksi, background
        self.isi: Beranda | None = None
        self._sempit = False
        self._catat = Button(
            _("Catat realisasi"), icon="plus", letter="c", clicked=partial(aksi.buka, "pelaksanaan", None)
        )
        self._kirim_atas: Button | None = None
        self._catat.hide()
        self.header.add(self._catat)
        self.strip = ProgressStrip()
        self._due_title, self._due_count = Text(_("Jatuh tempo"), role="bagian"), Text(role="kecil", tone="tinta2")
        self.due = DueRows()
        self._kosong = kartu_kosong()
        self.chart = KartuGrafik()
        self.chart.hide()
        due_head = row(self._due_title, self._due_count, None, spacing=8, margins=(16, 12, 16, 10))
        due_card = holding(column(due_head, self.due, self._kosong, spacing=0, margins=(1, 1, 1, 1)), "kartu")
        due_card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kosong.hide()
        self._right = QWidget()
        self._cards = QVBoxLayout(self._right)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(12)
        dress(self._right, width=LEBAR_KANAN)
        left = column(due_card, self.chart, None, spacing=12)
        self._columns = row(spacing=16)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = WrapText(tone="tinta2")
        self._all = holding(column(self.sentence, 12, self.strip, 16, self._columns, None, spacing=0))
        self._all.hide()
        dress(self.header, height=TINGGI_KEPALA)
        self.set_body(self._all, margins=(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 16))
        self.add_key("Ctrl+T", _("grafik sebagai tabel"), self.chart.toggle)

    # -- reading

    def on_open(self, arg: object) -> None:
        """Read the three answers again."""
        del arg
        self._background.read(self._aksi.beranda, self._show, owner=self, topic="beranda")

    def focus_first(self) -> None:
        """The first thing that is due; else the first thing on the page."""
        if not focus_inside(self.due):
            super().focus_first()

    def _show(self, isi: Beranda) -> None:
        first, self.isi = self.isi is None, isi
        self.header.set_title(f"{sapaan(isi.waktu)}, {isi.nama}")
        self.sentence.setText(kalimat_beranda(isi))
        self._catat.setVisible(isi.boleh_catat)
        self.strip.show_stages([_tahap(satu) for satu in isi.tahap])
        inside = self._focus_is_replaced()
        self.due.show_rows([self._row(satu, isi) for satu in isi.tugas])
        self.due.setVisible(bool(isi.tugas))
        self._kosong.setVisible(not isi.tugas)
        jumlah = len(isi.tugas)
        self._due_count.setText(ngettext("{n} hal", "{n} hal", jumlah).format(n=jumlah) if jumlah else "")
        if isi.grafik is not None:
            self.chart.show_grafik(isi.grafik)
        self.chart.setVisible(isi.grafik is not None)
        self._show_cards()
        self._all.show()
        self._aksi.status(*bagian_status(isi, self._aksi.buka))
        self._aksi.hitungan(hitungan_rel(isi))
        self.prepare()
        if (first or inside) and self.isVisible():
            self.focus_first()

    def _focus_is_replaced(self) -> bool:
        """Whether the focus stands on something that reading anew takes away: a due row or a card."""
        now = self.focusWidget()
        return now is not None and any(place.isAncestorOf(now) for place in (self.due, self._right))

    def _show_cards(self) -> None:
        isi = self.isi
        if isi is None:
            return
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._kirim_atas is not None:
            self._kirim_atas.hide()
            self._kirim_atas.deleteLater()
            self._kirim_atas = None
        self._cards.addWidget(kartu_kirim(isi, self._aksi.buka, bertombol=not self._sempit))
        self._cards.addWidget(kartu_aman(isi, self._aksi.buka))
        if isi.langkah_tersisa:
            self._cards.addWidget(kartu_langkah(isi, self._aksi.buka))
        if self._sempit:
            self._kirim_atas = tombol_kirim(isi, self._aksi.buka)
            self.header.add(self._kirim_atas)

    def _row(self, tugas: Tugas, isi: Beranda) -> TenggatRow:
        kapan, nada = kata_batas(tugas.batas, isi.hari_ini) if tugas.batas else (_("Menunggu"), "tinta")
        lewat = tugas.batas is not None and tugas.batas < isi.hari_ini
        tanggal = tanggal_pendek(tugas.batas) if tugas.batas else _("tanpa batas")
        return TenggatRow(
            kapan=kapan,
            tanggal=_("batas {tanggal}").format(tanggal=tanggal) if lewat else tanggal,
            apa=tugas.apa,
            akibat=tugas.akibat,
            nada=nada,
            tombol=tugas.tombol,
            buka=partial(self._aksi.buka, tugas.halaman, tugas.arg),
            selesai=tugas.selesai,
            dari=tugas.dari,
        )

    # -- narrow windows

    def on_width(self, narrow: bool, low: bool) -> None:
        """Under 1000 px the cards go below the rows, and the filled button into the header."""
        super().on_width(narrow, low)
        if narrow == self._sempit:
            return
        self._sempit = narrow
        direction = self._columns.Direction.TopToBottom if narrow else self._columns.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._columns.setAlignment(self._right, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignTop)
        self._right.setMinimumWidth(0)
        self._right.setMaximumWidth(16_777_215)
        if not narrow:
            dress(self._right, width=LEBAR_KANAN)
        self._show_cards()
        self.prepare()


def kalimat_beranda(isi: Beranda) -> str:
    """`Senin, 12 Oktober 2026. Tiga hal jatuh tempo minggu ini, 23 perubahan belum dikirim, data Anda aman.`"""
    dekat = sum(satu.batas is not None and satu.batas <= isi.hari_ini + SEMINGGU for satu in isi.tugas)
    tempo = _("{n} hal jatuh tempo minggu ini").format(n=kata_bilangan(dekat))
    if not dekat:
        tempo = _("Tidak ada yang jatuh tempo minggu ini")
    belum = isi.kirim.belum.jumlah
    kirim = _("{n} perubahan belum dikirim").format(n=belum) if belum else _("semua sudah dikirim")
    aman = masalah_keamanan(isi) or _("data Anda aman")
    hari = f"{HARI[isi.hari_ini.weekday()]}, {tanggal_panjang(isi.hari_ini)}"
    return f"{hari}. {tempo}, {kirim}, {aman}."


def _tahap(satu: TahapSiklus) -> Tahap:
    selesai = satu.dari > 0 and satu.selesai == satu.dari
    keadaan = "selesai" if selesai else "kini" if satu.berjalan else "nanti"
    bagian = satu.selesai / satu.dari if satu.dari else 0.0
    return Tahap(satu.kata, satu.kalimat, bagian, keadaan, _("Sedang berjalan") if satu.berjalan else "")
