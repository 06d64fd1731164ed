"""The sheets of an SKP workbook as the program writes them, as template and as export: columns, widths, lists."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kinerja_desktop.domain.perencanaan.berakhlak import NILAI_BERAKHLAK
from kinerja_desktop.domain.perencanaan.rencana_aksi import StatusAksi
from kinerja_desktop.domain.perencanaan.skp import (
    Arah,
    Aspek,
    BagianLampiran,
    JenisRhk,
    JenisTarget,
    Klasifikasi,
    Pendekatan,
    Perspektif,
)
from kinerja_desktop.exchange.kata_skp import pilihan_tertulis
from kinerja_desktop.exchange.kolom_skp import JUDUL_SKP, JenisLembar, MedanSkp
from kinerja_desktop.exchange.lembar_excel import IsiSel, huruf_kolom
from kinerja_desktop.exchange.tulis_excel import FORMAT_TANGGAL, FORMAT_TEKS, tulis_isi, tulis_kepala, tulis_teks
from kinerja_desktop.i18n import _

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

BARIS_KEPALA = 4
"""Two lines of title and an empty one stand above."""


@dataclass(frozen=True, slots=True)
class KolomBerkas:
    """A column: what it holds, how wide, as which kind of cell, the values on offer, and a word of help."""

    medan: MedanSkp
    lebar: int
    format: str = FORMAT_TEKS
    pilihan: tuple[str, ...] = ()
    bantuan: str = ""


def nama_lembar_skp(jenis: JenisLembar) -> str:
    """The name of the sheet's tab."""
    return {
        JenisLembar.HASIL_KERJA: _("Hasil Kerja"),
        JenisLembar.PERILAKU: _("Perilaku"),
        JenisLembar.LAMPIRAN: _("Lampiran"),
        JenisLembar.WILAYAH: _("Wilayah"),
        JenisLembar.RENCANA_AKSI: _("Rencana aksi"),
    }[jenis]


def susunan_skp(jenis: JenisLembar) -> tuple[KolomBerkas, ...]:
    """The columns of a sheet, in the order in which the program writes them."""
    return (*_KEPALA, *_SUSUNAN[jenis], KolomBerkas(MedanSkp.MULAI, 13, FORMAT_TANGGAL))


def tulis_lembar_skp(
    buku: "Workbook",
    jenis: JenisLembar,
    judul: Sequence[str],
    baris: Iterable[Mapping[MedanSkp, IsiSel]],
    *,
    siap: int = 0,
    contoh: int = 0,
) -> int:
    """Add a sheet with its rows and answer how many they were.

    `siap` further rows get their kinds of cells and lists; the first `contoh` rows are written as samples.
    """
    from openpyxl.styles import Alignment, Font

    lembar = buku.create_sheet(nama_lembar_skp(jenis))
    susunan = susunan_skp(jenis)
    for nomor, teks in enumerate(judul, 1):
        tulis_teks(lembar, nomor, 1, teks).font = Font(bold=True, size=14 if nomor == 1 else 11)
    rata, miring = Alignment(wrap_text=True, vertical="top"), Font(italic=True, color="808080")
    terakhir = BARIS_KEPALA
    for terakhir, isi in enumerate(baris, BARIS_KEPALA + 1):
        for nomor, kolom in enumerate(susunan, 1):
            satu = isi.get(kolom.medan, "")
            if satu != "":
                sel = tulis_isi(lembar, terakhir, nomor, satu)
                sel.alignment = rata
                if terakhir <= BARIS_KEPALA + contoh:
                    sel.font = miring
    _siapkan(lembar, susunan, BARIS_KEPALA + 1, max(terakhir, BARIS_KEPALA + 1) + siap)
    tulis_kepala(lembar, BARIS_KEPALA, [JUDUL_SKP[satu.medan] for satu in susunan], [satu.lebar for satu in susunan])
    lembar.freeze_panes = f"D{BARIS_KEPALA + 1}"  # number, NIP and name stay in sight while one types to the right
    if not siap:  # a template prints what has been typed into it
        lembar.print_area = f"A1:{huruf_kolom(len(susunan))}{max(terakhir, BARIS_KEPALA + 1)}"
    return terakhir - BARIS_KEPALA


def _siapkan(lembar: "Worksheet", susunan: Sequence[KolomBerkas], mulai: int, sampai: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    for nomor, kolom in enumerate(susunan, 1):
        huruf = huruf_kolom(nomor)
        lembar.column_dimensions[huruf].number_format = kolom.format
        if not kolom.pilihan and not kolom.bantuan:
            continue
        daftar = f'"{",".join(kolom.pilihan)}"' if kolom.pilihan else None
        aturan = DataValidation(
            "list" if daftar else None, formula1=daftar, allow_blank=True, sqref=f"{huruf}{mulai}:{huruf}{sampai}"
        )
        if daftar:
            aturan.errorTitle, aturan.error = JUDUL_SKP[kolom.medan], _("Pilih salah satu dari daftar.")
            aturan.showErrorMessage = True
        else:
            aturan.promptTitle, aturan.prompt = JUDUL_SKP[kolom.medan], kolom.bantuan
            aturan.showInputMessage = True
        lembar.add_data_validation(aturan)


def _pilih(medan: MedanSkp, lebar: int, kelas: type[StrEnum]) -> KolomBerkas:
    return KolomBerkas(medan, lebar, pilihan=pilihan_tertulis(kelas))


_ANGKA = "General"
_KEPALA = (
    KolomBerkas(MedanSkp.NOMOR, 9, _ANGKA),
    KolomBerkas(MedanSkp.NIP, 23, bantuan=_("18 angka, boleh berspasi: 19860417 201509 2 001.")),
    KolomBerkas(MedanSkp.NAMA, 26, bantuan=_("Untuk dibaca. Dicocokkan dengan NIP, tidak mengubah nama.")),
    KolomBerkas(MedanSkp.TAHUN, 8, _ANGKA),
)
_SUSUNAN: dict[JenisLembar, tuple[KolomBerkas, ...]] = {
    JenisLembar.HASIL_KERJA: (
        _pilih(MedanSkp.PENDEKATAN, 14, Pendekatan),
        _pilih(MedanSkp.JENIS, 11, JenisRhk),
        _pilih(MedanSkp.KLASIFIKASI, 13, Klasifikasi),
        KolomBerkas(MedanSkp.RHK_PIMPINAN, 36),
        KolomBerkas(MedanSkp.RHK, 40, bantuan=_("Hasil, bukan kegiatan: Arsip kecamatan tertata.")),
        KolomBerkas(MedanSkp.PENUGASAN_DARI, 20),
        _pilih(MedanSkp.ASPEK, 12, Aspek),
        KolomBerkas(MedanSkp.INDIKATOR, 40),
        _pilih(MedanSkp.JENIS_TARGET, 12, JenisTarget),
        KolomBerkas(MedanSkp.TARGET, 18, bantuan=_("Misalnya 1.200, 85-90, 95 atau 31 Maret 2026.")),
        KolomBerkas(MedanSkp.SATUAN, 14),
        _pilih(MedanSkp.ARAH, 9, Arah),
        KolomBerkas(MedanSkp.TW1, 9, _ANGKA),
        KolomBerkas(MedanSkp.TW2, 9, _ANGKA),
        KolomBerkas(MedanSkp.TW3, 9, _ANGKA),
        KolomBerkas(MedanSkp.TW4, 9, _ANGKA),
        _pilih(MedanSkp.PERSPEKTIF, 18, Perspektif),
    ),
    JenisLembar.PERILAKU: (
        KolomBerkas(MedanSkp.NILAI, 26, pilihan=tuple(satu.nama for satu in NILAI_BERAKHLAK)),
        KolomBerkas(MedanSkp.EKSPEKTASI, 70),
    ),
    JenisLembar.LAMPIRAN: (_pilih(MedanSkp.BAGIAN, 28, BagianLampiran), KolomBerkas(MedanSkp.ISI, 70)),
    JenisLembar.WILAYAH: (
        KolomBerkas(MedanSkp.RHK, 40),
        KolomBerkas(MedanSkp.INDIKATOR, 40),
        KolomBerkas(MedanSkp.WILAYAH, 24),
        KolomBerkas(MedanSkp.TARGET, 14, _ANGKA),
    ),
    JenisLembar.RENCANA_AKSI: (
        KolomBerkas(MedanSkp.RHK, 40),
        KolomBerkas(MedanSkp.RENCANA_AKSI, 44),
        KolomBerkas(MedanSkp.TARGET, 26),
        KolomBerkas(MedanSkp.ANGKA, 10, _ANGKA),
        KolomBerkas(MedanSkp.SATUAN, 14),
        KolomBerkas(MedanSkp.BULAN, 16, bantuan=_("Nomor bulan dipisah koma: 1,4,7.")),
        KolomBerkas(MedanSkp.PENANGGUNG_JAWAB, 26),
        _pilih(MedanSkp.STATUS, 13, StatusAksi),
        KolomBerkas(MedanSkp.KENDALA, 36, bantuan=_("Apa yang menghambat. Dicetak bila statusnya Terkendala.")),
    ),
}
