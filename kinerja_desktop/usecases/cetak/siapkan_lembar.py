"""Prepare an official sheet: which version of the document, its frozen content, its code, its plan of cells.

The content of every printed sheet is frozen in the store, a draft's too, so that the code on the paper always leads
back to exactly that text (promise 6). Drawing the plan takes time and happens elsewhere, with the plan alone.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit
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
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
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

    def cocok(self, formulir: Formulir, pendekatan: Pendekatan) -> bool:
        """Whether this sheet is made for that form: F-04 and F-10 are those of JA/JF kuantitatif, the others of all."""
        khusus = self in {KodeLembar.F04, KodeLembar.F10}
        return not khusus or (formulir is Formulir.JA_JF and pendekatan is Pendekatan.KUANTITATIF)


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
                raise isi_belum_ada()
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
            tempat=pilihan.tempat or tempat_kantor(unit, skp.lingkup),
            tanggal=pilihan.tanggal or versi.ditetapkan,
            dicetak_pada=unit.now.astimezone(),
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
        _("Lembar {kode} hanya untuk pejabat administrasi dan fungsional dengan pendekatan kuantitatif.").format(
            kode=jenis.value
        ),
        langkah=_("Pilih lembar yang sesuai dengan jabatan pegawai ini."),
    )
