"""Ctrl+K in the real window: pages that the rail has no room for are found too."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.window import Desktop
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.kepegawaian.pejabat_page import PejabatPage
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.perencanaan.matriks_page import MatriksPage
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan
from tests.usecases.pelaksanaan.kantor_contoh import JamUji, bangun_kantor, entropi


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """The real window on a practice office."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    berkas = tmp_path / "kantor.kinerja-data"
    bangun_kantor(berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(9_000)) as store:
        siapkan_latihan(store, "uji", latihan=True)
    made = Desktop(berkas)
    qtbot.addWidget(made.shell)
    made.start()
    qtbot.waitUntil(lambda: made.session is not None and not made.background.working)
    yield made
    made.stop()


def test_ctrl_k_finds_the_matrix_and_opens_it_on_the_real_store(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.shell.open_search()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    QTest.keyClicks(popup.search, "matriks peran")
    qtbot.waitUntil(lambda: popup.model.rowCount() == 1)
    assert popup.model.index(0).data() == "Matriks peran hasil"
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    page = desktop.shell.current()
    assert isinstance(page, MatriksPage)
    qtbot.waitUntil(lambda: page.cakupan is not None and not desktop.background.working)
    desktop.shell.open_page("perencanaan")
    qtbot.waitUntil(lambda: not desktop.background.working)


def test_ctrl_k_finds_the_officials_who_sign_and_the_people_page_leads_there_too(
    desktop: Desktop, qtbot: QtBot
) -> None:
    desktop.shell.open_search()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    QTest.keyClicks(popup.search, "penanda")
    qtbot.waitUntil(lambda: popup.model.rowCount() == 1)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    page = desktop.shell.current()
    assert isinstance(page, PejabatPage)
    qtbot.waitUntil(lambda: page.register is not None and not desktop.background.working)
    desktop.shell.open_page("pegawai")
    qtbot.waitUntil(lambda: not desktop.background.working)
    people = desktop.shell.current()
    assert people is not None
    next(satu for satu in people.findChildren(Button) if satu.label == "Penanda tangan").click()
    assert desktop.shell.current() is page
    qtbot.waitUntil(lambda: not desktop.background.working)
