"""People out of a store and back into it: nothing changes, and not one operation is written."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Pegawai, Penempatan, PeranUnit, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.resource_files import resource
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.ekspor_berkas import JenisEkspor, ekspor_berkas, tulis_templat
from kinerja_desktop.usecases.kepegawaian.ekspor_pegawai import ekspor_pegawai
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import HasilImpor, pratinjau_impor, terapkan_impor

HARI_INI = date(2026, 1, 5)
OPERATOR = Pelaku(UUID(int=1), "Operator", Peran.TIM_PENGELOLA, "", "laptop-uji")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "latihan.kdb", None, clock=lambda: datetime(2026, 1, 5, 8, tzinfo=UTC))


def impor(store: Store, berkas: Path) -> HasilImpor:
    pratinjau = pratinjau_impor(store, OPERATOR, berkas, HARI_INI)
    assert berkas.name.startswith("duk") or pratinjau.ditolak == ()
    return terapkan_impor(store, OPERATOR, pratinjau, HARI_INI, None)


def operasi(store: Store) -> int:
    with store.read() as unit:
        return unit.conn.exec_driver_sql("SELECT count(*) FROM sync_op").scalar_one()


def test_an_exported_staff_list_is_imported_as_the_same_without_one_operation(store: Store, tmp_path: Path) -> None:
    impor(store, resource("contoh", "duk-tenayan-raya.xlsx"))
    berkas, baris = ekspor_pegawai(store, OPERATOR, tmp_path / "ekspor.xlsx", 2026)
    sebelum = operasi(store)
    hasil = impor(store, berkas)
    assert (hasil.sama, hasil.baru, hasil.berubah, hasil.unit_baru) == (baris, 0, 0, 0)
    assert operasi(store) == sebelum


def test_two_units_of_one_name_keep_their_people_and_a_person_without_a_post_gets_none(
    store: Store, tmp_path: Path
) -> None:
    kab = Unit(UUID(int=1), "kab", "Kabupaten Contoh", JenisUnit.INSTANSI, None)
    semua_unit = [kab]
    for nomor, nama in ((2, "a"), (4, "b")):
        kec = Unit(UUID(int=nomor), f"kab.{nama}", f"Kecamatan {nama.upper()}", JenisUnit.KECAMATAN, kab.id)
        bawah = Unit(UUID(int=nomor + 1), f"kab.{nama}.sekretariat", "Sekretariat", JenisUnit.SEKRETARIAT, kec.id)
        semua_unit += [kec, bawah]
    with store.write(OPERATOR) as unit:
        for satu in semua_unit:
            unit_store.simpan(unit, satu)
        for nomor, tempat in enumerate((UUID(int=3), UUID(int=5), None), 1):
            nip = f"19860926201505100{nomor}"
            lahir = date(1986, 9, 26)
            orang = Pegawai(UUID(int=nomor), "kab", nip, f"Orang {nomor}a", "", "", StatusAsn.PNS, "III/a", lahir, "1")
            pegawai_store.simpan(unit, orang)
            if tempat is not None:
                pos = Penempatan(
                    UUID(int=50 + nomor), "kab", orang.id, tempat, "Arsiparis", JenisJabatan.PELAKSANA,
                    PeranUnit.ANGGOTA, date(2024, 1, 1), None, None,
                )  # fmt: skip
                pegawai_store.simpan_penempatan(unit, pos)
    sebelum = operasi(store)
    bkpsdm = Pelaku(UUID(int=9), "Petugas", Peran.ADMIN_BKPSDM, "kab", "laptop-uji")
    berkas, _baris = ekspor_pegawai(store, bkpsdm, tmp_path / "ekspor.xlsx", 2026)
    hasil = terapkan_impor(store, bkpsdm, pratinjau_impor(store, bkpsdm, berkas, HARI_INI), HARI_INI, None)
    assert hasil.sama == 3
    assert operasi(store) == sebelum


def test_the_workbook_has_its_head_frozen_filtered_and_repeated_and_no_macros(store: Store, tmp_path: Path) -> None:
    impor(store, resource("contoh", "duk-tenayan-raya.xlsx"))
    for jenis in JenisEkspor:
        if jenis not in {JenisEkspor.SKP, JenisEkspor.TUSI}:
            hasil = ekspor_berkas(store, OPERATOR, jenis, tmp_path / f"{jenis.value}.xlsx", 2026)
            buku = openpyxl.load_workbook(hasil.berkas)
            lembar = buku.worksheets[0]
            assert lembar.freeze_panes
            assert lembar.auto_filter.ref
            assert lembar.print_title_rows
            assert bool(lembar.print_area) is not jenis.templat
            assert buku.vba_archive is None


def test_an_office_without_people_or_skp_exports_nothing(store: Store, tmp_path: Path) -> None:
    for jenis in (JenisEkspor.PEGAWAI, JenisEkspor.SKP, JenisEkspor.TUSI):
        with pytest.raises(PenolakanError) as penolakan:
            ekspor_berkas(store, OPERATOR, jenis, tmp_path / "kosong.xlsx", 2026)
        assert penolakan.value.kode == "EKSPOR-02"
    assert tulis_templat(JenisEkspor.TEMPLAT_SKP, tmp_path / "templat.xlsx", 2026).baris == 0
