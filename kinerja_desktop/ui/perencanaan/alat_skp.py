"""The tools of the SKP editor: dialogs and pages that work on the SKP on the screen, in one list under one button.

The editor knows none of them; `app` hands them to it. A tool that cannot be used now shows its reason.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.background import Background
from kinerja_desktop.ui.parts.buttons import Button
from kinerja_desktop.ui.parts.choice_popup import ChoicePopup, Deliver
from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.parts.opsi import Opsi
from kinerja_desktop.ui.perencanaan.sunting_skp import SuntingSkp
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp


@dataclass(frozen=True, slots=True)
class KonteksAlat:
    """What a tool works with: the page (parent of dialogs, place of messages), the acts on the SKP with undo, what is
    shown of it, the plan one stands on, and the day.
    """

    page: Page
    sunting: SuntingSkp
    layar: LihatSkp
    rhk_id: UUID | None
    background: Background
    hari_ini: date


@dataclass(frozen=True, slots=True)
class AlatSkp:
    """One tool: its name, icon and key (`Ctrl+…` or ""), what it opens, why it cannot be used now ("" if it can)."""

    kode: str
    kata: str
    ikon: str
    buka: Callable[[KonteksAlat], None]
    halangan: Callable[[LihatSkp], str] = lambda _layar: ""
    tombol: str = ""


class TombolAlat(Button):
    """The button with the list of tools, hidden where there are none.

    `konteks` answers the SKP on the screen, None while there is none;
    `lalu` runs an act once everything typed is saved.
    """

    def __init__(
        self,
        page: Page,
        alat: tuple[AlatSkp, ...],
        konteks: Callable[[], KonteksAlat | None],
        lalu: Callable[[Callable[[], object]], None],
    ) -> None:
        super().__init__(_("Alat"), kind="sunyi", icon="briefcase", clicked=self._open)
        self._page, self._alat, self._konteks, self._lalu = page, alat, konteks, lalu
        self.setVisible(bool(alat))
        for satu in alat:
            if satu.tombol:
                page.add_key(satu.tombol, satu.kata, lambda kode=satu.kode: self.pakai(kode))

    def cara(self, kode: str) -> Callable[[], None] | None:
        """The way to one tool, None where it is not among these."""
        return partial(self.pakai, kode) if any(satu.kode == kode for satu in self._alat) else None

    def pakai(self, kode: str) -> None:
        """Open the tool, or say why not."""
        self._lalu(lambda: self._pakai(next(satu for satu in self._alat if satu.kode == kode)))

    def _pakai(self, alat: AlatSkp) -> None:
        konteks = self._konteks()
        if konteks is None:
            return
        halangan = alat.halangan(konteks.layar)
        if halangan:
            self._page.tell(Pesan(halangan, "soga"))
        else:
            alat.buka(konteks)

    def _open(self) -> None:
        popup = ChoicePopup(self, self._find, lambda opsi: self.pakai(opsi.kode))
        popup.open_at(self, width=320)

    def _find(self, typed: str, deliver: Deliver) -> None:
        konteks, low = self._konteks(), typed.casefold().strip()
        if konteks is None:
            deliver([])
            return
        options = [
            Opsi(satu.kode, satu.kata, ikon=satu.ikon, rincian=satu.halangan(konteks.layar)) for satu in self._alat
        ]
        deliver([opsi for opsi in options if low in opsi.kata.casefold()])
