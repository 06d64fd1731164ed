"""The lineage of events: what the author of each had seen, and one order that everybody agrees on (promise 7).

Events form a graph by `Kejadian.sebab`. Clocks never decide what came before what; they only break ties.
"""

import heapq
from collections.abc import Iterable
from uuid import UUID

from kinerja_desktop.domain.kejadian import Kejadian


class Silsilah:
    """The lineage of one document's events. A cause that has not arrived yet is passed over."""

    def __init__(self, kejadian: Iterable[Kejadian]) -> None:
        self._menurut_id = {satu.id: satu for satu in kejadian}
        self._leluhur: dict[UUID, frozenset[UUID]] = {}
        self.urutan = self._urutkan()
        """Every event once, causes first, ties by stamp and id: the same for the same events in any order."""

    def leluhur(self, satu: Kejadian) -> frozenset[UUID]:
        """The ids of all events that the author of `satu` had seen, directly or through others."""
        if satu.id not in self._leluhur:
            ketemu: set[UUID] = set()
            antrean = list(satu.sebab)
            while antrean:
                sebab = antrean.pop()
                if sebab in self._menurut_id and sebab not in ketemu and sebab != satu.id:
                    ketemu.add(sebab)
                    antrean.extend(self._menurut_id[sebab].sebab)
            self._leluhur[satu.id] = frozenset(ketemu)
        return self._leluhur[satu.id]

    def ujung(self) -> tuple[UUID, ...]:
        """The ids of the newest events, those that no other event knows: the `sebab` of whatever is done next."""
        dikenal = {leluhur for satu in self.urutan for leluhur in self.leluhur(satu)}
        return tuple(satu.id for satu in self.urutan if satu.id not in dikenal)

    def _urutkan(self) -> tuple[Kejadian, ...]:
        menunggu = {satu.id: {s for s in satu.sebab if s in self._menurut_id} for satu in self._menurut_id.values()}
        akibat: dict[UUID, list[UUID]] = {}
        for id_, sebab in menunggu.items():
            for satu in sebab:
                akibat.setdefault(satu, []).append(id_)
        siap = [_kunci(satu) for satu in self._menurut_id.values() if not menunggu[satu.id]]
        heapq.heapify(siap)
        urutan: list[Kejadian] = []
        while siap:
            satu = self._menurut_id[UUID(bytes=heapq.heappop(siap)[2])]
            del menunggu[satu.id]
            urutan.append(satu)
            for id_ in akibat.get(satu.id, ()):
                menunggu[id_].discard(satu.id)
                if not menunggu[id_]:
                    heapq.heappush(siap, _kunci(self._menurut_id[id_]))
        # Only forged events name each other as causes; they come last, in an order that is the same everywhere.
        urutan.extend(sorted((self._menurut_id[id_] for id_ in menunggu), key=_kunci))
        return tuple(urutan)


def _kunci(satu: Kejadian) -> tuple[int, bytes, bytes]:
    return (*satu.urut, satu.id.bytes)
