"""Laptops, an office, sticks that come late, twice or in any order: in the end everybody has the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.authority import RowScope
from sync.container import WrittenBundle, open_bundle
from sync.operations import Author, Change, Delete, Insert, Operation, Value
from sync.refusals import Gap, MissingCause
from sync.replica_state import ReplicaState
from sync.schema import Policy, SyncSchema, TableSpec
from sync.stamps import HybridClock, Stamp
from sync.streams import Place, StreamHead, check_causes, place
from tests.sync.kantor import NOW, Kantor, Laptop, bundle

SCHEMA = SyncSchema(
    1,
    1,
    {
        "pegawai": TableSpec("pegawai", {"lingkup": Policy.LWW, "nama": Policy.HUMAN}),
        "skp": TableSpec(
            "skp",
            {"lingkup": Policy.LWW, "pegawai_id": Policy.HUMAN, "target": Policy.HUMAN, "unit": Policy.AUTHORITY},
            "pegawai_id",
            ("ADMIN",),
        ),
    },
)
DAY_MS = 24 * 3600 * 1000
KANTOR = Kantor()
KANTOR.pusat = KANTOR.enrol("BKPSDM", "", may_issue=True, role="ADMIN")
LAPTOPS = (KANTOR.enrol("Laptop Umum", "kab.utara"), KANTOR.enrol("Laptop Camat", "kab.utara"))


@dataclass
class Store:
    """One replica with everything a real store keeps beside its rows."""

    laptop: Laptop
    clock: HybridClock
    state: ReplicaState = field(default_factory=lambda: ReplicaState(SCHEMA))
    log: list[Operation] = field(default_factory=list[Operation])
    heads: dict[bytes, StreamHead] = field(default_factory=dict[bytes, StreamHead])
    hashes: dict[tuple[bytes, int], bytes] = field(default_factory=dict[tuple[bytes, int], bytes])
    sent: dict[bytes, tuple[int, bytes, int]] = field(default_factory=dict[bytes, tuple[int, bytes, int]])

    @property
    def author(self) -> Author:
        return self.laptop.author

    def scope_of(self, table: str, ids: Sequence[bytes]) -> dict[bytes, RowScope]:
        return {row_id: RowScope("kab.utara") for row_id in ids if (table, row_id) in self.state.rows}

    def write(self, operation: Operation) -> None:
        self.state.merge([operation])
        self.log.append(operation)

    def send(self, to: "Store") -> WrittenBundle:
        self.laptop.head = self.sent.get(to.laptop.replica, (0, b"", 0))
        since = self.laptop.head[2]
        deps = {r: hlc for r, hlc in self.state.version_vector.items() if r != self.laptop.replica}
        down = self.laptop is KANTOR.pusat
        unwanted = to.laptop.replica if down else None
        news = [op for op in self.log[since:] if op.stamp.replica != unwanted and (down or op.author == self.author)]
        written = bundle(
            self.laptop, to.laptop, news, schema=SCHEMA, last_seq=len(self.log), created=self.clock.tick(),
            deps={to.laptop.replica: deps.get(to.laptop.replica, 0)} if down else deps,
        )  # fmt: skip
        self.sent[to.laptop.replica] = self.laptop.head
        return written

    def receive(self, data: bytes) -> bool:
        """Merge a bundle; False when it must wait."""
        opened = open_bundle(data, self.laptop.receiver, KANTOR.trust(), SCHEMA, self.scope_of)
        sender = opened.manifest.sender
        head = self.heads.get(sender, StreamHead())
        try:
            where = place(opened.manifest, opened.manifest_hash, head, lambda no: self.hashes[sender, no])
            own = self.clock.last
            check_causes(
                opened.manifest, lambda r: own if r == self.laptop.replica else self.state.version_vector.get(r, 0)
            )
        except (Gap, MissingCause):
            return False
        operations = list(opened.operations())
        before = self.state.digest()
        counts = self.state.merge(operations, seen=opened.deps)
        if where is Place.KNOWN:
            assert self.state.digest() == before
            assert counts.sama == len(operations)
            return True
        assert counts.perlu_dicek == counts.ditolak == 0
        for operation in operations:
            self.clock.observe(operation.stamp.hlc)
        self.log += operations
        self.heads[sender] = StreamHead(opened.manifest.no, opened.manifest_hash, opened.manifest.last_seq)
        self.hashes[sender, opened.manifest.no] = opened.manifest_hash
        return True


def act(store: Store, random: Random) -> None:
    """Something a person does: a new row, an edit, a decision, a withdrawal."""
    author, state = store.laptop.author, store.state
    at = Stamp(store.clock.tick(), store.laptop.replica)
    if not state.rows or random.random() < 0.2:
        values: dict[str, Value] = {"lingkup": "kab.utara", "target": random.randint(0, 3)}
        store.write(Insert(at, author, "skp", random.randbytes(16), values))
        return
    row_id = random.choice(sorted(row_id for _table, row_id in state.rows))
    row = state.rows["skp", row_id]
    if random.random() < 0.1:
        store.write(Delete(at, author, "skp", row_id, row.newest_stamps()))
        return
    column = random.choice(["target", "unit"])
    register = row.registers.get(column)
    live = [version.stamp for version in register.live] if register else [row.birth.stamp]
    tombstones = [delete.stamp for delete in row.tombstones()]
    bases = tuple(live + tombstones) if random.random() < 0.3 or tombstones else (live[0],)
    store.write(Change(at, author, "skp", row_id, column, bases, random.randint(0, 3)))


@settings(deadline=None)
@given(
    seed=st.integers(0, 2**32), steps=st.integers(5, 40), skews=st.lists(st.integers(-2, 30), min_size=3, max_size=3)
)
def test_stores_that_exchange_all_bundles_agree_in_values_and_open_conflicts(
    seed: int, steps: int, skews: list[int]
) -> None:
    """Promise 3; `sync.md` C, rows 7, 8, 9, 19. Through real files, with clocks days apart."""
    random = Random(seed)
    office, *laptops = stores = [
        Store(laptop, HybridClock(lambda skew=skew: NOW + skew * DAY_MS))
        for laptop, skew in zip((KANTOR.pusat, *LAPTOPS), skews, strict=True)
    ]
    on_the_way: list[tuple[Store, bytes]] = []
    for _ in range(steps):
        what = random.choice(["act", "act", "up", "down", "deliver", "deliver"])
        if what == "act":
            act(random.choice(stores), random)
        elif what == "deliver" and on_the_way:
            to, data = random.choice(on_the_way)
            if to.receive(data) and random.random() < 0.7:
                on_the_way.remove((to, data))
        elif what in {"up", "down"}:
            laptop = random.choice(laptops)
            sender, to = (laptop, office) if what == "up" else (office, laptop)
            on_the_way.append((to, sender.send(to).data))

    def deliver_all() -> None:
        waiting = on_the_way.copy()
        random.shuffle(waiting)
        while waiting:
            left = [(to, data) for to, data in waiting if not to.receive(data)]
            assert len(left) < len(waiting), "bundles wait for each other"
            waiting = left

    deliver_all()
    on_the_way += [(office, laptop.send(office).data) for laptop in laptops]
    deliver_all()
    on_the_way += [(laptop, office.send(laptop).data) for laptop in laptops]
    deliver_all()
    assert len({store.state.digest() for store in stores}) == 1
    assert office.state.open_conflicts() == laptops[0].state.open_conflicts() == laptops[1].state.open_conflicts()
