"""A year on one kecamatan laptop, act by act, through the use cases a person uses (as far as they reach)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.kepegawaian.pegawai import Pegawai
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penilaian.evaluasi import (
    CapaianOrganisasi,
    Ekspektasi,
    JenisBukti,
    PemberiUmpanBalik,
    SifatUmpanBalik,
)
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.perencanaan.skp import BagianLampiran, Formulir, JenisRhk, JenisTarget
from kinerja_desktop.domain.perencanaan.target import target_triwulan
from kinerja_desktop.domain.tanggal import tanggal_panjang
from kinerja_desktop.exchange.ekspor_pegawai import PegawaiEkspor, ekspor_pegawai
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.contoh import bahan, rencana
from kinerja_desktop.usecases.contoh.bahan import BahanRhk
from kinerja_desktop.usecases.contoh.kantor import KantorContoh, penilai_dari
from kinerja_desktop.usecases.contoh.orang import BahanOrang
from kinerja_desktop.usecases.kepegawaian.impor_pegawai import pratinjau_impor, terapkan_impor
from kinerja_desktop.usecases.pelaksanaan.ajukan_realisasi import ajukan_realisasi
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import buka_realisasi
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import TentangBukti, tambah_bukti_tertulis
from kinerja_desktop.usecases.pelaksanaan.catat_pelatihan import catat_pelatihan
from kinerja_desktop.usecases.pelaksanaan.catat_realisasi import ubah_realisasi
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi, lihat_realisasi
from kinerja_desktop.usecases.pelaksanaan.umpan_balik import UntukApa, beri_umpan_balik
from kinerja_desktop.usecases.penilaian.capaian_organisasi import lihat_capaian, ubah_capaian, usulkan_capaian
from kinerja_desktop.usecases.penilaian.isi_rating import ubah_rating
from kinerja_desktop.usecases.penilaian.langkah_evaluasi import nilai_evaluasi, tetapkan_evaluasi
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import lihat_evaluasi
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_indikator, tambah_lampiran, tambah_rhk, ubah_banyak

LAMPIRAN = (
    (BagianLampiran.DUKUNGAN_SUMBER_DAYA, bahan.SUMBER_DAYA),
    (BagianLampiran.SKEMA_PERTANGGUNGJAWABAN, bahan.SKEMA),
    (BagianLampiran.KONSEKUENSI, bahan.KONSEKUENSI),
)


def impor_orang(kantor: KantorContoh, orang: tuple[BahanOrang, ...], berkas: Path) -> int:
    """Write the staff list as an Excel file and import it, as an operator does. Answers how many were taken."""
    baris = [
        PegawaiEkspor(
            pegawai=Pegawai(
                id=UUID(int=nomor),
                lingkup="",
                nip=satu.nip,
                nama=satu.nama,
                gelar_depan="",
                gelar_belakang=satu.gelar_belakang,
                status=satu.status,
                golongan=satu.jabatan.golongan,
                tanggal_lahir=satu.lahir,
                jenis_kelamin=satu.jenis_kelamin,
            ),
            jabatan=satu.jabatan.nama if satu.jabatan is not bahan.LURAH else f"Lurah {satu.unit.split(' ', 1)[1]}",
            jenis_jabatan=satu.jabatan.jenis,
            tmt_jabatan=date(kantor.tahun - 1, 1, 2),
            unit=satu.unit,
        )
        for nomor, satu in enumerate(orang)
    ]
    ekspor_pegawai(baris, berkas, kantor=kantor.kecamatan.nama, tahun=kantor.tahun)
    pratinjau = pratinjau_impor(kantor.store, kantor.operator, berkas, kantor.awal_tahun)
    return terapkan_impor(kantor.store, kantor.operator, pratinjau, kantor.awal_tahun, None).diterima


def semua_pegawai(kantor: KantorContoh) -> tuple[Pegawai, ...]:
    """The people of the kecamatan by name."""
    with kantor.store.read() as unit:
        hasil = pegawai_store.cari(unit, "", batas=kantor.kecamatan.kode)
    return tuple(orang for orang, _pos in hasil.pegawai)


def rencanakan(kantor: KantorContoh, orang: Pegawai, *, tetapkan: bool) -> UUID | None:
    """Write a person's SKP; hand it in, approve and sign it when `tetapkan`.

    None for the camat: his appraiser sits at the office, so his SKP waits there as a draft.
    """
    skp_id = buat_skp(kantor.store, kantor.operator, orang.id, kantor.tahun, kantor.awal_tahun)
    layar = lihat_skp(kantor.store, kantor.operator, skp_id, kantor.awal_tahun)
    jabatan = layar.skp.pegawai.jabatan
    _isi_rencana(kantor, skp_id, _rencana(jabatan))
    if layar.skp.formulir is not Formulir.JA_JF:
        return None
    rencana.bagi_wilayah(kantor, skp_id, jabatan)
    rencana.tulis_langkah(kantor, skp_id)
    if tetapkan:
        digest = lihat_skp(kantor.store, kantor.operator, skp_id, kantor.awal_tahun).kehidupan.kini.digest
        rencana.sahkan(kantor, orang, skp_id, digest, kantor.awal_tahun, date(kantor.tahun, 1, 19))
    return skp_id


def ajukan_triwulan(kantor: KantorContoh, orang: Pegawai) -> UUID:
    """Fill a person's first quarter with evidence and hand it in."""
    evaluasi_id = buka_realisasi(kantor.store, kantor.operator, orang.id, kantor.periode, kantor.awal_april)
    layar = lihat_realisasi(kantor.store, kantor.operator, evaluasi_id, kantor.awal_april)
    for indikator_id, teks in _capaian_acak(kantor, layar):
        ubah_realisasi(
            kantor.store, kantor.operator, evaluasi_id, f"indikator:{indikator_id}.realisasi", teks, kantor.awal_april
        )
        tambah_bukti_tertulis(
            kantor.store,
            kantor.operator,
            evaluasi_id,
            indikator_id,
            JenisBukti.FISIK,
            TentangBukti("Register triwulan I", "Lemari arsip 2, ruang sekretariat", date(kantor.tahun, 3, 31)),
            kantor.awal_april,
        )
    layar = lihat_realisasi(kantor.store, kantor.operator, evaluasi_id, kantor.awal_april)
    ajukan_realisasi(kantor.store, kantor.operator, evaluasi_id, layar.digest, kantor.awal_april)
    return evaluasi_id


def nilai_triwulan(kantor: KantorContoh, orang: Pegawai, evaluasi_id: UUID) -> None:
    """The appraiser gives feedback and both ratings, with a reason where a rating is not Sesuai.

    The head of a unit follows the organisation's achievement and waits until that is set.
    """
    penilai = penilai_dari(kantor, orang.id, kantor.awal_april)
    layar = lihat_evaluasi(kantor.store, penilai, evaluasi_id, kantor.awal_april)
    if layar.pimpinan and layar.evaluasi.rating_hasil is None:
        return
    rhk = layar.evaluasi.skp.rhk[0]
    beri_umpan_balik(
        kantor.store,
        penilai,
        evaluasi_id,
        PemberiUmpanBalik.PIMPINAN,
        UntukApa(rhk_id=rhk.id),
        kantor.acak.choice(bahan.UMPAN_BALIK),
        SifatUmpanBalik.NETRAL,
        kantor.awal_april,
    )
    hasil = kantor.acak.choices(tuple(Ekspektasi), (1, 7, 2))[0]
    perilaku = kantor.acak.choices(tuple(Ekspektasi), (1, 14, 4))[0]
    isian = {"evaluasi.rating_hasil": hasil.value, "evaluasi.rating_perilaku": perilaku.value}
    if hasil is not Ekspektasi.SESUAI:
        isian["evaluasi.alasan_hasil"] = "Dibandingkan target triwulan dan register yang diperiksa bersama."
    if perilaku is not Ekspektasi.SESUAI:
        isian["evaluasi.alasan_perilaku"] = "Terlihat dalam pelayanan harian dan catatan apel selama triwulan ini."
    for medan, nilai in isian.items():
        if not (layar.pimpinan and medan.endswith("hasil")):
            ubah_rating(kantor.store, penilai, evaluasi_id, medan, nilai, kantor.awal_april)
    layar = lihat_evaluasi(kantor.store, penilai, evaluasi_id, kantor.awal_april)
    nilai_evaluasi(kantor.store, penilai, evaluasi_id, layar.digest, kantor.awal_april)


def tetapkan_triwulan(kantor: KantorContoh, orang: Pegawai, evaluasi_id: UUID) -> None:
    """Set the evaluation, once the organisation's achievement has come back from the office."""
    penilai = penilai_dari(kantor, orang.id, kantor.awal_april)
    layar = lihat_evaluasi(kantor.store, penilai, evaluasi_id, kantor.awal_april)
    if layar.kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN:
        nilai_triwulan(kantor, orang, evaluasi_id)
        layar = lihat_evaluasi(kantor.store, penilai, evaluasi_id, kantor.awal_april)
    hari = date(kantor.tahun, 4, 15)
    tetapkan_evaluasi(kantor.store, penilai, evaluasi_id, layar.digest, hari, hari)


def usulkan_capaian_kecamatan(kantor: KantorContoh) -> None:
    """The unit enters its achievement of the quarter and proposes it to the leader above."""
    for medan, nilai in (
        ("capaian.capaian", CapaianOrganisasi.BAIK.value),
        ("capaian.dasar", "Rencana aksi triwulan I tercapai 96 persen menurut laporan bulanan."),
    ):
        ubah_capaian(kantor.store, kantor.operator, kantor.kecamatan.id, kantor.periode, medan, nilai)
    layar = lihat_capaian(kantor.store, kantor.operator, kantor.kecamatan.id, kantor.periode)
    usulkan_capaian(kantor.store, kantor.operator, kantor.kecamatan.id, kantor.periode, layar.digest)


def latih(kantor: KantorContoh, orang: Pegawai) -> None:
    """Log one to three training entries."""
    for judul, bentuk, penyelenggara, menit in kantor.acak.sample(bahan.PELATIHAN, kantor.acak.randint(1, 3)):
        isian = {
            "selesai": date(kantor.tahun, kantor.acak.randint(1, 3), kantor.acak.randint(1, 28)),
            "judul": judul,
            "bentuk": bentuk,
            "penyelenggara": penyelenggara,
            "menit": Decimal(menit),
        }
        catat_pelatihan(kantor.store, kantor.operator, orang.id, isian, kantor.awal_april)


def kecamatan_di(store: Store) -> Unit:
    """The kecamatan a laptop's store belongs to."""
    with store.read() as unit:
        return next(satu for satu in unit_store.semua(unit) if satu.jenis is JenisUnit.KECAMATAN)


def _isi_rencana(kantor: KantorContoh, skp_id: UUID, semua: tuple[tuple[JenisRhk, BahanRhk], ...]) -> None:
    isian: dict[str, str] = {f"perilaku:{nomor}.teks": teks for nomor, teks in bahan.EKSPEKTASI}
    for jenis, isi_rhk in semua:
        layar = tambah_rhk(kantor.store, kantor.operator, skp_id, jenis, kantor.awal_tahun)
        rhk_id = max(layar.skp.rhk, key=lambda rhk: rhk.urutan).id
        for _lagi in isi_rhk.indikator[1:]:
            layar = tambah_indikator(kantor.store, kantor.operator, skp_id, rhk_id, kantor.awal_tahun)
        rhk = next(satu for satu in layar.skp.rhk if satu.id == rhk_id)
        isian |= {f"rhk:{rhk_id}.teks": isi_rhk.teks, f"rhk:{rhk_id}.rhk_pimpinan": isi_rhk.rhk_pimpinan}
        for satu, isi in zip(rhk.indikator, isi_rhk.indikator, strict=True):
            isian |= {
                f"indikator:{satu.id}.aspek": isi.aspek.value,
                f"indikator:{satu.id}.teks": isi.teks,
                f"indikator:{satu.id}.jenis_target": isi.jenis.value,
                f"indikator:{satu.id}.target": _target(isi.jenis, isi.target, kantor.tahun),
                f"indikator:{satu.id}.satuan": isi.satuan,
                f"indikator:{satu.id}.arah": isi.arah.value,
                f"indikator:{satu.id}.perspektif": isi.perspektif,
            }
            isian |= {f"indikator:{satu.id}.triwulan{nomor}": teks for nomor, teks in enumerate(isi.triwulan, start=1)}
    ubah_banyak(kantor.store, kantor.operator, skp_id, isian, kantor.awal_tahun)
    for bagian, baris in LAMPIRAN:
        for teks in baris:
            tambah_lampiran(kantor.store, kantor.operator, skp_id, bagian, teks, kantor.awal_tahun)


def _target(jenis: JenisTarget, teks: str, tahun: int) -> str:
    return f"20 Desember {tahun}" if jenis is JenisTarget.TANGGAL else teks


def _rencana(jabatan: str) -> tuple[tuple[JenisRhk, BahanRhk], ...]:
    """The plans of a post: heads report and hold musrenbang, staff keep files and archives."""
    if jabatan.startswith("Camat"):
        return ((JenisRhk.UTAMA, bahan.RHK_CAMAT),)
    if jabatan.startswith("Lurah"):
        return ((JenisRhk.UTAMA, bahan.RHK_MUSRENBANG), (JenisRhk.UTAMA, bahan.RHK_LAPORAN))
    if jabatan.startswith(("Kepala", "Sekretaris")):
        return ((JenisRhk.UTAMA, bahan.RHK_LAPORAN), (JenisRhk.TAMBAHAN, bahan.RHK_HUT_RI))
    return ((JenisRhk.UTAMA, bahan.RHK_PELAYANAN), (JenisRhk.UTAMA, bahan.RHK_ARSIP))


def _capaian_acak(kantor: KantorContoh, layar: LihatRealisasi) -> Iterator[tuple[UUID, str]]:
    """What was reached on each indicator in the quarter, as a person would type it."""
    for baris in layar.baris:
        satu = baris.indikator
        if satu.jenis_target is JenisTarget.TANGGAL:
            yield satu.id, tanggal_panjang(date(kantor.tahun, 3, 27))
        elif satu.nilai is not None:
            dasar = target_triwulan(satu, 1) or Decimal(0)
            nilai = max(Decimal(0), (dasar * kantor.acak.randint(90, 108) / 100).quantize(Decimal(1)))
            yield satu.id, angka_cetak(min(nilai, Decimal(100)) if satu.jenis_target is JenisTarget.PERSEN else nilai)
