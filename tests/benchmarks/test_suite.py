"""The suite says what design 8 asks for, and its smallest benchmark runs. No time is ever asserted."""

import json
import re
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.office import OFFICER, Office
from benchmarks.registry import ALL, BY_NAME
from benchmarks.rows import Bench, Measured, Row, Target
from benchmarks.table import table
from kinerja_desktop.usecases.paket.terima import terima_paket

ASKED = {
    "merge-fresh": Target(ratio=1.5),
    "merge-again": Target(ratio=0.02),
    "merge-memory": Target(value=100),
    "bytes-full": Target(ratio=0.6),
    "bytes-field": Target(value=900),
    "first-paint": Target(ratio=2),
    "first-paint-kinerja": Target(ratio=2),
    "idle-memory": Target(value=160),
    "sheets": Target(ratio=1.2),
    "sheets-typst": Target(ratio=1),
    "excel-import": Target(ratio=0.4),
}


def test_every_row_with_a_target_has_the_one_that_the_design_gives():
    assert {row.name: row.target for bench in ALL for row in bench.rows if row.target is not None} == ASKED


def test_no_two_benchmarks_and_no_two_rows_have_one_name():
    names = [row.name for bench in ALL for row in bench.rows]

    assert len(BY_NAME) == len(ALL)
    assert len(set(names)) == len(names)


def test_the_smallest_benchmark_runs_and_answers_a_table_and_a_document(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    file = tmp_path / "figures.json"

    assert main(["bytes", "--cepat", "--rounds", "1", "--json", str(file)]) == 0

    printed = capfd.readouterr().out
    rows = {one["name"]: one for one in json.loads(file.read_text(encoding="utf-8"))["rows"]}
    assert set(rows) == {"bytes-full", "bytes-field"}
    assert all(one["measured"] for one in rows.values())
    assert re.search(r"^bytes-field .* bytes .* <= 900 bytes +(yes|NO)$", printed, re.MULTILINE)


def test_the_ratio_is_that_of_a_round_and_a_missed_target_is_said():
    row = Row("satu", "ours", "theirs", "s", Target(ratio=1.5))
    bench = Bench("satu", (row,), lambda _task: {})
    found = Measured(ours=(2.0, 3.0, 8.0), other=(1.0, 1.0, 8.0))

    assert found.ratios == (2.0, 3.0, 1.0)
    assert table([bench], {"satu": found}, small=False).splitlines()[2].endswith("2.00 x (1.00-3.00)  <= 1.5 x  NO")
    assert "not measured" in table([bench], {}, small=False)


def test_the_bundles_that_are_timed_are_bundles_an_office_merges(tmp_path: Path):
    office = Office(tmp_path, 8, 2)
    bundles = [tmp_path / f"{number}.kinerja" for number in range(2)]
    for path, laptop in zip(bundles, office.laptops, strict=True):
        path.write_bytes(office.first_bundle(laptop).data)
    with office.store("merged") as store:
        assert [one.status for one in terima_paket(store, OFFICER, bundles)] == ["digabung", "digabung"]
