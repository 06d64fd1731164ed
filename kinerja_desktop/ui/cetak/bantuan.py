"""Help of the pages about paper."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.bantuan import Bantuan


def _rekap() -> Bantuan:
    return Bantuan(
        _("Rekap & cetak"),
        _("Mencetak lembar resmi dan mencari kembali versi dari kode di lembarnya."),
        (
            _("Pilih unit, periode, dan lembar."),
            _("Pratinjau menampilkan PDF yang sesungguhnya."),
            _("Ketik kode delapan huruf dari sebuah lembar untuk membuka tepat versi itu."),
        ),
        {"isi": _("Dokumen yang dapat dicetak."), "panel": _("Lembar, kertas, dan pencarian kode.")},
    )


def _pratinjau() -> Bantuan:
    return Bantuan(
        _("Pratinjau cetak"),
        _("Yang terlihat di sini adalah berkas PDF yang akan dicetak."),
        (
            _("Pilih kertas A4 atau F4, tempat, dan tanggal di atas tanda tangan."),
            _("Simpan sebagai PDF atau Excel."),
            _("Lembar yang belum ditetapkan bertanda DRAF."),
        ),
        {
            "kiri": _("Orang atau dokumen lain dalam daftar yang sama."),
            "isi": _("Halaman PDF."),
            "panel": _("Pilihan cetak, kode, dan periksaan tanda tangan."),
        },
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {"rekap": _rekap, "pratinjau": _pratinjau}
