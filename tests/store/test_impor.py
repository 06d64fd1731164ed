"""One undo takes a whole import back, as new operations, unless something rests on it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import impor, pegawai, pelatihan
from kinerja_desktop.store.database import Store
from tests.store.contoh_data import LINGKUP, contoh_pegawai, contoh_penempatan, pelaku

LAMA = contoh_pegawai(1)
BARU = contoh_pegawai(2, "Budi", "198001012005011002")


def imported(store: Store) -> UUID:
    with store.write(pelaku()) as work:
        pegawai.simpan(work, LAMA)
    with store.write(pelaku()) as work, impor.berjalan(work, "duk.xlsx", {"diterima": 2}) as batch:
        pegawai.simpan_banyak(work, [replace(LAMA, golongan="III/c"), BARU])
        pegawai.simpan_penempatan(work, contoh_penempatan(pegawai=2))
    return batch


def test_an_undone_import_leaves_what_was_before(store: Store):
    batch = imported(store)
    with store.write(pelaku()) as work:
        before = work.conn.exec_driver_sql("SELECT count(*) FROM sync_op").scalar_one()
        assert impor.batalkan(work, batch) == 3
        assert pegawai.muat(work, LAMA.id) == LAMA
        assert pegawai.muat(work, BARU.id) is None
        assert pegawai.penempatan(work, BARU.id) == ()
        assert pegawai.cari(work, "budi").jumlah == 0
        assert work.conn.exec_driver_sql("SELECT count(*) FROM sync_op").scalar_one() == before + 3
        (listed,) = impor.daftar(work)
        assert (listed.sumber, listed.ringkasan, listed.dibatalkan) == ("duk.xlsx", {"diterima": 2}, True)
        with pytest.raises(PenolakanError, match="IMPOR_SUDAH_DIBATALKAN"):
            impor.batalkan(work, batch)


def test_an_import_that_someone_corrected_since_is_not_undone(store: Store):
    batch = imported(store)
    with store.write(pelaku()) as work:
        pegawai.simpan(work, replace(BARU, nama="Budi Santoso"))
    with store.write(pelaku()) as work, pytest.raises(PenolakanError, match="IMPOR_SUDAH_DIPAKAI"):
        impor.batalkan(work, batch)


def test_an_import_whose_people_have_records_since_is_not_undone(store: Store):
    batch = imported(store)
    day = date(2026, 1, 2)
    with store.write(pelaku()) as work:
        entry = Pelatihan(UUID(int=5), LINGKUP, BARU.id, "Arsip", "bimtek", "BPSDM", day, day, 900, "")
        pelatihan.simpan(work, entry)
        with pytest.raises(PenolakanError, match="IMPOR_SUDAH_DIPAKAI"):
            impor.batalkan(work, batch)
        pelatihan.hapus(work, entry.id)
        assert impor.batalkan(work, batch) == 3
