"""How much travels: a whole kecamatan, and one corrected field."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.office import Laptop, Office
from benchmarks.rows import Bench, Measured, Row, Target, Task
from kinerja_desktop.store.schema import fields
from sync.operations import Change, Insert, Value
from sync.stamps import Stamp

FULL = Row(
    "bytes-full", "a full bundle: rows, authors, stamps, signed, encrypted", "gzip -6 of the rows as JSON", "kB",
    Target(ratio=0.6),
)  # fmt: skip
FIELD = Row("bytes-field", "one corrected field to the office, steady state", "", "bytes", Target(value=900))

TRIES = 25


def run(task: Task) -> Mapping[str, Measured]:
    """Write both bundles of one kecamatan. An envelope pads itself at random, so the largest of many counts."""
    people = 40 if task.small else 333
    office = Office(task.folder, people, 1)
    (laptop,) = office.laptops
    inserts = list(laptop.rows.inserts())
    full = office.first_bundle(laptop)
    change = _correction(laptop, inserts)
    plain = [len(office.next_bundle(laptop, full, [change]).data) for _ in range(TRIES)]
    answering = [len(office.next_bundle(laptop, full, [change], answering=True).data) for _ in range(TRIES)]
    size = f"{people} people, {len(inserts):,} rows"
    steady = f"largest of {TRIES}; {max(answering)} when it also carries a receipt and what it has heard of the office"
    return {
        FULL.name: Measured((len(full.data) / 1000,), (len(_json(inserts)) / 1000,), f"{size}; no stamps in the JSON"),
        FIELD.name: Measured((float(max(plain)),), note=steady),
    }


def _correction(laptop: Laptop, inserts: Sequence[Insert]) -> Change:
    """The text of one realisasi is put right with a sentence of usual length."""
    last = max(inserts, key=lambda one: one.stamp.hlc)
    born = next(one for one in inserts if one.table == "realisasi")
    stamp = Stamp(last.stamp.hlc + (3_600_000 << 16), laptop.rows.author.replica)
    text = "Satu perbaikan kecil pada keterangan realisasi pegawai ini"
    return Change(stamp, laptop.rows.author, "realisasi", born.row_id, "teks", (born.stamp,), text)


def _json(inserts: Iterable[Insert]) -> bytes:
    """One list of lists for each table, the names of the columns once: the shortest that people write as JSON."""
    tables: defaultdict[str, list[list[Value]]] = defaultdict(list)
    for one in inserts:
        names = ("id", *fields(one.table))
        if not tables[one.table]:
            tables[one.table].append(list(names))
        values = [one.row_id, *(one.values.get(name) for name in names[1:])]
        tables[one.table].append([value.hex() if isinstance(value, bytes) else value for value in values])
    return gzip.compress(json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode(), 6)


BENCH = Bench("bytes", (FULL, FIELD), run)
