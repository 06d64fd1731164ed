import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.ui.background import Kemajuan
from kinerja_desktop.ui.messages import Messages, ReportDialog
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.dialog import Dialog, Jawaban
from kinerja_desktop.ui.parts.long_act import LongAct, remaining_words
from kinerja_desktop.ui.parts.message_bar import MessageBar, Pesan

ANSWERS = (Jawaban("tunda", "Tunda"), Jawaban("gabung", "Gabungkan 14 lembar", "utama"))
Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def window(shown: Shown) -> QWidget:
    return shown(QWidget())


def test_a_message_stays_until_it_is_closed_and_the_newest_wins(shown: Shown):
    bar, acts, holder = MessageBar(), [], QWidget()
    bar.setParent(holder)
    shown(holder)
    bar.show_message(Pesan("Satu.", "daun"))
    bar.show_message(Pesan("Dua.", "soga", (("Kembalikan", lambda: acts.append(1)),)))
    assert bar.sentence == "Dua."
    links = [button for button in bar.findChildren(Button) if button.label == "Kembalikan"]
    links[-1].click()
    assert acts == [1]
    bar.clear()
    assert bar.sentence == ""


def test_a_refusal_says_what_happened_whether_it_is_safe_and_what_to_do(window: QWidget):
    told: list[Pesan] = []
    messages = Messages(window, tell=told.append)
    messages.failure(PenolakanError("X", "Periode sudah ditutup.", langkah="Buka periode dulu."))
    assert told[0].kalimat == "Periode sudah ditutup. Data Anda aman, tidak ada yang berubah. Buka periode dulu."
    assert [pesan for _when, pesan in messages.riwayat] == told


def test_a_question_has_verbs_and_the_safe_answer_has_the_focus(window: QWidget, qtbot: QtBot):
    chosen: list[str] = []
    dialog = Messages(window, tell=lambda _p: None).ask(
        "Gabungkan 14 lembar?", "Salinan dibuat dulu.", ANSWERS, chosen.append, effects=("12 baru",)
    )
    qtbot.waitUntil(dialog.button("tunda").hasFocus)
    QTest.keyClick(dialog.button("tunda"), Qt.Key.Key_Return)
    assert chosen == ["tunda"]


def test_control_enter_does_the_main_act_and_escape_answers_nothing(window: QWidget):
    chosen: list[str] = []
    messages = Messages(window, tell=lambda _p: None)
    dialog = messages.ask("Gabungkan?", "", ANSWERS, chosen.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = messages.ask("Gabungkan?", "", ANSWERS, chosen.append)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert chosen == ["gabung", ""]


def test_our_fault_is_reported_once_with_folded_details(window: QWidget, capsys: pytest.CaptureFixture[str]):
    messages = Messages(window, tell=lambda _p: None)
    messages.failure(ZeroDivisionError("bagi nol"))
    messages.failure(ValueError("lagi"))
    dialogs = window.findChildren(ReportDialog)
    assert len(dialogs) == 1
    details = dialogs[0].findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert not details.isVisible()
    next(b for b in dialogs[0].findChildren(Button) if b.label == "Rincian untuk petugas").click()
    assert details.isVisible()
    next(b for b in dialogs[0].findChildren(Button) if b.label == "Salin rincian").click()
    assert "bagi nol" in QGuiApplication.clipboard().text()
    assert "ValueError" in capsys.readouterr().err
    dialogs[0].button("tutup").click()


def test_whatever_nobody_caught_in_any_thread_is_reported(
    window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    messages = Messages(window, tell=lambda _p: None)
    messages.watch_uncaught()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(window.findChildren(Dialog)))
    assert "ZeroDivisionError" in capsys.readouterr().err
    window.findChildren(Dialog)[0].button("tutup").click()


def test_a_dialog_is_never_larger_than_a_small_screen(window: QWidget):
    effects = [f"Akibat nomor {n} yang cukup panjang untuk satu baris penuh di layar kecil ini" for n in range(60)]
    dialog = Messages(window, tell=lambda _p: None).ask("Banyak?", "", ANSWERS, lambda _k: None, effects=effects)
    assert dialog.width() <= 960
    assert dialog.height() <= 600
    assert dialog.button("gabung").geometry().bottom() <= dialog.height()
    dialog.close()


def test_a_long_act_says_what_happens_and_can_be_cancelled_and_ends_with_its_result(shown: Shown):
    cancelled: list[bool] = []
    act = LongAct(cancel=lambda: cancelled.append(True))
    shown(act)
    act.begin("Menulis paket", "Bila tercabut, data tetap utuh.")
    act.show_step(Kemajuan(31, 50, "Memeriksa ulang"))
    assert act.sentence == "Memeriksa ulang"
    assert act._percent.text() == "62%"
    act._cancel.click()
    assert cancelled == [True]
    act.finish("Aman dicabut")
    assert act.sentence == "Aman dicabut"
    assert not act._cancel.isVisible()
    assert not act._tick.isActive()


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "sisa 1 detik"), (4, "sisa 4 detik"), (180, "sisa 3 menit")])
def test_remaining_time_is_said_in_words(seconds: float, words: str):
    assert remaining_words(seconds) == words
