"""What a correspondent has been told beside operations: people, certificates, receipts, and what was held back."""

import msgspec

from kinerja_desktop.store import membership
from kinerja_desktop.store.units import ReadUnit, WriteUnit


class CatatanTujuan(msgspec.Struct):
    """What a correspondent has been told beside operations.

    `rujukan`: people it got a stub of. `orang`: people whose history it got. `sertifikat`: fingerprint to the first
    bundle that carried it. `cabutan`: the newest revocation list. `digabung`: number up to which we confirmed its
    bundles as merged. `lain`: journal line to the state we told of bundles that stand aside. `izin`: fingerprint of our
    own certificate when we told it last; `tertahan`: how many operations up to there that certificate kept back.
    `cakupan`: the part of the tree whose past it got, None in notes of an earlier program. `dilihat`: the place in our
    log up to which nothing was left to tell it, though no bundle went there.
    """

    rujukan: set[bytes] = msgspec.field(default_factory=set[bytes])
    orang: set[bytes] = msgspec.field(default_factory=set[bytes])
    sertifikat: dict[bytes, int] = msgspec.field(default_factory=dict[bytes, int])
    cabutan: int = 0
    digabung: int = 0
    lain: dict[int, int] = msgspec.field(default_factory=dict[int, int])
    izin: bytes = b""
    tertahan: int = 0
    dilihat: int = 0
    cakupan: str | None = None


def muat_catatan(unit: ReadUnit, replica: bytes) -> CatatanTujuan:
    """What this correspondent has been told beside operations."""
    data = membership.value(unit, _nama(replica))
    return msgspec.msgpack.decode(data, type=CatatanTujuan) if data else CatatanTujuan()


def simpan_catatan(unit: WriteUnit, replica: bytes, catatan: CatatanTujuan) -> None:
    """Keep it."""
    membership.put_value(unit, _nama(replica), msgspec.msgpack.encode(catatan))


def _nama(replica: bytes) -> str:
    return f"told:{replica.hex()}"
