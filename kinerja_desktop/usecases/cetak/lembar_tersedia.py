"""Which sheets the store has data for: of one SKP, of many at once, of an evaluation."""

from collections.abc import Iterable
from uuid import UUID

from kinerja_desktop.domain.perencanaan.rencana_wilayah import semua_wilayah
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import rencana_aksi as rencana_aksi_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.cetak.siapkan_lembar import LEMBAR_VERSI, KodeLembar, lembar_utama

LEMBAR_EVALUASI = (KodeLembar.F10, KodeLembar.F12)


def lembar_tersedia(unit: ReadUnit, semua: Iterable[Skp]) -> dict[UUID, tuple[KodeLembar, ...]]:
    """The sheets of each SKP, the SKP itself first; F-07 and F-08 only where there is something to print on them."""
    skp = tuple(semua)
    semua_id = [satu.id for satu in skp]
    berlangkah = rencana_aksi_store.skp_berlangkah(unit, semua_id)
    bermatriks = matriks_store.skp_bermatriks(unit, semua_id)
    return {
        satu.id: (
            *lembar_versi(satu),
            *((KodeLembar.F08,) if satu.id in berlangkah else ()),
            *((KodeLembar.F07,) if satu.id in bermatriks else ()),
            KodeLembar.F01,
        )
        for satu in skp
    }


def lembar_versi(skp: Skp) -> tuple[KodeLembar, ...]:
    """The sheets that show nothing but this content: the SKP of its form, the lampiran, the plan by area if split."""
    utama = lembar_utama(skp.formulir, skp.pendekatan)
    ada = {utama, KodeLembar.F06} | ({KodeLembar.F08W} if semua_wilayah(skp) else set[KodeLembar]())
    return tuple(satu for satu in LEMBAR_VERSI if satu in ada)


def lembar_evaluasi_untuk(skp: Skp) -> tuple[KodeLembar, ...]:
    """The sheets of an evaluation of this SKP."""
    return tuple(satu for satu in LEMBAR_EVALUASI if satu.cocok(skp.formulir, skp.pendekatan))
