"""Numbers in the store, on paper and as typed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.angka import angka_cetak, persen_layar, teks_desimal, urai_angka


@pytest.mark.parametrize(
    ("nilai", "harap"),
    [
        ("12", "12"),
        ("12.0", "12"),
        ("18.750", "18.75"),
        ("1E+3", "1000"),
        ("-0.00", "0"),
        ("0E-5", "0"),
        ("-2.50", "-2.5"),
    ],
)
def test_a_number_has_one_text(nilai: str, harap: str) -> None:
    assert teks_desimal(Decimal(nilai)) == harap


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "1E+40", "1E-40"])
def test_what_is_no_plain_number_has_none(nilai: str) -> None:
    with pytest.raises(ValueError, match="plain"):
        teks_desimal(Decimal(nilai))


@pytest.mark.parametrize(
    ("nilai", "desimal", "harap"),
    [
        ("1968000", None, "1.968.000"),
        ("18.75", None, "18,75"),
        ("1200", None, "1.200"),
        ("12", None, "12"),
        ("-1234.5", None, "-1.234,5"),
        ("2.665", 2, "2,67"),
        ("20", 1, "20,0"),
    ],
)
def test_paper_has_a_comma_and_dots(nilai: str, desimal: int | None, harap: str) -> None:
    assert angka_cetak(Decimal(nilai), desimal) == harap


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("1.234,5", "1234.5"),
        ("1234.5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.200", "1200"),
        ("1.234.567", "1234567"),
        ("0.125", "0.125"),
        ("12.5", "12.5"),
        ("95 %", "95"),
        ("88,31", "88.31"),
        (" 12 ", "12"),
        ("1,234.5", "1234.5"),
        ("-3", "-3"),
        ("1 200", "1200"),
    ],
)
def test_typed_numbers_are_read_as_meant(teks: str, harap: str) -> None:
    assert urai_angka(teks) == Decimal(harap)


@pytest.mark.parametrize("teks", ["", "dua", "1.2.3", "1,2,3", "12 dokumen", "1e5", "--1", "%", "١٢", "NaN", "1,"])
def test_other_texts_are_no_numbers(teks: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        urai_angka(teks)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_what_paper_shows_can_be_typed_again(nilai: Decimal) -> None:
    assert urai_angka(angka_cetak(nilai)) == nilai


@pytest.mark.parametrize(
    ("kertas", "layar"),
    [
        ("98 %", "98%"),
        ("85–90 %", "85–90%"),
        ("≤ 2,5 % berkas salah", "≤ 2,5% berkas salah"),
        ("312 berkas", "312 berkas"),
        ("bagian % yang kosong", "bagian % yang kosong"),
    ],
)
def test_the_screen_writes_a_percentage_without_the_space_of_paper(kertas: str, layar: str) -> None:
    assert persen_layar(kertas) == layar
