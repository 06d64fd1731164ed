"""What this year's SKP takes over from last year's, and what it leaves (`product.md` row 3.3)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.perencanaan.beda_skp import beda_skp
from kinerja_desktop.domain.perencanaan.lanjutan_skp import lanjutkan, tahun_berikut
from kinerja_desktop.domain.perencanaan.skp import (
    EkspektasiKhusus,
    Formulir,
    JenisTarget,
    Pendekatan,
    Perspektif,
    Skp,
    TargetWilayah,
    TautanInduk,
)
from tests.domain.perencanaan.contoh_skp import BERKAS, LENGKAP, RHK, SKP, D

DRAF = replace(
    SKP, id=UUID(int=900), tahun=2027, mulai=date(2027, 1, 1), selesai=date(2027, 12, 31), rhk=(), lampiran=(),
    perilaku=(EkspektasiKhusus(UUID(int=901), 1, ""),),
)  # fmt: skip


def ambil(lama: Skp, draf: Skp = DRAF) -> Skp:
    nomor = iter(range(1_000, 2_000))
    return lanjutkan(lama, draf, lambda: UUID(int=next(nomor)))


def test_plans_targets_and_lampiran_come_along_under_ids_of_their_own() -> None:
    baru = ambil(SKP)
    assert [satu.teks for satu in baru.rhk] == [satu.teks for satu in SKP.rhk]
    assert [satu.nilai for satu in baru.rhk[0].indikator] == [satu.nilai for satu in RHK.indikator]
    assert [satu.teks for satu in baru.lampiran] == [satu.teks for satu in SKP.lampiran]
    lama = {SKP.id, *(satu.id for satu in SKP.rhk), *(satu.id for satu in RHK.indikator), *(s.id for s in SKP.lampiran)}
    assert lama.isdisjoint({satu.id for rhk in baru.rhk for satu in (rhk, *rhk.indikator)})
    assert (baru.asal_id, baru.rhk[0].asal_id, baru.rhk[0].indikator[0].asal_id) == (SKP.id, RHK.id, BERKAS.id)


def test_head_form_and_period_stay_those_of_the_draft() -> None:
    baru = ambil(replace(SKP, pendekatan=Pendekatan.KUALITATIF))
    assert (baru.id, baru.tahun, baru.mulai, baru.pegawai) == (DRAF.id, 2027, DRAF.mulai, DRAF.pegawai)
    assert baru.pendekatan is Pendekatan.KUALITATIF


def test_only_the_period_differs_from_last_year_where_nothing_hung_on_a_leader() -> None:
    assert [satu.medan for satu in beda_skp(SKP, ambil(SKP))] == ["skp.mulai"]


@pytest.mark.parametrize("tautan", [TautanInduk.TERTAUT, TautanInduk.MENUNGGU])
def test_what_hung_on_the_leaders_old_plan_waits_for_the_new_one(tautan: TautanInduk) -> None:
    tertaut = replace(RHK, tautan=tautan, rhk_pimpinan_id=UUID(int=5), indikator_pimpinan_id=UUID(int=6))
    (rhk,) = ambil(replace(SKP, rhk=(tertaut,))).rhk
    assert (rhk.tautan, rhk.rhk_pimpinan, rhk.rhk_pimpinan_id, rhk.indikator_pimpinan_id) == (
        TautanInduk.MENUNGGU, "", None, None,
    )  # fmt: skip


def test_who_became_a_leader_hangs_on_nobody_and_who_is_none_any_more_has_no_perspektif() -> None:
    (rhk,) = ambil(SKP, replace(DRAF, formulir=Formulir.JPT_UKM)).rhk
    assert (rhk.rhk_pimpinan, rhk.tautan) == ("", TautanInduk.DIKETIK)
    pimpinan = replace(RHK, indikator=(replace(BERKAS, perspektif=Perspektif.ANGGARAN),))
    (rhk,) = ambil(replace(SKP, rhk=(pimpinan,))).rhk
    assert rhk.indikator[0].perspektif is None


def test_days_move_into_the_new_year_and_areas_come_along() -> None:
    tanggal = replace(LENGKAP, jenis_target=JenisTarget.TANGGAL, tanggal=date(2026, 3, 31))
    wilayah = replace(BERKAS, wilayah=(TargetWilayah(UUID(int=7), "Kulim", D(600), 1),))
    satu, dua = ambil(replace(SKP, rhk=(replace(RHK, indikator=(tanggal, wilayah)),))).rhk[0].indikator
    assert satu.tanggal == date(2027, 3, 31)
    assert [(bagian.wilayah, bagian.nilai) for bagian in dua.wilayah] == [("Kulim", D(600))]
    assert dua.wilayah[0].id != UUID(int=7)


def test_expectations_keep_the_rows_of_the_draft() -> None:
    baru = ambil(
        replace(SKP, perilaku=(EkspektasiKhusus(UUID(int=81), 1, "Ramah"), EkspektasiKhusus(UUID(int=82), 3, "x")))
    )
    assert [(satu.id.int, satu.nilai, satu.teks) for satu in baru.perilaku if satu.nilai == 1] == [(901, 1, "Ramah")]
    assert [satu.nilai for satu in baru.perilaku] == [1, 3]


@pytest.mark.parametrize(
    ("hari", "geser", "harap"),
    [
        (date(2026, 3, 31), 1, date(2027, 3, 31)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
    ],
)
def test_the_same_day_of_a_later_year(hari: date, geser: int, harap: date) -> None:
    assert tahun_berikut(hari, geser) == harap
