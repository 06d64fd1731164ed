"""Who appraises whom on one day, and who is the superior of the appraiser: one rule for lists and for one person
(`domain.md` 1.7, 3.14).

The order is: set by decision, noted at the post, the unit tree. In the tree a post without a head, or whose head has
left, is filled by who acts for it with the authority to appraise; else the next higher head appraises.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
    berlangsung,
)
from kinerja_desktop.domain.kepegawaian.jabatan import memimpin_unit
from kinerja_desktop.domain.kepegawaian.kewajiban import meninggalkan_jabatan, tidak_di_tempat
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.kepegawaian.penilai import penilai_bawaan
from kinerja_desktop.domain.kepegawaian.unit import Unit


@dataclass(frozen=True, slots=True)
class KeadaanKantor:
    """What decides on `hari`: the units with their heads, and what runs on that day beside the posts.

    `posisi` are the posts of the people asked about and of the heads; `peristiwa` what takes heads and appraisers from
    their posts. `kepala_daerah_id` appraises the heads of kecamatan where the setting says so.
    """

    hari: date
    unit: Mapping[UUID, Unit]
    posisi: Mapping[UUID, Penempatan]
    penugasan: tuple[Penugasan, ...] = ()
    penetapan: tuple[PenetapanPenilai, ...] = ()
    peristiwa: Mapping[UUID, tuple[PeristiwaPegawai, ...]] = field(
        default_factory=dict[UUID, tuple[PeristiwaPegawai, ...]]
    )
    kepala_daerah_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Penilai:
    """The appraiser of somebody; `tugas` is the acting post in which he appraises, None in his own post."""

    pegawai_id: UUID
    tugas: Penugasan | None = None


class RantaiPenilai:
    """The answers of one day, worked out once for the whole office."""

    def __init__(self, keadaan: KeadaanKantor) -> None:
        self._keadaan = keadaan
        self._tugas: dict[UUID, Penugasan] = {}
        self._pohon = self._isi_kepala()
        self._ditetapkan = {
            satu.pegawai_id: satu
            for satu in sorted(keadaan.penetapan, key=lambda satu: (satu.mulai, satu.id))
            if berlangsung(satu.mulai, satu.sampai, keadaan.hari)
        }

    @property
    def unit(self) -> Mapping[UUID, Unit]:
        """The units with who heads them on that day, acting officials included."""
        return self._pohon

    def penilai(self, pegawai_id: UUID) -> Penilai | None:
        """The appraiser of a person who holds a post on that day; None without a post or without anybody above."""
        ditetapkan = self._ditetapkan.get(pegawai_id)
        if ditetapkan is not None:
            return Penilai(ditetapkan.penilai_id)
        pos = self._keadaan.posisi.get(pegawai_id)
        if pos is None:
            return None
        if pos.penilai_id is not None and not self._pergi(pos.penilai_id):
            return Penilai(pos.penilai_id)
        return self._dari_pohon(pegawai_id, pos.unit_id)

    def atasan(self, pegawai_id: UUID) -> Penilai | None:
        """The superior of this person's appraiser: by the same decision, else who appraises the appraiser.

        Of an acting appraiser it is who appraises the head of the unit that he acts for.
        """
        ditetapkan = self._ditetapkan.get(pegawai_id)
        if ditetapkan is not None and ditetapkan.atasan_penilai_id is not None:
            return Penilai(ditetapkan.atasan_penilai_id)
        penilai = self.penilai(pegawai_id)
        if penilai is None:
            return None
        if penilai.tugas is not None:
            return self._dari_pohon(penilai.pegawai_id, penilai.tugas.unit_id)
        return self.penilai(penilai.pegawai_id)

    def _dari_pohon(self, pegawai_id: UUID, unit_id: UUID) -> Penilai | None:
        kepala = penilai_bawaan(pegawai_id, unit_id, self._pohon, penilai_kepala_daerah=self._keadaan.kepala_daerah_id)
        if kepala is None:
            return None
        sekarang = self._pohon.get(unit_id)
        while sekarang is not None and sekarang.kepala_id != kepala:
            sekarang = self._pohon.get(sekarang.induk_id) if sekarang.induk_id else None
        return Penilai(kepala, self._tugas.get(sekarang.id) if sekarang else None)

    def _isi_kepala(self) -> dict[UUID, Unit]:
        hari = self._keadaan.hari
        pohon = {
            satu.id: replace(satu, kepala_id=None) if satu.kepala_id and self._pergi(satu.kepala_id) else satu
            for satu in self._keadaan.unit.values()
        }
        for tugas in sorted(self._keadaan.penugasan, key=lambda satu: (satu.mulai, satu.id)):
            satu = self._keadaan.unit.get(tugas.unit_id)
            menilai = tugas.wewenang is Wewenang.MENILAI and berlangsung(tugas.mulai, tugas.sampai, hari)
            if satu is None or not menilai or self._pergi(tugas.pegawai_id):
                continue
            if pohon[satu.id].kepala_id is None or satu.id in self._tugas or self._tidak_di_tempat(satu.kepala_id):
                pohon[satu.id] = replace(satu, kepala_id=tugas.pegawai_id)
                self._tugas[satu.id] = tugas
        return pohon

    def _pergi(self, pegawai_id: UUID) -> bool:
        return meninggalkan_jabatan(self._keadaan.peristiwa.get(pegawai_id, ()), self._keadaan.hari)

    def _tidak_di_tempat(self, pegawai_id: UUID | None) -> bool:
        return pegawai_id is not None and tidak_di_tempat(
            self._keadaan.peristiwa.get(pegawai_id, ()), self._keadaan.hari
        )


def kepala_pada(
    unit: Mapping[UUID, Unit],
    hari: date,
    memimpin: tuple[Penempatan, ...],
    posisi_kepala: Mapping[UUID, Penempatan],
) -> dict[UUID, Unit]:
    """The units with the heads of a day.

    A unit notes only whose post heads it last. `memimpin` are the leading posts that run on that day or begin after
    it; `posisi_kepala` the posts that the noted heads hold on that day. A head who did not lead the unit then gives way
    to who did. Where nobody is known to have led it, the noted head stays, unless his post there begins only later; and
    a unit that is vacant now is filled only by who has left since.
    """
    hasil = dict(unit)
    for pos in sorted(memimpin, key=lambda satu: (satu.mulai, satu.id)):
        satu = unit.get(pos.unit_id)
        if satu is None or not memimpin_unit(pos, satu) or (satu.kepala_id is None and pos.sampai is None):
            continue
        sekarang = posisi_kepala.get(satu.kepala_id) if satu.kepala_id else None
        if sekarang is not None and sekarang.unit_id == satu.id and memimpin_unit(sekarang, satu):
            continue
        if pos.mulai <= hari:
            hasil[satu.id] = replace(satu, kepala_id=pos.pegawai_id)
        elif hasil[satu.id].kepala_id == pos.pegawai_id:
            hasil[satu.id] = replace(satu, kepala_id=None)
    return hasil
