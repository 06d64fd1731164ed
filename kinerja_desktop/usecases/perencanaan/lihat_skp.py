"""Open an SKP: its content, its life, its findings, and what may be done with it next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Peran, Tindakan, boleh_melakukan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen, JenisKejadian, Kejadian
from kinerja_desktop.domain.kepegawaian.penilai import pastikan_penilai
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, KehidupanSkp, boleh, hidup, kata_keadaan
from kinerja_desktop.domain.perencanaan.revisi import akhir_dibuka
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.temuan import Temuan, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.draf_medan import draf_dokumen
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.sekitar_skp import isi_berlaku, temuan_skp

FORMULIR_DRAF = "skp"
LANGKAH = (
    JenisKejadian.DIAJUKAN,
    JenisKejadian.DITARIK,
    JenisKejadian.DISETUJUI,
    JenisKejadian.DIKEMBALIKAN,
    JenisKejadian.TTD_PEGAWAI,
    JenisKejadian.TTD_PENILAI,
    JenisKejadian.DIBATALKAN,
)
"""The acts a person may choose on an SKP, in the order of its life."""


@dataclass(frozen=True, slots=True)
class LihatSkp:
    """Everything the SKP screen shows.

    `skp` is the working content and `kode` its printed code. `temuan` are all findings. `halangan` says for each act
    why it is not possible now, in one sentence; an act that is missing from it is possible. `draf` holds what was typed
    into fields but never became a value (`{medan: teks}`). `terkunci` is the sentence why nothing may be edited, or
    empty. `halangan_revisi` says why no revision of the version in force may begin (or be given its reason), or is
    empty; `berlaku` is the content in force where it is not the working content.
    """

    skp: Skp
    kehidupan: KehidupanSkp
    kejadian: tuple[Kejadian, ...]
    kode: str
    temuan: tuple[Temuan, ...]
    halangan: Mapping[JenisKejadian, str]
    draf: Mapping[str, str]
    terkunci: str
    halangan_revisi: str = ""
    berlaku: Skp | None = None


def lihat_skp(store: Store, pelaku: Pelaku, skp_id: UUID, hari_ini: date) -> LihatSkp:
    """Open an SKP for reading or editing."""
    with store.read() as unit:
        return muat_untuk_layar(unit, pelaku, skp_id, hari_ini)


def muat_untuk_layar(unit: ReadUnit, pelaku: Pelaku, skp_id: UUID, hari_ini: date) -> LihatSkp:
    """The same inside a transaction that is already open."""
    skp, kejadian = muat_dokumen(unit, skp_id)
    periksa_baca(unit, pelaku, Tindakan.LIHAT, skp)
    digest = digest_skp(skp)
    kehidupan = hidup(kejadian, digest)
    berlaku = isi_berlaku(unit, kehidupan)
    temuan = temuan_skp(unit, skp, kehidupan, hari_ini)
    return LihatSkp(
        skp=skp,
        kehidupan=kehidupan,
        kejadian=kejadian,
        kode=kode_lembar(digest),
        temuan=temuan,
        halangan=_halangan(kehidupan, pelaku, skp, temuan, ada_evaluasi=ada_evaluasi(unit, skp)),
        draf=draf_dokumen(unit, FORMULIR_DRAF, skp_id, pelaku.pegawai_id),
        terkunci=_alasan_terkunci(kehidupan, pelaku, skp),
        halangan_revisi=_halangan_revisi(unit, kehidupan, pelaku, skp, hari_ini),
        berlaku=berlaku,
    )


def ada_evaluasi(unit: ReadUnit, skp: Skp) -> bool:
    """Whether an evaluation measures against this SKP."""
    return any(satu.skp_id == skp.id for satu in evaluasi_store.milik(unit, skp.pegawai_id))


def akhir_ada(unit: ReadUnit, skp: Skp) -> bool:
    """Whether the annual evaluation of this SKP has been begun."""
    akhir = f"{skp.tahun}-AKHIR"
    return any(satu.skp_id == skp.id for satu in evaluasi_store.menurut_periode(unit, skp.pegawai_id, akhir))


def tolak_terkunci(kehidupan: KehidupanSkp) -> PenolakanError:
    """The refusal of an edit while the content is locked."""
    langkah = _("Tarik kembali pengajuannya, atau minta penilai mengembalikan.")
    if kehidupan.keadaan is KeadaanSkp.DITETAPKAN:
        langkah = _("Mulai revisi untuk mengubahnya.")
    return PenolakanError(
        "SKP-TERKUNCI",
        _("SKP ini {keadaan}, isinya terkunci.").format(keadaan=kata_keadaan(kehidupan.keadaan).lower()),
        langkah=langkah,
    )


def muat_dokumen(unit: ReadUnit, skp_id: UUID) -> tuple[Skp, tuple[Kejadian, ...]]:
    """The working content and all events of an SKP. Raises `PenolakanError` when it is not in this store."""
    skp = skp_store.muat(unit, skp_id)
    if skp is None:
        raise PenolakanError(
            "SKP-TIDAK-ADA",
            _("SKP ini tidak ada di data ini."),
            langkah=_("Buka daftar SKP dan pilih kembali."),
        )
    return skp, dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, skp_id)


def bukan_penilai(pelaku: Pelaku, penilai_id: UUID | None) -> PenolakanError | None:
    """PEN-05: an appraiser acts only on the people he is registered for; the unit's operator is his clerk."""
    if pelaku.peran is not Peran.PENILAI:
        return None
    try:
        pastikan_penilai(pelaku, penilai_id)
    except PenolakanError as penolakan:
        return penolakan
    return None


def bukan_perevisi(pelaku: Pelaku, skp: Skp) -> PenolakanError | None:
    """Who appraises others may revise his own SKP and those of his people, not those of a colleague."""
    return None if pelaku.pegawai_id == skp.pegawai_id else bukan_penilai(pelaku, skp.penilai_id)


def _halangan(
    kehidupan: KehidupanSkp, pelaku: Pelaku, skp: Skp, temuan: tuple[Temuan, ...], *, ada_evaluasi: bool
) -> dict[JenisKejadian, str]:
    halangan: dict[JenisKejadian, str] = {}
    for jenis in LANGKAH:
        penolakan = boleh(kehidupan, jenis, pelaku.peran, ada_evaluasi=ada_evaluasi)
        penolakan = penolakan or bukan_penilai(pelaku, skp.penilai_id)
        if penolakan is not None:
            halangan[jenis] = f"{penolakan.pesan} {penolakan.langkah}"
    jumlah = len(salah(temuan))
    if jumlah and JenisKejadian.DIAJUKAN not in halangan:
        pesan = _("{n} hal berstatus Salah. Perbaiki, lalu tombol ini aktif. Semua isian sudah tersimpan.")
        halangan[JenisKejadian.DIAJUKAN] = pesan.format(n=jumlah)
    return halangan


def _alasan_terkunci(kehidupan: KehidupanSkp, pelaku: Pelaku, skp: Skp) -> str:
    if not boleh_melakukan(pelaku.peran, Tindakan.SUSUN_SKP):
        return _("Peran Anda hanya membaca SKP ini.")
    try:
        periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
    except PenolakanError as penolakan:
        return penolakan.pesan
    if kehidupan.keadaan is KeadaanSkp.DISETUJUI:
        return _("SKP ini sudah disetujui, jadi isinya terkunci. Penilai dapat mengembalikannya bila perlu diubah.")
    if kehidupan.keadaan is KeadaanSkp.DITETAPKAN:
        return _("SKP ini sudah ditetapkan, jadi isinya terkunci. Perubahan dimulai dengan revisi.")
    if kehidupan.keadaan is KeadaanSkp.DIBATALKAN:
        return _("SKP ini dibatalkan, jadi isinya tidak dapat diubah.")
    if not kehidupan.dapat_disunting:
        return _("SKP ini sedang menunggu keputusan, jadi isinya terkunci. Tarik kembali bila perlu diubah.")
    return ""


def _halangan_revisi(unit: ReadUnit, kehidupan: KehidupanSkp, pelaku: Pelaku, skp: Skp, hari_ini: date) -> str:
    if not kehidupan.dapat_direvisi:
        return _("Revisi hanya untuk SKP yang sudah ditetapkan dan tidak sedang diajukan.")
    try:
        periksa_hak(pelaku, Tindakan.SUSUN_SKP, lingkup=skp.lingkup, pegawai_id=skp.pegawai_id)
    except PenolakanError as penolakan:
        return f"{penolakan.pesan} {penolakan.langkah}"
    if (bukan := bukan_perevisi(pelaku, skp)) is not None:
        return f"{bukan.pesan} {bukan.langkah}"
    if hari_ini >= akhir_dibuka(skp.tahun) or akhir_ada(unit, skp):
        return _("Evaluasi tahunan sudah dibuka, jadi SKP tidak dapat direvisi lagi.")
    return ""
