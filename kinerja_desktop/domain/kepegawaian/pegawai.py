"""The employee: who he is, and the dated post he holds (`domain.md` 1.2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class StatusAsn(StrEnum):
    """Kinds of civil servant."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PW = "PPPK_PW"


class JenisJabatan(StrEnum):
    """Kinds of post (`domain.md` 1.2, 1.6)."""

    JPT_UTAMA = "JPT_UTAMA"
    JPT_MADYA = "JPT_MADYA"
    JPT_PRATAMA = "JPT_PRATAMA"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    PELAKSANA = "PELAKSANA"
    JF_KEAHLIAN = "JF_KEAHLIAN"
    JF_KETERAMPILAN = "JF_KETERAMPILAN"


class PeranUnit(StrEnum):
    """What the person is inside the unit; `PIMPINAN_UNIT_MANDIRI` decides the SKP form."""

    PIMPINAN_UNIT_MANDIRI = "PIMPINAN_UNIT_MANDIRI"
    PIMPINAN = "PIMPINAN"
    KETUA_TIM = "KETUA_TIM"
    ANGGOTA = "ANGGOTA"


@dataclass(frozen=True, slots=True)
class Pegawai:
    """A person. The NIP is checked, never a key; two persons may hold one NIP until a human has decided.

    `nip` is 18 digits without spaces. `golongan` is `III/b` for PNS, `IX` for PPPK. `lingkup` is the code path of the
    unit the record was born in and never changes.
    """

    id: UUID
    lingkup: str
    nip: str
    nama: str
    gelar_depan: str
    gelar_belakang: str
    status: StatusAsn
    golongan: str
    tanggal_lahir: date | None
    jenis_kelamin: str
    """`1` pria, `2` wanita, empty while unknown."""


@dataclass(frozen=True, slots=True)
class Penempatan:
    """A post held from `mulai` to `sampai` (None: until now), with the appraiser of that time.

    `penilai_id` None means the default appraiser of the unit tree (`domain.md` 1.7). `nomor_sk` is the decision it
    rests on.
    """

    id: UUID
    lingkup: str
    pegawai_id: UUID
    unit_id: UUID
    jabatan: str
    jenis_jabatan: JenisJabatan
    peran_unit: PeranUnit
    mulai: date
    sampai: date | None
    penilai_id: UUID | None
    nomor_sk: str = ""


def nama_lengkap(pegawai: Pegawai) -> str:
    """The name as paper prints it: `{gelar_depan} {nama}, {gelar_belakang}`, empty parts and separators skipped."""
    depan = f"{pegawai.gelar_depan} " if pegawai.gelar_depan else ""
    belakang = f", {pegawai.gelar_belakang}" if pegawai.gelar_belakang else ""
    return f"{depan}{pegawai.nama}{belakang}"


def nip_berkelompok(nip: str) -> str:
    """`19860926 201505 1 001`, the 8-6-1-3 grouping of screens and paper."""
    return f"{nip[:8]} {nip[8:14]} {nip[14:15]} {nip[15:]}".strip() if len(nip) == 18 else nip
