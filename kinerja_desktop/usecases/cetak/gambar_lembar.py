"""Draw plans into files: values in, bytes out, for a process of its own. Loads nothing before it is called."""

import errno
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _
from kinerja_desktop.store.safe_file import write_whole

if TYPE_CHECKING:
    from kinerja_desktop.sheets.rencana_sel import Lembar


def gambar_lembar(semua: "Sequence[Lembar]", bentuk: str) -> bytes:
    """Sheets as one `pdf` file, or the first of them as `xlsx`."""
    if bentuk == "xlsx":
        from kinerja_desktop.sheets.excel import gambar_excel

        return gambar_excel(semua[0])
    from kinerja_desktop.sheets.pdf import gambar_satu_pdf

    return gambar_satu_pdf(semua)


def simpan_lembar(folder: Path, nama: str, isi: bytes) -> Path:
    """Write a drawn sheet whole or not at all; a sheet of the same name is replaced. Raises `PenolakanError`."""
    berkas = folder / nama
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(berkas, isi)
    except OSError as sebab:
        penuh = sebab.errno == errno.ENOSPC
        raise PenolakanError(
            "DISK_PENUH" if penuh else "TULIS-GAGAL",
            _("Berkas {nama} tidak dapat ditulis ke folder ini.").format(nama=nama),
            langkah=_("Kosongkan ruang pada cakram, atau pilih folder lain.")
            if penuh
            else _("Tutup berkas itu bila sedang terbuka, atau pilih folder lain."),
        ) from sebab
    return berkas
