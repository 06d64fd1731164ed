"""A person's history on the screen, by keyboard over a real store."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.bind_timeline import aksi_waktu
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.dialog_waktu import DialogWaktu
from kinerja_desktop.ui.kepegawaian.waktu_page import WaktuPage
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.usecases.kepegawaian.garis_waktu_pegawai import lihat_garis_waktu
from tests.ui.kepegawaian.conftest import Open
from tests.ui.perencanaan.tombol import ALT, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import CICI_ID, OPERATOR, JamUji, bangun_kantor, entropi

K = Qt.Key
SIANG = datetime(2026, 8, 3, 10, 42)  # noqa: DTZ001  the wall clock of the office


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    bangun_kantor(tmp_path / "kantor.kdb")
    with Store.open(tmp_path / "kantor.kdb", None, clock=JamUji(), entropy=entropi(6_900)) as opened:
        yield opened


class Halaman:
    """The page in a window, and what a test needs to wait for."""

    def __init__(self, qtbot: QtBot, page: WaktuPage, background: Background) -> None:
        self.qtbot, self.page, self.background = qtbot, page, background
        self.tester = QAbstractItemModelTester(page.table.model)

    def tenang(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.working)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.background.working)

    def dialog(self) -> DialogWaktu:
        shown = next(satu for satu in self.page.window().findChildren(DialogWaktu) if satu.isVisible())
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    def huruf(self, nama: str) -> DialogWaktu:
        """Press the button's letter."""
        tombol = self.page.buttons[nama]
        tekan(Qt.Key(ord(tombol.letter.upper())), ALT)
        self.qtbot.waitUntil(
            lambda: any(satu.isVisible() for satu in self.page.window().findChildren(DialogWaktu)), timeout=5_000
        )
        return self.dialog()

    def kembali(self) -> None:
        self.tenang()
        self.page.window().activateWindow()
        self.qtbot.waitUntil(self.page.window().isActiveWindow)


@pytest.fixture
def halaman(qtbot: QtBot, window: Open, store: Store, background: Background) -> Halaman:
    aksi = aksi_waktu(store, OPERATOR, lambda _orang: None)
    shell = window("garis-waktu", lambda: WaktuPage(aksi=aksi, background=background, sekarang=lambda: SIANG))
    background.on_failure = Messages(shell, tell=shell.tell, refuse=shell.show_refusal).failure
    page = shell.page("garis-waktu")
    assert isinstance(page, WaktuPage)
    made = Halaman(qtbot, page, background)
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    page.on_open(CICI_ID)
    made.tenang()
    page.focus_first()
    return made


def test_a_new_post_is_entered_by_keyboard_shown_and_taken_back(halaman: Halaman, store: Store) -> None:
    assert "Penilai hari ini: Hendra Wijaya, Sekretaris Camat" in halaman.page.appraiser.text()
    dialog = halaman.huruf("jabatan")
    tekan(K.Key_F4)
    ketik("kecamatan muara")
    tekan(K.Key_Return)
    halaman.dialog()
    dialog.fields["jabatan"].entry.setFocus()
    ketik("Pengelola Layanan")
    tekan(K.Key_Return)
    tekan(K.Key_Return)
    ketik("821/7/2026")
    tekan(K.Key_Return)
    halaman.kembali()
    with store.read() as unit:
        lama, baru = pegawai_store.penempatan(unit, CICI_ID)
    assert (baru.jabatan, baru.mulai, baru.nomor_sk) == ("Pengelola Layanan", SIANG.date(), "821/7/2026")
    assert lama.sampai is not None
    assert halaman.page.table.cell(0, "isi").text == "Pengelola Layanan"
    assert "Yuliana Marpaung" in halaman.page.appraiser.text()
    next(one for one in halaman.page.bar.findChildren(Button) if one.isVisible() and one.label == "Urungkan").click()
    halaman.tenang()
    assert [type(satu) for satu in lihat_garis_waktu(store, OPERATOR, CICI_ID, SIANG.date()).entri] == [Penempatan]


def test_what_is_missing_stands_at_its_field_and_the_dialog_stays(halaman: Halaman, store: Store) -> None:
    dialog = halaman.huruf("jabatan")
    dialog.button("catat").click()
    halaman.tenang()
    assert dialog.isVisible()
    temuan = dialog.fields["unit_id"].shown_finding
    assert temuan is not None
    assert temuan.pesan == "Pilih unitnya."
    tekan(K.Key_Escape)
    assert len(lihat_garis_waktu(store, OPERATOR, CICI_ID, SIANG.date()).entri) == 1


def test_an_absence_is_entered_and_withdrawn_with_del(halaman: Halaman, store: Store) -> None:
    dialog = halaman.huruf("peristiwa")
    dialog.fields["sampai"].entry.setFocus()
    ketik("07-08-2026")
    dialog.button("catat").click()
    halaman.kembali()
    assert halaman.page.table.cell(0, "isi").text == "Cuti tahunan"
    assert halaman.page.table.cell(0, "masa").text == "3 Agu 2026 – 7 Agu 2026"
    halaman.page.table.view.setFocus()
    halaman.page.table.view.select_row(0)
    tekan(K.Key_Delete)
    halaman.kembali()
    assert len(lihat_garis_waktu(store, OPERATOR, CICI_ID, SIANG.date()).entri) == 1


def test_enter_mends_the_entry_under_the_cursor(halaman: Halaman, store: Store) -> None:
    tekan(K.Key_Return)
    dialog = halaman.dialog()
    assert dialog.button("catat").label == "Simpan"
    dialog.fields["nomor_surat"].entry.setFocus()
    ketik("821/15/2026")
    tekan(K.Key_Return)
    halaman.kembali()
    with store.read() as unit:
        (pos,) = pegawai_store.penempatan(unit, CICI_ID)
    assert pos.nomor_sk == "821/15/2026"
    assert halaman.page.table.cell(0, "surat").text == "821/15/2026"


def test_the_head_of_the_region_can_be_named_as_appraiser_by_the_operator_of_a_kecamatan(
    halaman: Halaman, store: Store
) -> None:
    halaman.huruf("penilai")
    tekan(K.Key_F4)
    ketik("zulkifli")
    halaman.tenang()
    tekan(K.Key_Return)
    dialog = halaman.dialog()
    dialog.button("catat").click()
    halaman.kembali()
    layar = lihat_garis_waktu(store, OPERATOR, CICI_ID, SIANG.date())
    assert layar.penilai is not None
    assert (layar.penilai.nama, layar.ditetapkan) == ("Zulkifli Harahap", True)


def test_only_a_delegation_asks_who_gave_it(halaman: Halaman) -> None:
    dialog = halaman.huruf("penugasan")
    assert dialog.fields["pemberi_id"].isHidden()
    tekan(K.Key_4)
    assert dialog.fields["pemberi_id"].isVisible()
    tekan(K.Key_1)
    assert dialog.fields["pemberi_id"].isHidden()


def test_a_low_window_gives_the_list_the_room_and_shows_the_drawing_when_asked(halaman: Halaman) -> None:
    page = halaman.page
    page.window().resize(911, 512)
    halaman.qtbot.waitUntil(page.flip.isVisible)
    assert page.table.isVisible()
    assert not page.drawing.isVisible()
    page.flip.click()
    assert page.drawing.isVisible()
    assert not page.table.isVisible()
