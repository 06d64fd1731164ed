"""Set up a store that was just made: who works on it, and whether it is practice data."""

from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.i18n import _
from kinerja_desktop.store import pengaturan
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.pemakai import KUNCI_LATIHAN, tambah_pemakai

PENYIAP = UUID(int=0)
"""The id under which a store is set up before it knows any person."""


def penyiap(perangkat: str) -> Pelaku:
    """The program itself, while it sets a store up."""
    return Pelaku(PENYIAP, _("Penyiapan data"), Peran.TIM_PENGELOLA, "", perangkat)


def siapkan_latihan(store: Store, perangkat: str, *, latihan: bool) -> None:
    """Let the unit's operator work on a new store that belongs to no office yet."""
    with store.write(penyiap(perangkat)) as unit:
        operator = Pelaku(unit.new_id(), _("Pengelola kinerja"), Peran.TIM_PENGELOLA, "", perangkat)
        tambah_pemakai(unit, operator)
        pengaturan.simpan(unit, KUNCI_LATIHAN, latihan)
        unit.jejak("SIAPKAN", operator.pegawai_id, None, {"latihan": latihan})
