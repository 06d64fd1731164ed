"""Bringing a store file of an older release up to date: on a verified copy, with Alembic's operations (design 4)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.store import salinan, schema
from kinerja_desktop.store.connection import open_engine, raw_connection
from kinerja_desktop.store.safe_file import put_in_place
from sync.lasting import flush_file

if TYPE_CHECKING:
    from alembic.operations import Operations

Step = tuple[int, Callable[["Operations"], None]]
"""A version number (`user_version`) and what leads there from the one before."""


def migrate(path: Path, key: bytes | None, now: datetime, steps: Sequence[Step] | None = None) -> None:
    """Bring a closed store file to the newest version.

    The file is copied and checked; the copy is migrated, checked again, and takes the file's place. The file as it was
    stays among the copies. Raises `PenolakanError` from the copy or the check; the file is then as it was.
    """
    from kinerja_desktop.store.migrations import STEPS

    folder = salinan.folder_of(path)
    folder.mkdir(exist_ok=True)
    salinan.copy_file(path, key, salinan.free_name(folder, path, now, "pembaruan"))
    working = path.with_name(path.name + ".pembaruan")
    working.unlink(missing_ok=True)
    salinan.slot_path(working).unlink(missing_ok=True)
    salinan.copy_file(path, key, working)
    try:
        upgrade(working, key, STEPS if steps is None else steps)
        salinan.periksa(working, key)
        flush_file(working)
        _fold_in(path, key)
        put_in_place(working, path)
    finally:
        for leftover in (working, salinan.slot_path(working), Path(f"{working}-wal"), Path(f"{working}-shm")):
            leftover.unlink(missing_ok=True)


def upgrade(path: Path, key: bytes | None, steps: Sequence[Step]) -> None:
    """Run the steps that a file lacks, in one transaction with foreign keys off, and check the references after."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    engine = open_engine(path, key, read_only=False)
    try:
        with engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            assert raw is not None
            # With foreign keys on, rebuilding a parent table would silently delete its children.
            raw.execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                at = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                operations = Operations(MigrationContext.configure(connection))
                for version, step in steps:
                    if version > at:
                        step(operations)
                        at = version
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise RuntimeError("a migration broke a reference")
                connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {at}")
            raw.execute("PRAGMA journal_mode = DELETE")
    finally:
        engine.dispose()


def _fold_in(path: Path, key: bytes | None) -> None:
    """Leave no write-ahead file beside the old file that the new one could be taken to belong to."""
    connection = raw_connection(path, key)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    connection.close()
