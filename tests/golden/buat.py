"""Keep a release: `python -m tests.golden.buat 0.2.0` stores one locked store, one bundle for it, and what they hold.

Run once when a release is made; what lies in a folder of this place is never made anew. Later programs have to open it.
"""

import json
import shutil
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from kinerja_desktop.app.clock import now
from kinerja_desktop.app.stores import current_pelaku, open_store, practice_opener
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.store import dokumen, salinan, slots
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.contoh.kabupaten import HasilContoh, bangun_contoh
from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai
from kinerja_desktop.usecases.paket.kirim import kirim_paket
from kinerja_desktop.usecases.paket.terima import HasilTerima, terima_paket
from kinerja_desktop.usecases.pelaksanaan.catat_pelatihan import catat_pelatihan

HERE = Path(__file__).parent
PIN = "246810"
STORE, BUNDLE, FACTS = f"bkpsdm{salinan.SUFFIX}", "paket.kinerja", "isi.json"
COUNTS = ("operasi", "baru", "berubah", "sama", "sejajar", "bentrok", "perlu_dicek", "ditolak")


def keep_release(version: str) -> Path:
    """Build a small region, make one more bundle that the kept office has not seen, and keep both with their facts."""
    kept = HERE / version
    kept.mkdir()
    at = now()
    with TemporaryDirectory() as scratch:
        made = bangun_contoh(
            Path(scratch) / "kantor", practice_opener(PIN), pegawai=8, kecamatan=1, benih=1, tahun=at.year, kabar=str
        )
        shutil.copy(_one_more_bundle(made, Path(scratch), at), kept / BUNDLE)
        salinan.copy_file(made.bkpsdm, slots.open_key(made.bkpsdm, PIN), kept / STORE)
        with open_store(made.bkpsdm, PIN) as office:
            merged = terima_paket(office, current_pelaku(office), [kept / BUNDLE])[0]
            facts = {"saat": at.isoformat(), "baris": rows_of(kept / STORE), "kode": codes_of(office, at.year)}
    facts["paket"] = outcome(merged)
    (kept / FACTS).write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return kept


def rows_of(path: Path) -> dict[str, int]:
    """How many rows of each table a store holds."""
    return dict(sorted(salinan.periksa(path, slots.open_key(path, PIN)).baris.items()))


def codes_of(store: Store, year: int) -> list[str]:
    """The codes printed on the sheets of every SKP in force."""
    people = daftar_pegawai(store, current_pelaku(store), "", year).baris
    with store.read() as unit:
        lives = [
            hidup(dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, one.id), "")
            for person in people
            for one in skp_store.milik(unit, person.pegawai.id, year)
        ]
    return sorted(kode_lembar(life.berlaku.digest) for life in lives if life.berlaku)


def outcome(merged: HasilTerima) -> dict[str, object]:
    """What became of a bundle."""
    return {"status": merged.status, **{name: getattr(merged, name) for name in COUNTS}}


def _one_more_bundle(made: HasilContoh, scratch: Path, at: datetime) -> Path:
    with open_store(made.laptop[0], PIN) as laptop:
        pelaku = current_pelaku(laptop)
        person = daftar_pegawai(laptop, pelaku, "", at.year).baris[0].pegawai.id
        entry = {
            "selesai": at.date(),
            "judul": "Pelatihan pelayanan prima",
            "bentuk": "bimtek",
            "menit": Decimal(900),
        }
        catat_pelatihan(laptop, pelaku, person, entry, at.date())
        usb = scratch / "usb"
        usb.mkdir()
        return kirim_paket(laptop, pelaku, usb).paket[0].berkas


if __name__ == "__main__":
    keep_release(sys.argv[1])
