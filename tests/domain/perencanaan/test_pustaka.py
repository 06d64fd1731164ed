"""The library of tested indicators and of duties (rows 1.2, 3.2, 4.1, 5.3): every line of it is good enough to take."""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from kinerja_desktop.domain.perencanaan.periksa_indikator import periksa_indikator, periksa_indikator_rhk
from kinerja_desktop.domain.perencanaan.pustaka import (
    ContohIndikator,
    Sektor,
    TugasJabatan,
    Ukuran,
    baca_sektor,
    baca_tugas,
    indikator_dari_contoh,
    tanpa_ukuran_mutu,
)
from kinerja_desktop.domain.perencanaan.rumusan import berawal_kegiatan
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.domain.perencanaan.target import target_tercetak
from kinerja_desktop.resource_files import resource

SEKTOR = [baca_sektor(satu.read_text("utf-8")) for satu in sorted(resource("pustaka").glob("indikator-*.json"))]
TUGAS = baca_tugas(resource("pustaka", "tusi.json").read_text("utf-8"))
_KEGIATAN = re.compile(r"m(?:e[nmlrwy]|enge)\w+")
_HASIL_BERAWAL_ME = ("Meningkatnya", "Menurunnya", "Membaiknya")


def _id(nomor: int) -> UUID:
    return UUID(int=nomor)


def _contoh(target: str, jenis: JenisTarget) -> ContohIndikator:
    return ContohIndikator(
        "Laporan diterima", Aspek.WAKTU, jenis, target, "tanggal", Arah.TURUN, Ukuran.WAKTU, "Tanda terima"
    )


def test_the_six_sectors_of_the_seeds_are_there() -> None:
    assert {satu.nama for satu in SEKTOR} == {
        "Kependudukan dan catatan sipil",
        "Kesehatan",
        "Pendidikan",
        "Lingkungan hidup",
        "Pekerjaan umum dan penataan ruang",
        "Pelayanan kecamatan dan kelurahan",
    }


@pytest.mark.parametrize("sektor", SEKTOR, ids=lambda sektor: sektor.nama)
def test_a_sector_has_at_least_twenty_examples_of_every_kind_of_measure(sektor: Sektor) -> None:
    semua = [contoh for rhk in sektor.rhk for contoh in rhk.indikator]
    assert len(semua) >= 20
    assert {contoh.ukuran for contoh in semua} == set(Ukuran)
    for rhk in sektor.rhk:
        assert rhk.jabatan
        assert any(contoh.ukuran in {Ukuran.MUTU, Ukuran.DAMPAK} for contoh in rhk.indikator), rhk.teks


@pytest.mark.parametrize("sektor", SEKTOR, ids=lambda sektor: sektor.nama)
def test_ind_03_and_every_other_check_passes_for_every_example(sektor: Sektor) -> None:
    for rhk in sektor.rhk:
        assert not berawal_kegiatan(rhk.teks)
        assert 10 <= len(rhk.teks) <= 500
        indikator = tuple(indikator_dari_contoh(satu, _id(nomor), 2026) for nomor, satu in enumerate(rhk.indikator))
        for satu in indikator:
            assert periksa_indikator(satu) == (), satu.teks
            assert target_tercetak(satu), satu.teks
        penuh = RencanaHasilKerja(_id(99), JenisRhk.UTAMA, Klasifikasi.ORGANISASI, "Atasan", rhk.teks, "", 1, indikator)
        assert periksa_indikator_rhk(penuh) == ()


def test_every_example_is_said_once_and_says_where_its_data_comes_from() -> None:
    semua = [contoh for sektor in SEKTOR for rhk in sektor.rhk for contoh in rhk.indikator]
    assert [teks for teks, kali in Counter(satu.teks.casefold() for satu in semua).items() if kali > 1] == []
    assert all(satu.sumber_data.strip() and satu.satuan.strip() for satu in semua)
    assert all(satu.teks == satu.teks.strip() and not satu.teks.endswith(".") for satu in semua)


def test_teachers_find_class_management_and_the_results_of_pupils() -> None:
    pendidikan = next(satu for satu in SEKTOR if satu.nama == "Pendidikan")
    guru = [rhk.teks for rhk in pendidikan.rhk if "Guru" in rhk.jabatan]
    assert "Kelas tertib dan semua murid terlibat belajar" in guru
    assert "Hasil belajar murid meningkat" in guru


@pytest.mark.parametrize("pos", TUGAS, ids=lambda pos: pos.jabatan)
def test_every_duty_suggests_a_result_and_no_activity(pos: TugasJabatan) -> None:
    assert pos.tugas
    for satu in pos.tugas:
        assert not berawal_kegiatan(satu.rhk)
        awal = satu.rhk.split()[0]
        assert awal in _HASIL_BERAWAL_ME or not _KEGIATAN.fullmatch(awal.casefold()), satu.rhk
        assert 10 <= len(satu.rhk) <= 500
        assert satu.uraian[0].isupper()
        assert satu.rhk[0].isupper()


def test_every_post_and_every_result_stands_once() -> None:
    nama = [sebutan.casefold() for pos in TUGAS for sebutan in (pos.jabatan, *pos.sebutan)]
    assert [teks for teks, kali in Counter(nama).items() if kali > 1] == []
    for pos in TUGAS:
        assert len({satu.rhk.casefold() for satu in pos.tugas}) == len(pos.tugas)


def test_an_example_becomes_an_indicator_of_the_year() -> None:
    indikator = indikator_dari_contoh(_contoh("20 Desember", JenisTarget.TANGGAL), _id(1), 2026)
    assert indikator.tanggal == date(2026, 12, 20)
    assert indikator.nilai is None
    angka = indikator_dari_contoh(_contoh("1.200", JenisTarget.ANGKA), _id(1), 2026)
    assert angka.nilai == Decimal(1200)
    assert angka.tanggal is None
    teks = indikator_dari_contoh(_contoh("tersusun", JenisTarget.TEKS), _id(1), 2026)
    assert teks.teks_target == "tersusun"


def test_a_day_outside_the_plan_becomes_its_last_day() -> None:
    masa = (date(2026, 8, 1), date(2026, 12, 31))
    awal_tahun = _contoh("31 Januari", JenisTarget.TANGGAL)
    assert indikator_dari_contoh(awal_tahun, _id(1), 2026, masa).tanggal == date(2026, 12, 31)
    september = _contoh("30 September", JenisTarget.TANGGAL)
    assert indikator_dari_contoh(september, _id(1), 2026, masa).tanggal == date(2026, 9, 30)


def _sektor(**ganti: str) -> str:
    contoh = {"teks": "C", "aspek": "WAKTU", "jenis_target": "TANGGAL", "target": "31 Maret", "satuan": "tanggal"}
    lain = {"arah": "TURUN", "ukuran": "WAKTU", "sumber_data": "D"}
    rhk = {"teks": "B", "jabatan": [], "indikator": [contoh | lain | ganti]}
    return json.dumps({"sektor": "A", "rhk": [rhk]})


@pytest.mark.parametrize(
    "teks",
    [
        "[]",
        "{}",
        "bukan json",
        '{"sektor": "A", "rhk": [{"teks": "B", "jabatan": [], "indikator": [{"teks": "C"}]}]}',
        _sektor(target="31 Februari"),
        _sektor(jenis_target="RENTANG"),
        _sektor(jenis_target="ANGKA"),
        _sektor(ukuran="LAIN"),
    ],
)
def test_a_text_that_is_no_sector_is_refused(teks: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        baca_sektor(teks)
    assert baca_sektor(_sektor()).nama == "A"


@pytest.mark.parametrize("teks", ["{}x", "[1]", '[{"jabatan": "A", "tusi": [{}]}]'])
def test_a_text_that_is_no_list_of_posts_is_refused(teks: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        baca_tugas(teks)


def test_a_plan_without_quality_is_told_apart(skp: Skp) -> None:
    rhk = skp.rhk[0]
    mutu = replace(rhk.indikator[0], teks="Persentase berkas lengkap", aspek=Aspek.KUALITAS)
    jumlah = replace(mutu, aspek=Aspek.KUANTITAS)
    assert tanpa_ukuran_mutu(replace(skp, rhk=(replace(rhk, indikator=(jumlah,)),)))
    assert not tanpa_ukuran_mutu(replace(skp, rhk=(replace(rhk, indikator=(jumlah, mutu)),)))
    assert not tanpa_ukuran_mutu(replace(skp, rhk=(replace(rhk, indikator=(replace(jumlah, teks=" "),)),)))
