"""Signatures and typed decoding: the two primitives that every signed thing here is built from.

A signature is Ed25519 over `pae(type, body)` (DSSE's pre-authentication encoding): the body's bytes are signed as they
are, never re-encoded, and the type keeps a signature of one kind of thing from being taken for another's.

A body is msgpack of a `msgspec` Struct laid out as an array: fields by position, in the order of declaration. A newer
version only appends fields; a reader ignores what it does not know at the end.

`cryptography` is loaded at first use: a window at rest signs nothing.
"""

import hashlib
from typing import TypeVar

import msgspec

from sync.refusals import BadSignature, MalformedContent, NewerFormat, NotOurFile, TooLarge

SIGNATURE_SIZE = 64
KEY_SIZE = 32
FINGERPRINT_SIZE = 16
LENGTH_SIZE = 4

Decoded = TypeVar("Decoded")


def pae(payload_type: str, body: bytes) -> bytes:
    """DSSE's encoding of a type and a body: `DSSEv1 <len> <type> <len> <body>`, lengths in decimal."""
    name = payload_type.encode()
    return b"DSSEv1 %d %s %d %s" % (len(name), name, len(body), body)


def sign(private_key: bytes, payload_type: str, body: bytes) -> bytes:
    """Answer the 64-byte signature by the 32-byte private key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private_key).sign(pae(payload_type, body))


def verify(public_key: bytes, payload_type: str, body: bytes, signature: bytes) -> None:
    """Raise `BadSignature` unless the signature holds."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, pae(payload_type, body))
    except (InvalidSignature, ValueError) as error:
        raise BadSignature(payload_type) from error


def fingerprint(payload_type: str, body: bytes) -> bytes:
    """Answer the 16 bytes that name a signed thing: the head of SHA-256 over `pae`."""
    return hashlib.sha256(pae(payload_type, body)).digest()[:FINGERPRINT_SIZE]


def decode(decoder: "msgspec.msgpack.Decoder[Decoded]", data: bytes, what: str) -> Decoded:
    """Decode hostile bytes; whatever is wrong with them raises `MalformedContent`."""
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        raise MalformedContent(what) from error


def check_version(found: int, known: int) -> None:
    """Raise `NewerFormat` for a version above the one we know. Ask after the signature: before, it may be damage."""
    if found > known:
        raise NewerFormat(needs=found, has=known)


def length_prefixed(magic: bytes, body: bytes) -> bytes:
    """Answer the head shared by all our files: magic, u32 big-endian length of the body, body."""
    return magic + len(body).to_bytes(LENGTH_SIZE, "big") + body


def split_head(data: bytes, magic: bytes, cap: int) -> tuple[bytes, int]:
    """Check magic and length of a file's head; answer its body and where the rest starts.

    A magic ends in a digit, the format's major version, and a line feed. Raises `NewerFormat` where only the digit is
    higher than ours, `NotOurFile` for any other magic, `TooLarge` over the cap, `MalformedContent` when cut.
    """
    name, version = magic[:-2], magic[-2] - ord("0")
    head = data[: len(magic)]
    if head[:-2] != name or head[-1:] != b"\n":
        raise NotOurFile
    found = head[-2] - ord("0")
    if version < found <= 9:
        raise NewerFormat(needs=found, has=version)
    if found != version:
        raise NotOurFile
    start = len(magic) + LENGTH_SIZE
    size = int.from_bytes(data[len(magic) : start], "big")
    if size > cap:
        raise TooLarge(size=size, cap=cap)
    if len(data) < start + size:
        raise MalformedContent("head is cut")
    return data[start : start + size], start + size
