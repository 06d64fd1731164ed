"""People and their dated posts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, Penempatan, PeranUnit
from kinerja_desktop.store import door, people_search
from kinerja_desktop.store.live_rows import batches
from kinerja_desktop.store.rows import PegawaiRow, PenempatanRow
from kinerja_desktop.store.units import ReadUnit, WriteUnit


@dataclass(frozen=True, slots=True)
class HasilCari:
    """One page of a people search: the people with the post each holds (`None`: no post known), and how many match."""

    pegawai: tuple[tuple[Pegawai, Penempatan | None], ...]
    jumlah: int


def simpan(unit: WriteUnit, nilai: Pegawai) -> int:
    """Make the person stand as given. Answers how many operations that took."""
    return door.put(unit, PegawaiRow, nilai.id, nilai.lingkup, _values(nilai))


def simpan_banyak(unit: WriteUnit, semua_pegawai: Iterable[Pegawai]) -> int:
    """The same for many, in batches."""
    return door.put_many(unit, PegawaiRow, ((one.id, one.lingkup, _values(one)) for one in semua_pegawai))


def simpan_penempatan(unit: WriteUnit, nilai: Penempatan) -> int:
    """Make the post stand as given."""
    return door.put(unit, PenempatanRow, nilai.id, nilai.lingkup, _post_values(nilai))


def simpan_banyak_penempatan(unit: WriteUnit, semua_penempatan: Iterable[Penempatan]) -> int:
    """The same for many, in batches."""
    rows = ((one.id, one.lingkup, _post_values(one)) for one in semua_penempatan)
    return door.put_many(unit, PenempatanRow, rows)


def hapus(unit: WriteUnit, pegawai_id: UUID) -> None:
    """Withdraw a person, posts included."""
    posts = select(PenempatanRow.id).where(PenempatanRow.pegawai_id == pegawai_id, PenempatanRow.withdrawn.is_(None))
    door.delete(unit, PenempatanRow, list(unit.conn.scalars(posts)))
    door.delete(unit, PegawaiRow, [pegawai_id])


def hapus_penempatan(unit: WriteUnit, penempatan_id: UUID) -> None:
    """Withdraw one post."""
    door.delete(unit, PenempatanRow, [penempatan_id])


def muat(unit: ReadUnit, pegawai_id: UUID) -> Pegawai | None:
    """The person with this id."""
    row = unit.one(select(PegawaiRow).where(PegawaiRow.id == pegawai_id, PegawaiRow.withdrawn.is_(None)))
    return None if row is None else _value(row)


def muat_banyak(unit: ReadUnit, ids: Iterable[UUID]) -> dict[UUID, Pegawai]:
    """The people with these ids."""
    found: dict[UUID, Pegawai] = {}
    for some in batches(ids):
        statement = select(PegawaiRow).where(PegawaiRow.id.in_(some), PegawaiRow.withdrawn.is_(None))
        found |= {row.id: _value(row) for row in unit.rows(statement)}
    return found


def menurut_nip(unit: ReadUnit, nip: str) -> tuple[Pegawai, ...]:
    """Everybody who holds this NIP: one, none, or several while a duplicate waits for a person's decision."""
    statement = select(PegawaiRow).where(PegawaiRow.nip == nip, PegawaiRow.withdrawn.is_(None))
    return tuple(_value(row) for row in unit.rows(statement.order_by(PegawaiRow.id)))


def menurut_banyak_nip(unit: ReadUnit, semua_nip: Iterable[str]) -> dict[str, tuple[Pegawai, ...]]:
    """The same for many; a NIP that nobody holds is left out."""
    found: dict[str, tuple[Pegawai, ...]] = {}
    for some in batches(semua_nip):
        statement = select(PegawaiRow).where(PegawaiRow.nip.in_(some), PegawaiRow.withdrawn.is_(None))
        for row in unit.rows(statement.order_by(PegawaiRow.id)):
            found[row.nip] = (*found.get(row.nip, ()), _value(row))
    return found


def cari(
    unit: ReadUnit, teks: str, *, batas: str = "", mulai_dari: int = 0, paling_banyak: int | None = None
) -> HasilCari:
    """People by name, NIP, post or unit: each typed word is the beginning of a word. An empty text finds everybody.

    `batas` is the subtree of units to look in. Ordered by name; `mulai_dari` and `paling_banyak` cut a page.
    """
    ids, count = people_search.search(unit, teks, batas, offset=mulai_dari, limit=paling_banyak)
    people = muat_banyak(unit, ids)
    posts = penempatan_terakhir(unit, ids)
    return HasilCari(tuple((people[one], posts.get(one)) for one in ids if one in people), count)


def penempatan(unit: ReadUnit, pegawai_id: UUID) -> tuple[Penempatan, ...]:
    """All posts of a person, oldest first."""
    statement = _posts().where(PenempatanRow.pegawai_id == pegawai_id)
    return tuple(_post(row) for row in unit.rows(statement))


def penempatan_banyak(unit: ReadUnit, ids: Iterable[UUID]) -> tuple[Penempatan, ...]:
    """All posts of these people, ended and to come included."""
    return tuple(
        _post(row) for some in batches(ids) for row in unit.rows(_posts().where(PenempatanRow.pegawai_id.in_(some)))
    )


def penempatan_pada(unit: ReadUnit, pegawai_id: UUID, hari: date) -> Penempatan | None:
    """The post a person held on a day: of those running then, the one that began last."""
    held = [one for one in penempatan(unit, pegawai_id) if _runs(one, hari)]
    return held[-1] if held else None


def penempatan_berjalan(unit: ReadUnit, hari: date) -> dict[UUID, Penempatan]:
    """For everybody who holds a post on a day that post: of those running then, the one that began last."""
    posts = _posts().where(PenempatanRow.mulai <= hari, PenempatanRow.sampai.is_(None) | (PenempatanRow.sampai >= hari))
    return {row.pegawai_id: _post(row) for row in unit.rows(posts)}


def penempatan_banyak_pada(unit: ReadUnit, ids: Iterable[UUID], hari: date) -> dict[UUID, Penempatan]:
    """The same for some people."""
    found: dict[UUID, Penempatan] = {}
    for some in batches(ids):
        posts = _posts().where(PenempatanRow.pegawai_id.in_(some), PenempatanRow.mulai <= hari)
        running = posts.where(PenempatanRow.sampai.is_(None) | (PenempatanRow.sampai >= hari))
        found |= {row.pegawai_id: _post(row) for row in unit.rows(running)}
    return found


def pimpinan_pada(unit: ReadUnit, hari: date) -> tuple[Penempatan, ...]:
    """The leading posts that ran on a day, oldest first, whoever heads the units today."""
    return tuple(satu for satu in pimpinan_sejak(unit, hari) if satu.mulai <= hari)


def pimpinan_sejak(unit: ReadUnit, hari: date) -> tuple[Penempatan, ...]:
    """The leading posts that run on a day or begin after it, oldest first."""
    leading = (PeranUnit.PIMPINAN_UNIT_MANDIRI, PeranUnit.PIMPINAN)
    posts = _posts().where(PenempatanRow.peran_unit.in_(leading))
    running = posts.where(PenempatanRow.sampai.is_(None) | (PenempatanRow.sampai >= hari))
    return tuple(_post(row) for row in unit.rows(running))


def pimpinan_unit(unit: ReadUnit, ids: Iterable[UUID]) -> tuple[Penempatan, ...]:
    """The leading posts ever held in these units, ended and to come included."""
    leading = _posts().where(PenempatanRow.peran_unit.in_((PeranUnit.PIMPINAN_UNIT_MANDIRI, PeranUnit.PIMPINAN)))
    return tuple(
        _post(row) for some in batches(ids) for row in unit.rows(leading.where(PenempatanRow.unit_id.in_(some)))
    )


def penempatan_dinilai(unit: ReadUnit, penilai_id: UUID) -> tuple[Penempatan, ...]:
    """The posts at which this appraiser is noted, oldest first."""
    return tuple(_post(row) for row in unit.rows(_posts().where(PenempatanRow.penilai_id == penilai_id)))


def penempatan_terakhir(unit: ReadUnit, ids: Iterable[UUID]) -> dict[UUID, Penempatan]:
    """For each person the post that began last."""
    found: dict[UUID, Penempatan] = {}
    for some in batches(ids):
        for row in unit.rows(_posts().where(PenempatanRow.pegawai_id.in_(some))):
            found[row.pegawai_id] = _post(row)
    return found


def di_unit(unit: ReadUnit, unit_id: UUID, hari: date) -> tuple[tuple[Pegawai, Penempatan], ...]:
    """Who works in a unit on a day, by name."""
    posts: dict[UUID, Penempatan] = {}
    for row in unit.rows(_posts().where(PenempatanRow.unit_id == unit_id)):
        if _runs(_post(row), hari):
            posts[row.pegawai_id] = _post(row)
    people = muat_banyak(unit, posts)
    found = [(people[one], post) for one, post in posts.items() if one in people]
    return tuple(sorted(found, key=lambda pair: (pair[0].nama.casefold(), pair[0].id)))


def jumlah(unit: ReadUnit, batas: str = "") -> int:
    """How many people there are in a subtree of units."""
    return people_search.search(unit, "", batas, limit=0)[1]


def _posts() -> Select[PenempatanRow]:
    statement = select(PenempatanRow).where(PenempatanRow.withdrawn.is_(None))
    return statement.order_by(PenempatanRow.mulai, PenempatanRow.id)


def _runs(post: Penempatan, hari: date) -> bool:
    return post.mulai <= hari and (post.sampai is None or hari <= post.sampai)


def _values(nilai: Pegawai) -> dict[str, Any]:
    return {
        "nip": nilai.nip,
        "nama": nilai.nama,
        "gelar_depan": nilai.gelar_depan,
        "gelar_belakang": nilai.gelar_belakang,
        "status": nilai.status,
        "golongan": nilai.golongan,
        "tanggal_lahir": nilai.tanggal_lahir,
        "jenis_kelamin": nilai.jenis_kelamin,
    }


def _value(row: PegawaiRow) -> Pegawai:
    return Pegawai(
        row.id,
        row.lingkup,
        row.nip,
        row.nama,
        row.gelar_depan,
        row.gelar_belakang,
        row.status,
        row.golongan,
        row.tanggal_lahir,
        row.jenis_kelamin,
    )


def _post_values(nilai: Penempatan) -> dict[str, Any]:
    return {
        "pegawai_id": nilai.pegawai_id,
        "unit_id": nilai.unit_id,
        "jabatan": nilai.jabatan,
        "jenis_jabatan": nilai.jenis_jabatan,
        "peran_unit": nilai.peran_unit,
        "mulai": nilai.mulai,
        "sampai": nilai.sampai,
        "penilai_id": nilai.penilai_id,
        "nomor_sk": nilai.nomor_sk or None,
    }


def _post(row: PenempatanRow) -> Penempatan:
    return Penempatan(
        row.id,
        row.lingkup,
        row.pegawai_id,
        row.unit_id,
        row.jabatan,
        row.jenis_jabatan,
        row.peran_unit,
        row.mulai,
        row.sampai,
        row.penilai_id,
        row.nomor_sk or "",
    )
