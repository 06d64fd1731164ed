"""Registers the pictures of the planning pages."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kinerja_desktop.ui import potret
from kinerja_desktop.ui.kepegawaian.contoh_potret import jendela_contoh
from kinerja_desktop.ui.perencanaan.contoh_aksi import jendela_aksi
from kinerja_desktop.ui.perencanaan.contoh_matriks import jendela_cakupan, jendela_matriks, matriks_kosong
from kinerja_desktop.ui.perencanaan.contoh_potret import dialog_catatan, dialog_tanggal, editor_gambar, papan_contoh
from kinerja_desktop.ui.perencanaan.contoh_pustaka import (
    contoh_siap,
    dialog_contoh,
    dialog_contoh_bertanda,
    dialog_tugas,
    dialog_tugas_kosong,
    dialog_tusi,
    tusi_contoh,
)
from kinerja_desktop.ui.perencanaan.contoh_tautan import dialog_usulan
from kinerja_desktop.ui.perencanaan.contoh_versi import dialog_bandingkan, dialog_lanjutan, dialog_revisi
from kinerja_desktop.ui.perencanaan.contoh_wilayah import wilayah_baru, wilayah_kualitatif, wilayah_terisi
from kinerja_desktop.ui.perencanaan.matriks_page import MatriksPage
from kinerja_desktop.ui.perencanaan.papan_page import PapanPage
from kinerja_desktop.ui.perencanaan.rencana_aksi_page import RencanaAksiPage
from kinerja_desktop.ui.perencanaan.skp_page import SkpPage
from kinerja_desktop.ui.perencanaan.tusi_page import TusiPage
from kinerja_desktop.ui.perencanaan.wilayah_page import WilayahPage
from kinerja_desktop.ui.shell.window import Shell


def _board() -> QWidget:
    return jendela_contoh("perencanaan", papan_contoh)


def _listed(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, PapanPage) and page.papan is not None


def _loaded(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, SkpPage) and page.loaded


def _spread(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, MatriksPage) and page.loaded


def _kept(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, TusiPage) and page.daftar is not None


def _stepped(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, RencanaAksiPage) and page.loaded


def _parted(window: QWidget) -> bool:
    page = window.current() if isinstance(window, Shell) else None
    return isinstance(page, WilayahPage) and page.loaded


for _name, _build in editor_gambar().items():
    potret.register(_name, _build, ready=_loaded)
potret.register("perencanaan", _board, ready=_listed)
potret.register("dialog-kembalikan", dialog_catatan)
potret.register("dialog-tanda-tangan", dialog_tanggal)
potret.register("matriks", jendela_matriks, ready=_spread)
potret.register("matriks-kosong", lambda: jendela_matriks(matriks_kosong()), ready=_spread)
potret.register("matriks-cakupan", jendela_cakupan, ready=_spread)
potret.register("dialog-usulan-tautan", dialog_usulan)
potret.register("dialog-bandingkan", dialog_bandingkan)
potret.register("dialog-revisi", dialog_revisi)
potret.register("dialog-lanjutan", dialog_lanjutan)
potret.register("dialog-contoh", dialog_contoh, ready=contoh_siap)
potret.register("dialog-contoh-bertanda", dialog_contoh_bertanda, ready=contoh_siap)
potret.register("dialog-contoh-kosong", lambda: dialog_contoh("pelabuhan udara"), ready=contoh_siap)
potret.register("dialog-tugas", dialog_tugas)
potret.register("dialog-tugas-kosong", dialog_tugas_kosong)
potret.register("tusi", lambda: jendela_contoh("tusi", tusi_contoh), ready=_kept)
potret.register("tusi-kosong", lambda: jendela_contoh("tusi", partial(tusi_contoh, kosong=True)), ready=_kept)
potret.register("dialog-tusi", dialog_tusi)
potret.register("rencana-aksi", jendela_aksi, ready=_stepped)
potret.register("rencana-wilayah", wilayah_terisi, ready=_parted)
potret.register("rencana-wilayah-baru", wilayah_baru, ready=_parted)
potret.register("rencana-wilayah-kualitatif", wilayah_kualitatif, ready=_parted)
