"""An empty practice store, and the people pages over it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.kepegawaian.impor_page import AksiImpor, ImporPage
from kinerja_desktop.ui.kepegawaian.pegawai_page import AksiPegawai, PegawaiPage
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.ekspor_berkas import ekspor_berkas
from kinerja_desktop.usecases.impor_berkas import pratinjau_berkas, terapkan_berkas, urungkan_berkas
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai, kartu_pegawai
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp

PAGI = datetime(2026, 1, 5, 10, 42)  # noqa: DTZ001  the wall clock of the office
OPERATOR = Pelaku(UUID(int=1), "Operator", Peran.TIM_PENGELOLA, "", "laptop-uji")
Open = Callable[[str, Callable[[], Page]], Shell]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "latihan.kdb", None, clock=lambda: datetime(2026, 1, 5, 8, tzinfo=UTC)) as made:
        yield made


@pytest.fixture
def background(store: Store) -> Iterator[Background]:
    """Threads that end before the store is closed."""
    made = Background(workers=1)
    yield made
    made.stop()


class Jalan:
    """Where the pages wanted to lead."""

    def __init__(self) -> None:
        self.skp: list[BukaSkp] = []
        self.impor, self.selesai, self.papan, self.tusi = 0, 0, 0, 0
        self.berkas: list[Path] = []

    def buka_impor(self) -> None:
        self.impor += 1

    def lihat_daftar(self) -> None:
        self.selesai += 1

    def lihat_papan(self) -> None:
        self.papan += 1

    def lihat_tusi(self) -> None:
        self.tusi += 1


@pytest.fixture
def jalan() -> Jalan:
    return Jalan()


@pytest.fixture
def impor(qtbot: QtBot, window: Open, store: Store, background: Background, jalan: Jalan, tmp_path: Path) -> ImporPage:
    """The import page."""
    aksi = AksiImpor(
        pratinjau=partial(pratinjau_berkas, store, OPERATOR),
        terapkan=partial(terapkan_berkas, store, OPERATOR),
        urungkan=partial(urungkan_berkas, store, OPERATOR),
        tulis=AksiTulis(partial(ekspor_berkas, store, OPERATOR), jalan.berkas.append, lambda: tmp_path),
        selesai=jalan.lihat_daftar,
        papan=jalan.lihat_papan,
        tusi=jalan.lihat_tusi,
    )
    shell = window(
        "impor",
        lambda: ImporPage(
            aksi=aksi,
            background=background,
            sekarang=lambda: PAGI,
            tempat_ditolak=lambda sumber: tmp_path / f"{sumber.stem}-ditolak.xlsx",
        ),
    )
    page = shell.page("impor")
    assert isinstance(page, ImporPage)
    return page


@pytest.fixture
def pegawai(
    qtbot: QtBot, window: Open, store: Store, background: Background, jalan: Jalan, tmp_path: Path
) -> Callable[[], PegawaiPage]:
    """Opens the people list and waits for it."""

    def open_page() -> PegawaiPage:
        aksi = AksiPegawai(
            daftar=partial(daftar_pegawai, store, OPERATOR),
            kartu=partial(kartu_pegawai, store, OPERATOR),
            buat_skp=partial(buat_skp, store, OPERATOR),
            buka_skp=jalan.skp.append,
            buka_impor=jalan.buka_impor,
            tulis=AksiTulis(partial(ekspor_berkas, store, OPERATOR), jalan.berkas.append, lambda: tmp_path),
        )
        shell = window("pegawai", lambda: PegawaiPage(aksi=aksi, background=background, sekarang=lambda: PAGI))
        page = shell.page("pegawai")
        assert isinstance(page, PegawaiPage)
        qtbot.waitUntil(lambda: not background.working)
        return page

    return open_page
