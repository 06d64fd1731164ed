"""Stamps: when, in causal order, a value was written, and by which replica (hybrid logical clock)."""

from collections.abc import Callable
from dataclasses import dataclass

COUNTER_BITS = 16
COUNTER_MASK = (1 << COUNTER_BITS) - 1
MAX_HLC = 7_258_118_400_000 << COUNTER_BITS
"""The first moment of 2200: no stamp that comes from elsewhere is higher, so that a clock which takes note of one has
room to go on."""


@dataclass(frozen=True, order=True, slots=True)
class Stamp:
    """One write of one replica. The order is total: clock first, replica id as the tie-break.

    `hlc` is 64 bits: 48 bits of milliseconds since 1970 and a 16-bit counter. `replica` is the 16-byte id of a
    (device, epoch). A stamp never says who is right about the time of day; it only sorts writes so that what was
    seen before always sorts before (Kulkarni et al., 2014).
    """

    hlc: int
    replica: bytes


class HybridClock:
    """Gives each write of this replica an `hlc` above all it has given or seen.

    `wall_ms` answers milliseconds since 1970 and may jump; `last` is the highest hlc the store already knows.
    """

    def __init__(self, wall_ms: Callable[[], int], last: int = 0) -> None:
        self._wall_ms = wall_ms
        self._last = last

    @property
    def last(self) -> int:
        """The highest hlc given or seen."""
        return self._last

    def tick(self) -> int:
        """Answer a fresh hlc."""
        self._last = max(self._wall_ms() << COUNTER_BITS, self._last + 1)
        return self._last

    def observe(self, hlc: int) -> None:
        """Take note of an imported hlc, so that "saw it, then changed it" always sorts later."""
        self._last = max(self._last, hlc)


def milliseconds(hlc: int) -> int:
    """The wall part of an hlc, for showing a time of writing to a person."""
    return hlc >> COUNTER_BITS
