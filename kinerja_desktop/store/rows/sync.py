"""The change log and the books of the exchange: identity, peers, bundles, conflicts, what waits (`sync.md` D.1)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from kinerja_desktop.store.rows.row import STRICT, Row


class SyncOpRow(Row):
    """One operation, own or received, as first written. Append-only; own and foreign ones share one sequence."""

    __tablename__ = "sync_op"
    __table_args__ = (Index("uq_sync_op_hlc_replica", "hlc", "replica", unique=True), STRICT)

    seq: Mapped[int] = mapped_column(primary_key=True)
    hlc: Mapped[int]
    replica: Mapped[int]
    """Number in `sync_replica`."""
    tbl: Mapped[str]
    row_id: Mapped[bytes]
    kind: Mapped[int]
    """1 insert, 2 change, 3 delete."""
    body: Mapped[bytes]
    pelaku: Mapped[bytes]
    peran: Mapped[str]
    bundle: Mapped[int | None]
    """`sync_bundle.no` it came in; NULL for our own."""


class SyncReplicaRow(Row):
    """A short local number for each replica id seen."""

    __tablename__ = "sync_replica"
    __table_args__ = STRICT

    no: Mapped[int] = mapped_column(primary_key=True)
    replica: Mapped[bytes] = mapped_column(unique=True)
    seen_hlc: Mapped[int]
    """The highest hlc of this replica that this store holds: its line in the version vector."""


class SyncIdentityRow(Row):
    """Who this store is in the exchange; one row. `secret` holds the private keys, guarded by the store's own key."""

    __tablename__ = "sync_identity"
    __table_args__ = STRICT

    one: Mapped[int] = mapped_column(primary_key=True)
    device: Mapped[bytes]
    epoch: Mapped[int]
    replica: Mapped[bytes]
    last_hlc: Mapped[int]
    name: Mapped[str]
    lingkup: Mapped[str]
    secret: Mapped[bytes | None]
    public: Mapped[bytes | None]
    certificate: Mapped[bytes | None]
    parent: Mapped[bytes | None]
    head_no: Mapped[int]
    """Number of the last bundle sent in this epoch."""
    head_hash: Mapped[bytes | None]


class SyncDeviceRow(Row):
    """A peer: its certificate, and how far we are with each other."""

    __tablename__ = "sync_device"
    __table_args__ = STRICT

    device: Mapped[bytes] = mapped_column(primary_key=True)
    epoch: Mapped[int]
    replica: Mapped[bytes]
    name: Mapped[str]
    role: Mapped[str]
    lingkup: Mapped[str]
    is_parent: Mapped[int]
    status: Mapped[str]
    """`AKTIF`, `DITAHAN` (fork), `DICABUT`."""
    certificate: Mapped[bytes | None]
    public: Mapped[bytes | None]
    sent_seq: Mapped[int]
    """Highest `sync_op.seq` that a bundle to this peer covers."""
    sent_no: Mapped[int]
    acked_no: Mapped[int]
    acked_hash: Mapped[bytes | None]
    received_no: Mapped[int]
    received_hash: Mapped[bytes | None]
    info: Mapped[bytes | None]
    """Packed extras that the exchange keeps per peer."""


class SyncBundleRow(Row):
    """One bundle sent or received, with its original bytes as evidence."""

    __tablename__ = "sync_bundle"
    __table_args__ = (Index(None, "direction", "peer", "epoch", "number"), Index(None, "manifest_hash"), STRICT)

    no: Mapped[int] = mapped_column(primary_key=True)
    direction: Mapped[str]
    """`KELUAR` or `MASUK`."""
    peer: Mapped[bytes]
    """Device id of the receiver (KELUAR) or the sender (MASUK)."""
    epoch: Mapped[int]
    number: Mapped[int]
    manifest_hash: Mapped[bytes]
    previous_hash: Mapped[bytes | None]
    status: Mapped[str]
    """KELUAR: `DIBUAT`, `DIKIRIM`, `DITERIMA`, `DIGABUNG`, `DIPUTUS`. MASUK: `DIGABUNG`, `MENUNGGU`, `DITAHAN`, ..."""
    seq_from: Mapped[int]
    seq_to: Mapped[int]
    operations: Mapped[int]
    counts: Mapped[str]
    """JSON text."""
    raw: Mapped[bytes]
    file_name: Mapped[str]
    made: Mapped[datetime]
    changed: Mapped[datetime]


class SyncConflictRow(Row):
    """A write that stands beside the shown one. Who wrote it stands in `sync_op` under the same stamp."""

    __tablename__ = "sync_conflict"
    __table_args__ = (
        Index("uq_sync_conflict_field_stamp", "row_id", "tbl", "col", "hlc", "replica", unique=True),
        Index(None, "status"),
        STRICT,
    )

    no: Mapped[int] = mapped_column(primary_key=True)
    tbl: Mapped[str]
    row_id: Mapped[bytes]
    col: Mapped[str]
    hlc: Mapped[int]
    replica: Mapped[int]
    value: Mapped[bytes]
    """Packed wire value."""
    owner: Mapped[int]
    """1 if a role that owns the field wrote it."""
    status: Mapped[str]
    """`TERBUKA` a person must decide; `CATATAN` kept beside, nothing to decide; `DITUTUP` overtaken, kept."""
    arrived: Mapped[datetime]
    closed_hlc: Mapped[int | None]
    closed_replica: Mapped[int | None]


class SyncWithdrawalRow(Row):
    """A withdrawal of a row, with what its author had seen (`sync.md` D.8)."""

    __tablename__ = "sync_withdrawal"
    __table_args__ = (Index("uq_sync_withdrawal_stamp", "row_id", "tbl", "hlc", "replica", unique=True), STRICT)

    no: Mapped[int] = mapped_column(primary_key=True)
    tbl: Mapped[str]
    row_id: Mapped[bytes]
    hlc: Mapped[int]
    replica: Mapped[int]
    bases: Mapped[bytes]
    """Packed list of (hlc, replica number)."""
    undone: Mapped[int]
    """1 once a person kept the row."""
    open: Mapped[int]
    """1 while the row was edited elsewhere without knowing of this withdrawal, and nobody has decided."""


class SyncParkedRow(Row):
    """A bundle that came early and waits for the ones before it."""

    __tablename__ = "sync_parked"
    __table_args__ = (Index("uq_sync_parked_peer", "peer", "epoch", "number", "manifest_hash", unique=True), STRICT)

    no: Mapped[int] = mapped_column(primary_key=True)
    peer: Mapped[bytes]
    epoch: Mapped[int]
    number: Mapped[int]
    manifest_hash: Mapped[bytes]
    reason: Mapped[str]
    raw: Mapped[bytes]
    file_name: Mapped[str]
    arrived: Mapped[datetime]


class SyncAsideRow(Row):
    """An operation that is in the log but not in the tables: of a newer version (D.11, replayed after the update), on a
    row not born yet, or waiting for a person. The operation itself stands verbatim in `sync_op` under the same stamp.
    """

    __tablename__ = "sync_aside"
    __table_args__ = (Index("uq_sync_aside_stamp", "hlc", "replica", unique=True), STRICT)

    no: Mapped[int] = mapped_column(primary_key=True)
    hlc: Mapped[int]
    replica: Mapped[int]
    tbl: Mapped[str]
    row_id: Mapped[bytes] = mapped_column(index=True)
    reason: Mapped[str]


class SyncMarkerRow(Row):
    """A copy of what the marker outside this file should say, to notice a restored backup or a clone (D.9)."""

    __tablename__ = "sync_marker"
    __table_args__ = STRICT

    id: Mapped[UUID] = mapped_column(primary_key=True)
    epoch: Mapped[int]
    seq: Mapped[int]
    head_hash: Mapped[bytes | None]
    fingerprint: Mapped[str]
