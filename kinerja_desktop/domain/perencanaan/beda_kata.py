"""Which words of two texts differ, for two versions of a long text side by side."""

import re
from difflib import SequenceMatcher

_KATA = re.compile(r"\s+|[^\s]+")

Potongan = tuple[str, bool]
"""A piece of a text, and whether the other text does not have it."""


def beda_kata(lama: str, baru: str) -> tuple[tuple[Potongan, ...], tuple[Potongan, ...]]:
    """Both texts in pieces of whole words. The pieces of each, joined, are the text itself."""
    kiri, kanan = _KATA.findall(lama), _KATA.findall(baru)
    pencocok = SequenceMatcher(a=kiri, b=kanan, autojunk=False)
    hasil_kiri: list[Potongan] = []
    hasil_kanan: list[Potongan] = []
    for jenis, a, b, c, d in pencocok.get_opcodes():
        beda = jenis != "equal"
        if b > a:
            hasil_kiri.append(("".join(kiri[a:b]), beda))
        if d > c:
            hasil_kanan.append(("".join(kanan[c:d]), beda))
    return tuple(hasil_kiri), tuple(hasil_kanan)
