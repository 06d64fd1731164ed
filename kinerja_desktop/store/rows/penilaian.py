"""Evaluations and the organisation's achievement."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi
from kinerja_desktop.store.rows.row import BY_ID, SyncedRow
from kinerja_desktop.store.types import Pilihan


class EvaluasiRow(SyncedRow):
    """One period of one person. The predikat is no column: it is looked up from the two ratings (promise 5)."""

    __tablename__ = "evaluasi"
    __table_args__ = (Index(None, "pegawai_id", "periode"), BY_ID)
    PERSON: ClassVar[str | None] = "pegawai_id"

    pegawai_id: Mapped[UUID]
    periode: Mapped[str] = mapped_column(index=True)
    mulai: Mapped[date]
    selesai: Mapped[date]
    skp_id: Mapped[UUID]
    skp_digest: Mapped[str]
    penilai: Mapped[str | None]
    atasan_penilai: Mapped[str | None]
    rating_hasil: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    alasan_hasil: Mapped[str]
    rating_perilaku: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    alasan_perilaku: Mapped[str]
    perilaku1: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    perilaku2: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    perilaku3: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    perilaku4: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    perilaku5: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    perilaku6: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    perilaku7: Mapped[Ekspektasi | None] = mapped_column(Pilihan(Ekspektasi))
    capaian: Mapped[CapaianOrganisasi | None] = mapped_column(Pilihan(CapaianOrganisasi))
    catatan: Mapped[str]
    tanggal_serah: Mapped[date | None]
    tanggal_terima: Mapped[date | None]


class CapaianOrganisasiRow(SyncedRow):
    """The organisation's predikat of a unit for a period. Whether it is set is a fold over `kejadian`."""

    __tablename__ = "capaian_organisasi"
    __table_args__ = (Index(None, "unit_id", "periode"), BY_ID)

    unit_id: Mapped[UUID]
    periode: Mapped[str]
    capaian: Mapped[CapaianOrganisasi] = mapped_column(Pilihan(CapaianOrganisasi))
    dasar: Mapped[str]
    catatan: Mapped[str]
