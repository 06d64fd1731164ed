"""Version 1.1: the planning stage whole. People over time, matrix, action plans, targets by area, duties of posts.

Every column that is new in a table of version 1.0 may be empty: bundles of version 1.0 do not have it.
"""

from typing import Any

from alembic.operations import Operations
from sqlalchemy import Column

from kinerja_desktop.store.migrations.layout import Layout, create_table
from kinerja_desktop.store.types import BINER, TEKS

TABLES: tuple[Layout, ...] = (
    Layout(
        "pejabat_ttd",
        """unit_id:biner pegawai_id:biner kedudukan:teks cara:teks jabatan:teks atas_nama:teks mulai:teks sampai:teks?
        nomor_surat:teks""",
        travels=True,
        indexes=("unit_id",),
    ),
    Layout(
        "penetapan_penilai",
        """pegawai_id:biner penilai_id:biner atasan_penilai_id:biner? mulai:teks sampai:teks? alasan:teks
        nomor_surat:teks""",
        travels=True,
        indexes=("pegawai_id", "penilai_id"),
    ),
    Layout(
        "penugasan",
        """pegawai_id:biner unit_id:biner jenis:teks wewenang:teks jabatan:teks mulai:teks sampai:teks? nomor_surat:teks
        pemberi_id:biner?""",
        travels=True,
        indexes=("pegawai_id", "unit_id"),
    ),
    Layout(
        "peristiwa_pegawai",
        "pegawai_id:biner jenis:teks mulai:teks sampai:teks? nomor_surat:teks keterangan:teks",
        travels=True,
        indexes=("pegawai_id",),
    ),
    Layout(
        "rencana_aksi",
        """skp_id:biner rhk_id:biner pegawai_id:biner teks:teks target:teks target_nilai:teks? satuan:teks bulan:teks
        penanggung_jawab:teks status:teks kendala:teks urutan:bulat""",
        travels=True,
        indexes=("skp_id",),
    ),
    Layout(
        "sel_matriks",
        """tahun:bulat pimpinan_id:biner skp_pimpinan_id:biner rhk_pimpinan_id:biner indikator_pimpinan_id:biner
        pegawai_id:biner tingkat:teks teks:teks rhk_pimpinan:teks indikator_pimpinan:teks rhk_id:biner?""",
        travels=True,
        indexes=("pegawai_id tahun", "pimpinan_id tahun"),
    ),
    Layout(
        "target_wilayah",
        "skp_id:biner indikator_id:biner pegawai_id:biner wilayah:teks nilai:teks? urutan:bulat",
        travels=True,
        indexes=("skp_id",),
    ),
    Layout("tusi", "jabatan:teks uraian:teks rhk:teks urutan:bulat", travels=True, indexes=("jabatan",)),
)
ADDED: dict[str, tuple[tuple[str, Any, str], ...]] = {
    "unit": (("aktif_mulai", TEKS, "kepala_id"), ("aktif_sampai", TEKS, "aktif_mulai")),
    "penempatan": (("nomor_sk", TEKS, "penilai_id"),),
    "skp": (
        ("alasan_revisi", TEKS, "kepala_penilai"),
        ("revisi_mulai", TEKS, "alasan_revisi"),
        ("penempatan_id", BINER, "revisi_mulai"),
        ("asal_id", BINER, "penempatan_id"),
    ),
    "rhk": (
        ("tautan", TEKS, "urutan"),
        ("rhk_pimpinan_id", BINER, "tautan"),
        ("indikator_pimpinan_id", BINER, "rhk_pimpinan_id"),
        ("tusi", TEKS, "indikator_pimpinan_id"),
        ("asal_id", BINER, "tusi"),
    ),
    "indikator": (("perspektif", TEKS, "tw4"), ("asal_id", BINER, "perspektif")),
}
"""New columns: table, then name, kind, and the column each stands after."""


def upgrade(op: Operations) -> None:
    for table, columns in ADDED.items():
        with op.batch_alter_table(
            table, recreate="always", table_kwargs={"sqlite_strict": True, "sqlite_with_rowid": False}
        ) as batch:
            for name, kind, after in columns:
                batch.add_column(Column(name, kind, nullable=True), insert_after=after)
    for layout in TABLES:
        create_table(op, layout)
