"""Who works on this store: the persons and roles that may be chosen at this machine, and who is working now."""

from dataclasses import dataclass
from uuid import UUID

import msgspec

from kinerja_desktop.domain.hak import Pelaku, Peran, kata_peran
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import pengaturan
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit

KUNCI_PEMAKAI = "pemakai"
KUNCI_LATIHAN = "latihan"
PALING_BANYAK = 60
"""People that a search in practice data answers."""


class Pemakai(msgspec.Struct, frozen=True):
    """One person who uses this store, in one role. `lingkup` is the code path of the unit he works for."""

    pegawai_id: str
    nama: str
    peran: str
    lingkup: str


@dataclass(frozen=True, slots=True)
class CalonPemakai:
    """Somebody who may be chosen, with the roles he may take. `terdaftar`: he is a user of this store already."""

    pegawai_id: UUID
    nama: str
    rincian: str
    peran: tuple[Peran, ...]
    lingkup: str
    perangkat: str
    terdaftar: bool = False

    def sebagai(self, peran: Peran) -> Pelaku:
        """This person acting in one of his roles; BKPSDM always acts for the whole region."""
        lingkup = "" if peran is Peran.ADMIN_BKPSDM else self.lingkup
        return Pelaku(self.pegawai_id, self.nama, peran, lingkup, self.perangkat)


@dataclass(frozen=True, slots=True)
class KeadaanData:
    """What kind of store this is: practice data or real, and whose."""

    latihan: bool
    pemakai: tuple[Pemakai, ...]


def muat_keadaan(store: Store) -> KeadaanData:
    """The users of the store; nobody in a store that was just made."""
    with store.read() as unit:
        return KeadaanData(latihan=bool(pengaturan.muat(unit, KUNCI_LATIHAN, False)), pemakai=_semua(unit))


def kantor_pemakai(store: Store, pelaku: Pelaku) -> tuple[str, str]:
    """The names of the unit a person works for and of the region; empty where the store knows none."""
    with store.read() as unit:
        semua = unit_store.semua(unit)
    akar = next((satu for satu in semua if satu.induk_id is None), None)
    kantor = next((satu for satu in semua if satu.kode == pelaku.lingkup), None)
    if kantor is None and not pelaku.lingkup:
        kecamatan = [satu for satu in semua if satu.jenis is JenisUnit.KECAMATAN]
        kantor = kecamatan[0] if len(kecamatan) == 1 and pelaku.peran is not Peran.ADMIN_BKPSDM else None
    nama = kantor.nama if kantor else "BKPSDM" if pelaku.peran is Peran.ADMIN_BKPSDM else ""
    return nama, akar.nama if akar else ""


def tambah_pemakai(unit: WriteUnit, pelaku: Pelaku) -> None:
    """Let this person choose himself at this machine; the first one is who works when the program opens."""
    baru = Pemakai(str(pelaku.pegawai_id), pelaku.nama, pelaku.peran.value, pelaku.lingkup)
    ada = _semua(unit)
    if baru not in ada:
        pengaturan.simpan(unit, KUNCI_PEMAKAI, msgspec.to_builtins([*ada, baru]))


def pelaku_dari(pemakai: Pemakai, perangkat: str) -> Pelaku:
    """The acting person for the use cases."""
    return Pelaku(UUID(pemakai.pegawai_id), pemakai.nama, Peran(pemakai.peran), pemakai.lingkup, perangkat)


def calon_pemakai(store: Store, pelaku: Pelaku, teks: str) -> tuple[CalonPemakai, ...]:
    """Who may be chosen at this machine: the users of the store; in practice data also anybody of the office, by a
    search text, in any role.
    """
    with store.read() as unit:
        terdaftar = _terdaftar(_semua(unit), pelaku.perangkat)
        if not pengaturan.muat(unit, KUNCI_LATIHAN, False):
            return tuple(satu for satu in terdaftar if teks.casefold().strip() in satu.nama.casefold())
        kode = {satu.id: (satu.kode, satu.nama) for satu in unit_store.semua(unit)}
        dikenal = {satu.pegawai_id for satu in terdaftar}
        hasil = [satu for satu in terdaftar if teks.casefold().strip() in satu.nama.casefold()]
        for orang, pos in pegawai_store.cari(unit, teks, paling_banyak=PALING_BANYAK).pegawai:
            if orang.id not in dikenal:
                lingkup, kantor = kode.get(pos.unit_id, (orang.lingkup, "")) if pos else (orang.lingkup, "")
                rincian = " · ".join(kata for kata in (pos.jabatan if pos else "", kantor) if kata)
                hasil.append(
                    CalonPemakai(orang.id, nama_lengkap(orang), rincian, tuple(Peran), lingkup, pelaku.perangkat)
                )
    return tuple(hasil)


def _terdaftar(pemakai: tuple[Pemakai, ...], perangkat: str) -> list[CalonPemakai]:
    menurut_orang: dict[tuple[str, str], list[Pemakai]] = {}
    for satu in pemakai:
        menurut_orang.setdefault((satu.pegawai_id, satu.lingkup), []).append(satu)
    return [
        CalonPemakai(
            UUID(milik[0].pegawai_id),
            milik[0].nama,
            ", ".join(kata_peran(Peran(satu.peran)) for satu in milik),
            tuple(Peran(satu.peran) for satu in milik),
            milik[0].lingkup,
            perangkat,
            terdaftar=True,
        )
        for milik in menurut_orang.values()
    ]


def _semua(unit: ReadUnit) -> tuple[Pemakai, ...]:
    isi = pengaturan.muat(unit, KUNCI_PEMAKAI)
    return () if not isi else msgspec.convert(isi, tuple[Pemakai, ...])
