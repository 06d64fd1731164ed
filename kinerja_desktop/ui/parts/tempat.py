"""Folders and drives as values: what the folder choice and the sending page show. Called on the reader thread."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

from kinerja_desktop.i18n import _

REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place to begin at: a drive or a known folder. `bebas` is its free space in bytes, 0 where not asked."""

    nama: str
    jalur: Path
    ikon: str
    bebas: int = 0


@dataclass(frozen=True, slots=True)
class Butir:
    """One entry of a folder."""

    nama: str
    jalur: Path
    folder: bool
    bita: int = 0


@dataclass(frozen=True, slots=True)
class IsiFolder:
    """A folder as shown: folders first, then files that fit, by name. `masalah` says why it cannot be read."""

    jalur: Path
    butir: tuple[Butir, ...]
    tempat: tuple[Tempat, ...]
    bebas: int
    dapat_ditulis: bool
    masalah: str = ""


def baca_folder(jalur: Path, akhiran: Sequence[str] = (), *, berkas: bool = True) -> IsiFolder:
    """Read a folder; the nearest folder above it that exists when it is gone. `akhiran` are the endings of files."""
    while not jalur.is_dir() and jalur != jalur.parent:
        jalur = jalur.parent
    masalah = ""
    butir: list[Butir] = []
    try:
        with os.scandir(jalur) as isi:
            for satu in isi:
                if satu.name.startswith("."):
                    continue
                if satu.is_dir():
                    butir.append(Butir(satu.name, Path(satu.path), folder=True))
                elif berkas and (not akhiran or satu.name.lower().endswith(tuple(akhiran))):
                    butir.append(Butir(satu.name, Path(satu.path), folder=False, bita=satu.stat().st_size))
    except OSError:
        masalah = _("Folder ini tidak dapat dibaca. Pilih folder lain.")
    butir.sort(key=lambda satu: (not satu.folder, satu.nama.casefold()))
    disk = QStorageInfo(str(jalur))
    writable = os.access(jalur, os.W_OK) and not disk.isReadOnly()
    return IsiFolder(jalur, tuple(butir), tempat_awal(), disk.bytesAvailable(), writable, masalah)


def tempat_awal() -> tuple[Tempat, ...]:
    """Known folders of this user, then the drives that can be taken out."""
    known = (
        (_("Dokumen"), QStandardPaths.StandardLocation.DocumentsLocation, "file-text"),
        (_("Unduhan"), QStandardPaths.StandardLocation.DownloadLocation, "download"),
    )
    places = [Tempat(nama, Path(QStandardPaths.writableLocation(where)), ikon) for nama, where, ikon in known]
    home = Tempat(_("Folder saya"), Path.home(), "house")
    return (home, *(place for place in places if place.jalur.is_dir() and place.jalur != home.jalur), *drive_usb())


def drive_usb() -> tuple[Tempat, ...]:
    """The drives that can be taken out and written to, with their names and free space."""
    found: list[Tempat] = []
    for disk in QStorageInfo.mountedVolumes():
        root = disk.rootPath()
        if disk.isValid() and disk.isReady() and not disk.isReadOnly() and _removable(root):
            name = f"{disk.name() or _('USB')} ({root.rstrip('/')})" if sys.platform == "win32" else disk.displayName()
            found.append(Tempat(Path(name).name if name.startswith("/") else name, Path(root), "usb", _free(disk)))
    return tuple(found)


def uji_tulis(folder: Path) -> str:
    """Write, read back and remove a small file. A sentence when that fails, "" when the folder is good."""
    trial = folder / f".kinerja-uji-{os.getpid()}"
    content = os.urandom(64)
    try:
        trial.write_bytes(content)
        return "" if trial.read_bytes() == content else _("Yang ditulis tidak terbaca sama. Pakai USB lain.")
    except OSError:
        return _("Tidak dapat ditulisi. Periksa kunci geser USB atau pilih tempat lain.")
    finally:
        trial.unlink(missing_ok=True)


def kata_ukuran(bita: int) -> str:
    """`900 B`, `38 KB`, `12,4 GB`."""
    if bita < 1_000:
        return f"{bita} B"
    for batas, kata in ((1_000_000, "KB"), (1_000_000_000, "MB"), (0, "GB")):
        if bita < batas or not batas:
            besar = bita / {"KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}[kata]
            return f"{besar:.0f} {kata}" if besar >= 100 or kata == "KB" else f"{besar:.1f} {kata}".replace(".", ",")
    return ""


def _removable(root: str) -> bool:
    if sys.platform == "win32":
        return not root.upper().startswith(os.environ.get("SYSTEMDRIVE", "C:").upper())
    return f"{root}/".startswith(REMOVABLE)


def _free(disk: QStorageInfo) -> int:
    return disk.bytesAvailable()
