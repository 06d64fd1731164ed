"""Dates as paper and screen write them; month names are a fixed list, never the system's (`domain.md` 5.2.17)."""

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
