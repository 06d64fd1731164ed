"""Verified copies of a store: made before a migration, a merge, an import, and as backups (design 4).

A copy is made through the database's own backup, opened with the same key, checked page by page and row by row, flushed
and only then given its name. It carries the slot file, so that the PIN that opens the store opens the copy.
"""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import schema
from kinerja_desktop.store.connection import DatabaseError, raw_connection
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import SYNCED
from kinerja_desktop.store.safe_file import COMPANIONS, put_in_place, remove_whole, set_aside, write_whole
from kinerja_desktop.store.slots import ENDING, slot_path
from sync.lasting import flush_file

SUFFIX = ".kinerja-data"
KEEP = 5
"""Copies kept of each occasion."""
_COUNTED = (*(row.__tablename__ for row in SYNCED), "sync_op", "sync_bundle", "jejak", "berkas", "pengaturan")


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """What a store file holds: its version and the number of rows of each table."""

    versi: int
    baris: dict[str, int]


def salin(store: Store, *, alasan: str, simpan: int = KEEP) -> Path:
    """Copy an open store into the folder beside it and answer the copy. The oldest of the same occasion go.

    `alasan` is a word for the file name (`impor`, `gabung`, `pembaruan`). Raises `PenolakanError` when there is no room
    or the copy is not sound; the store itself is never touched.
    """
    folder = folder_of(store.path)
    folder.mkdir(exist_ok=True)
    target = free_name(folder, store.path, store.now(), alasan)
    copy_file(store.path, store.key, target)
    made = sorted(folder.glob(f"*_{alasan}*{SUFFIX}"), key=lambda one: _age(one, store.now()))
    for old in (one for one in made[:-simpan] if one != target):
        slot_path(old).unlink(missing_ok=True)
        old.unlink(missing_ok=True)
    return target


def _age(copy: Path, now: datetime) -> tuple[bool, str, int]:
    """The order in which copies go, oldest first, by the time and the number in their names.

    What is dated later than now was made before the clock of the machine fell back: it is older than all others.
    """
    before, _sep, occasion = copy.name.removesuffix(SUFFIX).rpartition("_")
    time = before.rpartition("_")[2]
    number = occasion.rpartition("-")[2]
    return time <= f"{now:%Y%m%d-%H%M%S}", time, int(number) if number.isdigit() else 1


def cadangkan(store: Store, tujuan: Path) -> tuple[Path, ...]:
    """Back a store up into a folder of the user's choice and answer the files: the copy, and its slot file if locked.

    Never overwrites. Raises `PenolakanError` when there is no such folder, no room, or the copy is not sound.
    """
    if not tujuan.is_dir():
        raise PenolakanError(
            "FOLDER_TIDAK_ADA",
            _("Folder tujuan cadangan tidak ditemukan."),
            langkah=_("Pasang flash disk atau pilih folder lain."),
        )
    target = free_name(tujuan, store.path, store.now(), "cadangan")
    copy_file(store.path, store.key, target)
    slot = slot_path(target)
    return (target, slot) if slot.exists() else (target,)


def pulihkan(cadangan: Path, key: bytes | None, tujuan: Path) -> Ringkasan:
    """Bring a backup back as a store at a path where none is. The backup stays as it is.

    What a lost file left beside that path is kept under a name of its own (`.tertinggal`): a write-ahead file with the
    right name would be taken for the restored file's own. The check is made on the file as it will be opened.

    Raises `PenolakanError` when a store is there already, the key does not open the backup, or it is not sound.
    """
    if tujuan.exists():
        raise PenolakanError(
            "DATA_SUDAH_ADA",
            _("Berkas data sudah ada."),
            langkah=_("Pilih nama lain untuk data yang dipulihkan."),
        )
    copy_file(cadangan, key, tujuan)
    return periksa(tujuan, key)


def periksa(path: Path, key: bytes | None) -> Ringkasan:
    """Check a closed or open store file page by page. Raises `PenolakanError` where it is not sound, or not there."""
    _check_there(path)
    connection = raw_connection(path, key, read_only=True)
    try:
        return _check(connection, key)
    except DatabaseError as error:
        raise _unsound() from error
    finally:
        connection.close()


def daftar(path: Path) -> tuple[Path, ...]:
    """The copies beside a store, newest first."""
    folder = folder_of(path)
    copies = sorted(
        folder.glob(f"*{SUFFIX}"), key=lambda one: _age(one, datetime.max.replace(tzinfo=UTC)), reverse=True
    )
    return tuple(copies)


def folder_of(path: Path) -> Path:
    """Where the copies of a store lie."""
    return path.with_name(path.name.removesuffix(SUFFIX) + ".salinan")


def free_name(folder: Path, path: Path, now: datetime, alasan: str) -> Path:
    """A name for a copy that no file has yet."""
    base = f"{path.name.removesuffix(SUFFIX)}_{now:%Y%m%d-%H%M%S}_{alasan}"
    target, number = folder / f"{base}{SUFFIX}", 2
    while target.exists():
        target, number = folder / f"{base}-{number}{SUFFIX}", number + 1
    return target


def copy_file(source: Path, key: bytes | None, target: Path) -> Ringkasan:
    """A verified copy of one store file, slots included, under a name that is given last."""
    _check_there(source)
    _check_room(source, target.parent)
    temporary = target.with_name(target.name + ".baru")
    remove_whole(temporary)
    original = raw_connection(source, key, read_only=True)
    try:
        before = _counts(original)
        copy = raw_connection(temporary, key)
        try:
            original.backup(copy)
            # One file without companions: a copy on a stick that cannot be written must still open.
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        finally:
            copy.close()
        flush_file(temporary)
        found = periksa(temporary, key)
        if any(found.baris[table] < number for table, number in before.items()):
            raise _unsound()
        slots = slot_path(source)
        set_aside(target, [*COMPANIONS, ENDING] if slots.is_file() else COMPANIONS)
        if slots.is_file():
            write_whole(slot_path(target), slots.read_bytes())
        put_in_place(temporary, target)
    except OSError as error:
        raise PenolakanError(
            "SALINAN_GAGAL",
            _("Salinan data tidak dapat ditulis."),
            langkah=_("Periksa ruang dan izin pada folder tujuan."),
        ) from error
    finally:
        original.close()
        remove_whole(temporary)
    return found


def _check(connection: Any, key: bytes | None) -> Ringkasan:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != schema.APPLICATION_ID:
        raise _unsound()
    damaged = key is not None and connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if damaged or connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise _unsound()
    return Ringkasan(connection.execute("PRAGMA user_version").fetchone()[0], _counts(connection))


def _counts(connection: Any) -> dict[str, int]:
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    known = [table for table in _COUNTED if table in there]
    return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in known}  # noqa: S608


def _check_there(path: Path) -> None:
    """The driver would make an empty file of this name and call it sound."""
    if not path.is_file():
        raise PenolakanError(
            "DATA_TIDAK_ADA",
            _("Berkas data {nama} tidak ditemukan.").format(nama=path.name),
            langkah=_("Periksa apakah foldernya masih terpasang, lalu ulangi."),
        )


def _check_room(source: Path, folder: Path) -> None:
    wal = Path(f"{source}-wal")
    needed = source.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
    free = shutil.disk_usage(folder).free
    if free < needed + needed // 10:
        raise PenolakanError(
            "DISK_PENUH",
            _("Ruang cakram tidak cukup untuk salinan: perlu {perlu} MB, tersisa {sisa} MB.").format(
                perlu=needed // 1_000_000 + 1, sisa=free // 1_000_000
            ),
            langkah=_("Kosongkan ruang pada cakram, lalu ulangi."),
        )


def _unsound() -> PenolakanError:
    return PenolakanError(
        "SALINAN_TIDAK_UTUH",
        _("Berkas data atau salinannya tidak utuh."),
        langkah=_("Simpan berkas ini, lalu pulihkan dari cadangan yang lain."),
    )
