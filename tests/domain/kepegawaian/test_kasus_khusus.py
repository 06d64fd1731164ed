"""The special cases of planning: who appraises, who plans, and for which part of the year (`domain.md` 2.8, 3.14)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    JenisPenugasan,
    JenisPeristiwa,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
    awalan_tugas,
)
from kinerja_desktop.domain.kepegawaian.jabatan import formulir_untuk
from kinerja_desktop.domain.kepegawaian.kewajiban import akhir_dinas, pengecualian
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Penempatan, PeranUnit
from kinerja_desktop.domain.kepegawaian.penilai import periksa_penilai
from kinerja_desktop.domain.kepegawaian.rantai_penilai import KeadaanKantor, Penilai, RantaiPenilai, kepala_pada
from kinerja_desktop.domain.kepegawaian.segmen import batas_skp_baru, segmen_pada, segmen_setahun
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.perencanaan.skp import Formulir
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan

KOTA, KEC, SEKSI = (UUID(int=n) for n in range(1, 4))
SEKDA, CAMAT, KASI, STAF, LAIN, WALI_KOTA = (UUID(int=n) for n in range(11, 17))
HARI = date(2026, 6, 10)
AWAL = date(2024, 1, 1)
UNIT = {
    KOTA: Unit(KOTA, "kota", "Kota", JenisUnit.INSTANSI, None, SEKDA),
    KEC: Unit(KEC, "kota.kec", "Kecamatan", JenisUnit.KECAMATAN, KOTA, CAMAT),
    SEKSI: Unit(SEKSI, "kota.kec.seksi", "Seksi", JenisUnit.SEKSI, KEC, KASI),
}


def pos(
    orang: UUID,
    unit: UUID,
    mulai: date = AWAL,
    sampai: date | None = None,
    *,
    jabatan: str = "Pengelola Data",
    peran: PeranUnit = PeranUnit.ANGGOTA,
) -> Penempatan:
    id_ = UUID(int=orang.int * 1000 + mulai.toordinal())
    return Penempatan(id_, "kota.kec", orang, unit, jabatan, JenisJabatan.PELAKSANA, peran, mulai, sampai, None)


POSISI = {SEKDA: pos(SEKDA, KOTA), CAMAT: pos(CAMAT, KEC), KASI: pos(KASI, SEKSI), STAF: pos(STAF, SEKSI)}


def kantor(**isi: object) -> RantaiPenilai:
    return RantaiPenilai(replace(KeadaanKantor(HARI, UNIT, POSISI), **isi))  # pyright: ignore[reportArgumentType]


def tugas(
    orang: UUID,
    unit: UUID,
    jenis: JenisPenugasan = JenisPenugasan.PLT,
    wewenang: Wewenang = Wewenang.MENILAI,
    sampai: date | None = None,
) -> Penugasan:
    return Penugasan(UUID(int=700), "kota.kec", orang, unit, jenis, wewenang, "Camat", date(2026, 5, 1), sampai, "1")


def peristiwa(
    orang: UUID, jenis: JenisPeristiwa, mulai: date = date(2026, 6, 1), sampai: date | None = None
) -> PeristiwaPegawai:
    return PeristiwaPegawai(UUID(int=800), "kota.kec", orang, jenis, mulai, sampai, "", "")


def aturan() -> Aturan:
    return pilih(semua_aturan(), "segmen_skp", HARI)


def test_the_tree_answers_for_staff_head_and_camat() -> None:
    rantai = kantor()
    assert [rantai.penilai(satu) for satu in (STAF, KASI, CAMAT, SEKDA)] == [
        Penilai(KASI), Penilai(CAMAT), Penilai(SEKDA), None,
    ]  # fmt: skip
    assert rantai.atasan(STAF) == Penilai(CAMAT)


def test_a_vacant_post_falls_to_the_next_higher_head() -> None:
    rantai = kantor(unit=UNIT | {SEKSI: replace(UNIT[SEKSI], kepala_id=None)})
    assert rantai.penilai(STAF) == Penilai(CAMAT)
    assert rantai.atasan(STAF) == Penilai(SEKDA)


@pytest.mark.parametrize("jenis", [JenisPeristiwa.PENSIUN, JenisPeristiwa.MENINGGAL, JenisPeristiwa.CLTN])
def test_a_head_who_left_counts_as_a_vacant_post_from_that_day(jenis: JenisPeristiwa) -> None:
    assert kantor(peristiwa={KASI: (peristiwa(KASI, jenis),)}).penilai(STAF) == Penilai(CAMAT)
    nanti = peristiwa(KASI, jenis, date(2026, 7, 1))
    assert kantor(peristiwa={KASI: (nanti,)}).penilai(STAF) == Penilai(KASI)


def test_a_head_on_ordinary_leave_still_appraises() -> None:
    cuti = peristiwa(KASI, JenisPeristiwa.CUTI_TAHUNAN, sampai=date(2026, 6, 20))
    assert kantor(peristiwa={KASI: (cuti,)}).penilai(STAF) == Penilai(KASI)


def test_a_plt_who_may_appraise_fills_the_vacant_post_in_that_post() -> None:
    kosong = UNIT | {KEC: replace(UNIT[KEC], kepala_id=None)}
    plt = tugas(LAIN, KEC)
    rantai = kantor(unit=kosong, penugasan=(plt,))
    assert rantai.penilai(KASI) == Penilai(LAIN, plt)
    assert rantai.atasan(KASI) == Penilai(SEKDA)
    assert awalan_tugas(plt.jenis) == "Plt."


def test_a_plh_for_routine_sheets_only_does_not_appraise() -> None:
    kosong = UNIT | {KEC: replace(UNIT[KEC], kepala_id=None)}
    plh = tugas(LAIN, KEC, JenisPenugasan.PLH, Wewenang.RUTIN)
    assert kantor(unit=kosong, penugasan=(plh,)).penilai(KASI) == Penilai(SEKDA)


def test_a_plh_who_was_authorised_appraises_while_the_head_is_away_and_no_longer() -> None:
    plh = tugas(LAIN, KEC, JenisPenugasan.PLH)
    cuti = {CAMAT: (peristiwa(CAMAT, JenisPeristiwa.CUTI_BESAR, sampai=date(2026, 6, 30)),)}
    assert kantor(penugasan=(plh,), peristiwa=cuti).penilai(KASI) == Penilai(LAIN, plh)
    assert kantor(penugasan=(plh,)).penilai(KASI) == Penilai(CAMAT)
    usai = tugas(LAIN, KEC, JenisPenugasan.PLH, sampai=date(2026, 6, 9))
    assert kantor(penugasan=(usai,), peristiwa=cuti).penilai(KASI) == Penilai(CAMAT)


def test_an_employee_who_is_plt_elsewhere_keeps_the_appraiser_and_the_segment_of_the_definitive_post() -> None:
    kosong = UNIT | {KEC: replace(UNIT[KEC], kepala_id=None)}
    plt = tugas(KASI, KEC)
    rantai = kantor(unit=kosong, penugasan=(plt,))
    assert rantai.penilai(STAF) == Penilai(KASI), "in his own post he signs without Plt."
    assert rantai.penilai(KASI) == Penilai(SEKDA), "nobody appraises himself"
    (segmen,) = segmen_setahun(aturan(), [POSISI[KASI]], (), 2026)
    assert segmen.penempatan == POSISI[KASI]


def test_a_decision_goes_before_the_post_and_the_tree() -> None:
    putusan = PenetapanPenilai(UUID(int=1), "kota", STAF, LAIN, SEKDA, date(2026, 6, 1), None, "konflik", "5")
    rantai = kantor(penetapan=(putusan,), posisi=POSISI | {STAF: replace(POSISI[STAF], penilai_id=CAMAT)})
    assert (rantai.penilai(STAF), rantai.atasan(STAF)) == (Penilai(LAIN), Penilai(SEKDA))
    usai = replace(putusan, sampai=date(2026, 6, 9))
    rantai = kantor(penetapan=(usai,), posisi=POSISI | {STAF: replace(POSISI[STAF], penilai_id=CAMAT)})
    assert rantai.penilai(STAF) == Penilai(CAMAT)


def test_an_appraiser_noted_at_the_post_who_retired_gives_way_to_the_tree() -> None:
    posisi = POSISI | {STAF: replace(POSISI[STAF], penilai_id=LAIN)}
    pensiun = {LAIN: (peristiwa(LAIN, JenisPeristiwa.PENSIUN),)}
    assert kantor(posisi=posisi).penilai(STAF) == Penilai(LAIN)
    assert kantor(posisi=posisi, peristiwa=pensiun).penilai(STAF) == Penilai(KASI)


def test_a_camat_is_appraised_by_the_sekda_or_by_the_elected_head_as_the_setting_says() -> None:
    assert kantor().penilai(CAMAT) == Penilai(SEKDA)
    rantai = kantor(kepala_daerah_id=WALI_KOTA)
    assert (rantai.penilai(CAMAT), rantai.penilai(KASI)) == (Penilai(WALI_KOTA), Penilai(CAMAT))


def test_a_ketua_tim_does_not_become_the_appraiser() -> None:
    posisi = POSISI | {LAIN: pos(LAIN, SEKSI, peran=PeranUnit.KETUA_TIM)}
    assert kantor(posisi=posisi).penilai(STAF) == Penilai(KASI)


def test_on_an_earlier_day_the_former_head_answers() -> None:
    kini = UNIT | {KEC: replace(UNIT[KEC], kepala_id=LAIN)}
    lama = pos(CAMAT, KEC, sampai=date(2026, 7, 31), jabatan="Camat", peran=PeranUnit.PIMPINAN_UNIT_MANDIRI)
    assert kepala_pada(kini, date(2026, 6, 1), (lama,), {})[KEC].kepala_id == CAMAT
    assert kepala_pada(kini, date(2026, 6, 1), (), {})[KEC].kepala_id == LAIN
    sekcam = replace(lama, jabatan="Sekretaris Camat")
    assert kepala_pada(kini, date(2026, 6, 1), (sekcam,), {})[KEC].kepala_id == LAIN


def test_a_conflict_of_interest_is_solved_by_a_delegate() -> None:
    assert [
        satu.kode for satu in periksa_penilai(STAF, LAIN, jabatan_penilai=JenisJabatan.JF_KEAHLIAN, ada_delegasi=True)
    ] == []


@pytest.mark.parametrize(
    "jenis",
    [JenisPeristiwa.CLTN, JenisPeristiwa.MPP, JenisPeristiwa.BERHENTI_SEMENTARA, JenisPeristiwa.TUGAS_BELAJAR],
)
def test_who_is_freed_of_his_duties_plans_no_skp_while_it_lasts(jenis: JenisPeristiwa) -> None:
    satu = peristiwa(STAF, jenis, sampai=date(2026, 6, 30))
    assert pengecualian([satu], HARI) == satu
    assert pengecualian([satu], date(2026, 7, 1)) is None
    assert akhir_dinas([satu]) is None


@pytest.mark.parametrize(
    "jenis", [JenisPeristiwa.PENSIUN, JenisPeristiwa.MENINGGAL, JenisPeristiwa.BERHENTI, JenisPeristiwa.PINDAH]
)
def test_an_end_of_service_ends_the_segment_the_day_before(jenis: JenisPeristiwa) -> None:
    satu = peristiwa(STAF, jenis)
    assert pengecualian([satu], date(2026, 5, 31)) is None
    assert pengecualian([satu], date(2027, 1, 1)) == satu
    (segmen,) = segmen_setahun(aturan(), [POSISI[STAF]], [satu], 2026)
    assert (segmen.mulai, segmen.selesai) == (date(2026, 1, 1), date(2026, 5, 31))
    assert segmen_setahun(aturan(), [POSISI[STAF]], [satu], 2027) == ()


@pytest.mark.parametrize(
    "jenis",
    [
        JenisPeristiwa.CUTI_TAHUNAN,
        JenisPeristiwa.CUTI_SAKIT,
        JenisPeristiwa.CUTI_MELAHIRKAN,
        JenisPeristiwa.CUTI_BESAR,
        JenisPeristiwa.CUTI_ALASAN_PENTING,
        JenisPeristiwa.DIPEKERJAKAN,
    ],
)
def test_leave_and_work_at_another_office_free_nobody(jenis: JenisPeristiwa) -> None:
    assert pengecualian([peristiwa(STAF, jenis)], HARI) is None


def test_a_person_moved_in_august_has_two_segments() -> None:
    lama, baru = pos(STAF, SEKSI, sampai=date(2026, 7, 31)), pos(STAF, KEC, date(2026, 8, 1))
    satu, dua = segmen_setahun(aturan(), [baru, lama], (), 2026)
    assert (satu.penempatan, satu.mulai, satu.selesai) == (lama, date(2026, 1, 1), date(2026, 7, 31))
    assert (dua.penempatan, dua.mulai, dua.selesai) == (baru, date(2026, 8, 1), date(2026, 12, 31))
    assert segmen_pada((satu, dua), date(2026, 8, 1)) == dua


def test_posts_that_overlap_are_parted_where_the_later_begins() -> None:
    satu, dua = segmen_setahun(aturan(), [pos(STAF, SEKSI), pos(STAF, KEC, date(2026, 8, 1))], (), 2026)
    assert (satu.selesai, dua.mulai) == (date(2026, 7, 31), date(2026, 8, 1))


@pytest.mark.parametrize(
    ("mulai", "sampai", "cukup"),
    [
        (date(2026, 2, 1), date(2026, 2, 28), True),
        (date(2026, 2, 1), date(2026, 2, 27), False),
        (date(2026, 1, 31), date(2026, 2, 27), True),
        (date(2026, 12, 1), None, True),
        (date(2026, 12, 2), None, False),
    ],
)
def test_a_segment_shorter_than_a_month_has_no_skp_of_its_own(mulai: date, sampai: date | None, cukup: bool) -> None:
    (segmen,) = segmen_setahun(aturan(), [pos(STAF, SEKSI, mulai, sampai)], (), 2026)
    assert segmen.cukup_lama is cukup


def test_a_cpns_plans_from_the_day_of_the_spmt() -> None:
    (segmen,) = segmen_setahun(aturan(), [pos(STAF, SEKSI, date(2026, 4, 6))], (), 2026)
    assert segmen.mulai == date(2026, 4, 6)


def test_a_contract_that_ends_within_the_year_ends_the_segment() -> None:
    (segmen,) = segmen_setahun(aturan(), [pos(STAF, SEKSI, sampai=date(2026, 9, 30))], (), 2026)
    assert segmen.selesai == date(2026, 9, 30)


def test_pppk_plan_on_the_same_form() -> None:
    rule = pilih(semua_aturan(), "formulir_skp", HARI)
    assert formulir_untuk(rule, JenisJabatan.JF_KEAHLIAN, PeranUnit.ANGGOTA) is Formulir.JA_JF


def test_a_new_post_has_fifteen_working_days_after_the_tmt() -> None:
    assert batas_skp_baru(aturan(), date(2026, 8, 3)) == date(2026, 8, 24)
    libur = {date(2026, 8, 17), date(2026, 8, 22)}
    assert batas_skp_baru(aturan(), date(2026, 8, 3), libur) == date(2026, 8, 25)


def test_the_staff_of_an_appraiser_who_moved_are_appraised_by_who_came_and_before_by_him() -> None:
    lama = pos(KASI, SEKSI, sampai=date(2026, 7, 31), jabatan="Kepala Seksi", peran=PeranUnit.PIMPINAN)
    pindah = pos(KASI, KEC, date(2026, 8, 1))
    ganti = pos(LAIN, SEKSI, date(2026, 8, 1), jabatan="Kepala Seksi", peran=PeranUnit.PIMPINAN)
    lowong = UNIT | {SEKSI: replace(UNIT[SEKSI], kepala_id=None)}
    juli = kepala_pada(lowong, date(2026, 7, 31), (lama, ganti), {})
    agustus = kepala_pada(UNIT, date(2026, 8, 1), (ganti,), {KASI: pindah})
    kosong = kepala_pada(lowong, date(2026, 8, 1), (), {})
    assert [kantor(unit=satu).penilai(STAF) for satu in (juli, agustus, kosong)] == [
        Penilai(KASI), Penilai(LAIN), Penilai(CAMAT),
    ]  # fmt: skip


def test_an_elected_head_without_a_post_heads_his_unit_on_every_day() -> None:
    assert kepala_pada(UNIT, date(2020, 1, 1), (), {})[KOTA].kepala_id == SEKDA


@pytest.mark.parametrize("jenis", [JenisPeristiwa.CUTI_MELAHIRKAN, JenisPeristiwa.CUTI_SAKIT])
def test_leave_that_covers_a_whole_period_leaves_duty_segment_and_appraiser_as_they_are(jenis: JenisPeristiwa) -> None:
    cuti = peristiwa(STAF, jenis, date(2026, 4, 1), date(2026, 6, 30))
    (segmen,) = segmen_setahun(aturan(), [POSISI[STAF]], [cuti], 2026)
    assert (segmen.mulai, segmen.selesai) == (date(2026, 1, 1), date(2026, 12, 31))
    assert pengecualian([cuti], HARI) is None
    assert kantor(peristiwa={STAF: (cuti,)}).penilai(STAF) == Penilai(KASI)


def test_who_works_at_another_office_keeps_his_duty_and_is_appraised_there_by_decision() -> None:
    keluar = peristiwa(STAF, JenisPeristiwa.DIPEKERJAKAN)
    putusan = PenetapanPenilai(UUID(int=1), "kota", STAF, LAIN, None, date(2026, 6, 1), None, "dipekerjakan", "5")
    assert pengecualian([keluar], HARI) is None
    assert kantor(penetapan=(putusan,), peristiwa={STAF: (keluar,)}).penilai(STAF) == Penilai(LAIN)


def test_a_part_time_pppk_plans_for_the_days_of_the_contract_within_the_year() -> None:
    kontrak = pos(STAF, SEKSI, date(2025, 10, 1), date(2026, 9, 30))
    (segmen,) = segmen_setahun(aturan(), [kontrak], (), 2026)
    assert (segmen.mulai, segmen.selesai, segmen.cukup_lama) == (date(2026, 1, 1), date(2026, 9, 30), True)


def test_who_died_within_a_month_of_the_year_has_no_skp_of_his_own() -> None:
    wafat = peristiwa(STAF, JenisPeristiwa.MENINGGAL, date(2026, 1, 20))
    (segmen,) = segmen_setahun(aturan(), [POSISI[STAF]], [wafat], 2026)
    assert (segmen.selesai, segmen.cukup_lama) == (date(2026, 1, 19), False)
