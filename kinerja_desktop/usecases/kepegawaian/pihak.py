"""A person as a party of a document: name, NIP, rank, post and unit as they stand on a day (`domain.md` 2.2, 2.8)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.blok_ttd import awalan_dalam, baris_berlaku
from kinerja_desktop.domain.kepegawaian.garis_waktu import Penugasan, awalan_tugas
from kinerja_desktop.domain.kepegawaian.golongan import pangkat_golongan
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai, Penempatan, nama_lengkap
from kinerja_desktop.domain.kepegawaian.rantai_penilai import Penilai
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.perencanaan.skp import Pihak
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.units import ReadUnit


def pihak_pegawai(unit: ReadUnit, pegawai_id: UUID, hari: date, tugas: Penugasan | None = None) -> Pihak | None:
    """The party that a person is on `hari`; None when the person is not in this store.

    With `tugas` the person is a party in that acting post: `Plt.` and the post stood in for (`domain.md` 3.14).
    """
    orang = pegawai_store.muat(unit, pegawai_id)
    if orang is None:
        return None
    pos = pegawai_store.penempatan_pada(unit, pegawai_id, hari)
    pihak = pihak_dari(orang, pos, unit_store.muat(unit, pos.unit_id) if pos else None)
    if tugas is None:
        return pihak
    kantor = unit_store.muat(unit, tugas.unit_id)
    unit_kerja = kantor.nama if kantor else pihak.unit_kerja
    return replace(pihak, jabatan=tugas.jabatan, unit_kerja=unit_kerja, awalan=awalan_tugas(tugas.jenis))


def pihak_penilai(unit: ReadUnit, penilai: Penilai | None, hari: date) -> Pihak | None:
    """The party that an appraiser is, in his own post or in the one he acts in."""
    return pihak_pegawai(unit, penilai.pegawai_id, hari, penilai.tugas) if penilai else None


def pihak_penanda_tangan(unit: ReadUnit, penilai: Penilai | None, hari: date) -> Pihak | None:
    """The appraiser as he signs on a day: as `pihak_penilai`, by the register of officials where it has a line."""
    pihak = pihak_penilai(unit, penilai, hari)
    if penilai is None or pihak is None:
        return pihak
    pos = pegawai_store.penempatan_pada(unit, penilai.pegawai_id, hari)
    unit_id = penilai.tugas.unit_id if penilai.tugas else pos.unit_id if pos else None
    return menurut_register(unit, pihak, unit_id, hari, penilai.tugas)


def menurut_register(
    unit: ReadUnit, pihak: Pihak, unit_id: UUID | None, hari: date, tugas: Penugasan | None = None
) -> Pihak:
    """A party with post and prefix as the register says for that unit and day (`product.md` leap 11)."""
    if pihak.pegawai_id is None:
        return pihak
    baris = baris_berlaku(garis_waktu.pejabat_pegawai(unit, pihak.pegawai_id), pihak.pegawai_id, unit_id, hari)
    return pihak if baris is None else replace(pihak, jabatan=baris.jabatan, awalan=awalan_dalam(baris, tugas))


def pihak_dari(orang: Pegawai, pos: Penempatan | None, kantor: Unit | None) -> Pihak:
    """The same from values already at hand."""
    return Pihak(
        pegawai_id=orang.id,
        nama=nama_lengkap(orang),
        nip=orang.nip,
        pangkat_golongan=pangkat_golongan(orang.golongan),
        jabatan=pos.jabatan if pos else "",
        unit_kerja=kantor.nama if kantor else "",
    )


def nama_instansi(unit: ReadUnit) -> str:
    """The name of the region's government as paper prints it."""
    akar = next((satu for satu in unit_store.semua(unit) if satu.jenis is JenisUnit.INSTANSI), None)
    return (
        f"Pemerintah {akar.nama}"
        if akar and not akar.nama.lower().startswith("pemerintah")
        else (akar.nama if akar else "")
    )
