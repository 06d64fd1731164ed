"""Sheets as Excel workbooks, read back (`domain.md` 6.27)."""

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook

from kinerja_desktop.sheets.dokumen_evaluasi import dokumen_evaluasi
from kinerja_desktop.sheets.excel import gambar_excel
from kinerja_desktop.sheets.lembar_evaluasi import lembar_evaluasi
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.rencana_sel import Kertas, Lembar
from tests.sheets.contoh_lembar import Predikat, evaluasi, konteks, rhk, skp

NIP = re.compile(r"\d{8} \d{6} \d \d{3}")


def read(lembar: Lembar) -> Any:
    return load_workbook(io.BytesIO(gambar_excel(lembar)), rich_text=True).active


def test_f04_has_its_rows_where_the_official_form_has_them() -> None:
    ws = read(lembar_skp(skp(), konteks()))

    assert ws["A1"].value == "SASARAN KINERJA PEGAWAI"
    assert ws["A5"].value == "PEMERINTAH KABUPATEN TIRTA KENCANA"
    assert ws["E5"].value == "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026"
    assert ws["C7"].value == "Siti Nuraini Lubis, A.Md."
    assert ws["A13"].value == "HASIL KERJA"
    assert ws["D14"].value == "RENCANA HASIL KERJA"
    assert ws["A15"].value == "(1)"
    assert ws["A16"].value == "A. UTAMA"
    assert ws.print_title_rows == "$14:$15"
    assert {"A1:I1", "A5:D5", "E5:I5", "A13:I13", "D14:E14"} <= {str(m) for m in ws.merged_cells.ranges}


def test_the_sheet_is_set_up_for_the_printer() -> None:
    ws = read(lembar_skp(skp(), konteks()))

    assert ws.page_setup.orientation == "landscape"
    assert (ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) == (1, 0)
    assert ws.sheet_properties.pageSetUpPr.fitToPage
    assert ws.print_options.horizontalCentered
    assert ws.page_margins.left == pytest.approx(0.47)
    assert ws.oddFooter.right.text == "Halaman &P dari &N"
    assert "kode 7QX4-M2TA" in ws.oddFooter.left.text
    assert ws.print_area.startswith("'F-04 199007302015032006'!$A$1:$I$")


@pytest.mark.parametrize(("kertas", "nomor"), [(Kertas.A4, "9"), (Kertas.F4, "14")])
def test_the_paper_is_the_offices(kertas: Kertas, nomor: str) -> None:
    ws = read(dokumen_evaluasi(evaluasi(), Predikat.BAIK, konteks(kertas=kertas)))

    assert str(ws.page_setup.paperSize) == nomor
    assert ws.page_setup.orientation == "portrait"


def test_every_nip_is_text_of_eighteen_digits() -> None:
    for lembar in (lembar_skp(skp(), konteks()), dokumen_evaluasi(evaluasi(), Predikat.BAIK, konteks())):
        sel = [c for row in read(lembar).iter_rows() for c in row if c.value and NIP.fullmatch(str(c.value))]

        assert len(sel) >= 2
        assert all(c.data_type == "s" and c.number_format == "@" for c in sel)
        assert all(len(str(c.value).replace(" ", "")) == 18 for c in sel)


@pytest.mark.parametrize("teks", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)"])
def test_what_a_person_typed_is_never_a_formula(teks: str) -> None:
    ws = read(lembar_skp(skp(rhk(1, teks)), konteks()))

    sel = [c for row in ws.iter_rows() for c in row if c.value == teks]
    assert [c.data_type for c in sel] == ["s"]
    assert sel[0].quotePrefix
    assert not any(c.data_type == "f" for row in ws.iter_rows() for c in row)


def test_no_row_is_taller_than_excel_knows_and_no_text_is_cut() -> None:
    panjang = " ".join(f"kata{n}" for n in range(1000))
    ws = read(lembar_skp(skp(rhk(1, panjang)), konteks()))

    assert all((dimensi.height or 0) <= 409 for dimensi in ws.row_dimensions.values())
    assert any(c.value == panjang for row in ws.iter_rows() for c in row)


def test_a_text_beyond_the_limit_of_a_cell_goes_on_in_the_next() -> None:
    dasar = evaluasi()
    satu = replace(dasar.umpan_balik[0], isi="kalimat " * 1300)
    penuh = replace(dasar, umpan_balik=tuple(satu for _ in range(6)))

    ws = read(lembar_evaluasi(penuh, Predikat.BAIK, konteks()))

    isi = [str(c.value) for row in ws.iter_rows() for c in row if c.value]
    assert max(map(len, isi)) < 32_767
    assert sum(teks.count("kalimat") for teks in isi) == 7_800


def test_styles_inside_a_cell_survive() -> None:
    ws = read(dokumen_evaluasi(evaluasi(), Predikat.BAIK, konteks()))

    periode = next(c.value for row in ws.iter_rows() for c in row if c.value and "PERIODE*" in str(c.value))
    assert str(periode) == "PERIODE*: TRIWULAN I/II/III/IV-AKHIR**"
    assert [str(bagian) for bagian in periode if bagian.font.strike] == ["II", "III", "IV", "AKHIR"]


def test_the_curve_and_the_qr_mark_are_pictures() -> None:
    dengan = read(lembar_evaluasi(evaluasi(), Predikat.BAIK, konteks()))
    tanpa = read(lembar_evaluasi(evaluasi(capaian=None), None, konteks(kode="")))

    assert len(dengan._images) == 2
    assert len(tanpa._images) == 0


def test_a_draft_says_so_in_its_head() -> None:
    assert read(lembar_skp(skp(), konteks(keadaan_draf=True))).oddHeader.center.text == "DRAF"


def test_a_broken_emblem_leaves_its_name() -> None:
    ws = read(dokumen_evaluasi(evaluasi(), Predikat.BAIK, konteks(lambang=b"rusak")))

    assert ws["A1"].value == "Lambang Garuda"
