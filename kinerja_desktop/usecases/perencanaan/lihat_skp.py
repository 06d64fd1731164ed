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
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, KehidupanSkp, boleh, hidup
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.domain.temuan import Temuan, salah
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.draf_medan import draf_dokumen
from kinerja_desktop.usecases.perencanaan.sekitar_skp import temuan_skp

FORMULIR_DRAF = "skp"
LANGKAH = (
    JenisKejadian.DIAJUKAN,
    JenisKejadian.DITARIK,
    JenisKejadian.DISETUJUI,
    JenisKejadian.DIKEMBALIKAN,
    JenisKejadian.TTD_PEGAWAI,
    JenisKejadian.TTD_PENILAI,
)
"""The acts a person may choose on an SKP, in the order of its life."""


@dataclass(frozen=True, slots=True)
class LihatSkp:
    """Everything the SKP screen shows.

    `skp` is the working content and `kode` its printed code. `temuan` are all findings. `halangan` says for each act
    why it is not possible now, in one sentence; an act that is missing from it is possible. `draf` holds what was typed
    into fields but never became a value (`{medan: teks}`). `terkunci` is the sentence why nothing may be edited, or
    empty.
    """

    skp: Skp
    kehidupan: KehidupanSkp
    kejadian: tuple[Kejadian, ...]
    kode: str
    temuan: tuple[Temuan, ...]
    halangan: Mapping[JenisKejadian, str]
    draf: Mapping[str, str]
    terkunci: str


def lihat_skp(store: Store, pelaku: Pelaku, skp_id: UUID, hari_ini: date) -> LihatSkp:
    """Open an SKP for reading or editing."""
    with store.read() as unit:
        return muat_untuk_layar(unit, pelaku, skp_id, hari_ini)


def muat_untuk_layar(unit: ReadUnit, pelaku: Pelaku, skp_id: UUID, hari_ini: date) -> LihatSkp:
    """The same inside a transaction that is already open."""
    skp, kejadian = muat_dokumen(unit, skp_id)
    periksa_hak(pelaku, Tindakan.LIHAT, lingkup=skp.lingkup)
    digest = digest_skp(skp)
    kehidupan = hidup(kejadian, digest)
    temuan = temuan_skp(unit, skp, kehidupan, hari_ini)
    return LihatSkp(
        skp=skp,
        kehidupan=kehidupan,
        kejadian=kejadian,
        kode=kode_lembar(digest),
        temuan=temuan,
        halangan=_halangan(kehidupan, pelaku, skp, temuan),
        draf=draf_dokumen(unit, FORMULIR_DRAF, skp_id, pelaku.pegawai_id),
        terkunci=_alasan_terkunci(kehidupan, pelaku, skp),
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


def _halangan(
    kehidupan: KehidupanSkp, pelaku: Pelaku, skp: Skp, temuan: tuple[Temuan, ...]
) -> dict[JenisKejadian, str]:
    halangan: dict[JenisKejadian, str] = {}
    for jenis in LANGKAH:
        penolakan = boleh(kehidupan, jenis, pelaku.peran) or bukan_penilai(pelaku, skp.penilai_id)
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
    if not kehidupan.dapat_disunting:
        return _("SKP ini sedang menunggu keputusan, jadi isinya terkunci. Tarik kembali bila perlu diubah.")
    return ""
