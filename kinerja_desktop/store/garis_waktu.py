"""Acting posts, leave and leaving, appraisers set by decision, and the register of officials who sign."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from kinerja_desktop.domain.kepegawaian.garis_waktu import PejabatTtd, PenetapanPenilai, Penugasan, PeristiwaPegawai
from kinerja_desktop.store import door
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import PejabatTtdRow, PenetapanPenilaiRow, PenugasanRow, PeristiwaPegawaiRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan_penugasan(unit: WriteUnit, nilai: Penugasan) -> int:
    """Make the acting post stand as given. Answers how many operations that took."""
    values = {
        "pegawai_id": nilai.pegawai_id,
        "unit_id": nilai.unit_id,
        "jenis": nilai.jenis,
        "wewenang": nilai.wewenang,
        "jabatan": nilai.jabatan,
        "mulai": nilai.mulai,
        "sampai": nilai.sampai,
        "nomor_surat": nilai.nomor_surat,
        "pemberi_id": nilai.pemberi_id,
    }
    return door.put(unit, PenugasanRow, nilai.id, nilai.lingkup, values)


def hapus_penugasan(unit: WriteUnit, penugasan_id: UUID) -> None:
    """Withdraw an acting post that was entered by mistake."""
    door.delete(unit, PenugasanRow, [penugasan_id])


def penugasan_pegawai(unit: ReadUnit, pegawai_id: UUID) -> tuple[Penugasan, ...]:
    """The acting posts of a person, oldest first."""
    statement = select(PenugasanRow).where(PenugasanRow.pegawai_id == pegawai_id, PenugasanRow.withdrawn.is_(None))
    return tuple(_penugasan(row) for row in unit.rows(statement.order_by(PenugasanRow.mulai, PenugasanRow.id)))


def semua_penugasan(unit: ReadUnit) -> tuple[Penugasan, ...]:
    """Every acting post of this store, oldest first: there are few."""
    statement = select(PenugasanRow).where(PenugasanRow.withdrawn.is_(None))
    return tuple(_penugasan(row) for row in unit.rows(statement.order_by(PenugasanRow.mulai, PenugasanRow.id)))


def simpan_peristiwa(unit: WriteUnit, nilai: PeristiwaPegawai) -> int:
    """Make the leave or absence stand as given."""
    values = {
        "pegawai_id": nilai.pegawai_id,
        "jenis": nilai.jenis,
        "mulai": nilai.mulai,
        "sampai": nilai.sampai,
        "nomor_surat": nilai.nomor_surat,
        "keterangan": nilai.keterangan,
    }
    return door.put(unit, PeristiwaPegawaiRow, nilai.id, nilai.lingkup, values)


def hapus_peristiwa(unit: WriteUnit, peristiwa_id: UUID) -> None:
    """Withdraw a leave or absence that was entered by mistake."""
    door.delete(unit, PeristiwaPegawaiRow, [peristiwa_id])


def peristiwa_pegawai(unit: ReadUnit, pegawai_id: UUID) -> tuple[PeristiwaPegawai, ...]:
    """What took a person from his post, oldest first."""
    return peristiwa_banyak(unit, [pegawai_id]).get(pegawai_id, ())


def peristiwa_banyak(unit: ReadUnit, ids: Iterable[UUID]) -> dict[UUID, tuple[PeristiwaPegawai, ...]]:
    """The same for many people; those without any are left out."""
    found: dict[UUID, tuple[PeristiwaPegawai, ...]] = {}
    for some in batches(ids):
        statement = select(PeristiwaPegawaiRow).where(
            PeristiwaPegawaiRow.pegawai_id.in_(some), PeristiwaPegawaiRow.withdrawn.is_(None)
        )
        for row in unit.rows(statement.order_by(PeristiwaPegawaiRow.mulai, PeristiwaPegawaiRow.id)):
            found[row.pegawai_id] = (*found.get(row.pegawai_id, ()), _peristiwa(row))
    return found


def simpan_penetapan(unit: WriteUnit, nilai: PenetapanPenilai) -> int:
    """Make the appraiser set by decision stand as given."""
    values = {
        "pegawai_id": nilai.pegawai_id,
        "penilai_id": nilai.penilai_id,
        "atasan_penilai_id": nilai.atasan_penilai_id,
        "mulai": nilai.mulai,
        "sampai": nilai.sampai,
        "alasan": nilai.alasan,
        "nomor_surat": nilai.nomor_surat,
    }
    return door.put(unit, PenetapanPenilaiRow, nilai.id, nilai.lingkup, values)


def hapus_penetapan(unit: WriteUnit, penetapan_id: UUID) -> None:
    """Withdraw a decision that was entered by mistake."""
    door.delete(unit, PenetapanPenilaiRow, [penetapan_id])


def penetapan_pegawai(unit: ReadUnit, pegawai_id: UUID) -> tuple[PenetapanPenilai, ...]:
    """The appraisers set for a person by decision, oldest first."""
    statement = select(PenetapanPenilaiRow).where(
        PenetapanPenilaiRow.pegawai_id == pegawai_id, PenetapanPenilaiRow.withdrawn.is_(None)
    )
    rows = unit.rows(statement.order_by(PenetapanPenilaiRow.mulai, PenetapanPenilaiRow.id))
    return tuple(_penetapan(row) for row in rows)


def semua_penetapan(unit: ReadUnit) -> tuple[PenetapanPenilai, ...]:
    """Every appraiser set by decision, oldest first."""
    statement = select(PenetapanPenilaiRow).where(PenetapanPenilaiRow.withdrawn.is_(None))
    rows = unit.rows(statement.order_by(PenetapanPenilaiRow.mulai, PenetapanPenilaiRow.id))
    return tuple(_penetapan(row) for row in rows)


def simpan_pejabat(unit: WriteUnit, nilai: PejabatTtd) -> int:
    """Make the line of the register stand as given."""
    values = {
        "unit_id": nilai.unit_id,
        "pegawai_id": nilai.pegawai_id,
        "kedudukan": nilai.kedudukan,
        "cara": nilai.cara,
        "jabatan": nilai.jabatan,
        "atas_nama": nilai.atas_nama,
        "mulai": nilai.mulai,
        "sampai": nilai.sampai,
        "nomor_surat": nilai.nomor_surat,
    }
    return door.put(unit, PejabatTtdRow, nilai.id, nilai.lingkup, values)


def hapus_pejabat(unit: WriteUnit, pejabat_id: UUID) -> None:
    """Withdraw a line of the register that was entered by mistake."""
    door.delete(unit, PejabatTtdRow, [pejabat_id])


def semua_pejabat(unit: ReadUnit) -> tuple[PejabatTtd, ...]:
    """The whole register, oldest first."""
    statement = select(PejabatTtdRow).where(PejabatTtdRow.withdrawn.is_(None))
    return tuple(_pejabat(row) for row in unit.rows(statement.order_by(PejabatTtdRow.mulai, PejabatTtdRow.id)))


def pejabat_pegawai(unit: ReadUnit, pegawai_id: UUID) -> tuple[PejabatTtd, ...]:
    """The lines of the register of one official, oldest first."""
    statement = select(PejabatTtdRow).where(PejabatTtdRow.pegawai_id == pegawai_id, PejabatTtdRow.withdrawn.is_(None))
    return tuple(_pejabat(row) for row in unit.rows(statement.order_by(PejabatTtdRow.mulai, PejabatTtdRow.id)))


def _penugasan(row: PenugasanRow) -> Penugasan:
    return Penugasan(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.unit_id,
        row.jenis,
        row.wewenang,
        row.jabatan,
        row.mulai,
        row.sampai,
        row.nomor_surat,
        row.pemberi_id,
    )


def _peristiwa(row: PeristiwaPegawaiRow) -> PeristiwaPegawai:
    return PeristiwaPegawai(
        row.id, row.lingkup, row.pegawai_id, row.jenis, row.mulai, row.sampai, row.nomor_surat, row.keterangan
    )


def _penetapan(row: PenetapanPenilaiRow) -> PenetapanPenilai:
    return PenetapanPenilai(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.penilai_id,
        row.atasan_penilai_id,
        row.mulai,
        row.sampai,
        row.alasan,
        row.nomor_surat,
    )


def _pejabat(row: PejabatTtdRow) -> PejabatTtd:
    return PejabatTtd(
        row.id,
        row.lingkup,
        row.unit_id,
        row.pegawai_id,
        row.kedudukan,
        row.cara,
        row.jabatan,
        row.atas_nama,
        row.mulai,
        row.sampai,
        row.nomor_surat,
    )
