"""Who appraises a person on a day: the one noted at the post, else the default of the unit tree (`domain.md` 1.7)."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.penilai import penilai_bawaan
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit


def penilai_pada(unit: ReadUnit, pegawai_id: UUID, hari: date) -> UUID | None:
    """The person id of the appraiser; None while the post above is vacant or unknown."""
    pos = pegawai_store.penempatan_pada(unit, pegawai_id, hari)
    if pos is None:
        return None
    if pos.penilai_id is not None:
        return pos.penilai_id
    return penilai_bawaan(pegawai_id, pos.unit_id, {satu.id: satu for satu in unit_store.semua(unit)})
