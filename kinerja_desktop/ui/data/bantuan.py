"""Help of the pages about the data itself."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.bantuan import Bantuan


def _beranda() -> Bantuan:
    return Bantuan(
        _("Beranda"),
        _("Menjawab tiga hal: apa yang jatuh tempo, apa yang belum dikirim, dan apakah data Anda aman."),
        (
            _("Kerjakan dari baris teratas daftar jatuh tempo; tombolnya membuka halaman yang tepat."),
            _("Kirim ke BKPSDM bila ada perubahan yang belum dikirim."),
            _("Ctrl K mencari nama, NIP, dan menu dari halaman mana pun."),
        ),
        {"isi": _("Tahap siklus, jatuh tempo, dan keadaan data.")},
    )


def _cadangan() -> Bantuan:
    return Bantuan(
        _("Cadangan"),
        _("Salinan data dibuat sebelum setiap penggabungan, impor, dan pembaruan, lalu dibuka untuk diperiksa."),
        (
            _("Buat salinan ke USB atau folder lain sedikitnya sekali seminggu."),
            _("Periksa membuka sebuah salinan dan menghitung isinya."),
        ),
        {"isi": _("Daftar salinan dengan tanggal dan isinya.")},
    )


def _mulai() -> Bantuan:
    return Bantuan(
        _("Langkah pertama"),
        _("Menyiapkan data kantor ini; setiap isian menyebut untuk apa dan di mana dicetak."),
        (
            _("Pilih tempat bekerja, isi kantor dan pejabatnya, lalu buat PIN."),
            _("Catat PIN di tempat aman: data terkunci hanya dapat dibuka dengannya."),
        ),
        {"kiri": _("Langkah yang sudah dan yang akan datang."), "isi": _("Isian langkah ini.")},
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {"beranda": _beranda, "cadangan": _cadangan, "mulai": _mulai}
