"""Dates as paper and screen write them; month names are a fixed list, never the system's (`domain.md` 5.2.17)."""

import re
from datetime import date, datetime

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def tanggal_panjang(hari: date) -> str:
    """`2 Januari 2026`, for sentences and paper."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def tanggal_pendek(hari: date) -> str:
    """`2 Jan`, for rows of a list; August is `Agu`."""
    return f"{hari.day} {BULAN[hari.month - 1][:3]}"


def jam(saat: datetime) -> str:
    """`10.42`, 24 hours with a dot."""
    return f"{saat.hour:02d}.{saat.minute:02d}"


def rentang_periode(mulai: date, selesai: date) -> str:
    """`1 JANUARI SD 31 DESEMBER TAHUN 2026`, the period line of official sheets."""
    awal = f"{mulai.day} {BULAN[mulai.month - 1]}"
    akhir = f"{selesai.day} {BULAN[selesai.month - 1]}"
    return f"{awal} SD {akhir} TAHUN {selesai.year}".upper()


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_ANGKA = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_KATA = re.compile(r"(\d{1,2})(?:[ .\-/]*)([a-z]+)(?:[ .,\-/]*)(\d{4})")
_EJAAN_BULAN = {"nopember": 11, "pebruari": 2, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7,
                "august": 8, "october": 10, "december": 12, "aug": 8, "agt": 8, "ags": 8, "agust": 8,
                "nop": 11, "peb": 2, "oct": 10, "dec": 12, "sept": 9, "january": 1}  # fmt: skip


def urai_tanggal(teks: str) -> date:
    """The date that a person typed: `9 Juli 1974`, `1 Feb 2026`, `01/02/2026` (day first), `1-2-2026`, `2026-02-01`.

    A weekday or a place with a comma before it is passed over. Raises `ValueError` for anything else, also for a year
    of two digits.
    """
    bersih = " ".join(teks.replace("\u00a0", " ").split()).casefold()
    bersih = bersih.rpartition(", ")[2] if re.match(r"[a-z' .]+, ", bersih) else bersih
    if cocok := _ISO.fullmatch(bersih):
        tahun, bulan, hari = cocok.groups()
        return date(int(tahun), int(bulan), int(hari))
    if cocok := _ANGKA.fullmatch(bersih):
        hari, bulan, tahun = cocok.groups()
        return date(int(tahun), int(bulan), int(hari))
    if cocok := _KATA.fullmatch(bersih):
        hari, nama, tahun = cocok.groups()
        return date(int(tahun), _nomor_bulan(nama), int(hari))
    raise ValueError(f"not a date: {teks!r}")


def _nomor_bulan(nama: str) -> int:
    for nomor, bulan in enumerate(BULAN, start=1):
        if nama == bulan.casefold() or nama == bulan[:3].casefold():
            return nomor
    if nama not in _EJAAN_BULAN:
        raise ValueError(f"not a month: {nama!r}")
    return _EJAAN_BULAN[nama]
