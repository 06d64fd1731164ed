"""The regulation's numbers and tables as dated data (`domain.md` Part 7, "Versioned rules").

Code holds the shape of a rule, data its figures. Files lie in `resources/aturan`; reading them happens elsewhere, this
module takes their text. A rule is picked by the last day of the period it is applied to.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import cast


class Keyakinan(StrEnum):
    """How sure the source is (`domain.md` 0)."""

    TERKONFIRMASI = "C"
    SATU_SUMBER = "C1"
    INGATAN = "M"
    PILIHAN = "D"


class AturanTidakAdaError(LookupError):
    """No rule of this code is in force on the day asked for."""


@dataclass(frozen=True, slots=True)
class Aturan:
    """One dated rule: in force from `berlaku_mulai` to `berlaku_sampai`, both included (None: until further notice).

    `isi` are its figures, numbers as decimal text. `sumber` and `pasal` say where it stands, for explanations.
    """

    kode: str
    versi: int
    berlaku_mulai: date
    berlaku_sampai: date | None
    isi: Mapping[str, object]
    sumber: str
    pasal: str
    keyakinan: Keyakinan

    def angka(self, nama: str) -> Decimal:
        """A number of the rule."""
        return Decimal(self.teks(nama))

    def bulat(self, nama: str) -> int:
        """A whole number of the rule."""
        return int(self.teks(nama))

    def teks(self, nama: str) -> str:
        """A text of the rule."""
        isi = self.isi[nama]
        assert isinstance(isi, str), f"{self.kode}.{nama}"
        return isi

    def peta(self, nama: str) -> Mapping[str, str]:
        """A table of the rule: text to text."""
        isi = cast("Mapping[object, object]", self.isi[nama])
        return {str(kunci): str(nilai) for kunci, nilai in isi.items()}

    def senarai(self, nama: str) -> tuple[str, ...]:
        """A list of texts of the rule."""
        return tuple(str(satu) for satu in cast("list[object]", self.isi[nama]))


def baca_aturan(teks: str) -> tuple[Aturan, ...]:
    """The rules in the text of one file of `resources/aturan`: a list, one object per version of a rule.

    Raises `ValueError` when the text is not that, or when two versions of one rule are in force on one day.
    """
    try:
        semua = tuple(_dari_objek(objek) for objek in json.loads(teks))
    except (KeyError, TypeError, AttributeError) as masalah:
        raise ValueError(f"not a list of rules: {masalah}") from masalah
    for nomor, satu in enumerate(semua):
        for lain in semua[nomor + 1 :]:
            if satu.kode == lain.kode and _beririsan(satu, lain):
                raise ValueError(f"two versions of {satu.kode} on one day")
    return semua


def pilih(semua: Iterable[Aturan], kode: str, tanggal: date) -> Aturan:
    """The rule of this code in force on `tanggal`. Raises `AturanTidakAdaError`."""
    for satu in semua:
        if satu.kode == kode and satu.berlaku_mulai <= tanggal <= (satu.berlaku_sampai or date.max):
            return satu
    raise AturanTidakAdaError(f"no rule {kode} on {tanggal.isoformat()}")


def _dari_objek(objek: dict[str, object]) -> Aturan:
    sampai, isi = objek["berlaku_sampai"], objek["isi"]
    if not isinstance(isi, dict):
        raise TypeError("isi is not an object")
    return Aturan(
        kode=str(objek["kode"]),
        versi=int(str(objek["versi"])),
        berlaku_mulai=date.fromisoformat(str(objek["berlaku_mulai"])),
        berlaku_sampai=None if sampai is None else date.fromisoformat(str(sampai)),
        isi=cast("dict[str, object]", isi),
        sumber=str(objek["sumber"]),
        pasal=str(objek["pasal"]),
        keyakinan=Keyakinan(str(objek["keyakinan"])),
    )


def _beririsan(satu: Aturan, lain: Aturan) -> bool:
    return satu.berlaku_mulai <= (lain.berlaku_sampai or date.max) and lain.berlaku_mulai <= (
        satu.berlaku_sampai or date.max
    )
