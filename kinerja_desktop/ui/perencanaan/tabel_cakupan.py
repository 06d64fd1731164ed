"""The gaps of a year as one list: by leader what nobody took and who has no part, then posts without an indicator."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kinerja_desktop.i18n import _, ngettext
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.chip import keadaan
from kinerja_desktop.ui.parts.data_table import DataTable
from kinerja_desktop.ui.parts.empty_state import EmptyState
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec
from kinerja_desktop.usecases.perencanaan.cakupan_rencana import Cakupan, CakupanPimpinan, MenungguInduk, TanpaIndikator


@dataclass(frozen=True, slots=True)
class BarisCakupan:
    """One gap: what it says, whom it is about, and where Enter leads."""

    kunci: str
    apa: str
    rincian: str
    tingkat: str
    pimpinan_id: UUID | None = None
    medan: str = ""
    pegawai_id: UUID | None = None
    skp_id: UUID | None = None


def baris_cakupan(cakupan: Cakupan) -> list[BarisCakupan | Grup]:
    """The list under its heads; a leader without a gap is left out."""
    hasil: list[BarisCakupan | Grup] = []
    for satu in cakupan.pimpinan:
        baris = list(_baris_pimpinan(satu))
        if baris:
            hasil.append(Grup(_("{jabatan}, {nama}").format(jabatan=satu.jabatan, nama=satu.nama)))
            hasil.extend(baris)
    if cakupan.tanpa_indikator:
        n = len(cakupan.tanpa_indikator)
        hasil.append(Grup(ngettext("Jabatan tanpa indikator: {n}", "Jabatan tanpa indikator: {n}", n).format(n=n)))
        hasil.extend(_baris_tanpa(satu) for satu in cakupan.tanpa_indikator)
    if cakupan.menunggu:
        n = len(cakupan.menunggu)
        kata = ngettext("RHK menunggu rencana pimpinan: {n}", "RHK menunggu rencana pimpinan: {n}", n)
        hasil.append(Grup(kata.format(n=n)))
        hasil.extend(_baris_menunggu(satu) for satu in cakupan.menunggu)
    return hasil


def kalimat_cakupan(indikator: int, pegawai: int) -> str:
    """`3 indikator belum dibagi, 2 pegawai belum mendapat peran`; empty where nothing is missing."""
    bagian = [
        ngettext("{n} indikator belum dibagi", "{n} indikator belum dibagi", indikator).format(n=indikator),
        ngettext("{n} pegawai belum mendapat peran", "{n} pegawai belum mendapat peran", pegawai).format(n=pegawai),
    ]
    return ", ".join(kata for kata, jumlah in zip(bagian, (indikator, pegawai), strict=True) if jumlah)


def bagian_cakupan(cakupan: Cakupan) -> list[str]:
    """What is missing, in parts of one sentence: indicators and people, then posts without an indicator."""
    tanpa = len(cakupan.tanpa_indikator)
    kata = ngettext("{n} jabatan tanpa indikator", "{n} jabatan tanpa indikator", tanpa).format(n=tanpa)
    gaps = kalimat_cakupan(cakupan.indikator_belum, cakupan.pegawai_belum)
    return [satu for satu, ada in ((gaps, gaps), (kata, tanpa)) if ada]


def judul_cakupan(cakupan: Cakupan) -> tuple[str, str]:
    """The finding of the whole list as title and subtitle."""
    bagian = bagian_cakupan(cakupan)
    return (bagian[-1], ", ".join(bagian[:-1])) if bagian else (_("Rencana semua unit sudah tercakup"), "")


class TabelCakupan(DataTable):
    """Enter opens the place of a gap."""

    def __init__(self, on_open: Callable[[Any], None]) -> None:
        hints = (("↑ ↓", _("pindah")), ("Enter", _("buka tempatnya")))
        super().__init__(_spec(), on_open=on_open, hints=hints)
        self.set_empty(
            EmptyState(
                _("Semua indikator sudah dibagi dan semua jabatan berindikator."),
                _("Daftar ini terisi lagi bila rencana berubah."),
            )
        )

    def show_gaps(self, cakupan: Cakupan) -> None:
        """Show these gaps."""
        self.show_rows(baris_cakupan(cakupan))


def _baris_pimpinan(satu: CakupanPimpinan) -> list[BarisCakupan]:
    if satu.keadaan is None:
        return [
            BarisCakupan(
                f"pimpinan:{satu.pimpinan_id}",
                _("Pimpinan ini belum punya SKP, jadi indikatornya belum bisa dibagi."),
                ngettext("{n} bawahan", "{n} bawahan", satu.bawahan).format(n=satu.bawahan),
                "PERLU_DICEK",
                pimpinan_id=satu.pimpinan_id,
                pegawai_id=satu.pimpinan_id,
            )
        ]
    terbagi = _("{a} dari {b} indikator terbagi").format(a=satu.terbagi, b=satu.indikator)
    return [
        BarisCakupan(
            f"{satu.pimpinan_id}:{temuan.medan}",
            temuan.pesan,
            terbagi,
            temuan.tingkat.value,
            pimpinan_id=satu.pimpinan_id,
            medan=temuan.medan,
        )
        for temuan in satu.temuan
    ]


def _baris_tanpa(satu: TanpaIndikator) -> BarisCakupan:
    return BarisCakupan(
        f"tanpa:{satu.pegawai_id}",
        _("{nama}: {sebab}.").format(nama=satu.nama, sebab=satu.sebab),
        " · ".join(kata for kata in (satu.jabatan, satu.unit_kerja) if kata),
        "PERLU_DICEK",
        pegawai_id=satu.pegawai_id,
        skp_id=satu.skp_id,
    )


def _baris_menunggu(satu: MenungguInduk) -> BarisCakupan:
    return BarisCakupan(
        f"menunggu:{satu.rhk_id}",
        _("{nama}: {teks}").format(nama=satu.nama, teks=satu.teks or _("belum diisi")),
        " · ".join(kata for kata in (satu.jabatan, satu.unit_kerja) if kata),
        "MENUNGGU",
        pegawai_id=satu.pegawai_id,
        skp_id=satu.skp_id,
    )


def _spec() -> TableSpec:
    def apa(baris: Any) -> Cell:
        state = keadaan(baris.tingkat)
        return Cell(baris.apa, icon=state.icon, tone=state.tone)

    return TableSpec(
        kolom=(
            Kolom("apa", _("Yang belum tercakup"), apa, width=320, stretch=3),
            Kolom(
                "rincian", _("Rincian"), lambda b: Cell(b.rincian, text_tone="tinta2"), width=200, stretch=1,
                hide_first=1,
            ),
        ),
        name=_("Cakupan rencana"),
        row_height=tokens.ROW_ONE,
        identity=lambda b: b.kunci,
    )  # fmt: skip
