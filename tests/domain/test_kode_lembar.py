"""The code of promise 6."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.kode_lembar import HURUF, awalan_digest, kode_lembar, urai_kode

digest = st.binary(min_size=32, max_size=32).map(bytes.hex)


@pytest.mark.parametrize(
    ("awal", "harap"),
    [
        ("0000000000", "0000-0000"),
        ("ffffffffff", "ZZZZ-ZZZZ"),
        ("0123456789", "04HM-ASW9"),
        ("8000000001", "G000-0001"),
    ],
)
def test_the_code_is_the_first_forty_bits(awal: str, harap: str) -> None:
    assert kode_lembar(awal.ljust(64, "0")) == harap


@given(digest)
def test_a_code_leads_back_to_its_digest(satu: str) -> None:
    kode = kode_lembar(satu)
    assert satu.startswith(awalan_digest(kode))
    assert urai_kode(kode) == kode
    assert set(kode) <= {*HURUF, "-"}


@pytest.mark.parametrize("tertulis", ["o4hm-asw9", "04HM ASW9", "O4HMASW9", " 04hm – asw9\n", "04hm_asw9"])
def test_a_code_is_read_however_it_was_typed(tertulis: str) -> None:
    assert urai_kode(tertulis) == "04HM-ASW9"


def test_letters_that_look_like_digits_are_digits() -> None:
    assert urai_kode("OIL0-1234") == "0110-1234"


@pytest.mark.parametrize("tertulis", ["", "04HM-ASW", "04HM-ASW99", "U4HM-ASW9", "04HM/ASW9"])
def test_other_texts_are_no_codes(tertulis: str) -> None:
    with pytest.raises(ValueError, match="code"):
        urai_kode(tertulis)
