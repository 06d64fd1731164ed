"""A conflict that more than two laptops wrote: every side is shown, reached by keys, and can be decided for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui.paket.contoh_potret import bentrok_contoh, gambar_gabung
from kinerja_desktop.ui.paket.gabung_page import CONFLICT, GabungPage
from kinerja_desktop.ui.paket.panel_bentrok import PanelBentrok
from kinerja_desktop.ui.shell.window import Shell

Diputus = list[tuple[int, str, str]]


@pytest.fixture
def panel(qtbot: QtBot) -> PanelBentrok:
    made = PanelBentrok()
    qtbot.addWidget(made)
    made.resize(560, 420)
    made.show_conflict(bentrok_contoh()[2], 3, 3)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QApplication.processEvents()
    return made


@pytest.fixture
def diputus(panel: PanelBentrok) -> Diputus:
    semua: Diputus = []
    panel.decided.connect(lambda pilihan, nilai, alasan: semua.append((pilihan, nilai, alasan)))
    return semua


def test_every_side_has_its_card_and_the_last_number_writes_another_value(
    panel: PanelBentrok, diputus: Diputus
) -> None:
    nama = [card.accessibleName() for card in panel.cards.cards]
    assert len(nama) == 4
    assert [kata.split(",")[0] for kata in nama] == [
        "Pilihan 1: Isian di sini",
        "Pilihan 2: Isian Kec. Muara Sari",
        "Pilihan 3: Isian Laptop Kelapa Dua",
        "Pilihan 4: Isian Laptop Trantib",
    ]
    assert panel.decide_button.reason == "Pilih dahulu: tekan 1 sampai 5."

    panel.choose(4)
    panel.decide()
    panel.choose(5)
    panel.decide()
    assert diputus == [(4, "", "")]
    QTest.keyClicks(panel.cards.other, "Kasi PMD Muara Sari")
    panel.decide()
    assert diputus == [(4, "", ""), (0, "Kasi PMD Muara Sari", "")]
    panel.choose(6)
    assert panel.cards.choice == panel.cards.other_number == 5


def test_tab_and_space_reach_every_side_and_scroll_to_it(panel: PanelBentrok) -> None:
    kartu = panel.cards.cards
    kartu[0].setFocus(Qt.FocusReason.TabFocusReason)
    for satu in kartu:
        now = QApplication.focusWidget()
        assert now is satu
        assert satu.visibleRegion().contains(QPoint(20, 20))
        QTest.keyClick(satu, Qt.Key.Key_Space)
        assert panel.cards.choice == satu.number
        satu.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(satu, Qt.Key.Key_Tab)


def test_cards_stand_in_as_many_rows_as_the_width_asks_for(panel: PanelBentrok) -> None:
    def baris() -> int:
        return len({card.y() for card in panel.cards.cards})

    assert baris() == 2
    panel.resize(1100, 420)
    QApplication.processEvents()
    assert baris() == 1


def test_a_withdrawal_offers_its_two_ways_only(panel: PanelBentrok, diputus: Diputus) -> None:
    satu = bentrok_contoh()[2]
    panel.show_conflict(replace(satu, kolom=""), 1, 1)
    assert len(panel.cards.cards) == 2
    panel.choose(3)
    panel.decide()
    assert diputus == []
    assert panel.decide_button.reason == "Pilih dahulu: tekan 1 atau 2."
    panel.choose(2)
    panel.decide()
    assert diputus == [(2, "", "")]


@pytest.mark.parametrize("pilihan", [1, 2])
def test_reason_and_button_are_in_sight_on_the_smallest_screen(qtbot: QtBot, pilihan: int) -> None:
    window = gambar_gabung(latihan=False)
    assert isinstance(window, Shell)
    qtbot.addWidget(window)
    window.resize(911, 512)
    window.show()
    qtbot.waitExposed(window)
    page = window.current()
    assert isinstance(page, GabungPage)
    qtbot.waitUntil(lambda: page.panel.conflict is not None and page.showing == CONFLICT)
    page.panel.choose(pilihan)
    QApplication.processEvents()

    for widget in (page.panel.reason.entry, page.panel.decide_button, page.panel.cards.cards[pilihan - 1]):
        seen = widget.visibleRegion().boundingRect()
        assert seen == QRect(QPoint(0, 0), widget.size()), widget.accessibleName()
