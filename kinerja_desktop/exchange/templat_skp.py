"""The ready template `skp.xlsx`: one row per indicator, fill it, import it (`product.md` 4.6 line 25)."""

from pathlib import Path

from kinerja_desktop.domain.kepegawaian.pegawai import nip_berkelompok
from kinerja_desktop.exchange.kolom_skp import JenisLembar, MedanSkp
from kinerja_desktop.exchange.lembar_excel import IsiSel
from kinerja_desktop.exchange.susunan_skp import tulis_lembar_skp
from kinerja_desktop.exchange.tulis_excel import simpan, tulis_petunjuk
from kinerja_desktop.i18n import _

BARIS_SIAP = 1000
_RHK = "Arsip dinamis kecamatan tertata dan mudah ditemukan"
_INDIKATOR = "Jumlah berkas aktif yang tertata"


def tulis_templat_skp(ke: Path, tahun: int) -> Path:
    """Write the empty template of a year and answer where it stands. Rows marked CONTOH are never imported."""
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second

    buku = Workbook()
    kosong = buku.worksheets[0]
    judul = (_("SASARAN KINERJA PEGAWAI"), _("TAHUN {tahun}").format(tahun=tahun))
    for jenis, baris in _contoh(tahun).items():
        tulis_lembar_skp(buku, jenis, judul, baris, siap=BARIS_SIAP, contoh=len(baris))
    buku.remove(kosong)
    tulis_petunjuk(buku, _petunjuk())
    return simpan(buku, ke)


def _contoh(tahun: int) -> dict[JenisLembar, tuple[dict[MedanSkp, IsiSel], ...]]:
    orang: dict[MedanSkp, IsiSel] = {
        MedanSkp.NOMOR: _("CONTOH"),
        MedanSkp.NIP: nip_berkelompok("198609262015051001"),
        MedanSkp.NAMA: _("Nama Pegawai"),
        MedanSkp.TAHUN: float(tahun),
    }
    rhk: dict[MedanSkp, IsiSel] = {
        MedanSkp.PENDEKATAN: "Kuantitatif",
        MedanSkp.JENIS: "Utama",
        MedanSkp.KLASIFIKASI: "Organisasi",
        MedanSkp.RHK_PIMPINAN: "Layanan administrasi kecamatan berjalan tertib",
        MedanSkp.RHK: _RHK,
        MedanSkp.PENUGASAN_DARI: "Sekretaris Camat",
    }
    return {
        JenisLembar.HASIL_KERJA: (
            orang | rhk | {
                MedanSkp.ASPEK: "Kuantitas", MedanSkp.INDIKATOR: _INDIKATOR, MedanSkp.JENIS_TARGET: "Angka",
                MedanSkp.TARGET: "1.200", MedanSkp.SATUAN: "berkas", MedanSkp.ARAH: "Naik",
                MedanSkp.TW1: 300.0, MedanSkp.TW2: 300.0, MedanSkp.TW3: 300.0, MedanSkp.TW4: 300.0,
            },
            orang | rhk | {
                MedanSkp.ASPEK: "Kualitas", MedanSkp.INDIKATOR: "Persentase berkas yang ditemukan dalam 5 menit",
                MedanSkp.JENIS_TARGET: "Persen", MedanSkp.TARGET: "95", MedanSkp.SATUAN: "%", MedanSkp.ARAH: "Naik",
            },
            orang | rhk | {
                MedanSkp.ASPEK: "Waktu", MedanSkp.INDIKATOR: "Daftar arsip aktif selesai disusun",
                MedanSkp.JENIS_TARGET: "Tanggal", MedanSkp.TARGET: f"31 Maret {tahun}", MedanSkp.SATUAN: "tanggal",
                MedanSkp.ARAH: "Turun",
            },
        ),
        JenisLembar.PERILAKU: (
            orang | {MedanSkp.NILAI: "Akuntabel", MedanSkp.EKSPEKTASI: "Mencatat peminjaman arsip hari itu juga"},
        ),
        JenisLembar.LAMPIRAN: (
            orang | {MedanSkp.BAGIAN: "Dukungan sumber daya", MedanSkp.ISI: "Lemari arsip tahan api"},
        ),
        JenisLembar.WILAYAH: (
            orang | {
                MedanSkp.RHK: _RHK, MedanSkp.INDIKATOR: _INDIKATOR, MedanSkp.WILAYAH: "Kelurahan Kulim",
                MedanSkp.TARGET: 400.0,
            },
        ),
        JenisLembar.RENCANA_AKSI: (
            orang | {
                MedanSkp.RHK: _RHK, MedanSkp.RENCANA_AKSI: "Menyusun daftar arsip aktif tiap seksi",
                MedanSkp.TARGET: "Daftar arsip tiap seksi", MedanSkp.ANGKA: 5.0, MedanSkp.SATUAN: "daftar",
                MedanSkp.BULAN: "1,2,3", MedanSkp.PENANGGUNG_JAWAB: "Arsiparis", MedanSkp.STATUS: "Belum",
            },
        ),
    }  # fmt: skip


def _petunjuk() -> tuple[str, ...]:
    return (
        _("1. Lembar Hasil Kerja: satu baris untuk satu indikator. Ulangi NIP dan RHK pada tiap indikatornya."),
        _("2. Yang wajib diisi: NIP, Rencana Hasil Kerja, Indikator dan Target. Kolom lain boleh kosong."),
        _("3. NIP diketik 18 angka. Kolomnya sudah berformat teks; tempelkan nilai saja agar tetap teks."),
        _(
            "4. Dipilih dari daftar pada sel: Pendekatan, Jenis, Klasifikasi, Aspek, Jenis Target, Arah, Perspektif, "
            "Nilai BerAKHLAK, Bagian dan Status."
        ),
        _("5. Target ditulis sesuai jenisnya: 1.200 (Angka), 95 (Persen), 85-90 (Rentang), 31 Maret (Tanggal)."),
        _("6. Untuk jenis Teks, tulis kalimat targetnya. Angka memakai koma: 97,5. Titik memisahkan ribuan: 1.200."),
        _("7. TW1 sampai TW4 boleh kosong. Bila dijumlahkan, hasilnya sama dengan target setahun."),
        _("8. Lembar Perilaku, Lampiran, Wilayah dan Rencana aksi boleh kosong atau dihapus."),
        _("9. Bulan pada Rencana aksi ditulis dengan nomornya: 1,4,7 atau 1-3. Kendala untuk status Terkendala."),
        _("10. Sel kosong tidak menghapus isi yang sudah ada. Baris yang tidak ditulis di sini juga tetap ada."),
        _("11. RHK dan indikator dikenali dari teksnya. Mengubah teksnya berarti menambah yang baru."),
        _("12. Mulai SKP diisi hanya bila seorang pegawai punya dua SKP setahun, misalnya karena pindah."),
        _("13. Baris CONTOH tidak ikut dibaca; boleh dibiarkan atau dihapus."),
        _("14. Simpan, lalu pilih Impor Excel. Tidak ada yang disimpan sebelum Anda melihat pratinjaunya."),
    )
