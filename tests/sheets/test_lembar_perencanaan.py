"""The planning sheets F-01 to F-08 on both papers, read back from PDF and Excel (`domain.md` 6.0 to 6.8, 6.27)."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from kinerja_desktop.domain.perencanaan.skp import JenisRhk, Pendekatan, Perspektif, TargetWilayah
from kinerja_desktop.sheets import lembar_rencana_aksi, lembar_skp_kualitatif, lembar_skp_pimpinan
from kinerja_desktop.sheets.excel import gambar_excel
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
    Lembar,
    PenandaTangan,
    Tabel,
    TandaTangan,
    batas_kisi,
    lebar_guna,
    ukuran_halaman,
)
from tests.sheets.bentuk_teks import GOLDEN, teks_excel
from tests.sheets.contoh_lembar import PEGAWAI, PENILAI, konteks, rhk, skp
from tests.sheets.contoh_perencanaan import (
    BUPATI,
    DESA,
    indikator_camat,
    langkah,
    matriks,
    paket,
    rhk_camat,
    semua_langkah,
    semua_lembar,
    skp_camat,
    skp_kualitatif,
    skp_wilayah,
)

NAMA = tuple(semua_lembar())
PANJANG = " ".join(f"kata{n}" for n in range(800))[:6000]
BERTANDA_TANGAN = tuple(nama for nama in NAMA if nama != "F-01")


@cache
def halaman(lembar: Lembar) -> list[str]:
    reader = PdfReader(io.BytesIO(gambar_pdf(lembar)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def teks(lembar: Lembar) -> str:
    return " ".join(halaman(lembar))


@cache
def buku(lembar: Lembar) -> Any:
    return load_workbook(io.BytesIO(gambar_excel(lembar)), rich_text=True)


def nilai_sel(lembar: Lembar) -> list[str]:
    return [str(sel.value) for ws in buku(lembar).worksheets for row in ws.iter_rows() for sel in row if sel.value]


def baris_panjang(banyak: int, isi: str = "") -> tuple[Any, ...]:
    return tuple(rhk(n, isi and f"{isi} {n}") for n in range(1, banyak + 1))


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


# ------------------------------------------------------------------------------------------ long content


@pytest.mark.parametrize("kertas", Kertas)
def test_twelve_plans_carry_their_head_on_every_page(kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    dua_belas = skp(*baris_panjang(12))
    camat = skp_camat(*(
        rhk_camat(n, "Meningkatnya kualitas pelayanan publik kecamatan " * 3, *(
            indikator_camat(n * 10 + k, "Indeks kepuasan masyarakat " * 4, "80", "indeks", Perspektif.ANGGARAN)
            for k in range(3)
        )) for n in range(1, 13)
    ))  # fmt: skip
    aksi = tuple(
        langkah(n * 10 + k, r, "Menata arsip " * 6, 1, 5) for n, r in enumerate(dua_belas.rhk) for k in range(3)
    )
    semua = (
        (f02(camat, cetak), "(1) (2) (3) (4) (5)", "Indeks kepuasan"),
        (lembar_skp(dua_belas, cetak), "(1) (2) (3) (4) (5) (6)", "KUANTITAS"),
        (f05(skp_kualitatif(*dua_belas.rhk), cetak), "(1) (2) (3)", "Ukuran keberhasilan"),
        (f08(dua_belas, aksi, cetak), "TW I TW II TW III TW IV", "Menata arsip"),
    )

    for lembar, kepala, isi in semua:
        hasil = [satu for satu in halaman(lembar) if isi in satu]
        assert len(hasil) >= 2
        assert all(kepala in satu for satu in hasil)


@pytest.mark.parametrize("kertas", Kertas)
def test_a_text_of_six_thousand_characters_is_printed_to_its_last_word(kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    dokumen = skp(rhk(1), rhk(2, PANJANG))
    semua = (
        f02(skp_camat(rhk_camat(1, PANJANG, *skp_camat().rhk[0].indikator)), cetak),
        f03(skp_camat(rhk_camat(1, PANJANG, *skp_camat().rhk[0].indikator)), cetak),
        f05(skp_kualitatif(*dokumen.rhk), cetak),
        f05(skp_kualitatif(*dokumen.rhk), cetak, format_ketat=True),
        f08(dokumen, semua_langkah(dokumen), cetak),
        f08(dokumen, (langkah(1, dokumen.rhk[0], PANJANG, 1),), cetak, bulanan=True),
    )

    for lembar in semua:
        isi = teks(lembar)
        assert set(PANJANG.split()) <= set(isi.split())
        assert all((d.height or 0) <= 409 for ws in buku(lembar).worksheets for d in ws.row_dimensions.values())
    assert "(lanjutan)" in teks(semua[0])


@pytest.mark.parametrize("nama", ["F-02", "F-03", "F-05", "F-07", "F-08", "F-08W"])
def test_long_names_with_degrees_and_diacritics_are_printed_whole(nama: str) -> None:
    panjang = "Prof. Dr. Ir. H. Muhammad Al-Fāruqī Ñoño Şimanjuntak-Lubis, S.STP., M.A.P., Ph.D."
    orang = replace(PEGAWAI, nama=panjang)
    lembar = {
        "F-02": lambda: f02(replace(skp_camat(), pegawai=orang), konteks()),
        "F-03": lambda: f03(replace(skp_camat(), pegawai=orang), konteks()),
        "F-05": lambda: f05(replace(skp_kualitatif(), pegawai=orang), konteks()),
        "F-07": lambda: lembar_matriks(replace(matriks(), pimpinan=orang), konteks()),
        "F-08": lambda: f08(replace(skp(), pegawai=orang), semua_langkah(skp()), konteks()),
        "F-08W": lambda: lembar_wilayah(replace(skp_wilayah(), pegawai=orang), konteks()),
    }[nama]()

    assert teks(lembar).count(panjang) >= 2
    assert any(panjang in satu for satu in nilai_sel(lembar))


def test_a_footer_too_long_for_excel_keeps_its_beginning_and_its_code() -> None:
    nama = "Prof. Dr. Ir. H. Muhammad & Al-Fāruqī " * 5
    revisi = replace(skp(), pegawai=replace(PEGAWAI, nama=nama), alasan_revisi="x", revisi_mulai=date(2026, 7, 1))
    ws = buku(lembar_skp(revisi, konteks())).active

    kaki = ws.oddFooter.left.text
    assert kaki.startswith("Dokumen milik Prof. Dr.")
    assert "kode 7QX4-M2TA" in kaki
    assert len(str(ws.oddFooter)) <= 255


@pytest.mark.parametrize("nama", ["F-02", "F-03", "F-05", "F-06", "F-07", "F-08", "F-08W"])
@pytest.mark.parametrize("isi", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)"])
def test_what_a_person_typed_is_never_a_formula(nama: str, isi: str) -> None:
    dokumen = skp(rhk(1, isi))
    lampiran = replace(skp(), lampiran=tuple(replace(b, teks=isi) for b in skp().lampiran))
    kolom = tuple(replace(satu, rhk=isi, indikator=isi) for satu in matriks().kolom)
    lembar = {
        "F-02": lambda: f02(skp_camat(rhk_camat(1, isi)), konteks()),
        "F-03": lambda: f03(skp_camat(rhk_camat(1, isi)), konteks()),
        "F-05": lambda: f05(skp_kualitatif(*dokumen.rhk), konteks()),
        "F-06": lambda: lembar_lampiran(lampiran, konteks()),
        "F-07": lambda: lembar_matriks(replace(matriks(), kolom=kolom), konteks()),
        "F-08": lambda: f08(dokumen, (langkah(1, dokumen.rhk[0], isi, 1),), konteks()),
        "F-08W": lambda: lembar_wilayah(
            replace(skp_wilayah(), rhk=(replace(skp_wilayah().rhk[0], teks=isi),)), konteks()
        ),
    }[nama]()

    sel = [s for ws in buku(lembar).worksheets for row in ws.iter_rows() for s in row if s.value]
    assert any(isi in str(s.value) for s in sel)
    assert not any(s.data_type == "f" for s in sel)


# ------------------------------------------------------------------------------------------ signatures, marks


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("banyak", range(1, 9))
def test_signatures_never_stand_alone_on_a_page(banyak: int, kertas: Kertas) -> None:
    cetak = konteks(kertas=kertas)
    dokumen = skp(*(rhk(n, f"Hasil {n} " + "kata " * (17 * n)) for n in range(1, banyak + 1)))
    aksi = tuple(langkah(n, r, "langkah " * 23 * (n + 1), 1) for n, r in enumerate(dokumen.rhk))
    semua = (
        (f02(skp_camat(*(rhk_camat(n, "kata " * 17 * n) for n in range(1, banyak + 1))), cetak), "Kolaboratif"),
        (f05(skp_kualitatif(*dokumen.rhk), cetak), "Kolaboratif"),
        (f08(dokumen, aksi, cetak), "langkah"),
        (lembar_matriks(matriks(5, banyak * 3), cetak), "Nama Pegawai"),
    )

    for lembar, baris in semua:
        assert baris in next(isi for isi in reversed(halaman(lembar)) if "NIP. 19" in isi)


@pytest.mark.parametrize("nama", BERTANDA_TANGAN)
@pytest.mark.parametrize("draf", [True, False])
def test_only_a_draft_is_marked_draf_and_on_every_page(nama: str, draf: bool) -> None:
    lembar = semua_lembar(konteks(keadaan_draf=draf))[nama]

    assert all(("DRAF" in isi.split()) is draf for isi in halaman(lembar))
    assert all((ws.oddHeader.center.text == "DRAF") is draf for ws in buku(lembar).worksheets)


@pytest.mark.parametrize("nama", BERTANDA_TANGAN)
def test_every_page_leads_back_to_its_content(nama: str) -> None:
    lembar = semua_lembar()[nama]
    isi = halaman(lembar)

    assert lembar.tanda_qr == f"KINERJA:7QX4-M2TA:2:{lembar.kode_lembar}"
    for nomor, satu in enumerate(isi, 1):
        assert "versi 2, kode 7QX4-M2TA" in satu
        assert f"Halaman {nomor} dari {len(isi)}" in satu


def test_an_acting_head_signs_with_his_prefix_on_the_line_of_the_post() -> None:
    plt = replace(PENILAI, awalan="Plt.", jabatan="Camat Muara Sari")
    isi = teks(lembar_skp(replace(skp(), penilai=plt), konteks()))

    assert isi.count("Plt. Camat Muara Sari") == 2
    assert "Pejabat Penilai Kinerja Plt. Camat Muara Sari" in isi


def test_whoever_signs_in_anothers_name_says_so_line_by_line_above_his_post() -> None:
    pejabat = replace(
        PENILAI, awalan="a.n. Bupati Tirta Kencana\nSekretaris Daerah\nu.b.", jabatan="Asisten Administrasi"
    )
    lembar = lembar_skp(replace(skp(), penilai=pejabat), konteks())
    isi = teks(lembar)

    assert "Kinerja a.n. Bupati Tirta Kencana Sekretaris Daerah u.b. Asisten Administrasi" in isi
    assert isi.count("a.n. Bupati") == 1
    assert "a.n. Bupati Tirta Kencana\nSekretaris Daerah\nu.b.\nAsisten Administrasi" in nilai_sel(lembar)


def test_a_third_signature_stands_below_the_two_in_the_middle() -> None:
    satu, dua, tiga = (PenandaTangan("", kata, "", kata, "") for kata in ("Kiri", "Kanan", "Mengetahui"))
    dasar = lembar_skp(skp(), konteks())
    blok = tuple(TandaTangan(satu, dua, tengah=tiga) if isinstance(b, TandaTangan) else b for b in dasar.blok)
    lembar = replace(dasar, blok=blok)

    letak = {s.teks: (x, y) for x, y, s in lay_out(lembar)[-1].teks if s.garis_bawah}
    assert letak["Kiri"][1] == letak["Kanan"][1] < letak["Mengetahui"][1]
    assert letak["Kiri"][0] < letak["Mengetahui"][0] < letak["Kanan"][0]
    kolom = {str(s.value): s.column for row in buku(lembar).active.iter_rows() for s in row if s.value}
    assert kolom["Kiri"] < kolom["Mengetahui"] < kolom["Kanan"]


def test_the_same_plan_is_always_the_same_bytes() -> None:
    for lembar in semua_lembar().values():
        assert gambar_pdf(lembar) == gambar_pdf(lembar)


def test_a_tambahan_plan_has_a_band_of_its_own_in_every_form() -> None:
    tambahan = rhk(2, "Terlaksananya tugas panitia", jenis=JenisRhk.TAMBAHAN)
    for lembar in (f05(skp_kualitatif(rhk(1), tambahan), konteks()), f02(skp_camat(rhk(1), tambahan), konteks())):
        assert "B. TAMBAHAN 1" in teks(lembar)
    assert BUPATI.nama in teks(f02(skp_camat(), konteks()))
    assert "F-06" in teks(lembar_kendali(paket(), konteks(kode="", versi=0)))
