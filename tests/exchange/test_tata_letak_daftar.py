"""Staff lists of other offices, each laid out in its own way, are read by what their cells mean."""

from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import Workbook

from kinerja_desktop.domain.kepegawaian.pegawai import StatusAsn
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.daftar_pegawai import PilihanKolom, baca_daftar
from kinerja_desktop.exchange.judul_kolom import Medan
from kinerja_desktop.exchange.pratinjau import BarisPegawai, PratinjauImpor

HARI_INI = date(2026, 1, 5)
BUDI, SITI, RINA, TONO = "198609262015051001", "197407092003112002", "199012312024212001", "198001012005011003"
Daftar = Callable[..., PratinjauImpor]


def nip(pratinjau: PratinjauImpor) -> list[str]:
    return [satu.nip for satu in pratinjau.diterima]


def satu(pratinjau: PratinjauImpor) -> BarisPegawai:
    assert [(b.baris, b.kode) for b in pratinjau.ditolak] == []
    (orang,) = pratinjau.diterima
    return orang


def test_two_head_rows_with_merged_groups(bita: Callable[[Workbook], bytes]) -> None:
    buku = Workbook()
    lembar = buku.worksheets[0]
    for baris in (
        ["DAFTAR PEGAWAI"],
        [],
        ["NO", "NAMA", "NIP", "PANGKAT/GOL", None, "JABATAN", None, "JENIS KELAMIN", None, "LAHIR", None],
        [None, None, None, "Gol", "TMT", "Nama", "TMT", "L", "P", "Tempat", "Tanggal"],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        [1, "Siti", SITI, "III/c", "01/04/2022", "Lurah Kulim", "2 Jan 2025", None, "v", "Siak", "09-07-1974"],
    ):
        lembar.append(baris)
    lembar.merge_cells("A1:K1")
    for daerah in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3", "J3:K3"):
        lembar.merge_cells(daerah)
    hasil = baca_daftar(bita(buku), hari_ini=HARI_INI)
    orang = satu(hasil)
    assert (hasil.kepala[0].baris_awal, hasil.kepala[0].baris_akhir) == (3, 5)
    assert (orang.baris, orang.nip, orang.golongan, orang.tmt_golongan) == (6, SITI, "III/c", date(2022, 4, 1))
    assert (orang.jabatan, orang.tmt_jabatan, orang.jenis_kelamin) == ("Lurah Kulim", date(2025, 1, 2), "2")
    assert (orang.tempat_lahir, orang.tanggal_lahir) == ("Siak", date(1974, 7, 9))
    assert hasil.dilewati == ()
    assert orang.temuan == ()


def test_two_head_rows_without_merged_cells_in_a_csv() -> None:
    teks = f"No;Nama;NIP;PANGKAT;;Jabatan\n;;;GOL;TMT;\n1;Budi;{BUDI};III/b;01-04-2022;Staf\n"
    orang = satu(baca_daftar(teks.encode(), hari_ini=HARI_INI, nama_berkas="d.csv"))
    assert (orang.baris, orang.golongan, orang.tmt_golongan) == (3, "III/b", date(2022, 4, 1))


def test_name_and_nip_in_one_cell(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["No", "NAMA / NIP", "PANGKAT / GOL", "JABATAN"],
            [1, "Halimah Manurung, S.Sos\nNIP. 19740709 200311 2 002", "Pembina\n(IV/a)", "Camat"],
            [2, "Rina\n199012312024212001", "IX", "Pengelola Keuangan"],
            [3, "Tono NIP 198001012005011003", "II/c", "Staf"],
            [4, "Tanpa Nomor\nNIP. -", "II/c", "Staf"],
            ["", "HALIMAH MANURUNG\nNIP. 19740709 200311 2 002", "", ""],
        ]
    )
    assert [(b.nama, b.gelar_belakang, b.nip) for b in hasil.diterima] == [
        ("Halimah Manurung", "S.Sos", SITI), ("Rina", "", RINA), ("Tono", "", TONO),
    ]  # fmt: skip
    assert [(b.baris, b.kode) for b in hasil.ditolak] == [(5, "NIP-01")]
    assert hasil.ditolak[0].pesan == "NIP belum diisi."
    assert hasil.dilewati == (6,)


def test_name_over_nip_in_two_rows_of_one_column(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["No", "NAMA / NIP", "GOL", "JABATAN"],
            [1, "Siti, S.Sos", "III/c", "Lurah"],
            [None, "19740709 200311 2 002", None, None],
            [2, "Budi", "III/b", "Staf"],
            [None, "NIP. 19860926 201505 1 001", None, None],
        ]
    )
    assert [(b.baris, b.nama, b.nip) for b in hasil.diterima] == [(2, "Siti", SITI), (4, "Budi", BUDI)]
    assert hasil.ditolak == ()
    assert hasil.dilewati == ()


@pytest.mark.parametrize(
    ("atas", "bawah", "golongan"),
    [
        ("Penata Muda", "III/a", "III/a"),
        ("-", "IX", "IX"),
        ("", "IX", "IX"),
        ("Pengelola", "IX", "IX"),
        ("Golongan", "IX", "IX"),
        ("IX", "", "IX"),
        ("IX", "-", "IX"),
        ("IX", "01-03-2024", "IX"),
    ],
)
def test_what_stands_in_the_second_row_of_a_person_is_not_lost(
    daftar: Daftar, atas: str, bawah: str, golongan: str
) -> None:
    hasil = daftar(
        [
            ["No", "Nama / NIP", "Pangkat / Gol", "Jabatan", "TMT"],
            [1, "Budi", atas, "Pengelola", None],
            [None, BUDI, bawah, "Keuangan", "01-04-2022"],
        ]
    )
    orang = satu(hasil)
    assert (orang.golongan, orang.jabatan) == (golongan, "Pengelola Keuangan")


def test_a_name_title_over_a_nip_title_is_one_column_of_both(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["No", "Nama", "Pangkat", "Jabatan"],
            [None, "NIP", "Golongan", None],
            [1, "Siti", "Penata", "Lurah"],
            [None, SITI, "III/c", None],
            [2, "Rina", "-", "Pengelola"],
            [None, RINA, 9, None],
        ]
    )
    assert [(b.nama, b.nip, b.golongan) for b in hasil.diterima] == [("Siti", SITI, "III/c"), ("Rina", RINA, "IX")]
    assert hasil.ditolak == ()


def test_name_nip_and_golongan_in_one_cell(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["NO", "NAMA\nNIP\nPANGKAT/GOL", "JABATAN"],
            [1, "Budi, SE\n198609262015051001\nPenata Muda Tk. I, III/b", "Staf"],
        ]
    )
    orang = satu(hasil)
    assert (orang.nama, orang.gelar_belakang, orang.nip, orang.golongan) == ("Budi", "SE", BUDI, "III/b")


def test_several_sheets_each_with_a_head_of_its_own(daftar: Daftar) -> None:
    hasil = daftar(
        Rekap=[["Golongan", "Jumlah"], ["III/a", 4]],
        PNS=[["DAFTAR PNS"], ["No", "Nama", "NIP", "Gol"], [1, "Budi", BUDI, "III/b"]],
        PPPK=[["NI PPPK", "Nama Lengkap", "Gol"], [RINA, "Rina", "IX"]],
        Kosong=[],
    )
    assert [(b.lembar, b.baris, b.nip, b.status) for b in hasil.diterima] == [
        ("PNS", 3, BUDI, StatusAsn.PNS), ("PPPK", 2, RINA, StatusAsn.PPPK),
    ]  # fmt: skip
    assert [satu.nama for satu in hasil.lembar_dilewati] == ["Rekap"]


def test_a_hidden_sheet_is_left_out_while_a_visible_one_has_people(bita: Callable[[Workbook], bytes]) -> None:
    buku = Workbook()
    for nama, isi in (("Baru", BUDI), ("Lama", SITI)):
        lembar = buku.create_sheet(nama)
        lembar.append(["Nama", "NIP"])
        lembar.append(["Budi", isi])
    buku["Lama"].sheet_state = "hidden"
    hasil = baca_daftar(bita(buku), hari_ini=HARI_INI)
    assert nip(hasil) == [BUDI]
    assert [(satu.nama, satu.alasan) for satu in hasil.lembar_dilewati] == [("Lama", "lembar tersembunyi")]
    buku.remove(buku["Baru"])
    assert nip(baca_daftar(bita(buku), hari_ini=HARI_INI)) == [SITI]


def test_non_breaking_and_invisible_spaces_change_nothing(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["N\u00a0A\u00a0M\u00a0A", "\u200bN I P", "Tempat\u00a0Tugas"],
            [
                "\u00a0Budi\u00a0\u00a0Lubis\u200b ",
                "19860926\u00a0201505\u00a01\u00a0001\u200b",
                " Kelurahan \u00a0Kulim ",
            ],
        ]
    )
    orang = satu(hasil)
    assert (orang.nama, orang.nip, orang.unit) == ("Budi Lubis", BUDI, "Kelurahan Kulim")


def test_a_head_in_row_15_under_a_merged_title_block(bita: Callable[[Workbook], bytes]) -> None:
    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar["C3"] = "PEMERINTAH KABUPATEN SIAK\nKECAMATAN SUNGAI APIT"
    lembar.merge_cells("C3:H5")
    for nomor, isi in enumerate(["NAMA PEGAWAI", "NIP/NRP", "GOL", "JABATAN"], 3):
        lembar.cell(15, nomor, isi)
        lembar.cell(16, nomor, f"({nomor - 2})")
        lembar.cell(17, nomor, {3: "Budi", 4: BUDI, 5: "III/b", 6: "Staf"}[nomor])
    hasil = baca_daftar(bita(buku), hari_ini=HARI_INI)
    orang = satu(hasil)
    assert (orang.baris, orang.nip, orang.unit) == (17, BUDI, "Kecamatan Sungai Apit")
    assert (hasil.kop.kabupaten, hasil.kop.kecamatan) == ("Kabupaten Siak", "Sungai Apit")
    assert hasil.kepala[0].baris_akhir == 16


def test_content_decides_where_titles_are_unclear(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["No", "Pejabat yang bersangkutan", "Nomor resmi", "Gol"],
            [1, "Budi Lubis", BUDI, "III/b"],
            [2, "Siti Aisyah", SITI, "III/c"],
        ]
    )
    assert [(b.nama, b.nip, b.golongan) for b in hasil.diterima] == [
        ("Budi Lubis", BUDI, "III/b"), ("Siti Aisyah", SITI, "III/c"),
    ]  # fmt: skip


def test_a_list_without_any_known_title_is_told_by_its_nip_column(daftar: Daftar) -> None:
    hasil = daftar([["aa", "bb", "cc"], ["Budi Lubis", BUDI, "III/b"], ["Siti Aisyah", SITI, "III/c"]])
    assert [(b.nama, b.nip, b.golongan) for b in hasil.diterima] == [
        ("Budi Lubis", BUDI, "III/b"), ("Siti Aisyah", SITI, "III/c"),
    ]  # fmt: skip


def test_the_old_nip_beside_the_new_one_is_ignored(daftar: Daftar) -> None:
    hasil = daftar([["Nama", "NIP", "NIP Baru"], ["Budi", "131234567", BUDI], ["Siti", "131234568", SITI]])
    assert nip(hasil) == [BUDI, SITI]


@pytest.mark.parametrize("isi", [[["Nama", "NIP"]], [["No", "Nama", "NIP"], [1, 2, 3], [], ["JUMLAH", "", 0]]])
def test_a_head_without_people_is_refused_with_what_to_do(daftar: Daftar, isi: list[list[str]]) -> None:
    with pytest.raises(PenolakanError) as ditolak:
        daftar(isi)
    assert ditolak.value.kode == "IMPOR-08"


@pytest.mark.parametrize("isi", [[["a"]], [], [["Nama", "Alamat"], ["Budi", "Jl. X"]], [["x", "y"]] * 40])
def test_a_file_without_a_staff_list_is_refused_with_what_to_do(daftar: Daftar, isi: list[list[str]]) -> None:
    with pytest.raises(PenolakanError) as ditolak:
        daftar(isi)
    assert ditolak.value.kode == "IMPOR-07"
    assert "daftar.xlsx" in ditolak.value.pesan


def test_totals_signatures_notes_and_section_titles_are_no_people(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["No", "Nama", "NIP", "Golongan", "Jabatan", "Unit Kerja"],
            ["I. SEKRETARIAT"],
            [1, "Budi", BUDI, "III/b", "Staf", "Sekretariat"],
            [None, "Sub Jumlah", 1],
            ["II. KELURAHAN KULIM"],
            [2, "Siti", SITI, "III/c", "Lurah", "Kelurahan Kulim"],
            [],
            ["JUMLAH", None, None, 2],
            ["Keterangan: data per 2 Januari 2026"],
            [None, "Mengetahui,", None, None, None, "Kulim, 2 Januari 2026"],
            [None, "CAMAT TENAYAN RAYA", None, None, None, "KASUBBAG UMUM,"],
            [None, "HALIMAH MANURUNG, S.Sos", None, None, None, "BUDI LUBIS"],
            [None, "Pembina", None, None, None, "Penata"],
            [None, "NIP. 198604172015092001", None, None, None, "NIP. 198609262015051001"],
        ]
    )
    assert nip(hasil) == [BUDI, SITI]
    assert hasil.ditolak == ()
    assert hasil.dilewati == (2, 4, 5, 8, 9, 10, 11, 12, 13, 14)


def test_a_section_title_gives_the_unit_where_no_column_does(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["KECAMATAN TENAYAN RAYA"],
            ["No", "Nama", "NIP", "Gol"],
            [1, "Budi", BUDI, "III/b"],
            ["A. KELURAHAN KULIM"],
            [2, "Siti", SITI, "III/c"],
        ]
    )
    assert [b.unit for b in hasil.diterima] == ["Kecamatan Tenayan Raya", "Kelurahan Kulim"]


def test_a_unit_written_once_over_merged_rows_counts_for_each(bita: Callable[[Workbook], bytes]) -> None:
    buku = Workbook()
    lembar = buku.worksheets[0]
    for baris in (["Nama", "NIP", "Unit Kerja"], ["Budi", BUDI, "Kelurahan Kulim"], ["Siti", SITI, None]):
        lembar.append(baris)
    lembar.merge_cells("C2:C3")
    assert [b.unit for b in baca_daftar(bita(buku), hari_ini=HARI_INI).diterima] == ["Kelurahan Kulim"] * 2


def test_a_repeated_head_and_a_second_table_below_are_read_with_their_own_columns(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["No", "Nama", "NIP", "Gol"],
            [1, "Budi", BUDI, "III/b"],
            ["No", "Nama", "NIP", "Gol"],
            [2, "Siti", SITI, "III/c"],
            [],
            ["DAFTAR PPPK"],
            ["NI PPPK", "Nama", "Jabatan"],
            [RINA, "Rina", "Operator"],
        ]
    )
    assert [(b.baris, b.nip) for b in hasil.diterima] == [(2, BUDI), (4, SITI), (8, RINA)]
    assert hasil.ditolak == ()
    assert hasil.dilewati == (3, 6, 7)
    assert len(hasil.kepala) == 3


def test_a_person_can_assign_the_columns_himself(bita: Callable[[Workbook], bytes]) -> None:
    buku = Workbook()
    buku.worksheets[0].append(["Nama", "NIP", "Unit Kerja", "Ruang"])
    buku.worksheets[0].append(["Budi", BUDI, "Kecamatan", "Kelurahan Kulim"])
    hasil = baca_daftar(bita(buku), hari_ini=HARI_INI, kolom=PilihanKolom({"Sheet": {4: Medan.UNIT}}))
    assert satu(hasil).unit == "Kelurahan Kulim"


def test_a_mangled_nip_in_a_list_of_two_columns_is_refused_and_a_small_recap_is_not(daftar: Daftar) -> None:
    hasil = daftar([["Nama", "NIP"], ["Budi", "1986092"], ["Siti", SITI], ["Laki-laki", 20], ["Perempuan", 28]])
    assert [b.baris for b in hasil.ditolak] == [2]
    assert hasil.dilewati == (4, 5)


def test_a_short_table_above_a_richer_one_is_not_passed_over(daftar: Daftar) -> None:
    hasil = daftar(
        [
            ["Nama", ": Halimah Manurung", "NIP", ": 198604172015092001"],
            ["Nama", "NIP"],
            ["Budi", BUDI],
            ["No", "NIP", "Nama", "Gol", "Jabatan", "Unit Kerja", "Status"],
            [1, SITI, "Siti", "III/c", "Lurah", "Kelurahan Kulim", "PNS"],
        ]
    )
    assert [(b.baris, b.nip) for b in hasil.diterima] == [(3, BUDI), (5, SITI)]
    assert hasil.ditolak == ()
