"""Every planning sheet on every paper against every rule of `domain.md` 6.0 and 6.27, each drawn once.

The workbooks are read with calamine: openpyxl wrote them.
"""

import io
import re
from functools import cache

import pytest
from python_calamine import CalamineWorkbook

from kinerja_desktop.sheets.excel import gambar_excel
from kinerja_desktop.sheets.rencana_sel import Kertas, Lembar
from tests.sheets.bentuk_teks import GOLDEN
from tests.sheets.contoh_lembar import ATASAN, PEGAWAI, PENILAI, konteks
from tests.sheets.contoh_panjang import KEPALA_BERULANG, PEMBUAT
from tests.sheets.contoh_perencanaan import BUPATI, semua_lembar
from tests.sheets.terbaca import buku, halaman, teks

PANJANG = " ".join(f"kata{n}" for n in range(1, 1100))[:6000].rpartition(" ")[0]
NAMA = tuple(PEMBUAT)
SEMUA = tuple(semua_lembar())
BERTANDA_TANGAN = tuple(nama for nama in NAMA if nama != "F-01")
JUDUL = {
    "F-01": "LEMBAR KENDALI DOKUMEN KINERJA TAHUN 2026",
    "F-02": "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT PIMPINAN TINGGI",
    "F-03": "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF BAGI PEJABAT PIMPINAN TINGGI",
    "F-04": "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI",
    "F-05": "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF BAGI PEJABAT ADMINISTRASI",
    "F-06": "LAMPIRAN SASARAN KINERJA PEGAWAI",
    "F-07": "MATRIKS PEMBAGIAN PERAN DAN HASIL TAHUN 2026",
    "F-08": "RENCANA AKSI PENCAPAIAN KINERJA",
    "F-08W": "RENCANA KERJA PER WILAYAH",
}
SELEBAR_KERTAS = {"F-03", "F-05-ketat", "F-06"}
"""Sheets whose cell of text is as wide as the paper: six thousand characters do not fill a page of theirs."""
PIHAK = {"F-01": (PEGAWAI,), "F-02": (ATASAN, BUPATI), "F-03": (ATASAN, BUPATI), "F-07": (ATASAN,)}
"""Who stands on a sheet where it is not the archivist and her appraiser."""

di_kedua_kertas = pytest.mark.parametrize("kertas", Kertas)


@cache
def biasa(nama: str, kertas: Kertas) -> Lembar:
    return semua_lembar(konteks(kertas=kertas))[nama]


@cache
def panjang(nama: str, kertas: Kertas) -> Lembar:
    """Twenty rows, the first of them longer than a page, as a draft."""
    isi = " ".join([PANJANG] * 3) if nama in SELEBAR_KERTAS else PANJANG
    return PEMBUAT[nama](isi, 20, konteks(kertas=kertas, keadaan_draf=nama != "F-01"))


@cache
def sel_calamine(lembar: Lembar) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """Each worksheet's name with what its cells hold, empty ones left out."""
    berkas = CalamineWorkbook.from_filelike(io.BytesIO(gambar_excel(lembar)))
    return tuple(
        (nama, tuple(sel for row in berkas.get_sheet_by_name(nama).to_python() for sel in row if sel not in {"", None}))
        for nama in berkas.sheet_names
    )


@di_kedua_kertas
@pytest.mark.parametrize("nama", SEMUA)
def test_another_reader_finds_the_stored_words_in_the_workbook_and_every_one_is_text(nama: str, kertas: Kertas) -> None:
    baris: list[str] = []
    for judul, isi in sel_calamine(biasa(nama, kertas)):
        assert all(isinstance(sel, str) for sel in isi)
        baris += [f"# {judul}", *(" / ".join(str(sel).splitlines()) for sel in isi)]

    tersimpan = (GOLDEN / f"{nama}.txt").read_text("utf-8").splitlines()
    assert baris == [satu if satu.startswith("# ") else satu.partition(" ")[2] for satu in tersimpan]


@di_kedua_kertas
@pytest.mark.parametrize("nama", SEMUA)
def test_the_paper_says_nothing_that_the_workbook_does_not(nama: str, kertas: Kertas) -> None:
    lembar = biasa(nama, kertas)
    kata = {kata for _, isi in sel_calamine(lembar) for sel in isi for kata in str(sel).split()}
    kaki = {*lembar.kaki.split(), lembar.kode, "Halaman", "dari", *map(str, range(1, 9))}

    assert set(teks(lembar).split()) - kata - kaki == set()


@di_kedua_kertas
@pytest.mark.parametrize("nama", SEMUA)
def test_title_period_and_both_names_can_be_read_from_the_paper(nama: str, kertas: Kertas) -> None:
    kode = nama.removesuffix("-bagian").removesuffix("-ketat").removesuffix("-bulanan")
    isi = teks(biasa(nama, kertas))

    assert JUDUL[kode] in isi
    assert all(pihak.nama in isi for pihak in PIHAK.get(kode, (PEGAWAI, PENILAI)))
    assert ("1 JANUARI SD 31 DESEMBER TAHUN 2026" in isi) is (kode not in {"F-01", "F-07"})


@di_kedua_kertas
@pytest.mark.parametrize("nama", SEMUA)
def test_every_nip_in_a_workbook_is_text_of_eighteen_digits(nama: str, kertas: Kertas) -> None:
    semua = [sel for _, isi in sel_calamine(biasa(nama, kertas)) for sel in isi]
    nip = [sel for sel in semua if re.search(r"\d{8} ?\d{6} ?\d ?\d{3}", str(sel))]

    assert nip
    assert all(isinstance(sel, str) for sel in nip)
    assert not any(isinstance(sel, float) for sel in semua)


# ------------------------------------------------------------------------------------------ several pages


@di_kedua_kertas
@pytest.mark.parametrize("nama", NAMA)
def test_the_head_stands_over_the_rows_of_every_page_and_repeats_in_the_workbook(nama: str, kertas: Kertas) -> None:
    isi = halaman(panjang(nama, kertas))
    berbaris = [satu for satu in isi if re.search(r"\bkata\d", satu)]

    assert len(berbaris) >= 2
    assert all(KEPALA_BERULANG[nama] in satu for satu in berbaris)
    ulang = {ws.print_title_rows for ws in buku(panjang(nama, kertas)).worksheets}
    assert all(ulang) is (nama != "F-06")


@di_kedua_kertas
@pytest.mark.parametrize("nama", NAMA)
def test_a_row_longer_than_a_page_is_printed_to_its_last_word_and_marked_where_it_goes_on(
    nama: str, kertas: Kertas
) -> None:
    lembar = panjang(nama, kertas)
    isi = teks(lembar)

    assert set(PANJANG.split()) <= set(isi.split())
    assert all(f"baris-{n}" in isi for n in range(1, 20))
    assert "(lanjutan)" in isi
    semua = [str(sel) for _, satu in sel_calamine(lembar) for sel in satu]
    assert any(PANJANG in sel for sel in semua)
    assert all((d.height or 0) <= 409 for ws in buku(lembar).worksheets for d in ws.row_dimensions.values())


@di_kedua_kertas
@pytest.mark.parametrize("nama", BERTANDA_TANGAN)
def test_a_draft_is_marked_on_every_page_and_each_leads_back_to_its_version(nama: str, kertas: Kertas) -> None:
    lembar = panjang(nama, kertas)
    isi = halaman(lembar)

    for nomor, satu in enumerate(isi, 1):
        assert "DRAF" in satu.split()
        assert "versi 2, kode 7QX4-M2TA" in satu
        assert f"Halaman {nomor} dari {len(isi)}" in satu
    for ws in buku(lembar).worksheets:
        assert ws.oddHeader.center.text == "DRAF"
        assert "versi 2, kode 7QX4-M2TA" in ws.oddFooter.left.text
        assert ws.oddFooter.right.text == "Halaman &P dari &N"


@di_kedua_kertas
@pytest.mark.parametrize("nama", BERTANDA_TANGAN)
def test_what_is_no_draft_is_not_marked_as_one(nama: str, kertas: Kertas) -> None:
    lembar = biasa(nama, kertas)

    assert not any("DRAF" in satu.split() for satu in halaman(lembar))
    assert all(ws.oddHeader.center.text is None for ws in buku(lembar).worksheets)


@di_kedua_kertas
@pytest.mark.parametrize("banyak", range(1, 18, 4))
@pytest.mark.parametrize("nama", BERTANDA_TANGAN)
def test_signatures_have_a_row_of_their_table_above_them(nama: str, banyak: int, kertas: Kertas) -> None:
    isi = halaman(PEMBUAT[nama]("Tertatanya berkas", banyak, konteks(kertas=kertas)))

    bertanda = next(satu for satu in isi if "Muara Sari, 12 April 2026" in satu)
    sebelum = bertanda.partition("Muara Sari, 12 April 2026")[0]
    assert re.search(r"Kolaboratif|Tertatanya berkas|KONSEKUENSI - -", sebelum)


@pytest.mark.parametrize("isi", ["=1+1", "+1", "-2+3", "@SUM(A1:A9)"])
@pytest.mark.parametrize("nama", NAMA)
def test_what_a_person_typed_is_text_for_another_reader_too(nama: str, isi: str) -> None:
    lembar = PEMBUAT[nama](isi, 1, konteks())

    assert any(isi in str(sel) for _, semua in sel_calamine(lembar) for sel in semua)
    assert not any(sel.data_type == "f" for ws in buku(lembar).worksheets for row in ws.iter_rows() for sel in row)
