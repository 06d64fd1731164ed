"""The key of a store, wrapped: a small file beside the store holds it in one or more slots (design 4).

Each slot is the same random 32-byte key under another lock. A PIN slot is Argon2id over the PIN and AES-256-GCM; the
operating system's keyring may hold the key too, where it has one. Losing all slots means losing the store, so the slot
file travels with every backup.
"""

import base64
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

ENDING = ".kunci"
KEY_BYTES = 32
FORMAT = "kinerja-kunci"
VERSION = 1
KEYRING_SERVICE = "kinerja-desktop"
_SALT_BYTES = 16
_NONCE_BYTES = 12
_TIME_COST, _MEMORY_KIB, _LANES = 3, 65536, 4
_MAX_TIME, _MAX_MEMORY_KIB, _MAX_LANES = 16, 1 << 20, 16
_MAX_FILE = 1 << 16

Entropy = Callable[[int], bytes]


def slot_path(path: Path) -> Path:
    """Where the slots of a store are."""
    return path.with_name(path.name + ENDING)


def is_locked(path: Path) -> bool:
    """Whether the store at this path has slots, so that a PIN or the keyring is needed."""
    return slot_path(path).is_file()


def new_key(path: Path, pin: str, *, entropy: Entropy = os.urandom) -> bytes:
    """Make the key of a new store and lock it with a PIN. Raises `PenolakanError` if a store with slots is there.

    Slots without a store are what a first try left that was cut short, or belong to a lost file: they are kept aside.
    """
    from kinerja_desktop.store.safe_file import set_aside

    if is_locked(path) and not path.exists():
        set_aside(path, [ENDING])
    if is_locked(path):
        raise PenolakanError(
            "KUNCI_SUDAH_ADA",
            _("Berkas kunci untuk data ini sudah ada."),
            langkah=_("Buka data dengan PIN yang lama, atau pilih nama lain."),
        )
    key = entropy(KEY_BYTES)
    _write(path, [_pin_slot(key, pin, entropy)])
    return key


def open_key(path: Path, pin: str) -> bytes:
    """The key of a store. Raises `PenolakanError` for a wrong PIN or a damaged slot file."""
    slots = _read(path)
    for slot in slots:
        key = _try_pin(slot, pin)
        if key is not None:
            return key
    raise PenolakanError(
        "PIN_SALAH",
        _("PIN tidak cocok."),
        langkah=_("Ketik PIN sekali lagi. Tanpa PIN yang benar data tidak dapat dibuka oleh siapa pun."),
    )


def change_pin(path: Path, old: str, new: str, *, entropy: Entropy = os.urandom) -> None:
    """Replace the slot that the old PIN opens. Raises `PenolakanError` for a wrong PIN."""
    key = open_key(path, old)
    kept = [slot for slot in _read(path) if _try_pin(slot, old) is None]
    _write(path, [*kept, _pin_slot(key, new, entropy)])


def add_pin(path: Path, key: bytes, pin: str, *, entropy: Entropy = os.urandom) -> None:
    """Let a further PIN open the store whose key is known."""
    _write(path, [*(_read(path) if is_locked(path) else []), _pin_slot(key, pin, entropy)])


def count(path: Path) -> int:
    """How many slots there are."""
    return len(_read(path))


def remember(path: Path, key: bytes) -> bool:
    """Put the key into this user's system keyring; False where the system has none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(KEYRING_SERVICE, _keyring_name(path), base64.b64encode(key).decode())
    except (KeyringError, RuntimeError, OSError):
        return False
    return True


def remembered(path: Path) -> bytes | None:
    """The key from the system keyring; None where it has none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        text = keyring.get_password(KEYRING_SERVICE, _keyring_name(path))
        key = base64.b64decode(text, validate=True) if text else b""
    except (KeyringError, RuntimeError, OSError, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None


def forget(path: Path) -> None:
    """Take the key out of the system keyring, if it is there."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(KEYRING_SERVICE, _keyring_name(path))
    except (KeyringError, RuntimeError, OSError):
        return


def _keyring_name(path: Path) -> str:
    return str(path.resolve())


def _derive(pin: str, salt: bytes, time_cost: int, memory_kib: int, lanes: int) -> bytes:
    import unicodedata

    from argon2.low_level import Type, hash_secret_raw

    secret = unicodedata.normalize("NFC", pin).encode()
    return hash_secret_raw(secret, salt, time_cost, memory_kib, lanes, KEY_BYTES, Type.ID)


def _bound_to(time_cost: int, memory_kib: int, lanes: int) -> bytes:
    return f"{FORMAT} {VERSION} pin argon2id {time_cost} {memory_kib} {lanes}".encode()


def _pin_slot(key: bytes, pin: str, entropy: Entropy) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = entropy(_SALT_BYTES), entropy(_NONCE_BYTES)
    wrapping = _derive(pin, salt, _TIME_COST, _MEMORY_KIB, _LANES)
    sealed = AESGCM(wrapping).encrypt(nonce, key, _bound_to(_TIME_COST, _MEMORY_KIB, _LANES))
    return {
        "jenis": "pin",
        "kdf": "argon2id",
        "waktu": _TIME_COST,
        "memori_kib": _MEMORY_KIB,
        "jalur": _LANES,
        "garam": salt.hex(),
        "nonce": nonce.hex(),
        "tersegel": sealed.hex(),
    }


def _try_pin(slot: dict[str, Any], pin: str) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if slot.get("jenis") != "pin" or slot.get("kdf") != "argon2id":
        return None
    try:
        time_cost, memory_kib, lanes = int(slot["waktu"]), int(slot["memori_kib"]), int(slot["jalur"])
        salt, nonce, sealed = (bytes.fromhex(slot[name]) for name in ("garam", "nonce", "tersegel"))
    except (KeyError, TypeError, ValueError):
        raise _damaged() from None
    if not (0 < time_cost <= _MAX_TIME and 8 * lanes <= memory_kib <= _MAX_MEMORY_KIB and 0 < lanes <= _MAX_LANES):
        raise _damaged()
    if len(salt) != _SALT_BYTES or len(nonce) != _NONCE_BYTES:
        raise _damaged()
    try:
        wrapping = _derive(pin, salt, time_cost, memory_kib, lanes)
        key = AESGCM(wrapping).decrypt(nonce, sealed, _bound_to(time_cost, memory_kib, lanes))
    except InvalidTag:
        return None
    return key if len(key) == KEY_BYTES else None


def _damaged() -> PenolakanError:
    return PenolakanError(
        "BERKAS_KUNCI_RUSAK",
        _("Berkas kunci rusak atau tidak ada."),
        langkah=_("Ambil berkas .kunci dari cadangan terakhir dan letakkan di samping berkas data."),
    )


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        data = slot_path(path).read_bytes()
        found: object = json.loads(data) if len(data) <= _MAX_FILE else None
    except (OSError, ValueError, RecursionError):
        raise _damaged() from None
    if not isinstance(found, dict):
        raise _damaged()
    head = cast("dict[str, Any]", found)
    slots: object = head.get("slot")
    if head.get("format") != FORMAT or head.get("versi") != VERSION or not isinstance(slots, list):
        raise _damaged()
    return [cast("dict[str, Any]", slot) for slot in cast("list[object]", slots) if isinstance(slot, dict)]


def _write(path: Path, slots: list[dict[str, Any]]) -> None:
    from kinerja_desktop.store.safe_file import write_whole

    text = json.dumps({"format": FORMAT, "versi": VERSION, "slot": slots}, indent=1)
    write_whole(slot_path(path), text.encode())
