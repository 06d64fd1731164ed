"""Targets on paper and what was reached of them (`domain.md` 2.3, 5.2.2)."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.perencanaan.skp import Arah, Aspek, IndikatorKinerja, JenisTarget
from kinerja_desktop.domain.perencanaan.target import (
    capaian_persen,
    dijumlahkan,
    nilai_tercetak,
    target_tercetak,
    target_terisi,
    target_triwulan,
)

D = Decimal
KOSONG = (None, None, None, None)


def indikator(jenis: JenisTarget = JenisTarget.ANGKA, arah: Arah = Arah.NAIK, **isi: Any) -> IndikatorKinerja:
    dasar: dict[str, Any] = {
        "id": UUID(int=1), "aspek": Aspek.KUANTITAS, "teks": "Berkas", "jenis_target": jenis, "nilai": None,
        "minimum": None, "maksimum": None, "tanggal": None, "teks_target": "", "satuan": "", "arah": arah,
        "triwulan": KOSONG,
    }  # fmt: skip
    return IndikatorKinerja(**(dasar | isi))


@pytest.mark.parametrize(
    ("satu", "harap"),
    [
        (indikator(nilai=D(12), satuan="dokumen"), "12 dokumen"),
        (indikator(nilai=D(1200), satuan="berkas"), "1.200 berkas"),
        (indikator(JenisTarget.RENTANG, Arah.TEPAT, minimum=D(85), maksimum=D(90), satuan="%"), "85–90 %"),
        (indikator(JenisTarget.PERSEN, nilai=D("97.5")), "97,5 %"),
        (indikator(JenisTarget.PERSEN, nilai=D(98), satuan="persen"), "98 %"),
        (indikator(JenisTarget.PERSEN, Arah.TURUN, nilai=D(0), satuan="berkas salah"), "0 % berkas salah"),
        (indikator(nilai=D(98), satuan="persen"), "98 %"),
        (indikator(JenisTarget.TANGGAL, tanggal=date(2026, 3, 31)), "paling lambat 31 Maret 2026"),
        (indikator(JenisTarget.DURASI, nilai=D(12), satuan="bulan"), "12 bulan"),
        (indikator(JenisTarget.DURASI, Arah.TURUN, nilai=D(1), satuan="hari kerja"), "≤ 1 hari kerja"),
        (indikator(JenisTarget.TEKS, teks_target=" Semua berkas teregister "), "Semua berkas teregister"),
        (indikator(nilai=D("88.31")), "88,31"),
        (indikator(satuan="dokumen"), ""),
        (indikator(JenisTarget.RENTANG, minimum=D(1)), ""),
        (indikator(JenisTarget.TANGGAL, nilai=D(1)), ""),
        (indikator(JenisTarget.TEKS), ""),
    ],
)
def test_a_target_is_printed(satu: IndikatorKinerja, harap: str) -> None:
    assert target_tercetak(satu) == harap
    assert target_terisi(satu) is (harap != "")


def test_a_number_is_printed_in_the_unit_of_its_indicator() -> None:
    assert nilai_tercetak(indikator(satuan="berkas"), D(1312)) == "1.312 berkas"


@pytest.mark.parametrize(
    ("nomor", "arah", "target", "realisasi", "harap"),
    [
        ("R-01", Arah.NAIK, "12", "12", "100.00"),
        ("R-02", Arah.NAIK, "12", "14", "116.67"),
        ("R-03", Arah.NAIK, "100", "85", "85.00"),
        ("R-04", Arah.TURUN, "5", "3", "140.00"),
        ("R-05", Arah.TURUN, "5", "6", "80.00"),
        ("R-06", Arah.TURUN, "5", "11", "0.00"),
        ("R-10", Arah.TURUN, "0", "0", "100.00"),
        ("R-10", Arah.TURUN, "0", "1", "0.00"),
        ("NAIK 0", Arah.NAIK, "0", "1", None),
        ("TEPAT", Arah.TEPAT, "4", "4", "100.00"),
        ("TEPAT", Arah.TEPAT, "4", "5", "75.00"),
    ],
)
def test_a_number_is_measured_in_its_direction(
    nomor: str, arah: Arah, target: str, realisasi: str, harap: str | None
) -> None:
    capaian = capaian_persen(indikator(arah=arah, nilai=D(target)), D(realisasi))
    assert str(capaian) == str(harap)


@pytest.mark.parametrize(
    ("nomor", "minimum", "maksimum", "realisasi", "harap"),
    [
        ("R-07", "85", "90", "87", "100.00"),
        ("R-08", "85", "90", "80", "94.12"),
        ("R-09", "85", "90", "99", "90.00"),
        ("min 0", "0", "3", "2", "100.00"),
        ("min 0", "0", "3", "-1", "100.00"),
        ("maks 0", "0", "0", "1", "0.00"),
    ],
)
def test_a_range_is_met_inside(nomor: str, minimum: str, maksimum: str, realisasi: str, harap: str) -> None:
    satu = indikator(JenisTarget.RENTANG, Arah.TEPAT, minimum=D(minimum), maksimum=D(maksimum))
    assert str(capaian_persen(satu, D(realisasi))) == harap


@pytest.mark.parametrize(
    ("selesai", "mulai", "harap"),
    [
        (date(2026, 3, 31), None, "100.00"),
        (date(2026, 3, 1), date(2026, 1, 1), "100.00"),
        (date(2026, 4, 9), date(2026, 1, 1), "90.00"),
        (date(2026, 4, 9), None, "None"),
        (date(2027, 4, 9), date(2026, 1, 1), "0.00"),
    ],
)
def test_a_date_is_met_in_time_and_loses_by_days(selesai: date, mulai: date | None, harap: str) -> None:
    satu = indikator(JenisTarget.TANGGAL, tanggal=date(2026, 3, 31))
    assert str(capaian_persen(satu, selesai, mulai=mulai)) == harap


@pytest.mark.parametrize(("realisasi", "harap"), [("10", "100.00"), ("12", "100.00"), ("15", "75.00")])
def test_a_duration_is_met_in_time(realisasi: str, harap: str) -> None:
    assert str(capaian_persen(indikator(JenisTarget.DURASI, nilai=D(12)), D(realisasi))) == harap


def test_nothing_is_said_without_target_or_realisasi_or_of_texts() -> None:
    assert capaian_persen(indikator(nilai=D(1)), None) is None
    assert capaian_persen(indikator(), D(1)) is None
    assert capaian_persen(indikator(JenisTarget.TEKS, teks_target="x"), D(1)) is None
    assert capaian_persen(indikator(JenisTarget.TANGGAL, tanggal=date(2026, 1, 1)), D(1)) is None
    assert capaian_persen(indikator(nilai=D(1)), date(2026, 1, 1)) is None


def test_a_quarter_has_its_milestone_and_none_where_the_quarters_add_up() -> None:
    satu = indikator(nilai=D(1200), satuan="berkas", triwulan=(D(300), None, D(300), D(0)))
    assert dijumlahkan(satu)
    assert [target_triwulan(satu, nomor) for nomor in range(1, 5)] == [300, None, 300, 0]
    assert str(capaian_persen(satu, D(255), target=target_triwulan(satu, 1))) == "85.00"


@pytest.mark.parametrize(
    "satu",
    [
        indikator(JenisTarget.PERSEN, nilai=D(98), satuan="%"),
        indikator(nilai=D(98), satuan="Persen"),
        indikator(nilai=D(3), satuan="indeks"),
        indikator(nilai=D(5), satuan="menit", arah=Arah.TURUN),
        indikator(JenisTarget.DURASI, nilai=D(1), satuan="hari kerja", arah=Arah.TURUN),
    ],
)
def test_what_does_not_add_up_has_the_target_of_the_year_in_every_quarter(satu: IndikatorKinerja) -> None:
    assert not dijumlahkan(satu)
    assert [target_triwulan(satu, nomor) for nomor in range(1, 5)] == [satu.nilai] * 4


positif = st.decimals(min_value=D("0.01"), max_value=10**6, places=2)


@given(positif, positif, positif)
def test_more_is_never_worse_where_more_is_better(target: Decimal, satu: Decimal, dua: Decimal) -> None:
    naik = indikator(nilai=target)
    turun = indikator(arah=Arah.TURUN, nilai=target)
    sedikit, banyak = sorted((satu, dua))
    assert (capaian_persen(naik, sedikit) or 0) <= (capaian_persen(naik, banyak) or 0)
    assert (capaian_persen(turun, sedikit) or 0) >= (capaian_persen(turun, banyak) or 0) >= 0
