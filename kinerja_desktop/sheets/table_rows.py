"""Rows of a table, measured and cut: how tall they are, what fits above a page break, what goes on below it.

Nothing is ever dropped: what does not fit comes back as a rest, its cells marked `(lanjutan)` (`domain.md` 6.0).
"""

from dataclasses import dataclass, replace

from kinerja_desktop.sheets.rencana_sel import UKURAN_NOMOR, Kelompok, Latar, Paragraf, Potongan, Rata, Sel
from kinerja_desktop.sheets.wrapping import Line, wrap, wrap_all

TITIK = 72 / 25.4
"""Points in a millimetre."""
PAD_TEGAK, PAD_DATAR = 2.0, 3.0
"""Cell padding above and below, left and right, points."""
LANJUTAN = Paragraf((Potongan("(lanjutan)", miring=True, ukuran=UKURAN_NOMOR),))


@dataclass(frozen=True, slots=True)
class Cell:
    """A measured cell: `x` and `lebar` in points from the table's left edge, and its lines."""

    x: float
    lebar: float
    lines: tuple[Line, ...]
    latar: Latar
    tengah: bool
    ulang: bool
    rata: Rata

    @property
    def tinggi(self) -> float:
        """The height that its text needs."""
        return sum(line.tinggi for line in self.lines) + 2 * PAD_TEGAK

    def split(self, tinggi: float) -> tuple["Cell", tuple[Line, ...]]:
        """The part that fits in a height, and the lines left over."""
        ruang = tinggi - 2 * PAD_TEGAK + 0.01
        muat = 0
        for line in self.lines:
            if line.tinggi > ruang:
                break
            ruang -= line.tinggi
            muat += 1
        return replace(self, lines=self.lines[:muat]), self.lines[muat:]

    def resume(self, sisa: tuple[Line, ...], *, tandai: bool) -> "Cell":
        """The cell below the break: its number again, or the rest marked as a continuation."""
        if self.ulang:
            return self
        if sisa or (tandai and self.lines):
            tanda = wrap(LANJUTAN, self.lebar - 2 * PAD_DATAR, UKURAN_NOMOR, self.rata)
            return replace(self, lines=tanda + sisa, tengah=False)
        return replace(self, lines=())


@dataclass(frozen=True, slots=True)
class Group:
    """A measured group: rows of cells, and the cells that run down through all rows."""

    rows: tuple[tuple[Cell, ...], ...]
    spans: tuple[Cell, ...]
    tinggi_min: float
    ikat: bool

    @property
    def heights(self) -> list[float]:
        """Row heights; what the running cells need beyond the rows is shared by all rows."""
        natural = self.natural
        lebih = max((c.tinggi for c in self.spans), default=0.0) - sum(natural)
        return [h + lebih / len(natural) for h in natural] if lebih > 0 else natural

    @property
    def natural(self) -> list[float]:
        """Row heights without the running cells."""
        return [max(self.tinggi_min, *(c.tinggi for c in row), 0.0) for row in self.rows]

    @property
    def tinggi(self) -> float:
        """Height of the whole group in points."""
        return max(sum(self.natural), max((c.tinggi for c in self.spans), default=0.0))


def measure(kelompok: Kelompok, lebar: tuple[float, ...], ukuran: float, *, susut: bool, ukuran_maks: float) -> Group:
    """A group of the plan with its text broken into lines; `lebar` in mm."""
    batas = [0.0]
    for satu in lebar:
        batas.append(batas[-1] + satu * TITIK)

    def cell(isi: Sel, kolom: int) -> Cell:
        x, w = batas[kolom], batas[kolom + isi.bentang] - batas[kolom]
        lines = wrap_all(isi.paragraf, w - 2 * PAD_DATAR, min(isi.ukuran or ukuran, ukuran_maks), isi.rata)
        return Cell(x, w, lines, isi.latar, isi.tengah, isi.ulang, isi.rata)

    rows: list[tuple[Cell, ...]] = []
    spans: list[Cell] = []
    for nomor, isi_baris in enumerate(kelompok.baris):
        kolom = 0
        row: list[Cell] = []
        for isi in isi_baris:
            if kolom not in kelompok.gabung:
                row.append(cell(isi, kolom))
            elif nomor == 0:
                spans.append(cell(isi, kolom))
            kolom += isi.bentang
        rows.append(tuple(row))
    minimum = kelompok.tinggi_min
    if susut and kelompok.tinggi_susut is not None:
        minimum = kelompok.tinggi_susut
    return Group(tuple(rows), tuple(spans), minimum * TITIK, kelompok.ikat)


def split(group: Group, ruang: float) -> tuple[Group, list[float], Group] | None:
    """Cut a group at a height: the upper part with its row heights, and the rest. None if not one line fits above."""
    natural = group.natural
    muat = 0
    terpakai = 0.0
    while muat < len(natural) and terpakai + natural[muat] <= ruang:
        terpakai += natural[muat]
        muat += 1
    if muat == 0:
        return _split_first_row(group, ruang)
    tinggi = min(ruang, max(terpakai, *(c.tinggi for c in group.spans), 0.0))
    atas, bawah = _split_spans(group.spans, tinggi)
    rows = group.rows[muat:] or (tuple(replace(c, lines=()) for c in group.rows[-1]),)
    heights = [h + (tinggi - terpakai) / muat for h in natural[:muat]]
    part = replace(group, rows=group.rows[:muat], spans=atas)
    return part, heights, replace(group, rows=rows, spans=bawah)


def _split_first_row(group: Group, ruang: float) -> tuple[Group, list[float], Group] | None:
    atas, bawah = _split_spans(group.spans, ruang)
    row: list[Cell] = []
    rest: list[Cell] = []
    for cell in group.rows[0]:
        part, sisa = cell.split(ruang)
        row.append(part)
        rest.append(cell.resume(sisa, tandai=False))
    if not any(c.lines for c in (*row, *atas)):
        return None
    part = replace(group, rows=(tuple(row),), spans=atas)
    return part, [ruang], replace(group, rows=(tuple(rest), *group.rows[1:]), spans=bawah, tinggi_min=0.0)


def _split_spans(spans: tuple[Cell, ...], tinggi: float) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    pairs = [(cell, *cell.split(tinggi)) for cell in spans]
    return tuple(part for _, part, _ in pairs), tuple(cell.resume(sisa, tandai=True) for cell, _, sisa in pairs)
