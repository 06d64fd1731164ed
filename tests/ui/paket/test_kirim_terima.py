"""Sending, receiving and deciding by keyboard alone, on real stores; what goes out comes back decided."""

import re
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.ui.paket.dialog_perangkat import DialogSahkan
from kinerja_desktop.ui.parts.buttons import WITHOUT_LETTER, Button
from kinerja_desktop.ui.parts.pilih_berkas import PilihBerkas
from kinerja_desktop.usecases.paket.bentrok import daftar_bentrok
from kinerja_desktop.usecases.paket.laptop import minta_pengesahan
from tests.ui.paket.conftest import TARGET_KANTOR, Meja
from tests.usecases.paket.kabupaten import OPERATOR_LAPTOP, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import BKPSDM

Sit = Callable[[str], Meja]
ENGLISH = re.compile(
    r"\b(ok|cancel|save|open|close|yes|no|apply|help|undo|redo|cut|copy|paste|delete|select|search|next|previous|file)\b"
)


def press(key: Qt.Key, *, alt: bool = False) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier)


def letter(page: QWidget, label: str) -> Qt.Key:
    button = next(b for b in page.findChildren(Button) if b.label == label and b.isVisible())
    return Qt.Key(ord(button.letter.upper()))


def send_by_keys(qtbot: QtBot, desk: Meja) -> tuple[Path, ...]:
    """Enter on the drive, Enter on the filled button; answers the files that were written."""
    sent: list[tuple[Path, ...]] = []
    desk.kirim.send.sent.connect(lambda hasil: sent.append(tuple(satu.berkas for satu in hasil.paket)))
    qtbot.waitUntil(lambda: "USB UJI" in getattr(QApplication.focusWidget(), "label", ""))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.kirim.send.step == 1 and QApplication.focusWidget() is desk.kirim.send.send)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.kirim.send.step == 4, timeout=15_000)
    assert desk.kirim.send.act.sentence == "Aman dicabut"
    qtbot.waitUntil(lambda: not desk.background.working)
    return sent[-1]


def receive_by_keys(qtbot: QtBot, desk: Meja, files: tuple[Path, ...]) -> None:
    """Choose files, look at the rehearsal, merge."""
    press(letter(desk.kirim, "Terima berkas"), alt=True)
    dialog: list[PilihBerkas] = []

    def listed() -> bool:
        dialog[:] = desk.kirim.findChildren(PilihBerkas)
        return bool(dialog) and dialog[0].here is not None and len(dialog[0].table.model.rows) >= len(files)

    qtbot.waitUntil(listed)
    assert dialog[0].table.select(files[0])
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.kirim.receive.files) == 1)
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.kirim.receive.preview)
    press(letter(desk.kirim, "Lihat pratinjau"), alt=True)
    qtbot.waitUntil(lambda: desk.window.current() is desk.gabung)
    qtbot.waitUntil(lambda: desk.gabung.list.current() is not None and not desk.background.working, timeout=15_000)
    assert desk.gabung.rehearsing


def target(kabupaten: Kabupaten, nama: str, skp_id: UUID) -> str:
    with kabupaten.store(nama).read() as unit:
        skp = skp_store.muat(unit, skp_id)
    assert skp is not None
    return str(skp.rhk[0].indikator[0].nilai)


def test_a_change_goes_out_by_keys_meets_another_is_decided_with_key_1_and_the_decision_comes_back(
    qtbot: QtBot, meja: Sit, kabupaten: Kabupaten, berkas_kabupaten: tuple[Path, UUID, UUID]
):
    skp_id = berkas_kabupaten[1]
    laptop = meja("operator")
    files = send_by_keys(qtbot, laptop)
    assert files[0].is_file()
    laptop.window.hide()

    office = meja("kantor")
    receive_by_keys(qtbot, office, files)
    assert "bentrok tetap terbuka" in office.gabung.merge.label
    assert daftar_bentrok(kabupaten.kantor, BKPSDM) == ()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is office.gabung.merge)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.gabung.panel.conflict is not None and not office.background.working, timeout=15_000)
    assert office.gabung.header.title == "1 bentrok menunggu putusan"
    press(Qt.Key.Key_1)
    assert office.gabung.panel.cards.choice == 1
    QTest.keyClicks(office.gabung.panel.reason.entry, "Sesuai berita acara")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: daftar_bentrok(kabupaten.kantor, BKPSDM) == (), timeout=15_000)
    qtbot.waitUntil(lambda: not office.background.working)
    assert "Semua bentrok selesai" in office.gabung.bar.sentence
    office.window.open_page("kirim", "kirim")
    back = send_by_keys(qtbot, office)
    office.window.hide()

    kabupaten.terima("operator", back)
    decided = target(kabupaten, "kantor", skp_id)
    assert target(kabupaten, "operator", skp_id) == decided
    assert decided == TARGET_KANTOR
    assert daftar_bentrok(kabupaten.operator, OPERATOR_LAPTOP) == ()


def test_a_damaged_file_is_listed_with_its_reason_and_nothing_can_be_merged(
    qtbot: QtBot, meja: Sit, kabupaten: Kabupaten
):
    broken = kabupaten.usb / "rusak.kinerja"
    broken.write_bytes(b"bukan paket")
    office = meja("kantor")
    office.window.open_page("kirim", (broken,))
    qtbot.waitUntil(lambda: len(office.kirim.receive.files) == 1)
    (satu,) = office.kirim.receive.files
    assert not satu.siap
    assert satu.masalah
    assert office.kirim.receive.preview.reason


def test_a_folder_that_cannot_be_written_says_so_and_the_step_stays(qtbot: QtBot, meja: Sit, tmp_path: Path):
    from kinerja_desktop.ui.parts.tempat import Tempat

    laptop = meja("operator")
    qtbot.waitUntil(lambda: not laptop.background.working)
    laptop.kirim.send.choose(Tempat("Hilang", tmp_path / "tidak-ada", "usb"))
    qtbot.waitUntil(lambda: not laptop.background.working)
    assert laptop.kirim.send.step == 0


def test_the_officer_sees_the_code_of_a_request_before_he_certifies(qtbot: QtBot, meja: Sit, kabupaten: Kabupaten):
    asked = minta_pengesahan(
        kabupaten.lain, OPERATOR_LAPTOP, kabupaten.usb, kode_unit="tirta-kencana.lain", nama="Rina"
    )
    office = meja("kantor")
    office.window.open_page("kirim", "perangkat")
    qtbot.waitUntil(lambda: bool(office.kirim.devices.table.model.rows))
    office.kirim.devices.look_at(asked.berkas)
    dialogs: list[DialogSahkan] = []

    def shown() -> bool:
        dialogs[:] = office.kirim.findChildren(DialogSahkan)
        return bool(dialogs)

    qtbot.waitUntil(shown)
    words = [label.text() for label in dialogs[0].findChildren(QLabel)]
    assert asked.kode in words
    dialogs[0].answer("batal")


@pytest.mark.parametrize("tab", ["kirim", "terima", "buku", "perangkat"])
def test_everything_has_a_name_a_letter_of_its_own_and_indonesian_words(qtbot: QtBot, meja: Sit, tab: str):
    office = meja("kantor")
    office.window.open_page("kirim", tab)
    qtbot.waitUntil(lambda: not office.background.working)
    _check(office.kirim)


def test_the_merge_page_has_names_letters_and_indonesian_words(qtbot: QtBot, meja: Sit, kabupaten: Kabupaten):
    kabupaten.terima("kantor", [satu.berkas for satu in kabupaten.kirim("operator").paket])
    office = meja("kantor")
    office.window.open_page("gabung")
    qtbot.waitUntil(lambda: office.gabung.panel.conflict is not None and not office.background.working)
    _check(office.gabung)
    filled = [b for b in office.gabung.findChildren(Button) if b.kind == "utama" and b.isVisible()]
    assert filled == [office.gabung.panel.decide_button]


def test_nothing_is_decided_without_a_choice(qtbot: QtBot, meja: Sit, kabupaten: Kabupaten):
    kabupaten.terima("kantor", [satu.berkas for satu in kabupaten.kirim("operator").paket])
    office = meja("kantor")
    office.window.open_page("gabung")
    qtbot.waitUntil(lambda: office.gabung.panel.conflict is not None and not office.background.working)
    office.gabung.panel.decide()
    assert not office.background.working
    assert len(daftar_bentrok(kabupaten.kantor, BKPSDM)) == 1


def test_sending_again_without_changes_says_why_in_the_page(qtbot: QtBot, meja: Sit, kabupaten: Kabupaten):
    kabupaten.kirim("operator")
    laptop = meja("operator")
    qtbot.waitUntil(lambda: "USB UJI" in getattr(QApplication.focusWidget(), "label", ""))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: laptop.kirim.send.step == 1 and not laptop.background.working)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: laptop.kirim.send.act.sentence == "Belum terkirim", timeout=15_000)
    with pytest.raises(PenolakanError):
        kabupaten.kirim("operator")


def _check(page: QWidget) -> None:
    letters: list[str] = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QAbstractButton, QLineEdit)):
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken is not None
            assert (widget.accessibleName() or spoken.text(QAccessible.Text.Name)).strip()
            assert min(widget.width(), widget.height()) >= 24
        if isinstance(widget, Button) and widget.label and widget.kind not in WITHOUT_LETTER:
            letters.append(widget.letter)
        words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
        assert not ENGLISH.search(words.lower().replace("&", "")), words
    assert "" not in letters
    assert len(set(letters)) == len(letters)
