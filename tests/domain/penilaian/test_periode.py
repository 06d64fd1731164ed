"""Periods of evaluation (`domain.md` 3.1)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.aturan import baca_aturan, pilih
from kinerja_desktop.domain.penilaian.periode import triwulan_dari, triwulan_setahun, urai_periode
from kinerja_desktop.resource_files import resource

ATURAN = pilih(
    baca_aturan(resource("aturan", "periode_evaluasi.json").read_text(encoding="utf-8")),
    "periode_evaluasi",
    date(2026, 12, 31),
)


@pytest.mark.parametrize(
    ("kode", "mulai", "selesai", "cetak", "sebutan"),
    [
        ("2026-TW1", date(2026, 1, 1), date(2026, 3, 31), "TRIWULAN I", "Triwulan I 2026"),
        ("2026-TW2", date(2026, 4, 1), date(2026, 6, 30), "TRIWULAN II", "Triwulan II 2026"),
        ("2026-TW3", date(2026, 7, 1), date(2026, 9, 30), "TRIWULAN III", "Triwulan III 2026"),
        ("2026-TW4", date(2026, 10, 1), date(2026, 12, 31), "TRIWULAN IV", "Triwulan IV 2026"),
        ("2026-AKHIR", date(2026, 1, 1), date(2026, 12, 31), "AKHIR", "Tahun 2026"),
        ("2026-01", date(2026, 1, 1), date(2026, 1, 31), "BULAN JANUARI", "Januari 2026"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "BULAN FEBRUARI", "Februari 2024"),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31), "BULAN DESEMBER", "Desember 2026"),
    ],
)
def test_a_code_names_a_period(kode: str, mulai: date, selesai: date, cetak: str, sebutan: str) -> None:
    periode = urai_periode(kode.lower())
    assert (periode.kode, periode.mulai, periode.selesai) == (kode, mulai, selesai)
    assert (periode.kata_cetak, periode.sebutan) == (cetak, sebutan)


@pytest.mark.parametrize(
    "kode", ["", "2026", "2026-TW5", "2026-TW0", "2026-13", "2026-00", "26-TW1", "2026-1", "TW1-2026"]
)
def test_other_texts_are_no_periods(kode: str) -> None:
    with pytest.raises(ValueError, match="period"):
        urai_periode(kode)


@pytest.mark.parametrize(
    ("kode", "dibuka", "pegawai", "penilai"),
    [
        ("2026-TW1", date(2026, 4, 1), date(2026, 4, 10), date(2026, 4, 20)),
        ("2026-TW4", date(2027, 1, 1), date(2027, 1, 10), date(2027, 1, 20)),
        ("2026-05", date(2026, 6, 1), date(2026, 6, 5), date(2026, 6, 10)),
        ("2026-AKHIR", date(2026, 12, 1), date(2027, 1, 15), date(2027, 1, 31)),
    ],
)
def test_a_period_has_its_calendar(kode: str, dibuka: date, pegawai: date, penilai: date) -> None:
    periode = urai_periode(kode)
    assert (periode.dibuka, periode.batas_pegawai(ATURAN), periode.batas_penilai(ATURAN)) == (dibuka, pegawai, penilai)


@pytest.mark.parametrize(("kode", "harap"), [("2026-TW2", "2026-TW1"), ("2026-TW1", None), ("2026-AKHIR", None)])
def test_the_period_before(kode: str, harap: str | None) -> None:
    sebelumnya = urai_periode(kode).sebelumnya()
    assert (sebelumnya.kode if sebelumnya else None) == harap


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_every_day_lies_in_its_quarter(hari: date) -> None:
    periode = triwulan_dari(hari)
    assert periode.mulai <= hari <= periode.selesai
    assert periode in triwulan_setahun(hari.year)
