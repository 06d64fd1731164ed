"""The manifest: what a bundle says about itself, signed as the bytes it is (`sync.md` D.5).

msgpack of `Manifest` as an array, fields by position. Everything that names a replica does so by its index in
`replicas`, where index 0 is the sender. Later minor versions append fields at the end; readers ignore what they do not
know there. A reader that must not ignore something is kept away by `min_schema` or by the digit in `MAGIC`.
"""

import hashlib
from typing import Annotated

import msgspec

from sync.certificates import MAX_CERTIFICATE, Count, Id16, Id16OrNone, Milliseconds, Name, Path, Word
from sync.refusals import MalformedContent
from sync.signing import SIGNATURE_SIZE, decode
from sync.stamps import MAX_HLC

MAGIC = b"KINERJA1\n"
BUNDLE_TYPE = "application/vnd.kinerja.bundle.v1"
FORMAT = 1
MAX_MANIFEST = 1 << 20
MAX_FRAME = 1_000_000
"""Raw bytes of one frame at most: decoding one holds the interpreter lock."""
MAX_FRAMES = 8192

KIND_DATA = "data"
KIND_STARTER = "starter"

Hlc = Annotated[int, msgspec.Meta(ge=0, le=MAX_HLC)]
Index = Annotated[int, msgspec.Meta(ge=0, lt=2**31)]
Hash32 = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
Hash32OrNone = Annotated[bytes, msgspec.Meta(max_length=32)]

DITERIMA, DIGABUNG, DITOLAK, DITAHAN = 0, 1, 2, 3
"""States of a receipt: received and kept; merged; refused (with its code); held, a fork or a parked file."""


class Dep(msgspec.Struct, array_like=True, frozen=True):
    """The sender had merged this replica's operations up to `hlc`. Only what changed since the last acknowledged."""

    replica: Index
    hlc: Hlc


class Receipt(msgspec.Struct, array_like=True, frozen=True):
    """What became of bundle `no` of the stream from `replica` to the sender. `code` is a refusal's, else empty.

    A receipt of state `DIGABUNG` stands for every lower number too: bundles of a stream are merged in order.
    """

    replica: Index
    no: Count
    manifest_hash: Hash32
    state: Annotated[int, msgspec.Meta(ge=0, le=255)]
    code: Word = ""


class Need(msgspec.Struct, array_like=True, frozen=True):
    """Please send again, the same bytes: the bundles of the stream from `replica` from this number on."""

    replica: Index
    from_no: Count


class Recipient(msgspec.Struct, array_like=True, frozen=True):
    """Whom the bundle is for. The name is for the sentence a wrong receiver reads; it decides nothing."""

    replica: Index
    name: Name


class AuthorEntry(msgspec.Struct, array_like=True, frozen=True):
    """An author of operations: replica, person (16 bytes, or empty for the program itself), role."""

    replica: Index
    pelaku: Id16OrNone
    peran: Word


class FrameEntry(msgspec.Struct, array_like=True, frozen=True):
    """One frame: bytes after and before decompression, SHA-256 of the compressed bytes, number of operations."""

    raw: Annotated[int, msgspec.Meta(ge=1, le=MAX_FRAME)]
    size: Annotated[int, msgspec.Meta(ge=1, le=2 * MAX_FRAME)]
    sha256: Hash32
    rows: Annotated[int, msgspec.Meta(ge=1, le=MAX_FRAME)]


class TableCount(msgspec.Struct, array_like=True, frozen=True):
    """How many operations of each kind the bundle holds for a table."""

    table: Word
    inserts: Count
    changes: Count
    deletes: Count


class Manifest(msgspec.Struct, array_like=True, frozen=True):
    """What a bundle says about itself. Wire order is the order of the fields.

    `format` is 1; `schema` the sender's schema version, `min_schema` the oldest that may merge it. `kind`: `data`,
    `starter`, later `blob`. `certificate`: fingerprint of the sender's. `no` counts from 1 in the stream from the
    sender to `recipients[0]`, `prev` is the hash of the manifest before (empty for the first), `first_seq..last_seq`
    the part of the sender's log it covers (parts of one stream touch and never overlap; `last_seq` is `first_seq - 1`
    for a bundle without operations). `scope` repeats the certificate's subtree. `certificates`: the sender's chain in
    full until acknowledged, and others the receiver needs. `revocations`: a signed list, or empty. `created`: hlc of
    making. `fresh_until`: when reference data in it grows stale (0: never).
    """

    format: Annotated[int, msgspec.Meta(ge=1)]
    schema: Count
    min_schema: Count
    kind: Word
    replicas: Annotated[tuple[Id16, ...], msgspec.Meta(min_length=1, max_length=4096)]
    certificate: Id16
    epoch: Count
    no: Annotated[int, msgspec.Meta(ge=1, lt=2**53)]
    prev: Hash32OrNone
    first_seq: Annotated[int, msgspec.Meta(ge=1, lt=2**53)]
    last_seq: Count
    recipients: Annotated[tuple[Recipient, ...], msgspec.Meta(min_length=1, max_length=64)]
    scope: Path
    created: Hlc
    deps: Annotated[tuple[Dep, ...], msgspec.Meta(max_length=4096)]
    receipts: Annotated[tuple[Receipt, ...], msgspec.Meta(max_length=4096)]
    needs: Annotated[tuple[Need, ...], msgspec.Meta(max_length=256)]
    authors: Annotated[tuple[AuthorEntry, ...], msgspec.Meta(max_length=20_000)]
    frames: Annotated[tuple[FrameEntry, ...], msgspec.Meta(max_length=MAX_FRAMES)]
    counts: Annotated[tuple[TableCount, ...], msgspec.Meta(max_length=512)]
    certificates: Annotated[
        tuple[Annotated[bytes, msgspec.Meta(max_length=MAX_CERTIFICATE + 128)], ...], msgspec.Meta(max_length=64)
    ] = ()
    revocations: Annotated[bytes, msgspec.Meta(max_length=MAX_MANIFEST)] = b""
    fresh_until: Milliseconds = 0

    @property
    def sender(self) -> bytes:
        """The replica id of the sender."""
        return self.replicas[0]

    @property
    def operations(self) -> int:
        """How many operations the bundle holds."""
        return sum(frame.rows for frame in self.frames)

    def check_indices(self) -> None:
        """Raise `MalformedContent` when an index points past `replicas`, or a replica or table stands there twice."""
        used = [
            *(dep.replica for dep in self.deps),
            *(receipt.replica for receipt in self.receipts),
            *(need.replica for need in self.needs),
            *(recipient.replica for recipient in self.recipients),
            *(author.replica for author in self.authors),
        ]
        if used and max(used) >= len(self.replicas):
            raise MalformedContent("manifest: replica index")
        tables = [count.table for count in self.counts]
        if len(set(self.replicas)) != len(self.replicas) or len(set(tables)) != len(tables):
            raise MalformedContent("manifest: named twice")
        if self.last_seq < self.first_seq - 1 or len(self.prev) != (32 if self.no > 1 else 0):
            raise MalformedContent("manifest: sequence")


class Signature(msgspec.Struct, array_like=True, frozen=True):
    """One signature over the manifest, by the key of the named certificate."""

    certificate: Id16
    signature: Annotated[bytes, msgspec.Meta(min_length=SIGNATURE_SIZE, max_length=SIGNATURE_SIZE)]


_manifest = msgspec.msgpack.Decoder(Manifest)


def encode_manifest(manifest: Manifest) -> bytes:
    """Answer the bytes to be signed."""
    return msgspec.msgpack.encode(manifest)


def decode_manifest(data: bytes) -> Manifest:
    """Decode with types and caps; nothing of it may be believed before the signature holds."""
    return decode(_manifest, data, "manifest")


def manifest_hash(data: bytes) -> bytes:
    """Answer the 32 bytes that name a bundle in `prev` and in receipts."""
    return hashlib.sha256(data).digest()
