"""Twins: rows born on two laptops for what there is only one of (`sync.md` C.25). Both are kept, and shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute

from kinerja_desktop.store.rows import CapaianOrganisasiRow, EvaluasiRow, PegawaiRow, SkpRow, SyncedRow
from kinerja_desktop.store.units import ReadUnit
from sync.stamps import Stamp


@dataclass(frozen=True, slots=True)
class SatuKembar:
    """One of the twins, with the stamp of its birth."""

    id: UUID
    lingkup: str
    lahir: Stamp


@dataclass(frozen=True, slots=True)
class Kembar:
    """What stands twice. `tabel` is its table, `milik` the person or unit it is about (None where it is the person),
    `tentang` the NIP, year or period.
    """

    tabel: str
    milik: UUID | None
    tentang: str
    semua: tuple[SatuKembar, ...]


def cari(unit: ReadUnit) -> tuple[Kembar, ...]:
    """People with one NIP; SKP and evaluations of a person over the same days; achievements of a unit in one period."""
    return (
        *_sharing(unit, PegawaiRow, None, PegawaiRow.nip, PegawaiRow.nip != ""),
        *_sharing(unit, SkpRow, SkpRow.pegawai_id, SkpRow.tahun),
        *_sharing(unit, EvaluasiRow, EvaluasiRow.pegawai_id, EvaluasiRow.periode),
        *_sharing(unit, CapaianOrganisasiRow, CapaianOrganisasiRow.unit_id, CapaianOrganisasiRow.periode),
    )


def _sharing(
    unit: ReadUnit,
    row_class: type[SyncedRow],
    owner: InstrumentedAttribute[UUID] | None,
    about: InstrumentedAttribute[Any],
    *wanted: ColumnElement[bool],
) -> list[Kembar]:
    alive = (row_class.withdrawn.is_(None), *wanted)
    key = (about,) if owner is None else (owner, about)
    several = select(*key).where(*alive).group_by(*key).having(func.count() > 1)
    found: list[Kembar] = []
    for group in unit.conn.execute(several.order_by(*key)).all():
        same = [column == value for column, value in zip(key, group, strict=True)]
        rows = list(unit.rows(select(row_class).where(*alive, *same).order_by(row_class.id)))
        together = _at_one_time(rows)
        if len(together) > 1:
            found.append(
                Kembar(
                    tabel=row_class.__tablename__,
                    milik=None if owner is None else group[0],
                    tentang=str(group[-1]),
                    semua=tuple(_twin(unit, row) for row in together),
                )
            )
    return found


def _at_one_time(rows: Sequence[SyncedRow]) -> list[SyncedRow]:
    """Those whose days overlap another's: whoever changed posts has several SKP in a year, one after the other."""

    def overlap(one: SyncedRow, other: SyncedRow) -> bool:
        if isinstance(one, (SkpRow, EvaluasiRow)) and isinstance(other, (SkpRow, EvaluasiRow)):
            return one.mulai <= other.selesai and other.mulai <= one.selesai
        return True

    return [one for one in rows if any(overlap(one, other) for other in rows if other is not one)]


def _twin(unit: ReadUnit, row: SyncedRow) -> SatuKembar:
    return SatuKembar(row.id, row.lingkup, unit.replicas.stamp(row.birth_hlc, row.birth_replica))
