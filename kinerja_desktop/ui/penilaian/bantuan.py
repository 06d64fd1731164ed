"""Help of the pages about assessment."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.bantuan import Bantuan


def _papan() -> Bantuan:
    return Bantuan(
        _("Penilaian"),
        _("Keadaan evaluasi semua pegawai dalam satu periode, dan capaian organisasi unitnya."),
        (
            _("Isi dan tetapkan capaian organisasi lebih dahulu: evaluasi menunggunya."),
            _("Tekan Enter pada seorang pegawai untuk memberi rating."),
        ),
        {"isi": _("Daftar evaluasi dan keadaannya."), "panel": _("Capaian organisasi dan langkahnya.")},
    )


def _evaluasi() -> Bantuan:
    return Bantuan(
        _("Evaluasi seorang pegawai"),
        _("Memberi rating hasil kerja dan perilaku kerja; predikat dibaca dari matriks, tidak pernah diketik."),
        (
            _("Bandingkan target dengan realisasi dan buktinya."),
            _("Beri rating tiap nilai perilaku dengan tombol 1, 2, 3, lalu kedua rating akhir."),
            _("Tulis alasan paling sedikit 20 huruf bila rating bukan Sesuai ekspektasi."),
            _("Baca penjelasan predikat sebelum menetapkan. Saran sistem tidak pernah dipakai sendiri."),
        ),
        {
            "isi": _("Target, realisasi, bukti, dan umpan balik."),
            "panel": _("Rating, predikat dengan sebabnya, dan langkah berikutnya."),
        },
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {"penilaian": _papan, "evaluasi": _evaluasi}
