"""Who has to plan an SKP on a day, and when somebody is gone from his post (`domain.md` 2.8, 3.14)."""

from collections.abc import Iterable
from datetime import date

from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPeristiwa, PeristiwaPegawai, berlangsung
from kinerja_desktop.i18n import _

_DIKECUALIKAN = (
    JenisPeristiwa.CLTN,
    JenisPeristiwa.MPP,
    JenisPeristiwa.BERHENTI_SEMENTARA,
    JenisPeristiwa.TUGAS_BELAJAR,
)
_AKHIR_DINAS = (
    JenisPeristiwa.PENSIUN,
    JenisPeristiwa.PINDAH,
    JenisPeristiwa.MENINGGAL,
    JenisPeristiwa.BERHENTI,
)


def pengecualian(peristiwa: Iterable[PeristiwaPegawai], hari: date) -> PeristiwaPegawai | None:
    """What frees a person from planning an SKP on that day; None while he has to plan one.

    Ordinary leave, sick leave and work at another office free nobody. An end of service has no last day.
    """
    berjalan = [satu for satu in peristiwa if _membebaskan(satu, hari)]
    return max(berjalan, key=lambda satu: (satu.jenis in _AKHIR_DINAS, satu.mulai, satu.id), default=None)


def akhir_dinas(peristiwa: Iterable[PeristiwaPegawai]) -> date | None:
    """The first day on which the person serves here no more; None while none is known."""
    return min((satu.mulai for satu in peristiwa if satu.jenis in _AKHIR_DINAS), default=None)


def meninggalkan_jabatan(peristiwa: Iterable[PeristiwaPegawai], hari: date) -> bool:
    """Whether the person cannot hold a leading post on that day: his service ended, or he is freed of his duties."""
    return pengecualian(peristiwa, hari) is not None


def tidak_di_tempat(peristiwa: Iterable[PeristiwaPegawai], hari: date) -> bool:
    """Whether anything, ordinary leave included, takes the person from his post on that day."""
    semua = tuple(peristiwa)
    return meninggalkan_jabatan(semua, hari) or any(berlangsung(satu.mulai, satu.sampai, hari) for satu in semua)


def mengakhiri_dinas(jenis: JenisPeristiwa) -> bool:
    """Whether this ends the service here for good."""
    return jenis in _AKHIR_DINAS


def kata_peristiwa(jenis: JenisPeristiwa) -> str:
    """The words for it on screens."""
    return {
        JenisPeristiwa.CUTI_TAHUNAN: _("Cuti tahunan"),
        JenisPeristiwa.CUTI_SAKIT: _("Cuti sakit"),
        JenisPeristiwa.CUTI_MELAHIRKAN: _("Cuti melahirkan"),
        JenisPeristiwa.CUTI_BESAR: _("Cuti besar"),
        JenisPeristiwa.CUTI_ALASAN_PENTING: _("Cuti alasan penting"),
        JenisPeristiwa.CLTN: _("Cuti di luar tanggungan negara"),
        JenisPeristiwa.TUGAS_BELAJAR: _("Tugas belajar"),
        JenisPeristiwa.BERHENTI_SEMENTARA: _("Diberhentikan sementara"),
        JenisPeristiwa.DIPEKERJAKAN: _("Dipekerjakan di instansi lain"),
        JenisPeristiwa.MPP: _("Masa persiapan pensiun"),
        JenisPeristiwa.PENSIUN: _("Pensiun"),
        JenisPeristiwa.PINDAH: _("Pindah ke instansi lain"),
        JenisPeristiwa.MENINGGAL: _("Meninggal dunia"),
        JenisPeristiwa.BERHENTI: _("Berhenti"),
    }[jenis]


def _membebaskan(satu: PeristiwaPegawai, hari: date) -> bool:
    if satu.jenis in _AKHIR_DINAS:
        return satu.mulai <= hari
    return satu.jenis in _DIKECUALIKAN and berlangsung(satu.mulai, satu.sampai, hari)
