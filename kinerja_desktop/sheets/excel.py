"""Draws any plan of cells as an Excel workbook: one sheet on the micro-grid, ready to print (`domain.md` 6.0).

Every table of a sheet has its own columns; the union of all their edges gives the real ones, and each cell of the plan
is a merge of those it covers. No cell holds a formula, whatever a person typed.
"""

import io
import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from kinerja_desktop.sheets.excel_pictures import add_curve, add_emblem, add_qr
from kinerja_desktop.sheets.excel_text import FONT, chunks, font_key, footer_text, plain_text, rich_text
from kinerja_desktop.sheets.rencana_sel import (
    SISI_QR,
    UKURAN_CATATAN,
    UKURAN_ISI,
    Blok,
    CatatanKaki,
    DuaSisi,
    HalamanBaru,
    Jarak,
    Judul,
    Kelompok,
    Kertas,
    KotakKurva,
    Lambang,
    Latar,
    Lembar,
    Orientasi,
    Paragraf,
    PenandaTangan,
    Potongan,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
    batas_kisi,
    kolom_kisi,
    lebar_guna,
)
from kinerja_desktop.sheets.signature import (
    JARAK_MENGETAHUI,
    RUANG_TANDA_TANGAN,
    TINGKAT_NIP,
    TINGKAT_TANDA_TANGAN,
    signature_level,
)
from kinerja_desktop.sheets.table_rows import TITIK, measure
from kinerja_desktop.sheets.wrapping import wrap, wrap_all

_ABU = {Latar.KEPALA: "E8E8E8", Latar.NOMOR: "F2F2F2", Latar.CENTANG: "D9D9D9"}
_TINGGI_MAKS = 409.0
"""The tallest row Excel knows, points."""
_CENTANG = "\u2713"
"""Excel takes the sign from another face where its own has none."""
_LONGGAR = 1.1
"""Excel sets its lines wider apart than the plan does."""
_TEPI_INCI = 0.47
_TERLARANG = str.maketrans("", "", "[]:*?/\\")


def lebar_excel(mm: float) -> float:
    """Excel's column width for a width in millimetres."""
    return max(round((mm / 25.4 * 96 - 5) / 7, 1), 0.1)


def gambar_excel(lembar: Lembar) -> bytes:
    """One sheet as an .xlsx file with the paper, margins, repeated heads and footer of the plan.

    Parts that begin on a new page become worksheets, each with its own columns and repeated head.
    """
    from openpyxl import Workbook

    buku: Any = Workbook()
    for nomor, blok in enumerate(_parts(lembar.blok), 1):
        ws = buku.active if nomor == 1 else buku.create_sheet()
        _Grid(ws, replace(lembar, blok=blok, tanda_qr=lembar.tanda_qr if nomor == 1 else ""), nomor).run()
    buku.properties.title = lembar.judul_dokumen
    buku.properties.creator = lembar.pembuat
    buku.properties.created = lembar.dicetak_pada.replace(tzinfo=None)
    berkas = io.BytesIO()
    buku.save(berkas)
    return berkas.getvalue()


def _parts(blok: Sequence[Blok]) -> list[tuple[Blok, ...]]:
    bagian: list[list[Blok]] = [[]]
    for satu in blok:
        if isinstance(satu, HalamanBaru):
            bagian.append([])
        else:
            bagian[-1].append(satu)
    return [tuple(satu) for satu in bagian if satu]


class _Grid:
    def __init__(self, ws: Any, lembar: Lembar, nomor: int) -> None:
        self.ws = ws
        self.lembar = lembar
        self.nomor = nomor
        guna = lebar_guna(lembar.kertas, lembar.orientasi)
        tabel = [satu.lebar for satu in lembar.blok if isinstance(satu, Tabel)]
        self.batas = batas_kisi([*tabel, (guna,)])
        if not any(0.4 * guna < tepi < 0.6 * guna for tepi in self.batas):
            # Without an edge near the middle, lines with two sides would crowd into a narrow column.
            self.batas = tuple(sorted((*self.batas, round(guna / 2, 1))))
        self.kolom = len(self.batas) - 1
        self.lebar_nyata = tuple(lebar_excel(b - a) * 7 / 96 * 25.4 for a, b in pairwise(self.batas))
        """What Excel makes of each column's width, mm: a little less than the plan's."""
        self.baris = 1
        self.judul_cetak: tuple[int, int] | None = None

    def run(self) -> None:
        from openpyxl.utils import get_column_letter

        for n, (kiri, kanan) in enumerate(pairwise(self.batas), 1):
            self.ws.column_dimensions[get_column_letter(n)].width = lebar_excel(kanan - kiri)
        if self.lembar.tanda_qr:
            add_qr(self.ws, self.lembar.tanda_qr, self.kolom, 1)
        for satu in self.lembar.blok:
            match satu:
                case Tabel():
                    self.table(satu)
                case Judul():
                    self.titles(satu)
                case DuaSisi():
                    self.two_sides(satu)
                case KotakKurva():
                    self.curve(satu)
                case TandaTangan():
                    self.signatures(satu)
                case CatatanKaki():
                    self.footnotes(satu)
                case Lambang():
                    self.emblem(satu)
                case Jarak() | HalamanBaru():
                    self.height(satu.tinggi * TITIK if isinstance(satu, Jarak) else 0.0)
        self.page_setup()

    # ------------------------------------------------------------------------------------------ cells

    def write(self, awal: tuple[int, int], akhir: tuple[int, int], sel: Sel, ukuran: float, *, garis: bool) -> None:
        """A cell of the plan over real cells from (row, column) to (row, column), both counted from 1 and included."""
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        cell = self.ws.cell(*awal)
        size = sel.ukuran or ukuran
        gaya = [p for paragraf in sel.paragraf for p in paragraf.potongan if p.teks]
        cell.font = Font(name=FONT, size=size)
        if gaya and all(font_key(p) == font_key(gaya[0]) for p in gaya):
            pertama = gaya[0]
            cell.font = Font(
                name=FONT,
                size=pertama.ukuran or size,
                bold=pertama.tebal,
                italic=pertama.miring,
                strike=pertama.coret,
                underline="single" if pertama.garis_bawah else None,
            )
            cell.value = plain_text(sel.paragraf)
        elif gaya:
            cell.value = rich_text(sel.paragraf, size)
        elif sel.latar is Latar.CENTANG:
            cell.value = _CENTANG
        cell.number_format = "@"
        if isinstance(cell.value, str):
            cell.data_type = "s"
            cell.quotePrefix = cell.value.startswith(("=", "+", "-", "@")) and len(cell.value) > 1
        cell.alignment = Alignment(
            horizontal={Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}[sel.rata],
            vertical="center" if sel.tengah else "top",
            wrap_text=True,
        )
        if sel.latar in _ABU:
            cell.fill = PatternFill("solid", fgColor=_ABU[sel.latar])
        if garis:
            tepi = Side(style="thin", color="000000")
            cell.border = Border(left=tepi, right=tepi, top=tepi, bottom=tepi)
        if awal != akhir:
            self.ws.merge_cells(start_row=awal[0], start_column=awal[1], end_row=akhir[0], end_column=akhir[1])

    def height(self, titik: float) -> None:
        """Give the next row a height in points and go on to the one below it."""
        self.ws.row_dimensions[self.baris].height = round(min(titik, _TINGGI_MAKS), 1)
        self.baris += 1

    def full_row(self, isi: tuple[Paragraf, ...], ukuran: float, rata: Rata) -> None:
        self.write((self.baris, 1), (self.baris, self.kolom), Sel(isi, rata=rata), ukuran, garis=False)
        self.height(self.needed(isi, 1, self.kolom, ukuran))

    def needed(self, isi: tuple[Paragraf, ...], kiri: int, kanan: int, ukuran: float) -> float:
        """The height that a text needs over real columns, counted from 1 and both included, points."""
        lebar = sum(self.lebar_nyata[kiri - 1 : kanan]) * TITIK - 6
        return sum(line.tinggi for line in wrap_all(isi, lebar, ukuran)) * _LONGGAR + 2

    # ------------------------------------------------------------------------------------------ tables

    def table(self, tabel: Tabel) -> None:
        mulai = self.baris
        for kelompok in tabel.kepala:
            self.group(tabel, kelompok)
        if tabel.utama or any(sel.latar is Latar.NOMOR for k in tabel.kepala for row in k.baris for sel in row):
            self.judul_cetak = self.judul_cetak or (mulai, self.baris - 1)
        for kelompok in tabel.isi:
            self.group(tabel, kelompok)

    def group(self, tabel: Tabel, kelompok: Kelompok) -> None:
        """A group's rows; a row taller than Excel allows becomes several real rows under one merge."""
        kolom = kolom_kisi(tabel.lebar, self.batas)
        lebar = tuple(sum(self.lebar_nyata[kiri : kanan + 1]) for kiri, kanan in kolom)
        ukur = measure(kelompok, lebar, tabel.ukuran, susut=False, ukuran_maks=99.0)
        mulai = self.baris
        rentang: list[tuple[int, int]] = []
        for tinggi in ukur.heights:
            penuh = tinggi * _LONGGAR + 2
            bagian = max(1, math.ceil(penuh / _TINGGI_MAKS))
            rentang.append((self.baris, self.baris + bagian - 1))
            for _ in range(bagian):
                self.height(penuh / bagian)
        for nomor, row in enumerate(kelompok.baris):
            ke = 0
            for sel in row:
                kiri, kanan = kolom[ke][0] + 1, kolom[ke + sel.bentang - 1][1] + 1
                if ke not in kelompok.gabung:
                    self.cell(rentang[nomor], (kiri, kanan), sel, tabel.ukuran)
                elif nomor == 0:
                    self.cell((mulai, self.baris - 1), (kiri, kanan), sel, tabel.ukuran)
                ke += sel.bentang

    def cell(self, rows: tuple[int, int], kolom: tuple[int, int], sel: Sel, ukuran: float) -> None:
        """One bordered cell; a text beyond Excel's limit is laid over the real rows in several cells."""
        potong = chunks(sel.paragraf, rows[1] - rows[0] + 1)
        langkah = (rows[1] - rows[0] + 1) / len(potong)
        for n, isi in enumerate(potong):
            atas = rows[0] + round(n * langkah)
            bawah = rows[0] + round((n + 1) * langkah) - 1
            satu = Sel(isi, sel.bentang, sel.rata, sel.latar, sel.tengah, sel.ulang, sel.ukuran)
            self.write((atas, kolom[0]), (bawah, kolom[1]), satu, ukuran, garis=True)

    # ------------------------------------------------------------------------------------------ other blocks

    def titles(self, judul: Judul) -> None:
        mulai = self.baris
        for paragraf in judul.baris:
            self.full_row(self.beside_qr(paragraf, judul.ukuran), judul.ukuran, Rata.TENGAH)
        terpakai = sum(self.ws.row_dimensions[r].height for r in range(mulai, self.baris))
        if (sisa := judul.tinggi_min * TITIK - terpakai) > 0 or judul.tinggi_min:
            self.height(max(sisa, 6.0))

    def beside_qr(self, paragraf: Paragraf, ukuran: float) -> tuple[Paragraf, ...]:
        """A title, broken into lines of its own where Excel would run it on behind the QR mark."""
        sisi = SISI_QR if self.lembar.tanda_qr else 0.0
        lines = wrap(paragraf, (self.batas[-1] - 2 * sisi) * TITIK, ukuran)
        if len(lines) == 1 or len(paragraf.potongan) != 1:
            return (paragraf,)
        gaya = paragraf.potongan[0]
        return tuple(Paragraf((replace(gaya, teks="".join(s.teks for s in line.segmen)),)) for line in lines)

    def two_sides(self, baris: DuaSisi) -> None:
        tengah = self.nearest(self.batas[-1] / 2)
        kiri, kanan = (Paragraf((Potongan(teks),)) for teks in (baris.kiri, baris.kanan))
        self.write((self.baris, 1), (self.baris, tengah), Sel((kiri,)), baris.ukuran, garis=False)
        self.write(
            (self.baris, tengah + 1),
            (self.baris, self.kolom),
            Sel((kanan,), rata=Rata.KANAN),
            baris.ukuran,
            garis=False,
        )
        perlu = (
            self.needed((kiri,), 1, tengah, baris.ukuran),
            self.needed((kanan,), tengah + 1, self.kolom, baris.ukuran),
        )
        self.height(max(*perlu, baris.ukuran * 1.6))

    def nearest(self, mm: float) -> int:
        """Number of real columns left of the edge nearest to a place; at least one on each side."""
        return min(range(1, self.kolom), key=lambda n: abs(self.batas[n] - mm))

    def curve(self, kotak: KotakKurva) -> None:
        label = Sel((Paragraf((Potongan(kotak.label, tebal=True),)),))
        self.write((self.baris, 1), (self.baris, self.kolom), label, kotak.ukuran, garis=True)
        if kotak.kurva:
            add_curve(self.ws, kotak.kurva, self.batas, self.baris)
        self.height(kotak.tinggi * TITIK)

    def signatures(self, blok: TandaTangan) -> None:
        lebar = self.batas[-1]
        sisi: list[tuple[int, int, PenandaTangan]] = []
        if blok.kiri:
            sisi.append((1, self.nearest(min(blok.lebar, lebar / 2)), blok.kiri))
        if blok.kanan:
            sisi.append((self.nearest(max(lebar - blok.lebar, lebar / 2)) + 1, self.kolom, blok.kanan))
        self.side_by_side(sisi, blok.ukuran)
        if blok.tengah:
            if sisi:
                self.height(JARAK_MENGETAHUI * TITIK)
            tengah = (self.nearest((lebar - blok.lebar) / 2) + 1, self.nearest((lebar + blok.lebar) / 2), blok.tengah)
            self.side_by_side([tengah], blok.ukuran)

    def side_by_side(self, sisi: Sequence[tuple[int, int, PenandaTangan]], ukuran: float) -> None:
        for tingkat in range(TINGKAT_NIP + 1):
            isi = [(a, b, signature_level(s, tingkat)) for a, b, s in sisi]
            tinggi = RUANG_TANDA_TANGAN * TITIK if tingkat == TINGKAT_TANDA_TANGAN else 0.0
            if not tinggi and not any(paragraf for _, _, paragraf in isi):
                continue
            for kiri, kanan, paragraf in isi:
                tinggi = max(tinggi, self.needed(paragraf, kiri, kanan, ukuran), ukuran * 1.4)
                self.write(
                    (self.baris, kiri), (self.baris, kanan), Sel(paragraf, rata=Rata.TENGAH), ukuran, garis=False
                )
            self.height(tinggi)

    def footnotes(self, catatan: CatatanKaki) -> None:
        for teks in catatan.baris:
            self.full_row((Paragraf((Potongan(teks, miring=True),)),), UKURAN_CATATAN, Rata.KIRI)

    def emblem(self, lambang: Lambang) -> None:
        if not (lambang.gambar and add_emblem(self.ws, lambang.gambar, lambang.tinggi, self.batas, self.baris)):
            isi = Sel((Paragraf((Potongan(lambang.nama),)),), rata=Rata.TENGAH, tengah=True)
            self.write((self.baris, 1), (self.baris, self.kolom), isi, UKURAN_ISI, garis=False)
        self.height(lambang.tinggi * TITIK)

    # ------------------------------------------------------------------------------------------ page

    def page_setup(self) -> None:
        from openpyxl.utils import get_column_letter

        ws, lembar = self.ws, self.lembar
        nama = f"{lembar.kode_lembar} {lembar.nip}".translate(_TERLARANG).strip()
        ws.title = nama[:31] if self.nomor == 1 else f"{nama[:26]} ({self.nomor})"
        ws.sheet_view.showGridLines = False
        ws.page_setup.orientation = "landscape" if lembar.orientasi is Orientasi.MENDATAR else "portrait"
        ws.page_setup.paperSize = 9 if lembar.kertas is Kertas.A4 else 14
        ws.sheet_properties.pageSetUpPr.fitToPage = True
        ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 1 if lembar.satu_halaman else 0
        margins = ws.page_margins
        margins.left = margins.right = margins.top = margins.bottom = _TEPI_INCI
        margins.header = margins.footer = 0.2
        ws.print_options.horizontalCentered = True
        ws.print_area = f"A1:{get_column_letter(self.kolom)}{self.baris - 1}"
        if self.judul_cetak:
            ws.print_title_rows = f"{self.judul_cetak[0]}:{self.judul_cetak[1]}"
        kanan = "Halaman &P dari &N"
        ws.oddFooter.left.text = footer_text(lembar.kaki, kanan)
        ws.oddFooter.right.text = kanan
        for bagian in (ws.oddFooter.left, ws.oddFooter.right):
            bagian.size = 7
            bagian.font = f"{FONT},Italic"
        if lembar.draf:
            ws.oddHeader.center.text = "DRAF"
            ws.oddHeader.center.size = 24
            ws.oddHeader.center.color = "BFBFBF"
