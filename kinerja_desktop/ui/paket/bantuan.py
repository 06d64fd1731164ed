"""Help of the pages about bundles."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.bantuan import Bantuan


def _kirim() -> Bantuan:
    return Bantuan(
        _("Kirim & Terima"),
        _("Membawa perubahan ke kantor induk dan menerima jawabannya, lewat USB atau folder."),
        (
            _("Kirim: pilih tempat, tunggu sampai tertulis Aman dicabut."),
            _("Terima: jatuhkan berkas paket; setiap paket diperiksa sebelum digabung."),
            _("Buku ekspedisi menunjukkan sejauh mana tiap paket sampai."),
            _("Laptop baru meminta pengesahan di tab Perangkat."),
        ),
        {"isi": _("Langkah mengirim atau menerima, dan buku ekspedisi di bawahnya.")},
    )


def _gabung() -> Bantuan:
    return Bantuan(
        _("Gabung"),
        _("Isian yang diubah di dua tempat tanpa saling tahu diputuskan di sini; tidak ada nilai yang hilang."),
        (
            _("Bandingkan kedua nilai: siapa menulis, di mana, dan nilai terakhir yang diketahui keduanya."),
            _("Tekan 1 atau 2 untuk memilih, 3 untuk menulis nilai lain."),
            _("Tulis alasan; keputusan dan alasannya ikut pada paket berikutnya."),
        ),
        {"isi": _("Bentrok dan hal yang perlu dicek."), "bawah": _("Keputusan.")},
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {"kirim": _kirim, "gabung": _gabung}
