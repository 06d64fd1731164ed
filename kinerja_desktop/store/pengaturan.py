"""Settings of this store: small JSON values by name. They never travel."""

import json
from typing import Any

from sqlalchemy import delete, insert, select

from kinerja_desktop.store.rows.local import PengaturanRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit, canonical_json


def simpan(unit: WriteUnit, kunci: str, nilai: Any) -> None:
    """Keep a setting; `nilai` is what JSON can hold."""
    unit.conn.execute(delete(PengaturanRow).where(PengaturanRow.kunci == kunci))
    unit.conn.execute(insert(PengaturanRow).values({"kunci": kunci, "nilai": canonical_json(nilai)}))


def muat(unit: ReadUnit, kunci: str, bawaan: Any = None) -> Any:
    """The setting, or `bawaan` where it was never made."""
    text = unit.conn.scalar(select(PengaturanRow.nilai).where(PengaturanRow.kunci == kunci))
    return bawaan if text is None else json.loads(text)
