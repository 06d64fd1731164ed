"""The invented plans of the practice region keep to the rules that every plan keeps to."""

from decimal import Decimal
from uuid import UUID

import pytest

from kinerja_desktop.domain.angka import urai_angka
from kinerja_desktop.domain.perencanaan.periksa_indikator import periksa_indikator
from kinerja_desktop.domain.perencanaan.skp import IndikatorKinerja, JenisTarget
from kinerja_desktop.domain.perencanaan.target import dijumlahkan, target_triwulan
from kinerja_desktop.usecases.contoh import bahan
from kinerja_desktop.usecases.contoh.bahan import BahanIndikator, BahanRhk

SEMUA = [
    satu
    for rencana in vars(bahan).values()
    if isinstance(rencana, BahanRhk)
    for satu in rencana.indikator
    if satu.jenis is not JenisTarget.TANGGAL
]


def indikator(isi: BahanIndikator) -> IndikatorKinerja:
    satu, dua, tiga, empat = [urai_angka(teks) for teks in isi.triwulan] or [None] * 4
    return IndikatorKinerja(
        id=UUID(int=1),
        aspek=isi.aspek,
        teks=isi.teks,
        jenis_target=isi.jenis,
        nilai=urai_angka(isi.target),
        minimum=None,
        maksimum=None,
        tanggal=None,
        teks_target="",
        satuan=isi.satuan,
        arah=isi.arah,
        triwulan=(satu, dua, tiga, empat),
    )


@pytest.mark.parametrize("isi", SEMUA, ids=lambda isi: isi.teks)
def test_every_quarter_of_a_practice_plan_has_a_target_and_they_add_up(isi: BahanIndikator) -> None:
    satu = indikator(isi)

    assert periksa_indikator(satu) == ()
    triwulan = [target_triwulan(satu, nomor) for nomor in range(1, 5)]
    assert None not in triwulan
    if dijumlahkan(satu):
        assert sum((nilai for nilai in triwulan if nilai is not None), Decimal(0)) == satu.nilai
