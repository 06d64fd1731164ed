"""A target as paper prints it, and how much of it was reached (`domain.md` 2.3, 5.2.2)."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from kinerja_desktop.domain.angka import angka_cetak, persen_layar
from kinerja_desktop.domain.perencanaan.skp import Arah, IndikatorKinerja, JenisTarget
from kinerja_desktop.domain.tanggal import tanggal_panjang

_SERATUS = Decimal(100)
_PERSEN = ("", "%", "persen")
_TIDAK_DIJUMLAHKAN = frozenset({"%", "persen", "indeks", "nilai", "skor", "poin", "level", "tingkat", "rasio"})


def target_terisi(indikator: IndikatorKinerja) -> bool:
    """Whether the target of its kind is there."""
    match indikator.jenis_target:
        case JenisTarget.RENTANG:
            return indikator.minimum is not None and indikator.maksimum is not None
        case JenisTarget.TANGGAL:
            return indikator.tanggal is not None
        case JenisTarget.TEKS:
            return bool(indikator.teks_target.strip())
        case _:
            return indikator.nilai is not None


def target_tercetak(indikator: IndikatorKinerja) -> str:
    """The target as printed: `12 dokumen`, `85–90 %`, `paling lambat 31 Maret 2026`, `12 bulan`, `1.200 berkas`.

    A number of which less is better reads `≤ 1 hari kerja`. Empty while the target is missing.
    """
    if not target_terisi(indikator):
        return ""
    match indikator.jenis_target:
        case JenisTarget.RENTANG:
            assert indikator.minimum is not None
            assert indikator.maksimum is not None
            rentang = f"{angka_cetak(indikator.minimum)}–{angka_cetak(indikator.maksimum)}"
            return f"{rentang} {_satuan(indikator)}".strip()
        case JenisTarget.TANGGAL:
            assert indikator.tanggal is not None
            return f"paling lambat {tanggal_panjang(indikator.tanggal)}"
        case JenisTarget.TEKS:
            return indikator.teks_target.strip()
        case _:
            assert indikator.nilai is not None
            batas = "≤ " if indikator.arah is Arah.TURUN and indikator.nilai > 0 else ""
            return batas + nilai_tercetak(indikator, indikator.nilai)


def nilai_tercetak(indikator: IndikatorKinerja, nilai: Decimal) -> str:
    """A number in the unit of the indicator, such as a realisasi: `312 berkas`, `98,5 %`."""
    return f"{angka_cetak(nilai)} {_satuan(indikator)}".strip()


def target_layar(indikator: IndikatorKinerja) -> str:
    """The target as the screen shows it; only a percentage looks otherwise than on paper: `98%`."""
    return persen_layar(target_tercetak(indikator))


def nilai_layar(indikator: IndikatorKinerja, nilai: Decimal) -> str:
    """A number in the unit of the indicator as the screen shows it: `312 berkas`, `98,5%`."""
    return persen_layar(nilai_tercetak(indikator, nilai))


def dijumlahkan(indikator: IndikatorKinerja) -> bool:
    """Whether the quarters add up to the year (IND-05); a percentage, an index or a limit holds in each of them."""
    return (
        indikator.jenis_target is JenisTarget.ANGKA
        and indikator.arah is Arah.NAIK
        and indikator.satuan.strip().casefold() not in _TIDAK_DIJUMLAHKAN
    )


def target_triwulan(indikator: IndikatorKinerja, triwulan: int) -> Decimal | None:
    """The number to reach in the quarter 1..4: its milestone where one is set, else the target of the year.

    None where the quarters add up and this one has no milestone: the year's number is not what a quarter has to reach.
    """
    milestone = indikator.triwulan[triwulan - 1]
    if milestone is None and dijumlahkan(indikator):
        return None
    return indikator.nilai if milestone is None else milestone


def capaian_persen(
    indikator: IndikatorKinerja,
    realisasi: Decimal | date | None,
    *,
    mulai: date | None = None,
    target: Decimal | None = None,
) -> Decimal | None:
    """How much of the target was reached, in percent with two decimals; None where nothing can be said.

    `realisasi` is a number, or the day of completion for a TANGGAL target, counted from `mulai`, the first day of the
    period. `target` replaces the target of the year, for a quarter (`target_triwulan`). Texts have no percentage.
    """
    if realisasi is None or not target_terisi(indikator) or indikator.jenis_target is JenisTarget.TEKS:
        return None
    if isinstance(realisasi, date):
        return _capaian_tanggal(indikator, realisasi, mulai)
    if indikator.jenis_target is JenisTarget.TANGGAL:
        return None
    if indikator.jenis_target is JenisTarget.RENTANG:
        assert indikator.minimum is not None
        assert indikator.maksimum is not None
        return _tepat(realisasi, indikator.minimum, indikator.maksimum)
    tujuan = indikator.nilai if target is None else target
    assert tujuan is not None
    if indikator.jenis_target is JenisTarget.DURASI:
        return _SERATUS.quantize(Decimal("0.01")) if realisasi <= tujuan else _turun(realisasi, tujuan)
    match indikator.arah:
        case Arah.NAIK:
            return None if tujuan == 0 else _bulatkan(realisasi / tujuan * _SERATUS)
        case Arah.TURUN:
            return _turun(realisasi, tujuan)
        case Arah.TEPAT:
            return _tepat(realisasi, tujuan, tujuan)


def _capaian_tanggal(indikator: IndikatorKinerja, selesai: date, mulai: date | None) -> Decimal | None:
    if indikator.jenis_target is not JenisTarget.TANGGAL or indikator.tanggal is None:
        return None
    if selesai <= indikator.tanggal:
        return _bulatkan(_SERATUS)
    if mulai is None or mulai > indikator.tanggal:
        return None
    return _turun(Decimal((selesai - mulai).days + 1), Decimal((indikator.tanggal - mulai).days + 1))


def _turun(realisasi: Decimal, target: Decimal) -> Decimal:
    """Less is better: the inverse of the old rule, never below zero."""
    if target == 0:
        return _bulatkan(_SERATUS if realisasi == 0 else Decimal(0))
    return _bulatkan(max(Decimal(0), (2 - realisasi / target) * _SERATUS))


def _tepat(realisasi: Decimal, minimum: Decimal, maksimum: Decimal) -> Decimal:
    if minimum <= realisasi <= maksimum or (minimum == 0 and realisasi <= maksimum):
        return _bulatkan(_SERATUS)
    return _bulatkan(realisasi / minimum * _SERATUS) if realisasi < minimum else _turun(realisasi, maksimum)


def _satuan(indikator: IndikatorKinerja) -> str:
    satuan = indikator.satuan.strip()
    if indikator.jenis_target is JenisTarget.PERSEN or satuan.casefold() in _PERSEN[1:]:
        return "%" if satuan.casefold() in _PERSEN else f"% {satuan}"
    return satuan


def _bulatkan(nilai: Decimal) -> Decimal:
    return nilai.quantize(Decimal("0.01"), ROUND_HALF_UP)
