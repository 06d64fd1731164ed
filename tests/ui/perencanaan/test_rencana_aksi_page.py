"""The steps of an SKP by keyboard over a real store: begun, dated, copied, moved, withdrawn and taken back."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.perencanaan.kata_aksi import kata_bulan, ketik_bulan, urai_bulan
from kinerja_desktop.ui.perencanaan.rencana_aksi_page import AksiRencana, RencanaAksiPage
from kinerja_desktop.usecases.perencanaan import rencana_aksi
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from tests.ui.perencanaan.conftest import Open
from tests.ui.perencanaan.tombol import ALT, CTRL, SHIFT, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, CICI

K = Qt.Key


class Halaman:
    """The page in a window, and what a test needs to wait for."""

    def __init__(self, qtbot: QtBot, page: RencanaAksiPage, background: Background, store: Store) -> None:
        self.qtbot, self.page, self.background, self.store = qtbot, page, background, store
        self.tester = QAbstractItemModelTester(page.table.model)

    def tenang(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.working)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.background.working)

    def langkah(self, skp_id: UUID) -> tuple[RencanaAksi, ...]:
        return rencana_aksi.lihat_rencana_aksi(self.store, CICI, skp_id).langkah

    def isi(self, *teks: str) -> None:
        """Type into one cell after the other, Enter after each."""
        for satu in teks:
            ketik(satu)
            tekan(K.Key_Return)
            self.tenang()


Buka = Callable[[Pelaku, UUID], Halaman]


@pytest.fixture
def halaman(qtbot: QtBot, window: Open, store: Store, background: Background) -> Buka:
    """Opens the steps of an SKP for somebody, and waits for them."""

    def open_for(pelaku: Pelaku, skp_id: UUID) -> Halaman:
        def bind(use_case: Callable[..., object]) -> Callable[..., object]:
            return partial(use_case, store, pelaku)

        names = {"lihat": "lihat_rencana_aksi"} | {
            nama: f"{nama}_aksi" for nama in ("tambah", "ubah", "hapus", "pulihkan", "urutkan")
        }
        acts = {nama: bind(getattr(rencana_aksi, kasus)) for nama, kasus in names.items()}
        aksi = AksiRencana(
            **acts,  # pyright: ignore[reportArgumentType]
            pratinjau=lambda _skp: None,
            buka_skp=lambda _buka: None,
        )
        shell = window("rencana-aksi", lambda: RencanaAksiPage(aksi=aksi, background=background))
        background.on_failure = Messages(shell, tell=shell.tell, refuse=shell.show_refusal).failure
        page = shell.page("rencana-aksi")
        assert isinstance(page, RencanaAksiPage)
        made = Halaman(qtbot, page, background, store)
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        page.on_open(skp_id)
        made.tenang()
        page.focus_first()
        return made

    return open_for


def test_steps_are_typed_dated_copied_moved_and_withdrawn_with_the_keyboard(
    halaman: Buka, skp_id: UUID, tertulis: LihatSkp
) -> None:
    h = halaman(CICI, skp_id)
    assert [satu.pesan for satu in h.page.panel.findings] == ["Belum ada langkah pada triwulan I, II, III, IV."]
    h.isi("Mendata keluarga per RT", "Keluarga terdata", "300")
    (satu,) = h.langkah(skp_id)
    assert (satu.teks, satu.target, satu.target_nilai) == ("Mendata keluarga per RT", "Keluarga terdata", 300)
    h.page.table.edit_cell(satu.id, "bulan")
    h.isi("tw i")
    assert h.langkah(skp_id)[0].bulan == (1, 2, 3)
    h.page.table.select(satu.id)
    assert [satu.pesan for satu in h.page.panel.findings] == ["Belum ada langkah pada triwulan II, III, IV."]
    tekan(K.Key_D, CTRL | SHIFT)
    h.tenang()
    assert [(satu.teks, satu.bulan) for satu in h.langkah(skp_id)] == [
        ("Mendata keluarga per RT", (1, 2, 3)),
        ("Mendata keluarga per RT", (4, 5, 6)),
    ]
    kedua = h.langkah(skp_id)[1].id
    h.page.table.select(kedua)
    tekan(K.Key_Up, ALT)
    h.tenang()
    assert next(satu.id for satu in h.langkah(skp_id)) == kedua
    h.page.table.select(kedua)
    tekan(K.Key_Delete)
    h.tenang()
    assert len(h.langkah(skp_id)) == 1
    next(one for one in h.page.bar.findChildren(Button) if one.isVisible() and one.label == "Urungkan").click()
    h.tenang()
    assert {satu.id for satu in h.langkah(skp_id)} >= {kedua}


def test_months_that_are_none_are_refused_in_words_and_the_step_stays(
    halaman: Buka, skp_id: UUID, tertulis: LihatSkp
) -> None:
    h = halaman(CICI, skp_id)
    h.isi("Mendata keluarga per RT")
    (satu,) = h.langkah(skp_id)
    h.page.table.edit_cell(satu.id, "bulan")
    h.isi("13")
    assert "bulan 1 sampai 12" in h.page.bar.sentence
    assert h.langkah(skp_id)[0].bulan == ()


def test_a_state_is_chosen_by_its_word(halaman: Buka, skp_id: UUID, tertulis: LihatSkp) -> None:
    h = halaman(CICI, skp_id)
    h.isi("Mendata keluarga per RT")
    (satu,) = h.langkah(skp_id)
    h.page._on_edited(h.page.table.current(), "status", "terkendala")
    h.tenang()
    assert h.langkah(skp_id)[0].status is StatusAksi.TERKENDALA
    assert satu.status is StatusAksi.BELUM


def test_who_only_reads_sees_why_and_has_no_empty_rows(halaman: Buka, skp_id: UUID, tertulis: LihatSkp) -> None:
    h = halaman(AUDITOR, skp_id)
    assert "hanya membaca" in h.page.lock.sentence
    assert h.page.table.model.rowCount() == 1
    tekan(K.Key_Delete)
    assert h.page.preview.reason == "Belum ada langkah yang dapat dicetak."


@pytest.mark.parametrize(
    ("diketik", "harap"),
    [
        ("1-3, 6", (1, 2, 3, 6)),
        ("Jan–Mar", (1, 2, 3)),
        ("tw iv", (10, 11, 12)),
        ("TW2", (4, 5, 6)),
        ("desember", (12,)),
        ("", ()),
    ],
)
def test_months_are_typed_as_people_write_them(diketik: str, harap: tuple[int, ...]) -> None:
    assert tuple(int(satu) for satu in urai_bulan(diketik).split(",") if satu) == harap
    assert tuple(int(satu) for satu in urai_bulan(ketik_bulan(harap)).split(",") if satu) == harap


def test_months_in_runs_are_short() -> None:
    assert kata_bulan((1, 2, 3, 6, 11, 12)) == "Jan–Mar, Jun, Nov–Des"
    assert urai_bulan("bulan depan") == "bulan depan"
