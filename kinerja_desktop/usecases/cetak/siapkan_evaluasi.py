"""Prepare F-10 and F-12: the evaluation in force, or the working content marked DRAF while nothing is set."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.aturan import pilih
from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penilaian.evaluasi import Evaluasi
from kinerja_desktop.domain.penilaian.isi_evaluasi import (
    digest_evaluasi,
    evaluasi_dari_isi,
    isi_evaluasi,
)
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi, kata_keadaan_evaluasi
from kinerja_desktop.domain.penilaian.matriks import matriks_dari
from kinerja_desktop.sheets.dokumen_evaluasi import dokumen_evaluasi
from kinerja_desktop.sheets.lembar_evaluasi import lembar_evaluasi
from kinerja_desktop.sheets.nama_berkas import nama_berkas
from kinerja_desktop.sheets.rencana_sel import KonteksCetak
from kinerja_desktop.store import dokumen
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.dokumen import IsiDokumen
from kinerja_desktop.store.units import WriteUnit
from kinerja_desktop.usecases.aturan_berlaku import semua_aturan
from kinerja_desktop.usecases.cetak.siapkan_lembar import (
    KodeLembar,
    LembarSiap,
    PilihanCetak,
    isi_belum_ada,
    lembar_lain,
    tempat_kantor,
)
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi


def siapkan_lembar_evaluasi(
    store: Store,
    pelaku: Pelaku,
    evaluasi_id: UUID,
    jenis: KodeLembar,
    pilihan: PilihanCetak,
    *,
    digest: str | None = None,
    akhiran: str = "pdf",
) -> LembarSiap:
    """Prepare F-10 or F-12 of one evaluation. `digest` asks for one particular version.

    Raises `PenolakanError` for a form these sheets do not fit, and where the asked version has not arrived here.
    """
    with store.write(pelaku) as unit:
        evaluasi, nomor, keadaan, ditetapkan = _versi(unit, evaluasi_id, digest)
        periksa_baca(unit, pelaku, Tindakan.CETAK, evaluasi)
        if not jenis.cocok(evaluasi.skp.formulir, evaluasi.skp.pendekatan):
            raise lembar_lain(jenis)
        sidik = _bekukan(unit, evaluasi)
        kode = kode_lembar(sidik)
        konteks = KonteksCetak(
            kertas=pilihan.kertas,
            kode=kode,
            versi=nomor,
            keadaan_draf=keadaan is not KeadaanEvaluasi.DITETAPKAN,
            tempat=pilihan.tempat or tempat_kantor(unit, evaluasi.lingkup),
            tanggal=pilihan.tanggal or ditetapkan,
            dicetak_pada=unit.now.astimezone(),
        )
        unit.jejak(Tindakan.CETAK, evaluasi_id, None, {"lembar": jenis.value, "kode": kode, "versi": nomor})
    matriks = matriks_dari(pilih(semua_aturan(), "predikat_pegawai", evaluasi.selesai))
    predikat = matriks.predikat(evaluasi.rating_hasil, evaluasi.rating_perilaku)
    gambar = lembar_evaluasi if jenis is KodeLembar.F10 else dokumen_evaluasi
    orang = evaluasi.skp.pegawai
    return LembarSiap(
        lembar=gambar(evaluasi, predikat, konteks),
        nama_berkas=nama_berkas(jenis.value, evaluasi.skp.tahun, evaluasi.periode, orang.nip, orang.nama, akhiran),
        kode=kode,
        versi=nomor,
        digest=sidik,
        keadaan=kata_keadaan_evaluasi(keadaan),
        draf=konteks.keadaan_draf,
        nama=orang.nama,
    )


def _versi(
    unit: WriteUnit, evaluasi_id: UUID, digest: str | None
) -> tuple[Evaluasi, int, KeadaanEvaluasi, date | None]:
    """The content to print, its version number, its state, and the day it was set."""
    kini = muat_evaluasi(unit, evaluasi_id)
    hidup = kini.kehidupan
    diminta = digest or (hidup.berlaku.digest if hidup.berlaku else kini.digest)
    versi = next((satu for satu in hidup.versi if satu.digest == diminta), None)
    if diminta == kini.digest:
        return kini.evaluasi, hidup.nomor, hidup.keadaan, versi.tanggal if versi else None
    beku = dokumen.muat_isi(unit, diminta)
    if beku is None:
        raise isi_belum_ada()
    lama = replace(
        evaluasi_dari_isi(beku.isi),
        tanggal_serah=kini.evaluasi.tanggal_serah,
        tanggal_terima=kini.evaluasi.tanggal_terima,
    )
    if versi is None:
        return lama, 0, KeadaanEvaluasi.TERBUKA, None
    return lama, versi.nomor, KeadaanEvaluasi.DITETAPKAN, versi.tanggal


def _bekukan(unit: WriteUnit, evaluasi: Evaluasi) -> str:
    isi = isi_evaluasi(evaluasi)
    sidik = digest_evaluasi(evaluasi)
    dokumen.simpan_isi(
        unit, IsiDokumen(JenisDokumen.EVALUASI, evaluasi.id, evaluasi.pegawai_id, sidik, isi, evaluasi.lingkup)
    )
    return sidik
