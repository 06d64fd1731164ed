"""The organisation's achievement of a unit for a period (SE MenPANRB 3/2023)."""

from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.domain.penilaian.capaian_organisasi import CapaianUnit
from kinerja_desktop.store import door
from kinerja_desktop.store.rows import CapaianOrganisasiRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan(unit: WriteUnit, nilai: CapaianUnit) -> int:
    """Make the achievement stand as given. Answers how many operations that took."""
    values = {
        "unit_id": nilai.unit_id,
        "periode": nilai.periode,
        "capaian": nilai.capaian,
        "dasar": nilai.dasar,
        "catatan": nilai.catatan,
    }
    return door.put(unit, CapaianOrganisasiRow, nilai.id, nilai.lingkup, values)


def muat(unit: ReadUnit, capaian_id: UUID) -> CapaianUnit | None:
    """The achievement with this id."""
    row = unit.one(
        select(CapaianOrganisasiRow).where(
            CapaianOrganisasiRow.id == capaian_id, CapaianOrganisasiRow.withdrawn.is_(None)
        )
    )
    return None if row is None else _value(row)


def menurut_unit(unit: ReadUnit, unit_id: UUID, periode: str) -> CapaianUnit | None:
    """The achievement of a unit in a period; the oldest, should two have been entered at two places."""
    statement = select(CapaianOrganisasiRow).where(
        CapaianOrganisasiRow.unit_id == unit_id,
        CapaianOrganisasiRow.periode == periode,
        CapaianOrganisasiRow.withdrawn.is_(None),
    )
    row = unit.one(statement.order_by(CapaianOrganisasiRow.id))
    return None if row is None else _value(row)


def daftar(unit: ReadUnit, periode: str) -> tuple[CapaianUnit, ...]:
    """All achievements of a period."""
    statement = select(CapaianOrganisasiRow).where(
        CapaianOrganisasiRow.periode == periode, CapaianOrganisasiRow.withdrawn.is_(None)
    )
    return tuple(_value(row) for row in unit.rows(statement.order_by(CapaianOrganisasiRow.id)))


def _value(row: CapaianOrganisasiRow) -> CapaianUnit:
    return CapaianUnit(row.id, row.lingkup, row.unit_id, row.periode, row.capaian, row.dasar, row.catatan)
