"""An invented plan with its steps for the pictures of the pages about paper."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from kinerja_desktop.domain.kejadian import JenisDokumen
from kinerja_desktop.domain.perencanaan.rencana_aksi import RencanaAksi, StatusAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    IndikatorKinerja,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    RencanaHasilKerja,
    Skp,
)
from kinerja_desktop.usecases.cetak.daftar_cetak import DokumenCetak
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar

LEMBAR_CONTOH = (KodeLembar.F04, KodeLembar.F06, KodeLembar.F08, KodeLembar.F01)
_HASIL = (
    ("Arsip dinamis kecamatan tertata dan mudah ditemukan", "Jumlah berkas aktif yang tertata", "1200", "berkas"),
    ("Surat masuk dan keluar terlayani pada hari yang sama", "Jumlah surat yang tercatat", "2400", "surat"),
)
_LANGKAH = (
    (0, "Menyusun daftar arsip aktif setiap seksi", (1, 2), "Daftar arsip", "7", "daftar", StatusAksi.SELESAI),
    (0, "Menata dan memberi nomor berkas", (2, 3, 4, 5), "Berkas tertata", "600", "berkas", StatusAksi.BERJALAN),
    (0, "Memeriksa kelengkapan berkas", (3, 6, 9, 12), "Pemeriksaan", "4", "kali", StatusAksi.BELUM),
    (1, "Melatih petugas loket mencatat surat", (1,), "Petugas terlatih", "3", "orang", StatusAksi.SELESAI),
)


def skp_berhasil(dasar: Skp) -> Skp:
    """The same SKP with two results."""
    semua = tuple(
        RencanaHasilKerja(
            UUID(int=300 + n), JenisRhk.UTAMA, Klasifikasi.ORGANISASI, "Layanan administrasi kecamatan berjalan tertib",
            teks, "Sekretaris Camat", n,
            (IndikatorKinerja(UUID(int=400 + n), Aspek.KUANTITAS, ukuran, JenisTarget.ANGKA, Decimal(nilai), None, None,
                              None, "", satuan, Arah.NAIK, (None, None, None, None)),),
        )
        for n, (teks, ukuran, nilai, satuan) in enumerate(_HASIL)
    )  # fmt: skip
    return replace(dasar, rhk=semua)


def langkah_contoh(skp: Skp) -> tuple[RencanaAksi, ...]:
    """Four steps towards its results."""
    return tuple(
        RencanaAksi(
            UUID(int=500 + n), skp.lingkup, skp.pegawai_id, skp.id, skp.rhk[rhk].id, n, teks, target, Decimal(nilai),
            satuan, bulan, "Siti Nuraini Lubis", status, "",
        )
        for n, (rhk, teks, bulan, target, nilai, satuan, status) in enumerate(_LANGKAH)
    )  # fmt: skip


def dokumen_rencana(orang: tuple[tuple[str, str, str], ...]) -> tuple[DokumenCetak, ...]:
    """The SKP of these people, each with the sheets that can be printed of it."""
    return tuple(
        DokumenCetak(UUID(int=n), JenisDokumen.SKP, nama, unit, "DITETAPKAN", sah=True, lembar=LEMBAR_CONTOH)
        for n, (nama, unit, _keadaan) in enumerate(orang, start=1)
    )
