"""Dates on paper and as typed (`domain.md` 5.2.17)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.tanggal import jam, rentang_periode, tanggal_panjang, tanggal_pendek, urai_tanggal


def test_paper_writes_the_month_as_a_word() -> None:
    assert tanggal_panjang(date(2026, 1, 2)) == "2 Januari 2026"
    assert tanggal_pendek(date(2026, 8, 2)) == "2 Agu"
    assert jam(datetime(2026, 1, 2, 9, 5, tzinfo=UTC)) == "09.05"


@pytest.mark.parametrize(
    ("mulai", "selesai", "harap"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "1 JANUARI SD 31 DESEMBER TAHUN 2026"),
        (date(2026, 9, 1), date(2026, 12, 31), "1 SEPTEMBER SD 31 DESEMBER TAHUN 2026"),
    ],
)
def test_the_period_line_of_official_sheets(mulai: date, selesai: date, harap: str) -> None:
    assert rentang_periode(mulai, selesai) == harap


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("9 Juli 1974", date(1974, 7, 9)),
        ("01/02/2026", date(2026, 2, 1)),
        ("1 Feb 2026", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("2026-02-01 00:00:00", date(2026, 2, 1)),
        ("1-2-2026", date(2026, 2, 1)),
        ("1.2.2026", date(2026, 2, 1)),
        ("01-Agu-2026", date(2026, 8, 1)),
        ("17 AGUSTUS 1945", date(1945, 8, 17)),
        ("2 Nopember 1980", date(1980, 11, 2)),
        ("Senin, 5 Januari 2026", date(2026, 1, 5)),
        ("Tenayan Raya, 2 Januari 2026", date(2026, 1, 2)),
        ("\u00a012\u00a0Des\u00a02025 ", date(2025, 12, 12)),
        ("29 Februari 2024", date(2024, 2, 29)),
    ],
)
def test_typed_dates_are_read_day_first(teks: str, harap: date) -> None:
    assert urai_tanggal(teks) == harap


@pytest.mark.parametrize(
    "teks",
    ["", "30 Februari 2026", "13/13/2026", "1/2/26", "besok", "5 Foo 1799", "2026", "31/04/2026", "0/1/2026"],
)
def test_other_texts_are_no_dates(teks: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        urai_tanggal(teks)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_paper_shows_can_be_typed_again(hari: date) -> None:
    assert urai_tanggal(tanggal_panjang(hari)) == hari
    assert urai_tanggal(hari.strftime("%d/%m/%Y")) == hari
    assert urai_tanggal(hari.isoformat()) == hari
