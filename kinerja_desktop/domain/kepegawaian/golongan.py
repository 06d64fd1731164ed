"""Golongan ruang and pangkat, in all spellings of staff lists (`domain.md` 1.5)."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

PANGKAT: dict[str, str] = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}
"""Pangkat of each golongan ruang of PNS, lowest first."""

GOLONGAN_PPPK = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip
"""Golongan of PPPK, lowest first; without a letter, which is what tells them from PNS."""

_ROMAWI = ("I", "II", "III", "IV")
_PNS = re.compile(r"(?<![A-Z0-9])(IV|III|II|I|[1-4])\s*[/.\-\\ ]?\s*([A-E])(?![A-Z0-9])")
_TINGKAT = re.compile(r"\b(?:TKT|TK|TINGKAT)\b[. ]*(?:I|1)\b(?!\s*[/.]\s*[A-E]\b)")
_PENGISI = re.compile(r"\b(?:GOLONGAN|GOL|RUANG|PANGKAT|PPPK|PNS)\b|[^A-Z0-9 ]")
_NAMA = {nama.casefold(): golongan for golongan, nama in PANGKAT.items()}


@dataclass(frozen=True, slots=True)
class Golongan:
    """A golongan as read: `III/b` (PNS) or `IX` (PPPK), and whether it came with a pangkat that contradicts it."""

    kode: str
    pangkat_berbeda: bool = False

    @property
    def pns(self) -> bool:
        """Whether it is a golongan ruang of PNS."""
        return "/" in self.kode


@lru_cache(maxsize=512)
def urai_golongan(teks: str) -> Golongan | None:
    """The golongan in a cell such as `Penata Muda Tk. I / III.b`, `(III/b)`, `3b`, `IX`, or a pangkat alone; else None.

    An empty cell, `-` and anything that is neither answer None; a PPPK golongan is never turned into one of PNS.
    """
    atas = _TINGKAT.sub(" TINGKATSATU ", unicodedata.normalize("NFKC", teks).upper())
    cocok = _PNS.search(atas)
    sisa = atas if cocok is None else f"{atas[: cocok.start()]} {atas[cocok.end() :]}"
    sisa = " ".join(_PENGISI.sub(" ", sisa).split())
    nama = _NAMA.get(sisa.replace("TINGKATSATU", "TINGKAT I").casefold())
    if cocok is not None:
        romawi = cocok[1] if cocok[1] in _ROMAWI else _ROMAWI[int(cocok[1]) - 1]
        kode = f"{romawi}/{cocok[2].lower()}"
        return Golongan(kode, nama is not None and nama != kode) if kode in PANGKAT else None
    if nama is not None:
        return Golongan(nama)
    if sisa in GOLONGAN_PPPK:
        return Golongan(sisa)
    angka = int(sisa) if sisa.isascii() and sisa.isdigit() and len(sisa) <= 2 else 0
    return Golongan(GOLONGAN_PPPK[angka - 1]) if 1 <= angka <= len(GOLONGAN_PPPK) else None


def urutan_golongan(golongan: str) -> int:
    """The rank of a golongan for sorting: 1..17 for PNS (I/a..IV/e) and for PPPK (I..XVII); 0 for an empty one."""
    if golongan in PANGKAT:
        return tuple(PANGKAT).index(golongan) + 1
    return GOLONGAN_PPPK.index(golongan) + 1 if golongan in GOLONGAN_PPPK else 0


def pangkat_golongan(golongan: str) -> str:
    """The printed form: `Penata Muda Tingkat I, III/b`; PPPK have no pangkat and print `IX`; nothing prints `-`."""
    if not golongan:
        return "-"
    return f"{PANGKAT[golongan]}, {golongan}" if golongan in PANGKAT else golongan
