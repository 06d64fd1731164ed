"""The import page with the staff list of a real kecamatan."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kinerja_desktop.resource_files import resource
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background, BatalError
from kinerja_desktop.ui.kepegawaian.impor_page import ImporPage
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai
from tests.ui.kepegawaian.conftest import OPERATOR, Jalan

DAFTAR = resource("contoh", "duk-tenayan-raya.xlsx")


def baca(qtbot: QtBot, page: ImporPage) -> None:
    page.baca(DAFTAR)
    qtbot.waitUntil(lambda: page.stage == "pratinjau")


def orang(store: Store) -> int:
    return daftar_pegawai(store, OPERATOR, "", 2026).semua


def test_the_preview_says_what_would_happen_and_why_five_rows_are_refused(qtbot: QtBot, impor: ImporPage, store: Store):
    QAbstractItemModelTester(impor.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    baca(qtbot, impor)
    assert impor.header.title == "43 pegawai siap diimpor, 5 baris ditolak"
    assert impor.main.label == "Impor 43 pegawai"
    rows = [n for n in range(impor.table.model.rowCount()) if impor.table.model.row(n) is not None]
    assert [impor.table.cell(n, "baris").text for n in rows] == ["22", "28", "34", "38", "42"]
    reasons = [impor.table.model.finding(n) for n in rows]
    assert all(reason is not None and reason.pesan for reason in reasons)
    assert all(impor.table.cell(n, "nip").icon == "circle-x" for n in rows)
    assert orang(store) == 0
    impor.table.view.select_row(rows[1])
    assert impor._finding.shown == reasons[1]


def test_the_good_rows_are_taken_the_bad_come_back_in_a_workbook_and_one_undo_takes_all_back(
    qtbot: QtBot, impor: ImporPage, store: Store, jalan: Jalan
):
    baca(qtbot, impor)
    impor.main.click()
    qtbot.waitUntil(lambda: impor.hasil is not None)
    assert orang(store) == 43
    assert impor.header.title == "43 pegawai sudah diimpor"
    urungkan, buka = impor.note.links
    buka.click()
    lembar = openpyxl.load_workbook(jalan.berkas[0]).worksheets[0]
    isi = [baris for baris in lembar.iter_rows(values_only=True) if any(baris)]
    assert isi
    assert str(jalan.berkas[0]) in impor.note.sentence
    impor.main.click()
    assert jalan.selesai == 1
    urungkan.click()
    qtbot.waitUntil(lambda: impor.hasil is None)
    assert orang(store) == 0
    assert impor.main.label == "Impor 43 pegawai"
    assert "diurungkan" in impor.note.sentence


def test_a_file_that_is_no_staff_list_is_refused_in_words(qtbot: QtBot, impor: ImporPage, tmp_path: Path):
    bukan = tmp_path / "bukan.xlsx"
    bukan.write_bytes(b"ini bukan Excel")
    impor.baca(bukan)
    qtbot.waitUntil(lambda: impor.stage == "awal")
    assert impor.bar.sentence


def test_reading_can_be_stopped(qtbot: QtBot, impor: ImporPage, background: Background, store: Store):
    impor.baca(DAFTAR)
    impor._cancel()
    qtbot.waitUntil(lambda: not background.working)
    assert impor.stage in {"awal", "pratinjau"}
    assert orang(store) == 0
    impor._failed(BatalError())
    assert "dihentikan" in impor.bar.sentence


@pytest.mark.parametrize(("nama", "diambil"), [("daftar.xlsx", True), ("foto.png", False)])
def test_a_dropped_workbook_is_read(
    qtbot: QtBot, impor: ImporPage, background: Background, tmp_path: Path, nama: str, diambil: bool
):
    berkas = tmp_path / nama
    berkas.write_bytes(DAFTAR.read_bytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(berkas))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    impor.dropEvent(QDropEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, left, none))
    assert (impor.stage == "kerja") is diambil
    qtbot.waitUntil(lambda: not background.working)
    assert (impor.stage == "pratinjau") is diambil
