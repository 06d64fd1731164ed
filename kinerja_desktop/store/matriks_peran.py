"""The cells of the matriks pembagian peran dan hasil."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from kinerja_desktop.domain.perencanaan.matriks_peran import SelMatriks
from kinerja_desktop.store import door
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import SelMatriksRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan(unit: WriteUnit, nilai: SelMatriks) -> int:
    """Make the cell stand as given. Answers how many operations that took."""
    values = {
        "tahun": nilai.tahun,
        "pimpinan_id": nilai.pimpinan_id,
        "skp_pimpinan_id": nilai.skp_pimpinan_id,
        "rhk_pimpinan_id": nilai.rhk_pimpinan_id,
        "indikator_pimpinan_id": nilai.indikator_pimpinan_id,
        "pegawai_id": nilai.pegawai_id,
        "tingkat": nilai.tingkat,
        "teks": nilai.teks,
        "rhk_pimpinan": nilai.rhk_pimpinan,
        "indikator_pimpinan": nilai.indikator_pimpinan,
        "rhk_id": nilai.rhk_id,
    }
    return door.put(unit, SelMatriksRow, nilai.id, nilai.lingkup, values)


def hapus(unit: WriteUnit, sel_id: UUID) -> None:
    """Withdraw a cell."""
    door.delete(unit, SelMatriksRow, [sel_id])


def muat(unit: ReadUnit, sel_id: UUID) -> SelMatriks | None:
    """The cell with this id."""
    row = unit.one(_cells().where(SelMatriksRow.id == sel_id))
    return None if row is None else _value(row)


def milik_pimpinan(unit: ReadUnit, pimpinan_id: UUID, tahun: int) -> tuple[SelMatriks, ...]:
    """The cells that a leader gave out in a year, oldest first."""
    statement = _cells().where(SelMatriksRow.pimpinan_id == pimpinan_id, SelMatriksRow.tahun == tahun)
    return _values(unit, statement)


def untuk_pegawai(unit: ReadUnit, pegawai_id: UUID, tahun: int) -> tuple[SelMatriks, ...]:
    """The cells that a person was given in a year, oldest first."""
    statement = _cells().where(SelMatriksRow.pegawai_id == pegawai_id, SelMatriksRow.tahun == tahun)
    return _values(unit, statement)


def skp_bermatriks(unit: ReadUnit, semua_id: Iterable[UUID]) -> frozenset[UUID]:
    """Which of these SKP are of leaders who gave out cells of them."""
    found: set[UUID] = set()
    for some in batches(semua_id):
        statement = select(SelMatriksRow.skp_pimpinan_id).where(
            SelMatriksRow.skp_pimpinan_id.in_(some), SelMatriksRow.withdrawn.is_(None)
        )
        found.update(unit.conn.scalars(statement.distinct()))
    return frozenset(found)


def setahun(unit: ReadUnit, tahun: int) -> tuple[SelMatriks, ...]:
    """All cells of a year, oldest first."""
    return _values(unit, _cells().where(SelMatriksRow.tahun == tahun))


def _cells() -> Select[SelMatriksRow]:
    return select(SelMatriksRow).where(SelMatriksRow.withdrawn.is_(None))


def _values(unit: ReadUnit, statement: Select[Any]) -> tuple[SelMatriks, ...]:
    return tuple(_value(row) for row in unit.rows(statement.order_by(SelMatriksRow.id)))


def _value(row: SelMatriksRow) -> SelMatriks:
    return SelMatriks(
        row.id,
        row.lingkup,
        row.tahun,
        row.pimpinan_id,
        row.skp_pimpinan_id,
        row.rhk_pimpinan_id,
        row.indikator_pimpinan_id,
        row.pegawai_id,
        row.tingkat,
        row.teks,
        row.rhk_pimpinan,
        row.indikator_pimpinan,
        row.rhk_id,
    )
