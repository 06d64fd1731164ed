"""Evidence opened for reading is plain for as long as the window shows it, and for nobody else."""

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.opened_evidence import OpenedEvidence, evidence_folder
from kinerja_desktop.app.window import SLOT_SUFFIX, Desktop
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import JPEG, PDF, PNG, BerkasBukti

ROOT = Path(__file__).resolve().parents[2]
LAPORAN = BerkasBukti("Laporan arsip TW I.pdf", PDF, b"%PDF-1.7\nLaporan arsip")
CRASH = """
import os, sys
from pathlib import Path
from kinerja_desktop.app.opened_evidence import OpenedEvidence
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import PDF, BerkasBukti

print(OpenedEvidence(Path(sys.argv[1])).put(BerkasBukti("tertinggal.pdf", PDF, b"%PDF-1.7")), flush=True)
os._exit(1)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "tembolok" / "bukti-terbuka"


@pytest.fixture
def opened(root: Path) -> Iterator[OpenedEvidence]:
    made = OpenedEvidence(root)
    yield made
    made.close()


def crashed(root: Path) -> Path:
    """A copy that a program of before left, because it had no time to tidy up."""
    answer = subprocess.run([sys.executable, "-c", CRASH, root], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 1, answer.stderr
    return Path(answer.stdout.strip())


def files_in(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_copy_has_its_own_name_and_content_while_it_is_open(opened: OpenedEvidence) -> None:
    place = opened.put(LAPORAN)

    assert (place.name, place.read_bytes()) == (LAPORAN.nama, LAPORAN.isi)


def test_a_copy_is_for_nobody_else_on_this_machine(opened: OpenedEvidence, root: Path) -> None:
    place = opened.put(LAPORAN)

    assert rights(place) == 0o600
    folders = [folder for folder in place.parents if folder.is_relative_to(root)]
    assert [rights(folder) for folder in folders] == [0o700] * len(folders)


def test_a_folder_that_was_open_to_others_is_closed_before_a_copy_is_put_there(
    opened: OpenedEvidence, root: Path
) -> None:
    root.mkdir(parents=True)
    root.chmod(0o755)

    opened.put(LAPORAN)

    assert rights(root) == 0o700


def test_the_same_name_twice_gives_two_copies(opened: OpenedEvidence) -> None:
    one, other = opened.put(LAPORAN), opened.put(BerkasBukti(LAPORAN.nama, PDF, b"%PDF-1.7\nlain"))

    assert (one.read_bytes(), other.read_bytes()) == (LAPORAN.isi, b"%PDF-1.7\nlain")


@pytest.mark.parametrize(
    ("nama", "jadi"),
    [
        ("../../../.profile", "_.._.._.profile.pdf"),
        ("/etc/passwd", "_etc_passwd.pdf"),
        (r"..\..\mulai.pdf", "_.._mulai.pdf"),
        ("rapat: hasil?.PDF", "rapat_ hasil_.PDF"),
        ("..", "bukti.pdf"),
        ("é" * 400 + ".pdf", "é" * 60 + ".pdf"),
    ],
)
def test_a_name_from_elsewhere_leads_nowhere_else(opened: OpenedEvidence, root: Path, nama: str, jadi: str) -> None:
    place = opened.put(BerkasBukti(nama, PDF, LAPORAN.isi))

    assert place.resolve().is_relative_to(root.resolve())
    assert place.name == jadi


@pytest.mark.parametrize(
    ("nama", "jenis", "jadi"),
    [
        ("gaji.exe", PDF, "gaji.exe.pdf"),
        ("gaji.pdf.desktop", PDF, "gaji.pdf.desktop.pdf"),
        ("rapat.jpeg", JPEG, "rapat.jpeg"),
        ("rapat.jpg", PNG, "rapat.jpg.png"),
        ("mulai.bat", "application/octet-stream", "mulai.bat.bin"),
    ],
)
def test_a_copy_ends_as_its_content_is_and_never_as_a_program(
    opened: OpenedEvidence, nama: str, jenis: str, jadi: str
) -> None:
    assert opened.put(BerkasBukti(nama, jenis, LAPORAN.isi)).name == jadi


def test_what_was_opened_is_gone_after_closing(opened: OpenedEvidence, root: Path) -> None:
    opened.put(LAPORAN)
    opened.put(LAPORAN)

    opened.close()

    assert list(root.iterdir()) == []


def test_evidence_can_be_opened_again_after_a_lock(opened: OpenedEvidence) -> None:
    before = opened.put(LAPORAN)
    opened.clear()

    after = opened.put(LAPORAN)

    assert not before.exists()
    assert after.read_bytes() == LAPORAN.isi


def test_closing_without_having_opened_anything_leaves_no_folder(opened: OpenedEvidence, root: Path) -> None:
    opened.close()

    assert not root.exists()


def test_a_copy_left_by_a_crash_is_cleared_at_the_next_start(opened: OpenedEvidence, root: Path) -> None:
    left = crashed(root)
    assert left.is_file()

    opened.clear_leftovers()

    assert list(root.iterdir()) == []


def test_a_start_leaves_alone_what_another_window_shows(opened: OpenedEvidence, root: Path) -> None:
    shown = opened.put(LAPORAN)
    other = OpenedEvidence(root)

    other.clear_leftovers()
    opened.clear_leftovers()

    assert shown.read_bytes() == LAPORAN.isi


def test_the_first_start_of_all_finds_nothing_to_clear(opened: OpenedEvidence, root: Path) -> None:
    opened.clear_leftovers()

    assert not root.exists()


def test_a_copy_still_open_elsewhere_keeps_nothing_else_and_goes_at_the_next_start(
    opened: OpenedEvidence, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = opened.put(BerkasBukti("masih dibuka.pdf", PDF, b"%PDF-1.7"))
    free = opened.put(LAPORAN)
    unlink = os.unlink

    def unlink_as_windows_does(path: str | Path, **where: Any) -> None:
        if Path(path).name == held.name:
            raise PermissionError(13, "used by another process", str(path))
        unlink(path, **where)

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", unlink_as_windows_does)
        opened.close()
    assert held.exists()
    assert not free.exists()

    OpenedEvidence(root).clear_leftovers()
    assert files_in(root) == []


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """The real window, on a machine without data."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Desktop(tmp_path / "belum-ada.kinerja-data")
    qtbot.addWidget(made.shell)
    yield made
    made.stop()


@pytest.mark.parametrize("locked", [False, True])
def test_a_window_that_starts_clears_what_a_crash_left(desktop: Desktop, qtbot: QtBot, *, locked: bool) -> None:
    left = crashed(evidence_folder())
    if locked:
        desktop.path.with_name(f"{desktop.path.name}{SLOT_SUFFIX}").touch()

    desktop.start()

    qtbot.waitUntil(lambda: not left.exists())
    assert desktop.shell.is_locked == locked


def test_locking_the_window_takes_the_copies_away(desktop: Desktop, qtbot: QtBot) -> None:
    shown = desktop.evidence.put(LAPORAN)

    desktop.shell.cover()

    qtbot.waitUntil(lambda: not shown.exists())


def test_a_copy_asked_for_just_before_the_lock_does_not_stay_either(desktop: Desktop, qtbot: QtBot) -> None:
    asked: list[Path] = []
    desktop.background.read(partial(desktop.evidence.put, LAPORAN), asked.append, owner=desktop)

    desktop.shell.cover()

    qtbot.waitUntil(lambda: bool(asked) and not desktop.background.working)
    assert not asked[0].exists()


def test_closing_the_window_takes_the_copies_away(desktop: Desktop) -> None:
    shown = desktop.evidence.put(LAPORAN)
    desktop.shell.show()

    desktop.shell.close()

    assert not shown.exists()
    assert list(evidence_folder().iterdir()) == []
