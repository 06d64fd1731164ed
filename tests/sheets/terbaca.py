"""Sheets read back as text: pages of the PDF, cells of the workbook. Each plan is drawn once, however often asked."""

import io
from functools import cache
from typing import Any

from openpyxl import load_workbook
from pypdf import PdfReader

from kinerja_desktop.sheets.excel import gambar_excel
from kinerja_desktop.sheets.pdf import gambar_pdf
from kinerja_desktop.sheets.rencana_sel import Lembar


@cache
def halaman(lembar: Lembar) -> list[str]:
    """The words of each page."""
    reader = PdfReader(io.BytesIO(gambar_pdf(lembar)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def teks(lembar: Lembar) -> str:
    """The words of all pages."""
    return " ".join(halaman(lembar))


@cache
def buku(lembar: Lembar) -> Any:
    """The workbook."""
    return load_workbook(io.BytesIO(gambar_excel(lembar)), rich_text=True)


def nilai_sel(lembar: Lembar) -> list[str]:
    """What the cells of all worksheets say, in reading order."""
    return [str(sel.value) for ws in buku(lembar).worksheets for row in ws.iter_rows() for sel in row if sel.value]
