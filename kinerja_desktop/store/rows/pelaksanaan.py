"""What was done: realisasi, evidence, feedback, training."""

from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from kinerja_desktop.domain.penilaian.evaluasi import JenisBukti, PemberiUmpanBalik, SifatUmpanBalik
from kinerja_desktop.store.rows.row import BY_ID, SyncedRow, field
from kinerja_desktop.store.types import Pilihan
from sync.schema import Policy


class RealisasiRow(SyncedRow):
    """What was reached on one indicator in one period."""

    __tablename__ = "realisasi"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    evaluasi_id: Mapped[UUID] = mapped_column(index=True)
    pegawai_id: Mapped[UUID]
    indikator_id: Mapped[UUID]
    nilai: Mapped[Decimal | None]
    teks: Mapped[str]
    sumber_data: Mapped[str]
    urutan: Mapped[int] = field(Policy.LWW)


class BuktiRow(SyncedRow):
    """One evidence; the file itself lies in `berkas` under `sidik` and travels on request only."""

    __tablename__ = "bukti"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    evaluasi_id: Mapped[UUID] = mapped_column(index=True)
    realisasi_id: Mapped[UUID]
    pegawai_id: Mapped[UUID]
    jenis: Mapped[JenisBukti] = mapped_column(Pilihan(JenisBukti))
    judul: Mapped[str]
    tanggal: Mapped[date]
    keterangan: Mapped[str]
    nama_berkas: Mapped[str]
    sidik: Mapped[str]
    ukuran: Mapped[int]
    urutan: Mapped[int] = field(Policy.LWW)


class UmpanBalikRow(SyncedRow):
    """One feedback line; said once, never changed, at most withdrawn."""

    __tablename__ = "umpan_balik"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    evaluasi_id: Mapped[UUID] = field(Policy.APPEND, index=True)
    pegawai_id: Mapped[UUID] = field(Policy.APPEND)
    pemberi: Mapped[PemberiUmpanBalik] = field(Policy.APPEND, Pilihan(PemberiUmpanBalik))
    pemberi_id: Mapped[UUID] = field(Policy.APPEND)
    rhk_id: Mapped[UUID | None] = field(Policy.APPEND)
    nilai_perilaku: Mapped[int | None] = field(Policy.APPEND)
    tanggal: Mapped[date] = field(Policy.APPEND)
    isi: Mapped[str] = field(Policy.APPEND)
    sifat: Mapped[SifatUmpanBalik] = field(Policy.APPEND, Pilihan(SifatUmpanBalik))


class PelatihanRow(SyncedRow):
    """One development activity with its minutes."""

    __tablename__ = "pelatihan"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    pegawai_id: Mapped[UUID] = mapped_column(index=True)
    judul: Mapped[str]
    bentuk: Mapped[str]
    penyelenggara: Mapped[str]
    mulai: Mapped[date]
    selesai: Mapped[date]
    menit: Mapped[int]
    nomor_sertifikat: Mapped[str]
