"""Each flaw of a line in the register of officials who sign has its finding (`product.md` leap 11)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.kepegawaian.blok_ttd import awalan_dalam, baris_berlaku
from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    CaraTandaTangan,
    JenisPenugasan,
    Kedudukan,
    PejabatTtd,
    Penugasan,
    Wewenang,
)
from kinerja_desktop.domain.kepegawaian.periksa_pejabat import IsianPejabat, periksa_pejabat
from kinerja_desktop.domain.temuan import Tingkat

UNIT, LAIN, CAMAT = UUID(int=1), UUID(int=2), UUID(int=3)
JAN, JUN, DES = date(2026, 1, 1), date(2026, 6, 30), date(2026, 12, 31)
BENAR = IsianPejabat(
    UNIT, CAMAT, Kedudukan.DEFINITIF, CaraTandaTangan.LANGSUNG, "Camat Muara Sari", "", "", JAN, None, "800/1/2026"
)
UB = replace(BENAR, cara=CaraTandaTangan.UNTUK_BELIAU, atas_nama="Bupati", beliau="Sekretaris Daerah")
TERDAFTAR = PejabatTtd(
    UUID(int=9), "kota.kec", UNIT, CAMAT, Kedudukan.DEFINITIF, CaraTandaTangan.ATAS_NAMA, "Camat Muara Sari",
    "Bupati", JAN, None, "",
)  # fmt: skip


def kode(isian: IsianPejabat, *lain: PejabatTtd) -> list[tuple[str, str]]:
    return [(satu.kode, satu.medan) for satu in periksa_pejabat(isian, lain)]


@pytest.mark.parametrize("isian", [BENAR, UB, replace(BENAR, jabatan="Analis Kebijakan"), replace(BENAR, sampai=JAN)])
def test_a_line_that_is_whole_has_no_finding(isian: IsianPejabat) -> None:
    assert kode(isian) == []


@pytest.mark.parametrize(
    ("isian", "harap"),
    [
        (replace(BENAR, unit_id=None), ("PTT-01", "unit_id")),
        (replace(BENAR, pegawai_id=None), ("PTT-01", "pegawai_id")),
        (replace(BENAR, jabatan="  "), ("PTT-01", "jabatan")),
        (replace(BENAR, mulai=None), ("PTT-02", "mulai")),
        (replace(BENAR, mulai=JUN, sampai=JAN), ("PTT-02", "sampai")),
        (replace(BENAR, cara=CaraTandaTangan.ATAS_NAMA), ("PTT-03", "atas_nama")),
        (replace(UB, beliau=" "), ("PTT-03", "beliau")),
        (replace(BENAR, nomor_surat=""), ("PTT-05", "nomor_surat")),
        (replace(BENAR, jabatan="Plt. Camat Muara Sari"), ("PTT-06", "jabatan")),
        (replace(BENAR, jabatan="a.n. Bupati"), ("PTT-06", "jabatan")),
        (replace(UB, atas_nama="a.n. Bupati"), ("PTT-06", "atas_nama")),
        (replace(UB, beliau="u.b. Sekretaris Daerah"), ("PTT-06", "beliau")),
    ],
)
def test_each_flaw_has_its_finding_at_its_field(isian: IsianPejabat, harap: tuple[str, str]) -> None:
    assert kode(isian) == [harap]


def test_ptt_05_is_advice_and_ptt_06_offers_the_text_without_the_prefix() -> None:
    (surat,) = periksa_pejabat(replace(BENAR, nomor_surat=""), ())
    (ganda,) = periksa_pejabat(replace(BENAR, jabatan="plt Camat"), ())
    assert (surat.tingkat, ganda.tingkat, ganda.contoh) == (Tingkat.SARAN, Tingkat.SALAH, "Camat")


def test_in_the_name_of_an_acting_regent_is_no_doubled_prefix() -> None:
    assert kode(replace(UB, atas_nama="Plt. Bupati Tirta Kencana")) == []


@pytest.mark.parametrize(
    ("isian", "lain", "bertindih"),
    [
        (BENAR, TERDAFTAR, True),
        (BENAR, replace(TERDAFTAR, unit_id=LAIN), False),
        (replace(BENAR, mulai=JUN), replace(TERDAFTAR, sampai=JUN), True),
        (replace(BENAR, mulai=date(2026, 7, 1)), replace(TERDAFTAR, sampai=JUN), False),
        (replace(BENAR, kedudukan=Kedudukan.PLH), TERDAFTAR, False),
        (BENAR, replace(TERDAFTAR, kedudukan=Kedudukan.PLT), False),
        (replace(BENAR, kedudukan=Kedudukan.PLT), replace(TERDAFTAR, kedudukan=Kedudukan.PLH), True),
        (replace(BENAR, kedudukan=Kedudukan.PJ), TERDAFTAR, True),
    ],
)
def test_ptt_04_two_sign_for_one_unit_at_a_time(isian: IsianPejabat, lain: PejabatTtd, bertindih: bool) -> None:
    assert kode(isian, lain) == ([("PTT-04", "mulai")] if bertindih else [])


def test_of_the_lines_that_run_the_one_that_began_last_counts_for_its_official_and_unit() -> None:
    kedua = replace(TERDAFTAR, id=UUID(int=8), mulai=JUN, cara=CaraTandaTangan.LANGSUNG)
    habis = replace(TERDAFTAR, id=UUID(int=10), mulai=JUN, sampai=JUN)
    register = (TERDAFTAR, kedua, habis)
    assert baris_berlaku(register, CAMAT, UNIT, JAN) == TERDAFTAR
    assert baris_berlaku(register, CAMAT, UNIT, DES) == kedua
    assert baris_berlaku(register, CAMAT, LAIN, DES) is None
    assert baris_berlaku(register, UUID(int=4), UNIT, DES) is None
    assert baris_berlaku(register, CAMAT, UNIT, date(2025, 12, 31)) is None


@pytest.mark.parametrize("kedudukan", [Kedudukan.DEFINITIF, Kedudukan.PLT])
def test_in_an_acting_post_plt_stands_once(kedudukan: Kedudukan) -> None:
    tugas = Penugasan(
        UUID(int=5), "kota.kec", CAMAT, UNIT, JenisPenugasan.PLT, Wewenang.MENILAI, "Camat", JAN, None, ""
    )
    assert awalan_dalam(replace(TERDAFTAR, kedudukan=kedudukan), tugas) == "a.n. Bupati\nPlt."
    assert awalan_dalam(TERDAFTAR, None) == "a.n. Bupati"
