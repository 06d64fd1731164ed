"""The ready template `pegawai.xlsx`: fill it, import it (`product.md` 4.6 line 25)."""

from datetime import date
from pathlib import Path

from kinerja_desktop.exchange.judul_kolom import Medan
from kinerja_desktop.exchange.lembar_excel import IsiSel
from kinerja_desktop.exchange.susunan_pegawai import KOLOM, SUSUNAN, siapkan_kolom
from kinerja_desktop.exchange.tulis_excel import simpan, tulis_isi, tulis_kepala, tulis_petunjuk, tulis_teks
from kinerja_desktop.i18n import _

BARIS_KEPALA = 3
BARIS_SIAP = 2000
_CONTOH: dict[Medan, IsiSel] = {
    Medan.NOMOR: "CONTOH",
    Medan.GELAR_DEPAN: "Drs.",
    Medan.NAMA: "Nama Pegawai",
    Medan.GELAR_BELAKANG: "M.Si",
    Medan.NIP: "198609262015051001",
    Medan.STATUS: "PNS",
    Medan.GOLONGAN: "III/b",
    Medan.TMT_GOLONGAN: date(2024, 4, 1),
    Medan.JABATAN: "Kepala Seksi Pemerintahan",
    Medan.JENIS_JABATAN: "Pengawas",
    Medan.TMT_JABATAN: date(2025, 1, 2),
    Medan.UNIT: "Seksi Pemerintahan",
    Medan.TEMPAT_LAHIR: "Pekanbaru",
    Medan.TANGGAL_LAHIR: date(1986, 9, 26),
    Medan.JENIS_KELAMIN: "L",
}


def tulis_templat_pegawai(ke: Path) -> Path:
    """Write the empty template and answer where it stands. Its sample row is marked CONTOH and is never imported."""
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second
    from openpyxl.styles import Font

    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar.title = _("Pegawai")
    tulis_teks(lembar, 1, 1, _("DAFTAR PEGAWAI")).font = Font(bold=True, size=14)
    for medan, isi in _CONTOH.items():
        tulis_isi(lembar, BARIS_KEPALA + 1, KOLOM[medan], isi).font = Font(italic=True, color="808080")
    siapkan_kolom(lembar, BARIS_KEPALA + 1, BARIS_KEPALA + BARIS_SIAP)
    tulis_kepala(lembar, BARIS_KEPALA, [satu.judul for satu in SUSUNAN], [satu.lebar for satu in SUSUNAN])
    tulis_petunjuk(
        buku,
        (
            _("1. Isi lembar Pegawai mulai di bawah baris CONTOH, satu baris untuk satu pegawai."),
            _("2. Yang wajib diisi: Nama dan NIP. Kolom lain boleh kosong dan dapat dilengkapi di program."),
            _("3. NIP diketik 18 angka. Kolomnya sudah berformat teks; tempelkan nilai saja agar tetap teks."),
            _("4. Status, Golongan, Jenis Jabatan dan Jenis Kelamin dipilih dari daftar pada sel."),
            _("5. Tanggal ditulis hari-bulan-tahun, misalnya 17-04-1986 atau 17 April 1986."),
            _("6. Baris CONTOH tidak ikut dibaca; boleh dibiarkan atau dihapus."),
            _("7. Simpan, lalu pilih Impor pada halaman Pegawai. Berkas boleh tetap terbuka di Excel."),
        ),
    )
    return simpan(buku, ke)
