"""A file on its way to become bukti dukung: recognised by its content, named after it, photos shrunk (`domain.md` 3.2).

A year of evidence has to fit an old USB stick (`product.md` leap 8), and what a colleague opens later must be what its
name says. Shrinking also drops what a phone hides in a photo, the place it was taken among it.
"""

import io
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

if TYPE_CHECKING:
    from PIL.Image import Image

BATAS_BERKAS = 5 * 1024 * 1024
"""Bytes of the largest file that is kept."""
BATAS_FOTO_ASAL = 25 * 1024 * 1024
"""Bytes of the largest photo that is taken in to be shrunk."""
BATAS_FOTO = 200 * 1024
"""Bytes that a kept photo has at most."""
BATAS_TITIK = 80_000_000
"""Pixels of the largest picture that is opened; beyond it the memory of a small laptop is in danger."""
PANJANG_NAMA = 120

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
_AKHIRAN = {PDF: ".pdf", JPEG: ".jpg", PNG: ".png"}
_SISI = (1600, 1280, 1024, 800, 640, 480)
_MUTU = (82, 70, 58, 45)


@dataclass(frozen=True, slots=True)
class BerkasBukti:
    """A file ready to be kept: `nama` for people, `jenis` its media type, `isi` its bytes."""

    nama: str
    jenis: str
    isi: bytes


def siapkan_berkas(nama: str, isi: bytes) -> BerkasBukti:
    """The file as it will be kept. Photos above 200 KB are shrunk.

    Raises `PenolakanError` BUKTI-KOSONG, BUKTI-JENIS, BUKTI-BESAR or BUKTI-RUSAK; the source file is never touched.
    """
    if not isi:
        raise _tolak("BUKTI-KOSONG", _("Berkas ini kosong."), _("Pilih berkas lain."))
    jenis = kenali(isi)
    if jenis is None:
        pesan = _("Isi berkas ini bukan PDF, JPG, atau PNG.")
        raise _tolak("BUKTI-JENIS", pesan, _("Simpan sebagai PDF, JPG, atau PNG, lalu lampirkan lagi."))
    foto = jenis in {JPEG, PNG}
    _tolak_bila_besar(len(isi), BATAS_FOTO_ASAL if foto else BATAS_BERKAS)
    if foto and len(isi) > BATAS_FOTO:
        jenis, isi = JPEG, _kecilkan(isi)
    return BerkasBukti(_nama_aman(nama, jenis), jenis, isi)


def kenali(isi: bytes) -> str | None:
    """The media type that the bytes themselves tell, whatever the file is called; None when it is none we keep."""
    if isi.startswith(b"\xff\xd8\xff"):
        return JPEG
    if isi.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    return PDF if b"%PDF-" in isi[:1024] else None


def _kecilkan(isi: bytes) -> bytes:
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(isi), formats=("JPEG", "PNG")) as sumber:
            if sumber.width * sumber.height > BATAS_TITIK:
                raise _tolak("BUKTI-BESAR", _("Ukuran gambar ini terlalu besar."), _("Perkecil gambarnya dahulu."))
            sumber.draft("RGB", (_SISI[0], _SISI[0]))
            gambar = _tanpa_tembus_pandang(ImageOps.exif_transpose(sumber))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as masalah:
        pesan = _("Gambar ini rusak atau tidak lengkap.")
        raise _tolak("BUKTI-RUSAK", pesan, _("Buka gambarnya, simpan ulang, lalu lampirkan lagi.")) from masalah
    hasil = isi
    for sisi in _SISI:
        gambar.thumbnail((sisi, sisi), Image.Resampling.LANCZOS)
        for mutu in _MUTU:
            wadah = io.BytesIO()
            gambar.save(wadah, "JPEG", quality=mutu, optimize=True, progressive=True)
            hasil = wadah.getvalue()
            if len(hasil) <= BATAS_FOTO:
                return hasil
    return hasil


def _tanpa_tembus_pandang(gambar: "Image") -> "Image":
    """The picture in plain colours; what was see-through becomes white paper."""
    from PIL import Image

    if not gambar.has_transparency_data:
        return gambar.convert("RGB")
    berlapis = gambar.convert("RGBA")
    kertas = Image.new("RGB", berlapis.size, "white")
    kertas.paste(berlapis, mask=berlapis.getchannel("A"))
    return kertas


def _nama_aman(nama: str, jenis: str) -> str:
    """The file's own name without folders and control characters, ending as its content says."""
    polos = PurePosixPath(PureWindowsPath(nama.strip()).name)
    terbaca = "".join(huruf for huruf in polos.name if unicodedata.category(huruf)[0] != "C")
    pangkal = terbaca
    for akhiran in (*_AKHIRAN.values(), ".jpeg"):
        pangkal = pangkal[: -len(akhiran)] if pangkal.casefold().endswith(akhiran) else pangkal
    return f"{pangkal.strip(' .')[:PANJANG_NAMA] or _('bukti')}{_AKHIRAN[jenis]}"


def _tolak_bila_besar(ukuran: int, batas: int) -> None:
    if ukuran > batas:
        raise _tolak(
            "BUKTI-BESAR",
            _("Berkas ini {ada} MB, paling besar {batas} MB.").format(ada=_megabita(ukuran), batas=_megabita(batas)),
            _("Perkecil berkasnya, atau catat sebagai tautan atau berkas fisik."),
        )


def _megabita(bita: int) -> str:
    return angka_cetak(Decimal(bita) / (1024 * 1024), 1 if bita % (1024 * 1024) else 0)


def _tolak(kode: str, pesan: str, langkah: str) -> PenolakanError:
    return PenolakanError(kode, pesan, langkah=langkah)
