"""The life of an SKP as a fold (`domain.md` 5.3.1): every transition, and any order of arrival."""

import random
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.kehidupan_skp import PELAKU_KEJADIAN, KeadaanSkp, boleh, hidup
from tests.domain.perencanaan.laptop_skp import BARU, LAIN, LAMA, TANGGAL, J, K, Laptop, gabung


def test_content_that_no_event_names_is_the_first_draft() -> None:
    kehidupan = hidup([], LAMA)
    assert kehidupan.keadaan is K.DRAF
    assert kehidupan.kini.nomor == 1
    assert kehidupan.berlaku is None
    assert kehidupan.ujung == ()


@pytest.mark.parametrize(
    ("langkah", "harap"),
    [
        ((J.DIAJUKAN,), K.DIAJUKAN),
        ((J.DIAJUKAN, J.DITARIK), K.DRAF),
        ((J.DIAJUKAN, J.DITARIK, J.DIAJUKAN), K.DIAJUKAN),
        ((J.DIAJUKAN, J.DIKEMBALIKAN), K.DIKEMBALIKAN),
        ((J.DIAJUKAN, J.DIKEMBALIKAN, J.DIAJUKAN), K.DIAJUKAN),
        ((J.DIAJUKAN, J.DISETUJUI), K.DISETUJUI),
        ((J.DIAJUKAN, J.DISETUJUI, J.DIKEMBALIKAN), K.DIKEMBALIKAN),
        ((J.DIAJUKAN, J.DISETUJUI, J.TTD_PEGAWAI), K.DISETUJUI),
        ((J.DIAJUKAN, J.DISETUJUI, J.TTD_PENILAI), K.DISETUJUI),
        ((J.DIAJUKAN, J.DISETUJUI, J.TTD_PEGAWAI, J.TTD_PENILAI), K.DITETAPKAN),
        ((J.DIAJUKAN, J.DISETUJUI, J.TTD_PENILAI, J.TTD_PEGAWAI), K.DITETAPKAN),
        ((J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN), K.DITETAPKAN),
        ((J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN, J.DIKEMBALIKAN), K.DITETAPKAN),
        ((J.DIAJUKAN, J.DISETUJUI, J.DITARIK), K.DISETUJUI),
        ((J.DIBATALKAN,), K.DIBATALKAN),
        ((J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN, J.DIBATALKAN), K.DIBATALKAN),
        ((J.DIAJUKAN, J.DIBATALKAN, J.DIAJUKAN), K.DIBATALKAN),
    ],
)
def test_one_laptop_walks_through_the_states(langkah: tuple[JenisKejadian, ...], harap: KeadaanSkp) -> None:
    laptop = Laptop("A")
    laptop.lakukan(*langkah)
    assert laptop.hidup().keadaan is harap
    assert laptop.hidup().kini.nomor == 1


def test_an_edit_on_one_laptop_and_an_approval_on_another_end_as_an_approved_version_and_a_new_draft() -> None:
    pegawai, penilai = Laptop("A"), Laptop("B")
    pegawai.lakukan(J.DIAJUKAN)
    penilai.dengar(pegawai)
    pegawai.isi = BARU
    penilai.lakukan(J.DISETUJUI)
    pegawai.dengar(penilai)
    kehidupan = pegawai.hidup()
    assert [(satu.nomor, satu.digest, satu.keadaan) for satu in kehidupan.versi] == [
        (1, LAMA, K.DISETUJUI),
        (2, BARU, K.DRAF),
    ]
    assert kehidupan.draf_baru
    assert kehidupan.menunggu == kehidupan.versi[0]


def test_an_edit_merged_with_the_setting_keeps_the_set_version_in_force() -> None:
    pegawai, penilai = Laptop("A"), Laptop("B")
    pegawai.lakukan(J.DIAJUKAN)
    penilai.dengar(pegawai)
    pegawai.isi = BARU
    penilai.lakukan(J.DISETUJUI, J.TTD_PEGAWAI, J.TTD_PENILAI)
    pegawai.dengar(penilai)
    kehidupan = pegawai.hidup()
    assert kehidupan.berlaku is not None
    assert (kehidupan.berlaku.nomor, kehidupan.berlaku.digest, kehidupan.berlaku.ditetapkan) == (1, LAMA, TANGGAL)
    assert (kehidupan.kini.nomor, kehidupan.keadaan) == (2, K.DRAF)


def test_an_approval_is_not_undone_by_a_withdrawal_that_did_not_know_of_it() -> None:
    pegawai, penilai = Laptop("A"), Laptop("B")
    pegawai.lakukan(J.DIAJUKAN)
    penilai.dengar(pegawai)
    pegawai.lakukan(J.DITARIK)
    penilai.lakukan(J.DISETUJUI)
    assert gabung(pegawai, penilai, isi=LAMA).keadaan is K.DISETUJUI


def test_a_return_that_crosses_a_withdrawal_is_shown_with_its_note() -> None:
    pegawai, penilai = Laptop("A"), Laptop("B")
    pegawai.lakukan(J.DIAJUKAN)
    penilai.dengar(pegawai)
    pegawai.lakukan(J.DITARIK)
    penilai.lakukan(J.DIKEMBALIKAN, catatan="Target terlalu rendah.")
    kehidupan = gabung(pegawai, penilai, isi=LAMA)
    assert kehidupan.keadaan is K.DIKEMBALIKAN
    assert kehidupan.kini.catatan == "Target terlalu rendah."


def test_two_signatures_given_on_two_laptops_set_the_skp() -> None:
    pegawai, penilai = Laptop("A"), Laptop("B")
    pegawai.lakukan(J.DIAJUKAN)
    penilai.dengar(pegawai)
    penilai.lakukan(J.DISETUJUI)
    pegawai.dengar(penilai)
    pegawai.lakukan(J.TTD_PEGAWAI)
    penilai.lakukan(J.TTD_PENILAI)
    assert gabung(pegawai, penilai, isi=LAMA).keadaan is K.DITETAPKAN


def test_an_approval_reopened_while_the_employee_signs_is_returned() -> None:
    pegawai, penilai = Laptop("A"), Laptop("B")
    pegawai.lakukan(J.DIAJUKAN)
    penilai.dengar(pegawai)
    penilai.lakukan(J.DISETUJUI)
    pegawai.dengar(penilai)
    pegawai.lakukan(J.TTD_PEGAWAI)
    penilai.lakukan(J.DIKEMBALIKAN, catatan="Satuan keliru.")
    assert gabung(pegawai, penilai, isi=LAMA).keadaan is K.DIKEMBALIKAN


def test_a_newer_set_version_replaces_the_older_one() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    laptop.isi = BARU
    assert laptop.hidup().berlaku == laptop.hidup().versi[0]
    laptop.lakukan(J.DIAJUKAN)
    assert [satu.keadaan for satu in laptop.hidup().versi] == [K.DITETAPKAN, K.DIAJUKAN]
    laptop.lakukan(J.DISETUJUI, J.DITETAPKAN)
    kehidupan = laptop.hidup()
    assert [satu.keadaan for satu in kehidupan.versi] == [K.DIGANTI, K.DITETAPKAN]
    assert kehidupan.berlaku == kehidupan.kini
    assert kehidupan.kembar == ()


def test_a_submission_is_replaced_by_a_newer_one_that_knew_it() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN)
    laptop.isi = BARU
    laptop.lakukan(J.DIAJUKAN)
    assert [satu.keadaan for satu in laptop.hidup().versi] == [K.DIGANTI, K.DIAJUKAN]


def test_versions_set_in_parallel_are_pointed_out() -> None:
    satu, dua = Laptop("A"), Laptop("B", isi=BARU)
    satu.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    dua.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    kehidupan = gabung(satu, dua, isi=LAMA)
    assert kehidupan.berlaku is not None
    assert {kehidupan.berlaku.digest, *kehidupan.kembar} == {LAMA, BARU}
    dua.dengar(satu)
    dua.isi = LAIN
    dua.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    assert dua.hidup().kembar == ()


def test_a_cancellation_spares_what_it_did_not_know() -> None:
    admin, penilai = Laptop("A"), Laptop("B")
    penilai.lakukan(J.DIAJUKAN)
    admin.dengar(penilai)
    admin.lakukan(J.DIBATALKAN)
    penilai.lakukan(J.DISETUJUI, J.DITETAPKAN)
    assert gabung(admin, penilai, isi=LAMA).keadaan is K.DITETAPKAN
    admin.dengar(penilai)
    admin.lakukan(J.DIBATALKAN)
    assert gabung(admin, penilai, isi=LAMA).keadaan is K.DIBATALKAN
    assert gabung(admin, penilai, isi=BARU).keadaan is K.DIBATALKAN


def test_an_approval_by_a_role_that_may_not_approve_counts_for_nothing() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI)
    palsu = replace(laptop.kejadian[-1], peran=Peran.PEGAWAI)
    assert hidup([laptop.kejadian[0], palsu], LAMA).keadaan is K.DIAJUKAN


def test_a_forged_circle_of_causes_does_not_stop_the_fold() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN)
    (satu,) = laptop.kejadian
    satu_id, dua_id = UUID(int=7), UUID(int=8)
    lingkar = [replace(satu, id=satu_id, sebab=(dua_id,)), replace(satu, id=dua_id, sebab=(satu_id,))]
    assert hidup(lingkar, LAMA) == hidup(lingkar[::-1], LAMA)


@st.composite
def sejarah(draw: st.DrawFn) -> tuple[list[Laptop], list[tuple[str, KeadaanSkp]]]:
    """Three laptops that edit, act as the rules allow and hear each other at random; and what each ever saw as set."""
    semua = [Laptop(nama) for nama in "ABC"]
    ditetapkan: list[tuple[str, KeadaanSkp]] = []
    for _ in range(draw(st.integers(0, 25))):
        laptop = semua[draw(st.integers(0, 2))]
        match draw(st.sampled_from(["ubah", "dengar", "lakukan", "lakukan", "lakukan"])):
            case "ubah":
                if laptop.hidup().dapat_disunting or laptop.hidup().dapat_direvisi:
                    laptop.isi = draw(st.sampled_from([LAMA, BARU, LAIN]))
            case "dengar":
                laptop.dengar(semua[draw(st.integers(0, 2))])
            case _:
                kehidupan = laptop.hidup()
                versi = draw(st.sampled_from(kehidupan.versi))
                bisa = [
                    jenis
                    for jenis in PELAKU_KEJADIAN
                    if jenis is not J.DIBATALKAN
                    and boleh(kehidupan, jenis, PELAKU_KEJADIAN[jenis][0], digest=versi.digest) is None
                ]
                if bisa:
                    laptop.lakukan(draw(st.sampled_from(bisa)), digest=versi.digest)
        ditetapkan += [(v.digest, v.keadaan) for v in laptop.hidup().versi if v.keadaan is K.DITETAPKAN]
    return semua, ditetapkan


@given(sejarah(), st.randoms(use_true_random=False))
def test_any_order_and_any_repetition_of_arrival_gives_the_same_life(
    kasus: tuple[list[Laptop], list[tuple[str, KeadaanSkp]]], acak: random.Random
) -> None:
    semua, _ = kasus
    kejadian = [satu for laptop in semua for satu in laptop.kejadian]
    harap = hidup(kejadian, LAMA)
    for _ in range(3):
        acak.shuffle(kejadian)
        assert hidup([*kejadian, *kejadian[:3]], LAMA) == harap


@given(sejarah())
def test_what_one_laptop_saw_as_set_stays_set_for_everybody(
    kasus: tuple[list[Laptop], list[tuple[str, KeadaanSkp]]],
) -> None:
    semua, pernah_ditetapkan = kasus
    kehidupan = gabung(*semua, isi=LAMA)
    kejadian = [satu for laptop in semua for satu in laptop.kejadian]
    for digest, _ in pernah_ditetapkan:
        versi = kehidupan.dari_digest(digest)
        assert versi is not None
        assert kehidupan.berlaku is not None
        # Only its being handed in once more, in knowledge of a newer one in force, starts a version's way anew.
        ajuan = sum(satu.digest == digest and satu.jenis is J.DIAJUKAN for satu in kejadian)
        assert versi.keadaan in {K.DITETAPKAN, K.DIGANTI} or (ajuan > 1 and kehidupan.berlaku.digest != digest)


@given(sejarah(), st.sampled_from([LAMA, BARU, LAIN]))
def test_any_content_can_be_brought_into_force(
    kasus: tuple[list[Laptop], list[tuple[str, KeadaanSkp]]], isi: str
) -> None:
    laptop = Laptop("D", isi=isi)
    for satu in kasus[0]:
        laptop.dengar(satu)
    for jenis in (J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN):
        if boleh(laptop.hidup(), jenis, PELAKU_KEJADIAN[jenis][0]) is None:
            laptop.lakukan(jenis)
    kehidupan = laptop.hidup()
    assert kehidupan.berlaku is not None
    assert (kehidupan.berlaku.digest, kehidupan.keadaan) == (isi, K.DITETAPKAN)


@pytest.mark.parametrize("jenis", list(PELAKU_KEJADIAN))
@pytest.mark.parametrize("peran", list(Peran))
def test_only_the_roles_of_the_table_may_act(jenis: JenisKejadian, peran: Peran) -> None:
    langkah = {
        J.DITARIK: (J.DIAJUKAN,),
        J.DIKEMBALIKAN: (J.DIAJUKAN,),
        J.DISETUJUI: (J.DIAJUKAN,),
        J.TTD_PEGAWAI: (J.DIAJUKAN, J.DISETUJUI),
        J.TTD_PENILAI: (J.DIAJUKAN, J.DISETUJUI),
        J.DITETAPKAN: (J.DIAJUKAN, J.DISETUJUI),
    }
    laptop = Laptop("A")
    laptop.lakukan(*langkah.get(jenis, ()))
    tolak = boleh(laptop.hidup(), jenis, peran)
    if peran in PELAKU_KEJADIAN[jenis]:
        assert tolak is None
    else:
        assert tolak is not None
        assert tolak.kode == "HAK-01"


@pytest.mark.parametrize(
    ("langkah", "jenis"),
    [
        ((), J.DITARIK),
        ((), J.DISETUJUI),
        ((J.DIAJUKAN,), J.DIAJUKAN),
        ((J.DIAJUKAN,), J.TTD_PEGAWAI),
        ((J.DIAJUKAN,), J.DITETAPKAN),
        ((J.DIAJUKAN, J.DISETUJUI), J.DITARIK),
        ((J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN), J.DIKEMBALIKAN),
        ((J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN), J.DIAJUKAN),
        ((J.DIBATALKAN,), J.DIAJUKAN),
    ],
)
def test_an_act_that_does_not_fit_the_state_is_refused(
    langkah: tuple[JenisKejadian, ...], jenis: JenisKejadian
) -> None:
    laptop = Laptop("A")
    laptop.lakukan(*langkah)
    tolak = boleh(laptop.hidup(), jenis, PELAKU_KEJADIAN[jenis][0])
    assert tolak is not None
    assert tolak.kode == "KJD-01"


def test_the_appraiser_approves_the_submitted_version_while_a_newer_draft_is_open() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN)
    laptop.isi = BARU
    assert boleh(laptop.hidup(), J.DISETUJUI, Peran.PENILAI) is not None
    assert boleh(laptop.hidup(), J.DISETUJUI, Peran.PENILAI, digest=LAMA) is None


def test_a_signature_is_entered_once() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI, J.TTD_PEGAWAI)
    tolak = boleh(laptop.hidup(), J.TTD_PEGAWAI, Peran.PEGAWAI)
    assert tolak is not None
    assert tolak.kode == "KJD-02"
    assert boleh(laptop.hidup(), J.TTD_PENILAI, Peran.PENILAI) is None


def test_a_return_needs_a_note() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN)
    assert boleh(laptop.hidup(), J.DIKEMBALIKAN, Peran.PENILAI) is None
    assert boleh(laptop.hidup(), J.DIKEMBALIKAN, Peran.PENILAI, catatan="Perjelas target.") is None
    tolak = boleh(laptop.hidup(), J.DIKEMBALIKAN, Peran.PENILAI, catatan="  ")
    assert tolak is not None
    assert tolak.kode == "KJD-04"


def test_an_skp_that_was_evaluated_is_not_cancelled() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DISETUJUI, J.DITETAPKAN)
    assert boleh(laptop.hidup(), J.DIBATALKAN, Peran.ADMIN_BKPSDM) is None
    tolak = boleh(laptop.hidup(), J.DIBATALKAN, Peran.ADMIN_BKPSDM, ada_evaluasi=True)
    assert tolak is not None
    assert tolak.kode == "KJD-03"
