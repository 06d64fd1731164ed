"""The planning sheets F-01 to F-08 on both papers, read back from PDF and Excel (`domain.md` 6.0 to 6.8, 6.27)."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from kinerja_desktop.domain.perencanaan.skp import Pendekatan, Perspektif, TargetWilayah
from kinerja_desktop.sheets import lembar_rencana_aksi, lembar_skp_kualitatif, lembar_skp_pimpinan
from kinerja_desktop.sheets.layout import lay_out
from kinerja_desktop.sheets.lembar_kendali import PaketKinerja, lembar_kendali
from kinerja_desktop.sheets.lembar_lampiran import lembar_lampiran
from kinerja_desktop.sheets.lembar_matriks import lembar_matriks
from kinerja_desktop.sheets.lembar_rencana_aksi import lembar_rencana_aksi as f08
from kinerja_desktop.sheets.lembar_skp import LEBAR_KEPALA, LEBAR_PERILAKU, lembar_skp
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_kualitatif as f05
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_pimpinan_kualitatif as f03
from kinerja_desktop.sheets.lembar_skp_pimpinan import lembar_skp_pimpinan as f02
from kinerja_desktop.sheets.lembar_wilayah import lembar_wilayah
from kinerja_desktop.sheets.pdf import gambar_pdf
from kinerja_desktop.sheets.rencana_sel import (
    Kertas,
    Tabel,
    batas_kisi,
    lebar_guna,
    ukuran_halaman,
)
from tests.sheets.bentuk_teks import GOLDEN, teks_excel
from tests.sheets.contoh_lembar import PEGAWAI, PENILAI, konteks, skp
from tests.sheets.contoh_perencanaan import (
    DESA,
    langkah,
    matriks,
    semua_langkah,
    semua_lembar,
    skp_camat,
    skp_kualitatif,
    skp_wilayah,
)
from tests.sheets.terbaca import buku, halaman, nilai_sel, teks

NAMA = tuple(semua_lembar())


@pytest.mark.parametrize("nama", NAMA)
def test_the_workbook_says_what_is_stored_beside_it(nama: str) -> None:
    """Run `python -m tests.sheets.bentuk_teks` after a change that was meant."""
    assert teks_excel(semua_lembar()[nama]) == (GOLDEN / f"{nama}.txt").read_text("utf-8")


@pytest.mark.parametrize("nama", NAMA)
def test_the_workbook_of_the_larger_paper_says_the_same(nama: str) -> None:
    assert nilai_sel(semua_lembar(konteks(kertas=Kertas.F4))[nama]) == nilai_sel(semua_lembar()[nama])


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("nama", NAMA)
def test_the_paper_says_every_word_of_the_workbook(nama: str, kertas: Kertas) -> None:
    lembar = semua_lembar(konteks(kertas=kertas))[nama]
    isi = teks(lembar)

    for sel in nilai_sel(lembar):
        if sel != "\u2713":
            assert " ".join(sel.split()) in isi


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("nama", NAMA)
def test_every_table_is_as_wide_as_the_paper_allows(nama: str, kertas: Kertas) -> None:
    lembar = semua_lembar(konteks(kertas=kertas))[nama]
    tabel = [satu for satu in lembar.blok if isinstance(satu, Tabel)]

    assert tabel
    assert all(abs(sum(satu.lebar) - lebar_guna(kertas, lembar.orientasi)) <= 0.1 for satu in tabel)
    assert all(
        sum(sel.bentang for sel in row) == len(satu.lebar)
        for satu in tabel
        for kelompok in (*satu.kepala, *satu.isi)
        for row in kelompok.baris
    )


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("nama", NAMA)
def test_nothing_is_drawn_beyond_the_margins(nama: str, kertas: Kertas) -> None:
    lembar = semua_lembar(konteks(kertas=kertas))[nama]
    guna = lebar_guna(kertas, lembar.orientasi) * 72 / 25.4

    for page in lay_out(lembar):
        kiri = min(x for x, _, _ in page.teks)
        assert all(x + segmen.lebar <= kiri + guna + 3 for x, _, segmen in page.teks)
        assert all(y <= (ukuran_halaman(kertas, lembar.orientasi)[1] - 12) * 72 / 25.4 + 0.1 for y in page.datar)


@pytest.mark.parametrize(("kertas", "nomor"), [(Kertas.A4, "9"), (Kertas.F4, "14")])
@pytest.mark.parametrize("nama", NAMA)
def test_every_worksheet_is_set_up_for_the_printer(nama: str, kertas: Kertas, nomor: str) -> None:
    lembar = semua_lembar(konteks(kertas=kertas))[nama]

    for ws in buku(lembar).worksheets:
        assert str(ws.page_setup.paperSize) == nomor
        assert ws.page_setup.orientation == ("portrait" if nama == "F-01" else "landscape")
        assert (ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) == (1, 0)
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        assert ws.print_options.horizontalCentered
        assert ws.print_area
        assert bool(ws.print_title_rows) is (nama != "F-06")
        assert len(ws.title) <= 31
        assert ws.oddFooter.right.text == "Halaman &P dari &N"


@pytest.mark.parametrize("nama", NAMA)
def test_every_nip_in_a_workbook_is_text(nama: str) -> None:
    for ws in buku(semua_lembar()[nama]).worksheets:
        for row in ws.iter_rows():
            for sel in row:
                if sel.value and re.fullmatch(r"\d{8} \d{6} \d \d{3}", str(sel.value)):
                    assert (sel.data_type, sel.number_format) == ("s", "@")


def test_the_micro_grid_of_f02_has_the_nine_columns_of_the_regulation() -> None:
    batas = batas_kisi((LEBAR_KEPALA, lembar_skp_pimpinan.LEBAR_HASIL_PIMPINAN, LEBAR_PERILAKU))

    assert [round(b - a) for a, b in pairwise(batas)] == [8, 38, 52, 38, 8, 38, 11, 35, 45]
    gabungan = {str(m) for m in buku(f02(skp_camat(), konteks())).active.merged_cells.ranges}
    assert {"B14:C14", "D14:G14", "B18:C18", "A13:I13"} - gabungan == {"B18:C18"}


@pytest.mark.parametrize("lebar", [
    lembar_skp_pimpinan.LEBAR_HASIL_PIMPINAN, lembar_skp_kualitatif.LEBAR_KUALITATIF,
    lembar_skp_kualitatif.LEBAR_BERINTERVENSI, lembar_rencana_aksi.LEBAR_TRIWULANAN, lembar_rencana_aksi.LEBAR_BULANAN,
])  # fmt: skip
def test_the_columns_of_a4_add_up_to_the_usable_width(lebar: tuple[float, ...]) -> None:
    assert sum(lebar) == 273


# ------------------------------------------------------------------------------------------ F-02 to F-06


def test_f02_names_perspectives_in_the_order_of_the_regulation_and_who_assigned() -> None:
    isi = teks(f02(skp_camat(), konteks()))

    assert "NO RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF (1) (2) (3) (4) (5)" in isi
    letak = [isi.index(kata) for kata in ("Penerima Layanan", "Proses Bisnis", "Penguatan Internal", "Anggaran")]
    assert letak == sorted(letak)
    assert "(penugasan dari Bupati Tirta Kencana)" in isi
    assert "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI" in isi
    assert "PERILAKU KERJA**" not in isi


def test_an_elected_head_prints_dashes_and_no_nip_below_his_name() -> None:
    lembar = f02(skp_camat(), konteks())

    assert "NIP. -" not in teks(lembar)
    assert teks(lembar).count("NIP. ") == 1
    assert "2 NIP -" in teks(lembar)
    assert "3 PANGKAT/GOL. RUANG -" in teks(lembar)


@pytest.mark.parametrize("nip", ["", "-", "1404012345678901", "tidak ada"])
def test_a_number_that_is_no_nip_is_never_printed_as_one(nip: str) -> None:
    lembar = lembar_skp(replace(skp(), penilai=replace(PENILAI, nip=nip)), konteks())

    assert teks(lembar).count("NIP. ") == 1
    assert nip.strip("-") == "" or nip not in teks(lembar)


def test_the_form_of_a_jpt_names_the_instansi_in_its_fifth_row() -> None:
    assert "5 INSTANSI" in teks(f02(skp_camat(), konteks(), label_unit="INSTANSI"))
    assert "5 UNIT KERJA" in teks(f02(skp_camat(), konteks()))
    assert "5 INSTANSI" in teks(lembar_lampiran(skp_camat(), konteks(), label_unit="INSTANSI"))


def test_f03_holds_results_and_measures_in_one_wide_cell_without_a_perspective_column() -> None:
    isi = teks(f03(skp_camat(pendekatan=Pendekatan.KUALITATIF), konteks()))

    assert "PERSPEKTIF (" not in isi
    assert "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:" in isi
    assert "• Indeks kepuasan masyarakat (IKM) kecamatan: 88,31 indeks (Penerima Layanan)" in isi


@pytest.mark.parametrize("ketat", [False, True])
def test_f05_prints_the_leaders_plan_unless_the_strict_form_is_asked_for(ketat: bool) -> None:
    isi = teks(f05(skp_kualitatif(), konteks(), format_ketat=ketat))

    assert ("RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI" in isi) is not ketat
    assert ("Meningkatnya kualitas pelayanan publik kecamatan" in isi) is not ketat
    assert "(Penugasan dari Sekretaris Camat)" in isi
    assert "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:" in isi
    assert "** Pimpinan dapat memberi ekspektasi khusus" in isi


def test_a_perspective_left_over_on_a_staff_members_indicator_is_not_printed() -> None:
    dasar = skp_kualitatif()
    satu = replace(dasar.rhk[0].indikator[0], perspektif=Perspektif.ANGGARAN)
    lembar = f05(replace(dasar, rhk=(replace(dasar.rhk[0], indikator=(satu,)),)), konteks())

    assert "(Anggaran)" not in teks(lembar)


def test_a_plan_without_rows_prints_a_row_of_dashes() -> None:
    for lembar in (f02(replace(skp_camat(), rhk=()), konteks()), f05(replace(skp_kualitatif(), rhk=()), konteks())):
        assert "A. UTAMA - -" in teks(lembar)


def test_bullets_are_real_glyphs_of_the_embedded_face() -> None:
    reader = PdfReader(io.BytesIO(gambar_pdf(f05(skp_kualitatif(), konteks()))))
    fonts: Any = reader.pages[0]["/Resources"]

    assert all("LiberationSerif" in satu.get_object()["/BaseFont"] for satu in fonts["/Font"].values())
    assert reader.pages[0].extract_text().count("•") >= 10


def test_a_revision_says_in_its_foot_line_from_when_it_counts() -> None:
    revisi = replace(skp(), alasan_revisi="Perubahan anggaran", revisi_mulai=date(2026, 7, 1))

    for lembar in (lembar_skp(revisi, konteks()), lembar_lampiran(revisi, konteks())):
        for isi in halaman(lembar):
            assert "versi 2, kode 7QX4-M2TA — perubahan SKP, berlaku mulai 1 Juli 2026" in isi
    assert "perubahan SKP" not in teks(lembar_skp(skp(), konteks()))


# ------------------------------------------------------------------------------------------ F-01, F-07, F-08


def test_f01_lists_the_documents_with_their_codes_and_has_none_itself() -> None:
    lembar = semua_lembar()["F-01"]
    isi = teks(lembar)

    assert "LEMBAR KENDALI DOKUMEN KINERJA TAHUN 2026" in isi
    assert "NO DOKUMEN PERIODE STATUS TANGGAL" in isi
    assert "F-04 Sasaran Kinerja Pegawai Versi 1, kode 7QX4-M2TA Tahun 2026 Ditetapkan 15 Januari 2026" in isi
    assert lembar.tanda_qr == ""
    assert isi.endswith("dicetak 12 April 2026 10.42 Halaman 1 dari 1")


def test_f01_of_a_person_without_documents_prints_dashes() -> None:
    kosong = PaketKinerja(2026, "Pemerintah", PEGAWAI, ())

    assert "TANGGAL - - - - -" in teks(lembar_kendali(kosong, konteks(kode="", versi=0)))


def test_f07_puts_a_plan_over_its_own_indicators_and_levels_in_brackets() -> None:
    isi = teks(lembar_matriks(matriks(), konteks()))

    assert "MATRIKS PEMBAGIAN PERAN DAN HASIL TAHUN 2026 KECAMATAN MUARA SARI" in isi
    assert "RENCANA HASIL KERJA CAMAT MUARA SARI" in isi
    assert isi.count("Meningkatnya kualitas layanan 1 ") == 1
    assert "[Output] Tersusunnya laporan bulanan seksi 1" in isi
    assert "[Outcome Antara]" in isi
    assert "[Layanan]" in isi
    assert "Bagian" not in isi
    assert "Muara Sari, 12 April 2026 Camat Muara Sari Drs. Ridwan Pasaribu, M.Si. NIP. 19720314 199403 1 004" in isi


@pytest.mark.parametrize(("kolom", "bagian"), [(5, 1), (6, 2), (11, 3)])
def test_more_than_five_indicators_go_on_in_parts_with_the_people_repeated(kolom: int, bagian: int) -> None:
    lembar = lembar_matriks(matriks(kolom), konteks())
    isi = halaman(lembar)

    assert len(isi) == bagian
    if bagian > 1:
        assert all(f"Bagian {n} dari {bagian}" in satu for n, satu in enumerate(isi, 1))
    assert all("NAMA PEGAWAI JABATAN" in satu and "Nama Pegawai Kecamatan 5, S.Sos., M.Si." in satu for satu in isi)
    assert [satu.count("NIP. 19720314") for satu in isi] == [0] * (bagian - 1) + [1]
    assert len(buku(lembar).worksheets) == bagian


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("huruf", [150, 300, 500, 1000])
def test_long_plans_over_the_columns_leave_room_for_the_people_below_them(huruf: int, kertas: Kertas) -> None:
    dasar = matriks(5, 12)
    kalimat = ("Meningkatnya kualitas pelayanan publik kecamatan " * 30)[:huruf]
    kolom = tuple(
        replace(satu, rhk=kalimat, indikator=f"{kalimat[:-3]} {n}", rhk_id=satu.indikator_id)
        for n, satu in enumerate(dasar.kolom)
    )
    lembar = lembar_matriks(replace(dasar, kolom=kolom), konteks(kertas=kertas))

    assert all(re.search(r"Nama Pegawai Kecamatan \d+", satu) for satu in halaman(lembar))
    bawah = (ukuran_halaman(kertas, lembar.orientasi)[1] - 12) * 72 / 25.4
    assert all(y <= bawah + 0.1 for page in lay_out(lembar) for y in page.datar)


def test_the_head_of_the_matrix_repeats_on_every_page_of_a_large_unit() -> None:
    isi = halaman(lembar_matriks(matriks(5, 60), konteks()))

    assert len(isi) > 2
    assert all("OUTCOME ANTARA / OUTPUT / LAYANAN" in satu for satu in isi)


def test_f08_ticks_the_quarters_in_which_something_is_done() -> None:
    dokumen = skp()
    lembar = f08(dokumen, (langkah(1, dokumen.rhk[0], "Menata arsip", 1, 2, 12),), konteks())
    (page,) = lay_out(lembar)

    assert len(page.centang) == 2
    assert [latar for *_, latar in page.isi if latar.value == "CENTANG"] == [page.isi[-1][4]] * 2
    sel = {s.column_letter for row in buku(lembar).active.iter_rows() for s in row if s.value == "\u2713"}
    assert sel == {"E", "H"}


def test_f08_by_months_has_a_column_for_each_month() -> None:
    dokumen = skp()
    lembar = f08(dokumen, (langkah(1, dokumen.rhk[0], "Menata arsip", 1, 2, 12),), konteks(), bulanan=True)

    assert "TARGET 1 2 3 4 5 6 7 8 9 10 11 12 KETERANGAN" in teks(lembar)
    assert len(lay_out(lembar)[0].centang) == 3
    abu = {s.fill.fgColor.rgb for row in buku(lembar).active.iter_rows() for s in row if s.value == "\u2713"}
    assert abu == {"00D9D9D9"}


def test_f08_shows_a_plan_without_steps_and_what_holds_a_step_up() -> None:
    dokumen = skp()
    isi = teks(f08(dokumen, semua_langkah(dokumen), konteks()))

    assert "3 Terlaksananya tugas panitia HUT RI tingkat kecamatan - -" in isi
    assert "Terkendala: Lemari arsip belum tersedia" in isi
    assert "Berkas tertata 100 berkas" in isi


def test_f08w_gives_every_area_its_column_and_adds_up_what_can_be_added() -> None:
    isi = teks(lembar_wilayah(skp_wilayah(3), konteks()))

    assert "RENCANA KERJA PER WILAYAH" in isi
    assert "INDIKATOR Muara Sari Sungai Apit Teluk Lanus JUMLAH TARGET" in isi
    assert "Jumlah berkas arsip dinamis yang ditata dan diberi nomor 150 300 450 900 1.200 berkas" in isi
    assert "Persentase berkas yang ditemukan kembali dalam lima menit 150 300 450 - 98 %" in isi
    assert "Waktu penataan" not in isi


@pytest.mark.parametrize(("banyak", "bagian"), [(6, 1), (7, 2)])
def test_more_than_six_areas_go_on_in_parts_that_all_show_the_whole_sum(banyak: int, bagian: int) -> None:
    isi = halaman(lembar_wilayah(skp_wilayah(banyak), konteks()))

    assert len(isi) == bagian
    assert all(DESA[0] in satu or DESA[6] in satu for satu in isi)
    jumlah = sum(150 * (n + 1) for n in range(banyak))
    assert all(f"{jumlah:,}".replace(",", ".") in satu for satu in isi)


def test_an_area_is_one_column_however_it_is_spelt() -> None:
    dasar = skp_wilayah(2)
    lain = replace(
        dasar.rhk[0].indikator[1],
        wilayah=(TargetWilayah(dasar.rhk[0].id, "muara  sari", Decimal(90), 0),),
    )
    satu = replace(dasar.rhk[0], indikator=(dasar.rhk[0].indikator[0], lain))
    isi = teks(lembar_wilayah(replace(dasar, rhk=(satu,)), konteks()))

    assert "INDIKATOR Muara Sari Sungai Apit JUMLAH" in isi
    assert "dalam lima menit 90 - - 98 %" in isi
