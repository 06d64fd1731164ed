"""Pictures on an Excel sheet: the QR mark, the emblem, the curve."""

import io
from collections.abc import Sequence
from typing import Any

import segno

from kinerja_desktop.resource_files import resource
from kinerja_desktop.sheets.curve import Lengkung, lengkungan, titik_kurva
from kinerja_desktop.sheets.rencana_sel import Kurva
from kinerja_desktop.sheets.table_rows import TITIK

_EMU = 36_000
"""Drawing units in a millimetre."""
_SISI_QR = 13.0
_LEBAR_KURVA, _TINGGI_KURVA = 150.0, 36.0
_TITIK_MM = 12
"""Dots in a millimetre of a picture."""


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
    """The curve in the middle of its box, as the PDF draws it: programs disagree on charts over hidden cells."""
    from openpyxl.drawing.image import Image

    gambar: Any = Image(io.BytesIO(curve_png(kurva)))
    gambar.anchor = _anchor(
        _place(batas, (batas[-1] - _LEBAR_KURVA) / 2), (baris - 1, 1.0), (_LEBAR_KURVA, _TINGGI_KURVA)
    )
    ws.add_image(gambar)


def curve_png(kurva: Kurva) -> bytes:
    """The curve with its axes and words as a grey picture, 12 dots to the millimetre."""
    from PIL import Image, ImageDraw, ImageFont

    lebar, tinggi = round(_LEBAR_KURVA * _TITIK_MM), round(_TINGGI_KURVA * _TITIK_MM)
    gambar = Image.new("L", (lebar, tinggi), 255)
    pena = ImageDraw.Draw(gambar)
    kiri, dasar = 25 * _TITIK_MM, 22 * _TITIK_MM
    bidang = lebar - 2 * kiri
    titik = tuple((kiri + x, dasar - y) for x, y in titik_kurva(kurva.tinggi, bidang, 18 * _TITIK_MM))
    garis = [titik[0]]
    for bagian in lengkungan(titik):
        awal = garis[-1]
        garis += [_bezier(awal, bagian, n / 24) for n in range(1, 25)]
    pena.polygon([(titik[0][0], dasar), *garis, (titik[-1][0], dasar)], fill=0xED, outline=0, width=2)
    pena.line([(kiri, 2 * _TITIK_MM), (kiri, dasar), (kiri + bidang, dasar)], fill=0, width=2)

    def tulis(teks: str, x: float, y: float, ukuran: float) -> None:
        font = ImageFont.truetype(str(resource("fonts", "LiberationSerif-Regular.ttf")), ukuran / TITIK * _TITIK_MM)
        for n, kata in enumerate(teks.split("\n")):
            pena.text((x, y + n * 2.4 * _TITIK_MM), kata, fill=0, font=font, anchor="mt")

    for (x, _), label in zip(titik, kurva.label, strict=True):
        tulis(label.replace(" ", "\n", 1), x, dasar + 8, 6.0)
    tulis(kurva.judul_datar, lebar / 2, dasar + 6.5 * _TITIK_MM, 7.0)
    tulis(kurva.keterangan, lebar / 2, dasar + 10 * _TITIK_MM, 7.0)
    gambar = gambar.rotate(-90, expand=True)
    pena = ImageDraw.Draw(gambar)
    tulis(kurva.judul_tegak, tinggi - dasar + 9 * _TITIK_MM, kiri - 4 * _TITIK_MM, 7.0)
    berkas = io.BytesIO()
    gambar.rotate(90, expand=True).save(berkas, "PNG")
    return berkas.getvalue()


def _bezier(awal: tuple[float, float], bagian: Lengkung, t: float) -> tuple[float, float]:
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    x, y = (a * awal[n] + b * bagian.c1[n] + c * bagian.c2[n] + d * bagian.akhir[n] for n in (0, 1))
    return x, y


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
