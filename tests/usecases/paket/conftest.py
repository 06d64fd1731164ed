"""A region laid out once and copied for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.usecases.paket.kabupaten import Kabupaten, bangun, salin_kabupaten


@pytest.fixture(scope="session")
def berkas_kabupaten(tmp_path_factory: pytest.TempPathFactory, berkas_kantor: Path) -> Path:
    folder = tmp_path_factory.mktemp("kabupaten")
    bangun(folder, berkas_kantor)
    return folder


@pytest.fixture
def kabupaten(berkas_kabupaten: Path, tmp_path: Path) -> Iterator[Kabupaten]:
    with salin_kabupaten(berkas_kabupaten, tmp_path) as salinan:
        yield salinan
