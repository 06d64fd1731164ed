"""Registers the pictures of the people pages."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.kepegawaian.garis_waktu import PenetapanPenilai, Penugasan
from kinerja_desktop.ui import potret
from kinerja_desktop.ui.kepegawaian.contoh_pejabat import dialog_pejabat, gambar_pejabat
from kinerja_desktop.ui.kepegawaian.contoh_potret import gambar_impor, gambar_pegawai, gambar_pegawai_kosong
from kinerja_desktop.ui.kepegawaian.contoh_skp import BERKAS_SKP
from kinerja_desktop.ui.kepegawaian.contoh_tusi import BERKAS_TUSI
from kinerja_desktop.ui.kepegawaian.contoh_waktu import dialog_catatan, gambar_waktu
from kinerja_desktop.ui.kepegawaian.impor_page import ImporPage
from kinerja_desktop.ui.kepegawaian.pegawai_page import PegawaiPage
from kinerja_desktop.ui.kepegawaian.pejabat_page import PejabatPage
from kinerja_desktop.ui.kepegawaian.waktu_page import WaktuPage
from kinerja_desktop.ui.shell.window import Shell


def _with_card(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, PegawaiPage) and page.card_shown


def _empty(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, PegawaiPage) and page.listed


def _read(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, ImporPage) and page.stage == "pratinjau"


def _imported(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    if not isinstance(page, ImporPage) or page.stage != "pratinjau":
        return False
    if page.hasil is None:
        page.terapkan()
        return False
    return True


def _timed(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, WaktuPage) and page.loaded


def _registered(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, PejabatPage) and page.register is not None


potret.register("pegawai", gambar_pegawai, ready=_with_card)
potret.register("pegawai-kosong", gambar_pegawai_kosong, ready=_empty)
potret.register("impor", partial(gambar_impor, "awal"))
potret.register("impor-pratinjau", partial(gambar_impor, "pratinjau"), ready=_read)
potret.register("impor-skp", partial(gambar_impor, "pratinjau", Path(BERKAS_SKP)), ready=_read)
potret.register("impor-skp-selesai", partial(gambar_impor, "selesai", Path(BERKAS_SKP)), ready=_imported)
potret.register("impor-selesai", partial(gambar_impor, "selesai"), ready=_imported)
potret.register("impor-tusi", partial(gambar_impor, "pratinjau", Path(BERKAS_TUSI)), ready=_read)
potret.register("garis-waktu", gambar_waktu, ready=_timed)
potret.register("dialog-penugasan", partial(dialog_catatan, Penugasan))
potret.register("dialog-penetapan", partial(dialog_catatan, PenetapanPenilai))
potret.register("pejabat", gambar_pejabat, ready=_registered)
potret.register("pejabat-kosong", partial(gambar_pejabat, kosong=True), ready=_registered)
potret.register("dialog-pejabat", dialog_pejabat)
potret.register("dialog-pejabat-temuan", partial(dialog_pejabat, temuan=True))
