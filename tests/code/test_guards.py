"""The guards of conftest.py do bite: whatever is left behind fails the test that left it, and no other."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
OFFENCES = """
import logging, os, socket, threading, warnings
from pathlib import Path
import pytest
from PySide6.QtCore import QCoreApplication, QThread, QTimer, qWarning
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

kept = []
stop = threading.Event()

def keep(thing):
    kept.append(thing)
    return thing

def test_fine_window(qtbot):
    label = QLabel("halo")
    qtbot.addWidget(label)
    label.show()

def test_fine_threads(qtbot):
    worker = QThread()
    worker.start()
    worker.quit()
    assert worker.wait(5000)
    other = threading.Thread(target=int)
    other.start()

def test_fine_log(caplog):
    logging.getLogger("penulis").warning("ditunggu")

def test_fine_home(home):
    assert Path.home() == home
    assert not list((home / ".config").iterdir())

def test_fine_loopback():
    with pytest.raises(ConnectionError):
        socket.create_connection(("127.0.0.1", 1), timeout=5)

def test_modal(qtbot):
    with pytest.raises(AssertionError):
        QMessageBox(text="Yakin?").exec()

def test_file_dialog(qtbot):
    with pytest.raises(AssertionError):
        QFileDialog.getOpenFileName(None, "Pilih berkas")

def test_window(qtbot):
    keep(QLabel("tertinggal")).show()

def test_timer(qtbot):
    keep(QTimer(QCoreApplication.instance())).start(60000)

def test_thread():
    keep(threading.Thread(target=stop.wait, name="tertinggal", daemon=True)).start()

def test_log():
    logging.getLogger("penulis").warning("tak diduga")

def test_warning():
    warnings.warn("tak diduga")

def test_qt_warning(qtbot):
    qWarning("tak diduga")

def test_network():
    socket.create_connection(("192.0.2.1", 80), timeout=1)
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the guards said about each offence: test name and the failure's text, empty where the test passed."""
    folder = tmp_path_factory.mktemp("jaga")
    (folder / "tests").mkdir()
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    guards = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    impatient = guards.replace("PATIENCE_MS = 3000", "PATIENCE_MS = 300")
    (folder / "tests" / "conftest.py").write_text(impatient, encoding="utf-8")
    (folder / "tests" / "test_offences.py").write_text(OFFENCES, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--junit-xml", "verdicts.xml"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    found: dict[str, str] = {}
    for case in ET.parse(folder / "verdicts.xml").iter("testcase"):
        texts = [f"{child.get('message')} {child.text}" for child in case if child.tag in {"failure", "error"}]
        found[case.get("name", "")] = found.get(case.get("name", ""), "") + " ".join(texts)
    return found


def test_a_test_that_cleans_up_passes(verdicts: dict[str, str]) -> None:
    fine = {name: text for name, text in verdicts.items() if name.startswith("test_fine")}

    assert len(fine) == 5
    assert not any(fine.values()), fine


@pytest.mark.parametrize(
    ("offence", "said"),
    [
        ("test_modal", "modal dialog: : Yakin?"),
        ("test_file_dialog", "modal dialog: Pilih berkas"),
        ("test_window", "window QLabel"),
        ("test_timer", "timer of QApplication"),
        ("test_thread", "thread tertinggal"),
        ("test_log", "penulis: tak diduga"),
        ("test_warning", "UserWarning: tak diduga"),
        ("test_qt_warning", "tak diduga"),
        ("test_network", "tried to connect"),
    ],
)
def test_what_is_left_behind_fails_its_own_test(verdicts: dict[str, str], offence: str, said: str) -> None:
    assert said in verdicts[offence]
