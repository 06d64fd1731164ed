"""What an office says to a bundle, for the tests of senders."""

from typing import Any

from sync.authority import RowScope
from sync.container import open_bundle
from sync.manifest import BUNDLE_TYPE, MAGIC, Manifest, encode_manifest
from sync.operations import Insert, Operation
from sync.refusals import (
    BundleError,
)
from sync.signing import length_prefixed, sign
from tests.sync.kantor import SCHEMA, Kantor, Laptop, bundle, envelope, opened


def said(kantor: Kantor, sender: Laptop, operations: list[Operation], **changes: Any) -> type[BundleError] | None:
    """What the office says to a bundle with these operations; None when it takes them all."""
    written = bundle(sender, kantor.pusat, operations, no=1, prev=b"", first_seq=1, last_seq=9, **changes)
    try:
        for _ in opened(kantor, written.data, kantor.pusat).operations():
            pass
    except BundleError as error:
        return type(error)
    return None


def existing(kantor: Kantor, table: str, lingkup: str, person: bytes | None = None) -> Insert:
    """A row the office has, born elsewhere long ago."""
    laptop = kantor.pusat
    row = laptop.insert(table, lingkup=lingkup)
    laptop.scopes[table, row.row_id] = RowScope(lingkup, person)
    return row


def signed_again(kantor: Kantor, manifest: Manifest) -> bytes:
    """A bundle with this manifest and no content, signed and sealed by utara as it should be."""
    body = encode_manifest(manifest)
    laptop = kantor.utara
    signature = b"\1" + laptop.certificate.fingerprint + sign(laptop.keys.signing, BUNDLE_TYPE, body)
    return envelope(length_prefixed(MAGIC, body) + signature, kantor.pusat)


def refusal(kantor: Kantor, data: bytes) -> BundleError | None:
    """What the office says on opening this file; None when it opens."""
    try:
        open_bundle(data, kantor.pusat.receiver, kantor.trust(), SCHEMA, kantor.pusat.scope_of)
    except BundleError as error:
        return error
    return None
