"""Suggested ratings (`domain.md` 5.2.2): R-01 to R-16."""

from datetime import date
from decimal import Decimal

import pytest

from kinerja_desktop.domain.aturan import baca_aturan, pilih
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi
from kinerja_desktop.domain.penilaian.saran import saran_hasil, saran_indikator, saran_perilaku, saran_rhk
from kinerja_desktop.resource_files import resource

HURUF = {"A": Ekspektasi.DI_ATAS, "S": Ekspektasi.SESUAI, "B": Ekspektasi.DI_BAWAH, "-": None}
ATURAN = pilih(
    baca_aturan(resource("aturan", "saran_rating.json").read_text(encoding="utf-8")), "saran_rating", date(2026, 3, 31)
)


def rating(huruf: str) -> list[Ekspektasi | None]:
    return [HURUF[satu] for satu in huruf]


@pytest.mark.parametrize(
    ("nomor", "capaian", "harap"),
    [
        ("R-01", "100.00", "S"),
        ("R-02", "116.67", "A"),
        ("R-03", "85.00", "B"),
        ("R-04", "140.00", "A"),
        ("R-05", "80.00", "B"),
        ("R-06", "0.00", "B"),
        ("R-07", "100.00", "S"),
        ("R-08", "94.12", "S"),
        ("R-09", "90.00", "S"),
        ("di bawah ambang", "89.99", "B"),
        ("di atas target", "100.01", "A"),
    ],
)
def test_a_percentage_suggests_a_rating(nomor: str, capaian: str, harap: str) -> None:
    assert saran_indikator(Decimal(capaian), ATURAN) is HURUF[harap]


def test_an_empty_realisasi_counts_only_once_the_period_is_closed() -> None:
    assert saran_indikator(None, ATURAN) is None
    assert saran_indikator(None, ATURAN, periode_ditutup=True) is Ekspektasi.DI_BAWAH


@pytest.mark.parametrize(
    ("indikator", "harap"),
    [
        ("", "-"),
        ("--", "-"),
        ("SSB", "B"),
        ("ASB", "S"),
        ("AAB", "A"),
        ("AS", "S"),
        ("AAS", "A"),
        ("ABB", "B"),
        ("S-", "S"),
    ],
)
def test_indicators_suggest_the_rating_of_their_rhk(indikator: str, harap: str) -> None:
    assert saran_rhk(rating(indikator)) is HURUF[harap]


@pytest.mark.parametrize(
    ("nomor", "utama", "tambahan", "harap"),
    [
        ("R-11", "AAS", "", "A"),
        ("R-12", "AAB", "", "S"),
        ("R-13", "BBA", "", "B"),
        ("separuh", "AS", "", "S"),
        ("terangkat", "AS", "A", "A"),
        ("tidak terangkat", "AS", "AS", "S"),
        ("kurang dari separuh", "ASS", "AA", "S"),
        ("ada bawah", "ASB", "A", "S"),
        ("kosong", "", "A", "-"),
    ],
)
def test_results_suggest_the_rating_hasil_kerja(nomor: str, utama: str, tambahan: str, harap: str) -> None:
    assert saran_hasil(rating(utama), rating(tambahan)) is HURUF[harap]


@pytest.mark.parametrize(
    ("nomor", "nilai", "harap"),
    [
        ("R-14", "AAAASSS", "A"),
        ("R-15", "ABAAAAA", "B"),
        ("R-16", "SSSSSBS", "S"),
        ("Loyal", "SSSSBSS", "B"),
        ("dua bawah", "BSSSSBS", "B"),
        ("tiga atas", "AAASSSS", "S"),
        ("atas dan satu bawah", "AAAAAAB", "S"),
        ("belum lengkap", "AAAAAA-", "-"),
        ("kosong", "", "-"),
    ],
)
def test_the_seven_values_suggest_the_rating_perilaku_kerja(nomor: str, nilai: str, harap: str) -> None:
    assert saran_perilaku(rating(nilai), ATURAN) is HURUF[harap]
