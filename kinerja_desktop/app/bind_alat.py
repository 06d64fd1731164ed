"""The tools of the SKP editor, bound to the store and the acting person."""

from typing import TYPE_CHECKING

from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def alat_skp(_desktop: "Desktop", _session: "Session") -> tuple[AlatSkp, ...]:
    """All of them, in the order of the list."""
    return ()
