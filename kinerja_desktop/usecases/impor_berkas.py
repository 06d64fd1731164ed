"""Import a workbook whatever it holds: people, SKP or duties of posts, told by its columns."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.exchange.daftar_tusi import buku_tusi
from kinerja_desktop.exchange.kepala_skp import buku_skp
from kinerja_desktop.exchange.lembar_excel import baca_buku
from kinerja_desktop.exchange.pratinjau import PratinjauImpor
from kinerja_desktop.exchange.pratinjau_skp import PratinjauSkp
from kinerja_desktop.exchange.pratinjau_tusi import PratinjauTusi
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import (
    HasilImpor,
    pratinjau_impor,
    terapkan_impor,
    urungkan_impor,
)
from kinerja_desktop.usecases.perencanaan.impor_skp import (
    HasilImporSkp,
    pratinjau_impor_skp,
    terapkan_impor_skp,
    urungkan_impor_skp,
)
from kinerja_desktop.usecases.perencanaan.impor_tusi import (
    HasilImporTusi,
    pratinjau_impor_tusi,
    terapkan_impor_tusi,
    urungkan_impor_tusi,
)


class JenisBerkas(StrEnum):
    """What a workbook can hold, in the words of the command line."""

    PEGAWAI = "pegawai"
    SKP = "skp"
    TUSI = "tusi"


IsiPratinjau = PratinjauImpor | PratinjauSkp | PratinjauTusi
HasilBerkas = HasilImpor | HasilImporSkp | HasilImporTusi


@dataclass(frozen=True, slots=True)
class PratinjauBerkas:
    """What was recognised, and what an import of it would do."""

    isi: IsiPratinjau

    @property
    def jenis(self) -> JenisBerkas:
        """What the workbook holds."""
        match self.isi:
            case PratinjauSkp():
                return JenisBerkas.SKP
            case PratinjauTusi():
                return JenisBerkas.TUSI
            case PratinjauImpor():
                return JenisBerkas.PEGAWAI


def pratinjau_berkas(
    store: Store,
    pelaku: Pelaku,
    berkas: Path,
    hari_ini: date,
    *,
    jenis: JenisBerkas | None = None,
    kemajuan: Callable[[int, int], None] | None = None,
) -> PratinjauBerkas:
    """Read the workbook as what its columns say, or as `jenis`, and say what would happen. Nothing is written.

    Raises `PenolakanError` as the readers of people, SKP and duties do.
    """
    periksa_hak(pelaku, Tindakan.SUSUN_SKP)
    buku = baca_buku(berkas)
    if jenis is JenisBerkas.SKP or (jenis is None and buku_skp(buku)):
        return PratinjauBerkas(pratinjau_impor_skp(store, pelaku, buku, hari_ini, kemajuan=kemajuan))
    if jenis is JenisBerkas.TUSI or (jenis is None and buku_tusi(buku)):
        return PratinjauBerkas(pratinjau_impor_tusi(store, pelaku, buku, hari_ini))
    return PratinjauBerkas(pratinjau_impor(store, pelaku, buku, hari_ini, kemajuan=kemajuan))


def terapkan_berkas(
    store: Store, pelaku: Pelaku, pratinjau: IsiPratinjau, hari_ini: date, berkas_ditolak: Path | None
) -> HasilBerkas:
    """Take the good rows of a preview; write the refused ones into a workbook."""
    if isinstance(pratinjau, PratinjauSkp):
        return terapkan_impor_skp(store, pelaku, pratinjau, hari_ini, berkas_ditolak)
    if isinstance(pratinjau, PratinjauTusi):
        return terapkan_impor_tusi(store, pelaku, pratinjau, hari_ini, berkas_ditolak)
    return terapkan_impor(store, pelaku, pratinjau, hari_ini, berkas_ditolak)


def urungkan_berkas(store: Store, pelaku: Pelaku, hasil: HasilBerkas) -> int:
    """Take a whole import back and answer how many rows that touched."""
    match hasil:
        case HasilImporSkp():
            return urungkan_impor_skp(store, pelaku, hasil.impor_id)
        case HasilImporTusi():
            return urungkan_impor_tusi(store, pelaku, hasil.impor_id)
        case HasilImpor():
            return urungkan_impor(store, pelaku, hasil.impor_id)
