"""Training hours: jam pelajaran (JP), the 20 JP of PNS and the 24 JP ceiling of PPPK (`domain.md` 3.13, 5.2.15)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.kepegawaian.pegawai import StatusAsn
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _

KODE_ATURAN = "jam_pelajaran"

_PERSEPULUH = Decimal("0.1")
_PPPK = (StatusAsn.PPPK, StatusAsn.PPPK_PW)


@dataclass(frozen=True, slots=True)
class TakaranJp:
    """One person's year against the figure of his status.

    `patokan` is at least 20 JP for PNS and CPNS, at most 24 JP for PPPK (`pppk`). `kurang` is what a PNS still needs,
    `sisa` what a PPPK may still take; the other one is 0. `seharusnya` is the share of the 20 JP that the year so far
    would ask for, for a mark on the gauge, never a judgement.
    """

    jumlah: Decimal
    patokan: Decimal
    pppk: bool
    kurang: Decimal
    sisa: Decimal
    seharusnya: Decimal

    @property
    def bagian(self) -> Decimal:
        """How full the gauge is: 0..1."""
        return min(Decimal(1), self.jumlah / self.patokan)


def jam_pelajaran(menit: int, aturan: Aturan) -> Decimal:
    """Minutes as JP of 45 minutes, cut to one decimal: 900 minutes are 20,0 JP."""
    return (Decimal(menit) / aturan.angka("menit_per_jp")).quantize(_PERSEPULUH, ROUND_DOWN)


def jumlah_jp(pelatihan: Iterable[Pelatihan], tahun: int, aturan: Aturan) -> Decimal:
    """The JP of a year; an activity counts in the year of its last day."""
    semua = (jam_pelajaran(satu.menit, aturan) for satu in pelatihan if satu.selesai.year == tahun)
    return sum(semua, Decimal("0.0"))


def takaran_jp(jumlah: Decimal, status: StatusAsn, tahun: int, hari_ini: date, aturan: Aturan) -> TakaranJp:
    """One year's sum against the figure of the status."""
    pppk = status in _PPPK
    patokan = aturan.angka("paling_banyak_pppk" if pppk else "paling_sedikit_pns")
    selisih = max(Decimal("0.0"), patokan - jumlah)
    nol = Decimal("0.0")
    return TakaranJp(
        jumlah=jumlah,
        patokan=patokan,
        pppk=pppk,
        kurang=nol if pppk else selisih,
        sisa=selisih if pppk else nol,
        seharusnya=nol if pppk else (patokan * bagian_tahun(tahun, hari_ini)).quantize(_PERSEPULUH, ROUND_DOWN),
    )


def bagian_tahun(tahun: int, hari_ini: date) -> Decimal:
    """How much of the year has passed: 0 before it, 1 after it."""
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    lewat = min(max((hari_ini - awal).days + 1, 0), (akhir - awal).days + 1)
    return Decimal(lewat) / Decimal((akhir - awal).days + 1)


def periksa_jp(jumlah: Decimal, status: StatusAsn, tahun: int, hari_ini: date, aturan: Aturan) -> tuple[Temuan, ...]:
    """BKM-01 once the year of a PNS is over with less than 20 JP; BKM-02 above the ceiling of PPPK."""
    takaran = takaran_jp(jumlah, status, tahun, hari_ini, aturan)
    if takaran.pppk and jumlah > takaran.patokan:
        pesan = _("Melebihi {n} JP dalam satu tahun masa perjanjian.").format(n=angka_cetak(takaran.patokan))
        return (Temuan("BKM-02", Tingkat.PERLU_DICEK, "pelatihan", pesan),)
    if takaran.kurang > 0 and hari_ini >= date(tahun, 12, 31):
        pesan = _("Pengembangan kompetensi kurang dari {n} JP.").format(n=angka_cetak(takaran.patokan))
        return (Temuan("BKM-01", Tingkat.SARAN, "pelatihan", pesan),)
    return ()
