"""The plan by area by keyboard over a real store: named, filled, pasted, moved, removed and taken back."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.bind_alat import aksi_wilayah
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.rencana_wilayah import semua_wilayah
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.perencanaan.grid_wilayah import BARU, JUMLAH
from kinerja_desktop.ui.perencanaan.wilayah_page import WilayahPage
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_indikator, ubah_banyak
from tests.ui.perencanaan.conftest import PAGI, Jalan, Meja, Open, isi
from tests.ui.perencanaan.tombol import ALT, CTRL, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, AWAL_TAHUN, CICI

K = Qt.Key


class Halaman:
    """The page in a window, and what a test needs to wait for."""

    def __init__(self, qtbot: QtBot, page: WilayahPage, background: Background, store: Store, skp_id: UUID) -> None:
        self.qtbot, self.page, self.background, self.store, self.skp_id = qtbot, page, background, store, skp_id
        self.pratinjau: list[UUID] = []

    def tenang(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.working)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.background.working)

    @property
    def isi(self) -> dict[str, list[str]]:
        """What is stored: the numbers of each area, by indicator in the order of paper."""
        skp = isi(self.store, self.skp_id).skp
        return {
            nama: [
                str(next((w.nilai for w in satu.wilayah if w.wilayah == nama), None)) for satu in skp.rhk[0].indikator
            ]
            for nama in semua_wilayah(skp)
        }

    def ketik_sel(self, *teks: str) -> None:
        for satu in teks:
            ketik(satu)
            tekan(K.Key_Return)
            self.tenang()

    def tempel(self, teks: str) -> None:
        QGuiApplication.clipboard().setText(teks)
        tekan(K.Key_V, CTRL)
        self.tenang()

    def sel(self, baris: str, indikator: UUID) -> str:
        assert self.page.grid.table is not None
        model = self.page.grid.table.model
        return self.page.grid.table.cell(model.place_of(baris), str(indikator)).text


Buka = Callable[[Pelaku], Halaman]


@pytest.fixture
def ukuran(store: Store, skp_id: UUID, tertulis: LihatSkp) -> tuple[UUID, UUID]:
    """1.200 families, and a percentage."""
    rhk = tertulis.skp.rhk[0]
    dua = tambah_indikator(store, CICI, skp_id, rhk.id, AWAL_TAHUN).skp.rhk[0].indikator[1].id
    isian = {f"indikator:{dua}.teks": "Data tanpa salah ketik", f"indikator:{dua}.target": "97,5"}
    ubah_banyak(store, CICI, skp_id, isian, AWAL_TAHUN)
    return rhk.indikator[0].id, dua


@pytest.fixture
def halaman(qtbot: QtBot, window: Open, store: Store, background: Background, skp_id: UUID) -> Buka:
    """Opens the plan by area for somebody, and waits for it."""

    def open_for(pelaku: Pelaku) -> Halaman:
        pratinjau: list[UUID] = []
        aksi = aksi_wilayah(store, pelaku, pratinjau.append, lambda _buka: None)
        shell = window("rencana-wilayah", lambda: WilayahPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
        background.on_failure = Messages(shell, tell=shell.tell, refuse=shell.show_refusal).failure
        page = shell.page("rencana-wilayah")
        assert isinstance(page, WilayahPage)
        made = Halaman(qtbot, page, background, store, skp_id)
        made.pratinjau = pratinjau
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        page.on_open(skp_id)
        made.tenang()
        return made

    return open_for


def test_areas_are_named_and_filled_with_the_keyboard_and_the_sum_follows(
    halaman: Buka, ukuran: tuple[UUID, UUID]
) -> None:
    h = halaman(CICI)
    assert h.page.grid.table is not None
    tester = QAbstractItemModelTester(h.page.grid.table.model)
    h.ketik_sel("Kulim", "450", "98")
    assert h.isi == {"Kulim": ["450", "98"]}
    assert h.sel(JUMLAH, ukuran[0]) == "450 dari 1.200"
    assert h.sel(JUMLAH, ukuran[1]) == "tiap wilayah"
    assert [satu.kode for satu in h.page.panel.findings] == ["WIL-01"]
    h.page.grid.go_to(BARU, None)
    h.ketik_sel("Rejosari", "750")
    assert h.isi == {"Kulim": ["450", "98"], "Rejosari": ["750", "None"]}
    assert h.page.panel.findings == ()
    assert h.page.header.saved_mark == "Tersimpan 10.42"
    tekan(K.Key_P, CTRL)
    assert h.pratinjau == [h.skp_id]
    assert tester is not None


def test_a_block_from_excel_brings_its_areas_and_ctrl_z_takes_it_back_whole(
    halaman: Buka, ukuran: tuple[UUID, UUID]
) -> None:
    h = halaman(CICI)
    h.tempel("Kelurahan\tKeluarga\tMutu\r\nKulim\t450\t98\r\nRejosari\t1.750\t97,5\r\n")
    assert h.isi == {"Kulim": ["450", "98"], "Rejosari": ["1750", "97.5"]}
    h.page.grid.go_to("kulim", ukuran[0])
    h.tempel("500\r\n700\r\n")
    assert h.isi == {"Kulim": ["500", "98"], "Rejosari": ["700", "97.5"]}
    tekan(K.Key_Z, CTRL)
    h.tenang()
    assert h.isi["Rejosari"] == ["1750", "97.5"]
    tekan(K.Key_Z, CTRL)
    h.tenang()
    assert h.isi == {}
    tekan(K.Key_Y, CTRL)
    h.tenang()
    assert h.isi["Kulim"] == ["450", "98"]


def test_a_word_in_a_block_is_refused_with_its_area_and_nothing_is_lost(
    halaman: Buka, ukuran: tuple[UUID, UUID]
) -> None:
    h = halaman(CICI)
    h.tempel("Kulim\t450\nRejosari\tbanyak")
    assert h.isi == {}
    assert "“banyak” untuk Rejosari bukan angka" in h.page.bar.sentence


def test_areas_are_renamed_moved_and_removed_and_come_back(
    halaman: Buka, store: Store, skp_id: UUID, ukuran: tuple[UUID, UUID]
) -> None:
    h = halaman(CICI)
    h.tempel("Kulim\t450\t98\nRejosari\t750\t97")
    asal = digest_skp(isi(store, skp_id).skp)
    h.page.grid.go_to("rejosari", None)
    tekan(K.Key_Up, ALT)
    h.tenang()
    assert list(h.isi) == ["Rejosari", "Kulim"]
    tekan(K.Key_F2)
    tekan(K.Key_A, CTRL)
    h.ketik_sel("KULIM")
    assert "sudah ada" in h.page.bar.sentence
    h.page.grid.go_to("rejosari", None)
    tekan(K.Key_F2)
    tekan(K.Key_A, CTRL)
    h.ketik_sel("Kelurahan Rejosari")
    assert list(h.isi) == ["Kelurahan Rejosari", "Kulim"]
    h.page.grid.go_to("kelurahan rejosari", None)
    tekan(K.Key_Delete)
    h.tenang()
    assert list(h.isi) == ["Kulim"]
    next(one for one in h.page.bar.findChildren(Button) if one.isVisible() and one.label == "Urungkan").click()
    h.tenang()
    assert list(h.isi) == ["Kelurahan Rejosari", "Kulim"]
    h.page.grid.focus_grid()
    for _kali in range(2):
        tekan(K.Key_Z, CTRL)
        h.tenang()
    assert digest_skp(isi(store, skp_id).skp) == asal


def test_del_on_a_number_empties_it_only(halaman: Buka, ukuran: tuple[UUID, UUID]) -> None:
    h = halaman(CICI)
    h.tempel("Kulim\t450\t98")
    h.page.grid.go_to("kulim", ukuran[0])
    tekan(K.Key_Delete)
    h.tenang()
    assert h.isi == {"Kulim": ["None", "98"]}


def test_the_row_of_sums_cannot_be_typed_in(halaman: Buka, ukuran: tuple[UUID, UUID]) -> None:
    h = halaman(CICI)
    h.tempel("Kulim\t450\t98")
    h.page.grid.go_to(JUMLAH, ukuran[0])
    h.ketik_sel("7")
    assert h.isi == {"Kulim": ["450", "98"]}


def test_who_only_reads_sees_why_and_changes_nothing(halaman: Buka, ukuran: tuple[UUID, UUID]) -> None:
    h = halaman(AUDITOR)
    assert "hanya membaca" in h.page.lock.sentence
    h.tempel("Kulim\t450")
    assert h.isi == {}
    assert h.page.preview.reason == "Belum ada target yang dibagi per wilayah."


def test_an_skp_without_a_number_says_what_to_fill_first(halaman: Buka, skp_id: UUID) -> None:
    h = halaman(CICI)
    assert h.page.grid.isHidden()
    assert h.page.kelurahan.reason


def test_the_tool_of_the_editor_opens_the_plan_by_area(
    meja: Callable[[Pelaku], Meja], jalan: Jalan, skp_id: UUID, tertulis: LihatSkp
) -> None:
    m = meja(CICI)
    m.buka(skp_id)
    m.pakai("rencana per wil")
    assert jalan.impor == [skp_id]
