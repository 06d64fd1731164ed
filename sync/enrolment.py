r"""Enrolment: a new laptop's request, and the parent's answer that makes it a member (`sync.md` D.6).

**Request** (in clear; the laptop knows nobody's key yet):

    MAGIC "KINERJA-MINTA1\n" | u32 length | msgpack of `Request` | 64-byte signature by the key it presents

The signature proves only that the sender holds the private key. Who he is, the officer learns outside the file: both
sides read out `code`, 12 characters of the request's hash, in person or by telephone.

**Answer** (age envelope to the laptop's key):

    MAGIC "KINERJA-JAWAB1\n" | u32 length | msgpack of `Answer` | 64-byte signature by the issuer of the certificate
    the starter bundle's bytes (a bundle like any other, or none)

A laptop enrolled for the first time learns the root key from the answer and pins it; `root_code` is read out too. A
laptop that has a root key accepts no other.
"""

import hashlib
from dataclasses import dataclass
from typing import Annotated

import msgspec

from sync.certificates import (
    Certificate,
    Count,
    Id16,
    Id16OrNone,
    Key32,
    Milliseconds,
    Name,
    Path,
    SignedCertificate,
    Word,
    read_certificate,
    root_fingerprint,
)
from sync.keys import DeviceKeys, PublicKeys, is_recipient, seal, unseal
from sync.manifest import Hash32, Hash32OrNone
from sync.refusals import BadHash, BadSignature, IdentityMismatch, MalformedContent, TooLarge
from sync.signing import SIGNATURE_SIZE, check_version, decode, length_prefixed, sign, split_head, verify
from sync.trust import RevocationList, Trust, read_revocations

REQUEST_MAGIC = b"KINERJA-MINTA1\n"
ANSWER_MAGIC = b"KINERJA-JAWAB1\n"
REQUEST_TYPE = "application/vnd.kinerja.request.v1"
ANSWER_TYPE = "application/vnd.kinerja.answer.v1"
VERSION = 1
MAX_REQUEST = 64 << 10
MAX_ANSWER_HEAD = 4 << 20
MAX_ANSWER = 300 << 20
CODE_LENGTH = 12
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Request(msgspec.Struct, array_like=True, frozen=True):
    """What a laptop asks for. Wire order is the order of the fields.

    `holder_id` is empty while the person has no id yet; `unit` is the code path wanted; `replaces` the replica id of
    the epoch before, empty for a new laptop. Times are milliseconds since 1970.
    """

    version: Annotated[int, msgspec.Meta(ge=1)]
    device_id: Id16
    device_name: Name
    epoch: Count
    holder_id: Id16OrNone
    holder_name: Name
    unit: Path
    unit_name: Name
    role: Word
    signing_key: Key32
    envelope_key: Annotated[str, msgspec.Meta(max_length=4096)]
    created: Milliseconds
    replaces: Id16OrNone = b""

    @property
    def public(self) -> PublicKeys:
        """The laptop's public keys."""
        return PublicKeys(self.signing_key, self.envelope_key)


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A request whose own signature holds. `code` is read out to the officer; `digest` returns in the answer."""

    content: Request
    digest: bytes

    @property
    def code(self) -> str:
        """Twelve characters, in groups of four."""
        return spoken(self.digest)


class Answer(msgspec.Struct, array_like=True, frozen=True):
    """The parent's answer. `certificates`: the laptop's first, then its chain, then others worth knowing."""

    version: Annotated[int, msgspec.Meta(ge=1)]
    request: Hash32
    office_name: Name
    root_key: Key32
    certificates: Annotated[tuple[bytes, ...], msgspec.Meta(min_length=1, max_length=64)]
    revocations: bytes
    parent_replica: Id16
    parent_name: Name
    parent_envelope: Annotated[str, msgspec.Meta(max_length=4096)]
    escrow: Annotated[tuple[str, ...], msgspec.Meta(max_length=8)]
    starter_size: Count
    starter_sha256: Hash32OrNone
    created: Milliseconds


@dataclass(frozen=True, slots=True)
class OpenedAnswer:
    """An answer that was checked against our own request and keys.

    `chain`: our certificate first, up to the one the root signed. `starter`: a bundle's bytes, empty for none.
    """

    content: Answer
    chain: tuple[SignedCertificate, ...]
    others: tuple[SignedCertificate, ...]
    revocations: RevocationList | None
    starter: bytes

    @property
    def certificate(self) -> SignedCertificate:
        """Our own certificate."""
        return self.chain[0]

    @property
    def root_code(self) -> str:
        """Twelve characters of the office's root key, in groups of four, to be compared at the first enrolment."""
        return spoken(hashlib.sha256(self.content.root_key).digest())


_request = msgspec.msgpack.Decoder(Request)
_answer = msgspec.msgpack.Decoder(Answer)


def spoken(digest: bytes) -> str:
    """The first 60 bits of a digest in Crockford's base 32, as `ABCD-EFGH-JKMN`."""
    number = int.from_bytes(digest[:8], "big") >> 4
    letters = "".join(CROCKFORD[number >> shift & 31] for shift in range(5 * (CODE_LENGTH - 1), -1, -5))
    return "-".join(letters[at : at + 4] for at in range(0, CODE_LENGTH, 4))


def write_request(content: Request, keys: DeviceKeys) -> bytes:
    """Answer the request file. Raises `ValueError` when it does not present these keys."""
    if content.public != keys.public:
        raise ValueError("the request presents other keys")
    body = msgspec.msgpack.encode(content)
    return length_prefixed(REQUEST_MAGIC, body) + sign(keys.signing, REQUEST_TYPE, body)


def read_request(data: bytes) -> SignedRequest:
    """Read a request file. Raises `FormRefusal`s, `NewerFormat`, `BadSignature`."""
    if len(data) > MAX_REQUEST:
        raise TooLarge(size=len(data), cap=MAX_REQUEST)
    body, start = split_head(data, REQUEST_MAGIC, MAX_REQUEST)
    if len(data) != start + SIGNATURE_SIZE:
        raise MalformedContent("request")
    content = decode(_request, body, "request")
    verify(content.signing_key, REQUEST_TYPE, body, data[start:])
    check_version(content.version, VERSION)
    if not is_recipient(content.envelope_key):
        raise MalformedContent("request: envelope key")
    return SignedRequest(content, hashlib.sha256(data).digest())


def write_answer(content: Answer, starter: bytes, issuer_key: bytes) -> bytes:
    """Answer the answer file, sealed to the laptop. `content` must name the starter's size and hash.

    `issuer_key`: the 32-byte private key that signed the laptop's certificate.
    """
    if content.starter_size != len(starter) or content.starter_sha256 != starter_hash(starter):
        raise ValueError("the answer names another starter")
    laptop = read_certificate(content.certificates[0]).content
    body = msgspec.msgpack.encode(content)
    inner = length_prefixed(ANSWER_MAGIC, body) + sign(issuer_key, ANSWER_TYPE, body) + starter
    return seal(inner, (laptop.envelope_key,))


def starter_hash(starter: bytes) -> bytes:
    """SHA-256 of a starter bundle's bytes; empty for none."""
    return hashlib.sha256(starter).digest() if starter else b""


def open_answer(
    data: bytes,
    keys: DeviceKeys,
    request: SignedRequest,
    *,
    pinned_root: bytes | None = None,
    now_ms: int | None = None,
) -> OpenedAnswer:
    """Open an answer and check that it is ours, whole, and signed by our certificate's issuer.

    `pinned_root`: the root key of an earlier enrolment, None at the first. Raises `Refusal`s and `NewerFormat` only;
    `IdentityMismatch` when it answers another request, certifies other keys, or comes from another office.
    """
    if len(data) > MAX_ANSWER:
        raise TooLarge(size=len(data), cap=MAX_ANSWER)
    inner = unseal(data, (keys.envelope,))
    body, start = split_head(inner, ANSWER_MAGIC, MAX_ANSWER_HEAD)
    content = decode(_answer, body, "answer")
    if pinned_root not in {None, content.root_key}:
        raise IdentityMismatch("another office", sender=root_fingerprint(content.root_key))
    certificates = [read_certificate(each) for each in content.certificates]
    by_name = {each.fingerprint: each for each in certificates}
    trust = Trust(content.root_key, {}, None, now_ms)
    chain = trust.chain(certificates[0].fingerprint, by_name)
    issuer_key = chain[1].content.signing_key if len(chain) > 1 else content.root_key
    signature, starter = inner[start : start + SIGNATURE_SIZE], inner[start + SIGNATURE_SIZE :]
    if len(signature) != SIGNATURE_SIZE:
        raise MalformedContent("answer")
    verify(issuer_key, ANSWER_TYPE, body, signature)
    check_version(content.version, VERSION)
    for each in certificates:
        each.check_version()
    if content.request != request.digest or not _certifies(certificates[0].content, request.content):
        raise IdentityMismatch("another request", sender=content.parent_replica)
    if len(starter) != content.starter_size or starter_hash(starter) != content.starter_sha256:
        raise BadHash("starter", frame=0)
    if not all(is_recipient(each) for each in (content.parent_envelope, *content.escrow)):
        raise MalformedContent("answer: envelope keys")
    revocations = read_revocations(content.revocations, trust, by_name) if content.revocations else None
    if revocations is not None and any(revocations.revoked(link.fingerprint) for link in chain):
        raise BadSignature("the answer revokes its own chain")
    named = {link.fingerprint for link in chain}
    others = tuple(each for each in certificates if each.fingerprint not in named)
    return OpenedAnswer(content, chain, others, revocations, starter)


def _certifies(certificate: Certificate, request: Request) -> bool:
    return (
        certificate.public == request.public
        and certificate.device_id == request.device_id
        and certificate.epoch == request.epoch
    )
