"""The people of an office as a workbook that can be imported again unchanged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Pegawai, nip_berkelompok
from kinerja_desktop.exchange.judul_kolom import Medan
from kinerja_desktop.exchange.lembar_excel import IsiSel, huruf_kolom
from kinerja_desktop.exchange.susunan_pegawai import (
    JENIS_TERTULIS,
    KELAMIN_TERTULIS,
    KOLOM,
    STATUS_TERTULIS,
    SUSUNAN,
    siapkan_kolom,
)
from kinerja_desktop.exchange.tulis_excel import simpan, tulis_isi, tulis_kepala, tulis_teks
from kinerja_desktop.i18n import _

BARIS_KEPALA = 4


@dataclass(frozen=True, slots=True)
class PegawaiEkspor:
    """A person with the post held on the day of the export; without one the post's columns stay empty."""

    pegawai: Pegawai
    jabatan: str = ""
    jenis_jabatan: JenisJabatan | None = None
    tmt_jabatan: date | None = None
    unit: str = ""


def ekspor_pegawai(semua: Sequence[PegawaiEkspor], ke: Path, *, kantor: str = "", tahun: int | None = None) -> Path:
    """Write the people in the given order and answer where the file stands.

    `kantor` (`Kecamatan Tenayan Raya`) and `tahun` stand in the title block. Raises PenolakanError `EKSPOR-01`.
    """
    from openpyxl import Workbook  # loaded at first use: it costs a tenth of a second
    from openpyxl.styles import Font

    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar.title = _("Pegawai")
    judul = _("DAFTAR PEGAWAI") if tahun is None else _("DAFTAR PEGAWAI TAHUN {tahun}").format(tahun=tahun)
    for baris, teks in enumerate((judul, kantor.upper()), 1):
        tulis_teks(lembar, baris, 1, teks).font = Font(bold=True)
    for nomor, satu in enumerate(semua, 1):
        for medan, isi in _isi(nomor, satu).items():
            tulis_isi(lembar, BARIS_KEPALA + nomor, KOLOM[medan], isi)
    siapkan_kolom(lembar, BARIS_KEPALA + 1, BARIS_KEPALA + max(1, len(semua)))
    tulis_kepala(lembar, BARIS_KEPALA, [satu.judul for satu in SUSUNAN], [satu.lebar for satu in SUSUNAN])
    lembar.print_area = f"A1:{huruf_kolom(len(SUSUNAN))}{BARIS_KEPALA + max(1, len(semua))}"
    return simpan(buku, ke)


def _isi(nomor: int, satu: PegawaiEkspor) -> dict[Medan, IsiSel]:
    orang = satu.pegawai
    return {
        Medan.NOMOR: float(nomor),
        Medan.GELAR_DEPAN: orang.gelar_depan,
        Medan.NAMA: orang.nama,
        Medan.GELAR_BELAKANG: orang.gelar_belakang,
        Medan.NIP: nip_berkelompok(orang.nip),
        Medan.STATUS: STATUS_TERTULIS[orang.status],
        Medan.GOLONGAN: orang.golongan,
        Medan.JABATAN: satu.jabatan,
        Medan.JENIS_JABATAN: JENIS_TERTULIS[satu.jenis_jabatan] if satu.jenis_jabatan else "",
        Medan.TMT_JABATAN: satu.tmt_jabatan or "",
        Medan.UNIT: satu.unit,
        Medan.TANGGAL_LAHIR: orang.tanggal_lahir or "",
        Medan.JENIS_KELAMIN: KELAMIN_TERTULIS.get(orang.jenis_kelamin, ""),
    }
