"""Values and clocks that the store's tests begin with."""

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Pegawai, Penempatan, PeranUnit, StatusAsn
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import SYNCED
from kinerja_desktop.store.schema import fields

KEY = bytes(range(32))
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class Ticking:
    """A clock that moves a second with every look."""

    def __init__(self, start: datetime = START) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def counted_entropy(seed: int = 1) -> Callable[[int], bytes]:
    """Bytes that differ on every call and repeat in every run."""
    counter = itertools.count(seed)

    def entropy(length: int) -> bytes:
        return (next(counter) * 0x9E3779B97F4A7C15 % (1 << 8 * length)).to_bytes(length, "big")

    return entropy


def pelaku(nomor: int = 1, peran: Peran = Peran.TIM_PENGELOLA, lingkup: str = "pekanbaru.tenayan-raya") -> Pelaku:
    return Pelaku(UUID(int=nomor), "Operator", peran, lingkup, "laptop-uji")


LINGKUP = "pekanbaru.tenayan-raya"


def contoh_unit(nomor: int = 100, kode: str = LINGKUP, nama: str = "Kecamatan Tenayan Raya") -> Unit:
    return Unit(UUID(int=nomor), kode, nama, JenisUnit.KECAMATAN, None)


def contoh_pegawai(nomor: int = 1, nama: str = "Siti Rahmadani", nip: str = "198609262015051001") -> Pegawai:
    return Pegawai(UUID(int=nomor), LINGKUP, nip, nama, "", "S.Sos.", StatusAsn.PNS, "III/b", date(1986, 9, 26), "2")


def contoh_penempatan(nomor: int = 50, pegawai: int = 1, unit: int = 100, jabatan: str = "Pengelola") -> Penempatan:
    return Penempatan(
        UUID(int=nomor),
        LINGKUP,
        UUID(int=pegawai),
        UUID(int=unit),
        jabatan,
        JenisJabatan.PELAKSANA,
        PeranUnit.ANGGOTA,
        date(2024, 1, 1),
        None,
        None,
    )


def guard(store: Store) -> None:
    """From now on a change of a synced table without its log line fails."""
    raw = store._write_conn.connection.dbapi_connection
    assert raw is not None
    raw.execute("CREATE TEMP TABLE logged (tbl TEXT, row_id BLOB, PRIMARY KEY (tbl, row_id))")
    raw.execute(
        "CREATE TEMP TRIGGER log_line AFTER INSERT ON main.sync_op BEGIN "
        "INSERT OR IGNORE INTO logged VALUES (new.tbl, new.row_id); END"
    )
    for row_class in SYNCED:
        name = row_class.__tablename__
        for verb, row in (("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old")):
            of = f"OF {', '.join(fields(name))}" if verb == "UPDATE" else ""
            raw.execute(
                f"CREATE TEMP TRIGGER guard_{verb}_{name} BEFORE {verb} {of} ON main.{name} WHEN NOT EXISTS "
                f"(SELECT 1 FROM logged WHERE tbl = '{name}' AND row_id = {row}.id) BEGIN "
                f"SELECT RAISE(ABORT, 'a synced table changed without its log line'); END"
            )
            raw.execute(
                f"CREATE TEMP TRIGGER used_{verb}_{name} AFTER {verb} {of} ON main.{name} BEGIN "
                f"DELETE FROM logged WHERE tbl = '{name}' AND row_id = {row}.id; END"
            )
