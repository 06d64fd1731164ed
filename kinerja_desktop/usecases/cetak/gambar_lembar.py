"""Draw plans into files: values in, bytes out, for a process of its own. Loads nothing before it is called."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

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
    sementara = berkas.with_name(f".{nama}.tmp")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sementara.write_bytes(isi)
        sementara.replace(berkas)
    except OSError as sebab:
        raise PenolakanError(
            "TULIS-GAGAL",
            _("Berkas {nama} tidak dapat ditulis ke folder ini.").format(nama=nama),
            langkah=_("Tutup berkas itu bila sedang terbuka, atau pilih folder lain."),
        ) from sebab
    return berkas
