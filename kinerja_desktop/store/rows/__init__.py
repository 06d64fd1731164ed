"""The tables. Rows never leave `store/`: what comes out is a frozen value of the domain."""

from kinerja_desktop.store.rows import local, sync
from kinerja_desktop.store.rows.acuan import AturanRow
from kinerja_desktop.store.rows.dokumen import IsiDokumenRow, KejadianRow
from kinerja_desktop.store.rows.kepegawaian import (
    PegawaiRow,
    PejabatTtdRow,
    PenempatanRow,
    PenetapanPenilaiRow,
    PenugasanRow,
    PeristiwaPegawaiRow,
    UnitRow,
)
from kinerja_desktop.store.rows.pelaksanaan import BuktiRow, PelatihanRow, RealisasiRow, UmpanBalikRow
from kinerja_desktop.store.rows.penilaian import CapaianOrganisasiRow, EvaluasiRow
from kinerja_desktop.store.rows.perencanaan import (
    IndikatorRow,
    LampiranRow,
    PerilakuRow,
    RencanaAksiRow,
    RhkRow,
    SelMatriksRow,
    SkpRow,
    TargetWilayahRow,
    TusiRow,
)
from kinerja_desktop.store.rows.row import Row, SyncedRow

SYNCED: tuple[type[SyncedRow], ...] = (
    UnitRow,
    PegawaiRow,
    PenempatanRow,
    PenugasanRow,
    PeristiwaPegawaiRow,
    PenetapanPenilaiRow,
    PejabatTtdRow,
    TusiRow,
    SkpRow,
    RhkRow,
    IndikatorRow,
    TargetWilayahRow,
    PerilakuRow,
    LampiranRow,
    SelMatriksRow,
    RencanaAksiRow,
    EvaluasiRow,
    RealisasiRow,
    BuktiRow,
    UmpanBalikRow,
    CapaianOrganisasiRow,
    PelatihanRow,
    KejadianRow,
    IsiDokumenRow,
    AturanRow,
)
"""Every table that travels, parents before children."""

__all__ = [
    "SYNCED",
    "AturanRow",
    "BuktiRow",
    "CapaianOrganisasiRow",
    "EvaluasiRow",
    "IndikatorRow",
    "IsiDokumenRow",
    "KejadianRow",
    "LampiranRow",
    "PegawaiRow",
    "PejabatTtdRow",
    "PelatihanRow",
    "PenempatanRow",
    "PenetapanPenilaiRow",
    "PenugasanRow",
    "PerilakuRow",
    "PeristiwaPegawaiRow",
    "RealisasiRow",
    "RencanaAksiRow",
    "RhkRow",
    "Row",
    "SelMatriksRow",
    "SkpRow",
    "SyncedRow",
    "TargetWilayahRow",
    "TusiRow",
    "UmpanBalikRow",
    "UnitRow",
    "local",
    "sync",
]
