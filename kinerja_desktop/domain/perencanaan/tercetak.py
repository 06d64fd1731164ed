"""What the unsigned planning sheets show, as values that can be frozen: the matrix of roles and the steps of a plan.

Neither is signed, but a paper copy must still lead back to what it said (promise 6), so each print freezes its content
beside the SKP it belongs to.
"""

from dataclasses import dataclass
from uuid import UUID

from kinerja_desktop.domain.isi import bita_isi, nilai_dari_isi
from kinerja_desktop.domain.perencanaan.matriks_peran import TingkatHasil
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi
from kinerja_desktop.domain.perencanaan.skp import Pihak

_BENTUK_MATRIKS = "matriks"
_BENTUK_RENCANA_AKSI = "rencana_aksi"


@dataclass(frozen=True, slots=True)
class KolomMatriks:
    """One indicator of the leader, under the RHK it belongs to."""

    rhk_id: UUID
    indikator_id: UUID
    rhk: str
    indikator: str


@dataclass(frozen=True, slots=True)
class PeranMatriks:
    """The part somebody takes in one column."""

    indikator_id: UUID
    tingkat: TingkatHasil
    teks: str


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One subordinate with the parts he takes, in the order of the columns."""

    nama: str
    jabatan: str
    peran: tuple[PeranMatriks, ...]


@dataclass(frozen=True, slots=True)
class MatriksTercetak:
    """A leader's whole matriks pembagian peran dan hasil of one year, for the unit he heads (`domain.md` 2.4)."""

    tahun: int
    instansi: str
    unit: str
    pimpinan: Pihak
    kolom: tuple[KolomMatriks, ...]
    baris: tuple[BarisMatriks, ...]


@dataclass(frozen=True, slots=True)
class RencanaAksiTercetak:
    """The steps of an SKP as they stood, and the digest of the SKP whose results they lead to (`domain.md` 2.7)."""

    skp_digest: str
    langkah: tuple[RencanaAksi, ...]


def isi_matriks(matriks: MatriksTercetak) -> bytes:
    """The canonical bytes of a printed matrix."""
    return bita_isi(_BENTUK_MATRIKS, matriks)


def matriks_dari_isi(isi: bytes) -> MatriksTercetak:
    """The matrix behind canonical bytes. Raises `IsiRusakError` for anything else."""
    return nilai_dari_isi(_BENTUK_MATRIKS, MatriksTercetak, isi)


def isi_rencana_aksi(rencana: RencanaAksiTercetak) -> bytes:
    """The canonical bytes of printed steps."""
    return bita_isi(_BENTUK_RENCANA_AKSI, rencana)


def rencana_aksi_dari_isi(isi: bytes) -> RencanaAksiTercetak:
    """The steps behind canonical bytes. Raises `IsiRusakError` for anything else."""
    return nilai_dari_isi(_BENTUK_RENCANA_AKSI, RencanaAksiTercetak, isi)
