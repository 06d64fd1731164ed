"""The words of the register of officials who sign: how somebody signs, how he holds the post, which lines run."""

from collections.abc import Sequence

from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, Kedudukan
from kinerja_desktop.i18n import _
from kinerja_desktop.ui.parts.kolom import Cell, Grup
from kinerja_desktop.usecases.kepegawaian.pejabat_ttd import BarisPejabat

BERJALAN, TIDAK_BERJALAN, SEMUA = "BERJALAN", "TIDAK_BERJALAN", "SEMUA"


def kata_cara() -> dict[CaraTandaTangan, str]:
    """In whose name somebody signs."""
    return {
        CaraTandaTangan.LANGSUNG: _("Sendiri"),
        CaraTandaTangan.ATAS_NAMA: _("a.n."),
        CaraTandaTangan.UNTUK_BELIAU: _("u.b."),
    }


def kata_kedudukan() -> dict[Kedudukan, str]:
    """How the official holds the post he signs in."""
    return {
        Kedudukan.DEFINITIF: _("Definitif"),
        Kedudukan.PLT: _("Plt."),
        Kedudukan.PLH: _("Plh."),
        Kedudukan.PJ: _("Pj."),
    }


def cell_cara(baris: BarisPejabat) -> Cell:
    """`u.b.`, with the lines in whose name below."""
    atas = ", ".join(baris.pejabat.atas_nama.splitlines())
    kata = kata_cara()[baris.pejabat.cara]
    return Cell(kata, atas, text_tone="tinta2")


def jabatan_dicetak(baris: BarisPejabat) -> str:
    """The post as paper prints it, `Plt.` included."""
    kedudukan = baris.pejabat.kedudukan
    awal = "" if kedudukan is Kedudukan.DEFINITIF else kata_kedudukan()[kedudukan]
    return f"{awal} {baris.pejabat.jabatan}".strip()


def tersaring(semua: Sequence[BarisPejabat], mana: str, ketik: str) -> list[BarisPejabat]:
    """The lines that run, or do not, and have every typed word."""
    kata = ketik.casefold().split()
    return [
        satu
        for satu in semua
        if mana == SEMUA or satu.berjalan == (mana == BERJALAN)
        if all(satu_kata in _teks(satu) for satu_kata in kata)
    ]


def berkelompok(baris: Sequence[BarisPejabat]) -> list[BarisPejabat | Grup]:
    """A head for each unit."""
    hasil: list[BarisPejabat | Grup] = []
    unit = None
    for satu in baris:
        if satu.pejabat.unit_id != unit:
            unit = satu.pejabat.unit_id
            hasil.append(Grup(satu.unit))
        hasil.append(satu)
    return hasil


def _teks(satu: BarisPejabat) -> str:
    pejabat = satu.pejabat
    return f"{satu.unit} {satu.nama} {satu.nip} {pejabat.jabatan} {pejabat.atas_nama} {pejabat.nomor_surat}".casefold()
