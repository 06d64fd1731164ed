"""Evaluation sheets to PDF, one file each, against others that draw the same cells."""

import multiprocessing
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks import evaluations
from benchmarks.peers.cells import Plain, plain
from benchmarks.rows import Bench, Measured, Row, Target, Task
from benchmarks.timing import interleaved, seconds
from kinerja_desktop.sheets.layout import lay_out
from kinerja_desktop.sheets.pdf import gambar_pdf
from kinerja_desktop.sheets.rencana_sel import Lembar

WORKERS = 2
WHAT = "two-page F-10 sheets with QR to PDF, pool of two"
PLATYPUS = Row("sheets", WHAT, "ReportLab platypus, one process, no QR", "s", Target(ratio=1.2))
TYPST = Row("sheets-typst", WHAT, "Typst, one process, no QR", "s", Target(ratio=1))
TYPST_POOL = Row("sheets-typst-pool", WHAT, "Typst, pool of two, no QR", "s")
ALONE = Row("sheets-alone", "the same in one process", PLATYPUS.other, "s")


def run(task: Task) -> Mapping[str, Measured]:
    """Draw all sheets into files with each in turn; every process has loaded what it needs before."""
    from benchmarks.peers import typesetter

    number = 30 if task.small else 300
    plans = evaluations.sheets(number)
    cells = [plain(one) for one in plans]
    sources = [typesetter.source(one) for one in cells]
    spawn = multiprocessing.get_context("spawn")
    with (
        ProcessPoolExecutor(WORKERS, mp_context=spawn) as ours,
        ProcessPoolExecutor(WORKERS, mp_context=spawn) as other,
    ):
        acts: Mapping[str, Callable[[int], object]] = {
            "pool": lambda count: _in_pool(ours, draw_ours, plans[:count], task.folder),
            "platypus": lambda count: _here(draw_platypus, cells[:count], task.folder),
            "typst": lambda count: _here(draw_typst, sources[:count], task.folder),
            "typst pool": lambda count: _in_pool(other, draw_typst, sources[:count], task.folder),
            "alone": lambda count: _here(draw_ours, plans[:count], task.folder),
        }
        for act in acts.values():
            act(8)
        found = interleaved(task.rounds, {name: _timed(act, number) for name, act in acts.items()})
    pages = sum(len(lay_out(one)) for one in plans) / number
    note = f"{number} sheets, {pages:.2f} pages each, one file each; pools started and fonts loaded before"
    return {
        PLATYPUS.name: Measured(found["pool"], found["platypus"], note),
        TYPST.name: Measured(found["pool"], found["typst"], "one compiler kept; its markup is made before"),
        TYPST_POOL.name: Measured(found["pool"], found["typst pool"], "to be known; no target"),
        ALONE.name: Measured(found["alone"], found["platypus"], "to be known; no target; QR included in ours"),
    }


def draw_ours(sheet: Lembar, path: Path) -> None:
    """One sheet into one file."""
    path.write_bytes(gambar_pdf(sheet))


def draw_platypus(sheet: Plain, path: Path) -> None:
    """One sheet into one file."""
    from benchmarks.peers import platypus

    platypus.draw(sheet, path)


def draw_typst(source: bytes, path: Path) -> None:
    """One sheet into one file."""
    from benchmarks.peers import typesetter

    typesetter.draw(source, path)


def _timed(act: Callable[[int], object], number: int) -> Callable[[], float]:
    return lambda: seconds(lambda: act(number))


def _here(draw: Callable[[Any, Path], None], values: Sequence[Any], folder: Path) -> None:
    for value, path in zip(values, _files(folder, len(values)), strict=True):
        draw(value, path)


def _in_pool(pool: Executor, draw: Callable[[Any, Path], None], values: Sequence[Any], folder: Path) -> None:
    for done in pool.map(draw, values, _files(folder, len(values))):
        assert done is None


def _files(folder: Path, number: int) -> Iterable[Path]:
    return [folder / f"{one}.pdf" for one in range(number)]


BENCH = Bench("sheets", (PLATYPUS, TYPST, TYPST_POOL, ALONE), run)
