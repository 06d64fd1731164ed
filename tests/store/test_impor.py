"""One undo takes a whole import back, as new operations, unless something rests on it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import correspondents, impor, log, pegawai, pelatihan
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


def send_everything(store: Store) -> None:
    with store.write(pelaku()) as work:
        head = correspondents.StreamHead(1, b"h" * 32, log.last_seq(work))
        correspondents.save(work, correspondents.Correspondent(b"q" * 16, "BKPSDM", b"", "", True, sent=head))


@pytest.mark.parametrize("known_elsewhere", [True, False])
def test_an_import_undone_after_a_sending_leaves_what_was_typed_before_it(store: Store, known_elsewhere: bool):
    typed = replace(LAMA, nama="Ketikan tangan")
    with store.write(pelaku()) as work:
        pegawai.simpan(work, LAMA)
    if known_elsewhere:
        send_everything(store)
    with store.write(pelaku()) as work:
        pegawai.simpan(work, typed)
    with store.write(pelaku()) as work, impor.berjalan(work, "duk.xlsx", {}) as batch:
        pegawai.simpan(work, replace(typed, nama="Dari impor", golongan="III/c"))
    with store.write(pelaku()) as work:
        log.fold(work)
    with store.write(pelaku()) as work:
        impor.batalkan(work, batch)
        assert pegawai.muat(work, LAMA.id) == typed


def test_what_one_import_and_one_hand_did_folds_each_by_itself(store: Store):
    with store.write(pelaku()) as work:
        pegawai.simpan(work, LAMA)
    send_everything(store)
    with store.write(pelaku()) as work:
        pegawai.simpan(work, replace(LAMA, nama="A"))
        pegawai.simpan(work, replace(LAMA, nama="B"))
    with store.write(pelaku()) as work, impor.berjalan(work, "duk.xlsx", {}) as batch:
        pegawai.simpan(work, replace(LAMA, nama="C"))
        pegawai.simpan(work, replace(LAMA, nama="D"))
    with store.write(pelaku()) as work:
        assert log.fold(work) == 2
        impor.batalkan(work, batch)
        assert log.fold(work) == 2
        shown = pegawai.muat(work, LAMA.id)
        assert shown is not None
        assert shown.nama == "B"
