"""A whole kecamatan plans its year from the camat down, by keys in the real windows (`satu_kecamatan`)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kinerja_desktop.app import stores
from kinerja_desktop.app.stores import Session
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.skp import TautanInduk
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import cakupan_rencana
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp
from tests.stories.kecamatan.kantor import CAMAT, SEKDA
from tests.stories.satu_kecamatan import STORE, TAHUN

ROOT = Path(__file__).resolve().parents[2]
JUNI = date(TAHUN, 6, 30)
pytestmark = [pytest.mark.berat, pytest.mark.timeout(1200)]  # whichever test comes first waits for the story


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a story that came to its end."""
    folder = tmp_path_factory.mktemp("kecamatan")
    answer = subprocess.run(
        [sys.executable, "-m", "tests.stories.satu_kecamatan", folder],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert answer.returncode == 0, answer.stderr[-3000:]
    return folder


@pytest.fixture
def kantor(out: Path) -> Iterator[Session]:
    with stores.session(out / STORE, None) as work:
        yield work


def test_everybody_but_the_sekda_has_an_skp_that_is_set_and_hangs_on_the_leaders_plan(kantor: Session) -> None:
    papan = papan_skp(kantor.store, kantor.pelaku, TAHUN, JUNI)
    keadaan = {baris.pegawai.nip: baris.keadaan_skp for baris in papan.baris}
    assert len(keadaan) == 44
    assert keadaan.pop(SEKDA) is None
    assert {nip for nip, satu in keadaan.items() if satu is not KeadaanSkp.DITETAPKAN} == set()
    with kantor.store.read() as unit:
        for baris in papan.baris:
            if baris.pegawai.nip not in {CAMAT, SEKDA}:
                (skp, *_segmen) = skp_store.milik(unit, baris.pegawai.id, TAHUN)
                assert {rhk.tautan for rhk in skp.rhk} == {TautanInduk.TERTAUT}
                assert skp.rhk[0].rhk_pimpinan


def test_every_leaders_indicator_is_shared_out_and_everybody_has_a_part(kantor: Session) -> None:
    cakupan = cakupan_rencana(kantor.store, kantor.pelaku, TAHUN, JUNI)
    assert len(cakupan.pimpinan) >= 6
    # The camat himself is led by the Sekda, who plans in another office.
    assert [satu.jabatan for satu in cakupan.pimpinan if satu.temuan] in ([], ["Sekretaris Daerah"])
