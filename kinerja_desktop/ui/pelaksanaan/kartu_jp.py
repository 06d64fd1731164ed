"""The unit's training hours: a finding, sorted bars, and the same as a table (Ctrl+T)."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.tanggal import jam
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, TableSpec, bar_cell
from kinerja_desktop.ui.parts.labels import ElideText, Text
from kinerja_desktop.ui.parts.layouts import column, holding, row
from kinerja_desktop.ui.pelaksanaan.grafik import Grafik
from kinerja_desktop.ui.pelaksanaan.rencana_grafik import (
    WARNA_CUKUP,
    WARNA_KURANG,
    Batang,
    RencanaGrafik,
    Ukur,
    rencana_batang,
)
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import BarisJp, RingkasanJp


class KartuJp(QWidget):
    """Everybody who has to reach the hours, from most to least; the person on the page stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._judul = ElideText(role="bagian")
        self._cukup, self._kurang = Text(role="kecil", weight=600), Text(role="kecil", weight=600)
        self._kata_cukup, self._kata_kurang = Text(role="kecil", tone="tinta2"), Text(role="kecil", tone="tinta2")
        self.tukar = Button(kind="ikon", icon="table-2", name=_("Tabel · Ctrl T"), clicked=self.ganti)
        salin = Button(kind="ikon", icon="copy", name=_("Salin sebagai gambar"), clicked=self._salin)
        kepala = row(spacing=8)
        kepala.addWidget(self._judul, 1)
        for kotak, kata, angka in (
            (_Kotak(WARNA_CUKUP), self._kata_cukup, self._cukup),
            (_Kotak(WARNA_KURANG), self._kata_kurang, self._kurang),
        ):
            kepala.addLayout(row(kotak, kata, angka, spacing=6))
        kepala.addWidget(salin)
        kepala.addWidget(self.tukar)
        self.grafik = Grafik()
        self.tabel = DataTable(_spec())
        self.isi = QStackedWidget()
        self.isi.addWidget(self.grafik)
        self.isi.addWidget(self.tabel)
        self._n, self._saat = Text(role="kecil", tone="tinta2"), Text(role="kecil", tone="tinta2")
        kaki = row(self._n, None, self._saat, margins=(30, 0, 8, 0))
        susunan = column(kepala, spacing=6, margins=(16, 10, 12, 10))
        susunan.addWidget(self.isi, 1)
        susunan.addLayout(kaki)
        self.setLayout(column(holding(susunan, "kartu"), spacing=0))

    def tombol(self, halaman: QWidget) -> None:
        """Let Ctrl+T of the page swap picture and table."""
        kunci = QShortcut(QKeySequence("Ctrl+T"), halaman)
        kunci.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        kunci.activated.connect(self.ganti)

    def tunjukkan(
        self, ringkasan: RingkasanJp, patokan: Decimal, saat: datetime, *, sendiri: UUID, sebutan: str
    ) -> None:
        """Show a unit's year; `patokan` is what a PNS has to reach, `sendiri` the person on the page, as `sebutan`."""
        wajib = [satu for satu in ringkasan.baris if not satu.pppk]
        batang = [
            Batang(nama_lengkap(satu.pegawai), satu.jumlah, satu.cukup, satu.pegawai.id == sendiri) for satu in wajib
        ]

        def susun(lebar: float, tinggi: float, ukur: Ukur) -> RencanaGrafik:
            return rencana_batang(batang, patokan, lebar, tinggi, ukur, sendiri=sebutan)

        n = angka_cetak(patokan)
        self._judul.setText(ringkasan.kalimat)
        self._kata_cukup.setText(_("{n} JP atau lebih").format(n=n))
        self._kata_kurang.setText(_("kurang dari {n}").format(n=n))
        self._cukup.setText(str(ringkasan.mencapai))
        self._kurang.setText(str(ringkasan.wajib - ringkasan.mencapai))
        kata = _("{n} PNS dan CPNS, urut dari JP terbanyak").format(n=len(wajib))
        if ringkasan.pppk:
            kata = _("{kata} · {n} PPPK tidak dihitung").format(kata=kata, n=ringkasan.pppk)
        self._n.setText(kata)
        self._saat.setText(_("data hari ini {jam}").format(jam=jam(saat)))
        self.grafik.tunjukkan(susun, ringkasan.kalimat)
        self.tabel.show_rows([(satu, patokan) for satu in ringkasan.baris])

    def ganti(self) -> None:
        """Picture or table."""
        jadi_tabel = self.isi.currentIndex() == 0
        self.isi.setCurrentIndex(int(jadi_tabel))
        self.tukar.set_icon("chart-column" if jadi_tabel else "table-2")
        nama = _("Grafik · Ctrl T") if jadi_tabel else _("Tabel · Ctrl T")
        self.tukar.setAccessibleName(nama)
        self.tukar.setToolTip(nama)
        if jadi_tabel:
            self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _salin(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.grab())


class _Kotak(QWidget):
    """A square of the legend in its colour."""

    def __init__(self, warna: str) -> None:
        super().__init__()
        self._warna = warna
        dress(self, width=10, height=10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color(self._warna))
        painter.drawRoundedRect(self.rect(), 2, 2)


def _spec() -> TableSpec:
    kolom = (
        Kolom("nama", _("Nama"), lambda b: Cell(nama_lengkap(b[0].pegawai), weight=500), width=160, stretch=2),
        Kolom("unit", _("Unit"), lambda b: Cell(b[0].unit), width=120, stretch=1, hide_first=1),
        Kolom("jp", _("JP"), _sel_jp, longest=bar_cell(1, "120,5")),
    )
    return TableSpec(
        kolom=kolom, name=_("JP setiap pegawai"), row_height=tokens.ROW_ONE, identity=lambda b: b[0].pegawai.id
    )


def _sel_jp(baris: Any) -> Cell:
    satu: BarisJp
    satu, patokan = baris
    teks = angka_cetak(satu.jumlah, 1)
    if satu.pppk:
        return Cell(teks, "", "" if satu.cukup else "triangle-alert", "soga", weight=500)
    return bar_cell(float(satu.jumlah / patokan), teks, done=satu.cukup)
