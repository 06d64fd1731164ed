from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.ui import theme
from kinerja_desktop.ui.galeri.daftar import BerandaContoh, DaftarContoh, PelatihanContoh
from kinerja_desktop.ui.galeri.editor import EditorContoh, PenilaianContoh
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.parts.dialog import Dialog
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.rail import initials_of
from kinerja_desktop.ui.shell.window import Shell

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Open = Callable[[str, Callable[[], Page]], Shell]


def focus() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def test_alt_and_a_digit_open_the_pages_of_the_rail(window: Open):
    shell = window("pegawai", DaftarContoh)
    shell.register("beranda", BerandaContoh)
    QTest.keyClick(focus(), Qt.Key.Key_1, ALT)
    page = shell.current()
    assert page is not None
    assert page.key == "beranda"
    assert shell.rail.buttons["beranda"].isChecked()
    QTest.keyClick(focus(), Qt.Key.Key_6, ALT)
    assert shell.current() is shell.page("pegawai")


def test_a_page_that_may_not_be_opened_says_why(window: Open):
    shell = window("pegawai", DaftarContoh)
    shell.rail.set_reasons({"tindak_lanjut": "Hanya untuk pejabat penilai."})
    opened: list[str] = []
    shell.rail.chosen.connect(opened.append)
    shell.rail.buttons["tindak_lanjut"].click()
    QTest.keyClick(focus(), Qt.Key.Key_5, ALT)
    assert opened == []
    assert shell.page("pegawai").bar.sentence == "Hanya untuk pejabat penilai."


def test_f6_walks_through_the_regions_and_back(window: Open):
    shell = window("pegawai", DaftarContoh)
    page = shell.page("pegawai")
    assert page.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert shell.strip.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert shell.rail.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert page.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert shell.rail.isAncestorOf(focus())


def test_control_tab_goes_to_the_next_tab(window: Open):
    shell = window("perencanaan", EditorContoh)
    tabs = shell.page("perencanaan").tabs
    for expected in ("perilaku", "lampiran", "hasil"):
        QTest.keyClick(focus(), Qt.Key.Key_Tab, CTRL)
        assert tabs.current() == expected


def test_the_palette_finds_pages_and_people(window: Open):
    shell = window("pegawai", DaftarContoh)
    found: list[Opsi] = []
    shell._search = lambda typed, deliver: deliver([Opsi("pegawai:7", f"Siti {typed}")])
    shell._open_found = found.append
    QTest.keyClick(focus(), Qt.Key.Key_K, CTRL)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    QTest.keyClicks(popup.search, "pela")
    words = [popup.model.index(n).data() for n in range(popup.model.rowCount())]
    assert words == ["Siti pela", "Pelaksanaan", "Pelatihan"]
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert [option.kode for option in found] == ["pegawai:7"]


def test_the_lock_covers_everything_and_gives_the_focus_back(window: Open):
    shell = window("pegawai", DaftarContoh)
    before, pins = focus(), []
    shell.lock_page.pin_given.connect(pins.append)
    QTest.keyClick(before, Qt.Key.Key_L, CTRL)
    assert shell.is_locked
    assert not shell.page("pegawai").isVisible()
    assert "Pegawai" not in shell.windowTitle()
    QTest.keyClicks(shell.lock_page.pin, "123456")
    QTest.keyClick(shell.lock_page.pin, Qt.Key.Key_Return)
    assert pins == ["123456"]
    shell.lock_page.refuse("PIN tidak cocok.")
    assert shell.lock_page.pin.text() == "123456"
    QTest.keyClick(shell.lock_page.pin, Qt.Key.Key_1, ALT)
    assert shell.is_locked
    shell.unlock()
    assert focus() is before


def test_what_is_typed_is_saved_when_the_screen_is_locked_or_the_page_left(window: Open):
    shell = window("perencanaan", EditorContoh)
    shell.register("beranda", BerandaContoh)
    page = shell.page("perencanaan")
    assert isinstance(page, EditorContoh)
    assert page.form is not None
    page.form.go_to("rhk:2.penugasan")
    QTest.keyClick(focus(), Qt.Key.Key_End)
    QTest.keyClicks(focus(), " X")
    shell.lock()
    assert page.saved == [("rhk:2.penugasan", "Sekretaris Camat X")]
    shell.unlock()
    page.form.go_to("rhk:2.penugasan")
    QTest.keyClick(focus(), Qt.Key.Key_End)
    QTest.keyClicks(focus(), "Y")
    shell.open_page("beranda")
    assert page.saved[-1] == ("rhk:2.penugasan", "Sekretaris Camat XY")


def test_control_s_says_when_it_was_saved(window: Open):
    shell = window("perencanaan", EditorContoh)
    QTest.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert shell.page("perencanaan").bar.sentence == "Sudah tersimpan. Tersimpan 10.42"
    QTest.keyClick(shell, Qt.Key.Key_Escape)
    assert shell.page("perencanaan").bar.sentence == ""


def test_f8_goes_from_finding_to_finding(window: Open):
    shell = window("perencanaan", EditorContoh)
    page = shell.page("perencanaan")
    assert isinstance(page, EditorContoh)
    assert page.form is not None
    QTest.keyClick(focus(), Qt.Key.Key_F8)
    assert page.form.field("rhk:2.jumlah").entry is focus()
    QTest.keyClick(focus(), Qt.Key.Key_F8)
    assert page.form.field("rhk:2.teks").entry is focus()
    QTest.keyClick(focus(), Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.form.field("rhk:2.jumlah").entry is focus()


def test_a_refusal_puts_its_findings_under_their_fields(window: Open):
    shell = window("perencanaan", EditorContoh)
    page = shell.page("perencanaan")
    assert page.form is not None
    temuan = (Temuan("SKP-01", Tingkat.SALAH, "rhk:2.penugasan", "Isi nama pejabat."),)
    shell.show_refusal(PenolakanError("SKP-01", "SKP belum lengkap.", langkah="Isi dulu.", temuan=temuan))
    assert page.form.field("rhk:2.penugasan").shown_finding == temuan[0]
    assert page.form.field("rhk:2.penugasan").entry.hasFocus()


def test_the_rail_and_the_panels_give_way_on_small_screens(window: Open):
    shell = window("pegawai", DaftarContoh)
    page = shell.page("pegawai")
    side = page._side
    assert side is not None
    assert not shell.rail.slim
    assert side.isVisible()
    shell.resize(1280, 650)
    QApplication.processEvents()
    assert shell.rail.slim
    assert side.isVisible()
    shell.resize(911, 512)
    QApplication.processEvents()
    assert not side.isVisible()
    QTest.keyClick(focus(), Qt.Key.Key_I, CTRL)
    assert side.isVisible()
    assert side.geometry().right() == page.rect().right()
    shell.resize(1366, 768)
    QApplication.processEvents()
    assert side.isVisible()


def test_on_a_narrow_window_a_named_button_opens_the_drawer_and_its_first_step_has_the_focus(window: Open):
    shell = window("perencanaan", EditorContoh)
    page = shell.page("perencanaan")
    side = page._side
    assert side is not None
    page.name_side("Temuan · Ajukan")
    shell.resize(911, 512)
    QApplication.processEvents()
    button = next(one for one in page.findChildren(Button) if one.label == "Temuan · Ajukan")
    assert button.isVisible()
    before = page.focusWidget()
    QTest.keyClick(focus(), Qt.Key.Key_I, CTRL)
    assert side.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_I, CTRL)
    assert focus() is before
    button.click()
    assert side.isAncestorOf(focus())


def test_a_narrow_head_leaves_the_room_to_the_title_and_tells_what_is_cut(window: Open):
    shell = window("perencanaan", EditorContoh)
    shell.show_practice(True)
    header = shell.page("perencanaan").header
    header.show_saved("10.42")
    shell.resize(911, 512)
    QApplication.processEvents()
    assert header.saved_mark == "Tersimpan 10.42"
    assert not header._saved.isVisible()
    assert header._saved_icon.toolTip() == "Tersimpan 10.42"
    assert header._practice.toolTip() == "Data Latihan"
    header.show_unsaved("Belum tersimpan")
    assert header._saved.isVisible()

    panjang = "Ahmad Pasaribu Simanjuntak Harahap, S.STP., M.Si., M.A.P. dengan gelar yang panjang"
    header.set_title(panjang)
    QApplication.processEvents()
    assert header._title.toolTip() == panjang
    header.set_title("Ahmad")
    QApplication.processEvents()
    assert header._title.toolTip() == ""


def test_the_role_of_the_person_is_a_label_with_a_capital(window: Open):
    shell = window("pegawai", DaftarContoh)
    shell.show_account(unit="Kec. Muara Sari", region="Kab.", name="Yuliana", role="tim pengelola kinerja")
    assert shell.rail.person.accessibleName().startswith("Yuliana, Tim pengelola kinerja.")
    shell.show_account(unit="BKPSDM", region="Kab.", name="Ratna", role="BKPSDM")
    assert shell.rail.person.accessibleName().startswith("Ratna, BKPSDM.")


@pytest.mark.parametrize("build", [BerandaContoh, DaftarContoh, EditorContoh, PenilaianContoh, PelatihanContoh])
def test_every_page_fits_small_screens_and_its_main_button_is_seen(
    window: Open, build: Callable[[], Page], qtbot: QtBot
):
    shell = window("beranda", build)
    for size in (QSize(1366, 697), QSize(1280, 650), QSize(911, 512)):
        shell.resize(size)
        assert shell.size() == size
        qtbot.waitUntil(lambda asked=size: shell.minimumSizeHint().boundedTo(asked) == shell.minimumSizeHint())
        for button in shell.page("beranda").findChildren(Button):
            if button.kind == "utama" and button.isVisible():
                assert shell.rect().contains(QRect(button.mapTo(shell, QPoint(0, 0)), button.size()))


def test_larger_text_makes_the_rail_narrow_before_it_cuts(window: Open, qapp: QApplication):
    shell = window("pegawai", DaftarContoh)
    theme.install(qapp, theme.Pilihan.TERANG, scale=130)
    assert shell.rail.slim


def test_the_key_card_opens_with_f12_and_question_mark_and_lists_the_pages_keys(window: Open, qtbot: QtBot):
    shell = window("pegawai", DaftarContoh)
    for key in (Qt.Key.Key_F12, Qt.Key.Key_Question):
        QTest.keyClick(shell, key) if key == Qt.Key.Key_F12 else QTest.keyClicks(shell, "?")
        cards = shell.findChildren(Dialog)
        assert len(cards) == 1
        QTest.keyClick(cards[0], Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not shell.findChildren(Dialog))


def test_practice_data_are_marked_on_every_page(window: Open):
    shell = window("pegawai", DaftarContoh)
    shell.register("beranda", BerandaContoh)
    shell.show_practice(True)
    shell.open_page("beranda")
    for key in ("pegawai", "beranda"):
        assert not shell.page(key).header._practice.isHidden()


def test_the_window_waits_for_the_last_write_before_it_closes(window: Open):
    shell = window("pegawai", DaftarContoh)
    later: list[Callable[[], object]] = []
    shell._may_close = lambda again: bool(later) or bool(later.append(again))
    shell.close()
    assert shell.isVisible()
    later[0]()
    assert not shell.isVisible()


@pytest.mark.parametrize(
    ("name", "letters"), [("Yuliana Marpaung, S.STP.", "YM"), ("Drs. Ridwan Pasaribu", "RP"), ("Nursalim", "N")]
)
def test_initials_leave_titles_out(name: str, letters: str):
    assert initials_of(name) == letters
