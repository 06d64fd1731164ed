"""Find the examples of the library that fit a planned result and a post, best first (`product.md` row 1.2)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kinerja_desktop.domain.perencanaan.cocok_jabatan import cocok_jabatan
from kinerja_desktop.domain.perencanaan.pustaka import ContohIndikator, ContohRhk, Sektor, Ukuran

_KATA = re.compile(r"[^\W_]+")
_UMUM = frozenset({
    "dan", "yang", "di", "ke", "dari", "untuk", "pada", "dengan", "atau", "serta", "sampai", "tepat", "sesuai",
    "jumlah", "persentase", "nilai", "waktu", "tahun", "semua", "setiap", "tanpa",
})  # fmt: skip
_AWALAN = re.compile(r"^(?:meng|peng|mem|pem|men|pen|ber|ter|per|me|pe|di|ke)")
_LULUH = ((re.compile(r"^[mp]eny(?=[aiueo])"), "s"), (re.compile(r"^[mp]en(?=[aiueo])"), "t"))
_AKHIRAN = ("nya", "an", "i", "k")
_AKAR_TERPENDEK = 3
_BERDAMPAK = (Ukuran.MUTU, Ukuran.DAMPAK)
_BOBOT_MUTU = 3


@dataclass(frozen=True, slots=True)
class ContohDitemukan:
    """An example with the sector and the planned result it stands under."""

    sektor: str
    rhk: str
    contoh: ContohIndikator


def cari_contoh(
    semua: Iterable[Sektor], ketik: str, *, rhk: str = "", jabatan: str = "", sektor: str = "", mutu_dulu: bool = False
) -> tuple[ContohDitemukan, ...]:
    """The examples, those nearest to the planned result `rhk` and the post `jabatan` first.

    Every word of `ketik` must be the beginning of a word of the example, its planned result, posts, sector or source of
    data. `sektor` keeps one sector. With `mutu_dulu`, those that measure quality or impact lead their group.
    """
    diketik = [kata.casefold() for kata in _KATA.findall(ketik)]
    dicari = _akar_kata(rhk)
    terurut: list[tuple[int, ContohDitemukan]] = []
    for satu in semua:
        if sektor and satu.nama != sektor:
            continue
        nilai_sektor = 1 if any(_nilai_jabatan(jabatan, contoh) for contoh in satu.rhk) else 0
        for kelompok in satu.rhk:
            nilai_kelompok = (
                nilai_sektor + _nilai_jabatan(jabatan, kelompok) + 3 * len(dicari & _akar_kata(kelompok.teks))
            )
            for contoh in kelompok.indikator:
                tepat = _nilai_ketik(diketik, contoh, kelompok, satu.nama)
                if tepat is None:
                    continue
                nilai = nilai_kelompok + tepat + 2 * len(dicari & _akar_kata(contoh.teks))
                nilai += _BOBOT_MUTU if mutu_dulu and contoh.ukuran in _BERDAMPAK else 0
                terurut.append((-nilai, ContohDitemukan(satu.nama, kelompok.teks, contoh)))
    return tuple(satu for _nilai, satu in sorted(terurut, key=lambda satu: satu[0]))


def berbagi_kata(rhk: str, satu: ContohDitemukan) -> bool:
    """Whether the example has two words in common with the planned result, in its own text or that of its result."""
    return len(_akar_kata(rhk) & (_akar_kata(satu.contoh.teks) | _akar_kata(satu.rhk))) > 1


def _nilai_jabatan(jabatan: str, kelompok: ContohRhk) -> int:
    return 3 if any(cocok_jabatan(jabatan, satu) for satu in kelompok.jabatan) else 0


def _nilai_ketik(diketik: list[str], contoh: ContohIndikator, kelompok: ContohRhk, sektor: str) -> int | None:
    """How near the typed words hit, or None where one of them hits nothing."""
    tempat = (
        (8, contoh.teks),
        (4, kelompok.teks),
        (2, f"{contoh.sumber_data} {contoh.satuan} {contoh.ukuran} {sektor} {' '.join(kelompok.jabatan)}"),
    )
    jumlah = 0
    for kata in diketik:
        nilai = next((bobot for bobot, teks in tempat if _berawalan(teks, kata)), 0)
        if not nilai:
            return None
        jumlah += nilai
    return jumlah


def _berawalan(teks: str, awal: str) -> bool:
    return any(kata.startswith(awal) for kata in _KATA.findall(teks.casefold()))


@lru_cache(maxsize=1024)
def _akar_kata(teks: str) -> frozenset[str]:
    """The stems of the words that say something: `pelayanan`, `melayani` and `terlayaninya` share one."""
    return frozenset(_akar(kata) for kata in _KATA.findall(teks.casefold()) if len(kata) > 2 and kata not in _UMUM)


def _akar(kata: str) -> str:
    """Near enough to rank by, no grammar: a `k` at the end goes too, since `-kan` cannot be told from `-an` after k."""
    for akhiran in _AKHIRAN:
        kata = _selama_cukup(kata.removesuffix(akhiran), kata)
    for _kali in range(2):
        for pola, huruf in _LULUH:
            kata = pola.sub(huruf, kata)
        kata = _selama_cukup(_AWALAN.sub("", kata), kata)
    return kata


def _selama_cukup(pendek: str, kata: str) -> str:
    return pendek if len(pendek) >= _AKAR_TERPENDEK else kata
