"""Feedback as people read it: who, when, about what, meant how."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, PemberiUmpanBalik, SifatUmpanBalik, UmpanBalik
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, holding, row

IKON = {
    SifatUmpanBalik.APRESIASI: ("circle-check", "daun"),
    SifatUmpanBalik.PERBAIKAN: ("trending-up", "soga"),
    SifatUmpanBalik.NETRAL: ("message-square-text", "tinta2"),
}


class DaftarUmpanBalik(QWidget):
    """The lines, newest first, in one card; where there are none, a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._isi: QWidget | None = None

    def tunjukkan(self, evaluasi: Evaluasi) -> None:
        """Show the feedback of this evaluation."""
        if self._isi is not None:
            self._box.removeWidget(self._isi)
            self._isi.hide()
            self._isi.deleteLater()
        urut = sorted(evaluasi.umpan_balik, key=lambda satu: (satu.tanggal, satu.id.bytes), reverse=True)
        self._isi = _kartu(urut, evaluasi) if urut else _kosong()
        self._box.addWidget(self._isi)


def sebut_pemberi(pemberi: PemberiUmpanBalik) -> str:
    """`Pimpinan`, `Rekan kerja`."""
    return {
        PemberiUmpanBalik.PIMPINAN: _("Pimpinan"),
        PemberiUmpanBalik.REKAN: _("Rekan kerja"),
        PemberiUmpanBalik.BAWAHAN: _("Bawahan"),
        PemberiUmpanBalik.PIHAK_LAIN: _("Pihak lain"),
    }[pemberi]


def sebut_sifat(sifat: SifatUmpanBalik) -> str:
    """`Apresiasi`, `Perbaikan`, `Netral`."""
    return {
        SifatUmpanBalik.APRESIASI: _("Apresiasi"),
        SifatUmpanBalik.PERBAIKAN: _("Perbaikan"),
        SifatUmpanBalik.NETRAL: _("Netral"),
    }[sifat]


def tentang(satu: UmpanBalik, evaluasi: Evaluasi) -> str:
    """What a line is about: the plan's text, or the name of the value."""
    if satu.nilai_perilaku is not None:
        return NILAI_BERAKHLAK[satu.nilai_perilaku - 1].nama
    return next((rhk.teks for rhk in evaluasi.skp.rhk if rhk.id == satu.rhk_id), _("Rencana hasil kerja"))


def _kartu(semua: Sequence[UmpanBalik], evaluasi: Evaluasi) -> QWidget:
    kartu = column(spacing=0, margins=(16, 4, 16, 4))
    for nomor, satu in enumerate(semua):
        if nomor:
            kartu.addWidget(hairline())
        kartu.addWidget(_satu(satu, evaluasi))
    return holding(kartu, "kartu")


def _satu(satu: UmpanBalik, evaluasi: Evaluasi) -> QWidget:
    ikon, nada = IKON[satu.sifat]
    kepala = row(
        Text(sebut_pemberi(satu.pemberi), weight=600),
        Text(sebut_sifat(satu.sifat), role="kecil", tone=nada, weight=500),
        None,
        Text(tanggal_panjang(satu.tanggal), role="kecil", tone="tinta3"),
        spacing=8,
    )
    kata = column(kepala, WrapText(tentang(satu, evaluasi), role="kecil", tone="tinta2"), WrapText(satu.isi), spacing=3)
    baris = row(spacing=12, margins=(0, 10, 0, 10))
    baris.addWidget(IconLabel(ikon, nada), 0, Qt.AlignmentFlag.AlignTop)
    baris.addLayout(kata, 1)
    tempat = QWidget()
    tempat.setLayout(baris)
    tempat.setAccessibleName(f"{sebut_pemberi(satu.pemberi)}, {sebut_sifat(satu.sifat)}: {satu.isi}")
    return tempat


def _kosong() -> QWidget:
    tempat = QWidget()
    tempat.setLayout(
        column(
            WrapText(_("Belum ada umpan balik pada periode ini."), role="bagian"),
            WrapText(_("Umpan balik pimpinan, rekan, dan bawahan tampil di sini begitu ditulis."), tone="tinta2"),
            spacing=4,
            margins=(0, 12, 0, 0),
        )
    )
    return tempat
