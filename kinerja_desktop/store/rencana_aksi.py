"""The steps of rencana aksi."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.store import door
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import RencanaAksiRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan(unit: WriteUnit, nilai: RencanaAksi) -> int:
    """Make the step stand as given. Answers how many operations that took."""
    return simpan_banyak(unit, [nilai])


def simpan_banyak(unit: WriteUnit, semua: Iterable[RencanaAksi]) -> int:
    """The same for many, in batches."""
    return door.put_many(unit, RencanaAksiRow, ((one.id, one.lingkup, _values(one)) for one in semua))


def hapus(unit: WriteUnit, aksi_id: UUID) -> None:
    """Withdraw a step."""
    door.delete(unit, RencanaAksiRow, [aksi_id])


def muat(unit: ReadUnit, aksi_id: UUID) -> RencanaAksi | None:
    """The step with this id."""
    row = unit.one(select(RencanaAksiRow).where(RencanaAksiRow.id == aksi_id, RencanaAksiRow.withdrawn.is_(None)))
    return None if row is None else _value(row)


def milik_skp(unit: ReadUnit, skp_id: UUID) -> tuple[RencanaAksi, ...]:
    """The steps of an SKP, in their own order."""
    statement = select(RencanaAksiRow).where(RencanaAksiRow.skp_id == skp_id, RencanaAksiRow.withdrawn.is_(None))
    return tuple(_value(row) for row in unit.rows(statement.order_by(RencanaAksiRow.urutan, RencanaAksiRow.id)))


def skp_berlangkah(unit: ReadUnit, semua_id: Iterable[UUID]) -> frozenset[UUID]:
    """Which of these SKP have steps."""
    found: set[UUID] = set()
    for some in batches(semua_id):
        statement = select(RencanaAksiRow.skp_id).where(
            RencanaAksiRow.skp_id.in_(some), RencanaAksiRow.withdrawn.is_(None)
        )
        found.update(unit.conn.scalars(statement.distinct()))
    return frozenset(found)


def milik_banyak_skp(unit: ReadUnit, semua_skp: Iterable[UUID]) -> dict[UUID, tuple[RencanaAksi, ...]]:
    """The steps of many SKP, each in its own order; an SKP without steps is left out."""
    found: dict[UUID, tuple[RencanaAksi, ...]] = {}
    for some in batches(semua_skp):
        statement = select(RencanaAksiRow).where(RencanaAksiRow.skp_id.in_(some), RencanaAksiRow.withdrawn.is_(None))
        for row in unit.rows(statement.order_by(RencanaAksiRow.urutan, RencanaAksiRow.id)):
            found[row.skp_id] = (*found.get(row.skp_id, ()), _value(row))
    return found


def _values(nilai: RencanaAksi) -> dict[str, Any]:
    return {
        "skp_id": nilai.skp_id,
        "rhk_id": nilai.rhk_id,
        "pegawai_id": nilai.pegawai_id,
        "teks": nilai.teks,
        "target": nilai.target,
        "target_nilai": nilai.target_nilai,
        "satuan": nilai.satuan,
        "bulan": ",".join(map(str, sorted(set(nilai.bulan)))),
        "penanggung_jawab": nilai.penanggung_jawab,
        "status": nilai.status,
        "kendala": nilai.kendala,
        "urutan": nilai.urutan,
    }


def _value(row: RencanaAksiRow) -> RencanaAksi:
    return RencanaAksi(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.skp_id,
        row.rhk_id,
        row.urutan,
        row.teks,
        row.target,
        row.target_nilai,
        row.satuan,
        tuple(int(one) for one in row.bulan.split(",") if one),
        row.penanggung_jawab,
        row.status,
        row.kendala,
    )
