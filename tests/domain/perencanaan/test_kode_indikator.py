"""IND-01 to IND-08 and the length of an RHK (`domain.md` 5.4): the words, the level, the field, and the borders."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from kinerja_desktop.domain.perencanaan.skp import Arah, Aspek, IndikatorKinerja, JenisTarget
from tests.domain.perencanaan.contoh_skp import (
    BERKAS,
    CEK,
    LENGKAP,
    RHK,
    SALAH,
    TERBALIK,
    D,
    dengan,
    dengan_indikator,
    kode,
    temuan,
    tepat,
)

KEGIATAN = "Rumuskan sebagai hasil, bukan kegiatan."


def test_ind_01_a_range_runs_upwards() -> None:
    medan = f"indikator:{LENGKAP.id}.target"
    tepat(dengan_indikator(BERKAS, TERBALIK), "IND-01", SALAH, medan, "Batas bawah melebihi batas atas.")
    assert kode(dengan_indikator(BERKAS, replace(TERBALIK, minimum=D(8)))) == []


@pytest.mark.parametrize(
    ("indikator", "harap"),
    [
        (replace(LENGKAP, nilai=D(-1)), ["IND-02"]),
        (replace(LENGKAP, nilai=D(0)), []),
        (replace(TERBALIK, minimum=D(-3)), ["IND-02"]),
        (replace(LENGKAP, jenis_target=JenisTarget.TEKS, teks_target="Semua teregister", nilai=D(-1)), []),
    ],
)
def test_ind_02_a_target_is_no_negative_number(indikator: IndikatorKinerja, harap: list[str]) -> None:
    ditemukan = temuan(dengan_indikator(BERKAS, indikator))
    assert [satu.kode for satu in ditemukan] == harap
    for satu in ditemukan:
        assert (satu.tingkat, satu.medan) == (SALAH, f"indikator:{LENGKAP.id}.target")
        assert satu.pesan == "Target harus angka tidak negatif."


def test_ind_03_an_activity_is_no_result() -> None:
    satu = replace(LENGKAP, teks="Melakukan pendataan")
    tepat(dengan_indikator(BERKAS, satu), "IND-03", CEK, f"indikator:{LENGKAP.id}.teks", KEGIATAN)
    rhk = dengan(teks="Melaksanakan penyusutan arsip inaktif")
    tepat(rhk, "IND-03", CEK, f"rhk:{RHK.id}.teks", KEGIATAN)
    (ditemukan,) = temuan(rhk)
    assert ditemukan.contoh == "Tersusutkannya arsip inaktif"


@pytest.mark.parametrize(("isi", "harap"), [({}, ["IND-04"]), ({"aspek": Aspek.WAKTU}, [])])
def test_ind_04_one_aspect_says_a_thing_once(isi: dict[str, Any], harap: list[str]) -> None:
    kembar = replace(LENGKAP, id=UUID(int=33), teks=" berkas  LENGKAP.", **isi)
    ditemukan = temuan(dengan_indikator(BERKAS, LENGKAP, kembar))
    assert [satu.kode for satu in ditemukan] == harap
    for satu in ditemukan:
        assert (satu.tingkat, satu.medan) == (SALAH, f"indikator:{UUID(int=33)}.teks")
        assert satu.pesan == "Indikator sama sudah ada."


def test_ind_05_quarters_add_up_to_the_year() -> None:
    kurang = replace(BERKAS, triwulan=(D(300), D(300), D(40), None))
    kalimat = "Jumlah target triwulan tidak sama dengan target tahunan. Jumlah 640, setahun 1.200."
    tepat(dengan_indikator(kurang, LENGKAP), "IND-05", CEK, f"indikator:{BERKAS.id}.triwulan", kalimat)


@pytest.mark.parametrize(
    "indikator",
    [
        replace(BERKAS, satuan="indeks", triwulan=(D(80), D(80), D(80), D(80))),
        replace(BERKAS, arah=Arah.TURUN, triwulan=(D(5), None, None, None)),
        replace(BERKAS, triwulan=(None, None, None, None)),
        replace(BERKAS, triwulan=(D(1200), None, None, None)),
    ],
)
def test_ind_05_leaves_what_does_not_add_up_by_nature_alone(indikator: IndikatorKinerja) -> None:
    assert kode(dengan_indikator(indikator, LENGKAP)) == []


def test_ind_06_quantity_alone_is_no_measure_of_work() -> None:
    tepat(dengan_indikator(BERKAS), "IND-06", CEK, "skp.rhk", "Tambahkan ukuran kualitas atau waktu.")
    assert kode(dengan_indikator(replace(BERKAS, aspek=Aspek.WAKTU))) == []


@pytest.mark.parametrize(
    ("jenis", "harap"),
    [
        (JenisTarget.ANGKA, ["IND-07"]),
        (JenisTarget.DURASI, ["IND-07"]),
        (JenisTarget.PERSEN, []),
    ],
)
def test_ind_07_a_number_has_a_unit(jenis: JenisTarget, harap: list[str]) -> None:
    ditemukan = temuan(dengan_indikator(replace(BERKAS, jenis_target=jenis, satuan=" "), LENGKAP))
    assert [satu.kode for satu in ditemukan] == harap
    for satu in ditemukan:
        assert (satu.tingkat, satu.medan, satu.pesan) == (SALAH, f"indikator:{BERKAS.id}.satuan", "Satuan wajib diisi.")


def test_ind_08_an_indicator_has_words() -> None:
    tanpa = dengan_indikator(replace(BERKAS, teks=" "), LENGKAP)
    tepat(tanpa, "IND-08", SALAH, f"indikator:{BERKAS.id}.teks", "Indikator belum diberi kata-kata.")


@pytest.mark.parametrize(("panjang", "harap"), [(9, ["RHK-01"]), (10, []), (500, []), (501, ["RHK-01"])])
def test_rhk_01_a_result_has_ten_to_five_hundred_letters(panjang: int, harap: list[str]) -> None:
    ditemukan = temuan(dengan(teks="x" * panjang))
    assert [satu.kode for satu in ditemukan] == harap
    for satu in ditemukan:
        assert (satu.tingkat, satu.medan) == (SALAH, f"rhk:{RHK.id}.teks")
        assert satu.pesan == f"Rencana hasil kerja harus 10 sampai 500 huruf. Sekarang {panjang}."
