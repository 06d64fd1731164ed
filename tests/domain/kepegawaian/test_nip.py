"""NIP against the examples of `domain.md` 1.3 and 5.5."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.kepegawaian.nip import BentukNip, normalkan, periksa_nip, tampak_pecahan, urai_nip
from kinerja_desktop.domain.kepegawaian.pegawai import StatusAsn
from kinerja_desktop.domain.temuan import Tingkat

HARI_INI = date(2026, 4, 1)
PNS = "198609262015051001"
PPPK = "200012312024211001"


def kode(nip: str, **lain: Any) -> list[str]:
    return [satu.kode for satu in periksa_nip(nip, hari_ini=HARI_INI, **lain)]


@pytest.mark.parametrize(
    ("nip", "harap"),
    [
        (PNS, []),
        ("19860926 201505 1 001", []),
        (PPPK, []),
        ("198602302015051001", ["NIP-02"]),
        ("198609262015131001", ["NIP-04"]),
        ("198609262015053001", ["NIP-05"]),
        ("19860926201505100", ["NIP-01"]),
        ("1986092620150510011", ["NIP-01"]),
        ("198609262015051000", ["NIP-06"]),
        ("", ["NIP-01"]),
        ("19860926201505100I", ["NIP-01"]),
        ("1.98609E+17", ["NIP-01"]),
        ("198609262015051000.0", ["NIP-01"]),
        ("200002292024051001", []),
        ("190102292024051001", ["NIP-02"]),
        ("193901012000051001", ["NIP-03", "NIP-07"]),
        ("202605012026051001", ["NIP-03", "NIP-07"]),
        ("198609262015001001", ["NIP-04"]),
        ("198609262015201001", ["NIP-04"]),
        ("198609262015301001", ["NIP-04"]),
        ("199802282016011001", ["NIP-07"]),
        ("199802282016021001", []),
        ("200501012024211001", ["NIP-07"]),
        ("200412312024211001", []),
        ("196001012018021001", ["NIP-07"]),
        ("198609262026051001", []),
        ("198609262026061001", ["NIP-08"]),
        ("198602302015053000", ["NIP-02", "NIP-05", "NIP-06"]),
    ],
)
def test_a_nip_gets_exactly_the_findings_of_the_catalogue(nip: str, harap: list[str]) -> None:
    assert kode(nip) == harap


@pytest.mark.parametrize(
    ("nip", "status", "harap"),
    [
        (PNS, StatusAsn.PNS, []),
        (PNS, StatusAsn.CPNS, []),
        (PNS, StatusAsn.PPPK, ["NIP-09"]),
        (PPPK, StatusAsn.PPPK, []),
        (PPPK, StatusAsn.PPPK_PW, []),
        (PPPK, StatusAsn.PNS, ["NIP-09"]),
    ],
)
def test_the_status_must_fit_the_pattern_of_the_digits(nip: str, status: StatusAsn, harap: list[str]) -> None:
    assert kode(nip, status=status) == harap


def test_sex_and_birth_date_are_compared_with_the_digits() -> None:
    assert kode(PNS, jenis_kelamin="1", tanggal_lahir=date(1986, 9, 26)) == []
    assert kode(PNS, jenis_kelamin="2") == ["NIP-10"]
    assert kode(PNS, tanggal_lahir=date(1986, 9, 25)) == ["NIP-10"]
    assert kode(PNS, jenis_kelamin="") == []


def test_a_nip_of_another_person_is_refused() -> None:
    assert kode(PNS, sudah_dipakai=True) == ["NIP-11"]


def test_only_shape_and_ownership_stop_finalising() -> None:
    tingkat = {
        satu.kode: satu.tingkat
        for nip in ("1", "198602302015053000", "202605012026131001", "199802282016011001", "198609262026061001")
        for satu in periksa_nip(nip, hari_ini=HARI_INI, status=StatusAsn.PPPK, jenis_kelamin="2", sudah_dipakai=True)
    }
    assert {k for k, t in tingkat.items() if t is Tingkat.SALAH} == {
        "NIP-01", "NIP-02", "NIP-03", "NIP-04", "NIP-05", "NIP-06", "NIP-11",
    }  # fmt: skip
    assert {k for k, t in tingkat.items() if t is Tingkat.PERLU_DICEK} == {"NIP-07", "NIP-08", "NIP-09", "NIP-10"}


def test_the_message_counts_the_digits() -> None:
    (temuan,) = periksa_nip("19860926201505100", hari_ini=HARI_INI)
    assert temuan.pesan == "NIP harus 18 angka. Sekarang 17. Periksa angka terakhir."
    assert temuan.medan == "nip"


@pytest.mark.parametrize("isi", ["1.98609E+17", "1,98609e+17", "1.99102022021211e+17", "198609262015051000.0"])
def test_a_number_rounded_by_a_spreadsheet_is_explained(isi: str) -> None:
    assert tampak_pecahan(isi)
    (temuan,) = periksa_nip(isi, hari_ini=HARI_INI)
    assert temuan.kode == "NIP-01"
    assert "ubah kolom menjadi teks" in temuan.pesan.lower()


@pytest.mark.parametrize(
    "tertulis",
    [
        "19860926 201505 1 001",
        "19860926\u00a0201505\u202f1\u2009001",
        "19860926.201505.1.001",
        "19860926-201505–1—001",
        "'198609262015051001",
        "NIP. 19860926 201505 1 001",
        "N.I.P : 198609262015051001",
        "NI PPPK 198609262015051001",
        "\u200b198609262015051001\ufeff",
        "\uff11\uff19860926 201505 1 001",
        " 198609262015051001\n",
    ],
)
def test_separators_of_every_kind_are_taken_away(tertulis: str) -> None:
    assert normalkan(tertulis) == PNS


@given(st.text())
def test_normalising_twice_changes_nothing_more_and_checking_never_fails(teks: str) -> None:
    assert normalkan(normalkan(teks)) == normalkan(teks)
    periksa_nip(teks, hari_ini=HARI_INI)


def test_the_parts_of_a_pns_nip() -> None:
    bagian = urai_nip(PNS)
    assert bagian is not None
    assert bagian.bentuk is BentukNip.PNS
    assert bagian.lahir == date(1986, 9, 26)
    assert bagian.tmt == date(2015, 5, 1)
    assert (bagian.kontrak, bagian.jenis_kelamin, bagian.nomor_urut) == (None, "1", "001")


def test_the_parts_of_a_pppk_nip() -> None:
    bagian = urai_nip(PPPK)
    assert bagian is not None
    assert bagian.bentuk is BentukNip.PPPK
    assert bagian.lahir == date(2000, 12, 31)
    assert bagian.tmt == date(2024, 1, 1)
    assert (bagian.kontrak, bagian.jenis_kelamin, bagian.nomor_urut) == (1, "1", "001")


@pytest.mark.parametrize("nip", ["", "198602302015051001", "198609262015131001", "198609260000011001"])
def test_a_malformed_nip_has_no_parts(nip: str) -> None:
    assert urai_nip(nip) is None
