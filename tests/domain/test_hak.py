"""The rights table of `domain.md` 1.8: every pair of role and act."""

from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, boleh_melakukan, kata_peran, periksa_hak
from kinerja_desktop.domain.penolakan import PenolakanError

SAYA, ORANG_LAIN = UUID(int=1), UUID(int=2)

# Columns: PEGAWAI, PENILAI, ATASAN_PENILAI, PIMPINAN_UNIT, TIM_PENGELOLA, ADMIN_BKPSDM, AUDITOR
TABEL = {
    Tindakan.IMPOR_PEGAWAI: "....xx.",
    Tindakan.UBAH_PEGAWAI: "....xx.",
    Tindakan.UBAH_PEJABAT: "....xx.",
    Tindakan.UBAH_TUSI: "....xx.",
    Tindakan.SUSUN_SKP: "xx..xx.",
    Tindakan.AJUKAN_SKP: "x...x..",
    Tindakan.PUTUSKAN_SKP: ".x.....",
    Tindakan.CATAT_TTD: "xx..x..",
    Tindakan.BATALKAN_SKP: ".....x.",
    Tindakan.ISI_MATRIKS: ".x.xxx.",
    Tindakan.SUSUN_RENCANA_AKSI: "xx..xx.",
    Tindakan.CATAT_REALISASI: "x...x..",
    Tindakan.BERI_UMPAN_BALIK: "xx..x..",
    Tindakan.BERI_RATING: ".x..x..",
    Tindakan.TETAPKAN_EVALUASI: ".x.....",
    Tindakan.ISI_CAPAIAN_ORGANISASI: "...xxx.",
    Tindakan.TETAPKAN_CAPAIAN_ORGANISASI: "...x.x.",
    Tindakan.CATAT_PELATIHAN: "x...xx.",
    Tindakan.CETAK: "xxxxxxx",
    Tindakan.EKSPOR: "xxxxxxx",
    Tindakan.KIRIM_PAKET: ".x.xxx.",
    Tindakan.TERIMA_PAKET: ".x.xxx.",
    Tindakan.PUTUSKAN_BENTROK: "....xx.",
    Tindakan.SAHKAN_PERANGKAT: "....xx.",
    Tindakan.CADANGKAN: "xxxxxx.",
    Tindakan.LIHAT: "xxxxxxx",
}


def pelaku(peran: Peran, lingkup: str = "kota.tenayan") -> Pelaku:
    return Pelaku(SAYA, "Siti", peran, lingkup, "laptop-1")


def test_the_table_names_every_act() -> None:
    assert set(TABEL) == set(Tindakan)


@pytest.mark.parametrize(
    ("peran", "tindakan", "harap"),
    [
        (peran, tindakan, tanda == "x")
        for tindakan, baris in TABEL.items()
        for peran, tanda in zip(Peran, baris, strict=True)
    ],
)
def test_a_role_may_do_what_the_table_says(peran: Peran, tindakan: Tindakan, harap: bool) -> None:
    assert boleh_melakukan(peran, tindakan) is harap
    if harap:
        periksa_hak(pelaku(peran), tindakan)
    else:
        with pytest.raises(PenolakanError) as tolak:
            periksa_hak(pelaku(peran), tindakan)
        assert tolak.value.kode == "HAK-01"
        disebut = tolak.value.langkah.removeprefix("Yang berwenang: ").rstrip(".").split(", ")
        assert disebut == [kata_peran(lain) for lain in Peran if boleh_melakukan(lain, tindakan)]


@pytest.mark.parametrize(
    ("lingkup", "diterima"),
    [
        ("kota.tenayan", True),
        ("kota.tenayan.kulim", True),
        ("kota.tenayan-raya", False),
        ("kota", False),
        ("kota.sail", False),
    ],
)
def test_an_operator_acts_inside_his_own_subtree(lingkup: str, diterima: bool) -> None:
    if diterima:
        periksa_hak(pelaku(Peran.TIM_PENGELOLA), Tindakan.UBAH_PEGAWAI, lingkup=lingkup)
        return
    with pytest.raises(PenolakanError) as tolak:
        periksa_hak(pelaku(Peran.TIM_PENGELOLA), Tindakan.UBAH_PEGAWAI, lingkup=lingkup)
    assert tolak.value.kode == "HAK-02"


def test_an_appraiser_may_come_from_another_unit() -> None:
    periksa_hak(
        pelaku(Peran.PENILAI, "kota.setda"), Tindakan.PUTUSKAN_SKP, lingkup="kota.tenayan", pegawai_id=ORANG_LAIN
    )


def test_an_employee_works_on_his_own_documents_only() -> None:
    periksa_hak(pelaku(Peran.PEGAWAI), Tindakan.SUSUN_SKP, pegawai_id=SAYA)
    with pytest.raises(PenolakanError) as tolak:
        periksa_hak(pelaku(Peran.PEGAWAI), Tindakan.SUSUN_SKP, pegawai_id=ORANG_LAIN)
    assert tolak.value.kode == "HAK-03"


def test_an_employee_may_give_feedback_to_a_colleague() -> None:
    periksa_hak(pelaku(Peran.PEGAWAI), Tindakan.BERI_UMPAN_BALIK, pegawai_id=ORANG_LAIN)
