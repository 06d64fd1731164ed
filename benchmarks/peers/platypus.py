"""Bare ReportLab: platypus tables of paragraphs, as its manual shows, with the same fonts and the C accelerator."""

from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from benchmarks.peers.cells import Box, Grid, Plain
from kinerja_desktop.resource_files import resource

ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}
FACES = (("Regular", 0, 0), ("Bold", 1, 0), ("Italic", 0, 1), ("BoldItalic", 1, 1))


def markup(box: Box) -> str:
    """A cell's words in ReportLab's little language."""
    lines: list[str] = []
    for runs in box.paragraphs:
        words = ""
        for text, bold, italic in runs:
            piece = escape(text)
            piece = f"<b>{piece}</b>" if bold else piece
            words += f"<i>{piece}</i>" if italic else piece
        lines.append(words)
    return "<br/>".join(lines)


def draw(sheet: Plain, path: Path) -> None:
    """One sheet into one file."""
    _fonts()
    story: list[Any] = [
        Spacer(1, block * mm) if isinstance(block, float | int) else _table(block) for block in sheet.blocks
    ]

    def footer(canvas: Any, document: Any) -> None:
        canvas.setFont("Peer-Italic", 7)
        canvas.drawString(12 * mm, 7 * mm, sheet.footer)
        canvas.drawRightString(285 * mm, 7 * mm, f"Halaman {document.page}")

    margin: dict[str, Any] = {f"{side}Margin": 12 * mm for side in ("left", "right", "top", "bottom")}
    document = SimpleDocTemplate(str(path), pagesize=landscape(A4), initialFontName="Peer-Regular", **margin)
    document.build(story, onFirstPage=footer, onLaterPages=footer)


@cache
def _fonts() -> None:
    add_mapping: Any = addMapping
    for face, bold, italic in FACES:
        pdfmetrics.registerFont(TTFont(f"Peer-{face}", str(resource("fonts", f"LiberationSerif-{face}.ttf"))))
        add_mapping("Peer-Regular", bold, italic, f"Peer-{face}")


@cache
def _style(align: str, size: float) -> ParagraphStyle:
    made: Any = ParagraphStyle
    return made(f"{align} {size}", fontName="Peer-Regular", fontSize=size, leading=size * 1.2, alignment=ALIGN[align])


def _table(grid: Grid) -> Table:
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 1 if grid.ruled else 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1 if grid.ruled else 0),
    ]
    if grid.ruled:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)))
    data: list[list[Any]] = []
    for row, boxes in enumerate(grid.rows):
        line: list[Any] = [""] * len(grid.widths)
        for column, box in boxes.items():
            line[column] = Paragraph(markup(box), _style(box.align, box.size))
            end = (column + box.across - 1, row + box.down - 1)
            if end != (column, row):
                style.append(("SPAN", (column, row), end))
            if box.ground < 1:
                style.append(("BACKGROUND", (column, row), end, (box.ground,) * 3))
        data.append(line)
    widths = [width * mm for width in grid.widths]
    return Table(data, colWidths=widths, repeatRows=grid.head, style=style, hAlign="LEFT")
