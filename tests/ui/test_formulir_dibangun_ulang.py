"""A form whose page is built anew keeps the new fields when the old ones go."""

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.parts.isian import IsianTeks


def test_a_field_that_goes_after_its_successor_came_leaves_the_successor_in_the_form(qtbot: QtBot) -> None:
    tersimpan: list[tuple[str, object]] = []
    form = Formulir(simpan=lambda medan, nilai: tersimpan.append((medan, nilai)))
    lama = IsianTeks("Sumber data")
    form.add("indikator.sumber", lama)
    form.remove("indikator.sumber")
    lama.deleteLater()
    baru = IsianTeks("Sumber data")
    qtbot.addWidget(baru)
    form.add("indikator.sumber", baru)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert "indikator.sumber" in form
    baru.put_text("Buku register")
    form.flush()
    assert tersimpan == [("indikator.sumber", "Buku register")]
