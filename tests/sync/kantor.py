"""A small office for tests: root key, issuing key, the office's computer, two kecamatan laptops; and their bundles."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.authority import RowScope
from sync.certificates import (
    EVERY_TABLE,
    EVERY_VERB,
    Certificate,
    Grant,
    SignedCertificate,
    issue,
    root_fingerprint,
)
from sync.container import Addressee, OpenedBundle, Outgoing, Receiver, WrittenBundle, open_bundle, write_bundle
from sync.keys import DeviceKeys
from sync.operations import Author, Change, Insert, Operation, Value
from sync.schema import Policy, SyncSchema, TableSpec
from sync.stamps import Stamp
from sync.trust import DAY_MS, RevocationList, Trust

HUMAN, KEADAAN, LWW = Policy.HUMAN, Policy.KEADAAN, Policy.LWW
NOW = 1_790_000_000_000
YEAR = 365 * DAY_MS

SCHEMA = SyncSchema(
    3,
    2,
    {
        "pegawai": TableSpec("pegawai", {"lingkup": LWW, "nama": HUMAN, "nip": HUMAN}),
        "skp": TableSpec(
            "skp",
            {"lingkup": LWW, "pegawai_id": HUMAN, "target": HUMAN, "rencana": HUMAN, "nilai": HUMAN},
            "pegawai_id",
        ),
        "kejadian": TableSpec("kejadian", {"lingkup": KEADAAN, "jenis": KEADAAN, "digest": KEADAAN}),
    },
)

_number = itertools.count(1)


def new_id() -> bytes:
    return b"\x01\x9b" + b"\0" * 6 + next(_number).to_bytes(8, "big")


def root_keys() -> tuple[bytes, bytes]:
    """A private and a public root key."""
    key = Ed25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw()


def certificate(keys: DeviceKeys, issuer: bytes, **changes: Any) -> Certificate:
    content = Certificate(
        version=1,
        serial=new_id(),
        issuer=issuer,
        holder_id=new_id(),
        holder_name="Siti Aminah",
        device_id=new_id(),
        device_name="Laptop Umum",
        epoch=1,
        role="TIM_PENGELOLA",
        signing_key=keys.public.signing,
        envelope_key=keys.public.envelope,
        subtree="",
        persons=(),
        grants=(Grant(EVERY_TABLE, EVERY_VERB),),
        quota_operations=0,
        quota_bytes=0,
        valid_from=NOW - 10 * DAY_MS,
        valid_until=NOW + YEAR,
        may_issue=False,
    )
    return msgspec.structs.replace(content, **changes)


@dataclass
class Laptop:
    """One device: keys, certificate, the rows it has, and the operations it wrote."""

    keys: DeviceKeys
    certificate: SignedCertificate
    chain: tuple[SignedCertificate, ...]
    name: str
    hlc: int = NOW << 16
    head: tuple[int, bytes, int] = (0, b"", 0)
    scopes: dict[tuple[str, bytes], RowScope] = field(default_factory=dict[tuple[str, bytes], RowScope])

    @property
    def replica(self) -> bytes:
        return self.certificate.content.replica

    @property
    def author(self) -> Author:
        return Author(self.replica, self.certificate.content.holder_id, self.certificate.content.role)

    @property
    def addressee(self) -> Addressee:
        return Addressee(self.replica, self.keys.public.envelope, self.name)

    @property
    def receiver(self) -> Receiver:
        return Receiver((self.replica,), (self.keys.envelope,), frozenset(link.fingerprint for link in self.chain[1:]))

    def stamp(self) -> Stamp:
        self.hlc += 3
        return Stamp(self.hlc, self.replica)

    def scope_of(self, table: str, ids: Sequence[bytes]) -> Mapping[bytes, RowScope]:
        return {row_id: scope for row_id in ids if (scope := self.scopes.get((table, row_id)))}

    def insert(self, table: str, **values: Value) -> Insert:
        return Insert(self.stamp(), self.author, table, new_id(), values)

    def change(self, of: Insert, column: str, value: Value, *bases: Stamp) -> Change:
        return Change(self.stamp(), self.author, of.table, of.row_id, column, bases or (of.stamp,), value)


class Kantor:
    """The office and its laptops, all enrolled."""

    def __init__(self) -> None:
        self.root_key, self.root = root_keys()
        self.issuing_keys = DeviceKeys.generate()
        content = certificate(
            self.issuing_keys, root_fingerprint(self.root), device_id=b"", may_issue=True, valid_until=NOW + 2 * YEAR
        )
        self.issuing = issue(content, None, self.root_key)
        self.pusat = self.enrol("BKPSDM", "", may_issue=True)
        self.utara = self.enrol("Kecamatan Tenayan Raya", "kab.utara")
        self.selatan = self.enrol("Kecamatan Selatan", "kab.selatan")

    def enrol(self, name: str, subtree: str, **changes: Any) -> Laptop:
        keys = DeviceKeys.generate()
        content = certificate(keys, self.issuing.fingerprint, subtree=subtree, device_name=name, **changes)
        signed = issue(content, self.issuing, self.issuing_keys.signing)
        return Laptop(keys, signed, (signed, self.issuing), name)

    def trust(self, *known: SignedCertificate, revocations: RevocationList | None = None, now: int = NOW) -> Trust:
        return Trust(self.root, {each.fingerprint: each for each in known}, revocations, now)


def bundle(
    sender: Laptop, to: Laptop, operations: Iterable[Operation], *, schema: SyncSchema = SCHEMA, **changes: Any
) -> WrittenBundle:
    """The sender's next bundle, its chain in full unless said otherwise."""
    operations = tuple(operations)
    no, prev, last_seq = sender.head
    outgoing = Outgoing(
        recipients=(to.addressee,),
        no=no + 1,
        prev=prev,
        first_seq=last_seq + 1,
        last_seq=last_seq + len(operations),
        created=sender.hlc,
        certificates=sender.chain,
    )
    written = write_bundle(sender.keys, sender.certificate, schema, replace(outgoing, **changes), operations)
    sender.head = (written.manifest.no, written.manifest_hash, written.manifest.last_seq)
    return written


def opened(kantor: Kantor, data: bytes, me: Laptop, trust: Trust | None = None) -> OpenedBundle:
    return open_bundle(data, me.receiver, trust or kantor.trust(), SCHEMA, me.scope_of)


def inside(written: WrittenBundle, me: Laptop) -> bytes:
    """What stands inside the envelope."""
    return pyrage.decrypt(written.data, [pyrage.x25519.Identity.from_str(me.keys.envelope)])


def envelope(inner: bytes, me: Laptop) -> bytes:
    """The same in an envelope anybody could have made who knows the recipient's public key."""
    return pyrage.encrypt(inner, [pyrage.x25519.Recipient.from_str(me.keys.public.envelope)])
