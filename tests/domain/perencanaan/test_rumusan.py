"""From activity to result (IND-03)."""

import pytest

from kinerja_desktop.domain.perencanaan.rumusan import berawal_kegiatan, rumusan_hasil


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("Melaksanakan penyusutan arsip inaktif", "Tersusutkannya arsip inaktif"),
        ("melakukan pendataan warga miskin", "Terdatanya warga miskin"),
        ("Membantu penyusunan laporan keuangan", "Tersusunnya laporan keuangan"),
        ("Menyusun laporan bulanan", "Tersusunnya laporan bulanan"),
        ("MELAKSANAKAN apel pagi", "Terlaksananya apel pagi"),
        ("Melaksanakan penyusunan", "Terlaksananya penyusunan"),
        ("Membantu camat", ""),
        ("Mengikuti rapat", ""),
        ("Melaksanakan", ""),
    ],
)
def test_an_activity_is_offered_as_a_result(teks: str, harap: str) -> None:
    assert berawal_kegiatan(teks)
    assert rumusan_hasil(teks) == harap
    assert not berawal_kegiatan(harap)


@pytest.mark.parametrize("teks", ["", "Tersusunnya laporan", "Jumlah berkas", "Arsip inaktif susut", "Melayanikan"])
def test_a_result_stays_as_it_is(teks: str) -> None:
    assert not berawal_kegiatan(teks)
    assert rumusan_hasil(teks) == ""
