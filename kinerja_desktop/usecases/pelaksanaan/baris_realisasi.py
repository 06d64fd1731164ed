"""The grid of a period: each indicator with its target, what was reached, in percent, the evidence and "Saran sistem".

Executing and assessing show the same grid, so both read it here (`domain.md` 3.2, 5.2.2).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.penilaian import saran
from kinerja_desktop.domain.penilaian.evaluasi import BuktiDukung, Ekspektasi, Evaluasi, JenisBukti, Realisasi
from kinerja_desktop.domain.penilaian.periode import KODE_ATURAN as KODE_PERIODE
from kinerja_desktop.domain.penilaian.periode import JenisPeriode, Periode, urai_periode
from kinerja_desktop.domain.perencanaan.pendekatan import skp_berlaku
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, JenisRhk, JenisTarget, RencanaHasilKerja
from kinerja_desktop.domain.perencanaan.target import (
    capaian_persen,
    dijumlahkan,
    nilai_layar,
    target_layar,
    target_terisi,
    target_triwulan,
)
from kinerja_desktop.domain.tanggal import urai_tanggal
from kinerja_desktop.i18n import _
from kinerja_desktop.store import berkas
from kinerja_desktop.store.units import ReadUnit

BERTEKS = (JenisTarget.TANGGAL, JenisTarget.TEKS)
"""Kinds of target whose realisasi is a day or a sentence; it stands in `Realisasi.teks`."""


@dataclass(frozen=True, slots=True)
class BuktiTampil:
    """One evidence. `ada` is False while its file has not arrived here ("belum diterima")."""

    bukti: BuktiDukung
    ada: bool


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """One row of the grid.

    `target` and `tercapai` are as paper prints them; `target` is that of the quarter where a milestone is set.
    `capaian` is in percent with two decimals, None where nothing can be said; `saran` is the suggestion of the program.
    `tanpa_target` says that the period has no number of its own ("belum ada target triwulan"); `target` is then that of
    the year, and nothing is measured with it.
    """

    rhk: RencanaHasilKerja
    indikator: IndikatorKinerja
    realisasi: Realisasi
    target: str
    tercapai: str
    capaian: Decimal | None
    saran: Ekspektasi | None
    bukti: tuple[BuktiTampil, ...]
    tanpa_target: str = ""


@dataclass(frozen=True, slots=True)
class SaranSistem:
    """What the program would suggest; a person decides (`domain.md` 5.2.2). None where it has nothing to say."""

    hasil: Ekspektasi | None
    perilaku: Ekspektasi | None


@dataclass(frozen=True, slots=True)
class _Acuan:
    """What all rows of one grid are measured with."""

    periode: Periode
    mulai: date
    saran: Aturan
    ditutup: bool
    berkas_ada: set[str]


def susun_baris(
    unit: ReadUnit, evaluasi: Evaluasi, semua_aturan: Iterable[Aturan], hari_ini: date
) -> tuple[BarisIndikator, ...]:
    """The grid of an evaluation, in the order of paper."""
    periode = urai_periode(evaluasi.periode)
    menurut_indikator = {satu.indikator_id: satu for satu in evaluasi.realisasi}
    sidik = {bukti.sidik for satu in evaluasi.realisasi for bukti in satu.bukti if bukti.jenis is JenisBukti.FILE}
    acuan = _Acuan(
        periode=periode,
        mulai=evaluasi.skp.mulai,
        saran=pilih(semua_aturan, saran.KODE_ATURAN, evaluasi.selesai),
        ditutup=hari_ini > periode.batas_penilai(pilih(semua_aturan, KODE_PERIODE, evaluasi.selesai)),
        berkas_ada=berkas.ada(unit, sidik),
    )
    return tuple(
        _baris(rhk, indikator, menurut_indikator[indikator.id], acuan)
        for rhk in skp_berlaku(evaluasi.skp).rhk
        for indikator in rhk.indikator
        if indikator.id in menurut_indikator
    )


def saran_sistem(baris: Iterable[BarisIndikator], evaluasi: Evaluasi, semua_aturan: Iterable[Aturan]) -> SaranSistem:
    """The two ratings that the grid and the seven marks suggest."""
    aturan = pilih(semua_aturan, saran.KODE_ATURAN, evaluasi.selesai)
    menurut_rhk: dict[tuple[UUID, JenisRhk], list[Ekspektasi | None]] = {}
    for satu in baris:
        menurut_rhk.setdefault((satu.rhk.id, satu.rhk.jenis), []).append(satu.saran)
    tiap_rhk = [(jenis, saran.saran_rhk(semua)) for (_id, jenis), semua in menurut_rhk.items()]
    return SaranSistem(
        hasil=saran.saran_hasil(
            [satu for jenis, satu in tiap_rhk if jenis is JenisRhk.UTAMA],
            [satu for jenis, satu in tiap_rhk if jenis is JenisRhk.TAMBAHAN],
        ),
        perilaku=saran.saran_perilaku(evaluasi.rating_perilaku_nilai, aturan),
    )


def nilai_realisasi(indikator: IndikatorKinerja, realisasi: Realisasi) -> Decimal | date | None:
    """What was reached, as the value that the percentage is made of; None while it is empty or a sentence."""
    if indikator.jenis_target is JenisTarget.TEKS:
        return None
    if indikator.jenis_target is not JenisTarget.TANGGAL:
        return realisasi.nilai
    try:
        return urai_tanggal(realisasi.teks)
    except ValueError:
        return None


def _baris(rhk: RencanaHasilKerja, indikator: IndikatorKinerja, realisasi: Realisasi, acuan: _Acuan) -> BarisIndikator:
    target = _target_periode(indikator, acuan.periode)
    tanpa_target = _tanpa_target(acuan.periode) if target is None and dijumlahkan(indikator) else ""
    nilai = nilai_realisasi(indikator, realisasi)
    capaian = None if tanpa_target else capaian_persen(indikator, nilai, mulai=acuan.mulai, target=target)
    terukur = target_terisi(indikator) and indikator.jenis_target is not JenisTarget.TEKS
    ditutup = acuan.ditutup and terukur and nilai is None
    return BarisIndikator(
        rhk=rhk,
        indikator=indikator,
        realisasi=realisasi,
        target=target_layar(indikator if tanpa_target else replace(indikator, nilai=target)),
        tercapai=_tercapai(indikator, realisasi),
        capaian=capaian,
        saran=saran.saran_indikator(capaian, acuan.saran, periode_ditutup=ditutup),
        bukti=tuple(
            BuktiTampil(satu, satu.jenis is not JenisBukti.FILE or satu.sidik in acuan.berkas_ada)
            for satu in realisasi.bukti
        ),
        tanpa_target=tanpa_target,
    )


def _target_periode(indikator: IndikatorKinerja, periode: Periode) -> Decimal | None:
    """The number to reach in the period. Only quarters have numbers of their own (`domain.md` 2.3)."""
    if indikator.jenis_target in BERTEKS or periode.jenis is JenisPeriode.TAHUNAN:
        return indikator.nilai
    if periode.jenis is JenisPeriode.TRIWULANAN:
        return target_triwulan(indikator, periode.nomor)
    return None if dijumlahkan(indikator) else indikator.nilai


def _tanpa_target(periode: Periode) -> str:
    if periode.jenis is JenisPeriode.BULANAN:
        return _("belum ada target bulanan")
    return _("belum ada target triwulan")


def _tercapai(indikator: IndikatorKinerja, realisasi: Realisasi) -> str:
    angka = "" if realisasi.nilai is None else nilai_layar(indikator, realisasi.nilai)
    return angka or realisasi.teks.strip()
