"""What stores hold, for comparing them: everything, or what several of them must have alike."""

import hashlib
from typing import Any

from kinerja_desktop.store import bentrok
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import SYNCED, Row


def sidik(store: Store) -> dict[str, str]:
    """A digest of every table, row by row."""
    hasil: dict[str, str] = {}
    with store.read() as unit:
        for tabel in Row.metadata.sorted_tables:
            baris = sorted(repr(tuple(satu)) for satu in unit.conn.exec_driver_sql(f'SELECT * FROM "{tabel.name}"'))
            hasil[tabel.name] = hashlib.sha256("\n".join(baris).encode()).hexdigest()
    return hasil


def isi_bersama(store: Store, lingkup: str) -> dict[str, Any]:
    """The rows of a subtree in values, alive or withdrawn, and the open conflicts: equal on all stores that have it."""
    hasil: dict[str, Any] = {}
    with store.read() as unit:
        for kelas in SYNCED:
            nama = kelas.__tablename__
            kolom = [c.name for c in Row.metadata.tables[nama].columns if not c.name.startswith("_")]
            daftar = ", ".join(f'"{satu}"' for satu in kolom)
            query = f"SELECT {daftar}, _d IS NULL FROM {nama} WHERE lingkup = ? OR lingkup LIKE ? ORDER BY id"
            hasil[nama] = [tuple(satu) for satu in unit.conn.exec_driver_sql(query, (lingkup, f"{lingkup}.%"))]
        hasil["bentrok"] = [
            (s.tabel, s.baris_id, s.kolom, s.tampil and s.tampil.nilai, [lain.nilai for lain in s.lain])
            for s in bentrok.terbuka(unit)
            if s.lingkup.startswith(lingkup)
        ]
    return hasil
