"""What the list of plans asks for: removed, moved, taken back; where the SKP is locked it says why not."""

from collections.abc import Callable
from uuid import UUID

from kinerja_desktop.ui.parts.message_bar import Pesan
from kinerja_desktop.ui.perencanaan.daftar_rhk import DaftarRhk
from kinerja_desktop.ui.perencanaan.sunting_skp import SuntingSkp
from kinerja_desktop.ui.shell.page import Page


def sambungkan_daftar(page: Page, plans: DaftarRhk, sunting: Callable[[], SuntingSkp | None]) -> None:
    """Let the acts of the list go through the acts on the SKP that is on the screen."""

    def refused(reason: str) -> None:
        if reason:
            page.tell(Pesan(reason, "soga"))

    def remove(rhk_id: UUID) -> None:
        now = sunting()
        if plans.tambah.reason:
            refused(plans.tambah.reason)
        elif now is not None:
            now.hapus_rhk(rhk_id)

    def move(rhk_id: UUID, step: int) -> None:
        now = sunting()
        if now is not None:
            refused(now.geser_rhk(rhk_id, step))

    def undo(again: bool) -> None:
        now = sunting()
        if now is not None:
            now.urungkan(ulang=again)

    plans.remove_asked.connect(remove)
    plans.move_asked.connect(move)
    plans.undo_asked.connect(undo)
