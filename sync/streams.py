"""Streams: the chain of bundles from one replica to another, and where a bundle stands in it (`sync.md` D.7, D.9).

Bundles never change and their ranges never overlap: a resend is the same bytes. So a second, different bundle with a
number already seen, or one that does not continue the known head, comes from a restored backup or a cloned disk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sync.manifest import Manifest
from sync.refusals import Fork, Gap, MissingCause


@dataclass(frozen=True, slots=True)
class StreamHead:
    """The last bundle merged from a sender: number, manifest hash, end of its range. Before the first: the defaults."""

    no: int = 0
    manifest_hash: bytes = b""
    last_seq: int = 0


class Place(StrEnum):
    """Where a bundle stands: the next one to merge, or known already."""

    NEXT = "next"
    KNOWN = "known"


def place(manifest: Manifest, manifest_hash: bytes, head: StreamHead, hash_of: Callable[[int], bytes | None]) -> Place:
    """Find a bundle's place after `head`. `hash_of` answers the hash of an earlier number, None when not kept.

    Raises `Gap` when an earlier bundle has not come, `Fork` for a second history. A number so old that its hash is no
    longer kept is `KNOWN`.
    """
    if manifest.no <= head.no:
        known = head.manifest_hash if manifest.no == head.no else hash_of(manifest.no)
        if known is not None and known != manifest_hash:
            raise Fork(sender=manifest.sender, no=manifest.no)
        return Place.KNOWN
    if manifest.no > head.no + 1:
        raise Gap(sender=manifest.sender, expected=head.no + 1, got=manifest.no)
    if manifest.prev != head.manifest_hash or manifest.first_seq != head.last_seq + 1:
        raise Fork(sender=manifest.sender, no=manifest.no)
    return Place.NEXT


def check_causes(manifest: Manifest, merged: Callable[[bytes], int]) -> None:
    """Raise `MissingCause` when the sender had merged what we do not have.

    `merged` answers the highest hlc merged (or written) of a replica, 0 for none. Asked of a child's parent, this is
    how a parent restored from an old backup is noticed.
    """
    for dep in manifest.deps:
        replica = manifest.replicas[dep.replica]
        if merged(replica) < dep.hlc:
            raise MissingCause(replica=replica)
