"""Files that are there whole or not at all: a temporary name, flushed to the disk, then renamed."""

import os
from collections.abc import Sequence
from pathlib import Path

from sync.lasting import flush_folder

COMPANIONS = ("-wal", "-shm", "-journal")
"""What the database may lay beside a store file, and would read with whatever file has that name."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a crash leaves the old one or the new one, and a full disk nothing half."""
    temporary = path.with_name(path.name + ".baru")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, and make the name last."""
    temporary.replace(path)
    flush_folder(path.parent)


def set_aside(path: Path, endings: Sequence[str] = COMPANIONS) -> None:
    """Give what lies beside a path where no store is another name: nobody's loss, and no part of what comes there."""
    for ending in endings:
        left = Path(f"{path}{ending}")
        if left.exists():
            kept, number = Path(f"{path}.tertinggal{ending}"), 2
            while kept.exists():
                kept, number = Path(f"{path}.tertinggal-{number}{ending}"), number + 1
            left.rename(kept)


def remove_whole(path: Path) -> None:
    """Remove a store file of ours that has no name of its own yet, with what the database laid beside it."""
    for ending in ("", *COMPANIONS):
        Path(f"{path}{ending}").unlink(missing_ok=True)
