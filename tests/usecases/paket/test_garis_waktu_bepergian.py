"""The timeline of people and the register of officials who sign, carried by real bundles."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Peran
from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    CaraTandaTangan,
    JenisPenugasan,
    JenisPeristiwa,
    Kedudukan,
    PejabatTtd,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
)
from kinerja_desktop.exchange.paket_hak import izin_peran
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.usecases.paket import pengesahan, susun_paket
from sync.certificates import Grant
from tests.usecases.paket.kabupaten import OPERATOR_LAPTOP, Kabupaten
from tests.usecases.paket.test_tertahan import sahkan_untuk, terima_di_kantor
from tests.usecases.pelaksanaan.kantor_contoh import (
    BKPSDM,
    CAMAT_ID,
    CICI_ID,
    KECAMATAN,
    KECAMATAN_ID,
    LAIN_ID,
    SEKCAM_ID,
    SEKDA_ID,
    SITI_ID,
)

TETANGGA = "tirta-kencana.lain"
AWAL = date(2026, 1, 1)
BARU = ("penugasan", "peristiwa_pegawai", "penetapan_penilai", "pejabat_ttd", "tusi", "sel_matriks", "rencana_aksi")


def isi_garis_waktu(kabupaten: Kabupaten) -> None:
    """One entry of each kind, typed at the unit."""
    with kabupaten.operator.write(OPERATOR_LAPTOP) as unit:
        garis_waktu.simpan_penugasan(
            unit,
            Penugasan(
                unit.new_id(), KECAMATAN, SEKCAM_ID, KECAMATAN_ID, JenisPenugasan.PLH, Wewenang.RUTIN, "Camat",
                AWAL, None, "1",
            ),
        )  # fmt: skip
        garis_waktu.simpan_peristiwa(
            unit, PeristiwaPegawai(unit.new_id(), KECAMATAN, CICI_ID, JenisPeristiwa.CLTN, AWAL, None, "2", "")
        )
        garis_waktu.simpan_penetapan(
            unit,
            PenetapanPenilai(unit.new_id(), KECAMATAN, SITI_ID, CAMAT_ID, SEKDA_ID, AWAL, None, "Konflik", "3"),
        )
        garis_waktu.simpan_pejabat(
            unit,
            PejabatTtd(
                unit.new_id(), KECAMATAN, KECAMATAN_ID, CAMAT_ID, Kedudukan.DEFINITIF, CaraTandaTangan.ATAS_NAMA,
                "Camat Muara Sari", "Bupati Tirta Kencana", AWAL, None, "4",
            ),
        )  # fmt: skip


def garis_waktu_di(kabupaten: Kabupaten, nama: str) -> tuple[object, ...]:
    with kabupaten.store(nama).read() as unit:
        return (
            garis_waktu.semua_penugasan(unit),
            garis_waktu.peristiwa_pegawai(unit, CICI_ID),
            garis_waktu.semua_penetapan(unit),
            garis_waktu.semua_pejabat(unit),
        )


def pindah_ke_tetangga(kabupaten: Kabupaten, pegawai_id: UUID) -> None:
    with kabupaten.kantor.write(BKPSDM) as unit:
        (lama,) = pegawai_store.penempatan(unit, pegawai_id)
        pegawai_store.simpan_penempatan(unit, replace(lama, sampai=date(2026, 7, 31)))
        baru = replace(lama, id=unit.new_id(), lingkup=TETANGGA, unit_id=LAIN_ID, mulai=date(2026, 8, 1))
        pegawai_store.simpan_penempatan(unit, baru)


def test_timeline_and_register_travel_from_the_unit_over_the_office_to_the_other_laptop(kabupaten: Kabupaten) -> None:
    isi_garis_waktu(kabupaten)
    kabupaten.antar_semua()
    asal = garis_waktu_di(kabupaten, "operator")
    assert all(asal)
    assert garis_waktu_di(kabupaten, "kantor") == asal
    assert garis_waktu_di(kabupaten, "camat") == asal


def test_a_transferred_person_takes_the_timeline_along(kabupaten: Kabupaten) -> None:
    isi_garis_waktu(kabupaten)
    kabupaten.antar_semua(("operator", "camat", "lain"))
    with kabupaten.lain.read() as unit:
        assert garis_waktu.peristiwa_pegawai(unit, CICI_ID) == ()
    pindah_ke_tetangga(kabupaten, CICI_ID)
    kabupaten.antar_semua(("operator", "camat", "lain"))
    with kabupaten.lain.read() as unit:
        (cltn,) = garis_waktu.peristiwa_pegawai(unit, CICI_ID)
        assert cltn.jenis is JenisPeristiwa.CLTN
        assert len(pegawai_store.penempatan(unit, CICI_ID)) == 2


def test_an_acting_head_from_another_unit_is_known_where_he_acts(kabupaten: Kabupaten) -> None:
    with kabupaten.kantor.write(BKPSDM) as unit:
        garis_waktu.simpan_penugasan(
            unit,
            Penugasan(
                unit.new_id(), TETANGGA, SEKCAM_ID, LAIN_ID, JenisPenugasan.PLT, Wewenang.MENILAI, "Camat",
                AWAL, None, "1",
            ),
        )  # fmt: skip
    kabupaten.antar_semua(("lain",))
    with kabupaten.lain.read() as unit:
        assert pegawai_store.muat(unit, SEKCAM_ID) is not None
        assert len(garis_waktu.semua_penugasan(unit)) == 1


def test_rows_that_an_old_certificate_kept_back_follow_after_certification_anew(
    kabupaten: Kabupaten, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A certificate of 0.2.0 does not know the tables that planning brought; the next bundle from above mends it."""

    def izin_lama(peran: Peran) -> tuple[Grant, ...]:
        return tuple(satu for satu in izin_peran(peran) if satu.table not in BARU)

    with monkeypatch.context() as dahulu:
        dahulu.setattr(pengesahan, "izin_peran", izin_lama)
        dahulu.setattr(susun_paket, "izin_peran", izin_lama)
        sahkan_untuk(kabupaten, "operator", KECAMATAN)
        isi_garis_waktu(kabupaten)
        with kabupaten.operator.write(OPERATOR_LAPTOP) as unit:
            orang = pegawai_store.muat(unit, CICI_ID)
            assert orang is not None
            pegawai_store.simpan(unit, replace(orang, gelar_belakang="S.Kom."))
        hasil = kabupaten.kirim("operator")
        assert hasil.tertahan == 4
        assert terima_di_kantor(kabupaten, hasil) == ["digabung"]
        assert not any(garis_waktu_di(kabupaten, "kantor"))
    kabupaten.antar_semua()
    assert garis_waktu_di(kabupaten, "kantor") == garis_waktu_di(kabupaten, "operator")
    assert all(garis_waktu_di(kabupaten, "kantor"))
