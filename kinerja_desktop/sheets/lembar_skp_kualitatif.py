"""F-03 and F-05: Sasaran Kinerja Pegawai, pendekatan kualitatif, of a JPT/UKM and of a JA/JF (`domain.md` 6.3, 6.5)."""

from kinerja_desktop.domain.perencanaan.pendekatan import indikator_berlaku
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, Pendekatan, RencanaHasilKerja, Skp
from kinerja_desktop.domain.perencanaan.target import target_tercetak
from kinerja_desktop.sheets.bagian_lembar import BELUM
from kinerja_desktop.sheets.lembar_skp import (
    CATATAN,
    indikator_berurut,
    pita_hasil_kerja,
    rangka_skp,
    tabel_mendatar,
)
from kinerja_desktop.sheets.lembar_skp_pimpinan import PERSPEKTIF_TERCETAK, menurut_perspektif, penugasan
from kinerja_desktop.sheets.rencana_sel import (
    Kelompok,
    KonteksCetak,
    Lembar,
    Paragraf,
    Potongan,
    Sel,
    baris,
    bersih,
    kepala_bernomor,
    paragraf_teks,
    sel,
    sel_nomor,
)

LEBAR_KUALITATIF = (8.0, 265.0)
"""The plain official pair."""
LEBAR_BERINTERVENSI = (8.0, 86.0, 179.0)
JUDUL_KUALITATIF = ("NO", "HASIL KERJA")
JUDUL_BERINTERVENSI = ("NO", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "HASIL KERJA")
UKURAN_PIMPINAN = "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:"
UKURAN_PEGAWAI = "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:"


def lembar_skp_pimpinan_kualitatif(skp: Skp, konteks: KonteksCetak, *, label_unit: str = "UNIT KERJA") -> Lembar:
    """The plan of F-03. `label_unit` is INSTANSI for a JPT, UNIT KERJA for the head of a unit kerja mandiri."""

    def kelompok(nomor: int, rhk: RencanaHasilKerja) -> Kelompok:
        isi = (
            *paragraf_teks(rhk.teks, tebal=True),
            *penugasan(rhk.penugasan_dari),
            *_ukuran(UKURAN_PIMPINAN, [_butir(satu) + _perspektif(satu) for satu in menurut_perspektif(rhk)]),
        )
        return baris(sel_nomor(nomor), Sel(isi))

    hasil = tabel_mendatar(
        LEBAR_KUALITATIF, kepala_bernomor(JUDUL_KUALITATIF), pita_hasil_kerja(skp, 2, kelompok), konteks
    )
    return rangka_skp("F-03", skp, konteks, hasil, label_unit=label_unit)


def lembar_skp_kualitatif(skp: Skp, konteks: KonteksCetak, *, format_ketat: bool = False) -> Lembar:
    """The plan of F-05. `format_ketat` leaves out the leader's plan and prints the plain official pair of columns."""

    def kelompok(nomor: int, rhk: RencanaHasilKerja) -> Kelompok:
        isi = (
            *paragraf_teks(rhk.teks),
            *penugasan(rhk.penugasan_dari, "Penugasan dari"),
            *_ukuran(UKURAN_PEGAWAI, [_butir(satu) for satu in indikator_berurut(rhk)]),
        )
        pimpinan = () if format_ketat else (sel(rhk.rhk_pimpinan or BELUM),)
        return baris(sel_nomor(nomor), *pimpinan, Sel(isi))

    judul = JUDUL_KUALITATIF if format_ketat else JUDUL_BERINTERVENSI
    lebar = LEBAR_KUALITATIF if format_ketat else LEBAR_BERINTERVENSI
    isi = pita_hasil_kerja(skp, len(judul), kelompok)
    return rangka_skp(
        "F-05", skp, konteks, tabel_mendatar(lebar, kepala_bernomor(judul), isi, konteks), catatan=CATATAN[1:]
    )


def _ukuran(judul: str, semua: list[str]) -> tuple[Paragraf, ...]:
    butir = tuple(Paragraf((Potongan(satu),), butir=True) for satu in semua)
    return Paragraf((Potongan(judul),)), *(butir or paragraf_teks(BELUM))


def _butir(indikator: IndikatorKinerja) -> str:
    """`Kepuasan masyarakat: sangat baik`, on one line however it was typed; numbers of the other approach stay away."""
    target = target_tercetak(indikator_berlaku(indikator, Pendekatan.KUALITATIF))
    return " ".join(bersih(f"{indikator.teks.strip()}: {target}" if target else indikator.teks).split())


def _perspektif(indikator: IndikatorKinerja) -> str:
    return f" ({PERSPEKTIF_TERCETAK[indikator.perspektif]})" if indikator.perspektif else ""
