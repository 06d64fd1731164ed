"""The field of the intervened plan: typed by hand, chosen from the leader's plan with F4, or waiting for it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kinerja_desktop.domain.perencanaan.skp import RencanaHasilKerja, TautanInduk
from kinerja_desktop.domain.perencanaan.usulan_tautan import CalonInduk
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.dress import dress
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup
from kinerja_desktop.ui.parts.isian import IsianTeks
from kinerja_desktop.ui.parts.labels import ElideText, IconLabel
from kinerja_desktop.ui.parts.layouts import row
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.perencanaan.tautan_skp import TautanSkp


class IsianInduk(IsianTeks):
    """One line of text with a list behind it. Without a `TautanSkp` it is a plain field."""

    def __init__(self, label: str, *, placeholder: str = "") -> None:
        super().__init__(label, placeholder=placeholder)
        self._tautan: TautanSkp | None = None
        self._chosen: Callable[[CalonInduk], None] | None = None
        self.popup: ChoicePopup | None = None

    def set_list(self, tautan: TautanSkp, chosen: Callable[[CalonInduk], None]) -> None:
        """Give the field the leader's plan to choose from."""
        self._tautan, self._chosen = tautan, chosen
        self.set_hint(_("F4 rencana pimpinan"))

    def open_list(self) -> None:
        """Open the list below the field."""
        if self._tautan is None or self.read_only:
            return
        self.popup = ChoicePopup(self.entry, self._tautan.cari, self._on_chosen)
        self.popup.open_at(self.entry)

    def _on_chosen(self, opsi: Opsi) -> None:
        if self._chosen is not None and isinstance(opsi.nilai, CalonInduk):
            # What was typed is saved first, so that the chosen text may stand in its place.
            self.left.emit()
            self._chosen(opsi.nilai)

    def _own_key(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_F4 or super()._own_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F4 and not event.modifiers() and self._tautan is not None:
            self.open_list()
            return True
        return super()._on_key(event)


class BarisTautan(QWidget):
    """How an RHK hangs on the leader's plan: "tertaut ke Camat ... · lepaskan", waiting, or the two ways to it."""

    def __init__(self, tautan: TautanSkp, rhk_id: UUID, isian: IsianInduk) -> None:
        super().__init__()
        self._tautan, self._rhk_id = tautan, rhk_id
        self._rhk: RencanaHasilKerja | None = None
        self._locked = False
        self._icon, self._words = IconLabel("link", "tinta2", 14), ElideText(role="kecil", tone="tinta2")
        self.choose = Button(_("Pilih rencana pimpinan"), kind="tautan", clicked=isian.open_list)
        self.wait = Button(_("Tunggu rencana pimpinan"), kind="tautan", clicked=lambda: tautan.tunggu(rhk_id, True))
        self.stop = Button(_("Tidak menunggu lagi"), kind="tautan", clicked=lambda: tautan.tunggu(rhk_id, False))
        self.release = Button(_("Lepaskan"), kind="tautan", clicked=lambda: tautan.lepaskan(rhk_id))
        for button in (self.choose, self.wait, self.stop, self.release):
            dress(button, role="kecil", weight=500)
        self.setLayout(row(self._icon, self._words, self.release, self.stop, self.choose, self.wait, None, spacing=8))
        isian.set_list(tautan, lambda calon: tautan.tautkan(rhk_id, calon))
        tautan.changed.connect(self._show)

    def show_rhk(self, rhk: RencanaHasilKerja, *, locked: bool) -> None:
        """Show how this RHK hangs."""
        self._rhk, self._locked = rhk, locked
        self._show()

    @property
    def sentence(self) -> str:
        """The words on show, "" for none."""
        return "" if self._words.isHidden() else self._words.text()

    def _show(self) -> None:
        rhk = self._rhk
        if rhk is None:
            return
        tautan, ada = rhk.tautan, bool(self._tautan.calon)
        kata = {
            TautanInduk.TERTAUT: _("tertaut ke {sumber}").format(
                sumber=self._tautan.sumber(rhk.rhk_pimpinan_id) or _("rencana pimpinan")
            ),
            TautanInduk.MENUNGGU: _("menunggu rencana pimpinan"),
        }.get(tautan, "")
        self._words.setText(kata)
        self._words.setVisible(bool(kata))
        self._icon.set_icon("link" if tautan is TautanInduk.TERTAUT else "clock", "tinta2", 14)
        self._icon.setVisible(bool(kata))
        buka = not self._locked
        self.release.setVisible(buka and tautan is TautanInduk.TERTAUT)
        self.stop.setVisible(buka and tautan is TautanInduk.MENUNGGU)
        self.choose.setVisible(buka and ada and tautan is not TautanInduk.TERTAUT)
        self.wait.setVisible(buka and tautan is TautanInduk.DIKETIK)
        self.setVisible(bool(kata) or buka)
