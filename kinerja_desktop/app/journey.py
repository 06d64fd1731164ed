"""One person's year through the real windows, for a machine without a display.

`python -m kinerja_desktop.app.journey OUT` builds a practice region in `OUT/latihan`, then opens its kecamatan laptop
and its head office in the real window, page after page, each drawn into `OUT/layar`. Sheets go to `OUT/lembar`, the
bundle and its receipt to `OUT/usb`.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from kinerja_desktop.app import stores
from kinerja_desktop.app.window import Desktop
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import theme

SCREEN = QSize(1366, 768)
PATIENCE_MS = 30_000
PEOPLE = 14
PAGES = (
    "beranda", "perencanaan", "skp", "pelaksanaan", "penilaian", "evaluasi", "pegawai", "pelatihan", "rekap",
    "pratinjau", "gabung", "kirim", "cadangan",
)  # fmt: skip
"""The pages of the walk, in the order of a year."""


class Journey:
    """The walk of one window: opens pages, waits for their data, draws them."""

    def __init__(self, store: Path, pictures: Path, say: Callable[[str], object]) -> None:
        self._pictures, self._say = pictures, say
        self._number = 0
        self.desktop = Desktop(store)
        self.desktop.shell.resize(SCREEN)
        self.desktop.start()
        self.wait(lambda: self.desktop.session is not None)
        self.settle()

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the program work until something holds. Raises `TimeoutError` after half a minute."""
        patience = QDeadlineTimer(PATIENCE_MS)
        while not until():
            if patience.hasExpired():
                raise TimeoutError("the window does not answer")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self) -> None:
        """Wait until every job is done and everything is painted."""
        self.wait(lambda: not self.desktop.background.working)
        for _round in range(3):
            QApplication.processEvents()

    def show(self, name: str, key: str, arg: object = None) -> None:
        """Open a page and draw it."""
        self.desktop.shell.open_page(key, arg)
        self.settle()
        self._number += 1
        picture = self._pictures / f"{self._number:02d}-{name}.png"
        self.desktop.shell.grab().save(str(picture))
        self._say(f"{picture.name}")

    def close(self) -> None:
        """Close the window and its store."""
        self.desktop.shell.close()
        self.desktop.stop()


def walk(out: Path, say: Callable[[str], object]) -> None:
    """Build the practice region where it is not there yet, and walk through it."""
    from kinerja_desktop.usecases.contoh.kabupaten import bangun_contoh

    practice = out / "latihan"
    if not (practice / "usb").is_dir():
        say(_("Membangun data latihan"))
        tahun = stores.today().year
        bangun_contoh(
            practice, stores.practice_opener(None), pegawai=PEOPLE, kecamatan=1, benih=1, tahun=tahun, kabar=say
        )
    laptop = next(iter(sorted(practice.glob("kecamatan-*.kinerja-data"))))
    pictures = out / "layar"
    pictures.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme.install(app, theme.Pilihan.TERANG)
    journey = Journey(laptop, pictures, say)
    try:
        _pages_of_the_laptop(journey)
        _paper_and_bundle(journey, out, say)
    finally:
        journey.close()
    office = Journey(practice / "bkpsdm.kinerja-data", pictures, say)
    try:
        _office(office, out, say)
    finally:
        office.close()


def _pages_of_the_laptop(journey: Journey) -> None:
    from kinerja_desktop.app.journey_targets import targets

    session = journey.desktop.session
    assert session is not None
    chosen = targets(session)
    for key in PAGES:
        journey.show(f"kecamatan-{key}", key, chosen.get(key))


def _paper_and_bundle(journey: Journey, out: Path, say: Callable[[str], object]) -> None:
    from kinerja_desktop.usecases.cetak.cetak_berkas import PermintaanCetak, cetak_berkas
    from kinerja_desktop.usecases.cetak.siapkan_lembar import PilihanCetak
    from kinerja_desktop.usecases.paket.kirim import kirim_paket

    session = journey.desktop.session
    assert session is not None
    year = str(session.today().year)
    wish = PermintaanCetak("F-04", None, None, year, "pdf", PilihanCetak(), semua=True)
    sheets = cetak_berkas(session.store, session.pelaku, wish, out / "lembar", session.today())
    say(_("{n} lembar di {folder}").format(n=len(sheets), folder=out / "lembar"))
    (out / "usb").mkdir(exist_ok=True)
    sent = kirim_paket(session.store, session.pelaku, out / "usb")
    say(sent.kalimat)


def _office(office: Journey, out: Path, say: Callable[[str], object]) -> None:
    from kinerja_desktop.usecases.paket.kirim import kirim_paket
    from kinerja_desktop.usecases.paket.terima import terima_paket

    session = office.desktop.session
    assert session is not None
    for one in terima_paket(session.store, session.pelaku, sorted((out / "usb").glob("Kecamatan*.kinerja"))):
        say(f"{one.berkas.name}: {one.status}")
    try:
        say(kirim_paket(session.store, session.pelaku, out / "usb").kalimat)
    except PenolakanError as nothing:
        say(nothing.pesan)
    for key in ("beranda", "gabung", "kirim", "pegawai", "penilaian"):
        office.show(f"bkpsdm-{key}", key)


def main() -> int:
    """Walk into the folder given on the command line."""
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "out").resolve()
    walk(out, lambda sentence: sys.stdout.write(f"{sentence}\n") and sys.stdout.flush())
    return 0


if __name__ == "__main__":
    sys.exit(main())
