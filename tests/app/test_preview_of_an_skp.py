"""From the editor of an SKP to its paper, in the real window on a real store: the sheet is the one of its form."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from kinerja_desktop.app.window import Desktop
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.cetak.pratinjau_page import PratinjauPage
from kinerja_desktop.ui.perencanaan.skp_page import SkpPage
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan
from tests.usecases.pelaksanaan.kantor_contoh import CAMAT_ID, SITI_ID, JamUji, bangun_kantor, entropi

LONG = 30_000
"""The drawing process starts with the first sheet."""


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """The window on the small office of the tests."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    data = tmp_path / "kantor.kinerja-data"
    bangun_kantor(data)
    with Store.open(data, None, clock=JamUji(), entropy=entropi(5_000)) as store:
        siapkan_latihan(store, "laptop", latihan=True)
    made = Desktop(data)
    qtbot.addWidget(made.shell)
    made.start()
    qtbot.waitUntil(lambda: made.session is not None, timeout=LONG)
    yield made
    made.stop()


def skp_of(desktop: Desktop, person: UUID) -> UUID:
    assert desktop.session is not None
    with desktop.session.store.read() as unit:
        (head,) = skp_store.milik(unit, person, 2026)
    return head.id


@pytest.mark.parametrize(("person", "sheet"), [(CAMAT_ID, KodeLembar.F02), (SITI_ID, KodeLembar.F04)])
def test_the_editor_leads_to_the_sheet_of_the_persons_form(
    desktop: Desktop, qtbot: QtBot, person: UUID, sheet: KodeLembar
) -> None:
    desktop.shell.open_page("skp", skp_of(desktop, person))
    editor = desktop.shell.current()
    assert isinstance(editor, SkpPage)
    qtbot.waitUntil(lambda: editor.isi is not None, timeout=LONG)

    editor.pratinjau()

    qtbot.waitUntil(lambda: isinstance(desktop.shell.current(), PratinjauPage), timeout=LONG)
    paper = desktop.shell.current()
    assert isinstance(paper, PratinjauPage)
    qtbot.waitUntil(lambda: paper.siap is not None, timeout=LONG)
    assert paper.lembar is sheet
    assert paper.siap is not None
    assert paper.siap.lembar.kode_lembar == sheet.value
