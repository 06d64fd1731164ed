"""Evidence files: known by their content, small enough for an old USB stick, refused in words."""

import io
import random
import struct
import zlib

import pytest
from PIL import Image

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BATAS_BERKAS, BATAS_FOTO, JPEG, PDF, PNG, siapkan_berkas


def foto(lebar: int, tinggi: int, bentuk: str = "JPEG", mode: str = "RGB", **pilihan: object) -> bytes:
    """A picture that does not compress well."""
    acak = random.Random(7)
    gambar = Image.frombytes(mode, (lebar, tinggi), acak.randbytes(lebar * tinggi * len(mode)))
    wadah = io.BytesIO()
    gambar.save(wadah, bentuk, **pilihan)
    return wadah.getvalue()


def test_a_large_photo_is_shrunk_to_200_kb_and_stays_a_photo() -> None:
    asal = foto(1500, 1100, quality=95)

    hasil = siapkan_berkas("IMG_0412.JPEG", asal)

    assert len(asal) > BATAS_FOTO >= len(hasil.isi)
    assert (hasil.nama, hasil.jenis) == ("IMG_0412.jpg", JPEG)
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert gambar.width > gambar.height > 300


def test_a_small_photo_is_kept_byte_for_byte() -> None:
    asal = foto(200, 100)

    assert siapkan_berkas("rapat.jpg", asal).isi == asal


def test_a_phone_photo_on_its_side_is_turned_and_tells_no_place() -> None:
    data = Image.Exif()
    data[0x0112] = 6
    data[0x010F] = "Telepon Contoh"
    asal = foto(1200, 800, quality=97, exif=data)

    hasil = siapkan_berkas("foto.jpg", asal)

    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert gambar.height > gambar.width
        assert not gambar.getexif()


def test_a_large_png_with_transparency_becomes_a_photo_on_white() -> None:
    asal = foto(500, 400, "PNG", "RGBA")

    hasil = siapkan_berkas("tangkapan layar.png", asal)

    assert (hasil.nama, hasil.jenis) == ("tangkapan layar.jpg", JPEG)
    assert len(hasil.isi) <= BATAS_FOTO


@pytest.mark.parametrize(
    ("nama", "isi", "jadi", "jenis"),
    [
        ("laporan.pdf", b"%PDF-1.7\n...", "laporan.pdf", PDF),
        ("laporan.docx", b"%PDF-1.4\n...", "laporan.docx.pdf", PDF),
        (r"C:\Users\siti\Laporan TW I.PDF", b"%PDF-1.4\n...", "Laporan TW I.pdf", PDF),
        ("../../etc/passwd", b"%PDF-1.4\n...", "passwd.pdf", PDF),
        ("nama\u202egnp.pdf", b"%PDF-1.4\n...", "namagnp.pdf", PDF),
        (" .pdf", b"%PDF-1.4\n...", "bukti.pdf", PDF),
        ("kecil", foto(20, 20, "PNG"), "kecil.png", PNG),
    ],
)
def test_a_file_is_named_after_its_content(nama: str, isi: bytes, jadi: str, jenis: str) -> None:
    hasil = siapkan_berkas(nama, isi)

    assert (hasil.nama, hasil.jenis) == (jadi, jenis)


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"", "BUKTI-KOSONG"),
        (b"MZ\x90\x00 program", "BUKTI-JENIS"),
        (b"%PDF-1.7" + bytes(BATAS_BERKAS), "BUKTI-BESAR"),
        (b"\xff\xd8\xff" + bytes(300_000), "BUKTI-RUSAK"),
        (b"\x89PNG\r\n\x1a\n" + bytes(300_000), "BUKTI-RUSAK"),
        (foto(1500, 1100, quality=95)[:400_000], "BUKTI-RUSAK"),
    ],
    ids=["empty", "a program", "too big", "no photo inside", "no png inside", "cut off"],
)
def test_what_cannot_be_kept_is_refused_in_words(isi: bytes, kode: str) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        siapkan_berkas("laporan.pdf", isi)

    assert tertangkap.value.kode == kode
    assert tertangkap.value.langkah


def test_a_refusal_for_size_names_both_sizes() -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        siapkan_berkas("laporan.pdf", b"%PDF-1.7" + bytes(BATAS_BERKAS))

    assert tertangkap.value.pesan == "Berkas ini 5,0 MB, paling besar 5 MB."


def test_a_picture_of_absurd_size_is_refused_before_it_is_opened() -> None:
    kepala = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    besar = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + kepala + struct.pack(">I", zlib.crc32(kepala))

    with pytest.raises(PenolakanError) as tertangkap:
        siapkan_berkas("besar.png", besar + b"\0\0\0\0IDAT" + bytes(BATAS_FOTO))

    assert tertangkap.value.kode in {"BUKTI-BESAR", "BUKTI-RUSAK"}
