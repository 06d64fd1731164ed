"""Bytes that are not what they should be. Whatever they are, a named refusal comes, and nothing else."""

import hashlib
import struct
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.container import MAX_BUNDLE, open_bundle
from sync.frames import decompress
from sync.manifest import BUNDLE_TYPE, MAGIC, MAX_FRAME, FrameEntry, encode_manifest
from sync.refusals import (
    BadHash,
    BadSignature,
    BundleError,
    MalformedContent,
    NewerFormat,
    NotOurFile,
    Refusal,
    TooLarge,
)
from sync.signing import length_prefixed, sign
from sync.stamps import MAX_HLC
from tests.sync.kantor import NOW, SCHEMA, YEAR, Kantor, Laptop, bundle, envelope, inside, opened

EVERYDAY_SAMPLES = 150

Wrap = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def kantor() -> Kantor:
    return Kantor()


@pytest.fixture(scope="module")
def good(kantor: Kantor) -> bytes:
    laptop = kantor.utara
    rows = [laptop.insert("pegawai", lingkup="kab.utara", nama=f"Pegawai {n}") for n in range(3)]
    edit = laptop.change(rows[0], "nama", "Budi Santosa")
    return bundle(laptop, kantor.pusat, [*rows, edit], first_seq=1, last_seq=4, no=1, prev=b"").data


def refusal(kantor: Kantor, data: bytes) -> BundleError | None:
    """What the office says to these bytes when it reads them to the end; None when it takes them."""
    try:
        for _ in opened(kantor, data, kantor.pusat).operations():
            pass
    except BundleError as error:
        return error
    return None


def sampled(length: int) -> Iterable[int]:
    return sorted({*range(0, length, max(1, length // EVERYDAY_SAMPLES)), *range(12), length - 1})


def flips(data: bytes, where: Iterable[int]) -> Iterable[bytes]:
    for at in where:
        changed = bytearray(data)
        changed[at] ^= 1 << (at % 8)
        yield bytes(changed)


def check_every_flip_and_cut_is_refused(kantor: Kantor, good: bytes, where: Iterable[int], wrap: Wrap) -> None:
    for changed in flips(good, where):
        assert isinstance(refusal(kantor, wrap(changed)), BundleError), changed
    for length in where:
        assert isinstance(refusal(kantor, wrap(good[:length])), Refusal), length
    for extra in (b"\0", b"KINERJA1\n", good):
        assert isinstance(refusal(kantor, wrap(good + extra)), Refusal)


def test_the_unharmed_bundle_is_taken(kantor: Kantor, good: bytes) -> None:
    assert refusal(kantor, good) is None


def test_a_bit_flipped_a_file_cut_or_bytes_added_is_refused(kantor: Kantor, good: bytes) -> None:
    """`sync.md` C, rows 1 and 2."""
    check_every_flip_and_cut_is_refused(kantor, good, sampled(len(good)), bytes)


@pytest.mark.berat
def test_every_byte_flipped_and_every_cut_is_refused(kantor: Kantor, good: bytes) -> None:
    """`sync.md` C, rows 1 and 2."""
    check_every_flip_and_cut_is_refused(kantor, good, range(len(good)), bytes)


def reenveloped(kantor: Kantor, good: bytes) -> tuple[bytes, Wrap]:
    import pyrage

    identity = pyrage.x25519.Identity.from_str(kantor.pusat.keys.envelope)
    return pyrage.decrypt(good, [identity]), lambda inner: envelope(inner, kantor.pusat)


def test_changes_inside_the_envelope_by_one_who_knows_our_public_key_are_refused(kantor: Kantor, good: bytes) -> None:
    """`sync.md` C, row 3."""
    inner, wrap = reenveloped(kantor, good)
    check_every_flip_and_cut_is_refused(kantor, inner, sampled(len(inner)), wrap)


@pytest.mark.berat
def test_every_change_inside_the_envelope_is_refused(kantor: Kantor, good: bytes) -> None:
    """`sync.md` C, row 3."""
    inner, wrap = reenveloped(kantor, good)
    check_every_flip_and_cut_is_refused(kantor, inner, range(len(inner)), wrap)


def test_a_frame_that_was_exchanged_is_refused_before_it_is_decompressed(kantor: Kantor, good: bytes) -> None:
    """`sync.md` C, row 3."""
    inner, wrap = reenveloped(kantor, good)
    assert isinstance(refusal(kantor, wrap(inner[:-10] + b"\0" * 10)), BadHash)


@given(data=st.binary(max_size=300))
def test_random_bytes_are_refused(kantor: Kantor, data: bytes) -> None:
    for file in (data, envelope(data, kantor.pusat), envelope(MAGIC + data, kantor.pusat)):
        assert isinstance(refusal(kantor, file), Refusal)


def test_an_empty_file_and_other_kinds_of_file_are_refused_as_not_ours(kantor: Kantor) -> None:
    """`sync.md` C, rows 2 and 33."""
    for data in (b"", b"PK\x03\x04 arsip", b"%PDF-1.7", b"\xff\xd8\xff foto"):
        assert isinstance(refusal(kantor, data), NotOurFile)


def test_a_file_over_the_size_cap_is_refused_before_anything_is_read(kantor: Kantor, good: bytes) -> None:
    """`sync.md` C, row 36."""
    assert len(good) < MAX_BUNDLE
    with pytest.raises(TooLarge):
        open_bundle(good, kantor.pusat.receiver, kantor.trust(), SCHEMA, kantor.pusat.scope_of, size_cap=100)


def test_a_manifest_that_claims_four_gigabytes_is_refused(kantor: Kantor) -> None:
    """`sync.md` C, row 5."""
    assert isinstance(refusal(kantor, envelope(MAGIC + b"\xff\xff\xff\xff", kantor.pusat)), TooLarge)


def test_a_newer_major_version_waits_for_an_update(kantor: Kantor, good: bytes) -> None:
    """`sync.md` C, row 18."""
    inner, wrap = reenveloped(kantor, good)
    assert isinstance(refusal(kantor, wrap(inner.replace(MAGIC, b"KINERJA2\n", 1))), NewerFormat)


# ------------------------------------------------------------- behind the signature: a signer who is broken or hostile


def signed(kantor: Kantor, laptop: Laptop, raw_frames: list[bytes], rows: int = 1, **manifest: Any) -> bytes:
    """A bundle with frames of these compressed bytes, properly signed by an enrolled laptop."""
    entries = tuple(
        FrameEntry(manifest.pop("raw", 0) or declared(frame), len(frame), hashlib.sha256(frame).digest(), rows)
        for frame in raw_frames
    )
    written = bundle(laptop, kantor.pusat, [laptop.insert("pegawai", lingkup="kab.utara")], no=1, prev=b"")
    body = encode_manifest(msgspec.structs.replace(written.manifest, **({"frames": entries} | manifest)))
    signature = b"\1" + laptop.certificate.fingerprint + sign(laptop.keys.signing, BUNDLE_TYPE, body)
    return envelope(length_prefixed(MAGIC, body) + signature + b"".join(raw_frames), kantor.pusat)


def declared(frame: bytes) -> int:
    try:
        return min(max(zstandard.get_frame_parameters(frame).content_size, 1), MAX_FRAME)
    except zstandard.ZstdError:
        return 100


def compressed(content: object) -> bytes:
    raw = content if isinstance(content, bytes) else msgspec.msgpack.encode(content)
    return zstandard.ZstdCompressor().compress(raw)


ID = [1]
POOL = b"i" * 16


def insert_block(**changes: object) -> list[object]:
    fields = {
        "tag": 0, "table": "pegawai", "columns": ["lingkup"], "stamps": [5], "ids": ID, "authors": [0, 1],
        "references": [], "values": [["kab.utara"]],
    }  # fmt: skip
    return list((fields | changes).values())


def change_block(**changes: object) -> list[object]:
    fields = {
        "tag": 1, "table": "pegawai", "columns": ["nama"], "stamps": [5], "ids": ID, "authors": [0, 1],
        "which": [0, 1], "bases": [[], [1], [0, 1]], "is_reference": False, "values": ["x"], "reasons": [],
    }  # fmt: skip
    return list((fields | changes).values())


def compressed_row() -> bytes:
    """A frame with one good row."""
    return compressed([POOL, [insert_block()]])


BOMBS = {
    "thirteen bytes that ask for an absurd size": struct.pack("<IB", 0xFD2FB528, 0xE0) + b"\xff" * 7 + b"\x7f",
    "a terabyte declared": struct.pack("<IB", 0xFD2FB528, 0xE0) + struct.pack("<Q", 1 << 40),
    "sixty-four megabytes of zeros": zstandard.ZstdCompressor().compress(bytes(64 << 20)),
    "zeros without a declared size": zstandard.ZstdCompressor(write_content_size=False).compress(bytes(8 << 20)),
    "a declared size smaller than the content": zstandard.ZstdCompressor()
    .compress(bytes(100_000))
    .replace(struct.pack("<I", 100_000), struct.pack("<I", 90_000)),
    "not a frame at all": b"not zstd",
    "bytes after the frame": compressed_row() + b"more",
    "a skippable frame": struct.pack("<II", 0x184D2A50, 4) + b"skip",
    "two frames": compressed_row() * 2,
}


@pytest.mark.parametrize("frame", BOMBS.values(), ids=BOMBS.keys())
def test_a_hostile_zstd_frame_is_refused_without_unpacking_it(kantor: Kantor, frame: bytes) -> None:
    """`sync.md` C, row 4."""
    assert isinstance(refusal(kantor, signed(kantor, kantor.utara, [frame])), MalformedContent)
    for raw in (1, 100, 90_000, MAX_FRAME):
        with pytest.raises(MalformedContent):
            decompress(FrameEntry(raw, len(frame), b"", 1), frame)


CONTENTS: dict[str, object] = {
    "a hundred thousand nested arrays": b"\x91" * 100_000 + b"\xc0",
    "a value of a hundred thousand nested arrays": msgspec.msgpack.encode([POOL, [insert_block()]]).replace(
        b"\xa9kab.utara", b"\x91" * 100_000 + b"\xc0"
    ),
    "a value of nested arrays": [POOL, [insert_block(values=[[[[[["x"]]]]]])]],
    "four billion elements": b"\xdd\xff\xff\xff\xff",
    "four billion bytes": b"\x92\xc6\xff\xff\xff\xff",
    "a number with a point": [POOL, [insert_block(values=[[1.5]])]],
    "not a number": [POOL, [insert_block(values=[[float("nan")]])]],
    "true": [POOL, [insert_block(values=[[True]])]],
    "an integer over 64 bit": [POOL, [insert_block(values=[[2**64 - 1]])]],
    "a map as a value": [POOL, [insert_block(values=[[{"a": 1}]])]],
    "an extension as a value": [POOL, [insert_block(values=[[msgspec.msgpack.Ext(1, b"x")]])]],
    "a NUL in a text": [POOL, [insert_block(values=[["kab\0utara"]])]],
    "a text that is not UTF-8": b"\x92\xc4\x00\x91\x93\x02\xa2\xed\xa0",
    "an unknown kind of block": [POOL, [[7, "pegawai"]]],
    "a stamp below zero": [POOL, [insert_block(stamps=[-1])]],
    "a stamp over 63 bit": [POOL, [insert_block(stamps=[2**63 - 1, 1], ids=[1, 0])]],
    "a stamp after the year 2200": [POOL, [insert_block(stamps=[MAX_HLC + 1])]],
    "no row": [POOL, [insert_block(stamps=[], ids=[], authors=[], values=[[]])]],
    "a pool of broken ids": [b"short", [insert_block()]],
    "an id beyond the pool": [POOL, [insert_block(ids=[2])]],
    "a row whose id is nil": [POOL, [insert_block(ids=[0])]],
    "a negative place in the pool": [POOL, [insert_block(ids=[-1])]],
    "fewer ids than rows": [POOL, [insert_block(stamps=[5, 1])]],
    "a reference that is a text": [POOL, [insert_block(references=[0])]],
    "fewer values than rows": [POOL, [insert_block(values=[[]])]],
    "a column twice": [POOL, [insert_block(columns=["lingkup", "lingkup"], values=[["a"], ["b"]])]],
    "more columns than values": [POOL, [insert_block(columns=["lingkup", "nama"])]],
    "an unknown author": [POOL, [insert_block(authors=[9, 1])]],
    "a negative author": [POOL, [insert_block(authors=[-1, 1])]],
    "a run of four billion": [POOL, [insert_block(authors=[0, 2**32])]],
    "an odd run": [POOL, [insert_block(authors=[0])]],
    "a run of nothing": [POOL, [insert_block(authors=[0, 1, 0, 0])]],
    "a column that is not there": [POOL, [change_block(which=[3, 1])]],
    "a change without bases": [POOL, [change_block(bases=[[0], [], []])]],
    "a base above the change": [POOL, [change_block(bases=[[], [-1], [0, 1]])]],
    "the change as its own base": [POOL, [change_block(bases=[[], [0], [0, 1]])]],
    "a base below zero": [POOL, [change_block(bases=[[], [6], [0, 1]])]],
    "a base of an unknown replica": [POOL, [change_block(bases=[[], [1], [77, 1]])]],
    "more bases than counted": [POOL, [change_block(bases=[[1], [1, 2], [0, 2]])]],
    "reasons for some": [POOL, [change_block(reasons=["a", "b"])]],
    "a map for a frame": {"pool": POOL, "blocks": []},
    "nothing": b"",
    "more operations than declared": [POOL, [insert_block(), insert_block()]],
}  # fmt: skip


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS.keys())
def test_a_hostile_frame_from_an_enrolled_laptop_is_refused(kantor: Kantor, content: object) -> None:
    """`sync.md` C, row 5."""
    assert isinstance(refusal(kantor, signed(kantor, kantor.utara, [compressed(content)])), MalformedContent)


def test_a_frame_with_another_number_of_operations_than_its_entry_says_is_refused(kantor: Kantor) -> None:
    data = signed(kantor, kantor.utara, [compressed_row()], rows=2)
    assert isinstance(refusal(kantor, data), MalformedContent)


def test_the_same_frame_without_malice_is_taken(kantor: Kantor) -> None:
    assert refusal(kantor, signed(kantor, kantor.utara, [compressed([POOL, [insert_block()]])])) is None


NESTED = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(max_size=5) | st.binary(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(content=st.lists(NESTED, max_size=12) | st.tuples(st.just(POOL), st.lists(st.lists(NESTED, max_size=11))))
def test_any_other_content_behind_a_good_signature_is_refused(kantor: Kantor, content: object) -> None:
    """`sync.md` D.14: the code behind the signature is fuzzed too."""
    assert isinstance(refusal(kantor, signed(kantor, kantor.utara, [compressed(content)])), Refusal)


MANIFESTS: dict[str, dict[str, Any]] = {
    "a count that is not that of the frames": {"counts": ()},
    "a replica that is not listed": {"recipients": ((9, "x"),)},
    "a replica listed twice": {"replicas": "twice"},
    "a range that ends before it starts": {"first_seq": 10, "last_seq": 3},
    "made after the year 2200": {"created": MAX_HLC + 1},
    "a cause after the year 2200": {"deps": ((1, MAX_HLC + 1),)},
    "made before its operations": {"created": 1},
    "made a lifetime from now": {"created": NOW + 61 * YEAR << 16},
    "a first bundle with a predecessor": {"prev": b"p" * 32},
    "a later bundle without a predecessor": {"no": 2},
}


@pytest.mark.parametrize("fields", MANIFESTS.values(), ids=MANIFESTS.keys())
def test_a_manifest_that_contradicts_itself_is_refused(kantor: Kantor, fields: dict[str, Any]) -> None:
    replicas = (kantor.utara.replica, kantor.pusat.replica)
    fields = {name: replicas + replicas if value == "twice" else value for name, value in fields.items()}
    data = signed(kantor, kantor.utara, [compressed([POOL, [insert_block()]])], **fields)
    assert isinstance(refusal(kantor, data), MalformedContent)


def test_a_frame_table_that_does_not_add_up_is_refused(kantor: Kantor) -> None:
    frame = compressed([POOL, [insert_block()]])
    inner_file = signed(kantor, kantor.utara, [frame])
    inner, wrap = reenveloped(kantor, inner_file)
    assert isinstance(refusal(kantor, wrap(inner + frame)), MalformedContent)
    assert isinstance(refusal(kantor, wrap(inner[: -len(frame)])), MalformedContent)


def test_a_second_signature_that_does_not_hold_is_refused(kantor: Kantor) -> None:
    written = bundle(kantor.utara, kantor.pusat, [])
    inner = inside(written, kantor.pusat)
    at = inner.index(b"\1" + kantor.utara.certificate.fingerprint)
    doubled = inner[:at] + b"\2" + inner[at + 1 :] + kantor.utara.certificate.fingerprint + b"s" * 64
    assert isinstance(refusal(kantor, envelope(doubled, kantor.pusat)), BadSignature)
