"""Evaluations as whole aggregates: head with ratings, realisasi with evidence, feedback."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.penilaian.evaluasi import (
    BuktiDukung,
    CapaianOrganisasi,
    Ekspektasi,
    Evaluasi,
    Realisasi,
    UmpanBalik,
)
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, isi_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import children, dokumen, door, pihak, skp
from kinerja_desktop.store.rows import BuktiRow, EvaluasiRow, RealisasiRow, UmpanBalikRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


@dataclass(frozen=True, slots=True)
class KepalaEvaluasi:
    """The head of an evaluation for lists."""

    id: UUID
    lingkup: str
    pegawai_id: UUID
    periode: str
    skp_id: UUID
    rating_hasil: Ekspektasi | None
    rating_perilaku: Ekspektasi | None
    capaian: CapaianOrganisasi | None


def simpan(unit: WriteUnit, evaluasi: Evaluasi) -> int:
    """Make the evaluation stand as given and freeze the SKP it is measured against.

    Realisasi and evidence that are no longer in it are withdrawn; feedback may only be added or withdrawn, never
    changed (`ValueError`). Answers how many operations that took.
    """
    _freeze_skp(unit, evaluasi)
    person = {"pegawai_id": evaluasi.pegawai_id}
    parent = ("evaluasi_id", evaluasi.id)
    count = door.put(unit, EvaluasiRow, evaluasi.id, evaluasi.lingkup, _head_values(evaluasi))
    realisasi = [
        (one.id, person | _realisasi_values(one) | {"urutan": place}) for place, one in enumerate(evaluasi.realisasi)
    ]
    bukti = [
        (one.id, person | {"realisasi_id": parent_one.id, "urutan": place} | _bukti_values(one))
        for parent_one in evaluasi.realisasi
        for place, one in enumerate(parent_one.bukti)
    ]
    umpan_balik = [(one.id, person | _umpan_balik_values(one)) for one in evaluasi.umpan_balik]
    unseen = children.unseen_parts(unit, BuktiRow, parent)
    count += children.replace_all(unit, RealisasiRow, parent, evaluasi.lingkup, realisasi)
    count += children.replace_all(unit, BuktiRow, parent, evaluasi.lingkup, bukti, unseen=unseen)
    return count + children.replace_all(unit, UmpanBalikRow, parent, evaluasi.lingkup, umpan_balik)


def tambah_umpan_balik(unit: WriteUnit, evaluasi_id: UUID, umpan_balik: UmpanBalik) -> None:
    """Add one feedback line without touching the rest of the evaluation. Raises `KeyError` without the evaluation."""
    row = unit.one(_heads().where(EvaluasiRow.id == evaluasi_id))
    if row is None:
        raise KeyError(evaluasi_id)
    values = {"evaluasi_id": evaluasi_id, "pegawai_id": row.pegawai_id} | _umpan_balik_values(umpan_balik)
    door.put(unit, UmpanBalikRow, umpan_balik.id, row.lingkup, values)


def muat(unit: ReadUnit, evaluasi_id: UUID) -> Evaluasi | None:
    """The whole evaluation, with the frozen SKP it is measured against.

    Raises `PenolakanError` while that frozen SKP has not arrived here.
    """
    row = unit.one(_heads().where(EvaluasiRow.id == evaluasi_id))
    if row is None:
        return None
    bukti: dict[UUID, list[BuktiDukung]] = {}
    statement = select(BuktiRow).where(BuktiRow.evaluasi_id == evaluasi_id, BuktiRow.withdrawn.is_(None))
    for one in unit.rows(statement.order_by(BuktiRow.urutan, BuktiRow.id)):
        bukti.setdefault(one.realisasi_id, []).append(_bukti(one))
    realisasi_rows = select(RealisasiRow).where(
        RealisasiRow.evaluasi_id == evaluasi_id, RealisasiRow.withdrawn.is_(None)
    )
    realisasi = tuple(
        _realisasi(one, tuple(bukti.get(one.id, ())))
        for one in unit.rows(realisasi_rows.order_by(RealisasiRow.urutan, RealisasiRow.id))
    )
    umpan_balik_rows = select(UmpanBalikRow).where(
        UmpanBalikRow.evaluasi_id == evaluasi_id, UmpanBalikRow.withdrawn.is_(None)
    )
    umpan_balik = tuple(_umpan_balik(one) for one in unit.rows(umpan_balik_rows.order_by(UmpanBalikRow.id)))
    return _whole(row, _frozen_skp(unit, row), realisasi, umpan_balik)


def milik(unit: ReadUnit, pegawai_id: UUID) -> tuple[KepalaEvaluasi, ...]:
    """The heads of a person's evaluations, by period."""
    statement = _heads().where(EvaluasiRow.pegawai_id == pegawai_id)
    return tuple(_head(row) for row in unit.rows(statement.order_by(EvaluasiRow.periode, EvaluasiRow.id)))


def menurut_periode(unit: ReadUnit, pegawai_id: UUID, periode: str) -> tuple[KepalaEvaluasi, ...]:
    """The heads of a person's evaluations of one period; more than one where a person was appraised in parts."""
    statement = _heads().where(EvaluasiRow.pegawai_id == pegawai_id, EvaluasiRow.periode == periode)
    return tuple(_head(row) for row in unit.rows(statement.order_by(EvaluasiRow.id)))


def daftar(unit: ReadUnit, periode: str, batas: str = "") -> tuple[KepalaEvaluasi, ...]:
    """The heads of a period's evaluations born in a subtree of units."""
    statement = _heads().where(EvaluasiRow.periode == periode)
    if batas:
        statement = statement.where(
            (EvaluasiRow.lingkup == batas) | EvaluasiRow.lingkup.startswith(batas + ".", autoescape=True)
        )
    return tuple(_head(row) for row in unit.rows(statement.order_by(EvaluasiRow.id)))


def hapus(unit: WriteUnit, evaluasi_id: UUID) -> None:
    """Withdraw an evaluation with all its parts. Its events and frozen contents stay."""
    for row_class in (UmpanBalikRow, BuktiRow, RealisasiRow):
        door.delete(unit, row_class, children.part_ids(unit, row_class, ("evaluasi_id", evaluasi_id)))
    door.delete(unit, EvaluasiRow, [evaluasi_id])


def _freeze_skp(unit: WriteUnit, evaluasi: Evaluasi) -> None:
    if dokumen.muat_isi(unit, evaluasi.skp_digest) is None:
        content = isi_skp(evaluasi.skp)
        basis = evaluasi.skp
        dokumen.simpan_isi(
            unit,
            dokumen.IsiDokumen(
                JenisDokumen.SKP, basis.id, basis.pegawai_id, evaluasi.skp_digest, content, basis.lingkup
            ),
        )


def _frozen_skp(unit: ReadUnit, row: EvaluasiRow) -> Skp:
    frozen = dokumen.muat_isi(unit, row.skp_digest)
    if frozen is not None:
        return skp_dari_isi(frozen.isi)
    living = skp.muat(unit, row.skp_id)
    if living is not None and digest_skp(living) == row.skp_digest:
        return living
    raise PenolakanError(
        "SKP_BELUM_DITERIMA",
        _("Isi SKP yang menjadi dasar evaluasi ini belum diterima."),
        langkah=_("Terima paket terbaru dari unit asal, lalu buka lagi."),
    )


def _heads() -> Select[EvaluasiRow]:
    return select(EvaluasiRow).where(EvaluasiRow.withdrawn.is_(None))


def _head(row: EvaluasiRow) -> KepalaEvaluasi:
    return KepalaEvaluasi(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.periode,
        row.skp_id,
        row.rating_hasil,
        row.rating_perilaku,
        row.capaian,
    )


def _head_values(evaluasi: Evaluasi) -> dict[str, Any]:
    marks = (*evaluasi.rating_perilaku_nilai, *[None] * 7)[:7]
    return {
        "pegawai_id": evaluasi.pegawai_id,
        "periode": evaluasi.periode,
        "mulai": evaluasi.mulai,
        "selesai": evaluasi.selesai,
        "skp_id": evaluasi.skp.id,
        "skp_digest": evaluasi.skp_digest,
        "penilai": pihak.to_text(evaluasi.penilai),
        "atasan_penilai": pihak.to_text(evaluasi.atasan_penilai),
        "rating_hasil": evaluasi.rating_hasil,
        "alasan_hasil": evaluasi.alasan_hasil,
        "rating_perilaku": evaluasi.rating_perilaku,
        "alasan_perilaku": evaluasi.alasan_perilaku,
        "capaian": evaluasi.capaian,
        "catatan": evaluasi.catatan,
        "tanggal_serah": evaluasi.tanggal_serah,
        "tanggal_terima": evaluasi.tanggal_terima,
    } | {f"perilaku{number}": mark for number, mark in enumerate(marks, start=1)}


def _whole(
    row: EvaluasiRow, basis: Skp, realisasi: tuple[Realisasi, ...], umpan_balik: tuple[UmpanBalik, ...]
) -> Evaluasi:
    marks = (
        row.perilaku1,
        row.perilaku2,
        row.perilaku3,
        row.perilaku4,
        row.perilaku5,
        row.perilaku6,
        row.perilaku7,
    )
    return Evaluasi(
        id=row.id,
        lingkup=row.lingkup,
        pegawai_id=row.pegawai_id,
        periode=row.periode,
        mulai=row.mulai,
        selesai=row.selesai,
        skp=basis,
        skp_digest=row.skp_digest,
        penilai=pihak.from_text(row.penilai),
        atasan_penilai=pihak.from_text(row.atasan_penilai),
        realisasi=realisasi,
        umpan_balik=umpan_balik,
        rating_hasil=row.rating_hasil,
        alasan_hasil=row.alasan_hasil,
        rating_perilaku=row.rating_perilaku,
        alasan_perilaku=row.alasan_perilaku,
        rating_perilaku_nilai=marks,
        capaian=row.capaian,
        catatan=row.catatan,
        tanggal_serah=row.tanggal_serah,
        tanggal_terima=row.tanggal_terima,
    )


def _realisasi_values(realisasi: Realisasi) -> dict[str, Any]:
    return {
        "indikator_id": realisasi.indikator_id,
        "nilai": realisasi.nilai,
        "teks": realisasi.teks,
        "sumber_data": realisasi.sumber_data,
    }


def _realisasi(row: RealisasiRow, bukti: tuple[BuktiDukung, ...]) -> Realisasi:
    return Realisasi(row.id, row.indikator_id, row.nilai, row.teks, row.sumber_data, bukti)


def _bukti_values(bukti: BuktiDukung) -> dict[str, Any]:
    return {
        "jenis": bukti.jenis,
        "judul": bukti.judul,
        "tanggal": bukti.tanggal,
        "keterangan": bukti.keterangan,
        "nama_berkas": bukti.nama_berkas,
        "sidik": bukti.sidik,
        "ukuran": bukti.ukuran,
    }


def _bukti(row: BuktiRow) -> BuktiDukung:
    return BuktiDukung(
        row.id, row.jenis, row.judul, row.tanggal, row.keterangan, row.nama_berkas, row.sidik, row.ukuran
    )


def _umpan_balik_values(umpan_balik: UmpanBalik) -> dict[str, Any]:
    return {
        "pemberi": umpan_balik.pemberi,
        "pemberi_id": umpan_balik.pemberi_id,
        "rhk_id": umpan_balik.rhk_id,
        "nilai_perilaku": umpan_balik.nilai_perilaku,
        "tanggal": umpan_balik.tanggal,
        "isi": umpan_balik.isi,
        "sifat": umpan_balik.sifat,
    }


def _umpan_balik(row: UmpanBalikRow) -> UmpanBalik:
    return UmpanBalik(
        row.id,
        row.pemberi,
        row.pemberi_id,
        row.rhk_id,
        row.nilai_perilaku,
        row.tanggal,
        row.isi,
        row.sifat,
    )
