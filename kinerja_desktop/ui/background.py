"""Jobs off the GUI thread, answers on it: one writer thread, one reader thread, a process pool for heavy work.

A page calls `background.read(job, then, owner=self)`. `job` takes nothing and runs elsewhere; `then` gets its result on
the GUI thread, unless `owner` was destroyed meanwhile. `failed` gets the exception; without it the exception goes to
`on_failure`, which the shell sets (a refusal becomes a message, anything else a report).
"""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from kinerja_desktop.ui.garbage import GarbageOnGuiThread
from kinerja_desktop.ui.heavy import HeavyPool

T = TypeVar("T")
BUSY_AFTER_MS = 300


class BatalError(Exception):
    """The person cancelled a long act; raised inside the job by `Laju`, so that the job's transaction rolls back."""


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """How far a long act is: `selesai` of `jumlah` units (0 of 0 when not countable) and what happens now."""

    selesai: int
    jumlah: int
    kalimat: str


class Laju:
    """Handed to a long job: call it to say how far the job is. Raises BatalError once the person cancelled."""

    def __init__(self, tell: Callable[[Kemajuan], None]) -> None:
        self._tell = tell
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next safe point."""
        self._cancelled.set()

    def __call__(self, selesai: int, jumlah: int, kalimat: str) -> None:
        if self.cancelled:
            raise BatalError
        self._tell(Kemajuan(selesai, jumlah, kalimat))


class Job:
    """One job under way. `cancel` asks it to stop; `running` until its answer was delivered or dropped.

    It is no Qt object and ends by forgetting the page, on the GUI thread: the thread that ran it may keep it longer.
    """

    def __init__(
        self,
        then: Callable[[Any], None] | None,
        failed: Callable[[BaseException], None] | None,
        owner: QObject | None,
        busy: Callable[[bool], None] | None,
    ) -> None:
        self.then, self.failed, self.owner, self.busy = then, failed, owner, busy
        self.work: Callable[[], Any] | None = None
        self.future: Future[Any] | None = None
        self.laju: Laju | None = None
        self.clock: QTimer | None = None
        self.running, self.dropped, self.shown_busy = True, False, False

    def __call__(self) -> Any:
        """Do the work, on the thread it was handed to."""
        work = self.work
        return work() if work is not None else None

    def late(self) -> None:
        """It takes long enough that the page should say so."""
        if self.running and self.busy is not None and self._owner_lives():
            self.shown_busy = True
            self.busy(True)

    def _owner_lives(self) -> bool:
        return self.owner is None or isValid(self.owner)

    def wanted(self) -> bool:
        """Whether somebody still waits for the answer."""
        return not self.dropped and self._owner_lives()

    def cancel(self) -> None:
        """Drop the job if it has not begun, else ask it to stop at its next safe point."""
        if self.laju is not None:
            self.laju.cancel()
        if self.future is not None:
            self.future.cancel()

    def end(self) -> None:
        """The answer is here: take back the busy state."""
        self.running = False
        if self.clock is not None:
            self.clock.stop()
            self.clock.deleteLater()
            self.clock = None
        if self.shown_busy and self.busy is not None and self._owner_lives():
            self.busy(False)

    def let_go(self) -> None:
        """Forget everything that belongs to the page."""
        self.then = self.failed = self.owner = self.busy = self.work = None


class Background(QObject):
    """The only place with threads. `interrupt_read` stops what the thread of that number reads (the store's own)."""

    _finished = Signal(object, object)
    _progressed = Signal(object, object, object)
    idle = Signal()

    def __init__(self, *, interrupt_read: Callable[[int], None] | None = None, workers: int | None = None) -> None:
        super().__init__()
        self.on_failure: Callable[[BaseException], None] | None = None
        self._interrupt_read = interrupt_read
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="penulis")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pembaca")
        self._heavy = HeavyPool(workers)
        self._open: set[Job] = set()
        self._writes: set[Job] = set()
        self._topics: dict[str, Job] = {}
        self._reading: tuple[Job, int] | None = None
        self._reading_turn = threading.Lock()
        self._stopped = False
        self._garbage = GarbageOnGuiThread(self)
        self._finished.connect(self._deliver)
        self._progressed.connect(self._deliver_progress)

    def set_interrupt_read(self, interrupt: Callable[[int], None] | None) -> None:
        """Name the store's interrupt once the store is open."""
        self._interrupt_read = interrupt

    def write(
        self,
        job: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        *,
        owner: QObject | None = None,
        busy: Callable[[bool], None] | None = None,
    ) -> Job:
        """Run a job that changes the store, after all writes asked for before it."""
        made = Job(then, failed, owner, busy)
        self._writes.add(made)
        return self._start(made, self._writer, job)

    def read(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        owner: QObject | None = None,
        busy: Callable[[bool], None] | None = None,
        topic: str = "",
    ) -> Job:
        """Run a job that only reads. A later read with the same `topic` overtakes this one: its answer is dropped,
        and if it runs just now it is interrupted (search as you type).
        """
        made = Job(then, failed, owner, busy)
        if topic:
            self._overtake(topic)
            self._topics[topic] = made
        return self._start(made, self._reader, partial(self._as_reading, made, job))

    def long(
        self,
        job: Callable[[Laju], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        progress: Callable[[Kemajuan], None],
        owner: QObject | None = None,
        writes: bool = True,
    ) -> Job:
        """Run a long act on the writer (or the reader) thread; `job` gets a `Laju`, `progress` runs on the GUI thread.

        After `Job.cancel` the job's next `laju(...)` raises BatalError, which arrives at `failed`.
        """
        made = Job(then, failed, owner, None)
        made.laju = Laju(lambda step: self._progressed.emit(made, progress, step))
        if writes:
            self._writes.add(made)
        return self._start(made, self._writer if writes else self._reader, partial(job, made.laju))

    def heavy(
        self,
        function: Callable[..., T],
        *values: object,
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        owner: QObject | None = None,
        busy: Callable[[bool], None] | None = None,
    ) -> Job:
        """Run a module-level function in another process (PDF, Excel, signing). It gets values, never a session."""
        return self._start(Job(then, failed, owner, busy), self._heavy.executor(), partial(function, *values))

    @property
    def writing(self) -> bool:
        """Whether a write is waiting or running: the window may not close yet."""
        return bool(self._writes)

    @property
    def working(self) -> bool:
        """Whether any answer is still on its way."""
        return bool(self._open)

    def stop(self) -> None:
        """At exit: drop what only reads, wait for the last write, end the processes. Afterwards nothing starts."""
        if self._stopped:
            return
        self._stopped = True
        for job in list(self._open - self._writes):
            job.dropped = True
        self._interrupt(None)
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._heavy.stop()

    def _start(self, made: Job, executor: Executor, job: Callable[[], Any]) -> Job:
        if self._stopped:
            made.running = False
            self._writes.discard(made)
            return made
        self._open.add(made)
        if made.busy is not None:
            made.clock = QTimer(self, singleShot=True)
            made.clock.timeout.connect(made.late)
            made.clock.start(BUSY_AFTER_MS)
        if executor is self._writer or executor is self._reader:
            made.work, job = job, made
        made.future = executor.submit(job)
        made.future.add_done_callback(lambda done: self._emit_finished(made, done))
        return made

    def _emit_finished(self, made: Job, done: Future[Any]) -> None:
        if isValid(self):
            self._finished.emit(made, done)

    def _as_reading(self, made: Job, job: Callable[[], T]) -> T:
        if made.dropped:
            raise CancelledError
        with self._reading_turn:
            self._reading = made, threading.get_ident()
        try:
            return job()
        finally:
            with self._reading_turn:
                self._reading = None

    def _interrupt(self, meant: Job | None) -> None:
        """Stop the read that runs now, if it is the one that is meant (None: any): never the one after it."""
        with self._reading_turn:
            if self._reading is not None and self._interrupt_read is not None:
                job, thread = self._reading
                if meant is None or job is meant:
                    self._interrupt_read(thread)

    def _overtake(self, topic: str) -> None:
        before = self._topics.pop(topic, None)
        if before is None or not before.running:
            return
        before.dropped = True
        if before.future is not None and before.future.cancel():
            return
        self._interrupt(before)

    @Slot(object, object)
    def _deliver(self, made: Job, done: Future[Any]) -> None:
        self._open.discard(made)
        self._writes.discard(made)
        made.end()
        try:
            self._hand_over(made, done)
        finally:
            made.let_go()
            if not self._open:
                self.idle.emit()

    def _hand_over(self, made: Job, done: Future[Any]) -> None:
        if done.cancelled():
            if made.laju is not None and made.failed is not None and made.wanted():
                made.failed(BatalError())
            return
        error = done.exception()
        if error is None:
            if made.wanted() and made.then is not None:
                made.then(done.result())
        elif made.wanted() and made.failed is not None:
            made.failed(error)
        elif not made.dropped and not isinstance(error, (CancelledError, BatalError)) and self.on_failure is not None:
            self.on_failure(error)

    @Slot(object, object, object)
    def _deliver_progress(self, made: Job, progress: Callable[[Kemajuan], None], step: Kemajuan) -> None:
        if made.wanted() and made.running:
            progress(step)
