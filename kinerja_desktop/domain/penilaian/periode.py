"""Periods of evaluation: `2026-TW1`, `2026-AKHIR`, `2026-01` (`domain.md` 3.1)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.tanggal import BULAN

KODE_ATURAN = "periode_evaluasi"

_KODE = re.compile(r"(\d{4})-(?:TW([1-4])|(AKHIR)|(0[1-9]|1[0-2]))")
_ROMAWI = ("I", "II", "III", "IV")


class JenisPeriode(StrEnum):
    """Kinds of period; an institution uses months or quarters, and always the year."""

    BULANAN = "BULANAN"
    TRIWULANAN = "TRIWULANAN"
    TAHUNAN = "TAHUNAN"


@dataclass(frozen=True, slots=True)
class Periode:
    """One period. `nomor` is the month 1..12, the quarter 1..4, or 0 for the year."""

    jenis: JenisPeriode
    tahun: int
    nomor: int

    @property
    def kode(self) -> str:
        """`2026-TW1`, `2026-AKHIR`, `2026-01`."""
        match self.jenis:
            case JenisPeriode.TRIWULANAN:
                return f"{self.tahun}-TW{self.nomor}"
            case JenisPeriode.BULANAN:
                return f"{self.tahun}-{self.nomor:02d}"
            case JenisPeriode.TAHUNAN:
                return f"{self.tahun}-AKHIR"

    @property
    def mulai(self) -> date:
        """The first day; a yearly segment may begin later, which the evaluation itself says."""
        return date(self.tahun, 3 * self.nomor - 2 if self.jenis is JenisPeriode.TRIWULANAN else self.nomor or 1, 1)

    @property
    def selesai(self) -> date:
        """The last day; rules are picked by it."""
        bulan = {JenisPeriode.TRIWULANAN: 3 * self.nomor, JenisPeriode.TAHUNAN: 12}.get(self.jenis, self.nomor)
        return date(self.tahun, bulan, monthrange(self.tahun, bulan)[1])

    @property
    def kata_cetak(self) -> str:
        """The word on official sheets: `TRIWULAN I`, `AKHIR`, `BULAN JANUARI`."""
        match self.jenis:
            case JenisPeriode.TRIWULANAN:
                return f"TRIWULAN {_ROMAWI[self.nomor - 1]}"
            case JenisPeriode.BULANAN:
                return f"BULAN {BULAN[self.nomor - 1].upper()}"
            case JenisPeriode.TAHUNAN:
                return "AKHIR"

    @property
    def sebutan(self) -> str:
        """The words on a screen: `Triwulan I 2026`, `Tahun 2026`, `Januari 2026`."""
        match self.jenis:
            case JenisPeriode.TRIWULANAN:
                return f"Triwulan {_ROMAWI[self.nomor - 1]} {self.tahun}"
            case JenisPeriode.BULANAN:
                return f"{BULAN[self.nomor - 1]} {self.tahun}"
            case JenisPeriode.TAHUNAN:
                return f"Tahun {self.tahun}"

    @property
    def dibuka(self) -> date:
        """The day it opens: the day after its end; the year opens on 1 December."""
        if self.jenis is JenisPeriode.TAHUNAN:
            return date(self.tahun, 12, 1)
        return self.selesai + timedelta(days=1)

    def sebelumnya(self) -> "Periode | None":
        """The period before it in the same year; None for the first and for the year itself."""
        return None if self.nomor <= 1 else Periode(self.jenis, self.tahun, self.nomor - 1)

    def batas_pegawai(self, aturan: Aturan) -> date:
        """The employee's deadline, by the rule row `periode_evaluasi`."""
        return self._batas(aturan, "pegawai")

    def batas_penilai(self, aturan: Aturan) -> date:
        """The appraiser's deadline, by the rule row `periode_evaluasi`."""
        return self._batas(aturan, "penilai")

    def _batas(self, aturan: Aturan, siapa: str) -> date:
        nama = {JenisPeriode.BULANAN: "bulan", JenisPeriode.TRIWULANAN: "tw", JenisPeriode.TAHUNAN: "akhir"}[self.jenis]
        return self.selesai + timedelta(days=aturan.bulat(f"{nama}_batas_{siapa}_hari"))


def urai_periode(kode: str) -> Periode:
    """The period of a code, capitals or not. Raises `ValueError` for another text."""
    cocok = _KODE.fullmatch(kode.strip().upper())
    if cocok is None:
        raise ValueError(f"not a period: {kode!r}")
    tahun, triwulan, akhir, bulan = cocok.groups()
    if akhir:
        return Periode(JenisPeriode.TAHUNAN, int(tahun), 0)
    if triwulan:
        return Periode(JenisPeriode.TRIWULANAN, int(tahun), int(triwulan))
    return Periode(JenisPeriode.BULANAN, int(tahun), int(bulan))


def triwulan_dari(hari: date) -> Periode:
    """The quarter a day lies in."""
    return Periode(JenisPeriode.TRIWULANAN, hari.year, (hari.month + 2) // 3)


def triwulan_setahun(tahun: int) -> tuple[Periode, ...]:
    """The four quarters of a year."""
    return tuple(Periode(JenisPeriode.TRIWULANAN, tahun, nomor) for nomor in range(1, 5))
