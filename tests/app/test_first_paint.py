"""The window stands on the screen before anything is loaded that it does not need for that."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kinerja_desktop.app.data_file import DATA_FILE
from kinerja_desktop.app.window import SLOT_SUFFIX
from kinerja_desktop.store import salinan, slots
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "alembic", "cryptography", "keyring", "openpyxl", "PIL", "psycopg", "pyrage", "python_calamine", "reportlab",
    "sqlalchemy", "sqlcipher3",
}  # fmt: skip
START = """
import json, os, sys, threading
from kinerja_desktop.__main__ import main

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Look(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            app.removeEventFilter(self)
            loaded = sorted({name.partition(".")[0] for name in sys.modules})
            print(json.dumps([loaded, [one.name for one in threading.enumerate()]]), flush=True)
            os._exit(0)
        return False

app = QApplication([])
look = Look()
app.installEventFilter(look)
QTimer.singleShot(30000, lambda: os._exit(1))
main(["--data", sys.argv[1]])
"""


def at_first_paint(data: Path) -> tuple[set[str], set[str]]:
    """The top-level modules and the threads of the program, started on this data file, while it paints first."""
    answer = subprocess.run(
        [sys.executable, "-c", START, data], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert answer.returncode == 0, answer.stderr
    loaded, threads = json.loads(answer.stdout)
    return set(loaded), set(threads)


@pytest.fixture
def no_data(tmp_path: Path) -> Path:
    return tmp_path / DATA_FILE


@pytest.fixture
def practice(no_data: Path) -> Path:
    with Store.create(no_data, None, clock=lambda: datetime(2026, 1, 5, tzinfo=UTC)) as store:
        siapkan_latihan(store, "laptop", latihan=True)
    return no_data


@pytest.fixture
def locked(no_data: Path) -> Path:
    no_data.touch()
    slots.slot_path(no_data).touch()
    return no_data


@pytest.mark.parametrize("start", ["no_data", "practice", "locked"])
def test_the_window_paints_before_databases_and_sheets_are_loaded(start: str, request: pytest.FixtureRequest) -> None:
    loaded, threads = at_first_paint(request.getfixturevalue(start))

    assert "PySide6" in loaded
    assert not loaded & HEAVY
    assert not [name for name in threads if name.startswith("penulis")]


def test_the_default_data_file_is_called_as_the_store_calls_its_files() -> None:
    assert Path(DATA_FILE).suffix == salinan.SUFFIX


def test_the_lock_is_known_by_the_name_that_the_store_gives_it(no_data: Path) -> None:
    assert slots.slot_path(no_data).name == f"{no_data.name}{SLOT_SUFFIX}"
