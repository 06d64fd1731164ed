"""Files that are there whole or not at all: a temporary name, flushed to the disk, then renamed."""

import os
from pathlib import Path

from sync.lasting import flush_folder


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a crash leaves the old one or the new one."""
    temporary = path.with_name(path.name + ".baru")
    with temporary.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    put_in_place(temporary, path)


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, and make the name last."""
    temporary.replace(path)
    flush_folder(path.parent)
