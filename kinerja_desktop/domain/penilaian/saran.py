"""What the program would suggest as ratings; shown as "Saran sistem", never a rule (`domain.md` 5.2.2)."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi

KODE_ATURAN = "saran_rating"

_ATAS, _SESUAI, _BAWAH = Ekspektasi.DI_ATAS, Ekspektasi.SESUAI, Ekspektasi.DI_BAWAH


def saran_indikator(capaian: Decimal | None, aturan: Aturan, *, periode_ditutup: bool = False) -> Ekspektasi | None:
    """The rating an indicator's percentage (two decimals) suggests; an empty one is BAWAH once the period is closed."""
    if capaian is None:
        return _BAWAH if periode_ditutup else None
    if capaian > aturan.angka("ambang_atas"):
        return _ATAS
    return _SESUAI if capaian >= aturan.angka("ambang_sesuai") else _BAWAH


def saran_rhk(indikator: Sequence[Ekspektasi | None]) -> Ekspektasi | None:
    """The rating the indicators of one RHK suggest: BAWAH where one is and none is ATAS, else the majority."""
    ada = [satu for satu in indikator if satu is not None]
    if not ada:
        return None
    if _BAWAH in ada and _ATAS not in ada:
        return _BAWAH
    hitung = Counter(ada).most_common()
    seri = len(hitung) > 1 and hitung[0][1] == hitung[1][1]
    return _SESUAI if seri else hitung[0][0]


def saran_hasil(utama: Sequence[Ekspektasi | None], tambahan: Sequence[Ekspektasi | None] = ()) -> Ekspektasi | None:
    """The rating hasil kerja that the RHK suggest. Tambahan can only lift SESUAI to ATAS."""
    ada = [satu for satu in utama if satu is not None]
    if not ada:
        return None
    atas, bawah = ada.count(_ATAS), ada.count(_BAWAH)
    if 2 * bawah > len(ada):
        return _BAWAH
    lebih = [satu for satu in tambahan if satu is not None]
    terangkat = bool(lebih) and all(satu is _ATAS for satu in lebih) and 2 * atas >= len(ada)
    return _ATAS if bawah == 0 and (2 * atas > len(ada) or terangkat) else _SESUAI


def saran_perilaku(nilai: Sequence[Ekspektasi | None], aturan: Aturan) -> Ekspektasi | None:
    """The rating perilaku kerja that the seven marks suggest, in the order of BerAKHLAK; None until all are given.

    Akuntabel and Loyal weigh more: BAWAH on one of them suffices.
    """
    if len(nilai) != 7 or any(satu is None for satu in nilai):
        return None
    penentu = [nilai[int(nomor) - 1] for nomor in aturan.senarai("perilaku_penentu")]
    bawah = nilai.count(_BAWAH)
    if bawah >= aturan.bulat("perilaku_bawah_sedikitnya") or _BAWAH in penentu:
        return _BAWAH
    return _ATAS if bawah == 0 and nilai.count(_ATAS) >= aturan.bulat("perilaku_atas_sedikitnya") else _SESUAI
