"""Units of the region: kept, found by code path, listed as a tree."""

from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.store import door
from kinerja_desktop.store.rows import UnitRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan(unit: WriteUnit, nilai: Unit) -> int:
    """Make the unit stand as given; its code path is its scope. Answers how many operations that took."""
    values = {
        "kode": nilai.kode,
        "nama": nilai.nama,
        "jenis": nilai.jenis,
        "induk_id": nilai.induk_id,
        "kepala_id": nilai.kepala_id,
        "aktif_mulai": nilai.aktif_mulai,
        "aktif_sampai": nilai.aktif_sampai,
    }
    return door.put(unit, UnitRow, nilai.id, nilai.kode, values)


def muat(unit: ReadUnit, unit_id: UUID) -> Unit | None:
    """The unit with this id."""
    row = unit.one(select(UnitRow).where(UnitRow.id == unit_id, UnitRow.withdrawn.is_(None)))
    return None if row is None else _value(row)


def menurut_kode(unit: ReadUnit, kode: str) -> Unit | None:
    """The unit with this code path; the oldest, should two have been born with it."""
    statement = select(UnitRow).where(UnitRow.kode == kode, UnitRow.withdrawn.is_(None)).order_by(UnitRow.id)
    row = unit.one(statement)
    return None if row is None else _value(row)


def semua(unit: ReadUnit, batas: str = "") -> tuple[Unit, ...]:
    """All units of a subtree, by code path: parents before children."""
    statement = select(UnitRow).where(UnitRow.withdrawn.is_(None)).order_by(UnitRow.kode, UnitRow.id)
    if batas:
        statement = statement.where((UnitRow.kode == batas) | UnitRow.kode.startswith(batas + ".", autoescape=True))
    return tuple(_value(row) for row in unit.rows(statement))


def hapus(unit: WriteUnit, unit_id: UUID) -> None:
    """Withdraw a unit."""
    door.delete(unit, UnitRow, [unit_id])


def _value(row: UnitRow) -> Unit:
    return Unit(row.id, row.kode, row.nama, row.jenis, row.induk_id, row.kepala_id, row.aktif_mulai, row.aktif_sampai)
