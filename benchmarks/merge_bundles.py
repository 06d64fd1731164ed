"""A fresh merge of signed, encrypted bundles against the least that could be done with their rows (design 8)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.districts import ROWS_PER_PERSON
from benchmarks.office import KEY, NOW, OFFICER, Office
from benchmarks.rows import Bench, Measured, Row, Target, Task
from benchmarks.timing import child, interleaved, seconds
from kinerja_desktop.store.connection import raw_connection
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.schema import fields
from kinerja_desktop.usecases.paket.terima import DIGABUNG, SUDAH_ADA, terima_paket
from sync.operations import Insert, Value

KECAMATAN, KECAMATAN_SMALL = 30, 3
FRESH = Row(
    "merge-fresh",
    "receive bundles: open, verify, judge, merge, log, journal, verified copy",
    "raw sqlcipher3 executemany upsert",
    "s",
    Target(ratio=1.5),
)
AGAIN = Row("merge-again", "receive the same bundles again", "their fresh merge", "s", Target(ratio=0.02))
MEMORY = Row("merge-memory", "memory of the fresh merge, over the open store", "", "MB", Target(value=100))

Batch = dict[str, list[tuple[Value, ...]]]


def run(task: Task) -> Mapping[str, Measured]:
    """Merge into the office's empty store, then once more; upsert the same rows into the same tables beside it."""
    people, number = (600, KECAMATAN_SMALL) if task.small else (10_000, KECAMATAN)
    office = Office(task.folder, people, number)
    task.say(f"  writing {number} bundles of {people:,} people")
    bundles = _write(office, task.folder)
    again: list[float] = []

    def ours() -> float:
        store = office.store("ours")
        try:
            fresh = seconds(lambda: _receive(store, bundles, DIGABUNG))
            again.append(seconds(lambda: _receive(store, bundles, SUDAH_ADA)))
        finally:
            store.close()
        task.say(f"  merged in {fresh:.1f} s")
        return fresh

    found = interleaved(task.rounds, {"floor": lambda: _floor(office, task.folder / "floor.db"), "ours": ours})
    memory = _memory(office, bundles)
    size = sum(path.stat().st_size for path in bundles) / 1e6
    note = f"{people:,} people, {people * ROWS_PER_PERSON:,} rows, {number} bundles, {size:.1f} MB; SQLCipher"
    return {
        FRESH.name: Measured(found["ours"], found["floor"], f"{note}; the floor's rows are decoded in memory"),
        AGAIN.name: Measured(tuple(again), found["ours"], "every envelope is opened and every signature checked again"),
        MEMORY.name: Measured((memory["peak"] - memory["before"],), note=f"peak {memory['peak']:.0f} MB, without Qt"),
    }


def _write(office: Office, folder: Path) -> list[Path]:
    written: list[Path] = []
    for laptop in office.laptops:
        path = folder / f"{laptop.rows.code}.kinerja"
        path.write_bytes(office.first_bundle(laptop).data)
        written.append(path)
    return written


def _receive(store: Store, bundles: Sequence[Path], expected: str) -> None:
    found = {one.status for one in terima_paket(store, OFFICER, bundles)}
    if found != {expected}:
        raise RuntimeError(f"the bundles were not all {expected}: {found}")


def _memory(office: Office, bundles: Sequence[Path]) -> dict[str, float]:
    store = office.store("memory")
    store.close()
    return child("benchmarks.merge_memory", str(store.path), *map(str, bundles))


def _floor(office: Office, path: Path) -> float:
    """The same tables, indexes, key and settings; one transaction for each bundle; no check, no log."""
    for part in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        part.unlink(missing_ok=True)
    with Store.create(path, KEY, clock=lambda: NOW, replica=bytes(16)):
        pass
    connection = raw_connection(path, KEY)
    took = 0.0
    try:
        for number, laptop in enumerate(office.laptops, 1):
            took += seconds(partial(_upsert, connection, _batch(laptop.rows.inserts(), number)))
    finally:
        connection.close()
    return took


def _batch(inserts: Iterable[Insert], replica: int) -> Batch:
    rows: defaultdict[str, list[tuple[Value, ...]]] = defaultdict(list)
    for one in inserts:
        values = (one.values.get(name) for name in fields(one.table))
        rows[one.table].append((one.row_id, *values, one.stamp.hlc, replica))
    return rows


def _upsert(connection: Any, batch: Batch) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table, rows in batch.items():
        columns = ("id", *fields(table), "_h", "_r")
        values = ", ".join("?" * len(columns))
        update = ", ".join(f"{name} = excluded.{name}" for name in columns[1:])
        insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})"
        connection.executemany(f"{insert} ON CONFLICT (id) DO UPDATE SET {update}", rows)
    connection.execute("COMMIT")


BENCH = Bench("merge", (FRESH, AGAIN, MEMORY), run)
