"""Senders who write what they may not: rows, tables, verbs, amounts and other laptops' words."""

from dataclasses import replace

import msgspec
import pytest

from sync.certificates import Grant, Verb, issue
from sync.keys import DeviceKeys
from sync.operations import Author, Delete, Insert, Operation
from sync.refusals import (
    AuthorNotGranted,
    FixedRowChanged,
    MissingCause,
    QuotaExceeded,
    ScopeNotGranted,
    TableNotGranted,
    VerbNotGranted,
)
from sync.stamps import Stamp
from tests.adversarial.verdict import existing, refusal, said, signed_again
from tests.sync.kantor import Kantor, Laptop, bundle, new_id, opened


@pytest.fixture(scope="module")
def kantor() -> Kantor:
    return Kantor()


# ------------------------------------------------------------ what is granted


def test_a_forged_scope_in_the_manifest_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 12."""
    written = bundle(kantor.utara, kantor.pusat, [])
    forged = msgspec.structs.replace(written.manifest, scope="")
    assert isinstance(refusal(kantor, signed_again(kantor, forged)), ScopeNotGranted)


@pytest.mark.parametrize("lingkup", ["kab.selatan", "kab", "", "kab.utara2", None])
def test_a_row_born_outside_the_senders_unit_is_refused(kantor: Kantor, lingkup: str | None) -> None:
    """`sync.md` C, row 13."""
    row = kantor.utara.insert("pegawai", lingkup=lingkup, nama="Budi")
    assert said(kantor, kantor.utara, [row]) is ScopeNotGranted


@pytest.mark.parametrize("lingkup", ["kab.utara", "kab.utara.kelurahan-1"])
def test_a_row_born_in_the_senders_unit_or_below_is_taken(kantor: Kantor, lingkup: str) -> None:
    assert said(kantor, kantor.utara, [kantor.utara.insert("pegawai", lingkup=lingkup)]) is None


def test_one_edit_of_another_units_row_refuses_the_whole_bundle(kantor: Kantor) -> None:
    """`sync.md` C, row 13."""
    laptop = kantor.utara
    own, foreign = laptop.insert("skp", lingkup="kab.utara"), existing(kantor, "skp", "kab.selatan")
    edit = laptop.change(own, "target", "x")
    stolen = laptop.change(foreign, "target", "x", Stamp(1, kantor.selatan.replica))
    withdrawn = Delete(laptop.stamp(), laptop.author, "skp", foreign.row_id, (Stamp(1, kantor.selatan.replica),))
    assert said(kantor, laptop, [own, edit]) is None
    assert said(kantor, laptop, [own, edit, stolen]) is ScopeNotGranted
    assert said(kantor, laptop, [own, edit, withdrawn]) is ScopeNotGranted


def test_giving_birth_under_the_id_of_a_strangers_row_does_not_open_it(kantor: Kantor) -> None:
    """`sync.md` C, row 14."""
    laptop, foreign = kantor.utara, existing(kantor, "skp", "kab.selatan")
    claim = replace(laptop.insert("skp", lingkup="kab.utara"), row_id=foreign.row_id)
    assert said(kantor, laptop, [claim, laptop.change(claim, "target", "x")]) is ScopeNotGranted


def test_a_row_cannot_be_moved_into_ones_own_unit(kantor: Kantor) -> None:
    """`sync.md` C, row 14."""
    laptop, own = kantor.utara, existing(kantor, "skp", "kab.utara")
    first = Stamp(1, kantor.pusat.replica)
    assert said(kantor, laptop, [laptop.change(own, "lingkup", "kab.selatan", first)]) is FixedRowChanged
    assert said(kantor, laptop, [laptop.change(own, "pegawai_id", new_id(), first)]) is ScopeNotGranted


def test_rows_about_a_person_on_the_list_are_open_wherever_they_were_born() -> None:
    """Design 5: moved in, or appraised from outside."""
    kantor, person = Kantor(), new_id()
    laptop = kantor.enrol("Kecamatan Baru", "kab.baru", persons=(person,))
    mine, other = existing(kantor, "skp", "kab.selatan", person), existing(kantor, "skp", "kab.selatan", new_id())
    first = Stamp(1, kantor.pusat.replica)
    assert said(kantor, laptop, [laptop.change(mine, "target", "x", first)]) is None
    assert said(kantor, laptop, [laptop.change(other, "target", "x", first)]) is ScopeNotGranted


def test_a_row_about_a_person_on_the_list_may_be_born_in_the_unit_he_came_from() -> None:
    """Design 5: inside if either holds."""
    kantor, person = Kantor(), new_id()
    laptop = kantor.enrol("Kecamatan Baru", "kab.baru", persons=(person,))
    born = laptop.insert("skp", lingkup="kab.selatan", pegawai_id=person)
    assert said(kantor, laptop, [born, laptop.change(born, "target", "x")]) is None
    assert said(kantor, laptop, [born, laptop.change(born, "pegawai_id", new_id())]) is ScopeNotGranted
    for lingkup, about in (("kab.selatan", new_id()), ("kab.selatan", None), (None, person)):
        stranger = laptop.insert("skp", lingkup=lingkup, pegawai_id=about)
        assert said(kantor, laptop, [stranger]) is ScopeNotGranted


def test_an_edit_of_a_row_nobody_knows_waits(kantor: Kantor) -> None:
    ghost = kantor.utara.insert("skp", lingkup="kab.utara")
    assert said(kantor, kantor.utara, [kantor.utara.change(ghost, "target", "x")]) is MissingCause


def test_tables_and_verbs_that_are_not_granted_are_refused() -> None:
    """`sync.md` C, row 13."""
    kantor = Kantor()
    grants = (Grant("skp", Verb.INSERT | Verb.CHANGE), Grant("kejadian", Verb.INSERT))
    laptop = kantor.enrol("Kecamatan Kecil", "kab.kecil", grants=grants)
    row = existing(kantor, "skp", "kab.kecil")
    one, two = Stamp(1, kantor.pusat.replica), Stamp(2, kantor.pusat.replica)
    assert said(kantor, laptop, [laptop.change(row, "target", "x", one)]) is None
    assert said(kantor, laptop, [laptop.change(row, "target", "x", one, two)]) is VerbNotGranted
    assert said(kantor, laptop, [Delete(laptop.stamp(), laptop.author, "skp", row.row_id, (one,))]) is VerbNotGranted
    assert said(kantor, laptop, [laptop.insert("pegawai", lingkup="kab.kecil")]) is TableNotGranted
    assert said(kantor, laptop, [laptop.insert("kejadian", lingkup="kab.kecil", jenis="DIAJUKAN")]) is None


def test_an_event_is_never_edited_or_withdrawn_by_anyone(kantor: Kantor) -> None:
    """Promise 7."""
    event = existing(kantor, "kejadian", "kab.utara")
    first = Stamp(1, kantor.pusat.replica)
    for sender in (kantor.utara, kantor.pusat):
        withdrawal = Delete(sender.stamp(), sender.author, "kejadian", event.row_id, (first,))
        for forbidden in (sender.change(event, "jenis", "DISETUJUI", first), withdrawal):
            written = bundle(sender, kantor.selatan, [forbidden])
            with pytest.raises(FixedRowChanged):
                list(opened(kantor, written.data, kantor.selatan).operations())


def test_more_operations_or_bytes_than_the_quota_are_refused_before_they_are_unpacked() -> None:
    """`sync.md` C, row 36."""
    kantor = Kantor()
    few = kantor.enrol("Kecamatan A", "kab.a", quota_operations=2)
    small = kantor.enrol("Kecamatan B", "kab.b", quota_bytes=1000)
    rows: list[Operation] = [few.insert("pegawai", lingkup="kab.a") for _ in range(3)]
    assert said(kantor, few, rows[:2]) is None
    assert said(kantor, few, rows) is QuotaExceeded
    assert said(kantor, small, [small.insert("pegawai", lingkup="kab.b", nama="x" * 2000)]) is QuotaExceeded


def test_a_laptop_cannot_speak_for_another_one(kantor: Kantor) -> None:
    laptop = kantor.utara
    author = Author(kantor.selatan.replica, new_id(), "PENILAI")
    forged = Insert(Stamp(5, author.replica), author, "pegawai", new_id(), {"lingkup": "kab.utara"})
    assert said(kantor, laptop, [forged]) is AuthorNotGranted


def laptop_below(main: Laptop) -> Laptop:
    """A laptop of a section, which the unit's main laptop certified."""
    keys = DeviceKeys.generate()
    content = msgspec.structs.replace(
        main.certificate.content, issuer=main.certificate.fingerprint, subtree="kab.induk.seksi", may_issue=False,
        signing_key=keys.public.signing, envelope_key=keys.public.envelope, device_id=new_id(),
    )  # fmt: skip
    signed = issue(content, main.certificate, main.keys.signing)
    return Laptop(keys, signed, (signed, *main.chain), "Seksi")


def test_a_units_main_laptop_passes_on_its_laptops_writes_but_only_of_its_unit() -> None:
    kantor = Kantor()
    main = kantor.enrol("Kecamatan Induk", "kab.induk", may_issue=True)
    child = laptop_below(main)
    row = child.insert("pegawai", lingkup="kab.induk.seksi")
    main.hlc = child.hlc
    assert said(kantor, main, [row], certificates=child.chain) is None
    outside = replace(row, values={"lingkup": "kab.utara"})
    assert said(kantor, main, [outside], certificates=child.chain) is ScopeNotGranted


def test_a_units_main_laptop_cannot_speak_for_a_laptop_it_did_not_certify() -> None:
    """Neither for the neighbour's, nor for one that the office certified in its unit, nor for one that nobody knows."""
    kantor = Kantor()
    main = kantor.enrol("Kecamatan Induk", "kab.induk", may_issue=True)
    in_its_unit = kantor.enrol("Kelurahan", "kab.induk.kelurahan")
    stranger, child = laptop_below(main), laptop_below(main)
    for laptop, brought in (
        (kantor.utara, (*main.chain, kantor.utara.certificate)),
        (in_its_unit, (*main.chain, in_its_unit.certificate)),
        (stranger, child.chain),
    ):
        row = laptop.insert("pegawai", lingkup="kab.induk.seksi")
        assert said(kantor, main, [row], certificates=brought) is AuthorNotGranted


def test_a_parent_sends_its_child_what_others_wrote_and_reference_data() -> None:
    """Design 5: a parent re-issues operations, cut to the receiver."""
    kantor = Kantor()
    main = kantor.enrol("Kecamatan Induk", "kab.induk", may_issue=True)
    child = laptop_below(main)
    reference = kantor.pusat.insert("pegawai", lingkup="")
    assert list(opened(kantor, bundle(main, child, [reference]).data, child).operations()) == [reference]
    assert list(opened(kantor, bundle(child, main, []).data, main).operations()) == []
    written = bundle(main, kantor.utara, [main.insert("pegawai", lingkup="")])
    with pytest.raises(ScopeNotGranted):
        list(opened(kantor, written.data, kantor.utara).operations())
