"""Every release's stored store still opens, and its bundle is still read (design 4)."""

import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kinerja_desktop.app.stores import current_pelaku
from kinerja_desktop.store import slots
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.cetak.cari_kode import cari_kode
from kinerja_desktop.usecases.paket.terima import terima_paket
from tests.golden.buat import BUNDLE, FACTS, HERE, PIN, STORE, codes_of, outcome, rows_of

RELEASES = sorted(path.parent for path in HERE.glob(f"*/{FACTS}"))


@pytest.fixture(params=RELEASES, ids=lambda path: path.name)
def release(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A release's files, to be changed."""
    return Path(shutil.copytree(request.param, tmp_path / "rilis"))


@pytest.fixture
def facts(release: Path) -> dict[str, Any]:
    return json.loads((release / FACTS).read_text(encoding="utf-8"))


@pytest.fixture
def office(release: Path, facts: dict[str, Any]) -> Iterator[Store]:
    """The release's office, opened by the program of today at the time of then."""
    at = datetime.fromisoformat(facts["saat"])
    with Store.open(release / STORE, slots.open_key(release / STORE, PIN), clock=lambda: at) as store:
        yield store


def test_there_is_a_release_to_hold() -> None:
    assert RELEASES


def test_a_stored_store_opens_and_has_lost_no_row(office: Store, release: Path, facts: dict[str, Any]) -> None:
    kini = rows_of(release / STORE)

    assert {table: kini.get(table) for table in facts["baris"]} == facts["baris"]


def test_the_codes_on_its_sheets_still_lead_to_their_versions(office: Store, facts: dict[str, Any]) -> None:
    pelaku = current_pelaku(office)

    assert facts["kode"] == codes_of(office, int(facts["saat"][:4]))
    assert [cari_kode(office, pelaku, code).kode for code in facts["kode"]] == facts["kode"]


def test_its_bundle_is_merged_as_it_was_then(office: Store, release: Path, facts: dict[str, Any]) -> None:
    merged = terima_paket(office, current_pelaku(office), [release / BUNDLE])[0]

    assert outcome(merged) == facts["paket"]
    assert merged.baru > 0
