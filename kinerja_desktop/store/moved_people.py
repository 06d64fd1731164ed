"""People whom a subtree needs though they were born elsewhere, and units that turned out to be the same."""

from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute

from kinerja_desktop.store import door, membership
from kinerja_desktop.store.rows import (
    CapaianOrganisasiRow,
    PegawaiRow,
    PejabatTtdRow,
    PenempatanRow,
    PenetapanPenilaiRow,
    PenugasanRow,
    SkpRow,
    UnitRow,
)
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def needed_in(unit: ReadUnit, subtree: str) -> frozenset[bytes]:
    """Ids of people born outside a subtree who hold a post in it or act for a head in it, or are appraised by someone
    who does, by SKP or by decision (design 5).

    A row that a laptop of the subtree wrote itself does not count: it would open any person's file to whoever writes
    him into his own unit.
    """
    if not subtree:
        return frozenset()
    laptops = membership.replicas_within(unit, subtree) & unit.replicas.version_vector().keys()
    written_inside = [unit.replicas.number(replica) for replica in laptops]
    post_inside = (
        select(PenempatanRow.pegawai_id)
        .join(UnitRow, UnitRow.id == PenempatanRow.unit_id)
        .where(
            PenempatanRow.withdrawn.is_(None),
            PenempatanRow.birth_replica.not_in(written_inside),
            _inside(UnitRow.kode, subtree),
        )
    )
    posted = select(PegawaiRow.id).where(PegawaiRow.id.in_(post_inside), ~_inside(PegawaiRow.lingkup, subtree))
    appraised = select(SkpRow.pegawai_id).where(
        SkpRow.withdrawn.is_(None), SkpRow.penilai_id.in_(post_inside), ~_inside(SkpRow.lingkup, subtree)
    )
    acting_inside = (
        select(PenugasanRow.pegawai_id)
        .join(UnitRow, UnitRow.id == PenugasanRow.unit_id)
        .where(
            PenugasanRow.withdrawn.is_(None),
            PenugasanRow.birth_replica.not_in(written_inside),
            _inside(UnitRow.kode, subtree),
        )
    )
    acting = select(PegawaiRow.id).where(PegawaiRow.id.in_(acting_inside), ~_inside(PegawaiRow.lingkup, subtree))
    outside = select(PegawaiRow.id).where(~_inside(PegawaiRow.lingkup, subtree))
    assigned = select(PenetapanPenilaiRow.pegawai_id).where(
        PenetapanPenilaiRow.withdrawn.is_(None),
        PenetapanPenilaiRow.birth_replica.not_in(written_inside),
        PenetapanPenilaiRow.penilai_id.in_(post_inside),
        PenetapanPenilaiRow.pegawai_id.in_(outside),
    )
    found = {one for query in (posted, appraised, acting, assigned) for one in unit.conn.scalars(query)}
    return frozenset(one.bytes for one in found)


def gone_from(unit: ReadUnit, subtree: str) -> frozenset[bytes]:
    """Ids of people born in a subtree who hold posts elsewhere; those who stayed behind must hear of it."""
    if not subtree:
        return frozenset()
    born_inside = select(PegawaiRow.id).where(_inside(PegawaiRow.lingkup, subtree))
    statement = select(PenempatanRow.pegawai_id).where(
        PenempatanRow.pegawai_id.in_(born_inside), ~_inside(PenempatanRow.lingkup, subtree)
    )
    return frozenset(one.bytes for one in unit.conn.scalars(statement))


def people_outside(unit: ReadUnit, subtree: str) -> int:
    """How many people of this store were born outside a subtree."""
    statement = select(PegawaiRow.id).where(PegawaiRow.withdrawn.is_(None), ~_inside(PegawaiRow.lingkup, subtree))
    return len(unit.conn.scalars(statement).all()) if subtree else 0


def join_units(unit: WriteUnit, old: UUID, new: UUID) -> None:
    """Let everything that names the old unit name the new one, and withdraw the old one."""
    for row_class, column in (
        (PenempatanRow, PenempatanRow.unit_id),
        (CapaianOrganisasiRow, CapaianOrganisasiRow.unit_id),
        (PenugasanRow, PenugasanRow.unit_id),
        (PejabatTtdRow, PejabatTtdRow.unit_id),
        (UnitRow, UnitRow.induk_id),
    ):
        for row_id in unit.conn.scalars(select(row_class.id).where(column == old)).all():
            door.put_wire(unit, row_class.__tablename__, row_id.bytes, {column.key: new.bytes})
    door.delete(unit, UnitRow, [old])


def _inside(column: InstrumentedAttribute[str], subtree: str) -> ColumnElement[bool]:
    return (column == subtree) | column.startswith(subtree + ".", autoescape=True)
