"""Golongan and pangkat (`domain.md` 1.5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.kepegawaian.golongan import (
    GOLONGAN_PPPK,
    PANGKAT,
    pangkat_golongan,
    urai_golongan,
    urutan_golongan,
)


def kode(teks: str) -> str | None:
    golongan = urai_golongan(teks)
    return golongan.kode if golongan else None


@pytest.mark.parametrize("golongan", list(PANGKAT))
@pytest.mark.parametrize(
    "pola",
    [
        "{p}, {r}/{h}", "{t} / {r}.{h}", "{t} ({r}/{h})", "({r}/{h})", "{r}/{H}", "{n}{h}", "{n}/{h}", "{r}{h}",
        "{r}.{h}", "{r} / {h}", "{p}", "{t}", "{s}", "Gol. {r}/{h}", "{r}-{h}", "{u}\n{r}/{H}",
        "{t}/{r}{h}", " {r}/{h} ",
    ],
)  # fmt: skip
def test_every_pns_golongan_is_read_in_every_spelling(golongan: str, pola: str) -> None:
    romawi, huruf = golongan.split("/")
    nama = PANGKAT[golongan]
    teks = pola.format(
        p=nama, t=nama.replace("Tingkat I", "Tk. I"), s=nama.replace("Tingkat I", "Tingkat 1"), u=nama.upper(),
        r=romawi, h=huruf, H=huruf.upper(), n=("I", "II", "III", "IV").index(romawi) + 1,
    )  # fmt: skip
    assert kode(teks) == golongan


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("Penata Muda Tk.I / III.b", "III/b"),
        ("Penata Tk. I (III/d)", "III/d"),
        ("Pengatur Tk.I, II/d", "II/d"),
        ("Pembina Utama Muda", "IV/c"),
        ("IX", "IX"),
        ("ix", "IX"),
        ("V", "V"),
        ("Golongan IX", "IX"),
        ("Gol. VII", "VII"),
        ("PPPK / X", "X"),
        ("XVII", "XVII"),
        ("9", "IX"),
        ("I", "I"),
        ("", None),
        ("-", None),
        ("IV/f", None),
        ("V/a", None),
        ("XVIII", None),
        ("Camat", None),
        ("Penata Layanan Operasional", None),
        ("Pembina Pramuka", None),
        ("18", None),
    ],
)
def test_other_cells(teks: str, harap: str | None) -> None:
    assert kode(teks) == harap


def test_a_pangkat_that_contradicts_its_golongan_is_noticed() -> None:
    golongan = urai_golongan("Penata (III/a)")
    assert golongan is not None
    assert (golongan.kode, golongan.pangkat_berbeda) == ("III/a", True)
    cocok = urai_golongan("Penata Tk. I (III/d)")
    assert cocok is not None
    assert not cocok.pangkat_berbeda


def test_the_printed_form() -> None:
    assert pangkat_golongan("III/b") == "Penata Muda Tingkat I, III/b"
    assert pangkat_golongan("IX") == "IX"
    assert pangkat_golongan("") == "-"


def test_lists_sort_by_rank_not_by_letter() -> None:
    assert sorted(PANGKAT, key=urutan_golongan) == list(PANGKAT)
    assert [urutan_golongan(satu) for satu in PANGKAT] == list(range(1, 18))
    assert sorted(sorted(GOLONGAN_PPPK), key=urutan_golongan) == list(GOLONGAN_PPPK)
    assert urutan_golongan("VIII") < urutan_golongan("IX") < urutan_golongan("X")
    assert urutan_golongan("") == 0


def test_pns_and_pppk_are_told_apart_by_the_letter() -> None:
    pns, pppk = urai_golongan("III/b"), urai_golongan("III")
    assert pns is not None
    assert pppk is not None
    assert (pns.pns, pppk.pns) == (True, False)


@given(st.text())
def test_reading_never_fails(teks: str) -> None:
    golongan = urai_golongan(teks)
    assert golongan is None or urutan_golongan(golongan.kode) > 0
