"""Training entries."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.store import door
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import PelatihanRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan(unit: WriteUnit, nilai: Pelatihan) -> int:
    """Make the entry stand as given. Answers how many operations that took."""
    values = {
        "pegawai_id": nilai.pegawai_id,
        "judul": nilai.judul,
        "bentuk": nilai.bentuk,
        "penyelenggara": nilai.penyelenggara,
        "mulai": nilai.mulai,
        "selesai": nilai.selesai,
        "menit": nilai.menit,
        "nomor_sertifikat": nilai.nomor_sertifikat,
    }
    return door.put(unit, PelatihanRow, nilai.id, nilai.lingkup, values)


def muat(unit: ReadUnit, pelatihan_id: UUID) -> Pelatihan | None:
    """The entry with this id."""
    row = unit.one(select(PelatihanRow).where(PelatihanRow.id == pelatihan_id, PelatihanRow.withdrawn.is_(None)))
    return None if row is None else _value(row)


def muat_yang_pernah_ada(unit: ReadUnit, pelatihan_id: UUID) -> Pelatihan | None:
    """The entry with this id, withdrawn or not."""
    row = unit.one(select(PelatihanRow).where(PelatihanRow.id == pelatihan_id))
    return None if row is None else _value(row)


def milik(unit: ReadUnit, pegawai_id: UUID, tahun: int | None = None) -> tuple[Pelatihan, ...]:
    """A person's entries by day of ending; of one year if asked."""
    statement = select(PelatihanRow).where(PelatihanRow.pegawai_id == pegawai_id, PelatihanRow.withdrawn.is_(None))
    rows = unit.rows(statement.order_by(PelatihanRow.selesai, PelatihanRow.id))
    return tuple(_value(row) for row in rows if tahun is None or row.selesai.year == tahun)


def milik_banyak(unit: ReadUnit, ids: Iterable[UUID], tahun: int) -> dict[UUID, tuple[Pelatihan, ...]]:
    """The entries of many people that ended in a year; a person without any is left out."""
    found: dict[UUID, tuple[Pelatihan, ...]] = {}
    for some in batches(ids):
        statement = select(PelatihanRow).where(
            PelatihanRow.pegawai_id.in_(some),
            PelatihanRow.withdrawn.is_(None),
            PelatihanRow.selesai.between(date(tahun, 1, 1), date(tahun, 12, 31)),
        )
        for row in unit.rows(statement.order_by(PelatihanRow.selesai, PelatihanRow.id)):
            found[row.pegawai_id] = (*found.get(row.pegawai_id, ()), _value(row))
    return found


def hapus(unit: WriteUnit, pelatihan_id: UUID) -> None:
    """Withdraw an entry."""
    door.delete(unit, PelatihanRow, [pelatihan_id])


def _value(row: PelatihanRow) -> Pelatihan:
    return Pelatihan(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.judul,
        row.bentuk,
        row.penyelenggara,
        row.mulai,
        row.selesai,
        row.menit,
        row.nomor_sertifikat,
    )
