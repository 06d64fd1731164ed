"""Paper's typeface and how its text breaks into lines.

Widths are read once from the embedded Liberation Serif and kept per character and per word: a form says the same words
over and over, and measuring was the dearest part of drawing one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from kinerja_desktop.resource_files import resource
from kinerja_desktop.sheets.rencana_sel import Paragraf, Potongan, Rata

BIASA, TEBAL, MIRING, TEBAL_MIRING = "Serif", "Serif-Bold", "Serif-Italic", "Serif-BoldItalic"
_BERKAS = {BIASA: "Regular", TEBAL: "Bold", MIRING: "Italic", TEBAL_MIRING: "BoldItalic"}
SPASI_BARIS = 1.2
INDEN_BUTIR = 8.0
"""Hanging indent of a bullet, points."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of one line in one style, `x` points from the line's left edge."""

    x: float
    lebar: float
    teks: str
    font: str
    ukuran: float
    coret: bool = False
    garis_bawah: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell: its pieces and its height in points."""

    segmen: tuple[Segment, ...]
    tinggi: float


@dataclass(frozen=True, slots=True)
class _Word:
    """What may not be broken at a space: pieces that touch each other, with the width of the space before them."""

    potongan: tuple[tuple[str, Potongan], ...]
    lebar: float
    spasi: float


def font_of(potongan: Potongan) -> str:
    """The face of a run."""
    if potongan.tebal:
        return TEBAL_MIRING if potongan.miring else TEBAL
    return MIRING if potongan.miring else BIASA


@cache
def register_fonts() -> dict[str, Any]:
    """The four faces, registered with ReportLab once per process."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    metrics: Any = pdfmetrics
    faces: dict[str, Any] = {}
    for nama, gaya in _BERKAS.items():
        font = TTFont(nama, str(resource("fonts", f"LiberationSerif-{gaya}.ttf")), asciiReadable=0)
        metrics.registerFont(font)
        faces[nama] = font
    return faces


@cache
def _glyph_widths(font: str) -> tuple[dict[int, float], float]:
    face = register_fonts()[font].face
    return face.charWidths, face.defaultWidth


@lru_cache(maxsize=50_000)
def _word_width(font: str, teks: str) -> float:
    widths, default = _glyph_widths(font)
    return sum(widths.get(32 if c == "\u00a0" else ord(c), default) for c in teks)


def text_width(teks: str, font: str, ukuran: float) -> float:
    """Width of a text in points."""
    return _word_width(font, teks) * ukuran / 1000


def _words(paragraf: Paragraf, ukuran: float) -> list[_Word]:
    """The paragraph cut at its spaces; a word may change its style in the middle."""
    words: list[_Word] = []
    pieces: list[tuple[str, Potongan]] = []
    spasi = 0.0

    def close() -> None:
        nonlocal pieces, spasi
        if pieces:
            lebar = sum(text_width(t, font_of(p), p.ukuran or ukuran) for t, p in pieces)
            words.append(_Word(tuple(pieces), lebar, spasi))
        pieces = []

    for potongan in paragraf.potongan:
        for nomor, teks in enumerate(potongan.teks.split(" ")):
            if nomor:
                close()
                spasi = text_width(" ", font_of(potongan), potongan.ukuran or ukuran)
            if teks:
                pieces.append((teks, potongan))
    close()
    return words


def _cut(word: _Word, lebar: float, ukuran: float) -> list[_Word]:
    """A word wider than the line, cut after a hyphen, slash or dot where one fits, else between letters."""
    parts: list[_Word] = []
    row: list[tuple[str, Potongan]] = []
    used = 0.0
    for teks, potongan in word.potongan:
        font, size = font_of(potongan), potongan.ukuran or ukuran
        rest = teks
        while rest:
            room = lebar - used
            fits = 0
            width = 0.0
            good = 0
            for n, c in enumerate(rest, 1):
                width += text_width(c, font, size)
                if width > room:
                    break
                fits = n
                if c in "-/._@,;)":
                    good = n
            take = fits if fits == len(rest) else good or fits
            if take == 0 and not row:
                take = 1
            if take:
                row.append((rest[:take], potongan))
                used += text_width(rest[:take], font, size)
                rest = rest[take:]
            if rest:
                parts.append(_Word(tuple(row), used, word.spasi if not parts else 0.0))
                row, used = [], 0.0
    if row:
        parts.append(_Word(tuple(row), used, word.spasi if not parts else 0.0))
    return parts


def _line(words: list[_Word], lebar: float, rata: Rata, ukuran: float) -> Line:
    isi = sum(w.lebar for w in words) + sum(w.spasi for w in words[1:])
    x = 0.0 if rata is Rata.KIRI else (lebar - isi) / (2 if rata is Rata.TENGAH else 1)
    segments: list[Segment] = []
    teks = ""
    gaya: Potongan | None = None
    awal = x
    tinggi = 0.0

    def close(akhir: float) -> None:
        if gaya is not None and teks:
            size = gaya.ukuran or ukuran
            segments.append(Segment(awal, akhir - awal, teks, font_of(gaya), size, gaya.coret, gaya.garis_bawah))

    for nomor, word in enumerate(words):
        spasi = word.spasi if nomor else 0.0
        for bagian, (isi_teks, potongan) in enumerate(word.potongan):
            depan = " " if nomor and not bagian else ""
            lebar_depan = spasi if depan else 0.0
            if gaya is not None and _same_style(gaya, potongan):
                teks += depan + isi_teks
                x += lebar_depan
            else:
                close(x)
                x += lebar_depan
                awal, teks, gaya = x, isi_teks, potongan
            size = potongan.ukuran or ukuran
            x += text_width(isi_teks, font_of(potongan), size)
            tinggi = max(tinggi, size * SPASI_BARIS)
    close(x)
    return Line(tuple(segments), tinggi or ukuran * SPASI_BARIS)


def _same_style(a: Potongan, b: Potongan) -> bool:
    return replace(a, teks="") == replace(b, teks="")


def _narrow_words(paragraf: Paragraf, ruang: float, ukuran: float) -> Iterator[_Word]:
    for word in _words(paragraf, ukuran):
        if word.lebar <= ruang:
            yield word
        else:
            yield from _cut(word, ruang, ukuran)


@lru_cache(maxsize=4_000)
def wrap(paragraf: Paragraf, lebar: float, ukuran: float, rata: Rata = Rata.KIRI) -> tuple[Line, ...]:
    """The lines of one paragraph in a width of points; never empty, and no character is lost."""
    inden = INDEN_BUTIR if paragraf.butir else 0.0
    ruang = lebar - inden
    lines: list[Line] = []
    row: list[_Word] = []
    used = 0.0
    for word in _narrow_words(paragraf, ruang, ukuran):
        tambah = word.lebar + (word.spasi if row else 0.0)
        if row and used + tambah > ruang + 0.01:
            lines.append(_line(row, ruang, rata, ukuran))
            row, used, tambah = [], 0.0, word.lebar
        row.append(word)
        used += tambah
    lines.append(_line(row, ruang, rata, ukuran))
    if not inden:
        return tuple(lines)
    tanda = Segment(1.0, 0.0, "•", BIASA, ukuran)
    return tuple(
        Line((() if n else (tanda,)) + tuple(_shift(s, inden) for s in line.segmen), line.tinggi)
        for n, line in enumerate(lines)
    )


def _shift(segmen: Segment, x: float) -> Segment:
    return Segment(
        segmen.x + x, segmen.lebar, segmen.teks, segmen.font, segmen.ukuran, segmen.coret, segmen.garis_bawah
    )


def wrap_all(isi: tuple[Paragraf, ...], lebar: float, ukuran: float, rata: Rata = Rata.KIRI) -> tuple[Line, ...]:
    """The lines of several paragraphs, one under the other."""
    return tuple(line for satu in isi for line in wrap(satu, lebar, ukuran, rata))
