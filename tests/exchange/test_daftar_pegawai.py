"""The rows of a staff list: who is taken, who refused with which reason, what is marked for a second look."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, StatusAsn
from kinerja_desktop.domain.temuan import Tingkat
from kinerja_desktop.exchange.baca_orang import Pembacaan
from kinerja_desktop.exchange.baris_tabel import BarisTabel, baris_tabel
from kinerja_desktop.exchange.daftar_pegawai import PilihanKolom, baca_daftar
from kinerja_desktop.exchange.kepala_tabel import KepalaTabel, cari_kepala
from kinerja_desktop.exchange.lembar_excel import IsiSel, Lembar
from kinerja_desktop.exchange.pratinjau import BarisPegawai, PratinjauImpor
from kinerja_desktop.resource_files import resource

HARI_INI = date(2026, 1, 5)
BUDI, SITI, RINA, TONO = "198609262015051001", "197407092003112002", "199012312024212001", "198001012005011003"
Daftar = Callable[..., PratinjauImpor]


def nip(pratinjau: PratinjauImpor) -> list[str]:
    return [satu.nip for satu in pratinjau.diterima]


def satu(pratinjau: PratinjauImpor) -> BarisPegawai:
    assert [(b.baris, b.kode) for b in pratinjau.ditolak] == []
    (orang,) = pratinjau.diterima
    return orang


def test_the_sample_list_gives_43_people_and_five_refusals_by_row() -> None:
    hasil = baca_daftar(resource("contoh", "duk-tenayan-raya.xlsx"), hari_ini=HARI_INI)
    assert len(hasil.diterima) == 43
    assert [(b.baris, b.kode) for b in hasil.ditolak] == [
        (22, "NIP-01"), (28, "NIP-01"), (34, "NIP-02"), (38, "NIP-11"), (42, "NIP-05"),
    ]  # fmt: skip
    assert hasil.dilewati == (55, 58, 59)
    assert hasil.kop.kecamatan == "Tenayan Raya"
    assert "teks" in hasil.ditolak[0].pesan
    assert "baris 23" in hasil.ditolak[3].pesan
    camat = hasil.diterima[0]
    assert (camat.nama, camat.gelar_belakang, camat.golongan) == ("Halimah Manurung", "S.Sos., M.Si", "IV/a")
    assert camat.jenis_jabatan is JenisJabatan.ADMINISTRATOR
    assert camat.tanggal_lahir == date(1986, 4, 17)
    assert {b.tanggal_lahir.year for b in hasil.diterima if b.tanggal_lahir} <= set(range(1960, 2000))


def test_the_file_may_lie_anywhere_and_is_only_read(tmp_path: Path) -> None:
    salinan = tmp_path / "Daftar pegawai (1).XLSX"
    salinan.write_bytes(resource("contoh", "duk-tenayan-raya.xlsx").read_bytes())
    sebelum = salinan.read_bytes()
    assert len(baca_daftar(salinan, hari_ini=HARI_INI).diterima) == 43
    assert salinan.read_bytes() == sebelum


def test_a_hidden_row_is_read_and_marked(bita: Callable[[Workbook], bytes]) -> None:
    buku = Workbook()
    lembar = buku.worksheets[0]
    for baris in (["Nama", "NIP", "Jabatan"], ["Budi", BUDI, "Staf"], ["Siti", SITI, "Staf"]):
        lembar.append(baris)
    lembar.row_dimensions[2].hidden = True
    hasil = baca_daftar(bita(buku), hari_ini=HARI_INI)
    assert nip(hasil) == [BUDI, SITI]
    (temuan,) = hasil.temuan
    assert (temuan.baris, temuan.kolom, temuan.kode, temuan.tingkat) == (2, 0, "IMPOR-16", Tingkat.PERLU_DICEK)


def test_somebody_without_a_nip_is_refused_and_not_lost(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["No", "Nama", "NIP", "Jabatan", "Status"],
            [1, "Budi", None, "Staf", "PNS"],
            [2, "Siti", "-", "Pramubakti", "Honorer"],
            [3, None, TONO, "Staf", "PNS"],
        ]
    )
    assert [(b.baris, b.kode) for b in hasil.ditolak] == [(2, "NIP-01"), (3, "NIP-01"), (4, "IMPOR-11")]
    assert hasil.ditolak[0].pesan == "NIP belum diisi."
    assert "bukan ASN" in hasil.ditolak[1].pesan


def test_a_second_use_of_a_nip_names_the_first(daftar: Daftar) -> None:
    hasil = daftar(A=[["Nama", "NIP"], ["Budi", BUDI], ["Budi", BUDI]], B=[["Nama", "NIP"], ["Budi L", BUDI]])
    assert [(b.lembar, b.baris, b.kode) for b in hasil.ditolak] == [("A", 3, "NIP-11"), ("B", 2, "NIP-11")]
    assert "Budi di baris 2" in hasil.ditolak[0].pesan
    assert "lembar A baris 2" in hasil.ditolak[1].pesan


def test_two_people_of_one_name_are_both_taken_and_one_birthday_too_is_marked(daftar: Daftar) -> None:
    hasil = daftar([["Nama", "NIP"], ["Budi", BUDI], ["Budi", TONO], ["BUDI", "198609262016051002"]])
    assert len(hasil.diterima) == 3
    assert [(t.baris, t.kode) for t in hasil.temuan if t.kode == "IMPOR-19"] == [(4, "IMPOR-19")]


def test_a_known_nip_updates_its_holder_but_never_makes_him_somebody_else() -> None:
    teks = f"Nama,NIP\nBudi Lubis,{BUDI}\nSiti Aisyah,{SITI}\nRina,{RINA}\n".encode()
    milik = {BUDI: "Budi Loebis", SITI: "Ahmad Hasibuan", RINA: ""}
    hasil = baca_daftar(teks, hari_ini=HARI_INI, nip_terpakai=milik)
    assert [(b.nama, b.sudah_ada) for b in hasil.diterima] == [("Budi Lubis", True), ("Rina", True)]
    assert [(b.baris, b.kode) for b in hasil.ditolak] == [(3, "NIP-11")]
    assert "Ahmad Hasibuan" in hasil.ditolak[0].pesan


@pytest.mark.parametrize(
    ("tertulis", "hari"),
    [
        ("01/02/2020", date(2020, 2, 1)),
        ("1 Feb 2020", date(2020, 2, 1)),
        ("1 Februari 2020", date(2020, 2, 1)),
        ("2020-02-01", date(2020, 2, 1)),
        (43862.0, date(2020, 2, 1)),
        ("43862", date(2020, 2, 1)),
        (date(2020, 2, 1), date(2020, 2, 1)),
        ("", None),
        ("-", None),
    ],
)
def test_dates_are_day_first_and_empty_stays_empty(
    daftar: Daftar, tertulis: str | float | date, hari: date | None
) -> None:
    orang = satu(daftar([["Nama", "NIP", "Jabatan", "TMT Jabatan"], ["Budi", BUDI, "Staf", tertulis]]))
    assert orang.tmt_jabatan == hari
    assert orang.temuan == ()


def test_a_column_with_the_month_first_is_asked_about_once_and_read_as_answered(
    bita: Callable[[Workbook], bytes],
) -> None:
    buku = Workbook()
    lembar = buku.worksheets[0]
    for baris in (
        ["Nama", "NIP", "Jabatan", "TMT Jabatan"],
        ["Budi", BUDI, "Staf", "12/31/2019"],
        ["Siti", SITI, "Staf", "11/30/2019"],
        ["Tono", TONO, "Staf", "31/31/2019"],
    ):
        lembar.append(baris)
    isi = bita(buku)
    hasil = baca_daftar(isi, hari_ini=HARI_INI)
    (tanya,) = hasil.pertanyaan
    assert (tanya.lembar, tanya.kolom, tanya.judul, tanya.contoh) == ("Sheet", 4, "TMT Jabatan", "12/31/2019")
    assert [t.kode for t in hasil.temuan] == ["IMPOR-12"] * 3
    dijawab = baca_daftar(isi, hari_ini=HARI_INI, kolom=PilihanKolom(bulan_dulu=[(tanya.lembar, tanya.kolom)]))
    assert [b.tmt_jabatan for b in dijawab.diterima] == [date(2019, 12, 31), date(2019, 11, 30), None]
    assert dijawab.pertanyaan == ()


def test_birth_is_taken_from_the_nip_where_the_list_does_not_say_or_says_it_short(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["Nama", "NIP", "Jabatan", "TTL", "L/P"],
            ["Budi", BUDI, "Staf", "Pekanbaru, 26-09-86", "L"],
            ["Siti", SITI, "Staf", "Siak", None],
            ["Tono", TONO, "Staf", "Dumai, 1 Januari 1981", "P"],
        ]
    )
    budi, siti, tono = hasil.diterima
    assert (budi.tempat_lahir, budi.tanggal_lahir, budi.jenis_kelamin) == ("Pekanbaru", date(1986, 9, 26), "1")
    assert (siti.tempat_lahir, siti.tanggal_lahir, siti.jenis_kelamin) == ("Siak", date(1974, 7, 9), "2")
    assert tono.tanggal_lahir == date(1981, 1, 1)
    assert [(t.baris, t.kode) for t in hasil.temuan] == [(4, "NIP-10"), (4, "NIP-10")]


@pytest.mark.parametrize(
    ("status", "gol", "nip_orang", "harap", "kode"),
    [
        ("PNS", "III/b", BUDI, StatusAsn.PNS, []),
        ("", "III/b", BUDI, StatusAsn.PNS, []),
        ("", "IX", RINA, StatusAsn.PPPK, []),
        ("P3K", "IX", RINA, StatusAsn.PPPK, []),
        ("PPPK Paruh Waktu", "", RINA, StatusAsn.PPPK_PW, []),
        ("CPNS", "III/a", BUDI, StatusAsn.CPNS, []),
        ("Aktif", "III/a", BUDI, StatusAsn.PNS, ["IMPOR-15"]),
        ("PPPK", "III/a", BUDI, StatusAsn.PPPK, ["IMPOR-14", "NIP-09"]),
        ("PNS", "IX", BUDI, StatusAsn.PNS, ["IMPOR-14"]),
        ("PNS", "Z/9", BUDI, StatusAsn.PNS, ["IMPOR-13"]),
        ("PNS", "Pembina (III/b)", BUDI, StatusAsn.PNS, ["IMPOR-13"]),
    ],
)
def test_status_and_golongan_that_do_not_fit_are_marked_and_never_a_crash(
    daftar: Daftar, status: str, gol: str, nip_orang: str, harap: StatusAsn, kode: list[str]
) -> None:
    hasil = daftar([["Nama", "NIP", "Gol", "Jabatan", "Status"], ["A Orang", nip_orang, gol, "Staf", status]])
    orang = satu(hasil)
    assert orang.status is harap
    assert sorted(t.kode for t in orang.temuan) == kode


def test_reading_can_be_stopped_and_shows_how_far_it_is() -> None:
    teks = "Nama,NIP\n" + "".join(f"Orang {n},19860926201505{1 + n % 2}{n % 999 + 1:03d}\n" for n in range(1500))
    maju: list[tuple[int, int]] = []
    baca_daftar(teks.encode(), hari_ini=HARI_INI, kemajuan=lambda selesai, jumlah: maju.append((selesai, jumlah)))
    assert maju == [(500, 1501), (1000, 1501), (1500, 1501), (1501, 1501)]

    def batal(selesai: int, jumlah: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        baca_daftar(teks.encode(), hari_ini=HARI_INI, kemajuan=batal)


kata_jebakan = [
    BUDI, SITI, "1.98609E+17", "NIP", "Nama", "JUMLAH", "CONTOH", "Kulim, 2 Januari 2026", "III/b", "31/31/2020",
]  # fmt: skip
isi_sel: st.SearchStrategy[IsiSel] = st.one_of(
    st.just(""),
    st.text(max_size=12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
    st.sampled_from(kata_jebakan),
)


@given(baris=st.lists(st.lists(isi_sel, min_size=9, max_size=9), max_size=12))
def test_whatever_stands_in_the_cells_every_filled_row_ends_in_exactly_one_place(baris: list[list[IsiSel]]) -> None:
    kepala = ("No", "Nama", "NIP", "Gol", "Jabatan", "Unit Kerja", "Status", "Tgl Lahir", "L/P")
    lembar = Lembar("Data", (kepala, (1.0, "Budi", TONO, "", "Staf", "", "", "", ""), *map(tuple, baris)))
    ditemukan = cari_kepala(lembar)
    assert ditemukan is not None
    pembacaan = Pembacaan(HARI_INI, {})
    tempat: list[int] = []
    for hasil in baris_tabel(lembar, ditemukan):
        if isinstance(hasil, BarisTabel):
            pembacaan.baca(hasil, lembar, "")
        if not isinstance(hasil, KepalaTabel):
            tempat.append(hasil.baris)
    terisi = [nomor for nomor, isi in enumerate(lembar.baris, 1) if any(sel and str(sel).strip() for sel in isi)]
    assert tempat == terisi[1:]
