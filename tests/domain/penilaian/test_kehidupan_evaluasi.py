"""The life of an evaluation as a fold (`domain.md` 5.3.2)."""

import random
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import (
    PELAKU_KEJADIAN,
    KeadaanEvaluasi,
    KehidupanEvaluasi,
    boleh_evaluasi,
    hidup_evaluasi,
)

J, K = JenisKejadian, KeadaanEvaluasi
ISIAN, ISIAN_BARU = "1" * 64, "2" * 64
NILAI, NILAI_BARU = "a" * 64, "b" * 64
ATAS_ISIAN = {J.DIAJUKAN, J.DITARIK, J.DIKEMBALIKAN}


@dataclass
class Laptop:
    """One laptop: what it has heard, and the two digests of the content on its screen."""

    nama: str
    isian: str = ISIAN
    nilai: str = NILAI
    kejadian: list[Kejadian] = field(default_factory=list[Kejadian])
    nomor: int = 0

    def hidup(self) -> KehidupanEvaluasi:
        return hidup_evaluasi(self.kejadian, self.isian, self.nilai)

    def lakukan(self, *semua_jenis: JenisKejadian, catatan: str = "") -> None:
        for jenis in semua_jenis:
            self.nomor += 1
            jam = max((satu.urut[0] for satu in self.kejadian), default=0) + 1
            self.kejadian.append(
                Kejadian(
                    id=UUID(int=self.nomor * 256 + ord(self.nama)),
                    jenis_dokumen=JenisDokumen.EVALUASI,
                    dokumen_id=UUID(int=1),
                    jenis=jenis,
                    digest=self.isian if jenis in ATAS_ISIAN else self.nilai,
                    sebab=self.hidup().ujung,
                    oleh_id=UUID(int=2),
                    peran=PELAKU_KEJADIAN[jenis][0],
                    tanggal=date(2026, 4, 20),
                    catatan=catatan,
                    urut=(jam, self.nama.encode()),
                )
            )

    def dengar(self, lain: "Laptop") -> None:
        self.kejadian += [satu for satu in lain.kejadian if satu not in self.kejadian]


@pytest.mark.parametrize(
    ("langkah", "harap"),
    [
        ((), K.TERBUKA),
        ((J.DIAJUKAN,), K.DIAJUKAN),
        ((J.DIAJUKAN, J.DITARIK), K.TERBUKA),
        ((J.DIAJUKAN, J.DIKEMBALIKAN), K.TERBUKA),
        ((J.DIAJUKAN, J.DIKEMBALIKAN, J.DIAJUKAN), K.DIAJUKAN),
        ((J.DIAJUKAN, J.DINILAI), K.DINILAI),
        ((J.DIAJUKAN, J.DINILAI, J.DIKEMBALIKAN), K.TERBUKA),
        ((J.DIAJUKAN, J.DINILAI, J.DITETAPKAN), K.DITETAPKAN),
        ((J.DIAJUKAN, J.DINILAI, J.DITETAPKAN, J.DIKEMBALIKAN), K.DITETAPKAN),
        ((J.DINILAI,), K.DINILAI),
    ],
)
def test_one_laptop_walks_through_the_states(langkah: tuple[JenisKejadian, ...], harap: KeadaanEvaluasi) -> None:
    laptop = Laptop("A")
    laptop.lakukan(*langkah)
    assert laptop.hidup().keadaan is harap


def test_a_rating_given_does_not_undo_the_submission() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN)
    laptop.nilai = NILAI_BARU
    assert laptop.hidup().keadaan is K.DIAJUKAN


def test_a_rating_changed_after_it_was_given_has_to_be_given_again() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DINILAI)
    laptop.nilai = NILAI_BARU
    assert laptop.hidup().keadaan is K.DIAJUKAN
    assert laptop.hidup().perlu_tinjau


def test_what_was_set_stays_in_force_while_the_content_moves_on() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DINILAI, J.DITETAPKAN)
    laptop.nilai = NILAI_BARU
    kehidupan = laptop.hidup()
    assert kehidupan.berlaku is not None
    assert (kehidupan.berlaku.nomor, kehidupan.berlaku.digest, kehidupan.nomor) == (1, NILAI, 2)
    assert (kehidupan.keadaan, kehidupan.perlu_tinjau) == (K.DIAJUKAN, True)
    laptop.lakukan(J.DINILAI, J.DITETAPKAN)
    assert [satu.digest for satu in laptop.hidup().versi] == [NILAI, NILAI_BARU]
    assert laptop.hidup().kembar == ()


def kembali_ke_penilaian_lama() -> Laptop:
    """NILAI was set, then NILAI_BARU; now the content is NILAI again, as when the achievement was corrected back."""
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DINILAI, J.DITETAPKAN)
    laptop.nilai = NILAI_BARU
    laptop.lakukan(J.DINILAI, J.DITETAPKAN)
    laptop.nilai = NILAI
    return laptop


def test_content_that_returns_to_what_was_set_before_has_to_be_set_again() -> None:
    laptop = kembali_ke_penilaian_lama()
    kehidupan = laptop.hidup()
    assert kehidupan.berlaku is not None
    assert (kehidupan.keadaan, kehidupan.berlaku.digest, kehidupan.nomor) == (K.DINILAI, NILAI_BARU, 1)
    assert boleh_evaluasi(kehidupan, J.DITETAPKAN, Peran.PENILAI) is None
    laptop.lakukan(J.DITETAPKAN)
    kehidupan = laptop.hidup()
    assert (kehidupan.keadaan, kehidupan.kembar) == (K.DITETAPKAN, ())
    assert [(satu.nomor, satu.digest) for satu in kehidupan.versi] == [(2, NILAI_BARU), (1, NILAI)]


def test_content_that_returned_can_be_given_back_to_the_employee() -> None:
    laptop = kembali_ke_penilaian_lama()
    laptop.lakukan(J.DIKEMBALIKAN, catatan="Bukti diganti.")
    assert laptop.hidup().keadaan is K.TERBUKA
    laptop.lakukan(J.DIAJUKAN)
    assert laptop.hidup().keadaan is K.DIAJUKAN
    laptop.lakukan(J.DINILAI, J.DITETAPKAN)
    berlaku = laptop.hidup().berlaku
    assert berlaku is not None
    assert berlaku.digest == NILAI


def test_a_realisasi_edited_while_the_appraiser_sets_is_not_part_of_what_was_set() -> None:
    pegawai, penilai = Laptop("A"), Laptop("B")
    pegawai.lakukan(J.DIAJUKAN)
    penilai.dengar(pegawai)
    pegawai.lakukan(J.DITARIK)
    pegawai.isian, pegawai.nilai = ISIAN_BARU, NILAI_BARU
    penilai.lakukan(J.DINILAI, J.DITETAPKAN)
    pegawai.dengar(penilai)
    kehidupan = pegawai.hidup()
    assert kehidupan.keadaan is K.TERBUKA
    assert kehidupan.berlaku is not None
    assert kehidupan.berlaku.digest == NILAI


def test_a_rating_is_not_undone_by_a_withdrawal_or_return_that_did_not_know_of_it() -> None:
    for jenis in (J.DITARIK, J.DIKEMBALIKAN):
        satu, dua = Laptop("A"), Laptop("B")
        satu.lakukan(J.DIAJUKAN)
        dua.dengar(satu)
        satu.lakukan(jenis)
        dua.lakukan(J.DINILAI)
        satu.dengar(dua)
        assert satu.hidup().keadaan is K.DINILAI


def test_the_note_of_a_return_stays_until_it_is_answered() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN)
    laptop.lakukan(J.DIKEMBALIKAN, catatan="Bukti belum ada.")
    assert laptop.hidup().catatan == "Bukti belum ada."
    laptop.isian = ISIAN_BARU
    assert laptop.hidup().catatan == "Bukti belum ada."
    laptop.lakukan(J.DIAJUKAN, J.DITARIK)
    assert laptop.hidup().catatan == ""


def test_a_rating_without_a_submission_is_marked() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DINILAI)
    assert laptop.hidup().tanpa_ajuan
    ajuan = Laptop("A")
    ajuan.lakukan(J.DIAJUKAN, J.DINILAI)
    assert not ajuan.hidup().tanpa_ajuan


def test_contents_set_in_parallel_are_pointed_out() -> None:
    satu, dua = Laptop("A"), Laptop("B", nilai=NILAI_BARU)
    for laptop in (satu, dua):
        laptop.lakukan(J.DIAJUKAN, J.DINILAI, J.DITETAPKAN)
    satu.dengar(dua)
    kehidupan = satu.hidup()
    assert kehidupan.berlaku is not None
    assert {kehidupan.berlaku.digest, *kehidupan.kembar} == {NILAI, NILAI_BARU}


@st.composite
def sejarah(draw: st.DrawFn) -> list[Laptop]:
    """Three laptops that edit, act as the rules allow and hear each other at random."""
    semua = [Laptop(nama) for nama in "ABC"]
    for _ in range(draw(st.integers(0, 20))):
        laptop = semua[draw(st.integers(0, 2))]
        match draw(st.sampled_from(["ubah", "dengar", "lakukan", "lakukan"])):
            case "ubah":
                laptop.isian = draw(st.sampled_from([ISIAN, ISIAN_BARU]))
                laptop.nilai = draw(st.sampled_from([NILAI, NILAI_BARU]))
            case "dengar":
                laptop.dengar(semua[draw(st.integers(0, 2))])
            case _:
                bisa = [
                    jenis
                    for jenis in PELAKU_KEJADIAN
                    if boleh_evaluasi(laptop.hidup(), jenis, PELAKU_KEJADIAN[jenis][0]) is None
                ]
                if bisa:
                    laptop.lakukan(draw(st.sampled_from(bisa)))
    return semua


@given(sejarah(), st.randoms(use_true_random=False))
def test_any_order_and_any_repetition_of_arrival_gives_the_same_life(semua: list[Laptop], acak: random.Random) -> None:
    kejadian = [satu for laptop in semua for satu in laptop.kejadian]
    harap = hidup_evaluasi(kejadian, ISIAN, NILAI)
    acak.shuffle(kejadian)
    assert hidup_evaluasi([*kejadian, *kejadian[:3]], ISIAN, NILAI) == harap
    ditetapkan = {satu.digest for satu in kejadian if satu.jenis is J.DITETAPKAN}
    assert {satu.digest for satu in harap.versi} == ditetapkan


@given(sejarah(), st.sampled_from([NILAI, NILAI_BARU]))
def test_content_counts_as_set_only_while_it_is_in_force_and_else_can_be_brought_there(
    semua: list[Laptop], nilai: str
) -> None:
    laptop = Laptop("D", nilai=nilai)
    for satu in semua:
        laptop.dengar(satu)
    berlaku = laptop.hidup().berlaku
    assert (laptop.hidup().keadaan is K.DITETAPKAN) == (berlaku is not None and berlaku.digest == nilai)
    for jenis in (J.DIAJUKAN, J.DINILAI, J.DITETAPKAN):
        if boleh_evaluasi(laptop.hidup(), jenis, PELAKU_KEJADIAN[jenis][0]) is None:
            laptop.lakukan(jenis)
    berlaku = laptop.hidup().berlaku
    assert berlaku is not None
    assert berlaku.digest == nilai


@pytest.mark.parametrize("jenis", list(PELAKU_KEJADIAN))
@pytest.mark.parametrize("peran", list(Peran))
def test_only_the_roles_of_the_table_may_act(jenis: JenisKejadian, peran: Peran) -> None:
    langkah = {
        J.DITARIK: (J.DIAJUKAN,),
        J.DIKEMBALIKAN: (J.DIAJUKAN,),
        J.DINILAI: (J.DIAJUKAN,),
        J.DITETAPKAN: (J.DIAJUKAN, J.DINILAI),
    }
    laptop = Laptop("A")
    laptop.lakukan(*langkah.get(jenis, ()))
    tolak = boleh_evaluasi(laptop.hidup(), jenis, peran)
    assert (tolak.kode if tolak else None) == (None if peran in PELAKU_KEJADIAN[jenis] else "HAK-01")


def test_nothing_is_set_before_the_organisation_and_nothing_returned_without_a_note() -> None:
    laptop = Laptop("A")
    laptop.lakukan(J.DIAJUKAN, J.DINILAI)
    tolak = boleh_evaluasi(laptop.hidup(), J.DITETAPKAN, Peran.PENILAI, capaian_ditetapkan=False)
    assert tolak is not None
    assert (tolak.kode, tolak.pesan) == ("EVA-05", "Capaian kinerja organisasi periode ini belum ditetapkan.")
    tanpa_catatan = boleh_evaluasi(laptop.hidup(), J.DIKEMBALIKAN, Peran.PENILAI, catatan=" ")
    assert tanpa_catatan is not None
    assert tanpa_catatan.kode == "KJD-04"


def test_after_the_deadline_the_appraiser_rates_without_a_submission() -> None:
    kehidupan = Laptop("A").hidup()
    tolak = boleh_evaluasi(kehidupan, J.DINILAI, Peran.PENILAI)
    assert tolak is not None
    assert tolak.kode == "KJD-01"
    assert boleh_evaluasi(kehidupan, J.DINILAI, Peran.PENILAI, lewat_batas=True) is None


def test_what_may_be_edited_follows_the_state() -> None:
    laptop = Laptop("A")
    assert laptop.hidup().isian_dapat_disunting
    laptop.lakukan(J.DIAJUKAN)
    assert not laptop.hidup().isian_dapat_disunting
    assert laptop.hidup().rating_dapat_disunting
    laptop.lakukan(J.DINILAI, J.DITETAPKAN)
    assert not laptop.hidup().rating_dapat_disunting
