"""Prepare F-01: which documents of a person's year exist here, and how far each is."""

from uuid import UUID

from kinerja_desktop.domain.hak import Pelaku, Tindakan
from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.kode_lembar import kode_lembar
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi, kata_keadaan_evaluasi
from kinerja_desktop.domain.penilaian.periode import urai_periode
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import hidup, kata_keadaan
from kinerja_desktop.domain.perencanaan.rencana_aksi import StatusAksi
from kinerja_desktop.domain.perencanaan.skp import Skp
from kinerja_desktop.i18n import _
from kinerja_desktop.sheets.lembar_kendali import DokumenTerkendali, PaketKinerja, lembar_kendali
from kinerja_desktop.sheets.nama_berkas import nama_berkas
from kinerja_desktop.sheets.rencana_sel import KonteksCetak
from kinerja_desktop.store import dokumen
from kinerja_desktop.store import evaluasi as evaluasi_store
from kinerja_desktop.store import matriks_peran as matriks_store
from kinerja_desktop.store import rencana_aksi as rencana_aksi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.units import ReadUnit
from kinerja_desktop.usecases.cetak.lembar_tersedia import lembar_evaluasi_untuk, lembar_tersedia
from kinerja_desktop.usecases.cetak.siapkan_lembar import (
    SAH,
    KodeLembar,
    LembarSiap,
    PilihanCetak,
    semua_skp_tercetak,
)
from kinerja_desktop.usecases.kepegawaian.hak_baca import periksa_baca
from kinerja_desktop.usecases.penilaian.muat_evaluasi import muat_evaluasi
from kinerja_desktop.usecases.perencanaan.lihat_skp import muat_dokumen

JUDUL_TERKENDALI = {
    KodeLembar.F02: "Sasaran Kinerja Pegawai",
    KodeLembar.F03: "Sasaran Kinerja Pegawai",
    KodeLembar.F04: "Sasaran Kinerja Pegawai",
    KodeLembar.F05: "Sasaran Kinerja Pegawai",
    KodeLembar.F06: "Lampiran Sasaran Kinerja Pegawai",
    KodeLembar.F07: "Matriks Pembagian Peran dan Hasil",
    KodeLembar.F08: "Rencana Aksi Pencapaian Kinerja",
    KodeLembar.F08W: "Rencana Kerja per Wilayah",
    KodeLembar.F10: "Evaluasi Kinerja Pegawai",
    KodeLembar.F12: "Dokumen Evaluasi Kinerja Pegawai",
}
"""Titles as the sheets say them; paper is never translated."""


def siapkan_kendali(
    store: Store, pelaku: Pelaku, skp_id: UUID, pilihan: PilihanCetak, *, akhiran: str = "pdf"
) -> LembarSiap:
    """Prepare F-01 for the person and the year of this SKP. It has no code: its rows name those of the documents."""
    with store.write(pelaku) as unit:
        skp, _kejadian = muat_dokumen(unit, skp_id)
        periksa_baca(unit, pelaku, Tindakan.CETAK, skp)
        paket = PaketKinerja(skp.tahun, skp.instansi, skp.pegawai, isi_paket(unit, skp.pegawai_id, skp.tahun))
        konteks = KonteksCetak(
            kertas=pilihan.kertas,
            kode="",
            versi=0,
            keadaan_draf=False,
            tempat="",
            tanggal=None,
            dicetak_pada=unit.now.astimezone(),
        )
        unit.jejak(Tindakan.CETAK, skp_id, None, {"lembar": KodeLembar.F01.value, "kode": "", "versi": 0})
    return LembarSiap(
        lembar=lembar_kendali(paket, konteks),
        nama_berkas=nama_berkas("F-01", skp.tahun, "TAHUN", skp.pegawai.nip, skp.pegawai.nama, akhiran),
        kode="",
        versi=0,
        digest="",
        keadaan=_("Tidak berkode"),
        draf=False,
        nama=skp.pegawai.nama,
    )


def isi_paket(unit: ReadUnit, pegawai_id: UUID, tahun: int) -> tuple[DokumenTerkendali, ...]:
    """The documents of a person's year: those of each SKP, then those of each evaluation by period."""
    semua = semua_skp_tercetak(unit, pegawai_id, tahun)
    tersedia = lembar_tersedia(unit, semua)
    hasil = [_dari_skp(unit, skp, jenis) for skp in semua for jenis in tersedia[skp.id] if jenis is not KodeLembar.F01]
    kepala_evaluasi = [satu for satu in evaluasi_store.milik(unit, pegawai_id) if satu.periode.startswith(str(tahun))]
    for kepala in sorted(kepala_evaluasi, key=lambda satu: urai_periode(satu.periode).selesai):
        hasil += _dari_evaluasi(unit, kepala.id)
    return tuple(hasil)


def _dari_skp(unit: ReadUnit, skp: Skp, jenis: KodeLembar) -> DokumenTerkendali:
    periode = f"Tahun {skp.tahun}"
    if jenis is KodeLembar.F08:
        langkah = rencana_aksi_store.milik_skp(unit, skp.id)
        selesai = sum(satu.status is StatusAksi.SELESAI for satu in langkah)
        status = f"{selesai} dari {len(langkah)} langkah selesai"
        return DokumenTerkendali(jenis.value, JUDUL_TERKENDALI[jenis], periode, status, None, 0, "")
    if jenis is KodeLembar.F07:
        sel = [
            satu
            for satu in matriks_store.milik_pimpinan(unit, skp.pegawai_id, skp.tahun)
            if satu.skp_pimpinan_id == skp.id
        ]
        orang = len({satu.pegawai_id for satu in sel})
        return DokumenTerkendali(
            jenis.value, JUDUL_TERKENDALI[jenis], periode, f"{len(sel)} peran, {orang} orang", None, 0, ""
        )
    kehidupan = hidup(dokumen.kejadian_dokumen(unit, JenisDokumen.SKP, skp.id), digest_skp(skp))
    versi = kehidupan.berlaku or kehidupan.kini
    sah = versi.keadaan in SAH
    return DokumenTerkendali(
        jenis.value,
        JUDUL_TERKENDALI[jenis],
        periode,
        kata_keadaan(versi.keadaan),
        versi.ditetapkan,
        versi.nomor if sah else 0,
        kode_lembar(versi.digest) if sah else "",
    )


def _dari_evaluasi(unit: ReadUnit, evaluasi_id: UUID) -> list[DokumenTerkendali]:
    satu = muat_evaluasi(unit, evaluasi_id)
    berlaku = satu.kehidupan.berlaku
    keadaan = KeadaanEvaluasi.DITETAPKAN if berlaku else satu.kehidupan.keadaan
    return [
        DokumenTerkendali(
            jenis.value,
            JUDUL_TERKENDALI[jenis],
            urai_periode(satu.evaluasi.periode).sebutan,
            kata_keadaan_evaluasi(keadaan),
            berlaku.tanggal if berlaku else None,
            berlaku.nomor if berlaku else 0,
            kode_lembar(berlaku.digest) if berlaku else "",
        )
        for jenis in lembar_evaluasi_untuk(satu.evaluasi.skp)
    ]
