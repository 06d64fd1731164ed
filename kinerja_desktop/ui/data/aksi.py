"""What the pages of this package call. `app` binds each function to the store and the acting person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.ui.shell.status_strip import StatusPart
from kinerja_desktop.usecases.data.cadangkan import HasilCadangan, PeriksaanSalinan, SalinanData
from kinerja_desktop.usecases.data.nilai_beranda import Beranda
from kinerja_desktop.usecases.data.pemakai import CalonPemakai
from kinerja_desktop.usecases.data.siapkan_kantor_baru import IsianMulai

Buka = Callable[[str, object], None]
"""Opens a page by its key, with what it opens with (`Shell.open_page`)."""


@dataclass(frozen=True, slots=True)
class AksiBeranda:
    """`beranda` (reader thread) is `usecases.data.beranda.beranda` with store, pelaku and the day bound.

    The keys that `buka` gets are those of the rail, with "impor" and "capaian"; what comes with them says `Tugas`.
    After each reading `status` gets the parts of the strip, left and right, and `hitungan` what waits for this person
    by page key (`Shell.show_status`, `Rail.set_counts`).
    """

    beranda: Callable[[], Beranda]
    buka: Buka
    status: Callable[[Sequence[StatusPart], Sequence[StatusPart]], None]
    hitungan: Callable[[Mapping[str, int]], None]


@dataclass(frozen=True, slots=True)
class AksiCadangan:
    """`daftar` (reader thread): the copies beside the data, newest first. `cadangkan` (writer thread) writes into a
    folder, or beside the data for None. `periksa` (reader thread) opens a copy and counts. `folder` is where the choice
    of a folder begins.
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
