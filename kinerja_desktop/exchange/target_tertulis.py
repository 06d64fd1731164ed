"""A target as people write it into one cell: `1.200 berkas`, `85-90`, `95 %`, `paling lambat 31 Maret 2026`."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from kinerja_desktop.domain.angka import angka_cetak, urai_angka
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, JenisTarget
from kinerja_desktop.domain.tanggal import tanggal_panjang, urai_tanggal
from kinerja_desktop.exchange.judul_kolom import rapikan
from kinerja_desktop.exchange.lembar_excel import IsiSel, teks_sel

_BATAS = re.compile(
    r"^(?:paling\s+lambat|selambat-?lambatnya|sebelum|s\.?d\.?|maks(?:imal|imum)?|≤|<=|<)\s*", re.IGNORECASE
)
_RENTANG = re.compile(r"^(.+?)\s*(?:–|—|-|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(.+)$", re.IGNORECASE)
_ANGKA_SATUAN = re.compile(r"^([+-]?[\d.,]+)\s*(%|persen\b)?\s*(\D.*)?$", re.IGNORECASE | re.DOTALL)
_HARI_NOL_EXCEL = date(1899, 12, 30)
_DURASI = frozenset({"menit", "jam", "hari", "minggu", "bulan"})


class TargetTakTerbacaError(ValueError):
    """The cell holds nothing that the kind of target can be."""


@dataclass(frozen=True, slots=True)
class TargetTertulis:
    """What a target cell says. `satuan` is the unit written behind the number, `batas` that a limit was written."""

    jenis: JenisTarget
    nilai: Decimal | None = None
    minimum: Decimal | None = None
    maksimum: Decimal | None = None
    tanggal: date | None = None
    teks: str = ""
    satuan: str = ""
    batas: bool = False
    pecahan_persen: bool = False
    """A number below one that Excel shows as a percentage was multiplied by a hundred."""


def baca_target(isi: IsiSel, jenis: JenisTarget | None) -> TargetTertulis | None:
    """The target in a cell; None for an empty cell. Without `jenis` the kind is told by the looks.

    Raises `TargetTakTerbacaError` when the text is no target of that kind.
    """
    if isi == "" or (isinstance(isi, str) and not isi.strip()):
        return None
    if isinstance(isi, datetime | date):
        if jenis not in {None, JenisTarget.TANGGAL}:
            raise TargetTakTerbacaError(teks_sel(isi))
        return TargetTertulis(JenisTarget.TANGGAL, tanggal=isi.date() if isinstance(isi, datetime) else isi)
    if isinstance(isi, float):
        return _dari_angka(isi, jenis)
    teks = " ".join(teks_sel(isi).split())
    match jenis:
        case JenisTarget.TEKS:
            return TargetTertulis(JenisTarget.TEKS, teks=rapikan(teks_sel(isi)))
        case JenisTarget.TANGGAL:
            return TargetTertulis(JenisTarget.TANGGAL, tanggal=_tanggal(_BATAS.sub("", teks)))
        case JenisTarget.RENTANG:
            return _rentang(teks)
        case None:
            return _menurut_rupa(teks)
        case _:
            return _angka(teks, jenis)


def angka_sel(isi: IsiSel) -> Decimal | None:
    """The number in a cell; None for an empty one. Raises `ValueError` for anything else."""
    if isinstance(isi, float):
        return desimal(isi)
    teks = teks_sel(isi)
    return urai_angka(teks) if teks else None


def desimal(isi: float) -> Decimal:
    """The number that Excel shows: fifteen digits, without what binary fractions add."""
    return Decimal(format(isi, ".15g")) if abs(isi) < 1e15 else Decimal(int(isi))


def target_untuk_sel(indikator: IndikatorKinerja) -> str:
    """The target as `baca_target` reads it back, empty while it is missing."""
    match indikator.jenis_target:
        case JenisTarget.RENTANG:
            if indikator.minimum is None or indikator.maksimum is None:
                return ""
            return f"{angka_cetak(indikator.minimum)} - {angka_cetak(indikator.maksimum)}"
        case JenisTarget.TANGGAL:
            return tanggal_panjang(indikator.tanggal) if indikator.tanggal else ""
        case JenisTarget.TEKS:
            return indikator.teks_target
        case _:
            return angka_cetak(indikator.nilai) if indikator.nilai is not None else ""


def _dari_angka(isi: float, jenis: JenisTarget | None) -> TargetTertulis:
    angka = desimal(isi)
    match jenis:
        case JenisTarget.TANGGAL:
            if not 20_000 <= isi <= 70_000 or isi != int(isi):
                raise TargetTakTerbacaError(teks_sel(isi))
            return TargetTertulis(jenis, tanggal=_HARI_NOL_EXCEL + timedelta(days=int(isi)))
        case JenisTarget.RENTANG:
            return TargetTertulis(jenis, minimum=angka, maksimum=angka)
        case JenisTarget.TEKS:
            return TargetTertulis(jenis, teks=angka_cetak(angka))
        case JenisTarget.PERSEN if 0 < isi < 1:
            return TargetTertulis(jenis, nilai=angka * 100, pecahan_persen=True)
        case _:
            return TargetTertulis(jenis or JenisTarget.ANGKA, nilai=angka)


def _angka(teks: str, jenis: JenisTarget) -> TargetTertulis:
    polos = _BATAS.sub("", teks)
    cocok = _ANGKA_SATUAN.match(polos)
    try:
        if cocok is None:
            return TargetTertulis(jenis, nilai=urai_angka(polos))
        satuan = " ".join(satu for satu in (cocok[2] and "%", cocok[3]) if satu).strip()
        return TargetTertulis(jenis, nilai=urai_angka(cocok[1]), satuan=satuan, batas=polos != teks)
    except ValueError as galat:
        raise TargetTakTerbacaError(teks) from galat


def _rentang(teks: str) -> TargetTertulis:
    cocok = _RENTANG.match(teks)
    if cocok is None:
        raise TargetTakTerbacaError(teks)
    atas = _ANGKA_SATUAN.match(cocok[2])
    try:
        minimum = urai_angka(cocok[1])
        maksimum = urai_angka(atas[1] if atas else cocok[2])
    except ValueError as galat:
        raise TargetTakTerbacaError(teks) from galat
    satuan = " ".join(satu for satu in (atas[2] and "%", atas[3]) if satu).strip() if atas else ""
    return TargetTertulis(JenisTarget.RENTANG, minimum=minimum, maksimum=maksimum, satuan=satuan)


def _tanggal(teks: str) -> date:
    try:
        return urai_tanggal(teks)
    except ValueError as galat:
        raise TargetTakTerbacaError(teks) from galat


def _menurut_rupa(teks: str) -> TargetTertulis:
    """The kind that the looks of the text tell: a day, a span, a percentage, a time, a number, else words."""
    try:
        return TargetTertulis(JenisTarget.TANGGAL, tanggal=urai_tanggal(_BATAS.sub("", teks)))
    except ValueError:
        pass
    try:
        if teks[:1].isdigit() and _RENTANG.match(teks):
            return _rentang(teks)
        dibaca = _angka(teks, JenisTarget.ANGKA)
    except TargetTakTerbacaError:
        return TargetTertulis(JenisTarget.TEKS, teks=teks)
    if dibaca.satuan.startswith("%"):
        return TargetTertulis(JenisTarget.PERSEN, nilai=dibaca.nilai, satuan=dibaca.satuan, batas=dibaca.batas)
    if dibaca.satuan.split(" ")[0].casefold() in _DURASI:
        return TargetTertulis(JenisTarget.DURASI, nilai=dibaca.nilai, satuan=dibaca.satuan, batas=dibaca.batas)
    return dibaca
