"""What the page of one period can do: use cases with store and acting person already in them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.penilaian.evaluasi import BuktiDukung, JenisBukti
from kinerja_desktop.domain.penilaian.periode import KODE_ATURAN, triwulan_dari, triwulan_setahun
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.baca_medan import Nilai
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BerkasBukti
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import TentangBukti
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi


@dataclass(frozen=True, slots=True)
class TujuanRealisasi:
    """What the page is opened about: whose period, `2026-TW1`; without a period the one that is due."""

    pegawai_id: UUID
    periode: str = ""


@dataclass(frozen=True, slots=True)
class AksiRealisasi:
    """Functions of `usecases/pelaksanaan` of the same meaning, `store` and `pelaku` bound.

    `saya` is whose period is shown when nobody is named. `keluarkan` writes an opened evidence where other programs
    can show it, and answers the place. `ke_papan` opens the board of the unit's people, where one of them is chosen.
    All but `hari_ini`, `saat_ini` and `ke_papan` run on background threads.
    """

    saya: UUID
    hari_ini: Callable[[], date]
    saat_ini: Callable[[], datetime]
    buka: Callable[[UUID, str, date], UUID]
    lihat: Callable[[UUID, date], LihatRealisasi]
    ubah: Callable[[UUID, str, Nilai, date], LihatRealisasi]
    simpan_draf: Callable[[UUID, str, str], None]
    tambah_berkas: Callable[[UUID, UUID, str, bytes, date], LihatRealisasi]
    tambah_tertulis: Callable[[UUID, UUID, JenisBukti, TentangBukti, date], LihatRealisasi]
    hapus_bukti: Callable[[UUID, UUID, date], LihatRealisasi]
    pulihkan_bukti: Callable[[UUID, UUID, BuktiDukung, date], LihatRealisasi]
    buka_bukti: Callable[[UUID, UUID], BerkasBukti]
    keluarkan: Callable[[BerkasBukti], Path]
    ajukan: Callable[[UUID, str, date], LihatRealisasi]
    tarik: Callable[[UUID, str, date], LihatRealisasi]
    ke_papan: Callable[[], object]


def buka_jatuh_tempo(aksi: AksiRealisasi, tujuan: TujuanRealisasi, hari_ini: date) -> LihatRealisasi:
    """Open the period that is named, or the one that is due; made on first opening."""
    return aksi.lihat(aksi.buka(tujuan.pegawai_id, tujuan.periode or periode_jatuh_tempo(hari_ini), hari_ini), hari_ini)


def periode_jatuh_tempo(hari_ini: date) -> str:
    """The quarter one works on that day: the last one until its appraiser's deadline, then the running one."""
    kini = triwulan_dari(hari_ini)
    lalu = kini.sebelumnya() or triwulan_setahun(hari_ini.year - 1)[-1]
    batas = lalu.batas_penilai(pilih(semua_aturan(), KODE_ATURAN, lalu.selesai))
    return lalu.kode if hari_ini <= batas else kini.kode
