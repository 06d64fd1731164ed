"""The SKP and its parts, matrix, action plans, duties of posts.

Heads are kept as they stood, as JSON text: a later promotion rewrites nothing.
"""

from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from kinerja_desktop.domain.perencanaan.matriks_peran import TingkatHasil
from kinerja_desktop.domain.perencanaan.rencana_aksi import StatusAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    Formulir,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
    TautanInduk,
)
from kinerja_desktop.store.rows.row import BY_ID, SyncedRow, field
from kinerja_desktop.store.types import Pilihan
from sync.schema import Policy


class SkpRow(SyncedRow):
    """The head of one SKP. Its state is a fold over `kejadian`, never a column."""

    __tablename__ = "skp"
    __table_args__ = (
        Index(None, "pegawai_id", "tahun"),
        Index(None, "penilai_id", "tahun"),
        Index(None, "tahun"),
        BY_ID,
    )
    PERSON: ClassVar[str | None] = "pegawai_id"

    pegawai_id: Mapped[UUID]
    penilai_id: Mapped[UUID | None]
    tahun: Mapped[int]
    mulai: Mapped[date]
    selesai: Mapped[date]
    pendekatan: Mapped[Pendekatan] = mapped_column(Pilihan(Pendekatan))
    formulir: Mapped[Formulir] = mapped_column(Pilihan(Formulir))
    instansi: Mapped[str]
    kepala_pegawai: Mapped[str]
    kepala_penilai: Mapped[str | None]
    alasan_revisi: Mapped[str | None]
    revisi_mulai: Mapped[date | None]
    penempatan_id: Mapped[UUID | None]
    asal_id: Mapped[UUID | None]


class RhkRow(SyncedRow):
    """One rencana hasil kerja."""

    __tablename__ = "rhk"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    skp_id: Mapped[UUID] = mapped_column(index=True)
    pegawai_id: Mapped[UUID]
    jenis: Mapped[JenisRhk] = mapped_column(Pilihan(JenisRhk))
    klasifikasi: Mapped[Klasifikasi] = mapped_column(Pilihan(Klasifikasi))
    rhk_pimpinan: Mapped[str]
    teks: Mapped[str]
    penugasan_dari: Mapped[str]
    urutan: Mapped[int] = field(Policy.LWW)
    tautan: Mapped[TautanInduk | None] = mapped_column(Pilihan(TautanInduk))
    rhk_pimpinan_id: Mapped[UUID | None]
    indikator_pimpinan_id: Mapped[UUID | None]
    tusi: Mapped[str | None]
    asal_id: Mapped[UUID | None]


class IndikatorRow(SyncedRow):
    """One indicator with its target. `skp_id` stands here too, so that an SKP loads without a join."""

    __tablename__ = "indikator"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    skp_id: Mapped[UUID] = mapped_column(index=True)
    rhk_id: Mapped[UUID]
    pegawai_id: Mapped[UUID]
    aspek: Mapped[Aspek] = mapped_column(Pilihan(Aspek))
    teks: Mapped[str]
    jenis_target: Mapped[JenisTarget] = mapped_column(Pilihan(JenisTarget))
    nilai: Mapped[Decimal | None]
    minimum: Mapped[Decimal | None]
    maksimum: Mapped[Decimal | None]
    tanggal: Mapped[date | None]
    teks_target: Mapped[str]
    satuan: Mapped[str]
    arah: Mapped[Arah] = mapped_column(Pilihan(Arah))
    tw1: Mapped[Decimal | None]
    tw2: Mapped[Decimal | None]
    tw3: Mapped[Decimal | None]
    tw4: Mapped[Decimal | None]
    perspektif: Mapped[Perspektif | None] = mapped_column(Pilihan(Perspektif))
    asal_id: Mapped[UUID | None]


class TargetWilayahRow(SyncedRow):
    """The part of an indicator's target that one village or kelurahan has to reach."""

    __tablename__ = "target_wilayah"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    skp_id: Mapped[UUID] = mapped_column(index=True)
    indikator_id: Mapped[UUID]
    pegawai_id: Mapped[UUID]
    wilayah: Mapped[str]
    nilai: Mapped[Decimal | None]
    urutan: Mapped[int] = field(Policy.LWW)


class PerilakuRow(SyncedRow):
    """One ekspektasi khusus on a BerAKHLAK value."""

    __tablename__ = "perilaku_skp"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    skp_id: Mapped[UUID] = mapped_column(index=True)
    pegawai_id: Mapped[UUID]
    nilai: Mapped[int]
    teks: Mapped[str]


class LampiranRow(SyncedRow):
    """One row of the lampiran."""

    __tablename__ = "lampiran_skp"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    skp_id: Mapped[UUID] = mapped_column(index=True)
    pegawai_id: Mapped[UUID]
    bagian: Mapped[BagianLampiran] = mapped_column(Pilihan(BagianLampiran))
    teks: Mapped[str]
    urutan: Mapped[int] = field(Policy.LWW)


class SelMatriksRow(SyncedRow):
    """One cell of a matriks pembagian peran dan hasil; it is about the subordinate."""

    __tablename__ = "sel_matriks"
    __table_args__ = (Index(None, "pimpinan_id", "tahun"), Index(None, "pegawai_id", "tahun"), BY_ID)
    PERSON: ClassVar[str | None] = "pegawai_id"

    tahun: Mapped[int]
    pimpinan_id: Mapped[UUID]
    skp_pimpinan_id: Mapped[UUID]
    rhk_pimpinan_id: Mapped[UUID]
    indikator_pimpinan_id: Mapped[UUID]
    pegawai_id: Mapped[UUID]
    tingkat: Mapped[TingkatHasil] = mapped_column(Pilihan(TingkatHasil))
    teks: Mapped[str]
    rhk_pimpinan: Mapped[str]
    indikator_pimpinan: Mapped[str]
    rhk_id: Mapped[UUID | None]


class RencanaAksiRow(SyncedRow):
    """One step towards an RHK; `bulan` are the numbers of its months, parted by commas."""

    __tablename__ = "rencana_aksi"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    skp_id: Mapped[UUID] = mapped_column(index=True)
    rhk_id: Mapped[UUID]
    pegawai_id: Mapped[UUID]
    teks: Mapped[str]
    target: Mapped[str]
    target_nilai: Mapped[Decimal | None]
    satuan: Mapped[str]
    bulan: Mapped[str]
    penanggung_jawab: Mapped[str]
    status: Mapped[StatusAksi] = mapped_column(Pilihan(StatusAksi))
    kendala: Mapped[str]
    urutan: Mapped[int] = field(Policy.LWW)


class TusiRow(SyncedRow):
    """One line of the tugas pokok dan fungsi of a post."""

    __tablename__ = "tusi"
    __table_args__ = BY_ID

    jabatan: Mapped[str] = mapped_column(index=True)
    uraian: Mapped[str]
    rhk: Mapped[str]
    urutan: Mapped[int] = field(Policy.LWW)
