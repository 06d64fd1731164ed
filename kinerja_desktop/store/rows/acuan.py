"""Dated figures of the regulation that the head office publishes (design 3)."""

from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Mapped

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.store.rows.row import BY_ID, SyncedRow, field
from sync.schema import Policy


class AturanRow(SyncedRow):
    """One table of the regulation, valid from a day on; `isi` is JSON text, `sumber` names the instrument."""

    __tablename__ = "aturan"
    __table_args__ = BY_ID
    OWNERS: ClassVar[tuple[str, ...]] = (Peran.ADMIN_BKPSDM.value,)

    kode: Mapped[str] = field(Policy.AUTHORITY, index=True)
    berlaku_mulai: Mapped[date] = field(Policy.AUTHORITY)
    berlaku_sampai: Mapped[date | None] = field(Policy.AUTHORITY)
    sumber: Mapped[str] = field(Policy.AUTHORITY)
    isi: Mapped[str] = field(Policy.AUTHORITY)
