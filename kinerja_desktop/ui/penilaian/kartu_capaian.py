"""What a unit reached, above the board: chosen with its reason, proposed, set by the leader above."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QSizePolicy, QWidget

from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penilaian.capaian_organisasi import KeadaanCapaian, kata_keadaan_capaian
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.domain.penilaian.kata import sebut_capaian
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.chip import Chip, keadaan
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.isian_pilihan import IsianPilihan
from kinerja_desktop.ui.parts.labels import ElideText, Text
from kinerja_desktop.ui.parts.layouts import card, column, fields_row, row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import Picker
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan, gabung_temuan
from kinerja_desktop.ui.penilaian.aksi_penilaian import AksiPapanEvaluasi
from kinerja_desktop.ui.penilaian.dialog_langkah import tanya_catatan, tanya_tanggal
from kinerja_desktop.usecases.penilaian.capaian_organisasi import LihatCapaian

_RUPA = {
    KeadaanCapaian.DRAF: "DRAF",
    KeadaanCapaian.DIUSULKAN: "DIAJUKAN",
    KeadaanCapaian.DITETAPKAN: "DITETAPKAN",
}
MEDAN_CAPAIAN, MEDAN_DASAR = "capaian.capaian", "capaian.dasar"


class KartuCapaian(QWidget):
    """The achievement of one unit; where there are several units one is picked. `berubah` is told after every save."""

    def __init__(
        self, form: Formulir, aksi: AksiPapanEvaluasi, simpanan: Simpanan, *, berubah: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._form, self._aksi, self._simpanan, self._berubah = form, aksi, simpanan, berubah
        self._semua: dict[UUID, LihatCapaian] = {}
        self._kini: UUID | None = None
        self._catatan = ""
        self._judul = Text(_("Capaian kinerja organisasi"), weight=600)
        self._unit = ElideText(tone="tinta2")
        self._pilih: Picker | None = None
        self._tempat_pilih = row(spacing=8)
        self._cip = Chip()
        self._berlaku = ElideText(role="kecil", tone="tinta2")
        self.usulkan = Button(_("Usulkan"), icon="circle-arrow-up", letter="u", clicked=self._on_usulkan)
        self.kembalikan = Button(_("Kembalikan"), icon="undo-2", letter="k", clicked=self._on_kembalikan)
        self.tetapkan = Button(_("Tetapkan capaian"), icon="badge-check", letter="t", clicked=self._on_tetapkan)
        pilihan = [Opsi(satu.value, sebut_capaian(satu)) for satu in CapaianOrganisasi]
        self.capaian = IsianPilihan(_("Capaian"), pilihan)
        self.dasar = IsianTeks(_("Dasar capaian"), wajib=True, hint=_("rencana aksi, laporan, atau hasil reviu"))
        form.add(MEDAN_CAPAIAN, self.capaian)
        form.add(MEDAN_DASAR, self.dasar)
        kepala = row(self._judul, self._unit, self._tempat_pilih, self._cip, self._berlaku, None, spacing=10)
        for tombol in (self.kembalikan, self.usulkan, self.tetapkan):
            kepala.addWidget(tombol)
        kartu = card(kepala, fields_row(self.capaian, self.dasar, stretch=(0, 1)), spacing=10)
        self.setLayout(column(kartu, spacing=0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def layar(self) -> LihatCapaian | None:
        """The achievement on show."""
        return self._semua.get(self._kini) if self._kini is not None else None

    def tunjukkan(self, semua: Sequence[LihatCapaian]) -> None:
        """Show the achievements of a period; the unit that was picked stays."""
        baru = {satu.unit.id: satu for satu in semua}
        if list(baru) != list(self._semua):
            self._buat_pilihan(semua)
        periode_lama = self.layar.periode if self.layar is not None else None
        self._semua = baru
        if self._kini not in baru:
            self._kini = semua[0].unit.id if semua else None
            periode_lama = None
        self.setVisible(bool(semua))
        if self.layar is not None:
            self._tampilkan(self.layar, mulai=self.layar.periode != periode_lama)

    def simpan(self, medan: str, nilai: object) -> None:
        """A field was left."""
        layar = self.layar
        if layar is not None and (nilai is None or isinstance(nilai, str)):
            job = partial(self._aksi.ubah_capaian, layar.unit.id, layar.periode.kode, medan, nilai)
            self._simpanan.tulis(job, self._terima, medan=medan)

    def simpan_draf(self, medan: str, teks: str) -> None:
        """A field is being typed in."""
        layar = self.layar
        if layar is not None:
            job = partial(self._aksi.simpan_draf_capaian, layar.unit.id, layar.periode.kode, medan, teks)
            self._simpanan.tulis_draf(job)

    def tampilkan_temuan(self) -> None:
        """Findings under their fields; an achievement nobody has begun is not reproached."""
        layar = self.layar
        if layar is not None:
            temuan = layar.temuan if layar.capaian is not None else ()
            self._form.show_findings(gabung_temuan(temuan, self._simpanan.tolakan))

    def _tampilkan(self, layar: LihatCapaian, *, mulai: bool) -> None:
        isi = layar.capaian
        nilai = {MEDAN_CAPAIAN: isi.capaian if isi else None, MEDAN_DASAR: isi.dasar if isi else ""}
        if mulai:
            self._simpanan.mulai_baru()
            self._form.begin(nilai)
        self._form.load(nilai)
        for medan, teks in layar.draf.items():
            if medan == MEDAN_DASAR and not self._form.unsaved(medan):
                self._form.load_draft(medan, teks)
        self._form.set_read_only(bool(layar.terkunci))
        self._unit.setText(layar.unit.nama)
        self._unit.setVisible(self._pilih is None)
        self._cip.setVisible(isi is not None)
        rupa = keadaan(_RUPA[layar.kehidupan.keadaan])
        self._cip.show_word(kata_keadaan_capaian(layar.kehidupan.keadaan), icon=rupa.icon, tone=rupa.tone)
        self._berlaku.setText(_kata_berlaku(layar))
        diusulkan = layar.kehidupan.keadaan is KeadaanCapaian.DIUSULKAN
        self.usulkan.set_label(_("Tarik usul") if diusulkan else _("Usulkan"))
        self.usulkan.set_icon("undo-2" if diusulkan else "circle-arrow-up")
        jenis = JenisKejadian.DITARIK if diusulkan else JenisKejadian.DIAJUKAN
        self.usulkan.set_reason(layar.halangan.get(jenis, ""))
        self.kembalikan.setVisible(diusulkan)
        self.kembalikan.set_reason(layar.halangan.get(JenisKejadian.DIKEMBALIKAN, ""))
        self.tetapkan.set_reason(layar.halangan.get(JenisKejadian.DITETAPKAN, ""))
        self.tampilkan_temuan()

    def _buat_pilihan(self, semua: Sequence[LihatCapaian]) -> None:
        if self._pilih is not None:
            self._tempat_pilih.removeWidget(self._pilih)
            self._pilih.hide()
            self._pilih.deleteLater()
            self._pilih = None
        if len(semua) > 1:
            self._pilih = Picker(_("Unit"), [Opsi(str(satu.unit.id), satu.unit.nama) for satu in semua], width=220)
            self._pilih.chosen.connect(self._on_unit)
            self._tempat_pilih.addWidget(self._pilih)

    def _on_unit(self, opsi: object) -> None:
        if isinstance(opsi, Opsi):
            self._form.flush()
            self._kini = UUID(opsi.kode)
            if self.layar is not None:
                self._tampilkan(self.layar, mulai=True)

    def _terima(self, layar: LihatCapaian) -> None:
        self._semua[layar.unit.id] = layar
        if layar.unit.id == self._kini:
            self._tampilkan(layar, mulai=False)
        self._berubah("")

    # -- steps

    def _on_usulkan(self) -> None:
        self._form.flush()
        self._simpanan.setelah_tersimpan(self._usulkan)

    def _usulkan(self) -> None:
        layar = self.layar
        if layar is None:
            return
        diusulkan = layar.kehidupan.keadaan is KeadaanCapaian.DIUSULKAN
        langkah = self._aksi.tarik_capaian if diusulkan else self._aksi.usulkan_capaian
        kalimat = _("Usul capaian ditarik.") if diusulkan else _("Capaian diusulkan kepada pimpinan di atas unit ini.")
        self._lakukan(partial(langkah, layar.unit.id, layar.periode.kode, layar.digest), kalimat)

    def _on_kembalikan(self) -> None:
        layar = self.layar
        if layar is None:
            return

        def kirim(catatan: str) -> None:
            job = partial(self._aksi.kembalikan_capaian, layar.unit.id, layar.periode.kode, layar.digest, catatan)
            self._lakukan(job, _("Usul capaian dikembalikan."))

        judul = _("Kembalikan usul capaian {unit}?").format(unit=layar.unit.nama)
        kata = _("Unit dapat mengubah capaian dan dasarnya, lalu mengusulkannya lagi.")
        tanya_catatan(self, judul, kata, self._catatan, kirim, self._ingat)

    def _ingat(self, catatan: str) -> None:
        self._catatan = catatan

    def _on_tetapkan(self) -> None:
        self._form.flush()
        self._simpanan.setelah_tersimpan(self._tanya_tetapkan)

    def _tanya_tetapkan(self) -> None:
        layar = self.layar
        if layar is None or layar.capaian is None:
            return

        def kirim(tanggal: date) -> None:
            job = partial(self._aksi.tetapkan_capaian, layar.unit.id, layar.periode.kode, layar.digest, tanggal)
            self._lakukan(job, _("Capaian organisasi ditetapkan. Evaluasi pegawainya dapat ditetapkan."))

        judul = _("Tetapkan capaian {unit}: {capaian}?").format(
            unit=layar.unit.nama, capaian=sebut_capaian(layar.capaian.capaian)
        )
        kata = _("Rating hasil kerja pimpinan unit mengikuti capaian ini.")
        tanya_tanggal(self, judul, kata, self._aksi.hari_ini, kirim)

    def _lakukan(self, job: Callable[[], LihatCapaian], kalimat: str) -> None:
        def selesai(layar: LihatCapaian) -> None:
            self._terima(layar)
            self._berubah(kalimat)

        self._simpanan.tulis(job, selesai)


def _kata_berlaku(layar: LihatCapaian) -> str:
    """What counts now, where it is not what stands in the field."""
    if layar.berlaku is None:
        return _("belum ditetapkan")
    tanggal = tanggal_panjang(layar.kehidupan.tanggal) if layar.kehidupan.tanggal else ""
    return _("berlaku {capaian}, ditetapkan {tanggal}").format(capaian=sebut_capaian(layar.berlaku), tanggal=tanggal)
