"""The findings on an SKP with what this store knows around it: posts, other SKP of the year, the appraiser.

While an SKP is being written and decided on, SKP-05 to SKP-07 are live; an agreed SKP was judged as of its day, and a
later transfer or retirement makes nothing in it wrong (`domain.md` 2.8).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.kewajiban import akhir_dinas
from kinerja_desktop.domain.kepegawaian.pegawai import Penempatan
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, KehidupanSkp, hidup
from kinerja_desktop.domain.perencanaan.masa_skp import dalam_masa_jabatan, penempatan_skp
from kinerja_desktop.domain.perencanaan.periksa_skp import periksa_skp
from kinerja_desktop.domain.perencanaan.revisi import periksa_alasan
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.store import dokumen, garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.kepegawaian.temuan_penilai import temuan_penilai, temuan_rantai

MEDAN_PENILAI = "skp.penilai"
_DISUSUN = frozenset({KeadaanSkp.DRAF, KeadaanSkp.DIKEMBALIKAN, KeadaanSkp.DIAJUKAN})


def temuan_skp(
    unit: ReadUnit, skp: Skp, kehidupan: KehidupanSkp, hari_ini: date, *, rantai: bool = False
) -> tuple[Temuan, ...]:
    """Everything there is to say about an SKP of this store; with `rantai` the whole chain above the appraiser too."""
    if kehidupan.keadaan not in _DISUSUN:
        return periksa_skp(skp, aturan=semua_aturan(), hari_ini=hari_ini)
    return (
        *periksa_alasan(skp, isi_berlaku(unit, kehidupan)),
        *_temuan_penilai(unit, skp, hari_ini, rantai=rantai),
        *_temuan_isi(unit, skp, hari_ini),
    )


def isi_berlaku(unit: ReadUnit, kehidupan: KehidupanSkp) -> Skp | None:
    """The content in force where it is not the working content; None too while its bytes have not arrived here."""
    berlaku = kehidupan.berlaku
    if berlaku is None or berlaku.digest == kehidupan.kini.digest:
        return None
    beku = dokumen.muat_isi(unit, berlaku.digest)
    return skp_dari_isi(beku.isi) if beku else None


def _temuan_penilai(unit: ReadUnit, skp: Skp, hari_ini: date, *, rantai: bool) -> tuple[Temuan, ...]:
    if skp.penilai_id is None:
        return ()
    hari = min(max(hari_ini, skp.mulai), skp.selesai)
    if rantai:
        semua = temuan_rantai(unit, skp.pegawai_id, skp.penilai_id, hari)
        return tuple(replace(satu, medan=MEDAN_PENILAI) for satu in semua)
    return temuan_penilai(unit, skp.pegawai_id, skp.penilai_id, hari, medan=MEDAN_PENILAI)


def _temuan_isi(unit: ReadUnit, skp: Skp, hari_ini: date) -> tuple[Temuan, ...]:
    semua_pos = pegawai_store.penempatan(unit, skp.pegawai_id)
    return periksa_skp(
        skp,
        aturan=semua_aturan(),
        hari_ini=hari_ini,
        penempatan=penempatan_skp(skp, semua_pos),
        skp_lain=_skp_lain(unit, skp, semua_pos),
        penilai_aktif=skp.penilai_id is None or _masih_bertugas(unit, skp.penilai_id, hari_ini),
    )


def _masih_bertugas(unit: ReadUnit, pegawai_id: UUID, hari: date) -> bool:
    keluar = akhir_dinas(garis_waktu.peristiwa_pegawai(unit, pegawai_id))
    return keluar is None or keluar > hari


def _skp_lain(unit: ReadUnit, skp: Skp, semua_pos: Sequence[Penempatan]) -> list[Skp]:
    """The person's other SKP of the year that are not DIBATALKAN, each for the days of its post."""
    semua_id = [satu.id for satu in skp_store.milik(unit, skp.pegawai_id, skp.tahun) if satu.id != skp.id]
    if not semua_id:
        return []
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.SKP, semua_id)
    hidup_ = (
        lain
        for lain in skp_store.muat_banyak(unit, semua_id).values()
        if hidup(kejadian.get(lain.id, ()), digest_skp(lain)).keadaan is not KeadaanSkp.DIBATALKAN
    )
    dipotong = (dalam_masa_jabatan(lain, semua_pos) for lain in hidup_)
    return [lain for lain in dipotong if lain is not None]
