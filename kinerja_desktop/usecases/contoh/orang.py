"""The people of a practice kecamatan: who sits where, with NIP that pass every check. Seeded, so runs compare."""

from dataclasses import dataclass
from datetime import date
from random import Random

from kinerja_desktop.domain.kepegawaian.pegawai import StatusAsn
from kinerja_desktop.usecases.contoh.bahan import (
    CAMAT,
    GELAR_BELAKANG,
    LURAH,
    NAMA_BELAKANG,
    NAMA_DEPAN,
    NAMA_KELURAHAN,
    PELAKSANA,
    SEKCAM,
    STRUKTURAL,
    BahanJabatan,
)


@dataclass(frozen=True, slots=True)
class BahanOrang:
    """One invented person with his post and the name of his unit."""

    nip: str
    nama: str
    gelar_belakang: str
    jabatan: BahanJabatan
    status: StatusAsn
    unit: str
    lahir: date
    jenis_kelamin: str


def orang_kecamatan(acak: Random, kecamatan: str, jumlah: int) -> tuple[BahanOrang, ...]:
    """`jumlah` people of a kecamatan: camat, sekcam, heads of section, lurah, then staff spread over the units."""
    kantor = f"Kecamatan {kecamatan}"
    kelurahan = [f"Kelurahan {nama}" for nama in NAMA_KELURAHAN]
    posisi = [(CAMAT, kantor), (SEKCAM, kantor), *((kepala, kantor) for kepala in STRUKTURAL)]
    posisi += [(LURAH, unit) for unit in kelurahan]
    unit_staf = [kantor, *kelurahan]
    nomor = 0
    while len(posisi) < jumlah:
        posisi.append((PELAKSANA[nomor % len(PELAKSANA)], unit_staf[nomor % len(unit_staf)]))
        nomor += 1
    terpakai: set[str] = set()
    return tuple(_orang(acak, jabatan, unit, terpakai) for jabatan, unit in posisi[:jumlah])


def _orang(acak: Random, jabatan: BahanJabatan, unit: str, terpakai: set[str]) -> BahanOrang:
    pppk = "/" not in jabatan.golongan
    depan, jenis_kelamin = acak.choice(NAMA_DEPAN)
    while True:
        lahir = date(acak.randint(1970, 1996), acak.randint(1, 12), acak.randint(1, 28))
        tmt = lahir.year + acak.randint(22, 27)
        tengah = f"{max(tmt, 2021)}21" if pppk else f"{min(tmt, 2022)}{acak.randint(1, 12):02d}"
        nip = f"{lahir:%Y%m%d}{tengah}{jenis_kelamin}{acak.randint(1, 999):03d}"
        if nip not in terpakai:
            terpakai.add(nip)
            break
    return BahanOrang(
        nip=nip,
        nama=f"{depan} {acak.choice(NAMA_BELAKANG)}",
        gelar_belakang=acak.choice(GELAR_BELAKANG),
        jabatan=jabatan,
        status=StatusAsn.PPPK if pppk else StatusAsn.PNS,
        unit=unit,
        lahir=lahir,
        jenis_kelamin=jenis_kelamin,
    )
