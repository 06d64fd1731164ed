"""Reading any workbook into plain values with true row and column numbers."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.lembar_excel import baca_buku, huruf_kolom, teks_sel


def bita(buku: Workbook) -> bytes:
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def satu_lembar(**sel: str | float | bool | date) -> Workbook:
    buku = Workbook()
    lembar = buku.worksheets[0]
    for tempat, isi in sel.items():
        lembar[tempat] = isi
    return buku


def test_a_cell_keeps_its_row_and_column_when_the_table_starts_far_from_the_corner() -> None:
    lembar = baca_buku(bita(satu_lembar(D7="isi", E9=1.5))).lembar[0]
    assert lembar.baris[6][3] == "isi"
    assert lembar.baris[8][4] == 1.5
    assert lembar.baris[0] == ("",) * 5


def test_text_numbers_and_dates_stay_what_they_are() -> None:
    lembar = baca_buku(bita(satu_lembar(A1="198609262015051001", B1=12, C1=date(1986, 9, 26), D1=True))).lembar[0]
    assert lembar.baris[0] == ("198609262015051001", 12.0, date(1986, 9, 26), True)


def test_hidden_rows_hidden_sheets_and_merged_cells_are_told() -> None:
    buku = satu_lembar(A1="judul", A2="a", A3="b")
    lembar = buku.worksheets[0]
    lembar.merge_cells("A1:C1")
    lembar.row_dimensions[3].hidden = True
    rahasia = buku.create_sheet("Lama & <baru>")
    rahasia["A1"] = "x"
    rahasia.row_dimensions[1].hidden = True
    rahasia.sheet_state = "hidden"
    pertama, kedua = baca_buku(bita(buku)).lembar
    assert pertama.baris_tersembunyi == {3}
    assert (pertama.gabungan[0].baris_awal, pertama.gabungan[0].kolom_akhir) == (1, 3)
    assert not pertama.tersembunyi
    assert kedua.tersembunyi
    assert kedua.baris_tersembunyi == {1}


def test_an_empty_sheet_has_no_rows() -> None:
    assert baca_buku(bita(Workbook())).lembar[0].baris == ()


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"", "IMPOR-02"),
        (b"  \r\n ", "IMPOR-02"),
        (b"%PDF-1.7\nabc", "IMPOR-04"),
        (b"<html><table><tr><td>NIP</td></tr></table></html>", "IMPOR-04"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "IMPOR-04"),
        (b"PK\x03\x04 terpotong", "IMPOR-05"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "IMPOR-05"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "IMPOR-03"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "IMPOR-04"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_with_its_reason(isi: bytes, kode: str) -> None:
    with pytest.raises(PenolakanError) as ditolak:
        baca_buku(isi, "daftar.xlsx")
    assert ditolak.value.kode == kode
    assert "daftar.xlsx" in ditolak.value.pesan
    assert ditolak.value.langkah


def test_every_truncation_of_a_workbook_is_refused_and_never_a_crash() -> None:
    utuh = bita(satu_lembar(A1="NIP", B1="Nama"))
    for panjang in range(1, len(utuh), 97):
        with pytest.raises(PenolakanError):
            baca_buku(utuh[:panjang] if panjang > 4 else b"PK\x03\x04")


def test_a_word_document_is_no_workbook() -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr("word/document.xml", "<w/>")
    with pytest.raises(PenolakanError) as ditolak:
        baca_buku(keluar.getvalue())
    assert ditolak.value.kode == "IMPOR-04"


def test_a_forgotten_cell_at_the_far_corner_does_not_eat_the_memory() -> None:
    with pytest.raises(PenolakanError) as ditolak:
        baca_buku(bita(satu_lembar(A1="NIP", XFD1048576=" x")))
    assert ditolak.value.kode == "IMPOR-06"
    assert "1048576" in ditolak.value.pesan


def test_a_missing_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PenolakanError) as ditolak:
        baca_buku(tmp_path / "tidak-ada.xlsx")
    assert ditolak.value.kode == "IMPOR-01"


@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
@pytest.mark.parametrize("sandi", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
def test_csv_is_read_whatever_its_separator_and_encoding(pemisah: str, sandi: str) -> None:
    baris = [["Nama", "NIP", "Jabatan"], ["José Ané", "198609262015051001", "Camat"], [], ["B", "1", f"x{pemisah} y"]]
    teks = "\r\n".join(pemisah.join(f'"{satu}"' for satu in isi) for isi in baris)
    lembar = baca_buku(teks.encode(sandi), "d.csv").lembar[0]
    assert lembar.baris[1] == ("José Ané", "198609262015051001", "Camat")
    assert lembar.baris[2] == ()
    assert lembar.baris[3][2] == f"x{pemisah} y"


def test_the_separator_line_of_excel_is_no_row() -> None:
    assert baca_buku(b"sep=;\r\nNama;NIP\r\n").lembar[0].baris == (("Nama", "NIP"),)


def test_cells_as_text() -> None:
    assert teks_sel(12.0) == "12"
    assert teks_sel(1.97103241999042e17) == "1.97103241999042e+17"
    assert teks_sel(date(2026, 1, 2)) == "2026-01-02"
    assert teks_sel(datetime.fromisoformat("2026-01-02")) == "2026-01-02"
    assert teks_sel("\xa0 a ") == "a"
    assert [huruf_kolom(n) for n in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]


def ods(manifest: str = "") -> bytes:
    ruang = "urn:oasis:names:tc:opendocument:xmlns"
    isi = (
        f'<office:document-content xmlns:office="{ruang}:office:1.0" xmlns:table="{ruang}:table:1.0" '
        f'xmlns:text="{ruang}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Data">'
        '<table:table-row table:number-rows-repeated="2"/>'
        '<table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>NIP</text:p>'
        "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        arsip.writestr("META-INF/manifest.xml", manifest or "<manifest/>")
        arsip.writestr("content.xml", isi)
    return keluar.getvalue()


def test_an_ods_file_is_read_with_its_true_rows() -> None:
    lembar = baca_buku(ods(), "d.ods").lembar[0]
    assert lembar.baris[2][1] == "NIP"
    assert len(lembar.baris) == 3
