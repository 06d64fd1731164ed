"""The predikat matrix (`domain.md` 3.4, 5.2.1, 5.2.6)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.aturan import baca_aturan, pilih
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Predikat
from kinerja_desktop.domain.penilaian.kata import cetak_capaian, cetak_predikat, cetak_rating
from kinerja_desktop.domain.penilaian.matriks import baca_ekspektasi, jelaskan, matriks_dari, rating_pimpinan
from kinerja_desktop.resource_files import resource

ATAS, SESUAI, BAWAH = Ekspektasi.DI_ATAS, Ekspektasi.SESUAI, Ekspektasi.DI_BAWAH
SEMUA = [
    satu for berkas in resource("aturan").glob("*.json") for satu in baca_aturan(berkas.read_text(encoding="utf-8"))
]
MATRIKS = matriks_dari(pilih(SEMUA, "predikat_pegawai", date(2026, 3, 31)))
PIMPINAN = pilih(SEMUA, "rating_pimpinan", date(2026, 3, 31))
rating = st.sampled_from(Ekspektasi)


@pytest.mark.parametrize(
    ("nomor", "hasil", "perilaku", "harap"),
    [
        ("P-01", ATAS, ATAS, Predikat.SANGAT_BAIK),
        ("P-02", ATAS, SESUAI, Predikat.BAIK),
        ("P-03", ATAS, BAWAH, Predikat.KURANG),
        ("P-04", SESUAI, ATAS, Predikat.BAIK),
        ("P-05", SESUAI, SESUAI, Predikat.BAIK),
        ("P-06", SESUAI, BAWAH, Predikat.KURANG),
        ("P-07", BAWAH, ATAS, Predikat.BUTUH_PERBAIKAN),
        ("P-08", BAWAH, SESUAI, Predikat.BUTUH_PERBAIKAN),
        ("P-09", BAWAH, BAWAH, Predikat.SANGAT_KURANG),
    ],
)
def test_the_predikat_is_the_cell_of_the_matrix(
    nomor: str, hasil: Ekspektasi, perilaku: Ekspektasi, harap: Predikat
) -> None:
    assert MATRIKS.predikat(hasil, perilaku) is harap


@pytest.mark.parametrize(("hasil", "perilaku"), [(None, ATAS), (ATAS, None), (None, None)])
def test_a_missing_rating_gives_no_predikat(hasil: Ekspektasi | None, perilaku: Ekspektasi | None) -> None:
    assert MATRIKS.predikat(hasil, perilaku) is None


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("di atas", ATAS), ("diatas", ATAS), ("ATAS", ATAS), ("Di Atas Ekspektasi", ATAS), ("DIATAS EKSPEKTASI", ATAS),
        ("sesuai", SESUAI), (" Sesuai  ekspektasi ", SESUAI), ("SESUAI", SESUAI),
        ("di bawah", BAWAH), ("dibawah", BAWAH), ("BAWAH", BAWAH), ("di bawah ekspektasi", BAWAH), ("DI_BAWAH", BAWAH),
    ],
)  # fmt: skip
def test_spellings_of_a_rating_are_accepted(teks: str, harap: Ekspektasi) -> None:
    assert baca_ekspektasi(teks) is harap
    assert MATRIKS.predikat(teks, teks) is MATRIKS.predikat(harap, harap)


@pytest.mark.parametrize("teks", ["", "baik", "ekspektasi", "diatas sekali"])
def test_an_unknown_word_is_an_error(teks: str) -> None:
    with pytest.raises(ValueError, match="rating"):
        MATRIKS.predikat(teks, SESUAI)


@given(rating, rating, rating)
def test_a_better_rating_never_lowers_the_predikat(satu: Ekspektasi, dua: Ekspektasi, tetap: Ekspektasi) -> None:
    urutan, tingkat = list(Predikat), list(Ekspektasi)
    rendah, tinggi = sorted((satu, dua), key=tingkat.index)
    assert urutan.index(MATRIKS.sel[tetap, rendah]) <= urutan.index(MATRIKS.sel[tetap, tinggi])
    assert urutan.index(MATRIKS.sel[rendah, tetap]) <= urutan.index(MATRIKS.sel[tinggi, tetap])


@given(rating, rating)
def test_every_predikat_explains_itself(hasil: Ekspektasi, perilaku: Ekspektasi) -> None:
    penjelasan = jelaskan(MATRIKS, hasil, perilaku)
    assert penjelasan.predikat is MATRIKS.predikat(hasil, perilaku)
    assert penjelasan.sel == (hasil, perilaku)
    assert "PermenPANRB 6/2022" in penjelasan.sumber
    assert (penjelasan.agar_sangat_baik == "") == (penjelasan.predikat is Predikat.SANGAT_BAIK)


def test_the_explanation_of_baik_in_words() -> None:
    penjelasan = jelaskan(MATRIKS, SESUAI, ATAS)
    assert penjelasan.judul == "Mengapa Baik?"
    assert penjelasan.kalimat == "Hasil kerja Sesuai dan perilaku Di atas bertemu di Baik."
    assert penjelasan.agar_sangat_baik == "Agar Sangat Baik: hasil kerja Di atas."
    assert jelaskan(MATRIKS, BAWAH, SESUAI).agar_sangat_baik == "Agar Sangat Baik: hasil kerja dan perilaku Di atas."


@pytest.mark.parametrize(
    ("capaian", "harap"),
    [
        (CapaianOrganisasi.ISTIMEWA, ATAS),
        (CapaianOrganisasi.BAIK, SESUAI),
        (CapaianOrganisasi.BUTUH_PERBAIKAN, BAWAH),
        (CapaianOrganisasi.KURANG, BAWAH),
        (CapaianOrganisasi.SANGAT_KURANG, BAWAH),
    ],
)
def test_the_head_of_a_unit_takes_the_achievement_of_his_organisation(
    capaian: CapaianOrganisasi, harap: Ekspektasi
) -> None:
    assert rating_pimpinan(PIMPINAN, capaian) is harap


def test_h_01_and_h_02() -> None:
    assert MATRIKS.predikat(rating_pimpinan(PIMPINAN, CapaianOrganisasi.ISTIMEWA), SESUAI) is Predikat.BAIK
    assert MATRIKS.predikat(rating_pimpinan(PIMPINAN, CapaianOrganisasi.KURANG), ATAS) is Predikat.BUTUH_PERBAIKAN
    penjelasan = jelaskan(MATRIKS, ATAS, SESUAI, capaian_pimpinan=CapaianOrganisasi.ISTIMEWA)
    assert "ditetapkan dari capaian kinerja organisasi: Istimewa" in penjelasan.kalimat


def test_a_matrix_with_a_missing_cell_is_refused() -> None:
    kurang = replace(MATRIKS.aturan, isi={"sel": {"SESUAI/SESUAI": "BAIK"}})
    with pytest.raises(ValueError, match="nine"):
        matriks_dari(kurang)


def test_paper_prints_the_words_of_the_regulation() -> None:
    assert [cetak_rating(satu) for satu in Ekspektasi] == [
        "DI BAWAH EKSPEKTASI", "SESUAI EKSPEKTASI", "DI ATAS EKSPEKTASI",
    ]  # fmt: skip
    assert cetak_predikat(Predikat.KURANG) == "KURANG/MISCONDUCT"
    assert cetak_predikat(Predikat.BUTUH_PERBAIKAN) == "BUTUH PERBAIKAN"
    assert cetak_capaian(CapaianOrganisasi.KURANG) == "KURANG"
    assert cetak_capaian(CapaianOrganisasi.ISTIMEWA) == "ISTIMEWA"
