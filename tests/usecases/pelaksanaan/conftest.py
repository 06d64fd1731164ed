"""The small office, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja_desktop.store.database import Store
from tests.usecases.pelaksanaan.kantor_contoh import BUDI, SITI, JamUji, bangun_kantor, entropi
from tests.usecases.pelaksanaan.langkah_contoh import rencanakan


@pytest.fixture(scope="session")
def kantor_jadi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("kantor") / "kantor.kinerja-data"
    bangun_kantor(berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(50_000)) as dibuka:
        for siapa in (SITI, BUDI):
            rencanakan(dibuka, siapa)
    return berkas


@pytest.fixture
def store(kantor_jadi: Path, tmp_path: Path) -> Iterator[Store]:
    berkas = tmp_path / "kantor.kinerja-data"
    shutil.copy(kantor_jadi, berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(100_000)) as dibuka:
        yield dibuka
