"""Bundles: what is written comes back, small, and a reader can place it in its stream."""

import gzip
import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.container import FileKind, ReceiptOut, peek
from sync.manifest import DIGABUNG, MAX_FRAME
from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.refusals import Fork, Gap, MissingCause
from sync.schema import SyncSchema
from sync.stamps import Stamp
from sync.streams import Place, StreamHead, check_causes, place
from tests.sync.kantor import SCHEMA, Kantor, Laptop, bundle, opened


@pytest.fixture(scope="module")
def kantor() -> Kantor:
    return Kantor()


VALUES = st.one_of(
    st.none(), st.integers(-(2**63), 2**63 - 1), st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    st.binary(), st.binary(min_size=16, max_size=16),
)  # fmt: skip
AUTHORS = st.builds(
    Author, st.sampled_from([b"a" * 16, b"b" * 16]), st.sampled_from([b"", b"p" * 16]), st.sampled_from(["X", "Y"])
)
IDS = st.binary(min_size=16, max_size=16)
NOW_HLC = 1_790_000_000_000 << 16
TABLES = st.sampled_from(["pegawai", "skp", "tabel_baru"])
COLUMNS = st.sampled_from(["nama", "target", "kolom_baru"])


@st.composite
def operations(draw: st.DrawFn) -> Operation:
    author, table, row_id = draw(AUTHORS), draw(TABLES), draw(IDS)
    hlc = draw(st.integers(10, NOW_HLC))
    stamp = Stamp(hlc, author.replica)
    bases = draw(st.lists(st.builds(Stamp, st.integers(0, hlc - 1), IDS), min_size=1, max_size=3).map(tuple))
    kind = draw(st.sampled_from("icd"))
    if kind == "d":
        return Delete(stamp, author, table, row_id, bases)
    if kind == "c":
        reason = draw(st.sampled_from(["", "sesuai berita acara"]))
        return Change(stamp, author, table, row_id, draw(COLUMNS), bases, draw(VALUES), reason)
    values: dict[str, Value] = draw(st.dictionaries(COLUMNS, VALUES.filter(lambda value: value is not None)))
    return Insert(stamp, author, table, row_id, {"lingkup": "kab.utara"} | values)


@given(st.lists(operations(), max_size=12))
def test_operations_come_back_as_they_were_written(kantor: Kantor, written: list[Operation]) -> None:
    data = bundle(kantor.pusat, kantor.utara, written, no=1, prev=b"").data
    read = list(opened(kantor, data, kantor.utara).operations())
    assert sorted(read, key=repr) == sorted(written, key=repr)
    kinds = [("i", "c", "d")[(Insert, Change, Delete).index(type(operation))] for operation in read]
    assert kinds == sorted(kinds, key="icd".index)


def test_everything_the_manifest_says_comes_back(kantor: Kantor) -> None:
    receipt = ReceiptOut(kantor.pusat.replica, 7, b"h" * 32, DIGABUNG)
    written = bundle(
        kantor.utara, kantor.pusat, [], receipts=(receipt,), deps={kantor.pusat.replica: 99},
        needs={kantor.pusat.replica: 8},
    )  # fmt: skip
    read = opened(kantor, written.data, kantor.pusat)
    assert read.receipts == (receipt,)
    assert read.deps == {kantor.pusat.replica: 99}
    assert read.needs == {kantor.pusat.replica: 8}
    assert read.manifest == written.manifest
    assert read.manifest_hash == written.manifest_hash
    assert [each.fingerprint for each in read.brought] == [each.fingerprint for each in kantor.utara.chain]


def test_parents_come_before_children_and_births_before_edits(kantor: Kantor) -> None:
    laptop = kantor.utara
    pegawai = laptop.insert("pegawai", lingkup="kab.utara", nama="Budi")
    skp = laptop.insert("skp", lingkup="kab.utara", pegawai_id=pegawai.row_id)
    written: list[Operation] = [laptop.change(skp, "target", "x"), skp, pegawai]
    read = opened(kantor, bundle(laptop, kantor.pusat, written).data, kantor.pusat)
    assert [operation.stamp for operation in read.operations()] == [pegawai.stamp, skp.stamp, written[0].stamp]


def test_a_withdrawal_comes_before_the_edit_that_brings_the_row_back(kantor: Kantor) -> None:
    laptop = kantor.utara
    row = laptop.insert("skp", lingkup="kab.utara", target="a")
    gone = Delete(laptop.stamp(), laptop.author, "skp", row.row_id, (row.stamp,))
    back = laptop.change(row, "target", "b", row.stamp, gone.stamp)
    again = Delete(laptop.stamp(), laptop.author, "skp", row.row_id, (back.stamp,))
    back_again = laptop.change(row, "target", "c", back.stamp, again.stamp)
    history: list[Operation] = [row, gone, back, again, back_again]
    assert list(opened(kantor, bundle(laptop, kantor.pusat, history).data, kantor.pusat).operations()) == history


def test_large_bundles_are_cut_into_frames_of_a_megabyte(kantor: Kantor) -> None:
    laptop, random = kantor.utara, Random(1)
    rows = [laptop.insert("skp", lingkup="kab.utara", target=random.randbytes(40_000).hex()) for _ in range(30)]
    written = bundle(laptop, kantor.pusat, rows)
    assert len(written.manifest.frames) == 3
    assert all(frame.raw <= MAX_FRAME for frame in written.manifest.frames)
    assert list(opened(kantor, written.data, kantor.pusat).operations()) == rows


def test_columns_and_tables_of_a_newer_minor_version_survive_reading(kantor: Kantor) -> None:
    """`sync.md` C, row 18."""
    newer = SyncSchema(4, 2, SCHEMA.tables)
    row = kantor.utara.insert("tabel_baru", lingkup="kab.utara", kolom_baru="isi")
    written = bundle(kantor.utara, kantor.pusat, [row], schema=newer)
    assert list(opened(kantor, written.data, kantor.pusat).operations()) == [row]


def test_one_corrected_field_takes_at_most_900_bytes_in_steady_state(kantor: Kantor) -> None:
    """Design 8. Certificates are acknowledged; the bundle carries a receipt and what was merged since. The age envelope
    adds a random number of bytes, so the most of many is taken."""
    laptop, sizes = kantor.utara, list[int]()
    row = laptop.insert("skp", lingkup="kab.utara", rencana="lama")
    for _ in range(60):
        value = "Meningkatnya kualitas pelayanan administrasi kependudukan di tingkat kecamatan"
        written = bundle(
            laptop, kantor.pusat, [laptop.change(row, "rencana", value)], certificates=(), no=412, prev=b"p" * 32,
            first_seq=90_000, last_seq=90_000,
            receipts=(ReceiptOut(kantor.pusat.replica, 57, bytes(range(32)), DIGABUNG),),
            deps={kantor.pusat.replica: NOW_HLC},
        )  # fmt: skip
        sizes.append(len(written.data))
    assert max(sizes) <= 900, sizes


KERJA = ("Menyusun", "Melaksanakan", "Mengoordinasikan", "Memverifikasi", "Menyelenggarakan", "Mengelola", "Memantau")
HASIL = (
    "laporan kinerja bulanan kecamatan", "rencana aksi peningkatan pelayanan publik", "dokumen usulan musrenbang",
    "data kependudukan dan pencatatan sipil", "administrasi kepegawaian", "arsip surat masuk dan surat keluar",
    "kegiatan posyandu dan pemberdayaan keluarga", "penyaluran bantuan sosial", "pengawasan bangunan dan ketertiban",
)  # fmt: skip
UKURAN = ("Jumlah dokumen yang selesai tepat waktu", "Persentase warga yang puas", "Jumlah laporan yang disetujui")
KETERANGAN = (
    "sesuai rencana aksi yang disepakati dengan pejabat penilai", "untuk seluruh kelurahan", "pada triwulan berjalan",
    "dengan tindak lanjut paling lambat lima hari kerja", "berdasarkan umpan balik berkelanjutan", "secara berkala",
)  # fmt: skip


def uuid7(random: Random, number: int) -> bytes:
    """A time-ordered id with 74 random bits, as the standard lays it out."""
    head = (1_790_000_000_000 + number * 7).to_bytes(6, "big") + (0x7000 | random.getrandbits(12)).to_bytes(2, "big")
    return head + ((2 << 62) | random.getrandbits(62)).to_bytes(8, "big")


def rows_of_a_kecamatan(laptop: Laptop, people: int) -> list[Insert]:
    """People, their SKP, and thirty rows below each: plans, realisations that name a plan, monthly notes."""
    random, rows = Random(7), list[Insert]()

    def add(table: str, **values: Value) -> bytes:
        row = replace(laptop.insert(table, lingkup="kab.utara", **values), row_id=uuid7(random, len(rows)))
        rows.append(row)
        return row.row_id

    def kalimat() -> str:
        return f"{random.choice(KERJA)} {random.choice(HASIL)} {random.choice(KETERANGAN)} {random.randint(1, 60)}"

    for number in range(people):
        nip = f"19{random.randint(65, 99)}{random.randint(100000, 129999)}{random.randint(1, 2)}{number:03}"
        pegawai = add("pegawai", nama=f"Pegawai {random.choice(HASIL).title()} {number}", nip=nip)
        skp = add("skp", pegawai_id=pegawai, tahun="2026", jenis="TAHUNAN", mulai="2026-01-01", akhir="2026-12-31")
        for _ in range(8):
            rencana = add(
                "rencana", pegawai_id=pegawai, skp_id=skp, rencana=kalimat(), ukuran=random.choice(UKURAN),
                target=f"{random.randint(1, 12)} dokumen", aspek=random.choice(("KUANTITAS", "KUALITAS", "WAKTU")),
            )  # fmt: skip
            add(
                "realisasi", pegawai_id=pegawai, rencana_id=rencana, realisasi=f"{random.randint(1, 12)} dokumen",
                nilai=random.randint(60, 110), periode=f"2026-TW{random.randint(1, 4)}",
            )  # fmt: skip
        for bulan in range(1, 13):
            add("catatan", pegawai_id=pegawai, skp_id=skp, isi=kalimat(), tanggal=f"2026-{bulan:02}-15", status="DRAF")
    return sorted(rows, key=lambda row: row.table)


def test_a_full_bundle_takes_at_most_six_tenths_of_the_same_rows_in_gzipped_json(kantor: Kantor) -> None:
    """Design 8. The JSON has no stamps and no authors; the bundle has both, signed and encrypted."""
    rows = rows_of_a_kecamatan(kantor.utara, 150)
    plain = [
        {"id": row.row_id.hex()} | {k: v.hex() if isinstance(v, bytes) else v for k, v in row.values.items()}
        for row in rows
    ]
    packed = gzip.compress(json.dumps(plain, separators=(",", ":")).encode(), 9)
    written = bundle(kantor.utara, kantor.pusat, rows)
    assert len(written.data) <= 0.6 * len(packed), (len(written.data), len(packed))


def test_a_file_is_recognised_by_its_content(kantor: Kantor) -> None:
    """`sync.md` C, row 33."""
    assert peek(bundle(kantor.utara, kantor.pusat, []).data[:64]) is FileKind.ENVELOPE
    assert peek(b"-----BEGIN AGE ENCRYPTED FILE-----\n") is FileKind.ARMOURED
    assert peek(b"") is peek(b"PK\x03\x04") is FileKind.OTHER


def test_the_office_can_open_what_went_to_a_laptop_that_died_but_is_not_addressed(kantor: Kantor) -> None:
    from sync.keys import unseal

    escrow = kantor.pusat.keys
    written = bundle(kantor.pusat, kantor.selatan, [], escrow=(escrow.public.envelope,))
    assert unseal(written.data, (escrow.envelope,))


def test_bundles_find_their_place_in_the_stream() -> None:
    """`sync.md` C, rows 7, 8, 16, 20, 21."""
    kantor = Kantor()
    laptop = kantor.utara
    rows = [laptop.insert("pegawai", lingkup="kab.utara", nama=str(n)) for n in range(3)]
    one, two, three = (bundle(laptop, kantor.pusat, [row]) for row in rows)
    first = StreamHead(1, one.manifest_hash, one.manifest.last_seq)

    assert place(one.manifest, one.manifest_hash, StreamHead(), {}.get) is Place.NEXT
    assert place(two.manifest, two.manifest_hash, first, {}.get) is Place.NEXT
    assert place(one.manifest, one.manifest_hash, first, {}.get) is Place.KNOWN
    with pytest.raises(Gap) as gap:
        place(three.manifest, three.manifest_hash, first, {}.get)
    assert (gap.value.facts["expected"], gap.value.facts["got"]) == (2, 3)

    laptop.head = (0, b"", 0)
    again = bundle(laptop, kantor.pusat, [rows[1]])
    other = bundle(laptop, kantor.pusat, [rows[2]])
    with pytest.raises(Fork):
        place(again.manifest, again.manifest_hash, first, {}.get)
    with pytest.raises(Fork):
        place(other.manifest, other.manifest_hash, first, {}.get)


def test_a_bundle_that_builds_on_what_never_came_waits(kantor: Kantor) -> None:
    """`sync.md` C, row 22: an office restored from an old backup lacks what its laptops had merged."""
    manifest = bundle(kantor.utara, kantor.pusat, [], deps={kantor.pusat.replica: 50}).manifest
    check_causes(manifest, {kantor.pusat.replica: 50}.__getitem__)
    with pytest.raises(MissingCause):
        check_causes(manifest, lambda _replica: 49)


def test_what_does_not_fit_the_format_is_not_written(kantor: Kantor) -> None:
    with pytest.raises(ValueError, match="larger than a frame"):
        bundle(kantor.utara, kantor.pusat, [kantor.utara.insert("skp", target="x" * 1_100_000)])
    with pytest.raises(ValueError, match="manifest"):
        bundle(kantor.utara, kantor.pusat, [], recipients=())
