"""What must hold for every page of execution and assessment: names, letters, words, small screens."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui import potret, theme
from kinerja_desktop.ui.parts.buttons import WITHOUT_LETTER, Button
from kinerja_desktop.ui.pelaksanaan import gambar as gambar_pelaksanaan
from kinerja_desktop.ui.penilaian import gambar as gambar_penilaian
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell
from tests.ui.test_gallery import ENGLISH, interactive

assert gambar_pelaksanaan
assert gambar_penilaian
HALAMAN = ("pelaksanaan", "pelatihan", "penilaian", "evaluasi", "evaluasi-umpan-balik", "evaluasi-bukti")
SETIAP = pytest.mark.parametrize("nama", HALAMAN)
Buka = Callable[[str], tuple[Shell, Page]]


@pytest.fixture
def buka(qtbot: QtBot) -> Iterator[Buka]:
    jendela: list[Shell] = []

    def satu(nama: str) -> tuple[Shell, Page]:
        gambar = potret.registered()[nama]
        window = gambar.build()
        assert isinstance(window, Shell)
        jendela.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: gambar.ready(window))
        QApplication.processEvents()
        page = window.current()
        assert page is not None
        return window, page

    yield satu
    for window in jendela:
        window.close()
        window.deleteLater()


@SETIAP
def test_a_page_speaks_indonesian_by_name_and_letter_on_any_screen(
    buka: Buka, nama: str, qtbot: QtBot, qapp: QApplication
) -> None:
    window, page = buka(nama)
    periksa_nama(window)
    periksa_huruf(page)
    periksa_bahasa(page)
    for ukuran in (QSize(1366, 697), QSize(1280, 650), QSize(911, 512)):
        window.resize(ukuran)
        qtbot.waitUntil(lambda asked=ukuran: window.minimumSizeHint().boundedTo(asked) == window.minimumSizeHint())
        assert window.size() == ukuran
        periksa_tombol_utama(window, page)
    window.resize(1366, 768)
    theme.install(qapp, theme.Pilihan.GELAP, scale=150)
    QApplication.processEvents()
    for tombol in page.findChildren(Button):
        if tombol.isVisible() and tombol.label and tombol.kind in {"utama", "biasa"}:
            assert tombol.width() >= tombol.fontMetrics().horizontalAdvance(tombol.label), tombol.label


def periksa_nama(window: Shell) -> None:
    """Everything one can act on has a name and is large enough."""
    for widget in interactive(window):
        disebut = QAccessible.queryAccessibleInterface(widget)
        kata = widget.accessibleName() or (disebut.text(QAccessible.Text.Name) if disebut is not None else "")
        assert kata.strip(), f"{type(widget).__name__} {widget.property('kind')} in {widget.parentWidget()}"
        assert min(widget.width(), widget.height()) >= 24, (kata, widget.size())


def periksa_huruf(page: Page) -> None:
    """Each button on show has its own Alt letter, exactly one is filled."""
    terlihat = [b for b in page.findChildren(Button) if b.isVisible() and b.label and b.kind not in WITHOUT_LETTER]
    huruf = [b.letter for b in terlihat]
    assert "" not in huruf
    assert len(set(huruf)) == len(huruf), sorted((b.letter, b.label) for b in terlihat)
    assert len([b for b in terlihat if b.kind == "utama"]) == 1


def periksa_bahasa(page: Page) -> None:
    """No English word is left."""
    kata = [label.text() for label in page.findChildren(QLabel)]
    kata += [tombol.text().replace("&", "") for tombol in page.findChildren(QAbstractButton)]
    kata += [satu for widget in page.findChildren(Button) for satu in (widget.toolTip(), widget.accessibleName())]
    kata += [satu for pasang in page.keys for satu in pasang[1:]]
    assert not [satu for satu in kata if ENGLISH.search(satu.lower())]


def periksa_tombol_utama(window: Shell, page: Page) -> None:
    """The next step is seen without scrolling."""
    for tombol in page.findChildren(Button):
        if tombol.kind == "utama" and tombol.isVisible():
            assert window.rect().contains(QRect(tombol.mapTo(window, QPoint(0, 0)), tombol.size())), tombol.label
