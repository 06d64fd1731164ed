"""Making written files last: bytes and names brought to the medium, as far as it lets itself be asked."""

import errno
import os
from pathlib import Path

_FAILING = frozenset({errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.ENODEV, errno.ENXIO, errno.ENOENT})
"""What a medium says that is failing, full or gone; anything else from a folder is a refusal to be asked at all."""


def flush_file(path: Path) -> None:
    """Bring a closed file's bytes to the medium. Raises `OSError`."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Bring a folder's names to the medium, where the system can (Windows does so by itself).

    Some file systems of sticks refuse to flush a folder. That is no error: the bytes of its files are safe already.
    Raises `OSError` for a medium that is failing, full or gone.
    """
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno in _FAILING:
            raise
