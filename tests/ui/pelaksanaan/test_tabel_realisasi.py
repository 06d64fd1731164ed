"""The grid of a period on a small screen: target with its unit and indicator can be read."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.kolom import Grup
from kinerja_desktop.ui.pelaksanaan.contoh_potret import baris_contoh, evaluasi_contoh
from kinerja_desktop.ui.pelaksanaan.tabel_realisasi import baris_tampil, spec_realisasi
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import BarisIndikator

BELUM = "belum ada target triwulan"
TEKS = (
    ("Persentase arsip ditemukan kembali saat diminta", "paling lambat 31 Desember 2026", "27 Desember 2026"),
    ("Lama penyelesaian satu berkas", "≤ 1 hari kerja", "1 hari kerja"),
    ("Jumlah berkas layanan teregister", "1.200 berkas", "1.270 berkas"),
)
LEBAR_EVALUASI, LEBAR_REALISASI, LEBAR_TERKECIL = 714, 812, 795


def baris() -> tuple[BarisIndikator, ...]:
    dasar = baris_contoh(evaluasi_contoh(dinilai=False))
    return tuple(
        replace(satu, indikator=replace(satu.indikator, teks=teks), target=target, tercapai=tercapai)
        for satu, (teks, target, tercapai) in zip(dasar, TEKS, strict=False)
    )


@pytest.fixture
def tabel(qtbot: QtBot) -> DataTable:
    made = DataTable(spec_realisasi(sunting=True), grows=False)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("lebar", [LEBAR_EVALUASI, LEBAR_REALISASI, LEBAR_TERKECIL])
def test_nothing_of_a_usual_row_is_cut_on_a_small_screen(tabel: DataTable, qtbot: QtBot, lebar: int) -> None:
    tabel.show_rows(baris_tampil(baris()))
    tabel.resize(lebar, 500)
    tabel.show()
    qtbot.waitExposed(tabel)
    QApplication.processEvents()

    model, view = tabel.model, tabel.view
    assert not [view.isColumnHidden(kolom) for kolom in range(model.columnCount()) if view.isColumnHidden(kolom)]
    for tempat, satu in enumerate(model.rows):
        for kolom in range(model.columnCount() if not isinstance(satu, Grup) else 0):
            indeks = model.index(tempat, kolom)
            assert view.brush.whole_text(indeks) == "", model.cell(indeks)
            assert view.rowHeight(tempat) > view.brush.lines(model.cell(indeks), model.spec.kolom[kolom],
                                                             view.columnWidth(kolom)).height  # fmt: skip


def test_a_quarter_without_a_target_says_so_and_suggests_nothing(tabel: DataTable) -> None:
    satu = replace(baris()[2], tanpa_target=BELUM, capaian=None, saran=None)
    tabel.show_rows(baris_tampil((satu,)))

    target = tabel.cell(1, "target")
    assert (target.text, target.second) == ("1.200 berkas setahun", BELUM)
    assert tabel.cell(1, "capaian").text == ""
    assert tabel.cell(1, "saran").text == ""
