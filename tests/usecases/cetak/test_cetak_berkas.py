"""Printing for many people at once takes whom the sheet fits, and refuses only what was asked of one person."""

from datetime import date
from pathlib import Path

import pytest

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.sheets.rencana_sel import Kertas
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.cetak.cetak_berkas import PermintaanCetak, cetak_berkas
from kinerja_desktop.usecases.cetak.siapkan_lembar import PilihanCetak
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CAMAT_ID, KECAMATAN, OPERATOR, SITI_ID

HARI = date(2026, 4, 6)


def permintaan(*, nip: str | None = None, unit: str | None = None) -> PermintaanCetak:
    return PermintaanCetak("F-04", nip, unit, "2026", "pdf", PilihanCetak(kertas=Kertas.A4))


@pytest.fixture
def berskp(kantor: Store) -> Store:
    for orang in (CAMAT_ID, SITI_ID):
        buat_skp(kantor, OPERATOR, orang, 2026, AWAL_TAHUN)
    return kantor


def test_a_unit_with_its_head_in_it_is_printed_for_those_whom_the_sheet_fits(berskp: Store, tmp_path: Path) -> None:
    berkas = cetak_berkas(berskp, OPERATOR, permintaan(unit=KECAMATAN), tmp_path / "lembar", HARI)

    with berskp.read() as unit:
        camat = pegawai_store.muat(unit, CAMAT_ID)
    assert camat is not None
    assert any("siti" in satu.name for satu in berkas)
    assert not any(camat.nip in satu.name for satu in berkas)


def test_a_sheet_that_does_not_fit_the_one_person_asked_for_is_refused(berskp: Store, tmp_path: Path) -> None:
    with berskp.read() as unit:
        camat = pegawai_store.muat(unit, CAMAT_ID)
    assert camat is not None

    with pytest.raises(PenolakanError, match="LEMBAR-LAIN"):
        cetak_berkas(berskp, OPERATOR, permintaan(nip=camat.nip), tmp_path / "lembar", HARI)
    assert not list((tmp_path / "lembar").iterdir())
