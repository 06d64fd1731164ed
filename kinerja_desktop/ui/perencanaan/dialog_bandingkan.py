"""Two versions of an SKP beside each other: what differs, row by row and word by word."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.beda_skp import beda_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import kata_keadaan
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.labels import IconLabel, Text
from kinerja_desktop.ui.parts.layouts import column, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import Picker
from kinerja_desktop.ui.perencanaan.daftar_beda import DaftarBeda
from kinerja_desktop.usecases.perencanaan.versi_skp import VersiTerbaca

LEBAR = 860


class DialogBandingkan(Dialog):
    """Opens on the newest version beside the one before it. `versi` are all of them, oldest first."""

    def __init__(self, parent: QWidget | None, versi: Sequence[VersiTerbaca]) -> None:
        self._versi = {str(satu.nomor): satu for satu in versi}
        options = [Opsi(str(satu.nomor), _judul(satu), rincian=_rincian(satu)) for satu in versi]
        self.lama = Picker(_("Versi pertama"), options, width=240)
        self.baru = Picker(_("Versi kedua"), options, width=240)
        self.lama.choose(options[max(len(options) - 2, 0)].kode)
        self.baru.choose(options[-1].kode)
        self.count = Text(tone="tinta2")
        self.list = DaftarBeda(_("Isi kedua versi sama."))
        body = QWidget()
        head = row(self.lama, IconLabel("arrow-right", "tinta3", 16), self.baru, None, self.count, spacing=8)
        body.setLayout(column(head, self.list, spacing=12))
        super().__init__(parent, _("Bandingkan dua versi"), body=body, width=LEBAR)
        self.setMinimumHeight(420)
        self.lama.chosen.connect(lambda _opsi: self._show())
        self.baru.chosen.connect(lambda _opsi: self._show())
        self.set_answers((Jawaban("tutup", _("Tutup")),), lambda _kode: None)
        self._show()

    def _show(self) -> None:
        lama, baru = self._of(self.lama), self._of(self.baru)
        beda = beda_skp(lama.isi, baru.isi)
        self.count.setText(ngettext("{n} perbedaan", "{n} perbedaan", len(beda)).format(n=len(beda)))
        self.list.show_differences(beda, _judul(lama), _judul(baru))

    def _of(self, picker: Picker) -> VersiTerbaca:
        assert picker.current is not None
        return self._versi[picker.current.kode]


def _judul(versi: VersiTerbaca) -> str:
    return _("Versi {n}").format(n=versi.nomor)


def _rincian(versi: VersiTerbaca) -> str:
    keadaan = kata_keadaan(versi.keadaan)
    kapan = _(" {tgl}").format(tgl=tanggal_panjang(versi.ditetapkan)) if versi.ditetapkan else ""
    return f"{keadaan}{kapan}"
