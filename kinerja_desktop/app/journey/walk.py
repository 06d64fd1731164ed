"""The whole way: a practice region, one person's year worked in its windows, and the year at the head office."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kinerja_desktop.app import stores
from kinerja_desktop.app.journey import bundle, plan, year
from kinerja_desktop.app.journey.hands import Hands
from kinerja_desktop.i18n import _
from kinerja_desktop.resource_files import resource
from kinerja_desktop.ui import theme

PEOPLE = 8
PAGES = ("beranda", "perencanaan", "pegawai", "penilaian", "rekap", "cadangan")
"""Pages that nobody works on along the way; they are looked at in the end."""
Say = Callable[[str], object]


def walk(out: Path, say: Say) -> None:
    """Work the year into `out`: `layar` screenshots, `lembar` sheets, `usb` bundles, `latihan` the stores.

    Raises `StuckError` where a window does not do what a person would expect.
    """
    practice = out / "latihan"
    for folder in (practice, out / "layar", out / "lembar", out / "usb", out / "bukti"):
        shutil.rmtree(folder, ignore_errors=True)
    _build_region(practice, say)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme.install(app, theme.Pilihan.TERANG)
    laptop = next(iter(sorted(practice.glob("kecamatan-*.kinerja-data"))))
    _at_the_kecamatan(laptop, out, say)
    _at_the_office(practice / "bkpsdm.kinerja-data", out, say)
    _back_at_the_kecamatan(laptop, out, say)


def _build_region(practice: Path, say: Say) -> None:
    from kinerja_desktop.usecases.contoh.kabupaten import bangun_contoh

    say(_("Membangun data latihan"))
    tahun = stores.today().year
    bangun_contoh(practice, stores.practice_opener(None), pegawai=PEOPLE, kecamatan=1, benih=1, tahun=tahun, kabar=say)


def _at_the_kecamatan(laptop: Path, out: Path, say: Say) -> None:
    files = out / "bukti"
    files.mkdir(parents=True)
    workbook = files / "duk-tenayan-raya.xlsx"
    workbook.write_bytes(resource("contoh/duk-tenayan-raya.xlsx").read_bytes())
    hands = Hands(laptop, out / "layar", say)
    try:
        plan.import_people(hands, workbook)
        plan.write_skp(hands)
        plan.agree_on_skp(hands)
        plan.write_steps(hands)
        year.fill_quarter(hands, files)
        year.rate_quarter(hands)
        year.print_sheets(hands, out / "lembar")
        year.log_training(hands)
        hands.work_as("Pengelola", "TIM_PENGELOLA")
        for key in PAGES:
            hands.open(key)
            hands.picture(f"kecamatan-{key}")
        bundle.send(hands, out / "usb", "kecamatan")
    finally:
        hands.close()


def _at_the_office(store: Path, out: Path, say: Say) -> None:
    office = Hands(store, out / "layar", say)
    try:
        bundle.receive(office, sorted((out / "usb").glob("Kecamatan*.kinerja")), "bkpsdm")
        bundle.send(office, out / "usb", "bkpsdm")
        office.open("beranda")
        office.picture("bkpsdm-beranda")
    finally:
        office.close()


def _back_at_the_kecamatan(laptop: Path, out: Path, say: Say) -> None:
    hands = Hands(laptop, out / "layar", say)
    try:
        bundle.receive(hands, sorted((out / "usb").glob("BKPSDM*.kinerja")), "kecamatan-tanda-terima")
        bundle.look_at_the_book(hands, "kecamatan")
    finally:
        hands.close()
