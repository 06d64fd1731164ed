"""The SKP segments of a year: one per post held (`domain.md` 2.8, 3.14)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.kepegawaian.garis_waktu import PeristiwaPegawai
from kinerja_desktop.domain.kepegawaian.kewajiban import akhir_dinas
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan

KODE_SEGMEN = "segmen_skp"


@dataclass(frozen=True, slots=True)
class Segmen:
    """The part of a year in which a person holds one post. `cukup_lama` says whether it has an SKP of its own."""

    penempatan: Penempatan
    mulai: date
    selesai: date
    cukup_lama: bool


def segmen_setahun(
    aturan: Aturan, penempatan: Iterable[Penempatan], peristiwa: Iterable[PeristiwaPegawai], tahun: int
) -> tuple[Segmen, ...]:
    """The segments of a year in order. Posts that overlap are parted where the later one begins.

    A segment ends with its post, with the service, or with the year. One that lasts less than `bulan_terpendek` months
    has no SKP of its own: a note goes into the next.
    """
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    keluar = akhir_dinas(peristiwa)
    if keluar is not None:
        akhir = min(akhir, keluar - timedelta(days=1))
    urut = sorted(penempatan, key=lambda satu: (satu.mulai, satu.id))
    hasil: list[Segmen] = []
    for nomor, pos in enumerate(urut):
        mulai = max(awal, pos.mulai)
        selesai = min(akhir, pos.sampai or akhir)
        if nomor + 1 < len(urut):
            selesai = min(selesai, urut[nomor + 1].mulai - timedelta(days=1))
        if mulai <= selesai:
            hasil.append(Segmen(pos, mulai, selesai, cukup_lama(aturan, mulai, selesai)))
    return tuple(hasil)


def segmen_pada(semua: Iterable[Segmen], hari: date) -> Segmen | None:
    """The segment that runs on a day."""
    return next((satu for satu in semua if satu.mulai <= hari <= satu.selesai), None)


def batas_skp_baru(aturan: Aturan, tmt: date, hari_libur: Collection[date] = ()) -> date:
    """The last day to set the SKP of a new post: working days after the TMT, which is day 0 (`domain.md` 2.8)."""
    hari, sisa = tmt, aturan.bulat("batas_hari_kerja")
    while sisa:
        hari += timedelta(days=1)
        if hari.weekday() < 5 and hari not in hari_libur:
            sisa -= 1
    return hari


def cukup_lama(aturan: Aturan, mulai: date, selesai: date) -> bool:
    """Whether these days make at least the shortest segment that has an SKP of its own."""
    bulan = aturan.bulat("bulan_terpendek")
    ke = mulai.month - 1 + bulan
    tahun, bulan_ke = mulai.year + ke // 12, ke % 12 + 1
    awal_bulan_depan = date(tahun + bulan_ke // 12, bulan_ke % 12 + 1, 1)
    panjang = (awal_bulan_depan - date(tahun, bulan_ke, 1)).days
    return selesai >= date(tahun, bulan_ke, min(mulai.day, panjang)) - timedelta(days=1)
