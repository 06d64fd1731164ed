"""One person's evaluation: target against realisasi, two ratings, the predikat with its reason, the next step."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, PemberiUmpanBalik, SifatUmpanBalik, UmpanBalik
from kinerja_desktop.domain.penilaian.kata import sebut_predikat
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianPanjang, IsianTeks
from kinerja_desktop.ui.parts.labels import WrapText
from kinerja_desktop.ui.parts.layouts import card, column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.side_panel import Riwayat
from kinerja_desktop.ui.parts.toolbar import Pager
from kinerja_desktop.ui.pelaksanaan.isi_bertab import IsiBertab
from kinerja_desktop.ui.pelaksanaan.langkah_bukti import PembukaBukti
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan, gabung_temuan
from kinerja_desktop.ui.pelaksanaan.tabel_bukti import BarisBukti, baris_semua_bukti, spec_bukti
from kinerja_desktop.ui.pelaksanaan.tabel_realisasi import BarisTampil, baris_tampil, spec_realisasi
from kinerja_desktop.ui.penilaian.aksi_penilaian import AksiEvaluasi
from kinerja_desktop.ui.penilaian.dialog_langkah import tanya_catatan, tanya_tanggal
from kinerja_desktop.ui.penilaian.kartu_perilaku import KartuPerilaku
from kinerja_desktop.ui.penilaian.panel_predikat import LangkahPenilaian, PanelPredikat
from kinerja_desktop.ui.penilaian.riwayat_evaluasi import peristiwa_evaluasi
from kinerja_desktop.ui.penilaian.tab_umpan_balik import TabUmpanBalik
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.pelaksanaan.umpan_balik import MEDAN_ISI, UntukApa
from kinerja_desktop.usecases.penilaian.isi_rating import PERILAKU, RATING, TANGGAL, TEKS
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import LihatEvaluasi

LEBAR_PANEL = 372
BELUM_DINILAI = "EVA-04"
"""Said at the foot of the panel; under a field nobody has touched it would be a reproach."""


class EvaluasiPage(Page):
    """Rate, return, set; open it with the id of an evaluation (template T4)."""

    def __init__(
        self,
        *,
        aksi: AksiEvaluasi,
        background: Background,
        buka_luar: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__("evaluasi", _("Penilaian"))
        self._aksi, self._background = aksi, background
        self.layar: LihatEvaluasi | None = None
        self._catatan_kembali: dict[UUID, str] = {}
        self.simpanan = Simpanan(self, background, saat_ini=aksi.saat_ini, tampilkan_tolakan=self._tampilkan_temuan)
        self.form = Formulir(simpan=self._simpan, simpan_draf=self._simpan_draf, parent=self)
        self._pembuka = PembukaBukti(self, background, aksi.buka_bukti, aksi.keluarkan, buka_luar)
        self.tabel = DataTable(spec_realisasi(sunting=False), on_open=self._ke_bukti, grows=False)
        self.perilaku = KartuPerilaku(self.form)
        self.catatan = IsianPanjang(_("Catatan dan rekomendasi"), hint=_("dicetak pada Dokumen Evaluasi bagian 5"))
        self.form.add(TEKS[2], self.catatan)
        langkah = LangkahPenilaian(self._kembalikan, self._nilai, self._tetapkan, self._pratinjau)
        self.panel = PanelPredikat(self.form, langkah, hari_ini=aksi.hari_ini)
        self.umpan_balik = TabUmpanBalik(beri=self._beri_umpan_balik, simpan_draf=self._simpan_draf_umpan)
        self.bukti = DataTable(spec_bukti(), on_open=self._buka_bukti, hints=(("Enter", _("buka")),), grows=False)
        self.bukti.set_empty(_tanpa_bukti())
        self.riwayat = Riwayat()
        self._isi = IsiBertab()
        self._isi.tambah("nilai", column(self.tabel, self.perilaku, self.catatan, None, spacing=12))
        self._isi.tambah("umpan", column(self.umpan_balik, None))
        self._isi.tambah("bukti", column(self.bukti, None))
        self._isi.tambah("riwayat", column(card(self.riwayat), None))
        self.set_tabs(
            (
                ("nilai", _("Penilaian")),
                ("umpan", _("Umpan balik")),
                ("bukti", _("Bukti dukung")),
                ("riwayat", _("Riwayat")),
            )
        )
        self.tabs.chosen.connect(self._ke_tab)
        self.set_body(self._isi, scroll=False, margins=(0, 0, 0, 0))
        self.set_side(self.panel, LEBAR_PANEL)
        self.name_side(_("Rating & predikat"))
        self.pager = Pager(self)
        self.pager.moved.connect(self._pindah)
        self.header.add(self.pager)
        self.keys += [("1 2 3", _("beri rating")), ("↑ ↓ ← →", _("seandainya, di matriks"))]

    # -- opening

    def on_open(self, arg: object) -> None:
        if isinstance(arg, UUID):
            self._buka(arg)

    def on_leave(self) -> None:
        super().on_leave()
        self.umpan_balik.form.flush()

    def _ke_tab(self, kunci: str) -> None:
        self._isi.pilih(kunci)
        self.prepare()

    def focus_first(self) -> None:
        layar, form = self.layar, self.form
        if layar is None or form is None:
            return
        if layar.evaluasi.rating_hasil is None and not layar.terkunci and not layar.pimpinan:
            form.go_to(RATING[0])
        else:
            self.tabel.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _buka(self, evaluasi_id: UUID) -> None:
        job = partial(self._aksi.lihat, evaluasi_id, self._aksi.hari_ini())
        self._background.read(job, self._tunjukkan_baru, self._tidak_terbuka, owner=self, topic="evaluasi")

    def _pindah(self, arah: int) -> None:
        layar = self.layar
        tujuan = None if layar is None else layar.posisi.sebelumnya if arah < 0 else layar.posisi.berikutnya
        if tujuan is not None:
            self.on_leave()
            self.simpanan.setelah_tersimpan(lambda: self._buka(tujuan))

    def _tunjukkan_baru(self, layar: LihatEvaluasi) -> None:
        self.simpanan.mulai_baru()
        self.bar.clear()
        self._tunjukkan(layar)
        if layar.baris:
            self.tabel.select(layar.baris[0].indikator.id)
        if layar.tinjau:
            self.tell(Pesan(layar.tinjau, "soga"))
        elif layar.terkunci and not layar.kehidupan.berlaku:
            self.tell(Pesan(layar.terkunci, "nila_teks"))
        self.prepare()
        if self.isVisible():
            self.focus_first()

    def _tidak_terbuka(self, masalah: BaseException) -> None:
        if isinstance(masalah, PenolakanError):
            self.layar = None
            self._isi.ganti(column(EmptyState(masalah.pesan, masalah.langkah), None))
        elif self._background.on_failure is not None:
            self._background.on_failure(masalah)

    # -- showing

    def _tunjukkan(self, layar: LihatEvaluasi) -> None:
        baru = self.layar is None or self.layar.evaluasi.id != layar.evaluasi.id
        self.layar = layar
        self._isi.ganti(None)
        evaluasi = layar.evaluasi
        orang = evaluasi.skp.pegawai
        ke_papan = Crumb(_("Penilaian"), lambda: self._aksi.ke_papan(layar.periode.kode))
        self.header.set_crumbs((ke_papan, Crumb(layar.periode.sebutan)))
        self.header.set_title(orang.nama, f"{orang.jabatan}, {orang.unit_kerja}")
        self.header.show_state(layar.kehidupan.keadaan.value)
        self.pager.show_place(layar.posisi.nomor, layar.posisi.dari)
        self.tabs.set_count("umpan", len(evaluasi.umpan_balik))
        self.tabs.set_count("bukti", sum(len(satu.bukti) for satu in layar.baris))
        self.tabel.show_rows(baris_tampil(layar.baris))
        self.bukti.show_rows(baris_semua_bukti(layar.baris))
        self.riwayat.show_events(peristiwa_evaluasi(layar.kejadian))
        self.perilaku.tunjukkan(evaluasi, layar.saran.perilaku)
        self._muat_medan(layar, baru=baru)
        self.umpan_balik.tunjukkan(evaluasi, layar.draf.get(MEDAN_ISI, ""), self._umpan_terkunci(layar))
        self.panel.tunjukkan(layar)
        self._tampilkan_temuan()

    def _muat_medan(self, layar: LihatEvaluasi, *, baru: bool) -> None:
        form = self.form
        assert form is not None
        if baru:
            form.begin(nilai_medan(layar.evaluasi))
        form.load(nilai_medan(layar.evaluasi))
        form.set_read_only(bool(layar.terkunci))
        for medan in TANGGAL:
            form.field(medan).set_read_only(False)
        if layar.pimpinan:
            form.field(RATING[0]).set_read_only(True)
        for medan, teks in layar.draf.items():
            isian = form.field(medan) if medan in form else None
            if isinstance(isian, (IsianTeks, IsianPanjang)) and not form.unsaved(medan):
                form.load_draft(medan, teks)

    def _tampilkan_temuan(self) -> None:
        if self.layar is not None and self.form is not None:
            semua = gabung_temuan(self.layar.temuan, self.simpanan.tolakan)
            self.form.show_findings(satu for satu in semua if satu.kode != BELUM_DINILAI)
            self.umpan_balik.tampilkan_temuan(self.simpanan.tolakan.get(MEDAN_ISI, ()))

    def _umpan_terkunci(self, layar: LihatEvaluasi) -> str:
        return "" if layar.kehidupan.rating_dapat_disunting else _("Evaluasi ini sudah ditetapkan.")

    # -- fields

    def _simpan(self, medan: str, nilai: object) -> None:
        layar = self.layar
        if layar is not None and (nilai is None or isinstance(nilai, (str, date))):
            job = partial(self._aksi.ubah, layar.evaluasi.id, medan, nilai, self._aksi.hari_ini())
            self.simpanan.tulis(job, self._terima, medan=medan)

    def _simpan_draf(self, medan: str, teks: str) -> None:
        if self.layar is not None:
            self.simpanan.tulis_draf(partial(self._aksi.simpan_draf, self.layar.evaluasi.id, medan, teks))

    def _simpan_draf_umpan(self, teks: str) -> None:
        if self.layar is not None:
            self.simpanan.tulis_draf(partial(self._aksi.simpan_draf_umpan_balik, self.layar.evaluasi.id, teks))

    def _terima(self, layar: LihatEvaluasi) -> None:
        if self.layar is not None and layar.evaluasi.id == self.layar.evaluasi.id:
            self._tunjukkan(layar)
            self.prepare()

    # -- evidence and feedback

    def _ke_bukti(self, tampil: BarisTampil) -> None:
        self.tabs.choose("bukti")
        self.bukti.view.setFocus(Qt.FocusReason.OtherFocusReason)
        for satu in tampil.baris.bukti[:1]:
            self.bukti.select(satu.bukti.id)

    def _buka_bukti(self, baris: BarisBukti) -> None:
        if self.layar is not None:
            self._pembuka.buka(self.layar.evaluasi.id, baris)

    def _beri_umpan_balik(self, pemberi: PemberiUmpanBalik, untuk: UntukApa, isi: str, sifat: SifatUmpanBalik) -> None:
        if self.layar is None:
            return
        id_, hari_ini = self.layar.evaluasi.id, self._aksi.hari_ini()

        def diberikan(_baris: UmpanBalik) -> None:
            self.umpan_balik.selesai()
            self._background.read(partial(self._aksi.lihat, id_, hari_ini), self._terima, owner=self)

        job = partial(self._aksi.beri_umpan_balik, id_, pemberi, untuk, isi, sifat, hari_ini)
        self.simpanan.tulis(job, diberikan, medan=MEDAN_ISI)

    # -- steps

    def _nilai(self) -> None:
        self.on_leave()
        self.simpanan.setelah_tersimpan(self._nilai_tersimpan)

    def _nilai_tersimpan(self) -> None:
        layar = self.layar
        if layar is not None:
            job = partial(self._aksi.nilai, layar.evaluasi.id, layar.digest, self._aksi.hari_ini())
            self._lakukan(job, _("Disimpan sebagai Dinilai."))

    def _kembalikan(self) -> None:
        layar = self.layar
        if layar is None:
            return
        id_ = layar.evaluasi.id

        def kirim(catatan: str) -> None:
            job = partial(self._aksi.kembalikan, id_, layar.digest_isian, catatan, self._aksi.hari_ini())
            self._lakukan(job, _("Dikembalikan kepada pegawai dengan catatan Anda."))

        judul = _("Kembalikan realisasi {nama}?").format(nama=layar.evaluasi.skp.pegawai.nama)
        kata = _("Pegawai dapat mengubah realisasi dan buktinya lagi, lalu mengajukannya kembali.")
        ingat = partial(self._catatan_kembali.__setitem__, id_)
        tanya_catatan(self, judul, kata, self._catatan_kembali.get(id_, ""), kirim, ingat)

    def _tetapkan(self) -> None:
        self.on_leave()
        self.simpanan.setelah_tersimpan(self._tanya_tetapkan)

    def _tanya_tetapkan(self) -> None:
        layar = self.layar
        if layar is None or layar.predikat is None:
            return

        def kirim(tanggal: date) -> None:
            job = partial(self._aksi.tetapkan, layar.evaluasi.id, layar.digest, tanggal, self._aksi.hari_ini())
            self._lakukan(job, _("Evaluasi ditetapkan. Dokumennya siap dicetak."))

        predikat = sebut_predikat(layar.predikat)
        judul = _("Tetapkan evaluasi {nama}: {predikat}?").format(
            nama=layar.evaluasi.skp.pegawai.nama, predikat=predikat
        )
        tanya_tanggal(
            self,
            judul,
            _("Rating, catatan, dan umpan balik terkunci setelah ini."),
            self._aksi.hari_ini,
            kirim,
            effects=(_("Kode pada lembar cetak: {kode}.").format(kode=layar.kode),),
        )

    def _pratinjau(self) -> None:
        if self.layar is not None:
            self._aksi.pratinjau(self.layar.evaluasi.id)

    def _lakukan(self, job: Callable[[], LihatEvaluasi], kalimat: str) -> None:
        def selesai(layar: LihatEvaluasi) -> None:
            self._terima(layar)
            self.tell(Pesan(kalimat, "daun"))

        self.simpanan.tulis(job, selesai)


def nilai_medan(evaluasi: Evaluasi) -> dict[str, object]:
    """What each field of the page shows of an evaluation."""
    nilai: dict[str, object] = {
        medan: getattr(evaluasi, medan.removeprefix("evaluasi.")) for medan in (*RATING, *TEKS, *TANGGAL)
    }
    nilai.update(zip(PERILAKU, evaluasi.rating_perilaku_nilai, strict=True))
    return nilai


def _tanpa_bukti() -> QWidget:
    return WrapText(_("Belum ada bukti dukung pada periode ini."), tone="tinta2")
