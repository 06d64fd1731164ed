"""The office's own list of duties on the screen, by keyboard, over a real store."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.bind_pustaka import aksi_tusi
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store import tusi as tusi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.pilih_berkas import PilihBerkas
from kinerja_desktop.ui.perencanaan.dialog_tusi import DialogTusi
from kinerja_desktop.ui.perencanaan.tusi_page import TusiPage
from kinerja_desktop.usecases.ekspor_berkas import ekspor_berkas
from kinerja_desktop.usecases.perencanaan.tusi_kantor import IsianTusi, tambah_tusi
from tests.ui.perencanaan.conftest import PAGI, Jalan, Open
from tests.ui.perencanaan.tombol import CTRL, SHIFT, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, BKPSDM, CICI, OPERATOR

K = Qt.Key


class Halaman:
    """The page in a window, and what a test needs to wait for."""

    def __init__(self, qtbot: QtBot, page: TusiPage, background: Background) -> None:
        self.qtbot, self.page, self.background = qtbot, page, background

    def tenang(self) -> None:
        """Wait until every answer has arrived; the window is the active one again."""
        self.qtbot.waitUntil(lambda: not self.background.working)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.background.working)
        self.page.window().activateWindow()
        self.qtbot.waitUntil(self.page.window().isActiveWindow)

    def dialog(self) -> DialogTusi:
        shown = next(satu for satu in self.page.window().findChildren(DialogTusi) if satu.isVisible())
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    def baris(self) -> list[str]:
        """The list as it stands on the screen, heads with a colon."""
        model = self.page.table.model
        return [model.row(n).tusi.uraian if model.row(n) else f"{model.group(n)}:" for n in range(model.rowCount())]


Buka = Callable[[Pelaku], Halaman]


@pytest.fixture
def halaman(qtbot: QtBot, window: Open, store: Store, background: Background, jalan: Jalan, tmp_path: Path) -> Buka:
    """Opens the list for somebody, and waits for it."""

    def open_for(pelaku: Pelaku) -> Halaman:
        aksi = aksi_tusi(
            store,
            pelaku,
            lambda: jalan.impor.append("kembali"),
            buka_impor=lambda: jalan.impor.append("impor"),
            tulis=AksiTulis(partial(ekspor_berkas, store, pelaku), jalan.impor.append, lambda: tmp_path),
        )
        shell = window("tusi", lambda: TusiPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
        page = shell.page("tusi")
        assert isinstance(page, TusiPage)
        made = Halaman(qtbot, page, background)
        made.tenang()
        return made

    return open_for


def isi(store: Store) -> list[tuple[str, str, str]]:
    with store.read() as unit:
        return [(satu.jabatan, satu.uraian, satu.rhk) for satu in tusi_store.semua(unit)]


def daftar_kantor(store: Store) -> None:
    for jabatan, uraian in (
        ("Arsiparis", "Menata arsip aktif"),
        ("Arsiparis", "Menyusutkan arsip"),
        ("Bendahara", "Mencatat penerimaan"),
    ):
        tambah_tusi(store, OPERATOR, IsianTusi(jabatan, uraian), AWAL_TAHUN)


def test_a_duty_is_added_by_keyboard_taken_back_and_done_again(halaman: Buka, store: Store):
    h = halaman(OPERATOR)
    tekan(K.Key_N, CTRL)
    h.dialog()
    ketik("Arsiparis Terampil")
    tekan(K.Key_Return)
    ketik("penyusutan arsip inaktif;")
    tekan(K.Key_Return, CTRL)
    entry = h.dialog().rhk.entry
    assert isinstance(entry, QPlainTextEdit)
    assert entry.placeholderText() == "Bila kosong: Tersusutkannya arsip inaktif"
    tekan(K.Key_Return, CTRL)
    h.tenang()
    assert isi(store) == [("Arsiparis Terampil", "penyusutan arsip inaktif;", "")]
    assert h.baris() == ["Arsiparis Terampil:", "penyusutan arsip inaktif;"]
    assert h.page.bar.sentence == "Tugas ditambahkan untuk jabatan Arsiparis Terampil."
    h.page.table.view.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_Z, CTRL)
    h.tenang()
    assert isi(store) == []
    h.page.urungkan(ulang=True)
    h.tenang()
    assert isi(store) == [("Arsiparis Terampil", "penyusutan arsip inaktif;", "")]


def test_what_is_wrong_stands_at_its_field_and_nothing_is_kept(halaman: Buka, store: Store):
    daftar_kantor(store)
    h = halaman(OPERATOR)
    tekan(K.Key_N, CTRL)
    dialog = h.dialog()
    assert dialog.jabatan.text() == "Arsiparis"
    tekan(K.Key_Return, CTRL)
    tekan(K.Key_Return, CTRL)
    temuan = dialog.uraian.shown_finding
    assert temuan is not None
    assert temuan.kode == "TUSI-02"
    ketik("menata arsip aktif.")
    dialog.button("simpan").click()
    h.qtbot.waitUntil(lambda: [satu.kode for satu in dialog.uraian.temuan] == ["TUSI-05"])
    assert dialog.isVisible()
    assert len(isi(store)) == 3


def test_a_line_is_changed_and_the_message_takes_it_back(halaman: Buka, store: Store):
    daftar_kantor(store)
    h = halaman(OPERATOR)
    assert h.baris() == ["Arsiparis:", "Menata arsip aktif", "Menyusutkan arsip", "Bendahara:", "Mencatat penerimaan"]
    tekan(K.Key_Down)
    tekan(K.Key_Return)
    dialog = h.dialog()
    dialog.rhk.entry.setFocus(Qt.FocusReason.TabFocusReason)
    ketik("Arsip susut sesuai jadwal")
    tekan(K.Key_Return, CTRL)
    h.tenang()
    assert ("Arsiparis", "Menyusutkan arsip", "Arsip susut sesuai jadwal") in isi(store)
    assert h.page.table.current().tusi.uraian == "Menyusutkan arsip"
    next(satu for satu in h.page.bar.findChildren(Button) if satu.label == "Urungkan").click()
    h.tenang()
    assert ("Arsiparis", "Menyusutkan arsip", "") in isi(store)


def test_several_lines_are_withdrawn_in_one_act_and_come_back(halaman: Buka, store: Store):
    daftar_kantor(store)
    h = halaman(OPERATOR)
    tekan(K.Key_Down, SHIFT)
    tekan(K.Key_Delete)
    h.tenang()
    assert h.baris() == ["Bendahara:", "Mencatat penerimaan"]
    assert h.page.bar.sentence == "2 tugas ditarik dari daftar. RHK yang sudah dibuat tetap ada."
    h.page.table.view.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_Z, CTRL)
    h.tenang()
    assert len(isi(store)) == 3


def test_an_employee_reads_the_list_and_is_told_who_keeps_it(halaman: Buka, store: Store):
    daftar_kantor(store)
    h = halaman(CICI)
    assert h.page.lock.sentence == "Daftar ini dirawat tim pengelola kinerja dan BKPSDM."
    assert h.page.add_button.reason == h.page.lock.sentence
    tekan(K.Key_N, CTRL)
    tekan(K.Key_Delete)
    tekan(K.Key_Return)
    h.tenang()
    assert not h.page.window().findChildren(DialogTusi)
    assert h.page.bar.sentence == h.page.lock.sentence
    assert len(isi(store)) == 3


def test_a_line_of_the_region_is_not_changed_by_an_office(halaman: Buka, store: Store):
    tambah_tusi(store, BKPSDM, IsianTusi("Arsiparis", "Menyusutkan arsip"), AWAL_TAHUN)
    h = halaman(OPERATOR)
    tekan(K.Key_Return)
    h.tenang()
    assert h.page.bar.sentence.startswith("Baris ini dirawat ")
    assert not h.page.window().findChildren(DialogTusi)


def test_words_find_lines_by_post_and_an_empty_list_says_what_to_do(halaman: Buka, store: Store):
    daftar_kantor(store)
    h = halaman(OPERATOR)
    tekan(K.Key_F, CTRL)
    ketik("bendahara")
    h.qtbot.waitUntil(lambda: h.baris() == ["Bendahara:", "Mencatat penerimaan"])
    ketik(" zzz")
    h.qtbot.waitUntil(lambda: h.baris() == [])
    tekan(K.Key_Escape)
    h.qtbot.waitUntil(lambda: len(h.baris()) == 5)


def test_the_list_is_written_into_excel_and_the_import_page_is_one_button_away(
    halaman: Buka, store: Store, jalan: Jalan, tmp_path: Path
):
    daftar_kantor(store)
    h = halaman(OPERATOR)
    h.page.excel.buttons["impor"].click()
    assert jalan.impor == ["impor"]
    h.page.excel.buttons["ekspor"].click()
    dialog = h.page.window().findChild(PilihBerkas)
    assert dialog is not None
    h.qtbot.waitUntil(lambda: dialog.here == tmp_path)
    dialog.button("pilih").click()
    h.tenang()
    assert h.page.bar.sentence == f"3 baris diekspor ke {tmp_path / 'tugas-jabatan-2026.xlsx'}."
