"""The SKP of people for a year as the matrix needs them: which one counts on a day, its state, and what is locked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, KehidupanSkp, hidup
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.units import ReadUnit

SATU_PER_SATU = 60
"""Up to so many people each one's SKP are asked for; for more the list of the year is read once."""


@dataclass(frozen=True, slots=True)
class SkpHidup:
    """An SKP with its life. `terkunci` says why its plans may not be changed now, or is empty."""

    skp: Skp
    kehidupan: KehidupanSkp

    @property
    def keadaan(self) -> KeadaanSkp:
        """The state of the working content."""
        return self.kehidupan.keadaan

    @property
    def terkunci(self) -> str:
        """Why no plan may be written into it now, in one sentence."""
        match self.keadaan:
            case KeadaanSkp.DRAF | KeadaanSkp.DIKEMBALIKAN:
                return ""
            case KeadaanSkp.DIAJUKAN:
                return _("SKP pegawai ini sedang menunggu keputusan. Sel tetap terbuka sampai SKP dikembalikan.")
            case KeadaanSkp.DISETUJUI:
                return _("SKP pegawai ini sudah disetujui. Sel tetap terbuka sampai SKP dikembalikan.")
            case KeadaanSkp.DITETAPKAN:
                return _("SKP pegawai ini sudah ditetapkan. Sel tetap terbuka sampai revisinya dimulai.")
            case _:
                return _("SKP pegawai ini tidak berlaku lagi. Sel tetap terbuka.")


def skp_pada(unit: ReadUnit, pegawai_id: UUID, tahun: int, hari: date) -> SkpHidup | None:
    """A person's SKP of the year that counts on a day; of several the one that covers it, else the last."""
    return skp_banyak(unit, [pegawai_id], tahun, hari).get(pegawai_id)


def skp_banyak(unit: ReadUnit, orang: Collection[UUID], tahun: int, hari: date) -> dict[UUID, SkpHidup]:
    """The same for many people; who has none is left out."""
    if len(orang) <= SATU_PER_SATU:
        kepala = [satu for one in orang for satu in skp_store.milik(unit, one, tahun)]
    else:
        kepala = [satu for satu in skp_store.daftar(unit, tahun) if satu.pegawai_id in orang]
    semua_id = [satu.id for satu in kepala]
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.SKP, semua_id)
    menurut_orang: dict[UUID, list[SkpHidup]] = {}
    for skp in skp_store.muat_banyak(unit, semua_id).values():
        satu = SkpHidup(skp, hidup(kejadian.get(skp.id, ()), digest_skp(skp)))
        menurut_orang.setdefault(skp.pegawai_id, []).append(satu)
    return {pegawai_id: _yang_dipakai(semua, hari) for pegawai_id, semua in menurut_orang.items()}


def rhk_berlaku(unit: ReadUnit, satu: SkpHidup) -> frozenset[UUID]:
    """The ids of the plans in the version that is in force, empty while there is none."""
    versi = satu.kehidupan.berlaku
    if versi is None:
        return frozenset()
    if versi.digest == satu.kehidupan.kini.digest:
        return frozenset(rhk.id for rhk in satu.skp.rhk)
    beku = dokumen.muat_isi(unit, versi.digest)
    isi = satu.skp if beku is None else skp_dari_isi(beku.isi)
    return frozenset(rhk.id for rhk in isi.rhk)


def _yang_dipakai(semua: Iterable[SkpHidup], hari: date) -> SkpHidup:
    def urutan(satu: SkpHidup) -> tuple[bool, bool, date, bytes]:
        hidup_ = satu.keadaan is not KeadaanSkp.DIBATALKAN
        return hidup_, satu.skp.mulai <= hari <= satu.skp.selesai, satu.skp.mulai, satu.skp.id.bytes

    return max(semua, key=urutan)
