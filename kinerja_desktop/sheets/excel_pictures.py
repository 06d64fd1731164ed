"""Pictures on an Excel sheet: the QR mark, the emblem, the curve as a chart that Excel draws itself."""

import io
from collections.abc import Sequence
from typing import Any

import segno

from kinerja_desktop.sheets.rencana_sel import Kurva

_EMU = 36_000
"""Drawing units in a millimetre."""
_SISI_QR = 13.0
_LEBAR_KURVA, _TINGGI_KURVA = 120.0, 36.0


def add_qr(ws: Any, teks: str, kolom: int, baris: int) -> None:
    """The QR mark at the right end of a row."""
    from openpyxl.drawing.image import Image

    berkas = io.BytesIO()
    segno.make(teks, error="m", micro=False).save(berkas, kind="png", scale=4, border=0)
    gambar: Any = Image(berkas)
    lebar_kolom = ws.column_dimensions[_letter(kolom)].width * 7 + 5
    geser = max(lebar_kolom / 96 * 25.4 - _SISI_QR, 0.0)
    gambar.anchor = _anchor((kolom - 1, geser), (baris - 1, 0.5), (_SISI_QR, _SISI_QR))
    ws.add_image(gambar)


def add_emblem(ws: Any, isi: bytes, tinggi: float, batas: Sequence[float], baris: int) -> bool:
    """The emblem in the middle of a row; False if the file is no picture."""
    from openpyxl.drawing.image import Image

    try:
        gambar: Any = Image(io.BytesIO(isi))
    except OSError:
        return False
    lebar = tinggi * gambar.width / max(gambar.height, 1)
    gambar.anchor = _anchor(_place(batas, batas[-1] / 2 - lebar / 2), (baris - 1, 0.5), (lebar, tinggi - 1))
    ws.add_image(gambar)
    return True


def add_curve(ws: Any, kurva: Kurva, batas: Sequence[float], baris: int) -> None:
    """A smooth line over five hidden numbers right of the print area."""
    from openpyxl.chart import LineChart, Reference

    kolom = len(batas) + 1
    for n, (label, tinggi) in enumerate(zip(kurva.label, kurva.tinggi, strict=True)):
        ws.cell(baris + n, kolom, label)
        ws.cell(baris + n, kolom + 1, tinggi)
    for satu in (kolom, kolom + 1):
        ws.column_dimensions[_letter(satu)].hidden = True
    grafik: Any = LineChart()
    grafik.add_data(Reference(ws, min_col=kolom + 1, min_row=baris, max_row=baris + 4))
    grafik.set_categories(Reference(ws, min_col=kolom, min_row=baris, max_row=baris + 4))
    grafik.legend = None
    grafik.plot_visible_only = False
    grafik.title = _small(kurva.keterangan)
    garis = grafik.series[0]
    garis.smooth = True
    garis.graphicalProperties.line.solidFill = "000000"
    garis.graphicalProperties.line.width = 9_525
    for sumbu, judul in ((grafik.x_axis, kurva.judul_datar), (grafik.y_axis, kurva.judul_tegak)):
        sumbu.title = _small(judul)
        sumbu.delete = False
        sumbu.majorGridlines = None
        sumbu.txPr = _small(None).tx.rich
    grafik.y_axis.tickLblPos = "none"
    grafik.anchor = _anchor(
        _place(batas, (batas[-1] - _LEBAR_KURVA) / 2), (baris - 1, 1.0), (_LEBAR_KURVA, _TINGGI_KURVA)
    )
    ws.add_chart(grafik)


def _small(teks: str | None) -> Any:
    """A chart title in 7 pt."""
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun

    gaya = CharacterProperties(sz=700, b=False)
    runs = [RegularTextRun(rPr=gaya, t=teks)] if teks is not None else None
    paragraf = Paragraph(pPr=ParagraphProperties(defRPr=gaya), r=runs, endParaRPr=gaya)
    return Title(tx=Text(rich=RichText(p=[paragraf])), overlay=False)


def _letter(kolom: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(kolom)


def _place(batas: Sequence[float], mm: float) -> tuple[int, float]:
    """Column (from 0) and distance from its left edge of a place on the sheet."""
    kolom = max(n for n, tepi in enumerate(batas[:-1]) if tepi <= max(mm, 0.0))
    return kolom, max(mm, 0.0) - batas[kolom]


def _anchor(kolom: tuple[int, float], baris: tuple[int, float], ukuran: tuple[float, float]) -> Any:
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
    from openpyxl.drawing.xdr import XDRPositiveSize2D

    mulai = AnchorMarker(col=kolom[0], colOff=int(kolom[1] * _EMU), row=baris[0], rowOff=int(baris[1] * _EMU))
    return OneCellAnchor(_from=mulai, ext=XDRPositiveSize2D(int(ukuran[0] * _EMU), int(ukuran[1] * _EMU)))
