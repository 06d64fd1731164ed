"""The matrix of a leader: what is shared out, what is not, and what may not be emptied."""

from dataclasses import replace
from uuid import UUID

import pytest

from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks, TingkatHasil
from kinerja_desktop.domain.perencanaan.matriks_pimpinan import (
    BarisMatriks,
    KolomMatriks,
    MatriksPimpinan,
    berisi,
    kelompok_rhk,
    periksa_cakupan,
    sel_tercetak,
    susun_kolom,
    teks_induk,
    tolak_hapus_sel,
    urai_sel,
    urut_baris,
)
from kinerja_desktop.domain.perencanaan.skp import Formulir, Pihak
from kinerja_desktop.domain.temuan import Tingkat

RHK, IKM, ADUAN = UUID(int=1), UUID(int=2), UUID(int=3)
SEKCAM, LURAH = UUID(int=11), UUID(int=12)
KOLOM = (
    KolomMatriks(RHK, IKM, "Kualitas pelayanan meningkat", "IKM kecamatan", "88,31"),
    KolomMatriks(RHK, ADUAN, "Kualitas pelayanan meningkat", "Aduan selesai tepat waktu", "95 %"),
)
SEL = SelMatriks(
    UUID(int=21), "kota.kec", 2026, UUID(int=10), UUID(int=5), RHK, IKM, SEKCAM, TingkatHasil.OUTPUT,
    "Survei kepuasan terlaksana tiap triwulan", "Kualitas pelayanan meningkat", "IKM kecamatan",
)  # fmt: skip


def matriks(*sel: SelMatriks, kolom: tuple[KolomMatriks, ...] = KOLOM, tanpa: bool = False) -> MatriksPimpinan:
    baris = (
        BarisMatriks(SEKCAM, "kota.kec", "Hendra Wijaya", "1", "Sekretaris Camat", "Sekretariat"),
        BarisMatriks(LURAH, "kota.kec.kulim", "Ratna Dewi", "2", "Lurah Kulim", "Kelurahan Kulim"),
    )
    camat = Pihak(UUID(int=10), "Yuliana Marpaung", "3", "Pembina, IV/a", "Camat", "Kecamatan")
    return MatriksPimpinan(
        camat, UUID(int=10), 2026, UUID(int=5), Formulir.JPT_UKM, None, kolom, () if tanpa else baris, sel
    )


def test_mph_01_names_each_indicator_that_nobody_took() -> None:
    (satu,) = [temuan for temuan in periksa_cakupan(matriks(SEL)) if temuan.kode == "MPH-01"]
    assert satu.pesan == 'Indikator "Aduan selesai tepat waktu" belum dibagi kepada siapa pun.'
    assert satu.medan == f"kolom:{ADUAN}"
    assert satu.tingkat is Tingkat.PERLU_DICEK


def test_mph_02_names_each_subordinate_without_a_part() -> None:
    (satu,) = [temuan for temuan in periksa_cakupan(matriks(SEL)) if temuan.kode == "MPH-02"]
    assert satu.pesan == "Ratna Dewi belum mendapat peran dalam matriks."
    assert satu.medan == f"baris:{LURAH}"


def test_mph_01_and_mph_02_do_not_take_a_cross_for_a_part() -> None:
    kode = [temuan.kode for temuan in periksa_cakupan(matriks(replace(SEL, teks=" X ")))]
    assert kode == ["MPH-01", "MPH-01", "MPH-02", "MPH-02"]


def test_a_leader_with_nobody_or_nothing_to_share_has_no_gaps() -> None:
    assert periksa_cakupan(matriks(tanpa=True)) == ()
    assert periksa_cakupan(matriks(kolom=())) == ()


def test_somebody_who_is_no_subordinate_any_more_is_no_gap() -> None:
    lama = replace(matriks(SEL), baris=tuple(replace(satu, bawahan=False) for satu in matriks().baris))
    assert periksa_cakupan(lama) == ()
    assert [satu.nama for satu in urut_baris((replace(lama.baris[0]), matriks().baris[1]))] == [
        "Ratna Dewi", "Hendra Wijaya",
    ]  # fmt: skip


def test_skp_11_a_cell_used_by_a_set_skp_is_not_emptied() -> None:
    terpakai = replace(SEL, rhk_id=UUID(int=77))
    penolakan = tolak_hapus_sel([terpakai], {UUID(int=77)})
    assert penolakan is not None
    assert (penolakan.kode, penolakan.pesan) == ("SKP-11", "Sel matriks dipakai SKP yang sudah ditetapkan.")
    assert tolak_hapus_sel([terpakai], {UUID(int=78)}) is None
    assert tolak_hapus_sel([SEL], {UUID(int=77)}) is None


def test_an_indicator_that_left_the_plan_keeps_its_column_while_cells_stand_under_it() -> None:
    (hilang,) = susun_kolom(None, [SEL, replace(SEL, id=UUID(int=22), pegawai_id=LURAH)])
    assert (hilang.rhk, hilang.indikator, hilang.ada) == ("Kualitas pelayanan meningkat", "IKM kecamatan", False)
    assert susun_kolom(None, [replace(SEL, teks="x")]) == ()


def test_open_cells_are_those_that_no_skp_holds() -> None:
    terpakai = replace(SEL, rhk_id=UUID(int=77))
    isi = matriks(terpakai)
    assert isi.terbuka == (terpakai,)
    isi = replace(isi, baris=tuple(replace(satu, rhk={UUID(int=77): SEL.teks}) for satu in isi.baris))
    assert isi.terbuka == ()
    assert (isi.terbagi, isi.indikator) == (1, 2)


def test_of_two_cells_in_one_place_the_newer_is_shown() -> None:
    kembar = replace(SEL, id=UUID(int=30), teks="Survei kepuasan terlaksana tiap semester")
    assert matriks(SEL, kembar).sel_di(SEKCAM, IKM) == kembar
    assert matriks(SEL).sel_di(LURAH, IKM) is None


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("[Layanan]  Surat selesai\nhari itu", (TingkatHasil.LAYANAN, "Surat selesai hari itu")),
        ("[outcome antara] Warga puas", (TingkatHasil.OUTCOME_ANTARA, "Warga puas")),
        ("Surat selesai", (None, "Surat selesai")),
        ("[Draf] Surat", (None, "[Draf] Surat")),
    ],
)
def test_a_cell_reads_its_kind_back_from_what_paper_prints(teks: str, hasil: tuple[TingkatHasil | None, str]) -> None:
    assert urai_sel(teks) == hasil


def test_a_printed_cell_reads_back_as_itself() -> None:
    assert sel_tercetak(SEL) == "[Output] Survei kepuasan terlaksana tiap triwulan"
    assert urai_sel(sel_tercetak(SEL)) == (SEL.tingkat, SEL.teks)
    assert sel_tercetak(None) == "-"
    assert not berisi(sel_tercetak(None))


def test_the_plan_of_a_unit_head_is_named_with_its_indicator() -> None:
    """`domain.md` 2.3, footnote *."""
    assert teks_induk(Formulir.JPT_UKM, "Pelayanan membaik", "IKM 88") == "Pelayanan membaik (indikator: IKM 88)"
    assert teks_induk(Formulir.JA_JF, "Pelayanan membaik", "IKM 88") == "Pelayanan membaik"


def test_the_head_of_the_grid_spans_the_columns_of_one_plan() -> None:
    lain = KolomMatriks(UUID(int=4), UUID(int=6), "Anggaran hemat", "Realisasi", "95 %")
    assert kelompok_rhk((*KOLOM, lain)) == (("Kualitas pelayanan meningkat", 2), ("Anggaran hemat", 1))
