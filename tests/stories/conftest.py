"""The region of the exchange tests, laid out once and copied for each story."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.usecases.paket.kabupaten import Kabupaten, bangun, salin_kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import bangun_kantor


@pytest.fixture(scope="session")
def berkas_kabupaten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kabupaten-cerita")
    bangun_kantor(folder / "asal.kdb")
    bangun(folder, folder / "asal.kdb")
    return folder


@pytest.fixture
def kabupaten(berkas_kabupaten: Path, tmp_path: Path) -> Iterator[Kabupaten]:
    with salin_kabupaten(berkas_kabupaten, tmp_path) as salinan:
        yield salinan
