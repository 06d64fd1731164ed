"""A device's keys: one to sign (Ed25519), one to be written to (age, X25519); and the id of a replica.

Private keys leave this module only as the bytes of `DeviceKeys.to_bytes`, which belong inside the encrypted store and
nowhere else. They are never copied to another device: a lost laptop is enrolled anew (`sync.md` D.6).
"""

import hashlib
from dataclasses import dataclass, field
from typing import Annotated

import msgspec
import pyrage
from pyrage import x25519

from sync.refusals import DamagedEnvelope, MalformedContent, NotOurFile, WrongRecipient
from sync.signing import FINGERPRINT_SIZE, KEY_SIZE, decode, pae

REPLICA_TYPE = "application/vnd.kinerja.replica.v1"
AGE_MAGIC = b"age-encryption.org/v1\n"


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What others need: `signing` (32 bytes) to check signatures, `envelope` (an age recipient, text) to write to."""

    signing: bytes
    envelope: str


class _Stored(msgspec.Struct, array_like=True, frozen=True):
    version: int
    signing: Annotated[bytes, msgspec.Meta(min_length=KEY_SIZE, max_length=KEY_SIZE)]
    envelope: Annotated[str, msgspec.Meta(max_length=200)]


_stored = msgspec.msgpack.Decoder(_Stored)


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The two private keys of one device: a 32-byte Ed25519 seed and an age identity (text). Never shown or logged."""

    signing: bytes = field(repr=False)
    envelope: str = field(repr=False)

    @classmethod
    def generate(cls) -> "DeviceKeys":
        """Make new keys from the system's randomness."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return cls(Ed25519PrivateKey.generate().private_bytes_raw(), str(x25519.Identity.generate()))

    @property
    def public(self) -> PublicKeys:
        """The public halves."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        signing = Ed25519PrivateKey.from_private_bytes(self.signing).public_key().public_bytes_raw()
        return PublicKeys(signing, str(x25519.Identity.from_str(self.envelope).to_public()))

    def to_bytes(self) -> bytes:
        """Answer the private keys as bytes, to be kept inside the encrypted store."""
        return msgspec.msgpack.encode(_Stored(1, self.signing, self.envelope))

    @classmethod
    def from_bytes(cls, data: bytes) -> "DeviceKeys":
        """Read what `to_bytes` wrote. Raises `MalformedContent`."""
        stored = decode(_stored, data, "device keys")
        keys = cls(stored.signing, stored.envelope)
        try:
            _ = keys.public
        except (ValueError, pyrage.IdentityError) as error:
            raise MalformedContent("device keys") from error
        return keys


def replica_id(device_id: bytes, epoch: int, signing_public: bytes) -> bytes:
    """Answer the 16-byte id of a replica: device (16 bytes), epoch and signing key, hashed.

    A new epoch or a new key is another replica, so that a restored or cloned device can never write under an id that
    was used before.
    """
    body = device_id + epoch.to_bytes(8, "big") + signing_public
    return hashlib.sha256(pae(REPLICA_TYPE, body)).digest()[:FINGERPRINT_SIZE]


def seal(inner: bytes, recipients: tuple[str, ...]) -> bytes:
    """Encrypt for these age recipients. Raises `ValueError` for none or an invalid one."""
    if not recipients:
        raise ValueError("nobody to encrypt for")
    try:
        return pyrage.encrypt(inner, [x25519.Recipient.from_str(text) for text in recipients])
    except pyrage.RecipientError as error:
        raise ValueError("not an age recipient") from error


def is_recipient(text: str) -> bool:
    """Whether the text names an age recipient that `seal` can write to."""
    try:
        x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def unseal(data: bytes, identities: tuple[str, ...]) -> bytes:
    """Open an age envelope with one of our identities.

    Raises `NotOurFile` without age's first line, `WrongRecipient` when none of our keys fits (also when the damage is
    in the key's own line), `DamagedEnvelope` otherwise.
    """
    if not data.startswith(AGE_MAGIC):
        raise NotOurFile
    try:
        return pyrage.decrypt(data, [x25519.Identity.from_str(text) for text in identities])
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise WrongRecipient from error
        raise DamagedEnvelope from error
