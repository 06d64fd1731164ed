"""The first run on real stores: a kecamatan, the head office, practice data; and who may be chosen afterwards."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import pengaturan, slots
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.pemakai import KUNCI_LATIHAN, calon_pemakai, kantor_pemakai, muat_keadaan
from kinerja_desktop.usecases.data.siapkan_kantor_baru import (
    IsianMulai,
    JenisKantor,
    nama_pendek,
    periksa_isian_mulai,
    siapkan_kantor_baru,
)
from kinerja_desktop.usecases.paket.keanggotaan import muat_anggota
from tests.usecases.pelaksanaan.kantor_contoh import OPERATOR, SITI_ID

HARI_INI = date(2026, 4, 6)
KECAMATAN = IsianMulai(
    JenisKantor.KECAMATAN, "Kabupaten Tirta Kencana", "Kec. Muara Sari", "Yuliana Marpaung, S.STP.",
    "198411022004122001", Peran.TIM_PENGELOLA, "tirta-2026",
)  # fmt: skip


def _jam() -> datetime:
    return datetime(2026, 4, 6, 8, 0, tzinfo=UTC)


def _baru(folder: Path, isian: IsianMulai) -> Store:
    berkas = folder / "kinerja.kinerja-data"
    key = None if isian.kunci is None else slots.new_key(berkas, isian.kunci)
    return Store.create(berkas, key, clock=_jam)


def test_a_kecamatan_gets_its_units_its_user_and_a_lock(tmp_path: Path) -> None:
    with _baru(tmp_path, KECAMATAN) as store:
        pelaku = siapkan_kantor_baru(store, KECAMATAN, "laptop", HARI_INI)
        assert pelaku.lingkup == "tirta-kencana.muara-sari"
        assert kantor_pemakai(store, pelaku) == ("Kecamatan Muara Sari", "Kabupaten Tirta Kencana")
        with store.read() as unit:
            assert [satu.jenis for satu in unit_store.semua(unit)] == [JenisUnit.INSTANSI, JenisUnit.KECAMATAN]
            orang = pegawai_store.muat(unit, pelaku.pegawai_id)
        assert orang is not None
        assert (orang.nip, orang.tanggal_lahir) == (KECAMATAN.nip, date(1984, 11, 2))
        assert [satu.nama for satu in muat_keadaan(store).pemakai] == [KECAMATAN.nama]
        assert not muat_keadaan(store).latihan
    assert slots.is_locked(tmp_path / "kinerja.kinerja-data")


def test_the_head_office_becomes_the_root_of_all_certificates(tmp_path: Path) -> None:
    isian = IsianMulai(
        JenisKantor.BKPSDM, "Kabupaten Tirta Kencana", "BKPSDM Tirta Kencana", "Petugas", pin="tirta-2026"
    )
    with _baru(tmp_path, isian) as store:
        pelaku = siapkan_kantor_baru(store, isian, "komputer", HARI_INI)
        assert (pelaku.peran, pelaku.lingkup) == (Peran.ADMIN_BKPSDM, "")
        with store.read() as unit:
            assert muat_anggota(unit).nama == "BKPSDM Tirta Kencana"
        assert [satu.peran for satu in muat_keadaan(store).pemakai] == [Peran.ADMIN_BKPSDM]


def test_practice_data_ask_for_nothing_and_are_not_locked(tmp_path: Path) -> None:
    isian = IsianMulai(JenisKantor.LATIHAN)
    with _baru(tmp_path, isian) as store:
        siapkan_kantor_baru(store, isian, "laptop", HARI_INI)
        assert muat_keadaan(store).latihan
    assert not slots.is_locked(tmp_path / "kinerja.kinerja-data")


def test_a_form_that_is_not_complete_changes_nothing_and_names_its_fields(tmp_path: Path) -> None:
    isian = IsianMulai(JenisKantor.KECAMATAN, nip="12345", pin="1234")
    with Store.create(tmp_path / "kosong.kdb", None, clock=_jam) as store:
        with pytest.raises(PenolakanError) as penolakan:
            siapkan_kantor_baru(store, isian, "laptop", HARI_INI)
        assert {satu.medan for satu in penolakan.value.temuan} == {"kabupaten", "kantor", "nama", "nip", "pin"}
        with store.read() as unit:
            assert unit_store.semua(unit) == ()


def test_a_store_that_has_a_user_is_not_set_up_again(tmp_path: Path) -> None:
    with _baru(tmp_path, KECAMATAN) as store:
        siapkan_kantor_baru(store, KECAMATAN, "laptop", HARI_INI)
        with pytest.raises(PenolakanError, match="sudah disiapkan"):
            siapkan_kantor_baru(store, KECAMATAN, "laptop", HARI_INI)


def test_the_pin_is_never_part_of_what_is_shown_of_a_form() -> None:
    assert "tirta-2026" not in repr(KECAMATAN)
    assert periksa_isian_mulai(KECAMATAN, HARI_INI) == ()
    assert nama_pendek("Kecamatan Muara Sari") == nama_pendek("kec. Muara Sari") == "Muara Sari"


def test_real_data_offer_their_users_and_practice_data_everybody_in_any_role(kantor: Store) -> None:
    assert calon_pemakai(kantor, OPERATOR, "") == ()
    with kantor.write(OPERATOR) as unit:
        pengaturan.simpan(unit, KUNCI_LATIHAN, True)
    (siti,) = calon_pemakai(kantor, OPERATOR, "siti")
    assert (siti.pegawai_id, siti.peran, siti.terdaftar) == (SITI_ID, tuple(Peran), False)
    assert siti.sebagai(Peran.PENILAI) == Pelaku(
        SITI_ID, siti.nama, Peran.PENILAI, "tirta-kencana.muara-sari.sekretariat", OPERATOR.perangkat
    )
    assert siti.sebagai(Peran.ADMIN_BKPSDM).lingkup == ""
