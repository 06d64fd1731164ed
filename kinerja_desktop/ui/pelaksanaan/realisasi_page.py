"""One person's quarter: what was reached on each indicator, its evidence, what stands against handing in."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent

from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.findings_panel import FindingsPanel
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import AksiRealisasi, TujuanRealisasi, buka_jatuh_tempo
from kinerja_desktop.ui.pelaksanaan.draf_sel import DrafSel
from kinerja_desktop.ui.pelaksanaan.isi_bertab import IsiBertab
from kinerja_desktop.ui.pelaksanaan.langkah_bukti import LangkahBukti, PembukaBukti
from kinerja_desktop.ui.pelaksanaan.pilihan_periode import pilihan_periode
from kinerja_desktop.ui.pelaksanaan.rincian_indikator import RincianIndikator
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan, gabung_temuan
from kinerja_desktop.ui.pelaksanaan.tabel_bukti import BarisBukti
from kinerja_desktop.ui.pelaksanaan.tabel_realisasi import (
    KOLOM_REALISASI,
    BarisTampil,
    baris_tampil,
    sebut_aspek,
    spec_realisasi,
)
from kinerja_desktop.ui.pelaksanaan.umpan_balik import DaftarUmpanBalik
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi


class RealisasiPage(Page):
    """Fill a period cell by cell, attach evidence, hand in (template T4 without ratings)."""

    def __init__(
        self,
        *,
        aksi: AksiRealisasi,
        background: Background,
        buka_luar: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__("pelaksanaan", _("Pelaksanaan"))
        self._aksi, self._background, self._buka_luar = aksi, background, buka_luar
        self._tujuan = TujuanRealisasi(aksi.saya)
        self.layar: LihatRealisasi | None = None
        self.simpanan = Simpanan(self, background, saat_ini=aksi.saat_ini, tampilkan_tolakan=self._tampilkan_temuan)
        self.form = Formulir(simpan=self._simpan, simpan_draf=self._simpan_draf, parent=self)
        self.form.field_focused.connect(self._ke_baris)
        self.tabel = DataTable(
            spec_realisasi(sunting=True),
            hints=(
                ("F2", _("ubah")),
                ("Enter", _("lanjut")),
                ("Ctrl D", _("salin dari atas")),
                ("Ctrl Z", _("urungkan")),
                ("F8", _("temuan")),
            ),
            grows=False,
        )
        self.tabel.edited.connect(self._on_sel)
        self.tabel.selected.connect(self._on_baris)
        DrafSel(self.tabel, self._draf_sel)
        self._pembuka = PembukaBukti(self, background, aksi.buka_bukti, aksi.keluarkan, buka_luar)
        self.bukti = LangkahBukti(
            self,
            aksi,
            self.simpanan,
            background,
            evaluasi_id=self._terbuka,
            terima=self._terima,
        )
        self.rincian = RincianIndikator(self.form, self.bukti, self._buka_bukti)
        self.bukti.tertulis = self.rincian.selesai_menulis
        self.umpan_balik = DaftarUmpanBalik()
        self._isi = IsiBertab()
        self._isi.tambah("realisasi", column(self.tabel, self.rincian, None, spacing=12))
        self._isi.tambah("umpan", column(self.umpan_balik, None))
        self.set_tabs((("realisasi", _("Realisasi")), ("umpan", _("Umpan balik"))))
        self.tabs.chosen.connect(self._ke_tab)
        self.set_body(self._isi, scroll=False, margins=(0, 0, 0, 0))
        self.panel = FindingsPanel(go_to=self._ke_medan, name_of=self._nama_medan, owner=self)
        self.set_side(self.panel, 284)
        self.periode = pilihan_periode(aksi.hari_ini().year, self._on_periode)
        self.header.add(self.periode)
        self._menarik = False
        self.langkah = self._tombol_langkah()
        self.setAcceptDrops(True)
        self.add_key("Ctrl+O", _("lampirkan berkas"), self.rincian.berkas.click)

    # -- opening

    def on_open(self, arg: object) -> None:
        if isinstance(arg, TujuanRealisasi):
            self._tujuan = arg
        self._buka()

    def _ke_tab(self, kunci: str) -> None:
        self._isi.pilih(kunci)
        self.prepare()

    def focus_first(self) -> None:
        if self.layar is None:
            self.periode.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tabel.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _buka(self) -> None:
        hari_ini, tujuan = self._aksi.hari_ini(), self._tujuan
        self._background.write(
            partial(buka_jatuh_tempo, self._aksi, tujuan, hari_ini),
            self._tunjukkan_baru,
            self._tidak_terbuka,
            owner=self,
        )

    def _tunjukkan_baru(self, layar: LihatRealisasi) -> None:
        self.simpanan.mulai_baru()
        self.rincian.lupakan()
        self.bar.clear()
        self._tujuan = TujuanRealisasi(layar.evaluasi.pegawai_id, layar.periode.kode)
        self._tunjukkan(layar)
        self._ke_sel_pertama(layar)
        if layar.kehidupan.catatan:
            self.tell(Pesan(_("Dikembalikan penilai: {catatan}").format(catatan=layar.kehidupan.catatan), "soga"))
        elif layar.skp_direvisi:
            self.tell(Pesan(_("SKP sudah direvisi. Periode ini tetap diukur dengan SKP sebelumnya."), "nila_teks"))
        self.prepare()
        if self.isVisible():
            self.focus_first()

    def _ke_sel_pertama(self, layar: LihatRealisasi) -> None:
        """The cursor stands on the first realisasi that is missing, else on the first one."""
        kosong = [satu for satu in layar.baris if not satu.tercapai] or list(layar.baris)
        for satu in kosong[:1]:
            tempat = self.tabel.model.place_of(satu.indikator.id)
            self.tabel.view.setCurrentIndex(self.tabel.model.index(tempat, KOLOM_REALISASI))

    def _tidak_terbuka(self, masalah: BaseException) -> None:
        if not isinstance(masalah, PenolakanError):
            if self._background.on_failure is not None:
                self._background.on_failure(masalah)
            return
        self.layar = None
        self.rincian.lupakan()
        papan = Button(_("Buka papan penilaian"), clicked=self._aksi.ke_papan)
        self._isi.ganti(column(EmptyState(masalah.pesan, masalah.langkah, (papan,)), None))
        periode = urai_periode(self._tujuan.periode) if self._tujuan.periode else None
        self.header.set_title(_("Pelaksanaan"), periode.sebutan if periode else "")
        self.header.show_state("")
        self.panel.show_findings(())
        self._langkah_berikut(_("Belum bisa diajukan"), masalah.langkah, masalah.pesan)
        self.prepare()

    def _on_periode(self, kode: str) -> None:
        if kode != self._tujuan.periode:
            self.on_leave()
            self._tujuan = TujuanRealisasi(self._tujuan.pegawai_id, kode)
            self.simpanan.setelah_tersimpan(self._buka)

    # -- showing

    def _tunjukkan(self, layar: LihatRealisasi) -> None:
        self.layar = layar
        self._isi.ganti(None)
        evaluasi, form = layar.evaluasi, self.form
        assert form is not None
        self.header.set_crumbs((Crumb(_("Pelaksanaan")), Crumb(layar.periode.sebutan)))
        terisi = _("{a} dari {b} indikator terisi").format(a=layar.terisi, b=layar.semua)
        self.header.set_title(evaluasi.skp.pegawai.nama, f"{evaluasi.skp.pegawai.jabatan} · {terisi}")
        dikembalikan = layar.kehidupan.catatan and layar.kehidupan.keadaan is KeadaanEvaluasi.TERBUKA
        self.header.show_state("DIKEMBALIKAN" if dikembalikan else layar.kehidupan.keadaan.value)
        self.periode.choose(layar.periode.kode)
        self.tabs.set_count("umpan", len(evaluasi.umpan_balik))
        self.tabel.set_locked(bool(layar.terkunci))
        self.rincian.siapkan(layar.baris)
        form.set_read_only(bool(layar.terkunci))
        for baris in layar.baris:
            awalan = f"indikator:{baris.indikator.id}"
            form.load({f"{awalan}.sumber_data": baris.realisasi.sumber_data})
            if f"{awalan}.keterangan" in form:
                form.load({f"{awalan}.keterangan": baris.realisasi.teks})
        for medan, teks in layar.draf.items():
            if medan in form and not form.unsaved(medan):
                form.load_draft(medan, teks)
        self._tampilkan_temuan()
        self.umpan_balik.tunjukkan(evaluasi)
        if self.rincian.baris is not None:
            id_ = self.rincian.baris.indikator.id
            self._rinci(next((satu for satu in layar.baris if satu.indikator.id == id_), None))
        self._kaki(layar)

    def _tampilkan_temuan(self) -> None:
        layar, form = self.layar, self.form
        if layar is None or form is None:
            return
        semua = gabung_temuan(layar.temuan, self.simpanan.tolakan)
        form.show_findings(semua)
        self.panel.show_findings(semua)
        ketikan: dict[UUID, str] = {}
        di_sel: dict[UUID, Temuan] = {}
        for baris in layar.baris:
            id_ = baris.indikator.id
            medan = f"indikator:{id_}.realisasi"
            if medan in layar.draf:
                ketikan[id_] = layar.draf[medan]
            if medan in self.simpanan.tolakan:
                di_sel[id_] = self.simpanan.tolakan[medan][0]
        self.tabel.show_rows(baris_tampil(layar.baris, ketikan, di_sel))
        if self.rincian.baris is not None:
            self.rincian.tampilkan_temuan(
                self.simpanan.tolakan.get(f"indikator:{self.rincian.baris.indikator.id}.bukti", ())
            )

    def _kaki(self, layar: LihatRealisasi) -> None:
        """The foot of the panel: may it be handed in, why (not), and the button for it."""
        halangan = layar.halangan.get(JenisKejadian.DIAJUKAN, "")
        keadaan = layar.kehidupan.keadaan
        if keadaan is KeadaanEvaluasi.TERBUKA:
            batas = _("Batas mengajukan {tgl}.").format(tgl=tanggal_panjang(layar.batas))
            judul = _("Belum bisa diajukan") if halangan else _("Siap diajukan")
            self._langkah_berikut(judul, halangan or batas, halangan)
        elif keadaan is KeadaanEvaluasi.DIAJUKAN:
            penilai = layar.evaluasi.penilai
            kata = _("Menunggu penilaian {nama}.").format(nama=penilai.nama if penilai else _("pejabat penilai"))
            alasan = layar.halangan.get(JenisKejadian.DITARIK, "")
            self._langkah_berikut(_("Sudah diajukan"), kata, alasan, tarik=True)
        else:
            ditetapkan = keadaan is KeadaanEvaluasi.DITETAPKAN
            judul = _("Sudah ditetapkan") if ditetapkan else _("Sudah dinilai")
            self._langkah_berikut(judul, layar.terkunci or halangan, layar.terkunci or halangan)

    def _langkah_berikut(self, judul: str, kata: str, alasan: str, *, tarik: bool = False) -> None:
        """The panel throws the button before away, so it is made anew where it becomes another one."""
        if tarik != self._menarik:
            self._menarik = tarik
            self.langkah = self._tombol_langkah()
        self.langkah.set_reason(alasan)
        self.panel.set_next_step(judul, kata, self.langkah)
        self.name_side(_("Temuan · {langkah}").format(langkah=self.langkah.label.partition(" ")[0]))

    def _tombol_langkah(self) -> Button:
        if self._menarik:
            return Button(_("Tarik kembali"), icon="undo-2", clicked=self._tarik)
        return Button(_("Ajukan realisasi"), kind="utama", icon="circle-arrow-up", clicked=self._ajukan)

    def _on_baris(self, tampil: object) -> None:
        if isinstance(tampil, BarisTampil):
            self._rinci(tampil.baris)

    def _rinci(self, baris: object) -> None:
        layar = self.layar
        kini = next((satu for satu in layar.baris if satu == baris), None) if layar is not None else None
        if layar is not None and kini is not None:
            self.rincian.tunjukkan(kini, layar.terkunci)

    # -- fields

    def _simpan(self, medan: str, nilai: object) -> None:
        layar = self.layar
        if layar is not None and (nilai is None or isinstance(nilai, str)):
            job = partial(self._aksi.ubah, layar.evaluasi.id, medan, nilai, self._aksi.hari_ini())
            self.simpanan.tulis(job, self._terima, medan=medan)

    def _simpan_draf(self, medan: str, teks: str) -> None:
        if self.layar is not None:
            self.simpanan.tulis_draf(partial(self._aksi.simpan_draf, self.layar.evaluasi.id, medan, teks))

    def _on_sel(self, tampil: object, _kunci: str, teks: str) -> None:
        if self.layar is None or not isinstance(tampil, BarisTampil):
            return
        medan, id_ = f"indikator:{tampil.id}.realisasi", self.layar.evaluasi.id
        job = partial(self._aksi.ubah, id_, medan, teks, self._aksi.hari_ini())
        self.simpanan.tulis(job, self._terima, medan=medan, gagal=self._lihat_lagi)

    def _draf_sel(self, tampil: object, teks: str) -> None:
        if isinstance(tampil, BarisTampil):
            self._simpan_draf(f"indikator:{tampil.id}.realisasi", teks)

    def _terima(self, layar: LihatRealisasi) -> None:
        if self.layar is not None and layar.evaluasi.id == self.layar.evaluasi.id:
            self._tunjukkan(layar)
            self.prepare()

    def _lihat_lagi(self) -> None:
        """What was refused is kept as a draft: fetch it, so that the cell shows what was typed."""
        if self.layar is not None:
            job = partial(self._aksi.lihat, self.layar.evaluasi.id, self._aksi.hari_ini())
            self._background.read(job, self._terima, owner=self, topic="realisasi")

    # -- evidence

    def _terbuka(self) -> UUID | None:
        return self.layar.evaluasi.id if self.layar is not None and not self.layar.terkunci else None

    def _buka_bukti(self, baris: BarisBukti) -> None:
        if self.layar is not None:
            self._pembuka.buka(self.layar.evaluasi.id, baris)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._terbuka() is not None and _berkas_dari(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        semua = _berkas_dari(event)
        port = self.tabel.view.viewport()
        tempat = self.tabel.view.indexAt(port.mapFrom(self, event.position().toPoint()))
        tampil = self.tabel.model.row(tempat.row()) if tempat.isValid() else None
        if isinstance(tampil, BarisTampil):
            self.tabel.select(tampil.id)
        if self.rincian.baris is not None:
            event.acceptProposedAction()
            self.bukti.lampirkan(self.rincian.baris.indikator.id, semua)

    # -- steps

    def on_leave(self) -> None:
        """Also what stands in an open cell is saved: it commits when the focus goes."""
        if self.tabel.view.viewport().isAncestorOf(self.focusWidget() or self):
            self.tabel.view.setFocus(Qt.FocusReason.OtherFocusReason)
        super().on_leave()

    def _ajukan(self) -> None:
        self.on_leave()
        self.simpanan.setelah_tersimpan(lambda: self._lakukan(self._aksi.ajukan, _("Realisasi sudah diajukan.")))

    def _tarik(self) -> None:
        self._lakukan(self._aksi.tarik, _("Realisasi ditarik kembali dan dapat diubah lagi."))

    def _lakukan(self, langkah: Callable[[UUID, str, date], LihatRealisasi], kalimat: str) -> None:
        layar = self.layar
        if layar is None:
            return

        def selesai(baru: LihatRealisasi) -> None:
            self._terima(baru)
            self.tell(Pesan(kalimat, "daun"))

        self.simpanan.tulis(partial(langkah, layar.evaluasi.id, layar.digest, self._aksi.hari_ini()), selesai)

    # -- findings

    def _ke_baris(self, medan: str) -> None:
        id_ = _indikator(medan)
        if id_ is not None and (self.rincian.baris is None or self.rincian.baris.indikator.id != id_):
            self.tabel.select(id_)
            if self.form is not None and medan in self.form:
                self.form.field(medan).entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ke_medan(self, medan: str) -> None:
        self.tabs.choose("realisasi")
        id_ = _indikator(medan)
        if id_ is None:
            self.periode.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif medan.endswith(".realisasi"):
            self.tabel.edit_cell(id_, "realisasi")
        else:
            self.tabel.select(id_)
            if self.form is None or not self.form.go_to(medan):
                self.rincian.berkas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _nama_medan(self, medan: str) -> str:
        id_, layar = _indikator(medan), self.layar
        baris = next((satu for satu in layar.baris if satu.indikator.id == id_), None) if layar else None
        if baris is None:
            return layar.periode.sebutan if layar is not None else _("Periode")
        bagian = {"realisasi": _("Realisasi"), "bukti": _("Bukti dukung"), "sumber_data": _("Sumber data")}
        nomor = [rhk.id for rhk in layar.evaluasi.skp.rhk].index(baris.rhk.id) + 1 if layar is not None else 0
        apa = bagian.get(medan.partition(".")[2], _("Keterangan"))
        return _("RHK {n} · {aspek} · {apa}").format(n=nomor, aspek=sebut_aspek(baris.indikator).split(",")[0], apa=apa)


def _berkas_dari(event: QDropEvent) -> list[Path]:
    return [Path(satu.toLocalFile()) for satu in event.mimeData().urls() if satu.isLocalFile()]


def _indikator(medan: str) -> UUID | None:
    jenis, _titik_dua, sisa = medan.partition(":")
    return UUID(sisa.partition(".")[0]) if jenis == "indikator" else None
