"""The plan of cells: what stands where on an official sheet, as pure values (`domain.md` 6.0).

A `Lembar` is paper, blocks and a footer. `pdf.py` and `excel.py` draw any plan and know nothing of SKP or evaluations;
the `lembar_*` modules turn domain values into plans and know nothing of drawing. Plans hold values only, so they can be
sent to another process. Lengths are millimetres, sizes of type are points. Words on official sheets are the
regulation's and are never translated.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise


class Kertas(StrEnum):
    """Paper of the office."""

    A4 = "A4"
    F4 = "F4"


class Orientasi(StrEnum):
    """How the paper lies."""

    TEGAK = "TEGAK"
    MENDATAR = "MENDATAR"


class Rata(StrEnum):
    """Horizontal alignment of text."""

    KIRI = "KIRI"
    TENGAH = "TENGAH"
    KANAN = "KANAN"


class Latar(StrEnum):
    """Ground of a cell: none, the grey of heads and bands, the lighter grey of the column-number row, the darker one of
    a ticked month, which also carries a tick.
    """

    PUTIH = "PUTIH"
    KEPALA = "KEPALA"
    NOMOR = "NOMOR"
    CENTANG = "CENTANG"


UKURAN_KERTAS = {Kertas.A4: (210.0, 297.0), Kertas.F4: (215.0, 330.0)}
"""Width and height in mm, upright."""
LEBAR_A4 = {Orientasi.MENDATAR: 273.0, Orientasi.TEGAK: 180.0}
"""Usable width on A4, for which all table widths are given."""
LEBAR_F4 = {Orientasi.MENDATAR: 306.0, Orientasi.TEGAK: 185.0}
TEPI_TEGAK_LURUS = 12.0
"""Top and bottom margin of every sheet, mm."""
SISI_QR = 16.0
"""Room of the QR mark at the right of the titles, mm; as much stays free at their left, so that they stand centred."""
UKURAN_ISI = 9.0
UKURAN_EVALUASI = 8.0
UKURAN_JUDUL = 11.0
UKURAN_NOMOR = 7.5
UKURAN_CATATAN = 7.5
UKURAN_KAKI = 7.0


@dataclass(frozen=True, slots=True)
class Potongan:
    """A run of text in one style; `ukuran` None takes the size of the cell."""

    teks: str
    tebal: bool = False
    miring: bool = False
    coret: bool = False
    garis_bawah: bool = False
    ukuran: float | None = None


@dataclass(frozen=True, slots=True)
class Paragraf:
    """Runs that flow as one paragraph; `butir` hangs it on a bullet."""

    potongan: tuple[Potongan, ...]
    butir: bool = False

    @property
    def teks(self) -> str:
        """The words alone."""
        return "".join(p.teks for p in self.potongan)


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell over `bentang` columns of its table.

    `ulang`: when the cell runs on over a page break its text is written again (the number of a row), instead of
    `(lanjutan)`.
    """

    paragraf: tuple[Paragraf, ...] = ()
    bentang: int = 1
    rata: Rata = Rata.KIRI
    latar: Latar = Latar.PUTIH
    tengah: bool = False
    ulang: bool = False
    ukuran: float | None = None

    @property
    def teks(self) -> str:
        """The words alone, one line per paragraph."""
        return "\n".join(p.teks for p in self.paragraf)


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Rows that belong together: one row of a form, or all indicators of one RHK.

    The cells of the columns in `gabung` stand in the first row and run down through all rows of the group. `ikat` keeps
    the group on the page of the next one (a band is never the last line of a page). `tinggi_min` is the least height of
    the group's rows; on a sheet that must stay on one page it may shrink to `tinggi_susut`.
    """

    baris: tuple[tuple[Sel, ...], ...]
    gabung: frozenset[int] = frozenset()
    ikat: bool = False
    tinggi_min: float = 0.0
    tinggi_susut: float | None = None


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: widths in mm for this paper, head groups that repeat on every page, and the groups below.

    Excel repeats one head on a worksheet: the one with column numbers, or that of a table that is `utama`.
    """

    lebar: tuple[float, ...]
    kepala: tuple[Kelompok, ...]
    isi: tuple[Kelompok, ...]
    ukuran: float = UKURAN_ISI
    utama: bool = False


@dataclass(frozen=True, slots=True)
class Judul:
    """Centred title lines; `tinggi_min` leaves room for what stands beside them (the QR mark)."""

    baris: tuple[Paragraf, ...]
    ukuran: float = UKURAN_JUDUL
    tinggi_min: float = 0.0


@dataclass(frozen=True, slots=True)
class DuaSisi:
    """One line with a text at the left and a text at the right edge (instansi and period)."""

    kiri: str
    kanan: str
    ukuran: float = UKURAN_ISI


@dataclass(frozen=True, slots=True)
class Kurva:
    """The frequency curve: five relative heights with their labels, left to right, and the caption."""

    tinggi: tuple[int, ...]
    label: tuple[str, ...]
    judul_tegak: str
    judul_datar: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class KotakKurva:
    """A full-width bordered box with a label at its left and the curve in its middle; no curve while none is chosen."""

    label: str
    kurva: Kurva | None
    tinggi: float = 38.0
    ukuran: float = UKURAN_EVALUASI


@dataclass(frozen=True, slots=True)
class PenandaTangan:
    """One signature: place and date line (may be empty), role, post with prefix for Plt./Plh., name, NIP (empty: none).

    `keterangan` replaces the empty signing space by a sentence (an unsigned document counted as accepted). `awalan` are
    the lines before the post that say in whose name it is signed: `a.n. Bupati Tirta Kencana`, `u.b.`.
    """

    tempat_tanggal: str
    peran: str
    jabatan: str
    nama: str
    nip: str
    keterangan: str = ""
    awalan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Signatures side by side, each `lebar` mm wide; the block is never broken and never alone on a page.

    `tengah` signs below the two, in the middle, as the one who takes note (`Mengetahui`).
    """

    kiri: PenandaTangan | None
    kanan: PenandaTangan | None
    lebar: float = 90.0
    ukuran: float = UKURAN_ISI
    tengah: PenandaTangan | None = None


@dataclass(frozen=True, slots=True)
class CatatanKaki:
    """Footnotes in small italics."""

    baris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lambang:
    """A centred emblem of `tinggi` mm: a picture file's bytes (PNG or JPEG), else a bordered box with `nama`."""

    nama: str
    gambar: bytes | None = None
    tinggi: float = 22.0


@dataclass(frozen=True, slots=True)
class Jarak:
    """Empty space of `tinggi` mm; dropped at the top of a page."""

    tinggi: float


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    """What follows begins on a page of its own, in Excel on a worksheet of its own."""


Blok = Judul | DuaSisi | Tabel | KotakKurva | TandaTangan | CatatanKaki | Lambang | Jarak | HalamanBaru


@dataclass(frozen=True, slots=True)
class KonteksCetak:
    """What a sheet needs beyond its document.

    `kode` is the printed code `ABCD-EFGH` of the exact content and `versi` its number; `keadaan_draf` marks every page
    DRAF. `tempat` and `tanggal` stand over the signature (None leaves a line of dots to write on). `lambang` is the
    office's emblem file, if it has one.
    """

    kertas: Kertas
    kode: str
    versi: int
    keadaan_draf: bool
    tempat: str
    tanggal: date | None
    dicetak_pada: datetime
    lambang: bytes | None = None


@dataclass(frozen=True, slots=True)
class Lembar:
    """One official sheet, ready to be drawn.

    `kode_lembar` is `F-04`; `nip` whose sheet it is; `tanda_qr` the text of the QR mark (empty: none) and `kode` the
    code in words under it. `satu_halaman` asks the drawer to shrink rows, then type to 8 pt, before it flows on to a
    second page.
    """

    kode_lembar: str
    kertas: Kertas
    orientasi: Orientasi
    blok: tuple[Blok, ...]
    kaki: str
    judul_dokumen: str
    pembuat: str
    dicetak_pada: datetime
    nip: str = ""
    kode: str = ""
    tanda_qr: str = ""
    draf: bool = False
    satu_halaman: bool = False


# ---------------------------------------------------------------------------------------------- paper and widths


def ukuran_halaman(kertas: Kertas, orientasi: Orientasi) -> tuple[float, float]:
    """Width and height of the page in mm as it lies."""
    lebar, tinggi = UKURAN_KERTAS[kertas]
    return (lebar, tinggi) if orientasi is Orientasi.TEGAK else (tinggi, lebar)


def lebar_guna(kertas: Kertas, orientasi: Orientasi) -> float:
    """Width between the side margins, mm: 273/180 on A4, 306/185 on F4."""
    return (LEBAR_A4 if kertas is Kertas.A4 else LEBAR_F4)[orientasi]


def lebar_kolom(lebar_a4: Sequence[float], kertas: Kertas, orientasi: Orientasi) -> tuple[float, ...]:
    """A table's widths on this paper, given for A4; they add up to the usable width.

    The edges are scaled and rounded to 0.1 mm, not the widths: tables that share an edge on A4 share it on F4 too,
    or Excel would get slivers of columns between them.
    """
    faktor = lebar_guna(kertas, orientasi) / LEBAR_A4[orientasi]
    batas = [0.0]
    jumlah = 0.0
    for lebar in lebar_a4:
        jumlah += lebar
        batas.append(round(jumlah * faktor, 1))
    return tuple(round(kanan - kiri, 1) for kiri, kanan in pairwise(batas))


def batas_kisi(tabel: Iterable[Sequence[float]]) -> tuple[float, ...]:
    """The micro-grid: the sorted union of all column edges of all tables of a sheet, mm from the left margin."""
    batas = {0.0}
    for lebar in tabel:
        jumlah = 0.0
        for satu in lebar:
            jumlah = round(jumlah + satu, 1)
            batas.add(jumlah)
    return tuple(sorted(batas))


def kolom_kisi(lebar: Sequence[float], batas: Sequence[float]) -> tuple[tuple[int, int], ...]:
    """For each cell of a table, the first and last real column (from 0) that it covers in the micro-grid."""
    kolom: list[tuple[int, int]] = []
    jumlah = 0.0
    for satu in lebar:
        kiri = batas.index(jumlah)
        jumlah = round(jumlah + satu, 1)
        kolom.append((kiri, batas.index(jumlah) - 1))
    return tuple(kolom)


# ---------------------------------------------------------------------------------------------- short ways to a cell


def bersih(teks: str) -> str:
    """The text as it can be printed: composed letters, no control characters but line ends, tabs as spaces."""
    utuh = unicodedata.normalize("NFC", teks.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return "".join(c for c in utuh if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"})


def paragraf_teks(
    teks: str, *, tebal: bool = False, miring: bool = False, ukuran: float | None = None
) -> tuple[Paragraf, ...]:
    """One paragraph per line of what a person typed; empty lines at the ends are dropped."""
    return tuple(
        Paragraf((Potongan(baris.strip(), tebal=tebal, miring=miring, ukuran=ukuran),))
        for baris in bersih(teks).strip().split("\n")
    )


def sel(teks: str, *, bentang: int = 1, rata: Rata = Rata.KIRI, tebal: bool = False, tengah: bool = False) -> Sel:
    """A white cell with plain text."""
    return Sel(paragraf_teks(teks, tebal=tebal), bentang, rata, tengah=tengah)


def sel_nomor(nomor: int | str) -> Sel:
    """The number of a row, centred, written again when the row runs on over a page."""
    return Sel(paragraf_teks(str(nomor)), rata=Rata.TENGAH, ulang=True)


def sel_kepala(teks: str, bentang: int = 1) -> Sel:
    """A grey head cell: bold, centred both ways."""
    return Sel(paragraf_teks(teks, tebal=True), bentang, Rata.TENGAH, Latar.KEPALA, tengah=True)


def baris(*isi: Sel, ikat: bool = False) -> Kelompok:
    """A group of one row."""
    return Kelompok((isi,), ikat=ikat)


def pita(teks: str, kolom: int) -> Kelompok:
    """A grey band over the whole width, such as `A. UTAMA`; it stays with the row below it."""
    return Kelompok(((Sel(paragraf_teks(teks, tebal=True), kolom, latar=Latar.KEPALA),),), ikat=True)


def kepala_bernomor(judul: Sequence[str]) -> tuple[Kelompok, Kelompok]:
    """A head row with its column-number row `(1) (2) ...`."""
    nomor = tuple(
        Sel(
            paragraf_teks(f"({n})"),
            rata=Rata.TENGAH,
            latar=Latar.NOMOR,
            tengah=True,
            ukuran=UKURAN_NOMOR,
        )
        for n in range(1, len(judul) + 1)
    )
    return baris(*map(sel_kepala, judul), ikat=True), Kelompok((nomor,), ikat=True)
