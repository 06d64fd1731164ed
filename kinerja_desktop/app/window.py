"""The window: painted first, then the store is opened on the writer thread, then pages are bound to it (design 3)."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from kinerja_desktop.app.clock import now
from kinerja_desktop.app.opened_evidence import OpenedEvidence, evidence_folder
from kinerja_desktop.domain.hak import kata_peran
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import theme
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.first_paint import FirstPaint
from kinerja_desktop.ui.messages import Messages
from kinerja_desktop.ui.parts.choice_popup import Deliver
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.shell.rail import RailGroup, RailItem
from kinerja_desktop.ui.shell.window import Shell

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.store.database import Store

SLOT_SUFFIX = ".kunci"
"""Known here too, so that the lock can be painted before anything of the store is loaded."""
MOST_FOUND = 12
HOME = "beranda"

RAIL = (
    RailGroup("", (RailItem("beranda", _("Beranda"), "house"),)),
    RailGroup(
        _("Siklus kinerja"),
        (
            RailItem("perencanaan", _("Perencanaan"), "target"),
            RailItem("pelaksanaan", _("Pelaksanaan"), "list-checks"),
            RailItem("penilaian", _("Penilaian"), "scale"),
        ),
    ),
    RailGroup(
        _("Kantor"),
        (
            RailItem("pegawai", _("Pegawai"), "users"),
            RailItem("pelatihan", _("Pelatihan"), "graduation-cap"),
            RailItem("rekap", _("Rekap & cetak"), "file-text"),
        ),
    ),
    RailGroup(
        _("Data"),
        (
            RailItem("gabung", _("Gabung"), "git-merge"),
            RailItem("kirim", _("Kirim & Terima"), "usb"),
            RailItem("cadangan", _("Cadangan"), "shield-check"),
        ),
    ),
)

BESIDE_RAIL = (
    ("matriks", _("Matriks peran hasil"), "table-2"),
    ("pejabat", _("Pejabat penanda tangan"), "square-pen"),
)
"""Pages that Ctrl+K finds though the rail has no room for them: key, word, icon."""


class Desktop(QObject):
    """One open window on one store. `start` shows it; everything after happens through signals."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.session: Session | None = None
        self._first_page = HOME
        self._before = HOME
        self._now = HOME
        self.background = Background()
        self.evidence = OpenedEvidence(evidence_folder())
        self.shell = Shell(RAIL, search=self.find_people, open_found=self._open_found, may_close=self._may_close)
        self.messages = Messages(self.shell, tell=self.shell.tell, refuse=self.shell.show_refusal, now=now)
        self.messages.watch_uncaught()
        self.background.on_failure = self.messages.failure
        self.shell.lock_page.pin_given.connect(self._on_pin)
        self.shell.unit_asked.connect(self._ask_person)
        self.shell.page_opened.connect(self._on_page)
        self.shell.locked.connect(self._put_evidence_away)
        FirstPaint(self.shell).over.connect(self._on_painted)

    def start(self) -> None:
        """Show the window now; open the store once it is painted."""
        self._say_whether_it_locks()
        if self._has_pin():
            self.shell.lock_page.show_person(_("Data terkunci"), str(self.path.name))
            self.shell.cover()
        self.shell.show()

    def _has_pin(self) -> bool:
        return self.path.with_name(self.path.name + SLOT_SUFFIX).is_file()

    def _say_whether_it_locks(self) -> None:
        """Practice data has no PIN: a lock that nothing opens would shut its person out."""
        self.shell.refuse_lock("" if self._has_pin() else _("Data latihan tidak ber-PIN, jadi tidak dapat dikunci."))

    # -- opening

    @Slot()
    def _on_painted(self) -> None:
        self.background.read(self.evidence.clear_leftovers, lambda _done: None, owner=self)
        if not self.shell.is_locked:
            self._begin()

    def _begin(self) -> None:
        if self.path.is_file():
            self.background.write(partial(_open, self.path, None), self._opened, self._refused, owner=self)
        else:
            self._first_run()

    @Slot(str)
    def _on_pin(self, pin: str) -> None:
        if self.session is None:
            self.background.write(partial(_open, self.path, pin), self._opened, self._refused_pin, owner=self)
        else:
            self.background.read(
                partial(_check_pin, self.path, pin), lambda _ok: self.shell.unlock(), self._refused_pin, owner=self
            )

    def _refused_pin(self, problem: BaseException) -> None:
        if isinstance(problem, PenolakanError):
            self.shell.lock_page.refuse(problem.pesan)
        else:
            self.messages.report(problem)

    def _refused(self, problem: BaseException) -> None:
        if isinstance(problem, PenolakanError) and problem.kode == "BELUM-DISIAPKAN":
            self._first_run()
            return
        self.shell.lock_page.show_person(_("Data tidak dapat dibuka"), self.path.name)
        self.shell.cover()
        self._refused_pin(problem)

    def _first_run(self) -> None:
        from kinerja_desktop.app.bind_data import first_run_page

        self.shell.register("mulai", lambda: first_run_page(self))
        self.shell.open_page("mulai")

    def adopt(self, path: Path, pin: str | None, first_page: str) -> None:
        """Work on the store that the first-run assistant has made, beginning with the page it leads to."""
        self.path, self._first_page = path, first_page
        self._say_whether_it_locks()
        self.background.write(partial(_open, path, pin), self._opened, self._refused, owner=self)

    def _opened(self, session: "Session") -> None:
        self.session = session
        self.background.set_interrupt_read(session.store.interrupt)
        self._show_session()
        if self.shell.is_locked:
            self.shell.unlock()
        self.shell.open_page(self._first_page)

    def _show_session(self) -> None:
        from kinerja_desktop.app.pages import register_pages

        assert self.session is not None
        register_pages(self)
        self.refresh()
        self.background.read(partial(_facts, self.session), self._show_facts, owner=self)

    def _show_facts(self, facts: tuple[str, str, bool]) -> None:
        assert self.session is not None
        unit, region, practice = facts
        pelaku = self.session.pelaku
        self.shell.show_account(unit=unit, region=region, name=pelaku.nama, role=kata_peran(pelaku.peran))
        self.shell.show_practice(practice)

    def refresh(self) -> None:
        """Bring the strip and the counts up to date."""
        if self.session is not None:
            from kinerja_desktop.app.bind_data import refresh

            refresh(self, self.session)

    def go_back(self) -> None:
        """Open the page that was open before this one."""
        self.shell.open_page(self._before)

    @Slot(str)
    def _on_page(self, key: str) -> None:
        if key != self._now:
            self._before, self._now = self._now, key

    @Slot()
    def _put_evidence_away(self) -> None:
        """On the reader's thread, so that it also meets a copy that is being made just now."""
        self.background.read(self.evidence.clear, lambda _done: None, owner=self)

    # -- the person who works

    @Slot()
    def _ask_person(self) -> None:
        if self.session is not None:
            from kinerja_desktop.app.bind_data import ask_person

            ask_person(self, self.session)

    def work_as(self, session: "Session") -> None:
        """Another person takes over: every page is bound anew, nothing of the one before stays on the screen."""
        self.session = session
        self._put_evidence_away()
        self.shell.forget_pages()
        self._show_session()
        self.shell.open_page(HOME)

    # -- search and closing

    def find_people(self, typed: str, deliver: Deliver) -> None:
        """Hand over the people whose name, NIP, post or unit begins with the typed words."""
        if self.session is None:
            deliver([])
            return
        pages = [
            Opsi(f"halaman:{key}", word, ikon=icon)
            for key, word, icon in BESIDE_RAIL
            if typed.casefold().strip() in word.casefold()
        ]
        job = partial(_find_people, self.session, typed)
        self.background.read(job, lambda found: deliver([*found, *pages]), owner=self, topic="cari-semua")

    def _open_found(self, found: Opsi) -> None:
        _kind, _colon, key = found.kode.partition(":")
        self.shell.open_page("pegawai", UUID(key))

    def _may_close(self, close: Callable[[], object]) -> bool:
        if self.background.writing:
            self.background.idle.connect(close, Qt.ConnectionType.SingleShotConnection)
            return False
        self.stop()
        return True

    def stop(self) -> None:
        """Finish the last write, take opened evidence away and close the store."""
        self.background.stop()
        self.evidence.close()
        if self.session is not None:
            self.session.store.close()
            self.session = None


def open_window(path: Path) -> int:
    """Open the program's window on a store and run until it is closed. Answers the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationDisplayName("Kinerja Desktop")
    theme.install(app)
    desktop = Desktop(path)
    desktop.start()
    status = app.exec()
    desktop.stop()
    return status


def _open(path: Path, pin: str | None) -> "Session":
    from kinerja_desktop.app.stores import Session, current_pelaku, open_store, today

    store: Store = open_store(path, pin)
    try:
        return Session(store, current_pelaku(store), today)
    except BaseException:
        store.close()
        raise


def _check_pin(path: Path, pin: str) -> bool:
    from kinerja_desktop.store import slots

    slots.open_key(path, pin)
    return True


def _facts(session: "Session") -> tuple[str, str, bool]:
    """The names on the rail: the unit the person works for and the region, and whether these are practice data."""
    from kinerja_desktop.usecases.data.pemakai import kantor_pemakai, muat_keadaan

    unit, region = kantor_pemakai(session.store, session.pelaku)
    return unit, region, muat_keadaan(session.store).latihan


def _find_people(session: "Session", typed: str) -> list[Opsi]:
    from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
    from kinerja_desktop.usecases.kepegawaian.daftar_pegawai import daftar_pegawai

    found = daftar_pegawai(session.store, session.pelaku, typed, session.today().year, paling_banyak=MOST_FOUND)
    return [
        Opsi(f"pegawai:{one.pegawai.id}", nama_lengkap(one.pegawai), rincian=one.jabatan, ikon="users")
        for one in found.baris
    ]
