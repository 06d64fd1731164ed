"""SKP as whole aggregates: head, rencana hasil kerja, indicators, perilaku, lampiran."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from kinerja_desktop.domain.perencanaan.isi_skp import rapikan_skp
from kinerja_desktop.domain.perencanaan.skp import (
    BarisLampiran,
    EkspektasiKhusus,
    IndikatorKinerja,
    Pihak,
    RencanaHasilKerja,
    Skp,
    TargetWilayah,
    TautanInduk,
)
from kinerja_desktop.store import children, door, pihak
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import (
    IndikatorRow,
    LampiranRow,
    PerilakuRow,
    RhkRow,
    SkpRow,
    SyncedRow,
    TargetWilayahRow,
)
from kinerja_desktop.store.units import ReadUnit, WriteUnit


@dataclass(frozen=True, slots=True)
class KepalaSkp:
    """The head of an SKP for lists."""

    id: UUID
    lingkup: str
    pegawai_id: UUID
    penilai_id: UUID | None
    tahun: int
    pegawai: Pihak
    penilai: Pihak | None
    mulai: date
    selesai: date
    penempatan_id: UUID | None


def simpan(unit: WriteUnit, skp: Skp) -> int:
    """Make the SKP stand as given, parts that are no longer in it withdrawn. Answers how many operations that took."""
    parent = ("skp_id", skp.id)
    unseen = {row_class: children.unseen_parts(unit, row_class, parent) for row_class in _parts(skp)}
    count = door.put(unit, SkpRow, skp.id, skp.lingkup, _head_values(skp))
    for row_class, parts in _parts(skp).items():
        count += children.replace_all(unit, row_class, parent, skp.lingkup, parts, unseen=unseen[row_class])
    return count


def tambahkan_banyak(unit: WriteUnit, semua: Iterable[Skp]) -> int:
    """Make many SKP hold what is given, in batches. Parts that are not in them stay as they are: nothing is withdrawn.

    Answers how many operations that took.
    """
    all_skp = list(semua)
    count = door.put_many(unit, SkpRow, ((one.id, one.lingkup, _head_values(one)) for one in all_skp))
    rows: dict[type[SyncedRow], list[tuple[UUID, str, dict[str, Any]]]] = {}
    for skp in all_skp:
        for row_class, parts in _parts(skp).items():
            found = rows.setdefault(row_class, [])
            found += [(part_id, skp.lingkup, {"skp_id": skp.id} | values) for part_id, values in parts]
    return count + sum(door.put_many(unit, row_class, parts) for row_class, parts in rows.items())


def muat(unit: ReadUnit, skp_id: UUID) -> Skp | None:
    """The whole SKP, rows in the order of paper."""
    return muat_banyak(unit, [skp_id]).get(skp_id)


def muat_banyak(unit: ReadUnit, semua_id: list[UUID]) -> dict[UUID, Skp]:
    """Whole SKP by id, in batches: six queries per 500."""
    found: dict[UUID, Skp] = {}
    for some in batches(semua_id):
        heads = unit.rows(select(SkpRow).where(SkpRow.id.in_(some), SkpRow.withdrawn.is_(None)))
        wilayah: dict[UUID, list[TargetWilayah]] = {}
        for row in unit.rows(
            select(TargetWilayahRow).where(TargetWilayahRow.skp_id.in_(some), TargetWilayahRow.withdrawn.is_(None))
        ):
            satu = TargetWilayah(row.id, row.wilayah, row.nilai, row.urutan)
            wilayah.setdefault(row.indikator_id, []).append(satu)
        indikator: dict[UUID, list[IndikatorKinerja]] = {}
        for row in unit.rows(
            select(IndikatorRow).where(IndikatorRow.skp_id.in_(some), IndikatorRow.withdrawn.is_(None))
        ):
            indikator.setdefault(row.rhk_id, []).append(_indikator(row, tuple(wilayah.get(row.id, ()))))
        rhk: dict[UUID, list[RencanaHasilKerja]] = {}
        for row in unit.rows(select(RhkRow).where(RhkRow.skp_id.in_(some), RhkRow.withdrawn.is_(None))):
            rhk.setdefault(row.skp_id, []).append(_rhk(row, tuple(indikator.get(row.id, ()))))
        perilaku: dict[UUID, list[EkspektasiKhusus]] = {}
        for row in unit.rows(select(PerilakuRow).where(PerilakuRow.skp_id.in_(some), PerilakuRow.withdrawn.is_(None))):
            perilaku.setdefault(row.skp_id, []).append(EkspektasiKhusus(row.id, row.nilai, row.teks))
        lampiran: dict[UUID, list[BarisLampiran]] = {}
        for row in unit.rows(select(LampiranRow).where(LampiranRow.skp_id.in_(some), LampiranRow.withdrawn.is_(None))):
            lampiran.setdefault(row.skp_id, []).append(BarisLampiran(row.id, row.bagian, row.urutan, row.teks))
        for head in heads:
            found[head.id] = rapikan_skp(
                _whole(
                    head,
                    tuple(rhk.get(head.id, ())),
                    tuple(perilaku.get(head.id, ())),
                    tuple(lampiran.get(head.id, ())),
                )
            )
    return found


def milik(unit: ReadUnit, pegawai_id: UUID, tahun: int | None = None) -> tuple[KepalaSkp, ...]:
    """The heads of a person's SKP, newest year first."""
    statement = _heads().where(SkpRow.pegawai_id == pegawai_id)
    if tahun is not None:
        statement = statement.where(SkpRow.tahun == tahun)
    return tuple(_head(row) for row in unit.rows(statement.order_by(SkpRow.tahun.desc(), SkpRow.mulai, SkpRow.id)))


def daftar(unit: ReadUnit, tahun: int, batas: str = "") -> tuple[KepalaSkp, ...]:
    """The heads of a year's SKP born in a subtree of units."""
    statement = _heads().where(SkpRow.tahun == tahun)
    if batas:
        statement = statement.where((SkpRow.lingkup == batas) | SkpRow.lingkup.startswith(batas + ".", autoescape=True))
    return tuple(_head(row) for row in unit.rows(statement.order_by(SkpRow.id)))


def dinilai_oleh(unit: ReadUnit, penilai_id: UUID, tahun: int) -> tuple[KepalaSkp, ...]:
    """The heads of a year's SKP that name this appraiser."""
    statement = _heads().where(SkpRow.penilai_id == penilai_id, SkpRow.tahun == tahun)
    return tuple(_head(row) for row in unit.rows(statement.order_by(SkpRow.id)))


def hapus(unit: WriteUnit, skp_id: UUID) -> None:
    """Withdraw an SKP with all its parts. Its events and frozen contents stay."""
    for row_class in (LampiranRow, PerilakuRow, TargetWilayahRow, IndikatorRow, RhkRow):
        door.delete(unit, row_class, children.part_ids(unit, row_class, ("skp_id", skp_id)))
    door.delete(unit, SkpRow, [skp_id])


def _heads() -> Select[SkpRow]:
    return select(SkpRow).where(SkpRow.withdrawn.is_(None))


def _head(row: SkpRow) -> KepalaSkp:
    return KepalaSkp(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.penilai_id,
        row.tahun,
        pihak.from_text(row.kepala_pegawai),
        pihak.from_text(row.kepala_penilai),
        row.mulai,
        row.selesai,
        row.penempatan_id,
    )


def _parts(skp: Skp) -> dict[type[SyncedRow], list[tuple[UUID, dict[str, Any]]]]:
    """The rows below the head, table by table in the order in which they are written."""
    person = {"pegawai_id": skp.pegawai_id}
    return {
        RhkRow: [(one.id, person | _rhk_values(one)) for one in skp.rhk],
        IndikatorRow: [
            (one.id, person | {"rhk_id": rhk.id} | _indikator_values(one)) for rhk in skp.rhk for one in rhk.indikator
        ],
        TargetWilayahRow: [
            (one.id, person | {"indikator_id": indikator.id} | _wilayah_values(one))
            for rhk in skp.rhk
            for indikator in rhk.indikator
            for one in indikator.wilayah
        ],
        PerilakuRow: [(one.id, person | {"nilai": one.nilai, "teks": one.teks}) for one in skp.perilaku],
        LampiranRow: [
            (one.id, person | {"bagian": one.bagian, "urutan": one.urutan, "teks": one.teks}) for one in skp.lampiran
        ],
    }


def _head_values(skp: Skp) -> dict[str, Any]:
    return {
        "pegawai_id": skp.pegawai_id,
        "penilai_id": skp.penilai_id,
        "tahun": skp.tahun,
        "mulai": skp.mulai,
        "selesai": skp.selesai,
        "pendekatan": skp.pendekatan,
        "formulir": skp.formulir,
        "instansi": skp.instansi,
        "kepala_pegawai": pihak.to_text(skp.pegawai),
        "kepala_penilai": pihak.to_text(skp.penilai),
        "alasan_revisi": skp.alasan_revisi or None,
        "revisi_mulai": skp.revisi_mulai,
        "penempatan_id": skp.penempatan_id,
        "asal_id": skp.asal_id,
    }


def _whole(
    row: SkpRow,
    rhk: tuple[RencanaHasilKerja, ...],
    perilaku: tuple[EkspektasiKhusus, ...],
    lampiran: tuple[BarisLampiran, ...],
) -> Skp:
    return Skp(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.penilai_id,
        row.tahun,
        row.mulai,
        row.selesai,
        row.pendekatan,
        row.formulir,
        row.instansi,
        pihak.from_text(row.kepala_pegawai),
        pihak.from_text(row.kepala_penilai),
        rhk,
        perilaku,
        lampiran,
        row.alasan_revisi or "",
        row.revisi_mulai,
        row.penempatan_id,
        row.asal_id,
    )


def _rhk_values(rhk: RencanaHasilKerja) -> dict[str, Any]:
    return {
        "jenis": rhk.jenis,
        "klasifikasi": rhk.klasifikasi,
        "rhk_pimpinan": rhk.rhk_pimpinan,
        "teks": rhk.teks,
        "penugasan_dari": rhk.penugasan_dari,
        "urutan": rhk.urutan,
        "tautan": None if rhk.tautan is TautanInduk.DIKETIK else rhk.tautan,
        "rhk_pimpinan_id": rhk.rhk_pimpinan_id,
        "indikator_pimpinan_id": rhk.indikator_pimpinan_id,
        "tusi": rhk.tusi or None,
        "asal_id": rhk.asal_id,
    }


def _rhk(row: RhkRow, indikator: tuple[IndikatorKinerja, ...]) -> RencanaHasilKerja:
    return RencanaHasilKerja(
        row.id,
        row.jenis,
        row.klasifikasi,
        row.rhk_pimpinan,
        row.teks,
        row.penugasan_dari,
        row.urutan,
        indikator,
        row.tautan or TautanInduk.DIKETIK,
        row.rhk_pimpinan_id,
        row.indikator_pimpinan_id,
        row.tusi or "",
        row.asal_id,
    )


def _indikator_values(indikator: IndikatorKinerja) -> dict[str, Any]:
    tw1, tw2, tw3, tw4 = indikator.triwulan
    return {
        "aspek": indikator.aspek,
        "teks": indikator.teks,
        "jenis_target": indikator.jenis_target,
        "nilai": indikator.nilai,
        "minimum": indikator.minimum,
        "maksimum": indikator.maksimum,
        "tanggal": indikator.tanggal,
        "teks_target": indikator.teks_target,
        "satuan": indikator.satuan,
        "arah": indikator.arah,
        "tw1": tw1,
        "tw2": tw2,
        "tw3": tw3,
        "tw4": tw4,
        "perspektif": indikator.perspektif,
        "asal_id": indikator.asal_id,
    }


def _wilayah_values(satu: TargetWilayah) -> dict[str, Any]:
    return {"wilayah": satu.wilayah, "nilai": satu.nilai, "urutan": satu.urutan}


def _indikator(row: IndikatorRow, wilayah: tuple[TargetWilayah, ...]) -> IndikatorKinerja:
    return IndikatorKinerja(
        row.id,
        row.aspek,
        row.teks,
        row.jenis_target,
        row.nilai,
        row.minimum,
        row.maksimum,
        row.tanggal,
        row.teks_target,
        row.satuan,
        row.arah,
        (row.tw1, row.tw2, row.tw3, row.tw4),
        row.perspektif,
        wilayah,
        row.asal_id,
    )
