"""Writing workbooks that Excel opens without a question: text that stays text, dates that stay dates."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.exchange.lembar_excel import IsiSel
from kinerja_desktop.i18n import _

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FORMAT_TEKS, FORMAT_TANGGAL = "@", "dd-mm-yyyy"
_RUMUS = ("=", "+", "-", "@", "\t", "\r")
_PENGGANTI_NAMA_LEMBAR = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def tulis_teks(lembar: "Worksheet", baris: int, kolom: int, teks: str) -> "Cell":
    """Put a text into a cell; what looks like a formula stays the text that it is (`domain.md` 6.0)."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    sel = lembar.cell(baris, kolom, ILLEGAL_CHARACTERS_RE.sub("", teks))
    sel.data_type = "s"
    sel.number_format = FORMAT_TEKS
    if teks.startswith(_RUMUS):
        sel.quotePrefix = True
    return sel


def tulis_isi(lembar: "Worksheet", baris: int, kolom: int, isi: IsiSel) -> "Cell":
    """Put any value into a cell as the kind it is; an empty text leaves the cell empty."""
    if isinstance(isi, str) and isi:
        return tulis_teks(lembar, baris, kolom, isi)
    sel = lembar.cell(baris, kolom, "")
    sel.value = None if isi == "" else isi
    if isinstance(isi, date) and not isinstance(isi, datetime):
        sel.number_format = FORMAT_TANGGAL
    return sel


def tulis_kepala(lembar: "Worksheet", baris: int, judul: Sequence[str], lebar: Sequence[int]) -> None:
    """A head row: bold on grey, wrapped, frozen and filtered, repeated on each printed page."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for nomor, (satu, lebar_kolom) in enumerate(zip(judul, lebar, strict=True), 1):
        sel = tulis_teks(lembar, baris, nomor, satu)
        sel.font = Font(bold=True)
        sel.fill = PatternFill("solid", fgColor="E8E8E8")
        sel.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        lembar.column_dimensions[get_column_letter(nomor)].width = lebar_kolom
    lembar.freeze_panes = f"A{baris + 1}"
    lembar.auto_filter.ref = f"A{baris}:{get_column_letter(len(judul))}{max(baris, lembar.max_row)}"
    lembar.print_title_rows = f"{baris}:{baris}"
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.paperSize = 9
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def tulis_petunjuk(buku: "Workbook", kalimat: Sequence[str]) -> None:
    """The sheet `Petunjuk`: one sentence a row."""
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.properties import PageSetupProperties

    lembar = buku.create_sheet(_("Petunjuk"))
    lembar.column_dimensions["A"].width = 100
    lembar.page_setup.paperSize = 9
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for baris, satu in enumerate(kalimat, 1):
        sel = tulis_teks(lembar, baris, 1, satu)
        sel.alignment = Alignment(wrap_text=True, vertical="top")


def nama_lembar(buku: "Workbook", nama: str) -> str:
    """A sheet name that Excel takes and that the workbook does not have yet."""
    dasar = nama.translate(_PENGGANTI_NAMA_LEMBAR).strip(" '")[:31] or _("Data")
    dipakai = {satu.lower() for satu in buku.sheetnames}
    calon, urut = dasar, 2
    while calon.lower() in dipakai:
        akhiran = f" ({urut})"
        calon, urut = dasar[: 31 - len(akhiran)] + akhiran, urut + 1
    return calon


def simpan(buku: "Workbook", ke: Path) -> Path:
    """Write the workbook beside its place and move it there, so that no half file is ever seen; answers where it is.

    A file that is open in Excel cannot be replaced; then the next free name (`... (2).xlsx`) is taken. Raises
    PenolakanError `EKSPOR-01` when the folder cannot be written to.
    """
    sementara = ke.with_name(f".{ke.name}.sebagian")
    try:
        ke.parent.mkdir(parents=True, exist_ok=True)
        buku.save(sementara)
        for urut in range(1, 100):
            tujuan = ke if urut == 1 else ke.with_name(f"{ke.stem} ({urut}){ke.suffix}")
            try:
                sementara.replace(tujuan)
            except PermissionError:
                continue
            return tujuan
    except OSError as galat:
        raise _tak_dapat_menulis(ke) from galat
    finally:
        with suppress(OSError):
            sementara.unlink(missing_ok=True)
    raise _tak_dapat_menulis(ke)


def _tak_dapat_menulis(ke: Path) -> PenolakanError:
    return PenolakanError(
        "EKSPOR-01",
        _("Berkas {nama} tidak dapat ditulis ke folder itu.").format(nama=ke.name),
        langkah=_("Periksa ruang kosong dan izin folder, atau pilih folder lain."),
    )
