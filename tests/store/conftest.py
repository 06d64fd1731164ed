"""Real store files, laid out once and copied; every write is watched by triggers."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kinerja_desktop.store.database import Store
from tests.store.contoh_data import KEY, Ticking, counted_entropy, guard


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    folder = tmp_path_factory.mktemp("template")
    found: dict[bool, Path] = {}
    for keyed in (False, True):
        path = folder / f"{keyed}.kinerja-data"
        Store.create(path, KEY if keyed else None, clock=Ticking(), entropy=counted_entropy()).close()
        found[keyed] = path
    return found


OpenStore = Callable[..., Store]


@pytest.fixture
def open_store(templates: dict[bool, Path], tmp_path: Path) -> Iterator[OpenStore]:
    """Opens a fresh store: `open_store(name, keyed=False, replica=...)`."""
    opened: list[Store] = []

    def open_one(name: str = "data", *, keyed: bool = False, replica: bytes | None = None) -> Store:
        path = tmp_path / f"{name}.kinerja-data"
        if not path.exists():
            shutil.copy(templates[keyed], path)
        seed = 1000 * (len(opened) + 1)
        store = Store.open(path, KEY if keyed else None, clock=Ticking(), entropy=counted_entropy(seed))
        if replica is not None:
            with store._write_conn.begin():
                store._write_conn.exec_driver_sql("UPDATE sync_identity SET replica = ?", (replica,))
            store.replica = replica
        guard(store)
        opened.append(store)
        return store

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    return open_store()
