"""Help of the pages about people."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.bantuan import Bantuan


def _pegawai() -> Bantuan:
    return Bantuan(
        _("Pegawai"),
        _("Daftar semua pegawai di kantor ini, dengan jabatan dan riwayatnya."),
        (
            _("Impor daftar dari Excel kantor Anda, atau tambahkan seorang pegawai dengan tangan."),
            _("Ketik nama, NIP, jabatan, atau unit untuk mencari."),
            _("Pindah, cuti, Plt., dan pensiun dicatat dengan tanggal; riwayat tidak pernah dihapus."),
        ),
        {
            "isi": _("Daftar pegawai. Enter membuka, Ctrl F mencari."),
            "panel": _("Data dan riwayat pegawai yang dipilih."),
        },
    )


def _impor() -> Bantuan:
    return Bantuan(
        _("Impor Excel"),
        _("Mengambil pegawai, SKP, atau tugas jabatan dari Excel; tidak ada yang disimpan sebelum Anda menekan Ambil."),
        (
            _("Pilih berkas. Judul kolom dikenali dari kata-katanya, letaknya boleh di mana saja."),
            _("Periksa pratinjau: sel bermasalah diwarnai dan dijelaskan."),
            _("Ambil baris yang benar. Baris yang ditolak ditulis ke berkas lain dengan alasannya."),
            _("Urungkan mengembalikan seluruh impor selama belum ada yang dibangun di atasnya."),
        ),
        {"isi": _("Baris yang terbaca, dengan masalahnya."), "bawah": _("Jumlah yang akan diambil dan tombolnya.")},
    )


def _waktu() -> Bantuan:
    return Bantuan(
        _("Garis waktu"),
        _("Jabatan, penugasan, cuti, dan penilai seorang pegawai dari waktu ke waktu, semuanya bertanggal."),
        (
            _("Jabatan baru mengakhiri jabatan lama sehari sebelumnya, dan menjadi dasar SKP untuk sisa tahun itu."),
            _("Plt., Plh., dan delegasi yang boleh menilai menggantikan kepala unit selama masanya."),
            _("Tetapkan penilai bila susunan unit tidak menunjuk orang yang benar."),
            _("Enter atau F2 mengubah catatan: tanggal akhir, nomor surat yang menyusul, tanggal yang keliru."),
            _("Del menarik catatan yang keliru; jabatan yang diakhirinya berjalan lagi. Semuanya dapat diurungkan."),
        ),
        {"isi": _("Gambar menurut tahun, SKP dan penilai sepanjang tahun ini, dan catatan yang terbaru di atas.")},
    )


def _pejabat() -> Bantuan:
    return Bantuan(
        _("Pejabat penanda tangan"),
        _("Siapa menandatangani untuk unit mana, sejak kapan, dan atas nama siapa."),
        (
            _("Catat pejabat yang menandatangani a.n. atau u.b., atau sebagai Plt., dengan tanggal mulainya."),
            _("Plt., a.n., dan u.b. dicetak program; jangan ketik di nama jabatan."),
            _("SKP dan evaluasi baru serta F-07 memakai baris yang berjalan pada harinya. Yang sudah dibuat tetap."),
            _("Enter mengubah, Delete menarik, Ctrl Z mengurungkan."),
        ),
        {
            "isi": _("Pejabat menurut unit, yang terbaru di atas."),
            "panel": _("Blok tanda tangan seperti tercetak."),
        },
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {
    "pegawai": _pegawai,
    "impor": _impor,
    "garis-waktu": _waktu,
    "pejabat": _pejabat,
}
