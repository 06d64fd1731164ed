"""The index behind the people search, kept in the transaction of the change itself.

The search sees a person with the post of the latest start. On SQLite it is FTS5 over `cari_pegawai`.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, delete, func, select, text, update

from kinerja_desktop.store.bulk import Record, insert_records
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import PegawaiRow, PenempatanRow, UnitRow
from kinerja_desktop.store.rows.local import CariPegawaiRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit

_INDEXED = ("lingkup", "nama_urut", "nama", "nip", "jabatan", "unit")
WATCHED = frozenset({"pegawai", "penempatan", "unit"})


def refresh(unit: WriteUnit) -> None:
    """Bring the index up to date with the rows this unit has touched."""
    touched = {table: unit.touched.pop(table) for table in WATCHED if table in unit.touched}
    if not touched:
        return
    people = {UUID(bytes=one) for one in touched.get("pegawai", ())}
    for some in batches(UUID(bytes=one) for one in touched.get("penempatan", ())):
        people.update(unit.conn.scalars(select(PenempatanRow.pegawai_id).where(PenempatanRow.id.in_(some))))
    for some in batches(UUID(bytes=one) for one in touched.get("unit", ())):
        people.update(unit.conn.scalars(select(PenempatanRow.pegawai_id).where(PenempatanRow.unit_id.in_(some))))
    for some in batches(sorted(people)):
        _index(unit, some)


def rebuild(unit: WriteUnit) -> None:
    """Index everybody anew."""
    unit.conn.execute(delete(CariPegawaiRow))
    unit.touched["pegawai"] = {one.bytes for one in unit.conn.scalars(select(PegawaiRow.id))}
    refresh(unit)


def _index(unit: WriteUnit, ids: Sequence[UUID]) -> None:
    posts: dict[UUID, tuple[str, UUID]] = {}
    statement = (
        select(PenempatanRow.pegawai_id, PenempatanRow.jabatan, PenempatanRow.unit_id)
        .where(PenempatanRow.pegawai_id.in_(ids), PenempatanRow.withdrawn.is_(None))
        .order_by(PenempatanRow.mulai, PenempatanRow.id)
    )
    for pegawai_id, jabatan, unit_id in unit.conn.execute(statement):
        posts[pegawai_id] = (jabatan, unit_id)
    places: dict[UUID, tuple[str, str]] = {}
    for some in batches({unit_id for _jabatan, unit_id in posts.values()}):
        for unit_id, kode, nama in unit.conn.execute(
            select(UnitRow.id, UnitRow.kode, UnitRow.nama).where(UnitRow.id.in_(some))
        ):
            places[unit_id] = (kode, nama)
    statement = select(CariPegawaiRow.pegawai_id, CariPegawaiRow.no).where(CariPegawaiRow.pegawai_id.in_(ids))
    known: dict[UUID, int] = {row.pegawai_id: row.no for row in unit.conn.execute(statement)}
    fresh: list[Record] = []
    alive: set[UUID] = set()
    people = select(PegawaiRow.id, PegawaiRow.lingkup, PegawaiRow.nip, PegawaiRow.nama).where(
        PegawaiRow.id.in_(ids), PegawaiRow.withdrawn.is_(None)
    )
    for pegawai_id, lingkup, nip, nama in unit.conn.execute(people):
        alive.add(pegawai_id)
        jabatan, unit_id = posts.get(pegawai_id, ("", None))
        kode, unit_nama = places.get(unit_id, (lingkup, "")) if unit_id else (lingkup, "")
        texts = dict(zip(_INDEXED, (kode, nama.casefold(), nama, nip, jabatan, unit_nama), strict=True))
        if pegawai_id in known:
            unit.conn.execute(update(CariPegawaiRow).where(CariPegawaiRow.no == known[pegawai_id]).values(texts))
        else:
            fresh.append((pegawai_id.bytes, *texts.values()))
    insert_records(unit.conn, CariPegawaiRow.__tablename__, ("pegawai_id", *_INDEXED), fresh)
    gone = [no for pegawai_id, no in known.items() if pegawai_id not in alive]
    for some in batches(gone):
        unit.conn.execute(delete(CariPegawaiRow).where(CariPegawaiRow.no.in_(some)))


def match_expression(text: str) -> str:
    """What FTS5 gets for a typed text: every word as a prefix, quoted, so that no letter is an operator.

    A text of digits and spaces only is a NIP as people write it, in groups: the spaces go.
    """
    words = text.split()
    if words and all(word.isdigit() for word in words):
        words = ["".join(words)]
    quoted = [word.replace('"', '""') for word in words if any(letter.isalnum() for letter in word)]
    return " ".join(f'"{word}"*' for word in quoted)


def search(
    unit: ReadUnit, teks: str, batas: str = "", *, offset: int = 0, limit: int | None = None
) -> tuple[list[UUID], int]:
    """Ids of the people that match, by name, and how many match in all. An empty text matches everybody.

    `batas` is the subtree to look in; the empty path is the whole region.
    """
    if isinstance(unit, WriteUnit):
        refresh(unit)
    expression = match_expression(teks)
    where: list[Any] = []
    if teks.strip() and not expression:
        return [], 0
    if expression:
        where.append(CariPegawaiRow.no.in_(_matching(expression)))
    if batas:
        where.append(
            (CariPegawaiRow.lingkup == batas) | CariPegawaiRow.lingkup.startswith(batas + ".", autoescape=True)
        )
    count = unit.conn.scalar(select(func.count()).select_from(CariPegawaiRow).where(*where)) or 0
    page = select(CariPegawaiRow.pegawai_id).where(*where)
    page = page.order_by(CariPegawaiRow.nama_urut, CariPegawaiRow.pegawai_id).offset(offset).limit(limit)
    return list(unit.conn.scalars(page)), count


def _matching(expression: str) -> Any:
    found = text("SELECT rowid FROM cari_pegawai_fts WHERE cari_pegawai_fts MATCH :cari").bindparams(cari=expression)
    return found.columns(rowid=Integer)
