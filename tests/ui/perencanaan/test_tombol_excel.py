"""The Excel buttons of the planning board: three on a wide window, one with a list on a narrow one."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.parts.pilih_berkas import PilihBerkas
from kinerja_desktop.ui.perencanaan.papan_page import PapanPage
from tests.ui.perencanaan.conftest import Jalan
from tests.ui.perencanaan.tombol import ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import OPERATOR

Papan = Callable[[Pelaku], PapanPage]
K = Qt.Key


def simpan(qtbot: QtBot, page: PapanPage, folder: Path) -> None:
    dialog = page.window().findChild(PilihBerkas)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.here == folder)
    qtbot.keyClick(dialog.button("pilih"), K.Key_Space)
    qtbot.waitUntil(lambda: bool(page.bar.sentence))


def test_the_year_on_show_is_exported_and_its_template_written(
    qtbot: QtBot, papan: Papan, background: Background, tmp_path: Path
) -> None:
    page = papan(OPERATOR)
    page.excel.set_narrow(False)
    qtbot.keyClick(page.excel.buttons["ekspor"], K.Key_Space)
    simpan(qtbot, page, tmp_path)
    assert page.bar.sentence == f"6 baris diekspor ke {tmp_path / 'skp-2026.xlsx'}."
    assert "Hasil Kerja" in openpyxl.load_workbook(tmp_path / "skp-2026.xlsx").sheetnames
    page.bar.clear()
    qtbot.keyClick(page.excel.buttons["templat"], K.Key_Space)
    simpan(qtbot, page, tmp_path)
    assert (tmp_path / "templat-skp-2026.xlsx").is_file()
    qtbot.waitUntil(lambda: not background.working)


def test_a_narrow_window_keeps_the_three_acts_in_one_list(qtbot: QtBot, papan: Papan, jalan: Jalan) -> None:
    page = papan(OPERATOR)
    page.excel.set_narrow(True)
    assert page.excel.menu.isVisible()
    assert not any(satu.isVisible() for satu in page.excel.buttons.values())
    qtbot.keyClick(page.excel.menu, K.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), ChoicePopup) or popup(page) is not None)
    ketik("impor")
    tekan(K.Key_Return)
    qtbot.waitUntil(lambda: jalan.impor == ["impor"])


def popup(page: PapanPage) -> ChoicePopup | None:
    return next((satu for satu in page.window().findChildren(ChoicePopup) if satu.isVisible()), None)
