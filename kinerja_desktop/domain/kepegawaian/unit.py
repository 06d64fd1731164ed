"""Units of the region and the code path that gives every row its scope (`domain.md` 1.7, design 4)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class JenisUnit(StrEnum):
    """Kinds of unit."""

    INSTANSI = "INSTANSI"
    PERANGKAT_DAERAH = "PERANGKAT_DAERAH"
    KECAMATAN = "KECAMATAN"
    SEKRETARIAT = "SEKRETARIAT"
    SEKSI = "SEKSI"
    KELURAHAN = "KELURAHAN"
    UPT = "UPT"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. `kode` is its dotted path from the root (`pekanbaru.tenayan-raya.kulim`); it never changes.

    `kepala_id` is the person who heads it now, `None` while vacant. A unit is ended by `aktif_sampai`, never deleted.
    """

    id: UUID
    kode: str
    nama: str
    jenis: JenisUnit
    induk_id: UUID | None
    kepala_id: UUID | None = None
    aktif_mulai: date | None = None
    aktif_sampai: date | None = None


def di_dalam(lingkup: str, batas: str) -> bool:
    """Whether the code path `lingkup` lies in the subtree `batas`; the empty path is the whole region."""
    return batas in ("", lingkup) or lingkup.startswith(batas + ".")
