"""Replica ids (16 bytes, the same everywhere) and the short numbers this store keeps for them."""

from sync.row_stamps import FieldStamp
from sync.stamps import Stamp

LocalStamp = tuple[int, int]
"""(hlc, number of the replica in this store)."""


class Replicas:
    """The two-way table of replica ids and numbers, with the highest hlc held of each (the version vector)."""

    def __init__(self, rows: list[tuple[int, bytes, int]]) -> None:
        self._number = {replica: number for number, replica, _seen in rows}
        self._id = {number: replica for number, replica, _seen in rows}
        self._seen = {number: seen for number, _replica, seen in rows}
        self._fresh: set[int] = set()
        self._grown: set[int] = set()

    def copy(self) -> "Replicas":
        """An independent copy, to change inside a transaction that may roll back."""
        return Replicas([(number, replica, self._seen[number]) for number, replica in self._id.items()])

    def number(self, replica: bytes) -> int:
        """The short number of a replica id; a new one if it was never met."""
        known = self._number.get(replica)
        if known is None:
            known = len(self._number) + 1
            self._number[replica] = known
            self._id[known] = replica
            self._seen[known] = 0
            self._fresh.add(known)
        return known

    def stamp(self, hlc: int, number: int) -> Stamp:
        """The stamp that means the same everywhere."""
        return Stamp(hlc, self._id[number])

    def local(self, stamp: Stamp) -> LocalStamp:
        """The stamp with this store's short number."""
        return stamp.hlc, self.number(stamp.replica)

    def field(self, stamp: Stamp, owner: bool) -> FieldStamp:
        """The stamp of a shown value as a row packs it."""
        return FieldStamp(stamp.hlc, self.number(stamp.replica), owner)

    def saw(self, stamp: Stamp) -> None:
        """Take note that this store holds the operation with this stamp."""
        number = self.number(stamp.replica)
        if stamp.hlc > self._seen[number]:
            self._seen[number] = stamp.hlc
            self._grown.add(number)

    def version_vector(self) -> dict[bytes, int]:
        """The highest hlc held of each replica that has written anything here."""
        return {self._id[number]: seen for number, seen in self._seen.items() if seen}

    def unsaved(self) -> tuple[list[tuple[int, bytes, int]], list[tuple[int, int]]]:
        """What changed since it was read: new rows (number, id, hlc) and grown ones (number, hlc)."""
        fresh = [(number, self._id[number], self._seen[number]) for number in sorted(self._fresh)]
        grown = [(number, self._seen[number]) for number in sorted(self._grown - self._fresh)]
        return fresh, grown
