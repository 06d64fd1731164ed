"""Where everybody stands in the year's cycle: SKP of the year, evaluation of the quarter that is being evaluated.

Counted from events alone, without loading any content: the board of a period says more about each single person.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import PELAKU_KEJADIAN as PELAKU_EVALUASI
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi, hidup_evaluasi
from kinerja_desktop.domain.penilaian.periode import KODE_ATURAN, JenisPeriode, Periode, triwulan_dari
from kinerja_desktop.domain.perencanaan.kehidupan_skp import PELAKU_KEJADIAN as PELAKU_SKP
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, hidup
from kinerja_desktop.store import dokumen, ringkas_siklus
from kinerja_desktop.store.ringkas_siklus import RingkasDokumen
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan

_MUNDUR = frozenset({JenisKejadian.DITARIK, JenisKejadian.DIKEMBALIKAN, JenisKejadian.DIBATALKAN})
_TTD = frozenset({JenisKejadian.TTD_PEGAWAI, JenisKejadian.TTD_PENILAI})


class Tahap(StrEnum):
    """The stages of the cycle that the program reaches."""

    PERENCANAAN = "PERENCANAAN"
    PELAKSANAAN = "PELAKSANAAN"
    PENILAIAN = "PENILAIAN"


@dataclass(frozen=True, slots=True)
class SkpOrang:
    """One person's SKP of the year: in force or not, and what else is under way."""

    id: UUID
    penilai_id: UUID | None
    berlaku: bool
    menunggu: KeadaanSkp | None
    dikembalikan: bool


@dataclass(frozen=True)
class KeadaanSiklus:
    """`orang` maps everybody of the subtree to his unit's code path; `skp` and `evaluasi` map people to where they are.

    The two hold everybody of the store, also those outside the subtree whom the acting person appraises. `periode` is
    the last quarter that has ended, with its two deadlines.
    """

    hari_ini: date
    tahun: int
    orang: dict[UUID, str]
    skp: dict[UUID, SkpOrang]
    evaluasi: dict[UUID, tuple[UUID, KeadaanEvaluasi]]
    periode: Periode
    batas_skp: date
    batas_pegawai: date
    batas_penilai: date

    @cached_property
    def berskp(self) -> tuple[UUID, ...]:
        """Who of the subtree has an SKP in force."""
        return tuple(satu for satu in self.orang if satu in self.skp and self.skp[satu].berlaku)

    def keadaan(self, pegawai_id: UUID) -> KeadaanEvaluasi:
        """Where a person's evaluation stands; one that was not opened yet counts as open."""
        ada = self.evaluasi.get(pegawai_id)
        return ada[1] if ada else KeadaanEvaluasi.TERBUKA

    def jumlah(self, orang: Iterable[UUID], *keadaan: KeadaanEvaluasi) -> int:
        """How many of these people stand in one of these states."""
        return sum(self.keadaan(satu) in keadaan for satu in orang)

    @cached_property
    def diajukan(self) -> int:
        """How many of the subtree have handed in or are further."""
        return len(self.berskp) - self.jumlah(self.berskp, KeadaanEvaluasi.TERBUKA)

    @cached_property
    def dinilai(self) -> int:
        """How many of the subtree are rated or set."""
        return self.jumlah(self.berskp, KeadaanEvaluasi.DINILAI, KeadaanEvaluasi.DITETAPKAN)

    @cached_property
    def berjalan(self) -> Tahap:
        """The stage in which most is to be done: planning until half of the SKP are in force, then by the calendar."""
        if 2 * len(self.berskp) < len(self.orang) or not self.orang:
            return Tahap.PERENCANAAN
        if self.hari_ini <= self.batas_pegawai and self.diajukan < len(self.berskp):
            return Tahap.PELAKSANAAN
        return Tahap.PENILAIAN if self.dinilai < len(self.berskp) else Tahap.PELAKSANAAN


def baca_keadaan(unit: ReadUnit, batas: str, hari_ini: date) -> KeadaanSiklus:
    """Read where everybody stands on this day; `batas` is the subtree of units that is counted."""
    periode = periode_dievaluasi(hari_ini)
    waktu = pilih(semua_aturan(), KODE_ATURAN, periode.selesai)
    tahun = hari_ini.year
    return KeadaanSiklus(
        hari_ini=hari_ini,
        tahun=tahun,
        orang=ringkas_siklus.orang(unit, batas),
        skp=_skp(unit, tahun),
        evaluasi=_evaluasi(unit, periode.kode),
        periode=periode,
        batas_skp=batas_skp(tahun),
        batas_pegawai=periode.batas_pegawai(waktu),
        batas_penilai=periode.batas_penilai(waktu),
    )


def periode_dievaluasi(hari_ini: date) -> Periode:
    """The quarter that ended last."""
    kini = triwulan_dari(hari_ini)
    return kini.sebelumnya() or Periode(JenisPeriode.TRIWULANAN, hari_ini.year - 1, 4)


def batas_skp(tahun: int) -> date:
    """The day by which the SKP of a year is set, by the rule row `perencanaan_skp`."""
    aturan = pilih(semua_aturan(), "perencanaan_skp", date(tahun, 12, 31))
    return date(tahun, aturan.bulat("batas_bulan"), aturan.bulat("batas_hari"))


def _skp(unit: ReadUnit, tahun: int) -> dict[UUID, SkpOrang]:
    semua = ringkas_siklus.semua_skp(unit, tahun, PELAKU_SKP)
    rumit = [satu.id for satu in semua if satu.jenis & _MUNDUR or satu.isi > 1]
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.SKP, rumit)
    hasil: dict[UUID, SkpOrang] = {}
    for satu in semua:
        orang = _skp_dari_kejadian(satu, kejadian[satu.id]) if satu.id in kejadian else _skp_lurus(satu)
        lama = hasil.get(satu.pegawai_id)
        if lama is None or (orang.berlaku and not lama.berlaku):
            hasil[satu.pegawai_id] = orang
    return hasil


def _skp_lurus(satu: RingkasDokumen) -> SkpOrang:
    """One content and nothing taken back: what was done is what stands."""
    berlaku = JenisKejadian.DITETAPKAN in satu.jenis or satu.jenis >= _TTD
    menunggu = None
    if not berlaku and satu.jenis:
        menunggu = KeadaanSkp.DISETUJUI if JenisKejadian.DISETUJUI in satu.jenis else KeadaanSkp.DIAJUKAN
    return SkpOrang(satu.id, satu.penilai_id, berlaku, menunggu, dikembalikan=False)


def _skp_dari_kejadian(satu: RingkasDokumen, kejadian: Iterable[Kejadian]) -> SkpOrang:
    kehidupan = hidup(kejadian, "")
    menunggu = kehidupan.menunggu.keadaan if kehidupan.menunggu else None
    kembali = any(versi.keadaan is KeadaanSkp.DIKEMBALIKAN for versi in kehidupan.versi)
    berlaku = kehidupan.berlaku is not None
    return SkpOrang(satu.id, satu.penilai_id, berlaku, menunggu, kembali and not berlaku and menunggu is None)


def _evaluasi(unit: ReadUnit, periode: str) -> dict[UUID, tuple[UUID, KeadaanEvaluasi]]:
    semua = ringkas_siklus.semua_evaluasi(unit, periode, PELAKU_EVALUASI)
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.EVALUASI, [s.id for s in semua if s.jenis & _MUNDUR])
    hasil: dict[UUID, tuple[UUID, KeadaanEvaluasi]] = {}
    for satu in sorted(semua, key=lambda satu: (not satu.jenis, satu.id)):
        milik = kejadian.get(satu.id)
        hasil.setdefault(satu.pegawai_id, (satu.id, _terakhir(milik) if milik else _lurus(satu.jenis)))
    return hasil


def _lurus(jenis: frozenset[JenisKejadian]) -> KeadaanEvaluasi:
    for sampai in (KeadaanEvaluasi.DITETAPKAN, KeadaanEvaluasi.DINILAI, KeadaanEvaluasi.DIAJUKAN):
        if JenisKejadian(sampai.value) in jenis:
            return sampai
    return KeadaanEvaluasi.TERBUKA


def _terakhir(kejadian: tuple[Kejadian, ...]) -> KeadaanEvaluasi:
    """The fold, taking the content that was named last for the working content."""
    isian = [satu.digest for satu in kejadian if satu.jenis is JenisKejadian.DIAJUKAN]
    nilai = [s.digest for s in kejadian if s.jenis in {JenisKejadian.DINILAI, JenisKejadian.DITETAPKAN}]
    return hidup_evaluasi(kejadian, isian[-1] if isian else "", nilai[-1] if nilai else "").keadaan
