"""Texts of a table that break between words: nothing is cut as long as the row may grow."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.fonts import font
from kinerja_desktop.ui.parts.broken_lines import broken_lines
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec

PANJANG = "Persentase arsip ditemukan kembali saat diminta oleh petugas loket"


@dataclass(frozen=True)
class Baris:
    kode: int
    nama: str


KOLOM = (
    Kolom("nama", "Indikator", lambda b: Cell(b.nama, "Kualitas"), width=100, stretch=1, lines=3),
    Kolom("kode", "Kode", lambda b: Cell(str(b.kode)), width=60),
)


def tabel(qtbot: QtBot, spec: TableSpec, lebar: int) -> DataTable:
    made = DataTable(spec, grows=False)
    qtbot.addWidget(made)
    made.resize(lebar, 400)
    made.show_rows((Grup("1  Arsip"), Baris(1, "Singkat"), Baris(2, PANJANG)))
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


@pytest.fixture
def spec() -> TableSpec:
    return TableSpec(KOLOM, "Daftar", tokens.ROW_TWO, identity=lambda b: b.kode)


def test_a_text_breaks_between_words_and_is_elided_in_the_last_line(qapp: QApplication) -> None:
    metrics = QFontMetrics(font("isi", 400))
    width = metrics.horizontalAdvance("Persentase arsip ditemukan")
    assert broken_lines("Singkat", metrics, width, 3) == (("Singkat",), False)
    lines, cut = broken_lines(PANJANG, metrics, width, 3)
    assert not cut
    assert " ".join(lines) == PANJANG
    assert max(metrics.horizontalAdvance(line) for line in lines) <= width
    lines, cut = broken_lines(PANJANG, metrics, width, 2)
    assert cut
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert broken_lines("Tanpaspasisamasekali" * 4, metrics, width, 3)[1]


def test_a_row_grows_for_its_lines_and_shrinks_when_the_window_is_wide(qtbot: QtBot, spec: TableSpec) -> None:
    sempit = tabel(qtbot, spec, 300)
    usual = tokens.px(tokens.ROW_TWO)
    assert sempit.view.rowHeight(1) == usual
    assert sempit.view.rowHeight(2) > usual
    assert sempit.view.rowHeight(0) == tokens.px(tokens.ROW_GROUP)
    shown = sum(sempit.view.rowHeight(place) for place in range(3))
    assert sempit.view.viewport().height() >= shown

    sempit.resize(900, 400)
    QApplication.processEvents()
    assert sempit.view.rowHeight(2) == usual


def test_what_is_cut_is_whole_in_the_tooltip(qtbot: QtBot, spec: TableSpec) -> None:
    satu = replace(spec, kolom=(replace(KOLOM[0], lines=1), KOLOM[1]))
    sempit = tabel(qtbot, satu, 260)
    singkat, panjang = (sempit.model.index(place, 0) for place in (1, 2))
    assert sempit.view.brush.whole_text(singkat) == ""
    assert sempit.view.brush.whole_text(panjang) == f"{PANJANG}\nKualitas"

    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), sempit.view.mapToGlobal(QPoint(5, 5)))
    assert sempit.view.brush.helpEvent(event, sempit.view, QStyleOptionViewItem(), panjang)
    assert QToolTip.text().replace("\n", " ") == f"{PANJANG} Kualitas"
    assert not sempit.view.brush.helpEvent(event, sempit.view, QStyleOptionViewItem(), singkat)
