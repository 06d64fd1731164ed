"""What the page of the matriks peran hasil may do, as functions; `app` binds them to store and pelaku."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.usecases.perencanaan.buka_matriks import LihatMatriks
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import Cakupan
from kinerja_desktop.usecases.perencanaan.isi_matriks import IsianSel
from kinerja_desktop.usecases.perencanaan.jadikan_rhk import HasilJadikan


@dataclass(frozen=True, slots=True)
class AksiMatriks:
    """The matrix: use cases without store and pelaku, run on background threads; `saya` is the acting person.

    The last two are ways to other pages.
    """

    saya: UUID
    cakupan: Callable[[int, date], Cakupan]
    lihat: Callable[[UUID, int, date], LihatMatriks]
    isi: Callable[[UUID, int, Sequence[IsianSel], date], LihatMatriks]
    simpan_draf: Callable[[UUID, int, UUID, UUID, str], None]
    jadikan: Callable[[UUID, int, Collection[UUID], date], HasilJadikan]
    tautkan: Callable[[UUID, int, UUID, UUID, date], LihatMatriks]
    buka_skp: Callable[[BukaSkp], None]
    buka_papan: Callable[[int], None]
