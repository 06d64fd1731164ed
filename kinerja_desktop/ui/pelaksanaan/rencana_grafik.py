"""A chart as a plan of shapes, laid out once and drawn by thin renderers, on screen and on paper (design 7).

Nothing in here knows Qt or a page. Lengths are in the unit of the caller; `ukur` answers the width of a text in its
role. Colours are the names of `look.md` 2; a renderer for paper gives them its own inks and hatchings.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kinerja_desktop.domain.angka import angka_cetak

Ukur = Callable[[str, str], float]
"""Text and role (`kecil`, `isi`) to its width."""


class Rata(StrEnum):
    """Which point of a text stands at its x."""

    KIRI = "KIRI"
    TENGAH = "TENGAH"
    KANAN = "KANAN"


@dataclass(frozen=True, slots=True)
class Kotak:
    """A filled rectangle, its upper corners rounded by `lengkung`. `keterangan` says what it stands for."""

    x: float
    y: float
    lebar: float
    tinggi: float
    warna: str
    lengkung: float = 0
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Garis:
    """A line, dashed where it is a reference."""

    x1: float
    y1: float
    x2: float
    y2: float
    warna: str
    putus: bool = False


@dataclass(frozen=True, slots=True)
class Kata:
    """A text with its middle at `y`."""

    x: float
    y: float
    teks: str
    peran: str
    warna: str
    rata: Rata = Rata.KIRI
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class RencanaGrafik:
    """Everything to draw, in this order: lines of the grid, bars, reference lines, words."""

    lebar: float
    tinggi: float
    kisi: tuple[Garis, ...]
    batang: tuple[Kotak, ...]
    acuan: tuple[Garis, ...]
    kata: tuple[Kata, ...]


@dataclass(frozen=True, slots=True)
class Batang:
    """One value of a bar chart. `cukup` bars are quiet, the others carry ink; `sendiri` is named in the chart."""

    nama: str
    nilai: Decimal
    cukup: bool
    sendiri: bool = False


TEPI_KIRI, TEPI_KANAN, TEPI_ATAS, TEPI_BAWAH = 30.0, 8.0, 18.0, 8.0
WARNA_CUKUP, WARNA_KURANG, WARNA_SENDIRI = "nila_garis", "nila_isi", "soga"
PALING_LEBAR, CELAH = 28.0, 3.0


def rencana_batang(
    semua: Sequence[Batang],
    patokan: Decimal,
    lebar: float,
    tinggi: float,
    ukur: Ukur,
    *,
    sendiri: str = "Anda",
    satuan: str = "JP",
) -> RencanaGrafik:
    """Bars from left to right with the line they are measured by, at most three lines of the grid, and one's own value.

    `semua` are already in their order. The scale begins at 0 and ends above the highest value and the line.
    """
    puncak = _puncak(semua, patokan)
    kiri, kanan = TEPI_KIRI, lebar - TEPI_KANAN
    dasar, atas = tinggi - TEPI_BAWAH, TEPI_ATAS

    def y(nilai: Decimal) -> float:
        return dasar - float(nilai / puncak) * (dasar - atas)

    kisi: list[Garis] = []
    kata: list[Kata] = []
    for angka in _angka_kisi(patokan):
        if angka != patokan:
            kisi.append(Garis(kiri, y(angka), kanan, y(angka), "garis"))
        kata.append(Kata(kiri - 6, y(angka), angka_cetak(angka), "kecil", "tinta2", Rata.KANAN))
    langkah = min(PALING_LEBAR, (kanan - kiri) / max(1, len(semua)))
    celah = CELAH if langkah > 3 * CELAH else langkah / 4
    batang: list[Kotak] = []
    for nomor, satu in enumerate(semua):
        x = kiri + nomor * langkah
        warna = WARNA_SENDIRI if satu.sendiri else WARNA_CUKUP if satu.cukup else WARNA_KURANG
        keterangan = f"{satu.nama}: {angka_cetak(satu.nilai, 1)} {satuan}"
        puncaknya = min(y(satu.nilai), dasar - 1)
        batang.append(Kotak(x, puncaknya, langkah - celah, dasar - puncaknya, warna, 2, keterangan))
        if satu.sendiri:
            teks = f"{sendiri} {angka_cetak(satu.nilai, 1)}"
            separuh = ukur(teks, "kecil") / 2
            tengah = min(max(x + (langkah - celah) / 2, kiri + separuh), kanan - separuh)
            tutup = int((tengah - separuh - kiri) // langkah), int((tengah + separuh - kiri) // langkah)
            tertinggi = max(lain.nilai for lain in semua[max(0, tutup[0]) : tutup[1] + 1])
            di_atas = max(y(tertinggi) - 10, 7)
            kata.append(Kata(tengah, di_atas, teks, "kecil", WARNA_SENDIRI, Rata.TENGAH, tebal=True))
    acuan = (Garis(kiri, y(patokan), kanan, y(patokan), "garis2", putus=True),)
    return RencanaGrafik(lebar, tinggi, tuple(kisi), tuple(batang), acuan, tuple(kata))


def batang_di(rencana: RencanaGrafik, x: float) -> Kotak | None:
    """The bar that stands at a place, for its words under the pointer."""
    return next((satu for satu in rencana.batang if satu.x <= x <= satu.x + satu.lebar + CELAH), None)


def _puncak(semua: Sequence[Batang], patokan: Decimal) -> Decimal:
    return max([patokan, *(satu.nilai for satu in semua)]) * Decimal("1.05")


def _angka_kisi(patokan: Decimal) -> tuple[Decimal, ...]:
    return (Decimal(0), patokan / 2, patokan)
