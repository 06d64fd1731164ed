"""A staff list speaks about its own office only, and about the past no more than it says."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import pratinjau_impor, terapkan_impor, urungkan_impor
from kinerja_desktop.usecases.perencanaan.impor_skp import urungkan_impor_skp
from tests.usecases.pelaksanaan.kantor_contoh import (
    BUDI,
    CICI_ID,
    KECAMATAN,
    OPERATOR,
    OPERATOR_LAIN,
    JamUji,
    bangun_kantor,
    entropi,
)

JULI = date(2026, 7, 10)
BARU = "198801012015011001"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    bangun_kantor(tmp_path / "kantor.kdb")
    with Store.open(tmp_path / "kantor.kdb", None, clock=JamUji(), entropy=entropi(8_000)) as opened:
        yield opened


def daftar(folder: Path, *orang: tuple[str, str, str, str]) -> Path:
    buku = openpyxl.Workbook()
    lembar = buku.worksheets[0]
    lembar.append(["NIP", "Nama", "Jabatan", "Unit Kerja"])
    for satu in orang:
        lembar.append(list(satu))
    buku.save(folder / "daftar.xlsx")
    return folder / "daftar.xlsx"


def cici(store: Store) -> tuple[str, str]:
    with store.read() as unit:
        orang = pegawai_store.muat(unit, CICI_ID)
    assert orang is not None
    return orang.nip, orang.nama


def test_a_mistyped_nip_of_somebody_elsewhere_is_refused_before_and_after_the_preview(
    store: Store, tmp_path: Path
) -> None:
    nip, nama = cici(store)
    berkas = daftar(tmp_path, (nip, "Zainal Orang Lain", "Pengelola", "Kecamatan Lain"))
    asing = pratinjau_impor(store, OPERATOR_LAIN, berkas, JULI)
    assert [satu.kode for satu in asing.ditolak] == ["NIP-11"]
    sendiri = pratinjau_impor(store, OPERATOR, daftar(tmp_path, (nip, nama, "Pengelola", "Sekretariat")), JULI)
    with pytest.raises(PenolakanError, match="HAK-02"):
        terapkan_impor(store, OPERATOR_LAIN, sendiri, JULI, None)
    assert cici(store) == (nip, nama)


def test_a_new_post_without_a_date_begins_today_and_ends_the_former_one(store: Store, tmp_path: Path) -> None:
    nip, nama = cici(store)
    with store.read() as unit:
        (lama,) = pegawai_store.penempatan(unit, CICI_ID)
    pratinjau = pratinjau_impor(store, OPERATOR, daftar(tmp_path, (nip, nama, "Bendahara", "Sekretariat")), JULI)
    terapkan_impor(store, OPERATOR, pratinjau, JULI, None)
    with store.read() as unit:
        maret, kini = (pegawai_store.penempatan_pada(unit, CICI_ID, hari) for hari in (date(2026, 3, 31), JULI))
        semua = pegawai_store.penempatan(unit, CICI_ID)
    assert maret is not None
    assert kini is not None
    assert (maret.jabatan, kini.jabatan, kini.mulai) == (lama.jabatan, "Bendahara", JULI)
    assert [satu.sampai for satu in semua] == [date(2026, 7, 9), None]


def test_a_reject_workbook_that_cannot_be_written_leaves_nothing_taken(store: Store, tmp_path: Path) -> None:
    berkas = daftar(tmp_path, (BARU, "Rudi", "Pengelola", "Sekretariat"), ("12", "Rusak", "Pengelola", "Sekretariat"))
    pratinjau = pratinjau_impor(store, OPERATOR, berkas, JULI)
    (tmp_path / "ditempati.xlsx").mkdir()
    with pytest.raises(PenolakanError):
        terapkan_impor(store, OPERATOR, pratinjau, JULI, tmp_path / "ditempati.xlsx")
    with store.read() as unit:
        assert pegawai_store.menurut_nip(unit, BARU) == ()


@pytest.mark.parametrize(
    "siapa",
    [BUDI, Pelaku(UUID(int=77), "Pegawai lain", Peran.PEGAWAI, KECAMATAN, "laptop")],
    ids=["Budi", "a stranger"],
)
def test_no_employee_takes_a_staff_list_back_as_if_it_were_skp(store: Store, tmp_path: Path, siapa: Pelaku) -> None:
    pratinjau = pratinjau_impor(store, OPERATOR, daftar(tmp_path, (BARU, "Rudi", "Pengelola", "Sekretariat")), JULI)
    hasil = terapkan_impor(store, OPERATOR, pratinjau, JULI, None)
    with pytest.raises(PenolakanError):
        urungkan_impor_skp(store, siapa, hasil.impor_id)
    with pytest.raises(PenolakanError, match="IMPOR_SUDAH_DIBATALKAN"):
        urungkan_impor_skp(store, OPERATOR, hasil.impor_id)
    assert urungkan_impor(store, OPERATOR, hasil.impor_id) > 0
