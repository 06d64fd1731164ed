"""The home page through the real use cases on a real store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.data.aksi import AksiBeranda, AksiCadangan
from kinerja_desktop.ui.data.batang_unit import rencana_batang
from kinerja_desktop.ui.data.beranda_page import BerandaPage, kalimat_beranda
from kinerja_desktop.ui.data.cadangan_page import CadanganPage
from kinerja_desktop.ui.data.contoh_potret import beranda_contoh
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.status_strip import StatusPart
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.data.beranda import beranda
from kinerja_desktop.usecases.data.cadangkan import cadangkan, daftar_salinan, periksa_salinan
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from tests.usecases.pelaksanaan.kantor_contoh import CICI, CICI_ID, HARI_INI, OPERATOR, JamUji, bangun_kantor, entropi

OpenWindow = Callable[[str, Callable[[], Page]], Shell]


@dataclass
class Catatan:
    """What the page told the window."""

    dibuka: list[tuple[str, object]] = field(default_factory=list[tuple[str, object]])
    strip: list[str] = field(default_factory=list[str])
    hitungan: dict[str, int] = field(default_factory=dict[str, int])

    def buka(self, key: str, arg: object) -> None:
        self.dibuka.append((key, arg))

    def status(self, left: Sequence[StatusPart], right: Sequence[StatusPart]) -> None:
        self.strip = [satu.words for satu in (*left, *right)]

    def hitung(self, counts: Mapping[str, int]) -> None:
        self.hitungan = dict(counts)


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tempat = tmp_path_factory.mktemp("kantor") / "kantor.kdb"
    bangun_kantor(tempat)
    return tempat


@pytest.fixture
def store(berkas: Path, tmp_path: Path) -> Store:
    tempat = tmp_path / "kantor.kdb"
    tempat.write_bytes(berkas.read_bytes())
    return Store.open(tempat, None, clock=JamUji(), entropy=entropi(9_000))


def _page(store: Store, background: Background, catatan: Catatan, pelaku: Pelaku = OPERATOR) -> BerandaPage:
    baca = partial(beranda, store, pelaku, HARI_INI)
    return BerandaPage(aksi=AksiBeranda(baca, catatan.buka, catatan.status, catatan.hitung), background=background)


def _open(window: OpenWindow, qtbot: QtBot, page: BerandaPage) -> Shell:
    shell = window("beranda", lambda: page)
    qtbot.waitUntil(lambda: page.isi is not None)
    QApplication.processEvents()
    return shell


def _words(page: QWidget) -> str:
    labels = [satu.text() for satu in page.findChildren(QLabel) if not satu.isHidden()]
    return " ".join([*labels, *(satu.label for satu in page.findChildren(Button) if not satu.isHidden())])


def test_the_focus_stands_on_the_first_thing_due_and_enter_opens_its_page(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot
) -> None:
    with store:
        catatan = Catatan()
        page = _page(store, background, catatan)
        _open(window, qtbot, page)
        button = QApplication.focusWidget()
        assert isinstance(button, Button)
        assert button.accessibleName() == "Lihat 2 nama: 2 SKP 2026 belum ditetapkan"
        qtbot.keyClick(button, Qt.Key.Key_Return)
        assert catatan.dibuka == [("perencanaan", None)]


def test_the_three_answers_change_after_an_act(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot
) -> None:
    with store:
        catatan = Catatan()
        page = _page(store, background, catatan)
        shell = _open(window, qtbot, page)
        assert "data belum dicadangkan" in page.sentence.text()
        assert "Belum ada cadangan" in catatan.strip
        belum = catatan.hitungan["kirim"]
        cadangkan(store, OPERATOR)
        buat_skp(store, CICI, CICI_ID, 2026, HARI_INI)
        before = page.isi
        shell.open_page("beranda")
        qtbot.waitUntil(lambda: page.isi is not before)
        assert "data Anda aman" in page.sentence.text()
        assert any(satu.startswith("Cadangan hari ini") for satu in catatan.strip)
        assert catatan.hitungan["kirim"] > belum
        assert f"{catatan.hitungan['kirim']} perubahan belum dikirim" in page.sentence.text()


def test_reading_anew_leaves_the_focus_on_what_is_due(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot
) -> None:
    with store:
        page = _page(store, background, Catatan())
        shell = _open(window, qtbot, page)
        before = page.isi
        shell.open_page("beranda")
        qtbot.waitUntil(lambda: page.isi is not before)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        button = QApplication.focusWidget()
        assert isinstance(button, Button)
        assert button.accessibleName() == "Lihat 2 nama: 2 SKP 2026 belum ditetapkan"


def test_a_person_with_nothing_due_is_told_so(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot
) -> None:
    with store:
        page = _page(store, background, Catatan(), Pelaku(CICI_ID, "Auditor", CICI.peran.AUDITOR, "", "laptop"))
        _open(window, qtbot, page)
        assert "Tidak ada yang menunggu Anda." in _words(page)
        assert "Tidak ada yang jatuh tempo minggu ini" in page.sentence.text()


def test_there_is_one_filled_button_and_every_control_has_a_name(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot
) -> None:
    with store:
        page = _page(store, background, Catatan())
        shell = _open(window, qtbot, page)
        for width in (1366, 920):
            shell.resize(width, 700)
            QApplication.processEvents()
            shown = [satu for satu in page.findChildren(Button) if satu.isVisibleTo(page)]
            assert [satu.label for satu in shown if satu.kind == "utama"] == ["Siapkan pengiriman"]
            letters = [satu.letter for satu in shown if satu.letter]
            assert len(letters) == len(set(letters))
            assert all(satu.accessibleName() or satu.label for satu in shown)
        assert all(satu.accessibleName() or satu.text() for satu in page.findChildren(QAbstractButton))


def test_ctrl_t_shows_the_numbers_of_the_chart_and_back(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot
) -> None:
    with store:
        page = _page(store, background, Catatan())
        shell = _open(window, qtbot, page)
        for wanted in (True, False):
            qtbot.keyClick(shell, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
            assert page.chart.as_table is wanted


def test_the_sentence_of_the_page_says_all_three_answers() -> None:
    assert kalimat_beranda(beranda_contoh()) == (
        "Senin, 12 Oktober 2026. Dua hal jatuh tempo minggu ini, 23 perubahan belum dikirim, data Anda aman."
    )


def test_the_parts_of_a_bar_fill_it_and_nothing_has_no_part() -> None:
    ruas = rencana_batang((2, 0, 1, 1), ("a", "b", "c", "d"), 104, celah=2)
    assert [(satu.kiri, satu.lebar, satu.nada) for satu in ruas] == [(0, 50, "a"), (52, 25, "c"), (79, 25, "d")]
    assert rencana_batang((0, 0), ("a", "b"), 100) == ()


def _cadangan(store: Store, background: Background, folder: Path) -> CadanganPage:
    aksi = AksiCadangan(
        partial(daftar_salinan, store, OPERATOR),
        partial(cadangkan, store, OPERATOR),
        partial(periksa_salinan, store, OPERATOR),
        lambda: folder,
    )
    return CadanganPage(aksi=aksi, background=background, sekarang=store.now)


def test_a_copy_is_made_and_opened_with_the_keyboard_alone(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    with store:
        page = _cadangan(store, background, tmp_path)
        shell = window("cadangan", lambda: page)
        qtbot.waitUntil(lambda: page.listed)
        assert page.header.title == "Data ini belum mempunyai cadangan"
        qtbot.keyClick(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: page.table.current() is not None)
        assert page.header.title.startswith("Cadangan terakhir hari ini")
        page.focus_first()
        qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.checked is not None)
        assert "Salinan ini utuh" in _words(page)


def test_a_page_whose_table_was_empty_before_it_was_shown_still_takes_the_keys(
    store: Store, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    """The table it would go to is hidden then, and the focus went to the status strip, where a page's keys are dead."""
    with store:
        page = _cadangan(store, background, tmp_path)
        shell = contoh_window("cadangan", lambda: page)
        qtbot.addWidget(shell)
        qtbot.waitUntil(lambda: page.listed)
        shell.show()
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)


def test_a_copy_that_is_damaged_is_said_to_be(
    store: Store, window: OpenWindow, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    with store:
        cadangkan(store, OPERATOR)
        page = _cadangan(store, background, tmp_path)
        window("cadangan", lambda: page)
        qtbot.waitUntil(lambda: page.table.current() is not None)
        berkas = page.table.current().berkas
        isi = bytearray(berkas.read_bytes())
        isi[40_960:81_920] = bytes(40_960)
        berkas.write_bytes(isi)
        page.check(page.table.current())
        qtbot.waitUntil(lambda: "Berkas data tidak dapat dibaca." in _words(page))
        assert page.checked is None
