"""The small office of the use cases behind real planning pages."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.bind_alat import alat_skp
from kinerja_desktop.app.bind_pustaka import alat_pustaka
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.skp import JenisRhk
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.dialog import Dialog
from kinerja_desktop.ui.perencanaan.aksi_skp import AksiPapan, AksiSkp, BukaSkp
from kinerja_desktop.ui.perencanaan.dialog_langkah import DialogIsian
from kinerja_desktop.ui.perencanaan.isi_skp import IsiSkp
from kinerja_desktop.ui.perencanaan.papan_page import PapanPage
from kinerja_desktop.ui.perencanaan.skp_page import SkpPage
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.ekspor_berkas import ekspor_berkas
from kinerja_desktop.usecases.perencanaan import langkah_skp, susun_skp
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp
from kinerja_desktop.usecases.perencanaan.geser_rhk import geser_rhk
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, lihat_skp
from kinerja_desktop.usecases.perencanaan.riwayat_skp import riwayat_skp
from tests.ui.perencanaan.tombol import ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CICI, CICI_ID, JamUji, bangun_kantor, entropi

PAGI = datetime(AWAL_TAHUN.year, AWAL_TAHUN.month, AWAL_TAHUN.day, 10, 42)  # noqa: DTZ001  the wall clock of the office
_Kotak = TypeVar("_Kotak", bound=Dialog)
Open = Callable[[str, Callable[[], Page]], Shell]


@pytest.fixture(scope="session")
def berkas_kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("kantor") / "kantor.kdb"
    bangun_kantor(berkas)
    return berkas


@pytest.fixture(scope="session")
def berkas_tertulis(berkas_kantor: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office where Cici has written one plan with one indicator, nothing wrong."""
    berkas = tmp_path_factory.mktemp("tertulis") / "kantor.kdb"
    shutil.copy(berkas_kantor, berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(3_000)) as opened:
        skp_id = buat_skp(opened, CICI, CICI_ID, 2026, AWAL_TAHUN)
        layar = susun_skp.tambah_rhk(opened, CICI, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
        rhk = layar.skp.rhk[0]
        ukuran = rhk.indikator[0].id
        isian = {
            f"rhk:{rhk.id}.teks": "Data kependudukan kelurahan tersaji mutakhir",
            f"rhk:{rhk.id}.rhk_pimpinan": "Layanan administrasi kecamatan berjalan tertib",
            f"indikator:{ukuran}.teks": "Jumlah data keluarga yang dimutakhirkan",
            f"indikator:{ukuran}.target": "1.200",
            f"indikator:{ukuran}.satuan": "keluarga",
        }
        susun_skp.ubah_banyak(opened, CICI, skp_id, isian, AWAL_TAHUN)
    return berkas


@pytest.fixture
def store(request: pytest.FixtureRequest, berkas_kantor: Path, tmp_path: Path) -> Iterator[Store]:
    berkas = tmp_path / "kantor.kdb"
    tertulis = "tertulis" in request.fixturenames
    shutil.copy(request.getfixturevalue("berkas_tertulis") if tertulis else berkas_kantor, berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(5_000)) as opened:
        yield opened


@pytest.fixture
def background(store: Store) -> Iterator[Background]:
    """Threads that end before the store is closed."""
    made = Background(workers=1)
    yield made
    made.stop()


@pytest.fixture
def skp_id(store: Store) -> UUID:
    """Cici's SKP of the year, still empty."""
    return buat_skp(store, CICI, CICI_ID, 2026, AWAL_TAHUN)


@pytest.fixture
def tertulis(store: Store, skp_id: UUID) -> LihatSkp:
    """Cici's SKP with its plan."""
    return lihat_skp(store, CICI, skp_id, AWAL_TAHUN)


class Jalan:
    """Where the pages wanted to lead."""

    def __init__(self) -> None:
        self.pratinjau: list[tuple[UUID, str]] = []
        self.kembali = 0
        self.buka: list[BukaSkp] = []
        self.impor: list[object] = []


@pytest.fixture
def jalan() -> Jalan:
    return Jalan()


def aksi_skp(store: Store, pelaku: Pelaku, jalan: Jalan) -> AksiSkp:
    """The editor's acts over a real store, bound as the program binds them."""

    def bind(use_case: Callable[..., object]) -> Callable[..., object]:
        return partial(use_case, store, pelaku)

    def kembali() -> None:
        jalan.kembali += 1

    names = (
        "tambah_rhk", "hapus_rhk", "pulihkan_rhk", "tambah_indikator", "hapus_indikator", "pulihkan_indikator",
        "tambah_lampiran", "hapus_lampiran", "pulihkan_lampiran", "simpan_draf", "ubah_banyak",
    )  # fmt: skip
    acts = {name: bind(getattr(susun_skp, name)) for name in names}
    steps = {name: bind(getattr(langkah_skp, f"{name}_skp")) for name in
             ("ajukan", "tarik", "setujui", "kembalikan", "catat_ttd")}  # fmt: skip
    return AksiSkp(
        lihat=partial(lihat_skp, store, pelaku),
        ubah=partial(susun_skp.ubah_isian, store, pelaku),
        geser_rhk=partial(geser_rhk, store, pelaku),
        riwayat=partial(riwayat_skp, store, pelaku),
        peran=pelaku.peran,
        pratinjau=lambda skp, digest: jalan.pratinjau.append((skp, digest)),
        kembali=kembali,
        **acts,  # pyright: ignore[reportArgumentType]
        **steps,  # pyright: ignore[reportArgumentType]
    )


class Meja:
    """The editor in a window, and what a test needs to wait for."""

    def __init__(self, qtbot: QtBot, window: Shell, background: Background) -> None:
        self.qtbot, self.window, self.background = qtbot, window, background
        page = window.page("skp")
        assert isinstance(page, SkpPage)
        self.page = page
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def tenang(self) -> None:
        """Wait until every answer has arrived, also those that answers asked for."""
        self.qtbot.waitUntil(lambda: not self.background.working, timeout=5_000)
        QApplication.processEvents()

    @property
    def isi(self) -> IsiSkp:
        """The tabs of the SKP on the screen."""
        assert self.page.isi is not None
        return self.page.isi

    def dialog(self) -> DialogIsian:
        """The dialog on the screen; its window becomes the active one, as it does on a desktop."""
        shown = next(one for one in self.window.findChildren(DialogIsian) if one.isVisible())
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    def pakai(self, alat: str) -> None:
        """Choose a tool from its list by its first words."""
        self.page.alat.setFocus()
        tekan(Qt.Key.Key_Space)
        QApplication.processEvents()
        ketik(alat)
        tekan(Qt.Key.Key_Return)
        self.tenang()

    def kotak(self, jenis: type[_Kotak]) -> _Kotak:
        """The dialog of this kind on the screen, active as it is on a desktop."""
        self.qtbot.waitUntil(lambda: any(satu.isVisible() for satu in self.window.findChildren(jenis)))
        shown = next(satu for satu in self.window.findChildren(jenis) if satu.isVisible())
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    def urungkan(self) -> None:
        """Take the last act back by the link in the message."""
        shown = [satu for satu in self.page.bar.findChildren(Button) if satu.isVisible() and satu.label == "Urungkan"]
        shown[-1].click()
        self.tenang()

    def jawab(self, kode: str) -> None:
        """Answer the question on the screen."""
        shown = next(one for one in self.window.findChildren(Dialog) if one.isVisible())
        shown.button(kode).click()
        self.tenang()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def buka(self, arg: object) -> None:
        self.page.on_open(arg)
        self.tenang()


@pytest.fixture
def meja(qtbot: QtBot, window: Open, store: Store, background: Background, jalan: Jalan) -> Callable[[Pelaku], Meja]:
    """Opens the editor for somebody."""

    def open_for(pelaku: Pelaku) -> Meja:
        shell = window(
            "skp",
            lambda: SkpPage(
                aksi=aksi_skp(store, pelaku, jalan),
                background=background,
                sekarang=lambda: PAGI,
                alat=(
                    *alat_pustaka(store, pelaku, lambda: jalan.impor.append("tusi")),
                    *alat_skp(store, pelaku, jalan.impor.append, jalan.impor.append),
                ),
            ),
        )
        messages = Messages(shell, tell=shell.tell, refuse=shell.show_refusal)
        background.on_failure = messages.failure
        return Meja(qtbot, shell, background)

    return open_for


@pytest.fixture
def papan(
    qtbot: QtBot, window: Open, store: Store, background: Background, jalan: Jalan, tmp_path: Path
) -> Callable[[Pelaku], PapanPage]:
    """Opens the board for somebody, and waits for it."""

    def open_for(pelaku: Pelaku) -> PapanPage:
        aksi = AksiPapan(
            papan=partial(papan_skp, store, pelaku),
            buat=partial(buat_skp, store, pelaku),
            buka=jalan.buka.append,
            buka_impor=lambda: jalan.impor.append("impor"),
            tulis=AksiTulis(partial(ekspor_berkas, store, pelaku), jalan.impor.append, lambda: tmp_path),
        )
        shell = window("perencanaan", lambda: PapanPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
        page = shell.page("perencanaan")
        assert isinstance(page, PapanPage)
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        qtbot.waitUntil(lambda: not background.working)
        return page

    return open_for


def isi(store: Store, skp_id: UUID) -> LihatSkp:
    return lihat_skp(store, CICI, skp_id, AWAL_TAHUN)
