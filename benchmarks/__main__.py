"""`python -m benchmarks [--cepat] [--rounds N] [--json FILE] [NAME...]`: run benchmarks and print one table.

Each benchmark runs in a process of its own, so that none starts with what another one has loaded. Times are never
asserted: a target that is missed is said, and the exit status is 0.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.registry import ALL, BY_NAME
from benchmarks.rows import Bench, Measured, Task
from benchmarks.table import document, table
from benchmarks.timing import ROOT

Results = dict[str, Measured]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for; answer the exit status."""
    asked = _options().parse_args(arguments)
    if asked.inside:
        print(json.dumps({name: asdict(one) for name, one in _run(BY_NAME[asked.names[0]], asked).items()}))
        return 0
    chosen = [BY_NAME[name] for name in asked.names] or list(ALL)
    results: Results = {}
    failed: list[str] = []
    for bench in chosen:
        try:
            results |= _apart(bench, asked)
        except subprocess.CalledProcessError:
            failed.append(bench.name)
    print(table(chosen, results, small=asked.cepat))
    if asked.json:
        text = json.dumps(document(chosen, results, small=asked.cepat), indent=1)
        Path(asked.json).write_text(text + "\n", encoding="utf-8")
    if failed:
        print(f"ended with an error: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Our program beside peers and floors.")
    parser.add_argument("names", nargs="*", choices=[*BY_NAME, []], metavar="NAME", help=f"of {', '.join(BY_NAME)}")
    parser.add_argument("--cepat", action="store_true", help="a small run: less data, the same comparisons")
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds, of which the median counts")
    parser.add_argument("--json", metavar="FILE", help="write all figures into a file")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    return parser


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _run(bench: Bench, asked: argparse.Namespace) -> Results:
    with tempfile.TemporaryDirectory(prefix="kinerja-bench-") as folder:
        return dict(bench.run(Task(Path(folder), asked.cepat, asked.rounds, _say)))


def _apart(bench: Bench, asked: argparse.Namespace) -> Results:
    command = [sys.executable, "-m", "benchmarks", "--inside", bench.name, "--rounds", str(asked.rounds)]
    if asked.cepat:
        command.append("--cepat")
    _say(f"{bench.name} ...")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return {name: Measured(tuple(one["ours"]), tuple(one["other"]), one["note"]) for name, one in found.items()}


if __name__ == "__main__":
    raise SystemExit(main())
