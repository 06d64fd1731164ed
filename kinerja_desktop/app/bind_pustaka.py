"""The library of indicators and duties, bound to the store and the acting person."""

from collections.abc import Callable
from functools import partial

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.alat_pustaka import AksiContoh, AksiTugas, alat_contoh, alat_tugas
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp
from kinerja_desktop.usecases.perencanaan import pustaka, tugas_jabatan


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
