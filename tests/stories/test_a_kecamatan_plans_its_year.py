"""A whole kecamatan plans its year from the camat down, by keys in the real windows (`satu_kecamatan`)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from kinerja_desktop.app import stores
from kinerja_desktop.app.stores import Session
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.skp import TautanInduk
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import cakupan_rencana
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp, lihat_skp
from kinerja_desktop.usecases.perencanaan.versi_skp import versi_skp
from tests.stories.kecamatan.kantor import CAMAT, SEKDA
from tests.stories.kecamatan.perubahan import ALASAN, DIREVISI, PINDAH, PINDAHAN, REVISI
from tests.stories.satu_kecamatan import LEMBAR, STORE, TAHUN

ROOT = Path(__file__).resolve().parents[2]
AWAL, JUNI, AKHIR = date(TAHUN, 1, 1), date(TAHUN, 6, 30), date(TAHUN, 12, 31)
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


def semua_skp(kantor: Session, nip: str) -> tuple[LihatSkp, ...]:
    """The person's SKP of the year, by their first day."""
    with kantor.store.read() as unit:
        (orang,) = pegawai_store.menurut_nip(unit, nip)
        kepala = sorted(skp_store.milik(unit, orang.id, TAHUN), key=lambda satu: satu.mulai)
    return tuple(lihat_skp(kantor.store, kantor.pelaku, satu.id, AKHIR) for satu in kepala)


def teks_lembar(out: Path, kode: str, milik: str) -> str:
    (lembar,) = (out / LEMBAR).glob(f"{kode}_{TAHUN}_TAHUN_{milik}_*.pdf")
    return " ".join(" ".join(page.extract_text() for page in PdfReader(lembar).pages).split())


def test_everybody_but_the_sekda_has_an_skp_that_is_set_and_hangs_on_the_leaders_plan(kantor: Session) -> None:
    papan = papan_skp(kantor.store, kantor.pelaku, TAHUN, JUNI)
    keadaan = {baris.pegawai.nip: baris.keadaan_skp for baris in papan.baris}
    assert len(keadaan) == 44
    assert keadaan.pop(SEKDA) is None
    assert {nip for nip, satu in keadaan.items() if satu is not KeadaanSkp.DITETAPKAN} == set()
    for nip in keadaan.keys() - {CAMAT}:
        for layar in semua_skp(kantor, nip):
            assert {rhk.tautan for rhk in layar.skp.rhk} == {TautanInduk.TERTAUT}
            assert all(rhk.rhk_pimpinan for rhk in layar.skp.rhk)


def test_every_leaders_indicator_is_shared_out_and_everybody_has_a_part(kantor: Session) -> None:
    cakupan = cakupan_rencana(kantor.store, kantor.pelaku, TAHUN, JUNI)
    assert [satu.jabatan for satu in cakupan.pimpinan[:2]] == ["Sekretaris Daerah", "Camat"]
    assert sorted(satu.bawahan for satu in cakupan.pimpinan) == [1, 3, 4, 5, 6, 8, 16]
    assert (cakupan.indikator_belum, cakupan.pegawai_belum, cakupan.menunggu) == (0, 0, ())
    assert [satu.jabatan for satu in cakupan.tanpa_indikator] == ["Sekretaris Daerah"]


def test_who_moved_has_two_segments_and_the_second_is_the_plts(kantor: Session, out: Path) -> None:
    pertama, kedua = semua_skp(kantor, PINDAHAN)
    assert (pertama.skp.mulai, kedua.skp.mulai, kedua.skp.selesai) == (AWAL, PINDAH, AKHIR)
    assert kedua.kehidupan.keadaan is KeadaanSkp.DITETAPKAN
    assert kedua.skp.penilai is not None
    assert (kedua.skp.penilai.awalan, kedua.skp.penilai.jabatan) == ("Plt.", "Lurah Kulim")
    with kantor.store.read() as unit:
        lama, baru = pegawai_store.penempatan(unit, pertama.skp.pegawai_id)
    assert (lama.sampai, baru.mulai) == (date(TAHUN, 7, 31), PINDAH)
    lembar = teks_lembar(out, "F-04", PINDAHAN)
    assert "1 AGUSTUS SD 31 DESEMBER" in lembar
    assert lembar.count("Plt. Lurah Kulim") == 2
    assert "Lurah Sail" not in lembar


def test_a_revision_is_version_two_on_paper_and_the_first_stays_readable(kantor: Session, out: Path) -> None:
    (layar,) = semua_skp(kantor, DIREVISI)
    assert layar.kehidupan.keadaan is KeadaanSkp.DITETAPKAN
    assert layar.kehidupan.kini.nomor == 2
    assert (layar.skp.alasan_revisi, layar.skp.revisi_mulai) == (ALASAN, REVISI)
    satu, dua = versi_skp(kantor.store, kantor.pelaku, layar.skp.id)
    assert len(dua.isi.rhk[0].indikator) == len(satu.isi.rhk[0].indikator) + 1
    lembar = teks_lembar(out, "F-04", DIREVISI)
    assert "versi 2" in lembar
    assert "berlaku mulai 1 Oktober 2026" in lembar


def test_the_camats_sheet_is_that_of_a_leader_under_the_sekda(out: Path) -> None:
    lembar = teks_lembar(out, "F-02", CAMAT)
    assert "Sekretaris Daerah" in lembar
    assert "88 indeks" in lembar
    assert "DRAF" not in lembar
    matriks = teks_lembar(out, "F-07", "latihan.latihan.tenayan-raya")
    assert "Lurah Kulim" in matriks
    assert "Kepala Seksi Pelayanan Umum" in matriks
