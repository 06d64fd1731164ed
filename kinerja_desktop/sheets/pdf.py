"""Draws any plan of cells as PDF on ReportLab's canvas: every face embedded, the same plan always the same bytes.

Values in, bytes out: safe to call in a process pool.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import segno

from kinerja_desktop.sheets.curve import lengkungan, titik_kurva
from kinerja_desktop.sheets.layout import Page, lay_out
from kinerja_desktop.sheets.rencana_sel import (
    TEPI_TEGAK_LURUS,
    Kurva,
    Latar,
    Lembar,
    Paragraf,
    Potongan,
    Rata,
    lebar_guna,
    ukuran_halaman,
)
from kinerja_desktop.sheets.table_rows import TITIK
from kinerja_desktop.sheets.wrapping import BIASA, TEBAL, Line, register_fonts, wrap

_ABU = {Latar.KEPALA: 0xE8 / 255, Latar.NOMOR: 0xF2 / 255, Latar.CENTANG: 0xD9 / 255}
_TEBAL_GARIS = 0.5
_MODUL_QR = 0.5
"""Side of one QR module, mm: read by phones and survives a photocopy."""
_LEBAR_KURVA, _PUNCAK_KURVA = 100.0, 18.0


def gambar_pdf(lembar: Lembar) -> bytes:
    """One sheet as a PDF file. Deterministic: dates come from the plan."""
    return gambar_satu_pdf((lembar,))


def gambar_satu_pdf(semua: Sequence[Lembar]) -> bytes:
    """Several sheets in one PDF file, each with its own page numbers; the first gives the file its title and date."""
    from reportlab.pdfgen import canvas as pdfgen

    register_fonts()
    berkas = io.BytesIO()
    pertama = semua[0]
    open_canvas: Any = pdfgen.Canvas
    canvas = open_canvas(berkas, initialFontName=BIASA, pageCompression=1, invariant=1, lang="id-ID")
    canvas.setTitle(pertama.judul_dokumen)
    canvas.setAuthor(pertama.pembuat)
    canvas.setSubject(f"{pertama.kode_lembar} {pertama.kode}".strip())
    canvas.setCreator("Kinerja Desktop")
    _stamp(canvas, pertama.dicetak_pada)
    for lembar in semua:
        for nomor, page in enumerate(lay_out(lembar)):
            _page(canvas, lembar, page, pertama=nomor == 0)
    canvas.save()
    return berkas.getvalue()


def _page(canvas: Any, lembar: Lembar, page: Page, *, pertama: bool) -> None:
    lebar, tinggi = (v * TITIK for v in ukuran_halaman(lembar.kertas, lembar.orientasi))
    canvas.setPageSize((lebar, tinggi))
    if lembar.draf:
        _draft_mark(canvas, lebar, tinggi)
    for x, y, w, h, latar in page.isi:
        canvas.setFillGray(_ABU[latar])
        canvas.rect(x, tinggi - y - h, w, h, stroke=0, fill=1)
    canvas.setFillGray(0)
    for kotak in page.kurva:
        _curve(canvas, kotak, tinggi)
    for x, y, sisi, gambar in page.lambang:
        _emblem(canvas, (x, tinggi - y - sisi, sisi), gambar)
    _rules(canvas, page, tinggi)
    _ticks(canvas, page, tinggi)
    _text(canvas, page, tinggi)
    if pertama and lembar.tanda_qr:
        kanan = (lebar + lebar_guna(lembar.kertas, lembar.orientasi) * TITIK) / 2
        _qr(canvas, lembar, kanan, tinggi - TEPI_TEGAK_LURUS * TITIK)
    canvas.showPage()


def _text(canvas: Any, page: Page, tinggi: float) -> None:
    teks = canvas.beginText()
    kini = ("", 0.0)
    garis: list[tuple[float, float, float, float]] = []
    for x, y, s in page.teks:
        if not s.teks:
            continue
        if kini != (s.font, s.ukuran):
            teks.setFont(s.font, s.ukuran)
            kini = (s.font, s.ukuran)
        teks.setTextOrigin(x, tinggi - y)
        teks.textOut(s.teks)
        for ada, naik in ((s.coret, 0.28), (s.garis_bawah, -0.12)):
            if ada:
                garis.append((x, tinggi - y + naik * s.ukuran, x + s.lebar, tinggi - y + naik * s.ukuran))
    canvas.drawText(teks)
    if garis:
        canvas.setLineWidth(0.6)
        canvas.lines(garis)


def _rules(canvas: Any, page: Page, tinggi: float) -> None:
    garis = [(a, tinggi - y, b, tinggi - y) for y, ruas in page.datar.items() for a, b in _joined(ruas)]
    garis += [(x, tinggi - a, x, tinggi - b) for x, ruas in page.tegak.items() for a, b in _joined(ruas)]
    if garis:
        canvas.setLineWidth(_TEBAL_GARIS)
        canvas.setLineCap(2)
        canvas.lines(garis)


def _ticks(canvas: Any, page: Page, tinggi: float) -> None:
    """Ticks as paths: many faces lack the sign."""
    if not page.centang:
        return
    path = canvas.beginPath()
    for x, y in page.centang:
        path.moveTo(x - 3.2, tinggi - y + 0.2)
        path.lineTo(x - 0.9, tinggi - y - 2.4)
        path.lineTo(x + 3.4, tinggi - y + 3.0)
    canvas.saveState()
    canvas.setLineWidth(1.1)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _joined(ruas: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches of one line, those that meet or overlap made one: a rule drawn twice looks bolder on a screen."""
    hasil: list[tuple[float, float]] = []
    for a, b in sorted(ruas):
        if hasil and a <= hasil[-1][1] + 0.1:
            hasil[-1] = (hasil[-1][0], max(b, hasil[-1][1]))
        else:
            hasil.append((a, b))
    return hasil


def _draft_mark(canvas: Any, lebar: float, tinggi: float) -> None:
    canvas.saveState()
    canvas.setFillGray(0.92)
    canvas.translate(lebar / 2, tinggi / 2)
    canvas.rotate(40)
    canvas.setFont(TEBAL, 170)
    canvas.drawCentredString(0, -58, "DRAF")
    canvas.restoreState()


def _emblem(canvas: Any, tempat: tuple[float, float, float], gambar: bytes) -> None:
    """The office's emblem; a file that is no picture leaves the empty box, never a lost print."""
    from reportlab.lib.utils import ImageReader

    x, y, sisi = tempat
    try:
        canvas.drawImage(ImageReader(io.BytesIO(gambar)), x, y, sisi, sisi, preserveAspectRatio=True, mask="auto")
    except OSError:
        canvas.setLineWidth(_TEBAL_GARIS)
        canvas.rect(x, y, sisi, sisi)


def _qr(canvas: Any, lembar: Lembar, kanan: float, atas: float) -> None:
    matriks = segno.make(lembar.tanda_qr, error="m", micro=False).matrix
    modul = _MODUL_QR * TITIK
    sisi = len(matriks) * modul
    kiri = kanan - sisi
    path = canvas.beginPath()
    for nomor, row in enumerate(matriks):
        kolom = 0
        while kolom < len(row):
            akhir = kolom
            while akhir < len(row) and row[akhir]:
                akhir += 1
            if akhir > kolom:
                path.rect(kiri + kolom * modul, atas - (nomor + 1) * modul, (akhir - kolom) * modul, modul)
            kolom = akhir + 1
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFont(BIASA, 7)
    canvas.drawRightString(kanan, atas - sisi - 7.5, lembar.kode)


def _curve(canvas: Any, kotak: tuple[float, float, float, float, Kurva], tinggi_halaman: float) -> None:
    x, y, lebar_kotak, tinggi_kotak, kurva = kotak
    lebar, puncak = _LEBAR_KURVA * TITIK, _PUNCAK_KURVA * TITIK
    kiri = x + (lebar_kotak - lebar) / 2
    dasar = tinggi_halaman - y - tinggi_kotak + 13 * TITIK
    titik = titik_kurva(kurva.tinggi, lebar, puncak)
    canvas.saveState()
    canvas.translate(kiri, dasar)
    canvas.setLineWidth(_TEBAL_GARIS)
    path = canvas.beginPath()
    path.moveTo(titik[0][0], 0)
    path.lineTo(*titik[0])
    for bagian in lengkungan(titik):
        path.curveTo(*bagian.c1, *bagian.c2, *bagian.akhir)
    path.lineTo(titik[-1][0], 0)
    path.close()
    canvas.setFillGray(0xED / 255)
    canvas.drawPath(path, stroke=1, fill=1)
    canvas.setFillGray(0)
    canvas.lines([(0, 0, lebar, 0), (0, 0, 0, puncak + 6)])
    for (pusat, _), label in zip(titik, kurva.label, strict=True):
        _centred(canvas, label, (pusat, -1.0), lebar / len(titik), 6.0)
    _centred(canvas, kurva.judul_datar, (lebar / 2, -16.0), lebar, 7.0)
    _centred(canvas, kurva.keterangan, (lebar / 2, -25.0), lebar_kotak, 7.0)
    canvas.rotate(90)
    _centred(canvas, kurva.judul_tegak, (puncak / 2, 12.0), puncak * 2, 7.0)
    canvas.restoreState()


def _centred(canvas: Any, teks: str, atas: tuple[float, float], lebar: float, ukuran: float) -> None:
    """Short text in the middle below a point, over as many lines as it needs."""
    lines: tuple[Line, ...] = wrap(Paragraf((Potongan(teks),)), lebar - 2, ukuran, Rata.TENGAH)
    y = atas[1]
    for line in lines:
        y -= ukuran
        for s in line.segmen:
            canvas.setFont(s.font, s.ukuran)
            canvas.drawString(atas[0] - (lebar - 2) / 2 + s.x, y, s.teks)


def _stamp(canvas: Any, saat: datetime) -> None:
    """The file's dates are those of the plan, not of the clock."""
    tanda = saat.strftime("D:%Y%m%d%H%M%S")
    if geser := saat.strftime("%z"):
        tanda += f"{geser[:3]}'{geser[3:5]}'"

    def formatted(*_clock: int) -> str:
        return tanda

    canvas.setDateFormatter(formatted)
