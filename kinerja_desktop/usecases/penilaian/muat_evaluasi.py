"""An evaluation as it stands now: the stored content with the organisation's achievement in force, and its life.

The achievement is set elsewhere and may change later (`domain.md` 5.3.3). It is laid into the content whenever the
evaluation is looked at, so that what was rated or set under another achievement shows as changed. It is written only
when the appraiser acts.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.kejadian import JenisDokumen, Kejadian
from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi
from kinerja_desktop.domain.penilaian.isi_evaluasi import digest_evaluasi, digest_isian
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi, KehidupanEvaluasi, hidup_evaluasi
from kinerja_desktop.domain.penilaian.matriks import KODE_PIMPINAN, rating_pimpinan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.penilaian.capaian_berlaku import CapaianBerlaku, PetaCapaian


@dataclass(frozen=True, slots=True)
class DokumenEvaluasi:
    """One evaluation with all that decides its state.

    `evaluasi` is the content as it stands now and `digest` its digest; `tersimpan` is what the store holds. For the
    head of a unit (`pimpinan`) the rating hasil kerja is taken from the achievement. `capaian_menyusul`: it was rated
    before the achievement was set, and nothing else has changed since, so that it may be set as it is.
    """

    evaluasi: Evaluasi
    tersimpan: Evaluasi
    kejadian: tuple[Kejadian, ...]
    kehidupan: KehidupanEvaluasi
    digest: str
    digest_isian: str
    capaian: CapaianBerlaku
    pimpinan: bool
    capaian_menyusul: bool


def muat_evaluasi(unit: ReadUnit, evaluasi_id: UUID, peta: PetaCapaian | None = None) -> DokumenEvaluasi:
    """Load an evaluation. `peta` spares reading the achievements again for each of many.

    Raises `PenolakanError` when it is not in this store, or the SKP it is measured against has not arrived.
    """
    tersimpan = evaluasi_store.muat(unit, evaluasi_id)
    if tersimpan is None:
        raise PenolakanError(
            "EVALUASI-TIDAK-ADA",
            _("Evaluasi ini tidak ada di data ini."),
            langkah=_("Buka daftar penilaian dan pilih kembali."),
        )
    pos = pegawai_store.penempatan_pada(unit, tersimpan.pegawai_id, tersimpan.selesai)
    capaian = (peta or PetaCapaian(unit, tersimpan.periode)).untuk(pos.unit_id if pos else None)
    pimpinan = capaian.dipimpin(tersimpan.pegawai_id)
    kini = _dengan_capaian(tersimpan, capaian, pimpinan=pimpinan)
    kejadian = dokumen.kejadian_dokumen(unit, JenisDokumen.EVALUASI, evaluasi_id)
    isian, digest = digest_isian(tersimpan), digest_evaluasi(kini)
    kehidupan = hidup_evaluasi(kejadian, isian, digest)
    menyusul = False
    if tersimpan.capaian is None and kini == replace(tersimpan, capaian=kini.capaian) and kini != tersimpan:
        sebelumnya = hidup_evaluasi(kejadian, isian, digest_evaluasi(tersimpan))
        menyusul = sebelumnya.keadaan is KeadaanEvaluasi.DINILAI
        kehidupan = sebelumnya if menyusul else kehidupan
    return DokumenEvaluasi(kini, tersimpan, kejadian, kehidupan, digest, isian, capaian, pimpinan, menyusul)


def _dengan_capaian(evaluasi: Evaluasi, capaian: CapaianBerlaku, *, pimpinan: bool) -> Evaluasi:
    if capaian.capaian is None:
        return evaluasi
    rating_hasil = evaluasi.rating_hasil
    if pimpinan:
        rating_hasil = rating_pimpinan(pilih(semua_aturan(), KODE_PIMPINAN, evaluasi.selesai), capaian.capaian)
    return replace(evaluasi, capaian=capaian.capaian, rating_hasil=rating_hasil)
