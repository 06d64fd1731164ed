"""A file that a person chose or dropped, read on a background thread."""

from pathlib import Path

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

PALING_BESAR = 64 * 1024 * 1024
"""Bytes beyond which a file is refused unread: far above what evidence may have, far below what a laptop holds."""


def baca_berkas(tempat: Path) -> bytes:
    """The bytes of a file. Raises `PenolakanError` when it cannot be read, or is too big to be evidence."""
    try:
        besar = tempat.stat().st_size > PALING_BESAR
        isi = b"" if besar else tempat.read_bytes()
    except OSError as masalah:
        raise PenolakanError(
            "BUKTI-TAK-TERBACA",
            _('Berkas "{nama}" tidak dapat dibaca.').format(nama=tempat.name),
            langkah=_("Periksa apakah berkas atau flashdisk itu masih ada, lalu lampirkan lagi."),
        ) from masalah
    if besar:
        raise PenolakanError(
            "BUKTI-BESAR",
            _('Berkas "{nama}" terlalu besar untuk bukti dukung.').format(nama=tempat.name),
            langkah=_("Perkecil berkasnya, atau catat sebagai tautan atau berkas fisik."),
        )
    return isi
