"""The workbook of duties by post as the program writes it, template and export, and the titles it knows again."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.exchange.judul_kolom import huruf_saja
from kinerja_desktop.exchange.lembar_excel import IsiSel, huruf_kolom
from kinerja_desktop.exchange.tulis_excel import (
    FORMAT_TEKS,
    simpan,
    tulis_isi,
    tulis_kepala,
    tulis_petunjuk,
    tulis_teks,
)
from kinerja_desktop.i18n import _

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

BARIS_KEPALA, BARIS_SIAP = 4, 1000
"""Two lines of title and an empty one stand above; a template has so many rows ready."""


class MedanTusi(StrEnum):
    """What a column of the table holds; the values but the first are the fields of a line."""

    NOMOR = "nomor"
    JABATAN = "jabatan"
    URAIAN = "uraian"
    RHK = "rhk"


JUDUL_TUSI: dict[MedanTusi, str] = {
    MedanTusi.NOMOR: "No",
    MedanTusi.JABATAN: "Jabatan",
    MedanTusi.URAIAN: "Uraian Tugas",
    MedanTusi.RHK: "Rencana Hasil Kerja",
}
"""The title that our own workbooks print for each column."""
_SINONIM: dict[MedanTusi, str] = {
    MedanTusi.NOMOR: "Nomor; No Urut; Urut",
    MedanTusi.JABATAN: "Nama Jabatan; Jabatan ASN; Nama Jabatan ASN",
    MedanTusi.URAIAN: (
        "Uraian Tugas Jabatan; Tugas; Tugas Jabatan; Tugas Pokok; Tugas Pokok dan Fungsi; Tugas dan Fungsi; Tupoksi; "
        "Tusi; Rincian Tugas; Uraian Tugas Pokok; Butir Tugas; Uraian Kegiatan Tugas; Fungsi"
    ),
    MedanTusi.RHK: (
        "RHK; Hasil Kerja; RHK yang Diusulkan; Usulan RHK; Rencana Hasil Kerja yang Diusulkan; Rencana Hasil Kerja RHK"
    ),
}
LEBAR_TUSI = {MedanTusi.NOMOR: 9, MedanTusi.JABATAN: 34, MedanTusi.URAIAN: 70, MedanTusi.RHK: 60}

_DIKENAL: dict[str, MedanTusi] = {}
for _medan, _judul in JUDUL_TUSI.items():
    for _satu in (_judul, *_SINONIM[_medan].split(";")):
        _DIKENAL.setdefault(huruf_saja(_satu), _medan)


@lru_cache(maxsize=4096)
def cocokkan_tusi(judul: str) -> MedanTusi | None:
    """The field a title names; what stands in brackets or behind a star is passed over."""
    polos = judul.partition("(")[0].replace("*", " ")
    return _DIKENAL.get(huruf_saja(judul)) or _DIKENAL.get(huruf_saja(polos))


def tulis_tusi(semua: Iterable[Tusi], ke: Path, *, kantor: str) -> tuple[Path, int]:
    """Write the lines in the given order; answer where the file stands and how many they are."""
    baris = [
        {
            MedanTusi.NOMOR: float(nomor),
            MedanTusi.JABATAN: satu.jabatan,
            MedanTusi.URAIAN: satu.uraian,
            MedanTusi.RHK: satu.rhk,
        }
        for nomor, satu in enumerate(semua, 1)
    ]
    return _tulis(ke, (_("TUGAS JABATAN"), kantor.upper()), baris), len(baris)


def tulis_templat_tusi(ke: Path) -> Path:
    """Write the empty template and answer where it stands. Its rows marked CONTOH are never imported."""
    contoh: dict[MedanTusi, IsiSel] = {
        MedanTusi.NOMOR: _("CONTOH"),
        MedanTusi.JABATAN: "Arsiparis Terampil",
        MedanTusi.URAIAN: "Melaksanakan penyusutan arsip inaktif",
        MedanTusi.RHK: "Arsip inaktif menyusut sesuai jadwal retensi",
    }
    kedua = contoh | {MedanTusi.URAIAN: "Melayani peminjaman arsip", MedanTusi.RHK: ""}
    return _tulis(ke, (_("TUGAS JABATAN"),), (contoh, kedua), siap=BARIS_SIAP)


def _tulis(ke: Path, judul: tuple[str, ...], baris: Iterable[Mapping[MedanTusi, IsiSel]], *, siap: int = 0) -> Path:
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second
    from openpyxl.styles import Alignment, Font

    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar.title = _("Tugas jabatan")
    for nomor, teks in enumerate(judul, 1):
        tulis_teks(lembar, nomor, 1, teks).font = Font(bold=True, size=14 if nomor == 1 else 11)
    rata, miring = Alignment(wrap_text=True, vertical="top"), Font(italic=True, color="808080")
    terakhir = BARIS_KEPALA
    for terakhir, isi in enumerate(baris, BARIS_KEPALA + 1):
        for nomor, medan in enumerate(JUDUL_TUSI, 1):
            if isi[medan] != "":
                sel = tulis_isi(lembar, terakhir, nomor, isi[medan])
                sel.alignment = rata
                if siap:
                    sel.font = miring
    _siapkan(lembar, BARIS_KEPALA + 1, max(terakhir, BARIS_KEPALA + 1) + siap)
    tulis_kepala(lembar, BARIS_KEPALA, list(JUDUL_TUSI.values()), [LEBAR_TUSI[medan] for medan in JUDUL_TUSI])
    if siap:  # a template prints what has been typed into it
        tulis_petunjuk(buku, _petunjuk())
    else:
        lembar.print_area = f"A1:{huruf_kolom(len(JUDUL_TUSI))}{max(terakhir, BARIS_KEPALA + 1)}"
    return simpan(buku, ke)


def _siapkan(lembar: "Worksheet", mulai: int, sampai: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    bantuan = {
        MedanTusi.JABATAN: _("Nama jabatan; boleh kosong bila sama dengan baris di atasnya."),
        MedanTusi.URAIAN: _("Satu tugas dalam satu baris."),
        MedanTusi.RHK: _("Hasil, bukan kegiatan. Boleh kosong: program merumuskannya."),
    }
    for nomor, medan in enumerate(JUDUL_TUSI, 1):
        huruf = huruf_kolom(nomor)
        lembar.column_dimensions[huruf].number_format = "General" if medan is MedanTusi.NOMOR else FORMAT_TEKS
        if medan in bantuan:
            aturan = DataValidation(allow_blank=True, sqref=f"{huruf}{mulai}:{huruf}{sampai}")
            aturan.promptTitle, aturan.prompt = JUDUL_TUSI[medan], bantuan[medan]
            aturan.showInputMessage = True
            lembar.add_data_validation(aturan)


def _petunjuk() -> tuple[str, ...]:
    return (
        _("1. Isi lembar Tugas jabatan mulai di bawah baris CONTOH, satu baris untuk satu tugas."),
        _("2. Yang wajib diisi: Jabatan dan Uraian Tugas. Jabatan boleh kosong bila sama dengan baris di atasnya."),
        _("3. Rencana Hasil Kerja ditulis sebagai hasil, bukan kegiatan: Arsip aktif tertata dan mudah ditemukan."),
        _("4. Bila Rencana Hasil Kerja kosong, program merumuskannya dari uraian tugas."),
        _("5. Tugas yang sudah ada untuk jabatan itu diperbarui; tugas yang tidak ada di berkas tetap disimpan."),
        _("6. Baris CONTOH tidak ikut dibaca; boleh dibiarkan atau dihapus."),
        _("7. Simpan, lalu pilih Impor Excel pada halaman Tugas jabatan. Berkas boleh tetap terbuka di Excel."),
    )
