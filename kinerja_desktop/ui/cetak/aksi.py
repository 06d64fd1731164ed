"""What the pages about paper call. `app` binds each function to the store and the acting person."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.usecases.cetak.cari_kode import TemuanKode
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak, PilihanUnit
from kinerja_desktop.usecases.cetak.siapkan_lembar import LEMBAR_SKP, KodeLembar, LembarSiap, PilihanCetak


class SiapkanLembar(Protocol):
    """`usecases.cetak.daftar_cetak.siapkan_dokumen` without store and pelaku."""

    def __call__(
        self,
        jenis: KodeLembar,
        dokumen_id: UUID,
        pilihan: PilihanCetak,
        akhiran: str = "pdf",
        *,
        digest: str | None = None,
    ) -> LembarSiap:
        """Prepare a sheet, of one particular version when `digest` names it."""
        ...


@dataclass(frozen=True, slots=True)
class AksiPratinjau:
    """`siapkan` (writer thread) prepares a sheet. `simpan` (writer thread): folder, file
    name, content. `folder` is where sheets go first; `buka` shows a file or folder in the system's own program.
    """

    siapkan: SiapkanLembar
    simpan: Callable[[Path, str, bytes], Path]
    folder: Callable[[], Path]
    buka: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class AksiRekap:
    """`daftar` (reader thread): sheet, period, unit code. `unit` (reader thread). `cari_kode` (reader thread): a code
    as typed. `pratinjau` opens the preview page. The rest is as in `AksiPratinjau`.
    """

    daftar: Callable[[KodeLembar, str, str], tuple[DokumenCetak, ...]]
    unit: Callable[[], tuple[PilihanUnit, ...]]
    cari_kode: Callable[[str], TemuanKode]
    siapkan: SiapkanLembar
    simpan: Callable[[Path, str, bytes], Path]
    folder: Callable[[], Path]
    buka: Callable[[Path], None]
    pratinjau: Callable[["PermintaanPratinjau"], None]


@dataclass(frozen=True, slots=True)
class PermintaanPratinjau:
    """What the preview page opens with: documents of one kind, the sheet to show first, and which document.

    `digest` asks for one particular version of the first document: the one behind a code.
    """

    judul: str
    dokumen: tuple[DokumenCetak, ...]
    lembar: KodeLembar
    mulai: int = 0
    digest: str | None = None


def lembar_sejenis(jenis: JenisDokumen) -> tuple[KodeLembar, ...]:
    """The sheets that are made of an SKP or of an evaluation."""
    return LEMBAR_SKP if jenis is JenisDokumen.SKP else (KodeLembar.F10, KodeLembar.F12)
