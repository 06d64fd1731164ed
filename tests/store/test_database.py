"""One writer, one reader, snapshots, interruption."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import pegawai
from kinerja_desktop.store.database import OvertakenError, Store
from kinerja_desktop.store.units import ReadUnit
from tests.store.conftest import OpenStore
from tests.store.contoh_data import contoh_pegawai, pelaku


def in_thread(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_writers_take_turns_and_lose_nothing(store: Store):
    def write_ten(first: int) -> None:
        for number in range(first, first + 10):
            with store.write(pelaku()) as work:
                pegawai.simpan(work, contoh_pegawai(number))

    threads = [in_thread(lambda first=first: write_ten(first)) for first in (1, 101, 201)]
    for thread in threads:
        thread.join()
    with store.read() as reading:
        assert pegawai.jumlah(reading) == 30


def test_a_reader_sees_one_moment_while_a_writer_goes_on(store: Store):
    with store.read() as reading:
        assert pegawai.jumlah(reading) == 0
        with store.write(pelaku()) as work:
            pegawai.simpan(work, contoh_pegawai())
        assert pegawai.jumlah(reading) == 0
        with store.read() as again:
            assert again is reading
    with store.read() as reading:
        assert pegawai.jumlah(reading) == 1


def test_the_reader_cannot_write(store: Store):
    with store.read() as reading, pytest.raises(Exception, match="readonly"):
        reading.conn.exec_driver_sql("DELETE FROM pengaturan")


def count_to(reading: ReadUnit, last: int, started: threading.Event) -> int:
    """A query that tells when it began and takes its time."""
    raw = reading.conn.connection.dbapi_connection
    assert raw is not None
    raw.create_function("mulai", 0, lambda: started.set() or 1)
    return reading.conn.exec_driver_sql(
        "WITH RECURSIVE n(x) AS (SELECT mulai() UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT max(x) FROM n",
        (last,),
    ).scalar_one()


@pytest.mark.parametrize("by_thread", [True, False])
def test_a_search_that_was_overtaken_stops(store: Store, by_thread: bool):
    started = threading.Event()
    ended: list[BaseException] = []

    def search_for_ever() -> None:
        try:
            with store.read() as reading:
                count_to(reading, 1 << 60, started)
        except OvertakenError as error:
            ended.append(error)

    thread = in_thread(search_for_ever)
    assert started.wait(10)
    while thread.is_alive():
        store.interrupt(thread.ident if by_thread else None)
        thread.join(0.01)
    assert len(ended) == 1
    with store.read() as reading:
        assert pegawai.jumlah(reading) == 0


def test_stopping_a_search_that_still_waits_leaves_what_another_thread_reads_alone(store: Store):
    started = threading.Event()
    found: list[int] = []

    def read_on() -> None:
        with suppress(OvertakenError), store.read() as reading:
            found.append(count_to(reading, 300_000, started))

    sending = in_thread(read_on)
    assert started.wait(10)
    searching = in_thread(read_on)
    while sending.is_alive():
        store.interrupt(searching.ident)
        sending.join(0.001)
    searching.join()
    assert found[0] == 300_000


def test_the_clock_goes_on_after_a_restart(open_store: OpenStore):
    store = open_store()
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
        last = work.clock.last
    store.close()
    again = open_store()
    with again.write(pelaku()) as work:
        assert work.clock.last == last
        assert work.new_stamp().hlc > last


def test_closing_leaves_one_file(open_store: OpenStore):
    store = open_store()
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
    store.close()
    assert [one.name for one in store.path.parent.glob("data*")] == [store.path.name]


def test_a_disk_that_is_full_refuses_a_new_store_and_leaves_nothing(tmp_path: Path):
    def entropy(_size: int) -> bytes:
        """The first thing asked for while the tables are laid out."""
        raise OperationalError("CREATE TABLE", {}, sqlite3.OperationalError("database or disk is full"))

    with pytest.raises(PenolakanError) as refused:
        Store.create(
            tmp_path / "baru.kinerja-data", None, clock=lambda: datetime(2026, 1, 5, tzinfo=UTC), entropy=entropy
        )
    assert refused.value.kode == "DISK_PENUH"
    assert list(tmp_path.iterdir()) == []
