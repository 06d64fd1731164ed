"""Who this store is in the exchange: its replica ids, keys, certificates, and the office it trusts (`sync.md` D.6)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import delete, insert, select, update

from kinerja_desktop.store.rows.sync import SyncCertificateRow, SyncIdentityRow, SyncValueRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from sync.certificates import SignedCertificate, is_inside, read_certificate
from sync.keys import DeviceKeys, replica_id


@dataclass(frozen=True, slots=True)
class Identity:
    """One epoch of this store. `certificate` is a fingerprint; None while nobody has certified the epoch."""

    epoch: int
    device: bytes
    replica: bytes
    certificate: bytes | None
    keys: DeviceKeys | None = field(repr=False)


def identities(unit: ReadUnit) -> tuple[Identity, ...]:
    """Every epoch, the newest - the one that counts - first."""
    rows = unit.rows(select(SyncIdentityRow).order_by(SyncIdentityRow.epoch.desc()))
    return tuple(
        Identity(
            row.epoch,
            row.device,
            row.replica,
            row.certificate,
            None if row.secret is None else DeviceKeys.from_bytes(row.secret),
        )
        for row in rows
    )


def own_epochs(unit: ReadUnit) -> dict[bytes, int]:
    """Our replica ids, each with its epoch; no key is unpacked for it."""
    rows = unit.conn.execute(select(SyncIdentityRow.replica, SyncIdentityRow.epoch))
    return dict(rows.all())


def begin_epoch(unit: WriteUnit, keys: DeviceKeys) -> Identity:
    """Become a new replica of the same device, with these keys; what is written from now on carries its id."""
    before = identities(unit)[0]
    epoch = before.epoch + 1
    replica = replica_id(before.device, epoch, keys.public.signing)
    row = {"epoch": epoch, "device": before.device, "replica": replica, "secret": keys.to_bytes()}
    unit.conn.execute(insert(SyncIdentityRow).values(row | {"last_hlc": unit.clock.last}))
    unit.replica = replica
    return Identity(epoch, before.device, replica, None, keys)


def certify(unit: WriteUnit, epoch: int, certificate: SignedCertificate) -> None:
    """Keep the certificate of one of our epochs and use it from now on."""
    keep_certificates(unit, [certificate])
    named = update(SyncIdentityRow).where(SyncIdentityRow.epoch == epoch)
    unit.conn.execute(named.values(certificate=certificate.fingerprint))


def keep_certificates(unit: WriteUnit, certificates: Iterable[SignedCertificate]) -> None:
    """Keep certificates that were checked; known ones stay as they are."""
    known = set(unit.conn.scalars(select(SyncCertificateRow.fingerprint)))
    fresh = {one.fingerprint: one for one in certificates if one.fingerprint not in known}
    rows = [
        {"fingerprint": name, "replica": one.content.replica if one.content.device_id else b"", "data": one.to_bytes()}
        for name, one in fresh.items()
    ]
    if rows:
        unit.conn.execute(insert(SyncCertificateRow), rows)


def certificates(unit: ReadUnit) -> dict[bytes, SignedCertificate]:
    """Every certificate that is kept, by fingerprint."""
    rows = unit.conn.execute(select(SyncCertificateRow.fingerprint, SyncCertificateRow.data))
    return {name: read_certificate(data) for name, data in rows}


def certificates_of(unit: ReadUnit, replica: bytes) -> tuple[SignedCertificate, ...]:
    """The certificates that name a replica."""
    rows = unit.conn.scalars(select(SyncCertificateRow.data).where(SyncCertificateRow.replica == replica))
    return tuple(read_certificate(data) for data in rows)


def replicas_within(unit: ReadUnit, subtree: str) -> frozenset[bytes]:
    """The replicas certified for this subtree or a part of it."""
    known = (one.content for one in certificates(unit).values())
    return frozenset(one.replica for one in known if one.device_id and is_inside(one.subtree, subtree))


def value(unit: ReadUnit, name: str) -> bytes:
    """A named piece of the exchange's state; empty where it was never put."""
    return unit.conn.scalar(select(SyncValueRow.value).where(SyncValueRow.name == name)) or b""


def put_value(unit: WriteUnit, name: str, data: bytes) -> None:
    """Keep a named piece of the exchange's state."""
    unit.conn.execute(delete(SyncValueRow).where(SyncValueRow.name == name))
    unit.conn.execute(insert(SyncValueRow).values({"name": name, "value": data}))
