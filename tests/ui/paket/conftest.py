"""A real region behind real pages: the office and a laptop, each with its own window and threads."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.galeri.jendela import contoh_window
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.paket.aksi import AksiGabung, AksiKirim, AksiPerangkat
from kinerja_desktop.ui.paket.gabung_page import GabungPage
from kinerja_desktop.ui.paket.kirim_page import KirimPage
from kinerja_desktop.ui.parts.tempat import Tempat
from kinerja_desktop.ui.shell.window import Shell
from kinerja_desktop.usecases.cetak.daftar_cetak import pilihan_unit
from kinerja_desktop.usecases.paket import bentrok, buku_ekspedisi, kirim, laptop, periksa, perlu_dicek, terima
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_LAPTOP, PELAKU, Kabupaten, bangun, buka, salin_kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, BKPSDM, HARI_INI, bangun_kantor

TARGET_LAPTOP, TARGET_KANTOR = "1.500", "900"


@dataclass
class Meja:
    """One machine with its window open on the pages about bundles."""

    window: Shell
    background: Background
    kirim: KirimPage
    gabung: GabungPage


@pytest.fixture(scope="session")
def berkas_kabupaten(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID, UUID]:
    """A region where laptop and office have edited the same target, and nobody has sent it yet."""
    folder = tmp_path_factory.mktemp("kabupaten-layar")
    bangun_kantor(folder / "asal.kdb")
    bangun(folder, folder / "asal.kdb")
    kabupaten = buka(folder, folder / "usb")
    skp_id, indikator = tulis_skp(kabupaten.operator)
    kabupaten.antar_semua()
    medan = f"indikator:{indikator}.target"
    ubah_isian(kabupaten.operator, OPERATOR_LAPTOP, skp_id, medan, TARGET_LAPTOP, AWAL_TAHUN)
    ubah_isian(kabupaten.kantor, BKPSDM, skp_id, medan, TARGET_KANTOR, AWAL_TAHUN)
    for store in kabupaten.semua:
        store.close()
    shutil.rmtree(folder / "usb")
    return folder, skp_id, indikator


@pytest.fixture
def kabupaten(berkas_kabupaten: tuple[Path, UUID, UUID], tmp_path: Path) -> Iterator[Kabupaten]:
    with salin_kabupaten(berkas_kabupaten[0], tmp_path) as salinan:
        yield salinan


@pytest.fixture
def meja(qtbot: QtBot, kabupaten: Kabupaten) -> Iterator[Callable[[str], Meja]]:
    """Sit down at a machine of the region: `kantor` or `operator`."""
    threads: list[Background] = []
    windows: list[Shell] = []

    def sit(nama: str) -> Meja:
        background = Background(workers=1)
        threads.append(background)
        made = _window(kabupaten.store(nama), PELAKU[nama], background, kabupaten.usb)
        windows.append(made.window)
        made.window.resize(1366, 768)
        made.window.show()
        qtbot.waitExposed(made.window)
        made.window.activateWindow()
        QApplication.processEvents()
        return made

    yield sit
    for window in windows:
        window.hide()
    for background in threads:
        background.stop()
    for window in windows:
        window.deleteLater()
    QApplication.processEvents()


def _window(store: Store, who: Pelaku, background: Background, usb: Path) -> Meja:
    holder: list[Shell] = []
    shared = {"store": store, "pelaku": who}
    take_in = partial(terima.terima_paket, store, who)
    send = AksiKirim(
        ringkasan=partial(buku_ekspedisi.ringkasan_kirim, **shared),
        buku=partial(buku_ekspedisi.buku_ekspedisi, **shared),
        kirim=partial(kirim.kirim_paket, store, who),
        tulis_ulang=partial(kirim.tulis_ulang, store, who),
        periksa=partial(periksa.periksa_paket, store),
        terima=take_in,
        gabung=lambda wish: holder[0].open_page("gabung", wish),
        berubah=lambda: None,
        perangkat=AksiPerangkat(
            daftar=partial(laptop.daftar_perangkat, **shared),
            unit=partial(pilihan_unit, **shared),
            minta=partial(laptop.minta_pengesahan, store, who),
            lihat_permintaan=laptop.lihat_permintaan,
            sahkan=partial(laptop.sahkan_perangkat, store, who),
            cabut=partial(laptop.cabut_perangkat, store, who),
        ),
    )
    merge = AksiGabung(
        bentrok=partial(bentrok.daftar_bentrok, **shared),
        perlu_dicek=partial(perlu_dicek.daftar_perlu_dicek, **shared),
        putuskan=partial(bentrok.putuskan_bentrok, store, who),
        terima=take_in,
        kirim=lambda: holder[0].open_page("kirim"),
        berubah=lambda: None,
    )
    stick = Tempat("USB UJI", usb, "usb", 1_000_000_000)
    window = contoh_window(
        "kirim",
        lambda: KirimPage(
            aksi=send,
            background=background,
            pelaku=who,
            penerima="BKPSDM",
            hari_ini=lambda: HARI_INI,
            folder=lambda: usb,
            drive=lambda: (stick,),
        ),
    )
    holder.append(window)
    window.register("gabung", lambda: GabungPage(aksi=merge, background=background))
    messages = Messages(window, tell=window.tell, refuse=window.show_refusal)
    background.on_failure = messages.failure
    sending, merging = window.page("kirim"), window.page("gabung")
    assert isinstance(sending, KirimPage)
    assert isinstance(merging, GabungPage)
    return Meja(window, background, sending, merging)
