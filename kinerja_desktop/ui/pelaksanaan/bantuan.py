"""Help of the pages about work under way."""

from collections.abc import Callable

from kinerja_desktop.i18n import _
from kinerja_desktop.ui.shell.bantuan import Bantuan


def _realisasi() -> Bantuan:
    return Bantuan(
        _("Pelaksanaan"),
        _("Mencatat realisasi tiap indikator dalam satu periode, dengan bukti dukungnya."),
        (
            _("Pilih periode di kepala halaman."),
            _("Ketik realisasi di sel. Satuan mengikuti indikatornya."),
            _("Lampirkan bukti: berkas disimpan di dalam data ini, bukan tautan."),
            _("Ajukan bila semua indikator sudah diisi; sesudah itu penilai memberi rating."),
        ),
        {
            "isi": _("Indikator dengan target dan realisasinya."),
            "panel": _("Bukti dan umpan balik untuk indikator yang dipilih, lalu langkah berikutnya."),
        },
    )


def _pelatihan() -> Bantuan:
    return Bantuan(
        _("Pelatihan"),
        _("Catatan pengembangan kompetensi dengan jam pelajaran (JP) setahun."),
        (
            _("Isi kartu catat: judul, bentuk, tanggal, dan lamanya. Satu JP adalah 45 menit."),
            _("PNS membutuhkan paling sedikit 20 JP setahun; PPPK paling banyak 24 JP."),
            _("Kegiatan yang melewati pergantian tahun dihitung pada tahun selesainya."),
        ),
        {"isi": _("Kartu catat, daftar kegiatan, dan grafik."), "panel": _("Jumlah JP dan kekurangannya.")},
    )


BANTUAN: dict[str, Callable[[], Bantuan]] = {"pelaksanaan": _realisasi, "pelatihan": _pelatihan}
