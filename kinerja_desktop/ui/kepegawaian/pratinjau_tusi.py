"""The rows of an import of duties as the table shows them: post, duty, result, what is wrong, what it would do."""

from collections.abc import Iterable

from kinerja_desktop.domain.temuan import Temuan, Tingkat
from kinerja_desktop.exchange.lembar_excel import IsiSel, teks_sel
from kinerja_desktop.exchange.pratinjau import BarisDitolak, TemuanSel
from kinerja_desktop.exchange.pratinjau_tusi import BarisTusiRencana, KepalaTusi, PratinjauTusi, kepala_tusi
from kinerja_desktop.exchange.susunan_tusi import JUDUL_TUSI, MedanTusi
from kinerja_desktop.i18n import _
from kinerja_desktop.ui import tokens
from kinerja_desktop.ui.kepegawaian.pratinjau_baris import PALING_BANYAK, BarisLayar, sel_layar
from kinerja_desktop.ui.kepegawaian.pratinjau_skp import sel_akibat
from kinerja_desktop.ui.parts.kolom import Cell, Grup, Kolom, TableSpec


def tabel_tusi() -> TableSpec:
    """The table of the preview."""
    return TableSpec(
        kolom=(
            Kolom("baris", _("Baris"), lambda satu: Cell(str(satu.baris), text_tone="tinta2"), longest="10.000"),
            Kolom("jabatan", _("Jabatan"), lambda satu: sel_layar(satu, "jabatan", 500), width=130, stretch=2),
            Kolom("uraian", _("Uraian tugas"), lambda satu: sel_layar(satu, "uraian"), width=150, stretch=3),
            Kolom("rhk", _("Rencana hasil kerja"), lambda satu: sel_layar(satu, "rhk"), width=130, stretch=3,
                  hide_first=2),
            Kolom("akibat", _("Akibat"), sel_akibat, longest=Cell(_("Berubah"), icon="circle-x"), hide_first=3),
        ),
        name=_("Pratinjau impor tugas jabatan"),
        row_height=tokens.ROW_ONE,
        identity=lambda satu: (satu.lembar, satu.baris),
        finding=lambda satu: satu.temuan,
    )  # fmt: skip


def baris_tusi_dilihat(pratinjau: PratinjauTusi) -> list[BarisLayar | Grup]:
    """Refused rows, then rows to look at, each below its group."""
    ditolak = [_ditolak(pratinjau, satu) for satu in pratinjau.ditolak[:PALING_BANYAK]]
    dicek = [_diterima(satu, pratinjau) for satu in pratinjau.diterima if satu.temuan][:PALING_BANYAK]
    rows: list[BarisLayar | Grup] = []
    if ditolak:
        rows += [Grup(_("Ditolak · {n} baris tidak diimpor").format(n=len(pratinjau.ditolak))), *ditolak]
    if dicek:
        rows += [Grup(_("Perlu dicek · tetap diimpor")), *dicek]
    return rows


def baris_tusi_diterima(pratinjau: PratinjauTusi) -> list[BarisLayar | Grup]:
    """The rows that would be taken, in the order of the file."""
    return [_diterima(satu, pratinjau) for satu in pratinjau.diterima[:PALING_BANYAK]]


def kolom_tusi_dikenali(pratinjau: PratinjauTusi) -> list[tuple[str, str]]:
    """The columns of the first sheet: letter and title of the file, and what the program takes it for."""
    return [
        (f"{kolom.huruf} · {kolom.judul}", JUDUL_TUSI[kolom.medan] if kolom.medan else _("tidak dibaca"))
        for kolom in pratinjau.kepala[0].kolom
        if kolom.judul
    ]


def _diterima(satu: BarisTusiRencana, pratinjau: PratinjauTusi) -> BarisLayar:
    baris = satu.baris
    isi = {"jabatan": baris.jabatan, "uraian": baris.uraian, "rhk": baris.rhk, "akibat": satu.akibat.value}
    kepala = kepala_tusi(pratinjau.kepala, baris.lembar)
    return _layar(kepala, baris.lembar, baris.baris, isi, satu.temuan)


def _ditolak(pratinjau: PratinjauTusi, satu: BarisDitolak) -> BarisLayar:
    kepala = kepala_tusi(pratinjau.kepala, satu.lembar)
    isi = {medan.value: _teks(kepala, medan, satu.sel) for medan in MedanTusi}
    return _layar(kepala, satu.lembar, satu.baris, isi, satu.temuan, satu.pesan)


def _teks(kepala: KepalaTusi, medan: MedanTusi, sel: tuple[IsiSel, ...]) -> str:
    kolom = kepala.kolom_untuk(medan)
    return " ".join(teks_sel(sel[kolom.nomor - 1]).split()) if kolom and kolom.nomor <= len(sel) else ""


def _layar(
    kepala: KepalaTusi,
    lembar: str,
    nomor: int,
    isi: dict[str, str],
    temuan: Iterable[TemuanSel],
    pesan: str = "",
) -> BarisLayar:
    terberat = sorted(temuan, key=lambda satu: list(Tingkat).index(satu.tingkat))
    medan = {kolom.nomor: kolom.medan.value for kolom in kepala.kolom if kolom.medan}
    salah: dict[str, Tingkat] = {}
    for satu in terberat:
        if satu.kolom in medan:
            salah.setdefault(medan[satu.kolom], satu.tingkat)
    if pesan:
        finding = Temuan("IMPOR", Tingkat.SALAH, "", pesan)
    else:
        finding = Temuan(terberat[0].kode, terberat[0].tingkat, "", terberat[0].pesan) if terberat else None
    return BarisLayar(lembar, nomor, isi, salah, finding)
