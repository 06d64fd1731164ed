"""A staff list from Excel into the store, against reading its cells and doing nothing with them."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from uuid import UUID

from benchmarks import staff_list
from benchmarks.office import KEY, NOW
from benchmarks.rows import Bench, Measured, Row, Target, Task
from benchmarks.timing import interleaved, seconds
from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import pratinjau_impor, terapkan_impor

OPERATOR = Pelaku(UUID(int=2), "Pengelola kinerja", Peran.TIM_PENGELOLA, "", "laptop")
TODAY = date(2026, 4, 6)
ROW = Row(
    "excel-import", "staff list into the store: every check, log, verified copy", "openpyxl read-only, cells only", "s",
    Target(ratio=0.4),
)  # fmt: skip


def run(task: Task) -> Mapping[str, Measured]:
    """Import into a new locked store; read the same file with openpyxl beside it."""
    people = 2_000 if task.small else 10_000
    task.say(f"  writing a list of {people:,} people")
    path = staff_list.write(task.folder / "daftar.xlsx", people)
    acts = {"ours": lambda: _ours(path, people), "openpyxl": lambda: seconds(lambda: _read(path))}
    _read(staff_list.write(task.folder / "kecil.xlsx", 10))  # what both load at first use is loaded
    _ours(task.folder / "kecil.xlsx", 10)
    found = interleaved(task.rounds, acts)
    note = f"{people:,} people x {len(staff_list.HEAD)} columns, {path.stat().st_size / 1e6:.1f} MB; SQLCipher"
    return {ROW.name: Measured(found["ours"], found["openpyxl"], note)}


def new_store(folder: Path) -> Store:
    """An empty locked store in an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Store.create(folder / "laptop.kinerja-data", KEY, clock=lambda: NOW)


def import_list(store: Store, path: Path) -> int:
    """Read, check and take a staff list; answer how many people were taken."""
    preview = pratinjau_impor(store, OPERATOR, path, TODAY)
    return terapkan_impor(store, OPERATOR, preview, TODAY, None).diterima


def _ours(path: Path, people: int) -> float:
    taken: list[int] = []
    with new_store(path.parent / "laptop") as store:
        took = seconds(lambda: taken.append(import_list(store, path)))
    if taken != [people]:
        raise RuntimeError(f"{taken} of {people} people were taken")
    return took


def _read(path: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    for _row in book.worksheets[0].iter_rows(values_only=True):
        pass
    book.close()


BENCH = Bench("excel", (ROW,), run)
