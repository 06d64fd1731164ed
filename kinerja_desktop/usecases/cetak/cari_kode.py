"""From the code on a sheet of paper back to exactly the version it was printed from (promise 6)."""

from dataclasses import dataclass
from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan, periksa_hak
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penilaian.isi_evaluasi import evaluasi_dari_isi
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp, skp_dari_isi
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup
from kinerja_desktop.domain.perencanaan.tercetak import (
    isi_matriks,
    isi_rencana_aksi,
    matriks_dari_isi,
    rencana_aksi_dari_isi,
)
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.cetak.lembar_tersedia import lembar_evaluasi_untuk, lembar_versi
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar
from kinerja_desktop.usecases.cetak.siapkan_matriks import matriks_berlaku
from kinerja_desktop.usecases.cetak.siapkan_rencana_aksi import rencana_aksi_kini
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi


@dataclass(frozen=True, slots=True)
class TemuanKode:
    """What a code leads to. `judul` names the document in words; `sesuai` says whether the paper still agrees with what
    is in force, `kalimat` says it in one sentence. `lembar` are the sheets that show this very content.
    """

    kode: str
    jenis: JenisDokumen
    dokumen_id: UUID
    digest: str
    versi: int
    nama: str
    judul: str
    sesuai: bool
    kalimat: str
    lembar: tuple[KodeLembar, ...]


def cari_kode(store: Store, pelaku: Pelaku, kode: str) -> TemuanKode:
    """Find the version behind a code, however it was typed (`7qx4 m2ta`, O for 0).

    Raises `PenolakanError` for what is no code, and for a code that is not in this store.
    """
    with store.read() as unit:
        try:
            semua = dokumen.muat_isi_menurut_kode(unit, kode)
        except ValueError as masalah:
            raise PenolakanError(
                "KODE-BENTUK",
                _("Kode lembar terdiri atas delapan huruf dan angka, misalnya 7QX4-M2TA."),
                langkah=_("Baca kembali kode di bawah tanda QR."),
            ) from masalah
        if not semua:
            raise PenolakanError(
                "KODE-TIDAK-ADA",
                _("Kode ini tidak ada di data ini."),
                langkah=_("Periksa kembali kodenya, atau terima paket dari unit yang mencetak lembar itu."),
            )
        isi = semua[0]
        periksa_hak(pelaku, Tindakan.LIHAT, lingkup=isi.lingkup)
        match isi.jenis_dokumen:
            case JenisDokumen.SKP:
                return _temuan_skp(unit, isi)
            case JenisDokumen.RENCANA_AKSI:
                return _temuan_rencana_aksi(unit, isi)
            case JenisDokumen.MATRIKS_PERAN:
                return _temuan_matriks(unit, isi)
            case _:
                return _temuan_evaluasi(unit, isi)


def _temuan_skp(unit: ReadUnit, isi: IsiDokumen) -> TemuanKode:
    tercetak = skp_dari_isi(isi.isi)
    kini = skp_store.muat(unit, isi.dokumen_id)
    kejadian = dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, isi.dokumen_id)
    kehidupan = hidup(kejadian, digest_skp(kini) if kini else isi.digest)
    versi = kehidupan.dari_digest(isi.digest)
    berlaku = kehidupan.berlaku or kehidupan.kini
    judul = _("SKP {tahun}").format(tahun=tercetak.tahun)
    return _temuan(
        isi,
        tercetak.pegawai.nama,
        judul,
        versi.nomor if versi else 0,
        lembar_versi(tercetak),
        sesuai=isi.digest == berlaku.digest,
    )


def _temuan_rencana_aksi(unit: ReadUnit, isi: IsiDokumen) -> TemuanKode:
    """Steps have no version: the paper agrees while they stand as printed, for the same results."""
    tercetak = rencana_aksi_dari_isi(isi.isi)
    kini = skp_store.muat(unit, isi.dokumen_id)
    beku = dokumen.muat_isi(unit, tercetak.skp_digest)
    dasar = skp_dari_isi(beku.isi) if beku else kini
    if dasar is None:
        raise PenolakanError(
            "ISI-BELUM-ADA",
            _("Isi versi ini belum diterima di data ini."),
            langkah=_("Terima paket dari unit itu lebih dahulu."),
        )
    kejadian = dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, isi.dokumen_id)
    kehidupan = hidup(kejadian, digest_skp(kini) if kini else tercetak.skp_digest)
    berlaku = (kehidupan.berlaku or kehidupan.kini).digest
    sekarang = isi_rencana_aksi(rencana_aksi_kini(unit, dasar, berlaku))
    judul = _("Rencana aksi {tahun}").format(tahun=dasar.tahun)
    return _temuan(isi, dasar.pegawai.nama, judul, 0, (KodeLembar.F08,), sesuai=sekarang == isi.isi)


def _temuan_matriks(unit: ReadUnit, isi: IsiDokumen) -> TemuanKode:
    """The matrix has no version: the paper agrees while it stands as printed."""
    tercetak = matriks_dari_isi(isi.isi)
    skp = skp_store.muat(unit, isi.dokumen_id)
    judul = _("Matriks peran {tahun}").format(tahun=tercetak.tahun)
    sesuai = skp is not None and isi_matriks(matriks_berlaku(unit, skp)) == isi.isi
    return _temuan(isi, tercetak.unit, judul, 0, (KodeLembar.F07,), sesuai=sesuai)


def _temuan_evaluasi(unit: ReadUnit, isi: IsiDokumen) -> TemuanKode:
    tercetak = evaluasi_dari_isi(isi.isi)
    judul = _("Evaluasi {periode}").format(periode=urai_periode(tercetak.periode).sebutan)
    nama = tercetak.skp.pegawai.nama
    if evaluasi_store.muat(unit, isi.dokumen_id) is None:
        return _temuan(isi, nama, judul, 0, lembar_evaluasi_untuk(tercetak.skp), sesuai=False)
    kini = muat_evaluasi(unit, isi.dokumen_id)
    hidup_kini = kini.kehidupan
    berlaku = hidup_kini.berlaku.digest if hidup_kini.berlaku else kini.digest
    versi = next((satu.nomor for satu in hidup_kini.versi if satu.digest == isi.digest), 0)
    if not versi and isi.digest == kini.digest:
        versi = hidup_kini.nomor
    return _temuan(isi, nama, judul, versi, lembar_evaluasi_untuk(tercetak.skp), sesuai=isi.digest == berlaku)


def _temuan(
    isi: IsiDokumen, nama: str, judul: str, versi: int, lembar: tuple[KodeLembar, ...], *, sesuai: bool
) -> TemuanKode:
    kode = kode_lembar(isi.digest)
    if versi:
        kalimat = (
            _("{judul} {nama}, versi {versi}: kertas sesuai dengan yang berlaku.")
            if sesuai
            else _("{judul} {nama}: isinya sudah berubah sejak dicetak. Versi {versi} tetap tersimpan.")
        )
    else:
        kalimat = (
            _("{judul} {nama}: kertas sesuai dengan yang tercatat.")
            if sesuai
            else _("{judul} {nama}: isinya sudah berubah sejak dicetak. Isi kertas ini tetap tersimpan.")
        )
    return TemuanKode(
        kode=kode,
        jenis=isi.jenis_dokumen,
        dokumen_id=isi.dokumen_id,
        digest=isi.digest,
        versi=versi,
        nama=nama,
        judul=judul,
        sesuai=sesuai,
        kalimat=kalimat.format(judul=judul, nama=nama, versi=versi),
        lembar=lembar,
    )
