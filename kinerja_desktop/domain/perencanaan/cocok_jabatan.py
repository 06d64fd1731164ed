"""Whether a post as an office writes it is a post of the library: `Arsiparis Terampil` is an Arsiparis."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import TypeVar

T = TypeVar("T")

_KATA = re.compile(r"[^\W_]+")
_BUKAN_POS = frozenset({"plt", "plh", "pj", "pjs", "jf", "jft", "jabatan", "fungsional", "pejabat", "pelaksana"})
_DILEWATI = frozenset({"dan", "serta", "pada", "di"})
_KEPANJANGAN = {
    "ka": "kepala", "kasi": "kepala seksi", "kasie": "kepala seksi", "sie": "seksi",
    "kasubbag": "kepala subbagian", "kasubag": "kepala subbagian", "subbag": "subbagian", "subag": "subbagian",
    "kabid": "kepala bidang", "kabag": "kepala bagian", "kadis": "kepala dinas", "kaban": "kepala badan",
    "kapus": "kepala puskesmas", "kapuskesmas": "kepala puskesmas", "kepsek": "kepala sekolah",
    "sekcam": "sekretaris camat", "sekdis": "sekretaris dinas",
    "seklur": "sekretaris kelurahan", "sekkel": "sekretaris kelurahan", "uptd": "upt",
    "trantib": "ketenteraman ketertiban umum", "trantibum": "ketenteraman ketertiban umum",
    "tramtib": "ketenteraman ketertiban umum", "ketentraman": "ketenteraman",
    "kesos": "kesejahteraan sosial", "kessos": "kesejahteraan sosial", "kesra": "kesejahteraan rakyat",
    "pmd": "pemberdayaan masyarakat", "pemmas": "pemberdayaan masyarakat", "pem": "pemerintahan",
    "ekbang": "ekonomi pembangunan", "umpeg": "umum kepegawaian", "yanum": "pelayanan umum",
    "satpol": "polisi pamong", "pp": "praja", "bk": "bimbingan konseling", "sdm": "sumber daya manusia",
    "sd": "sekolah", "sdn": "sekolah", "smp": "sekolah", "smpn": "sekolah", "tk": "sekolah",
}  # fmt: skip


@lru_cache(maxsize=4096)
def cocok_jabatan(tertulis: str, pustaka: str) -> int:
    """How many words of the post of the library the written post has in their order; 0 where it is another post.

    Both begin with the same word: an assistant of the camat is no camat.
    """
    return len(_kata(pustaka)) if _memuat(_kata(tertulis), _kata(pustaka)) else 0


def jabatan_tercocok(tertulis: str, semua: Iterable[T], nama: Callable[[T], Iterable[str]]) -> tuple[T, ...]:
    """Those of `semua` that the written post is, the closest first.

    What says less than another one is left out: who is `Kepala Seksi Pemerintahan Kelurahan` is not also a
    `Kepala Seksi Pemerintahan`; who is `Kepala Seksi Pemerintahan dan Pelayanan Umum` is two of them.
    """
    calon: list[tuple[T, frozenset[str]]] = []
    for satu in semua:
        sebutan_semua = tuple(nama(satu))
        if not sebutan_semua:
            continue
        terdekat = max(sebutan_semua, key=partial(cocok_jabatan, tertulis))
        if cocok_jabatan(tertulis, terdekat):
            calon.append((satu, frozenset(_kata(terdekat))))
    terpilih = [satu for satu in calon if not any(satu[1] < lain[1] for lain in calon)]
    return tuple(satu for satu, _kata_kata in sorted(terpilih, key=lambda satu: -len(satu[1])))


@lru_cache(maxsize=4096)
def _kata(jabatan: str) -> tuple[str, ...]:
    teks = re.sub(r"\bsub[\s-]+(?=bag)", "sub", jabatan.casefold())
    dasar = [lanjut for kata in _KATA.findall(teks) for lanjut in _KEPANJANGAN.get(str(kata), str(kata)).split()]
    while dasar and dasar[0] in _BUKAN_POS:
        del dasar[0]
    return tuple(kata for kata in dasar if kata not in _DILEWATI)


def _memuat(panjang: tuple[str, ...], pendek: tuple[str, ...]) -> bool:
    if not pendek or panjang[:1] != pendek[:1]:
        return False
    sisa = iter(panjang)
    return all(kata in sisa for kata in pendek)
