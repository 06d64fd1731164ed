"""The small words of a staff list: status, sex, kind of post, place and date of birth in one cell."""

import re
from functools import lru_cache

from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, StatusAsn
from kinerja_desktop.exchange.judul_kolom import huruf_saja
from kinerja_desktop.exchange.susunan_pegawai import JENIS_TERTULIS

_STATUS: dict[str, StatusAsn] = {
    **dict.fromkeys(("pns", "pegawainegerisipil", "pnsd", "pnsdaerah", "asnpns", "pnsaktif"), StatusAsn.PNS),
    **dict.fromkeys(("cpns", "calonpns", "calonpegawainegerisipil", "capeg", "cpnsd"), StatusAsn.CPNS),
    **dict.fromkeys(
        ("pppk", "p3k", "asnpppk", "pegawaipemerintahdenganperjanjiankerja", "pppkpenuhwaktu", "p3kpenuhwaktu"),
        StatusAsn.PPPK,
    ),
    **dict.fromkeys(
        ("pppkparuhwaktu", "p3kparuhwaktu", "pppkpw", "p3kpw", "paruhwaktu", "pppkparttime", "asnpppkparuhwaktu"),
        StatusAsn.PPPK_PW,
    ),
}
_BUKAN_ASN = re.compile(
    r"\b(?:honor(?:er)?|thl|tkk|phl|gtt|ptt|outsourcing|non[\s-]?asn|kontrak|tenaga\s+(?:harian|ahli|bantu)|magang)\b",
    re.IGNORECASE,
)
_PRIA = frozenset({"l", "lk", "laki", "lakilaki", "pria", "1", "m", "male", "lelaki"})
_WANITA = frozenset({"p", "pr", "perempuan", "wanita", "2", "w", "f", "female", "perem"})
_KOSONG = frozenset({"", "-", "–", "—", "0", "n/a", "#n/a", "null", "none", "nihil", "."})
_JENIS: dict[str, JenisJabatan] = {
    **{huruf_saja(judul): jenis for jenis, judul in JENIS_TERTULIS.items()},
    **{huruf_saja(jenis.value): jenis for jenis in JenisJabatan},
    **dict.fromkeys(("eselonii", "eseloniia", "eseloniib", "iia", "iib", "jptpratama", "ii"), JenisJabatan.JPT_PRATAMA),
    **dict.fromkeys(("eseloniii", "eseloniiia", "eseloniiib", "iiia", "iiib", "iii"), JenisJabatan.ADMINISTRATOR),
    **dict.fromkeys(("eseloniv", "eseloniva", "eselonivb", "iva", "ivb", "iv"), JenisJabatan.PENGAWAS),
    **dict.fromkeys(("fungsionalumum", "jfu", "staf", "staff", "jabatanpelaksana"), JenisJabatan.PELAKSANA),
}
_ANGKA_PERTAMA = re.compile(r"\d")


@lru_cache(maxsize=1024)
def urai_status(teks: str) -> StatusAsn | None:
    """The status in a cell (`PNS`, `P3K`, `PPPK Paruh Waktu`), or None for a word nobody knows."""
    return _STATUS.get(huruf_saja(teks))


def bukan_asn(teks: str) -> bool:
    """Whether the words name a worker who is no civil servant (`Honorer`, `THL`); the program keeps only ASN."""
    return _BUKAN_ASN.search(teks) is not None


@lru_cache(maxsize=256)
def urai_jenis_kelamin(teks: str) -> str:
    """`1` pria, `2` wanita, empty for anything else."""
    bersih = huruf_saja(teks)
    return "1" if bersih in _PRIA else "2" if bersih in _WANITA else ""


@lru_cache(maxsize=1024)
def urai_jenis_jabatan(teks: str) -> JenisJabatan | None:
    """The kind of post in a column `Jenis Jabatan` or `Eselon` (`domain.md` 1.6), or None."""
    return _JENIS.get(huruf_saja(teks))


def kosong(teks: str) -> bool:
    """Whether the cell says nothing: empty, or one of the marks offices put for nothing."""
    return teks.strip().lower() in _KOSONG


def pisah_ttl(teks: str) -> tuple[str, str]:
    """Place and date of a cell such as `Pekanbaru, 09-07-1974`; either may be empty."""
    awal = _ANGKA_PERTAMA.search(teks)
    batas = len(teks) if awal is None else awal.start()
    return " ".join(teks[:batas].strip(" ,/;-\n").split()), teks[batas:].strip()
