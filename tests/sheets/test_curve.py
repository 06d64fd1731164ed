"""The frequency curve (`domain.md` 3.5, 6.10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.sheets.curve import kurva_distribusi, lengkungan, titik_kurva


@pytest.mark.parametrize(
    ("capaian", "puncak"),
    [
        (CapaianOrganisasi.SANGAT_KURANG, "SANGAT KURANG"),
        (CapaianOrganisasi.KURANG, "KURANG/ MISCONDUCT"),
        (CapaianOrganisasi.BUTUH_PERBAIKAN, "BUTUH PERBAIKAN"),
        (CapaianOrganisasi.BAIK, "BAIK"),
        (CapaianOrganisasi.ISTIMEWA, "SANGAT BAIK"),
    ],
)
def test_the_curve_peaks_where_the_organisation_stands(capaian: CapaianOrganisasi, puncak: str) -> None:
    kurva = kurva_distribusi(capaian)

    assert kurva.label[kurva.tinggi.index(max(kurva.tinggi))] == puncak


@given(st.lists(st.integers(0, 20), min_size=5, max_size=5))
def test_the_curve_stays_between_its_points(tinggi: list[int]) -> None:
    titik = titik_kurva(tuple(tinggi), 100.0, 26.0)

    for awal, bagian in zip(titik, lengkungan(titik), strict=False):
        rendah, atas = sorted((awal[1], bagian.akhir[1]))
        for t in (0.25, 0.5, 0.75):
            y = (1 - t) ** 3 * awal[1] + 3 * t * (1 - t) ** 2 * bagian.c1[1]
            y += 3 * t * t * (1 - t) * bagian.c2[1] + t**3 * bagian.akhir[1]
            assert rendah - 0.01 <= y <= atas + 0.01
