"""How far the documents of a year or a period are, for everybody in three queries: what the home page counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, distinct, func, select, tuple_

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian
from kinerja_desktop.store.rows import EvaluasiRow, KejadianRow, SkpRow
from kinerja_desktop.store.rows.local import CariPegawaiRow
from kinerja_desktop.store.units import ReadUnit

_JENIS = tuple(JenisKejadian)


@dataclass(frozen=True, slots=True)
class RingkasDokumen:
    """One document with the kinds of event that were ever made about it, in the roles that may make them.

    `isi` counts the contents that these events name. `penilai_id` is known of an SKP only.
    """

    id: UUID
    pegawai_id: UUID
    penilai_id: UUID | None
    jenis: frozenset[JenisKejadian]
    isi: int


def orang(unit: ReadUnit, batas: str = "") -> dict[UUID, str]:
    """Everybody of a subtree of units, with the code path of the unit where he is now."""
    statement = select(CariPegawaiRow.pegawai_id, CariPegawaiRow.lingkup)
    if batas:
        inside = CariPegawaiRow.lingkup.startswith(batas + ".", autoescape=True)
        statement = statement.where((CariPegawaiRow.lingkup == batas) | inside)
    return {record[0]: record[1] for record in unit.conn.execute(statement)}


def semua_skp(
    unit: ReadUnit, tahun: int, pelaku: Mapping[JenisKejadian, Iterable[Peran]]
) -> tuple[RingkasDokumen, ...]:
    """Every SKP of a year. `pelaku` says who may make which event; others do not count."""
    kepala: tuple[Any, ...] = (SkpRow.id, SkpRow.pegawai_id, SkpRow.penilai_id)
    return _ringkas(unit, SkpRow, JenisDokumen.SKP, kepala, SkpRow.tahun == tahun, pelaku)


def semua_evaluasi(
    unit: ReadUnit, periode: str, pelaku: Mapping[JenisKejadian, Iterable[Peran]]
) -> tuple[RingkasDokumen, ...]:
    """Every evaluation of a period."""
    kepala: tuple[Any, ...] = (EvaluasiRow.id, EvaluasiRow.pegawai_id)
    return _ringkas(unit, EvaluasiRow, JenisDokumen.EVALUASI, kepala, EvaluasiRow.periode == periode, pelaku)


def _ringkas(
    unit: ReadUnit,
    row_class: type[SkpRow] | type[EvaluasiRow],
    jenis_dokumen: JenisDokumen,
    kepala: tuple[Any, ...],
    wanted: ColumnElement[bool],
    pelaku: Mapping[JenisKejadian, Iterable[Peran]],
) -> tuple[RingkasDokumen, ...]:
    allowed = [(jenis, peran.value) for jenis, semua in pelaku.items() for peran in semua]
    counts = (
        (KejadianRow.dokumen_id == row_class.id)
        & (KejadianRow.jenis_dokumen == jenis_dokumen)
        & KejadianRow.withdrawn.is_(None)
        & tuple_(KejadianRow.jenis, KejadianRow.peran).in_(allowed)
    )
    made = [func.max(case((KejadianRow.jenis == jenis, 1), else_=0)) for jenis in _JENIS]
    statement = (
        select(*kepala, func.count(distinct(KejadianRow.digest)), *made)
        .select_from(row_class)
        .join(KejadianRow, counts, isouter=True)
        .where(wanted, row_class.withdrawn.is_(None))
        .group_by(*kepala)
        .order_by(row_class.id)
    )
    width = len(kepala)
    found: list[RingkasDokumen] = []
    for record in unit.conn.execute(statement):
        penilai_id = record[2] if width > 2 else None
        flags = record[width + 1 :]
        jenis = frozenset(satu for satu, ada in zip(_JENIS, flags, strict=True) if ada)
        found.append(RingkasDokumen(record[0], record[1], penilai_id, jenis, record[width]))
    return tuple(found)
