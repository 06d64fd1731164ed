"""A folder as a mailbox: a USB stick, a shared folder, a mail attachment's folder (`sync.md` D.13 and C, 31 to 34).

Putting a file: a temporary name, write, flush to the medium, a name that nothing else has, read back, compare. Only
then may the user be told that the stick can be pulled. Nothing is ever overwritten. Getting a file: whatever its name
is, what counts is its first bytes. Reading leaves nothing behind on the medium, so a write-protected stick will do.
"""

import contextlib
import errno
import os
import re
import secrets
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import final

from sync.container import FileKind, peek
from sync.lasting import flush_file, flush_folder

SUFFIX = ".kinerja"
PEEK_SIZE = 64
MAX_PART = 40
MAX_COPIES = 1000
RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)


class MailboxError(Exception):
    """The medium did not do what was asked; the program's own copy of the file is untouched."""


@final
class NotWritable(MailboxError):  # noqa: N818 - read in sentences: "except NotWritable"
    """The folder is missing, full or write-protected. `needed` is the number of bytes that were to be written."""

    def __init__(self, folder: Path, needed: int) -> None:
        self.folder, self.needed = folder, needed
        super().__init__(f"cannot write {needed} bytes")


@final
class NotReadBack(MailboxError):  # noqa: N818 - see NotWritable
    """What was read back is not what was written: the medium is failing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__("the medium gave back other bytes")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that looks like ours by its content. `name` is whatever it is called now."""

    path: Path
    kind: FileKind
    size: int

    @property
    def name(self) -> str:
        """The file's present name."""
        return self.path.name


def safe_part(text: str) -> str:
    """Make a piece of a file name that every system takes: ASCII letters, digits, hyphens; never empty or reserved."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    part = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:MAX_PART].strip("-")
    return f"{part}-" if part.lower() in RESERVED else part or "x"


def bundle_name(unit: str, epoch: int, no: int, recipient: str, date: str) -> str:
    """Answer `<unit>_<epoch>-<no>_ke-<recipient>_<date>.kinerja`; `date` as ISO text, as the caller's calendar says."""
    return f"{safe_part(unit)}_{epoch}-{no:04d}_ke-{safe_part(recipient)}_{safe_part(date)}{SUFFIX}"


def put(folder: Path, name: str, data: bytes) -> Path:
    """Write a file and answer its path once the medium has given the same bytes back.

    Where a file of that name with the same bytes stands already, that one is the answer; with other bytes, `-2`, `-3`
    and so on is put before the suffix. Raises `NotWritable`, `NotReadBack`; then no new file is left.
    """
    try:
        existing = _same_file(folder, name, data)
        return _put_new(folder, name, data) if existing is None else existing
    except OSError as error:
        raise NotWritable(folder, len(data)) from error


def _put_new(folder: Path, name: str, data: bytes) -> Path:
    temporary = folder / f".{secrets.token_hex(8)}.tmp"
    path: Path | None = None
    try:
        _write(temporary, data)
        _compare(temporary, data)
        path = _rename(temporary, folder, name)
        flush_folder(folder)
        _compare(path, data)
    except (OSError, MailboxError):
        if path is not None:
            with contextlib.suppress(OSError):
                path.unlink()
        raise
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return path


def candidates(folder: Path) -> list[Candidate]:
    """List the files that look like ours by content, by name; unreadable ones are passed over.

    Only this folder, not those below: a stick's other contents are nobody's business.
    """
    return sorted(_candidates(folder), key=lambda candidate: candidate.name)


def read(path: Path, cap: int) -> bytes:
    """Read a file, never more than `cap + 1` bytes: one over the cap shows that it is too large. Raises `OSError`."""
    with path.open("rb") as file:
        return file.read(cap + 1)


def _candidates(folder: Path) -> Iterator[Candidate]:
    for path in folder.iterdir():
        try:
            if path.name.startswith(".") or not path.is_file():
                continue
            with path.open("rb") as file:
                kind = peek(file.read(PEEK_SIZE))
            if kind is not FileKind.OTHER:
                yield Candidate(path, kind, path.stat().st_size)
        except OSError:
            continue


def _same_file(folder: Path, name: str, data: bytes) -> Path | None:
    """The file of that name, if the medium holds these bytes under it: an earlier try may not have come that far."""
    path = folder / name
    try:
        if not path.is_file() or path.stat().st_size != len(data):
            return None
    except OSError:
        return None
    try:
        flush_file(path)
    except OSError as error:
        # On a write-protected medium nothing waits to be written.
        if error.errno not in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise
    flush_folder(folder)
    try:
        _compare(path, data)
    except NotReadBack:
        return None
    return path


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _compare(path: Path, data: bytes) -> None:
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            # Without this the comparison would read the system's memory, not the stick.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if file.read() != data:
            raise NotReadBack(path)


def _rename(temporary: Path, folder: Path, name: str) -> Path:
    """Give the file its name, or the next free one. FAT has no links, so the name is claimed by creating it first."""
    stem, suffix = name.removesuffix(SUFFIX), SUFFIX if name.endswith(SUFFIX) else ""
    for copy in range(1, MAX_COPIES):
        path = folder / (f"{stem}-{copy}{suffix}" if copy > 1 else name)
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            continue
        try:
            temporary.replace(path)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise FileExistsError(name)
