"""Export people, SKP or duties of posts into a workbook, or write the empty template of one of them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.exchange.susunan_tusi import tulis_templat_tusi
from kinerja_desktop.exchange.templat_pegawai import tulis_templat_pegawai
from kinerja_desktop.exchange.templat_skp import tulis_templat_skp
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.ekspor_pegawai import ekspor_pegawai
from kinerja_desktop.usecases.perencanaan.ekspor_skp import ekspor_skp
from kinerja_desktop.usecases.perencanaan.impor_tusi import ekspor_tusi


class JenisEkspor(StrEnum):
    """What can be written, in the words of the command line."""

    PEGAWAI = "pegawai"
    SKP = "skp"
    TUSI = "tusi"
    TEMPLAT_PEGAWAI = "templat-pegawai"
    TEMPLAT_SKP = "templat-skp"
    TEMPLAT_TUSI = "templat-tusi"

    @property
    def templat(self) -> bool:
        """Whether it is an empty form, which needs no data."""
        return self in {JenisEkspor.TEMPLAT_PEGAWAI, JenisEkspor.TEMPLAT_SKP, JenisEkspor.TEMPLAT_TUSI}


@dataclass(frozen=True, slots=True)
class HasilEkspor:
    """Where the workbook stands and how many rows of data are in it."""

    berkas: Path
    baris: int


def ekspor_berkas(store: Store, pelaku: Pelaku, jenis: JenisEkspor, berkas: Path, tahun: int) -> HasilEkspor:
    """Write what the acting person's part of the region has; rights are asked by the export of each kind."""
    match jenis:
        case JenisEkspor.PEGAWAI:
            return HasilEkspor(*ekspor_pegawai(store, pelaku, berkas, tahun))
        case JenisEkspor.SKP:
            return HasilEkspor(*ekspor_skp(store, pelaku, berkas, tahun))
        case JenisEkspor.TUSI:
            return HasilEkspor(*ekspor_tusi(store, pelaku, berkas))
        case _:
            return tulis_templat(jenis, berkas, tahun)


def tulis_templat(jenis: JenisEkspor, berkas: Path, tahun: int) -> HasilEkspor:
    """Write an empty template. Nothing is read from any store, so anybody may."""
    if jenis is JenisEkspor.TEMPLAT_SKP:
        return HasilEkspor(tulis_templat_skp(berkas, tahun), 0)
    if jenis is JenisEkspor.TEMPLAT_TUSI:
        return HasilEkspor(tulis_templat_tusi(berkas), 0)
    return HasilEkspor(tulis_templat_pegawai(berkas), 0)
