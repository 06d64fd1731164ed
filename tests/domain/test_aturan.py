"""Dated rules, and the ones that ship."""

import json
from datetime import date
from decimal import Decimal

import pytest

from kinerja_desktop.domain.aturan import Aturan, AturanTidakAdaError, baca_aturan, pilih
from kinerja_desktop.resource_files import resource

BERKAS = sorted(resource("aturan").glob("*.json"))


def baris(versi: int, mulai: str, sampai: str | None, kode: str = "jam_pelajaran") -> dict[str, object]:
    return {
        "kode": kode, "versi": versi, "berlaku_mulai": mulai, "berlaku_sampai": sampai, "isi": {"menit": "45"},
        "sumber": "PP", "pasal": "1", "keyakinan": "C",
    }  # fmt: skip


def aturan(*semua: dict[str, object]) -> tuple[Aturan, ...]:
    return baca_aturan(json.dumps(semua))


def test_a_rule_is_picked_by_its_dates_both_included() -> None:
    semua = aturan(baris(1, "2022-01-01", "2025-12-31"), baris(2, "2026-01-01", None))
    assert pilih(semua, "jam_pelajaran", date(2022, 1, 1)).versi == 1
    assert pilih(semua, "jam_pelajaran", date(2025, 12, 31)).versi == 1
    assert pilih(semua, "jam_pelajaran", date(2026, 1, 1)).versi == 2
    with pytest.raises(AturanTidakAdaError):
        pilih(semua, "jam_pelajaran", date(2021, 12, 31))
    with pytest.raises(AturanTidakAdaError):
        pilih(semua, "lain", date(2026, 1, 1))


def test_two_versions_on_one_day_are_refused() -> None:
    with pytest.raises(ValueError, match="one day"):
        aturan(baris(1, "2022-01-01", None), baris(2, "2026-01-01", None))
    assert len(aturan(baris(1, "2022-01-01", None), baris(1, "2026-01-01", None, "lain"))) == 2


@pytest.mark.parametrize("teks", ["{}x", "[1]", "[{}]", '{"a": 1}', '[{"kode": "x"}]'])
def test_other_texts_are_no_rules(teks: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        baca_aturan(teks)


def test_every_shipped_rule_can_be_read_and_is_in_force_today() -> None:
    assert len(BERKAS) >= 7
    for berkas in BERKAS:
        semua = baca_aturan(berkas.read_text(encoding="utf-8"))
        satu = pilih(semua, berkas.stem, date(2026, 12, 31))
        assert satu.sumber


def test_figures_are_read_with_their_shape() -> None:
    (satu,) = aturan(baris(1, "2022-01-01", None) | {"isi": {"a": "1.5", "b": "45", "c": ["x"], "d": {"k": "v"}}})
    assert (satu.angka("a"), satu.bulat("b"), satu.senarai("c"), satu.peta("d")) == (
        Decimal("1.5"),
        45,
        ("x",),
        {"k": "v"},
    )
