"""The register of officials who sign on the screen, by keyboard over a real store."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.bind_pejabat import aksi_pejabat
from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, Kedudukan, PejabatTtd
from kinerja_desktop.domain.kepegawaian.periksa_pejabat import IsianPejabat
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.dialog_pejabat import DialogPejabat
from kinerja_desktop.ui.kepegawaian.pejabat_page import PejabatPage
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.usecases.kepegawaian.pejabat_ttd import catat_pejabat
from tests.ui.kepegawaian.conftest import Open
from tests.ui.perencanaan.tombol import CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import (
    OPERATOR,
    SEKCAM_ID,
    SEKRETARIAT_ID,
    JamUji,
    bangun_kantor,
    entropi,
)

K = Qt.Key
SIANG = datetime(2026, 8, 3, 10, 42)  # noqa: DTZ001  the wall clock of the office
SEKCAM = IsianPejabat(
    SEKRETARIAT_ID, SEKCAM_ID, Kedudukan.DEFINITIF, CaraTandaTangan.ATAS_NAMA, "Sekretaris Camat",
    "Camat Muara Sari", "", date(2026, 1, 1), None, "800/3/2026",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    bangun_kantor(tmp_path / "kantor.kdb")
    with Store.open(tmp_path / "kantor.kdb", None, clock=JamUji(), entropy=entropi(7_100)) as opened:
        yield opened


class Halaman:
    """The page in a window, and what a test needs to wait for."""

    def __init__(self, qtbot: QtBot, page: PejabatPage, background: Background) -> None:
        self.qtbot, self.page, self.background = qtbot, page, background
        self.tester = QAbstractItemModelTester(page.table.model)

    def tenang(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.working)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.background.working)

    def dialog(self) -> DialogPejabat:
        shown = next(satu for satu in self.page.window().findChildren(DialogPejabat) if satu.isVisible())
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    def kembali(self) -> None:
        self.tenang()
        self.page.window().activateWindow()
        self.qtbot.waitUntil(self.page.window().isActiveWindow)
        self.page.table.view.setFocus()

    def buka(self) -> None:
        self.page.on_open(None)
        self.tenang()
        self.page.focus_first()


@pytest.fixture
def halaman(qtbot: QtBot, window: Open, store: Store, background: Background) -> Halaman:
    aksi = aksi_pejabat(store, OPERATOR, lambda: None)
    shell = window("pejabat", lambda: PejabatPage(aksi=aksi, background=background, sekarang=lambda: SIANG))
    background.on_failure = Messages(shell, tell=shell.tell, refuse=shell.show_refusal).failure
    page = shell.page("pejabat")
    assert isinstance(page, PejabatPage)
    made = Halaman(qtbot, page, background)
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    made.buka()
    return made


def semua(store: Store) -> tuple[PejabatTtd, ...]:
    with store.read() as unit:
        return garis_waktu.semua_pejabat(unit)


def test_a_line_is_entered_by_keyboard_and_its_block_is_seen_while_typing(halaman: Halaman, store: Store) -> None:
    tekan(K.Key_N, CTRL)
    dialog = halaman.dialog()
    tekan(K.Key_F4)
    ketik("sekretariat")
    tekan(K.Key_Return)
    halaman.dialog()
    dialog.fields["pegawai_id"].entry.setFocus()
    tekan(K.Key_F4)
    ketik("hendra")
    halaman.tenang()
    tekan(K.Key_Return)
    halaman.dialog()
    dialog.fields["cara"].entry.setFocus()
    tekan(K.Key_2)
    dialog.fields["atas_nama"].entry.setFocus()
    ketik("Camat Muara Sari")
    tekan(K.Key_Return)
    ketik("Sekretaris Camat")
    assert dialog.kotak.baris[:3] == ("a.n. Camat Muara Sari", "Sekretaris Camat", "Hendra Wijaya")
    tekan(K.Key_Return, CTRL)
    halaman.kembali()
    (baru,) = semua(store)
    assert (baru.jabatan, baru.atas_nama, baru.mulai) == ("Sekretaris Camat", "Camat Muara Sari", SIANG.date())
    assert halaman.page.table.cell(1, "pejabat").text == "Hendra Wijaya"
    assert halaman.page.kotak.baris == dialog_baris(halaman)


def dialog_baris(halaman: Halaman) -> tuple[str, ...]:
    assert halaman.page.register is not None
    return halaman.page.register.baris[0].blok


def test_delete_withdraws_a_line_ctrl_z_brings_it_back_and_ctrl_y_withdraws_again(
    halaman: Halaman, store: Store
) -> None:
    catat_pejabat(store, OPERATOR, SEKCAM)
    halaman.buka()
    tekan(K.Key_Delete)
    halaman.kembali()
    assert semua(store) == ()
    tekan(K.Key_Z, CTRL)
    halaman.kembali()
    assert len(semua(store)) == 1
    tekan(K.Key_Y, CTRL)
    halaman.kembali()
    assert semua(store) == ()


def test_enter_changes_a_line_and_a_typed_plt_stands_at_its_field(halaman: Halaman, store: Store) -> None:
    semula = catat_pejabat(store, OPERATOR, SEKCAM)
    halaman.buka()
    tekan(K.Key_Return)
    dialog = halaman.dialog()
    assert dialog.fields["unit_id"].read_only
    dialog.fields["jabatan"].entry.setFocus()
    tekan(K.Key_A, CTRL)
    ketik("Plt. Sekretaris Camat")
    tekan(K.Key_Return, CTRL)
    halaman.tenang()
    temuan = dialog.fields["jabatan"].shown_finding
    assert temuan is not None
    assert (temuan.kode, temuan.contoh) == ("PTT-06", "Sekretaris Camat")
    assert semua(store) == (semula,)
    dialog.fields["jabatan"].put_text("Sekretaris Kecamatan")
    tekan(K.Key_Return, CTRL)
    halaman.kembali()
    assert semua(store)[0].jabatan == "Sekretaris Kecamatan"
    tekan(K.Key_Z, CTRL)
    halaman.kembali()
    assert semua(store) == (semula,)
