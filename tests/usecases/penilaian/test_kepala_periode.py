"""Who heads a unit today says nothing about a quarter that is over (`domain.md` 1.7, 3.5)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.penilaian.capaian_berlaku import PetaCapaian
from tests.usecases.pelaksanaan.kantor_contoh import (
    BKPSDM,
    CAMAT_ID,
    KECAMATAN_ID,
    SITI_ID,
    TW1,
    JamUji,
    bangun_kantor,
    entropi,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    bangun_kantor(tmp_path / "kantor.kdb")
    with Store.open(tmp_path / "kantor.kdb", None, clock=JamUji(), entropy=entropi(6_000)) as opened:
        yield opened


def test_somebody_who_becomes_head_today_did_not_head_the_quarter_before(store: Store) -> None:
    with store.write(BKPSDM) as unit:
        kantor = unit_store.muat(unit, KECAMATAN_ID)
        assert kantor is not None
        unit_store.simpan(unit, replace(kantor, kepala_id=SITI_ID))
    with store.read() as unit:
        berlaku = PetaCapaian(unit, TW1).untuk(KECAMATAN_ID)
    assert berlaku.dipimpin(CAMAT_ID)
    assert not berlaku.dipimpin(SITI_ID)
