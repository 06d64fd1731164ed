"""Who appraises everybody on a day, and so whose direct subordinates people are (`domain.md` 1.7, 2.4)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import Wewenang, berlangsung
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.kepegawaian.penilai import penilai_bawaan
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit


def bawahan_langsung(unit: ReadUnit, pimpinan_id: UUID, tahun: int, hari: date) -> tuple[UUID, ...]:
    """The people whom this leader appraises on that day."""
    calon = _calon(unit, pimpinan_id, tahun, hari)
    posisi = {orang: pos for orang in calon if (pos := pegawai_store.penempatan_pada(unit, orang, hari)) is not None}
    peta = peta_penilai(unit, posisi, hari)
    return tuple(sorted(orang for orang, penilai in peta.items() if penilai == pimpinan_id))


def peta_penilai(unit: ReadUnit, posisi: Mapping[UUID, Penempatan], hari: date) -> dict[UUID, UUID | None]:
    """The appraiser of everybody who holds a post: set by decision, noted at the post, or by the unit tree.

    A vacant unit is led by who stands in for its head with the authority to appraise.
    """
    kantor = _kantor(unit, hari)
    ditetapkan = {
        satu.pegawai_id: satu.penilai_id
        for satu in garis_waktu.semua_penetapan(unit)
        if berlangsung(satu.mulai, satu.sampai, hari)
    }
    return {
        orang: ditetapkan.get(orang) or pos.penilai_id or penilai_bawaan(orang, pos.unit_id, kantor)
        for orang, pos in posisi.items()
    }


def _calon(unit: ReadUnit, pimpinan_id: UUID, tahun: int, hari: date) -> set[UUID]:
    """Whom he may appraise: the people of his units, the heads right below, and whoever names him."""
    kantor = _kantor(unit, hari)
    anak: dict[UUID | None, list[Unit]] = {}
    for satu in kantor.values():
        anak.setdefault(satu.induk_id, []).append(satu)
    calon = {kepala.pegawai_id for kepala in skp_store.dinilai_oleh(unit, pimpinan_id, tahun)}
    calon |= {pos.pegawai_id for pos in pegawai_store.penempatan_dinilai(unit, pimpinan_id)}
    calon |= {satu.pegawai_id for satu in garis_waktu.semua_penetapan(unit) if satu.penilai_id == pimpinan_id}
    tempat = [satu for satu in kantor.values() if satu.kepala_id == pimpinan_id]
    dilalui: set[UUID] = set()
    while tempat:
        satu = tempat.pop()
        if satu.id in dilalui:
            continue
        dilalui.add(satu.id)
        calon |= {orang.id for orang, _pos in pegawai_store.di_unit(unit, satu.id, hari)}
        for bawah in anak.get(satu.id, ()):
            if bawah.kepala_id is None:
                tempat.append(bawah)
            else:
                calon.add(bawah.kepala_id)
    return calon - {pimpinan_id}


def _kantor(unit: ReadUnit, hari: date) -> dict[UUID, Unit]:
    kantor = {satu.id: satu for satu in unit_store.semua(unit)}
    for tugas in garis_waktu.semua_penugasan(unit):
        satu = kantor.get(tugas.unit_id)
        menilai = tugas.wewenang is Wewenang.MENILAI and berlangsung(tugas.mulai, tugas.sampai, hari)
        if satu is not None and satu.kepala_id is None and menilai:
            kantor[satu.id] = replace(satu, kepala_id=tugas.pegawai_id)
    return kantor
