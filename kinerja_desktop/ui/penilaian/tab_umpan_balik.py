"""Give feedback and read what others gave."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, PemberiUmpanBalik, SifatUmpanBalik
from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianPanjang
from kinerja_desktop.ui.parts.isian_pilihan import IsianDaftar, IsianPilihan
from kinerja_desktop.ui.parts.labels import Text, WrapText
from kinerja_desktop.ui.parts.layouts import card, column, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.pelaksanaan.umpan_balik import DaftarUmpanBalik, sebut_pemberi, sebut_sifat
from kinerja_desktop.usecases.pelaksanaan.umpan_balik import MEDAN_ISI, UntukApa

Beri = Callable[[PemberiUmpanBalik, UntukApa, str, SifatUmpanBalik], None]


class TabUmpanBalik(QWidget):
    """An entry card above the list. The text is kept as a draft until it is given."""

    def __init__(self, *, beri: Beri, simpan_draf: Callable[[str], None]) -> None:
        super().__init__()
        self._beri = beri
        self.form = Formulir(
            simpan=lambda _medan, _nilai: None,
            simpan_draf=lambda medan, teks: simpan_draf(teks) if medan == MEDAN_ISI else None,
            parent=self,
        )
        self._untuk = IsianDaftar(_("Tentang"), wajib=True)
        self._pemberi = IsianPilihan(_("Dari"), [Opsi(satu.value, sebut_pemberi(satu)) for satu in PemberiUmpanBalik])
        self._sifat = IsianPilihan(_("Sifat"), [Opsi(satu.value, sebut_sifat(satu)) for satu in SifatUmpanBalik])
        self._isi = IsianPanjang(_("Umpan balik"), rows=2, wajib=True, hint=_("dicetak pada lembar evaluasi"))
        self.simpan = Button(_("Simpan umpan balik"), icon="check", clicked=self._on_simpan)
        for medan, isian in (
            ("umpan_balik.untuk", self._untuk),
            ("umpan_balik.pemberi", self._pemberi),
            ("umpan_balik.sifat", self._sifat),
            (MEDAN_ISI, self._isi),
        ):
            self.form.add(medan, isian)
        self._isi.step.connect(lambda arah: self.simpan.click() if arah > 0 else None)
        self.daftar = DaftarUmpanBalik()
        catatan = WrapText(_("Sekali disimpan tidak diubah; perbaikan ditulis sebagai baris baru."), role="kecil",
                           tone="tinta3")  # fmt: skip
        kaki = row(spacing=12)
        kaki.addWidget(self.simpan)
        kaki.addWidget(catatan, 1, Qt.AlignmentFlag.AlignVCenter)
        kartu = card(
            Text(_("Beri umpan balik"), weight=600),
            self._untuk,
            row(self._pemberi, self._sifat, None, spacing=12),
            self._isi,
            kaki,
            spacing=10,
        )
        self.setLayout(column(kartu, self.daftar, spacing=12))
        self._id: UUID | None = None

    def tunjukkan(self, evaluasi: Evaluasi, draf: str, terkunci: str) -> None:
        """Show the feedback of this evaluation; another one empties the entry card, its draft comes back."""
        self.daftar.tunjukkan(evaluasi)
        if self._id != evaluasi.id:
            self._id = evaluasi.id
            pilihan = _pilihan_untuk(evaluasi)
            self._untuk.set_options(pilihan)
            self._untuk.show_option(pilihan[0])
            self.form.begin(
                {
                    "umpan_balik.untuk": pilihan[0].nilai,
                    "umpan_balik.pemberi": PemberiUmpanBalik.PIMPINAN.value,
                    "umpan_balik.sifat": SifatUmpanBalik.NETRAL.value,
                }
            )
            if draf:
                self.form.load_draft(MEDAN_ISI, draf)
        self.form.set_read_only(bool(terkunci))
        self.simpan.set_reason(terkunci)

    def selesai(self) -> None:
        """The line was kept: the entry card is ready for the next one."""
        self.form.begin({**self.form.values(), MEDAN_ISI: ""})
        self.form.show_findings(())

    def tampilkan_temuan(self, temuan: tuple[Temuan, ...]) -> None:
        """Show what was refused under its field."""
        self.form.show_findings(temuan)

    def _on_simpan(self) -> None:
        pilihan = self._untuk.chosen
        untuk = UntukApa()
        if pilihan is not None and isinstance(pilihan.nilai, UUID):
            untuk = UntukApa(rhk_id=pilihan.nilai)
        elif pilihan is not None and isinstance(pilihan.nilai, int):
            untuk = UntukApa(nilai_perilaku=pilihan.nilai)
        pemberi = PemberiUmpanBalik(self._pemberi.text() or PemberiUmpanBalik.PIMPINAN)
        sifat = SifatUmpanBalik(self._sifat.text() or SifatUmpanBalik.NETRAL)
        self._beri(pemberi, untuk, self._isi.text(), sifat)


def _pilihan_untuk(evaluasi: Evaluasi) -> list[Opsi]:
    rhk = [Opsi(f"rhk:{satu.id}", satu.teks, satu.id, _("rencana hasil kerja")) for satu in evaluasi.skp.rhk]
    perilaku = _("perilaku kerja")
    return [*rhk, *(Opsi(f"nilai:{satu.nomor}", satu.nama, satu.nomor, perilaku) for satu in NILAI_BERAKHLAK)]
