"""A person's SKP segments of a year, and which SKP belongs to which (`domain.md` 2.8, 3.14)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.kepegawaian.garis_waktu import PeristiwaPegawai
from kinerja_desktop.domain.kepegawaian.kewajiban import pengecualian
from kinerja_desktop.domain.kepegawaian.segmen import KODE_SEGMEN, Segmen, segmen_setahun
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.skp import KepalaSkp
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan


def segmen_pegawai(unit: ReadUnit, pegawai_id: UUID, tahun: int) -> tuple[Segmen, ...]:
    """The posts of a person in a year, parted into segments."""
    aturan = pilih(semua_aturan(), KODE_SEGMEN, date(tahun, 12, 31))
    penempatan = pegawai_store.penempatan(unit, pegawai_id)
    return segmen_setahun(aturan, penempatan, garis_waktu.peristiwa_pegawai(unit, pegawai_id), tahun)


def pengecualian_pegawai(unit: ReadUnit, pegawai_id: UUID, hari: date) -> PeristiwaPegawai | None:
    """What frees a person from planning on that day."""
    return pengecualian(garis_waktu.peristiwa_pegawai(unit, pegawai_id), hari)


def skp_segmen(semua: Sequence[KepalaSkp], segmen: Segmen | None) -> KepalaSkp | None:
    """The SKP made for a segment: by its post, else by its first day (older SKP name no post).

    Without a segment it is the last SKP of the year.
    """
    if segmen is None:
        return semua[-1] if semua else None
    menurut_jabatan = [satu for satu in semua if satu.penempatan_id == segmen.penempatan.id]
    menurut_hari = [
        satu for satu in semua if satu.penempatan_id is None and segmen.mulai <= satu.mulai <= segmen.selesai
    ]
    calon = menurut_jabatan or menurut_hari
    return calon[-1] if calon else None
