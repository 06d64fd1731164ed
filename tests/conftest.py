"""What every test lives under: no screen, no home, no network, no modal dialog; nothing left behind, no complaint."""

import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from socket import AF_INET, AF_INET6, socket
from typing import Any

# Before any import of Qt or keyring: they read the environment once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.setdefault("LANG", "C.UTF-8")

import pytest
from hypothesis import HealthCheck, settings

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}
LOOPBACK = ("127.", "::1", "localhost")
PATIENCE_MS = 3000

# Everyday runs answer the same for the same commit; long runs look for what is new.
settings.register_profile("everyday", max_examples=40, deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "berat", max_examples=2000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--berat", action="store_true", help="also the long runs, and Hypothesis with many examples")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("berat" if config.getoption("--berat") else "everyday")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--berat"):
        return
    heavy = [item for item in items if item.get_closest_marker("berat")]
    if heavy:
        config.hook.pytest_deselected(items=heavy)
        items[:] = [item for item in items if not item.get_closest_marker("berat")]


def _settle_in(home: Path, patch: pytest.MonkeyPatch) -> None:
    for name, folder in HOME_VARIABLES.items():
        directory = home / folder
        directory.mkdir(parents=True, exist_ok=True)
        patch.setenv(name, str(directory))


@pytest.fixture(scope="session", autouse=True)
def _no_real_home_for_servers() -> Iterator[None]:
    """Fixtures that live for a whole session (database and WebDAV servers) keep their files in a folder apart."""
    with (
        tempfile.TemporaryDirectory(prefix="kinerja-rumah-", ignore_cleanup_errors=True) as home,
        pytest.MonkeyPatch.context() as patch,
    ):
        _settle_in(Path(home), patch)
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of this test's own; settings, data and caches of the program go there."""
    directory = tmp_path_factory.mktemp("rumah")
    _settle_in(directory, monkeypatch)
    return directory


@pytest.fixture(scope="session", autouse=True)
def _loopback_only() -> Iterator[None]:
    """A test that would reach another machine fails at the connection."""
    connect = socket.connect

    def guarded(self: socket, address: Any) -> None:
        if self.family in {AF_INET, AF_INET6} and not str(address[0]).startswith(LOOPBACK):
            self.close()  # the caller does not when it is not an OSError
            pytest.fail(f"a test tried to connect to {address!r}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "connect", guarded)
        yield


class _Complaints(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _nothing_complained_of(request: pytest.FixtureRequest) -> Iterator[None]:
    """A logged warning fails the test, unless the test asks for `caplog`: then it looks at the log itself."""
    complaints = _Complaints()
    root = logging.getLogger()
    root.addHandler(complaints)
    try:
        yield
    finally:
        root.removeHandler(complaints)
    if complaints.lines and "caplog" not in request.fixturenames:
        pytest.fail("unexpected in the log:\n" + "\n".join(complaints.lines))


@pytest.fixture(autouse=True)
def _nothing_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """After a test none of its threads, timers and visible windows is left, and it has run no modal dialog."""
    threads_before = set(threading.enumerate())
    native_before = _native_threads()
    dialogs: list[str] = []
    timers_before: set[int] = set()
    if "PySide6.QtWidgets" in sys.modules:
        dialogs = _refuse_modal_dialogs(monkeypatch)
        timers_before = {timer.timerId() for timer in _active_timers()}
    yield
    left = [f"modal dialog: {text}" for text in dialogs]
    if "PySide6.QtWidgets" in sys.modules:
        _let_qt_finish()
        left += _visible_windows()
        left += [
            f"timer of {_called(timer.parent())}" for timer in _active_timers() if timer.timerId() not in timers_before
        ]
    left += _running_threads(threads_before, native_before)
    if left:
        pytest.fail("left behind: " + "; ".join(left))


@pytest.fixture(autouse=True)
def _cycles_are_collected_here() -> Iterator[None]:
    """Windows left in cycles are freed on the main thread, as in the program: a test's threads must not find them."""
    from kinerja_desktop.ui.garbage import collect_due, collect_here_only

    collect_here_only()
    yield
    collect_due()


def _refuse_modal_dialogs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every door to a modal dialog raises and notes its text; the note fails the test where the error is swallowed."""
    from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QFontDialog, QInputDialog, QMenu, QMessageBox

    seen: list[str] = []

    def text_of(*arguments: object) -> str:
        first = arguments[0] if arguments else None
        if isinstance(first, QMessageBox):
            return f"{first.windowTitle()}: {first.text()}"
        if isinstance(first, QDialog):
            return f"{_called(first)} {first.windowTitle()}"
        return " ".join(str(argument) for argument in arguments if isinstance(argument, str))

    def refused(*arguments: object, **named: object) -> None:
        seen.append(text_of(*arguments) or str(named))
        raise AssertionError(f"a modal dialog was run: {seen[-1]}")

    doors = {
        QDialog: ["exec"],
        QMenu: ["exec"],
        QMessageBox: ["information", "question", "warning", "critical", "about"],
        QFileDialog: ["getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"],
        QInputDialog: ["getText", "getInt", "getDouble", "getItem", "getMultiLineText"],
        QColorDialog: ["getColor"],
        QFontDialog: ["getFont"],
    }
    for widget, names in doors.items():
        for name in names:
            monkeypatch.setattr(widget, name, refused if name == "exec" else staticmethod(refused))
    return seen


def _let_qt_finish() -> None:
    """Deliver what was posted, deletions too: pytest-qt only asks for them."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    if QCoreApplication.instance() is None:
        return
    QThreadPool.globalInstance().waitForDone(PATIENCE_MS)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pyright: ignore[reportArgumentType] # null is Qt's word for "all"


def _visible_windows() -> list[str]:
    from PySide6.QtWidgets import QApplication

    left: list[str] = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            left.append(f"window {_called(window)} {window.windowTitle()}")
            window.hide()
            window.deleteLater()
    return left


def _active_timers() -> list[Any]:
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtWidgets import QApplication

    application = QCoreApplication.instance()
    roots = [application, *QApplication.topLevelWidgets()] if application else []
    return [timer for root in roots if root for timer in root.findChildren(QTimer) if timer.isActive()]


def _running_threads(before: set[threading.Thread], native_before: set[str]) -> list[str]:
    """Threads that still run after a moment to end. A Qt thread that ran Python leaves a dummy, which never ends."""
    for thread in set(threading.enumerate()) - before:
        if _is_real(thread):
            thread.join(PATIENCE_MS / 1000)
    left = [f"thread {thread.name}" for thread in set(threading.enumerate()) - before if _is_real(thread)]
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while (native := _native_threads() - native_before) and time.monotonic() < deadline:
        time.sleep(0.01)
    return left + [f"Qt thread {name}" for name in sorted(native)]


def _is_real(thread: threading.Thread) -> bool:
    return thread.is_alive() and not isinstance(thread, threading._DummyThread)


def _native_threads() -> set[str]:
    """Qt's threads, where the system tells: Qt names its threads, others keep the name of the process."""
    tasks = Path("/proc/self/task")
    if "PySide6.QtCore" not in sys.modules or not tasks.is_dir():
        return set()
    own = Path("/proc/self/comm").read_text(encoding="utf-8").strip()
    named: set[str] = set()
    for task in tasks.iterdir():
        try:
            name = (task / "comm").read_text(encoding="utf-8").strip()
        except OSError:  # it has just ended
            continue
        if name not in {own, "QDBusConnection", "Thread (pooled)"}:
            named.add(f"{name} ({task.name})")
    return named


def _called(thing: Any) -> str:
    return f"{type(thing).__name__} {thing.objectName()}".strip() if thing is not None else "nobody"
