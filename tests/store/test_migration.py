"""An older store opens as a new one: on a copy, with nothing lost, and equal to what the models say."""

import re
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import migration, pegawai, salinan, schema
from kinerja_desktop.store.connection import open_engine, raw_connection
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.migrations import STEPS
from kinerja_desktop.store.rows import Row
from tests.store.conftest import OpenStore
from tests.store.contoh_data import KEY, START, Ticking, contoh_pegawai, pelaku


def schema_of(path: Path, key: bytes | None = None) -> dict[str, str]:
    raw = raw_connection(path, key, read_only=True)
    rows = raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    raw.close()
    plain = {name: re.sub(r"\s+", " ", sql) for name, sql in rows}
    # SQLite puts quotes around the name of a table that was renamed, as a batch migration does.
    return {name: re.sub(r'^CREATE TABLE "(\w+)"', r"CREATE TABLE \1", sql) for name, sql in plain.items()}


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    path = tmp_path / "migrated.kinerja-data"
    migration.upgrade(path, None, STEPS)
    return path


def test_the_migrated_schema_is_the_schema_of_the_models(migrated: Path, templates: dict[bool, Path]):
    assert schema_of(migrated) == schema_of(templates[False])
    engine = open_engine(migrated, None, read_only=False)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": not_the_search_index})
        assert compare_metadata(context, Row.metadata) == []
    engine.dispose()


def not_the_search_index(found: object, name: str | None, *rest: object) -> bool:
    return not (name or "").startswith("cari_pegawai_fts")


def test_every_version_has_one_step_and_the_last_is_ours():
    versions = [version for version, _step in STEPS]
    assert versions == sorted(set(versions))
    assert versions[-1] == schema.USER_VERSION


def test_every_table_is_strict(templates: dict[bool, Path]):
    tables = {name: sql for name, sql in schema_of(templates[False]).items() if sql.startswith("CREATE TABLE")}
    loose = [name for name, sql in tables.items() if "STRICT" not in sql and not name.startswith("cari_pegawai_fts")]
    assert loose == []


def test_the_long_bytes_of_a_table_stand_last_so_that_nothing_is_read_through_them():
    columns = {name: [column.name for column in table.columns] for name, table in Row.metadata.tables.items()}
    assert columns["sync_bundle"][-1] == "raw"
    assert columns["berkas"][-1] == "isi"


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT * FROM skp WHERE tahun = 2026", "ix_skp_tahun"),
        ("SELECT * FROM skp WHERE penilai_id = x'00' AND tahun = 2026", "ix_skp_penilai_id_tahun"),
        ("SELECT * FROM skp WHERE pegawai_id = x'00' AND tahun = 2026", "ix_skp_pegawai_id_tahun"),
        ("SELECT * FROM evaluasi WHERE periode = '2026-TW1'", "ix_evaluasi_periode"),
    ],
)
def test_what_the_boards_ask_for_is_found_by_an_index(templates: dict[bool, Path], query: str, index: str):
    raw = raw_connection(templates[False], None, read_only=True)
    (plan,) = raw.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
    raw.close()
    assert f"USING INDEX {index} (" in plan[3]


def add_a_column(op: Operations) -> None:
    with op.batch_alter_table("pegawai", recreate="always", table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("catatan", sa.Text()))


def test_an_older_file_is_migrated_on_a_copy_and_kept_as_it_was(open_store: OpenStore):
    store = open_store(keyed=True)
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
    store.close()
    before = schema_of(store.path, KEY)
    migration.migrate(store.path, KEY, START, [*STEPS, (schema.USER_VERSION + 1, add_a_column)])
    assert "catatan" in schema_of(store.path, KEY)["pegawai"]
    (kept,) = salinan.daftar(store.path)
    assert schema_of(kept, KEY) == before
    with Store.open(store.path, KEY, clock=Ticking()) as again, again.read() as reading:
        assert pegawai.muat(reading, contoh_pegawai().id) == contoh_pegawai()


def break_halfway(op: Operations) -> None:
    op.execute("DELETE FROM pegawai")
    raise RuntimeError


def test_a_step_that_fails_leaves_the_file_as_it_was(open_store: OpenStore):
    store = open_store()
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai())
    store.close()
    with pytest.raises(RuntimeError):
        migration.migrate(store.path, None, START, [*STEPS, (schema.USER_VERSION + 1, break_halfway)])
    with Store.open(store.path, None, clock=Ticking()) as again, again.read() as reading:
        assert pegawai.muat(reading, contoh_pegawai().id) == contoh_pegawai()
    assert sorted(one.name for one in store.path.parent.glob("data*")) == ["data.kinerja-data", "data.salinan"]


@pytest.mark.parametrize(
    ("pragma", "kode"),
    [(f"user_version = {(schema.MAJOR + 1) * 1000}", "DATA_LEBIH_BARU"), ("application_id = 7", "BUKAN_DATA_KINERJA")],
)
def test_a_file_of_a_newer_program_or_of_another_one_is_refused(open_store: OpenStore, pragma: str, kode: str):
    store = open_store()
    store.close()
    raw = raw_connection(store.path, None)
    raw.execute(f"PRAGMA {pragma}")
    raw.close()
    with pytest.raises(PenolakanError) as refused:
        Store.open(store.path, None, clock=Ticking())
    assert refused.value.kode == kode


def test_a_file_with_a_newer_minor_version_still_opens(open_store: OpenStore):
    store = open_store()
    store.close()
    migration.upgrade(store.path, None, [(schema.USER_VERSION + 1, add_a_column)])
    with Store.open(store.path, None, clock=Ticking()) as again, again.write(pelaku()) as work:
        assert pegawai.simpan(work, contoh_pegawai()) == 1
