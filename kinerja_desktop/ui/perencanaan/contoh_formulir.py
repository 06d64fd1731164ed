"""Invented SKP on the forms that the sample editor does not show: a leader's, and the two that measure in words."""

from dataclasses import replace

from kinerja_desktop.domain.perencanaan.skp import (
    Formulir,
    IndikatorKinerja,
    JenisRhk,
    Pendekatan,
    Perspektif,
    Skp,
    TautanInduk,
)

_KATA = (
    "Setiap berkas ditemukan sebelum peminjam pulang",
    "Tidak ada peminjam yang datang dua kali",
    "Daftar arsip dapat dibaca siapa pun di kantor",
)


def skp_pimpinan(skp: Skp) -> Skp:
    """The same content on the form of JPT and independent units: perspektif instead of aspects, nobody above."""

    def di(nomor: int, satu: IndikatorKinerja) -> IndikatorKinerja:
        return replace(satu, perspektif=tuple(Perspektif)[nomor % 4] if nomor else None)

    rhk = tuple(
        replace(
            satu,
            rhk_pimpinan="",
            tautan=TautanInduk.DIKETIK,
            indikator=tuple(di(nomor + urut, ukuran) for urut, ukuran in enumerate(satu.indikator)),
        )
        for nomor, satu in enumerate(skp.rhk)
    )
    return replace(skp, formulir=Formulir.JPT_UKM, rhk=rhk)


def skp_kualitatif(skp: Skp) -> Skp:
    """The same content measured in words; the second plan still lacks one."""

    def di(nomor: int, satu: IndikatorKinerja) -> IndikatorKinerja:
        return replace(satu, teks_target=_KATA[nomor % 3])

    rhk = tuple(
        replace(satu, indikator=tuple(di(urut, ukuran) for urut, ukuran in enumerate(satu.indikator)))
        if satu.jenis is JenisRhk.UTAMA
        else satu
        for satu in skp.rhk
    )
    return replace(skp, pendekatan=Pendekatan.KUALITATIF, rhk=rhk)
