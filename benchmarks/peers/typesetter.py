"""Typst: its own tables, compiled in this process by its Rust compiler, kept between sheets; no tags in the file."""

from functools import cache
from pathlib import Path

import typst

from benchmarks.peers.cells import Box, Grid, Plain
from kinerja_desktop.resource_files import resource


def source(sheet: Plain) -> bytes:
    """The sheet in Typst's language."""
    parts = [
        (
            f"#set page(width: 297mm, height: 210mm, margin: 12mm, footer: context [#{_text(sheet.footer)}"
            "#h(1fr)#counter(page).display()])"
        ),
        '#set text(font: "Liberation Serif", size: 8pt, lang: "id", hyphenate: false)',
        "#set par(leading: 0.4em)",
    ]
    parts.extend(f"#v({block}mm)" if isinstance(block, float | int) else _table(block) for block in sheet.blocks)
    return "\n".join(parts).encode()


def draw(text: bytes, path: Path) -> None:
    """One sheet into one file."""
    made = _compiler().compile(input=text, format="pdf", pdf_tags=False)
    assert isinstance(made, bytes)
    path.write_bytes(made)


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(font_paths=[str(resource("fonts"))], ignore_system_fonts=True)


def _text(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _cell(box: Box) -> str:
    lines: list[str] = []
    for runs in box.paragraphs:
        for words, bold, italic in runs:
            weight = ', weight: "bold"' if bold else ""
            slant = ', style: "italic"' if italic else ""
            size = f", size: {box.size}pt" if box.size != 8.0 else ""
            lines.append(f"text({_text(words)}{weight}{slant}{size})")
        lines.append("linebreak()")
    body = "; ".join(lines[:-1])
    fill = f", fill: luma({round(box.ground * 255)})" if box.ground < 1 else ""
    return f"table.cell(colspan: {box.across}, rowspan: {box.down}, align: {box.align}{fill}, {{{body}}})"


def _table(grid: Grid) -> str:
    cells = [[_cell(box) for _column, box in sorted(row.items())] for row in grid.rows]
    if not grid.ruled:
        cells = [
            [_cell(row[column]) if column in row else "[]" for column in range(len(grid.widths))] for row in grid.rows
        ]
    head = ", ".join(cell for row in cells[: grid.head] for cell in row)
    body = ", ".join(cell for row in cells[grid.head :] for cell in row)
    columns = ", ".join(f"{width}mm" for width in grid.widths)
    stroke = "0.5pt" if grid.ruled else "none"
    repeated = f"table.header({head}), " if head else ""
    return f"#table(columns: ({columns},), stroke: {stroke}, inset: (x: 3pt, y: 2pt), {repeated}{body})"
