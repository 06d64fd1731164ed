from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.choice_popup import OptionList
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, MenuItem, Sunting, TableSpec, number_cell, state_cell
from kinerja_desktop.ui.parts.opsi import Opsi

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Baris:
    kode: int
    nama: str
    target: str = ""
    keadaan: str = "DRAF"


SALAH = Temuan("IND-01", Tingkat.SALAH, "", "Target belum diisi.")
KOLOM = (
    Kolom(
        "nama",
        "Nama",
        lambda b: Cell(b.nama, "kedua", weight=500),
        stretch=1,
        width=120,
        marked=True,
        sort=lambda b: b.nama,
    ),
    Kolom("keadaan", "Keadaan", lambda b: state_cell(b.keadaan), longest=state_cell("DIKEMBALIKAN"), hide_first=1),
    Kolom("kode", "Kode", lambda b: number_cell(str(b.kode)), right=True, longest="1.000", sort=lambda b: b.kode),
)
GRID = (
    Kolom("nama", "Indikator", lambda b: Cell(b.nama), stretch=1, edit=Sunting(lambda b: b.nama)),
    Kolom("target", "Target", lambda b: Cell(b.target), width=90, right=True, edit=Sunting(lambda b: b.target)),
)
ORANG = tuple(Baris(number, nama) for number, nama in enumerate(("Wahyu", "Ahmad", "Siti")))


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    made = DataTable(TableSpec(KOLOM, "Daftar", tokens.ROW_TWO, identity=lambda b: b.kode))
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_rows(ORANG)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def grid(qtbot: QtBot) -> DataTable:
    spec = TableSpec(
        GRID, "Indikator", tokens.ROW_ONE, identity=lambda b: b.kode, finding=lambda b: None if b.target else SALAH
    )
    made = DataTable(spec, grows=False)
    rows = [Baris(1, "Berkas", "300"), Baris(2, "Usul", ""), Baris(3, "Berita acara", "1")]

    def save(row: Baris, key: str, text: str) -> None:
        rows[row.kode - 1] = replace(rows[row.kode - 1], **{key: text})
        made.show_rows(rows)

    made.edited.connect(save)
    made.show_rows(rows)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.view.setFocus()
    return made


def test_the_models_keep_the_rules_of_qt(table: DataTable, grid: DataTable):
    for model in (table.model, grid.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_rows((Grup("Satu"), *ORANG))
    table.show_rows(ORANG)
    table.show_rows([replace(row, nama=row.nama + "!") for row in ORANG])
    table.show_sorting("nama", descending=True)
    table.show_rows(())
    found = OptionList()
    QAbstractItemModelTester(found, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found.show([Opsi("1", "satu")])
    found.show([])


def test_a_click_on_the_head_sorts_and_a_second_turns_it_round(table: DataTable):
    table.view.head.sectionClicked.emit(0)
    assert [row.nama for row in table.model.rows] == ["Ahmad", "Siti", "Wahyu"]
    table.view.head.sectionClicked.emit(0)
    assert [row.nama for row in table.model.rows] == ["Wahyu", "Siti", "Ahmad"]


def test_the_selection_stays_on_its_row_through_sorting_and_refresh(table: DataTable):
    assert table.select(2)
    table.show_sorting("nama", descending=False)
    assert table.current().nama == "Siti"
    table.show_rows((*ORANG, Baris(9, "Budi")))
    assert table.current().nama == "Siti"


def test_enter_opens_the_row_and_arrows_move(qtbot: QtBot):
    opened: list[Baris] = []
    made = DataTable(TableSpec(KOLOM, "Daftar", tokens.ROW_TWO, identity=lambda b: b.kode), on_open=opened.append)
    qtbot.addWidget(made)
    made.show_rows((Grup("Kelompok"), *ORANG))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: made.current() == ORANG[0])
    QTest.keyClick(made.view, Qt.Key.Key_Down)
    QTest.keyClick(made.view, Qt.Key.Key_Return)
    assert opened == [ORANG[1]]


def test_columns_give_way_by_importance_and_never_scroll_sideways(table: DataTable):
    table.resize(260, 300)
    QApplication.processEvents()
    assert table.view.isColumnHidden(1)
    assert not table.view.isColumnHidden(0)
    shown = sum(table.view.columnWidth(n) for n in range(3) if not table.view.isColumnHidden(n))
    assert shown <= table.view.viewport().width()
    table.resize(800, 300)
    QApplication.processEvents()
    assert not table.view.isColumnHidden(1)
    assert sum(table.view.columnWidth(n) for n in range(3)) == table.view.viewport().width()


def test_an_empty_table_says_why(table: DataTable):
    empty = EmptyState("Belum ada SKP 2026.", "Buat dari SKP 2025.")
    table.set_empty(empty)
    assert not empty.isVisible()
    table.show_rows(())
    assert empty.isVisible()
    table.show_rows(ORANG)
    assert not empty.isVisible()


def test_cells_speak_their_column_for_those_who_hear_the_screen(table: DataTable):
    index = table.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Nama: Wahyu, kedua"


def test_typing_in_a_cell_and_enter_saves_and_goes_on(grid: DataTable):
    grid.edit_cell(2, "target")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "98")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert grid.cell(1, "target").text == "98"
    assert grid.model.finding(1) is None
    assert (grid.view.currentIndex().row(), grid.view.currentIndex().column()) == (2, 0)


def test_a_row_with_a_finding_makes_room_for_its_line(grid: DataTable):
    assert grid.view.rowHeight(1) > grid.view.rowHeight(0)
    assert grid.view.verticalScrollBar().maximum() == 0


def test_control_d_copies_from_the_row_above_and_control_z_takes_it_back(grid: DataTable):
    grid.view.setCurrentIndex(grid.model.index(1, 1))
    QTest.keyClick(grid.view, Qt.Key.Key_D, CTRL)
    assert grid.cell(1, "target").text == "300"
    QTest.keyClick(grid.view, Qt.Key.Key_Z, CTRL)
    assert grid.cell(1, "target").text == ""
    QTest.keyClick(grid.view, Qt.Key.Key_Y, CTRL)
    assert grid.cell(1, "target").text == "300"


def test_a_block_from_a_spreadsheet_is_pasted_into_the_cells(grid: DataTable):
    QGuiApplication.clipboard().setText("Satu\t1\nDua\t2\r\nTiga\t3\nEmpat\t4\n")
    grid.view.setCurrentIndex(grid.model.index(0, 0))
    QTest.keyClick(grid.view, Qt.Key.Key_V, CTRL)
    assert [(row.nama, row.target) for row in grid.model.rows] == [("Satu", "1"), ("Dua", "2"), ("Tiga", "3")]


def test_a_locked_grid_cannot_be_edited(grid: DataTable):
    grid.set_locked(True)
    grid.paste("lain")
    assert not grid.model.setData(grid.model.index(0, 1), "9")
    assert grid.cell(0, "target").text == "300"


def test_the_menu_key_opens_the_rows_menu_with_reasons(qtbot: QtBot):
    items = (MenuItem("Buka SKP", lambda: None), MenuItem("Hapus", lambda: None, reason="sudah ditetapkan"))
    spec = TableSpec(KOLOM, "Daftar", tokens.ROW_TWO, identity=lambda b: b.kode, menu=lambda _row: items)
    made = DataTable(spec)
    qtbot.addWidget(made)
    made.show_rows(ORANG)
    made.show()
    qtbot.waitExposed(made)
    made.select(1)
    QTest.keyClick(made.view, Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        ("Buka SKP", True),
        ("Hapus (sudah ditetapkan)", False),
    ]
    menu.close()


def test_five_thousand_rows_are_shown_and_sorted_without_painting_them_all(qtbot: QtBot):
    made = DataTable(TableSpec(KOLOM, "Daftar", tokens.ROW_TWO, identity=lambda b: b.kode))
    qtbot.addWidget(made)
    made.show_rows([Baris(n, f"Nama {n % 97:03d}") for n in range(5_000)])
    made.show()
    qtbot.waitExposed(made)
    made.show_sorting("nama", descending=False)
    assert made.model.rowCount() == 5_000
    assert made.model.rows[0].nama == "Nama 000"
