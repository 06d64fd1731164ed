"""The matriks peran hasil and the leader's plan behind the editor, bound to the store and the acting person."""

from functools import partial
from typing import TYPE_CHECKING

from kinerja_desktop.app.clock import now
from kinerja_desktop.ui.perencanaan.aksi_matriks import AksiMatriks
from kinerja_desktop.ui.perencanaan.aksi_tautan import AksiTautan
from kinerja_desktop.ui.perencanaan.matriks_page import MatriksPage
from kinerja_desktop.usecases.perencanaan import buka_matriks, cakupan_rencana, isi_matriks, jadikan_rhk, tautan_induk

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
                simpan_draf=partial(isi_matriks.simpan_draf_sel, store, pelaku),
                jadikan=partial(jadikan_rhk.jadikan_rhk, store, pelaku),
                tautkan=partial(jadikan_rhk.tautkan_sel, store, pelaku),
                buka_skp=partial(shell.open_page, "skp"),
                buka_papan=partial(shell.open_page, "perencanaan"),
            ),
            background=desktop.background,
            sekarang=now,
        ),
    )


def aksi_tautan(session: "Session") -> AksiTautan:
    """The acts of the editor about the leader's plan."""
    store, pelaku = session.store, session.pelaku
    return AksiTautan(
        calon=partial(tautan_induk.calon_induk, store, pelaku),
        usulan=partial(tautan_induk.usulan_tautan, store, pelaku),
        tautkan=partial(tautan_induk.tautkan, store, pelaku),
        lepaskan=partial(tautan_induk.lepaskan, store, pelaku),
        tunggu=partial(tautan_induk.tunggu_induk, store, pelaku),
        terima=partial(tautan_induk.terima_usulan, store, pelaku),
        kesampingkan=partial(tautan_induk.kesampingkan_usulan, store, pelaku),
    )
