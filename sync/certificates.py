"""Certificates: who a device is and what it may write (`sync.md` D.6, design 5).

A certificate is a body and a 64-byte Ed25519 signature by its issuer over `pae(CERTIFICATE_TYPE, body)`; together they
travel as msgpack `[body, signature]`. It is named by the 16-byte fingerprint of its body. The chain is: office root key
-> yearly issuing key -> device, with at most `MAX_CHAIN` certificates below the root; a unit's main laptop may be given
`may_issue` for its subtree. Nothing a certificate grants may go beyond its issuer's (`check_within`).

The same shape holds an issuing key that is no device: `device_id` is empty and its envelope key is unused.
"""

from dataclasses import dataclass
from enum import IntFlag
from typing import Annotated

import msgspec

from sync.keys import PublicKeys, is_recipient, replica_id
from sync.refusals import ChainBroken, MalformedContent
from sync.signing import (
    FINGERPRINT_SIZE,
    KEY_SIZE,
    SIGNATURE_SIZE,
    check_version,
    decode,
    fingerprint,
    sign,
    verify,
)

CERTIFICATE_TYPE = "application/vnd.kinerja.certificate.v1"
ROOT_TYPE = "application/vnd.kinerja.root.v1"
CERTIFICATE_VERSION = 1
MAX_CERTIFICATE = 64 << 10
MAX_CHAIN = 4
MAX_PERSONS = 2000
EVERY_TABLE = "*"
UNLIMITED = 0

Id16 = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
Id16OrNone = Annotated[bytes, msgspec.Meta(max_length=16)]
Key32 = Annotated[bytes, msgspec.Meta(min_length=KEY_SIZE, max_length=KEY_SIZE)]
Word = Annotated[str, msgspec.Meta(max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=200)]
Path = Annotated[str, msgspec.Meta(max_length=200)]
Milliseconds = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]
Count = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]


class Verb(IntFlag):
    """Kinds of operation. A `Change` with one base is `CHANGE`; one with several is a decision, `DECIDE`."""

    INSERT = 1
    CHANGE = 2
    DELETE = 4
    DECIDE = 8


EVERY_VERB = Verb.INSERT | Verb.CHANGE | Verb.DELETE | Verb.DECIDE


class Grant(msgspec.Struct, array_like=True, frozen=True):
    """Verbs (sum of `Verb`) granted on one table, or on `EVERY_TABLE`."""

    table: Word
    verbs: Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)]


class Certificate(msgspec.Struct, array_like=True, frozen=True):
    """What a certificate says. Wire order is the order of the fields.

    `issuer`: fingerprint of the issuer's certificate, or `root_fingerprint` of the office's root key. `holder_id`: the
    person's id, empty for none. `subtree`: code path of a unit, "" for the whole office; rows born in it or below are
    in scope. `persons`: ids of people outside the subtree whose rows are in scope too. Quotas count one bundle;
    `UNLIMITED` is 0. Times are milliseconds since 1970, both ends inside. `may_issue`: may certify devices within its
    own grants, and may pass on operations that others wrote.
    """

    version: Annotated[int, msgspec.Meta(ge=1)]
    serial: Id16
    issuer: Id16
    holder_id: Id16OrNone
    holder_name: Name
    device_id: Id16OrNone
    device_name: Name
    epoch: Count
    role: Word
    signing_key: Key32
    envelope_key: Annotated[str, msgspec.Meta(max_length=4096)]
    subtree: Path
    persons: Annotated[tuple[Id16, ...], msgspec.Meta(max_length=MAX_PERSONS)]
    grants: Annotated[tuple[Grant, ...], msgspec.Meta(max_length=256)]
    quota_operations: Count
    quota_bytes: Count
    valid_from: Milliseconds
    valid_until: Milliseconds
    may_issue: bool

    @property
    def public(self) -> PublicKeys:
        """The device's public keys."""
        return PublicKeys(self.signing_key, self.envelope_key)

    @property
    def replica(self) -> bytes:
        """The id under which this device writes in this epoch."""
        return replica_id(self.device_id, self.epoch, self.signing_key)

    def verbs_on(self, table: str) -> Verb:
        """What is granted on a table."""
        granted = Verb(0)
        for grant in self.grants:
            if grant.table in {table, EVERY_TABLE}:
                granted |= Verb(grant.verbs & EVERY_VERB)
        return granted

    def covers(self, lingkup: str, person: bytes | None = None) -> bool:
        """Whether a row born in `lingkup`, about this person, is in scope."""
        return is_inside(lingkup, self.subtree) or (person is not None and person in self.persons)


@dataclass(frozen=True, slots=True)
class SignedCertificate:
    """A certificate with the bytes that were signed. Not yet checked against anyone's key."""

    content: Certificate
    body: bytes
    signature: bytes

    @property
    def fingerprint(self) -> bytes:
        """The 16 bytes that name this certificate."""
        return fingerprint(CERTIFICATE_TYPE, self.body)

    def to_bytes(self) -> bytes:
        """Answer the certificate as it travels."""
        return msgspec.msgpack.encode([self.body, self.signature])

    def check_signature(self, issuer_key: bytes) -> None:
        """Raise `BadSignature` unless the owner of this public key signed it."""
        verify(issuer_key, CERTIFICATE_TYPE, self.body, self.signature)

    def check_version(self) -> None:
        """Raise `NewerFormat` for a version we do not know: what it grants is for a newer program to judge."""
        check_version(self.content.version, CERTIFICATE_VERSION)


class _Envelope(msgspec.Struct, array_like=True, frozen=True):
    body: Annotated[bytes, msgspec.Meta(max_length=MAX_CERTIFICATE)]
    signature: Annotated[bytes, msgspec.Meta(min_length=SIGNATURE_SIZE, max_length=SIGNATURE_SIZE)]


_envelope = msgspec.msgpack.Decoder(_Envelope)
_certificate = msgspec.msgpack.Decoder(Certificate)


def is_inside(lingkup: str, subtree: str) -> bool:
    """Whether a unit's code path lies in a subtree: the unit itself or one below. "" is the whole office."""
    return not subtree or lingkup == subtree or lingkup.startswith(subtree + ".")


def root_fingerprint(root_key: bytes) -> bytes:
    """Answer the 16 bytes by which a certificate names the office's root key as its issuer."""
    return fingerprint(ROOT_TYPE, root_key)


def read_certificate(data: bytes) -> SignedCertificate:
    """Read a travelling certificate; signature and version are not checked here. Raises `MalformedContent`."""
    envelope = decode(_envelope, data, "certificate")
    content = decode(_certificate, envelope.body, "certificate")
    if content.device_id and (len(content.device_id) != FINGERPRINT_SIZE or not is_recipient(content.envelope_key)):
        raise MalformedContent("certificate")
    return SignedCertificate(content, envelope.body, envelope.signature)


def issue(content: Certificate, issuer: SignedCertificate | None, issuer_key: bytes) -> SignedCertificate:
    """Sign a certificate with the issuer's 32-byte private key. `issuer` is None for the root key itself.

    Raises `ChainBroken` when it would go beyond its issuer, so that an office cannot hand out what nobody accepts, and
    `ValueError` when `content.issuer` does not name the issuer or the certificate could not be read back.
    """
    if issuer is not None:
        check_within(content, issuer.content)
        if content.issuer != issuer.fingerprint:
            raise ValueError("the certificate names another issuer")
    body = msgspec.msgpack.encode(content)
    signed = SignedCertificate(content, body, sign(issuer_key, CERTIFICATE_TYPE, body))
    try:
        same = read_certificate(signed.to_bytes()) == signed
    except MalformedContent:
        same = False
    if not same:
        raise ValueError("the certificate could not be read back: a part of it is larger than the format allows")
    return signed


def check_within(child: Certificate, parent: Certificate) -> None:
    """Raise `ChainBroken` unless everything the child is granted lies within what its issuer was granted."""
    whole_office = not parent.subtree
    within = (
        parent.may_issue
        and is_inside(child.subtree, parent.subtree)
        and (whole_office or set(child.persons) <= set(parent.persons))
        and all(_grant_within(grant, parent) for grant in child.grants)
        and _quota_within(child.quota_operations, parent.quota_operations)
        and _quota_within(child.quota_bytes, parent.quota_bytes)
        and parent.valid_from <= child.valid_from <= child.valid_until <= parent.valid_until
    )
    if not within:
        raise ChainBroken(serial=child.serial)


def _grant_within(grant: Grant, parent: Certificate) -> bool:
    return grant.verbs & ~parent.verbs_on(grant.table) == 0


def _quota_within(child: int, parent: int) -> bool:
    return parent == UNLIMITED or UNLIMITED < child <= parent
