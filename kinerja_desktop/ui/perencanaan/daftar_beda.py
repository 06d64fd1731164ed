"""What differs between two contents of an SKP, one card for each: where, what stood, what stands, word by word."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kinerja_desktop.domain.perencanaan.beda_kata import beda_kata
from kinerja_desktop.domain.perencanaan.beda_skp import BagianBeda, BedaSkp, JenisBeda
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, Formulir
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.chip import Chip
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.rich_text import Part, RichText
from kinerja_desktop.ui.perencanaan.kata_skp import (
    kata_arah,
    kata_aspek,
    kata_bagian,
    kata_jenis_rhk,
    kata_jenis_target,
    kata_klasifikasi,
    kata_pendekatan,
    kata_perspektif,
)
from kinerja_desktop.ui.perencanaan.riwayat_tab import kata_medan


class DaftarBeda(QWidget):
    """The cards below each other; with nothing to show a sentence says so."""

    def __init__(self, sama: str) -> None:
        """`sama` is the sentence for two contents that do not differ."""
        super().__init__()
        self.beda: tuple[BedaSkp, ...] = ()
        self._sama = WrapText(sama, tone="tinta2")
        self._cards: list[QWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self._sama)

    def show_differences(self, beda: Sequence[BedaSkp], lama: str, baru: str) -> None:
        """Show these; `lama` and `baru` name the two contents, as `Versi 1` or `SKP 2025`."""
        self.beda = tuple(beda)
        for satu in self._cards:
            self._box.removeWidget(satu)
            satu.hide()
            satu.deleteLater()
        self._cards = [_kartu(satu, lama, baru) for satu in beda]
        for satu in self._cards:
            self._box.addWidget(satu)
        self._sama.setVisible(not beda)


def _kartu(satu: BedaSkp, lama: str, baru: str) -> QWidget:
    sebelum, sesudah = beda_kata(kata_isi(satu, satu.lama), kata_isi(satu, satu.baru))
    nada = {JenisBeda.BARU: "daun", JenisBeda.HILANG: "bata", JenisBeda.BERUBAH: "nila_teks"}[satu.jenis]
    head = row(Text(tempat_beda(satu), weight=600), None, Chip(kata_jenis(satu.jenis), tone=nada), spacing=8)
    items: list[QWidget] = []
    if satu.judul and satu.bagian not in {BagianBeda.RHK, BagianBeda.LAMPIRAN}:
        items.append(WrapText(satu.judul, role="kecil", tone="tinta2"))
    both = row(spacing=12)
    both.addLayout(_sisi(lama, sebelum, "bata"), 1)
    both.addWidget(IconLabel("arrow-right", "tinta3", 16))
    both.addLayout(_sisi(baru, sesudah, "daun"), 1)
    return card(head, *items, both, spacing=6, margin=12)


def _sisi(nama: str, potongan: Sequence[tuple[str, bool]], nada: str) -> QVBoxLayout:
    parts: list[Part] = [(teks, 600 if beda else 400, nada if beda else "tinta") for teks, beda in potongan]
    isi = RichText(parts or [(_("tidak ada"), 400, "tinta3")])
    isi.setAccessibleName(f"{nama}: {isi.text()}")
    return column(Text(nama, role="kecil", tone="tinta2"), isi, None, spacing=2)


def kata_jenis(jenis: JenisBeda) -> str:
    """The word on the chip."""
    return {JenisBeda.BARU: _("baru"), JenisBeda.HILANG: _("dihapus"), JenisBeda.BERUBAH: _("berubah")}[jenis]


def tempat_beda(satu: BedaSkp) -> str:
    """Where it differs: `RHK 2 · target`."""
    nama = kata_medan().get(satu.nama, _KEPALA.get(satu.nama, lambda: satu.nama)())
    match satu.bagian:
        case BagianBeda.KEPALA:
            return _("Kepala SKP · {apa}").format(apa=nama)
        case BagianBeda.PERILAKU:
            nomor = int(satu.medan.partition(":")[2].partition(".")[0])
            return _("Perilaku · {nilai}").format(nilai=NILAI_BERAKHLAK[nomor - 1].nama)
        case BagianBeda.LAMPIRAN:
            return _("Lampiran · {bagian}").format(bagian=kata_bagian()[BagianLampiran(satu.judul)].lower())
        case _:
            apa = _("indikator") if satu.bagian is BagianBeda.INDIKATOR and satu.nama == "teks" else nama
            return _("RHK {n} · {apa}").format(n=satu.nomor, apa=apa) if satu.nomor else _("Urutan RHK")


_KEPALA = {
    "instansi": lambda: _("instansi"),
    "mulai": lambda: _("masa SKP"),
    "formulir": lambda: _("formulir"),
    "pegawai": lambda: _("pegawai"),
    "penilai": lambda: _("pejabat penilai"),
    "alasan_revisi": lambda: _("alasan revisi"),
    "revisi_mulai": lambda: _("revisi berlaku mulai"),
    "perspektif": lambda: _("perspektif"),
    "tusi": lambda: _("tugas jabatan"),
    "wilayah": lambda: _("target wilayah"),
    "urutan": lambda: _("urutan"),
}


def kata_isi(satu: BedaSkp, teks: str) -> str:
    """A choice in words instead of its code; everything else as it is."""
    kata: dict[str, str] = {}
    match satu.nama:
        case "pendekatan":
            kata = {kode.value: isi for kode, isi in kata_pendekatan().items()}
        case "formulir":
            kata = {Formulir.JPT_UKM.value: _("JPT atau pimpinan unit mandiri"), Formulir.JA_JF.value: _("JA atau JF")}
        case "aspek":
            kata = {kode.value: isi for kode, isi in kata_aspek().items()}
        case "perspektif":
            kata = {kode.value: isi for kode, isi in kata_perspektif().items()}
        case "jenis":
            kata = {kode.value: isi for kode, isi in kata_jenis_rhk().items()}
        case "klasifikasi":
            kata = {kode.value: isi for kode, isi in kata_klasifikasi().items()}
        case "jenis_target":
            kata = {kode.value: isi for kode, isi in kata_jenis_target().items()}
        case "arah":
            kata = {kode.value: isi for kode, isi in kata_arah().items()}
        case _:
            pass
    return kata.get(teks, teks)
