"""Column titles as offices write them."""

import pytest

from kinerja_desktop.exchange.judul_kolom import JUDUL_BAKU, SINONIM, Medan, cocokkan, cocokkan_bertingkat, huruf_saja


@pytest.mark.parametrize(
    ("judul", "medan"),
    [
        ("N I P", [Medan.NIP]),
        ("N.I.P.", [Medan.NIP]),
        ("NIP/NRP", [Medan.NIP]),
        ("Nomor\nInduk", [Medan.NIP]),
        ("N\u00a0A\u00a0M\u00a0A", [Medan.NAMA]),
        ("\u200bNama Lengkap\u200b", [Medan.NAMA]),
        ("NAMA PEGAWAI *)", [Medan.NAMA]),
        ("Nama Pegawai ASN", [Medan.NAMA]),
        ("Pangkat / Gol. Ruang", [Medan.GOLONGAN]),
        ("PANGKAT/GOL", [Medan.GOLONGAN]),
        ("Golongan (terakhir)", [Medan.GOLONGAN]),
        ("Gol", [Medan.GOLONGAN]),
        ("Jabatan Saat Ini", [Medan.JABATAN]),
        ("Tempat Tugas", [Medan.UNIT]),
        ("Tgl. Lahir (dd/mm/yyyy)", [Medan.TANGGAL_LAHIR]),
        ("TEMPAT, TGL LAHIR", [Medan.TEMPAT_TANGGAL_LAHIR]),
        ("TTL", [Medan.TEMPAT_TANGGAL_LAHIR]),
        ("L/P", [Medan.JENIS_KELAMIN]),
        ("Status Kepegawaian", [Medan.STATUS]),
        ("NIP Lama", [Medan.ABAIKAN]),
        ("NIK", [Medan.ABAIKAN]),
        ("Nama Atasan", [Medan.ABAIKAN]),
        ("Alasan", [Medan.ABAIKAN]),
        ("NAMA / NIP", [Medan.NAMA, Medan.NIP]),
        ("NAMA NIP", [Medan.NAMA, Medan.NIP]),
        ("Nama dan NIP", [Medan.NAMA, Medan.NIP]),
        ("Nama\nNIP\nPangkat/Gol", [Medan.NAMA, Medan.NIP, Medan.PANGKAT, Medan.GOLONGAN]),
        ("Sisa Cuti", []),
        ("", []),
    ],
)
def test_a_title_names_its_field(judul: str, medan: list[Medan]) -> None:
    assert list(cocokkan(judul)[0]) == medan


@pytest.mark.parametrize(
    ("atas", "bawah", "medan"),
    [
        ("PANGKAT", "GOL", [Medan.GOLONGAN]),
        ("PANGKAT", "TMT", [Medan.TMT_GOLONGAN]),
        ("PANGKAT/GOL", "Gol", [Medan.GOLONGAN]),
        ("PANGKAT/GOL", "TMT", [Medan.TMT_GOLONGAN]),
        ("JABATAN", "NAMA", [Medan.JABATAN]),
        ("JABATAN", "TMT", [Medan.TMT_JABATAN]),
        ("LAHIR", "TEMPAT", [Medan.TEMPAT_LAHIR]),
        ("LAHIR", "TANGGAL", [Medan.TANGGAL_LAHIR]),
        ("JENIS KELAMIN", "L", [Medan.PRIA]),
        ("JENIS KELAMIN", "P", [Medan.WANITA]),
        ("IDENTITAS PEGAWAI", "NAMA", [Medan.NAMA]),
        ("IDENTITAS PEGAWAI", "NIP", [Medan.NIP]),
        ("NAMA", "NIP", [Medan.NIP]),
        ("ATASAN LANGSUNG", "NAMA", [Medan.ABAIKAN]),
        ("PENDIDIKAN TERAKHIR", "NAMA", [Medan.ABAIKAN]),
        ("NIP", "", [Medan.NIP]),
        ("", "NIP", [Medan.NIP]),
        ("NIP", "NIP", [Medan.NIP]),
        ("NAMA", "Budi Gunawan", []),
    ],
)
def test_a_title_is_read_together_with_the_group_above_it(atas: str, bawah: str, medan: list[Medan]) -> None:
    assert list(cocokkan_bertingkat(atas, bawah)[0]) == medan


def test_no_title_stands_for_two_fields() -> None:
    pemilik: dict[str, Medan] = {}
    for medan, semua in SINONIM.items():
        for judul in semua:
            assert pemilik.setdefault(huruf_saja(judul), medan) is medan, judul


def test_our_own_titles_are_known() -> None:
    assert {medan: cocokkan(judul)[0] for medan, judul in JUDUL_BAKU.items()} == {satu: (satu,) for satu in JUDUL_BAKU}
