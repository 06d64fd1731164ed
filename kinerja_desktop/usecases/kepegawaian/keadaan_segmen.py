"""For many people at once: the SKP of the segment that runs on a day, and who need not plan one (`domain.md` 3.14)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import Aturan, pilih
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.kewajiban import kata_peristiwa, pengecualian
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.kepegawaian.segmen import KODE_SEGMEN, cukup_lama
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, hidup
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen, garis_waktu
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.skp import KepalaSkp
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan

Jabatan = Mapping[UUID, Penempatan | None]
"""The last post of each person."""


def keadaan_skp_segmen(
    unit: ReadUnit, jabatan: Jabatan, tahun: int, hari: date | None
) -> dict[UUID, tuple[UUID, KeadaanSkp]]:
    """The SKP of each person with its state; without a day the last of the year. Who has none is left out."""
    dipakai: dict[UUID, KepalaSkp] = {}
    hari = _dalam_tahun(hari, tahun)
    for kepala in sorted(skp_store.daftar(unit, tahun), key=lambda satu: (satu.mulai, satu.id)):
        if kepala.pegawai_id in jabatan and (hari is None or _milik_segmen(kepala, jabatan, tahun, hari)):
            dipakai[kepala.pegawai_id] = kepala
    semua_id = [kepala.id for kepala in dipakai.values()]
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.SKP, semua_id)
    return {
        skp.pegawai_id: (skp.id, hidup(kejadian.get(skp.id, ()), digest_skp(skp)).keadaan)
        for skp in skp_store.muat_banyak(unit, semua_id).values()
    }


def alasan_dikecualikan(unit: ReadUnit, jabatan: Jabatan, tahun: int, hari: date) -> dict[UUID, str]:
    """Why people need not plan an SKP on that day, in words; the others are left out."""
    hari = _dalam_tahun(hari, tahun) or hari
    hasil: dict[UUID, str] = {}
    for pegawai_id, pos in jabatan.items():
        if pos is not None and _terlalu_singkat(pos, tahun, hari):
            hasil[pegawai_id] = _("Kurang dari sebulan di jabatan ini")
    for pegawai_id, peristiwa in garis_waktu.peristiwa_banyak(unit, jabatan).items():
        bebas = pengecualian(peristiwa, hari)
        if bebas is not None:
            kata, tgl = kata_peristiwa(bebas.jenis), tanggal_panjang(bebas.mulai)
            hasil[pegawai_id] = _("{sebab} sejak {tgl}").format(sebab=kata, tgl=tgl)
    return hasil


def _milik_segmen(kepala: KepalaSkp, jabatan: Jabatan, tahun: int, hari: date) -> bool:
    """Whether the SKP is of the post that runs; a post too short for one of its own leaves the earlier SKP shown."""
    pos = jabatan[kepala.pegawai_id]
    if pos is None or pos.mulai <= date(tahun, 1, 1) or _terlalu_singkat(pos, tahun, hari):
        return True
    if hari < pos.mulai:
        return kepala.mulai <= hari
    return kepala.penempatan_id == pos.id if kepala.penempatan_id else kepala.mulai >= pos.mulai


def _terlalu_singkat(pos: Penempatan, tahun: int, hari: date) -> bool:
    akhir = min(pos.sampai or date.max, date(tahun, 12, 31))
    return date(tahun, 1, 1) < pos.mulai <= hari <= akhir and not cukup_lama(_aturan(tahun), pos.mulai, akhir)


def _aturan(tahun: int) -> Aturan:
    return pilih(semua_aturan(), KODE_SEGMEN, date(tahun, 12, 31))


def _dalam_tahun(hari: date | None, tahun: int) -> date | None:
    return None if hari is None else min(max(hari, date(tahun, 1, 1)), date(tahun, 12, 31))
