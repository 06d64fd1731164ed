"""Bukti dukung as a table: of one indicator while it is filled, of all indicators where it is rated."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.penilaian.evaluasi import BuktiDukung, JenisBukti
from kinerja_desktop.domain.tanggal import tanggal_pendek
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import BarisIndikator, BuktiTampil

IKON = {JenisBukti.FILE: "file-text", JenisBukti.TAUTAN: "link", JenisBukti.FISIK: "map-pin"}


@dataclass(frozen=True, slots=True)
class BarisBukti:
    """One evidence in the table, with the indicator it belongs to."""

    indikator_id: UUID
    tampil: BuktiTampil

    @property
    def bukti(self) -> BuktiDukung:
        """The evidence itself."""
        return self.tampil.bukti


def spec_bukti() -> TableSpec:
    """The columns: title with its file, link or place; day; size or where it is."""
    kolom = (
        Kolom("judul", _("Bukti dukung"), _sel_judul, width=150, stretch=1),
        Kolom("tanggal", _("Tanggal"), lambda b: Cell(tanggal_pendek(b.bukti.tanggal)), longest="30 Sep"),
        Kolom("isi", _("Isi"), _sel_isi, longest=Cell(_("belum diterima"), icon="clock"), hide_first=1),
    )
    return TableSpec(kolom=kolom, name=_("Bukti dukung"), row_height=tokens.ROW_TWO - 3, identity=lambda b: b.bukti.id)


def baris_bukti(baris: BarisIndikator) -> list[BarisBukti]:
    """The evidence of one indicator."""
    return [BarisBukti(baris.indikator.id, satu) for satu in baris.bukti]


def baris_semua_bukti(baris: Sequence[BarisIndikator]) -> list[BarisBukti | Grup]:
    """The evidence of all indicators, each group under its indicator; one without evidence has no group."""
    hasil: list[BarisBukti | Grup] = []
    for satu in baris:
        if satu.bukti:
            hasil.append(Grup(satu.indikator.teks))
            hasil += baris_bukti(satu)
    return hasil


def _sel_judul(satu: Any) -> Cell:
    bukti: BuktiDukung = satu.bukti
    kedua = bukti.nama_berkas or bukti.keterangan
    return Cell(bukti.judul, kedua, IKON[bukti.jenis], weight=500)


def _sel_isi(satu: Any) -> Cell:
    bukti: BuktiDukung = satu.bukti
    if bukti.jenis is JenisBukti.TAUTAN:
        return Cell(_("tautan"))
    if bukti.jenis is JenisBukti.FISIK:
        return Cell(_("berkas fisik"))
    if not satu.tampil.ada:
        return Cell(_("belum diterima"), "", "clock", "soga", "soga")
    return Cell(sebut_ukuran(bukti.ukuran))


def sebut_ukuran(bita: int) -> str:
    """`184 KB`, `2,4 MB`."""
    if bita < 1024 * 1024:
        return _("{n} KB").format(n=angka_cetak(Decimal(max(1, round(bita / 1024)))))
    return _("{n} MB").format(n=angka_cetak(Decimal(bita) / (1024 * 1024), 1))
