"""A preview of an import of duties for the pictures: invented rows, read by the real reader. No store behind it."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.exchange.daftar_tusi import baca_tusi
from kinerja_desktop.exchange.lembar_excel import baca_buku
from kinerja_desktop.exchange.pratinjau_tusi import PratinjauTusi
from kinerja_desktop.usecases.perencanaan.impor_tusi import susun_pratinjau

BERKAS_TUSI = "tugas-jabatan-muara-sari.csv"
_BARIS = (
    "No;Nama Jabatan;Uraian Tugas;RHK yang Diusulkan;Dasar",
    "1;Arsiparis Terampil;Menata dan memberkaskan arsip aktif;Arsip aktif tertata dan mudah ditemukan;Perbup 41/2023",
    "2;;Melaksanakan penyusutan arsip inaktif;Melaksanakan penyusutan arsip sesuai jadwal retensi;Perbup 41/2023",
    "3;;Melayani peminjaman arsip;;Perbup 41/2023",
    "4;Bendahara Pengeluaran;Membayar tagihan pihak ketiga;Tepat;Perbup 41/2023",
    "5;;Menyusun laporan pertanggungjawaban;Laporan pertanggungjawaban diterima tanpa perbaikan;Perbup 41/2023",
    "6;;menyusun laporan pertanggungjawaban.;;Perbup 41/2023",
)


def pratinjau_tusi_contoh() -> PratinjauTusi:
    """Six rows of two posts: taken, to be looked at, refused; one line stands in the program only."""
    ada = ("Menata dan memberkaskan arsip aktif", "Memelihara ruang arsip")
    lama = tuple(Tusi(UUID(int=4900 + n), "", "Arsiparis Terampil", n + 1, satu, "") for n, satu in enumerate(ada))
    buku = baca_buku("\n".join(_BARIS).encode(), BERKAS_TUSI)
    return susun_pratinjau(baca_tusi(buku), lama, date(2026, 1, 12))
