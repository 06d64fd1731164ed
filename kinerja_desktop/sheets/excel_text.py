"""Text of a plan in Excel: plain where a cell has one style, in runs where it has several, cut at its limits."""

from collections.abc import Sequence
from typing import Any

from kinerja_desktop.sheets.rencana_sel import Paragraf, Potongan

FONT = "Times New Roman"
_TEKS_MAKS = 32_000
"""Characters in one Excel cell (its limit is 32,767)."""
_KAKI_MAKS = 255
"""Characters in the footer of a worksheet, its marks for type and place included."""
_TANDA_KAKI = 80


def font_key(p: Potongan) -> tuple[bool, bool, bool, bool, float | None]:
    """What tells one style from another."""
    return p.tebal, p.miring, p.coret, p.garis_bawah, p.ukuran


def plain_text(isi: Sequence[Paragraf]) -> str:
    """The words of a cell, its paragraphs on lines of their own."""
    return "\n".join(("• " if p.butir else "") + p.teks for p in isi)


def rich_text(isi: Sequence[Paragraf], ukuran: float) -> Any:
    """Runs of different styles in one cell."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    hasil: Any = CellRichText()
    for nomor, paragraf in enumerate(isi):
        depan = ("\n" if nomor else "") + ("• " if paragraf.butir else "")
        for p in paragraf.potongan:
            font = InlineFont(
                rFont=FONT,
                sz=p.ukuran or ukuran,
                b=p.tebal or None,
                i=p.miring or None,
                strike=p.coret or None,
                u="single" if p.garis_bawah else None,
            )
            hasil.append(TextBlock(font, depan + p.teks))
            depan = ""
    return hasil


def chunks(isi: tuple[Paragraf, ...], paling_banyak: int) -> list[tuple[Paragraf, ...]]:
    """Paragraphs in parts that Excel can hold; a single longer paragraph is cut between words."""
    bagian: list[tuple[Paragraf, ...]] = []
    kini: list[Paragraf] = []
    panjang = 0
    for paragraf in (potong for p in isi for potong in _halved(p)):
        if kini and panjang + len(paragraf.teks) > _TEKS_MAKS and len(bagian) + 1 < paling_banyak:
            bagian.append(tuple(kini))
            kini, panjang = [], 0
        kini.append(paragraf)
        panjang += len(paragraf.teks) + 3
    return [*bagian, tuple(kini)]


def _halved(paragraf: Paragraf) -> list[Paragraf]:
    if len(paragraf.teks) <= _TEKS_MAKS or len(paragraf.potongan) != 1:
        return [paragraf]
    teks, gaya = paragraf.teks, paragraf.potongan[0]
    tengah = teks.rfind(" ", 0, _TEKS_MAKS)
    tengah = tengah if tengah > 0 else _TEKS_MAKS
    dua = (Paragraf((_with_text(gaya, teks[:tengah]),), paragraf.butir), Paragraf((_with_text(gaya, teks[tengah:]),)))
    return [dua[0], *_halved(dua[1])]


def _with_text(p: Potongan, teks: str) -> Potongan:
    return Potongan(teks, p.tebal, p.miring, p.coret, p.garis_bawah, p.ukuran)


def footer_text(kaki: str, kanan: str) -> str:
    """The left part of a footer, its middle left out where Excel would refuse the whole file for its length."""
    teks = kaki.replace("&", "&&")
    ruang = _KAKI_MAKS - _TANDA_KAKI - len(kanan)
    if len(teks) <= ruang:
        return teks
    belakang = teks[len(teks) - ruang // 2 :]
    depan = teks[: ruang - len(belakang) - 1].rstrip("&")
    return f"{depan}…{belakang.lstrip('&')}"
