"""The gauge panel of the training page: the finding, the arc with today's tick, what the hours are made of."""

from decimal import ROUND_CEILING, Decimal

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.chip import keadaan
from kinerja_desktop.ui.parts.gauge import Gauge
from kinerja_desktop.ui.parts.labels import IconLabel, Text, WrapText, hairline
from kinerja_desktop.ui.parts.layouts import column, row, scrolling
from kinerja_desktop.ui.parts.side_panel import MARGIN
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import LihatPelatihan


class PanelJp(QWidget):
    """Give it to `Page.set_side`."""

    def __init__(self) -> None:
        super().__init__()
        self.kalimat, self._penjelasan = WrapText(role="bagian"), WrapText(role="kecil", tone="tinta2")
        self.gauge = Gauge()
        self._isi: QVBoxLayout = column(spacing=10)
        self._kaki = WrapText(role="kecil", tone="tinta3")
        isi = QWidget()
        isi.setLayout(
            column(
                column(self.kalimat, self._penjelasan, spacing=4),
                self.gauge,
                self._isi,
                None,
                spacing=8,
                margins=(MARGIN, 16, MARGIN, 8),
            )
        )
        kaki = column(self._kaki, margins=(MARGIN, 4, MARGIN, 14))
        self.setLayout(column(scrolling(isi), kaki, spacing=0))

    def tunjukkan(self, layar: LihatPelatihan, aturan: Aturan) -> None:
        """Show one person's year."""
        takaran = layar.takaran
        self.kalimat.setText(layar.kalimat)
        self._penjelasan.setText(layar.penjelasan)
        patokan = angka_cetak(takaran.patokan)
        bawah = _("paling banyak {n} JP") if takaran.pppk else _("dari {n} JP")
        hari_ini = float(takaran.seharusnya / takaran.patokan) if takaran.seharusnya else None
        self.gauge.show_value(
            float(takaran.bagian), angka_cetak(takaran.jumlah, 1), bawah.format(n=patokan), today=hari_ini
        )
        self._kosongkan()
        for kata, jumlah in layar.menurut_kelompok:
            self._baris(kata, _("{n} JP").format(n=angka_cetak(jumlah, 1)))
        if takaran.kurang > 0:
            menit = (takaran.kurang * aturan.angka("menit_per_jp")).to_integral_value(ROUND_CEILING)
            self._cara(menit, takaran.kurang)
        for satu in layar.temuan[:3]:
            self._temuan(satu)
        self._kaki.setText(
            _("1 JP = {menit} menit, {sumber}.").format(menit=aturan.teks("menit_per_jp"), sumber=layar.sumber)
        )

    def _kosongkan(self) -> None:
        while (butir := self._isi.takeAt(0)) is not None:
            lama = butir.widget()
            if lama is not None:
                lama.hide()
                lama.deleteLater()

    def _baris(self, kata: str, nilai: str) -> None:
        self._tambah(row(Text(kata, tone="tinta2"), None, Text(nilai, weight=600)))

    def _cara(self, menit: Decimal, kurang: Decimal) -> None:
        self._isi.addWidget(hairline())
        self._isi.addWidget(Text(_("Cara menutup kekurangan"), weight=600))
        kata = _("{jp} JP sama dengan {menit} menit kegiatan. Coaching, e-learning, dan bimbingan di tempat kerja "
                 "juga dihitung.")  # fmt: skip
        self._isi.addWidget(
            WrapText(kata.format(jp=angka_cetak(kurang, 1), menit=angka_cetak(menit)), role="kecil", tone="tinta2")
        )

    def _temuan(self, temuan: Temuan) -> None:
        rupa = keadaan(temuan.tingkat.value)
        baris = row(spacing=8)
        baris.addWidget(IconLabel(rupa.icon, rupa.tone, 14))
        baris.addWidget(WrapText(temuan.pesan, role="kecil", tone=rupa.tone), 1)
        self._tambah(baris)

    def _tambah(self, isi: QLayout) -> None:
        tempat = QWidget()
        tempat.setLayout(isi)
        self._isi.addWidget(tempat)
