"""A target in one cell, in every way people write it, and back again as the program writes it."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.perencanaan.skp import Arah, Aspek, IndikatorKinerja, JenisTarget
from kinerja_desktop.exchange.kata_skp import urai_berakhlak, urai_bulan, urai_pilihan
from kinerja_desktop.exchange.lembar_excel import IsiSel
from kinerja_desktop.exchange.target_tertulis import (
    TargetTakTerbacaError,
    TargetTertulis,
    angka_sel,
    baca_target,
    target_untuk_sel,
)

A, P, R, G, D, T = (
    JenisTarget.ANGKA,
    JenisTarget.PERSEN,
    JenisTarget.RENTANG,
    JenisTarget.TANGGAL,
    JenisTarget.DURASI,
    JenisTarget.TEKS,
)


@pytest.mark.parametrize(
    ("isi", "jenis", "harapan"),
    [
        ("1.200", A, TargetTertulis(A, Decimal(1200))),
        ("1.234,5", A, TargetTertulis(A, Decimal("1234.5"))),
        ("1234.5", A, TargetTertulis(A, Decimal("1234.5"))),
        (1200.0, A, TargetTertulis(A, Decimal(1200))),
        (0.1 + 0.2, A, TargetTertulis(A, Decimal("0.3"))),
        ("12 dokumen", A, TargetTertulis(A, Decimal(12), satuan="dokumen")),
        ("≤ 1 hari kerja", D, TargetTertulis(D, Decimal(1), satuan="hari kerja", batas=True)),
        ("97,5 %", P, TargetTertulis(P, Decimal("97.5"), satuan="%")),
        ("0,5", P, TargetTertulis(P, Decimal("0.5"))),
        (0.95, P, TargetTertulis(P, Decimal(95), pecahan_persen=True)),
        ("85-90", R, TargetTertulis(R, minimum=Decimal(85), maksimum=Decimal(90))),
        ("85,5 – 90 %", R, TargetTertulis(R, minimum=Decimal("85.5"), maksimum=Decimal(90), satuan="%")),
        ("85 s.d. 90", R, TargetTertulis(R, minimum=Decimal(85), maksimum=Decimal(90))),
        ("01/02/2026", G, TargetTertulis(G, tanggal=date(2026, 2, 1))),
        ("1 Feb 2026", G, TargetTertulis(G, tanggal=date(2026, 2, 1))),
        ("paling lambat 31 Maret 2026", G, TargetTertulis(G, tanggal=date(2026, 3, 31))),
        (datetime(2026, 3, 31), G, TargetTertulis(G, tanggal=date(2026, 3, 31))),  # noqa: DTZ001  a cell has no zone
        (46112.0, G, TargetTertulis(G, tanggal=date(2026, 3, 31))),
        ("Baik menurut warga", T, TargetTertulis(T, teks="Baik menurut warga")),
        ("31 Maret 2026", None, TargetTertulis(G, tanggal=date(2026, 3, 31))),
        ("85-90", None, TargetTertulis(R, minimum=Decimal(85), maksimum=Decimal(90))),
        ("95%", None, TargetTertulis(P, Decimal(95), satuan="%")),
        ("12 bulan", None, TargetTertulis(D, Decimal(12), satuan="bulan")),
        ("12 dokumen", None, TargetTertulis(A, Decimal(12), satuan="dokumen")),
        ("Tersusun lengkap", None, TargetTertulis(T, teks="Tersusun lengkap")),
        ("", A, None),
        ("  ", None, None),
    ],
)
def test_a_target_is_read_as_it_is_meant(
    isi: IsiSel, jenis: JenisTarget | None, harapan: TargetTertulis | None
) -> None:
    assert baca_target(isi, jenis) == harapan


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [("banyak", A), ("85", R), ("a-b", R), ("31 Februari 2026", G), (99.5, G), (datetime(2026, 3, 31), A)],  # noqa: DTZ001  a cell
)
def test_what_cannot_be_that_kind_of_target_is_refused(isi: IsiSel, jenis: JenisTarget) -> None:
    with pytest.raises(TargetTakTerbacaError):
        baca_target(isi, jenis)


angka = st.decimals(0, 10**9, allow_nan=False, places=2)


@given(jenis=st.sampled_from([A, P, D, R, G]), a=angka, b=angka, hari=st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_what_the_program_writes_it_reads_back(jenis: JenisTarget, a: Decimal, b: Decimal, hari: date) -> None:
    satu = IndikatorKinerja(
        UUID(int=1), Aspek.KUANTITAS, "", jenis, a, a, b, hari, "", "", Arah.NAIK, (None, None, None, None)
    )
    dibaca = baca_target(target_untuk_sel(satu), jenis)
    assert dibaca is not None
    match jenis:
        case JenisTarget.RENTANG:
            assert (dibaca.minimum, dibaca.maksimum) == (a, b)
        case JenisTarget.TANGGAL:
            assert dibaca.tanggal == hari
        case _:
            assert dibaca.nilai == a


def test_a_number_cell_is_a_number_and_a_word_is_none() -> None:
    assert angka_sel("1.200") == Decimal(1200)
    assert angka_sel("") is None
    with pytest.raises(ValueError, match="tiga"):
        angka_sel("tiga")


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [("1,4,7", (1, 4, 7)), ("Januari; Mar", (1, 3)), ("1-3,12", (1, 2, 3, 12)), ("", ()), ("13", None), ("x", None)],
)
def test_months_are_read_by_number_name_and_span(teks: str, harapan: tuple[int, ...] | None) -> None:
    assert urai_bulan(teks) == harapan


def test_words_are_known_in_several_spellings() -> None:
    assert [urai_berakhlak(teks) for teks in ("Akuntabel", "2. AKUNTABEL", "2", "Berorientasi  pelayanan", "?")] == [
        2,
        2,
        2,
        1,
        None,
    ]
    assert urai_pilihan(JenisTarget, "%") is P
    assert urai_pilihan(Arah, "makin rendah makin baik") is Arah.TURUN
    assert urai_pilihan(Aspek, "Mutu") is Aspek.KUALITAS
    assert urai_pilihan(Aspek, "Semangat") is None
