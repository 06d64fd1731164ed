"""The training log: entries, hours of 45 minutes, 20 JP for PNS, a ceiling of 24 JP for PPPK."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import jejak
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.pelaksanaan.catat_pelatihan import (
    catat_pelatihan,
    hapus_pelatihan,
    pulihkan_pelatihan,
    simpan_draf_pelatihan,
    ubah_pelatihan,
)
from kinerja_desktop.usecases.pelaksanaan.lihat_pelatihan import LihatPelatihan, lihat_pelatihan, ringkasan_jp
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    BUDI,
    BUDI_ID,
    HARI_INI,
    OPERATOR,
    OPERATOR_LAIN,
    SITI,
    SITI_ID,
)

BIMTEK = {"judul": "Bimtek pengelolaan arsip dinamis", "bentuk": "Bimtek", "selesai": "17-03-2026", "menit": "270"}


def catat(store: Store, menit: int, siapa: Pelaku = SITI, selesai: str = "2026-03-17", **lain: str) -> LihatPelatihan:
    mulai = {"mulai": "2026-01-01"} if menit > 960 else {}
    isian = BIMTEK | {"menit": str(menit), "selesai": selesai} | mulai | lain
    return catat_pelatihan(store, siapa, siapa.pegawai_id, isian, HARI_INI)


def test_an_entry_has_its_hours_and_fills_the_gauge(store: Store) -> None:
    layar = catat_pelatihan(store, SITI, SITI_ID, BIMTEK, HARI_INI)

    (baris,) = layar.baris
    assert (baris.jp, baris.pelatihan.bentuk, baris.pelatihan.mulai) == (Decimal("6.0"), "bimtek", date(2026, 3, 17))
    assert layar.takaran.jumlah == Decimal("6.0")
    assert layar.kalimat == "Kurang 14,0 JP untuk tahun ini"
    assert layar.penjelasan == ("Batas 31 Desember. Garis tegak menandai hari ini: 26% tahun berjalan, setara 5,2 JP.")
    assert layar.menurut_kelompok == (("Klasikal", Decimal("6.0")),)
    assert layar.temuan == ()


def test_a_pns_at_18_5_hours_lacks_1_5(store: Store) -> None:
    layar = catat(store, 835)

    assert (layar.takaran.jumlah, layar.takaran.kurang) == (Decimal("18.5"), Decimal("1.5"))
    assert layar.kalimat == "Kurang 1,5 JP untuk tahun ini"


def test_nine_hundred_minutes_are_twenty_hours_and_enough(store: Store) -> None:
    assert catat(store, 900).kalimat == "Sudah mencapai 20 JP untuk tahun ini"


def test_bkm_01_comes_when_the_year_is_over(store: Store) -> None:
    catat(store, 270)

    layar = lihat_pelatihan(store, SITI, SITI_ID, 2026, date(2026, 12, 31))

    assert [satu.kode for satu in layar.temuan] == ["BKM-01"]


def test_bkm_02_warns_a_pppk_above_24_hours(store: Store) -> None:
    assert catat(store, 900, BUDI).kalimat == "Masih ada ruang 4,0 JP untuk tahun ini"

    layar = catat(store, 225, BUDI)

    assert [satu.kode for satu in layar.temuan] == ["BKM-02"]
    assert layar.kalimat == "Melebihi batas 24 JP sebanyak 1,0 JP"


def test_an_activity_across_the_year_counts_in_the_year_of_its_end(store: Store) -> None:
    layar = catat(store, 180, selesai="2 Januari 2026", mulai="29 Desember 2025")

    assert layar.tahun == 2026
    assert lihat_pelatihan(store, SITI, SITI_ID, 2025, HARI_INI).baris == ()


@pytest.mark.parametrize(
    ("medan", "nilai"),
    [
        ("judul", "bim"),
        ("bentuk", "rekreasi"),
        ("menit", "banyak"),
        ("menit", "0"),
        ("menit", "4.000"),
        ("selesai", "kemarin"),
        ("mulai", "18-03-2026"),
    ],
)
def test_what_was_typed_wrong_is_refused_at_its_field_and_kept_as_a_draft(store: Store, medan: str, nilai: str) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        catat_pelatihan(store, SITI, SITI_ID, BIMTEK | {medan: nilai}, HARI_INI)

    layar = lihat_pelatihan(store, SITI, SITI_ID, 2026, HARI_INI)
    assert f"pelatihan.{medan}" in {satu.medan for satu in tertangkap.value.temuan}
    assert layar.baris == ()
    assert layar.draf[f"pelatihan.{medan}"] == nilai


def test_all_wrong_fields_are_named_at_once(store: Store) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        catat_pelatihan(store, SITI, SITI_ID, {}, HARI_INI)

    assert [satu.medan for satu in tertangkap.value.temuan] == [
        "pelatihan.selesai",
        "pelatihan.bentuk",
        "pelatihan.menit",
    ]


def test_a_saved_entry_leaves_no_draft(store: Store) -> None:
    simpan_draf_pelatihan(store, SITI, SITI_ID, "pelatihan.judul", "Bimt")

    assert lihat_pelatihan(store, SITI, SITI_ID, 2026, HARI_INI).draf == {"pelatihan.judul": "Bimt"}
    assert catat_pelatihan(store, SITI, SITI_ID, BIMTEK, HARI_INI).draf == {}


def test_one_field_is_changed_and_the_audit_line_says_from_what_to_what(store: Store) -> None:
    entri = catat_pelatihan(store, SITI, SITI_ID, BIMTEK, HARI_INI).baris[0].pelatihan
    medan = f"pelatihan:{entri.id}.menit"

    layar = ubah_pelatihan(store, SITI, entri.id, medan, Decimal(135), HARI_INI)

    assert layar.baris[0].jp == Decimal("3.0")
    with store.read() as unit:
        baris = jejak.terakhir(unit, objek=entri.id)[0]
    assert (baris.tindakan, baris.sebelum, baris.sesudah) == ("CATAT_PELATIHAN", {medan: "270"}, {medan: "135"})


def test_a_cell_that_cannot_be_a_value_keeps_the_old_value_and_the_draft(store: Store) -> None:
    entri = catat_pelatihan(store, SITI, SITI_ID, BIMTEK, HARI_INI).baris[0].pelatihan
    medan = f"pelatihan:{entri.id}.menit"

    with pytest.raises(PenolakanError):
        ubah_pelatihan(store, SITI, entri.id, medan, "dua jam", HARI_INI)

    layar = lihat_pelatihan(store, SITI, SITI_ID, 2026, HARI_INI)
    assert layar.baris[0].pelatihan == entri
    assert layar.draf == {medan: "dua jam"}


def test_a_withdrawn_entry_counts_no_more_and_can_be_brought_back(store: Store) -> None:
    entri = catat_pelatihan(store, SITI, SITI_ID, BIMTEK, HARI_INI).baris[0].pelatihan

    assert hapus_pelatihan(store, SITI, entri.id, HARI_INI).takaran.jumlah == 0
    assert pulihkan_pelatihan(store, SITI, entri, HARI_INI).baris[0].pelatihan == entri


def test_an_undo_asks_the_right_over_the_entry_as_it_is_stored(store: Store) -> None:
    entri = catat_pelatihan(store, SITI, SITI_ID, BIMTEK, HARI_INI).baris[0].pelatihan
    disamarkan = replace(entri, lingkup=OPERATOR_LAIN.lingkup, judul="Ditulis orang lain")
    with pytest.raises(PenolakanError, match="HAK-02"):
        pulihkan_pelatihan(store, OPERATOR_LAIN, disamarkan, HARI_INI)
    with pytest.raises(PenolakanError, match="PELATIHAN-TIDAK-ADA"):
        pulihkan_pelatihan(store, SITI, replace(entri, id=SITI_ID), HARI_INI)
    assert lihat_pelatihan(store, SITI, SITI_ID, 2026, HARI_INI).baris[0].pelatihan == entri


def test_an_activity_that_is_not_over_yet_is_marked_and_kept(store: Store) -> None:
    layar = catat(store, 90, selesai="2026-05-02")

    assert [(satu.kode, satu.tingkat.value) for satu in layar.temuan] == [("PLT-04", "PERLU_DICEK")]


@pytest.mark.parametrize(
    ("siapa", "kode"),
    [(BUDI, "HAK-03"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02")],
    ids=["a colleague", "an auditor", "another office"],
)
def test_only_the_person_and_his_officers_write_in_the_log(store: Store, siapa: Pelaku, kode: str) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        catat_pelatihan(store, siapa, SITI_ID, BIMTEK, HARI_INI)

    assert tertangkap.value.kode == kode


def test_the_log_says_why_it_is_closed_to_an_auditor(store: Store) -> None:
    assert lihat_pelatihan(store, OPERATOR, SITI_ID, 2026, HARI_INI).terkunci == ""
    assert "bukan wewenang" in lihat_pelatihan(store, AUDITOR, SITI_ID, 2026, HARI_INI).terkunci


def test_the_overview_counts_those_who_have_their_hours(store: Store) -> None:
    catat(store, 900)
    catat(store, 1200, BUDI)

    ringkasan = ringkasan_jp(store, OPERATOR, 2026, HARI_INI)

    assert ringkasan.kalimat == "1 dari 4 pegawai sudah mencapai 20 JP"
    assert (ringkasan.mencapai, ringkasan.wajib, ringkasan.pppk, ringkasan.pppk_melebihi) == (1, 4, 1, 1)
    assert [satu.pegawai.id for satu in ringkasan.baris[:2]] == [BUDI_ID, SITI_ID]
    assert [satu.jumlah for satu in ringkasan.baris] == sorted((satu.jumlah for satu in ringkasan.baris), reverse=True)
