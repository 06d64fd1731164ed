"""The heads of documents as JSON text: `Pihak` in and out."""

import json
from typing import overload
from uuid import UUID

from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.store.units import canonical_json


@overload
def to_text(pihak: Pihak) -> str: ...
@overload
def to_text(pihak: None) -> None: ...
def to_text(pihak: Pihak | None) -> str | None:
    """The head as JSON text with sorted keys."""
    if pihak is None:
        return None
    return canonical_json(
        {
            "pegawai_id": None if pihak.pegawai_id is None else str(pihak.pegawai_id),
            "nama": pihak.nama,
            "nip": pihak.nip,
            "pangkat_golongan": pihak.pangkat_golongan,
            "jabatan": pihak.jabatan,
            "unit_kerja": pihak.unit_kerja,
            "awalan": pihak.awalan,
        }
    )


@overload
def from_text(text: str) -> Pihak: ...
@overload
def from_text(text: None) -> None: ...
def from_text(text: str | None) -> Pihak | None:
    """The head that `to_text` wrote."""
    if text is None:
        return None
    found: dict[str, str | None] = json.loads(text)
    pegawai_id = found["pegawai_id"]
    return Pihak(
        None if pegawai_id is None else UUID(pegawai_id),
        found["nama"] or "",
        found["nip"] or "",
        found["pangkat_golongan"] or "",
        found["jabatan"] or "",
        found["unit_kerja"] or "",
        found["awalan"] or "",
    )
