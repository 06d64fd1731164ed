"""The body of a page with tabs: one scrolling body for each, and what stands there when nothing can be shown."""

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from kinerja_desktop.ui.parts.layouts import scrolling
from kinerja_desktop.ui.shell.page import BODY_MARGINS


class IsiBertab(QStackedWidget):
    """Give it to `Page.set_body` with `scroll=False` and no margins; connect `tabs.chosen` to `pilih`."""

    def __init__(self) -> None:
        super().__init__()
        self._isi: dict[str, QWidget] = {}
        self._kini, self._pengganti = "", None

    def tambah(self, kunci: str, isi: QLayout) -> None:
        """One more tab's body; the first is on show."""
        self._isi[kunci] = _bergulir(isi)
        self.addWidget(self._isi[kunci])
        self._kini = self._kini or kunci

    def pilih(self, kunci: str) -> None:
        """Show the body of a tab, unless there is nothing to show."""
        self._kini = kunci
        if self._pengganti is None:
            self.setCurrentWidget(self._isi[kunci])

    def ganti(self, isi: QLayout | None) -> None:
        """Show this in the place of all bodies; None brings them back."""
        if self._pengganti is not None:
            self.removeWidget(self._pengganti)
            self._pengganti.hide()
            self._pengganti.deleteLater()
            self._pengganti = None
        if isi is not None:
            self._pengganti = _bergulir(isi)
            self.addWidget(self._pengganti)
            self.setCurrentWidget(self._pengganti)
        else:
            self.pilih(self._kini)


def _bergulir(isi: QLayout) -> QWidget:
    tempat = QWidget()
    isi.setContentsMargins(*BODY_MARGINS)
    tempat.setLayout(isi)
    return scrolling(tempat)
