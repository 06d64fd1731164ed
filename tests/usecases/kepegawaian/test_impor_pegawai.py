"""A staff list as a kecamatan keeps it, into a real store and back out in one undo."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.resource_files import resource
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.siapkan_kantor_baru import IsianMulai, JenisKantor, siapkan_kantor_baru
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai, kartu_pegawai
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import (
    HasilImpor,
    pratinjau_impor,
    terapkan_impor,
    urungkan_impor,
)
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp

HARI_INI = date(2026, 1, 5)
OPERATOR = Pelaku(UUID(int=1), "Operator", Peran.TIM_PENGELOLA, "", "laptop-uji")
DAFTAR = resource("contoh", "duk-tenayan-raya.xlsx")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "latihan.kdb", None, clock=lambda: datetime(2026, 1, 5, 8, tzinfo=UTC))


def impor(store: Store, berkas: Path = DAFTAR, ditolak: Path | None = None) -> HasilImpor:
    pratinjau = pratinjau_impor(store, OPERATOR, berkas, HARI_INI)
    return terapkan_impor(store, OPERATOR, pratinjau, HARI_INI, ditolak)


def test_the_43_good_rows_are_taken_and_the_five_bad_ones_come_back_with_their_reason(
    store: Store, tmp_path: Path
) -> None:
    hasil = impor(store, ditolak=tmp_path / "ditolak.xlsx")
    assert (hasil.diterima, hasil.baru) == (43, 43)
    assert hasil.berkas_ditolak is not None
    buku = openpyxl.load_workbook(hasil.berkas_ditolak)
    lembar = buku.worksheets[0]
    semua = [[sel for sel in baris if sel is not None] for baris in lembar.iter_rows(values_only=True)]
    kepala = next(nomor for nomor, baris in enumerate(semua) if baris and baris[-1] == "Alasan")
    alasan = [str(baris[-1]) for baris in semua[kepala + 1 :] if baris]
    assert len(alasan) == 5
    assert "NIP harus 18 angka" in alasan[1]


def test_people_stand_in_their_kelurahan_and_the_lurah_appraises_them(store: Store) -> None:
    impor(store)
    with store.read() as unit:
        semua = {satu.nama: satu for satu in unit_store.semua(unit)}
    assert semua["Kelurahan Kulim"].jenis is JenisUnit.KELURAHAN
    assert semua["Kelurahan Kulim"].kode.endswith("tenayan-raya.kulim")
    orang = daftar_pegawai(store, OPERATOR, "Nur Lubis", 2026).baris[0].pegawai
    kartu = kartu_pegawai(store, OPERATOR, orang.id, HARI_INI)
    assert kartu.penilai is not None
    assert kartu.penilai.jabatan == "Lurah Kulim"


def test_in_an_office_of_another_name_the_kelurahan_of_the_list_hang_below_its_camat(store: Store) -> None:
    latihan = siapkan_kantor_baru(store, IsianMulai(JenisKantor.LATIHAN), "laptop-uji", HARI_INI)
    terapkan_impor(store, latihan, pratinjau_impor(store, latihan, DAFTAR, HARI_INI), HARI_INI, None)
    lurah = daftar_pegawai(store, latihan, "Lurah Kulim", 2026).baris[0].pegawai
    penilai = kartu_pegawai(store, latihan, lurah.id, HARI_INI).penilai
    assert penilai is not None
    assert penilai.jabatan == "Camat"


def test_importing_the_same_list_again_changes_nothing(store: Store) -> None:
    impor(store)
    hasil = impor(store)
    assert (hasil.baru, hasil.berubah, hasil.sama, hasil.unit_baru) == (0, 0, 43, 0)


def test_one_undo_takes_the_whole_import_back(store: Store) -> None:
    hasil = impor(store)
    urungkan_impor(store, OPERATOR, hasil.impor_id)
    assert daftar_pegawai(store, OPERATOR, "", 2026).semua == 0


def test_an_import_that_somebody_built_on_is_not_taken_back(store: Store) -> None:
    hasil = impor(store)
    orang = daftar_pegawai(store, OPERATOR, "Nur Lubis", 2026).baris[0].pegawai
    buat_skp(store, OPERATOR, orang.id, 2026, HARI_INI)
    with pytest.raises(PenolakanError) as penolakan:
        urungkan_impor(store, OPERATOR, hasil.impor_id)
    assert penolakan.value.kode == "IMPOR_SUDAH_DIPAKAI"
    assert daftar_pegawai(store, OPERATOR, "", 2026).semua == 43


def test_an_employee_does_not_import(store: Store) -> None:
    pegawai = Pelaku(UUID(int=2), "Pegawai", Peran.PEGAWAI, "", "laptop-uji")
    with pytest.raises(PenolakanError) as penolakan:
        pratinjau_impor(store, pegawai, DAFTAR, HARI_INI)
    assert penolakan.value.kode == "HAK-01"
