"""The training log of one person: an entry row, the log, the gauge, and where he stands in his unit."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.tanggal import tanggal_pendek
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, TableSpec
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.toolbar import Picker
from kinerja_desktop.ui.pelaksanaan.aksi_pelatihan import AksiPelatihan
from kinerja_desktop.ui.pelaksanaan.kartu_catat import KartuCatat
from kinerja_desktop.ui.pelaksanaan.kartu_jp import KartuJp
from kinerja_desktop.ui.pelaksanaan.panel_jp import PanelJp
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan
from kinerja_desktop.ui.shell.page import Page, focus_inside
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.pelaksanaan.catat_pelatihan import BARU
from kinerja_desktop.usecases.pelaksanaan.isian_pelatihan import KLASIKAL
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import BarisPelatihan, LihatPelatihan, RingkasanJp

LEBAR_PANEL = 304
LIHAT_TAHUN = 4
"""How many years back the year can be chosen."""


@dataclass(frozen=True, slots=True)
class IsiPelatihan:
    """What one opening reads."""

    layar: LihatPelatihan
    ringkasan: RingkasanJp
    aturan: Aturan


class PelatihanPage(Page):
    """Open it with the id of a person, or with nothing for one's own log (template T5)."""

    def __init__(self, *, aksi: AksiPelatihan, background: Background) -> None:
        super().__init__("pelatihan", _("Pelatihan"))
        self._aksi, self._background = aksi, background
        self._pegawai, self._tahun = aksi.saya, aksi.hari_ini().year
        self.layar: LihatPelatihan | None = None
        self._aturan: Aturan | None = None
        self.simpanan = Simpanan(self, background, saat_ini=aksi.saat_ini, tampilkan_tolakan=self._tampilkan_temuan)
        self.catat = KartuCatat(hari_ini=aksi.hari_ini, simpan=self._simpan, simpan_draf=self._simpan_draf)
        self.form = self.catat.form
        self.tabel = DataTable(_spec(self._menu), on_open=self._ubah, grows=False)
        self.kosong = EmptyState(_("Belum ada pelatihan pada tahun ini."), _("Isi baris di atas, lalu tekan Enter."))
        self.kosong.hide()
        pilih = Button(_("Pilih pegawai"), kind="utama", icon="users", clicked=self._pilih_orang)
        self.tanpa_orang = EmptyState(
            _("Pelatihan dicatat untuk seorang pegawai."),
            _("Pilih pegawainya dengan nama atau NIP; catatan dan jumlah JP-nya lalu terlihat di sini."),
            (pilih,),
        )
        self.tanpa_orang.hide()
        hapus = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.tabel)
        hapus.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        hapus.activated.connect(self._on_hapus)
        self.unit = KartuJp()
        self.unit.tombol(self)
        self.panel = PanelJp()
        self.tahun = self._pilihan_tahun()
        self.header.add(self.tahun)
        self.orang = Button(_("Pegawai lain"), icon="users", clicked=self._pilih_orang)
        self.header.add(self.orang)
        self.baru = Button(_("Catat pelatihan"), kind="utama", icon="plus", letter="c", clicked=self._baru)
        self.header.add(self.baru)
        susunan = column(self.tanpa_orang, self.catat, self.tabel, self.kosong, spacing=12)
        susunan.addWidget(self.unit, 1)
        self.set_body(susunan)
        self.set_side(self.panel, LEBAR_PANEL)
        self.add_key("Ctrl+N", _("catat pelatihan"), self._baru)
        self.add_key("Ctrl+O", _("pegawai lain"), self._pilih_orang)
        self.keys += [("Ctrl T", _("grafik atau tabel")), ("Del", _("hapus catatan"))]

    # -- opening

    def on_open(self, arg: object) -> None:
        if isinstance(arg, UUID):
            self._pegawai = arg
        self.layar = None
        self._muat()

    def focus_first(self) -> None:
        if not self.tanpa_orang.isHidden():
            focus_inside(self.tanpa_orang)
        elif self.layar is not None and not self.layar.terkunci:
            self.catat.fokus()
        else:
            self.tabel.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _pilihan_tahun(self) -> Picker:
        kini = self._tahun
        pilihan = [Opsi(str(satu), _("Tahun {n}").format(n=satu)) for satu in range(kini, kini - LIHAT_TAHUN, -1)]
        picker = Picker(_("Tahun"), pilihan, width=130)
        picker.chosen.connect(self._on_tahun)
        return picker

    def _on_tahun(self, opsi: object) -> None:
        if isinstance(opsi, Opsi):
            self.on_leave()
            self._tahun, self.layar = int(opsi.kode), None
            self.simpanan.setelah_tersimpan(self._muat)

    def _muat(self) -> None:
        job = partial(_baca, self._aksi, self._pegawai, self._tahun)
        self._background.read(job, self._tunjukkan, self._tidak_terbuka, owner=self, topic="pelatihan")

    def _pilih_orang(self) -> None:
        """Whose log: people by name or NIP, as the search of the window finds them."""
        anchor = self.orang if self.orang.isVisible() else self.tanpa_orang
        popup = ChoicePopup(self, self._aksi.cari, self._orang_terpilih)
        popup.search.setPlaceholderText(_("Ketik nama atau NIP"))
        popup.open_at(anchor, width=420)

    def _orang_terpilih(self, opsi: Opsi) -> None:
        self.on_leave()
        self._pegawai, self.layar = UUID(opsi.kode.rpartition(":")[2]), None
        self.simpanan.setelah_tersimpan(self._muat)

    def _tunjukkan_bagian(self, *, ada_orang: bool) -> None:
        """The log of a person, or in its place the way to choose one."""
        self.tanpa_orang.setHidden(ada_orang)
        for bagian in (self.catat, self.unit, self.panel, self.orang, self.tahun, self.baru):
            bagian.setVisible(ada_orang)
        if not ada_orang:
            self.tabel.hide()
            self.kosong.hide()

    def _tidak_terbuka(self, masalah: BaseException) -> None:
        if isinstance(masalah, PenolakanError) and masalah.kode == "PEGAWAI-TIDAK-ADA":
            self._tunjukkan_bagian(ada_orang=False)
            self.header.set_title(_("Pelatihan"))
            self.prepare()
            if self.isVisible():
                self.focus_first()
        elif isinstance(masalah, PenolakanError):
            self.tell(Pesan(f"{masalah.pesan} {masalah.langkah}", "soga"))
        elif self._background.on_failure is not None:
            self._background.on_failure(masalah)

    # -- showing

    def _tunjukkan(self, isi: IsiPelatihan) -> None:
        layar, baru = isi.layar, self.layar is None
        self._tunjukkan_bagian(ada_orang=True)
        self.layar, self._aturan = layar, isi.aturan
        self._tahun = layar.tahun
        self.tahun.choose(str(layar.tahun))
        self.header.set_title(_("Pelatihan"), nama_lengkap(layar.pegawai))
        if baru:
            self.simpanan.mulai_baru()
            self.catat.mulai(layar.draf, layar.terkunci)
        self._tunjukkan_catatan(layar)
        sendiri = layar.pegawai.id == self._aksi.saya
        sebutan = _("Anda") if sendiri else layar.pegawai.nama.split()[0]
        patokan = isi.aturan.angka("paling_sedikit_pns")
        self.unit.tunjukkan(isi.ringkasan, patokan, self._aksi.saat_ini(), sendiri=layar.pegawai.id, sebutan=sebutan)
        self.prepare()
        if baru and self.isVisible():
            self.focus_first()

    def _tunjukkan_catatan(self, layar: LihatPelatihan) -> None:
        assert self._aturan is not None
        self.layar = layar
        self.tabel.show_rows(layar.baris)
        self.tabel.setVisible(bool(layar.baris))
        self.kosong.setVisible(not layar.baris)
        self.panel.tunjukkan(layar, self._aturan)
        self.catat.acuan(layar.baris[0].pelatihan if layar.baris else None, self._aturan)

    def _tampilkan_temuan(self) -> None:
        semua: tuple[Temuan, ...] = tuple(satu for milik in self.simpanan.tolakan.values() for satu in milik)
        self.catat.tampilkan_temuan(semua)

    # -- the entry row

    def _baru(self) -> None:
        if self.tanpa_orang.isHidden():
            self.catat.kosongkan()

    def _simpan_draf(self, medan: str, teks: str) -> None:
        self.simpanan.tulis_draf(partial(self._aksi.simpan_draf, self._pegawai, medan, teks))

    def _simpan(self, isi: dict[str, Nilai], lama: Pelatihan | None) -> None:
        hari_ini, medan = self._aksi.hari_ini(), f"{BARU}."
        if lama is None:
            self.simpanan.tulis(partial(self._aksi.catat, self._pegawai, isi, hari_ini), self._tercatat, medan=medan)
        else:
            job = partial(_ubah, self._aksi, lama, isi)
            self.simpanan.tulis(job, lambda layar: self._terubah(layar, lama), medan=medan)

    def _tercatat(self, layar: LihatPelatihan) -> None:
        self.simpanan.tolakan.clear()
        self.catat.kosongkan()
        self._terima(layar)

    def _terubah(self, layar: LihatPelatihan, lama: Pelatihan) -> None:
        self.simpanan.tolakan.clear()
        self.catat.kosongkan()
        self._terima(layar)
        urungkan = (_("Kembalikan"), lambda: self._pulihkan(lama))
        self.tell(Pesan(_('Catatan "{judul}" diubah.').format(judul=lama.judul), "nila_teks", (urungkan,)))

    def _terima(self, layar: LihatPelatihan) -> None:
        """Another year may be on show now: the one in which the activity ended."""
        if layar.tahun == self._tahun and layar.pegawai.id == self._pegawai:
            self._tunjukkan_catatan(layar)
        self._tahun = layar.tahun
        self._muat()

    # -- the log

    def _ubah(self, baris: BarisPelatihan) -> None:
        if self.layar is not None and self.layar.terkunci:
            self.tell(Pesan(self.layar.terkunci, "soga"))
        else:
            self.catat.ubah(baris.pelatihan)

    def _menu(self, baris: BarisPelatihan) -> list[MenuItem]:
        terkunci = self.layar.terkunci if self.layar is not None else ""
        return [
            MenuItem(_("Ubah"), partial(self._ubah, baris), "pencil", terkunci),
            MenuItem(_("Hapus"), partial(self._hapus, baris.pelatihan), "trash-2", terkunci),
        ]

    def _on_hapus(self) -> None:
        baris = self.tabel.current()
        if isinstance(baris, BarisPelatihan) and self.layar is not None and not self.layar.terkunci:
            self._hapus(baris.pelatihan)

    def _hapus(self, entri: Pelatihan) -> None:
        def terhapus(layar: LihatPelatihan) -> None:
            self._terima(layar)
            urungkan = (_("Kembalikan"), lambda: self._pulihkan(entri))
            self.tell(Pesan(_('Catatan "{judul}" dihapus.').format(judul=entri.judul), "nila_teks", (urungkan,)))

        self.simpanan.tulis(partial(self._aksi.hapus, entri.id, self._aksi.hari_ini()), terhapus)

    def _pulihkan(self, entri: Pelatihan) -> None:
        def pulih(layar: LihatPelatihan) -> None:
            self.bar.clear()
            self._terima(layar)

        self.simpanan.tulis(partial(self._aksi.pulihkan, entri, self._aksi.hari_ini()), pulih)


def _baca(aksi: AksiPelatihan, pegawai_id: UUID, tahun: int) -> IsiPelatihan:
    hari_ini = aksi.hari_ini()
    return IsiPelatihan(aksi.lihat(pegawai_id, tahun, hari_ini), aksi.ringkasan(tahun, hari_ini), aksi.aturan(tahun))


def _ubah(aksi: AksiPelatihan, lama: Pelatihan, isi: dict[str, Nilai]) -> LihatPelatihan:
    """Change the fields that differ, one after the other; the first refusal ends it, with its field."""
    hasil: LihatPelatihan | None = None
    try:
        for nama, nilai in isi.items():
            if nilai != getattr(lama, nama) and not (nama == "mulai" and nilai is None and lama.mulai == lama.selesai):
                hasil = aksi.ubah(lama.id, f"pelatihan:{lama.id}.{nama}", nilai, aksi.hari_ini())
    except PenolakanError as penolakan:
        awalan = f"pelatihan:{lama.id}."
        temuan = tuple(
            Temuan(satu.kode, satu.tingkat, f"{BARU}.{satu.medan.removeprefix(awalan)}", satu.pesan)
            for satu in penolakan.temuan
        )
        raise PenolakanError(
            penolakan.kode, penolakan.pesan, langkah=penolakan.langkah, aman=penolakan.aman, temuan=temuan
        ) from penolakan
    return hasil or aksi.lihat(lama.pegawai_id, lama.selesai.year, aksi.hari_ini())


def _spec(menu: Callable[[Any], list[MenuItem]]) -> TableSpec:
    kolom = (
        Kolom("selesai", _("Selesai"), lambda b: Cell(tanggal_pendek(b.pelatihan.selesai)), longest="30 Sep"),
        Kolom("judul", _("Kegiatan"), _sel_judul, width=180, stretch=1),
        Kolom("bentuk", _("Bentuk"), _sel_bentuk, width=170, hide_first=2),
        Kolom("menit", _("Menit"), _sel_menit, longest="12.345", right=True),
        Kolom("jp", _("JP"), lambda b: Cell(angka_cetak(b.jp, 1), weight=600), longest="123,4", right=True),
        Kolom("sertifikat", _("Sertifikat"), _sel_sertifikat, longest=Cell(_("belum"), icon="paperclip"), hide_first=1),
    )
    return TableSpec(
        kolom=kolom,
        name=_("Catatan pelatihan"),
        row_height=tokens.ROW_TWO - 1,
        identity=lambda b: b.pelatihan.id,
        menu=menu,
    )


def _sel_judul(baris: BarisPelatihan) -> Cell:
    return Cell(baris.pelatihan.judul, baris.pelatihan.penyelenggara, weight=500)


def _sel_bentuk(baris: BarisPelatihan) -> Cell:
    bentuk = baris.pelatihan.bentuk
    return Cell(bentuk.capitalize(), _("klasikal") if bentuk in KLASIKAL else _("nonklasikal"))


def _sel_menit(baris: BarisPelatihan) -> Cell:
    return Cell(angka_cetak(Decimal(baris.pelatihan.menit)))


def _sel_sertifikat(baris: BarisPelatihan) -> Cell:
    if baris.pelatihan.nomor_sertifikat:
        return Cell(_("ada"), "", "paperclip")
    return Cell(_("belum"), "", "triangle-alert", "soga", "soga")
