"""Senders who are not who they say, or write what they may not: what each of them is told."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from sync.authority import RowScope
from sync.certificates import Grant, Verb, issue
from sync.container import open_bundle
from sync.keys import DeviceKeys
from sync.manifest import BUNDLE_TYPE, MAGIC, Manifest, decode_manifest, encode_manifest
from sync.operations import Author, Delete, Insert, Operation
from sync.refusals import (
    AuthorNotGranted,
    BadSignature,
    BundleError,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateRevoked,
    FixedRowChanged,
    IdentityMismatch,
    MissingCause,
    NewerFormat,
    QuotaExceeded,
    Refusal,
    ScopeNotGranted,
    SenderUnknown,
    TableNotGranted,
    VerbNotGranted,
    WrongRecipient,
)
from sync.schema import SyncSchema
from sync.signing import length_prefixed, sign, split_head
from sync.stamps import Stamp
from sync.trust import DAY_MS, EARLY_MS, LATE_MS, Revocation, RevocationList, read_revocations, sign_revocations
from tests.sync.kantor import NOW, SCHEMA, YEAR, Kantor, Laptop, bundle, envelope, inside, new_id, opened


@pytest.fixture(scope="module")
def kantor() -> Kantor:
    return Kantor()


def said(kantor: Kantor, sender: Laptop, operations: list[Operation], **changes: Any) -> type[BundleError] | None:
    """What the office says to a bundle with these operations; None when it takes them all."""
    written = bundle(sender, kantor.pusat, operations, no=1, prev=b"", first_seq=1, last_seq=9, **changes)
    try:
        for _ in opened(kantor, written.data, kantor.pusat).operations():
            pass
    except BundleError as error:
        return type(error)
    return None


def existing(kantor: Kantor, table: str, lingkup: str, person: bytes | None = None) -> Insert:
    """A row the office has, born elsewhere long ago."""
    laptop = kantor.pusat
    row = laptop.insert(table, lingkup=lingkup)
    laptop.scopes[table, row.row_id] = RowScope(lingkup, person)
    return row


# ------------------------------------------------------------ for somebody else


def test_a_bundle_for_another_laptop_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 10: it cannot even be opened."""
    written = bundle(kantor.pusat, kantor.utara, [])
    with pytest.raises(WrongRecipient):
        opened(kantor, written.data, kantor.selatan)


def test_a_forwarded_bundle_is_refused_with_the_name_of_its_recipient(kantor: Kantor) -> None:
    """`sync.md` C, row 15: decrypted by its recipient and encrypted again for somebody else."""
    written = bundle(kantor.pusat, kantor.utara, [])
    with pytest.raises(WrongRecipient) as refused:
        opened(kantor, envelope(inside(written, kantor.utara), kantor.selatan), kantor.selatan)
    assert refused.value.facts["recipients"] == ("Kecamatan Tenayan Raya",)


def test_a_bundle_encrypted_again_for_its_recipient_is_the_same_bundle(kantor: Kantor) -> None:
    """`sync.md` C, row 7."""
    written = bundle(kantor.utara, kantor.pusat, [])
    again = envelope(inside(written, kantor.pusat), kantor.pusat)
    assert opened(kantor, again, kantor.pusat).manifest_hash == written.manifest_hash


# ------------------------------------------------------------ the sender


def test_a_sender_of_another_office_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 11."""
    stranger = Kantor().utara
    assert said(kantor, stranger, []) is SenderUnknown


def test_a_sender_whose_certificate_is_not_known_and_not_brought_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 11."""
    assert said(kantor, kantor.utara, [], certificates=()) is SenderUnknown


def test_a_certificate_named_like_the_root_key_is_refused(kantor: Kantor) -> None:
    written = bundle(kantor.utara, kantor.pusat, [])
    body, _ = split_head(inside(written, kantor.pusat), MAGIC, 1 << 20)
    forged = msgspec.structs.replace(decode_manifest(body), certificate=kantor.issuing.content.issuer)
    assert isinstance(_refusal(kantor, _signed_again(kantor, forged)), SenderUnknown)


def test_a_known_sender_need_not_send_his_certificates(kantor: Kantor) -> None:
    written = bundle(kantor.utara, kantor.pusat, [], certificates=())
    trust = kantor.trust(*kantor.utara.chain)
    assert opened(kantor, written.data, kantor.pusat, trust).certificate == kantor.utara.certificate


def test_a_laptop_that_signs_with_another_key_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 11."""
    thief = replace(kantor.utara, keys=DeviceKeys.generate())
    assert said(kantor, thief, []) is BadSignature


def test_a_certificate_made_for_oneself_is_refused(kantor: Kantor) -> None:
    """An enrolled laptop signs a certificate for a friend, or a wider one for itself."""
    laptop, keys = kantor.utara, DeviceKeys.generate()
    wider = msgspec.structs.replace(
        laptop.certificate.content, issuer=laptop.certificate.fingerprint, subtree="", signing_key=keys.public.signing
    )
    own = issue(wider, None, laptop.keys.signing)
    forger = Laptop(keys, own, (own, *laptop.chain), "palsu")
    with pytest.raises(Refusal) as refused:
        opened(kantor, bundle(forger, kantor.pusat, []).data, kantor.pusat)
    assert refused.value.code == "BND-09"


def test_a_certificate_that_names_our_issuer_but_was_not_signed_by_it_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 11."""
    thief, keys = kantor.utara, DeviceKeys.generate()
    content = msgspec.structs.replace(thief.certificate.content, signing_key=keys.public.signing, subtree="")
    forged = issue(content, None, keys.signing)
    assert said(kantor, Laptop(keys, forged, (forged, kantor.issuing), "palsu"), []) is BadSignature


def test_an_issuing_key_that_names_our_root_but_was_not_signed_by_it_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 11."""
    keys = DeviceKeys.generate()
    content = msgspec.structs.replace(kantor.issuing.content, signing_key=keys.public.signing)
    forged = issue(content, None, keys.signing)
    own = msgspec.structs.replace(
        kantor.utara.certificate.content, issuer=forged.fingerprint, signing_key=keys.public.signing
    )
    signed = issue(own, forged, keys.signing)
    assert said(kantor, Laptop(keys, signed, (signed, forged), "palsu"), []) is BadSignature


@pytest.mark.parametrize(
    ("from_ms", "until_ms", "answer"),
    [
        (-YEAR, -LATE_MS - 1, CertificateExpired),
        (-YEAR, -LATE_MS + 1, None),
        (EARLY_MS + 1, YEAR, CertificateNotYetValid),
        (EARLY_MS - 1, YEAR, None),
    ],
)
def test_an_expired_or_premature_certificate_is_refused(
    from_ms: int, until_ms: int, answer: type[BundleError] | None
) -> None:
    """`sync.md` C, row 11. Late and early are allowed for what was on its way and for a slow clock."""
    kantor = Kantor()
    content = msgspec.structs.replace(kantor.issuing.content, valid_from=0)
    kantor.issuing = issue(content, None, kantor.root_key)
    laptop = kantor.enrol("Kecamatan Lama", "kab.lama", valid_from=NOW + from_ms, valid_until=NOW + until_ms)
    assert said(kantor, laptop, []) is answer


def test_a_wrong_clock_of_the_receiver_refuses_nobody_when_it_is_known_to_be_wrong(kantor: Kantor) -> None:
    """`sync.md` C, row 19."""
    written = bundle(kantor.utara, kantor.pusat, [])
    lost = replace(kantor.trust(), now_ms=None)
    assert opened(kantor, written.data, kantor.pusat, lost).manifest.no


def test_what_a_revoked_laptop_sent_after_the_revocation_is_refused_and_what_it_sent_before_is_not() -> None:
    """`sync.md` C, rows 37 and 38."""
    kantor = Kantor()
    laptop = kantor.utara
    before, after = bundle(laptop, kantor.pusat, []), bundle(laptop, kantor.pusat, [])
    entry = Revocation(laptop.certificate.fingerprint, 1, NOW)
    issuer = kantor.issuing.fingerprint
    trust = kantor.trust(revocations=RevocationList(1, 5, NOW, NOW, issuer, (entry,)))
    assert opened(kantor, before.data, kantor.pusat, trust).manifest.no == 1
    with pytest.raises(CertificateRevoked):
        opened(kantor, after.data, kantor.pusat, trust)


def test_a_revocation_list_comes_with_a_bundle_and_never_goes_back(kantor: Kantor) -> None:
    issuer, key = kantor.issuing.fingerprint, kantor.issuing_keys.signing
    lists = {number: RevocationList(1, number, NOW, NOW + 30 * DAY_MS, issuer, ()) for number in (4, 5, 6)}
    trust = kantor.trust(revocations=lists[5])
    for number, taken in ((4, None), (5, None), (6, lists[6])):
        written = bundle(kantor.pusat, kantor.utara, [], revocations=sign_revocations(lists[number], key))
        assert opened(kantor, written.data, kantor.utara, trust).revocations == taken


def test_a_revocation_list_that_a_laptop_signed_is_refused(kantor: Kantor) -> None:
    laptop = kantor.utara
    content = RevocationList(1, 9, NOW, NOW, laptop.certificate.fingerprint, ())
    assert said(kantor, laptop, [], revocations=sign_revocations(content, laptop.keys.signing)) is BadSignature


def test_a_revoked_issuing_key_cannot_sign_a_newer_revocation_list() -> None:
    """`sync.md` C, row 38: it would revoke its own revocation."""
    kantor = Kantor()
    issuing = kantor.issuing
    held = RevocationList(1, 1, NOW, NOW, issuing.content.issuer, (Revocation(issuing.fingerprint, 0, NOW),))
    trust = kantor.trust(issuing, revocations=held)
    pardon = RevocationList(1, 2, NOW, NOW, issuing.fingerprint, ())
    with pytest.raises(CertificateRevoked):
        read_revocations(sign_revocations(pardon, kantor.issuing_keys.signing), trust, {})


def test_a_revoked_officer_cannot_sign_beside_the_sender() -> None:
    """`sync.md` C, row 38."""
    kantor = Kantor()
    sender, officer = kantor.utara, kantor.selatan
    written = bundle(sender, kantor.pusat, [], certificates=(*sender.chain, *officer.chain))
    body, start = split_head(inside(written, kantor.pusat), MAGIC, 1 << 20)
    first = inside(written, kantor.pusat)[start + 1 :]
    second = officer.certificate.fingerprint + sign(officer.keys.signing, BUNDLE_TYPE, body)
    data = envelope(length_prefixed(MAGIC, body) + b"\2" + first + second, kantor.pusat)
    assert opened(kantor, data, kantor.pusat).manifest.no == 1
    entry = Revocation(officer.certificate.fingerprint, 9, NOW)
    revoked = RevocationList(1, 5, NOW, NOW, kantor.issuing.fingerprint, (entry,))
    with pytest.raises(CertificateRevoked):
        opened(kantor, data, kantor.pusat, kantor.trust(revocations=revoked))


def test_a_certificate_or_revocation_list_of_a_later_version_waits_for_an_update() -> None:
    """`sync.md` C, row 18."""
    kantor = Kantor()
    later = kantor.enrol("Kecamatan Nanti", "kab.nanti", version=2)
    assert said(kantor, later, []) is NewerFormat
    assert said(kantor, kantor.utara, [], certificates=(*kantor.utara.chain, later.certificate)) is NewerFormat
    content = RevocationList(2, 9, NOW, NOW, kantor.issuing.fingerprint, ())
    signed = sign_revocations(content, kantor.issuing_keys.signing)
    assert said(kantor, kantor.selatan, [], revocations=signed) is NewerFormat


def test_a_later_version_that_nobody_of_the_office_signed_is_refused() -> None:
    kantor, keys = Kantor(), DeviceKeys.generate()
    content = msgspec.structs.replace(kantor.utara.certificate.content, version=2, signing_key=keys.public.signing)
    forged = issue(content, None, keys.signing)
    assert said(kantor, Laptop(keys, forged, (forged, kantor.issuing), "palsu"), []) is BadSignature


def test_a_bundle_of_another_epoch_than_its_certificate_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 11."""
    written = bundle(kantor.utara, kantor.pusat, [])
    for lie in ({"epoch": 2}, {"replicas": (new_id(), kantor.pusat.replica)}):
        forged = msgspec.structs.replace(written.manifest, **lie)
        assert isinstance(_refusal(kantor, _signed_again(kantor, forged)), IdentityMismatch)


# ------------------------------------------------------------ what is granted


def test_a_forged_scope_in_the_manifest_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 12."""
    written = bundle(kantor.utara, kantor.pusat, [])
    forged = msgspec.structs.replace(written.manifest, scope="")
    assert isinstance(_refusal(kantor, _signed_again(kantor, forged)), ScopeNotGranted)


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


def test_a_units_main_laptop_passes_on_its_laptops_writes_but_only_of_its_unit() -> None:
    kantor = Kantor()
    main = kantor.enrol("Kecamatan Induk", "kab.induk", may_issue=True)
    author = Author(new_id(), new_id(), "PEGAWAI")
    row = Insert(Stamp(5, author.replica), author, "pegawai", new_id(), {"lingkup": "kab.induk.seksi"})
    assert said(kantor, main, [row]) is None
    assert said(kantor, main, [replace(row, values={"lingkup": "kab.utara"})]) is ScopeNotGranted


def test_a_parent_sends_its_child_what_others_wrote_and_reference_data() -> None:
    """Design 5: a parent re-issues operations, cut to the receiver."""
    kantor = Kantor()
    main = kantor.enrol("Kecamatan Induk", "kab.induk", may_issue=True)
    keys = DeviceKeys.generate()
    content = msgspec.structs.replace(
        main.certificate.content, issuer=main.certificate.fingerprint, subtree="kab.induk.seksi", may_issue=False,
        signing_key=keys.public.signing, envelope_key=keys.public.envelope, device_id=new_id(),
    )  # fmt: skip
    signed = issue(content, main.certificate, main.keys.signing)
    child = Laptop(keys, signed, (signed, *main.chain), "Seksi")
    reference = kantor.pusat.insert("pegawai", lingkup="")
    assert list(opened(kantor, bundle(main, child, [reference]).data, child).operations()) == [reference]
    assert list(opened(kantor, bundle(child, main, []).data, main).operations()) == []
    written = bundle(main, kantor.utara, [reference])
    with pytest.raises(ScopeNotGranted):
        list(opened(kantor, written.data, kantor.utara).operations())


def test_a_bundle_for_a_newer_version_waits_unless_it_is_not_even_for_us(kantor: Kantor) -> None:
    """`sync.md` C, row 18, and the order of checks."""
    newer = SyncSchema(9, 8, SCHEMA.tables)
    assert said(kantor, kantor.utara, [], schema=newer) is NewerFormat
    written = bundle(kantor.pusat, kantor.utara, [], schema=newer)
    with pytest.raises(WrongRecipient):
        opened(kantor, envelope(inside(written, kantor.utara), kantor.selatan), kantor.selatan)


def _signed_again(kantor: Kantor, manifest: Manifest) -> bytes:
    body = encode_manifest(manifest)
    laptop = kantor.utara
    signature = b"\1" + laptop.certificate.fingerprint + sign(laptop.keys.signing, BUNDLE_TYPE, body)
    return envelope(length_prefixed(MAGIC, body) + signature, kantor.pusat)


def _refusal(kantor: Kantor, data: bytes) -> BundleError | None:
    try:
        open_bundle(data, kantor.pusat.receiver, kantor.trust(), SCHEMA, kantor.pusat.scope_of)
    except BundleError as error:
        return error
    return None
