"""Events about documents, and the frozen contents that the events and the printed codes name (promises 6 and 7)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian
from kinerja_desktop.store.rows.row import BY_ID, STRICT, SyncedRow, field
from kinerja_desktop.store.types import Pilihan
from sync.schema import Policy


class KejadianRow(SyncedRow):
    """One event; never changed after birth. `sebab` is the concatenation of 16-byte event ids."""

    __tablename__ = "kejadian"
    __table_args__ = BY_ID
    PERSON: ClassVar[str | None] = "pegawai_id"

    jenis_dokumen: Mapped[JenisDokumen] = field(Policy.KEADAAN, Pilihan(JenisDokumen))
    dokumen_id: Mapped[UUID] = field(Policy.KEADAAN, index=True)
    pegawai_id: Mapped[UUID | None] = field(Policy.KEADAAN)
    jenis: Mapped[JenisKejadian] = field(Policy.KEADAAN, Pilihan(JenisKejadian))
    digest: Mapped[str] = field(Policy.KEADAAN)
    sebab: Mapped[bytes] = field(Policy.KEADAAN)
    oleh_id: Mapped[UUID] = field(Policy.KEADAAN)
    peran: Mapped[str] = field(Policy.KEADAAN)
    tanggal: Mapped[date | None] = field(Policy.KEADAAN)
    catatan: Mapped[str] = field(Policy.KEADAAN)


class IsiDokumenRow(SyncedRow):
    """One frozen content: canonical JSON and its SHA-256 in hex, whose beginning is the code on paper."""

    __tablename__ = "isi_dokumen"
    __table_args__ = STRICT
    PERSON: ClassVar[str | None] = "pegawai_id"

    jenis_dokumen: Mapped[JenisDokumen] = field(Policy.APPEND, Pilihan(JenisDokumen))
    dokumen_id: Mapped[UUID] = field(Policy.APPEND, index=True)
    pegawai_id: Mapped[UUID | None] = field(Policy.APPEND)
    digest: Mapped[str] = field(Policy.APPEND, index=True)
    isi: Mapped[str] = field(Policy.APPEND)
