"""The merge in the tables against the reference in memory, on random histories: values and open conflicts."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from sqlalchemy import insert, select, update

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.perencanaan.skp import JenisRhk, Klasifikasi
from kinerja_desktop.store import bentrok, door, log, merge
from kinerja_desktop.store.connection import raw_connection
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import PegawaiRow, RhkRow, SyncedRow, UnitRow
from kinerja_desktop.store.rows.sync import SyncPeerRow
from kinerja_desktop.store.schema import SYNC_SCHEMA, fields, wire_table
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from sync.frames import FrameWriter, open_frame
from sync.operations import Operation, Value
from sync.replica_state import ReplicaState
from tests.store.contoh_data import LINGKUP, START, Ticking, contoh_pegawai, contoh_unit, counted_entropy, guard, pelaku

REPLICAS = tuple(bytes([number]) * 16 for number in (3, 1, 2))
SKEW = (timedelta(0), timedelta(hours=20), timedelta(hours=-9))
TABLES: tuple[tuple[type[SyncedRow], str], ...] = (
    (PegawaiRow, "nama"),
    (PegawaiRow, "golongan"),
    (UnitRow, "nama"),
    (RhkRow, "teks"),
    (RhkRow, "urutan"),
)
USED = ("pegawai", "unit", "rhk")
Conflict = tuple[str, bytes, str | None, object, tuple[object, ...], tuple[object, ...]]


class Machine:
    """One store, and the reference that hears the same operations."""

    def __init__(self, number: int, path: Path) -> None:
        self.clock = Ticking(START + SKEW[number])
        self.store = Store.open(path, None, clock=self.clock, entropy=counted_entropy(number * 1000 + 1))
        self.number = number
        self.raw: Any = self.store._write_conn.connection.dbapi_connection
        self.raw.execute("PRAGMA synchronous = OFF")
        guard(self.store)
        self.begin()

    def begin(self) -> None:
        self.store.replica = REPLICAS[self.number]
        self.reference = ReplicaState(SYNC_SCHEMA)
        self.told = 0
        self.sent = [0, 0, 0]
        with self.store.write(pelaku()) as work:
            blank = dict.fromkeys(("certificate", "persons", "sent_hash", "acked_hash", "received_hash"), b"")
            zero = dict.fromkeys(("is_parent", "sent_seq", "sent_no", "acked_no", "received_no", "received_seq"), 0)
            names = {"name": "", "subtree": "", "status": "AKTIF", "seen": b"", "told": b"", "replica": b"x" * 16}
            work.conn.execute(insert(SyncPeerRow).values(blank | zero | names))

    def start_again(self, template: Any) -> None:
        """Go back to an empty store without opening a new one: statements stay compiled."""
        template.backup(self.raw)
        self.clock.now = START + SKEW[self.number]
        self.store.begin()
        self.begin()

    def tell_reference(self) -> None:
        """Let the reference hear what was written here."""
        with self.store.read() as reading:
            last = log.last_seq(reading)
            self.reference.merge(log.operations(reading, self.told, last))
            self.told = last

    def outgoing(self, to: int, *, again: bool) -> list[Operation]:
        with self.store.write(pelaku()) as work:
            log.fold(work)
            last = log.last_seq(work)
            found = list(log.operations(work, 0 if again else self.sent[to], last, not_from=REPLICAS[to]))
            self.sent[to] = last
            work.conn.execute(update(SyncPeerRow).values(sent_seq=last))
            return over_the_wire(found, REPLICAS[self.number])

    def take(self, operations: list[Operation]) -> None:
        with self.store.write(pelaku()) as work:
            counts = merge.merge(work, operations)
            self.told = log.last_seq(work)
        assert counts == self.reference.merge(operations)
        self.check()

    def check(self) -> None:
        assert visible(self.store) == reference_visible(self.reference)
        assert conflicts(self.store) == reference_conflicts(self.reference)


def over_the_wire(operations: Sequence[Operation], sender: bytes) -> list[Operation]:
    """The same operations as a receiver reads them: frames have their own order."""
    writer = FrameWriter(SYNC_SCHEMA, sender)
    frames = list(writer.frames(operations))
    authors, replicas = list(writer.indices.authors), list(writer.indices.replicas)
    blocks = (block for frame in frames for block in open_frame(frame.entry, frame.data, authors, replicas))
    return [operation for block in blocks for operation in block.operations()]


def visible(store: Store) -> dict[tuple[str, bytes], dict[str, Value]]:
    found: dict[tuple[str, bytes], dict[str, Value]] = {}
    with store.read() as reading:
        for table in USED:
            wire = wire_table(table)
            for row in reading.conn.execute(select(wire).where(wire.c["_d"].is_(None))).mappings():
                found[table, row["id"]] = {name: row[name] for name in fields(table) if row[name] is not None}
    return found


def reference_visible(reference: ReplicaState) -> dict[tuple[str, bytes], dict[str, Value]]:
    return {
        (table, row_id): {name: value for name, value in values.items() if value is not None}
        for table in USED
        for row_id, values in reference.visible(table).items()
    }


def conflicts(store: Store) -> list[Conflict]:
    found: list[Conflict] = []
    with store.read() as reading:
        listed = bentrok.terbuka(reading)
        assert bentrok.jumlah_terbuka(reading) == len(listed)
    for one in listed:
        if one.tampil is None:
            stamps = tuple(other.cap for other in one.lain)
            found.append((one.tabel, one.baris_id.bytes, None, None, (), stamps))
        else:
            losers = tuple((other.nilai, other.cap) for other in one.lain)
            found.append((one.tabel, one.baris_id.bytes, one.kolom, (one.tampil.nilai, one.tampil.cap), losers, ()))
    return found


def reference_conflicts(reference: ReplicaState) -> list[Conflict]:
    found: list[Conflict] = []
    for one in reference.open_conflicts():
        shown = None if one.shown is None else (one.shown.value, one.shown.stamp)
        losers = tuple((version.value, version.stamp) for version in one.losers)
        found.append((one.table, one.row_id, one.column, shown, losers, one.withdrawals))
    return sorted(found, key=lambda one: (one[0], one[1], one[2] or ""))


def new_row(row_class: type[SyncedRow], number: int) -> tuple[UUID, str, dict[str, Any]]:
    siti, kecamatan = contoh_pegawai(number), contoh_unit(number)
    if row_class is UnitRow:
        return kecamatan.id, LINGKUP, {"kode": kecamatan.kode, "nama": "a", "jenis": kecamatan.jenis}
    if row_class is PegawaiRow:
        return siti.id, LINGKUP, {
            "nip": siti.nip, "nama": "a", "gelar_depan": "", "gelar_belakang": "", "status": siti.status,
            "golongan": "", "jenis_kelamin": "2",
        }  # fmt: skip
    values: dict[str, Any] = {"skp_id": UUID(int=1), "pegawai_id": UUID(int=1), "jenis": JenisRhk.UTAMA}
    texts = {"rhk_pimpinan": "", "teks": "a", "penugasan_dari": "", "urutan": 0}
    return UUID(int=number), LINGKUP, values | texts | {"klasifikasi": Klasifikasi.INDIVIDU}


def existing(unit: ReadUnit, row_class: type[SyncedRow]) -> list[UUID]:
    return list(unit.conn.scalars(select(row_class.id).order_by(row_class.id)))


def act(work: WriteUnit, kind: int, what: int, which: int, value: int) -> None:
    row_class, column = TABLES[what]
    ids = existing(work, row_class)
    if kind == 0 or not ids:
        door.put(work, row_class, *new_row(row_class, work.new_id().int))
        return
    chosen = ids[which % len(ids)]
    if kind == 1:
        door.delete(work, row_class, [chosen])
    elif kind == 2:
        waiting = bentrok.terbuka(work)
        if not waiting:
            return
        one = waiting[which % len(waiting)]
        if one.tampil is not None:
            chosen_side = (one.tampil, *one.lain)[value % (1 + len(one.lain))]
            bentrok.putuskan(work, one.tabel, one.baris_id, one.kolom, chosen_side.nilai, "sesuai berkas")
        elif value % 2:
            bentrok.pertahankan(work, one.tabel, one.baris_id, "masih bekerja")
        else:
            bentrok.tarik(work, one.tabel, one.baris_id)
    else:
        door.put(work, row_class, chosen, LINGKUP, {column: value if column == "urutan" else "abc"[value]})


def person(role: int) -> Pelaku:
    return pelaku(role, Peran.ADMIN_BKPSDM if role == 2 else Peran.TIM_PENGELOLA)


@pytest.fixture(scope="module")
def office(templates: dict[bool, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Machine]]:
    folder = tmp_path_factory.mktemp("office")
    made: list[Machine] = []
    for number in range(3):
        path = folder / f"{number}.kinerja-data"
        shutil.copy(templates[False], path)
        made.append(Machine(number, path))
    yield made
    for machine in made:
        machine.store.close()


@st.composite
def schedules(draw: DrawFn) -> list[tuple[Any, ...]]:
    """Dense histories: two rows of each table, few values, edits that rarely hear of each other."""
    random = draw(st.randoms(use_true_random=False))
    steps: list[tuple[Any, ...]] = []
    for _step in range(draw(st.integers(8, 24))):
        if random.random() < 0.7:
            action = random.choice([0, 1, 2, 2, 3, 3, 3, 3, 3, 3, 3])
            place = (random.randrange(5), random.randrange(2), random.randrange(3), random.randrange(1, 3))
            steps.append(("write", random.randrange(3), action, *place))
        else:
            steps.append(("send", random.randrange(3), random.randrange(3), random.random() < 0.2))
    return steps


@given(schedules())
def test_the_tables_hold_what_the_reference_holds_and_all_stores_end_alike(
    office: list[Machine], templates: dict[bool, Path], steps: list[tuple[Any, ...]]
):
    template = raw_connection(templates[False], None)
    for machine in office:
        machine.start_again(template)
    template.close()
    with office[0].store.write(person(2)) as work:
        for row_class in (PegawaiRow, UnitRow, RhkRow):
            door.put(work, row_class, *new_row(row_class, work.new_id().int))
    office[0].tell_reference()
    office[1].take(office[0].outgoing(1, again=False))
    office[2].take(office[0].outgoing(2, again=False))
    for kind, who, *rest in steps:
        machine = office[who]
        if kind == "write":
            action, what, which, value, role = rest
            with machine.store.write(person(role)) as work:
                act(work, action, what, which, value)
            machine.tell_reference()
        elif rest[0] != who:
            office[rest[0]].take(machine.outgoing(rest[0], again=bool(rest[1])))
    for _round in range(2):
        for sender in office:
            for receiver in office:
                if sender is not receiver:
                    receiver.take(sender.outgoing(receiver.number, again=False))
    assert visible(office[0].store) == visible(office[1].store) == visible(office[2].store)
    assert conflicts(office[0].store) == conflicts(office[1].store) == conflicts(office[2].store)
