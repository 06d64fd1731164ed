"""A workbook as plain values: sheets, cells and their true places, whatever program wrote the file.

Reading goes through python-calamine, which is about twenty times faster than openpyxl. What it does not tell (hidden
rows, how far a sheet reaches) is read from the sheet's own XML. The file is read into memory first, so a workbook that
is open in Excel can be imported (`product.md` part 2 row 13).
"""

import csv
import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeAlias

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.i18n import _

IsiSel: TypeAlias = str | float | bool | date | datetime | time | timedelta
"""What a cell holds. An empty cell is `""`. Excel knows no whole numbers, so every number is a float."""

BATAS_BITA = 100_000_000
BATAS_BITA_TERBUKA = 1_000_000_000
BATAS_SEL = 20_000_000
"""A sheet is held as a full rectangle; one forgotten cell at the far corner must not eat the memory of a laptop."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARIS_XML = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NOMOR_BARIS = re.compile(rb'\br="(\d+)"')
_TERSEMBUNYI = re.compile(rb'\bhidden="(?:1|true)"')
_KOLOM_JAUH = re.compile(rb'r="[A-Z]{3}')
_LEMBAR_XML = re.compile(r"<(?:\w+:)?sheet\b([^>]*)>")
_HUBUNGAN_XML = re.compile(r"<(?:\w+:)?Relationship\b([^>]*)>")
_SIFAT_XML = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_KOLOM_XML = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)\d+"[^>/]*>')


@dataclass(frozen=True, slots=True)
class Gabungan:
    """A merged area, 1-based and inclusive. Its text stands in the first cell."""

    baris_awal: int
    kolom_awal: int
    baris_akhir: int
    kolom_akhir: int


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet. `baris[0]` is row 1 and `baris[0][0]` is cell A1, even when the used area starts elsewhere."""

    nama: str
    baris: tuple[tuple[IsiSel, ...], ...]
    gabungan: tuple[Gabungan, ...] = ()
    baris_tersembunyi: frozenset[int] = frozenset()
    tersembunyi: bool = False


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """A file with its sheets, in the order of their tabs."""

    nama: str
    lembar: tuple[Lembar, ...]


def baca_buku(sumber: Path | bytes, nama: str = "") -> BukuKerja:
    """The values of an xlsx, xlsm, xls, xlsb, ods or csv file. `nama` is shown in messages when `sumber` is bytes.

    Raises PenolakanError, each with what to do next: `IMPOR-01` not readable from the disk, `IMPOR-02` empty file,
    `IMPOR-03` password, `IMPOR-04` no workbook at all, `IMPOR-05` damaged, `IMPOR-06` too large.
    """
    if isinstance(sumber, Path):
        nama = nama or sumber.name
        sumber = _bita(sumber)
    nama = nama or _("berkas")
    if not sumber.strip():
        raise PenolakanError(
            "IMPOR-02",
            _("Berkas {nama} kosong.").format(nama=nama),
            langkah=_("Pilih berkas yang berisi daftar pegawai atau SKP."),
        )
    if len(sumber) > BATAS_BITA:
        raise _terlalu_besar(nama)
    if sumber.startswith((_ZIP, _OLE)):
        return _buku_biner(sumber, nama)
    return BukuKerja(nama, (Lembar(_("Data"), _baris_csv(sumber, nama)),))


def teks_sel(isi: IsiSel) -> str:
    """The cell as text, for messages and copies: whole numbers without `.0`, dates as ISO, no surrounding blanks."""
    if isinstance(isi, str):
        return isi.strip()
    if isinstance(isi, bool):
        return _("YA") if isi else _("TIDAK")
    if isinstance(isi, float):
        return str(int(isi)) if isi.is_integer() and abs(isi) < 1e15 else repr(isi)
    if isinstance(isi, datetime):
        return isi.date().isoformat() if isi.time() == time() else isi.isoformat(" ", "minutes")
    return isi.isoformat() if isinstance(isi, date | time) else str(isi)


def huruf_kolom(nomor: int) -> str:
    """`1` is `A`, `27` is `AA`, as Excel names its columns."""
    huruf = ""
    while nomor > 0:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def _bita(berkas: Path) -> bytes:
    try:
        if berkas.stat().st_size > BATAS_BITA:
            raise _terlalu_besar(berkas.name)
        return berkas.read_bytes()
    except OSError as galat:
        raise PenolakanError(
            "IMPOR-01",
            _("Berkas {nama} tidak dapat dibaca dari penyimpanan.").format(nama=berkas.name),
            langkah=_("Periksa apakah berkas masih ada dan flashdisk terpasang, lalu coba lagi."),
        ) from galat


def _terlalu_besar(nama: str) -> PenolakanError:
    return PenolakanError(
        "IMPOR-06",
        _("Berkas {nama} terlalu besar untuk daftar pegawai atau SKP.").format(nama=nama),
        langkah=_("Salin hanya tabelnya ke buku kerja baru, simpan, lalu impor berkas itu."),
    )


def _bersandi(nama: str) -> PenolakanError:
    return PenolakanError(
        "IMPOR-03",
        _("Berkas {nama} dilindungi kata sandi.").format(nama=nama),
        langkah=_("Buka di Excel, hapus kata sandinya lewat File > Info > Protect Workbook, simpan, lalu impor lagi."),
    )


def _bukan_buku_kerja(nama: str) -> PenolakanError:
    return PenolakanError(
        "IMPOR-04",
        _("Berkas {nama} bukan buku kerja Excel.").format(nama=nama),
        langkah=_("Buka berkas itu di Excel, simpan sebagai Excel Workbook (.xlsx), lalu impor hasilnya."),
    )


def _rusak(nama: str) -> PenolakanError:
    return PenolakanError(
        "IMPOR-05",
        _("Berkas {nama} rusak atau tidak lengkap.").format(nama=nama),
        langkah=_("Salin ulang berkas dari asalnya, atau buka dan simpan kembali di Excel, lalu impor lagi."),
    )


def _buku_biner(bita: bytes, nama: str) -> BukuKerja:
    from python_calamine import (  # loaded at first use: paint comes before it
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    tersembunyi: dict[str, frozenset[int]] = {}
    if bita.startswith(_ZIP):
        tersembunyi = _periksa_zip(bita, nama)
    elif "EncryptedPackage".encode("utf-16-le") in bita:
        raise _bersandi(nama)
    elif "WordDocument".encode("utf-16-le") in bita or "PowerPoint".encode("utf-16-le") in bita:
        raise _bukan_buku_kerja(nama)
    semua: list[Lembar] = []
    try:
        buku = CalamineWorkbook.from_filelike(io.BytesIO(bita))
        for data in buku.sheets_metadata:
            if data.typ != SheetTypeEnum.WorkSheet:
                continue
            isi = buku.get_sheet_by_name(data.name)
            gabungan = tuple(
                Gabungan(atas + 1, kiri + 1, bawah + 1, kanan + 1)
                for (atas, kiri), (bawah, kanan) in isi.merged_cell_ranges or ()
            )
            baris = tuple(map(tuple, isi.to_python(skip_empty_area=False))) if isi.end is not None else ()
            semua.append(
                Lembar(
                    data.name,
                    baris,
                    gabungan,
                    tersembunyi.get(data.name, frozenset()),
                    data.visible != SheetVisibleEnum.Visible,
                )
            )
    except PasswordError as galat:
        raise _bersandi(nama) from galat
    except (CalamineError, OSError, ValueError) as galat:
        raise _rusak(nama) from galat
    return BukuKerja(nama, tuple(semua))


def _periksa_zip(bita: bytes, nama: str) -> dict[str, frozenset[int]]:
    """Hidden rows by sheet name; refuses what is no workbook or too large before a reader holds it in memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(bita)) as arsip:
            isi = set(arsip.namelist())
            if sum(satu.file_size for satu in arsip.infolist()) > BATAS_BITA_TERBUKA:
                raise _terlalu_besar(nama)
            if "xl/workbook.xml" in isi:
                return {
                    lembar: _baris_tersembunyi(arsip.read(bagian), lembar, nama)
                    for lembar, bagian in _bagian_lembar(arsip)
                    if bagian in isi
                }
            if "content.xml" in isi or "xl/workbook.bin" in isi:
                return {}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, UnicodeDecodeError, KeyError, EOFError, OSError) as galat:
        raise _rusak(nama) from galat
    except (RuntimeError, NotImplementedError) as galat:  # an encrypted zip, or a compression no office program writes
        raise _bersandi(nama) from galat
    raise _bukan_buku_kerja(nama)


def _bagian_lembar(arsip: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Sheet name and the path of its XML inside the archive."""
    hubungan = {
        sifat.get("Id", ""): sifat.get("Target", "")
        for sifat in _sifat(_HUBUNGAN_XML, arsip.read("xl/_rels/workbook.xml.rels"))
    }
    for sifat in _sifat(_LEMBAR_XML, arsip.read("xl/workbook.xml")):
        tujuan = hubungan.get(next((nilai for kunci, nilai in sifat.items() if kunci.endswith(":id")), ""), "")
        yield sifat.get("name", ""), tujuan.lstrip("/") if tujuan.startswith("/") else f"xl/{tujuan}"


def _sifat(unsur: re.Pattern[str], xml: bytes) -> Iterator[dict[str, str]]:
    """The attributes of each element that `unsur` finds: two flat lists, read without a parser that could be bombed."""
    for satu in unsur.finditer(xml.decode("utf-8")):
        yield {kunci: html.unescape(nilai) for kunci, nilai in _SIFAT_XML.findall(satu[1])}


def _baris_tersembunyi(xml: bytes, lembar: str, nama: str) -> frozenset[int]:
    akhir_isi = max(xml.rfind(b"</v>"), xml.rfind(b"</is>"), xml.rfind(b"</v:"))
    tersembunyi: set[int] = set()
    nomor = terakhir = 0
    for baris in _BARIS_XML.finditer(xml):
        tertulis = _NOMOR_BARIS.search(baris[1])
        nomor = int(tertulis[1]) if tertulis else nomor + 1
        if baris.start() < akhir_isi:
            terakhir = nomor
        if _TERSEMBUNYI.search(baris[1]):
            tersembunyi.add(nomor)
    lebar = 16_384 if _KOLOM_JAUH.search(xml) else 702
    if terakhir * lebar > BATAS_SEL:
        kolom = max((_nomor_kolom(huruf) for huruf in set(_KOLOM_XML.findall(xml))), default=0)
        if terakhir * kolom > BATAS_SEL:
            raise PenolakanError(
                "IMPOR-06",
                _(
                    "Lembar {lembar} di {nama} terisi sampai baris {baris}, terlalu luas untuk daftar pegawai atau SKP."
                ).format(lembar=lembar, nama=nama, baris=terakhir),
                langkah=_("Hapus isi sel yang tertinggal jauh di bawah tabel, simpan, lalu impor lagi."),
            )
    return frozenset(tersembunyi)


def _nomor_kolom(huruf: bytes) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + satu - 64
    return nomor


def _baris_csv(bita: bytes, nama: str) -> tuple[tuple[IsiSel, ...], ...]:
    teks = _teks_csv(bita, nama)
    awal = teks[:200].lstrip().lower()
    if awal.startswith(("<!doctype", "<html", "<table", "<?xml", "{\\rtf", "%pdf")):
        raise _bukan_buku_kerja(nama)
    pemisah = None
    if awal.startswith("sep=") and len(awal) > 4:  # Excel's own first line; it is no row of the sheet
        pemisah, teks = awal[4], teks.partition("\n")[2]
    pemisah = pemisah or _pemisah_csv(teks)
    try:
        return tuple(tuple(baris) for baris in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah))
    except csv.Error as galat:
        raise _rusak(nama) from galat


def _teks_csv(bita: bytes, nama: str) -> str:
    """The text of a csv file: UTF-16 with its mark, UTF-8, else the code page of an Indonesian Windows (cp1252)."""
    if bita.startswith((b"\xff\xfe", b"\xfe\xff")):
        pilihan = ("utf-16",)
    elif b"\x00" in bita:
        raise _bukan_buku_kerja(nama)
    else:
        pilihan = ("utf-8-sig", "cp1252")
    for sandi in pilihan:
        try:
            return bita.decode(sandi)
        except UnicodeDecodeError:
            continue
    raise _bukan_buku_kerja(nama)


def _pemisah_csv(teks: str) -> str:
    """The separator that cuts most of the first rows into the same number of cells, at least two."""
    contoh = teks[:20_000]
    nilai: dict[str, int] = {}
    for calon in (";", ",", "\t", "|"):
        lebar = [len(baris) for baris in csv.reader(io.StringIO(contoh, newline=""), delimiter=calon) if len(baris) > 1]
        tersering = max(set(lebar), key=lebar.count) if lebar else 0
        nilai[calon] = lebar.count(tersering) * tersering
    terbaik = max(nilai, key=lambda calon: nilai[calon])
    return terbaik if nilai[terbaik] else ";"
