"""Moments as rows and sentences say them."""

from datetime import date, datetime

from kinerja_desktop.domain.tanggal import jam, tanggal_pendek
from kinerja_desktop.i18n import _


def saat_pendek(saat: datetime) -> str:
    """`12 Okt 10.41`."""
    setempat = saat.astimezone()
    return f"{tanggal_pendek(setempat.date())} {jam(setempat)}"


def kapan(saat: datetime | None, hari_ini: date) -> str:
    """`hari ini 07.58`, `kemarin`, `3 hari lalu`, and `belum pernah` for never."""
    if saat is None:
        return _("belum pernah")
    setempat = saat.astimezone()
    lama = (hari_ini - setempat.date()).days
    if lama <= 0:
        return _("hari ini {jam}").format(jam=jam(setempat))
    return _("kemarin {jam}").format(jam=jam(setempat)) if lama == 1 else _("{n} hari lalu").format(n=lama)
