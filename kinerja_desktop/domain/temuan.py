"""Findings: what a check has to say about one field, in three levels (`product.md` 4.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Tingkat(StrEnum):
    """How far a finding stops the work. None of them ever stops saving."""

    SALAH = "SALAH"
    """Stops finalising."""
    PERLU_DICEK = "PERLU_DICEK"
    """May go on with a note."""
    SARAN = "SARAN"
    """Advice or information."""


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding of the catalogue (`domain.md` 5.4).

    `kode` is the catalogue code. `medan` says which field: a path such as `"rhk:<uuid>.teks"`, the id in it being the
    row's; a screen jumps there. `pesan` is the Indonesian sentence. `contoh` is a better wording on offer, or empty.
    """

    kode: str
    tingkat: Tingkat
    medan: str
    pesan: str
    contoh: str = ""


def salah(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Only the findings that stop finalising."""
    return tuple(satu for satu in temuan if satu.tingkat is Tingkat.SALAH)
