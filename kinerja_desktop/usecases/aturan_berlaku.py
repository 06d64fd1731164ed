"""The dated rules of the regulation that ship with the program, read once."""

from functools import cache

from kinerja_desktop.domain.aturan import Aturan, baca_aturan
from kinerja_desktop.resource_files import resource


@cache
def semua_aturan() -> tuple[Aturan, ...]:
    """Every version of every rule in `resources/aturan`, by code and version."""
    berkas = sorted(resource("aturan").glob("*.json"))
    semua = [aturan for satu in berkas for aturan in baca_aturan(satu.read_text(encoding="utf-8"))]
    return tuple(sorted(semua, key=lambda aturan: (aturan.kode, aturan.versi)))
