from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianPanjang, IsianTeks
from kinerja_desktop.ui.parts.isian_angka import IsianAngka, IsianTanggal
from kinerja_desktop.ui.parts.isian_pilihan import IsianDaftar, IsianPilihan, Segments
from kinerja_desktop.ui.parts.layouts import column
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.parts.text_menu import text_menu

CTRL = Qt.KeyboardModifier.ControlModifier


class Meja:
    """A form on a sheet, noting what it was asked to save."""

    def __init__(self, qtbot: QtBot) -> None:
        self.saved: list[tuple[str, object]] = []
        self.drafts: list[tuple[str, str]] = []
        self.form = Formulir(
            simpan=lambda key, value: self.saved.append((key, value)),
            simpan_draf=lambda key, text: self.drafts.append((key, text)),
        )
        add = self.form.add
        self.widget = QWidget()
        self.widget.setLayout(
            column(
                add("nama", IsianTeks("Nama", wajib=True)),
                add("teks", IsianPanjang("Rencana hasil kerja", limit=20)),
                add("target", IsianAngka("Target", places=2)),
                add("selesai", IsianTanggal("Selesai", hari_ini=lambda: date(2026, 10, 12))),
                add("jenis", IsianPilihan("Jenis", (Opsi("U", "Utama"), Opsi("T", "Tambahan")))),
                add("atasan", IsianDaftar("RHK pimpinan", [Opsi(str(n), f"Hasil {n}") for n in range(30)])),
                None,
            )
        )
        qtbot.addWidget(self.widget)
        self.widget.resize(600, 700)
        self.widget.show()
        qtbot.waitExposed(self.widget)
        self.widget.activateWindow()

    def go(self, medan: str) -> QWidget:
        self.form.go_to(medan)
        return self.form.field(medan).entry

    def type(self, medan: str, text: str) -> QWidget:
        entry = self.go(medan)
        QTest.keyClicks(entry, text)
        return entry


@pytest.fixture
def meja(qtbot: QtBot) -> Meja:
    return Meja(qtbot)


def test_a_field_is_saved_when_it_is_left_and_only_then(meja: Meja):
    meja.type("nama", "Siti Nuraini")
    assert meja.saved == []
    meja.go("target")
    assert meja.saved == [("nama", "Siti Nuraini")]
    meja.go("nama")
    meja.go("target")
    assert len(meja.saved) == 1


def test_a_draft_is_kept_two_seconds_after_typing_at_the_latest(qtbot: QtBot, meja: Meja):
    meja.form._clock.setInterval(20)
    meja.type("teks", "Arsip")
    qtbot.waitUntil(lambda: meja.drafts == [("teks", "Arsip")])
    assert meja.saved == []


def test_a_number_is_saved_as_a_number_and_shown_as_here(meja: Meja):
    meja.type("target", "1200,5")
    meja.go("nama")
    assert meja.saved == [("target", Decimal("1200.5"))]
    assert meja.form.field("target").text() == "1.200,5"


def test_what_cannot_be_read_stays_as_typed_with_its_sentence(meja: Meja):
    meja.type("selesai", "31-2-2026")
    meja.go("nama")
    isian = meja.form.field("selesai")
    assert isian.text() == "31-2-2026"
    assert isian.shown_finding is not None
    assert isian.shown_finding.tingkat is Tingkat.SALAH
    assert meja.saved == []
    assert meja.drafts == [("selesai", "31-2-2026")]


def test_control_semicolon_is_today_and_arrows_move_by_a_day(meja: Meja):
    entry = meja.go("selesai")
    QTest.keyClick(entry, Qt.Key.Key_Semicolon, CTRL)
    assert meja.form.field("selesai").text() == "12-10-2026"
    QTest.keyClick(entry, Qt.Key.Key_Up)
    meja.go("nama")
    assert meja.saved == [("selesai", date(2026, 10, 13))]


def test_enter_goes_on_shift_enter_back_and_long_text_needs_control(meja: Meja):
    entry = meja.go("nama")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    long_text = meja.form.field("teks").entry
    assert long_text.hasFocus()
    QTest.keyClick(long_text, Qt.Key.Key_Return)
    assert long_text.hasFocus()
    assert meja.form.field("teks").text() == "\n"
    QTest.keyClick(long_text, Qt.Key.Key_Return, CTRL)
    assert meja.form.field("target").entry.hasFocus()
    QTest.keyClick(meja.form.field("target").entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert long_text.hasFocus()


def test_undo_goes_back_field_by_field_and_redo_forward_again(meja: Meja):
    meja.type("nama", "Siti")
    meja.type("target", "5")
    entry = meja.go("nama")
    QTest.keyClick(entry, Qt.Key.Key_Z, CTRL)
    assert meja.form.field("target").text() == ""
    assert meja.form.field("target").entry.hasFocus()
    QTest.keyClick(meja.form.field("target").entry, Qt.Key.Key_Z, CTRL)
    assert meja.form.field("nama").text() == ""
    assert meja.saved[-1] == ("nama", "")
    QTest.keyClick(meja.form.field("nama").entry, Qt.Key.Key_Y, CTRL)
    QTest.keyClick(meja.form.field("nama").entry, Qt.Key.Key_Y, CTRL)
    assert (meja.form.field("nama").text(), meja.form.field("target").text()) == ("Siti", "5")
    assert meja.saved[-1] == ("target", Decimal(5))


def test_words_are_undone_one_by_one_and_a_hundred_steps_are_kept(meja: Meja):
    meja.type("nama", "satu dua tiga")
    QTest.keyClick(meja.form.field("nama").entry, Qt.Key.Key_Z, CTRL)
    assert meja.form.field("nama").text() == "satu dua "
    meja.type("nama", "x " * 150)
    steps = 0
    while meja.form.undo():
        steps += 1
    assert steps == 100


def test_findings_stand_under_their_field_and_the_first_gets_the_focus(meja: Meja):
    temuan = (
        Temuan("A", Tingkat.SARAN, "nama", "Tambahkan gelar."),
        Temuan("B", Tingkat.PERLU_DICEK, "target", "Target sama dengan tahun lalu."),
        Temuan("C", Tingkat.SALAH, "target", "Target belum diisi."),
        Temuan("D", Tingkat.SALAH, "halaman lain", "Tidak di sini."),
    )
    meja.form.show_findings(temuan)
    assert meja.form.field("target").shown_finding == temuan[2]
    assert meja.form.field("target").entry.property("tata") == "SALAH"
    assert meja.form.field("nama").entry.property("tata") in {"", None}
    meja.form.focus_first()
    assert meja.form.field("target").entry.hasFocus()
    meja.form.show_findings(())
    assert meja.form.field("target").shown_finding is None


def test_an_example_on_offer_is_taken_and_saved(meja: Meja):
    meja.form.show_findings([Temuan("A", Tingkat.PERLU_DICEK, "nama", "Tulis lengkap.", "Siti Nuraini Lubis")])
    meja.form.field("nama")._line._link.click()
    assert meja.form.field("nama").text() == "Siti Nuraini Lubis"
    assert meja.saved == [("nama", "Siti Nuraini Lubis")]


def test_news_from_the_store_never_overwrite_what_is_being_typed(meja: Meja):
    meja.type("nama", "Siti")
    meja.form.load({"nama": "Ahmad", "target": Decimal(7)})
    assert meja.form.field("nama").text() == "Siti"
    assert meja.form.field("target").text() == "7"
    assert meja.saved == []


def test_a_save_that_failed_is_tried_again(meja: Meja):
    meja.type("nama", "Siti")
    meja.go("target")
    meja.form.not_saved("nama")
    assert meja.form.unsaved("nama")
    meja.form.flush()
    assert meja.saved == [("nama", "Siti"), ("nama", "Siti")]


def test_leaving_the_page_saves_the_field_one_is_in(meja: Meja):
    meja.type("teks", "Arsip susut")
    meja.form.flush()
    assert meja.saved == [("teks", "Arsip susut")]


def test_too_long_a_text_is_counted_and_never_cut(meja: Meja):
    meja.type("teks", "a" * 30)
    assert meja.form.field("teks").text() == "a" * 30
    assert meja.form.field("teks")._hint.text() == "30 dari 20"


def test_a_choice_is_saved_at_once_and_digits_choose(meja: Meja):
    tray = meja.form.field("jenis").entry
    assert isinstance(tray, Segments)
    QTest.keyClick(tray.button("U"), Qt.Key.Key_2)
    assert meja.saved == [("jenis", "T")]
    assert meja.form.undo()
    assert meja.form.field("jenis").text() == ""


def test_a_long_list_is_searched_by_typing_and_taken_by_enter(qtbot: QtBot, meja: Meja):
    entry = meja.go("atasan")
    QTest.keyClick(entry, Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    QTest.keyClicks(popup.search, "hasil 27")
    assert popup.model.rowCount() == 1
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert meja.saved == [("atasan", "27")]
    assert isinstance(entry, Button)
    assert entry.label == "Hasil 27"
    assert QApplication.activePopupWidget() is None


def test_a_locked_form_keeps_its_text_readable_and_saves_nothing(meja: Meja):
    meja.form.load({"nama": "Siti"})
    meja.form.set_read_only(True)
    meja.type("nama", "x")
    meja.form.flush()
    assert meja.form.field("nama").text() == "Siti"
    assert meja.saved == []


def test_the_context_menu_of_an_input_speaks_indonesian(meja: Meja):
    entry = meja.form.field("nama").entry
    assert isinstance(entry, QLineEdit)
    menu = text_menu(entry)
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert words == ["Potong", "Salin", "Tempel", "Pilih semua"]
    assert QKeySequence("Ctrl+X") == QKeySequence(QKeySequence.StandardKey.Cut)
