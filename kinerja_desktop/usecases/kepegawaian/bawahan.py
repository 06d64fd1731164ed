"""Who appraises everybody on a day, and so whose direct subordinates people are (`domain.md` 1.7, 2.4)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import rantai_penilai


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
    rantai = rantai_penilai(unit, posisi, hari)
    return {orang: satu.pegawai_id if (satu := rantai.penilai(orang)) else None for orang in posisi}


def _calon(unit: ReadUnit, pimpinan_id: UUID, tahun: int, hari: date) -> set[UUID]:
    """Whom he may appraise: the people of his units, the heads right below, and whoever names him."""
    kantor = rantai_penilai(unit, {}, hari).unit
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
