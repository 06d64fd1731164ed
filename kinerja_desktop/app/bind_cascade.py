"""The page of the matriks peran hasil, bound to the store and the acting person."""

from functools import partial
from typing import TYPE_CHECKING

from kinerja_desktop.app.clock import now
from kinerja_desktop.ui.perencanaan.aksi_matriks import AksiMatriks
from kinerja_desktop.ui.perencanaan.matriks_page import MatriksPage
from kinerja_desktop.usecases.perencanaan import buka_matriks, cakupan_rencana, isi_matriks, jadikan_rhk

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def register(desktop: "Desktop", session: "Session") -> None:
    """Name the page in the window."""
    shell, store, pelaku = desktop.shell, session.store, session.pelaku
    shell.register(
        "matriks",
        lambda: MatriksPage(
            aksi=AksiMatriks(
                saya=pelaku.pegawai_id,
                cakupan=partial(cakupan_rencana.cakupan_rencana, store, pelaku),
                lihat=partial(buka_matriks.lihat_matriks, store, pelaku),
                isi=partial(isi_matriks.isi_sel, store, pelaku),
                jadikan=partial(jadikan_rhk.jadikan_rhk, store, pelaku),
                tautkan=partial(jadikan_rhk.tautkan_sel, store, pelaku),
                buka_skp=partial(shell.open_page, "skp"),
                buka_papan=partial(shell.open_page, "perencanaan"),
            ),
            background=desktop.background,
            sekarang=now,
        ),
    )
