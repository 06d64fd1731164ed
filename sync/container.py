r"""The container: writing a bundle, and opening one without believing a byte before it is checked (`sync.md` D.5).

    age envelope (binary; recipients: the addressees' keys and, where the addressee is not the office, the office's)
      MAGIC "KINERJA1\n"
      u32 big-endian length | manifest (msgpack)
      u8 number of signatures | each: 16-byte certificate fingerprint, 64-byte Ed25519 signature
      frames, one after the other, as the manifest's frame table lists them (zstd)

Signatures are over `pae(BUNDLE_TYPE, manifest)`. The first is by the sender's certificate; further ones (an approving
officer) must hold too. Nothing follows the last frame.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sync.authority import Authority, ScopeOf
from sync.blocks import Block, Changes, Inserts
from sync.certificates import UNLIMITED, SignedCertificate, read_certificate
from sync.frames import FrameWriter, check_hash, open_frame
from sync.keys import AGE_MAGIC, DeviceKeys, seal, unseal
from sync.manifest import (
    BUNDLE_TYPE,
    FORMAT,
    KIND_DATA,
    MAGIC,
    MAX_MANIFEST,
    AuthorEntry,
    Dep,
    Manifest,
    Need,
    Receipt,
    Recipient,
    decode_manifest,
    encode_manifest,
    manifest_hash,
)
from sync.operations import Author, Operation
from sync.refusals import (
    AuthorNotGranted,
    IdentityMismatch,
    MalformedContent,
    NewerFormat,
    OlderRevocations,
    QuotaExceeded,
    ScopeNotGranted,
    TooLarge,
    WrongRecipient,
)
from sync.schema import SyncSchema
from sync.signing import FINGERPRINT_SIZE, SIGNATURE_SIZE, length_prefixed, sign, split_head, verify
from sync.stamps import milliseconds
from sync.trust import DAY_MS, RevocationList, Trust, read_revocations

MAX_BUNDLE = 256 << 20
MAX_SIGNATURES = 4
AHEAD_MS = 60 * 365 * DAY_MS
"""A bundle made longer than this after the receiver's own time is refused: its clock would carry everybody's away. Any
clock that lost its battery is behind by less."""
SIGNATURE_ENTRY = FINGERPRINT_SIZE + SIGNATURE_SIZE


@dataclass(frozen=True, slots=True)
class Addressee:
    """A replica a bundle is for: its id, its age recipient, and a name people know it by."""

    replica: bytes
    envelope: str
    name: str


@dataclass(frozen=True, slots=True)
class ReceiptOut:
    """A receipt to send: what became of bundle `no` of the stream from `replica`; see `manifest.Receipt`."""

    replica: bytes
    no: int
    manifest_hash: bytes
    state: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a new bundle says besides its operations; see `manifest.Manifest` for each field.

    `recipients[0]` is the other end of the stream that `no`, `prev` and the range belong to. `escrow`: further age
    recipients who can open the file but are not addressed. `deps`: replica to hlc; `needs`: replica to bundle number.
    """

    recipients: tuple[Addressee, ...]
    no: int
    prev: bytes
    first_seq: int
    last_seq: int
    created: int
    kind: str = KIND_DATA
    escrow: tuple[str, ...] = ()
    deps: Mapping[bytes, int] | None = None
    receipts: tuple[ReceiptOut, ...] = ()
    needs: Mapping[bytes, int] | None = None
    certificates: tuple[SignedCertificate, ...] = ()
    revocations: bytes = b""
    fresh_until: int = 0


@dataclass(frozen=True, slots=True)
class WrittenBundle:
    """A finished bundle: the file's bytes, its manifest, and the hash that names it in `prev` and in receipts."""

    data: bytes
    manifest: Manifest
    manifest_hash: bytes


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who opens: the replica ids that are ours (this epoch's first), our private age keys, our own chain.

    `issuers`: fingerprints of the certificates above ours; a sender among them is our parent.
    """

    replicas: tuple[bytes, ...]
    identities: tuple[str, ...] = field(repr=False)
    issuers: frozenset[bytes] = frozenset()


class FileKind(StrEnum):
    """What the first bytes of a file say it is; nothing is proven by it."""

    ENVELOPE = "envelope"
    ARMOURED = "armoured"
    REQUEST = "request"
    OTHER = "other"


def peek(data: bytes) -> FileKind:
    """Tell by the first 64 bytes what a file may be, whatever its name is."""
    if data.startswith(AGE_MAGIC):
        return FileKind.ENVELOPE
    if data.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----"):
        return FileKind.ARMOURED
    return FileKind.REQUEST if data.startswith(b"KINERJA-MINTA") else FileKind.OTHER


def write_bundle(
    keys: DeviceKeys,
    certificate: SignedCertificate,
    schema: SyncSchema,
    outgoing: Outgoing,
    operations: Iterable[Operation],
) -> WrittenBundle:
    """Make a bundle of operations in the order of the log. Operations are taken one by one, so a generator will do.

    Raises `ValueError` for what no bundle can hold; the certificate is not consulted about the operations.
    """
    sender = certificate.content.replica
    writer = FrameWriter(schema, sender)
    frames = tuple(writer.frames(operations))
    replica = writer.indices.replica
    manifest = Manifest(
        format=FORMAT,
        schema=schema.version,
        min_schema=schema.min_version,
        kind=outgoing.kind,
        certificate=certificate.fingerprint,
        epoch=certificate.content.epoch,
        no=outgoing.no,
        prev=outgoing.prev,
        first_seq=outgoing.first_seq,
        last_seq=outgoing.last_seq,
        recipients=tuple(Recipient(replica(to.replica), to.name) for to in outgoing.recipients),
        scope=certificate.content.subtree,
        created=outgoing.created,
        deps=tuple(Dep(replica(of), hlc) for of, hlc in sorted((outgoing.deps or {}).items())),
        receipts=tuple(Receipt(replica(r.replica), r.no, r.manifest_hash, r.state, r.code) for r in outgoing.receipts),
        needs=tuple(Need(replica(of), no) for of, no in sorted((outgoing.needs or {}).items())),
        authors=tuple(AuthorEntry(replica(a.replica), a.pelaku, a.peran) for a in writer.indices.authors),
        frames=tuple(frame.entry for frame in frames),
        counts=writer.counts,
        certificates=tuple(each.to_bytes() for each in outgoing.certificates),
        revocations=outgoing.revocations,
        fresh_until=outgoing.fresh_until,
        replicas=tuple(writer.indices.replicas),
    )
    manifest.check_indices()
    body = encode_manifest(manifest)
    _check_fits(manifest, body)
    signature = bytes([1]) + certificate.fingerprint + sign(keys.signing, BUNDLE_TYPE, body)
    inner = b"".join((length_prefixed(MAGIC, body), signature, *(frame.data for frame in frames)))
    keys_to = tuple(dict.fromkeys((*(to.envelope for to in outgoing.recipients), *outgoing.escrow)))
    data = seal(inner, keys_to)
    if len(data) > MAX_BUNDLE:
        raise ValueError("the bundle is larger than the format allows")
    return WrittenBundle(data, manifest, manifest_hash(body))


def _check_fits(manifest: Manifest, body: bytes) -> None:
    try:
        fits = decode_manifest(body) == manifest and len(body) <= MAX_MANIFEST
    except MalformedContent as error:
        raise ValueError("the manifest does not fit the format") from error
    if not fits:
        raise ValueError("the manifest does not fit the format")


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """A bundle whose head, signature and frame hashes hold. Its operations are decoded and judged as they are read.

    `chain`: the sender's certificates, leaf first. `brought`: certificates that came along, unchecked beyond their own
    form. `revocations`: a newer list that came along, checked; None otherwise. Read `blocks` inside the transaction
    that applies them: a refusal may still come with any frame, and nothing of the bundle may then stay.
    """

    manifest: Manifest
    manifest_hash: bytes
    chain: tuple[SignedCertificate, ...]
    brought: tuple[SignedCertificate, ...]
    revocations: RevocationList | None
    from_parent: bool
    _frames: tuple[bytes, ...]
    _authors: tuple[Author, ...]
    _schema: SyncSchema
    _scope_of: ScopeOf

    @property
    def certificate(self) -> SignedCertificate:
        """The sender's certificate."""
        return self.chain[0]

    @property
    def receipts(self) -> tuple[ReceiptOut, ...]:
        """The receipts that came along, with replica ids instead of indices."""
        return tuple(
            ReceiptOut(self.manifest.replicas[r.replica], r.no, r.manifest_hash, r.state, r.code)
            for r in self.manifest.receipts
        )

    @property
    def deps(self) -> dict[bytes, int]:
        """What the sender had merged, replica to hlc; only what changed since its last acknowledged bundle."""
        return {self.manifest.replicas[dep.replica]: dep.hlc for dep in self.manifest.deps}

    @property
    def needs(self) -> dict[bytes, int]:
        """What the sender asks for again: replica to first bundle number."""
        return {self.manifest.replicas[need.replica]: need.from_no for need in self.manifest.needs}

    def blocks(self) -> Iterator[Block]:
        """Decompress, decode and judge frame by frame. Raises `MalformedContent`, `NotGranted`, `MissingCause`."""
        authority = Authority(self.certificate.content, self._schema, self._scope_of, bound=not self.from_parent)
        counts: dict[str, list[int]] = {}
        for entry, data in zip(self.manifest.frames, self._frames, strict=True):
            for block in open_frame(entry, data, self._authors, self.manifest.replicas):
                authority.check(block)
                if not self.from_parent and max(block.hlcs) > self.manifest.created:
                    raise MalformedContent("an operation is younger than its bundle")
                kind = 0 if isinstance(block, Inserts) else 1 if isinstance(block, Changes) else 2
                counts.setdefault(block.table, [0, 0, 0])[kind] += len(block.ids)
                yield block
        said = {count.table: [count.inserts, count.changes, count.deletes] for count in self.manifest.counts}
        if counts != said:
            raise MalformedContent("the manifest's counts are not those of the frames")

    def operations(self) -> Iterator[Operation]:
        """The same, one operation at a time: simpler and several times slower than `blocks`."""
        for block in self.blocks():
            yield from block.operations()


def open_bundle(
    data: bytes, me: Receiver, trust: Trust, schema: SyncSchema, scope_of: ScopeOf, *, size_cap: int = MAX_BUNDLE
) -> OpenedBundle:
    """Open a bundle and check everything that can be checked before decompressing, in the order of `sync.md` D.5.

    Raises a `Refusal`, or `NewerFormat`; nothing else, whatever the bytes are.
    """
    if len(data) > size_cap:
        raise TooLarge(size=len(data), cap=size_cap)
    inner = unseal(data, me.identities)
    body, start = split_head(inner, MAGIC, MAX_MANIFEST)
    signatures, start = _signatures(inner, start)
    manifest = decode_manifest(body)
    brought = tuple(read_certificate(each) for each in manifest.certificates)
    by_name = {each.fingerprint: each for each in brought}
    chain = trust.chain(manifest.certificate, by_name, manifest.no)
    _check_identity(manifest, chain[0])
    _check_signatures(signatures, manifest, chain[0], body, trust, by_name)
    for each in brought:
        each.check_version()
    manifest.check_indices()
    if not any(manifest.replicas[to.replica] in me.replicas for to in manifest.recipients):
        raise WrongRecipient(recipients=tuple(to.name for to in manifest.recipients))
    from_parent = chain[0].fingerprint in me.issuers
    _check_scope(manifest, chain[0], bound=not from_parent)
    if not from_parent:
        _check_authors(manifest, chain[0], trust, by_name)
    if not from_parent and trust.now_ms is not None and milliseconds(manifest.created) > trust.now_ms + AHEAD_MS:
        raise MalformedContent("the bundle was made a lifetime from now")
    if manifest.format > FORMAT or manifest.min_schema > schema.version:
        raise NewerFormat(needs=max(manifest.min_schema, manifest.format), has=schema.version)
    frames = _cut(inner, start, manifest)
    for number, (entry, frame) in enumerate(zip(manifest.frames, frames, strict=True)):
        check_hash(number, entry, frame)
    authors = tuple(Author(manifest.replicas[a.replica], a.pelaku, a.peran) for a in manifest.authors)
    revocations = _newer_revocations(manifest, trust, by_name)
    return OpenedBundle(
        manifest, manifest_hash(body), chain, brought, revocations, from_parent, frames, authors, schema, scope_of
    )


def _signatures(inner: bytes, start: int) -> tuple[list[tuple[bytes, bytes]], int]:
    number = inner[start] if start < len(inner) else 0
    end = start + 1 + number * SIGNATURE_ENTRY
    if not 1 <= number <= MAX_SIGNATURES or end > len(inner):
        raise MalformedContent("signatures")
    entries = [inner[at : at + SIGNATURE_ENTRY] for at in range(start + 1, end, SIGNATURE_ENTRY)]
    return [(entry[:FINGERPRINT_SIZE], entry[FINGERPRINT_SIZE:]) for entry in entries], end


def _check_identity(manifest: Manifest, certificate: SignedCertificate) -> None:
    content = certificate.content
    if not content.device_id or manifest.sender != content.replica or manifest.epoch != content.epoch:
        raise IdentityMismatch(sender=manifest.sender)


def _check_signatures(
    signatures: Sequence[tuple[bytes, bytes]],
    manifest: Manifest,
    sender: SignedCertificate,
    body: bytes,
    trust: Trust,
    brought: Mapping[bytes, SignedCertificate],
) -> None:
    if signatures[0][0] != manifest.certificate:
        raise MalformedContent("the first signature is not the sender's")
    verify(sender.content.signing_key, BUNDLE_TYPE, body, signatures[0][1])
    for name, signature in signatures[1:]:
        verify(trust.chain(name, brought)[0].content.signing_key, BUNDLE_TYPE, body, signature)


def _check_scope(manifest: Manifest, certificate: SignedCertificate, *, bound: bool) -> None:
    content = certificate.content
    if manifest.scope != content.subtree:
        raise ScopeNotGranted(scope=content.subtree, lingkup=manifest.scope)
    if not bound:
        return
    raw = sum(frame.raw for frame in manifest.frames)
    for count, quota in ((manifest.operations, content.quota_operations), (raw, content.quota_bytes)):
        if quota != UNLIMITED and count > quota:
            raise QuotaExceeded(count=count, quota=quota)


def _check_authors(
    manifest: Manifest, sender: SignedCertificate, trust: Trust, brought: Mapping[bytes, SignedCertificate]
) -> None:
    """Raise `AuthorNotGranted` for an author who is neither the sender nor a laptop that he certified, or one below.

    The whole office passes on what anybody wrote.
    """
    others = {manifest.replicas[author.replica] for author in manifest.authors if author.replica}
    if others and sender.content.may_issue:
        if not sender.content.subtree:
            return
        others -= trust.certified_by(sender, others, brought)
    if others:
        raise AuthorNotGranted(replica=min(others))


def _cut(inner: bytes, start: int, manifest: Manifest) -> tuple[bytes, ...]:
    if start + sum(entry.size for entry in manifest.frames) != len(inner):
        raise MalformedContent("the frame table does not add up to the file")
    frames: list[bytes] = []
    for entry in manifest.frames:
        frames.append(inner[start : start + entry.size])
        start += entry.size
    return tuple(frames)


def _newer_revocations(
    manifest: Manifest, trust: Trust, brought: Mapping[bytes, SignedCertificate]
) -> RevocationList | None:
    if not manifest.revocations:
        return None
    try:
        found = read_revocations(manifest.revocations, trust, brought)
    except OlderRevocations:
        return None
    held = trust.revocations.number if trust.revocations else -1
    return found if found.number > held else None
