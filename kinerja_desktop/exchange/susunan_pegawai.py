"""The staff table that the program itself writes, as template and as export: its columns, widths and lists."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kinerja_desktop.domain.kepegawaian.golongan import GOLONGAN_PPPK, PANGKAT
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, StatusAsn
from kinerja_desktop.exchange.judul_kolom import JUDUL_BAKU, Medan
from kinerja_desktop.exchange.lembar_excel import huruf_kolom
from kinerja_desktop.exchange.tulis_excel import FORMAT_TANGGAL, FORMAT_TEKS
from kinerja_desktop.i18n import _

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class KolomTabel:
    """A column: what it holds, how wide, as which kind of cell, and the values on offer."""

    medan: Medan
    lebar: int
    format: str = FORMAT_TEKS
    pilihan: tuple[str, ...] = ()

    @property
    def judul(self) -> str:
        """The title that the importer knows again."""
        return JUDUL_BAKU[self.medan]


STATUS_TERTULIS = {
    StatusAsn.PNS: "PNS",
    StatusAsn.CPNS: "CPNS",
    StatusAsn.PPPK: "PPPK",
    StatusAsn.PPPK_PW: "PPPK Paruh Waktu",
}
JENIS_TERTULIS = {
    JenisJabatan.JPT_UTAMA: "JPT Utama",
    JenisJabatan.JPT_MADYA: "JPT Madya",
    JenisJabatan.JPT_PRATAMA: "JPT Pratama",
    JenisJabatan.ADMINISTRATOR: "Administrator",
    JenisJabatan.PENGAWAS: "Pengawas",
    JenisJabatan.PELAKSANA: "Pelaksana",
    JenisJabatan.JF_KEAHLIAN: "JF Keahlian",
    JenisJabatan.JF_KETERAMPILAN: "JF Keterampilan",
}
KELAMIN_TERTULIS = {"1": "L", "2": "P"}

SUSUNAN: tuple[KolomTabel, ...] = (
    KolomTabel(Medan.NOMOR, 8, "General"),
    KolomTabel(Medan.GELAR_DEPAN, 12),
    KolomTabel(Medan.NAMA, 32),
    KolomTabel(Medan.GELAR_BELAKANG, 16),
    KolomTabel(Medan.NIP, 24),
    KolomTabel(Medan.STATUS, 18, pilihan=tuple(STATUS_TERTULIS.values())),
    KolomTabel(Medan.GOLONGAN, 12, pilihan=(*PANGKAT, *GOLONGAN_PPPK)),
    KolomTabel(Medan.TMT_GOLONGAN, 14, FORMAT_TANGGAL),
    KolomTabel(Medan.JABATAN, 38),
    KolomTabel(Medan.JENIS_JABATAN, 18, pilihan=tuple(JENIS_TERTULIS.values())),
    KolomTabel(Medan.TMT_JABATAN, 14, FORMAT_TANGGAL),
    KolomTabel(Medan.UNIT, 30),
    KolomTabel(Medan.TEMPAT_LAHIR, 18),
    KolomTabel(Medan.TANGGAL_LAHIR, 14, FORMAT_TANGGAL),
    KolomTabel(Medan.JENIS_KELAMIN, 14, pilihan=tuple(KELAMIN_TERTULIS.values())),
)
KOLOM = {satu.medan: nomor for nomor, satu in enumerate(SUSUNAN, 1)}
"""The sheet column of each field, counted from 1."""


def siapkan_kolom(lembar: "Worksheet", mulai: int, sampai: int) -> None:
    """Give rows `mulai` to `sampai` the right kind of cells and drop-down lists, also where nothing stands yet."""
    from openpyxl.worksheet.datavalidation import DataValidation

    petunjuk = {
        Medan.NAMA: _("Nama tanpa gelar."),
        Medan.NIP: _("18 angka, boleh berspasi: 19860417 201509 2 001."),
        Medan.TANGGAL_LAHIR: _("Hari-bulan-tahun: 17-04-1986."),
    }
    for nomor, kolom in enumerate(SUSUNAN, 1):
        huruf = huruf_kolom(nomor)
        lembar.column_dimensions[huruf].width = kolom.lebar
        lembar.column_dimensions[huruf].number_format = kolom.format
        daerah = f"{huruf}{mulai}:{huruf}{sampai}"
        if kolom.pilihan:
            aturan = DataValidation("list", formula1=f'"{",".join(kolom.pilihan)}"', allow_blank=True, sqref=daerah)
            aturan.errorTitle, aturan.error = kolom.judul, _("Pilih salah satu dari daftar.")
            aturan.showErrorMessage = True
            lembar.add_data_validation(aturan)
        elif kolom.medan in petunjuk:
            aturan = DataValidation(allow_blank=True, sqref=daerah)
            aturan.promptTitle, aturan.prompt = kolom.judul, petunjuk[kolom.medan]
            aturan.showInputMessage = True
            lembar.add_data_validation(aturan)
