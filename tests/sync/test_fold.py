"""Folding of what was not sent yet: less to send, the same state at the other end, and stamps that stay valid."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sync.fold import fold
from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.replica_state import ReplicaState
from sync.stamps import Stamp
from tests.sync.kantor import SCHEMA

ME = Author(b"m" * 16, b"p" * 16, "PEGAWAI")
CLERK = replace(ME, pelaku=b"q" * 16)
OTHER = Stamp(5, b"o" * 16)
ROW = b"r" * 16


def birth(hlc: int = 10, **values: Value) -> Insert:
    return Insert(Stamp(hlc, ME.replica), ME, "skp", ROW, {"lingkup": "kab.utara", **values})


def edit(hlc: int, over: Stamp, value: Value, author: Author = ME, column: str = "target") -> Change:
    return Change(Stamp(hlc, author.replica), author, "skp", ROW, column, (over,), value)


def test_edits_of_one_field_become_one_with_the_firsts_bases_and_the_lasts_stamp() -> None:
    one = edit(11, OTHER, "a")
    two = edit(12, one.stamp, "ab")
    three = edit(13, two.stamp, "abc")
    folded = fold([one, two, three])
    assert folded.operations == (replace(three, bases=(OTHER,)),)
    assert folded.reborn == ()


def test_edits_of_different_authors_or_fields_stay_apart() -> None:
    one = edit(11, OTHER, "a")
    two = edit(12, one.stamp, "b", CLERK)
    three = edit(13, OTHER, "c", column="rencana")
    assert fold([one, two, three]).operations == (one, two, three)


def test_decisions_and_edits_with_a_reason_stay_as_they_are() -> None:
    one = edit(11, OTHER, "a")
    decision = replace(edit(12, one.stamp, "b"), bases=(one.stamp, Stamp(3, OTHER.replica)))
    reasoned = replace(edit(13, decision.stamp, "c"), alasan="sesuai berita acara")
    assert fold([one, decision, reasoned]).operations == (one, decision, reasoned)


def test_an_edit_that_a_decision_names_is_kept_for_it() -> None:
    one = edit(11, OTHER, "a")
    two = edit(12, one.stamp, "b")
    decision = replace(edit(13, two.stamp, "c"), bases=(one.stamp, two.stamp))
    assert fold([one, two, decision]).operations == (one, two, decision)


def test_an_edit_over_somebody_elses_newer_value_starts_a_new_operation() -> None:
    one = edit(11, OTHER, "a")
    two = edit(14, Stamp(13, OTHER.replica), "b")
    assert fold([one, two]).operations == (one, two)


def test_a_new_row_is_sent_with_its_final_values_and_its_fields_get_the_stamp_of_birth() -> None:
    row = birth(target="a")
    one = edit(11, row.stamp, "ab")
    two = edit(12, one.stamp, "abc")
    note = edit(13, row.stamp, None, column="rencana")
    folded = fold([row, one, two, note])
    assert folded.operations == (replace(row, values={"lingkup": "kab.utara", "target": "abc"}),)
    assert folded.reborn == (("skp", ROW, "target"), ("skp", ROW, "rencana"))


def test_nothing_folds_from_one_part_of_the_log_into_another() -> None:
    row = birth(target="a")
    one = edit(11, row.stamp, "ab")
    two = edit(12, one.stamp, "abc")
    three = edit(13, two.stamp, "abcd")
    folded = fold([row], [one, two], [three])
    assert folded.operations == (row, replace(two, bases=(row.stamp,)), three)
    assert folded.reborn == ()
    assert fold([row, one], [two, three]).operations == (row, one, replace(three, bases=(one.stamp,)))


def test_a_new_row_that_somebody_else_edited_keeps_its_history() -> None:
    row = birth(target="a")
    one = edit(11, row.stamp, "b")
    two = edit(12, one.stamp, "c", CLERK)
    folded = fold([row, one, two])
    assert folded.operations == (row, one, two)
    assert folded.reborn == ()


def test_a_reference_is_not_moved_back_before_the_row_it_names() -> None:
    row = birth()
    link = edit(12, row.stamp, b"n" * 16, column="pegawai_id")
    assert fold([row, link]).operations == (row, link)


def test_a_withdrawal_stays() -> None:
    row = birth()
    gone = Delete(Stamp(12, ME.replica), ME, "skp", ROW, (row.stamp,))
    assert fold([row, gone]).operations == (row, gone)


@given(
    st.lists(
        st.tuples(st.sampled_from(["target", "rencana"]), st.sampled_from([ME, CLERK]), st.text(max_size=3)), max_size=8
    ),
    st.booleans(),
)
def test_the_other_end_sees_the_same_values_and_later_edits_meet_no_conflict(
    edits: list[tuple[str, Author, str]], born_here: bool
) -> None:
    row = birth()
    log: list[Operation] = [row]
    current: dict[str, Stamp] = {}
    for number, (column, author, value) in enumerate(edits):
        log.append(edit(20 + number, current.get(column, row.stamp), value, author, column))
        current[column] = log[-1].stamp
    unsent = log if born_here else log[1:]
    folded = fold(unsent)
    for _table, _row, column in folded.reborn:
        del current[column]

    there, straight = ReplicaState(SCHEMA), ReplicaState(SCHEMA)
    straight.merge(log)
    there.merge(log[: len(log) - len(unsent)])
    there.merge(folded.operations)
    assert there.visible("skp") == straight.visible("skp")
    for column in ("target", "rencana"):
        there.merge([edit(99, current.get(column, row.stamp), "kelak", column=column)])
    assert there.open_conflicts() == []
    assert len(folded.operations) <= len(unsent)
