"""Two programs on one file, such as a command beside the window: each writes in knowledge of what the other wrote."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.store import log, membership, pegawai
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.merge import merge
from kinerja_desktop.store.rehearsal import rehearse
from kinerja_desktop.store.schema import SYNC_SCHEMA
from sync.keys import DeviceKeys
from sync.merge import check_operation
from sync.operations import Author, Change, Operation
from sync.stamps import Stamp
from tests.store.contoh_data import Ticking, contoh_pegawai, counted_entropy, pelaku

FOREIGN = b"\x07" * 16
AHEAD = Stamp(2_000_000_000_000 << 16, FOREIGN)
SITI = contoh_pegawai()
ROOT = Path(__file__).parents[2]


@pytest.fixture
def beside(store: Store) -> Store:
    """A second program's store on the file of `store`, which holds one person."""
    with store.write(pelaku()) as work:
        pegawai.simpan(work, SITI)
    return Store.open(store.path, None, clock=Ticking(), entropy=counted_entropy(5000))


def foreign_change(store: Store) -> Operation:
    with store.read() as reading:
        (birth,) = log.operations(reading, 0, log.last_seq(reading))
    author = Author(FOREIGN, UUID(int=1).bytes, "TIM_PENGELOLA")
    return Change(AHEAD, author, "pegawai", SITI.id.bytes, "nama", (birth.stamp,), "Siti R")


def merge_foreign(store: Store) -> None:
    operation = foreign_change(store)
    with store.write(pelaku()) as work:
        merge(work, [operation])


def newest(store: Store) -> Operation:
    with store.read() as reading:
        return list(log.operations(reading, 0, log.last_seq(reading)))[-1]


def test_an_edit_stands_above_what_another_program_merged_meanwhile(store: Store, beside: Store):
    with beside:
        merge_foreign(beside)
        with store.write(pelaku()) as work:
            pegawai.simpan(work, replace(SITI, nama="Siti Z"))
        written = newest(store)
        assert isinstance(written, Change)
        assert written.bases == (AHEAD,)
        assert written.stamp > AHEAD
        check_operation(written, SYNC_SCHEMA)
        with beside.write(pelaku()) as work:
            pegawai.simpan(work, replace(SITI, nama="Siti Y"))
        assert newest(store).stamp > written.stamp


def test_an_edit_after_another_program_took_a_new_identity_carries_that_one(store: Store, beside: Store):
    with beside:
        with beside.write(pelaku()) as work:
            fresh = membership.begin_epoch(work, DeviceKeys.generate())
        with store.write(pelaku()) as work:
            pegawai.simpan(work, replace(SITI, nama="Siti Z"))
        assert newest(store).stamp.replica == fresh.replica


def test_a_write_taken_back_after_the_other_program_wrote_loses_no_knowledge(store: Store, beside: Store):
    with beside:
        merge_foreign(beside)
        with rehearse(store, pelaku()) as work:
            pegawai.simpan(work, replace(SITI, nama="Siti Z"))
        with store.write(pelaku()) as work:
            pegawai.simpan(work, replace(SITI, nama="Siti Z"))
        assert newest(store).stamp > AHEAD


SECOND = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kinerja_desktop.store import pegawai
from kinerja_desktop.store.database import Store
from tests.store.contoh_data import contoh_pegawai, pelaku
with Store.open(Path(sys.argv[1]), None, clock=lambda: datetime(2031, 1, 1, tzinfo=UTC)) as store:
    print("siap", flush=True)
    for number in range(10, 20):
        with store.write(pelaku()) as work:
            pegawai.simpan(work, contoh_pegawai(number))
"""


def test_two_processes_that_write_at_once_lose_nothing_and_give_every_operation_its_own_stamp(store: Store):
    command = [sys.executable, "-c", SECOND, str(store.path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as second:
        assert second.stdout is not None
        assert second.stdout.readline().strip() == b"siap"
        for number in range(100, 110):
            with store.write(pelaku()) as work:
                pegawai.simpan(work, contoh_pegawai(number))
    assert second.returncode == 0
    with store.write(pelaku()) as work:
        pegawai.simpan(work, replace(contoh_pegawai(10), nama="Sesudahnya"))
    with store.read() as reading:
        written = list(log.operations(reading, 0, log.last_seq(reading)))
        assert pegawai.jumlah(reading) == 20
    stamps = [one.stamp for one in written]
    assert stamps == sorted(set(stamps))
