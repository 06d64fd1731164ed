"""The sealed recovery copy of the office's root key: Argon2id over a passphrase, AES-256-GCM over the key."""

import unicodedata
from collections.abc import Callable

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

PANJANG_SANDI = 12
_TANDA = b"KINERJA-INDUK1\n"
_PANJANG_KUNCI = 32
_PANJANG_GARAM = 16
_PANJANG_NONCE = 12
_KERJA, _MEMORI_KIB, _JALUR = 3, 65536, 4


def segel_kunci(kunci: bytes, sandi: str, entropi: Callable[[int], bytes]) -> bytes:
    """The file's bytes. Raises `PenolakanError` for a passphrase under 12 characters."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(sandi) < PANJANG_SANDI:
        raise PenolakanError(
            "SANDI-PENDEK",
            _("Kata sandi salinan kunci paling sedikit {n} huruf.").format(n=PANJANG_SANDI),
            langkah=_("Pakai beberapa kata yang mudah diingat, lalu simpan di tempat terpisah dari salinannya."),
        )
    garam, nonce = entropi(_PANJANG_GARAM), entropi(_PANJANG_NONCE)
    return _TANDA + garam + nonce + AESGCM(_pembungkus(sandi, garam)).encrypt(nonce, kunci, _TANDA)


def buka_segel(data: bytes, sandi: str) -> bytes:
    """The root key of a sealed copy. Raises `PenolakanError` when the passphrase or the file does not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    isi = data.removeprefix(_TANDA)
    garam, nonce = isi[:_PANJANG_GARAM], isi[_PANJANG_GARAM : _PANJANG_GARAM + _PANJANG_NONCE]
    tersegel = isi[_PANJANG_GARAM + _PANJANG_NONCE :]
    kunci = b""
    if data.startswith(_TANDA) and len(tersegel) > _PANJANG_KUNCI:
        try:
            kunci = AESGCM(_pembungkus(sandi, garam)).decrypt(nonce, tersegel, _TANDA)
        except InvalidTag:
            kunci = b""
    if len(kunci) != _PANJANG_KUNCI:
        raise PenolakanError(
            "SALINAN-KUNCI-TIDAK-TERBUKA",
            _("Salinan kunci induk tidak dapat dibuka dengan kata sandi ini."),
            langkah=_("Periksa kata sandi dan pilih berkas salinan kunci yang benar."),
        )
    return kunci


def _pembungkus(sandi: str, garam: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    rahasia = unicodedata.normalize("NFC", sandi).encode()
    return hash_secret_raw(rahasia, garam, _KERJA, _MEMORI_KIB, _JALUR, _PANJANG_KUNCI, Type.ID)
