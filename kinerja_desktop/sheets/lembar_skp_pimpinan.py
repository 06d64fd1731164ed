"""F-02: Sasaran Kinerja Pegawai of a JPT or head of a unit kerja mandiri, pendekatan kuantitatif (`domain.md` 6.2)."""

from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, Perspektif, RencanaHasilKerja, Skp
from kinerja_desktop.domain.perencanaan.target import target_tercetak
from kinerja_desktop.sheets.bagian_lembar import BELUM
from kinerja_desktop.sheets.lembar_skp import pita_hasil_kerja, rangka_skp, tabel_mendatar
from kinerja_desktop.sheets.rencana_sel import (
    Kelompok,
    KonteksCetak,
    Lembar,
    Paragraf,
    Sel,
    kepala_bernomor,
    paragraf_teks,
    sel,
    sel_nomor,
)

LEBAR_HASIL_PIMPINAN = (8.0, 90.0, 95.0, 35.0, 45.0)
JUDUL_HASIL_PIMPINAN = ("NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF")
PERSPEKTIF_TERCETAK = {
    Perspektif.PENERIMA_LAYANAN: "Penerima Layanan",
    Perspektif.PROSES_BISNIS: "Proses Bisnis",
    Perspektif.PENGUATAN_INTERNAL: "Penguatan Internal",
    Perspektif.ANGGARAN: "Anggaran",
}
_URUTAN = tuple(Perspektif)


def lembar_skp_pimpinan(skp: Skp, konteks: KonteksCetak, *, label_unit: str = "UNIT KERJA") -> Lembar:
    """The plan of F-02. `label_unit` is INSTANSI for a JPT, UNIT KERJA for the head of a unit kerja mandiri."""
    hasil = tabel_mendatar(
        LEBAR_HASIL_PIMPINAN,
        kepala_bernomor(JUDUL_HASIL_PIMPINAN),
        pita_hasil_kerja(skp, len(JUDUL_HASIL_PIMPINAN), _kelompok),
        konteks,
    )
    return rangka_skp("F-02", skp, konteks, hasil, label_unit=label_unit)


def menurut_perspektif(rhk: RencanaHasilKerja) -> tuple[IndikatorKinerja, ...]:
    """The indicators in the order of the perspectives; those without one come last."""
    return tuple(sorted(rhk.indikator, key=lambda i: _URUTAN.index(i.perspektif) if i.perspektif else len(_URUTAN)))


def penugasan(dari: str, kata: str = "penugasan dari") -> tuple[Paragraf, ...]:
    """`(penugasan dari Bupati Tirta Kencana)` in italics, nothing where nobody is named."""
    return paragraf_teks(f"({kata} {dari.strip()})", miring=True) if dari.strip() else ()


def _kelompok(nomor: int, rhk: RencanaHasilKerja) -> Kelompok:
    teks = Sel((*paragraf_teks(rhk.teks), *penugasan(rhk.penugasan_dari)))
    return Kelompok(
        tuple((sel_nomor(nomor), teks, *_sel_indikator(indikator)) for indikator in menurut_perspektif(rhk) or (None,)),
        gabung=frozenset({0, 1}),
    )


def _sel_indikator(indikator: IndikatorKinerja | None) -> tuple[Sel, Sel, Sel]:
    if indikator is None:
        return sel(BELUM), sel(BELUM), sel(BELUM)
    perspektif = PERSPEKTIF_TERCETAK[indikator.perspektif] if indikator.perspektif else BELUM
    return sel(indikator.teks), sel(target_tercetak(indikator) or BELUM), sel(perspektif)
