"""Refused rows go back to the office in a workbook that can be mended and imported again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.berkas_ditolak import BARIS_KEPALA, tulis_berkas_ditolak
from kinerja_desktop.exchange.daftar_pegawai import baca_daftar
from kinerja_desktop.exchange.pratinjau import PratinjauImpor
from kinerja_desktop.resource_files import resource

HARI_INI = date(2026, 1, 5)
BUDI, SITI = "198609262015051001", "197407092003112002"
Daftar = Callable[..., PratinjauImpor]


def ditulis(pratinjau: PratinjauImpor, ke: Path) -> Path:
    berkas = tulis_berkas_ditolak(pratinjau, ke)
    assert berkas is not None
    return berkas


def kolom(lembar: Worksheet, judul: str) -> int:
    return [sel.value for sel in lembar[BARIS_KEPALA]].index(judul) + 1


def test_the_sample_list_comes_back_with_its_reasons_and_can_be_mended(tmp_path: Path) -> None:
    asal = baca_daftar(resource("contoh", "duk-tenayan-raya.xlsx"), hari_ini=HARI_INI)
    berkas = ditulis(asal, tmp_path / "duk-ditolak.xlsx")
    assert berkas == tmp_path / "duk-ditolak.xlsx"
    assert [satu.name for satu in tmp_path.iterdir()] == ["duk-ditolak.xlsx"]
    buku = openpyxl.load_workbook(berkas)
    assert buku.sheetnames == ["Data Pegawai", "Petunjuk"]
    lembar = buku["Data Pegawai"]
    assert lembar.cell(BARIS_KEPALA, lembar.max_column).value == "Alasan"
    alasan = [str(lembar.cell(baris, lembar.max_column).value) for baris in range(5, 10)]
    assert [teks[:6] for teks in alasan] == ["NIP-01", "NIP-01", "NIP-02", "NIP-11", "NIP-05"]
    nip = kolom(lembar, "N.I.P")
    assert {type(lembar.cell(baris, nip).value) for baris in range(5, 10)} == {str}
    assert [lembar.cell(baris, kolom(lembar, "Baris Asal")).value for baris in range(5, 10)] == [
        "22", "28", "34", "38", "42",
    ]  # fmt: skip

    benar = [
        "199102022022211003",
        "199403202022211007",
        "196707041990081001",
        "197103092022211008",
        "197703292005041009",
    ]
    for baris, isi in enumerate(benar, 5):
        lembar.cell(baris, nip, isi)
    buku.save(berkas)
    ulang = baca_daftar(berkas, hari_ini=HARI_INI, nip_terpakai={b.nip: b.nama for b in asal.diterima})
    assert [b.nip for b in ulang.diterima] == benar
    assert ulang.ditolak == ()
    assert ulang.kop.kecamatan == "Tenayan Raya"
    assert [b.unit for b in ulang.diterima][:2] == ["Kelurahan Sail", "Kecamatan Tenayan Raya"]


def test_importing_the_refused_rows_unmended_changes_nobody(tmp_path: Path) -> None:
    asal = baca_daftar(resource("contoh", "duk-tenayan-raya.xlsx"), hari_ini=HARI_INI)
    berkas = ditulis(asal, tmp_path / "t.xlsx")
    ulang = baca_daftar(berkas, hari_ini=HARI_INI, nip_terpakai={b.nip: b.nama for b in asal.diterima})
    assert ulang.diterima == ()
    assert [b.kode for b in ulang.ditolak] == [b.kode for b in asal.ditolak]


def test_nothing_refused_writes_no_file(daftar: Daftar, tmp_path: Path) -> None:
    assert tulis_berkas_ditolak(daftar([["Nama", "NIP"], ["Budi", BUDI]]), tmp_path / "t.xlsx") is None
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_looks_like_a_formula_stays_a_text(daftar: Daftar, tmp_path: Path) -> None:
    jahat = ['=HYPERLINK("http://contoh.invalid";"klik")', "+1+1", "-2+3", "@SUM(A1)"]
    isi = [satu.replace('"', '""') for satu in jahat]
    teks = "Nama;NIP;Jabatan;Unit Kerja\n" + "".join(f'Orang;123;"{satu}";X\n' for satu in isi)
    hasil = baca_daftar(teks.encode(), hari_ini=HARI_INI, nama_berkas="d.csv")
    berkas = ditulis(hasil, tmp_path / "t.xlsx")
    lembar = openpyxl.load_workbook(berkas)["Data"]
    sel = [lembar.cell(baris, 3) for baris in range(5, 9)]
    assert [satu.value for satu in sel] == jahat
    assert {satu.data_type for satu in sel} == {"s"}
    assert all(satu.quotePrefix for satu in sel)
    assert [str(b.sel[2]) for b in baca_daftar(berkas, hari_ini=HARI_INI).ditolak] == jahat


def test_two_row_heads_dates_and_section_units_survive_the_way_through_the_file(daftar: Daftar, tmp_path: Path) -> None:
    hasil = daftar(
        [
            ["KABUPATEN SIAK"],
            ["No", "Data Diri", None, "PANGKAT", None, "Sisa Cuti"],
            [None, "Nama", "NIP", "GOL", "TMT", None],
            ["A. KELURAHAN KULIM"],
            [1, "Budi", BUDI[:17], "III/b", date(2022, 4, 1), 7.5],
        ]
    )
    berkas = ditulis(hasil, tmp_path / "t.xlsx")
    buku = openpyxl.load_workbook(berkas)
    lembar = buku["Data"]
    assert lembar.cell(5, kolom(lembar, "Sisa Cuti")).value == 7.5
    lembar.cell(5, kolom(lembar, "NIP"), BUDI)
    buku.save(berkas)
    (orang,) = baca_daftar(berkas, hari_ini=HARI_INI).diterima
    assert (orang.nip, orang.golongan, orang.tmt_golongan, orang.unit) == (
        BUDI,
        "III/b",
        date(2022, 4, 1),
        "Kelurahan Kulim",
    )


def test_each_source_table_has_its_own_sheet(daftar: Daftar, tmp_path: Path) -> None:
    hasil = daftar(
        PNS=[["Nama", "NIP"], ["Budi", "12345"], [], ["NIP", "Nama", "Jabatan"], ["2", "Siti", "Staf"]],
        PPPK=[["Nama", "NI PPPK"], ["Rina", "34567"]],
    )
    berkas = ditulis(hasil, tmp_path / "t.xlsx")
    assert openpyxl.load_workbook(berkas).sheetnames == ["PNS", "PNS (2)", "PPPK", "Petunjuk"]
    assert [b.kode for b in baca_daftar(berkas, hari_ini=HARI_INI).ditolak] == ["NIP-01"] * 3


def test_a_folder_that_cannot_be_written_is_a_sentence_and_leaves_nothing(daftar: Daftar, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    hasil = daftar([["Nama", "NIP", "Jabatan"], ["Budi", "1", "Staf"]])
    with pytest.raises(PenolakanError) as ditolak:
        tulis_berkas_ditolak(hasil, tmp_path / "berkas" / "t.xlsx")
    assert ditolak.value.kode == "EKSPOR-01"
    assert [satu.name for satu in tmp_path.iterdir()] == ["berkas"]
