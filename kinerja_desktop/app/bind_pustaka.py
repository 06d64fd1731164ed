"""The library of indicators and duties, bound to the store and the acting person."""

from functools import partial

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.alat_pustaka import AksiContoh, alat_contoh
from kinerja_desktop.ui.perencanaan.alat_skp import AlatSkp
from kinerja_desktop.usecases.perencanaan import pustaka


def alat_pustaka(store: Store, pelaku: Pelaku) -> tuple[AlatSkp, ...]:
    """The tools of the SKP editor that write out of the library."""
    return (
        alat_contoh(
            AksiContoh(
                cari=partial(pustaka.contoh_indikator, store, pelaku),
                pakai=partial(pustaka.pakai_contoh, store, pelaku),
                lepas=partial(pustaka.lepas_contoh, store, pelaku),
            )
        ),
    )
