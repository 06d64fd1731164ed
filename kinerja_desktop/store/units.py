"""Units of work: what one transaction can do. A read unit answers from one snapshot; a write unit is all or nothing."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Select, insert, update
from sqlalchemy.orm import Session

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.store.identifiers import Identifiers
from kinerja_desktop.store.replicas import Replicas
from kinerja_desktop.store.rows.local import JejakRow
from kinerja_desktop.store.rows.row import Row
from kinerja_desktop.store.rows.sync import SyncIdentityRow, SyncReplicaRow
from sync.operations import Author
from sync.stamps import HybridClock, Stamp

R = TypeVar("R", bound=Row)


def canonical_json(value: object) -> str:
    """JSON with sorted keys and no spaces: equal contents have equal texts."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class ReadUnit:
    """A snapshot to read from. `now` is when it began."""

    def __init__(self, conn: Connection, replicas: Replicas, now: datetime) -> None:
        self.conn = conn
        self.replicas = replicas
        self.now = now
        self._session = Session(bind=conn, autoflush=False, expire_on_commit=False)

    def rows(self, statement: Select[R]) -> Sequence[R]:
        """The rows of a query, as they are now. They must not leave `store`."""
        found = self._session.scalars(statement, execution_options={"populate_existing": True}).all()
        self._session.expunge_all()
        return found

    def one(self, statement: Select[R]) -> R | None:
        """The first row of a query."""
        found = self.rows(statement.limit(1))
        return found[0] if found else None


class WriteUnit(ReadUnit):
    """One transaction of one acting person."""

    def __init__(
        self,
        conn: Connection,
        replicas: Replicas,
        now: datetime,
        *,
        pelaku: Pelaku,
        replica: bytes,
        clock: HybridClock,
        identifiers: Identifiers,
    ) -> None:
        super().__init__(conn, replicas, now)
        self.pelaku = pelaku
        self.replica = replica
        self.clock = clock
        self._identifiers = identifiers
        self._hlc_before = clock.last
        self.touched: dict[str, set[bytes]] = {}
        """Ids of synced rows changed since the search index was last brought up to date, by table."""

    @property
    def author(self) -> Author:
        """Who stands behind the operations of this unit."""
        return Author(self.replica, self.pelaku.pegawai_id.bytes, self.pelaku.peran.value)

    def new_id(self) -> UUID:
        """A fresh id."""
        return self._identifiers.new()

    def new_stamp(self) -> Stamp:
        """The stamp of the next operation."""
        return Stamp(self.clock.tick(), self.replica)

    def touch(self, rows: Mapping[str, set[bytes]]) -> None:
        """Take note of changed rows, for the search index."""
        for table, ids in rows.items():
            self.touched.setdefault(table, set()).update(ids)

    def jejak(
        self,
        tindakan: Tindakan | str,
        objek: UUID | str,
        sebelum: Mapping[str, Any] | None = None,
        sesudah: Mapping[str, Any] | None = None,
    ) -> None:
        """Write one audit line in this transaction. `sebelum` and `sesudah` hold what JSON can hold."""
        line = {
            "waktu": self.now,
            "pelaku": self.pelaku.pegawai_id,
            "nama": self.pelaku.nama,
            "peran": self.pelaku.peran.value,
            "perangkat": self.pelaku.perangkat,
            "tindakan": tindakan.value if isinstance(tindakan, Tindakan) else tindakan,
            "objek": str(objek),
            "sebelum": None if sebelum is None else canonical_json(dict(sebelum)),
            "sesudah": None if sesudah is None else canonical_json(dict(sesudah)),
        }
        self.conn.execute(insert(JejakRow).values(line))

    def finish(self) -> None:
        """Bring what depends on the changed rows up to date, and keep the clock and the replica numbers."""
        from kinerja_desktop.store import people_search

        people_search.refresh(self)
        fresh, grown = self.replicas.unsaved()
        if fresh:
            rows = [{"no": number, "replica": replica, "seen_hlc": seen} for number, replica, seen in fresh]
            self.conn.execute(insert(SyncReplicaRow), rows)
        for number, seen in grown:
            self.conn.execute(update(SyncReplicaRow).where(SyncReplicaRow.no == number).values(seen_hlc=seen))
        if self.clock.last != self._hlc_before:
            self.conn.execute(update(SyncIdentityRow).values(last_hlc=self.clock.last))
