"""The names of sheets as the screen says them."""

from kinerja_desktop.i18n import _
from kinerja_desktop.usecases.cetak.siapkan_lembar import KodeLembar


def judul_lembar(kode: KodeLembar) -> str:
    """The title of a sheet in a sentence's spelling."""
    return {
        KodeLembar.F04: _("Sasaran Kinerja Pegawai"),
        KodeLembar.F06: _("Lampiran SKP"),
        KodeLembar.F10: _("Evaluasi Kinerja Pegawai"),
        KodeLembar.F12: _("Dokumen Evaluasi Kinerja Pegawai"),
    }[kode]


def kata_tombol_lembar(kode: KodeLembar) -> str:
    """A short word for a choice button: the code and what it is."""
    return {
        KodeLembar.F04: _("F-04 SKP"),
        KodeLembar.F06: _("F-06 Lampiran"),
        KodeLembar.F10: _("F-10 Evaluasi"),
        KodeLembar.F12: _("F-12 Dokumen"),
    }[kode]
