"""Which organisation's achievement counts for a person in a period (`domain.md` 3.5, 5.3.3).

A seksi or a sekretariat has none of its own: what counts is that of the nearest unit above which has one that is set.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penilaian.capaian_organisasi import (
    CapaianUnit,
    KeadaanCapaian,
    capaian_dari_isi,
    digest_capaian,
    hidup_capaian,
)
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.store import capaian as capaian_store
from kinerja_desktop.store import dokumen
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import rantai_penilai

TANPA_CAPAIAN_SENDIRI = (JenisUnit.SEKRETARIAT, JenisUnit.SEKSI)


@dataclass(frozen=True, slots=True)
class CapaianBerlaku:
    """The achievement that counts for the people of a unit.

    `organisasi` is the unit it belongs to, or the one that has to be set first. `capaian` and `tanggal` are those of
    the content in force, None while none is set. `keadaan` is the state of the working content, None while nothing is
    entered.
    """

    organisasi: Unit | None
    capaian: CapaianOrganisasi | None
    tanggal: date | None
    keadaan: KeadaanCapaian | None

    @property
    def ditetapkan(self) -> bool:
        """Whether an achievement is in force."""
        return self.capaian is not None

    def dipimpin(self, pegawai_id: UUID) -> bool:
        """Whether this person heads the organisation."""
        return self.organisasi is not None and self.organisasi.kepala_id == pegawai_id


class PetaCapaian:
    """The achievements of one period and the unit tree they hang on, read once for many people."""

    def __init__(self, unit: ReadUnit, periode: str) -> None:
        # Who headed a unit on the last day of the period, not who heads it today (`domain.md` 1.7, 3.14).
        hari = urai_periode(periode).selesai
        self._unit_menurut_id: Mapping[UUID, Unit] = rantai_penilai(unit, {}, hari).unit
        semua = capaian_store.daftar(unit, periode)
        kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.CAPAIAN_ORGANISASI, [satu.id for satu in semua])
        self._menurut_unit: dict[UUID, CapaianBerlaku] = {}
        for satu in semua:
            hidup = hidup_capaian(kejadian.get(satu.id, ()), digest_capaian(satu))
            nilai = nilai_berlaku(unit, satu, hidup.digest_berlaku)
            calon = CapaianBerlaku(self._unit_menurut_id.get(satu.unit_id), nilai, hidup.tanggal, hidup.keadaan)
            lama = self._menurut_unit.get(satu.unit_id)
            if lama is None or (calon.ditetapkan and not lama.ditetapkan):
                self._menurut_unit[satu.unit_id] = calon

    def untuk(self, unit_id: UUID | None) -> CapaianBerlaku:
        """What counts for the people of this unit."""
        belum: CapaianBerlaku | None = None
        dilalui: set[UUID] = set()
        sekarang = self._unit_menurut_id.get(unit_id) if unit_id else None
        while sekarang is not None and sekarang.id not in dilalui:
            dilalui.add(sekarang.id)
            ada = self._menurut_unit.get(sekarang.id)
            if ada is not None and ada.ditetapkan:
                return ada
            if belum is None and sekarang.jenis not in TANPA_CAPAIAN_SENDIRI:
                belum = ada or CapaianBerlaku(sekarang, None, None, None)
            sekarang = self._unit_menurut_id.get(sekarang.induk_id) if sekarang.induk_id else None
        return belum or CapaianBerlaku(None, None, None, None)


def nilai_berlaku(unit: ReadUnit, satu: CapaianUnit, digest_berlaku: str | None) -> CapaianOrganisasi | None:
    """The value in force: of the content that was set, whatever the working content says by now."""
    if digest_berlaku is None:
        return None
    if digest_berlaku == digest_capaian(satu):
        return satu.capaian
    beku = dokumen.muat_isi(unit, digest_berlaku)
    return capaian_dari_isi(beku.isi).capaian if beku else None
