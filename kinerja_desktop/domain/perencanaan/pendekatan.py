"""What counts of an SKP under its approach and on its form (`domain.md` 2.3, 2.9).

A qualitative SKP measures in words. Aspects and numbers that were filled before stay in the rows, so that they come
back with the quantitative approach, but until then they are neither checked nor printed.
"""

from dataclasses import replace

from kinerja_desktop.domain.perencanaan.skp import Formulir, IndikatorKinerja, JenisTarget, Pendekatan, Skp


def indikator_berlaku(indikator: IndikatorKinerja, pendekatan: Pendekatan) -> IndikatorKinerja:
    """The indicator as it counts: as it is filled, or as a text without numbers under the qualitative approach."""
    if pendekatan is Pendekatan.KUANTITATIF:
        return indikator
    return replace(indikator, jenis_target=JenisTarget.TEKS, triwulan=(None, None, None, None), wilayah=())


def skp_berlaku(skp: Skp) -> Skp:
    """The SKP with each indicator as it counts."""
    if skp.pendekatan is Pendekatan.KUANTITATIF:
        return skp
    return replace(
        skp,
        rhk=tuple(
            replace(rhk, indikator=tuple(indikator_berlaku(satu, skp.pendekatan) for satu in rhk.indikator))
            for rhk in skp.rhk
        ),
    )


def beraspek(skp: Skp) -> bool:
    """Whether indicators have an aspek: only on the quantitative form of JA and JF."""
    return skp.formulir is Formulir.JA_JF and skp.pendekatan is Pendekatan.KUANTITATIF


def berperspektif(skp: Skp) -> bool:
    """Whether indicators have a perspektif: on both forms of JPT and independent units."""
    return skp.formulir is Formulir.JPT_UKM
