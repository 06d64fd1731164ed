"""Why bytes are not taken in: one exception class per reason, each with a stable code and facts.

A `Refusal` concerns the whole file and is final: the store is as before. A `Parked` file is sound as far as it can be
judged and waits for something (an update of the program, an earlier bundle). Facts are ids, counts, times and the
readable names that the sender put into the manifest for routing; never a person's data (`sync.md` C, row 40). The
English message is for logs; the sentence a user reads is made elsewhere, from the code and the facts.
"""

from typing import ClassVar, final

Fact = int | str | bytes | tuple[str, ...]
"""What one fact may hold; bytes are ids, shown as hexadecimal."""


class BundleError(Exception):
    """A file is not merged now. `code` is stable over all versions; `facts` are keyed by stable English names."""

    code: ClassVar[str]
    reason: ClassVar[str]

    def __init__(self, detail: str = "", **facts: Fact) -> None:
        self.detail = detail
        self.facts: dict[str, Fact] = facts
        super().__init__(f"{self.code} {self.reason}" + (f": {detail}" if detail else ""))


class Refusal(BundleError):  # noqa: N818 - a refusal is an answer, and its subclasses read as sentences
    """The file is refused whole; nothing changed."""


class Parked(BundleError):  # noqa: N818 - nothing is wrong with a file that waits
    """The file is kept and waits; nothing changed yet."""


class FormRefusal(Refusal):
    """BND-01: the bytes are not what the format says. Subclasses share the code and differ in the reason."""

    code = "BND-01"
    reason = "the file does not have the form of a Kinerja file"


@final
class NotOurFile(FormRefusal):
    """Neither an age file nor a Kinerja file: another kind of file, or an empty one."""

    reason = "the file is not a Kinerja file"


@final
class TooLarge(FormRefusal):
    """Over a fixed cap of the format. Facts: `size`, `cap`."""

    reason = "the file is larger than the format allows"


@final
class MalformedContent(FormRefusal):
    """A part does not decode, or decodes to something the format forbids."""

    reason = "a part of the file cannot be read"


@final
class FixedRowChanged(FormRefusal):
    """A change or withdrawal of a row that never changes after birth. Facts: `table`."""

    reason = "an operation changes a row that never changes after birth"


class TamperedRefusal(Refusal):
    """BND-02: a hash or signature does not hold, or the envelope is damaged."""

    code = "BND-02"
    reason = "a hash or signature does not hold"


@final
class DamagedEnvelope(TamperedRefusal):
    """The age envelope is cut or altered; a copy made again usually helps."""

    reason = "the envelope is damaged"


@final
class BadSignature(TamperedRefusal):
    """The signature over the manifest, a certificate or a revocation list does not hold."""

    reason = "a signature does not hold"


@final
class BadHash(TamperedRefusal):
    """A frame's bytes are not those that were signed. Facts: `frame`."""

    reason = "a frame is not the one that was signed"


@final
class WrongRecipient(Refusal):
    """BND-03: the file is for someone else. Facts: `recipients` (readable names; empty when it cannot be opened)."""

    code = "BND-03"
    reason = "the file is for another recipient"


class NotGranted(Refusal):
    """BND-04: the sender's certificate does not grant what the bundle holds. Subclasses share the code."""

    code = "BND-04"
    reason = "the certificate does not grant this"


@final
class ScopeNotGranted(NotGranted):
    """A row was born outside the sender's scope. Facts: `table`, `row_id`, `lingkup`, `scope`."""

    reason = "a row lies outside the sender's scope"


@final
class TableNotGranted(NotGranted):
    """Facts: `table`."""

    reason = "a table is not granted to the sender"


@final
class VerbNotGranted(NotGranted):
    """Facts: `table`, `verb`."""

    reason = "a kind of operation is not granted to the sender"


@final
class QuotaExceeded(NotGranted):
    """More operations or bytes in one bundle than granted. Facts: `count`, `quota`."""

    reason = "the bundle holds more than is granted to the sender"


@final
class AuthorNotGranted(NotGranted):
    """An operation claims an author whom the sender may not speak for. Facts: `replica`."""

    reason = "an operation claims an author the sender may not speak for"


@final
class SenderUnknown(Refusal):
    """BND-05: no certificate of our office for this sender. Facts: `sender`."""

    code = "BND-05"
    reason = "the sender is not known"


@final
class CertificateExpired(Refusal):
    """BND-06. Facts: `serial`, `valid_until` (milliseconds since 1970)."""

    code = "BND-06"
    reason = "the sender's certificate has expired"


@final
class CertificateNotYetValid(Refusal):
    """BND-07. Facts: `serial`, `valid_from` (milliseconds since 1970)."""

    code = "BND-07"
    reason = "the sender's certificate is not valid yet"


@final
class CertificateRevoked(Refusal):
    """BND-08. Facts: `serial`."""

    code = "BND-08"
    reason = "the sender's certificate was revoked"


@final
class ChainBroken(Refusal):
    """BND-09: a certificate grants more than its issuer had, or the issuer may not issue. Facts: `serial`."""

    code = "BND-09"
    reason = "a certificate goes beyond its issuer"


@final
class IdentityMismatch(Refusal):
    """BND-10: replica, epoch or device of the bundle are not those of its certificate. Facts: `sender`."""

    code = "BND-10"
    reason = "the bundle's identity is not that of its certificate"


@final
class OlderRevocations(Refusal):
    """BND-11: a revocation list older than the one already held. Facts: `number`, `held`."""

    code = "BND-11"
    reason = "the revocation list is older than the one already held"


@final
class NewerFormat(Parked):
    """TGU-01: made by a newer version of the program. Facts: `needs`, `has`."""

    code = "TGU-01"
    reason = "the file needs a newer version of the program"


@final
class Gap(Parked):
    """TGU-02: an earlier bundle has not come. Facts: `sender`, `expected` and `got` (numbers)."""

    code = "TGU-02"
    reason = "an earlier bundle has not come yet"


@final
class MissingCause(Parked):
    """TGU-03: the sender had merged something we do not have. Facts: `replica`."""

    code = "TGU-03"
    reason = "the bundle builds on operations that have not come yet"


@final
class Fork(Parked):
    """TGU-04: two histories of one replica (`sync.md` D.9); held until the office decides. Facts: `sender`, `no`."""

    code = "TGU-04"
    reason = "the sender's history has two branches"
