"""Home, copies, the first run and the choice of the person, bound to the store and the acting person."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.app.bind_people import paper_folder
from kinerja_desktop.app.clock import device_name, now, today
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.ui.data.aksi import AksiBeranda, AksiCadangan, AksiMulai, AksiPemakai
from kinerja_desktop.ui.data.beranda_page import BerandaPage
from kinerja_desktop.ui.data.cadangan_page import CadanganPage
from kinerja_desktop.ui.data.kata_status import bagian_status, hitungan_rel
from kinerja_desktop.ui.shell.page import Page
from kinerja_desktop.usecases.data import beranda as beranda_data
from kinerja_desktop.usecases.data import cadangkan
from kinerja_desktop.usecases.data.pemakai import calon_pemakai
from kinerja_desktop.usecases.data.siapkan_kantor_baru import IsianMulai, siapkan_kantor_baru

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop
    from kinerja_desktop.usecases.data.nilai_beranda import Beranda


def register(desktop: "Desktop", session: "Session") -> None:
    """Name the pages of this module in the window."""
    shell, background = desktop.shell, desktop.background
    store, pelaku = session.store, session.pelaku
    shell.register(
        "beranda",
        lambda: BerandaPage(
            aksi=AksiBeranda(
                beranda=partial(_home, session),
                buka=shell.open_page,
                status=shell.show_status,
                hitungan=shell.rail.set_counts,
            ),
            background=background,
        ),
    )
    shell.register(
        "cadangan",
        lambda: CadanganPage(
            aksi=AksiCadangan(
                daftar=partial(cadangkan.daftar_salinan, store, pelaku),
                cadangkan=partial(cadangkan.cadangkan, store, pelaku),
                periksa=partial(cadangkan.periksa_salinan, store, pelaku),
                folder=paper_folder,
            ),
            background=background,
            sekarang=now,
        ),
    )


def refresh(desktop: "Desktop", session: "Session") -> None:
    """Read what the strip and the counts say anew, after something was sent, received or decided."""

    def show(home: "Beranda") -> None:
        left, right = bagian_status(home, desktop.shell.open_page)
        desktop.shell.show_status(left, right)
        desktop.shell.rail.set_counts(hitungan_rel(home))

    desktop.background.read(partial(_home, session), show, owner=desktop, topic="strip")


def first_run_page(desktop: "Desktop") -> Page:
    """The assistant of a machine without data; it makes the store and hands it to the window."""
    from kinerja_desktop.ui.data.mulai_page import MulaiPage

    return MulaiPage(
        aksi=AksiMulai(
            siapkan=partial(_set_up, desktop.path),
            selesai=lambda isian, key: desktop.adopt(desktop.path, isian.kunci, key),
        ),
        background=desktop.background,
        hari_ini=today,
    )


def ask_person(desktop: "Desktop", session: "Session") -> None:
    """Let another person take over the window."""
    from kinerja_desktop.ui.data.pemakai_dialog import open_pemakai_dialog

    def take_over(pelaku: Pelaku) -> None:
        from kinerja_desktop.app.stores import Session

        desktop.work_as(Session(session.store, pelaku, session.today))

    aksi = AksiPemakai(calon=partial(calon_pemakai, session.store, session.pelaku), pilih=take_over)
    open_pemakai_dialog(desktop.shell, aksi=aksi, background=desktop.background)


def _home(session: "Session") -> "Beranda":
    return beranda_data.beranda(session.store, session.pelaku, session.today())


def _set_up(path: Path, isian: IsianMulai) -> None:
    from kinerja_desktop.app.stores import create_store

    with create_store(path, isian.kunci) as store:
        siapkan_kantor_baru(store, isian, device_name(), today())
