"""File names of printed sheets (`domain.md` 6.0)."""

from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.sheets.nama_berkas import nama_berkas


def test_a_file_name_says_which_sheet_of_whom() -> None:
    nama = nama_berkas("F-12", 2026, "2026-TW3", "199007302015032006", "Siti Nuraini Lubis, A.Md.", "pdf")

    assert nama == "F-12_2026_TW3_199007302015032006_siti-nuraini-lubis-a-md.pdf"


def test_a_sheet_of_a_unit_carries_its_code_and_name() -> None:
    assert nama_berkas("F-13", 2026, "TAHUN", "tirta.muara-sari", "Kec. Muara Sari", "xlsx") == (
        "F-13_2026_TAHUN_tirta.muara-sari_kec-muara-sari.xlsx"
    )


def test_diacritics_lose_their_marks_and_not_their_letters() -> None:
    assert "_muhammad-al-faruqi-nono." in nama_berkas("F-04", 2026, "TAHUN", "1", "Muhammad Al-Fāruqī Ñoño", "pdf")


@given(st.text(max_size=300), st.text(max_size=30))
def test_any_name_gives_a_short_plain_file_name(nama: str, nip: str) -> None:
    berkas = nama_berkas("F-10", 2026, "TW1", nip, nama, "pdf")

    assert len(berkas) <= 120
    assert berkas.isascii()
    assert berkas.endswith(".pdf")
    assert not set('\\/:*?"<>|') & set(berkas)
