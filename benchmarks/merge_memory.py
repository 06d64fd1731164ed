"""Receiving in a process of its own: `STORE BUNDLE...` answers what the process held before and at its peak."""

import sys
from pathlib import Path

from benchmarks.office import KEY, NOW, OFFICER
from benchmarks.timing import answer, memory_mb, peak_mb
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.paket.terima import terima_paket


def main() -> None:
    """Receive all bundles into the store."""
    path, *bundles = map(Path, sys.argv[1:])
    with Store.open(path, KEY, clock=lambda: NOW) as store:
        before = memory_mb()
        terima_paket(store, OFFICER, bundles)
        answer({"before": before, "peak": peak_mb()})


if __name__ == "__main__":
    main()
