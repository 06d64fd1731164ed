"""Help of the planning pages."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.bantuan import Bantuan


def _papan() -> Bantuan:
    return Bantuan(
        _("Perencanaan"),
        _("Di sini terlihat siapa yang sudah, sedang, dan belum menyusun SKP tahun ini."),
        (
            _("Pilih tahun, lalu baca kalimat di bawah judul: itulah yang belum selesai."),
            _("Tekan Enter pada seorang pegawai untuk membuka atau membuat SKP-nya."),
            _("Lanjutkan dari SKP tahun lalu bila sebagian besar isinya sama."),
            _("Bagi indikator pimpinan di Matriks peran hasil sebelum pegawai menyusun rencana."),
        ),
        {
            "isi": _("Daftar pegawai dengan keadaan SKP masing-masing. Ketik untuk mencari."),
            "panel": _("Ringkasan dan langkah berikutnya bagi pegawai yang dipilih."),
        },
    )


def _skp() -> Bantuan:
    return Bantuan(
        _("Menyusun SKP"),
        _("SKP memuat hasil kerja, perilaku kerja, dan lampiran yang disepakati pegawai dan penilainya."),
        (
            _("Isi rencana hasil kerja sebagai hasil, bukan kegiatan, lalu tambahkan indikator dan targetnya."),
            _("Tautkan tiap rencana utama ke rencana pimpinan, atau tandai menunggu bila rencananya belum ada."),
            _("Ctrl E membuka contoh indikator. Alat menyusun dari tugas jabatan atau SKP lalu, dan membanding versi."),
            _("Tekan F8 untuk melompat ke temuan berikutnya. Hanya yang berstatus Salah menghalangi pengajuan."),
            _("Ajukan. Penilai menyetujui atau mengembalikan; sesudah keduanya tanda tangan, SKP berlaku."),
            _("Perubahan sesudah SKP berlaku dimulai dengan Mulai revisi dan ditandatangani lagi."),
        ),
        {
            "kiri": _("Daftar rencana hasil kerja. Ctrl Shift N menambah satu, Alt panah memindahkannya."),
            "isi": _("Isian rencana yang dipilih. Setiap isian tersimpan sendiri."),
            "panel": _("Temuan, dan di kakinya langkah berikutnya beserta sebabnya bila belum bisa."),
        },
    )


def _matriks() -> Bantuan:
    return Bantuan(
        _("Matriks peran hasil"),
        _("Pimpinan membagi indikatornya: tiap sel adalah bagian yang diambil seorang bawahan."),
        (
            _("Pilih pimpinan. Kalimat di atas tabel menyebut indikator dan pegawai yang belum terbagi."),
            _("Ketik peran di sel, atau tempel satu blok dari Excel. F4 memilih tingkat hasilnya."),
            _("Jadikan RHK membuat rencana di draf SKP bawahan; SKP yang terkunci disebut dengan sebabnya."),
            _("Tab Cakupan menunjukkan yang belum terbagi di semua tingkat."),
        ),
        {
            "isi": _("Baris adalah bawahan, kolom adalah indikator pimpinan."),
            "panel": _("Temuan, dan rincian sel yang dipilih."),
        },
    )


def _tusi() -> Bantuan:
    return Bantuan(
        _("Tugas jabatan"),
        _("Daftar ini memuat tugas tiap jabatan menurut aturan kantor; darinya dibuat usulan rencana hasil kerja."),
        (
            _("Tambah tugas satu per satu, atau unduh templat Excel, isi, lalu impor."),
            _("RHK yang dikosongkan dirumuskan program dari uraian tugasnya."),
            _("Tekan Enter untuk mengubah sebuah baris, Delete untuk menariknya. Keduanya dapat diurungkan."),
            _("Di editor SKP, buka Alat lalu Rencana dari tugas jabatan untuk memakainya."),
        ),
        {
            "isi": _("Tugas per jabatan, dengan unit yang merawatnya. Ctrl F mencari."),
        },
    )


def _rencana_aksi() -> Bantuan:
    return Bantuan(
        _("Rencana aksi"),
        _("Langkah untuk mencapai tiap rencana hasil kerja, dan bulan pelaksanaannya."),
        (
            _("Ketik langkah pada baris kosong di bawah sebuah RHK. Enter pindah ke baris berikut."),
            _("Bulan ditulis 1-3, Jan-Mar, atau TW I. Bukti dukung baru dapat diisi bila periodenya punya langkah."),
            _("Ctrl Shift D menyalin langkah ke triwulan berikutnya."),
            _("Rencana aksi tidak ditandatangani, jadi dapat diubah sepanjang tahun. Ctrl P menampilkan lembarnya."),
        ),
        {
            "isi": _("Langkah menurut RHK. Alt panah mengurutkan, Del menghapus."),
            "panel": _("Triwulan yang belum punya langkah. F8 menuju RHK-nya."),
        },
    )


def _rencana_wilayah() -> Bantuan:
    return Bantuan(
        _("Rencana per wilayah"),
        _("Target tahunan dibagi menurut desa atau kelurahan: tiap baris satu wilayah, tiap kolom satu indikator."),
        (
            _("Ketik nama wilayah di baris kosong, atau tekan Isi kelurahan kantor. Lalu ketik angkanya."),
            _("Tempel satu blok dari Excel di kolom Wilayah bersama namanya, atau di sebuah angka tanpa nama."),
            _("Baris Jumlah membandingkan seluruh wilayah dengan target tahunan. Persen berlaku di tiap wilayah."),
            _("Wilayah ikut isi SKP: sesudah diajukan terkunci, sesudah ditetapkan diubah dengan revisi."),
            _("Ctrl P menampilkan lembarnya (F-08W)."),
        ),
        {
            "isi": _("Wilayah dan bagiannya. Alt panah mengurutkan, Del mengosongkan angka atau menghapus wilayah."),
            "panel": _("Indikator yang jumlah wilayahnya berbeda dari target. F8 menuju kolomnya."),
        },
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {
    "perencanaan": _papan,
    "skp": _skp,
    "matriks": _matriks,
    "tusi": _tusi,
    "rencana-aksi": _rencana_aksi,
    "rencana-wilayah": _rencana_wilayah,
}
