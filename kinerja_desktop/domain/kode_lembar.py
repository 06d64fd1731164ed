"""The code on a sheet that leads back to exactly one version (promise 6): the first 40 bits of its digest.

Written in Crockford's base 32, which has no I, L, O and U, as `ABCD-EFGH`.
"""

HURUF = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MIRIP = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BITA = 5
_PANJANG = 8


def kode_lembar(digest: str) -> str:
    """The printed code of a content digest (64 hex digits)."""
    bilangan = int(digest[: 2 * _BITA], 16)
    huruf = "".join(HURUF[bilangan >> geser & 31] for geser in range(5 * (_PANJANG - 1), -1, -5))
    return f"{huruf[:4]}-{huruf[4:]}"


def urai_kode(teks: str) -> str:
    """The code as printed, from however it was typed: small letters, spaces, O for 0, I or L for 1.

    Raises `ValueError` when it cannot be a code.
    """
    huruf = "".join(satu for satu in teks.upper() if satu not in " -–—_.\t\n\u00a0").translate(_MIRIP)
    if len(huruf) != _PANJANG or any(satu not in HURUF for satu in huruf):
        raise ValueError(f"not a sheet code: {teks!r}")
    return f"{huruf[:4]}-{huruf[4:]}"


def awalan_digest(kode: str) -> str:
    """The 10 hex digits with which the digest behind a printed code begins, for looking it up."""
    bilangan = 0
    for huruf in urai_kode(kode).replace("-", ""):
        bilangan = bilangan << 5 | HURUF.index(huruf)
    return f"{bilangan:010x}"
