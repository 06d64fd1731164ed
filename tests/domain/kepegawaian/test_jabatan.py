"""Kinds of post and form families (`domain.md` 1.6)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.aturan import baca_aturan, pilih
from kinerja_desktop.domain.kepegawaian.jabatan import (
    formulir_untuk,
    paling_rendah_pengawas,
    tebak_jenis_jabatan,
    tebak_peran_unit,
)
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan as J
from kinerja_desktop.domain.kepegawaian.pegawai import PeranUnit as P
from kinerja_desktop.domain.perencanaan.skp import Formulir
from kinerja_desktop.resource_files import resource

ATURAN = pilih(
    baca_aturan(resource("aturan", "formulir_skp.json").read_text(encoding="utf-8")), "formulir_skp", date(2026, 12, 31)
)


@pytest.mark.parametrize(
    ("jabatan", "jenis", "peran"),
    [
        ("Camat", J.ADMINISTRATOR, P.PIMPINAN_UNIT_MANDIRI),
        ("Plt. Camat Tenayan Raya", J.ADMINISTRATOR, P.PIMPINAN_UNIT_MANDIRI),
        ("Sekretaris Camat", J.ADMINISTRATOR, P.PIMPINAN),
        ("Sekretaris Kecamatan", J.ADMINISTRATOR, P.PIMPINAN),
        ("SEKCAM", J.ADMINISTRATOR, P.PIMPINAN),
        ("Sekretaris Dinas", J.ADMINISTRATOR, P.PIMPINAN),
        ("Kepala Bidang Mutasi", J.ADMINISTRATOR, P.PIMPINAN),
        ("Kabag Umum", J.ADMINISTRATOR, P.PIMPINAN),
        ("Inspektur Pembantu II", J.ADMINISTRATOR, P.PIMPINAN),
        ("Lurah Kulim", J.PENGAWAS, P.PIMPINAN),
        ("Sekretaris Kelurahan", J.PENGAWAS, P.PIMPINAN),
        ("Kepala Seksi Pemerintahan", J.PENGAWAS, P.PIMPINAN),
        ("Kasi Trantib", J.PENGAWAS, P.PIMPINAN),
        ("Kepala Subbagian Umum dan Kepegawaian", J.PENGAWAS, P.PIMPINAN),
        ("Kepala Sub Bagian Umum", J.PENGAWAS, P.PIMPINAN),
        ("Kasubbag Keuangan", J.PENGAWAS, P.PIMPINAN),
        ("Kasubag. Perencanaan", J.PENGAWAS, P.PIMPINAN),
        ("Ka. Subbag Umum", J.PENGAWAS, P.PIMPINAN),
        ("Kepala UPT Pasar", J.PENGAWAS, P.PIMPINAN_UNIT_MANDIRI),
        ("Kepala Puskesmas Kulim", J.JF_KEAHLIAN, P.PIMPINAN_UNIT_MANDIRI),
        ("Kepala Sekolah", J.JF_KEAHLIAN, P.PIMPINAN_UNIT_MANDIRI),
        ("Sekretaris Daerah", J.JPT_PRATAMA, P.PIMPINAN),
        ("Kepala Dinas Kesehatan", J.JPT_PRATAMA, P.PIMPINAN),
        ("Kepala Badan Kepegawaian", J.JPT_PRATAMA, P.PIMPINAN),
        ("Asisten Pemerintahan", J.JPT_PRATAMA, P.ANGGOTA),
        ("Analis Kebijakan Ahli Pertama", J.JF_KEAHLIAN, P.ANGGOTA),
        ("Guru Ahli Muda", J.JF_KEAHLIAN, P.ANGGOTA),
        ("Auditor Ahli Madya", J.JF_KEAHLIAN, P.ANGGOTA),
        ("Dokter Ahli Utama", J.JF_KEAHLIAN, P.ANGGOTA),
        ("Pranata Komputer Terampil", J.JF_KETERAMPILAN, P.ANGGOTA),
        ("Arsiparis Mahir", J.JF_KETERAMPILAN, P.ANGGOTA),
        ("Perawat Penyelia", J.JF_KETERAMPILAN, P.ANGGOTA),
        ("Pemadam Kebakaran Pemula", J.JF_KETERAMPILAN, P.ANGGOTA),
        ("Ketua Tim Pelayanan", J.PELAKSANA, P.KETUA_TIM),
        ("Pengadministrasi Umum", J.PELAKSANA, P.ANGGOTA),
        ("Pengelola Data Kependudukan", J.PELAKSANA, P.ANGGOTA),
        ("Penata Layanan Operasional", J.PELAKSANA, P.ANGGOTA),
        ("Asisten Apoteker", J.PELAKSANA, P.ANGGOTA),
        ("Asisten III Setda", J.JPT_PRATAMA, P.ANGGOTA),
        ("Ajudan Camat", J.PELAKSANA, P.ANGGOTA),
        ("Sopir Lurah", J.PELAKSANA, P.ANGGOTA),
        ("Sekretaris Pribadi Bupati", J.PELAKSANA, P.ANGGOTA),
        ("", J.PELAKSANA, P.ANGGOTA),
    ],
)
def test_a_written_post_is_recognised(jabatan: str, jenis: J, peran: P) -> None:
    assert tebak_jenis_jabatan(jabatan) is jenis
    assert tebak_peran_unit(jabatan) is peran


@pytest.mark.parametrize("jenis", list(J))
@pytest.mark.parametrize("peran", list(P))
def test_the_form_follows_the_post(jenis: J, peran: P) -> None:
    jpt = jenis in {J.JPT_UTAMA, J.JPT_MADYA, J.JPT_PRATAMA} or peran is P.PIMPINAN_UNIT_MANDIRI
    assert formulir_untuk(ATURAN, jenis, peran) is (Formulir.JPT_UKM if jpt else Formulir.JA_JF)


@pytest.mark.parametrize("jenis", list(J))
def test_an_appraiser_is_at_least_pengawas(jenis: J) -> None:
    assert paling_rendah_pengawas(jenis) is (jenis not in {J.PELAKSANA, J.JF_KEAHLIAN, J.JF_KETERAMPILAN})


@given(st.text())
def test_any_text_is_some_post(jabatan: str) -> None:
    tebak_jenis_jabatan(jabatan)
    tebak_peran_unit(jabatan)
