"""Pictures of every page, dialog and part, to look at: `python -m kinerja_desktop.ui.potret DIR [NAMA ...]`.

Each package of `ui` may have a module `gambar` that calls `register`; this module finds them all. Each registered thing
is drawn light and dark, at 1366x768 and as a screen of that size at 150 % shows it (911x512 logical).
"""

import importlib
import multiprocessing
import os
import pkgutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import kinerja_desktop.ui
from kinerja_desktop.ui import theme
from kinerja_desktop.ui.galeri.latar import tutup_latar

SCREEN = QSize(1366, 768)
MOST_WAIT_MS = 8_000


@dataclass(frozen=True, slots=True)
class Gambar:
    """One thing to draw. `build` makes the shown widget; `ready` says when its data have arrived."""

    name: str
    build: Callable[[], QWidget]
    ready: Callable[[QWidget], bool]
    free_size: bool


_registered: dict[str, Gambar] = {}


def register(
    name: str,
    build: Callable[[], QWidget],
    *,
    ready: Callable[[QWidget], bool] = lambda _widget: True,
    free_size: bool = False,
) -> None:
    """Name a picture. `build` runs with a QApplication and the theme on; `free_size` keeps the widget's own size."""
    _registered[name] = Gambar(name, build, ready, free_size)


def registered() -> dict[str, Gambar]:
    """All pictures, after finding the modules that register them."""
    for found in pkgutil.walk_packages(kinerja_desktop.ui.__path__, "kinerja_desktop.ui."):
        if found.name.rpartition(".")[2] == "gambar":
            importlib.import_module(found.name)
    return dict(sorted(_registered.items()))


def settle(widget: QWidget, ready: Callable[[QWidget], bool]) -> None:
    """Let events run until the widget says it is ready, at most eight seconds."""
    patience = QDeadlineTimer(MOST_WAIT_MS)
    app = QApplication.instance()
    while app is not None and not patience.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if ready(widget):
            break
    for _round in range(4):
        if app is not None:
            app.processEvents()
            # Without a running loop nobody takes away what a page replaced.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def draw(gambar: Gambar, file: Path, size: QSize) -> None:
    """Build, show, wait, save one PNG."""
    widget = gambar.build()
    if not gambar.free_size and not isinstance(widget, QDialog):
        widget.setMinimumSize(0, 0)
        widget.resize(size)
    widget.show()
    settle(widget, gambar.ready)
    widget.grab().save(str(file))
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _draw_all(directory: str, percent: int, names: list[str]) -> None:
    os.environ["QT_SCALE_FACTOR"] = str(percent / 100)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    size = QSize(SCREEN.width() * 100 // percent, SCREEN.height() * 100 // percent)
    for choice, suffix in ((theme.Pilihan.TERANG, ""), (theme.Pilihan.GELAP, "-gelap")):
        theme.install(app, choice)
        for name, gambar in registered().items():
            if not names or any(wanted in name for wanted in names):
                scaled = "" if percent == 100 else f"-{percent}"
                draw(gambar, Path(directory) / f"{name}{scaled}{suffix}.png", size)
    tutup_latar()


def main(arguments: list[str]) -> int:
    """Draw everything into the directory named first; further words choose by name."""
    if not arguments:
        sys.stderr.write("python -m kinerja_desktop.ui.potret DIR [NAMA ...]\n")
        return 2
    directory = Path(arguments[0])
    directory.mkdir(parents=True, exist_ok=True)
    spawn = multiprocessing.get_context("spawn")
    for percent in (100, 150):
        child = spawn.Process(target=_draw_all, args=(str(directory), percent, arguments[1:]))
        child.start()
        child.join()
        if child.exitcode:
            return 1
    return 0


if __name__ == "__main__":
    # The children import this module by its name; so does this process, or what they register would be elsewhere.
    sys.exit(importlib.import_module("kinerja_desktop.ui.potret").main(sys.argv[1:]))
