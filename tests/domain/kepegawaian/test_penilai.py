"""The default appraiser and the checks PEN-01 to PEN-05 (`domain.md` 1.7, 5.4)."""

from typing import Any
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan
from kinerja_desktop.domain.kepegawaian.penilai import pastikan_penilai, penilai_bawaan, periksa_penilai
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penolakan import PenolakanError

KOTA, KEC, SEKSI, KEL = (UUID(int=n) for n in range(1, 5))
SEKDA, CAMAT, KASI, LURAH, STAF, WALI_KOTA = (UUID(int=n) for n in range(11, 17))


def pohon(**kepala: UUID | None) -> dict[UUID, Unit]:
    isi = {"kota": SEKDA, "kec": CAMAT, "seksi": KASI, "kel": LURAH} | kepala
    return {
        KOTA: Unit(KOTA, "kota", "Kota", JenisUnit.INSTANSI, None, isi["kota"]),
        KEC: Unit(KEC, "kota.kec", "Kecamatan", JenisUnit.KECAMATAN, KOTA, isi["kec"]),
        SEKSI: Unit(SEKSI, "kota.kec.seksi", "Seksi", JenisUnit.SEKSI, KEC, isi["seksi"]),
        KEL: Unit(KEL, "kota.kec.kel", "Kelurahan", JenisUnit.KELURAHAN, KEC, isi["kel"]),
    }


@pytest.mark.parametrize(
    ("pegawai", "unit", "harap"),
    [
        (STAF, SEKSI, KASI),
        (KASI, SEKSI, CAMAT),
        (LURAH, KEL, CAMAT),
        (STAF, KEC, CAMAT),
        (CAMAT, KEC, SEKDA),
        (SEKDA, KOTA, None),
    ],
)
def test_the_head_of_the_own_unit_appraises_or_the_one_above(pegawai: UUID, unit: UUID, harap: UUID | None) -> None:
    assert penilai_bawaan(pegawai, unit, pohon()) == harap


def test_a_vacant_post_is_passed_over() -> None:
    assert penilai_bawaan(STAF, SEKSI, pohon(seksi=None)) == CAMAT
    assert penilai_bawaan(STAF, SEKSI, pohon(seksi=None, kec=None)) == SEKDA


def test_the_appraiser_of_a_camat_is_a_setting() -> None:
    assert penilai_bawaan(CAMAT, KEC, pohon(), penilai_kepala_daerah=WALI_KOTA) == WALI_KOTA
    assert penilai_bawaan(KASI, SEKSI, pohon(), penilai_kepala_daerah=WALI_KOTA) == CAMAT


def test_an_unknown_unit_or_a_circle_of_units_has_no_answer() -> None:
    assert penilai_bawaan(STAF, UUID(int=99), pohon()) is None
    satu = Unit(KOTA, "a", "A", JenisUnit.SEKSI, KEC)
    dua = Unit(KEC, "b", "B", JenisUnit.SEKSI, KOTA)
    assert penilai_bawaan(STAF, KOTA, {KOTA: satu, KEC: dua}) is None


@pytest.mark.parametrize(
    ("lain", "harap"),
    [
        ({}, []),
        ({"penilai_id": STAF}, ["PEN-01"]),
        ({"jabatan_penilai": JenisJabatan.PELAKSANA}, ["PEN-02"]),
        ({"jabatan_penilai": JenisJabatan.JF_KEAHLIAN}, ["PEN-02"]),
        ({"jabatan_penilai": JenisJabatan.JF_KEAHLIAN, "ada_delegasi": True}, []),
        ({"jabatan_penilai": None}, []),
        ({"atasan_id": KASI}, ["PEN-03"]),
        ({"atasan_id": CAMAT}, []),
        ({"rantai": {KASI: CAMAT, CAMAT: STAF}}, ["PEN-04"]),
        ({"rantai": {KASI: CAMAT, CAMAT: KASI}}, ["PEN-04"]),
        ({"rantai": {KASI: CAMAT, CAMAT: SEKDA, SEKDA: None}}, []),
    ],
)
def test_an_appraiser_is_checked(lain: dict[str, Any], harap: list[str]) -> None:
    isi: dict[str, Any] = {"penilai_id": KASI, "jabatan_penilai": JenisJabatan.PENGAWAS} | lain
    assert [satu.kode for satu in periksa_penilai(STAF, isi.pop("penilai_id"), **isi)] == harap


def test_only_the_registered_appraiser_acts() -> None:
    pelaku = Pelaku(KASI, "Kasi", Peran.PENILAI, "kota.kec", "laptop-1")
    pastikan_penilai(pelaku, KASI)
    for lain in (CAMAT, None):
        with pytest.raises(PenolakanError) as tolak:
            pastikan_penilai(pelaku, lain)
        assert tolak.value.kode == "PEN-05"
        assert tolak.value.pesan == "Anda bukan pejabat penilai pegawai ini."


KASI_PENGAWAS = JenisJabatan.PENGAWAS


def kode(penilai_id: UUID, **lain: Any) -> list[str]:
    isi: dict[str, Any] = {"jabatan_penilai": KASI_PENGAWAS} | lain
    return [satu.kode for satu in periksa_penilai(STAF, penilai_id, **isi)]


def test_pen_01_nobody_appraises_himself() -> None:
    assert kode(STAF) == ["PEN-01"]


def test_pen_02_an_appraiser_is_at_least_pengawas_or_a_delegate() -> None:
    assert kode(KASI, jabatan_penilai=JenisJabatan.PELAKSANA) == ["PEN-02"]
    assert kode(KASI, jabatan_penilai=JenisJabatan.PELAKSANA, ada_delegasi=True) == []


def test_pen_03_the_superior_is_another_person() -> None:
    assert kode(KASI, atasan_id=KASI) == ["PEN-03"]


def test_pen_04_the_chain_never_comes_back() -> None:
    assert kode(KASI, rantai={KASI: CAMAT, CAMAT: STAF}) == ["PEN-04"]


def test_pen_05_only_the_registered_appraiser_acts() -> None:
    with pytest.raises(PenolakanError, match="PEN-05"):
        pastikan_penilai(Pelaku(CAMAT, "Camat", Peran.PENILAI, "kota.kec", "laptop-1"), KASI)
