"""A preview of an SKP import for the pictures: invented rows, read by the real reader. No store behind it."""

from datetime import date

from kinerja_desktop.exchange.daftar_skp import baca_skp
from kinerja_desktop.exchange.pratinjau_skp import Akibat, BarisRencana, PratinjauSkp, TidakDiBerkas

BERKAS_SKP = "skp-muara-sari-2026.csv"
_KEPALA = "NIP;Nama;Jenis;RHK;Aspek;Indikator;Jenis target;Target;Satuan;TW1;TW2;TW3;TW4"
_SITI = ("198609262015051001", "Siti Nuraini Lubis", "Utama", "Arsip dinamis kecamatan tertata dan mudah ditemukan")
_BUDI = ("19860926 201505 1 002", "Budi Santoso", "Utama", "Layanan data kecamatan selalu tersedia")
_DIAN = ("198609262015051003", "Dian Nurmayanti")
_LELA = ("1,98609E+17", "Nurlela Harahap", "Utama", "Laporan keuangan kecamatan tepat waktu")
_TAGIHAN = "Tagihan pihak ketiga dibayar tepat waktu"
_BARIS = (
    (*_SITI, "Kuantitas", "Jumlah berkas aktif yang tertata", "Angka", "1.200", "berkas", "300", "300", "300", "300"),
    (*_SITI, "Kualitas", "Persentase berkas yang ditemukan dalam 5 menit", "Persen", "95", "%"),
    (*_SITI, "Waktu", "Daftar arsip aktif selesai disusun", "Tanggal", "31 Maret 2026", "tanggal"),
    (*_BUDI, "Kuantitas", "Melaksanakan pencadangan data", "Angka", "52", "", "13", "13", "13", "12"),
    (*_BUDI, "Kualitas", "Rentang ketersediaan layanan", "Rentang", "99-95", "%"),
    (*_LELA, "Waktu", "Laporan bulanan selesai", "Angka", "12", "laporan", "3", "3", "3", "3"),
    (*_DIAN, "Wajib", _TAGIHAN, "Kuantitas", "Jumlah tagihan selesai", "Angka", "240", "tagihan"),
    (*_DIAN, "Utama", _TAGIHAN, "Kualitas", "Persentase tagihan tanpa koreksi", "Persen", "98", "%"),
)


def pratinjau_skp_contoh() -> PratinjauSkp:
    """Eight rows of four people: taken, to be looked at, refused; one row stands in the program only."""
    teks = "\n".join((_KEPALA, *(";".join(satu) for satu in _BARIS)))
    bacaan = baca_skp(teks.encode(), hari_ini=date(2026, 1, 12), nama_berkas=BERKAS_SKP)
    akibat = (Akibat.SAMA, Akibat.BERUBAH, Akibat.BARU, Akibat.BARU)
    diterima = tuple(BarisRencana(satu, akibat[nomor % 4]) for nomor, satu in enumerate(bacaan.baris))
    sisa = TidakDiBerkas("198609262015051001", "Siti Nuraini Lubis", 2026, "RHK: Layanan peminjaman arsip tercatat")
    return PratinjauSkp(
        bacaan.berkas,
        bacaan.kepala,
        diterima,
        bacaan.ditolak,
        bacaan.baris_dilewati,
        bacaan.lembar_dilewati,
        (sisa,),
        3,
    )
