"""The library of indicators and duties, bound to the store and the acting person."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kinerja_desktop.app.clock import now
from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.perencanaan.alat_pustaka import AksiContoh, AksiTugas, alat_contoh, alat_tugas
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp
from kinerja_desktop.ui.perencanaan.tusi_page import AksiTusi, TusiPage
from kinerja_desktop.usecases.perencanaan import pustaka, tugas_jabatan, tusi_kantor

if TYPE_CHECKING:
    from kinerja_desktop.app.stores import Session
    from kinerja_desktop.app.window import Desktop


def register(desktop: "Desktop", session: "Session", tulis: AksiTulis) -> None:
    """Name the page of the office's own list in the window."""
    shell, store, pelaku = desktop.shell, session.store, session.pelaku
    shell.register(
        "tusi",
        lambda: TusiPage(
            aksi=aksi_tusi(
                store,
                pelaku,
                partial(shell.open_page, "perencanaan"),
                buka_impor=partial(shell.open_page, "impor"),
                tulis=tulis,
            ),
            background=desktop.background,
            sekarang=now,
        ),
    )


def aksi_tusi(
    store: Store, pelaku: Pelaku, kembali: Callable[[], None], *, buka_impor: Callable[[], None], tulis: AksiTulis
) -> AksiTusi:
    """What the page may do."""
    return AksiTusi(
        daftar=partial(tusi_kantor.daftar_tusi, store, pelaku),
        tambah=partial(tusi_kantor.tambah_tusi, store, pelaku),
        ubah=partial(tusi_kantor.ubah_tusi, store, pelaku),
        hapus=partial(tusi_kantor.hapus_tusi, store, pelaku),
        pulihkan=partial(tusi_kantor.pulihkan_tusi, store, pelaku),
        periksa=tusi_kantor.temuan_tusi,
        kembali=kembali,
        buka_impor=buka_impor,
        tulis=tulis,
    )


def alat_pustaka(store: Store, pelaku: Pelaku, kantor: Callable[[], None]) -> tuple[AlatSkp, ...]:
    """The tools of the SKP editor that write out of the library; `kantor` opens the office's own list of duties."""
    return (
        alat_contoh(
            AksiContoh(
                cari=partial(pustaka.contoh_indikator, store, pelaku),
                pakai=partial(pustaka.pakai_contoh, store, pelaku),
                lepas=partial(pustaka.lepas_contoh, store, pelaku),
            )
        ),
        *alat_tugas(
            AksiTugas(
                tugas=partial(tugas_jabatan.tusi_jabatan, store, pelaku),
                buat=partial(tugas_jabatan.rhk_dari_tusi, store, pelaku),
                lepas=partial(tugas_jabatan.lepas_tusi, store, pelaku),
                kantor=kantor,
            )
        ),
    )
