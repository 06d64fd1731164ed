"""The planning board over a real store."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.dialog import Dialog
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiPapan, BukaMatriks
from kinerja_desktop.ui.perencanaan.papan_page import PapanPage
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import cakupan_rencana
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp
from tests.ui.perencanaan.conftest import PAGI, Jalan, Open
from tests.ui.perencanaan.tombol import ALT, CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import CICI_ID, OPERATOR

Papan = Callable[[Pelaku], PapanPage]
K = Qt.Key


def test_the_finding_is_the_title_and_each_state_has_its_word(papan: Papan):
    page = papan(OPERATOR)
    assert page.header.title == "3 dari 5 SKP sudah ditetapkan"
    words = {page.table.cell(n, "skp").text for n in range(len(page.table.model.rows))}
    assert words == {"Ditetapkan", "Belum ada"}
    assert page.make.label == "Buat 2 SKP"


def test_enter_opens_an_skp_with_its_neighbours_and_makes_one_where_there_is_none(
    qtbot: QtBot, papan: Papan, background: Background, jalan: Jalan
):
    page = papan(OPERATOR)
    page.table.select(CICI_ID)
    page.focus_first()
    tekan(K.Key_Return)
    qtbot.waitUntil(lambda: bool(jalan.buka))
    assert jalan.buka[0].skp_id
    page.on_open(None)
    qtbot.waitUntil(lambda: not background.working)
    page.table.select(CICI_ID)
    tekan(K.Key_Return)
    assert jalan.buka[1].skp_id == jalan.buka[0].skp_id
    assert len(jalan.buka[1].urutan) == 4


def test_typing_searches_and_states_filter(qtbot: QtBot, papan: Papan):
    page = papan(OPERATOR)
    tekan(K.Key_F, CTRL)
    ketik("sekretariat siti")
    qtbot.waitUntil(lambda: len(page.table.model.rows) == 1)
    assert page.table.cell(0, "nama").text == "Siti Nuraini Lubis"
    tekan(K.Key_Escape)
    qtbot.waitUntil(lambda: len(page.table.model.rows) == 5)
    assert page.tray is not None
    page.tray.button("BELUM_ADA").click()
    assert {page.table.cell(n, "skp").text for n in range(len(page.table.model.rows))} == {"Belum ada"}


def test_one_button_makes_what_is_missing(qtbot: QtBot, papan: Papan, store: Store, background: Background):
    page = papan(OPERATOR)
    page.make.click()
    dialog = next(one for one in page.window().findChildren(Dialog) if one.isVisible())
    assert dialog.windowTitle() == "Buat 2 SKP 2026?"
    dialog.button("buat").click()
    qtbot.waitUntil(lambda: page.make.reason.startswith("Semua"))
    qtbot.waitUntil(lambda: not background.working)
    assert all(baris.skp_id for baris in papan_skp(store, OPERATOR, 2026).baris)
    assert page.header.title == "3 dari 5 SKP sudah ditetapkan"


def test_the_board_keeps_the_rules_of_qt(papan: Papan):
    page = papan(OPERATOR)
    QAbstractItemModelTester(page.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.tray is not None
    page.tray.button("DITETAPKAN").click()


def test_the_board_says_what_the_plans_leave_open_and_leads_to_the_matrix(
    qtbot: QtBot, window: Open, store: Store, background: Background
):
    opened: list[BukaMatriks] = []
    aksi = AksiPapan(
        papan=partial(papan_skp, store, OPERATOR),
        buat=partial(buat_skp, store, OPERATOR),
        buka=lambda _buka: None,
        cakupan=partial(cakupan_rencana, store, OPERATOR),
        buka_matriks=opened.append,
    )
    shell = window("perencanaan", lambda: PapanPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
    page = shell.page("perencanaan")
    assert isinstance(page, PapanPage)
    qtbot.waitUntil(lambda: bool(page.gaps.sentence))
    assert page.gaps.sentence == (
        "2 indikator belum dibagi, 1 pegawai belum mendapat peran, 2 jabatan tanpa indikator."
    )
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    page.focus_first()
    tekan(K.Key_M, ALT)
    qtbot.waitUntil(lambda: bool(opened))
    page.gaps.links[0].click()
    assert opened == [BukaMatriks(2026), BukaMatriks(2026, cakupan=True)]
