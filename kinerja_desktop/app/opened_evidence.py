"""Evidence opened for reading: plain copies for the system's viewer, which do not outlive the open window.

The store is encrypted (`design.md` 4); this is the one place where a bukti dukung leaves it to be looked at. All copies
lie in one folder of this user, below it one folder for each running window, with a lock file beside it: a folder whose
lock nobody holds was left by a crash.
"""

import re
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from kinerja_desktop.i18n import _

if TYPE_CHECKING:
    from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti

LOCK = ".lock"
FORGOTTEN = timedelta(days=7)
"""A window that is open for longer loses its copies to the next one: a machine may have got another name meanwhile,
and then nothing but the age tells that the holder is gone."""
_RESERVED = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
"""What one of the systems does not take in a file name."""
_ENDINGS = {"application/pdf": (".pdf",), "image/jpeg": (".jpg", ".jpeg"), "image/png": (".png",)}
_UNKNOWN = (".bin",)
MAX_STEM = 60
"""Letters of a name before its ending: four bytes each still make a file name that every system takes."""


def evidence_folder() -> Path:
    """Where the copies of this user lie: with what the system neither roams nor backs up."""
    from platformdirs import user_cache_path

    return user_cache_path("Kinerja Desktop", appauthor=False) / "bukti-terbuka"


class OpenedEvidence:
    """The copies that one window has made. A copy that another program holds open stays until the next start."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._turn = Lock()
        self._folder: Path | None = None
        self._held: QLockFile | None = None

    def put(self, berkas: "BerkasBukti") -> Path:
        """Write a copy that only this user may read, named after it, and answer its place."""
        with self._turn:
            place = Path(tempfile.mkdtemp(dir=self._own_folder())) / _name(berkas)
            place.touch(mode=0o600, exist_ok=False)
            place.write_bytes(berkas.isi)
            return place

    def clear(self) -> None:
        """Take this window's copies away: it is locked, or another person takes over."""
        with self._turn:
            self._remove()

    def close(self) -> None:
        """Take this window's copies away for good."""
        with self._turn:
            self._remove()
            if self._held is not None:
                self._held.unlock()
            self._folder = self._held = None

    def clear_leftovers(self) -> None:
        """Take away what windows left that did not end by being closed; what an open one shows stays."""
        if not self._root.is_dir():
            return
        for name in {path.name.removesuffix(LOCK) for path in self._root.iterdir()}:
            lock = self._lock(name)
            if lock.tryLock(0):
                shutil.rmtree(self._root / name, ignore_errors=True)
                lock.unlock()

    def _own_folder(self) -> Path:
        """The window's folder. Its lock comes first: another start must never see the one without the other."""
        if self._folder is None:
            self._root.mkdir(parents=True, exist_ok=True)
            self._root.chmod(0o700)
            name = token_hex(8)
            self._folder, self._held = self._root / name, self._lock(name)
            self._held.tryLock(0)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        return self._folder

    def _lock(self, name: str) -> QLockFile:
        lock = QLockFile(str(self._root / f"{name}{LOCK}"))
        lock.setStaleLockTime(round(FORGOTTEN.total_seconds() * 1000))
        return lock

    def _remove(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def _name(berkas: "BerkasBukti") -> str:
    """The evidence's name as every system takes it, ending as its content is.

    It may come from another office: it must not lead elsewhere, nor make the system start what it should show.
    """
    name = _RESERVED.sub("_", berkas.nama).strip(" .") or _("bukti")
    endings = _ENDINGS.get(berkas.jenis, _UNKNOWN)
    ending = next((one for one in endings if name.casefold().endswith(one)), None)
    stem = name if ending is None else name[: -len(ending)]
    return f"{stem[:MAX_STEM]}{endings[0] if ending is None else name[-len(ending) :]}"
