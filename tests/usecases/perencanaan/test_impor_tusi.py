"""The office's list of duties out of and into Excel: recognised, previewed, taken, undone; on a real store file."""

from pathlib import Path

import openpyxl
import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.daftar_tusi import baca_tusi
from kinerja_desktop.exchange.pratinjau_skp import Akibat
from kinerja_desktop.exchange.pratinjau_tusi import PratinjauTusi
from kinerja_desktop.store import jejak
from kinerja_desktop.store import tusi as tusi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor, ekspor_berkas, tulis_templat
from kinerja_desktop.usecases.impor_berkas import JenisBerkas, pratinjau_berkas, terapkan_berkas, urungkan_berkas
from kinerja_desktop.usecases.perencanaan.impor_tusi import HasilImporTusi
from kinerja_desktop.usecases.perencanaan.tusi_kantor import IsianTusi, tambah_tusi, ubah_tusi
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, AWAL_TAHUN, BKPSDM, CICI, OPERATOR

ARSIP = IsianTusi("Arsiparis", "Menata arsip aktif", "Arsip aktif tertata dan mudah ditemukan")
KEPALA = ("No", "Nama Jabatan", "Tugas Pokok dan Fungsi", "RHK yang Diusulkan", "Catatan")


def buku(ke: Path, *baris: tuple[str | int | None, ...], kepala: tuple[str, ...] = KEPALA) -> Path:
    made = openpyxl.Workbook()
    lembar = made.worksheets[0]
    lembar.title = "Tusi"
    for satu in (("URAIAN TUGAS JABATAN",), (), kepala, *baris):
        lembar.append(list(satu))
    made.save(ke)
    return ke


def pratinjau(store: Store, berkas: Path, pelaku: Pelaku = OPERATOR) -> PratinjauTusi:
    dilihat = pratinjau_berkas(store, pelaku, berkas, AWAL_TAHUN)
    assert dilihat.jenis is JenisBerkas.TUSI
    assert isinstance(dilihat.isi, PratinjauTusi)
    return dilihat.isi


def impor(store: Store, berkas: Path, ditolak: Path | None = None) -> HasilImporTusi:
    hasil = terapkan_berkas(store, OPERATOR, pratinjau(store, berkas), AWAL_TAHUN, ditolak)
    assert isinstance(hasil, HasilImporTusi)
    return hasil


def isi(store: Store) -> list[tuple[str, int, str, str]]:
    with store.read() as unit:
        return [(satu.jabatan, satu.urutan, satu.uraian, satu.rhk) for satu in tusi_store.semua(unit)]


def test_rows_under_other_titles_are_taken_and_an_empty_post_is_that_of_the_row_above(
    kantor: Store, tmp_path: Path
) -> None:
    berkas = buku(
        tmp_path / "tusi.xlsx",
        ("1", "2", "3", "4", "5"),
        (1, "Arsiparis ", "Menata  arsip aktif", "Arsip aktif tertata dan mudah ditemukan", "-"),
        (2, None, "Menyusutkan arsip;", None, None),
        (3, "Bendahara", "Membayar tagihan", None, None),
        (None, "Ditetapkan di Muara Sari", None, None, None),
    )
    dilihat = pratinjau(kantor, berkas)
    assert [(satu.akibat, satu.baris.jabatan) for satu in dilihat.diterima] == [
        (Akibat.BARU, "Arsiparis"),
        (Akibat.BARU, "Arsiparis"),
        (Akibat.BARU, "Bendahara"),
    ]
    assert dilihat.dilewati == (4, 8)
    assert isi(kantor) == []
    hasil = impor(kantor, berkas)
    assert (hasil.diterima, hasil.baru, hasil.jabatan) == (3, 3, 2)
    assert isi(kantor) == [
        ("Arsiparis", 1, "Menata arsip aktif", "Arsip aktif tertata dan mudah ditemukan"),
        ("Arsiparis", 2, "Menyusutkan arsip;", ""),
        ("Bendahara", 1, "Membayar tagihan", ""),
    ]


def test_what_is_exported_is_imported_again_unchanged(kantor: Store, tmp_path: Path) -> None:
    for satu in (ARSIP, IsianTusi("Arsiparis", "=penyusutan arsip"), IsianTusi("Bendahara", "1. Membayar tagihan;")):
        tambah_tusi(kantor, OPERATOR, satu, AWAL_TAHUN)
    tambah_tusi(kantor, BKPSDM, IsianTusi("Arsiparis", "Melayani peminjaman arsip"), AWAL_TAHUN)
    sebelum = isi(kantor)
    hasil = ekspor_berkas(kantor, OPERATOR, JenisEkspor.TUSI, tmp_path / "tusi.xlsx", 2026)
    assert hasil.baris == 3
    lembar = openpyxl.load_workbook(hasil.berkas).worksheets[0]
    assert [lembar.cell(4, nomor).value for nomor in range(1, 5)] == [
        "No", "Jabatan", "Uraian Tugas", "Rencana Hasil Kerja",
    ]  # fmt: skip
    assert lembar["A2"].value == "KECAMATAN MUARA SARI"
    assert lembar["C6"].data_type == "s"
    ulang = impor(kantor, hasil.berkas)
    assert (ulang.diterima, ulang.sama, ulang.baru, ulang.berubah) == (3, 3, 0, 0)
    assert isi(kantor) == sebelum


def test_a_known_duty_is_changed_one_the_file_does_not_name_stays_and_one_undo_takes_all_back(
    kantor: Store, tmp_path: Path
) -> None:
    tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    tambah_tusi(kantor, OPERATOR, IsianTusi("Bendahara", "Membayar tagihan"), AWAL_TAHUN)
    sebelum = isi(kantor)
    berkas = buku(
        tmp_path / "tusi.xlsx",
        (1, "arsiparis", "MENATA ARSIP AKTIF.", "Arsip aktif selalu ditemukan kembali", None),
        (2, "Arsiparis", "Menyusutkan arsip", None, None),
    )
    dilihat = pratinjau(kantor, berkas)
    assert [satu.akibat for satu in dilihat.diterima] == [Akibat.BERUBAH, Akibat.BARU]
    assert dilihat.tidak_di_berkas == (("Bendahara", "Membayar tagihan"),)
    hasil = impor(kantor, berkas)
    assert ("arsiparis", 1, "MENATA ARSIP AKTIF.", "Arsip aktif selalu ditemukan kembali") in isi(kantor)
    with kantor.read() as unit:
        assert jejak.terakhir(unit, objek=hasil.impor_id)[0].sesudah == {"berkas": "tusi.xlsx", "tusi": 2, "ditolak": 0}
    assert urungkan_berkas(kantor, OPERATOR, hasil) == 2
    assert isi(kantor) == sebelum


def test_an_empty_result_says_nothing_about_the_one_that_is_kept(kantor: Store, tmp_path: Path) -> None:
    tambah_tusi(kantor, OPERATOR, ARSIP, AWAL_TAHUN)
    berkas = buku(tmp_path / "tusi.xlsx", (1, ARSIP.jabatan, ARSIP.uraian, None, None))
    assert impor(kantor, berkas).sama == 1
    assert isi(kantor)[0][3] == ARSIP.rhk


def test_bad_rows_come_back_with_their_reason_and_are_taken_after_mending(kantor: Store, tmp_path: Path) -> None:
    berkas = buku(
        tmp_path / "tusi.xlsx",
        (None, None, "Tugas tanpa jabatan", None, None),
        (1, "Arsiparis", "Menata arsip aktif", "pendek", None),
        (2, "Arsiparis", "Menyusutkan arsip", "Melaksanakan penyusutan arsip", None),
        (3, "Arsiparis", "menyusutkan arsip.", None, None),
    )
    dilihat = pratinjau(kantor, berkas)
    assert [(satu.baris, satu.kode) for satu in dilihat.ditolak] == [(4, "TUSI-01"), (5, "TUSI-04"), (7, "TUSI-05")]
    assert [(satu.baris, satu.kode) for satu in dilihat.peringatan] == [(6, "IND-03")]
    assert [satu.kolom for satu in dilihat.ditolak[1].temuan] == [4]
    hasil = impor(kantor, berkas, tmp_path / "ditolak.xlsx")
    assert hasil.diterima == 1
    assert hasil.berkas_ditolak is not None
    made = openpyxl.load_workbook(hasil.berkas_ditolak)
    assert made.sheetnames == ["Tusi", "Petunjuk"]
    lembar = made.worksheets[0]
    alasan = next(sel for sel in lembar[4] if sel.value == "Alasan")
    assert str(lembar.cell(6, alasan.column).value).startswith("TUSI-04: ")
    lembar["B5"] = "Pranata Komputer"
    lembar["D6"] = "Arsip aktif tertata dan mudah ditemukan"
    made.save(hasil.berkas_ditolak)
    assert impor(kantor, hasil.berkas_ditolak).baru == 2
    assert len(isi(kantor)) == 3


def test_an_import_that_was_built_upon_is_not_taken_back(kantor: Store, tmp_path: Path) -> None:
    hasil = impor(kantor, buku(tmp_path / "tusi.xlsx", (1, "Arsiparis", "Menata arsip aktif", None, None)))
    with kantor.read() as unit:
        (satu,) = tusi_store.semua(unit)
    ubah_tusi(kantor, OPERATOR, satu.id, ARSIP, AWAL_TAHUN)
    with pytest.raises(PenolakanError) as penolakan:
        urungkan_berkas(kantor, OPERATOR, hasil)
    assert penolakan.value.kode == "IMPOR_SUDAH_DIPAKAI"


def test_the_template_is_known_again_and_its_samples_are_no_rows(kantor: Store, tmp_path: Path) -> None:
    hasil = tulis_templat(JenisEkspor.TEMPLAT_TUSI, tmp_path / "templat.xlsx", 2026)
    made = openpyxl.load_workbook(hasil.berkas)
    assert made.sheetnames == ["Tugas jabatan", "Petunjuk"]
    with pytest.raises(PenolakanError) as penolakan:
        pratinjau(kantor, hasil.berkas)
    assert penolakan.value.kode == "IMPOR-42"
    lembar = made.worksheets[0]
    lembar["B7"], lembar["C7"] = "Arsiparis", "Menata arsip aktif"
    made.save(hasil.berkas)
    assert [satu.baris.uraian for satu in pratinjau(kantor, hasil.berkas).diterima] == ["Menata arsip aktif"]


def test_only_who_keeps_the_list_imports_it(kantor: Store, tmp_path: Path) -> None:
    berkas = buku(tmp_path / "tusi.xlsx", (1, "Arsiparis", "Menata arsip aktif", None, None))
    for pelaku in (CICI, AUDITOR):
        with pytest.raises(PenolakanError) as penolakan:
            pratinjau(kantor, berkas, pelaku)
        assert penolakan.value.kode == "HAK-01"


def test_a_staff_list_is_no_list_of_duties(tmp_path: Path) -> None:
    berkas = buku(tmp_path / "pegawai.xlsx", kepala=("Nama", "NIP", "Jabatan", "Uraian Tugas"))
    with pytest.raises(PenolakanError) as penolakan:
        baca_tusi(berkas)
    assert penolakan.value.kode == "IMPOR-41"
