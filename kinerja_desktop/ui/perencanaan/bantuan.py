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
            _("Tekan F8 untuk melompat ke temuan berikutnya. Hanya yang berstatus Salah menghalangi pengajuan."),
            _("Ajukan. Penilai menyetujui atau mengembalikan; sesudah keduanya tanda tangan, SKP berlaku."),
            _("Perubahan sesudah SKP berlaku dimulai dengan Mulai revisi dan ditandatangani lagi."),
        ),
        {
            "kiri": _("Daftar rencana hasil kerja. Ctrl Shift N menambah satu."),
            "isi": _("Isian rencana yang dipilih. Setiap isian tersimpan sendiri."),
            "panel": _("Temuan, dan di kakinya langkah berikutnya beserta sebabnya bila belum bisa."),
        },
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {"perencanaan": _papan, "skp": _skp}
