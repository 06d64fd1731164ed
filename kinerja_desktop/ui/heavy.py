"""The process pool for heavy work: made at first use, spawned, one worker on a small machine."""

import os
from concurrent.futures import Executor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

SMALL_MEMORY = 4_500_000_000


def worker_count() -> int:
    """One on a laptop of 4 GB or with one core, else the cores less one, at most four."""
    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        memory = SMALL_MEMORY
    cores = os.cpu_count() or 1
    return 1 if memory <= SMALL_MEMORY else max(1, min(4, cores))


class HeavyPool:
    """Processes that draw PDF and Excel. Nothing starts before `executor` is asked for the first time."""

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def executor(self) -> Executor:
        """The pool, made now if there is none."""
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers or worker_count(), mp_context=spawn)
        return self._pool

    def stop(self) -> None:
        """End the processes; what has not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
