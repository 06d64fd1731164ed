"""The predikat: looked up in the matrix of two ratings, able to explain itself (`domain.md` 3.4, 5.2.1, promise 5)."""

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_desktop.domain.aturan import Aturan
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Predikat
from kinerja_desktop.domain.penilaian.kata import sebut_capaian, sebut_predikat, sebut_rating_singkat
from kinerja_desktop.i18n import _

KODE_MATRIKS = "predikat_pegawai"
KODE_PIMPINAN = "rating_pimpinan"

_TINGKAT = tuple(Ekspektasi)
_EJAAN = {
    "atas": Ekspektasi.DI_ATAS,
    "diatas": Ekspektasi.DI_ATAS,
    "sesuai": Ekspektasi.SESUAI,
    "bawah": Ekspektasi.DI_BAWAH,
    "dibawah": Ekspektasi.DI_BAWAH,
}


@dataclass(frozen=True, slots=True)
class Matriks:
    """The matrix in force: one predikat for each pair (rating hasil kerja, rating perilaku kerja)."""

    sel: Mapping[tuple[Ekspektasi, Ekspektasi], Predikat]
    aturan: Aturan

    def predikat(self, hasil: Ekspektasi | str | None, perilaku: Ekspektasi | str | None) -> Predikat | None:
        """The predikat of two ratings; None while one is missing. Raises `ValueError` for a word that is no rating."""
        hasil, perilaku = baca_ekspektasi(hasil), baca_ekspektasi(perilaku)
        return None if hasil is None or perilaku is None else self.sel[hasil, perilaku]


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """Why a predikat is what it is.

    `judul` is the question, `kalimat` the answer, `sel` the cell of the matrix, `sumber` where the matrix stands, and
    `agar_sangat_baik` what would have to change for the highest predikat; empty when it is reached.
    """

    judul: str
    kalimat: str
    sel: tuple[Ekspektasi, Ekspektasi]
    predikat: Predikat
    sumber: str
    agar_sangat_baik: str


def matriks_dari(aturan: Aturan) -> Matriks:
    """The matrix of a rule row `predikat_pegawai`. Raises `ValueError` when a cell is missing or unknown."""
    sel: dict[tuple[Ekspektasi, Ekspektasi], Predikat] = {}
    for kunci, nilai in aturan.peta("sel").items():
        hasil, _garis, perilaku = kunci.partition("/")
        sel[Ekspektasi(hasil), Ekspektasi(perilaku)] = Predikat(nilai)
    if len(sel) != len(_TINGKAT) ** 2:
        raise ValueError("the matrix needs nine cells")
    return Matriks(sel, aturan)


def baca_ekspektasi(teks: Ekspektasi | str | None) -> Ekspektasi | None:
    """A rating from any spelling: `di atas`, `diatas`, `ATAS`, `Sesuai Ekspektasi`, `di bawah ekspektasi`; None stays.

    Raises `ValueError` for another word.
    """
    if teks is None or isinstance(teks, Ekspektasi):
        return teks
    kata = "".join(huruf for huruf in teks.casefold() if huruf.isalpha()).removesuffix("ekspektasi")
    if kata not in _EJAAN:
        raise ValueError(f"not a rating: {teks!r}")
    return _EJAAN[kata]


def jelaskan(
    matriks: Matriks, hasil: Ekspektasi, perilaku: Ekspektasi, *, capaian_pimpinan: CapaianOrganisasi | None = None
) -> Penjelasan:
    """The explanation "Mengapa Baik?" of one pair of ratings.

    `capaian_pimpinan` is given for the head of a unit, whose rating hasil kerja follows the organisation.
    """
    predikat = matriks.sel[hasil, perilaku]
    kalimat = _("Hasil kerja {hasil} dan perilaku {perilaku} bertemu di {predikat}.").format(
        hasil=sebut_rating_singkat(hasil), perilaku=sebut_rating_singkat(perilaku), predikat=sebut_predikat(predikat)
    )
    if capaian_pimpinan is not None:
        tambahan = _("Rating hasil kerja pimpinan ditetapkan dari capaian kinerja organisasi: {capaian}.")
        kalimat = f"{kalimat} {tambahan.format(capaian=sebut_capaian(capaian_pimpinan))}"
    return Penjelasan(
        judul=_("Mengapa {predikat}?").format(predikat=sebut_predikat(predikat)),
        kalimat=kalimat,
        sel=(hasil, perilaku),
        predikat=predikat,
        sumber=f"{matriks.aturan.sumber}, {matriks.aturan.pasal}",
        agar_sangat_baik=_agar_sangat_baik(matriks, hasil, perilaku),
    )


def rating_pimpinan(aturan: Aturan, capaian: CapaianOrganisasi) -> Ekspektasi:
    """The rating hasil kerja of a head of unit, from the rule row `rating_pimpinan` (`domain.md` 5.2.6)."""
    return Ekspektasi(aturan.peta("rating")[capaian.value])


def _agar_sangat_baik(matriks: Matriks, hasil: Ekspektasi, perilaku: Ekspektasi) -> str:
    if matriks.sel[hasil, perilaku] is Predikat.SANGAT_BAIK:
        return ""
    tujuan = [sel for sel, predikat in matriks.sel.items() if predikat is Predikat.SANGAT_BAIK]
    if not tujuan:
        return ""
    hasil_tujuan, perilaku_tujuan = min(tujuan, key=lambda sel: _jarak(hasil, sel[0]) + _jarak(perilaku, sel[1]))
    naik = [
        (nama, ke)
        for nama, dari, ke in ((_("hasil kerja"), hasil, hasil_tujuan), (_("perilaku"), perilaku, perilaku_tujuan))
        if dari is not ke
    ]
    if len({ke for _nama, ke in naik}) == 1:
        naik = [(_(" dan ").join(nama for nama, _ke in naik), naik[0][1])]
    return _("Agar {predikat}: {perlu}.").format(
        predikat=sebut_predikat(Predikat.SANGAT_BAIK),
        perlu=_(" dan ").join(f"{nama} {sebut_rating_singkat(ke)}" for nama, ke in naik),
    )


def _jarak(dari: Ekspektasi, ke: Ekspektasi) -> int:
    return abs(_TINGKAT.index(dari) - _TINGKAT.index(ke))
