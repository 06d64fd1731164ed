"""The seven BerAKHLAK values with their optional marks, which the rating perilaku kerja is suggested from."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi, Evaluasi
from kinerja_desktop.domain.penilaian.kata import sebut_rating_singkat
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.labels import KeyCap, Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.penilaian.isian_rating import IsianTingkat
from kinerja_desktop.usecases.penilaian.isi_rating import PERILAKU

SEKOLOM = 4


class KartuPerilaku(QWidget):
    """Name and three buttons each, in two columns; what the leader expects beyond the guides stands below."""

    def __init__(self, form: Formulir) -> None:
        super().__init__()
        self._saran = Text(role="kecil", tone="tinta2")
        kisi = QGridLayout()
        kisi.setHorizontalSpacing(40)
        kisi.setVerticalSpacing(0)
        for nomor, (medan, nilai) in enumerate(zip(PERILAKU, NILAI_BERAKHLAK, strict=True)):
            kisi.addWidget(form.add(medan, IsianTingkat(nilai.nama)), nomor % SEKOLOM, nomor // SEKOLOM)
        tuts = row(KeyCap("1"), KeyCap("2"), KeyCap("3"), spacing=6)
        keterangan = Text(_("Di bawah · Sesuai · Di atas ekspektasi"), role="kecil", tone="tinta2")
        kisi.addLayout(row(keterangan, None, tuts, margins=(0, 4, 0, 0)), SEKOLOM - 1, 1)
        self._khusus: QVBoxLayout = column(spacing=4)
        self._tempat_khusus = QWidget()
        self._tempat_khusus.setLayout(self._khusus)
        kepala = row(Text(_("Perilaku kerja BerAKHLAK"), weight=600), None, self._saran)
        kartu = card(kepala, kisi, self._tempat_khusus, spacing=8)
        self.setLayout(column(kartu, spacing=0))

    def tunjukkan(self, evaluasi: Evaluasi, saran: Ekspektasi | None) -> None:
        """Show the suggestion made from the marks, and the special expectations of the plan."""
        self._saran.setText(_kata_saran(evaluasi, saran))
        while (butir := self._khusus.takeAt(0)) is not None:
            lama = butir.widget()
            if lama is not None:
                lama.hide()
                lama.deleteLater()
        terisi = [satu for satu in evaluasi.skp.perilaku if satu.teks]
        for khusus in terisi:
            kata = _("{nilai}: {teks}").format(nilai=NILAI_BERAKHLAK[khusus.nilai - 1].nama, teks=khusus.teks)
            self._khusus.addWidget(WrapText(kata, role="kecil", tone="tinta2"))
        self._tempat_khusus.setVisible(bool(terisi))


def _kata_saran(evaluasi: Evaluasi, saran: Ekspektasi | None) -> str:
    ada = [satu for satu in evaluasi.rating_perilaku_nilai if satu is not None]
    if saran is None:
        return _("boleh dikosongkan, {n} dari 7 terisi").format(n=len(ada))
    sama = sum(satu is saran for satu in ada)
    return _("Saran sistem: {saran} ({n} dari 7 {saran})").format(saran=sebut_rating_singkat(saran), n=sama)
