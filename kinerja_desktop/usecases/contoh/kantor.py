"""One practice kecamatan while its year is driven: its store, who works on it, and the appraisers it has."""

from dataclasses import dataclass
from datetime import date
from random import Random
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import nama_lengkap
from kinerja_desktop.domain.kepegawaian.unit import Unit
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_pada


@dataclass(frozen=True, slots=True)
class KantorContoh:
    """One practice kecamatan: its open store, its operator, its unit, and the year it runs."""

    store: Store
    operator: Pelaku
    kecamatan: Unit
    tahun: int
    acak: Random

    @property
    def awal_tahun(self) -> date:
        """The day in January on which the plans are written."""
        return date(self.tahun, 1, 12)

    @property
    def awal_april(self) -> date:
        """The day on which the first quarter is evaluated."""
        return date(self.tahun, 4, 6)

    @property
    def periode(self) -> str:
        """The quarter that is evaluated."""
        return f"{self.tahun}-TW1"


def penilai_dari(kantor: KantorContoh, pegawai_id: UUID, hari: date) -> Pelaku:
    """The appraiser of a person on a day, as who acts."""
    with kantor.store.read() as unit:
        penilai_id = penilai_pada(unit, pegawai_id, hari)
        orang = pegawai_store.muat(unit, penilai_id) if penilai_id else None
    assert orang is not None, "every practice unit has a head"
    return Pelaku(orang.id, nama_lengkap(orang), Peran.PENILAI, kantor.kecamatan.kode, kantor.operator.perangkat)
