"""LAM-01 to LAM-03 (`domain.md` 5.4): each part of the lampiran that says nothing is told."""

from dataclasses import replace

from tests.domain.perencanaan.contoh_skp import CEK, SKP, kode, tepat


def test_lam_01_resources_are_named() -> None:
    tanpa = replace(SKP, lampiran=SKP.lampiran[1:])
    tepat(tanpa, "LAM-01", CEK, "lampiran.DUKUNGAN_SUMBER_DAYA", "Lampiran bagian dukungan sumber daya belum diisi.")


def test_lam_02_the_scheme_of_answering_is_named() -> None:
    tanpa = replace(SKP, lampiran=(SKP.lampiran[0], SKP.lampiran[2]))
    kalimat = "Lampiran bagian skema pertanggungjawaban belum diisi."
    tepat(tanpa, "LAM-02", CEK, "lampiran.SKEMA_PERTANGGUNGJAWABAN", kalimat)


def test_lam_03_consequences_are_named_in_words() -> None:
    kosong = replace(SKP, lampiran=(*SKP.lampiran[:2], replace(SKP.lampiran[2], teks=" ")))
    tepat(kosong, "LAM-03", CEK, "lampiran.KONSEKUENSI", "Lampiran bagian konsekuensi belum diisi.")


def test_a_complete_skp_has_no_findings() -> None:
    assert kode(SKP) == []
