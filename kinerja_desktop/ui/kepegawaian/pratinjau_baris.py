"""The rows of an import preview as the table shows them: what is in the cells, which cell is wrong, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from kinerja_desktop.domain.kepegawaian.pegawai import nip_berkelompok
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.exchange.berkas_ditolak import kepala_baris
from kinerja_desktop.exchange.judul_kolom import JUDUL_BAKU, Medan
from kinerja_desktop.exchange.kepala_tabel import KepalaTabel
from kinerja_desktop.exchange.lembar_excel import teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDitolak, BarisPegawai, PratinjauImpor, TemuanSel
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.parts.chip import keadaan
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec

PALING_BANYAK = 1_000
"""Rows of taken people that are shown; the others are counted. Nobody reads ten thousand rows."""

_KOLOM: dict[Medan, str] = {
    Medan.NAMA: "nama",
    Medan.GELAR_DEPAN: "nama",
    Medan.GELAR_BELAKANG: "nama",
    Medan.NIP: "nip",
    Medan.GOLONGAN: "golongan",
    Medan.PANGKAT: "golongan",
    Medan.JABATAN: "jabatan",
    Medan.UNIT: "unit",
}


@dataclass(frozen=True, slots=True)
class BarisLayar:
    """One row of the preview. `salah` maps a column of the table to the level of the finding in it."""

    lembar: str
    baris: int
    isi: dict[str, str]
    salah: dict[str, Tingkat]
    temuan: Temuan | None


def tabel_pratinjau() -> TableSpec:
    """The table of the preview."""
    return TableSpec(
        kolom=(
            Kolom("baris", _("Baris"), lambda satu: Cell(str(satu.baris), text_tone="tinta2"), longest="10.000"),
            Kolom("nama", _("Nama"), lambda satu: sel_layar(satu, "nama", 500), width=150, stretch=3),
            Kolom(
                "nip",
                _("NIP"),
                lambda satu: sel_layar(satu, "nip"),
                longest=Cell("19860926 201505 1 0010", icon="x", weight=500),
            ),
            Kolom("golongan", _("Golongan"), lambda satu: sel_layar(satu, "golongan"), width=84, hide_first=2),
            Kolom("jabatan", _("Jabatan"), lambda satu: sel_layar(satu, "jabatan"), width=120, stretch=3, hide_first=1),
            Kolom("unit", _("Unit"), lambda satu: sel_layar(satu, "unit"), width=90, stretch=2, hide_first=3),
        ),
        name=_("Pratinjau impor"),
        row_height=tokens.ROW_ONE,
        identity=lambda satu: (satu.lembar, satu.baris),
        finding=lambda satu: satu.temuan,
    )


def baris_perlu_dilihat(pratinjau: PratinjauImpor) -> list[BarisLayar | Grup]:
    """Refused rows, then rows to look at, each below its group."""
    ditolak = [_ditolak(pratinjau, satu) for satu in pratinjau.ditolak[:PALING_BANYAK]]
    dicek = [_diterima(pratinjau, satu) for satu in pratinjau.diterima if perlu_dicek(satu)][:PALING_BANYAK]
    rows: list[BarisLayar | Grup] = []
    if ditolak:
        rows += [Grup(_("Ditolak · {n} baris tidak diimpor").format(n=len(pratinjau.ditolak))), *ditolak]
    if dicek:
        rows += [Grup(_("Perlu dicek · tetap diimpor")), *dicek]
    return rows


def baris_diterima(pratinjau: PratinjauImpor) -> list[BarisLayar | Grup]:
    """The rows that would be taken, in the order of the file."""
    return [_diterima(pratinjau, satu) for satu in pratinjau.diterima[:PALING_BANYAK]]


def perlu_dicek(baris: BarisPegawai) -> bool:
    """Whether a taken row has something to look at."""
    return any(satu.tingkat is not Tingkat.SARAN for satu in baris.temuan)


def kolom_dikenali(pratinjau: PratinjauImpor) -> list[tuple[str, str]]:
    """The columns found: letter and title of the file, and what the program takes it for."""
    pairs: list[tuple[str, str]] = []
    for kepala in pratinjau.kepala[:1]:
        for kolom in kepala.kolom:
            if kolom.judul or kolom.medan:
                arti = ", ".join(_arti(medan) for medan in kolom.medan if medan is not Medan.ABAIKAN)
                pairs.append((f"{kolom.huruf} · {' '.join(kolom.judul.split())}", arti or _("tidak dibaca")))
    return pairs


def _arti(medan: Medan) -> str:
    return _("Nomor urut") if medan is Medan.NOMOR else JUDUL_BAKU[medan]


def _diterima(pratinjau: PratinjauImpor, baris: BarisPegawai) -> BarisLayar:
    gelar = f", {baris.gelar_belakang}" if baris.gelar_belakang else ""
    isi = {
        "nama": f"{baris.gelar_depan} {baris.nama}{gelar}".strip(),
        "nip": nip_berkelompok(baris.nip),
        "golongan": baris.golongan,
        "jabatan": baris.jabatan,
        "unit": baris.unit,
    }
    berat = [satu for satu in baris.temuan if satu.tingkat is not Tingkat.SARAN]
    return _layar(_kepala(pratinjau, baris.lembar, baris.baris), baris.lembar, baris.baris, isi, berat)


def _ditolak(pratinjau: PratinjauImpor, baris: BarisDitolak) -> BarisLayar:
    kepala = kepala_baris(pratinjau, baris)
    isi: dict[str, str] = {"unit": baris.unit}
    for kolom in kepala.kolom if kepala else ():
        teks = teks_sel(baris.sel[kolom.nomor - 1]) if kolom.nomor <= len(baris.sel) else ""
        for medan in kolom.medan:
            if medan in _KOLOM and teks and not isi.get(_KOLOM[medan]):
                isi[_KOLOM[medan]] = " ".join(teks.split())
    return _layar(kepala, baris.lembar, baris.baris, isi, baris.temuan, baris.pesan)


def _layar(
    kepala: KepalaTabel | None,
    lembar: str,
    nomor: int,
    isi: dict[str, str],
    temuan: Iterable[TemuanSel],
    pesan: str = "",
) -> BarisLayar:
    terberat = sorted(temuan, key=lambda satu: list(Tingkat).index(satu.tingkat))
    salah: dict[str, Tingkat] = {}
    for satu in terberat:
        kolom = next((kolom for kolom in kepala.kolom if kolom.nomor == satu.kolom), None) if kepala else None
        for medan in kolom.medan if kolom else ():
            if medan in _KOLOM:
                salah.setdefault(_KOLOM[medan], satu.tingkat)
    if pesan:
        finding = Temuan("IMPOR", Tingkat.SALAH, "", pesan)
    else:
        finding = Temuan(terberat[0].kode, terberat[0].tingkat, "", terberat[0].pesan) if terberat else None
    return BarisLayar(lembar, nomor, isi, salah, finding)


def _kepala(pratinjau: PratinjauImpor, lembar: str, baris: int) -> KepalaTabel | None:
    calon = [satu for satu in pratinjau.kepala if satu.lembar == lembar and satu.baris_akhir < baris]
    return max(calon, key=lambda satu: satu.baris_akhir, default=None)


def sel_layar(satu: BarisLayar, key: str, weight: int = 400) -> Cell:
    """One cell of the preview, coloured by the finding in it."""
    teks = satu.isi.get(key, "")
    tingkat = satu.salah.get(key)
    if tingkat is None:
        return Cell(teks, weight=weight)
    state = keadaan(tingkat.value)
    return Cell(teks or _("kosong"), icon=state.icon, tone=state.tone, text_tone=state.tone, weight=500)
