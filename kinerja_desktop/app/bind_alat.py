"""The tools of the SKP editor, bound to the store and the acting person."""

from functools import partial
from typing import TYPE_CHECKING

from kinerja_desktop.ui.perencanaan.alat_pendekatan import alat_pendekatan
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp
from kinerja_desktop.usecases.perencanaan import susun_skp

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def alat_skp(_desktop: "Desktop", session: "Session") -> tuple[AlatSkp, ...]:
    """All of them, in the order of the list."""
    store, pelaku = session.store, session.pelaku
    return (alat_pendekatan(partial(susun_skp.ubah_isian, store, pelaku)),)
