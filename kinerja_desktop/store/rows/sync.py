"""The change log and the books of the exchange: identity, peers, bundles, conflicts, what waits (`sync.md` D.1)."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from kinerja_desktop.store.rows.row import STRICT, Row


class SyncOpRow(Row):
    """One operation, own or received, as first written. Own and foreign ones share one sequence."""

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
    folded: Mapped[int] = mapped_column(server_default="0")
    """1: never sent, because a later operation of the same author stands for it. The only change a line ever sees, with
    the bases of that later one, and only before either has left this store."""


class SyncReplicaRow(Row):
    """A short local number for each replica id seen."""

    __tablename__ = "sync_replica"
    __table_args__ = STRICT

    no: Mapped[int] = mapped_column(primary_key=True)
    replica: Mapped[bytes] = mapped_column(unique=True)
    seen_hlc: Mapped[int]
    """The highest hlc of this replica that this store holds: its line in the version vector."""


class SyncIdentityRow(Row):
    """Who this store is in the exchange, one row per epoch; the newest counts. `secret` holds the private keys, which
    the store's own key guards.
    """

    __tablename__ = "sync_identity"
    __table_args__ = STRICT

    epoch: Mapped[int] = mapped_column(primary_key=True)
    device: Mapped[bytes]
    replica: Mapped[bytes]
    secret: Mapped[bytes | None]
    certificate: Mapped[bytes | None]
    """Fingerprint of our own certificate; the certificate itself stands in `sync_certificate`."""
    last_hlc: Mapped[int]


class SyncValueRow(Row):
    """One named piece of the exchange's state: the office's root key, the newest revocation list, an office's keys."""

    __tablename__ = "sync_value"
    __table_args__ = STRICT

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[bytes]


class SyncCertificateRow(Row):
    """A certificate as it travels, by fingerprint."""

    __tablename__ = "sync_certificate"
    __table_args__ = STRICT

    fingerprint: Mapped[bytes] = mapped_column(primary_key=True)
    replica: Mapped[bytes] = mapped_column(index=True)
    """The replica it names; empty for an issuing key that is no device."""
    data: Mapped[bytes]


class SyncPeerRow(Row):
    """The other end of two streams, and how far each has come. A device's new epoch is a new peer."""

    __tablename__ = "sync_peer"
    __table_args__ = STRICT

    replica: Mapped[bytes] = mapped_column(primary_key=True)
    name: Mapped[str]
    certificate: Mapped[bytes]
    """Fingerprint."""
    subtree: Mapped[str]
    persons: Mapped[bytes]
    """Ids of persons outside the subtree that are in scope too, 16 bytes each."""
    is_parent: Mapped[int]
    status: Mapped[str]
    sent_seq: Mapped[int]
    sent_no: Mapped[int]
    sent_hash: Mapped[bytes]
    acked_no: Mapped[int]
    acked_hash: Mapped[bytes]
    received_no: Mapped[int]
    received_hash: Mapped[bytes]
    received_seq: Mapped[int]
    seen: Mapped[bytes]
    """Packed `{replica: hlc}`: what this peer had merged, accumulated from its manifests."""
    told: Mapped[bytes]
    """Packed `{replica: hlc}`: what we have told this peer that we had merged."""
    last_heard: Mapped[datetime | None]


class SyncBundleRow(Row):
    """One bundle sent or received, with its original bytes as evidence."""

    __tablename__ = "sync_bundle"
    __table_args__ = (Index(None, "direction", "peer", "number"), Index(None, "manifest_hash"), STRICT)

    no: Mapped[int] = mapped_column(primary_key=True)
    direction: Mapped[str]
    """`KELUAR` or `MASUK`."""
    peer: Mapped[bytes]
    """Replica id of the receiver (KELUAR) or the sender (MASUK)."""
    epoch: Mapped[int]
    number: Mapped[int]
    manifest_hash: Mapped[bytes]
    status: Mapped[str]
    reason: Mapped[str]
    """Code of a refusal or of what it waits for; else empty."""
    seq_from: Mapped[int]
    seq_to: Mapped[int]
    operations: Mapped[int]
    counts: Mapped[str]
    """JSON text."""
    file_name: Mapped[str]
    made: Mapped[datetime]
    changed: Mapped[datetime]
    raw: Mapped[bytes]
    """Last: what stands behind long bytes in a row is only found by reading through them."""


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
    """Packed list of (hlc, replica number). Empty: the withdrawal has not come, the edit that undoes it has."""
    undone: Mapped[int]
    """1 once a person kept the row."""
    open: Mapped[int]
    """1 while the row was edited elsewhere without knowing of this withdrawal, and nobody has decided."""


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
