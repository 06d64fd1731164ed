"""Merging through the store: all or nothing, refusals that change nothing, authors kept, cut to what a peer may see."""

import hashlib
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.store import bentrok, bundle_journal, correspondents, log, membership, merge, pegawai, unit
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import Row
from kinerja_desktop.store.schema import SYNC_SCHEMA
from kinerja_desktop.store.units import ReadUnit
from sync.keys import DeviceKeys
from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.refusals import MalformedContent, MissingCause, Refusal
from sync.replica_state import NEWER_SCHEMA, NOT_BORN, ReplicaState
from sync.stamps import MAX_HLC, Stamp
from sync.streams import StreamHead
from tests.store.conftest import OpenStore
from tests.store.contoh_data import LINGKUP, START, contoh_pegawai, contoh_penempatan, contoh_unit, pelaku

JAUH = b"\x09" * 16
SITI = contoh_pegawai()


def digest_semua_tabel(store: Store) -> str:
    """One hash over every row of every table."""
    found = hashlib.sha256()
    with store.read() as reading:
        for table in sorted(Row.metadata.tables):
            rows = reading.conn.execute(text(f'SELECT * FROM "{table}"')).all()
            found.update(repr((table, sorted(map(repr, rows)))).encode())
    return found.hexdigest()


def stamp(number: int) -> Stamp:
    return Stamp((int(START.timestamp() * 1000) << 16) + number, JAUH)


def author(peran: str = "TIM_PENGELOLA") -> Author:
    return Author(JAUH, UUID(int=77).bytes, peran)


def born(number: int = 1, row: int = 1, **values: Value) -> Insert:
    whole: dict[str, Value] = {
        "lingkup": LINGKUP, "nip": "", "nama": "Siti", "gelar_depan": "", "gelar_belakang": "", "status": "PNS",
        "golongan": "III/b", "jenis_kelamin": "",
    }  # fmt: skip
    return Insert(stamp(number), author(), "pegawai", UUID(int=row).bytes, whole | values)


def edited(number: int, base: int, value: Value, column: str = "nama") -> Change:
    return Change(stamp(number), author(), "pegawai", UUID(int=1).bytes, column, (stamp(base),), value)


def all_operations(reading: ReadUnit, **cut: Any) -> list[Operation]:
    return list(log.operations(reading, 0, log.last_seq(reading), **cut))


def test_operations_are_passed_on_with_their_author_and_stamp(store: Store):
    arrived: list[Operation] = [
        born(),
        edited(2, 1, "Siti R."),
        Delete(stamp(3), author(), "pegawai", b"\1" * 16, (stamp(1),)),
    ]
    with store.write(pelaku()) as work:
        counts = merge.merge(work, arrived, bundle=None)
    assert (counts.baru, counts.berubah, counts.perlu_dicek) == (1, 1, 1)
    with store.read() as reading:
        assert all_operations(reading) == arrived
        assert all_operations(reading, not_from=JAUH) == []
        assert reading.replicas.version_vector() == {JAUH: stamp(3).hlc}
        assert pegawai.cari(reading, "siti").jumlah == 1


def test_what_is_written_after_a_merge_sorts_after_what_was_merged(store: Store):
    far = replace(born(), stamp=Stamp(stamp(1).hlc + (1 << 45), JAUH))
    with store.write(pelaku()) as work:
        merge.merge(work, [far])
        pegawai.simpan(work, contoh_pegawai(2))
        assert work.clock.last > far.stamp.hlc


def test_a_failure_in_the_middle_of_a_merge_leaves_the_store_as_it_was(store: Store):
    with store.write(pelaku()) as work:
        pegawai.simpan(work, SITI)
    before = digest_semua_tabel(store)

    def fail_late() -> None:
        with store.write(pelaku()) as work:
            merge.merge(work, [born(1, 5), born(2, 6)])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_late()
    assert digest_semua_tabel(store) == before
    with store.write(pelaku()) as work:
        assert merge.merge(work, [born(1, 5), born(2, 6)]).baru == 2


HOSTILE: list[Operation] = [
    born(1, 1, nama=None),
    born(1, 1, nama=7),
    born(1, 1, nama=b"Siti"),
    born(1, 1, status="RAJA"),
    born(1, 1, tanggal_lahir="1986-02-30"),
    born(1, 1, tanggal_lahir="19860926"),
    born(1, 1, lingkup=None),
    edited(2, 1, None),
    edited(2, 1, 5),
    edited(1, 2, "mundur"),
    edited(2, 1, "lain.tempat", "lingkup"),
    replace(edited(2, 1, "Budi"), bases=()),
    Insert(stamp(1), author(), "bukti", b"\1" * 16, {"lingkup": LINGKUP}),
    Insert(
        stamp(1), author(), "penempatan", b"\1" * 16,
        {"lingkup": LINGKUP, "pegawai_id": b"pendek", "unit_id": b"\1" * 16, "jabatan": "", "mulai": "2026-01-01",
         "jenis_jabatan": "PELAKSANA", "peran_unit": "ANGGOTA"},
    ),
    Insert(Stamp(1, b"\1" * 16), author(), "pegawai", b"\1" * 16, {}),
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_no_sound_program_writes_is_refused_whole_and_changes_nothing(store: Store, hostile: Operation):
    with store.write(pelaku()) as work:
        merge.merge(work, [born(1, 9)])
    before = digest_semua_tabel(store)
    with pytest.raises(Refusal), store.write(pelaku()) as work:
        merge.merge(work, [replace(born(50), row_id=UUID(int=50).bytes), hostile])
    assert digest_semua_tabel(store) == before


def test_two_operations_with_one_stamp_are_refused(store: Store):
    with pytest.raises(Refusal), store.write(pelaku()) as work:
        merge.merge(work, [born(1, 1), born(1, 2)])


def test_a_stamp_used_again_in_a_later_bundle_is_refused_without_telling_what_it_said(store: Store):
    with store.write(pelaku()) as work:
        merge.merge(work, [born(1, 1)])
    before = digest_semua_tabel(store)
    other = replace(edited(1, 0, "Rahasia"), row_id=UUID(int=1).bytes)
    for again in (born(1, 2, nama="Rahasia"), other):
        with pytest.raises(MalformedContent) as refused, store.write(pelaku()) as work:
            merge.merge(work, [again])
        assert "Rahasia" not in str(refused.value)
    assert digest_semua_tabel(store) == before


def test_a_stamp_used_again_thousands_of_operations_later_is_refused(store: Store):
    many = [born(number, number) for number in range(1, merge.BATCH + 2)]
    with pytest.raises(MalformedContent), store.write(pelaku()) as work:
        merge.merge(work, [*many, born(1, merge.BATCH + 9)])


def test_a_stamp_of_the_year_2200_or_later_is_refused_and_the_clock_goes_on(store: Store):
    for hlc in (MAX_HLC + 1, (1 << 63) - 1):
        with pytest.raises(MalformedContent), store.write(pelaku()) as work:
            merge.merge(work, [replace(born(), stamp=Stamp(hlc, JAUH))])
    with store.write(pelaku()) as work:
        pegawai.simpan(work, contoh_pegawai(2))
        assert work.clock.last < MAX_HLC


def test_a_sender_cannot_name_what_nobody_here_has_seen(store: Store):
    """A withdrawal that "saw" the future of another laptop would hide every later edit of it."""
    other = b"\x08" * 16
    future = Stamp(stamp(900).hlc, other)
    row = UUID(int=1).bytes
    withdrawal = Delete(stamp(950), author(), "pegawai", row, (stamp(1), future))
    overtaking = replace(edited(950, 1, "Budi"), bases=(stamp(1), future))
    with store.write(pelaku()) as work:
        merge.merge(work, [born()], seen={})
    before = digest_semua_tabel(store)
    for hostile in (withdrawal, overtaking):
        with pytest.raises(MissingCause), store.write(pelaku()) as work:
            merge.merge(work, [hostile], seen={})
    assert digest_semua_tabel(store) == before
    edit = Change(future, Author(other, b"", ""), "pegawai", row, "nama", (stamp(1),), "Siti R.")
    with store.write(pelaku()) as work:
        assert merge.merge(work, [edit], seen={JAUH: stamp(1).hlc}).berubah == 1
        assert merge.merge(work, [withdrawal], seen={other: future.hlc}).berubah == 1


def test_a_thousand_writes_of_one_laptop_leave_one_beside_the_shown_and_one_withdrawal(store: Store):
    """Lists stay as short as the number of replicas, so that no bundle makes a merge slow."""
    edits = [edited(100 + number, 1, f"n{number}") for number in range(1000)]
    withdrawals = [
        Delete(stamp(2000 + number), author(), "pegawai", b"\0" * 15 + b"\1", (stamp(1),)) for number in range(1000)
    ]
    other = Author(b"\x08" * 16, b"", "")
    shown = Change(Stamp(stamp(5000).hlc, other.replica), other, "pegawai", UUID(int=1).bytes, "nama", (stamp(1),), "x")
    history: list[Operation] = [born(), shown, *edits, *withdrawals]
    reference = ReplicaState(SYNC_SCHEMA)
    with store.write(pelaku()) as work:
        assert merge.merge(work, history) == reference.merge(history)
        assert work.conn.execute(text("SELECT count(*) FROM sync_withdrawal")).scalar_one() == 1
        assert work.conn.execute(text("SELECT count(*) FROM sync_conflict WHERE status <> 'DITUTUP'")).scalar_one() == 1
        assert bentrok.jumlah_terbuka(work) == len(reference.open_conflicts())


def test_what_only_a_newer_program_knows_is_kept_aside_and_passed_on(store: Store):
    newer: list[Operation] = [
        Insert(stamp(1), author(), "masa_depan", b"\1" * 16, {"lingkup": LINGKUP, "isi": 1}),
        born(2, 1, agama="?"),
        edited(3, 2, 1, "kelas_jabatan"),
    ]
    with store.write(pelaku()) as work:
        counts = merge.merge(work, newer)
        assert (counts.baru, counts.perlu_dicek) == (1, 2)
        assert merge.merge(work, newer).sama == 3
        assert all_operations(work) == newer
        rows = work.conn.execute(text("SELECT reason FROM sync_aside ORDER BY no")).scalars().all()
        assert sorted(rows) == sorted([NEWER_SCHEMA, "newer_columns", NEWER_SCHEMA])


def test_an_edit_that_comes_before_its_row_waits_for_it(store: Store):
    with store.write(pelaku()) as work:
        assert merge.merge(work, [edited(2, 1, "Siti R.")]).perlu_dicek == 1
        assert work.conn.execute(text("SELECT reason FROM sync_aside")).scalars().all() == [NOT_BORN]
        assert merge.merge(work, [born()]).baru == 1
        assert work.conn.execute(text("SELECT reason FROM sync_aside")).scalars().all() == []
        row = pegawai.muat(work, UUID(int=1))
        assert row is not None
        assert row.nama == "Siti R."


def test_a_judge_keeps_an_operation_aside_until_a_decision_overtakes_it(store: Store):
    with store.write(pelaku()) as work:
        merge.merge(work, [born()])
        locked = merge.merge(work, [edited(2, 1, "Siti R.")], judge=lambda operation, values: "terkunci")
        assert locked.perlu_dicek == 1
        assert merge.merge(work, [replace(edited(3, 2, "Siti"), bases=(stamp(1), stamp(2)))]).berubah == 1
        assert work.conn.execute(text("SELECT count(*) FROM sync_aside")).scalar_one() == 0


def test_a_conflict_shows_both_authors_and_the_decision_travels(open_store: OpenStore):
    kantor, laptop = open_store("kantor", replica=b"\1" * 16), open_store("laptop", replica=b"\2" * 16)
    with kantor.write(pelaku(1)) as work:
        pegawai.simpan(work, SITI)
    exchange(kantor, laptop)
    with kantor.write(pelaku(1, Peran.ADMIN_BKPSDM)) as work:
        pegawai.simpan(work, replace(SITI, golongan="III/c"))
    with laptop.write(pelaku(2)) as work:
        pegawai.simpan(work, replace(SITI, golongan="III/d"))
    exchange(laptop, kantor)
    with kantor.read() as reading:
        (found,) = bentrok.terbuka(reading)
    assert found.tampil is not None
    sides = {side.nilai: (side.penulis.peran, side.penulis.pelaku) for side in (found.tampil, *found.lain)}
    assert sides == {
        "III/c": ("ADMIN_BKPSDM", UUID(int=1).bytes), "III/d": ("TIM_PENGELOLA", UUID(int=2).bytes),
    }  # fmt: skip
    assert (found.tabel, found.kolom, found.pegawai_id, found.lingkup) == ("pegawai", "golongan", SITI.id, LINGKUP)
    with kantor.write(pelaku(1)) as work:
        bentrok.putuskan(work, found.tabel, found.baris_id, found.kolom, "III/d", "sesuai SK")
        assert bentrok.jumlah_terbuka(work) == 0
    exchange(kantor, laptop)
    with laptop.read() as reading:
        assert bentrok.jumlah_terbuka(reading) == 0
        row = pegawai.muat(reading, SITI.id)
        assert row is not None
        assert row.golongan == "III/d"
        decision = all_operations(reading)[-1]
        assert isinstance(decision, Change)
        assert (decision.alasan, len(decision.bases)) == ("sesuai SK", 2)


def exchange(sender: Store, receiver: Store) -> None:
    with sender.read() as reading:
        operations = all_operations(reading)
    with receiver.write(pelaku()) as work:
        merge.merge(work, operations)


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1)])
def test_a_row_withdrawn_and_brought_back_is_back_whichever_of_the_two_comes_first(
    store: Store, order: tuple[int, ...]
):
    """Promise 3: the reference knows no order."""
    withdrawal = Delete(stamp(2), author(), "pegawai", b"\0" * 15 + b"\1", (stamp(1),))
    back = replace(edited(3, 1, "Siti"), bases=(stamp(1), stamp(2)))
    history: list[Operation] = [born(), withdrawal, back]
    reference = ReplicaState(SYNC_SCHEMA)
    for number in order:
        with store.write(pelaku()) as work:
            merge.merge(work, [history[number]])
        reference.merge([history[number]])
    with store.read() as reading:
        assert pegawai.muat(reading, UUID(int=1)) is not None
        assert bentrok.jumlah_terbuka(reading) == len(reference.open_conflicts()) == 0


def test_a_peer_gets_its_subtree_reference_data_and_stubs_of_people_it_refers_to(store: Store):
    camat, far = contoh_pegawai(3, "Camat", "1"), contoh_pegawai(4, "Jauh", "2")
    with store.write(pelaku()) as work:
        unit.simpan(work, replace(contoh_unit(), kode="kota", nama="Kota", kepala_id=camat.id))
        unit.simpan(work, contoh_unit(101))
        pegawai.simpan(work, SITI)
        pegawai.simpan(work, replace(camat, lingkup="kota"))
        pegawai.simpan(work, replace(far, lingkup="kota.lain"))
        pegawai.simpan_penempatan(work, replace(contoh_penempatan(), penilai_id=camat.id))
    with store.read() as reading:
        referred = log.referred_people(reading, LINGKUP)
        assert referred == {camat.id.bytes}
        cut = all_operations(reading, scope=log.Scope(LINGKUP, stubs=referred))
        names = [one.values.get("nama") for one in cut if isinstance(one, Insert)]
        assert names == ["Kota", "Kecamatan Tenayan Raya", "Siti Rahmadani", "Camat", None]
        moved = all_operations(reading, scope=log.Scope("kota.sini", persons=frozenset({far.id.bytes})))
        assert [one.row_id for one in moved if one.table == "pegawai"] == [far.id.bytes]


def test_edits_that_never_left_travel_as_one(store: Store):
    other = contoh_pegawai(2, "Budi")
    with store.write(pelaku()) as work:
        pegawai.simpan(work, other)
        sent = correspondents.Correspondent(JAUH, "Kulim", b"\1" * 16, "kota.kulim", is_parent=False)
        correspondents.save(work, replace(sent, sent=StreamHead(1, b"\7" * 32, log.last_seq(work))))
        pegawai.simpan(work, SITI)
        for golongan in ("III/c", "III/d", "IV/a"):
            pegawai.simpan(work, replace(SITI, golongan=golongan))
            pegawai.simpan(work, replace(other, golongan=golongan))
        assert log.fold(work) == 5
        assert log.fold(work) == 0
        known, birth, change = all_operations(work)
        assert isinstance(birth, Insert)
        assert isinstance(change, Change)
        assert birth.values["golongan"] == "IV/a"
        assert (change.value, change.bases) == ("IV/a", (known.stamp,))
        assert pegawai.simpan(work, replace(SITI, golongan="IV/b")) == 1
        last = all_operations(work)[-1]
        assert isinstance(last, Change)
        assert last.bases == (birth.stamp,)


def test_a_new_epoch_writes_under_a_new_replica_and_keeps_the_old_keys(store: Store):
    with store.write(pelaku()) as work:
        (before,) = membership.identities(work)
        pegawai.simpan(work, SITI)
    with store.write(pelaku()) as work:
        after = membership.begin_epoch(work, DeviceKeys.generate())
    assert store.replica == after.replica != before.replica
    with store.write(pelaku()) as work:
        pegawai.simpan(work, replace(SITI, golongan="III/c"))
        assert [one.stamp.replica for one in all_operations(work)] == [before.replica, after.replica]
        assert [one.epoch for one in membership.identities(work)] == [2, 1]
        assert membership.identities(work)[1].keys == before.keys


def test_the_journal_keeps_the_original_bytes(store: Store):
    line = bundle_journal.NewLine(bundle_journal.IN, JAUH, 1, 3, b"\7" * 32, bundle_journal.WAITING, 1, 4, 4, b"asli")
    with store.write(pelaku()) as work:
        no = bundle_journal.add(work, line)
        assert bundle_journal.by_number(work, bundle_journal.IN, JAUH, 3) is None
        bundle_journal.move(work, [no], bundle_journal.MERGED, counts={"baru": 4})
        found = bundle_journal.by_hash(work, bundle_journal.IN, b"\7" * 32)
        assert found is not None
        assert (found.status, found.counts, found.no) == (bundle_journal.MERGED, {"baru": 4}, no)
        assert bundle_journal.raw(work, no) == b"asli"
        assert bundle_journal.by_number(work, bundle_journal.IN, JAUH, 3) == found
        assert bundle_journal.lines(work, bundle_journal.OUT) == ()
