"""How soon a window stands on the screen, and what the program holds when nothing is asked of it."""

from collections.abc import Mapping
from pathlib import Path

from benchmarks import staff_list
from benchmarks.excel_import import import_list
from benchmarks.office import NOW
from benchmarks.rows import Bench, Measured, Row, Target, Task
from benchmarks.timing import byte_compile, child, interleaved
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan

BARE = "benchmarks.peers.bare_window"
OURS = "benchmarks.our_window"
FRAME = Row(
    "first-paint", "process start to the shell's frame", "bare PySide6 window with a table", "s", Target(ratio=2)
)
PROGRAM = Row("first-paint-kinerja", "the same, started as `kinerja`", FRAME.other, "s", Target(ratio=2))
IDLE = Row("idle-memory", "the program at rest, store open (resident)", "the bare window", "MB", Target(value=160))


def run(task: Task) -> Mapping[str, Measured]:
    """Start each window in turn, offscreen; the first start of each only warms what is cached and compiled."""
    people = 300 if task.small else 5_000
    path = _store(task.folder, people)
    byte_compile(("kinerja_desktop", "sync", "benchmarks"))
    starts = {
        "bare": lambda: _painted(BARE),
        "frame": lambda: _painted(OURS, "frame", str(path)),
        "program": lambda: _painted(OURS, "program", str(path)),
    }
    interleaved(1, starts)
    found = interleaved(task.rounds if task.small else 2 * task.rounds + 1, starts)
    quiet = "1" if task.small else "5"
    rest = child(OURS, "idle", str(path), quiet)
    note = f"with {people:,} people, {quiet} s after the last work, page: {rest['page'] or 'none'}"
    warm = "warm, byte-compiled, offscreen; the store opens after the paint"
    return {
        FRAME.name: Measured(found["frame"], found["bare"], warm),
        PROGRAM.name: Measured(found["program"], found["bare"], "through the command line's entry"),
        IDLE.name: Measured((rest["memory"],), (child(BARE)["memory"],), note),
    }


def _store(folder: Path, people: int) -> Path:
    """A practice store with its people, as the program would have left it."""
    path = folder / "latihan.kinerja-data"
    with Store.create(path, None, clock=lambda: NOW) as store:
        siapkan_latihan(store, "laptop", latihan=True)
        import_list(store, staff_list.write(folder / "daftar.xlsx", people))
    return path


def _painted(*command: str) -> float:
    return child(*command)["painted"]


BENCH = Bench("paint", (FRAME, PROGRAM, IDLE), run)
