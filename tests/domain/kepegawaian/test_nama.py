"""Names with their titles (`domain.md` 1.2, 5.5 no. 22)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_desktop.domain.kepegawaian.nama import NamaTerurai, gabung_nama, urai_nama


@pytest.mark.parametrize(
    ("tertulis", "depan", "nama", "belakang"),
    [
        ("Dr. H. Ahmad Nugroho, S.Sos., M.Si", "Dr. H.", "Ahmad Nugroho", "S.Sos., M.Si"),
        ("drg. Siti Aminah", "drg.", "Siti Aminah", ""),
        ("Halimah Manurung, S.Sos., M.Si", "", "Halimah Manurung", "S.Sos., M.Si"),
        ("Ahmad Nugroho, SE", "", "Ahmad Nugroho", "SE"),
        ("Taufik Saputra", "", "Taufik Saputra", ""),
        ("Drs.H.Budi", "", "Drs.H.Budi", ""),
        ("Drs.H. Budi Gunawan", "Drs. H.", "Budi Gunawan", ""),
        ("Hj. Dewi Kurniawan, SE, MM", "Hj.", "Dewi Kurniawan", "SE, MM"),
        ("Ir. Yusuf Wahyuni,ST,MT", "Ir.", "Yusuf Wahyuni", "ST, MT"),
        ("Prof. Dr. Ir. Rina, M.Sc., Ph.D", "Prof. Dr. Ir.", "Rina", "M.Sc., Ph.D"),
        ("Maria Nugroho S.Sos", "", "Maria Nugroho", "S.Sos"),
        ("Maria Nugroho SE", "", "Maria Nugroho", "SE"),
        ("MARIA SE", "", "MARIA SE", ""),
        ("MARIA NUGROHO, SE", "", "MARIA NUGROHO", "SE"),
        ("M. Yusuf", "", "M. Yusuf", ""),
        ("Muh. Ali, A.Md.Kep", "", "Muh. Ali", "A.Md.Kep"),
        ("I Made Arya, S.STP., M.AP.", "", "I Made Arya", "S.STP., M.AP."),
        ("R. Bambang", "", "R. Bambang", ""),
        ("Budi S.", "", "Budi S.", ""),
        ("Nur'aini Ma’ruf, S.Pd.I", "", "Nur'aini Ma’ruf", "S.Pd.I"),
        ("Nugroho, Ahmad", "", "Nugroho, Ahmad", ""),
        ("  Irwan   Hidayat ,  S.IP  ", "", "Irwan Hidayat", "S.IP"),
        ("Sukarno", "", "Sukarno", ""),
        ("Dr.", "", "Dr.", ""),
        ("H Ahmad", "H", "Ahmad", ""),
        ("", "", "", ""),
        ("Ani,", "", "Ani", ""),
    ],
)
def test_a_written_name_is_split(tertulis: str, depan: str, nama: str, belakang: str) -> None:
    assert urai_nama(tertulis) == NamaTerurai(depan, nama, belakang)


@pytest.mark.parametrize(
    "tertulis", ["Dr. H. Ahmad Nugroho, S.Sos., M.Si", "drg. Siti Aminah", "Taufik Saputra", "Ahmad Nugroho, SE"]
)
def test_a_split_name_is_put_together_again(tertulis: str) -> None:
    terurai = urai_nama(tertulis)
    assert gabung_nama(terurai.gelar_depan, terurai.nama, terurai.gelar_belakang) == tertulis


@given(st.text())
def test_no_letter_is_lost(tertulis: str) -> None:
    terurai = urai_nama(tertulis)
    gabungan = gabung_nama(terurai.gelar_depan, terurai.nama, terurai.gelar_belakang)
    asal = unicodedata.normalize("NFC", tertulis)
    assert [satu for satu in gabungan if satu.isalnum()] == [satu for satu in asal if satu.isalnum()]
