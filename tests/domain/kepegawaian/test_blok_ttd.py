"""The lines of a signing block, for each way of signing (`product.md` leap 11)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.blok_ttd import awalan_ttd, blok_ttd
from kinerja_desktop.domain.kepegawaian.garis_waktu import CaraTandaTangan, Kedudukan, PejabatTtd

ID = UUID(int=1)
CAMAT = PejabatTtd(
    ID, "kota.kec", ID, ID, Kedudukan.DEFINITIF, CaraTandaTangan.LANGSUNG, "Camat Muara Sari", "",
    date(2026, 1, 1), None, "",
)  # fmt: skip
BUPATI = "Bupati Tirta Kencana"


def blok(pejabat: PejabatTtd) -> tuple[str, ...]:
    return blok_ttd(pejabat, "Yuliana Marpaung, S.STP.", "197905142003122004")


def test_who_signs_in_his_own_name_has_only_his_post_above_the_name() -> None:
    assert blok(CAMAT) == ("Camat Muara Sari", "Yuliana Marpaung, S.STP.", "NIP. 197905142003122004")
    assert awalan_ttd(CAMAT) == ""


def test_plt_stays_on_the_line_of_the_post() -> None:
    plt = replace(CAMAT, kedudukan=Kedudukan.PLT)
    assert blok(plt)[0] == "Plt. Camat Muara Sari"
    assert awalan_ttd(plt) == "Plt."


def test_who_signs_for_a_superior_has_his_line_above() -> None:
    atas_nama = replace(CAMAT, cara=CaraTandaTangan.ATAS_NAMA, atas_nama=BUPATI)
    assert blok(atas_nama)[:2] == (f"a.n. {BUPATI}", "Camat Muara Sari")


def test_ub_names_the_superior_then_the_deputy_then_the_post() -> None:
    ub = replace(
        CAMAT,
        cara=CaraTandaTangan.UNTUK_BELIAU,
        atas_nama=f"{BUPATI}\nSekretaris Daerah",
        jabatan="Asisten Pemerintahan",
        kedudukan=Kedudukan.PLH,
    )
    assert blok(ub)[:4] == (f"a.n. {BUPATI}", "Sekretaris Daerah", "u.b.", "Plh. Asisten Pemerintahan")
    assert awalan_ttd(ub) == f"a.n. {BUPATI}\nSekretaris Daerah\nu.b.\nPlh."


def test_an_elected_head_has_no_nip() -> None:
    assert blok_ttd(replace(CAMAT, jabatan=BUPATI), "Ahmad Nugroho", "") == (BUPATI, "Ahmad Nugroho")
