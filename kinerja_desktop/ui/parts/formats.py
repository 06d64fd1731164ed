"""Numbers and dates as people type them and as the screen shows them (`product.md` 4.6 and 4.10). Pure."""

import re
from datetime import date
from decimal import Decimal

from kinerja_desktop.domain.tanggal import BULAN

_GROUPED = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d*)?")
_PLAIN = re.compile(r"[+-]?\d+(,\d*)?|[+-]?,\d+")
_POINT = re.compile(r"[+-]?\d+\.\d+")
_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_NAMED = re.compile(r"(\d{1,2})[- ]+([a-z]{3,})\.?(?:[- ]+(\d{4}))?")
_BARE = re.compile(r"(\d{2})(\d{2})(\d{4})")
_PENDEK = (("Kecamatan ", "Kec. "), ("Kelurahan ", "Kel. "), ("Kabupaten ", "Kab. "))
_DAERAH = re.compile(r"(?<=\S) (?:Kabupaten|Kota) .+$")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def baca_angka(text: str) -> Decimal | None:
    """The number meant by `1.234,5`, `1234,5` or `12.5`; None when it is no number. `1.234` is one thousand."""
    tidy = text.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace("\N{MINUS SIGN}", "-")
    if _GROUPED.fullmatch(tidy) or _PLAIN.fullmatch(tidy):
        return Decimal(tidy.replace(".", "").replace(",", ".").rstrip("."))
    return Decimal(tidy) if _POINT.fullmatch(tidy) else None


def tulis_angka(value: Decimal | int, places: int | None = None) -> str:
    """`1.234,50` with `places` digits after the comma; without `places` as many as the value has."""
    number = Decimal(value)
    if places is not None:
        number = round(number, places)
    elif number == number.to_integral_value():
        number = number.quantize(Decimal(1))
    else:
        number = number.normalize()
    return f"{number:,f}".translate(str.maketrans({",": ".", ".": ","}))


def nama_ringkas(unit: str) -> str:
    """A unit's name where there is little room: `Kec. Muara Sari`, and `BKPSDM` without its region."""
    tanpa_daerah = _DAERAH.sub("", unit)
    for panjang, pendek in _PENDEK:
        if tanpa_daerah.startswith(panjang):
            return pendek + tanpa_daerah.removeprefix(panjang)
    return tanpa_daerah


def baca_tanggal(text: str, tahun: int) -> date | None:
    """The day meant by `1-2-2026`, `01/02/2026`, `1 Feb 2026`, `01022026`, `2026-02-01` or, in the year `tahun`, `1-2`.

    The day always comes before the month. None when it is no day.
    """
    tidy = " ".join(text.lower().split())
    try:
        if found := _ISO.fullmatch(tidy):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _BARE.fullmatch(tidy) or _NUMERIC.fullmatch(tidy):
            return date(_year(found[3], tahun), int(found[2]), int(found[1]))
        if found := _NAMED.fullmatch(tidy):
            return date(_year(found[3], tahun), _month(found[2]), int(found[1]))
    except ValueError:
        return None
    return None


def tulis_tanggal(hari: date) -> str:
    """`12-10-2026`, as an input field shows a day."""
    return f"{hari.day:02d}-{hari.month:02d}-{hari.year:04d}"


def tulis_nip(nip: str) -> str:
    """A NIP of 18 digits in its groups 8 6 1 3; anything else as it is."""
    digits = "".join(nip.split())
    if len(digits) != 18 or not digits.isdigit():
        return nip
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def _year(text: str | None, tahun: int) -> int:
    if text is None:
        return tahun
    return int(text) if len(text) == 4 else tahun // 100 * 100 + int(text)


def _month(word: str) -> int:
    also = {"agt": 8, "ags": 8, "nop": 11, "pebruari": 2, "peb": 2, "may": 5, "aug": 8, "oct": 10, "dec": 12}
    for number, name in enumerate(BULAN, start=1):
        if name.lower().startswith(word):
            return number
    if word in also:
        return also[word]
    raise ValueError(word)
