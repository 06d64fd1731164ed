"""What the planning pages may do, as functions; `app.py` binds them to store and pelaku."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.skp import (
    BagianLampiran,
    BarisLampiran,
    IndikatorKinerja,
    JenisRhk,
    RencanaHasilKerja,
)
from kinerja_desktop.ui.kepegawaian.tulis_berkas import AksiTulis
from kinerja_desktop.ui.perencanaan.aksi_tautan import AksiTautan
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import Cakupan
from kinerja_desktop.usecases.perencanaan.daftar_skp import PapanSkp
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.riwayat_skp import RiwayatSkp


@dataclass(frozen=True, slots=True)
class BukaSkp:
    """What the SKP page is opened with: one SKP, and the SKP before and after it in the list it was opened from."""

    skp_id: UUID
    urutan: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class BukaMatriks:
    """What the page of the matriks peran hasil is opened with: a year and one of its leaders, or with `cakupan` the
    gaps of all; without a leader it chooses.
    """

    tahun: int
    pimpinan_id: UUID | None = None
    cakupan: bool = False


@dataclass(frozen=True, slots=True)
class AksiPapan:
    """The board: its use cases, run on background threads, and the way to the editor.

    `cakupan` counts what the plans of a year leave open, `buka_matriks` opens the matrix; without them the board
    says nothing of either. `buka_impor` and `tulis` are the ways to and from Excel.
    """

    papan: Callable[[int, date], PapanSkp]
    buat: Callable[[UUID, int, date], UUID]
    buka: Callable[[BukaSkp], None]
    cakupan: Callable[[int, date], Cakupan] | None = None
    buka_matriks: Callable[[BukaMatriks], None] | None = None
    buka_impor: Callable[[], None] | None = None
    tulis: AksiTulis | None = None


@dataclass(frozen=True, slots=True)
class AksiSkp:
    """The editor: use cases in the order of their own arguments, without store and pelaku.

    All but `peran`, `pratinjau` and `kembali` run on background threads. `peran` is the acting person's role, for the
    reasons of acts on a version that waits beside the working draft. `pratinjau` (SKP, digest of the version, "" for
    the working content) and `kembali` are ways to other pages.
    """

    lihat: Callable[[UUID, date], LihatSkp]
    ubah: Callable[[UUID, str, Nilai, date], LihatSkp]
    ubah_banyak: Callable[[UUID, Mapping[str, Nilai], date], LihatSkp]
    simpan_draf: Callable[[UUID, str, str], None]
    tambah_rhk: Callable[[UUID, JenisRhk, date], LihatSkp]
    hapus_rhk: Callable[[UUID, UUID, date], LihatSkp]
    pulihkan_rhk: Callable[[UUID, RencanaHasilKerja, date], LihatSkp]
    geser_rhk: Callable[[UUID, UUID, int, date], LihatSkp]
    tambah_indikator: Callable[[UUID, UUID, date], LihatSkp]
    hapus_indikator: Callable[[UUID, UUID, date], LihatSkp]
    pulihkan_indikator: Callable[[UUID, UUID, IndikatorKinerja, date], LihatSkp]
    tambah_lampiran: Callable[[UUID, BagianLampiran, str, date], LihatSkp]
    hapus_lampiran: Callable[[UUID, UUID, date], LihatSkp]
    pulihkan_lampiran: Callable[[UUID, BarisLampiran, date], LihatSkp]
    ajukan: Callable[[UUID, str, date], LihatSkp]
    tarik: Callable[[UUID, str, date], LihatSkp]
    setujui: Callable[[UUID, str, date], LihatSkp]
    kembalikan: Callable[[UUID, str, str, date], LihatSkp]
    catat_ttd: Callable[[UUID, str, JenisKejadian, date, date], LihatSkp]
    riwayat: Callable[[UUID], RiwayatSkp]
    peran: Peran
    pratinjau: Callable[[UUID, str], None]
    kembali: Callable[[], None]
    tautan: AksiTautan | None = None
    """The acts about the leader's plan; without them the field of the intervened plan is typed by hand only."""
