"""One thing to choose, in segments, lists and the search palette."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opsi:
    """`kode` is kept as text, `kata` is shown, `nilai` is the value (the code where None), `rincian` stands below."""

    kode: str
    kata: str
    nilai: object = None
    rincian: str = ""
    ikon: str = ""

    @property
    def value(self) -> object:
        """The value that choosing it gives."""
        return self.kode if self.nilai is None else self.nilai
