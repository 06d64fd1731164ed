"""SKP workbooks as offices send them: other titles, merged cells, heads in two rows, and files that are none."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.skp import Aspek, JenisTarget
from kinerja_desktop.exchange.daftar_skp import baca_skp
from kinerja_desktop.exchange.kepala_skp import buku_skp
from kinerja_desktop.exchange.kolom_skp import JUDUL_SKP, JenisLembar, MedanSkp, cocokkan_skp
from kinerja_desktop.exchange.lembar_excel import baca_buku
from kinerja_desktop.exchange.pratinjau_skp import BacaanSkp, BarisSkp, IsiHasilKerja, IsiPerilaku
from kinerja_desktop.resource_files import resource

HARI_INI = date(2026, 1, 5)
NIP, LAIN = "198609262015051001", "198609262015051002"
KEPALA = ["NIP", "Nama", "RHK", "Aspek", "Indikator", "Target", "Satuan"]
SATU = [NIP, "Siti", "Arsip tertata", "Kuantitas", "Jumlah berkas tertata", "1.200", "berkas"]
DUA = [NIP, "Siti", "Arsip tertata", "Kualitas", "Persentase arsip utuh", "95 %", None]


def bita(isi: Callable[[Worksheet], None]) -> bytes:
    buku = openpyxl.Workbook()
    isi(buku.worksheets[0])
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def lembar(*baris: Sequence[Any]) -> bytes:
    def isi(tempat: Worksheet) -> None:
        for satu in baris:
            tempat.append(list(satu))

    return bita(isi)


def baca(sumber: bytes) -> BacaanSkp:
    return baca_skp(sumber, hari_ini=HARI_INI, nama_berkas="skp.xlsx")


def hasil_kerja(satu: BarisSkp) -> IsiHasilKerja:
    assert isinstance(satu.isi, IsiHasilKerja)
    return satu.isi


def test_a_row_is_read_with_its_kinds_told_by_the_looks_of_the_target() -> None:
    bacaan = baca(lembar(KEPALA, SATU, DUA))
    pertama, kedua = bacaan.baris
    assert (pertama.nip, pertama.nama, pertama.tahun, pertama.baris) == (NIP, "Siti", 2026, 2)
    assert hasil_kerja(pertama).isian_indikator == (("target", Decimal(1200)), ("satuan", "berkas"))
    assert hasil_kerja(pertama).bawaan == (("jenis_target", JenisTarget.ANGKA.value),)
    assert hasil_kerja(kedua).isian_indikator == (("target", Decimal(95)), ("satuan", "%"))
    assert hasil_kerja(kedua).aspek is Aspek.KUALITAS


@pytest.mark.parametrize(
    "judul",
    [
        ["N I P", "Nama Pegawai", "Rencana Hasil Kerja", "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET", "SATUAN"],
        ["Nomor Induk Pegawai", "Pegawai", "Hasil Kerja", "Aspek", "IKI", "Target Tahunan", "Satuan Target"],
        ["NIP/NRP", "NAMA", "RENCANA\nKINERJA", "Aspek Kinerja", "Ukuran Keberhasilan", "Target (setahun)", "Sat."],
    ],
)
def test_other_titles_for_the_same_columns_are_known(judul: list[str]) -> None:
    kosong = [None] * 7
    bacaan = baca(lembar(["SASARAN KINERJA PEGAWAI TAHUN 2027"], kosong, judul, SATU))
    (satu,) = bacaan.baris
    assert (satu.tahun, hasil_kerja(satu).rhk, satu.baris) == (2027, "Arsip tertata", 4)
    assert dict(hasil_kerja(satu).isian_indikator)["target"] == Decimal(1200)


def test_a_head_in_two_rows_is_read_group_over_title() -> None:
    atas = ["NIP", "Nama", "RHK", "Aspek", "Indikator", "Target", "Satuan", "Target Triwulan", None, None, None]
    bawah = [None, None, None, None, None, None, None, "I", "II", "III", "IV"]
    bacaan = baca(lembar(atas, [*bawah[:7], "TW I", "TW II", "TW III", "TW IV"], [*SATU, 300, 300, 300, 300]))
    (satu,) = bacaan.baris
    assert (bacaan.kepala[0].baris_awal, bacaan.kepala[0].baris_akhir, satu.baris) == (1, 2, 3)
    assert dict(hasil_kerja(satu).isian_indikator)["triwulan4"] == Decimal(300)


def test_what_stands_once_over_merged_or_empty_cells_counts_for_the_rows_below() -> None:
    def isi(tempat: Worksheet) -> None:
        for satu in (KEPALA, SATU, [None, None, None, *DUA[3:]], [None, None, "Layanan tertib", *DUA[3:]]):
            tempat.append(satu)
        tempat.append([None, None, None, None, "Jumlah layanan selesai", "12 layanan"])
        tempat.merge_cells("A2:A3")
        tempat.merge_cells("C2:C3")

    bacaan = baca(bita(isi))
    assert [(satu.nip, hasil_kerja(satu).rhk) for satu in bacaan.baris] == [
        (NIP, "Arsip tertata"),
        (NIP, "Arsip tertata"),
        (NIP, "Layanan tertib"),
        (NIP, "Layanan tertib"),
    ]


def test_a_row_of_another_name_without_a_nip_is_not_taken_for_the_person_above() -> None:
    bacaan = baca(lembar(KEPALA, SATU, [None, "Budi", *DUA[2:]]))
    assert [satu.kode for satu in bacaan.ditolak] == ["NIP-01"]
    assert len(bacaan.baris) == 1


def test_samples_totals_notes_and_repeated_heads_are_no_data() -> None:
    contoh = ["CONTOH", *SATU]
    bacaan = baca(
        lembar(
            ["No", *KEPALA], ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"], contoh, [1, *SATU],
            ["No", *KEPALA], [2, LAIN, "Budi", *SATU[2:]], ["Jumlah", None, None, None, None, None, 2400],
            ["* menurut renja kecamatan"], [3, LAIN, "Budi"],
        )
    )  # fmt: skip
    assert [(satu.baris, satu.nip) for satu in bacaan.baris] == [(4, NIP), (6, LAIN)]
    assert [(satu.baris, satu.alasan) for satu in bacaan.baris_dilewati] == [
        (2, "nomor kolom"),
        (3, "baris contoh"),
        (5, "kepala tabel berulang"),
        (7, "jumlah"),
        (8, "judul atau catatan"),
        (9, "tidak ada isi"),
    ]


def test_a_hidden_row_is_read_and_marked_and_a_hidden_sheet_is_not() -> None:
    def isi(tempat: Worksheet) -> None:
        for satu in (KEPALA, SATU, DUA):
            tempat.append(satu)
        tempat.row_dimensions[3].hidden = True
        assert tempat.parent is not None
        lain = tempat.parent.create_sheet("Simpanan")
        lain.append(KEPALA)
        lain.append(SATU)
        lain.sheet_state = "hidden"

    bacaan = baca(bita(isi))
    assert [[temuan.kode for temuan in satu.temuan] for satu in bacaan.baris] == [[], ["IMPOR-16"]]
    assert [(satu.nama, satu.alasan) for satu in bacaan.lembar_dilewati] == [("Simpanan", "lembar tersembunyi")]


def test_a_nip_that_became_a_number_is_refused_with_the_hint_to_make_the_column_text() -> None:
    bacaan = baca(lembar(KEPALA, [float(NIP), *SATU[1:]]))
    (satu,) = bacaan.ditolak
    assert satu.kode == "NIP-01"
    assert "kolom menjadi teks" in satu.pesan


def test_formulas_without_a_result_leave_their_cells_empty_and_refuse_what_needs_them() -> None:
    bacaan = baca(lembar(KEPALA, ["=A9", "Siti", *SATU[2:]], [*SATU[:5], "=1+1", "berkas"]))
    assert [(satu.baris, satu.kode) for satu in bacaan.ditolak] == [(2, "NIP-01")]
    (satu,) = bacaan.baris
    assert [temuan.kode for temuan in satu.temuan] == ["SKP-04"]


def test_a_percentage_cell_below_one_is_read_as_a_percentage_with_a_note() -> None:
    bacaan = baca(lembar([*KEPALA, "Jenis Target"], [*DUA[:5], 0.95, "%", "Persen"]))
    (satu,) = bacaan.baris
    assert dict(hasil_kerja(satu).isian_indikator)["target"] == Decimal(95)
    assert [temuan.kode for temuan in satu.temuan] == ["IMPOR-34"]


def test_empty_marks_stay_empty_and_a_zero_is_a_target() -> None:
    bacaan = baca(lembar([*KEPALA, "Penugasan Dari"], [*SATU[:5], 0, "-", "-"]))
    (satu,) = bacaan.baris
    assert dict(hasil_kerja(satu).isian_indikator) == {"target": Decimal(0)}
    assert hasil_kerja(satu).isian_rhk == ()


def test_the_other_sheets_are_known_by_their_columns_whatever_they_are_called() -> None:
    def isi(tempat: Worksheet) -> None:
        tempat.title = "Lembar1"
        tempat.append(["NIP", "Perilaku", "Ekspektasi Pimpinan"])
        tempat.append([NIP, "7. Kolaboratif", "Berbagi data\ndengan kelurahan"])

    bacaan = baca(bita(isi))
    assert bacaan.kepala[0].jenis is JenisLembar.PERILAKU
    assert bacaan.baris[0].isi == IsiPerilaku(7, "Berbagi data\ndengan kelurahan")


def test_a_csv_under_an_excel_name_is_read() -> None:
    teks = ";".join(KEPALA) + "\n" + ";".join(str(satu) for satu in SATU) + "\n"
    assert len(baca(teks.encode()).baris) == 1


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"", "IMPOR-02"),
        (b"PK\x03\x04rusak", "IMPOR-05"),
        (b"ini bukan;tabel\n", "IMPOR-27"),
        (lembar(["Surat undangan"], ["Yth. Camat"]), "IMPOR-27"),
        (lembar(["NIP", "Nama", "RHK"], SATU[:3]), "IMPOR-27"),
        (lembar(KEPALA), "IMPOR-28"),
    ],
)
def test_what_holds_no_skp_is_refused_in_words(isi: bytes, kode: str) -> None:
    with pytest.raises(PenolakanError) as penolakan:
        baca(isi)
    assert penolakan.value.kode == kode
    assert penolakan.value.langkah


def test_a_staff_list_is_no_skp_workbook_and_an_skp_workbook_no_staff_list() -> None:
    assert not buku_skp(baca_buku(resource("contoh", "duk-tenayan-raya.xlsx")))
    assert buku_skp(baca_buku(lembar(KEPALA, SATU)))


def test_an_skp_workbook_without_its_indicators_is_refused_and_not_taken_for_a_staff_list() -> None:
    tanpa_indikator = lembar([*KEPALA[:4], *KEPALA[5:]], [*SATU[:4], *SATU[5:]])
    assert buku_skp(baca_buku(tanpa_indikator))
    with pytest.raises(PenolakanError) as penolakan:
        baca(tanpa_indikator)
    assert penolakan.value.kode == "IMPOR-27"
    assert "indikator" in penolakan.value.pesan


def test_five_thousand_rows_are_read_with_progress_and_reading_can_be_stopped() -> None:
    sumber = lembar(KEPALA, *([*SATU[:4], f"Indikator nomor {n}", *SATU[5:]] for n in range(5_000)))
    langkah: list[tuple[int, int]] = []
    bacaan = baca_skp(sumber, hari_ini=HARI_INI, kemajuan=lambda selesai, jumlah: langkah.append((selesai, jumlah)))
    assert len(bacaan.baris) == 5_000
    assert langkah[-1] == (5_001, 5_001)
    assert len(langkah) > 20

    def berhenti(_selesai: int, _jumlah: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        baca_skp(sumber, hari_ini=HARI_INI, kemajuan=berhenti)


def test_every_title_of_ours_is_known_again() -> None:
    assert {medan: cocokkan_skp(judul) for medan, judul in JUDUL_SKP.items()} == {medan: medan for medan in MedanSkp}
