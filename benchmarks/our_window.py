"""Our window in a process of its own: `frame FILE`, `program FILE` (as a person starts it), `idle FILE SECONDS`."""

import os
import sys
from pathlib import Path

from benchmarks.timing import answer, memory_mb


def frame(path: Path) -> None:
    """The shell's frame: application, theme, window. The store is opened after the paint, by another thread."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.painted import FirstPaint, report_and_leave
    from kinerja_desktop.app.window import Desktop
    from kinerja_desktop.ui import theme

    app = QApplication([])
    theme.install(app)
    desktop = Desktop(path)
    FirstPaint(app, report_and_leave)
    desktop.start()
    app.exec()


def program(path: Path) -> None:
    """The same through the entry that the installed command has, whatever that loads first."""
    from kinerja_desktop.cli import main  # isort: skip

    from PySide6.QtWidgets import QApplication

    from benchmarks.painted import FirstPaint, report_and_leave

    FirstPaint(QApplication([]), report_and_leave)
    main(["--data", str(path)])


def idle(path: Path, quiet: float) -> None:
    """The program with its store open, after so many seconds in which nothing is asked of it."""
    from PySide6.QtCore import QElapsedTimer, QTimer
    from PySide6.QtWidgets import QApplication

    from kinerja_desktop.app.window import Desktop
    from kinerja_desktop.ui import theme

    app = QApplication([])
    theme.install(app)
    desktop = Desktop(path)
    still = QElapsedTimer()
    still.start()

    def look() -> None:
        if desktop.session is None or desktop.background.working:
            still.restart()
        elif still.elapsed() >= quiet * 1000:
            page = desktop.shell.current()
            answer({"memory": memory_mb(), "page": type(page).__name__ if page else ""})
            os._exit(0)

    timer = QTimer()
    timer.setInterval(100)
    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(60_000, lambda: os._exit(1))
    desktop.start()
    app.exec()


if __name__ == "__main__":
    mode, file, *rest = sys.argv[1:]
    if mode == "idle":
        idle(Path(file), float(rest[0]))
    else:
        {"frame": frame, "program": program}[mode](Path(file))
