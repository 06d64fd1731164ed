"""Proposals of links: by likeness of words, best first, and none that a person did not ask for."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.perencanaan.skp import JenisRhk, Klasifikasi, RencanaHasilKerja, TautanInduk
from kinerja_desktop.domain.perencanaan.usulan_tautan import (
    CalonInduk,
    JenisUsulan,
    kemiripan,
    semua_usulan,
    usulan_induk,
)

RHK = RencanaHasilKerja(
    UUID(int=1), JenisRhk.UTAMA, Klasifikasi.INDIVIDU, "", "Peningkatan kualitas pelayanan kelurahan", "Camat", 1, (),
    TautanInduk.MENUNGGU,
)  # fmt: skip
PELAYANAN = CalonInduk(
    UUID(int=11), UUID(int=12), "Meningkatnya kualitas pelayanan publik kecamatan", "IKM kecamatan",
    "Meningkatnya kualitas pelayanan publik kecamatan (indikator: IKM kecamatan)", "Camat Yuliana",
)  # fmt: skip
ANGGARAN = CalonInduk(
    UUID(int=13), UUID(int=14), "Anggaran kecamatan terserap tepat waktu", "Realisasi anggaran", "Anggaran", "Camat",
)  # fmt: skip
SEL = replace(PELAYANAN, sel_id=UUID(int=20), peran="Pelayanan kelurahan makin berkualitas")


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_mutual_and_stays_between_nothing_and_all(satu: str, lain: str) -> None:
    assert kemiripan(satu, lain) == kemiripan(lain, satu)
    assert 0 <= kemiripan(satu, lain) <= 100


def test_prefixes_endings_and_little_words_do_not_part_two_plans() -> None:
    assert kemiripan("Penyelenggaraan pelayanan", "Terselenggaranya layanan") == 100
    assert kemiripan("Arsip tertata", "Musrenbang terlaksana") == 0


def test_the_likest_row_of_the_leader_comes_first() -> None:
    usulan = usulan_induk(RHK, [ANGGARAN, PELAYANAN])
    assert [satu.calon for satu in usulan] == [PELAYANAN]
    assert usulan[0].skor > 40


def test_a_cell_of_his_own_comes_before_the_same_row_that_nobody_gave_him() -> None:
    usulan = usulan_induk(RHK, [PELAYANAN, SEL])
    assert [satu.calon.sel_id for satu in usulan] == [SEL.sel_id, None]


def test_a_linked_plan_gets_no_proposal_and_a_typed_one_only_where_the_words_are_the_leaders() -> None:
    assert usulan_induk(replace(RHK, tautan=TautanInduk.TERTAUT), [PELAYANAN]) == ()
    diketik = replace(RHK, tautan=TautanInduk.DIKETIK, rhk_pimpinan="Pelayanan yang baik")
    assert usulan_induk(diketik, [PELAYANAN]) == ()
    sama = replace(diketik, rhk_pimpinan="meningkatnya kualitas pelayanan publik kecamatan")
    assert [satu.calon for satu in usulan_induk(sama, [PELAYANAN])] == [PELAYANAN]


def test_an_extra_task_without_a_parent_is_left_alone() -> None:
    tambahan = replace(RHK, jenis=JenisRhk.TAMBAHAN, tautan=TautanInduk.DIKETIK)
    assert usulan_induk(tambahan, [PELAYANAN]) == ()


def test_a_cell_that_another_plan_of_his_became_is_not_offered_again() -> None:
    assert usulan_induk(RHK, [replace(SEL, sel_rhk_id=UUID(int=99))]) == ()


def test_a_cell_that_is_no_plan_yet_may_become_one() -> None:
    asing = replace(SEL, peran="Musrenbang terlaksana", rhk="Perencanaan partisipatif", indikator="Usulan")
    (satu,) = semua_usulan([replace(RHK, teks="Arsip tertata rapi")], [asing])
    assert (satu.jenis, satu.rhk_id, satu.calon) == (JenisUsulan.JADI_RHK, None, asing)


def test_new_words_of_the_cell_and_of_the_leader_are_offered_never_put_in() -> None:
    sel = replace(SEL, sel_rhk_id=RHK.id)
    tertaut = replace(
        RHK, tautan=TautanInduk.TERTAUT, rhk_pimpinan_id=SEL.rhk_id, indikator_pimpinan_id=SEL.indikator_id,
        teks=SEL.peran, rhk_pimpinan=SEL.teks_induk,
    )  # fmt: skip
    assert semua_usulan([tertaut], [sel]) == ()
    lain = replace(sel, peran="Pelayanan kelurahan tanpa antre", teks_induk="Pelayanan publik membaik")
    assert [satu.jenis for satu in semua_usulan([tertaut], [lain])] == [JenisUsulan.TEKS_SEL, JenisUsulan.TEKS_INDUK]
