"""Who appraises people on a day, read from the store (`domain.md` 1.7, 3.14): the rule is `rantai_penilai`."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.kepegawaian.rantai_penilai import KeadaanKantor, Penilai, RantaiPenilai, kepala_pada
from kinerja_desktop.store import garis_waktu, pengaturan
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit

KUNCI_PENILAI_KEPALA_DAERAH = "penilai_kepala_daerah"
"""The person who appraises heads of kecamatan instead of the head of the unit above: the Bupati or Wali Kota."""


def penilai_pada(unit: ReadUnit, pegawai_id: UUID, hari: date) -> UUID | None:
    """The person id of the appraiser; None without a post on that day, or while nobody above is known."""
    penilai, _atasan = penilai_dan_atasan(unit, pegawai_id, hari)
    return penilai.pegawai_id if penilai else None


def penilai_dan_atasan(unit: ReadUnit, pegawai_id: UUID, hari: date) -> tuple[Penilai | None, Penilai | None]:
    """The appraiser of a person on a day, and the superior of the appraiser, each with the acting post he is in."""
    pos = pegawai_store.penempatan_pada(unit, pegawai_id, hari)
    rantai = rantai_penilai(unit, {pegawai_id: pos} if pos else {}, hari)
    return rantai.penilai(pegawai_id), rantai.atasan(pegawai_id)


def rantai_penilai(unit: ReadUnit, posisi: Mapping[UUID, Penempatan], hari: date) -> RantaiPenilai:
    """The chain of appraisal of a day; `posisi` are the posts of the people who will be asked about."""
    kantor = {satu.id: satu for satu in unit_store.semua(unit)}
    penugasan = garis_waktu.semua_penugasan(unit)
    penetapan = garis_waktu.semua_penetapan(unit)
    memimpin = pegawai_store.pimpinan_sejak(unit, hari)
    kepala = {satu.kepala_id for satu in kantor.values() if satu.kepala_id}
    dinamai = {satu.penilai_id for satu in (*posisi.values(), *penetapan) if satu.penilai_id}
    orang = kepala | dinamai | {satu.pegawai_id for satu in (*penugasan, *penetapan, *memimpin)}
    letak = dict(posisi)
    letak |= pegawai_store.penempatan_banyak_pada(unit, orang - posisi.keys(), hari)
    daerah = pengaturan.muat(unit, KUNCI_PENILAI_KEPALA_DAERAH)
    return RantaiPenilai(
        KeadaanKantor(
            hari=hari,
            unit=kepala_pada(kantor, hari, memimpin, letak),
            posisi=letak,
            penugasan=penugasan,
            penetapan=penetapan,
            peristiwa=garis_waktu.peristiwa_banyak(unit, orang),
            kepala_daerah_id=UUID(daerah) if isinstance(daerah, str) else None,
        )
    )
