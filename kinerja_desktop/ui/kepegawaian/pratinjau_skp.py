"""The rows of an SKP import as the table shows them: whose, which result, what is wrong, and what it would do."""

from collections.abc import Iterable

from kinerja_desktop.domain.angka import persen_layar
from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.exchange.kolom_skp import JUDUL_SKP, MedanSkp
from kinerja_desktop.exchange.lembar_excel import IsiSel, teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDitolak, TemuanSel
from kinerja_desktop.exchange.pratinjau_skp import Akibat, BarisRencana, KepalaLembar, PratinjauSkp, kepala_dari
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.kepegawaian.pratinjau_baris import PALING_BANYAK, BarisLayar, sel_layar
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec

_TEMPAT: dict[MedanSkp, str] = {
    MedanSkp.NIP: "orang",
    MedanSkp.NAMA: "orang",
    MedanSkp.TAHUN: "orang",
    MedanSkp.MULAI: "orang",
    MedanSkp.RHK: "rhk",
    MedanSkp.RHK_PIMPINAN: "rhk",
    MedanSkp.JENIS: "rhk",
    MedanSkp.KLASIFIKASI: "rhk",
    MedanSkp.NILAI: "rhk",
    MedanSkp.BAGIAN: "rhk",
    MedanSkp.INDIKATOR: "isi",
    MedanSkp.ASPEK: "isi",
    MedanSkp.EKSPEKTASI: "isi",
    MedanSkp.ISI: "isi",
    MedanSkp.WILAYAH: "isi",
    MedanSkp.RENCANA_AKSI: "isi",
    MedanSkp.TARGET: "target",
    MedanSkp.SATUAN: "target",
    MedanSkp.JENIS_TARGET: "target",
    MedanSkp.ARAH: "target",
    MedanSkp.TW1: "target",
    MedanSkp.TW2: "target",
    MedanSkp.TW3: "target",
    MedanSkp.TW4: "target",
    MedanSkp.ANGKA: "target",
    MedanSkp.BULAN: "target",
}
"""Where in the table a column of the file is looked for."""
_DIBACA: dict[str, tuple[MedanSkp, ...]] = {
    "orang": (MedanSkp.NAMA, MedanSkp.NIP),
    "rhk": (MedanSkp.RHK, MedanSkp.NILAI, MedanSkp.BAGIAN),
    "isi": (MedanSkp.WILAYAH, MedanSkp.RENCANA_AKSI, MedanSkp.INDIKATOR, MedanSkp.EKSPEKTASI, MedanSkp.ISI),
    "target": (MedanSkp.TARGET, MedanSkp.ANGKA),
}


def tabel_skp() -> TableSpec:
    """The table of the preview."""
    return TableSpec(
        kolom=(
            Kolom("baris", _("Baris"), lambda satu: Cell(str(satu.baris), text_tone="tinta2"), longest="10.000"),
            Kolom("orang", _("Pegawai"), lambda satu: sel_layar(satu, "orang", 500), width=130, stretch=2),
            Kolom("rhk", _("Rencana hasil kerja"), lambda satu: sel_layar(satu, "rhk"), width=130, stretch=3),
            Kolom("isi", _("Indikator atau isi"), lambda satu: sel_layar(satu, "isi"), width=130, stretch=3),
            Kolom("target", _("Target"), lambda satu: sel_layar(satu, "target"), width=110, stretch=1, hide_first=2),
            Kolom("lembar", _("Lembar"), lambda satu: Cell(satu.lembar), width=92, hide_first=1),
            Kolom("akibat", _("Akibat"), sel_akibat, longest=Cell(_("Berubah"), icon="circle-dot"), hide_first=3),
        ),
        name=_("Pratinjau impor SKP"),
        row_height=tokens.ROW_ONE,
        identity=lambda satu: (satu.lembar, satu.baris),
        finding=lambda satu: satu.temuan,
    )


def baris_skp_dilihat(pratinjau: PratinjauSkp) -> list[BarisLayar | Grup]:
    """Refused rows, then rows to look at, each below its group; what the file does not speak of comes last."""
    ditolak = [_ditolak(pratinjau, satu) for satu in pratinjau.ditolak[:PALING_BANYAK]]
    dicek = [_diterima(pratinjau, satu) for satu in pratinjau.diterima if satu.baris.temuan][:PALING_BANYAK]
    rows: list[BarisLayar | Grup] = []
    if ditolak:
        rows += [Grup(_("Ditolak · {n} baris tidak diimpor").format(n=len(pratinjau.ditolak))), *ditolak]
    if dicek:
        rows += [Grup(_("Perlu dicek · tetap diimpor")), *dicek]
    return rows


def baris_skp_diterima(pratinjau: PratinjauSkp) -> list[BarisLayar | Grup]:
    """The rows that would be taken, in the order of the file."""
    return [_diterima(pratinjau, satu) for satu in pratinjau.diterima[:PALING_BANYAK]]


def kolom_skp_dikenali(pratinjau: PratinjauSkp) -> list[tuple[str, str]]:
    """The columns of the first sheet: letter and title of the file, and what the program takes it for."""
    return [
        (f"{kolom.huruf} · {kolom.judul}", JUDUL_SKP[kolom.medan] if kolom.medan else _("tidak dibaca"))
        for kolom in pratinjau.kepala[0].kolom
        if kolom.judul
    ]


def _diterima(pratinjau: PratinjauSkp, satu: BarisRencana) -> BarisLayar:
    baris = satu.baris
    isi = _isi(kepala_dari(pratinjau.kepala, baris.lembar), baris.sel) | {"akibat": satu.akibat.value}
    return _layar(pratinjau, baris.lembar, baris.baris, isi, baris.temuan)


def _ditolak(pratinjau: PratinjauSkp, satu: BarisDitolak) -> BarisLayar:
    isi = _isi(kepala_dari(pratinjau.kepala, satu.lembar), satu.sel)
    return _layar(pratinjau, satu.lembar, satu.baris, isi, satu.temuan, satu.pesan)


def _isi(kepala: KepalaLembar, sel: tuple[IsiSel, ...]) -> dict[str, str]:
    isi: dict[str, str] = {}
    for tempat, semua in _DIBACA.items():
        for medan in semua:
            kolom = kepala.kolom_untuk(medan)
            teks = teks_sel(sel[kolom.nomor - 1]) if kolom and kolom.nomor <= len(sel) else ""
            if teks:
                isi[tempat] = " ".join(teks.split())
                break
    satuan = kepala.kolom_untuk(MedanSkp.SATUAN)
    if "target" in isi and satuan is not None and satuan.nomor <= len(sel):
        isi["target"] = persen_layar(f"{isi['target']} {teks_sel(sel[satuan.nomor - 1])}".strip())
    return isi


def _layar(
    pratinjau: PratinjauSkp,
    lembar: str,
    nomor: int,
    isi: dict[str, str],
    temuan: Iterable[TemuanSel],
    pesan: str = "",
) -> BarisLayar:
    terberat = sorted(temuan, key=lambda satu: list(Tingkat).index(satu.tingkat))
    medan = {kolom.nomor: kolom.medan for kolom in kepala_dari(pratinjau.kepala, lembar).kolom if kolom.medan}
    salah: dict[str, Tingkat] = {}
    for satu in terberat:
        tempat = _TEMPAT.get(medan[satu.kolom]) if satu.kolom in medan else None
        if tempat is not None:
            salah.setdefault(tempat, satu.tingkat)
    if pesan:
        finding = Temuan("IMPOR", Tingkat.SALAH, "", pesan)
    else:
        finding = Temuan(terberat[0].kode, terberat[0].tingkat, "", terberat[0].pesan) if terberat else None
    return BarisLayar(lembar, nomor, isi, salah, finding)


def sel_akibat(satu: BarisLayar) -> Cell:
    """What a row would do, as icon and word."""
    match satu.isi.get("akibat"):
        case Akibat.BARU.value:
            return Cell(_("Baru"), icon="plus", tone="daun")
        case Akibat.BERUBAH.value:
            return Cell(_("Berubah"), icon="pencil", tone="nila_teks")
        case Akibat.SAMA.value:
            return Cell(_("Sama"), icon="minus", text_tone="tinta2")
        case _:
            return Cell(_("Ditolak"), icon="circle-x", tone="bata", text_tone="bata")
