"""A head office with its kecamatan: keys, certificates, the store that merges, and the bundles that come to it."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from uuid import UUID

import msgspec

from benchmarks.districts import BORN_MS, Kecamatan, shares
from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.exchange.paket_hak import izin_peran
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.schema import SYNC_SCHEMA
from kinerja_desktop.usecases.paket.kantor import buat_kantor
from kinerja_desktop.usecases.paket.keanggotaan import Anggota, muat_anggota
from sync.certificates import SignedCertificate, issue
from sync.container import Addressee, Outgoing, ReceiptOut, WrittenBundle, write_bundle
from sync.keys import DeviceKeys, replica_id
from sync.manifest import DIGABUNG
from sync.operations import Author, Operation
from sync.trust import DAY_MS

NOW = datetime.fromtimestamp(BORN_MS / 1000, UTC)
KEY = bytes(range(32))
"""The key of every store here, ours and the floor's."""
OFFICER = Pelaku(UUID(int=1), "Petugas BKPSDM", Peran.ADMIN_BKPSDM, "", "pusat")


@dataclass(frozen=True)
class Laptop:
    """A kecamatan's certified laptop and the rows on it."""

    keys: DeviceKeys
    chain: tuple[SignedCertificate, ...]
    rows: Kecamatan


class Office:
    """A head office whose store is empty but for its keys, and `kecamatan` laptops certified by it."""

    def __init__(self, folder: Path, people: int, kecamatan: int = 30) -> None:
        self._folder = folder
        self._template = folder / "kantor.kinerja-data"
        with Store.create(self._template, KEY, clock=lambda: NOW) as store:
            buat_kantor(store, OFFICER, nama="BKPSDM")
            with store.read() as unit:
                self._member: Anggota = muat_anggota(unit)
        self._addressee = Addressee(self._member.identitas.replica, self._member.kunci.public.envelope, "BKPSDM")
        self._laptops_people = shares(people, kecamatan)

    def store(self, name: str) -> Store:
        """The office's store as it was on its first day, once more."""
        path = self._folder / name / "kantor.kinerja-data"
        shutil.rmtree(path.parent, ignore_errors=True)
        path.parent.mkdir()
        shutil.copy(self._template, path)
        return Store.open(path, KEY, clock=lambda: NOW)

    @cached_property
    def laptops(self) -> tuple[Laptop, ...]:
        """The certified laptops."""
        return tuple(self._enrol(number, people) for number, people in enumerate(self._laptops_people, 1))

    def first_bundle(self, laptop: Laptop) -> WrittenBundle:
        """Everything that is on the laptop, with its certificates."""
        operations = list(laptop.rows.inserts())
        outgoing = Outgoing(
            recipients=(self._addressee,),
            no=1,
            prev=b"",
            first_seq=1,
            last_seq=len(operations),
            created=_newest(operations),
            certificates=laptop.chain,
        )
        return write_bundle(laptop.keys, laptop.chain[0], SYNC_SCHEMA, outgoing, operations)

    def next_bundle(
        self, laptop: Laptop, before: WrittenBundle, operations: Sequence[Operation], *, answering: bool = False
    ) -> WrittenBundle:
        """What follows `before` once the office has acknowledged it: no certificates.

        With `answering` it also says that a bundle of the office was merged.
        """
        office = self._addressee.replica
        first = before.manifest.last_seq + 1
        outgoing = Outgoing(
            recipients=(self._addressee,),
            no=before.manifest.no + 1,
            prev=before.manifest_hash,
            first_seq=first,
            last_seq=first + len(operations) - 1,
            created=_newest(operations),
            deps={office: BORN_MS << 16} if answering else {},
            receipts=(ReceiptOut(office, 1, before.manifest_hash, DIGABUNG),) if answering else (),
        )
        return write_bundle(laptop.keys, laptop.chain[0], SYNC_SCHEMA, outgoing, operations)

    def _enrol(self, number: int, people: int) -> Laptop:
        assert self._member.penerbit is not None
        key, issuer = self._member.penerbit
        keys, device = DeviceKeys.generate(), os.urandom(16)
        replica = replica_id(device, 1, keys.public.signing)
        code = f"kabupaten.kecamatan-{number}"
        content = msgspec.structs.replace(
            issuer.content,
            serial=os.urandom(16),
            issuer=issuer.fingerprint,
            holder_id=UUID(int=100 + number).bytes,
            holder_name="Pengelola kinerja",
            device_id=device,
            device_name=f"Kecamatan {number}",
            epoch=1,
            role=Peran.TIM_PENGELOLA.value,
            signing_key=keys.public.signing,
            envelope_key=keys.public.envelope,
            subtree=code,
            grants=izin_peran(Peran.TIM_PENGELOLA),
            valid_until=BORN_MS + 365 * DAY_MS,
            may_issue=False,
        )
        certificate = issue(content, issuer, key)
        author = Author(replica, content.holder_id, content.role)
        return Laptop(keys, (certificate, issuer), Kecamatan(number, code, people, author))


def _newest(operations: Sequence[Operation]) -> int:
    """When a bundle of these operations can have been made: a receiver takes none that is younger than its bundle."""
    return max((one.stamp.hlc for one in operations), default=(BORN_MS + 1) << 16)
