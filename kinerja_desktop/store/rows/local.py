"""Tables that never leave this store: files, drafts, audit lines, settings, import batches, the search index."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import DDL, Index, event
from sqlalchemy.orm import Mapped, mapped_column

from kinerja_desktop.store.rows.row import STRICT, Row


class BerkasRow(Row):
    """The bytes of one evidence file, under the SHA-256 of them."""

    __tablename__ = "berkas"
    __table_args__ = STRICT

    sidik: Mapped[str] = mapped_column(primary_key=True)
    ukuran: Mapped[int]
    jenis: Mapped[str]
    """Media type, such as `image/jpeg`."""
    disimpan: Mapped[datetime]
    isi: Mapped[bytes]


class DrafIsianRow(Row):
    """What a form held at the last keystroke; one per form, object and person."""

    __tablename__ = "draf_isian"
    __table_args__ = STRICT

    formulir: Mapped[str] = mapped_column(primary_key=True)
    objek: Mapped[str] = mapped_column(primary_key=True)
    pelaku: Mapped[UUID] = mapped_column(primary_key=True)
    isi: Mapped[str]
    diubah: Mapped[datetime]


class JejakRow(Row):
    """One audit line: who did what on which device, before and after."""

    __tablename__ = "jejak"
    __table_args__ = (Index(None, "objek"), STRICT)

    no: Mapped[int] = mapped_column(primary_key=True)
    waktu: Mapped[datetime]
    pelaku: Mapped[UUID]
    nama: Mapped[str]
    peran: Mapped[str]
    perangkat: Mapped[str]
    tindakan: Mapped[str]
    objek: Mapped[str]
    sebelum: Mapped[str | None]
    sesudah: Mapped[str | None]


class PengaturanRow(Row):
    """One setting of this store, as JSON text."""

    __tablename__ = "pengaturan"
    __table_args__ = STRICT

    kunci: Mapped[str] = mapped_column(primary_key=True)
    nilai: Mapped[str]


class ImporRow(Row):
    """One import batch, kept so that one undo takes it back. What it did are our own log lines `seq_from`..`seq_to`."""

    __tablename__ = "impor"
    __table_args__ = STRICT

    id: Mapped[UUID] = mapped_column(primary_key=True)
    waktu: Mapped[datetime]
    pelaku: Mapped[UUID]
    sumber: Mapped[str]
    """Name of the file it came from, without its folder."""
    ringkasan: Mapped[str]
    """JSON text: counts."""
    seq_from: Mapped[int]
    seq_to: Mapped[int]
    status: Mapped[str]
    """`AKTIF` or `DIBATALKAN`."""


class CariPegawaiRow(Row):
    """What the people search knows of one person; the FTS index reads its texts from here."""

    __tablename__ = "cari_pegawai"
    __table_args__ = (Index(None, "nama_urut", "pegawai_id"), STRICT)

    no: Mapped[int] = mapped_column(primary_key=True)
    pegawai_id: Mapped[UUID] = mapped_column(unique=True)
    lingkup: Mapped[str]
    """Code path of the unit where the person is now, else the scope of birth."""
    nama_urut: Mapped[str]
    """Case-folded name, for ordering."""
    nama: Mapped[str]
    nip: Mapped[str]
    jabatan: Mapped[str]
    unit: Mapped[str]


_FORGET = (
    "INSERT INTO cari_pegawai_fts(cari_pegawai_fts, rowid, nama, nip, jabatan, unit) "
    "VALUES ('delete', old.no, old.nama, old.nip, old.jabatan, old.unit);"
)
_LEARN = (
    "INSERT INTO cari_pegawai_fts(rowid, nama, nip, jabatan, unit) "
    "VALUES (new.no, new.nama, new.nip, new.jabatan, new.unit);"
)
FTS_DDL: tuple[str, ...] = (
    """CREATE VIRTUAL TABLE cari_pegawai_fts USING fts5(nama, nip, jabatan, unit, content='cari_pegawai',
content_rowid='no', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')""",
    f"CREATE TRIGGER cari_pegawai_ai AFTER INSERT ON cari_pegawai BEGIN {_LEARN} END",
    f"CREATE TRIGGER cari_pegawai_ad AFTER DELETE ON cari_pegawai BEGIN {_FORGET} END",
    f"CREATE TRIGGER cari_pegawai_au AFTER UPDATE ON cari_pegawai BEGIN {_FORGET} {_LEARN} END",
)
"""The FTS5 index over `cari_pegawai` and the triggers that keep it in the same transaction (SQLite only)."""

for _statement in FTS_DDL:
    event.listen(CariPegawaiRow.__table__, "after_create", DDL(_statement).execute_if(dialect="sqlite"))
