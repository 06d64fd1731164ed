"""The import page with an SKP workbook: recognised, previewed, taken and undone by keys; templates and exports."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.resource_files import resource
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.impor_page import ImporPage
from kinerja_desktop.ui.kepegawaian.pegawai_page import PegawaiPage
from kinerja_desktop.ui.parts.pilih_berkas import PilihBerkas
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor
from kinerja_desktop.usecases.impor_berkas import pratinjau_berkas, terapkan_berkas
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai
from kinerja_desktop.usecases.perencanaan.tusi_kantor import IsianTusi, daftar_tusi, tambah_tusi
from tests.ui.kepegawaian.conftest import OPERATOR, PAGI, Jalan

DAFTAR = resource("contoh", "duk-tenayan-raya.xlsx")
KEPALA = ["NIP", "Nama", "Jenis", "RHK", "Aspek", "Indikator", "Jenis Target", "Target", "Satuan"]


@pytest.fixture
def berkas(store: Store, tmp_path: Path) -> Path:
    """A store with its people, and a workbook: two good rows, one of them to be looked at, and two bad ones."""
    hari_ini = PAGI.date()
    terapkan_berkas(store, OPERATOR, pratinjau_berkas(store, OPERATOR, DAFTAR, hari_ini).isi, hari_ini, None)
    nip = daftar_pegawai(store, OPERATOR, "", 2026).baris[0].pegawai.nip
    buku = openpyxl.Workbook()
    lembar = buku.worksheets[0]
    lembar.append(KEPALA)
    rhk = "Arsip kecamatan tertata dan mudah ditemukan"
    lembar.append([nip, None, "Utama", rhk, "Kuantitas", "Jumlah berkas tertata", "Angka", "1.200", "berkas"])
    lembar.append([nip, None, "Utama", rhk, "Kualitas", "Melaksanakan pemeriksaan arsip", "Persen", "95", "%"])
    lembar.append([nip, None, "Utama", rhk, "Waktu", "Daftar arsip selesai", "Rentang", "90-85", "hari"])
    lembar.append([nip, None, "Wajib", rhk, "Waktu", "Daftar arsip selesai", "Tanggal", "31 Maret 2026", "tanggal"])
    ke = tmp_path / "skp.xlsx"
    buku.save(ke)
    return ke


def skp(store: Store) -> int:
    with store.read() as unit:
        return len(skp_store.daftar(unit, 2026))


def test_an_skp_workbook_is_recognised_taken_and_undone_by_keys(
    qtbot: QtBot, impor: ImporPage, berkas: Path, store: Store, jalan: Jalan
) -> None:
    impor.baca(berkas)
    qtbot.waitUntil(lambda: impor.stage == "pratinjau")
    QAbstractItemModelTester(impor.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert impor.header.title == "2 baris SKP siap diimpor, 2 baris ditolak"
    assert impor.main.label == "Ambil 2 baris"
    rows = [n for n in range(impor.table.model.rowCount()) if impor.table.model.row(n) is not None]
    assert [impor.table.cell(n, "baris").text for n in rows] == ["4", "5", "3"]
    assert impor.table.cell(rows[0], "target").icon == "circle-x"
    assert impor.table.cell(rows[1], "rhk").icon == "circle-x"
    assert impor.table.cell(rows[2], "isi").icon == "triangle-alert"
    assert impor.table.cell(rows[2], "akibat").text == "Baru"
    assert skp(store) == 0
    assert QApplication.focusWidget() is impor.main
    qtbot.keyClick(impor.main, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: impor.hasil is not None)
    assert skp(store) == 1
    assert impor.header.title == "2 baris SKP sudah diimpor"
    assert impor.main.label == "Lihat papan SKP"
    qtbot.keyClick(impor.main, Qt.Key.Key_Space)
    assert jalan.papan == 1
    urungkan, _buka = impor.note.links
    qtbot.keyClick(urungkan, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: impor.hasil is None)
    assert skp(store) == 0
    assert impor.note.sentence == "Impor 2 baris SKP sudah diurungkan. Data seperti sebelum impor."


def test_the_accepted_rows_are_shown_when_asked_for_and_a_staff_list_takes_the_page_back(
    qtbot: QtBot, impor: ImporPage, berkas: Path
) -> None:
    impor.baca(berkas)
    qtbot.waitUntil(lambda: impor.stage == "pratinjau")
    impor._rows.choose("TERIMA")
    impor._show_rows()
    assert [impor.table.cell(n, "target").text for n in range(2)] == ["1.200 berkas", "95%"]
    impor.baca(DAFTAR)
    qtbot.waitUntil(lambda: impor.stage == "pratinjau")
    assert "43 pegawai siap diimpor" in impor.header.title
    assert impor.table.cell(1, "nip").text


def test_a_workbook_of_duties_is_recognised_taken_and_undone_by_keys(
    qtbot: QtBot, impor: ImporPage, berkas: Path, store: Store, tmp_path: Path, jalan: Jalan
) -> None:
    buku = openpyxl.Workbook()
    for baris in (
        ("Jabatan", "Uraian Tugas", "RHK"),
        ("Arsiparis", "Menata arsip aktif", "Arsip aktif tertata dan mudah ditemukan"),
        (None, "Menyusutkan arsip", "Melaksanakan penyusutan arsip"),
        (None, "Melayani peminjaman arsip", "Cepat"),
    ):
        buku.worksheets[0].append(baris)
    buku.save(tmp_path / "tusi.xlsx")
    impor.baca(tmp_path / "tusi.xlsx")
    qtbot.waitUntil(lambda: impor.stage == "pratinjau")
    QAbstractItemModelTester(impor.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert impor.header.title == "2 tugas jabatan siap diimpor, 1 baris ditolak"
    rows = [n for n in range(impor.table.model.rowCount()) if impor.table.model.row(n) is not None]
    assert [impor.table.cell(n, "baris").text for n in rows] == ["4", "3"]
    assert impor.table.cell(rows[0], "jabatan").text == "Arsiparis"
    assert impor.table.cell(rows[0], "rhk").icon == "circle-x"
    assert impor.table.cell(rows[1], "akibat").text == "Baru"
    assert impor.main.label == "Ambil 2 tugas"
    qtbot.keyClick(impor.main, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: impor.hasil is not None)
    assert impor.header.title == "2 tugas jabatan sudah diimpor"
    assert len(daftar_tusi(store, OPERATOR).baris) == 2
    qtbot.keyClick(impor.main, Qt.Key.Key_Space)
    assert jalan.tusi == 1
    urungkan, _buka = impor.note.links
    qtbot.keyClick(urungkan, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: impor.hasil is None)
    assert daftar_tusi(store, OPERATOR).baris == ()
    assert impor.note.sentence == "Impor 2 tugas jabatan sudah diurungkan. Data seperti sebelum impor."


@pytest.mark.parametrize("jenis", list(JenisEkspor))
def test_templates_and_exports_go_into_the_folder_that_is_chosen(
    qtbot: QtBot,
    impor: ImporPage,
    berkas: Path,
    background: Background,
    store: Store,
    tmp_path: Path,
    jenis: JenisEkspor,
) -> None:
    impor.baca(berkas)
    qtbot.waitUntil(lambda: impor.stage == "pratinjau")
    impor.terapkan()
    qtbot.waitUntil(lambda: impor.hasil is not None)
    tambah_tusi(store, OPERATOR, IsianTusi("Arsiparis", "Menata arsip aktif"), PAGI.date())
    impor.on_open(None)
    qtbot.keyClick(impor.written[jenis], Qt.Key.Key_Space)
    dialog = impor.window().findChild(PilihBerkas)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.here == tmp_path)
    qtbot.keyClick(dialog.button("pilih"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(impor.bar.sentence))
    qtbot.waitUntil(lambda: not background.working)
    (tertulis,) = set(tmp_path.glob("*.xlsx")) - {berkas, tmp_path / "skp-ditolak.xlsx"}
    assert str(tertulis) in impor.bar.sentence
    assert openpyxl.load_workbook(tertulis).sheetnames


def test_the_people_page_writes_its_template_and_its_export(
    qtbot: QtBot, pegawai: Callable[[], PegawaiPage], background: Background, berkas: Path, tmp_path: Path
) -> None:
    page = pegawai()
    qtbot.keyClick(page.ekspor, Qt.Key.Key_Space)
    dialog = page.window().findChild(PilihBerkas)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.here == tmp_path)
    qtbot.keyClick(dialog.button("pilih"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.bar.sentence))
    assert page.bar.sentence == f"43 baris diekspor ke {tmp_path / 'pegawai-2026.xlsx'}."
    qtbot.waitUntil(lambda: not background.working)
