"""Time and memory: interleaved rounds in this process, and whole processes of their own."""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
STARTED = "BENCH_STARTED"
"""Environment variable with the monotonic time at which a process was asked for."""


def seconds(act: Callable[[], object]) -> float:
    """How long one act takes; what earlier acts left is collected before."""
    gc.collect()
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def interleaved(rounds: int, acts: Mapping[str, Callable[[], float]]) -> dict[str, tuple[float, ...]]:
    """Measure each act once per round, in turn, beginning with another one each round. An act answers its figure."""
    found: dict[str, list[float]] = {name: [] for name in acts}
    names = list(acts)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found[name].append(acts[name]())
    return {name: tuple(figures) for name, figures in found.items()}


def child(module: str, *arguments: str) -> dict[str, Any]:
    """Run a module of ours in a process of its own, without a screen, and answer the JSON line that it prints last."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", STARTED: repr(time.monotonic())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def since_start() -> float:
    """In a process begun by `child`: seconds since it was asked for. The monotonic clock is the machine's."""
    return time.monotonic() - float(os.environ[STARTED])


def memory_mb() -> float:
    """What this process holds in memory now, MB: resident, shared libraries counted in full."""
    return _status_kb("VmRSS:") / 1024


def peak_mb() -> float:
    """The most that this process ever held, MB."""
    return _status_kb("VmHWM:") / 1024


def _status_kb(field: str) -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(field):
            return int(line.split()[1])
    raise RuntimeError(f"the system does not say {field}")


def answer(figures: Mapping[str, Any]) -> None:
    """In a process begun by `child`: hand the figures back."""
    print(json.dumps(figures), flush=True)


def byte_compile(folders: Sequence[str]) -> None:
    """Compile our packages, as an installed program has them; the libraries are compiled by their first use."""
    import compileall

    for folder in folders:
        compileall.compile_dir(ROOT / folder, quiet=1)
