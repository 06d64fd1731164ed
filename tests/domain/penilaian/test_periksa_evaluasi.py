"""The findings on an evaluation (`domain.md` 5.4): EVA-01 to EVA-09."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kinerja_desktop.domain.aturan import baca_aturan
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Evaluasi
from kinerja_desktop.domain.penilaian.periksa_evaluasi import periksa_ajuan, periksa_rating, periksa_tanggal_serah
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.resource_files import resource

ATURAN = [
    satu for berkas in resource("aturan").glob("*.json") for satu in baca_aturan(berkas.read_text(encoding="utf-8"))
]
ALASAN = "Target terlampaui lima bulan"
ATAS, SESUAI, BAWAH = Ekspektasi.DI_ATAS, Ekspektasi.SESUAI, Ekspektasi.DI_BAWAH


def kode_rating(evaluasi: Evaluasi, **lain: Any) -> list[str]:
    isi = {"aturan": ATURAN, "capaian_ditetapkan": True} | lain
    return [satu.kode for satu in periksa_rating(evaluasi, **isi)]


def test_a_complete_evaluation_has_no_findings(evaluasi: Evaluasi) -> None:
    assert periksa_ajuan(evaluasi, skp_ditetapkan=True) == ()
    assert kode_rating(evaluasi) == []


def test_a_missing_realisasi_stops_the_submission(evaluasi: Evaluasi) -> None:
    indikator = evaluasi.skp.rhk[0].indikator[1]
    (satu,) = periksa_ajuan(replace(evaluasi, realisasi=evaluasi.realisasi[:1]), skp_ditetapkan=True)
    assert (satu.kode, satu.tingkat, satu.medan) == ("EVA-02", Tingkat.SALAH, f"indikator:{indikator.id}.realisasi")
    assert satu.pesan == 'Realisasi "Berkas lengkap" belum diisi.'
    kosong = replace(evaluasi.realisasi[1], nilai=None, teks=" ", bukti=())
    (dua,) = periksa_ajuan(replace(evaluasi, realisasi=(evaluasi.realisasi[0], kosong)), skp_ditetapkan=True)
    assert dua.kode == "EVA-02"


@pytest.mark.parametrize(
    ("nilai", "teks", "harap"), [(Decimal(1), "", ["EVA-03"]), (Decimal(0), "", []), (None, "Selesai", ["EVA-03"])]
)
def test_a_realisasi_needs_its_evidence(evaluasi: Evaluasi, nilai: Decimal | None, teks: str, harap: list[str]) -> None:
    tanpa = replace(evaluasi.realisasi[1], nilai=nilai, teks=teks, bukti=())
    diubah = replace(evaluasi, realisasi=(evaluasi.realisasi[0], tanpa))
    assert [satu.kode for satu in periksa_ajuan(diubah, skp_ditetapkan=True)] == harap
    longgar = periksa_ajuan(diubah, skp_ditetapkan=True, bukti_wajib=False)
    assert all(satu.tingkat is Tingkat.PERLU_DICEK for satu in longgar)


def test_an_evaluation_needs_an_skp_and_the_period_before(evaluasi: Evaluasi) -> None:
    temuan = periksa_ajuan(evaluasi, skp_ditetapkan=False, periode_sebelumnya_diajukan=False)
    assert [(satu.kode, satu.pesan) for satu in temuan] == [
        ("EVA-01", "Belum ada SKP yang ditetapkan."),
        ("EVA-09", "Selesaikan periode sebelumnya."),
    ]


@pytest.mark.parametrize(
    ("ubahan", "harap"),
    [
        ({"rating_hasil": None}, ["EVA-04"]),
        ({"rating_perilaku": None}, ["EVA-04"]),
        ({"rating_hasil": None, "rating_perilaku": None}, ["EVA-04"]),
        ({"capaian": None}, ["EVA-05"]),
        ({"rating_hasil": ATAS}, ["EVA-06"]),
        ({"rating_hasil": ATAS, "alasan_hasil": "terlampaui"}, ["EVA-06"]),
        ({"rating_hasil": ATAS, "alasan_hasil": ALASAN}, []),
        ({"rating_perilaku": BAWAH, "alasan_perilaku": " " * 30}, ["EVA-06"]),
        ({"rating_hasil": BAWAH, "rating_perilaku": BAWAH}, ["EVA-06", "EVA-06"]),
    ],
)
def test_ratings_are_checked_before_they_are_set(evaluasi: Evaluasi, ubahan: dict[str, Any], harap: list[str]) -> None:
    assert kode_rating(replace(evaluasi, **ubahan)) == harap


def test_the_organisation_comes_first(evaluasi: Evaluasi) -> None:
    assert kode_rating(evaluasi, capaian_ditetapkan=False) == ["EVA-05"]


@pytest.mark.parametrize(
    ("capaian", "rating", "harap"),
    [
        (CapaianOrganisasi.BAIK, SESUAI, []),
        (CapaianOrganisasi.ISTIMEWA, ATAS, []),
        (CapaianOrganisasi.ISTIMEWA, SESUAI, ["EVA-07"]),
        (CapaianOrganisasi.KURANG, SESUAI, ["EVA-07"]),
        (CapaianOrganisasi.KURANG, BAWAH, []),
    ],
)
def test_a_head_takes_the_achievement_of_his_unit(
    evaluasi: Evaluasi, capaian: CapaianOrganisasi, rating: Ekspektasi, harap: list[str]
) -> None:
    kepala = replace(evaluasi, capaian=capaian, rating_hasil=rating)
    assert kode_rating(kepala, pimpinan=True) == harap
    assert "EVA-07" not in kode_rating(kepala)


@pytest.mark.parametrize(
    ("ditetapkan", "serah", "terima", "harap"),
    [
        (None, None, None, []),
        (date(2026, 4, 10), date(2026, 4, 10), date(2026, 4, 10), []),
        (date(2026, 4, 10), date(2026, 4, 9), None, ["EVA-08"]),
        (None, date(2026, 4, 10), date(2026, 4, 9), ["EVA-08"]),
        (date(2026, 4, 10), None, date(2026, 4, 9), ["EVA-08"]),
    ],
)
def test_dates_come_in_order(
    evaluasi: Evaluasi, ditetapkan: date | None, serah: date | None, terima: date | None, harap: list[str]
) -> None:
    diserahkan = replace(evaluasi, tanggal_serah=serah, tanggal_terima=terima)
    assert [satu.kode for satu in periksa_tanggal_serah(diserahkan, ditetapkan)] == harap
