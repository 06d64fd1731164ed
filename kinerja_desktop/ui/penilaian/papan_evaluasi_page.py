"""The board of a period: how far everybody of the unit is, and what the unit itself has reached."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.penilaian.evaluasi import Predikat
from kinerja_desktop.domain.penilaian.kata import sebut_predikat
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.tanggal import tanggal_panjang, tanggal_pendek
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.count_strip import CountStrip, Hitungan
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.kolom import Cell, Kolom, MenuItem, TableSpec, state_cell
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.pelaksanaan.aksi_realisasi import periode_jatuh_tempo
from kinerja_desktop.ui.pelaksanaan.pilihan_periode import pilihan_periode
from kinerja_desktop.ui.pelaksanaan.simpanan import Simpanan
from kinerja_desktop.ui.penilaian.aksi_penilaian import AksiPapanEvaluasi
from kinerja_desktop.ui.penilaian.kartu_capaian import KartuCapaian
from kinerja_desktop.ui.shell.header import Crumb
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.penilaian.capaian_organisasi import LihatCapaian
from kinerja_desktop.usecases.penilaian.papan_evaluasi import BarisEvaluasi, PapanEvaluasi

Isi = tuple[PapanEvaluasi, tuple[LihatCapaian, ...]]


class PapanEvaluasiPage(Page):
    """Everybody with the state of his evaluation; Enter opens one. Opened with a period's code, or with nothing."""

    def __init__(self, *, aksi: AksiPapanEvaluasi, background: Background) -> None:
        super().__init__("penilaian", _("Penilaian"))
        self._aksi, self._background, self._periode = aksi, background, ""
        self.papan: PapanEvaluasi | None = None
        self.simpanan = Simpanan(self, background, saat_ini=aksi.saat_ini, tampilkan_tolakan=self._tampilkan_temuan)
        self.form = Formulir(simpan=self._simpan, simpan_draf=self._simpan_draf, parent=self)
        self.capaian = KartuCapaian(self.form, aksi, self.simpanan, berubah=self._capaian_berubah)
        self.capaian.hide()
        self.hitungan = CountStrip()
        self.tabel = DataTable(
            _spec(self._menu), on_open=self._buka, hints=(("↑ ↓", _("pindah")), ("Enter", _("buka")))
        )
        self.tabel.set_empty(EmptyState(_("Belum ada pegawai di unit ini."), _("Impor daftar pegawai lebih dahulu.")))
        self.tabel.setMinimumHeight(tokens.px(180))
        self.periode = pilihan_periode(aksi.hari_ini().year, self._on_periode)
        self.header.add(self.periode)
        self.berikut = Button(_("Nilai ajuan"), kind="utama", icon="scale", letter="n", clicked=self._buka_ajuan)
        self.header.add(self.berikut)
        self.set_body(column(self.hitungan, self.capaian, self.tabel, spacing=12))

    def on_open(self, arg: object) -> None:
        if isinstance(arg, str) and arg:
            self._periode = arg
        self._muat()

    def focus_first(self) -> None:
        self.tabel.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_periode(self, kode: str) -> None:
        self.on_leave()
        self._periode = kode
        self.simpanan.setelah_tersimpan(self._muat)

    # -- showing

    def _muat(self) -> None:
        job = partial(_baca, self._aksi, self._periode)
        self._background.read(job, self._tunjukkan, owner=self, topic="papan-evaluasi")

    def _tunjukkan(self, isi: Isi) -> None:
        papan, capaian = isi
        pertama = self.papan is None
        self.papan, self._periode = papan, papan.periode.kode
        self.periode.choose(papan.periode.kode)
        self.header.set_crumbs((Crumb(_("Penilaian")), Crumb(papan.periode.sebutan)))
        batas = _("batas penilai {tgl}").format(tgl=tanggal_panjang(papan.batas_penilai))
        self.header.set_title(papan.kalimat, batas)
        self.hitungan.show_counts(_hitungan(papan))
        self.tabel.show_rows(papan.baris)
        self.capaian.tunjukkan(capaian)
        menunggu = self._ajuan()
        self.berikut.set_label(_("Nilai {n} ajuan").format(n=menunggu) if menunggu else _("Nilai ajuan"))
        self.berikut.set_reason("" if menunggu else _("Belum ada ajuan yang menunggu penilaian Anda."))
        self.prepare()
        if self.tabel.current() is None and papan.baris:
            self.tabel.select(papan.baris[0].pegawai.id)
        if pertama and self.isVisible():
            self.focus_first()

    def _tampilkan_temuan(self) -> None:
        self.capaian.tampilkan_temuan()

    def _ajuan(self) -> int:
        return sum(_menunggu(satu) for satu in self.papan.baris) if self.papan is not None else 0

    # -- opening a person

    def _buka(self, baris: BarisEvaluasi) -> None:
        if baris.masalah:
            self.tell(Pesan(baris.masalah, "soga"))
        elif baris.evaluasi_id is not None:
            self._aksi.buka_orang(baris.evaluasi_id)
        elif not baris.skp_ditetapkan:
            kalimat = _("Belum ada SKP yang ditetapkan untuk {nama}.").format(nama=nama_lengkap(baris.pegawai))
            self.tell(Pesan(kalimat, "soga"))
        else:
            job = partial(self._aksi.buka_realisasi, baris.pegawai.id, self._periode, self._aksi.hari_ini())
            self._background.write(job, self._aksi.buka_orang, owner=self)

    def _buka_ajuan(self) -> None:
        menunggu = [satu for satu in self.papan.baris if _menunggu(satu)] if self.papan is not None else []
        for satu in menunggu[:1]:
            self._buka(satu)

    def _menu(self, baris: BarisEvaluasi) -> list[MenuItem]:
        isi = partial(self._aksi.isi_realisasi, baris.pegawai.id, self._periode)
        tanpa_skp = "" if baris.skp_ditetapkan else _("belum ada SKP yang ditetapkan")
        return [
            MenuItem(_("Buka penilaian"), partial(self._buka, baris), "scale", tanpa_skp),
            MenuItem(_("Buka realisasi"), isi, "list-checks", tanpa_skp),
        ]

    # -- the unit's achievement

    def _simpan(self, medan: str, nilai: object) -> None:
        self.capaian.simpan(medan, nilai)

    def _simpan_draf(self, medan: str, teks: str) -> None:
        self.capaian.simpan_draf(medan, teks)

    def _capaian_berubah(self, kalimat: str) -> None:
        if kalimat:
            self.tell(Pesan(kalimat, "daun"))
            self._muat()
        self.prepare()


def _baca(aksi: AksiPapanEvaluasi, periode: str) -> Isi:
    hari_ini = aksi.hari_ini()
    kode = periode or periode_jatuh_tempo(hari_ini)
    return aksi.papan(kode, hari_ini), aksi.capaian(kode)


def _menunggu(baris: BarisEvaluasi) -> bool:
    """Handed in and the acting person's to rate."""
    return baris.keadaan is KeadaanEvaluasi.DIAJUKAN and baris.bawahan and baris.evaluasi_id is not None


def _hitungan(papan: PapanEvaluasi) -> tuple[Hitungan, ...]:
    terlambat = sum(satu.terlambat for satu in papan.baris)
    belum = _("belum mengajukan, lewat {tgl}") if terlambat else _("belum mengajukan, batas {tgl}")
    kata = belum.format(tgl=tanggal_pendek(papan.batas_pegawai))
    return (
        Hitungan(str(papan.belum), kata, "circle-dashed", "soga" if terlambat else "tinta2"),
        Hitungan(str(papan.diajukan), _("diajukan, menunggu nilai"), "circle-arrow-up", "nila_teks"),
        Hitungan(str(papan.dinilai), _("dinilai, belum ditetapkan"), "square-pen", "nila_teks"),
        Hitungan(str(papan.ditetapkan), _("ditetapkan"), "badge-check", "daun"),
    )


def _spec(menu: Callable[[Any], list[MenuItem]]) -> TableSpec:
    terpanjang = Cell(_("Butuh Perbaikan"), icon="circle", weight=500)
    kolom = (
        Kolom("nama", _("Nama"), _sel_nama, width=190, stretch=3, sort=lambda b: b.pegawai.nama.casefold()),
        Kolom("unit", _("Unit"), lambda b: Cell(b.unit), width=120, stretch=1, hide_first=2, sort=lambda b: b.unit),
        Kolom(
            "keadaan", _("Keadaan"), _sel_keadaan, longest=state_cell("BELUM_DIBUKA", _("belum ada SKP")), sort=_urutan
        ),
        Kolom("predikat", _("Predikat"), _sel_predikat, longest=terpanjang, hide_first=1),
    )
    return TableSpec(
        kolom=kolom,
        name=_("Papan evaluasi"),
        row_height=tokens.ROW_TWO - 3,
        identity=lambda b: b.pegawai.id,
        menu=menu,
    )


def _sel_nama(baris: BarisEvaluasi) -> Cell:
    return Cell(nama_lengkap(baris.pegawai), baris.jabatan, weight=500)


def _sel_keadaan(baris: BarisEvaluasi) -> Cell:
    kedua = ""
    if baris.masalah:
        kedua = _("tidak lengkap")
    elif baris.perlu_tinjau:
        kedua = _("perlu ditinjau")
    elif not baris.skp_ditetapkan:
        kedua = _("belum ada SKP")
    elif baris.terlambat:
        kedua = _("lewat batas")
    return state_cell(baris.keadaan.value if baris.keadaan is not None else "BELUM_DIBUKA", kedua)


def _sel_predikat(baris: BarisEvaluasi) -> Cell:
    if baris.predikat is None:
        return Cell(_("belum ada"), text_tone="tinta3")
    nada = f"predikat_{list(Predikat).index(baris.predikat)}"
    return Cell(sebut_predikat(baris.predikat).partition("/")[0], "", "circle", nada, weight=500)


def _urutan(baris: BarisEvaluasi) -> int:
    return -1 if baris.keadaan is None else list(KeadaanEvaluasi).index(baris.keadaan)
