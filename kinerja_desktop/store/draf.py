"""Drafts of forms: what was typed and not yet left. They never travel and make no audit line."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select

from kinerja_desktop.store.rows.local import DrafIsianRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit, canonical_json


def simpan(unit: WriteUnit, formulir: str, objek: str, isi: Mapping[str, Any]) -> None:
    """Keep what the acting person has typed into a form about an object."""
    buang(unit, formulir, objek)
    line = {
        "formulir": formulir,
        "objek": objek,
        "pelaku": unit.pelaku.pegawai_id,
        "isi": canonical_json(dict(isi)),
        "diubah": unit.now,
    }
    unit.conn.execute(insert(DrafIsianRow).values(line))


def muat(unit: ReadUnit, formulir: str, objek: str, pelaku_id: UUID) -> dict[str, Any] | None:
    """What a person had typed; None where nothing is open."""
    text = unit.conn.scalar(
        select(DrafIsianRow.isi).where(
            DrafIsianRow.formulir == formulir, DrafIsianRow.objek == objek, DrafIsianRow.pelaku == pelaku_id
        )
    )
    return None if text is None else json.loads(text)


def buang(unit: WriteUnit, formulir: str, objek: str) -> None:
    """Forget the acting person's draft, because it was saved or given up."""
    unit.conn.execute(
        delete(DrafIsianRow).where(
            DrafIsianRow.formulir == formulir,
            DrafIsianRow.objek == objek,
            DrafIsianRow.pelaku == unit.pelaku.pegawai_id,
        )
    )


def terbuka(unit: ReadUnit, pelaku_id: UUID) -> tuple[tuple[str, str], ...]:
    """The (form, object) pairs that a person has left open, oldest first."""
    statement = select(DrafIsianRow.formulir, DrafIsianRow.objek).where(DrafIsianRow.pelaku == pelaku_id)
    return tuple((formulir, objek) for formulir, objek in unit.conn.execute(statement.order_by(DrafIsianRow.diubah)))
