from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis.strategies import dates, decimals

from kinerja_desktop.ui.parts.formats import (
    baca_angka,
    baca_tanggal,
    nama_ringkas,
    tulis_angka,
    tulis_nip,
    tulis_tanggal,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.200", "1200"),
        ("1.234.567,89", "1234567.89"),
        ("97,5", "97.5"),
        ("12.5", "12.5"),
        ("1234.5", "1234.5"),
        ("1 200", "1200"),
        ("−3", "-3"),
        ("98,", "98"),
        (",5", "0.5"),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: str):
    assert baca_angka(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "1,2,3", "12%", "1.23,4.5"])
def test_what_is_no_number_is_refused(text: str):
    assert baca_angka(text) is None


@given(decimals(min_value=-(10**12), max_value=10**12, places=3))
def test_a_written_number_is_read_back(number: Decimal):
    assert baca_angka(tulis_angka(number)) == number


@pytest.mark.parametrize(
    "text",
    [
        "1-2-2026",
        "01/02/2026",
        "1 Feb 2026",
        "1 februari 2026",
        "01022026",
        "2026-02-01",
        "1.2.2026",
        "1-2",
        "1 2 26",
        "1 peb",
    ],
)
def test_the_day_comes_before_the_month(text: str):
    assert baca_tanggal(text, 2026) == date(2026, 2, 1)


@pytest.mark.parametrize("text", ["", "13-13-2026", "30-2-2026", "besok", "2026", "1-"])
def test_what_is_no_day_is_refused(text: str):
    assert baca_tanggal(text, 2026) is None


@given(dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_written_day_is_read_back(day: date):
    assert baca_tanggal(tulis_tanggal(day), 2026) == day


def test_a_nip_is_shown_in_its_groups():
    assert tulis_nip("199007302015032006") == "19900730 201503 2 006"
    assert tulis_nip("1990 belum lengkap") == "1990 belum lengkap"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Kecamatan Muara Sari", "Kec. Muara Sari"),
        ("Kelurahan Pasir Putih", "Kel. Pasir Putih"),
        ("Kabupaten Tirta Kencana", "Kab. Tirta Kencana"),
        ("Kota Tirta Kencana", "Kota Tirta Kencana"),
        ("BKPSDM Kabupaten Tirta Kencana", "BKPSDM"),
        ("BKPSDM Kota Tirta Kencana", "BKPSDM"),
        ("Seksi Pemerintahan", "Seksi Pemerintahan"),
        ("", ""),
    ],
)
def test_a_unit_is_named_shortly_where_there_is_little_room(name: str, short: str):
    assert nama_ringkas(name) == short
