"""Where a store may lie: on a disk of this machine, in no folder that another program copies about (`sync.md` C.35)."""

import os
from pathlib import Path, PurePosixPath, PureWindowsPath

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

_NETWORK_TYPES = ("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ceph", "glusterfs", "davfs", "ncpfs")
_FUSE_WORDS = ("drive", "rclone", "sshfs", "davfs", "onedriver", "gcsfuse", "s3fs", "smb", "gvfs", "dropbox", "insync")
_MARKERS = (".stfolder", ".stversions", ".dropbox", ".dropbox.cache", ".tmp.drivedownload", ".owncloudsync.log")
_NAMES = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "nextcloud",
    "owncloud",
    "syncthing",
)
_REMOTE_DRIVE = 4
"""What Windows answers for a mapped network drive (GetDriveType)."""


def refuse_unsafe_place(path: Path, mounts: str | None = None) -> None:
    """Raise `PenolakanError` if the file would lie in a network folder or in one that a cloud program syncs.

    `mounts` is the text of the system's mount table; None reads this machine's.
    """
    if _is_network(path, _read_mounts() if mounts is None else mounts):
        raise PenolakanError(
            "TEMPAT_JARINGAN",
            _("Data tidak dapat disimpan di folder jaringan."),
            langkah=_("Pilih folder di cakram komputer ini, lalu kirim lewat paket."),
        )
    synced = _synced_folder(path)
    if synced:
        raise PenolakanError(
            "TEMPAT_DISINKRONKAN",
            _("Data tidak dapat disimpan di folder yang disalin program lain ({folder}).").format(folder=synced),
            langkah=_("Pilih folder lain di cakram komputer ini, lalu kirim lewat paket."),
        )


def _read_mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _is_network(path: Path, mounts: str) -> bool:
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return True
    drive = PureWindowsPath(text).drive
    if os.name == "nt" and drive:
        return _drive_type(drive) == _REMOTE_DRIVE
    return _is_network_type(_mount_type(PurePosixPath(_resolved(path)), mounts))


def _resolved(path: Path) -> str:
    try:
        return path.resolve().as_posix()
    except OSError:
        return path.absolute().as_posix()


def _drive_type(drive: str) -> int:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return int(windll.kernel32.GetDriveTypeW(drive + "\\")) if windll else 0


def _mount_type(path: PurePosixPath, mounts: str) -> str:
    best, kind = -1, ""
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        point = PurePosixPath(parts[1].replace("\\040", " "))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), parts[2]
    return kind


def _is_network_type(kind: str) -> bool:
    lowered = kind.lower()
    return lowered in _NETWORK_TYPES or (lowered.startswith("fuse") and any(word in lowered for word in _FUSE_WORDS))


def _synced_folder(path: Path) -> str:
    for folder in Path(_resolved(path)).parents:
        lowered = folder.name.lower()
        if any(lowered == name or lowered.startswith((f"{name} ", f"{name}-")) for name in _NAMES):
            return folder.name
        if any((folder / marker).exists() for marker in _MARKERS):
            return folder.name or str(folder)
    return ""
