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
from kinerja_desktop.i18n import _
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi


@dataclass(frozen=True, slots=True)
class TemuanKode:
    """What a code leads to. `judul` names the document in words; `sesuai` says whether the paper still agrees with what
    is in force, `kalimat` says it in one sentence.
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
        return _temuan_skp(unit, isi) if isi.jenis_dokumen is JenisDokumen.SKP else _temuan_evaluasi(unit, isi)


def _temuan_skp(unit: ReadUnit, isi: IsiDokumen) -> TemuanKode:
    tercetak = skp_dari_isi(isi.isi)
    kini = skp_store.muat(unit, isi.dokumen_id)
    kejadian = dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, isi.dokumen_id)
    kehidupan = hidup(kejadian, digest_skp(kini) if kini else isi.digest)
    versi = kehidupan.dari_digest(isi.digest)
    berlaku = kehidupan.berlaku or kehidupan.kini
    judul = _("SKP {tahun}").format(tahun=tercetak.tahun)
    return _temuan(isi, tercetak.pegawai.nama, judul, versi.nomor if versi else 0, sesuai=isi.digest == berlaku.digest)


def _temuan_evaluasi(unit: ReadUnit, isi: IsiDokumen) -> TemuanKode:
    tercetak = evaluasi_dari_isi(isi.isi)
    judul = _("Evaluasi {periode}").format(periode=urai_periode(tercetak.periode).sebutan)
    nama = tercetak.skp.pegawai.nama
    if evaluasi_store.muat(unit, isi.dokumen_id) is None:
        return _temuan(isi, nama, judul, 0, sesuai=False)
    kini = muat_evaluasi(unit, isi.dokumen_id)
    hidup_kini = kini.kehidupan
    berlaku = hidup_kini.berlaku.digest if hidup_kini.berlaku else kini.digest
    versi = next((satu.nomor for satu in hidup_kini.versi if satu.digest == isi.digest), 0)
    if not versi and isi.digest == kini.digest:
        versi = hidup_kini.nomor
    return _temuan(isi, nama, judul, versi, sesuai=isi.digest == berlaku)


def _temuan(isi: IsiDokumen, nama: str, judul: str, versi: int, *, sesuai: bool) -> TemuanKode:
    kode = kode_lembar(isi.digest)
    kalimat = (
        _("{judul} {nama}, versi {versi}: kertas sesuai dengan yang berlaku.")
        if sesuai
        else _("{judul} {nama}: isinya sudah berubah sejak dicetak. Versi {versi} tetap tersimpan.")
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
    )
