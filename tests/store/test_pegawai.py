"""People in the store: saved by difference, found as one types, every change logged."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import pegawai, unit
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows.sync import SyncOpRow
from kinerja_desktop.store.units import ReadUnit
from tests.store.contoh_data import contoh_pegawai, contoh_penempatan, contoh_unit, pelaku


def log_lines(reading: ReadUnit) -> int:
    return reading.conn.scalar(select(func.count()).select_from(SyncOpRow)) or 0


def test_a_person_comes_back_as_saved(store: Store):
    siti = contoh_pegawai()
    with store.write(pelaku()) as work:
        assert pegawai.simpan(work, siti) == 1
    with store.read() as reading:
        assert pegawai.muat(reading, siti.id) == siti


def test_saving_writes_one_operation_per_changed_field(store: Store):
    siti = contoh_pegawai()
    with store.write(pelaku()) as work:
        pegawai.simpan(work, siti)
    with store.write(pelaku()) as work:
        assert pegawai.simpan(work, siti) == 0
        assert pegawai.simpan(work, replace(siti, golongan="III/c", gelar_belakang="S.Sos., M.Si.")) == 2
        assert log_lines(work) == 3


def test_a_failed_unit_leaves_nothing(store: Store):
    def work_that_fails() -> None:
        with store.write(pelaku()) as work:
            pegawai.simpan(work, contoh_pegawai())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        work_that_fails()
    with store.read() as reading:
        assert pegawai.muat(reading, UUID(int=1)) is None
        assert log_lines(reading) == 0
    with store.write(pelaku()) as work:
        assert pegawai.simpan(work, contoh_pegawai()) == 1


def test_a_change_around_the_door_fails(store: Store):
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
        with pytest.raises(IntegrityError, match="without its log line"):
            work.conn.exec_driver_sql("UPDATE pegawai SET nama = 'Lain'")


def test_two_people_may_hold_one_nip(store: Store):
    with store.write(pelaku()) as work:
        pegawai.simpan_banyak(work, [contoh_pegawai(1), contoh_pegawai(2, "Siti Rahmadhani")])
    with store.read() as reading:
        assert len(pegawai.menurut_nip(reading, "198609262015051001")) == 2


@pytest.mark.parametrize(
    "teks", ["siti", "SITI RAH", "19860926", "19860926 2015", "pengelola", "tenayan siti", 'si"ti* OR', "", "sítí"]
)
def test_people_are_found_by_the_beginnings_of_words(store: Store, teks: str):
    with store.write(pelaku()) as work:
        unit.simpan(work, contoh_unit())
        pegawai.simpan(work, contoh_pegawai(1))
        pegawai.simpan(work, contoh_pegawai(2, "Budi", "198001012005011002"))
        pegawai.simpan_penempatan(work, contoh_penempatan())
    with store.read() as reading:
        found = pegawai.cari(reading, teks.replace('si"ti* OR', 'si"'), paling_banyak=10)
        assert found.pegawai[-1][0].nama == "Siti Rahmadani"
        assert found.jumlah == (2 if not teks else 1)


def test_the_search_follows_renamed_units_moved_and_withdrawn_people(store: Store):
    with store.write(pelaku()) as work:
        unit.simpan(work, contoh_unit())
        pegawai.simpan(work, contoh_pegawai())
        pegawai.simpan_penempatan(work, contoh_penempatan())
        assert pegawai.cari(work, "tenayan").jumlah == 1
        unit.simpan(work, replace(contoh_unit(), nama="Kecamatan Kulim"))
        assert pegawai.cari(work, "tenayan").jumlah == 0
        assert pegawai.cari(work, "kulim").jumlah == 1
        pegawai.hapus(work, UUID(int=1))
        assert pegawai.cari(work, "").jumlah == 0
    with store.read() as reading:
        assert pegawai.muat(reading, UUID(int=1)) is None


def test_a_page_of_a_search_is_cut_by_name(store: Store):
    with store.write(pelaku()) as work:
        people = [contoh_pegawai(n, f"Orang {n:03d}", f"{n:018d}") for n in range(1, 31)]
        pegawai.simpan_banyak(work, people)
    with store.read() as reading:
        page = pegawai.cari(reading, "orang", mulai_dari=10, paling_banyak=5)
        assert [one.nama for one, _post in page.pegawai] == [f"Orang {n:03d}" for n in range(11, 16)]
        assert page.jumlah == 30


def test_a_withdrawn_person_comes_back_when_saved_again(store: Store):
    siti = contoh_pegawai()
    with store.write(pelaku()) as work:
        pegawai.simpan(work, siti)
        pegawai.hapus(work, siti.id)
        assert pegawai.simpan(work, siti) == 1
        assert pegawai.muat(work, siti.id) == siti
        pegawai.hapus(work, siti.id)
        assert pegawai.simpan(work, replace(siti, nama="Siti R.")) == 1
        assert pegawai.muat(work, siti.id) == replace(siti, nama="Siti R.")


@pytest.mark.parametrize(
    ("teks", "kode"),
    [("A\0", "TEKS-TIDAK-SAH"), ("A\ud800", "TEKS-TIDAK-SAH"), ("é" * 30_001, "TEKS-TERLALU-PANJANG")],
    ids=["NUL", "half a character", "too long for a bundle"],
)
def test_a_text_that_no_bundle_could_carry_is_refused_in_words(store: Store, teks: str, kode: str):
    with pytest.raises(PenolakanError, match=kode), store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai(nama=teks))
    with store.read() as unit:
        assert pegawai.muat(unit, UUID(int=1)) is None


def test_names_are_kept_in_one_unicode_form(store: Store):
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai(nama="Rene\u0301"))
        assert pegawai.muat(work, UUID(int=1)) == contoh_pegawai(nama="Ren\u00e9")
