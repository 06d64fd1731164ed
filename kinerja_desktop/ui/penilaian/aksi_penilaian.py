"""What the assessment pages can do: use cases with store and acting person already in them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.penilaian.evaluasi import PemberiUmpanBalik, SifatUmpanBalik, UmpanBalik
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti
from kinerja_desktop.usecases.pelaksanaan.umpan_balik import UntukApa
from kinerja_desktop.usecases.penilaian.capaian_organisasi import LihatCapaian
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import LihatEvaluasi
from kinerja_desktop.usecases.penilaian.papan_evaluasi import PapanEvaluasi


@dataclass(frozen=True, slots=True)
class AksiEvaluasi:
    """One person's evaluation, opened with its id. `store` and `pelaku` are bound; the rest stands in the usual order.

    `keluarkan` writes an opened evidence where other programs can show it, and answers the place. `ke_papan` (period)
    and `pratinjau` (evaluation) go to other pages; all others but `hari_ini` and `saat_ini` run on background threads.
    """

    hari_ini: Callable[[], date]
    saat_ini: Callable[[], datetime]
    lihat: Callable[[UUID, date], LihatEvaluasi]
    ubah: Callable[[UUID, str, Nilai, date], LihatEvaluasi]
    simpan_draf: Callable[[UUID, str, str], None]
    kembalikan: Callable[[UUID, str, str, date], LihatEvaluasi]
    nilai: Callable[[UUID, str, date], LihatEvaluasi]
    tetapkan: Callable[[UUID, str, date, date], LihatEvaluasi]
    beri_umpan_balik: Callable[[UUID, PemberiUmpanBalik, UntukApa, str, SifatUmpanBalik, date], UmpanBalik]
    simpan_draf_umpan_balik: Callable[[UUID, str], None]
    buka_bukti: Callable[[UUID, UUID], BerkasBukti]
    keluarkan: Callable[[BerkasBukti], Path]
    ke_papan: Callable[[str], None]
    pratinjau: Callable[[UUID], None]


@dataclass(frozen=True, slots=True)
class AksiPapanEvaluasi:
    """The board of a period and the achievement of its units. `papan` and `capaian` take the period's code.

    `buka_realisasi` makes a person's evaluation on first opening. `buka_orang` (evaluation) and `isi_realisasi`
    (person, period) go to other pages; all others but `hari_ini` and `saat_ini` run on background threads.
    """

    hari_ini: Callable[[], date]
    saat_ini: Callable[[], datetime]
    papan: Callable[[str, date], PapanEvaluasi]
    buka_realisasi: Callable[[UUID, str, date], UUID]
    capaian: Callable[[str], tuple[LihatCapaian, ...]]
    ubah_capaian: Callable[[UUID, str, str, Nilai], LihatCapaian]
    simpan_draf_capaian: Callable[[UUID, str, str, str], None]
    usulkan_capaian: Callable[[UUID, str, str], LihatCapaian]
    tarik_capaian: Callable[[UUID, str, str], LihatCapaian]
    kembalikan_capaian: Callable[[UUID, str, str, str], LihatCapaian]
    tetapkan_capaian: Callable[[UUID, str, str, date], LihatCapaian]
    buka_orang: Callable[[UUID], None]
    isi_realisasi: Callable[[UUID, str], None]
