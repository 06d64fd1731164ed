"""Move a plan up or down among those of its band: the order is that of paper (`domain.md` 2.3)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.perencanaan.isi_skp import rapikan_skp
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.susun_skp import susun_dokumen


def geser_rhk(store: Store, pelaku: Pelaku, skp_id: UUID, rhk_id: UUID, arah: int, hari_ini: date) -> LihatSkp:
    """Move a plan one place towards the front (-1) or the end (+1) of its band; at the edge nothing changes."""
    return susun_dokumen(store, pelaku, skp_id, hari_ini, lambda skp, _unit: bergeser(skp, rhk_id, arah))


def bergeser(skp: Skp, rhk_id: UUID, arah: int) -> Skp:
    """The document with the plan moved, and its band numbered anew."""
    rapi = rapikan_skp(skp)
    dipindah = next((satu for satu in rapi.rhk if satu.id == rhk_id), None)
    if dipindah is None:
        return skp
    pita = [satu for satu in rapi.rhk if satu.jenis is dipindah.jenis]
    asal = pita.index(dipindah)
    tujuan = asal + arah
    if not 0 <= tujuan < len(pita):
        return skp
    pita.insert(tujuan, pita.pop(asal))
    urutan = {satu.id: nomor for nomor, satu in enumerate(pita, start=1)}
    return rapikan_skp(
        replace(skp, rhk=tuple(replace(satu, urutan=urutan.get(satu.id, satu.urutan)) for satu in skp.rhk))
    )
