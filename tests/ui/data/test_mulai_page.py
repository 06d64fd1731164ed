"""The first run by keyboard alone: a locked office, practice data; and the choice of the person."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.store import slots
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.data.aksi import AksiMulai, AksiPemakai
from kinerja_desktop.ui.data.mulai_page import KANTOR, ORANG, RINGKASAN, MulaiPage
from kinerja_desktop.ui.data.pemakai_dialog import PemakaiDialog
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.data.pemakai import calon_pemakai, muat_keadaan
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan
from kinerja_desktop.usecases.data.siapkan_kantor_baru import IsianMulai, siapkan_kantor_baru

OpenWindow = Callable[[str, Callable[[], Page]], Shell]
HARI_INI = date(2026, 4, 6)


class Perangkat:
    """Makes stores as the program does, in a folder of the test."""

    def __init__(self, folder: Path) -> None:
        self.berkas = folder / "kinerja.kinerja-data"
        self.pergi: list[str] = []

    def siapkan(self, isian: IsianMulai) -> None:
        key = None if isian.kunci is None else slots.new_key(self.berkas, isian.kunci)
        with Store.create(self.berkas, key, clock=_jam) as store:
            siapkan_kantor_baru(store, isian, "laptop", HARI_INI)

    def selesai(self, _isian: IsianMulai, key: str) -> None:
        self.pergi.append(key)


def _jam() -> datetime:
    return datetime(2026, 4, 6, 8, 0, tzinfo=UTC)


def _open(window: OpenWindow, background: Background, perangkat: Perangkat) -> MulaiPage:
    aksi = AksiMulai(perangkat.siapkan, perangkat.selesai)
    page = MulaiPage(aksi=aksi, background=background, hari_ini=lambda: HARI_INI)
    shell = window("mulai", lambda: page)
    assert shell.rail.isHidden()
    assert shell.strip.isHidden()
    return page


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _type(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(_focused(), text)
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)


def test_an_office_is_set_up_and_locked_without_touching_the_mouse(
    window: OpenWindow, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    perangkat = Perangkat(tmp_path)
    page = _open(window, background, perangkat)
    page.next.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    assert page.langkah == KANTOR
    _type(qtbot, "Kabupaten Tirta Kencana")
    _type(qtbot, "Muara Sari")
    assert page.langkah == ORANG
    _type(qtbot, "Yuliana Marpaung, S.STP.")
    _type(qtbot, "198411022004122001")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _type(qtbot, "tirta-2026")
    _type(qtbot, "tirta-2026")
    assert page.langkah == RINGKASAN
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: perangkat.pergi == ["impor"])
    with Store.open(perangkat.berkas, slots.open_key(perangkat.berkas, "tirta-2026"), clock=_jam) as store:
        assert [satu.nama for satu in muat_keadaan(store).pemakai] == ["Yuliana Marpaung, S.STP."]


def test_practice_data_need_two_screens_and_no_pin(
    window: OpenWindow, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    perangkat = Perangkat(tmp_path)
    page = _open(window, background, perangkat)
    qtbot.keyClick(page.tempat.cards["LATIHAN"], Qt.Key.Key_Space)
    page.go_on()
    assert page.langkah == RINGKASAN
    page.go_on()
    qtbot.waitUntil(lambda: perangkat.pergi == ["beranda"])
    with Store.open(perangkat.berkas, None, clock=_jam) as store:
        assert muat_keadaan(store).latihan


def test_what_is_wrong_is_said_under_its_field_and_nothing_typed_is_lost(
    window: OpenWindow, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _open(window, background, Perangkat(tmp_path))
    page.go_on()
    page.go_on()
    assert page.langkah == KANTOR
    assert page.fields["kabupaten"].shown_finding is not None
    _type(qtbot, "Kota Tirta")
    _type(qtbot, "Muara Sari")
    _type(qtbot, "Siti")
    _type(qtbot, "19841102200412200")
    page.go_on()
    nip = page.fields["nip"].shown_finding
    assert nip is not None
    assert nip.pesan.startswith("NIP harus 18 angka")
    page.go_back()
    page.go_on()
    assert (page.langkah, page.fields["nama"].text()) == (ORANG, "Siti")
    page.fields["nip"].show_value("")
    page.go_on()
    _type(qtbot, "12345")
    _type(qtbot, "123456")
    pin, lagi = page.fields["pin"].shown_finding, page.fields["pin_lagi"].shown_finding
    assert pin is not None
    assert lagi is not None
    assert "Sekarang 5" in pin.pesan
    assert "berbeda" in lagi.pesan


def test_the_printed_example_follows_what_is_typed(
    window: OpenWindow, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _open(window, background, Perangkat(tmp_path))
    page.go_on()
    _type(qtbot, "Kabupaten Tirta Kencana")
    qtbot.keyClicks(_focused(), "Muara")
    assert page.kertas.accessibleName() == "Akan tercetak: Kabupaten Tirta Kencana, Kecamatan Muara"


def test_no_word_of_the_first_run_is_english_and_each_control_has_a_name(
    window: OpenWindow, background: Background, tmp_path: Path
) -> None:
    page = _open(window, background, Perangkat(tmp_path))
    words = " ".join(satu.text() for satu in page.findChildren(QLabel)).lower().split()
    assert not {"next", "back", "cancel", "password", "name", "office", "ok"} & set(words)
    assert all(satu.accessibleName() or satu.label for satu in page.findChildren(Button))


def test_in_practice_data_anybody_may_be_chosen_in_any_role(
    background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    with Store.create(tmp_path / "latihan.kdb", None, clock=_jam) as store:
        siapkan_latihan(store, "laptop", latihan=True)
        terpilih: list[Pelaku] = []
        operator = Pelaku(
            UUID(muat_keadaan(store).pemakai[0].pegawai_id), "Pengelola kinerja", Peran.TIM_PENGELOLA, "", "laptop"
        )
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = PemakaiDialog(
            parent, background, AksiPemakai(partial(calon_pemakai, store, operator), terpilih.append)
        )
        dialog.open()
        qtbot.waitUntil(lambda: dialog.table.current() is not None)
        assert dialog.roles is not None
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert [(satu.nama, satu.peran) for satu in terpilih] == [("Pengelola kinerja", Peran.TIM_PENGELOLA)]
