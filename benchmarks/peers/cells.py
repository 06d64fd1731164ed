"""A plan of ours as plain cells, so that peers draw the same words in the same boxes without knowing our types."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kinerja_desktop.sheets.rencana_sel import (
    CatatanKaki,
    DuaSisi,
    Jarak,
    Judul,
    KotakKurva,
    Latar,
    Lembar,
    Paragraf,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
)

Run = tuple[str, bool, bool]
"""Words, bold, italic."""
GREY = {Latar.PUTIH: 1.0, Latar.KEPALA: 0.91, Latar.NOMOR: 0.95}
ROOM_TO_SIGN_MM = 18.0


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: paragraphs of runs, how many columns and rows it covers, alignment, ground (1 is white), size of type."""

    paragraphs: tuple[tuple[Run, ...], ...]
    across: int = 1
    down: int = 1
    align: str = "left"
    ground: float = 1.0
    size: float = 8.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: widths in mm, rows of boxes by column (columns that a box covers are absent), rows that repeat."""

    widths: tuple[float, ...]
    rows: tuple[dict[int, Box], ...]
    head: int = 0
    ruled: bool = True
    size: float = 8.0


@dataclass(frozen=True, slots=True)
class Plain:
    """A sheet for a peer: grids one under the other with gaps (mm) between, and the footer."""

    blocks: list[Grid | float] = field(default_factory=list[Grid | float])
    footer: str = ""


def plain(sheet: Lembar, width: float = 273.0) -> Plain:
    """The cells of a sheet. Left out, in favour of the peers: the QR mark, the curve's line, the number of pages."""
    blocks: list[Grid | float] = []
    for block in sheet.blok:
        if isinstance(block, Tabel):
            blocks.append(_table(block))
        elif isinstance(block, Judul):
            rows = tuple({0: Box(_runs(one), align="center", size=block.ukuran)} for one in _single(block.baris))
            blocks.append(Grid((width,), rows, ruled=False, size=block.ukuran))
        elif isinstance(block, DuaSisi):
            sides = {0: _said(block.kiri), 1: _said(block.kanan, align="right")}
            blocks.append(Grid((width / 2, width / 2), (sides,), ruled=False))
        elif isinstance(block, KotakKurva):
            blocks.append(Grid((width,), ({0: _said(block.label)},)))
            blocks.append(block.tinggi - 6)
        elif isinstance(block, TandaTangan):
            blocks.append(_signatures(block, width))
        elif isinstance(block, CatatanKaki):
            notes = tuple({0: Box((((line, False, True),),), size=7.5)} for line in block.baris)
            blocks.append(Grid((width,), notes, ruled=False, size=7.5))
        elif isinstance(block, Jarak):
            blocks.append(block.tinggi)
    return Plain(blocks, sheet.kaki)


def _single(paragraphs: tuple[Paragraf, ...]) -> Iterator[tuple[Paragraf, ...]]:
    for one in paragraphs:
        yield (one,)


def _said(words: str, *, align: str = "left", bold: bool = False) -> Box:
    return Box((((words, bold, False),),), align=align)


def _runs(paragraphs: tuple[Paragraf, ...]) -> tuple[tuple[Run, ...], ...]:
    return tuple(tuple((one.teks, one.tebal, one.miring) for one in each.potongan) for each in paragraphs)


def _box(cell: Sel, down: int, size: float) -> Box:
    align = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}[cell.rata]
    return Box(_runs(cell.paragraf), cell.bentang, down, align, GREY[cell.latar], cell.ukuran or size)


def _table(table: Tabel) -> Grid:
    rows: list[dict[int, Box]] = []
    for group in (*table.kepala, *table.isi):
        for number, cells in enumerate(group.baris):
            row: dict[int, Box] = {}
            column = 0
            for cell in cells:
                joined = column in group.gabung
                if not joined or number == 0:
                    row[column] = _box(cell, len(group.baris) if joined else 1, table.ukuran)
                column += cell.bentang
            rows.append(row)
    return Grid(table.lebar, tuple(rows), sum(len(group.baris) for group in table.kepala), size=table.ukuran)


def _signatures(block: TandaTangan, width: float) -> Grid:
    one = block.kanan or block.kiri
    assert one is not None
    lines = (one.tempat_tanggal, one.peran, one.jabatan, "", "", "", "", one.nama, f"NIP. {one.nip}")
    rows = tuple({1: _said(line, align="center", bold=line == one.nama)} for line in lines)
    return Grid((width - block.lebar, block.lebar), rows, ruled=False)
