"""SKP-01 to SKP-12 (`domain.md` 5.4): the words, the level, the field, and where each begins and ends.

SKP-11 is about cells of the matrix and stands with them.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Penempatan, PeranUnit
from kinerja_desktop.domain.perencanaan.skp import (
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Pendekatan,
    RencanaHasilKerja,
    Skp,
    TautanInduk,
)
from tests.domain.perencanaan.contoh_skp import (
    BERKAS,
    CEK,
    LENGKAP,
    PIMPINAN,
    RHK,
    SALAH,
    SKP,
    D,
    dengan,
    dengan_indikator,
    kode,
    temuan,
    tepat,
)

POS = Penempatan(
    UUID(int=5), "kota.kec", SKP.pegawai_id, UUID(int=6), "Kasi", JenisJabatan.PENGAWAS, PeranUnit.PIMPINAN,
    date(2026, 1, 1), None, None,
)  # fmt: skip
TAMBAHAN = replace(RHK, id=UUID(int=22), jenis=JenisRhk.TAMBAHAN, rhk_pimpinan="", indikator=(LENGKAP,))


@pytest.mark.parametrize("rhk", [(), (TAMBAHAN,)])
def test_skp_01_a_plan_needs_a_main_result(rhk: tuple[RencanaHasilKerja, ...]) -> None:
    kalimat = "Paling sedikit satu rencana hasil kerja utama harus diisi."
    tepat(replace(SKP, rhk=rhk), "SKP-01", SALAH, "skp.rhk", kalimat)
    assert kode(replace(SKP, rhk=(RHK, *rhk))) == []


def test_skp_02_a_result_needs_an_indicator() -> None:
    kalimat = 'Rencana hasil kerja "Tersedianya berkas layanan" belum memiliki indikator.'
    tepat(dengan(indikator=()), "SKP-02", SALAH, f"rhk:{RHK.id}.indikator", kalimat)


def test_skp_03_a_main_result_hangs_on_one_of_the_leader() -> None:
    medan = f"rhk:{RHK.id}.rhk_pimpinan"
    tepat(dengan(rhk_pimpinan=" "), "SKP-03", SALAH, medan, "Pilih rencana hasil kerja pimpinan yang diintervensi.")
    menunggu = dengan(rhk_pimpinan="", tautan=TautanInduk.MENUNGGU)
    tepat(menunggu, "SKP-03", CEK, medan, "Menunggu rencana pimpinan. Pilih setelah rencananya diterima.")


def test_skp_03_is_not_asked_of_tambahan_nor_of_a_leaders_form() -> None:
    assert kode(replace(SKP, rhk=(RHK, TAMBAHAN))) == []
    assert kode(PIMPINAN) == []


@pytest.mark.parametrize(
    ("indikator", "kosong"),
    [
        (LENGKAP, {"nilai": None}),
        (
            replace(LENGKAP, jenis_target=JenisTarget.RENTANG, minimum=D(1), maksimum=D(2), satuan="x"),
            {"maksimum": None},
        ),
        (replace(LENGKAP, jenis_target=JenisTarget.TANGGAL, tanggal=date(2026, 3, 31)), {"tanggal": None}),
        (replace(LENGKAP, jenis_target=JenisTarget.TEKS, teks_target="Semua teregister"), {"teks_target": " "}),
    ],
)
def test_skp_04_an_indicator_needs_its_target(indikator: IndikatorKinerja, kosong: dict[str, Any]) -> None:
    assert kode(dengan_indikator(BERKAS, indikator)) == []
    medan, kalimat = f"indikator:{LENGKAP.id}.target", 'Target belum diisi untuk indikator "Berkas lengkap".'
    tepat(dengan_indikator(BERKAS, replace(indikator, **kosong)), "SKP-04", SALAH, medan, kalimat)


@pytest.mark.parametrize(
    ("pos", "harap"),
    [
        ({}, ""),
        ({"sampai": date(2026, 12, 31)}, ""),
        ({"mulai": date(2025, 6, 1)}, ""),
        ({"mulai": date(2026, 3, 1)}, "Periode SKP di luar masa jabatan (1 Maret 2026 s.d. sekarang)."),
        ({"sampai": date(2026, 12, 30)}, "Periode SKP di luar masa jabatan (1 Januari 2026 s.d. 30 Desember 2026)."),
    ],
)
def test_skp_05_the_period_lies_within_the_post(pos: dict[str, Any], harap: str) -> None:
    ditemukan = [
        (satu.kode, satu.tingkat, satu.medan, satu.pesan) for satu in temuan(SKP, penempatan=replace(POS, **pos))
    ]
    assert ditemukan == ([("SKP-05", SALAH, "skp.mulai", harap)] if harap else [])


@pytest.mark.parametrize(
    ("mulai", "selesai", "harap"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), ["SKP-06"]),
        (date(2026, 12, 31), date(2026, 12, 31), ["SKP-06"]),
        (date(2027, 1, 1), date(2027, 12, 31), []),
        (date(2025, 1, 1), date(2025, 12, 31), []),
    ],
)
def test_skp_06_two_skp_of_one_person_share_no_day(mulai: date, selesai: date, harap: list[str]) -> None:
    lain = replace(SKP, id=UUID(int=12), mulai=mulai, selesai=selesai)
    assert kode(SKP, skp_lain=[lain, lain]) == harap
    assert kode(SKP, skp_lain=[SKP]) == []


@pytest.mark.parametrize(("skp", "aktif"), [(replace(SKP, penilai=None), True), (SKP, False)])
def test_skp_07_an_appraiser_is_set_and_serves(skp: Skp, aktif: bool) -> None:
    kalimat = "Pejabat penilai kinerja belum ditetapkan."
    tepat(skp, "SKP-07", SALAH, "skp.penilai", kalimat, penilai_aktif=aktif)


def test_skp_08_a_leaders_indicator_has_a_perspektif() -> None:
    (rhk,) = PIMPINAN.rhk
    tanpa = (replace(rhk.indikator[0], perspektif=None), *rhk.indikator[1:])
    medan = f"indikator:{BERKAS.id}.perspektif"
    tepat(replace(PIMPINAN, rhk=(replace(rhk, indikator=tanpa),)), "SKP-08", SALAH, medan, "Perspektif wajib dipilih.")
    assert kode(SKP) == []


@pytest.mark.parametrize(
    ("penetapan", "wajar"),
    [
        (SKP.mulai - timedelta(60), True),
        (SKP.mulai - timedelta(61), False),
        (date(2026, 1, 15), True),
        (date(2027, 1, 1), False),
    ],
)
def test_skp_09_the_day_of_signing_is_a_likely_one(penetapan: date, wajar: bool) -> None:
    ditemukan = [satu for satu in temuan(SKP, tanggal_penetapan=penetapan) if satu.kode == "SKP-09"]
    assert [(satu.tingkat, satu.medan, satu.pesan) for satu in ditemukan] == (
        [] if wajar else [(CEK, "skp.tanggal_penetapan", "Tanggal penetapan tidak wajar.")]
    )


def test_skp_10_more_than_fifteen_main_results_are_too_many() -> None:
    assert kode(replace(SKP, rhk=(RHK,) * 15)) == []
    kalimat = "Terlalu banyak RHK utama; pertimbangkan prioritas."
    tepat(replace(SKP, rhk=(RHK,) * 16), "SKP-10", CEK, "skp.rhk", kalimat)
    assert kode(replace(SKP, rhk=(*(RHK,) * 15, TAMBAHAN))) == []


@pytest.mark.parametrize(
    ("penetapan", "hari_ini", "terlambat"),
    [
        (None, date(2026, 1, 31), False),
        (None, date(2026, 2, 1), True),
        (date(2026, 1, 31), date(2026, 3, 1), False),
        (date(2026, 2, 1), date(2026, 3, 1), True),
    ],
)
def test_skp_12_setting_after_the_deadline_is_told(penetapan: date | None, hari_ini: date, terlambat: bool) -> None:
    ditemukan = temuan(SKP, tanggal_penetapan=penetapan, hari_ini=hari_ini)
    assert [(satu.kode, satu.tingkat, satu.medan, satu.pesan) for satu in ditemukan] == (
        [("SKP-12", CEK, "skp.tanggal_penetapan", "Penetapan SKP melewati batas 31 Januari 2026.")] if terlambat else []
    )


def test_skp_12_leaves_an_skp_that_begins_after_the_deadline_alone() -> None:
    assert kode(replace(SKP, mulai=date(2026, 9, 1)), hari_ini=date(2026, 9, 10)) == []


def test_a_qualitative_skp_needs_no_aspects() -> None:
    teks = replace(BERKAS, jenis_target=JenisTarget.TEKS, teks_target="Semua teregister", satuan="")
    assert kode(replace(dengan_indikator(teks), pendekatan=Pendekatan.KUALITATIF)) == []
