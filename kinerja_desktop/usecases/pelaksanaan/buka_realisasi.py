"""Open a period for a person: the evaluation is born with one empty realisasi per indicator of the SKP in force.

It keeps the version of the SKP that it is measured against; a later revision changes nothing in it (`domain.md` 5.5).
"""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kepegawaian.rantai_penilai import Penilai
from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, Realisasi
from kinerja_desktop.domain.penilaian.periode import Periode, urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_dan_atasan
from kinerja_desktop.usecases.kepegawaian.pihak import pihak_penanda_tangan
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import orang_dan_lingkup
from kinerja_desktop.usecases.perencanaan.lihat_skp import bukan_penilai


def buka_realisasi(store: Store, pelaku: Pelaku, pegawai_id: UUID, periode: str, hari_ini: date) -> UUID:
    """The id of a person's evaluation of a period (`2026-TW1`), made on first opening.

    Raises `PenolakanError` EVA-01 without an SKP that is set, PERIODE-BELUM before the first day of the period.
    """
    with store.read() as baca:
        ada = cari_evaluasi(baca, pegawai_id, periode)
    if ada is not None:
        return ada
    with store.write(pelaku) as unit:
        return cari_evaluasi(unit, pegawai_id, periode) or _buat(unit, pelaku, pegawai_id, periode, hari_ini)


def cari_evaluasi(unit: ReadUnit, pegawai_id: UUID, periode: str) -> UUID | None:
    """The id of a person's evaluation of a period; of several the one that events speak of, else the oldest."""
    semua = [satu.id for satu in evaluasi_store.menurut_periode(unit, pegawai_id, periode)]
    if len(semua) > 1:
        berkejadian = dokumen.kejadian_banyak(unit, JenisDokumen.EVALUASI, semua)
        semua.sort(key=lambda satu: (satu not in berkejadian, satu))
    return semua[0] if semua else None


def skp_berlaku(unit: ReadUnit, pegawai_id: UUID, mulai: date, selesai: date) -> tuple[Skp, str] | None:
    """The SKP in force that covers the end of these days, with its digest; None while none is set.

    Of two segments in one period the later one counts: who appraises on the last day signs (`domain.md` 5.5).
    """
    calon: list[tuple[Skp, str]] = []
    for kepala in skp_store.milik(unit, pegawai_id, selesai.year):
        berlaku = hidup(dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, kepala.id), "").berlaku
        beku = dokumen.muat_isi(unit, berlaku.digest) if berlaku else None
        skp = skp_dari_isi(beku.isi) if beku else None
        if skp is not None and skp.mulai <= selesai and mulai <= skp.selesai:
            calon.append((skp, digest_skp(skp)))
    return max(calon, key=lambda satu: (satu[0].selesai, satu[0].mulai), default=None)


def _buat(unit: WriteUnit, pelaku: Pelaku, pegawai_id: UUID, kode: str, hari_ini: date) -> UUID:
    periode = urai_periode(kode)
    _orang, lingkup = orang_dan_lingkup(unit, pegawai_id, periode.selesai)
    tindakan = Tindakan.BERI_RATING if pelaku.peran is Peran.PENILAI else Tindakan.CATAT_REALISASI
    periksa_hak(pelaku, tindakan, lingkup=lingkup, pegawai_id=pegawai_id)
    if hari_ini < periode.mulai:
        raise PenolakanError(
            "PERIODE-BELUM",
            _("{periode} belum dimulai.").format(periode=periode.sebutan),
            langkah=_("Buka kembali mulai {tgl}.").format(tgl=tanggal_panjang(periode.mulai)),
        )
    ditetapkan = skp_berlaku(unit, pegawai_id, periode.mulai, periode.selesai)
    if ditetapkan is None:
        raise PenolakanError(
            "EVA-01",
            _("Belum ada SKP yang ditetapkan."),
            langkah=_("Selesaikan SKP tahun {tahun} sampai ditandatangani kedua pihak.").format(tahun=periode.tahun),
        )
    evaluasi = _kosong(unit, pegawai_id, periode, lingkup, *ditetapkan)
    penolakan = bukan_penilai(pelaku, evaluasi.penilai.pegawai_id if evaluasi.penilai else None)
    if penolakan is not None:
        raise penolakan
    evaluasi_store.simpan(unit, evaluasi)
    unit.jejak(tindakan, evaluasi.id, None, {"dibuat": str(pegawai_id), "periode": periode.kode})
    return evaluasi.id


def _kosong(unit: WriteUnit, pegawai_id: UUID, periode: Periode, lingkup: str, skp: Skp, digest: str) -> Evaluasi:
    mulai, selesai = max(periode.mulai, skp.mulai), min(periode.selesai, skp.selesai)
    penilai, atasan = penilai_dan_atasan(unit, pegawai_id, selesai)
    if penilai is None and skp.penilai_id is not None:
        penilai, (atasan, _atas) = Penilai(skp.penilai_id), penilai_dan_atasan(unit, skp.penilai_id, selesai)
    return Evaluasi(
        id=unit.new_id(),
        lingkup=lingkup,
        pegawai_id=pegawai_id,
        periode=periode.kode,
        mulai=mulai,
        selesai=selesai,
        skp=skp,
        skp_digest=digest,
        penilai=pihak_penanda_tangan(unit, penilai, selesai),
        atasan_penilai=pihak_penanda_tangan(unit, atasan, selesai),
        realisasi=tuple(
            Realisasi(unit.new_id(), indikator.id, None, "", "", ()) for rhk in skp.rhk for indikator in rhk.indikator
        ),
        umpan_balik=(),
        rating_hasil=None,
        alasan_hasil="",
        rating_perilaku=None,
        alasan_perilaku="",
        rating_perilaku_nilai=(None,) * 7,
        capaian=None,
        catatan="",
        tanggal_serah=None,
        tanggal_terima=None,
    )
