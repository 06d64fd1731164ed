"""Whose direct subordinates people are on a day."""

from datetime import date
from uuid import UUID

from kinerja_desktop.domain.kepegawaian.garis_waktu import JenisPenugasan, PenetapanPenilai, Penugasan, Wewenang
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.bawahan import bawahan_langsung
from tests.usecases.pelaksanaan.kantor_contoh import (
    AWAL_TAHUN,
    BUDI_ID,
    CAMAT_ID,
    CICI_ID,
    KECAMATAN,
    KECAMATAN_ID,
    OPERATOR,
    SEKCAM_ID,
    SEKRETARIAT_ID,
    SITI_ID,
)


def bawahan(store: Store, pimpinan_id: UUID, hari: date = AWAL_TAHUN) -> set[UUID]:
    with store.read() as unit:
        return set(bawahan_langsung(unit, pimpinan_id, 2026, hari))


def test_a_leader_has_his_unit_and_the_heads_right_below(kantor: Store) -> None:
    assert bawahan(kantor, CAMAT_ID) == {SEKCAM_ID}
    assert bawahan(kantor, SEKCAM_ID) == {SITI_ID, BUDI_ID, CICI_ID}
    assert bawahan(kantor, SITI_ID) == set()


def test_below_a_vacant_post_people_are_the_next_heads(kantor: Store) -> None:
    with kantor.write(OPERATOR) as unit:
        unit_store.simpan(
            unit, Unit(SEKRETARIAT_ID, f"{KECAMATAN}.sekretariat", "Sekretariat", JenisUnit.SEKRETARIAT, KECAMATAN_ID)
        )
    assert bawahan(kantor, CAMAT_ID) == {SEKCAM_ID, SITI_ID, BUDI_ID, CICI_ID}


def test_who_stands_in_with_authority_leads_a_vacant_unit_for_his_time(kantor: Store) -> None:
    with kantor.write(OPERATOR) as unit:
        unit_store.simpan(
            unit, Unit(SEKRETARIAT_ID, f"{KECAMATAN}.sekretariat", "Sekretariat", JenisUnit.SEKRETARIAT, KECAMATAN_ID)
        )
        plt = Penugasan(
            unit.new_id(), KECAMATAN, BUDI_ID, SEKRETARIAT_ID, JenisPenugasan.PLT, Wewenang.MENILAI, "Sekretaris Camat",
            date(2026, 1, 1), date(2026, 3, 31), "800/1",
        )  # fmt: skip
        garis_waktu.simpan_penugasan(unit, plt)
    assert bawahan(kantor, BUDI_ID) == {SEKCAM_ID, SITI_ID, CICI_ID}
    assert bawahan(kantor, CAMAT_ID) == {BUDI_ID}
    assert bawahan(kantor, BUDI_ID, date(2026, 4, 1)) == set()


def test_an_appraiser_set_by_decision_comes_before_the_tree(kantor: Store) -> None:
    with kantor.write(OPERATOR) as unit:
        ditetapkan = PenetapanPenilai(
            unit.new_id(), KECAMATAN, SITI_ID, CAMAT_ID, None, date(2026, 1, 1), None, "Konflik kepentingan", "800/2"
        )
        garis_waktu.simpan_penetapan(unit, ditetapkan)
    assert bawahan(kantor, CAMAT_ID) == {SEKCAM_ID, SITI_ID}
    assert bawahan(kantor, SEKCAM_ID) == {BUDI_ID, CICI_ID}
