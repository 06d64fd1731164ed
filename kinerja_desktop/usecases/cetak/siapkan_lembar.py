"""Prepare an official sheet: which version of the document, its frozen content, its code, its plan of cells.

The content of every printed sheet is frozen in the store, a draft's too, so that the code on the paper always leads
back to exactly that text (promise 6). Drawing the plan takes time and happens elsewhere, with the plan alone.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp, KehidupanSkp, VersiSkp, hidup, kata_keadaan
from kinerja_desktop.domain.perencanaan.skp import Formulir, Pendekatan, Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.lembar_lampiran import lembar_lampiran
from kinerja_desktop.sheets.lembar_skp import lembar_skp
from kinerja_desktop.sheets.nama_berkas import nama_berkas
from kinerja_desktop.sheets.rencana_sel import Kertas, KonteksCetak, Lembar
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.perencanaan.langkah_skp import bekukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import muat_dokumen

SAH = frozenset({KeadaanSkp.DITETAPKAN, KeadaanSkp.DIGANTI})
"""States whose sheet is printed without the word DRAF."""


class KodeLembar(StrEnum):
    """The sheets that can be printed, by their code in `domain.md` Part 6."""

    F04 = "F-04"
    F06 = "F-06"
    F10 = "F-10"
    F12 = "F-12"


LEMBAR_SKP = (KodeLembar.F04, KodeLembar.F06)


@dataclass(frozen=True, slots=True)
class PilihanCetak:
    """How to print: paper, the place and date over the signatures (no date leaves a line to write on)."""

    kertas: Kertas = Kertas.A4
    tempat: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class LembarSiap:
    """A sheet ready to be drawn. `nama_berkas` is without folder; `keadaan` the word of the document's state."""

    lembar: Lembar
    nama_berkas: str
    kode: str
    versi: int
    digest: str
    keadaan: str
    draf: bool
    nama: str


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
    """Prepare F-04 or F-06 of one SKP: the version in force, or the working content while none is set.

    `digest` asks for one particular version. Raises `PenolakanError` for a form this sheet does not fit.
    """
    with store.write(pelaku) as unit:
        skp, semua = muat_dokumen(unit, skp_id)
        periksa_hak(pelaku, Tindakan.CETAK, lingkup=skp.lingkup)
        kehidupan = hidup(semua, digest_skp(skp))
        versi = _versi_dicetak(kehidupan, digest)
        if versi.digest != kehidupan.kini.digest:
            beku = dokumen.muat_isi(unit, versi.digest)
            if beku is None:
                raise _isi_belum_ada()
            skp = skp_dari_isi(beku.isi)
        else:
            bekukan_skp(unit, skp)
        _tolak_formulir_lain(skp, jenis)
        kode = kode_lembar(versi.digest)
        konteks = KonteksCetak(
            kertas=pilihan.kertas,
            kode=kode,
            versi=versi.nomor,
            keadaan_draf=versi.keadaan not in SAH,
            tempat=pilihan.tempat,
            tanggal=pilihan.tanggal or versi.ditetapkan,
            dicetak_pada=unit.now,
        )
        unit.jejak(Tindakan.CETAK, skp_id, None, {"lembar": jenis.value, "kode": kode, "versi": versi.nomor})
    lembar = lembar_skp(skp, konteks) if jenis is KodeLembar.F04 else lembar_lampiran(skp, konteks)
    return LembarSiap(
        lembar=lembar,
        nama_berkas=nama_berkas(jenis.value, skp.tahun, "TAHUN", skp.pegawai.nip, skp.pegawai.nama, akhiran),
        kode=kode,
        versi=versi.nomor,
        digest=versi.digest,
        keadaan=kata_keadaan(versi.keadaan),
        draf=konteks.keadaan_draf,
        nama=skp.pegawai.nama,
    )


def skp_untuk_dicetak(unit: WriteUnit, pegawai_id: UUID, tahun: int) -> UUID:
    """The id of a person's SKP of a year. Raises `PenolakanError` when there is none."""
    ada = skp_store.milik(unit, pegawai_id, tahun)
    if not ada:
        raise PenolakanError(
            "SKP-TIDAK-ADA",
            _("Belum ada SKP {tahun} untuk pegawai ini.").format(tahun=tahun),
            langkah=_("Buat SKP di halaman Perencanaan."),
        )
    return ada[-1].id


def _versi_dicetak(kehidupan: KehidupanSkp, digest: str | None) -> VersiSkp:
    if digest is None:
        return kehidupan.berlaku or kehidupan.kini
    versi = kehidupan.dari_digest(digest)
    if versi is None:
        # A draft that was printed and edited since: its content is frozen, but no event ever named it.
        return VersiSkp(0, digest, KeadaanSkp.DRAF)
    return versi


def _isi_belum_ada() -> PenolakanError:
    return PenolakanError(
        "ISI-BELUM-ADA",
        _("Isi versi ini belum diterima di data ini."),
        langkah=_("Terima paket dari unit itu lebih dahulu."),
    )


def _tolak_formulir_lain(skp: Skp, jenis: KodeLembar) -> None:
    if jenis is KodeLembar.F04 and (skp.formulir is not Formulir.JA_JF or skp.pendekatan is not Pendekatan.KUANTITATIF):
        raise PenolakanError(
            "LEMBAR-LAIN",
            _("Lembar F-04 hanya untuk pejabat administrasi dan fungsional dengan pendekatan kuantitatif."),
            langkah=_("Pilih lembar yang sesuai dengan jabatan pegawai ini."),
        )
