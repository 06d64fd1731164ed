"""A written name: its titles before, the name itself, its degrees behind (`domain.md` 1.2)."""

import re
import unicodedata
from dataclasses import dataclass

_DEPAN = frozenset({
    "prof", "dr", "drg", "drh", "drs", "dra", "ir", "h", "hj", "kh", "apt", "ns", "ners", "ust", "tgk",
})  # fmt: skip
_BELAKANG_TANPA_TITIK = frozenset({
    "se", "sh", "st", "skm", "sp", "spt", "ss", "ssi", "ssos", "sag", "spd", "spdi", "sip", "stp", "sstp", "shi",
    "skom", "skep", "sthi", "shut", "spi", "sfarm", "sgz", "sked", "skg", "smn", "spsi", "ssn", "sab", "sap", "sakt",
    "sei", "sst", "mm", "mh", "mt", "msi", "map", "mpd", "mkes", "msc", "ma", "mba", "mkom", "mhum", "makt", "msos",
    "mag", "mpa", "mpsi", "mkm", "meng", "mip", "amd", "amk", "amkeb", "amkl", "amg", "phd", "ak", "ca", "ners", "ns",
    "apt", "cgcae",
})  # fmt: skip
_BERTITIK = re.compile(
    r"(?:s|m|a|b|d|am|se|st|sh|sp|ph|str|mtr|tr|ll|cand|kep|dipl|ners|ns|apt)\.\s?[a-z]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NamaTerurai:
    """The parts of a name as `Pegawai` keeps them; titles are texts such as `Dr. H.` and `S.Sos., M.Si`."""

    gelar_depan: str
    nama: str
    gelar_belakang: str


def urai_nama(tertulis: str) -> NamaTerurai:
    """Split a written name: `Dr. H. Ahmad Nugroho, S.Sos., M.Si` gives `Dr. H.`, `Ahmad Nugroho`, `S.Sos., M.Si`.

    What is no known title stays in the name, so that nothing typed is lost.
    """
    bersih = " ".join(unicodedata.normalize("NFC", tertulis).replace("\u00a0", " ").split()).strip(" ,")
    potongan = [satu.strip() for satu in bersih.split(",")]
    inti, belakang = potongan[0], [satu for satu in potongan[1:] if satu]
    if belakang and not _gelar_belakang(belakang[0].split()[0]):
        inti, belakang = ", ".join([inti, *belakang]), []
    kata = inti.split()
    depan: list[str] = []
    while len(kata) > 1 and _gelar_depan(kata[0]):
        depan += [bagian for bagian in re.findall(r"[^.]+\.?", kata.pop(0)) if bagian]
    if not belakang:
        ekor: list[str] = []
        while len(kata) > 1 and _gelar_tanpa_koma(kata[-1], " ".join(kata)):
            ekor.insert(0, kata.pop())
        belakang = ekor
    return NamaTerurai(" ".join(depan), " ".join(kata), ", ".join(belakang))


def gabung_nama(gelar_depan: str, nama: str, gelar_belakang: str) -> str:
    """The name as paper prints it; empty parts and their separators are skipped."""
    depan = f"{gelar_depan} {nama}".strip()
    return f"{depan}, {gelar_belakang}" if gelar_belakang else depan


def _gelar_depan(kata: str) -> bool:
    """`Dr.`, `drg`, `Drs.H.`; a single H counts with its dot or as a capital."""
    bagian = [satu for satu in kata.split(".") if satu]
    return bool(bagian) and all(satu.casefold() in _DEPAN for satu in bagian) and kata not in {"h", "Ns", "ns"}


def _gelar_belakang(kata: str) -> bool:
    """`S.Sos.`, `M.Si`, `SE`, `A.Md.Kep`."""
    return kata.replace(".", "").casefold() in _BELAKANG_TANPA_TITIK or _BERTITIK.match(kata) is not None


def _gelar_tanpa_koma(kata: str, nama: str) -> bool:
    """A degree written without a comma must have a dot, or stand in capitals behind a name that does not."""
    if "." in kata.rstrip("."):
        return _gelar_belakang(kata)
    return kata.isupper() and not nama.isupper() and _gelar_belakang(kata)
