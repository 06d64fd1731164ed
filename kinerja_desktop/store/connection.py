"""One connection to a store file: the key, the settings, the kind of transaction (design 4; `tech.md` 5)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver  # pyright: ignore[reportMissingTypeStubs]
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

KEY_BYTES = 32
BUSY_SECONDS = 10.0

_module: Any = driver
DatabaseError: type[Exception] = _module.DatabaseError
"""What the driver raises for a file that it cannot read."""


def raw_connection(path: Path, key: bytes | None, *, read_only: bool = False) -> Any:
    """A driver connection with the key given and checked. `key` None opens a practice store.

    Raises `PenolakanError` where the key does not open the file, or the file is none of ours.
    """
    connection = _module.connect(str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _settings(connection, key, read_only=read_only)
    except _module.DatabaseError as error:
        connection.close()
        raise _refusal(error) from None
    return connection


def _settings(connection: Any, key: bytes | None, *, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_memory_security = OFF")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -16000")
    connection.execute("PRAGMA trusted_schema = OFF")
    if read_only:
        connection.execute("PRAGMA query_only = ON")
    else:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()


def _refusal(error: Exception) -> PenolakanError:
    text = str(error)
    if "not a database" in text or "encrypted" in text:
        return PenolakanError(
            "KUNCI_TIDAK_COCOK",
            _("Berkas data tidak dapat dibuka dengan kunci ini."),
            langkah=_("Periksa PIN, atau buka berkas data yang lain."),
        )
    return full_or_locked(error) or PenolakanError(
        "DATA_TIDAK_TERBACA",
        _("Berkas data tidak dapat dibaca."),
        langkah=_("Jangan hapus berkas ini. Salinan datanya ada di folder .salinan di sampingnya; hubungi BKPSDM."),
    )


def full_or_locked(error: BaseException) -> PenolakanError | None:
    """The refusal for what a person can mend: a full disk, a busy or write-protected file. None for anything else."""
    text = str(error)
    if "disk is full" in text:
        return PenolakanError(
            "DISK_PENUH",
            _("Cakram penuh, perubahan terakhir belum tersimpan."),
            langkah=_("Kosongkan ruang pada cakram, lalu simpan lagi."),
        )
    if "locked" in text:
        return PenolakanError(
            "DATA_SIBUK",
            _("Berkas data sedang dipakai program lain."),
            langkah=_("Tutup jendela Kinerja Desktop yang lain, lalu ulangi."),
        )
    if "readonly" in text or "read-only" in text:
        return PenolakanError(
            "DATA_HANYA_BACA",
            _("Berkas data hanya dapat dibaca."),
            langkah=_("Pindahkan berkas data ke folder yang dapat ditulisi."),
        )
    return None


def open_engine(path: Path, key: bytes | None, *, read_only: bool) -> Engine:
    """An engine with one connection: the writer (BEGIN IMMEDIATE) or the reader (query_only)."""
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    creator: Callable[[], Any] = lambda: raw_connection(path, key, read_only=read_only)  # noqa: E731
    # Errors reach reports and the error diary, which must carry no name and no NIP.
    engine = create_engine("sqlite://", module=_module, creator=creator, poolclass=StaticPool, hide_parameters=True)

    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", _begin)
    return engine
