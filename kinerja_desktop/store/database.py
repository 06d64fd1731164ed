"""The store: one file, one writer, one reader (design 3 and 4)."""

import os
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import schema
from kinerja_desktop.store.connection import full_or_locked, open_engine
from kinerja_desktop.store.identifiers import Identifiers
from kinerja_desktop.store.place import refuse_unsafe_place
from kinerja_desktop.store.replicas import Replicas
from kinerja_desktop.store.rows import Row
from kinerja_desktop.store.rows.sync import SyncIdentityRow, SyncReplicaRow
from kinerja_desktop.store.safe_file import put_in_place, remove_whole, set_aside
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from sync.lasting import flush_file
from sync.stamps import HybridClock

Clock = Callable[[], datetime]
Entropy = Callable[[int], bytes]
ID_BYTES = 16
_NEWEST_IDENTITY = (
    select(SyncIdentityRow.replica, SyncIdentityRow.last_hlc).order_by(SyncIdentityRow.epoch.desc()).limit(1)
)


class OvertakenError(Exception):
    """A search was interrupted because a newer one is waiting. Its caller has nothing to do."""


class Store:
    """An open store. Safe to use from several threads: one writes at a time, one reads at a time.

    Use `Store.create` or `Store.open`, and `close` (or `with`).
    """

    def __init__(self, path: Path, key: bytes | None, *, clock: Clock, entropy: Entropy) -> None:
        self.path = path
        self.key = key
        self._now = clock
        self._writing = threading.Lock()
        self._writer_thread: int | None = None
        self._reading = threading.RLock()
        self._reader_turn = threading.Lock()
        self._reader_thread: int | None = None
        self._read_unit: ReadUnit | None = None
        self._identifiers = Identifiers(self._wall_ms, entropy)
        self._writer = open_engine(path, key, read_only=False)
        self._reader: Engine | None = None
        self._write_conn = self._connect(self._writer)
        self._read_conn: Connection | None = None
        self._replicas = Replicas([])
        self._hybrid_clock = HybridClock(self._wall_ms)
        self._foreign_commits: int | None = None
        self.replica = b""

    @classmethod
    def create(
        cls,
        path: Path,
        key: bytes | None,
        *,
        clock: Clock,
        entropy: Entropy = os.urandom,
        replica: bytes | None = None,
    ) -> Self:
        """Make a new store file. `key` is 32 bytes, or None for a practice store without a lock.

        The store is a replica of its own from birth, with its own keys; its certificate comes later. `replica` (16
        bytes) sets that id instead, without keys. The file gets its name when it is complete; what a try that was cut
        short left does not stand in the way.

        Raises `PenolakanError` where a file is already there or the folder is unsafe.
        """
        refuse_unsafe_place(path)
        if path.exists():
            raise PenolakanError(
                "DATA_SUDAH_ADA",
                _("Berkas data sudah ada."),
                langkah=_("Buka berkas itu, atau pilih nama lain."),
            )
        unfinished = path.with_name(path.name + ".baru")
        remove_whole(unfinished)
        set_aside(path)
        try:
            blank = cls(unfinished, key, clock=clock, entropy=entropy)
            try:
                blank._lay_out(replica, entropy)
            finally:
                blank.close()
            flush_file(unfinished)
            put_in_place(unfinished, path)
        except DBAPIError as error:
            refusal = full_or_locked(error.orig or error)
            if refusal is None:
                raise
            raise refusal from error
        finally:
            remove_whole(unfinished)
        store = cls(path, key, clock=clock, entropy=entropy)
        try:
            store.begin()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def open(cls, path: Path, key: bytes | None, *, clock: Clock, entropy: Entropy = os.urandom) -> Self:
        """Open a store file, bringing an older one up to date first (on a verified copy).

        Raises `PenolakanError` where there is no such file, the key does not open it, it is of a newer program, or the
        folder is unsafe.
        """
        refuse_unsafe_place(path)
        if not path.is_file():
            raise PenolakanError(
                "DATA_TIDAK_ADA",
                _("Berkas data tidak ditemukan."),
                langkah=_("Periksa nama berkas, atau buat data baru."),
            )
        store = cls(path, key, clock=clock, entropy=entropy)
        try:
            if store._check_version() < schema.USER_VERSION:
                store.close()
                store = cls._migrated(path, key, clock=clock, entropy=entropy)
            store.begin()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _migrated(cls, path: Path, key: bytes | None, *, clock: Clock, entropy: Entropy) -> Self:
        from kinerja_desktop.store import migration

        migration.migrate(path, key, clock())
        return cls(path, key, clock=clock, entropy=entropy)

    def now(self) -> datetime:
        """The time by the clock this store was given."""
        return self._now()

    def _wall_ms(self) -> int:
        return int(self._now().timestamp() * 1000)

    @staticmethod
    def _connect(engine: Engine) -> Connection:
        return engine.connect()

    def _lay_out(self, replica: bytes | None, entropy: Entropy) -> None:
        device, secret = entropy(ID_BYTES), None
        if replica is None:
            from sync.keys import DeviceKeys, replica_id

            keys = DeviceKeys.generate()
            replica, secret = replica_id(device, 1, keys.public.signing), keys.to_bytes()
        assert len(replica) == ID_BYTES
        with self._write_conn.begin():
            Row.metadata.create_all(self._write_conn)
            self._write_conn.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            self._write_conn.exec_driver_sql(f"PRAGMA user_version = {schema.USER_VERSION}")
            identity = {"epoch": 1, "device": device, "replica": replica, "secret": secret, "last_hlc": 0}
            self._write_conn.execute(insert(SyncIdentityRow).values(identity))

    def _check_version(self) -> int:
        with self._write_conn.begin():
            application = self._write_conn.exec_driver_sql("PRAGMA application_id").scalar_one()
            version = self._write_conn.exec_driver_sql("PRAGMA user_version").scalar_one()
        if application != schema.APPLICATION_ID:
            raise PenolakanError(
                "BUKAN_DATA_KINERJA",
                _("Berkas ini bukan data Kinerja Desktop."),
                langkah=_("Pilih berkas data yang lain."),
            )
        if version // 1000 > schema.MAJOR:
            raise PenolakanError(
                "DATA_LEBIH_BARU",
                _("Berkas data ini dibuat oleh versi program yang lebih baru."),
                langkah=_("Perbarui Kinerja Desktop di komputer ini."),
            )
        return version

    def begin(self) -> None:
        """Read who this store is and open the reader; `create` and `open` do it."""
        self._foreign_commits = None
        self._hybrid_clock = HybridClock(self._wall_ms)
        with self._write_conn.begin():
            self._recall()
        if self._reader is None:
            self._reader = open_engine(self.path, self.key, read_only=True)
            self._read_conn = self._connect(self._reader)

    def _recall(self) -> None:
        """Inside a transaction: read who this store is, whom it knows and how far its clock went, unless that is known.

        Another program on the same file may have written since (a command beside the window); the database's own number
        of foreign commits tells. Without this two operations could get one stamp, or one below what it rests on.
        """
        commits = self._write_conn.exec_driver_sql("PRAGMA data_version").scalar_one()
        if commits == self._foreign_commits:
            return
        found = self._write_conn.execute(_NEWEST_IDENTITY).one()
        rows = self._write_conn.execute(select(SyncReplicaRow.no, SyncReplicaRow.replica, SyncReplicaRow.seen_hlc))
        self._replicas = Replicas([(no, replica, seen) for no, replica, seen in rows])
        self.replica = found.replica
        self._hybrid_clock.observe(found.last_hlc)
        self._foreign_commits = commits

    @contextmanager
    def write(self, pelaku: Pelaku) -> Generator[WriteUnit]:
        """One transaction: committed at the end, rolled back on any exception.

        Raises `PenolakanError` for a full disk, a busy or write-protected file. Writing inside writing is a bug.
        """
        assert self._writer_thread != threading.get_ident(), "a write unit inside a write unit"
        with self._writing:
            self._writer_thread = threading.get_ident()
            try:
                with self._translated(), self._write_conn.begin():
                    self._recall()
                    replicas = self._replicas.copy()
                    unit = WriteUnit(
                        self._write_conn,
                        replicas,
                        self._now(),
                        pelaku=pelaku,
                        replica=self.replica,
                        clock=self._hybrid_clock,
                        identifiers=self._identifiers,
                    )
                    yield unit
                    unit.finish()
                self._replicas = replicas.copy()
                self.replica = unit.replica
            finally:
                self._writer_thread = None

    @contextmanager
    def read(self) -> Generator[ReadUnit]:
        """One snapshot. Reading inside reading of the same thread is the same snapshot.

        Raises `OvertakenError` if `interrupt` was called meanwhile.
        """
        with self._reading:
            if self._read_unit is not None:
                yield self._read_unit
                return
            assert self._read_conn is not None
            try:
                with self._translated(), self._read_conn.begin():
                    rows = self._read_conn.execute(
                        select(SyncReplicaRow.no, SyncReplicaRow.replica, SyncReplicaRow.seen_hlc)
                    )
                    replicas = Replicas([(no, replica, seen) for no, replica, seen in rows])
                    self._read_unit = ReadUnit(self._read_conn, replicas, self._now())
                    self._reads(threading.get_ident())
                    yield self._read_unit
            finally:
                self._reads(None)
                self._read_unit = None

    def _reads(self, thread: int | None) -> None:
        with self._reader_turn:
            self._reader_thread = thread

    def interrupt(self, thread: int | None = None) -> None:
        """Stop what the reader is doing now, from any thread; given a thread's number, only if that thread is reading.

        A search that was overtaken may still wait for its turn behind another thread's reading, which must go on.
        """
        with self._reader_turn:
            if self._read_conn is None or (thread is not None and thread != self._reader_thread):
                return
            raw = self._read_conn.connection.dbapi_connection
            if raw is not None:
                raw.interrupt()

    @contextmanager
    def _translated(self) -> Generator[None]:
        try:
            yield
        except DBAPIError as error:
            if "interrupted" in str(error.orig):
                raise OvertakenError from None
            refusal = full_or_locked(error.orig or error)
            if refusal is None:
                raise
            raise refusal from error

    def checkpoint(self) -> None:
        """Move everything from the write-ahead file into the store file."""
        with self._writing:
            self._raw_writer().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _raw_writer(self) -> Any:
        return self._write_conn.connection.dbapi_connection

    def close(self) -> None:
        """Close both connections; the write-ahead file is folded in."""
        if self._read_conn is not None:
            self._read_conn.close()
            self._read_conn = None
        if self._reader is not None:
            self._reader.dispose()
            self._reader = None
        self._write_conn.close()
        self._writer.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
