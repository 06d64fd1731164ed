import gc
import operator
import threading
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kinerja_desktop.ui.background import Background, BatalError, Laju
from kinerja_desktop.ui.garbage import collect_due


def on_gui_thread() -> bool:
    app = QApplication.instance()
    return app is not None and QThread.currentThread() is app.thread()


def test_a_job_runs_elsewhere_and_its_answer_comes_back_here(qtbot: QtBot, background: Background):
    seen: list[tuple[int, bool]] = []
    background.read(threading.get_ident, lambda ident: seen.append((ident, on_gui_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1]


def test_writes_run_one_after_another_in_their_order(qtbot: QtBot, background: Background):
    order: list[int] = []
    for number in range(20):
        background.write(lambda n=number: order.append(n))
    assert background.writing
    qtbot.waitUntil(lambda: not background.writing)
    assert order == list(range(20))


def test_a_read_does_not_wait_behind_a_write(qtbot: QtBot, background: Background):
    gate, seen = threading.Event(), []
    background.write(lambda: gate.wait(5))
    background.read(lambda: "ketemu", seen.append)
    qtbot.waitUntil(lambda: seen == ["ketemu"])
    assert background.writing
    gate.set()
    qtbot.waitUntil(lambda: not background.writing)


def test_the_answer_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, background: Background):
    gate, seen, page = threading.Event(), [], QObject()
    background.read(lambda: gate.wait(5), seen.append, seen.append, owner=page)
    delete(page)
    gate.set()
    qtbot.waitUntil(lambda: not background.working)
    assert seen == []


def test_a_failure_goes_to_the_page_or_else_to_the_window(qtbot: QtBot, background: Background):
    here, window = [], []
    background.on_failure = window.append
    background.write(lambda: 1 / 0, failed=here.append)
    background.write(lambda: {}["kunci"])
    qtbot.waitUntil(lambda: not background.working)
    assert [type(error) for error in here] == [ZeroDivisionError]
    assert [type(error) for error in window] == [KeyError]


def test_an_overtaken_search_is_interrupted_and_says_nothing(qtbot: QtBot):
    gate, interrupts, readers, seen = threading.Event(), [], [], []

    def interrupt(thread: int) -> None:
        interrupts.append(thread)
        gate.set()

    background = Background(interrupt_read=interrupt)
    begun = threading.Event()

    def slow() -> str:
        readers.append(threading.get_ident())
        begun.set()
        gate.wait(5)
        return "lama"

    background.read(slow, seen.append, topic="cari")
    assert begun.wait(5)
    background.read(lambda: "tengah", seen.append, topic="cari")
    background.read(lambda: "baru", seen.append, topic="cari")
    qtbot.waitUntil(lambda: not background.working)
    assert seen == ["baru"]
    assert interrupts == readers
    background.stop()


def test_what_takes_long_shows_busy_and_takes_it_back(qtbot: QtBot, background: Background):
    gate, states = threading.Event(), []
    background.write(lambda: gate.wait(5), busy=states.append)
    background.read(lambda: 1, lambda _one: None, busy=states.append)
    qtbot.waitUntil(lambda: states == [True])
    gate.set()
    qtbot.waitUntil(lambda: states == [True, False])


def test_a_long_act_tells_how_far_it_is_and_stops_when_cancelled(qtbot: QtBot, background: Background):
    steps, ends, gate = [], [], threading.Event()

    def act(laju: Laju) -> str:
        for number in range(1, 1000):
            laju(number, 1000, "Menggabungkan")
            gate.wait(5)
        return "selesai"

    job = background.long(act, ends.append, ends.append, progress=steps.append)
    qtbot.waitUntil(lambda: bool(steps))
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert (steps[0].selesai, steps[0].jumlah, steps[0].kalimat) == (1, 1000, "Menggabungkan")
    assert isinstance(ends[0], BatalError)


def test_a_long_act_cancelled_before_it_began_says_so(qtbot: QtBot, background: Background):
    gate, ends = threading.Event(), []
    background.write(lambda: gate.wait(5))
    job = background.long(lambda laju: "selesai", ends.append, ends.append, progress=lambda _step: None)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert isinstance(ends[0], BatalError)


def test_stopping_waits_for_the_last_write_and_starts_nothing_after(qtbot: QtBot):
    background, done = Background(), []
    gate = threading.Event()
    background.write(lambda: (gate.wait(5), done.append("tersimpan")))
    threading.Timer(0.05, gate.set).start()
    background.stop()
    assert done == ["tersimpan"]
    assert not background.write(lambda: done.append("terlambat")).running
    assert done == ["tersimpan"]


@pytest.mark.timeout(60)
def test_heavy_work_runs_in_another_process(qtbot: QtBot, background: Background):
    seen: list[int] = []
    background.heavy(operator.mul, 6, 7, then=seen.append)
    qtbot.waitUntil(lambda: seen == [42], timeout=40_000)


class _Closed(QObject):
    """What is left of a closed page: it runs a timer, and its slot keeps it in a circle."""

    def __init__(self, ended_on: list[bool]) -> None:
        super().__init__()
        self.timer = QTimer(self)
        self.timer.start(10_000)
        self.itself: QObject | None = self
        weakref.finalize(self, lambda: ended_on.append(on_gui_thread()))


def _fill_memory() -> None:
    """Allocate what makes the automatic collector run on this thread, all generations of it."""
    kept = [[number] for number in range(200_000)]
    kept.clear()


def test_a_closed_page_is_freed_on_the_gui_thread_even_while_a_job_works(qtbot: QtBot, background: Background):
    ended_on: list[bool] = []
    for _ in range(20):
        _Closed(ended_on)
    background.read(_fill_memory, lambda _done: None)
    qtbot.waitUntil(lambda: not background.working)
    assert ended_on == []
    gc.collect()
    assert ended_on == [True] * 20


def test_the_thread_that_ran_a_job_keeps_nothing_of_the_page(qtbot: QtBot, background: Background):
    ended_on: list[bool] = []
    page = _Closed(ended_on)
    page.itself = None
    made = background.read(partial(_with, page), partial(_with, page), owner=page)
    qtbot.waitUntil(lambda: not background.working)
    del page
    assert ended_on == [True]
    assert not made.running


def test_the_collector_on_the_gui_thread_reaches_every_generation():
    ended_on: list[bool] = []
    page = _Closed(ended_on)
    gc.collect()
    page.timer.stop()
    del page
    kept: list[list[int]] = []
    for _ in range(200):
        kept += [[number] for number in range(1000)]
        collect_due()
    assert ended_on == [True]


def _with(_page: QObject, _answer: object = None) -> None:
    """Do nothing with a page."""
