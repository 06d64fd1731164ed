"""Numbers as the store keeps them, as paper prints them and as people type them (`domain.md` 0)."""

import re
from decimal import ROUND_HALF_UP, Decimal

ANGKA_TERBANYAK = 30
"""More digits than any target, credit or amount has; beyond it a number is a slip of the keyboard."""

_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+")
_JARAK_PERSEN = re.compile(r"(?<=\d)[ \N{NO-BREAK SPACE}]+%")
_TERTULIS = re.compile(r"[+-]?\d+(?:\.\d+)?")


def teks_desimal(nilai: Decimal) -> str:
    """The one text of a number for store, digest and bundle: `12`, `18.75`, `0`; never `12.0`, `1E+1` or `-0`.

    Raises `ValueError` for what is no finite number of at most 30 digits.
    """
    if (
        not nilai.is_finite()
        or abs(nilai.adjusted()) >= ANGKA_TERBANYAK
        or len(nilai.as_tuple().digits) > ANGKA_TERBANYAK
    ):
        raise ValueError(f"not a plain number: {nilai}")
    teks = format(nilai, "f")
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    return "0" if teks in {"-0", ""} else teks


def angka_cetak(nilai: Decimal, desimal: int | None = None) -> str:
    """The number as paper shows it: `1.968.000`, `18,75`. `desimal` rounds half up to that many places."""
    if desimal is not None:
        nilai = nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    bulat, _koma, pecahan = (f"{nilai:f}" if desimal is not None else teks_desimal(nilai)).partition(".")
    tanda = "-" if bulat.startswith("-") else ""
    return f"{tanda}{int(bulat.lstrip('-')):,}".replace(",", ".") + (f",{pecahan}" if pecahan else "")


def persen_layar(teks: str) -> str:
    """What paper writes as `98 %`, as the screen shows it: `98%` (`look.md` 11). Other words stay as they are."""
    return _JARAK_PERSEN.sub("%", teks)


def urai_angka(teks: str) -> Decimal:
    """The number that a person typed: `1.234,5`, `1234.5`, `1234,5`, `1.200`, `95 %`.

    A comma is the decimal mark. Dots that part the digits in threes are thousands, as on paper; a single dot elsewhere
    is a decimal mark. Raises `ValueError` when it is no number.
    """
    bersih = "".join(teks.split()).removesuffix("%").replace("−", "-")
    tanda = bersih[:1] if bersih[:1] in {"+", "-"} else ""
    isi = bersih[len(tanda) :]
    if "," in isi:
        bulat, _koma, pecahan = isi.partition(",")
        if "." in pecahan and bulat.isdigit():  # 1,234.5 as English programs write it
            isi = bulat + pecahan
        else:
            isi = f"{bulat.replace('.', '') if _RIBUAN.fullmatch(bulat) else bulat}.{pecahan}"
    elif _RIBUAN.fullmatch(isi) and not isi.startswith("0"):
        isi = isi.replace(".", "")
    if not isi.isascii() or not _TERTULIS.fullmatch(tanda + isi) or len(isi) > ANGKA_TERBANYAK:
        raise ValueError(f"not a number: {teks!r}")
    return Decimal(tanda + isi)
