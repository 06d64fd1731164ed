"""Registers the pictures of the assessment pages."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.ui import potret
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.pelaksanaan.contoh_potret import EVALUASI_ID, HARI_INI, jendela_contoh
from kinerja_desktop.ui.penilaian.contoh_potret import KODE, aksi_evaluasi_contoh, aksi_papan_contoh
from kinerja_desktop.ui.penilaian.dialog_langkah import tanya_catatan, tanya_tanggal
from kinerja_desktop.ui.penilaian.evaluasi_page import EvaluasiPage
from kinerja_desktop.ui.penilaian.papan_evaluasi_page import PapanEvaluasiPage
from kinerja_desktop.ui.shell.window import Shell


def _terbuka(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    if isinstance(page, PapanEvaluasiPage):
        return page.papan is not None
    return isinstance(page, EvaluasiPage) and page.layar is not None


def _papan() -> QWidget:
    return jendela_contoh(
        "penilaian", lambda background: PapanEvaluasiPage(aksi=aksi_papan_contoh(), background=background)
    )


def _evaluasi(tab: str, keadaan: KeadaanEvaluasi) -> QWidget:
    def halaman(background: Background) -> EvaluasiPage:
        page = EvaluasiPage(aksi=aksi_evaluasi_contoh(keadaan), background=background)
        page.on_open(EVALUASI_ID)
        page.tabs.choose(tab)
        return page

    window = jendela_contoh("evaluasi", halaman)
    assert isinstance(window, Shell)
    window.rail.show_page("penilaian")
    return window


def _kembalikan() -> QWidget:
    kata = "Pegawai dapat mengubah realisasi dan buktinya lagi, lalu mengajukannya kembali."
    catatan = "Lengkapi berita acara penilaian kembali untuk berkas tahun 2019."
    return tanya_catatan(None, "Kembalikan realisasi Siti Nuraini Lubis, A.Md.?", kata, catatan, _diam, _diam)


def _tetapkan() -> QWidget:
    return tanya_tanggal(
        None,
        "Tetapkan evaluasi Siti Nuraini Lubis, A.Md.: Baik?",
        "Rating, catatan, dan umpan balik terkunci setelah ini.",
        lambda: HARI_INI,
        _diam,
        effects=(f"Kode pada lembar cetak: {KODE}.",),
    )


def _diam(_apa: object) -> None:
    pass


potret.register("dialog-kembalikan", _kembalikan)
potret.register("dialog-tetapkan", _tetapkan)
potret.register("penilaian", _papan, ready=_terbuka)
potret.register("evaluasi", partial(_evaluasi, "nilai", KeadaanEvaluasi.DIAJUKAN), ready=_terbuka)
potret.register("evaluasi-umpan-balik", partial(_evaluasi, "umpan", KeadaanEvaluasi.DINILAI), ready=_terbuka)
potret.register("evaluasi-bukti", partial(_evaluasi, "bukti", KeadaanEvaluasi.DINILAI), ready=_terbuka)
potret.register("evaluasi-riwayat", partial(_evaluasi, "riwayat", KeadaanEvaluasi.DITETAPKAN), ready=_terbuka)
