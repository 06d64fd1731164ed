"""Training hours (`domain.md` 5.2.15)."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from kinerja_desktop.domain.aturan import baca_aturan, pilih
from kinerja_desktop.domain.kepegawaian.pegawai import StatusAsn
from kinerja_desktop.domain.pelaksanaan.jp import bagian_tahun, jam_pelajaran, jumlah_jp, periksa_jp, takaran_jp
from kinerja_desktop.domain.pelaksanaan.pelatihan import Pelatihan
from kinerja_desktop.resource_files import resource

ATURAN = pilih(
    baca_aturan(resource("aturan", "jam_pelajaran.json").read_text(encoding="utf-8")),
    "jam_pelajaran",
    date(2026, 12, 31),
)
AKHIR_TAHUN = date(2026, 12, 31)
D = Decimal


def pelatihan(mulai: date, selesai: date, menit: int) -> Pelatihan:
    return Pelatihan(UUID(int=1), "k", UUID(int=2), "Bimtek", "bimtek", "BKPSDM", mulai, selesai, menit, "")


@pytest.mark.parametrize(
    ("menit", "harap"), [(900, "20.0"), (45, "1.0"), (44, "0.9"), (0, "0.0"), (50, "1.1"), (832, "18.4"), (833, "18.5")]
)
def test_forty_five_minutes_are_one_jp_cut_to_a_tenth(menit: int, harap: str) -> None:
    assert str(jam_pelajaran(menit, ATURAN)) == harap


def test_an_activity_counts_in_the_year_of_its_last_day() -> None:
    semua = [
        pelatihan(date(2025, 12, 29), date(2026, 1, 3), 900),
        pelatihan(date(2026, 3, 1), date(2026, 3, 2), 90),
        pelatihan(date(2026, 12, 30), date(2027, 1, 2), 450),
    ]
    assert [jumlah_jp(semua, tahun, ATURAN) for tahun in (2025, 2026, 2027)] == [D(0), D("22.0"), D("10.0")]


@pytest.mark.parametrize(
    ("jumlah", "status", "kurang", "sisa"),
    [
        ("18.5", StatusAsn.PNS, "1.5", "0.0"),
        ("20", StatusAsn.CPNS, "0", "0.0"),
        ("31", StatusAsn.PNS, "0.0", "0.0"),
        ("10", StatusAsn.PPPK, "0.0", "14"),
        ("24", StatusAsn.PPPK_PW, "0.0", "0"),
        ("25", StatusAsn.PPPK, "0.0", "0.0"),
    ],
)
def test_pns_have_a_shortfall_and_pppk_have_room(jumlah: str, status: StatusAsn, kurang: str, sisa: str) -> None:
    takaran = takaran_jp(D(jumlah), status, 2026, AKHIR_TAHUN, ATURAN)
    assert (takaran.kurang, takaran.sisa) == (D(kurang), D(sisa))
    assert 0 <= takaran.bagian <= 1


@pytest.mark.parametrize(
    ("jumlah", "status", "hari_ini", "harap"),
    [
        ("18.5", StatusAsn.PNS, AKHIR_TAHUN, ["BKM-01"]),
        ("18.5", StatusAsn.PNS, date(2026, 12, 30), []),
        ("20", StatusAsn.PNS, AKHIR_TAHUN, []),
        ("24", StatusAsn.PPPK, AKHIR_TAHUN, []),
        ("25", StatusAsn.PPPK, date(2026, 5, 1), ["BKM-02"]),
        ("25", StatusAsn.PNS, AKHIR_TAHUN, []),
    ],
)
def test_the_findings_of_a_year(jumlah: str, status: StatusAsn, hari_ini: date, harap: list[str]) -> None:
    assert [satu.kode for satu in periksa_jp(D(jumlah), status, 2026, hari_ini, ATURAN)] == harap


def test_the_messages() -> None:
    (kurang,) = periksa_jp(D(1), StatusAsn.PNS, 2026, AKHIR_TAHUN, ATURAN)
    (lebih,) = periksa_jp(D(25), StatusAsn.PPPK, 2026, AKHIR_TAHUN, ATURAN)
    assert kurang.pesan == "Pengembangan kompetensi kurang dari 20 JP."
    assert lebih.pesan == "Melebihi 24 JP dalam satu tahun masa perjanjian."


@pytest.mark.parametrize(
    ("hari", "harap"),
    [(date(2025, 12, 31), D(0)), (AKHIR_TAHUN, D(1)), (date(2027, 5, 1), D(1)), (date(2026, 7, 2), D(183) / D(365))],
)
def test_the_share_of_the_year_that_has_passed(hari: date, harap: Decimal) -> None:
    assert bagian_tahun(2026, hari) == harap


def test_the_gauge_marks_where_the_year_would_be() -> None:
    assert takaran_jp(D(0), StatusAsn.PNS, 2026, date(2026, 7, 2), ATURAN).seharusnya == D("10.0")
    assert takaran_jp(D(0), StatusAsn.PPPK, 2026, date(2026, 7, 2), ATURAN).seharusnya == 0
