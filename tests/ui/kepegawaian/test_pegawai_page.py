"""The people list over a real store, and over five thousand people."""

import time
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.resource_files import resource
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.contoh_potret import baris_contoh, kartu_contoh
from kinerja_desktop.ui.kepegawaian.pegawai_page import AksiPegawai, PegawaiPage
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import DaftarPegawai
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import pratinjau_impor, terapkan_impor
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from tests.ui.kepegawaian.conftest import OPERATOR, PAGI, Jalan, Open

Pegawai = Callable[[], PegawaiPage]
K = Qt.Key


def isi(store: Store) -> None:
    hari_ini = PAGI.date()
    daftar = pratinjau_impor(store, OPERATOR, resource("contoh", "duk-tenayan-raya.xlsx"), hari_ini)
    terapkan_impor(store, OPERATOR, daftar, hari_ini, None)


def test_an_empty_office_is_told_what_to_do(pegawai: Pegawai, jalan: Jalan):
    page = pegawai()
    button = next(one for one in page.findChildren(Button) if one.label == "Pilih berkas Excel")
    assert button.isVisible()
    button.click()
    assert jalan.impor == 1


def test_search_marks_counts_and_shows_the_card(qtbot: QtBot, pegawai: Pegawai, store: Store, background: Background):
    isi(store)
    page = pegawai()
    QAbstractItemModelTester(page.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.header._subtitle.text() == "43 dari 43"
    QTest.keyClick(page.table.view, K.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.search, "nur lub")
    qtbot.waitUntil(lambda: page.header._subtitle.text() != "43 dari 43")
    qtbot.waitUntil(lambda: not background.working)
    assert page.table.view.brush.marks == ("nur", "lub")
    assert all("Lubis" in page.table.cell(n, "nama").text for n in range(len(page.table.model.rows)))
    assert page.card_shown
    QTest.keyClicks(page.search, "zzz")
    qtbot.waitUntil(lambda: not page.table.model.rows)
    qtbot.waitUntil(lambda: not background.working)
    assert not page.card_shown


def test_enter_makes_the_years_skp_and_opens_it(
    qtbot: QtBot, pegawai: Pegawai, store: Store, background: Background, jalan: Jalan
):
    isi(store)
    page = pegawai()
    page.focus_first()
    orang = page.table.current().pegawai
    QTest.keyClick(page.table.view, K.Key_Return)
    qtbot.waitUntil(lambda: bool(jalan.skp))
    assert lihat_skp(store, OPERATOR, jalan.skp[0].skp_id, PAGI.date()).skp.pegawai_id == orang.id
    page.on_open(orang.id)
    qtbot.waitUntil(lambda: not background.working)
    assert page.table.current().pegawai == orang
    assert page.table.cell(page.table.view.current_row(), "skp").text == "Draf"
    QTest.keyClick(page.table.view, K.Key_Return)
    assert jalan.skp[1].skp_id == jalan.skp[0].skp_id


def test_filters_stand_as_a_sentence_and_go_away_again(qtbot: QtBot, pegawai: Pegawai, store: Store):
    isi(store)
    page = pegawai()
    page._filter_button.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClicks(popup.focusWidget(), "kulim")
    QTest.keyClick(popup.focusWidget(), K.Key_Return)
    units = {page.table.cell(n, "jabatan").second for n in range(len(page.table.model.rows))}
    assert units == {"Kelurahan Kulim"}
    chip = next(one for one in page.filters.findChildren(Button) if one.label == "unit Kelurahan Kulim")
    chip.click()
    assert len(page.table.model.rows) == 43


def test_five_thousand_people_never_hold_up_the_screen(qtbot: QtBot, window: Open, background: Background):
    rows = baris_contoh(5_000)

    def cari(teks: str, tahun: int, *, mulai_dari: int = 0, paling_banyak: int | None = None) -> DaftarPegawai:
        akhir = None if paling_banyak is None else mulai_dari + paling_banyak
        return DaftarPegawai(rows[mulai_dari:akhir], len(rows), len(rows))

    aksi = AksiPegawai(
        daftar=cari,
        kartu=lambda _orang, hari: kartu_contoh(UUID(int=1000), hari),
        buat_skp=lambda *_isi: UUID(int=1),
        buka_skp=lambda _buka: None,
        buka_impor=lambda: None,
    )
    shell = window("pegawai", lambda: PegawaiPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
    page = shell.page("pegawai")
    assert isinstance(page, PegawaiPage)
    qtbot.waitUntil(lambda: len(page.table.model.rows) == 5_000)
    start = time.process_time()
    page._show(DaftarPegawai(rows, len(rows), len(rows)))
    assert time.process_time() - start < 0.5  # generous: the bench measures; this guards against a slip by ten times
