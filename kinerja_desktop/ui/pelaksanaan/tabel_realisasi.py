"""The grid of a period as a table: both the page that fills it and the page that rates it show these columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

from kinerja_desktop.domain.angka import angka_cetak
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi
from kinerja_desktop.domain.penilaian.kata import sebut_rating_singkat
from kinerja_desktop.domain.perencanaan.skp import Arah, Aspek, IndikatorKinerja, JenisTarget
from kinerja_desktop.domain.temuan import Temuan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, Sunting, TableSpec, bar_cell
from kinerja_desktop.usecases.pelaksanaan.baris_realisasi import BarisIndikator

KOLOM_REALISASI = 2
BARIS_TEKS = 3
"""Lines that an indicator, a target or a realisasi may take; a longer text is whole in its tooltip."""

IKON_SARAN = {
    Ekspektasi.DI_ATAS: "chevron-up",
    Ekspektasi.SESUAI: "minus",
    Ekspektasi.DI_BAWAH: "chevron-down",
}
NADA_SARAN = {Ekspektasi.DI_ATAS: "daun", Ekspektasi.SESUAI: "nila_isi", Ekspektasi.DI_BAWAH: "soga"}


@dataclass(frozen=True, slots=True)
class BarisTampil:
    """A row with what was typed into its cell and never became a value, and what there is to say about it."""

    baris: BarisIndikator
    ketikan: str | None = None
    temuan: Temuan | None = None

    @property
    def id(self) -> UUID:
        """The indicator's."""
        return self.baris.indikator.id


def spec_realisasi(*, sunting: bool) -> TableSpec:
    """The table of a period; with `sunting` the realisasi is typed in place."""
    edit = Sunting(isi_sel, placeholder=_("isi")) if sunting else None
    kolom = (
        Kolom("indikator", _("Indikator"), _sel_indikator, width=150, stretch=1, lines=BARIS_TEKS),
        Kolom("target", _("Target"), _sel_target, width=112, hide_first=1, lines=BARIS_TEKS),
        Kolom("realisasi", _("Realisasi"), _sel_realisasi, width=114, edit=edit, lines=BARIS_TEKS),
        Kolom("capaian", _("Capaian %"), _sel_capaian, longest=bar_cell(1, "1.040,00")),
        Kolom("bukti", _("Bukti"), _sel_bukti, longest=Cell("12", icon="paperclip"), hide_first=2),
        Kolom("saran", _("Saran sistem"), _sel_saran, longest=Cell(_("Saran sistem"))),
    )
    return TableSpec(
        kolom=kolom,
        name=_("Realisasi per indikator"),
        row_height=tokens.ROW_TWO - 1,
        identity=lambda r: r.id,
        finding=lambda r: r.temuan,
    )


def baris_tampil(
    baris: Iterable[BarisIndikator],
    ketikan: Mapping[UUID, str] | None = None,
    temuan: Mapping[UUID, Temuan] | None = None,
) -> list[BarisTampil | Grup]:
    """The rows under their plans, in the order of paper."""
    hasil: list[BarisTampil | Grup] = []
    kelompok = groupby(baris, key=lambda satu: satu.rhk)
    for nomor, (rhk, milik) in enumerate(kelompok, start=1):
        hasil.append(Grup(f"{nomor}  {rhk.teks}"))
        for satu in milik:
            id_ = satu.indikator.id
            hasil.append(BarisTampil(satu, (ketikan or {}).get(id_), (temuan or {}).get(id_)))
    return hasil


def isi_sel(tampil: BarisTampil) -> str:
    """What stands in the editor of a realisasi: the text that was typed, or the value without its unit."""
    if tampil.ketikan is not None:
        return tampil.ketikan
    realisasi = tampil.baris.realisasi
    return realisasi.teks if realisasi.nilai is None else angka_cetak(realisasi.nilai)


def sebut_aspek(indikator: IndikatorKinerja) -> str:
    """`Waktu, makin kecil makin baik`: the second line of an indicator."""
    kata = {
        Aspek.KUANTITAS: _("Kuantitas"),
        Aspek.KUALITAS: _("Kualitas"),
        Aspek.WAKTU: _("Waktu"),
        Aspek.BIAYA: _("Biaya"),
    }[indikator.aspek]
    if indikator.arah is Arah.TURUN and indikator.jenis_target is not JenisTarget.TEKS:
        return _("{aspek}, makin kecil makin baik").format(aspek=kata)
    return kata


def _sel_indikator(tampil: Any) -> Cell:
    indikator, belum = tampil.baris.indikator, sum(not satu.ada for satu in tampil.baris.bukti)
    kedua = _("{n} bukti belum diterima").format(n=belum) if belum else sebut_aspek(indikator)
    return Cell(indikator.teks, kedua)


def _sel_target(tampil: Any) -> Cell:
    """`300 berkas`; a date with `paling lambat` below it; the year's number where the period has none of its own."""
    baris = tampil.baris
    if baris.tanpa_target:
        return Cell(_("{target} setahun").format(target=baris.target), baris.tanpa_target)
    awalan = "paling lambat "
    if baris.target.startswith(awalan):
        return Cell(baris.target.removeprefix(awalan), awalan.strip())
    return Cell(baris.target)


def _sel_realisasi(tampil: Any) -> Cell:
    if tampil.ketikan is not None:
        return Cell(tampil.ketikan or _("belum diisi"), weight=600, text_tone="bata")
    if not tampil.baris.tercapai:
        return _kosong(_("belum diisi"))
    return Cell(tampil.baris.tercapai, weight=600)


def _sel_capaian(tampil: Any) -> Cell:
    capaian: Decimal | None = tampil.baris.capaian
    if capaian is None:
        return Cell("")
    tone = NADA_SARAN.get(tampil.baris.saran, "nila_isi")
    return Cell(angka_cetak(capaian, 2), bar=max(0.0, min(1.0, float(capaian) / 100)), bar_tone=tone)


def _sel_bukti(tampil: Any) -> Cell:
    bukti = tampil.baris.bukti
    return Cell(str(len(bukti)), "", "paperclip", text_tone="tinta" if bukti else "tinta3")


def _sel_saran(tampil: Any) -> Cell:
    saran: Ekspektasi | None = tampil.baris.saran
    if saran is None:
        return Cell("")
    bawah = saran is Ekspektasi.DI_BAWAH
    tone = NADA_SARAN[saran] if saran is not Ekspektasi.SESUAI else "tinta2"
    return Cell(sebut_rating_singkat(saran), "", IKON_SARAN[saran], tone, "soga" if bawah else "tinta")


def _kosong(kata: str) -> Cell:
    return Cell(kata, text_tone="tinta3")
