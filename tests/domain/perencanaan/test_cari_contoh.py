"""The search of the library and the match of posts."""

import pytest

from kinerja_desktop.domain.perencanaan.cari_contoh import cari_contoh
from kinerja_desktop.domain.perencanaan.cocok_jabatan import cocok_jabatan, jabatan_tercocok
from kinerja_desktop.domain.perencanaan.pustaka import Ukuran, baca_sektor, baca_tugas
from kinerja_desktop.resource_files import resource

SEKTOR = [baca_sektor(satu.read_text("utf-8")) for satu in sorted(resource("pustaka").glob("indikator-*.json"))]
TUGAS = baca_tugas(resource("pustaka", "tusi.json").read_text("utf-8"))


def _teks(ketik: str, *, rhk: str = "", jabatan: str = "", sektor: str = "", mutu_dulu: bool = False) -> list[str]:
    temuan = cari_contoh(SEKTOR, ketik, rhk=rhk, jabatan=jabatan, sektor=sektor, mutu_dulu=mutu_dulu)
    return [satu.contoh.teks for satu in temuan]


def test_each_typed_word_is_the_beginning_of_a_word() -> None:
    assert _teks("arsip temu") == ["Waktu menemukan kembali arsip yang diminta"]
    assert _teks("rsip") == []
    assert _teks("arsip zzz") == []


def test_words_in_the_indicator_lead_before_those_beside_it() -> None:
    temuan = cari_contoh(SEKTOR, "imunisasi")
    assert "imunisasi" in temuan[0].contoh.teks
    assert any("imunisasi" not in satu.contoh.teks for satu in temuan)


def test_nothing_typed_lists_everything_nearest_to_the_plan_first() -> None:
    semua = sum(len(rhk.indikator) for sektor in SEKTOR for rhk in sektor.rhk)
    temuan = cari_contoh(SEKTOR, " ", rhk="Tertibnya kearsipan kantor", jabatan="Arsiparis Terampil")
    assert len(temuan) == semua
    assert temuan[0].contoh.teks == "Jumlah arsip aktif yang diberkaskan"
    assert temuan[0].rhk == "Administrasi, arsip, dan keuangan kecamatan tertib"


def test_a_teacher_without_a_plan_sees_the_class_and_the_pupils_first() -> None:
    temuan = cari_contoh(SEKTOR, "", jabatan="Guru Ahli Pertama")
    assert {satu.sektor for satu in temuan[:15]} == {"Pendidikan"}


def test_one_sector_can_be_kept() -> None:
    temuan = cari_contoh(SEKTOR, "persentase", sektor="Kesehatan")
    assert {satu.sektor for satu in temuan} == {"Kesehatan"}


def test_quality_and_impact_lead_where_the_plan_has_none() -> None:
    biasa = _teks("", rhk="Pelayanan administrasi terpadu")
    mutu = cari_contoh(SEKTOR, "", rhk="Pelayanan administrasi terpadu", mutu_dulu=True)
    assert mutu[0].contoh.ukuran in {Ukuran.MUTU, Ukuran.DAMPAK}
    assert sorted(biasa) == sorted(satu.contoh.teks for satu in mutu)


@pytest.mark.parametrize(
    ("tertulis", "harap"),
    [
        ("Arsiparis Terampil", ["Arsiparis"]),
        ("JF Arsiparis Mahir", ["Arsiparis"]),
        ("Plt. Camat", ["Camat"]),
        ("Ajudan Camat", []),
        ("Sekcam", ["Sekretaris Camat"]),
        ("Kasi Trantibum", ["Kepala Seksi Ketenteraman dan Ketertiban Umum"]),
        ("Kasubag Umpeg", ["Kepala Subbagian Umum dan Kepegawaian"]),
        ("Kepala Sub Bagian Keuangan", ["Kepala Subbagian Perencanaan dan Keuangan"]),
        ("Kepala SDN 3 Tenayan", ["Kepala Sekolah"]),
        ("Kepala Seksi Pemerintahan Kelurahan", ["Kepala Seksi Pemerintahan Kelurahan"]),
        ("Kasi Pemerintahan dan Pelayanan Umum", ["Kepala Seksi Pelayanan Umum", "Kepala Seksi Pemerintahan"]),
        ("Guru BK", ["Guru Bimbingan dan Konseling"]),
        ("Kepala Seksi", []),
        ("", []),
    ],
)
def test_a_post_as_offices_write_it_finds_its_post_in_the_library(tertulis: str, harap: list[str]) -> None:
    temuan = jabatan_tercocok(tertulis, TUGAS, lambda pos: (pos.jabatan, *pos.sebutan))
    assert [pos.jabatan for pos in temuan] == harap


def test_a_closer_name_counts_more() -> None:
    assert cocok_jabatan("Guru BK", "Guru Bimbingan dan Konseling") > cocok_jabatan("Guru BK", "Guru") > 0
    assert cocok_jabatan("Camat", "Sekretaris Camat") == 0
    assert cocok_jabatan("Camat", "") == 0
