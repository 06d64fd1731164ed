"""A new laptop: request, certificate, answer; keys that come back; and what neither side accepts."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from sync.certificates import Grant, Verb, check_within, is_inside, issue, read_certificate
from sync.enrolment import (
    Answer,
    Request,
    open_answer,
    read_request,
    starter_hash,
    write_answer,
    write_request,
)
from sync.keys import DeviceKeys, replica_id, unseal
from sync.refusals import (
    BadSignature,
    BundleError,
    ChainBroken,
    IdentityMismatch,
    MalformedContent,
    NewerFormat,
    NotOurFile,
    Refusal,
    WrongRecipient,
)
from tests.sync.kantor import NOW, YEAR, Kantor, bundle, certificate, envelope, new_id


def request(keys: DeviceKeys, **changes: Any) -> Request:
    content = Request(
        1, new_id(), "Laptop Umum", 1, b"", "Siti Aminah", "kab.utara", "Kecamatan Tenayan Raya", "TIM_PENGELOLA",
        keys.public.signing, keys.public.envelope, NOW,
    )  # fmt: skip
    return msgspec.structs.replace(content, **changes)


class Enrolment:
    """One laptop's request and the office's answer."""

    def __init__(self, starter: bytes = b"", **answer: Any) -> None:
        self.kantor = Kantor()
        self.keys = DeviceKeys.generate()
        self.file = write_request(request(self.keys), self.keys)
        self.request = read_request(self.file)
        asked = self.request.content
        self.certificate = issue(
            certificate(
                self.keys, self.kantor.issuing.fingerprint, device_id=asked.device_id, epoch=asked.epoch,
                subtree=asked.unit,
            ),
            self.kantor.issuing,
            self.kantor.issuing_keys.signing,
        )  # fmt: skip
        chain = tuple(each.to_bytes() for each in (self.certificate, self.kantor.issuing))
        pusat = self.kantor.pusat
        content = Answer(
            1, self.request.digest, "BKPSDM", self.kantor.root, (*chain, pusat.certificate.to_bytes()), b"",
            pusat.replica, pusat.name, pusat.keys.public.envelope, (), len(starter), starter_hash(starter), NOW,
        )  # fmt: skip
        self.answer = msgspec.structs.replace(content, **answer)
        self.sealed = write_answer(self.answer, starter, self.kantor.issuing_keys.signing)


def test_a_laptop_asks_is_certified_and_opens_its_starter() -> None:
    enrolment = Enrolment(starter=b"sebuah paket awal")
    opened = open_answer(enrolment.sealed, enrolment.keys, enrolment.request, now_ms=NOW)
    assert opened.certificate == enrolment.certificate
    assert opened.starter == b"sebuah paket awal"
    assert [each.content.device_name for each in opened.others] == ["BKPSDM"]
    assert len(opened.root_code) == len(enrolment.request.code) == 14


def test_the_certificate_names_the_replica_that_will_write() -> None:
    enrolment = Enrolment()
    content = open_answer(enrolment.sealed, enrolment.keys, enrolment.request).certificate.content
    assert content.replica == replica_id(content.device_id, 1, enrolment.keys.public.signing)
    assert content.public == enrolment.keys.public


def test_a_later_answer_must_come_from_the_same_office() -> None:
    enrolment = Enrolment()
    pinned = enrolment.kantor.root
    assert open_answer(enrolment.sealed, enrolment.keys, enrolment.request, pinned_root=pinned)
    with pytest.raises(IdentityMismatch):
        open_answer(enrolment.sealed, enrolment.keys, enrolment.request, pinned_root=bytes(32))


def test_an_answer_to_another_request_or_laptop_is_refused() -> None:
    enrolment, other = Enrolment(), Enrolment()
    with pytest.raises(WrongRecipient):
        open_answer(enrolment.sealed, other.keys, enrolment.request)
    again = read_request(write_request(request(enrolment.keys), enrolment.keys))
    with pytest.raises(IdentityMismatch):
        open_answer(enrolment.sealed, enrolment.keys, again)


def test_an_answer_that_nobody_of_the_office_signed_is_refused() -> None:
    enrolment = Enrolment()
    forged = write_answer(enrolment.answer, b"", DeviceKeys.generate().signing)
    with pytest.raises(BadSignature):
        open_answer(forged, enrolment.keys, enrolment.request)


def test_an_answer_that_is_not_whole_is_refused() -> None:
    """`sync.md` C, rows 1 to 3, for this file."""
    enrolment = Enrolment(starter=b"paket awal")
    inner = unseal(enrolment.sealed, (enrolment.keys.envelope,))
    laptop = enrolment.kantor.utara
    holder = replace(laptop, keys=enrolment.keys)
    for at in range(0, len(inner), 7):
        changed = bytearray(inner)
        changed[at] ^= 1 << at % 8
        for data in (bytes(changed), inner[:at], inner + b"x"):
            with pytest.raises(BundleError):
                open_answer(envelope(data, holder), enrolment.keys, enrolment.request)


def test_a_request_that_was_altered_or_cut_is_refused() -> None:
    """`sync.md` C, rows 1 and 2, for this file."""
    keys = DeviceKeys.generate()
    data = write_request(request(keys), keys)
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        for hostile in (bytes(changed), data[:at]):
            with pytest.raises(BundleError):
                read_request(hostile)
    with pytest.raises(MalformedContent):
        read_request(data + b"x")


def test_files_say_in_clear_what_they_are() -> None:
    with pytest.raises(NotOurFile):
        read_request(b"KINERJA1\n" + bytes(100))
    with pytest.raises(NewerFormat):
        read_request(b"KINERJA-MINTA2\n" + bytes(100))


def test_a_request_presents_the_keys_that_sign_it() -> None:
    keys = DeviceKeys.generate()
    with pytest.raises(ValueError, match="other keys"):
        write_request(request(DeviceKeys.generate()), keys)


def test_two_requests_read_out_different_codes() -> None:
    codes = {Enrolment().request.code for _ in range(3)}
    assert len(codes) == 3


def test_a_bundle_is_not_an_answer() -> None:
    enrolment = Enrolment()
    data = bundle(enrolment.kantor.pusat, enrolment.kantor.utara, []).data
    with pytest.raises(NotOurFile):
        open_answer(data, enrolment.kantor.utara.keys, enrolment.request)


def test_keys_come_back_from_the_store_and_show_themselves_to_nobody() -> None:
    keys = DeviceKeys.generate()
    assert DeviceKeys.from_bytes(keys.to_bytes()) == keys
    assert keys.envelope not in repr(keys)
    assert keys.signing.hex() not in repr(keys)
    for broken in (b"", keys.to_bytes()[:-1], b"\x93\x01\xc4\x20" + bytes(32) + b"\xa1x"):
        with pytest.raises(MalformedContent):
            DeviceKeys.from_bytes(broken)


def test_a_replica_is_another_with_another_epoch_or_key() -> None:
    device, key = new_id(), bytes(32)
    ids = {replica_id(device, 1, key), replica_id(device, 2, key), replica_id(device, 1, b"k" * 32)}
    assert {len(each) for each in ids} == {16}
    assert len(ids) == 3


WIDER: dict[str, dict[str, Any]] = {
    "a wider subtree": {"subtree": "kab"},
    "a sibling whose name begins alike": {"subtree": "kab.utara2"},
    "a person the parent may not see": {"persons": (b"x" * 16,)},
    "a table more": {"grants": (Grant("pegawai", Verb.INSERT),)},
    "a verb more": {"grants": (Grant("skp", Verb.INSERT | Verb.DELETE),)},
    "every table": {"grants": (Grant("*", Verb.INSERT),)},
    "more operations": {"quota_operations": 101},
    "unlimited operations": {"quota_operations": 0},
    "a longer life": {"valid_until": NOW + YEAR + 1},
    "an earlier life": {"valid_from": 0},
    "an end before its beginning": {"valid_from": NOW + 5, "valid_until": NOW},
}


@pytest.mark.parametrize("changes", WIDER.values(), ids=WIDER.keys())
def test_a_certificate_never_grants_more_than_its_issuer_has(changes: dict[str, Any]) -> None:
    """`sync.md` D.6."""
    keys = DeviceKeys.generate()
    grants = (Grant("skp", Verb.INSERT | Verb.CHANGE),)
    shared: dict[str, Any] = {"subtree": "kab.utara", "grants": grants, "quota_operations": 100, "valid_from": NOW}
    parent = certificate(keys, new_id(), may_issue=True, **shared)
    child = certificate(keys, new_id(), **shared | {"subtree": "kab.utara.seksi"})
    check_within(child, parent)
    with pytest.raises(ChainBroken):
        check_within(msgspec.structs.replace(child, **changes), parent)
    with pytest.raises(ChainBroken):
        check_within(child, msgspec.structs.replace(parent, may_issue=False))


@pytest.mark.parametrize("data", [b"", b"\x92\xc4\x00\xc4\x00", b"\xc0", b"\x91" * 5000, bytes(2000)])
def test_bytes_that_are_no_certificate_are_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        read_certificate(data)


def test_a_certificate_that_could_not_be_read_back_is_never_signed() -> None:
    kantor = Kantor()
    many = tuple(number.to_bytes(16, "big") for number in range(2001))
    content = msgspec.structs.replace(kantor.utara.certificate.content, persons=many)
    with pytest.raises(ValueError, match="read back"):
        issue(content, kantor.issuing, kantor.issuing_keys.signing)


def test_a_request_or_answer_of_a_later_version_asks_for_a_newer_program() -> None:
    keys = DeviceKeys.generate()
    with pytest.raises(NewerFormat) as later:
        read_request(write_request(request(keys, version=2), keys))
    assert later.value.facts == {"needs": 2, "has": 1}
    enrolment = Enrolment(version=2)
    with pytest.raises(NewerFormat):
        open_answer(enrolment.sealed, enrolment.keys, enrolment.request)


def test_a_receiver_does_not_show_its_private_keys() -> None:
    me = Kantor().utara
    assert me.keys.envelope not in repr(me.receiver)


def test_a_unit_lies_inside_its_own_subtree_and_those_above() -> None:
    assert is_inside("kab.utara", "kab.utara")
    assert is_inside("kab.utara.a", "kab")
    assert is_inside("", "")
    assert not is_inside("kab", "kab.utara")
    assert not is_inside("", "kab")
