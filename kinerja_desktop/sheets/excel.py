"""Draws any plan of cells as an Excel workbook: one sheet on the micro-grid, ready to print (`domain.md` 6.0).

Every table of a sheet has its own columns; the union of all their edges gives the real ones, and each cell of the plan
is a merge of those it covers. No cell holds a formula, whatever a person typed.
"""

import io
import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from kinerja_desktop.sheets.excel_pictures import add_curve, add_emblem, add_qr
from kinerja_desktop.sheets.rencana_sel import (
    UKURAN_CATATAN,
    UKURAN_ISI,
    CatatanKaki,
    DuaSisi,
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
from kinerja_desktop.sheets.signature import NAMA_KOSONG, RUANG_TANDA_TANGAN
from kinerja_desktop.sheets.table_rows import TITIK, measure
from kinerja_desktop.sheets.wrapping import wrap_all

_FONT = "Times New Roman"
_ABU = {Latar.KEPALA: "E8E8E8", Latar.NOMOR: "F2F2F2"}
_TINGGI_MAKS = 409.0
"""The tallest row Excel knows, points."""
_TEKS_MAKS = 32_000
"""Characters in one Excel cell (its limit is 32,767)."""
_LONGGAR = 1.06
"""Excel sets its lines a little wider apart than the plan does."""
_TEPI_INCI = 0.47
_TERLARANG = str.maketrans("", "", "[]:*?/\\")


def lebar_excel(mm: float) -> float:
    """Excel's column width for a width in millimetres."""
    return max(round((mm / 25.4 * 96 - 5) / 7, 1), 0.1)


def gambar_excel(lembar: Lembar) -> bytes:
    """One sheet as an .xlsx file with the paper, margins, repeated heads and footer of the plan."""
    from openpyxl import Workbook

    buku: Any = Workbook()
    _Grid(buku.active, lembar).run()
    buku.properties.title = lembar.judul_dokumen
    buku.properties.creator = lembar.pembuat
    buku.properties.created = lembar.dicetak_pada.replace(tzinfo=None)
    berkas = io.BytesIO()
    buku.save(berkas)
    return berkas.getvalue()


class _Grid:
    def __init__(self, ws: Any, lembar: Lembar) -> None:
        self.ws = ws
        self.lembar = lembar
        guna = lebar_guna(lembar.kertas, lembar.orientasi)
        tabel = [satu.lebar for satu in lembar.blok if isinstance(satu, Tabel)]
        self.batas = batas_kisi([*tabel, (guna,)])
        if not any(0.4 * guna < tepi < 0.6 * guna for tepi in self.batas):
            # Without an edge near the middle, lines with two sides would crowd into a narrow column.
            self.batas = tuple(sorted((*self.batas, round(guna / 2, 1))))
        self.kolom = len(self.batas) - 1
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
                case Jarak():
                    self.height(satu.tinggi * TITIK)
        self.page_setup()

    # ------------------------------------------------------------------------------------------ cells

    def write(self, awal: tuple[int, int], akhir: tuple[int, int], sel: Sel, ukuran: float, *, garis: bool) -> None:
        """A cell of the plan over real cells from (row, column) to (row, column), both counted from 1 and included."""
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        cell = self.ws.cell(*awal)
        size = sel.ukuran or ukuran
        gaya = [p for paragraf in sel.paragraf for p in paragraf.potongan if p.teks]
        cell.font = Font(name=_FONT, size=size)
        if gaya and all(_font_key(p) == _font_key(gaya[0]) for p in gaya):
            pertama = gaya[0]
            cell.font = Font(
                name=_FONT,
                size=pertama.ukuran or size,
                bold=pertama.tebal,
                italic=pertama.miring,
                strike=pertama.coret,
                underline="single" if pertama.garis_bawah else None,
            )
            cell.value = _text(sel.paragraf)
        elif gaya:
            cell.value = _rich(sel.paragraf, size)
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
        lebar = lebar_guna(self.lembar.kertas, self.lembar.orientasi) * TITIK - 6
        tinggi = sum(line.tinggi for line in wrap_all(isi, lebar, ukuran)) * _LONGGAR + 2
        self.write((self.baris, 1), (self.baris, self.kolom), Sel(isi, rata=rata), ukuran, garis=False)
        self.height(tinggi)

    # ------------------------------------------------------------------------------------------ tables

    def table(self, tabel: Tabel) -> None:
        mulai = self.baris
        for kelompok in tabel.kepala:
            self.group(tabel, kelompok)
        if any(sel.latar is Latar.NOMOR for k in tabel.kepala for row in k.baris for sel in row):
            self.judul_cetak = self.judul_cetak or (mulai, self.baris - 1)
        for kelompok in tabel.isi:
            self.group(tabel, kelompok)

    def group(self, tabel: Tabel, kelompok: Kelompok) -> None:
        """A group's rows; a row taller than Excel allows becomes several real rows under one merge."""
        ukur = measure(kelompok, tabel.lebar, tabel.ukuran, susut=False, ukuran_maks=99.0)
        kolom = kolom_kisi(tabel.lebar, self.batas)
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
        potong = _chunks(sel.paragraf, rows[1] - rows[0] + 1)
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
            self.full_row((paragraf,), judul.ukuran, Rata.TENGAH)
        terpakai = sum(self.ws.row_dimensions[r].height for r in range(mulai, self.baris))
        if (sisa := judul.tinggi_min * TITIK - terpakai) > 0 or judul.tinggi_min:
            self.height(max(sisa, 6.0))

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
        self.height(baris.ukuran * 1.6)

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
        for tingkat in range(6):
            potongan = [(a, b, _signature_run(s, tingkat)) for a, b, s in sisi]
            if tingkat == 2 and not any(p.teks for _, _, p in potongan):
                continue
            tinggi = RUANG_TANDA_TANGAN * TITIK if tingkat == 3 else blok.ukuran * 1.4
            for kiri, kanan, run in potongan:
                isi = (Paragraf((run,)),) if run.teks else ()
                if isi:
                    selebar = (self.batas[kanan] - self.batas[kiri - 1]) * TITIK - 6
                    tinggi = max(tinggi, sum(x.tinggi for x in wrap_all(isi, selebar, blok.ukuran)) * _LONGGAR + 2)
                self.write(
                    (self.baris, kiri), (self.baris, kanan), Sel(isi, rata=Rata.TENGAH), blok.ukuran, garis=False
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
        ws.title = f"{lembar.kode_lembar} {lembar.nip}".translate(_TERLARANG).strip()[:31]
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
        ws.oddFooter.left.text = lembar.kaki.replace("&", "&&")
        ws.oddFooter.right.text = "Halaman &P dari &N"
        for bagian in (ws.oddFooter.left, ws.oddFooter.right):
            bagian.size = 7
            bagian.font = f"{_FONT},Italic"
        if lembar.draf:
            ws.oddHeader.center.text = "DRAF"
            ws.oddHeader.center.size = 24
            ws.oddHeader.center.color = "BFBFBF"


def _font_key(p: Potongan) -> tuple[bool, bool, bool, bool, float | None]:
    return p.tebal, p.miring, p.coret, p.garis_bawah, p.ukuran


def _text(isi: Sequence[Paragraf]) -> str:
    return "\n".join(("• " if p.butir else "") + p.teks for p in isi)


def _rich(isi: Sequence[Paragraf], ukuran: float) -> Any:
    """Runs of different styles in one cell."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    hasil: Any = CellRichText()
    for nomor, paragraf in enumerate(isi):
        depan = ("\n" if nomor else "") + ("• " if paragraf.butir else "")
        for p in paragraf.potongan:
            font = InlineFont(
                rFont=_FONT,
                sz=p.ukuran or ukuran,
                b=p.tebal or None,
                i=p.miring or None,
                strike=p.coret or None,
                u="single" if p.garis_bawah else None,
            )
            hasil.append(TextBlock(font, depan + p.teks))
            depan = ""
    return hasil


def _chunks(isi: tuple[Paragraf, ...], paling_banyak: int) -> list[tuple[Paragraf, ...]]:
    """Paragraphs in parts that Excel can hold; a single longer paragraph is cut between words."""
    bagian: list[tuple[Paragraf, ...]] = []
    kini: list[Paragraf] = []
    panjang = 0
    for paragraf in (potong for p in isi for potong in _halved(p)):
        if kini and panjang + len(paragraf.teks) > _TEKS_MAKS and len(bagian) + 1 < paling_banyak:
            bagian.append(tuple(kini))
            kini, panjang = [], 0
        kini.append(paragraf)
        panjang += len(paragraf.teks) + 3
    return [*bagian, tuple(kini)]


def _halved(paragraf: Paragraf) -> list[Paragraf]:
    if len(paragraf.teks) <= _TEKS_MAKS or len(paragraf.potongan) != 1:
        return [paragraf]
    teks, gaya = paragraf.teks, paragraf.potongan[0]
    tengah = teks.rfind(" ", 0, _TEKS_MAKS)
    tengah = tengah if tengah > 0 else _TEKS_MAKS
    dua = (Paragraf((_with_text(gaya, teks[:tengah]),), paragraf.butir), Paragraf((_with_text(gaya, teks[tengah:]),)))
    return [dua[0], *_halved(dua[1])]


def _with_text(p: Potongan, teks: str) -> Potongan:
    return Potongan(teks, p.tebal, p.miring, p.coret, p.garis_bawah, p.ukuran)


def _signature_run(satu: PenandaTangan, tingkat: int) -> Potongan:
    match tingkat:
        case 4:
            return Potongan(satu.nama or NAMA_KOSONG, tebal=bool(satu.nama), garis_bawah=bool(satu.nama))
        case 5:
            return Potongan(f"NIP. {satu.nip}" if satu.nip else "")
        case _:
            return Potongan(
                (satu.tempat_tanggal, satu.peran, satu.jabatan, satu.keterangan)[tingkat], miring=tingkat == 3
            )
