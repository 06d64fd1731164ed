"""What happens to people over time beside their posts: acting posts, leave and leaving, appraisers set by decision, and
the register of officials who sign (`domain.md` 1.2, 3.14; `product.md` leap 11). Every entry is dated; none is deleted.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class JenisPenugasan(StrEnum):
    """How somebody stands in for a post: acting, acting by the day, interim, or by written delegation."""

    PLT = "PLT"
    PLH = "PLH"
    PJ = "PJ"
    DELEGASI = "DELEGASI"


class Wewenang(StrEnum):
    """How far an acting official may go: routine sheets only, or appraisal too (`domain.md` 3.14)."""

    RUTIN = "RUTIN"
    MENILAI = "MENILAI"


@dataclass(frozen=True, slots=True)
class Penugasan:
    """A person stands in for the head of `unit_id` from `mulai` to `sampai` (None: until further notice).

    `jabatan` is the post stood in for (`Camat Tenayan Raya`). `pemberi_id` is who delegated, of a DELEGASI. The
    definitive post of the person goes on meanwhile.
    """

    id: UUID
    lingkup: str
    pegawai_id: UUID
    unit_id: UUID
    jenis: JenisPenugasan
    wewenang: Wewenang
    jabatan: str
    mulai: date
    sampai: date | None
    nomor_surat: str
    pemberi_id: UUID | None = None


class JenisPeristiwa(StrEnum):
    """Leave, absence for other reasons, and ends of service (`domain.md` 1.2, 2.8, 3.14)."""

    CUTI_TAHUNAN = "CUTI_TAHUNAN"
    CUTI_SAKIT = "CUTI_SAKIT"
    CUTI_MELAHIRKAN = "CUTI_MELAHIRKAN"
    CUTI_BESAR = "CUTI_BESAR"
    CUTI_ALASAN_PENTING = "CUTI_ALASAN_PENTING"
    CLTN = "CLTN"
    TUGAS_BELAJAR = "TUGAS_BELAJAR"
    BERHENTI_SEMENTARA = "BERHENTI_SEMENTARA"
    DIPEKERJAKAN = "DIPEKERJAKAN"
    MPP = "MPP"
    PENSIUN = "PENSIUN"
    PINDAH = "PINDAH"
    MENINGGAL = "MENINGGAL"
    BERHENTI = "BERHENTI"


@dataclass(frozen=True, slots=True)
class PeristiwaPegawai:
    """Something that takes a person from his post from `mulai` to `sampai` (None: for good, or until further notice).

    No reason of health is kept (`domain.md` 1.9); `keterangan` is for what a sheet may say.
    """

    id: UUID
    lingkup: str
    pegawai_id: UUID
    jenis: JenisPeristiwa
    mulai: date
    sampai: date | None
    nomor_surat: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class PenetapanPenilai:
    """An appraiser, and where given the superior of the appraiser, set by decision instead of the unit tree."""

    id: UUID
    lingkup: str
    pegawai_id: UUID
    penilai_id: UUID
    atasan_penilai_id: UUID | None
    mulai: date
    sampai: date | None
    alasan: str
    nomor_surat: str


class CaraTandaTangan(StrEnum):
    """In whose name an official signs: his own, for a superior (a.n.), or on behalf of a superior's deputy (u.b.)."""

    LANGSUNG = "LANGSUNG"
    ATAS_NAMA = "ATAS_NAMA"
    UNTUK_BELIAU = "UNTUK_BELIAU"


class Kedudukan(StrEnum):
    """How the official holds the post he signs in."""

    DEFINITIF = "DEFINITIF"
    PLT = "PLT"
    PLH = "PLH"
    PJ = "PJ"


@dataclass(frozen=True, slots=True)
class PejabatTtd:
    """One line of the dated register of officials who sign for a unit.

    `jabatan` is the post as printed; `atas_nama` the post in whose name (`Bupati Tirta Kencana`), empty for LANGSUNG;
    of UNTUK_BELIAU it holds both, the a.n. line first, parted by a line break.
    """

    id: UUID
    lingkup: str
    unit_id: UUID
    pegawai_id: UUID
    kedudukan: Kedudukan
    cara: CaraTandaTangan
    jabatan: str
    atas_nama: str
    mulai: date
    sampai: date | None
    nomor_surat: str


def berlangsung(mulai: date, sampai: date | None, hari: date) -> bool:
    """Whether a dated entry runs on that day, first and last day included."""
    return mulai <= hari and (sampai is None or hari <= sampai)


def awalan_tugas(jenis: JenisPenugasan) -> str:
    """What stands before the post of an acting official on paper; nothing before one who acts by delegation."""
    return {JenisPenugasan.PLT: "Plt.", JenisPenugasan.PLH: "Plh.", JenisPenugasan.PJ: "Pj."}.get(jenis, "")
