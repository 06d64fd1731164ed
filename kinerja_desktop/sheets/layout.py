"""A plan laid out on pages: where every line of text, every rule and every picture stands, before anything is drawn.

Heads of tables repeat on each page, bands stay with the row below them, signatures never stand alone, and a row taller
than the page runs on. Positions are points from the page's upper left corner.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kinerja_desktop.sheets.rencana_sel import (
    SISI_QR,
    TEPI_TEGAK_LURUS,
    UKURAN_CATATAN,
    UKURAN_KAKI,
    Blok,
    CatatanKaki,
    DuaSisi,
    HalamanBaru,
    Jarak,
    Judul,
    Kelompok,
    KotakKurva,
    Kurva,
    Lambang,
    Latar,
    Lembar,
    Paragraf,
    Potongan,
    Rata,
    Tabel,
    TandaTangan,
    lebar_guna,
    ukuran_halaman,
)
from kinerja_desktop.sheets.signature import arrange
from kinerja_desktop.sheets.table_rows import PAD_DATAR, PAD_TEGAK, TITIK, Cell, Group, measure, split
from kinerja_desktop.sheets.wrapping import MIRING, Line, Segment, text_width, wrap, wrap_all

ASCENT = 0.94
"""Baseline below the top of a line, in sizes of its type."""
_UTUH = 0.4
"""A group up to this part of a page is moved whole to the next page rather than broken."""
_SISA_BARIS = 90.0
"""A single tall row is broken on a page only if this much room is left, points."""
_UKURAN_TERKECIL = 8.0
_BAWAH_JUDUL = 4.0
"""Between a title that fills its room and what stands below it, points."""
_BAWAH_ISI, _BAWAH_ISI_PANJANG = 2.5, 0.8
"""Between the room of the text and the footer, mm; less above one of two lines, as printers leave the paper's edge."""
_TINGGI_CENTANG = 8.0
"""A tick stands beside the first line of its row, points below the row's top."""


@dataclass(slots=True)
class Page:
    """One page: text, grounds, horizontal and vertical rules, pictures."""

    teks: list[tuple[float, float, Segment]] = field(default_factory=list[tuple[float, float, Segment]])
    isi: list[tuple[float, float, float, float, Latar]] = field(
        default_factory=list[tuple[float, float, float, float, Latar]]
    )
    datar: dict[float, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    tegak: dict[float, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    kurva: list[tuple[float, float, float, float, Kurva]] = field(
        default_factory=list[tuple[float, float, float, float, Kurva]]
    )
    lambang: list[tuple[float, float, float, bytes]] = field(default_factory=list[tuple[float, float, float, bytes]])
    centang: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    """Middles of ticks."""

    def kotak(self, x: float, y: float, lebar: float, tinggi: float) -> None:
        """Four rules around a box; rules that meet are joined when drawn."""
        kiri, atas, kanan, bawah = (round(v, 2) for v in (x, y, x + lebar, y + tinggi))
        self.datar[atas].append((kiri, kanan))
        self.datar[bawah].append((kiri, kanan))
        self.tegak[kiri].append((atas, bawah))
        self.tegak[kanan].append((atas, bawah))

    def lines(self, x: float, y: float, lines: Sequence[Line]) -> float:
        """Put lines one under the other; returns the height used."""
        mulai = y
        for line in lines:
            ukuran = max((s.ukuran for s in line.segmen), default=0.0)
            self.teks.extend((x + s.x, y + ASCENT * ukuran, s) for s in line.segmen)
            y += line.tinggi
        return y - mulai


def lay_out(lembar: Lembar) -> tuple[Page, ...]:
    """The pages of a plan. A sheet that asks for one page is shrunk in steps before it may flow on."""
    pages = _Flow(lembar, susut=False, ukuran_maks=99.0).run()
    if lembar.satu_halaman:
        for ukuran_maks in (99.0, _UKURAN_TERKECIL):
            if len(pages) == 1:
                break
            pages = _Flow(lembar, susut=True, ukuran_maks=ukuran_maks).run()
    for nomor, page in enumerate(pages, 1):
        _footer(lembar, page, nomor, len(pages))
    return pages


def _footer(lembar: Lembar, page: Page, nomor: int, jumlah: int) -> None:
    lebar_mm, tinggi_mm = ukuran_halaman(lembar.kertas, lembar.orientasi)
    guna = lebar_guna(lembar.kertas, lembar.orientasi) * TITIK
    kiri = (lebar_mm * TITIK - guna) / 2
    halaman = f"Halaman {nomor} dari {jumlah}"
    lebar_halaman = text_width(halaman, MIRING, UKURAN_KAKI)
    gaya = Potongan(lembar.kaki, miring=True, ukuran=UKURAN_KAKI)
    lines = wrap(Paragraf((gaya,)), guna - lebar_halaman - 12, UKURAN_KAKI)
    turun = _BAWAH_ISI if len(lines) == 1 else _BAWAH_ISI_PANJANG
    y = (tinggi_mm - TEPI_TEGAK_LURUS + turun) * TITIK
    page.lines(kiri, y, lines)
    page.lines(kiri, y, wrap(Paragraf((Potongan(halaman, miring=True),)), guna, UKURAN_KAKI, Rata.KANAN))


class _Flow:
    def __init__(self, lembar: Lembar, *, susut: bool, ukuran_maks: float) -> None:
        self.lembar = lembar
        self.susut = susut
        self.ukuran_maks = ukuran_maks
        lebar_mm, tinggi_mm = ukuran_halaman(lembar.kertas, lembar.orientasi)
        self.guna = lebar_guna(lembar.kertas, lembar.orientasi) * TITIK
        self.kiri = (lebar_mm * TITIK - self.guna) / 2
        self.atas = TEPI_TEGAK_LURUS * TITIK
        self.batas = (tinggi_mm - TEPI_TEGAK_LURUS) * TITIK
        self.pages: list[Page] = []
        self.page = Page()
        self.y = self.atas
        self.new_page()

    @property
    def fresh(self) -> bool:
        return self.y <= self.atas + 0.01

    @property
    def ruang(self) -> float:
        return self.batas - self.y

    def new_page(self) -> None:
        self.page = Page()
        self.pages.append(self.page)
        self.y = self.atas

    def run(self) -> tuple[Page, ...]:
        blok = self.lembar.blok
        for nomor, satu in enumerate(blok):
            match satu:
                case Tabel():
                    self.table(satu, self.tail(blok[nomor + 1 :]))
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
                    self.space(satu)
        return tuple(self.pages)

    def space(self, satu: Jarak | HalamanBaru) -> None:
        if self.fresh:
            return
        if isinstance(satu, Jarak):
            self.y += satu.tinggi * TITIK
        else:
            self.new_page()

    # ------------------------------------------------------------------------------------------ tables

    def tail(self, blok: Sequence[Blok]) -> float:
        """Height of the signatures (with what stands about them) that must keep a row of the table before them."""
        tinggi = 0.0
        for satu in blok:
            match satu:
                case TandaTangan():
                    tinggi += arrange(satu, self.guna, min(satu.ukuran, self.ukuran_maks))[1]
                case CatatanKaki():
                    tinggi += sum(line.tinggi for line in self.footnote_lines(satu))
                case Jarak():
                    tinggi += satu.tinggi * TITIK
                case _:
                    return 0.0
        return tinggi

    def group(self, tabel: Tabel, kelompok: Kelompok) -> Group:
        return measure(kelompok, tabel.lebar, tabel.ukuran, susut=self.susut, ukuran_maks=self.ukuran_maks)

    def table(self, tabel: Tabel, ekor_tabel: float) -> None:
        kepala = [self.group(tabel, k) for k in tabel.kepala]
        isi = [self.group(tabel, k) for k in tabel.isi]
        tinggi_kepala = sum(g.tinggi for g in kepala)
        penuh = self.batas - self.atas - tinggi_kepala
        mulai = True
        while isi:
            inti_ke = next((n for n, g in enumerate(isi) if not g.ikat), len(isi) - 1)
            pita, inti, isi = isi[:inti_ke], isi[inti_ke], isi[inti_ke + 1 :]
            ekor = 0.0 if isi else ekor_tabel
            perlu = _least_of_chain(pita, inti, penuh, ekor)
            if not self.fresh and perlu + (tinggi_kepala if mulai else 0.0) > self.ruang:
                self.new_page()
                mulai = True
            if mulai:
                self.draw_all(kepala)
                mulai = False
            for group in pita:
                self.place(group, kepala, 0.0)
            self.place(inti, kepala, ekor)

    def place(self, group: Group, kepala: Sequence[Group], ekor: float) -> None:
        """Put a group on this page and, where it is too tall, on the pages after it."""
        di_atas = False
        while True:
            ruang = self.ruang
            muat = group.tinggi <= ruang + 0.01
            if muat and group.tinggi + ekor > ruang + 0.01:
                # The row fits, its signatures do not, and together they exceed a page: the row's end goes with them.
                ruang = group.tinggi - min(_SISA_BARIS, group.tinggi / 2)
                muat = False
            potong = None if muat else split(group, ruang)
            if potong is None and (muat or di_atas):
                self.draw(group, group.heights)
                return
            if potong is not None:
                bagian, heights, group = potong
                self.draw(bagian, heights)
            self.new_page()
            self.draw_all(kepala)
            di_atas = True

    def draw_all(self, groups: Sequence[Group]) -> None:
        for group in groups:
            self.draw(group, group.heights)

    def draw(self, group: Group, heights: Sequence[float]) -> None:
        for cell in group.spans:  # first, so that a copied text reads like the rows
            self.cell(cell, self.y, sum(heights))
        for row, tinggi in zip(group.rows, heights, strict=True):
            for cell in row:
                self.cell(cell, self.y, tinggi)
            self.y += tinggi

    def cell(self, cell: Cell, y: float, tinggi: float) -> None:
        x = self.kiri + cell.x
        if cell.latar is not Latar.PUTIH:
            self.page.isi.append((x, y, cell.lebar, tinggi, cell.latar))
        if cell.latar is Latar.CENTANG:
            self.page.centang.append((x + cell.lebar / 2, y + min(tinggi / 2, _TINGGI_CENTANG)))
        self.page.kotak(x, y, cell.lebar, tinggi)
        turun = (tinggi - cell.tinggi) / 2 if cell.tengah else 0.0
        self.page.lines(x + PAD_DATAR, y + PAD_TEGAK + max(turun, 0.0), cell.lines)

    # ------------------------------------------------------------------------------------------ other blocks

    def titles(self, judul: Judul) -> None:
        mulai = self.y
        sisi = SISI_QR * TITIK if self.lembar.tanda_qr else 0.0
        lines = wrap_all(judul.baris, self.guna - 2 * sisi, judul.ukuran, Rata.TENGAH)
        self.y += self.page.lines(self.kiri + sisi, self.y, lines)
        if judul.tinggi_min:
            self.y = max(self.y + _BAWAH_JUDUL, mulai + judul.tinggi_min * TITIK)

    def two_sides(self, baris: DuaSisi) -> None:
        kanan = wrap(Paragraf((Potongan(baris.kanan),)), self.guna, baris.ukuran, Rata.KANAN)
        lebar_kanan = max(sum(s.lebar for s in line.segmen) for line in kanan)
        kiri = wrap(Paragraf((Potongan(baris.kiri),)), self.guna - lebar_kanan - 12, baris.ukuran)
        tinggi = self.page.lines(self.kiri, self.y, kiri)  # the left one first, so that a copied text reads on
        self.y += max(tinggi, self.page.lines(self.kiri, self.y, kanan)) + 2 * PAD_TEGAK

    def curve(self, kotak: KotakKurva) -> None:
        tinggi = kotak.tinggi * TITIK
        if tinggi > self.ruang and not self.fresh:
            self.new_page()
        self.page.kotak(self.kiri, self.y, self.guna, tinggi)
        label = wrap(Paragraf((Potongan(kotak.label, tebal=True),)), self.guna, kotak.ukuran)
        self.page.lines(self.kiri + PAD_DATAR, self.y + PAD_TEGAK, label)
        if kotak.kurva:
            self.page.kurva.append((self.kiri, self.y, self.guna, tinggi, kotak.kurva))
        self.y += tinggi

    def signatures(self, blok: TandaTangan) -> None:
        lines, tinggi = arrange(blok, self.guna, min(blok.ukuran, self.ukuran_maks))
        if tinggi > self.ruang and not self.fresh:
            self.new_page()
        for x, dy, line in lines:
            self.page.lines(self.kiri + x, self.y + dy, (line,))
        self.y += tinggi

    def footnotes(self, catatan: CatatanKaki) -> None:
        for line in self.footnote_lines(catatan):
            if line.tinggi > self.ruang:
                self.new_page()
            self.y += self.page.lines(self.kiri, self.y, (line,))

    def footnote_lines(self, catatan: CatatanKaki) -> tuple[Line, ...]:
        isi = tuple(Paragraf((Potongan(b, miring=True),)) for b in catatan.baris)
        return wrap_all(isi, self.guna, UKURAN_CATATAN)

    def emblem(self, lambang: Lambang) -> None:
        tinggi = lambang.tinggi * TITIK
        x = self.kiri + (self.guna - tinggi) / 2
        if lambang.gambar:
            self.page.lambang.append((x, self.y, tinggi, lambang.gambar))
        else:
            self.page.kotak(x, self.y, tinggi, tinggi)
            lines = wrap_all(tuple(Paragraf((Potongan(k),)) for k in lambang.nama.split()), tinggi, 8.0, Rata.TENGAH)
            self.page.lines(x, self.y + (tinggi - sum(line.tinggi for line in lines)) / 2, lines)
        self.y += tinggi


def _least_of_chain(pita: Sequence[Group], inti: Group, penuh: float, ekor: float) -> float:
    """The room that groups which hold together want on a page: all, unless one is too tall to be moved whole."""
    tinggi = 0.0
    for group in pita:
        if group.tinggi > _UTUH * penuh:
            return tinggi + _least(group, penuh, 0.0)
        tinggi += group.tinggi
    return tinggi + _least(inti, penuh, ekor)


def _least(group: Group, penuh: float, ekor: float) -> float:
    """The room a group wants on a page at least, lest it begins on the next one."""
    if ekor and group.tinggi + ekor <= penuh:
        return group.tinggi + ekor
    if group.tinggi <= _UTUH * penuh:
        return group.tinggi
    berjalan = max((cell.tinggi for cell in group.spans), default=0.0)
    # A text that runs down beside many rows is read whole where it begins.
    return max(min(group.natural[0], _SISA_BARIS), berjalan if berjalan <= _UTUH * penuh else 0.0)
