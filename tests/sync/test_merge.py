"""The merge rule: what one field, one row and one replica do with writes that did not know of each other."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.merge import Counts, Outcome, Register, Version, apply_change
from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.refusals import FixedRowChanged, MalformedContent
from sync.replica_state import NEWER_SCHEMA, NOT_BORN, ReplicaState
from sync.row_stamps import FieldStamp, pack, unpack
from sync.schema import Policy, SyncSchema, TableSpec
from sync.stamps import HybridClock, Stamp

HUMAN, AUTHORITY, LWW = Policy.HUMAN, Policy.AUTHORITY, Policy.LWW
SCHEMA = SyncSchema(
    1,
    1,
    {
        "skp": TableSpec(
            "skp",
            {"lingkup": LWW, "target": HUMAN, "catatan": HUMAN, "unit": AUTHORITY, "warna": LWW},
            None,
            ("ADMIN",),
        ),
        "kejadian": TableSpec("kejadian", {"lingkup": Policy.KEADAAN, "jenis": Policy.KEADAAN}),
    },
)
A, B, C = (bytes([n]) * 16 for n in (1, 2, 3))
ROW = b"r" * 16


def stamp(hlc: int, replica: bytes = A) -> Stamp:
    return Stamp(hlc, replica)


def author(replica: bytes, peran: str = "PEGAWAI") -> Author:
    return Author(replica, b"p" * 16, peran)


def born(at: Stamp, **values: Value) -> Insert:
    return Insert(at, author(at.replica), "skp", ROW, {"lingkup": "a", **values})


def change(at: Stamp, bases: tuple[Stamp, ...], value: Value, column: str = "target", peran: str = "PEGAWAI") -> Change:
    return Change(at, author(at.replica, peran), "skp", ROW, column, bases, value)


def test_a_write_that_saw_the_shown_value_replaces_it() -> None:
    after, outcome = apply_change(Register("lama", stamp(1)), change(stamp(2), (stamp(1),), "baru"), HUMAN)
    assert (after.value, after.siblings, outcome) == ("baru", (), Outcome.BERUBAH)


def test_two_writes_that_did_not_know_of_each_other_are_both_kept_and_the_later_is_shown() -> None:
    start = Register("lama", stamp(1))
    first, _ = apply_change(start, change(stamp(5, A), (stamp(1),), "dari A"), HUMAN)
    both, outcome = apply_change(first, change(stamp(4, B), (stamp(1),), "dari B"), HUMAN)
    assert outcome is Outcome.BENTROK
    assert both.value == "dari A"
    assert both.siblings == (Version("dari B", stamp(4, B)),)
    assert both.is_open(HUMAN)


def test_equal_concurrent_values_are_kept_but_ask_nobody() -> None:
    first, _ = apply_change(Register(None, stamp(1)), change(stamp(5, A), (stamp(1),), 7), HUMAN)
    both, outcome = apply_change(first, change(stamp(5, B), (stamp(1),), 7), HUMAN)
    assert outcome is Outcome.SEJAJAR
    assert len(both.siblings) == 1
    assert not both.is_open(HUMAN)


def test_a_decision_names_all_siblings_and_closes_the_conflict() -> None:
    register = Register("a", stamp(5), (Version("b", stamp(4, B)), Version("c", stamp(4, C))))
    after, outcome = apply_change(register, change(stamp(9), tuple(v.stamp for v in register.live), "b"), HUMAN)
    assert (after.value, after.siblings, outcome) == ("b", (), Outcome.BERUBAH)


def test_a_loser_that_its_own_author_overwrites_is_no_longer_open() -> None:
    register = Register("a", stamp(9), (Version("b", stamp(4, B)),))
    after, outcome = apply_change(register, change(stamp(5, B), (stamp(4, B),), "b2"), HUMAN)
    assert after.siblings == (Version("b2", stamp(5, B)),)
    assert outcome is Outcome.BENTROK


def test_the_same_write_again_changes_nothing() -> None:
    write = change(stamp(2), (stamp(1),), "baru")
    once, _ = apply_change(Register("lama", stamp(1)), write, HUMAN)
    assert apply_change(once, write, HUMAN) == (once, Outcome.SAMA)


def test_an_overwritten_write_that_comes_again_is_not_a_conflict() -> None:
    first = change(stamp(2), (stamp(1),), "satu")
    once, _ = apply_change(Register("lama", stamp(1)), first, HUMAN)
    twice, _ = apply_change(once, change(stamp(3), (stamp(2),), "dua"), HUMAN)
    assert apply_change(twice, first, HUMAN) == (twice, Outcome.SAMA)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_later_write_of_the_same_replica_stands_for_its_earlier_one(order: tuple[int, ...]) -> None:
    """A replica knows what it wrote: it is never concurrent with itself."""
    register = Register("lama", stamp(1))
    writes = (change(stamp(4, B), (stamp(1),), "dulu"), change(stamp(6, B), (stamp(1),), "kini"))
    for number in order:
        register, _ = apply_change(register, writes[number], HUMAN)
    assert (register.value, register.siblings) == ("kini", ())


def test_a_later_withdrawal_of_the_same_replica_stands_for_its_earlier_one() -> None:
    state = ReplicaState(SCHEMA)
    first, second = (Delete(stamp(at, B), author(B), "skp", ROW, (stamp(1),)) for at in (3, 5))
    state.merge([born(stamp(1)), second, first])
    assert state.rows["skp", ROW].tombstones() == (second,)


def test_the_owner_of_a_field_is_shown_even_when_he_wrote_earlier() -> None:
    start = Register("x", stamp(1))
    owner = change(stamp(3, B), (stamp(1),), "kantor", "unit", "ADMIN")
    other = change(stamp(8, A), (stamp(1),), "laptop", "unit")
    for order in ((owner, other), (other, owner)):
        first, _ = apply_change(start, order[0], AUTHORITY, ("ADMIN",))
        register, outcome = apply_change(first, order[1], AUTHORITY, ("ADMIN",))
        assert (register.value, outcome) == ("kantor", Outcome.SEJAJAR)
        assert [v.value for v in register.siblings] == ["laptop"]
        assert not register.is_open(AUTHORITY)


def test_a_cosmetic_field_keeps_only_the_later_write() -> None:
    register = Register("x", stamp(1))
    for write in (change(stamp(8, A), (stamp(1),), "biru"), change(stamp(3, B), (stamp(1),), "merah")):
        register, _ = apply_change(register, write, LWW)
    assert (register.value, register.siblings) == ("biru", ())


def test_an_event_row_is_never_changed_after_its_birth() -> None:
    state = ReplicaState(SCHEMA)
    event = Insert(stamp(1), author(A), "kejadian", ROW, {"jenis": "DIAJUKAN"})
    state.merge([event])
    before = state.digest()
    edit = replace(change(stamp(2), (stamp(1),), "DISETUJUI", "jenis"), table="kejadian")
    for forbidden in (edit, Delete(stamp(3), author(A), "kejadian", ROW, (stamp(1),))):
        with pytest.raises(FixedRowChanged):
            state.merge([replace(event, row_id=b"n" * 16, stamp=stamp(9)), forbidden])
    assert state.digest() == before


def test_a_stamp_that_is_not_above_its_bases_is_refused() -> None:
    with pytest.raises(MalformedContent):
        ReplicaState(SCHEMA).merge([change(stamp(2), (stamp(2),), "x")])
    with pytest.raises(MalformedContent):
        ReplicaState(SCHEMA).merge([change(stamp(2), (), "x")])


def test_each_operation_is_counted_once() -> None:
    state = ReplicaState(SCHEMA)
    first = state.merge([born(stamp(1)), change(stamp(2), (stamp(1),), "satu")])
    assert first == Counts(baru=1, berubah=1)
    second = state.merge(
        [
            born(stamp(1)),
            change(stamp(3, B), (stamp(1),), "catat", "catatan"),
            change(stamp(1, B), (stamp(0, B),), "dua"),
        ]
    )
    assert second == Counts(sama=1, berubah=1, bentrok=1)


def test_an_edit_beside_an_unseen_edit_of_another_field_is_parallel() -> None:
    state = ReplicaState(SCHEMA)
    state.merge([born(stamp(1)), change(stamp(5, A), (stamp(1),), "satu")])
    parallel = change(stamp(6, B), (stamp(1),), "catat", "catatan")
    assert state.merge([parallel], seen={A: 1}) == Counts(sejajar=1)
    later = change(stamp(7, B), (stamp(6, B),), "catat lagi", "catatan")
    assert state.merge([later], seen={A: 5}) == Counts(berubah=1)


def test_what_a_newer_version_wrote_is_kept_aside_with_its_reason() -> None:
    state = ReplicaState(SCHEMA)
    state.merge([born(stamp(1))])
    assert state.merge([change(stamp(2), (stamp(1),), 1, "kolom_baru")]) == Counts(perlu_dicek=1)
    assert [reason for _, reason in state.waiting.values()] == [NEWER_SCHEMA]


def test_a_judged_operation_waits_and_leaves_the_shown_value() -> None:
    state = ReplicaState(SCHEMA)
    state.merge([born(stamp(1), target="awal")])
    late = change(stamp(2, B), (stamp(1),), "terlambat")
    assert state.merge([late], judge=lambda _op, _row: "periode_terkunci") == Counts(perlu_dicek=1)
    assert state.visible("skp")[ROW]["target"] == "awal"
    state.merge([change(stamp(3), (stamp(1), late.stamp), "putusan")])
    assert state.waiting == {}


def test_a_withdrawn_row_is_hidden_everywhere() -> None:
    state = ReplicaState(SCHEMA)
    state.merge([born(stamp(1))])
    assert state.merge([Delete(stamp(2, B), author(B), "skp", ROW, (stamp(1),))]) == Counts(berubah=1)
    assert state.visible("skp") == {}
    assert state.open_conflicts() == []


@pytest.mark.parametrize("edit_first", [True, False])
def test_an_edit_the_withdrawer_had_not_seen_keeps_the_row_visible_as_a_conflict(edit_first: bool) -> None:
    """`sync.md` C, row 27."""
    edit = change(stamp(2, A), (stamp(1),), "penting")
    withdrawal = Delete(stamp(3, B), author(B), "skp", ROW, (stamp(1),))
    state = ReplicaState(SCHEMA)
    state.merge([born(stamp(1))])
    state.merge([edit] if edit_first else [withdrawal])
    assert state.merge([withdrawal] if edit_first else [edit]) == Counts(bentrok=1)
    assert state.visible("skp")[ROW]["target"] == "penting"
    (conflict,) = state.open_conflicts()
    assert conflict.column is None


def test_a_row_can_be_kept_or_withdrawn_again_after_such_a_conflict() -> None:
    start: list[Operation] = [
        born(stamp(1)),
        change(stamp(2, A), (stamp(1),), "penting"),
        Delete(stamp(3, B), author(B), "skp", ROW, (stamp(1),)),
    ]
    kept, withdrawn = ReplicaState(SCHEMA), ReplicaState(SCHEMA)
    kept.merge(start)
    withdrawn.merge(start)
    kept.merge([change(stamp(4, C), (stamp(2, A), stamp(3, B)), "penting")])
    withdrawn.merge([Delete(stamp(4, C), author(C), "skp", ROW, withdrawn.rows["skp", ROW].newest_stamps())])
    assert kept.open_conflicts() == withdrawn.open_conflicts() == []
    assert (len(kept.visible("skp")), len(withdrawn.visible("skp"))) == (1, 0)


def test_an_edit_before_its_row_waits_for_the_birth() -> None:
    state, straight = ReplicaState(SCHEMA), ReplicaState(SCHEMA)
    edit = change(stamp(2), (stamp(1),), "x")
    assert state.merge([edit]) == Counts(perlu_dicek=1)
    assert [reason for _, reason in state.waiting.values()] == [NOT_BORN]
    state.merge([born(stamp(1))])
    straight.merge([born(stamp(1)), edit])
    assert state.digest() == straight.digest()


@given(st.dictionaries(st.text(), st.builds(FieldStamp, st.integers(0, 2**63), st.integers(0, 2**31), st.booleans())))
def test_packed_stamps_come_back(stamps: dict[str, FieldStamp]) -> None:
    assert unpack(pack(stamps)) == stamps


@st.composite
def histories(draw: st.DrawFn) -> list[Operation]:
    """What three replicas with skewed clocks wrote, with partial exchanges between them, in one order of writing."""
    skews = [draw(st.integers(0, 100_000)) for _ in range(3)]
    clocks = [HybridClock(lambda skew=skew: skew) for skew in skews]
    states = [ReplicaState(SCHEMA) for _ in range(3)]
    written: list[list[Operation]] = [[], [], []]
    birth = Insert(Stamp(clocks[0].tick(), A), author(A), "skp", ROW, {"lingkup": "a", "target": 0})
    everything: list[Operation] = [birth]
    for clock, state in zip(clocks, states, strict=True):
        state.merge([birth])
        clock.observe(birth.stamp.hlc)
    for _ in range(draw(st.integers(1, 12))):
        who = draw(st.integers(0, 2))
        state, clock, replica = states[who], clocks[who], (A, B, C)[who]
        row = state.rows["skp", ROW]
        kind = draw(st.sampled_from(["edit", "edit", "edit", "decide", "delete", "receive", "receive"]))
        if kind == "receive":
            other = draw(st.integers(0, 2))
            for operation in [o for o in everything if o in written[other] or o in written[who]]:
                clock.observe(operation.stamp.hlc)
            written[who] = [o for o in everything if o in written[other] or o in written[who]]
            state.merge(written[who])
            continue
        at = Stamp(clock.tick(), replica)
        if kind == "delete":
            operation: Operation = Delete(at, author(replica), "skp", ROW, row.newest_stamps())
        else:
            column = draw(st.sampled_from(["target", "unit", "warna"]))
            register = row.registers.get(column, Register(None, row.birth.stamp))
            bases = [v.stamp for v in register.live] if kind == "decide" else [register.stamp]
            if kind == "decide":
                bases += [delete.stamp for delete in row.tombstones()]
            value = draw(st.integers(0, 2))
            peran = draw(st.sampled_from(["ADMIN", "PEGAWAI"]))
            operation = change(at, tuple(bases), value, column, peran)
        state.merge([operation])
        written[who].append(operation)
        everything.append(operation)
    return everything


@given(histories(), st.randoms(use_true_random=False))
def test_the_same_operations_in_any_order_and_number_give_the_same_state(
    history: list[Operation], random: Random
) -> None:
    """Promise 3; `sync.md` C, rows 7 and 9. The digest covers open conflicts, not only values."""
    straight, shuffled = ReplicaState(SCHEMA), ReplicaState(SCHEMA)
    straight.merge(history)
    order = history + random.choices(history, k=len(history) // 2)
    random.shuffle(order)
    counts = shuffled.merge(order)
    assert shuffled.digest() == straight.digest()
    assert shuffled.open_conflicts() == straight.open_conflicts()
    assert sum(getattr(counts, outcome.value) for outcome in Outcome) == len(order)
