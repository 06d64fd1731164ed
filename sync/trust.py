"""What a store trusts: the office's root key, the certificates it knows, the newest revocation list, the time.

A revocation list is numbered and signed by the root key or by a certificate that the root key issued itself. A store
never goes back to a lower number. Each entry names a certificate and the last bundle number that still counts: what the
office had received before the revocation stays good (`sync.md` C, rows 37 and 38). Stores other than the office may
leave `revocations` None: design 5 has the office judge revocation, in the order of its own receipts.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Annotated

import msgspec

from sync.certificates import (
    MAX_CHAIN,
    Certificate,
    Count,
    Id16,
    Milliseconds,
    SignedCertificate,
    check_within,
    root_fingerprint,
)
from sync.refusals import (
    BadSignature,
    BundleError,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateRevoked,
    ChainBroken,
    OlderRevocations,
    SenderUnknown,
)
from sync.signing import SIGNATURE_SIZE, check_version, decode, sign, verify

REVOCATIONS_TYPE = "application/vnd.kinerja.revocations.v1"
REVOCATIONS_VERSION = 1
DAY_MS = 24 * 3600 * 1000
EARLY_MS = 2 * DAY_MS
"""A certificate is taken this long before its first day: the receiver's clock may be behind."""
LATE_MS = 60 * DAY_MS
"""A certificate is taken this long after its last day: a bundle made in time may have been on its way."""


class Revocation(msgspec.Struct, array_like=True, frozen=True):
    """One revoked certificate. Bundles of its replica up to `last_no` still count (0: none)."""

    certificate: Id16
    last_no: Count
    revoked_at: Milliseconds


class RevocationList(msgspec.Struct, array_like=True, frozen=True):
    """The office's list. `number` grows by one with each; `fresh_until` is when a laptop should show a banner."""

    version: Annotated[int, msgspec.Meta(ge=1)]
    number: Count
    issued_at: Milliseconds
    fresh_until: Milliseconds
    issuer: Id16
    entries: Annotated[tuple[Revocation, ...], msgspec.Meta(max_length=20_000)]

    def revoked(self, certificate: bytes, bundle_no: int | None = None) -> bool:
        """Whether this certificate no longer counts for a bundle with this number; None: was it revoked at all."""
        return any(
            entry.certificate == certificate and (bundle_no is None or bundle_no > entry.last_no)
            for entry in self.entries
        )


class _Envelope(msgspec.Struct, array_like=True, frozen=True):
    body: Annotated[bytes, msgspec.Meta(max_length=1 << 20)]
    signature: Annotated[bytes, msgspec.Meta(min_length=SIGNATURE_SIZE, max_length=SIGNATURE_SIZE)]


_envelope = msgspec.msgpack.Decoder(_Envelope)
_revocations = msgspec.msgpack.Decoder(RevocationList)


@dataclass(frozen=True, slots=True)
class Trust:
    """What a store judges senders by.

    `root_key`: the office's 32-byte public root key, pinned at enrolment. `certificates`: those already known, by
    fingerprint (kept because a sender stops sending them once acknowledged). `now_ms`: the receiver's time; None where
    its clock is known to be wrong, then validity is not judged.
    """

    root_key: bytes
    certificates: Mapping[bytes, SignedCertificate]
    revocations: RevocationList | None = None
    now_ms: int | None = None

    def chain(
        self, leaf: bytes, brought: Mapping[bytes, SignedCertificate], bundle_no: int | None = None
    ) -> tuple[SignedCertificate, ...]:
        """Follow a certificate, known or brought along, up to the root key; answer the chain, leaf first.

        Checks every link's signature, scope, validity and revocation. `bundle_no` is for the sender of a bundle alone:
        what he sent before he was revoked still counts. For any other signer, one revoked at all is refused: nobody can
        tell when he signed. Raises `SenderUnknown`, `BadSignature`, `NewerFormat`, `ChainBroken`, `CertificateRevoked`,
        `CertificateExpired`, `CertificateNotYetValid`.
        """
        root = root_fingerprint(self.root_key)
        chain: list[SignedCertificate] = []
        name = leaf
        while name != root:
            link = self.certificates.get(name) or brought.get(name)
            if link is None:
                raise SenderUnknown(sender=leaf)
            if len(chain) == MAX_CHAIN:
                raise ChainBroken(serial=link.content.serial)
            chain.append(link)
            name = link.content.issuer
        if not chain:
            raise SenderUnknown(sender=leaf)
        for child, parent in pairwise(chain):
            child.check_signature(parent.content.signing_key)
        chain[-1].check_signature(self.root_key)
        for link in chain:
            link.check_version()
        for child, parent in pairwise(chain):
            check_within(child.content, parent.content)
        for position, link in enumerate(chain):
            self._check_standing(link, bundle_no if position == 0 else None)
        return tuple(chain)

    def certified_by(
        self, sender: SignedCertificate, replicas: Collection[bytes], brought: Mapping[bytes, SignedCertificate]
    ) -> set[bytes]:
        """Which of these replicas the sender's device certified, itself or through one that it certified.

        Their certificates may have ended or been revoked since: what they wrote before travels late.
        """
        any_time = replace(self, revocations=None, now_ms=None)
        found: set[bytes] = set()
        for certificate in (*brought.values(), *self.certificates.values()):
            replica = certificate.content.replica
            if replica in found or replica not in replicas:
                continue
            try:
                above = any_time.chain(certificate.fingerprint, brought)[1:]
            except BundleError:
                continue
            if any(link.content.device_id and link.content.replica == sender.content.replica for link in above):
                found.add(replica)
        return found

    def _check_standing(self, link: SignedCertificate, bundle_no: int | None) -> None:
        content = link.content
        if self.revocations is not None and self.revocations.revoked(link.fingerprint, bundle_no):
            raise CertificateRevoked(serial=content.serial)
        if self.now_ms is not None:
            check_validity(content, self.now_ms)


def check_validity(content: Certificate, now_ms: int) -> None:
    """Raise `CertificateNotYetValid` or `CertificateExpired`, with the allowances `EARLY_MS` and `LATE_MS`."""
    if now_ms < content.valid_from - EARLY_MS:
        raise CertificateNotYetValid(serial=content.serial, valid_from=content.valid_from)
    if now_ms > content.valid_until + LATE_MS:
        raise CertificateExpired(serial=content.serial, valid_until=content.valid_until)


def sign_revocations(content: RevocationList, issuer_key: bytes) -> bytes:
    """Answer the list as it travels, signed with the issuer's 32-byte private key."""
    body = msgspec.msgpack.encode(content)
    return msgspec.msgpack.encode([body, sign(issuer_key, REVOCATIONS_TYPE, body)])


def read_revocations(data: bytes, trust: Trust, brought: Mapping[bytes, SignedCertificate]) -> RevocationList:
    """Read and check a travelling list.

    Raises `MalformedContent`, `BadSignature` (also for a signer who may not revoke), `NewerFormat`, `OlderRevocations`,
    and what `Trust.chain` raises.
    """
    envelope = decode(_envelope, data, "revocation list")
    content = decode(_revocations, envelope.body, "revocation list")
    key = trust.root_key
    if content.issuer != root_fingerprint(key):
        chain = trust.chain(content.issuer, brought)
        if len(chain) != 1 or not chain[0].content.may_issue:
            raise BadSignature("only the office may revoke")
        key = chain[0].content.signing_key
    verify(key, REVOCATIONS_TYPE, envelope.body, envelope.signature)
    check_version(content.version, REVOCATIONS_VERSION)
    held = trust.revocations.number if trust.revocations else 0
    if content.number < held:
        raise OlderRevocations(number=content.number, held=held)
    return content
