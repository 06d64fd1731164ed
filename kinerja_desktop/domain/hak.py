"""Who may do what: one table (`domain.md` 1.8). Every use case asks it first."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Peran(StrEnum):
    """The roles of `domain.md` 1.8 that act in the program."""

    PEGAWAI = "PEGAWAI"
    PENILAI = "PENILAI"
    ATASAN_PENILAI = "ATASAN_PENILAI"
    PIMPINAN_UNIT = "PIMPINAN_UNIT"
    TIM_PENGELOLA = "TIM_PENGELOLA"
    ADMIN_BKPSDM = "ADMIN_BKPSDM"
    AUDITOR = "AUDITOR"


class Tindakan(StrEnum):
    """Every act that a use case performs."""

    IMPOR_PEGAWAI = "IMPOR_PEGAWAI"
    UBAH_PEGAWAI = "UBAH_PEGAWAI"
    SUSUN_SKP = "SUSUN_SKP"
    AJUKAN_SKP = "AJUKAN_SKP"
    PUTUSKAN_SKP = "PUTUSKAN_SKP"
    CATAT_TTD = "CATAT_TTD"
    CATAT_REALISASI = "CATAT_REALISASI"
    BERI_UMPAN_BALIK = "BERI_UMPAN_BALIK"
    BERI_RATING = "BERI_RATING"
    TETAPKAN_EVALUASI = "TETAPKAN_EVALUASI"
    ISI_CAPAIAN_ORGANISASI = "ISI_CAPAIAN_ORGANISASI"
    TETAPKAN_CAPAIAN_ORGANISASI = "TETAPKAN_CAPAIAN_ORGANISASI"
    CATAT_PELATIHAN = "CATAT_PELATIHAN"
    CETAK = "CETAK"
    KIRIM_PAKET = "KIRIM_PAKET"
    TERIMA_PAKET = "TERIMA_PAKET"
    PUTUSKAN_BENTROK = "PUTUSKAN_BENTROK"
    SAHKAN_PERANGKAT = "SAHKAN_PERANGKAT"
    CADANGKAN = "CADANGKAN"
    LIHAT = "LIHAT"


@dataclass(frozen=True, slots=True)
class Pelaku:
    """The acting person. `lingkup` is the code path of the unit he acts in; `perangkat` names the device."""

    pegawai_id: UUID
    nama: str
    peran: Peran
    lingkup: str
    perangkat: str
