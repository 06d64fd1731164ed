"""A person's year day by day: which SKP, and who appraises (`domain.md` 2.8, 3.14)."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.kewajiban import kata_peristiwa
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_dan_atasan
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_penilai
from kinerja_desktop.usecases.perencanaan.segmen_pegawai import pengecualian_pegawai, segmen_pegawai, skp_segmen


@dataclass(frozen=True, slots=True)
class SegmenTahun:
    """The days of one post in a year. `ada_skp` says whether its SKP exists; `bebas` why none is due, or is empty."""

    mulai: date
    selesai: date
    jabatan: str
    cukup_lama: bool
    ada_skp: bool
    bebas: str


@dataclass(frozen=True, slots=True)
class MasaPenilai:
    """The days on which one person appraises, in one post; nobody where `nama` is empty."""

    mulai: date
    selesai: date
    nama: str
    jabatan: str


def segmen_tahun(unit: ReadUnit, pegawai_id: UUID, tahun: int) -> tuple[SegmenTahun, ...]:
    """The SKP segments of a year in order."""
    semua = skp_store.milik(unit, pegawai_id, tahun)
    hasil: list[SegmenTahun] = []
    for satu in segmen_pegawai(unit, pegawai_id, tahun):
        bebas = pengecualian_pegawai(unit, pegawai_id, satu.mulai)
        hasil.append(
            SegmenTahun(
                mulai=satu.mulai,
                selesai=satu.selesai,
                jabatan=satu.penempatan.jabatan,
                cukup_lama=satu.cukup_lama,
                ada_skp=skp_segmen(semua, satu) is not None,
                bebas=kata_peristiwa(bebas.jenis) if bebas is not None else "",
            )
        )
    return tuple(hasil)


def penilai_setahun(unit: ReadUnit, pegawai_id: UUID, tahun: int) -> tuple[MasaPenilai, ...]:
    """Who appraises a person through a year, asked on each day on which it may change; days without a post left out."""
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    hari_ubah = sorted(hari for hari in {awal, *_hari_berubah(unit, pegawai_id)} if awal <= hari <= akhir)
    hasil: list[MasaPenilai] = []
    for hari, berikut in zip(hari_ubah, [*hari_ubah[1:], akhir + timedelta(days=1)], strict=True):
        if pegawai_store.penempatan_pada(unit, pegawai_id, hari) is None:
            continue
        penilai, _atasan = penilai_dan_atasan(unit, pegawai_id, hari)
        pihak = pihak_penilai(unit, penilai, hari)
        nama, jabatan = (pihak.nama, f"{pihak.awalan} {pihak.jabatan}".strip()) if pihak else ("", "")
        mulai, selesai = hari, berikut - timedelta(days=1)
        lama = hasil[-1] if hasil else None
        if lama and (lama.nama, lama.jabatan, lama.selesai) == (nama, jabatan, hari - timedelta(days=1)):
            mulai = hasil.pop().mulai
        hasil.append(MasaPenilai(mulai, selesai, nama, jabatan))
    return tuple(hasil)


def _hari_berubah(unit: ReadUnit, pegawai_id: UUID) -> set[date]:
    """The days on which the appraiser may change: first days, and the days after last ones, of all that decides it."""
    pos = pegawai_store.penempatan(unit, pegawai_id)
    penetapan = garis_waktu.penetapan_pegawai(unit, pegawai_id)
    di_atas = _ke_akar(unit, {satu.unit_id for satu in pos})
    penugasan = [satu for satu in garis_waktu.semua_penugasan(unit) if satu.unit_id in di_atas]
    memimpin = pegawai_store.pimpinan_unit(unit, di_atas)
    tercatat = {satu.kepala_id for satu in unit_store.semua(unit) if satu.id in di_atas and satu.kepala_id}
    dinamai = {satu.penilai_id for satu in pos if satu.penilai_id}
    orang = tercatat | dinamai | {satu.pegawai_id for satu in (*penugasan, *memimpin)}
    peristiwa = [satu for semua in garis_waktu.peristiwa_banyak(unit, orang).values() for satu in semua]
    semua = (*pos, *penetapan, *penugasan, *pegawai_store.penempatan_banyak(unit, orang), *peristiwa)
    sesudah = {satu.sampai + timedelta(days=1) for satu in semua if satu.sampai and satu.sampai < date.max}
    return {satu.mulai for satu in semua} | sesudah


def _ke_akar(unit: ReadUnit, tempat: set[UUID]) -> set[UUID]:
    """These units and all above them."""
    induk = {satu.id: satu.induk_id for satu in unit_store.semua(unit)}
    hasil: set[UUID] = set()
    for unit_id in tempat:
        sekarang: UUID | None = unit_id
        while sekarang is not None and sekarang not in hasil:
            hasil.add(sekarang)
            sekarang = induk.get(sekarang)
    return hasil
