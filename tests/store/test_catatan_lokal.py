"""What stays in this store: files, drafts, audit lines, settings; training and reference data beside them."""

import itertools
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.hak import Tindakan
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.store import aturan, berkas, capaian, draf, jejak, pelatihan, pengaturan
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.identifiers import Identifiers
from tests.store.contoh_data import LINGKUP, counted_entropy, pelaku


def test_one_file_is_kept_once(store: Store):
    with store.write(pelaku()) as work:
        sidik = berkas.simpan(work, b"isi foto", "image/jpeg")
        assert berkas.simpan(work, b"isi foto", "image/jpeg") == sidik
    with store.read() as reading:
        assert berkas.muat(reading, sidik) == b"isi foto"
        assert berkas.muat(reading, "00" * 32) is None
        assert berkas.ada(reading, [sidik, "00" * 32]) == {sidik}
        assert berkas.ukuran_semua(reading) == 8


def test_a_draft_belongs_to_one_person_and_makes_no_operation(store: Store):
    with store.write(pelaku(1)) as work:
        draf.simpan(work, "skp", "10", {"teks": "setengah"})
        draf.simpan(work, "skp", "10", {"teks": "setengah jadi"})
    with store.read() as reading:
        assert draf.muat(reading, "skp", "10", UUID(int=1)) == {"teks": "setengah jadi"}
        assert draf.muat(reading, "skp", "10", UUID(int=2)) is None
        assert draf.terbuka(reading, UUID(int=1)) == (("skp", "10"),)
        assert reading.conn.exec_driver_sql("SELECT count(*) FROM sync_op").scalar_one() == 0
    with store.write(pelaku(1)) as work:
        draf.buang(work, "skp", "10")
        assert draf.terbuka(work, UUID(int=1)) == ()


def test_an_act_leaves_its_line_with_before_and_after(store: Store):
    with store.write(pelaku()) as work:
        work.jejak(Tindakan.SUSUN_SKP, UUID(int=10), None, {"teks": "baru"})
        work.jejak(Tindakan.CETAK, "F-10")
    with store.read() as reading:
        cetak, susun = jejak.terakhir(reading)
        assert (cetak.tindakan, cetak.objek, cetak.sesudah) == ("CETAK", "F-10", None)
        assert (susun.perangkat, susun.peran, susun.sesudah) == ("laptop-uji", "TIM_PENGELOLA", {"teks": "baru"})
        assert jejak.terakhir(reading, objek=UUID(int=10)) == (susun,)


def test_settings_are_kept_by_name(store: Store):
    with store.write(pelaku()) as work:
        pengaturan.simpan(work, "kertas", "F4")
        pengaturan.simpan(work, "kertas", ["A4", 1])
        assert pengaturan.muat(work, "kertas") == ["A4", 1]
        assert pengaturan.muat(work, "huruf", 12) == 12


def test_training_counts_in_the_year_it_ended(store: Store):
    entry = Pelatihan(
        UUID(int=5), LINGKUP, UUID(int=1), "Arsip", "bimtek", "BPSDM", date(2025, 12, 30), date(2026, 1, 2), 900, ""
    )
    with store.write(pelaku()) as work:
        pelatihan.simpan(work, entry)
        assert pelatihan.muat(work, entry.id) == entry
        assert pelatihan.milik(work, UUID(int=1), 2026) == (entry,)
        assert pelatihan.milik(work, UUID(int=1), 2025) == ()
        pelatihan.hapus(work, entry.id)
        assert pelatihan.milik(work, UUID(int=1)) == ()


def test_a_unit_has_its_achievement_of_a_period(store: Store):
    value = capaian.CapaianUnit(UUID(int=7), LINGKUP, UUID(int=100), "2026-TW1", CapaianOrganisasi.BAIK, "LKjIP")
    with store.write(pelaku()) as work:
        capaian.simpan(work, value)
        assert capaian.menurut_unit(work, UUID(int=100), "2026-TW1") == value == capaian.muat(work, value.id)
        assert capaian.daftar(work, "2026-TW1") == (value,)
        assert capaian.menurut_unit(work, UUID(int=100), "2026-TW2") is None


@pytest.mark.parametrize(("hari", "sumber"), [(date(2022, 5, 1), "lama"), (date(2026, 1, 1), "baru")])
def test_the_figures_of_a_day_are_those_in_force_then(store: Store, hari: date, sumber: str):
    with store.write(pelaku()) as work:
        aturan.simpan(
            work, aturan.AturanBertanggal(UUID(int=1), "jp", date(2020, 1, 1), date(2023, 1, 30), "lama", "{}")
        )
        aturan.simpan(work, aturan.AturanBertanggal(UUID(int=2), "jp", date(2023, 1, 31), None, "baru", "{}"))
        found = aturan.berlaku(work, "jp", hari)
        assert found is not None
        assert found.sumber == sumber
        assert aturan.berlaku(work, "jp", date(2019, 1, 1)) is None


@given(st.lists(st.integers(-5, 5), min_size=2, max_size=200))
def test_ids_only_grow_whatever_the_clock_does(steps: list[int]):
    wall = iter(steps)
    now = [1_700_000_000_000]

    def wall_ms() -> int:
        now[0] += next(wall)
        return now[0]

    identifiers = Identifiers(wall_ms, counted_entropy())
    made = [identifiers.new() for _ in steps]
    assert all(one < other for one, other in itertools.pairwise(made))
    assert {one.version for one in made} == {7}
    assert {one.variant for one in made} == {"specified in RFC 4122"}
