"""One period of one person as he fills it: targets, what was reached, evidence, findings, what may be done next."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi, JenisBukti
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import (
    KeadaanEvaluasi,
    KehidupanEvaluasi,
    boleh_evaluasi,
    kata_keadaan_evaluasi,
)
from kinerja_desktop.domain.penilaian.periksa_evaluasi import periksa_ajuan
from kinerja_desktop.domain.penilaian.periode import KODE_ATURAN, Periode, urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.domain.temuan import Temuan, Tingkat, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.draf_medan import draf_dokumen
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import (
    BarisIndikator,
    SaranSistem,
    saran_sistem,
    susun_baris,
)
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import cari_evaluasi
from kinerja_desktop.usecases.pelaksanaan.langkah_periode import bukti_tanpa_langkah
from kinerja_desktop.usecases.penilaian.muat_evaluasi import DokumenEvaluasi, muat_evaluasi

FORMULIR_DRAF = "evaluasi"
LANGKAH = (JenisKejadian.DIAJUKAN, JenisKejadian.DITARIK)
"""The acts an employee may choose on a period, in the order of its life."""


@dataclass(frozen=True, slots=True)
class LihatRealisasi:
    """Everything the page of one period shows.

    `baris` is the grid in the order of paper; `terisi` of `semua` indicators have a realisasi. `digest` is what
    `ajukan_realisasi` has to name. `temuan` stand against handing in; `halangan` says for each act why it is not
    possible now; `draf` holds what was typed and never became a value; `terkunci` is the sentence why nothing may be
    edited, or empty. `skp_direvisi`: another version of the SKP is in force than the one this is measured against.
    """

    evaluasi: Evaluasi
    periode: Periode
    kehidupan: KehidupanEvaluasi
    kejadian: tuple[Kejadian, ...]
    digest: str
    baris: tuple[BarisIndikator, ...]
    saran: SaranSistem
    temuan: tuple[Temuan, ...]
    halangan: Mapping[JenisKejadian, str]
    draf: Mapping[str, str]
    terkunci: str
    batas: date
    skp_direvisi: bool

    @property
    def semua(self) -> int:
        """How many indicators there are."""
        return len(self.baris)

    @property
    def terisi(self) -> int:
        """How many of them have a realisasi."""
        return sum(bool(satu.tercapai) for satu in self.baris)


def lihat_realisasi(store: Store, pelaku: Pelaku, evaluasi_id: UUID, hari_ini: date) -> LihatRealisasi:
    """Open a period for reading or editing."""
    with store.read() as unit:
        return muat_untuk_layar(unit, pelaku, evaluasi_id, hari_ini)


def muat_untuk_layar(unit: ReadUnit, pelaku: Pelaku, evaluasi_id: UUID, hari_ini: date) -> LihatRealisasi:
    """The same inside a transaction that is already open."""
    isi = muat_evaluasi(unit, evaluasi_id)
    periksa_baca(unit, pelaku, Tindakan.LIHAT, isi.evaluasi)
    baris = susun_baris(unit, isi.evaluasi, semua_aturan(), hari_ini)
    temuan = temuan_ajuan(unit, isi, hari_ini)
    periode = urai_periode(isi.evaluasi.periode)
    return LihatRealisasi(
        evaluasi=isi.evaluasi,
        periode=periode,
        kehidupan=isi.kehidupan,
        kejadian=isi.kejadian,
        digest=isi.digest_isian,
        baris=baris,
        saran=saran_sistem(baris, isi.evaluasi, semua_aturan()),
        temuan=temuan,
        halangan=_halangan(isi, pelaku, temuan),
        draf=draf_dokumen(unit, FORMULIR_DRAF, evaluasi_id, pelaku.pegawai_id),
        terkunci=alasan_isian_terkunci(isi, pelaku),
        batas=periode.batas_pegawai(pilih(semua_aturan(), KODE_ATURAN, isi.evaluasi.selesai)),
        skp_direvisi=_digest_skp_berlaku(unit, isi.evaluasi) not in {None, isi.evaluasi.skp_digest},
    )


def temuan_ajuan(unit: ReadUnit, isi: DokumenEvaluasi, hari_ini: date) -> tuple[Temuan, ...]:
    """What there is to say before the period is handed in."""
    evaluasi = isi.evaluasi
    periode = urai_periode(evaluasi.periode)
    temuan = periksa_ajuan(
        evaluasi,
        skp_ditetapkan=_digest_skp_berlaku(unit, evaluasi) is not None,
        periode_sebelumnya_diajukan=_sebelumnya_diajukan(unit, evaluasi, periode),
    )
    belum_waktunya: tuple[Temuan, ...] = ()
    if hari_ini < periode.dibuka:
        pesan = _("{periode} baru dibuka {tgl}; realisasi masih dapat berubah.")
        pesan = pesan.format(periode=periode.sebutan, tgl=tanggal_panjang(periode.dibuka))
        belum_waktunya = (Temuan("PRD-01", Tingkat.PERLU_DICEK, "evaluasi.periode", pesan),)
    return (*temuan, *belum_waktunya, *bukti_tanpa_langkah(unit, evaluasi), *_bukti_kembar(evaluasi))


def alasan_isian_terkunci(isi: DokumenEvaluasi, pelaku: Pelaku) -> str:
    """Why realisasi and evidence may not be edited now, or an empty text."""
    evaluasi = isi.evaluasi
    try:
        periksa_hak(pelaku, Tindakan.CATAT_REALISASI, lingkup=evaluasi.lingkup, pegawai_id=evaluasi.pegawai_id)
    except PenolakanError as penolakan:
        return penolakan.pesan
    if isi.kehidupan.isian_dapat_disunting:
        return ""
    keadaan = kata_keadaan_evaluasi(isi.kehidupan.keadaan).lower()
    return _("Evaluasi ini {keadaan}, realisasinya terkunci.").format(keadaan=keadaan)


def _halangan(isi: DokumenEvaluasi, pelaku: Pelaku, temuan: tuple[Temuan, ...]) -> dict[JenisKejadian, str]:
    halangan: dict[JenisKejadian, str] = {}
    for jenis in LANGKAH:
        penolakan = boleh_evaluasi(isi.kehidupan, jenis, pelaku.peran)
        if penolakan is not None:
            halangan[jenis] = f"{penolakan.pesan} {penolakan.langkah}"
    jumlah = len(salah(temuan))
    if jumlah and JenisKejadian.DIAJUKAN not in halangan:
        pesan = _("{n} hal berstatus Salah. Perbaiki, lalu tombol ini aktif. Semua isian sudah tersimpan.")
        halangan[JenisKejadian.DIAJUKAN] = pesan.format(n=jumlah)
    return halangan


def _digest_skp_berlaku(unit: ReadUnit, evaluasi: Evaluasi) -> str | None:
    berlaku = hidup(dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, evaluasi.skp.id), "").berlaku
    return berlaku.digest if berlaku else None


def _sebelumnya_diajukan(unit: ReadUnit, evaluasi: Evaluasi, periode: Periode) -> bool:
    """EVA-09: the period before it in the same SKP has been handed in."""
    sebelumnya = periode.sebelumnya()
    if sebelumnya is None or sebelumnya.selesai < evaluasi.skp.mulai:
        return True
    lain = cari_evaluasi(unit, evaluasi.pegawai_id, sebelumnya.kode)
    return lain is not None and muat_evaluasi(unit, lain).kehidupan.keadaan is not KeadaanEvaluasi.TERBUKA


def _bukti_kembar(evaluasi: Evaluasi) -> tuple[Temuan, ...]:
    """One file behind several indicators is allowed and worth a look (`domain.md` 5.5)."""
    semua = [
        (realisasi, bukti)
        for realisasi in evaluasi.realisasi
        for bukti in realisasi.bukti
        if bukti.jenis is JenisBukti.FILE
    ]
    berapa = Counter(bukti.sidik for _realisasi, bukti in semua)
    return tuple(
        Temuan(
            "BKT-01",
            Tingkat.SARAN,
            f"indikator:{realisasi.indikator_id}.bukti",
            _('Berkas "{x}" dilampirkan {n} kali.').format(x=bukti.judul, n=berapa[bukti.sidik]),
        )
        for realisasi, bukti in semua
        if berapa[bukti.sidik] > 1
    )
