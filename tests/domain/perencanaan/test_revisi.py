"""What a revision asks (`domain.md` 2.8): REV-01 to REV-04, with their borders."""

from dataclasses import replace
from datetime import date

import pytest

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.perencanaan.periksa_skp import KODE_ATURAN
from kinerja_desktop.domain.perencanaan.revisi import (
    akhir_dibuka,
    dengan_alasan,
    mulai_bawaan,
    periksa_alasan,
    periksa_mulai_revisi,
)
from tests.domain.perencanaan.contoh_skp import ATURAN, SKP

BERLAKU = pilih(ATURAN, KODE_ATURAN, SKP.selesai)
ALASAN = "Target naik mengikuti anggaran perubahan"
OKTOBER = date(2026, 10, 1)


def kode(
    alasan: str = ALASAN, mulai: date | None = OKTOBER, hari_ini: date = OKTOBER, *, akhir_ada: bool = False
) -> list[str]:
    temuan = periksa_mulai_revisi(SKP, alasan, mulai, aturan=BERLAKU, hari_ini=hari_ini, akhir_ada=akhir_ada)
    return [satu.kode for satu in temuan]


def test_a_revision_with_reason_and_day_may_begin() -> None:
    assert kode() == []


def test_rev_01_content_beside_a_version_in_force_says_why() -> None:
    assert [satu.kode for satu in periksa_alasan(SKP, SKP)] == ["REV-01"]
    revisi = dengan_alasan(SKP, ALASAN, OKTOBER)
    assert periksa_alasan(revisi, SKP) == ()
    assert [satu.kode for satu in periksa_alasan(revisi, revisi)] == ["REV-01"]
    assert periksa_alasan(replace(revisi, revisi_mulai=date(2026, 11, 1)), revisi) == ()
    assert periksa_alasan(SKP, None) == ()


@pytest.mark.parametrize(("alasan", "harap"), [("x" * 9, ["REV-02"]), ("x" * 10, []), (" " * 12, ["REV-02"])])
def test_rev_02_a_reason_has_ten_letters(alasan: str, harap: list[str]) -> None:
    assert kode(alasan=alasan) == harap


@pytest.mark.parametrize(
    ("mulai", "harap"),
    [
        (None, ["REV-03"]),
        (date(2025, 12, 31), ["REV-03"]),
        (date(2026, 1, 1), []),
        (akhir_dibuka(2026), ["REV-03"]),
        (date(2027, 1, 1), ["REV-03"]),
    ],
)
def test_rev_03_the_first_day_lies_in_the_period_before_the_annual_evaluation(
    mulai: date | None, harap: list[str]
) -> None:
    assert kode(mulai=mulai) == harap


def test_rev_04_after_the_annual_evaluation_nothing_is_revised() -> None:
    assert kode(hari_ini=akhir_dibuka(2026)) == ["REV-04"]
    assert kode(akhir_ada=True) == ["REV-04"]


@pytest.mark.parametrize(
    ("hari_ini", "harap"),
    [(OKTOBER, OKTOBER), (date(2025, 3, 1), SKP.mulai), (date(2028, 1, 1), SKP.selesai)],
)
def test_the_first_day_on_offer_is_today_inside_of_the_period(hari_ini: date, harap: date) -> None:
    assert mulai_bawaan(SKP, hari_ini) == harap
