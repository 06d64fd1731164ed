"""A folder as a mailbox: names every system takes, nothing overwritten, nothing left half written."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import mailbox
from sync.container import FileKind
from sync.keys import DeviceKeys, seal
from sync.mailbox import NotReadBack, NotWritable, bundle_name, candidates, put, read, safe_part


@pytest.fixture
def sealed() -> bytes:
    return seal(b"isi", (DeviceKeys.generate().public.envelope,))


def test_a_bundles_name_says_from_whom_which_to_whom_and_when() -> None:
    name = bundle_name("Kec. Tenayan Raya", 1, 7, "BKPSDM", "2026-03-31")
    assert name == "Kec-Tenayan-Raya_1-0007_ke-BKPSDM_2026-03-31.kinerja"


@given(st.text(), st.text())
def test_any_name_of_a_unit_makes_a_file_name_that_windows_and_fat_take(unit: str, recipient: str) -> None:
    """`sync.md` C, rows 6 and 32."""
    name = bundle_name(unit, 1, 1, recipient, "2026-03-31")
    assert name.isascii()
    assert len(name) < 140
    assert not set(name) & set('<>:"/\\|?*\0')
    assert not name.startswith((".", " ", "-"))


@pytest.mark.parametrize("text", ["CON", "nul", "Com1", "LPT9", "../../etc", "C:\\", "", "   ", "ꦏꦤ꧀", "a" * 300])
def test_reserved_and_empty_parts_become_harmless(text: str) -> None:
    """`sync.md` C, row 6."""
    part = safe_part(text)
    assert part
    assert part.lower() not in mailbox.RESERVED
    assert len(part) <= 41


def test_a_file_is_put_whole_and_found_by_its_content(tmp_path: Path, sealed: bytes) -> None:
    path = put(tmp_path, "a.kinerja", sealed)
    assert read(path, 10_000) == sealed
    (tmp_path / "daftar.txt").write_text("bukan paket", encoding="utf-8")
    (tmp_path / "folder.kinerja").mkdir()
    path.rename(tmp_path / "bundle (1).kinerja.bin")
    assert [(c.name, c.kind, c.size) for c in candidates(tmp_path)] == [
        ("bundle (1).kinerja.bin", FileKind.ENVELOPE, len(sealed))
    ]


def test_nothing_is_ever_overwritten(tmp_path: Path, sealed: bytes) -> None:
    """`sync.md` C, row 32."""
    first = put(tmp_path, "a.kinerja", sealed)
    second = put(tmp_path, "a.kinerja", sealed + b"x")
    assert (first.name, second.name) == ("a.kinerja", "a-2.kinerja")
    assert first.read_bytes() == sealed


def test_putting_the_same_file_again_leaves_one(tmp_path: Path, sealed: bytes) -> None:
    assert put(tmp_path, "a.kinerja", sealed) == put(tmp_path, "a.kinerja", sealed)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_gone_is_said_with_the_bytes_needed(tmp_path: Path, sealed: bytes) -> None:
    with pytest.raises(NotWritable) as refused:
        put(tmp_path / "dicabut", "a.kinerja", sealed)
    assert refused.value.needed == len(sealed)


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_medium_that_fails_leaves_nothing_behind(
    tmp_path: Path, sealed: bytes, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """`sync.md` C, rows 28, 31 and 32: full, write-protected or pulled at that moment."""

    def fail(*_args: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(NotWritable):
        put(tmp_path, "a.kinerja", sealed)
    assert list(tmp_path.iterdir()) == []


def test_a_medium_that_gives_back_other_bytes_is_noticed_before_the_file_has_its_name(
    tmp_path: Path, sealed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`sync.md` C, row 32."""
    real = os.fsync

    def rot(descriptor: int) -> None:
        os.pwrite(descriptor, b"\0", 3)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", rot)
    with pytest.raises(NotReadBack):
        put(tmp_path, "a.kinerja", sealed)
    assert list(tmp_path.iterdir()) == []


def flushing_folders(code: int) -> Callable[[int], None]:
    """A medium that answers so when a folder is flushed."""
    real = os.fsync

    def flush(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, os.strerror(code))
        real(descriptor)

    return flush


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.EACCES])
def test_a_medium_that_does_not_flush_folders_is_good_enough(
    tmp_path: Path, sealed: bytes, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(os, "fsync", flushing_folders(code))
    assert put(tmp_path, "a.kinerja", sealed).read_bytes() == sealed


def test_a_medium_that_fails_after_the_file_has_its_name_leaves_nothing_behind(
    tmp_path: Path, sealed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", flushing_folders(errno.EIO))
    with pytest.raises(NotWritable):
        put(tmp_path, "a.kinerja", sealed)
    assert list(tmp_path.iterdir()) == []


def test_bytes_that_change_while_the_file_gets_its_name_are_noticed(
    tmp_path: Path, sealed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Design 5: temporary name, rename, read back, verify."""
    real = Path.replace

    def rot(self: Path, target: Path) -> Path:
        moved = real(self, target)
        moved.write_bytes(bytes(len(sealed)))
        return moved

    monkeypatch.setattr(Path, "replace", rot)
    with pytest.raises(NotReadBack):
        put(tmp_path, "a.kinerja", sealed)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_already_is_flushed_before_it_counts(
    tmp_path: Path, sealed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "a.kinerja", sealed)
    flushed: list[int] = []
    real = os.fsync

    def flush(descriptor: int) -> None:
        flushed.append(os.fstat(descriptor).st_ino)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", flush)
    assert put(tmp_path, "a.kinerja", sealed) == path
    assert flushed == [path.stat().st_ino, tmp_path.stat().st_ino]


def test_a_file_that_is_there_already_counts_on_a_write_protected_stick(
    tmp_path: Path, sealed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "a.kinerja", sealed)
    real = Path.open

    def protected(self: Path, mode: str = "r", **named: Any) -> Any:
        if "+" in mode or "w" in mode or "x" in mode:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(self, mode, **named)

    monkeypatch.setattr(Path, "open", protected)
    assert put(tmp_path, "a.kinerja", sealed) == path


def test_a_write_protected_stick_is_read_without_leaving_anything_beside(tmp_path: Path, sealed: bytes) -> None:
    """`sync.md` C, row 31."""
    put(tmp_path, "a.kinerja", sealed)
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        (found,) = candidates(tmp_path)
        assert read(found.path, 10_000) == sealed
        assert len(list(tmp_path.iterdir())) == 1
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_reading_stops_one_byte_after_the_cap(tmp_path: Path) -> None:
    (tmp_path / "besar").write_bytes(bytes(1000))
    assert len(read(tmp_path / "besar", 100)) == 101
