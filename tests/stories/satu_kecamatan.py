"""A kecamatan of 43 people plans its year by keyboard: `python -m tests.stories.satu_kecamatan OUT`.

From an empty machine to the last signature, in the real windows, on a store of their own engine, under a clock that the
story turns from January to October. `OUT` gets the store, the pictures and the sheets.
"""

import os
import sys
from collections.abc import Callable
from datetime import date, datetime, time, tzinfo
from pathlib import Path
from typing import Self

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kinerja_desktop.app import clock
from kinerja_desktop.app.journey import plan
from kinerja_desktop.app.journey.hands import Hands
from kinerja_desktop.resource_files import resource
from kinerja_desktop.ui import theme
from tests.stories.kecamatan import kantor, perubahan, pimpinan

TAHUN = 2026
STORE, LEMBAR = "kantor.kinerja-data", "lembar"


class Jam(datetime):
    """The clock of the story: it stands until the story turns it."""

    berdiri: datetime = datetime.combine(date(TAHUN, 1, 5), time(8))

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        """The time the story gave."""
        kini = cls.berdiri.astimezone(tz)
        return cls(kini.year, kini.month, kini.day, kini.hour, kini.minute, tzinfo=kini.tzinfo)

    @classmethod
    def putar(cls, hari: date) -> None:
        """Turn to the morning of a day."""
        cls.berdiri = datetime.combine(hari, time(8))


def mulai(out: Path, kabar: Callable[[str], object]) -> Hands:
    """An empty machine: the practice office is made, its staff list and the Sekda are imported."""
    clock.datetime = Jam  # pyright: ignore[reportAttributeAccessIssue] # the clock is given here
    hands = Hands(out / STORE, out / "layar", kabar)
    kantor.kantor_latihan(hands)
    daftar = out / "duk-tenayan-raya.xlsx"
    daftar.write_bytes(resource("contoh/duk-tenayan-raya.xlsx").read_bytes())
    plan.import_people(hands, daftar)
    kantor.impor_sekda(hands, out / "sekda.xlsx")
    return hands


def jalan(out: Path, kabar: Callable[[str], object]) -> None:
    """The whole story. Raises `StuckError` where a window does not do what a person would expect."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme.install(app, theme.Pilihan.TERANG)
    hands = mulai(out, kabar)
    try:
        kantor.tetapkan_penilai_camat(hands)
        pimpinan.skp_camat(hands)
        bawahan = pimpinan.turunkan(hands, kantor.CAMAT, "matriks-camat")
        for nip in bawahan:
            if nip in kantor.LURAH:
                pimpinan.turunkan(hands, nip)
        Jam.putar(perubahan.PENSIUN)
        perubahan.pensiun_dan_plt(hands)
        Jam.putar(perubahan.PINDAH)
        perubahan.pindah(hands)
        perubahan.skp_segmen_kedua(hands)
        Jam.putar(perubahan.REVISI)
        perubahan.revisi(hands)
        perubahan.cetak(hands, out / LEMBAR)
    finally:
        hands.close()


if __name__ == "__main__":
    jalan(Path(sys.argv[1]).resolve(), lambda kata: sys.stdout.write(f"{kata}\n") and sys.stdout.flush())
