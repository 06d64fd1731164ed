"""One person's year by real keys in the real windows: what `dev.py run` does on a machine without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from kinerja_desktop.app import stores
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import pelatihan as pelatihan_store
from kinerja_desktop.usecases.paket.buku_ekspedisi import buku_ekspedisi
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import lihat_evaluasi
from kinerja_desktop.usecases.penilaian.papan_evaluasi import papan_evaluasi
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp, skp_pegawai
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp

ROOT = Path(__file__).resolve().parents[2]
NIP = "197104181996121006"
pytestmark = pytest.mark.timeout(400)  # whichever test comes first waits for the walk


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a walk that came to its end."""
    folder = tmp_path_factory.mktemp("perjalanan")
    answer = subprocess.run(
        [sys.executable, "-m", "kinerja_desktop.app.journey", folder],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert answer.returncode == 0, answer.stderr[-3000:]
    return folder


def test_what_was_typed_is_agreed_rated_printed_sent_and_acknowledged(out: Path) -> None:
    for berkas in sorted((out / "latihan").glob("*.kinerja-data")):
        with stores.session(berkas, None) as work:
            year = work.today().year
            with work.store.read() as unit:
                (orang,) = pegawai_store.menurut_nip(unit, NIP)
                (kursus,) = pelatihan_store.milik(unit, orang.id)
            skp_id = skp_pegawai(papan_skp(work.store, work.pelaku, year), orang.id)
            assert skp_id is not None
            skp = lihat_skp(work.store, work.pelaku, skp_id, work.today())
            papan = papan_evaluasi(work.store, work.pelaku, f"{year}-TW1", work.today())
            (baris,) = [satu for satu in papan.baris if satu.pegawai.id == orang.id]
            assert baris.evaluasi_id is not None
            nilai = lihat_evaluasi(work.store, work.pelaku, baris.evaluasi_id, work.today())

        assert skp.kehidupan.keadaan is KeadaanSkp.DITETAPKAN
        assert [satu.teks for satu in skp.skp.rhk[0].indikator] == [
            "Jumlah pemeliharaan perangkat yang dilaporkan",
            "Persentase gangguan yang selesai dalam satu hari",
        ]
        assert skp.skp.rhk[0].teks == "Terpeliharanya jaringan dan komputer kantor"
        assert len(skp.skp.lampiran) == 3
        assert sum(bool(satu.teks) for satu in skp.skp.perilaku) == 3
        assert nilai.kehidupan.keadaan is KeadaanEvaluasi.DITETAPKAN
        assert [len(satu.bukti) for satu in nilai.evaluasi.realisasi] == [1, 1]
        assert (kursus.judul, kursus.menit) == ("Bimtek pemeliharaan jaringan kantor", 540)


def test_the_sheets_are_those_of_the_person_and_the_receipt_came_back(out: Path) -> None:
    sheets = sorted((out / "lembar").glob("*.pdf"))
    assert {satu.name[:4] for satu in sheets} == {"F-04", "F-10"}
    for sheet in sheets:
        text = " ".join(page.extract_text() for page in PdfReader(sheet).pages)
        assert "Dewi Hidayat" in text
        assert "DRAF" not in text
    (laptop,) = (out / "latihan").glob("kecamatan-*.kinerja-data")
    with stores.session(laptop, None) as work:
        terbaru = next(satu for satu in buku_ekspedisi(work.store, work.pelaku) if satu.keluar and satu.operasi)
        assert terbaru.tahap == "Digabung"
    assert len(list((out / "layar").glob("*.png"))) >= 30
