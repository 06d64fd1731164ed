"""Whoever moved is read, printed and planned where he is now (`domain.md` 3.14)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.pelaksanaan.kantor_contoh import (
    BKPSDM,
    LAIN_ID,
    OPERATOR,
    OPERATOR_LAIN,
    SITI_ID,
    JamUji,
    bangun_kantor,
    entropi,
)

SEPTEMBER = date(2026, 9, 15)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Siti, who has a set SKP of the year, has been with the other unit since July."""
    bangun_kantor(tmp_path / "kantor.kdb")
    with Store.open(tmp_path / "kantor.kdb", None, clock=JamUji(), entropy=entropi(6_500)) as opened:
        with opened.write(BKPSDM) as unit:
            (lama,) = pegawai_store.penempatan(unit, SITI_ID)
            pegawai_store.simpan_penempatan(unit, replace(lama, sampai=date(2026, 6, 30)))
            baru = replace(
                lama,
                id=unit.new_id(),
                lingkup=OPERATOR_LAIN.lingkup,
                unit_id=LAIN_ID,
                mulai=date(2026, 7, 1),
                sampai=None,
            )
            pegawai_store.simpan_penempatan(unit, baru)
        yield opened


def skp_lama(store: Store) -> UUID:
    with store.read() as unit:
        return skp_store.milik(unit, SITI_ID, 2026)[0].id


def test_the_new_unit_reads_what_the_old_one_wrote_and_does_not_change_it(store: Store) -> None:
    layar = lihat_skp(store, OPERATOR_LAIN, skp_lama(store), SEPTEMBER)
    with pytest.raises(PenolakanError, match="HAK-02"):
        ubah_isian(store, OPERATOR_LAIN, layar.skp.id, f"rhk:{layar.skp.rhk[0].id}.teks", "Arsip tertata", SEPTEMBER)


def test_the_skp_of_the_new_post_is_made_by_the_new_unit_only(store: Store) -> None:
    with pytest.raises(PenolakanError, match="HAK-02"):
        buat_skp(store, OPERATOR, SITI_ID, 2026, SEPTEMBER)
    baru = lihat_skp(store, OPERATOR_LAIN, buat_skp(store, OPERATOR_LAIN, SITI_ID, 2026, SEPTEMBER), SEPTEMBER)
    assert (baru.skp.lingkup, baru.skp.mulai) == (OPERATOR_LAIN.lingkup, date(2026, 7, 1))
