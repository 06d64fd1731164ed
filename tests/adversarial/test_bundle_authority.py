"""Senders who are not who they say: what each of them is told."""

from dataclasses import replace

import msgspec
import pytest

from sync.certificates import issue
from sync.keys import DeviceKeys
from sync.manifest import BUNDLE_TYPE, MAGIC, decode_manifest
from sync.refusals import (
    BadSignature,
    BundleError,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateRevoked,
    IdentityMismatch,
    NewerFormat,
    Refusal,
    SenderUnknown,
    WrongRecipient,
)
from sync.schema import SyncSchema
from sync.signing import length_prefixed, sign, split_head
from sync.trust import DAY_MS, EARLY_MS, LATE_MS, Revocation, RevocationList, read_revocations, sign_revocations
from tests.adversarial.verdict import refusal, said, signed_again
from tests.sync.kantor import NOW, SCHEMA, YEAR, Kantor, Laptop, bundle, envelope, inside, new_id, opened


@pytest.fixture(scope="module")
def kantor() -> Kantor:
    return Kantor()


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
    assert isinstance(refusal(kantor, signed_again(kantor, forged)), SenderUnknown)


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
        assert isinstance(refusal(kantor, signed_again(kantor, forged)), IdentityMismatch)


def test_a_bundle_for_a_newer_version_waits_unless_it_is_not_even_for_us(kantor: Kantor) -> None:
    """`sync.md` C, row 18, and the order of checks."""
    newer = SyncSchema(9, 8, SCHEMA.tables)
    assert said(kantor, kantor.utara, [], schema=newer) is NewerFormat
    written = bundle(kantor.pusat, kantor.utara, [], schema=newer)
    with pytest.raises(WrongRecipient):
        opened(kantor, envelope(inside(written, kantor.utara), kantor.selatan), kantor.selatan)
