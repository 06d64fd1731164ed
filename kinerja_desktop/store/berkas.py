"""Evidence files inside the store, addressed by the SHA-256 of their bytes: one file is kept once."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import func, insert, select

from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows.local import BerkasRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


def simpan(unit: WriteUnit, isi: bytes, jenis: str) -> str:
    """Keep a file and answer its hash in hex. `jenis` is its media type, such as `image/jpeg`."""
    sidik = hashlib.sha256(isi).hexdigest()
    if not ada(unit, [sidik]):
        line = {"sidik": sidik, "ukuran": len(isi), "jenis": jenis, "isi": isi, "disimpan": unit.now}
        unit.conn.execute(insert(BerkasRow).values(line))
    return sidik


def muat(unit: ReadUnit, sidik: str) -> bytes | None:
    """The bytes of a file; None while it has not arrived here."""
    return unit.conn.scalar(select(BerkasRow.isi).where(BerkasRow.sidik == sidik))


def ada(unit: ReadUnit, semua_sidik: Iterable[str]) -> set[str]:
    """Which of these files are here."""
    found: set[str] = set()
    for some in batches(semua_sidik):
        found.update(unit.conn.scalars(select(BerkasRow.sidik).where(BerkasRow.sidik.in_(some))))
    return found


def ukuran_semua(unit: ReadUnit) -> int:
    """Bytes of all files together."""
    return unit.conn.scalar(select(func.coalesce(func.sum(BerkasRow.ukuran), 0))) or 0
