"""Fresh ids: UUIDv7, which sort by time of birth and so keep the tables' trees growing at one end (design 4)."""

from collections.abc import Callable
from uuid import UUID

_RANDOM_BITS = 74
_RANDOM_MASK = (1 << _RANDOM_BITS) - 1


class Identifiers:
    """Gives ids that only grow, whatever the clock does.

    `wall_ms` answers milliseconds since 1970; `entropy(n)` answers n random bytes.
    """

    def __init__(self, wall_ms: Callable[[], int], entropy: Callable[[int], bytes]) -> None:
        self._wall_ms = wall_ms
        self._entropy = entropy
        self._last_ms = 0
        self._last_random = 0

    def new(self) -> UUID:
        """A fresh id, above all given before."""
        now = self._wall_ms() & ((1 << 48) - 1)
        if now > self._last_ms:
            self._last_ms = now
            self._last_random = int.from_bytes(self._entropy(10), "big") & (_RANDOM_MASK >> 1)
        else:
            step = 1 + (int.from_bytes(self._entropy(4), "big"))
            self._last_random += step
            if self._last_random > _RANDOM_MASK:
                self._last_ms += 1
                self._last_random = step
        high, low = self._last_random >> 62, self._last_random & ((1 << 62) - 1)
        return UUID(int=self._last_ms << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low)
