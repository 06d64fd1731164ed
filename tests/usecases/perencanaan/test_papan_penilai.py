"""The board of an appraiser: his unit, and whom he appraises outside of it."""

from dataclasses import replace
from datetime import date

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.garis_waktu import PenetapanPenilai
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CAMAT_ID, KECAMATAN, OPERATOR, SEKCAM, SITI_ID

SEBERANG = replace(SEKCAM, lingkup=f"{KECAMATAN}.seberang")


def nama(store: Store, pelaku: Pelaku) -> list[object]:
    return [baris.pegawai.id for baris in papan_skp(store, pelaku, 2026, AWAL_TAHUN).baris]


def test_whom_an_appraiser_has_by_decision_in_another_unit_stands_on_his_board(kantor: Store) -> None:
    camat = Pelaku(CAMAT_ID, "Camat", Peran.PENILAI, f"{KECAMATAN}.seberang", "laptop")
    assert SITI_ID not in nama(kantor, camat)
    with kantor.write(OPERATOR) as unit:
        keputusan = PenetapanPenilai(
            unit.new_id(), KECAMATAN, SITI_ID, CAMAT_ID, None, date(2026, 1, 1), None, "Konflik kepentingan", "800/2"
        )
        garis_waktu.simpan_penetapan(unit, keputusan)
    assert SITI_ID in nama(kantor, camat)
    assert SITI_ID not in nama(kantor, replace(camat, peran=Peran.PEGAWAI))


def test_nobody_stands_twice_on_the_board_of_an_appraiser(kantor: Store) -> None:
    assert nama(kantor, SEBERANG)
    orang = nama(kantor, SEKCAM)
    assert len(orang) == len(set(orang))
