"""What the pages of this package call. `app` binds each function to the store and the acting person."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.usecases.data.cadangkan import HasilCadangan, PeriksaanSalinan, SalinanData
from kinerja_desktop.usecases.data.nilai_beranda import Beranda
from kinerja_desktop.usecases.data.pemakai import CalonPemakai
from kinerja_desktop.usecases.data.siapkan_kantor_baru import IsianMulai

Buka = Callable[[str, object], None]
"""Opens a page by its key, with what it opens with (`Shell.open_page`)."""


@dataclass(frozen=True, slots=True)
class AksiBeranda:
    """`beranda` (reader thread) is `usecases.data.beranda.beranda` with store, pelaku and the day bound."""

    beranda: Callable[[], Beranda]
    buka: Buka


@dataclass(frozen=True, slots=True)
class AksiCadangan:
    """`daftar` (reader thread): the copies beside the data, newest first. `cadangkan` (writer thread): a folder, or None
    for beside the data. `periksa` (reader thread) opens a copy and counts. `folder` is where the choice begins.
    """

    daftar: Callable[[], tuple[SalinanData, ...]]
    cadangkan: Callable[[Path | None], HasilCadangan]
    periksa: Callable[[Path], PeriksaanSalinan]
    folder: Callable[[], Path]


@dataclass(frozen=True, slots=True)
class AksiMulai:
    """`siapkan` (writer thread) makes the store of an office and sets it up. `selesai` is called afterwards on the GUI
    thread with the isian and the key of the page to go to first ("impor", "kirim", "beranda", "pegawai").
    """

    siapkan: Callable[[IsianMulai], None]
    selesai: Callable[[IsianMulai, str], None]


@dataclass(frozen=True, slots=True)
class AksiPemakai:
    """`calon` (reader thread): who may be chosen, by a search text. `pilih` is called on the GUI thread."""

    calon: Callable[[str], tuple[CalonPemakai, ...]]
    pilih: Callable[[Pelaku], None]
