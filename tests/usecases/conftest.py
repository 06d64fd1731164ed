"""The small office of the tests: laid out once, copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja_desktop.store.database import Store
from tests.usecases.pelaksanaan.kantor_contoh import JamUji, bangun_kantor, entropi


@pytest.fixture(scope="session")
def berkas_kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("kantor") / "kantor.kdb"
    bangun_kantor(berkas)
    return berkas


@pytest.fixture
def kantor(berkas_kantor: Path, tmp_path: Path) -> Iterator[Store]:
    berkas = tmp_path / "kantor.kdb"
    shutil.copy(berkas_kantor, berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(5_000)) as store:
        yield store
