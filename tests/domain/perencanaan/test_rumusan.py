"""From activity to result (IND-03)."""

import pytest

from kinerja_desktop.domain.perencanaan.rumusan import berawal_kegiatan, hasil_dari_tugas, rumusan_hasil


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


@pytest.mark.parametrize(
    ("uraian", "harap"),
    [
        ("b. penyusunan rencana kerja seksi; dan", "Tersusunnya rencana kerja seksi"),
        ("1) Memantau pelaksanaan kegiatan.", "Terpantaunya pelaksanaan kegiatan"),
        ("pelaksanaan pemantauan kegiatan kelurahan;", "Terpantaunya kegiatan kelurahan"),
        ("- pelaksanaan fungsi lain yang diberikan camat", "Terlaksananya fungsi lain yang diberikan camat"),
        ("memberi saran kepada camat", "Memberi saran kepada camat"),
        ("arsip dan taman", "Arsip dan taman"),
        ("Pelayanan", "Pelayanan"),
        ("", ""),
    ],
)
def test_a_duty_becomes_a_result_where_one_is_known(uraian: str, harap: str) -> None:
    assert hasil_dari_tugas(uraian) == harap
