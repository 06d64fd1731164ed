"""Prepare an official sheet: which version of the document, its frozen content, its code, its plan of cells.

The content of every printed sheet is frozen in the store, a draft's too, so that the code on the paper always leads
back to exactly that text (promise 6). Drawing the plan takes time and happens elsewhere, with the plan alone.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.kejadian import JenisDokumen, Kejadian
from kinerja_desktop.domain.kepegawaian.jabatan import KODE_FORMULIR, tebak_jenis_jabatan
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, KehidupanSkp, VersiSkp, hidup, kata_keadaan
from kinerja_desktop.domain.perencanaan.rencana_wilayah import semua_wilayah
from kinerja_desktop.domain.perencanaan.skp import Formulir, Pendekatan, Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.lembar_lampiran import lembar_lampiran
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.lembar_skp_kualitatif import lembar_skp_kualitatif, lembar_skp_pimpinan_kualitatif
from kinerja_desktop.sheets.lembar_skp_pimpinan import lembar_skp_pimpinan
from kinerja_desktop.sheets.lembar_wilayah import lembar_wilayah
from kinerja_desktop.sheets.nama_berkas import nama_berkas
from kinerja_desktop.sheets.rencana_sel import Kertas, KonteksCetak, Lembar
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit, WriteUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.perencanaan.langkah_skp import bekukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import muat_dokumen

LEMBAR_KOSONG = "LEMBAR-KOSONG"
"""The refusal of a sheet there is nothing to print on."""
SAH = frozenset({KeadaanSkp.DITETAPKAN, KeadaanSkp.DIGANTI})
"""States whose sheet is printed without the word DRAF."""


class KodeLembar(StrEnum):
    """The sheets that can be printed, by their code in `domain.md` Part 6; F-08W is our own companion of F-08."""

    F01 = "F-01"
    F02 = "F-02"
    F03 = "F-03"
    F04 = "F-04"
    F05 = "F-05"
    F06 = "F-06"
    F07 = "F-07"
    F08 = "F-08"
    F08W = "F-08W"
    F10 = "F-10"
    F12 = "F-12"

    def cocok(self, formulir: Formulir, pendekatan: Pendekatan) -> bool:
        """Whether this sheet is made for that form; those that are made for one form only are in `FORMULIR_LEMBAR`."""
        khusus = FORMULIR_LEMBAR.get(self)
        return khusus is None or khusus == (formulir, pendekatan)


FORMULIR_LEMBAR = {
    KodeLembar.F02: (Formulir.JPT_UKM, Pendekatan.KUANTITATIF),
    KodeLembar.F03: (Formulir.JPT_UKM, Pendekatan.KUALITATIF),
    KodeLembar.F04: (Formulir.JA_JF, Pendekatan.KUANTITATIF),
    KodeLembar.F05: (Formulir.JA_JF, Pendekatan.KUALITATIF),
    KodeLembar.F10: (Formulir.JA_JF, Pendekatan.KUANTITATIF),
}
LEMBAR_UTAMA = (KodeLembar.F02, KodeLembar.F03, KodeLembar.F04, KodeLembar.F05)
"""The SKP itself; exactly one of them fits a form."""
LEMBAR_VERSI = (*LEMBAR_UTAMA, KodeLembar.F06, KodeLembar.F08W)
"""Sheets that show nothing but one version of an SKP, and carry its code."""
LEMBAR_SKP = (*LEMBAR_VERSI, KodeLembar.F08, KodeLembar.F07, KodeLembar.F01)
"""Sheets of a year, each made of an SKP and what belongs to it."""


def lembar_utama(formulir: Formulir, pendekatan: Pendekatan) -> KodeLembar:
    """The sheet that is the SKP of this form."""
    return next(satu for satu in LEMBAR_UTAMA if satu.cocok(formulir, pendekatan))


@dataclass(frozen=True, slots=True)
class PilihanCetak:
    """How to print: paper, the place and date over the signatures (no date leaves a line to write on).

    `format_ketat` prints F-05 without the leader's plan, `bulanan` F-08 by months instead of quarters.
    """

    kertas: Kertas = Kertas.A4
    tempat: str = ""
    tanggal: date | None = None
    format_ketat: bool = False
    bulanan: bool = False


@dataclass(frozen=True, slots=True)
class LembarSiap:
    """A sheet ready to be drawn. `nama_berkas` is without folder; `keadaan` the word of the document's state. A sheet
    that is no version of anything has no code or no `versi` (0).
    """

    lembar: Lembar
    nama_berkas: str
    kode: str
    versi: int
    digest: str
    keadaan: str
    draf: bool
    nama: str


@dataclass(frozen=True, slots=True)
class SkpDicetak:
    """The content of an SKP that a sheet shows, and which version it is."""

    skp: Skp
    versi: VersiSkp

    @property
    def draf(self) -> bool:
        """Whether every page is marked DRAF."""
        return self.versi.keadaan not in SAH


def siapkan_lembar_skp(
    store: Store,
    pelaku: Pelaku,
    skp_id: UUID,
    jenis: KodeLembar,
    pilihan: PilihanCetak,
    *,
    digest: str | None = None,
    akhiran: str = "pdf",
) -> LembarSiap:
    """Prepare one of `LEMBAR_VERSI`: the version of the SKP in force, or the working content while none is set.

    `digest` asks for one particular version. Raises `PenolakanError` for a form this sheet does not fit.
    """
    with store.write(pelaku) as unit:
        dicetak = skp_dicetak(unit, pelaku, skp_id, digest)
        skp, versi = dicetak.skp, dicetak.versi
        _tolak_formulir_lain(skp, jenis)
        if jenis is KodeLembar.F08W and not semua_wilayah(skp):
            raise belum_ada(jenis, _("Bagi target sebuah indikator per wilayah lebih dahulu."))
        kode = kode_lembar(versi.digest)
        konteks = konteks_skp(unit, dicetak, pilihan, kode, versi.nomor)
        label = label_unit(unit, skp)
        unit.jejak(Tindakan.CETAK, skp_id, None, {"lembar": jenis.value, "kode": kode, "versi": versi.nomor})
    return LembarSiap(
        lembar=_rencana(jenis, skp, konteks, label, pilihan),
        nama_berkas=nama_berkas(jenis.value, skp.tahun, "TAHUN", skp.pegawai.nip, skp.pegawai.nama, akhiran),
        kode=kode,
        versi=versi.nomor,
        digest=versi.digest,
        keadaan=kata_keadaan(versi.keadaan),
        draf=konteks.keadaan_draf,
        nama=skp.pegawai.nama,
    )


def _rencana(jenis: KodeLembar, skp: Skp, konteks: KonteksCetak, label: str, pilihan: PilihanCetak) -> Lembar:
    match jenis:
        case KodeLembar.F02:
            return lembar_skp_pimpinan(skp, konteks, label_unit=label)
        case KodeLembar.F03:
            return lembar_skp_pimpinan_kualitatif(skp, konteks, label_unit=label)
        case KodeLembar.F05:
            return lembar_skp_kualitatif(skp, konteks, format_ketat=pilihan.format_ketat)
        case KodeLembar.F06:
            return lembar_lampiran(skp, konteks, label_unit=label)
        case KodeLembar.F08W:
            return lembar_wilayah(skp, konteks)
        case _:
            return lembar_skp(skp, konteks)


def skp_dicetak(unit: WriteUnit, pelaku: Pelaku, skp_id: UUID, digest: str | None = None) -> SkpDicetak:
    """The version of an SKP to print, its content frozen: the one in force, else the working content; or that which
    `digest` names. Raises `PenolakanError` where its content has not arrived here, or for another unit's SKP.
    """
    skp, semua = muat_dokumen(unit, skp_id)
    periksa_baca(unit, pelaku, Tindakan.CETAK, skp)
    kehidupan = hidup(semua, digest_skp(skp))
    versi = _versi_dicetak(kehidupan, digest)
    if versi.digest == kehidupan.kini.digest:
        bekukan_skp(unit, skp)
        return SkpDicetak(skp, versi)
    beku = dokumen.muat_isi(unit, versi.digest)
    if beku is None:
        raise isi_belum_ada()
    return SkpDicetak(skp_dari_isi(beku.isi), versi)


def skp_berlaku(unit: ReadUnit, skp: Skp, kejadian: tuple[Kejadian, ...]) -> Skp:
    """The content that is printed of an SKP: the version in force where there is one and its content is here."""
    digest = digest_skp(skp)
    berlaku = hidup(kejadian, digest).berlaku
    isi = dokumen.muat_isi(unit, berlaku.digest) if berlaku and berlaku.digest != digest else None
    return skp_dari_isi(isi.isi) if isi else skp


def semua_skp_tercetak(unit: ReadUnit, pegawai_id: UUID, tahun: int) -> tuple[Skp, ...]:
    """A person's SKP of a year as they are printed."""
    semua = skp_store.muat_banyak(unit, [kepala.id for kepala in skp_store.milik(unit, pegawai_id, tahun)])
    kejadian = dokumen.kejadian_banyak(unit, JenisDokumen.SKP, list(semua))
    urut = sorted(semua.values(), key=lambda satu: (satu.mulai, satu.id.bytes))
    return tuple(skp_berlaku(unit, satu, kejadian.get(satu.id, ())) for satu in urut)


def konteks_skp(unit: WriteUnit, dicetak: SkpDicetak, pilihan: PilihanCetak, kode: str, versi: int) -> KonteksCetak:
    """The surroundings of a sheet made of an SKP: paper, place, the day it was set, whether it is a draft."""
    return KonteksCetak(
        kertas=pilihan.kertas,
        kode=kode,
        versi=versi,
        keadaan_draf=dicetak.draf,
        tempat=pilihan.tempat or tempat_kantor(unit, dicetak.skp.lingkup),
        tanggal=pilihan.tanggal or dicetak.versi.ditetapkan,
        dicetak_pada=unit.now.astimezone(),
    )


def label_unit(unit: ReadUnit, skp: Skp) -> str:
    """What row 5 of the two-party head is called: INSTANSI for a JPT, UNIT KERJA for all others (`domain.md` 6.2)."""
    if skp.formulir is not Formulir.JPT_UKM:
        return "UNIT KERJA"
    semua = {satu.id: satu for satu in pegawai_store.penempatan(unit, skp.pegawai_id)}
    pos = semua.get(skp.penempatan_id) if skp.penempatan_id else None
    pos = pos or pegawai_store.penempatan_pada(unit, skp.pegawai_id, skp.mulai)
    jenis = pos.jenis_jabatan if pos else tebak_jenis_jabatan(skp.pegawai.jabatan)
    jpt = pilih(semua_aturan(), KODE_FORMULIR, skp.selesai).senarai("jpt_ukm_jenis_jabatan")
    return "INSTANSI" if jenis.value in jpt else "UNIT KERJA"


def tempat_kantor(unit: ReadUnit, lingkup: str) -> str:
    """The place over a signature: the name of the kecamatan a document belongs to, without the word for the unit."""
    for panjang in range(lingkup.count(".") + 1, 0, -1):
        kantor = unit_store.menurut_kode(unit, ".".join(lingkup.split(".")[:panjang]))
        if kantor is not None and kantor.jenis is JenisUnit.KECAMATAN:
            return kantor.nama.removeprefix("Kecamatan ").strip()
    return ""


def _versi_dicetak(kehidupan: KehidupanSkp, digest: str | None) -> VersiSkp:
    if digest is None:
        return kehidupan.berlaku or kehidupan.kini
    versi = kehidupan.dari_digest(digest)
    if versi is None:
        # A draft that was printed and edited since: its content is frozen, but no event ever named it.
        return VersiSkp(0, digest, KeadaanSkp.DRAF)
    return versi


def isi_belum_ada() -> PenolakanError:
    """The refusal for a version whose content has not arrived in this store."""
    return PenolakanError(
        "ISI-BELUM-ADA",
        _("Isi versi ini belum diterima di data ini."),
        langkah=_("Terima paket dari unit itu lebih dahulu."),
    )


def _tolak_formulir_lain(skp: Skp, jenis: KodeLembar) -> None:
    if not jenis.cocok(skp.formulir, skp.pendekatan):
        raise lembar_lain(jenis)


def lembar_lain(jenis: KodeLembar) -> PenolakanError:
    """The refusal for a sheet that is made for another form."""
    return PenolakanError(
        "LEMBAR-LAIN",
        _("Lembar {kode} dibuat untuk formulir {formulir}.").format(kode=jenis.value, formulir=_kata_formulir(jenis)),
        langkah=_("Pilih lembar yang sesuai dengan jabatan dan pendekatan pegawai ini."),
    )


def belum_ada(jenis: KodeLembar, langkah: str) -> PenolakanError:
    """The refusal for a sheet there is nothing to print on yet."""
    return PenolakanError(
        LEMBAR_KOSONG, _("Belum ada isi untuk lembar {kode}.").format(kode=jenis.value), langkah=langkah
    )


def _kata_formulir(jenis: KodeLembar) -> str:
    formulir, pendekatan = FORMULIR_LEMBAR[jenis]
    siapa = _("pejabat pimpinan tinggi dan pimpinan unit mandiri")
    if formulir is Formulir.JA_JF:
        siapa = _("pejabat administrasi dan fungsional")
    cara = _("kuantitatif") if pendekatan is Pendekatan.KUANTITATIF else _("kualitatif")
    return f"{siapa}, {cara}"
