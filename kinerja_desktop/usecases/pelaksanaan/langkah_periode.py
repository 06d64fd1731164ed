"""RA-01 where evidence is entered: a step of rencana aksi has to be planned in the period (`domain.md` 2.7)."""

from uuid import UUID

from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.periksa_rencana_aksi import periksa_rencana_aksi
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.i18n import _
from kinerja_desktop.store import rencana_aksi as aksi_store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan


def pastikan_langkah(unit: ReadUnit, evaluasi: Evaluasi, indikator_id: UUID) -> None:
    """Refuse evidence for an indicator whose RHK has no step in the period, where the dated rule says so."""
    temuan = _temuan(unit, evaluasi, (indikator_id,))
    if temuan and temuan[0].tingkat is Tingkat.SALAH:
        raise PenolakanError(
            temuan[0].kode,
            temuan[0].pesan,
            aman=_("Realisasi yang sudah diisi tetap tersimpan."),
            langkah=_("Buka SKP ini, pilih Alat lalu Rencana aksi, dan tulis langkah untuk {periode}.").format(
                periode=urai_periode(evaluasi.periode).sebutan
            ),
            temuan=temuan,
        )


def bukti_tanpa_langkah(unit: ReadUnit, evaluasi: Evaluasi) -> tuple[Temuan, ...]:
    """Evidence that stands without a step in its period: entered while the rule only noted it, or its step withdrawn.

    It is there and is to be looked at; nobody is kept from handing in by it.
    """
    berbukti = tuple(satu.indikator_id for satu in evaluasi.realisasi if satu.bukti)
    return tuple(
        Temuan(satu.kode, Tingkat.PERLU_DICEK, satu.medan, satu.pesan) for satu in _temuan(unit, evaluasi, berbukti)
    )


def _temuan(unit: ReadUnit, evaluasi: Evaluasi, indikator_id: tuple[UUID, ...]) -> tuple[Temuan, ...]:
    if not indikator_id:
        return ()
    langkah = aksi_store.milik_skp(unit, evaluasi.skp.id)
    semua = (
        periksa_rencana_aksi(
            rhk.id, satu.id, langkah, mulai=evaluasi.mulai, selesai=evaluasi.selesai, aturan=semua_aturan()
        )
        for rhk in evaluasi.skp.rhk
        for satu in rhk.indikator
        if satu.id in indikator_id
    )
    return tuple(satu for satu in semua if satu is not None)
