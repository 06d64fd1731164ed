"""Paper, widths and the micro-grid that PDF and Excel share (`domain.md` 6.0, 6.27)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from kinerja_desktop.sheets import dokumen_evaluasi, lembar_evaluasi, lembar_lampiran, lembar_skp
from kinerja_desktop.sheets.excel import lebar_excel
from kinerja_desktop.sheets.rencana_sel import (
    Kertas,
    Orientasi,
    Tabel,
    batas_kisi,
    bersih,
    kolom_kisi,
    lebar_guna,
    lebar_kolom,
)
from tests.sheets.contoh_lembar import Predikat, evaluasi, konteks, skp

F04 = (lembar_skp.LEBAR_KEPALA, lembar_skp.LEBAR_HASIL, lembar_skp.LEBAR_PERILAKU)
F10 = (lembar_evaluasi.LEBAR_KEPALA, lembar_evaluasi.LEBAR_HASIL, lembar_evaluasi.LEBAR_PERILAKU)


def letters(lebar: tuple[float, ...], batas: tuple[float, ...]) -> str:
    """`A | B:C`, the real columns of each cell."""
    nama = [
        get_column_letter(a + 1) if a == b else f"{get_column_letter(a + 1)}:{get_column_letter(b + 1)}"
        for a, b in kolom_kisi(lebar, batas)
    ]
    return " | ".join(nama)


def test_the_micro_grid_of_f04_has_the_nine_columns_of_the_regulation() -> None:
    batas = batas_kisi(F04)

    assert batas == (0, 8, 46, 76, 136, 144, 171, 182, 245, 273)
    assert letters(lembar_skp.LEBAR_HASIL, batas) == "A | B:C | D:E | F | G:H | I"
    assert letters(lembar_skp.LEBAR_KEPALA, batas) == "A | B | C:D | E | F:G | H:I"
    assert letters(lembar_skp.LEBAR_PERILAKU, batas) == "A | B:E | F:I"


def test_the_micro_grid_of_f10_has_nine_columns() -> None:
    batas = batas_kisi(F10)

    assert [round(b - a) for a, b in pairwise(batas)] == [8, 48, 48, 20, 8, 40, 22, 38, 41]
    assert letters(lembar_evaluasi.LEBAR_HASIL, batas) == "A | B | C | D | E:F | G | H | I"


@pytest.mark.parametrize(("mm", "lebar"), [(8, 3.6), (28, 14.4), (38, 19.8), (48, 25.2), (90, 47.9)])
def test_a_width_in_millimetres_is_a_column_width_of_excel(mm: float, lebar: float) -> None:
    assert lebar_excel(mm) == lebar


@pytest.mark.parametrize("kertas", Kertas)
def test_every_table_of_every_sheet_is_as_wide_as_the_paper_allows(kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    semua = (
        lembar_skp.lembar_skp(skp(), cetak),
        lembar_lampiran.lembar_lampiran(skp(), cetak),
        lembar_evaluasi.lembar_evaluasi(evaluasi(), Predikat.BAIK, cetak),
        dokumen_evaluasi.dokumen_evaluasi(evaluasi(), Predikat.BAIK, cetak),
    )

    for lembar in semua:
        guna = lebar_guna(kertas, lembar.orientasi)
        tabel = [satu for satu in lembar.blok if isinstance(satu, Tabel)]
        assert tabel
        assert all(abs(sum(satu.lebar) - guna) <= 0.1 for satu in tabel)
        assert all(
            sum(sel.bentang for sel in row) == len(satu.lebar)
            for satu in tabel
            for kelompok in (*satu.kepala, *satu.isi)
            for row in kelompok.baris
        )


def test_tables_that_share_an_edge_on_a4_share_it_on_f4() -> None:
    di_f4 = [lebar_kolom(lebar, Kertas.F4, Orientasi.MENDATAR) for lebar in F04]

    assert len(batas_kisi(di_f4)) == len(batas_kisi(F04))


@given(st.lists(st.integers(1, 120), min_size=1, max_size=12))
def test_scaled_widths_always_add_up(lebar: list[int]) -> None:
    faktor = 273 / sum(lebar)

    for kertas in Kertas:
        hasil = lebar_kolom([satu * faktor for satu in lebar], kertas, Orientasi.MENDATAR)
        assert abs(sum(hasil) - lebar_guna(kertas, Orientasi.MENDATAR)) <= 0.1


def test_typed_text_becomes_printable() -> None:
    assert bersih("Rene\u0301e\r\nNur\tHidayat\x00\x07") == "Renée\nNur Hidayat"
