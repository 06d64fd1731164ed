"""The same small office, with the first quarter of Siti and of the camat handed in."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.store.database import Store
from tests.usecases.pelaksanaan.kantor_contoh import CAMAT_ID, SITI_ID, TW1, JamUji, bangun_kantor, entropi, pelaku
from tests.usecases.pelaksanaan.langkah_contoh import ajukan, evaluasi_id


@pytest.fixture(scope="session")
def kantor_diajukan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("diajukan") / "kantor.kinerja-data"
    bangun_kantor(berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(50_000)) as dibuka:
        ajukan(dibuka)
        ajukan(dibuka, pelaku(CAMAT_ID, Peran.PEGAWAI))
    return berkas


@pytest.fixture
def store(kantor_diajukan: Path, tmp_path: Path) -> Iterator[Store]:
    berkas = tmp_path / "kantor.kinerja-data"
    shutil.copy(kantor_diajukan, berkas)
    with Store.open(berkas, None, clock=JamUji(), entropy=entropi(100_000)) as dibuka:
        yield dibuka


@pytest.fixture
def milik_siti(store: Store) -> UUID:
    return evaluasi_id(store, SITI_ID, TW1)


@pytest.fixture
def milik_camat(store: Store) -> UUID:
    return evaluasi_id(store, CAMAT_ID, TW1)
