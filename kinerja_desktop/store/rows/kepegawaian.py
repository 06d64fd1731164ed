"""Units, people, dated posts, and what happens to people over time."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    CaraTandaTangan,
    JenisPenugasan,
    JenisPeristiwa,
    Kedudukan,
    Wewenang,
)
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, PeranUnit, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.store.rows.row import BY_ID, SyncedRow, field
from kinerja_desktop.store.types import Pilihan
from sync.schema import Policy


class UnitRow(SyncedRow):
    """A unit; reference data of the head office."""

    __tablename__ = "unit"
    __table_args__ = BY_ID
    OWNERS: ClassVar[tuple[str, ...]] = (Peran.ADMIN_BKPSDM.value,)

    kode: Mapped[str] = field(Policy.AUTHORITY, index=True)
    nama: Mapped[str] = field(Policy.AUTHORITY)
    jenis: Mapped[JenisUnit] = field(Policy.AUTHORITY, Pilihan(JenisUnit))
    induk_id: Mapped[UUID | None] = field(Policy.AUTHORITY)
    kepala_id: Mapped[UUID | None] = field(Policy.AUTHORITY)
    aktif_mulai: Mapped[date | None] = field(Policy.AUTHORITY)
    aktif_sampai: Mapped[date | None] = field(Policy.AUTHORITY)


class PegawaiRow(SyncedRow):
    """A person. The NIP is indexed to find duplicates, never unique."""

    __tablename__ = "pegawai"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "id"

    nip: Mapped[str] = mapped_column(index=True)
    nama: Mapped[str]
    gelar_depan: Mapped[str]
    gelar_belakang: Mapped[str]
    status: Mapped[StatusAsn] = mapped_column(Pilihan(StatusAsn))
    golongan: Mapped[str]
    tanggal_lahir: Mapped[date | None]
    jenis_kelamin: Mapped[str]


class PenempatanRow(SyncedRow):
    """A post held over a time."""

    __tablename__ = "penempatan"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    pegawai_id: Mapped[UUID] = mapped_column(index=True)
    unit_id: Mapped[UUID] = mapped_column(index=True)
    jabatan: Mapped[str]
    jenis_jabatan: Mapped[JenisJabatan] = mapped_column(Pilihan(JenisJabatan))
    peran_unit: Mapped[PeranUnit] = mapped_column(Pilihan(PeranUnit))
    mulai: Mapped[date]
    sampai: Mapped[date | None]
    penilai_id: Mapped[UUID | None]
    nomor_sk: Mapped[str | None]


class PenugasanRow(SyncedRow):
    """An acting post or a delegation."""

    __tablename__ = "penugasan"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    pegawai_id: Mapped[UUID] = mapped_column(index=True)
    unit_id: Mapped[UUID] = mapped_column(index=True)
    jenis: Mapped[JenisPenugasan] = mapped_column(Pilihan(JenisPenugasan))
    wewenang: Mapped[Wewenang] = mapped_column(Pilihan(Wewenang))
    jabatan: Mapped[str]
    mulai: Mapped[date]
    sampai: Mapped[date | None]
    nomor_surat: Mapped[str]
    pemberi_id: Mapped[UUID | None]


class PeristiwaPegawaiRow(SyncedRow):
    """Leave, absence, end of service."""

    __tablename__ = "peristiwa_pegawai"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    pegawai_id: Mapped[UUID] = mapped_column(index=True)
    jenis: Mapped[JenisPeristiwa] = mapped_column(Pilihan(JenisPeristiwa))
    mulai: Mapped[date]
    sampai: Mapped[date | None]
    nomor_surat: Mapped[str]
    keterangan: Mapped[str]


class PenetapanPenilaiRow(SyncedRow):
    """An appraiser set by decision."""

    __tablename__ = "penetapan_penilai"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    pegawai_id: Mapped[UUID] = mapped_column(index=True)
    penilai_id: Mapped[UUID] = mapped_column(index=True)
    atasan_penilai_id: Mapped[UUID | None]
    mulai: Mapped[date]
    sampai: Mapped[date | None]
    alasan: Mapped[str]
    nomor_surat: Mapped[str]


class PejabatTtdRow(SyncedRow):
    """One line of the register of officials who sign."""

    __tablename__ = "pejabat_ttd"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    unit_id: Mapped[UUID] = mapped_column(index=True)
    pegawai_id: Mapped[UUID]
    kedudukan: Mapped[Kedudukan] = mapped_column(Pilihan(Kedudukan))
    cara: Mapped[CaraTandaTangan] = mapped_column(Pilihan(CaraTandaTangan))
    jabatan: Mapped[str]
    atas_nama: Mapped[str]
    mulai: Mapped[date]
    sampai: Mapped[date | None]
    nomor_surat: Mapped[str]
