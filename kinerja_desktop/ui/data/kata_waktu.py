"""Times and counts as the home page and the copies say them (`look.md` 11). Pure."""

from datetime import date, datetime

from kinerja_desktop.domain.tanggal import jam, tanggal_pendek
from kinerja_desktop.i18n import _

LAMA_HARI = 45


def kata_kapan(saat: datetime, kini: datetime) -> str:
    """`hari ini 07.58`, `kemarin 15.10`, `3 hari lalu`, `14 Jul`, in the zone of `kini`."""
    saat = saat.astimezone(kini.tzinfo)
    hari = (kini.date() - saat.date()).days
    if hari <= 0:
        return _("hari ini {jam}").format(jam=jam(saat))
    if hari == 1:
        return _("kemarin {jam}").format(jam=jam(saat))
    if hari <= LAMA_HARI:
        return _("{n} hari lalu").format(n=hari)
    return _tanggal(saat.date(), kini.year)


def kata_tanggal(saat: datetime, kini: datetime) -> str:
    """`9 Okt`, with the year where it is not this one."""
    return _tanggal(saat.astimezone(kini.tzinfo).date(), kini.year)


def kata_batas(batas: date, hari_ini: date) -> tuple[str, str]:
    """How far a deadline is, and its tone: `("Lewat 1 hari", "bata")`, `("Hari ini", "soga")`."""
    hari = (batas - hari_ini).days
    if hari < 0:
        return _("Lewat {n} hari").format(n=-hari), "bata"
    if hari == 0:
        return _("Hari ini"), "soga"
    return (_("Besok") if hari == 1 else _("{n} hari lagi").format(n=hari)), "tinta"


def sapaan(saat: datetime) -> str:
    """The greeting of the hour."""
    if 4 <= saat.hour < 11:
        return _("Selamat pagi")
    if 11 <= saat.hour < 15:
        return _("Selamat siang")
    return _("Selamat sore") if 15 <= saat.hour < 19 else _("Selamat malam")


def kata_bilangan(n: int) -> str:
    """A small number as the first word of a sentence: `Tiga`; digits from eleven on."""
    kata = (
        _("Tidak ada"), _("Satu"), _("Dua"), _("Tiga"), _("Empat"), _("Lima"),
        _("Enam"), _("Tujuh"), _("Delapan"), _("Sembilan"), _("Sepuluh"),
    )  # fmt: skip
    return kata[n] if n < len(kata) else str(n)


def _tanggal(hari: date, tahun: int) -> str:
    return tanggal_pendek(hari) if hari.year == tahun else f"{tanggal_pendek(hari)} {hari.year}"
