"""A region laid out once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.usecases.paket.kabupaten import NAMA, Kabupaten, bangun, buka


@pytest.fixture(scope="session")
def berkas_kabupaten(tmp_path_factory: pytest.TempPathFactory, berkas_kantor: Path) -> Path:
    folder = tmp_path_factory.mktemp("kabupaten")
    bangun(folder, berkas_kantor)
    return folder


@pytest.fixture
def kabupaten(berkas_kabupaten: Path, tmp_path: Path) -> Iterator[Kabupaten]:
    for nama in NAMA:
        shutil.copy(berkas_kabupaten / f"{nama}.kdb", tmp_path)
    usb = tmp_path / "usb"
    usb.mkdir()
    terbuka = buka(tmp_path, usb)
    yield terbuka
    for store in terbuka.semua:
        store.close()
