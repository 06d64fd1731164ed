"""Enrolling laptops: asking, certifying, taking the answer in; a unit's main laptop; data from before."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.kepegawaian.pegawai import JenisJabatan, Penempatan, PeranUnit
from kinerja_desktop.domain.kepegawaian.unit import JenisUnit, Unit
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import correspondents, membership
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.pemakai import muat_keadaan
from kinerja_desktop.usecases.data.siapkan_data import siapkan_latihan
from kinerja_desktop.usecases.paket.kantor import (
    buat_kantor,
    periksa_salinan_kunci,
    segel_kunci_induk,
    terbitkan_kunci_tahunan,
)
from kinerja_desktop.usecases.paket.keanggotaan import muat_anggota
from kinerja_desktop.usecases.paket.kirim import kirim_paket
from kinerja_desktop.usecases.paket.laptop import (
    cabut_perangkat,
    daftar_perangkat,
    lihat_permintaan,
    minta_pengesahan,
    pasang_pengesahan,
    sahkan_perangkat,
)
from kinerja_desktop.usecases.paket.periksa import periksa_paket
from kinerja_desktop.usecases.paket.terima import terima_paket
from tests.store.contoh_data import contoh_pegawai
from tests.usecases.paket.isi_data import isi_bersama, sidik
from tests.usecases.paket.isi_skp import tulis_skp
from tests.usecases.paket.kabupaten import OPERATOR_LAPTOP, Kabupaten
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    AWAL_TAHUN,
    BKPSDM,
    CAMAT_ID,
    CICI_ID,
    KECAMATAN,
    KECAMATAN_ID,
    SEKDA_ID,
    JamUji,
    entropi,
)

SUB = Pelaku(UUID(int=70), "Juru Tulis", Peran.TIM_PENGELOLA, f"{KECAMATAN}.sekretariat", "laptop-sekretariat")


@pytest.fixture
def laptop_baru(tmp_path: Path):
    with Store.create(tmp_path / "baru.kdb", None, clock=JamUji(), entropy=entropi(400)) as store:
        siapkan_latihan(store, "laptop-baru", latihan=True)
        yield store


def minta(store: Store, kabupaten: Kabupaten, pelaku: Pelaku = OPERATOR_LAPTOP) -> Path:
    return minta_pengesahan(store, pelaku, kabupaten.usb, kode_unit=pelaku.lingkup, nama=pelaku.nama).berkas


def test_an_enrolled_laptop_has_its_people_their_history_and_stubs_of_those_they_refer_to(kabupaten: Kabupaten) -> None:
    with kabupaten.operator.read() as unit:
        assert pegawai_store.muat(unit, CICI_ID) is not None
        sekda = pegawai_store.muat(unit, SEKDA_ID)
        assert sekda is not None
        assert sekda.nama == "Zulkifli Harahap"
        assert {satu.kode for satu in unit_store.semua(unit)} == {
            "tirta-kencana", KECAMATAN, f"{KECAMATAN}.sekretariat", "tirta-kencana.lain",
        }  # fmt: skip
    with kabupaten.lain.read() as unit:
        assert pegawai_store.muat(unit, CICI_ID) is None
    assert isi_bersama(kabupaten.operator, KECAMATAN) == isi_bersama(kabupaten.kantor, KECAMATAN)


def test_the_holder_works_on_the_laptop_in_the_scope_that_was_granted(kabupaten: Kabupaten) -> None:
    pemakai = muat_keadaan(kabupaten.operator).pemakai
    assert [(satu.nama, satu.peran, satu.lingkup) for satu in pemakai] == [
        ("Rina Operator", "TIM_PENGELOLA", KECAMATAN)
    ]


def test_the_officer_sees_what_a_request_says_and_the_same_code(kabupaten: Kabupaten, laptop_baru: Store) -> None:
    hasil = minta_pengesahan(laptop_baru, OPERATOR_LAPTOP, kabupaten.usb, kode_unit=KECAMATAN, nama="Rina")
    isi = lihat_permintaan(hasil.berkas)
    assert (isi.kode, isi.nama, isi.kode_unit) == (hasil.kode, "Rina", KECAMATAN)


def test_a_laptop_without_an_answer_neither_sends_nor_receives(laptop_baru: Store, kabupaten: Kabupaten) -> None:
    for coba in (
        lambda: kirim_paket(laptop_baru, OPERATOR_LAPTOP, kabupaten.usb),
        lambda: terima_paket(laptop_baru, OPERATOR_LAPTOP, [minta(kabupaten.operator, kabupaten)]),
    ):
        with pytest.raises(PenolakanError, match="BELUM-DISAHKAN"):
            coba()


def test_the_answer_is_taken_in_through_terima_as_well_and_known_the_second_time(
    kabupaten: Kabupaten, laptop_baru: Store
) -> None:
    jawaban = sahkan_perangkat(kabupaten.kantor, BKPSDM, minta(laptop_baru, kabupaten), ke=kabupaten.usb).berkas
    assert periksa_paket(laptop_baru, jawaban).jawaban
    (dicoba,) = terima_paket(laptop_baru, OPERATOR_LAPTOP, [jawaban], pratinjau=True)
    (hasil,) = terima_paket(laptop_baru, OPERATOR_LAPTOP, [jawaban])
    assert dicoba == hasil
    assert (hasil.status, hasil.baru) == ("digabung", hasil.operasi)
    assert terima_paket(laptop_baru, OPERATOR_LAPTOP, [jawaban])[0].status == "sudah_ada"
    assert isi_bersama(laptop_baru, KECAMATAN) == isi_bersama(kabupaten.kantor, KECAMATAN)


def test_an_answer_for_another_laptop_or_altered_changes_nothing(kabupaten: Kabupaten, laptop_baru: Store) -> None:
    jawaban = sahkan_perangkat(kabupaten.kantor, BKPSDM, minta(laptop_baru, kabupaten), ke=kabupaten.usb).berkas
    rusak = kabupaten.usb / "rusak.kinerja"
    rusak.write_bytes(jawaban.read_bytes()[:-1])
    sebelum = sidik(laptop_baru)
    with pytest.raises(PenolakanError, match="BND-0"):
        pasang_pengesahan(laptop_baru, OPERATOR_LAPTOP, rusak)
    assert sidik(laptop_baru) == sebelum
    sebelum = sidik(kabupaten.lain)
    with pytest.raises(PenolakanError, match="BND-03"):
        pasang_pengesahan(kabupaten.lain, OPERATOR_LAPTOP, jawaban)
    assert sidik(kabupaten.lain) == sebelum


def test_certifying_again_sends_the_same_starter(kabupaten: Kabupaten, laptop_baru: Store) -> None:
    permintaan = minta(laptop_baru, kabupaten)
    sahkan_perangkat(kabupaten.kantor, BKPSDM, permintaan, ke=kabupaten.usb)
    tulis_skp(kabupaten.kantor)
    kedua = sahkan_perangkat(kabupaten.kantor, BKPSDM, permintaan, ke=kabupaten.usb)
    pasang_pengesahan(laptop_baru, OPERATOR_LAPTOP, kedua.berkas)
    kirim = kirim_paket(kabupaten.kantor, BKPSDM, kabupaten.usb).paket
    hasil = terima_paket(laptop_baru, OPERATOR_LAPTOP, [satu.berkas for satu in kirim])
    assert [satu.status for satu in hasil].count("digabung") == 1
    assert isi_bersama(laptop_baru, KECAMATAN) == isi_bersama(kabupaten.kantor, KECAMATAN)


def test_a_revoked_laptop_is_not_certified_again_by_its_old_request(kabupaten: Kabupaten, laptop_baru: Store) -> None:
    permintaan = minta(laptop_baru, kabupaten)
    sah = sahkan_perangkat(kabupaten.kantor, BKPSDM, permintaan, ke=kabupaten.usb)
    cabut_perangkat(kabupaten.kantor, BKPSDM, sah.id)
    sebelum = sidik(kabupaten.kantor)

    with pytest.raises(PenolakanError, match="LAPTOP-DICABUT"):
        sahkan_perangkat(kabupaten.kantor, BKPSDM, permintaan, ke=kabupaten.usb)

    assert sidik(kabupaten.kantor) == sebelum
    assert [satu.status for satu in daftar_perangkat(kabupaten.kantor, BKPSDM) if satu.id == sah.id] == ["DICABUT"]


@pytest.mark.parametrize(("lingkup", "kode"), [("tirta-kencana.tidak-ada", "UNIT-TIDAK-ADA")])
def test_a_unit_that_nobody_knows_is_not_certified(
    kabupaten: Kabupaten, laptop_baru: Store, lingkup: str, kode: str
) -> None:
    with pytest.raises(PenolakanError, match=kode):
        sahkan_perangkat(kabupaten.kantor, BKPSDM, minta(laptop_baru, kabupaten), lingkup=lingkup, ke=kabupaten.usb)


def test_who_may_not_certify_is_refused(kabupaten: Kabupaten, laptop_baru: Store) -> None:
    permintaan = minta(laptop_baru, kabupaten)
    with pytest.raises(PenolakanError, match="HAK-01"):
        sahkan_perangkat(kabupaten.kantor, AUDITOR, permintaan, ke=kabupaten.usb)
    with pytest.raises(PenolakanError, match="TIDAK-BOLEH-MENGESAHKAN"):
        sahkan_perangkat(kabupaten.operator, OPERATOR_LAPTOP, permintaan, ke=kabupaten.usb)


def test_people_entered_before_enrolment_travel_and_their_unit_becomes_the_offices(
    kabupaten: Kabupaten, laptop_baru: Store
) -> None:
    akar, kantor, orang = UUID(int=4000), UUID(int=4001), replace(contoh_pegawai(4002), lingkup=KECAMATAN)
    with laptop_baru.write(OPERATOR_LAPTOP) as unit:
        unit_store.simpan(unit, Unit(akar, "tirta-kencana", "Tirta Kencana", JenisUnit.INSTANSI, None))
        unit_store.simpan(unit, Unit(kantor, KECAMATAN, "Kec. Muara Sari", JenisUnit.KECAMATAN, akar))
        pegawai_store.simpan(unit, orang)
        pegawai_store.simpan_penempatan(
            unit,
            Penempatan(
                UUID(int=4003), KECAMATAN, orang.id, kantor, "Pengelola", JenisJabatan.PELAKSANA, PeranUnit.ANGGOTA,
                AWAL_TAHUN, None, None,
            ),
        )  # fmt: skip
    jawaban = sahkan_perangkat(kabupaten.kantor, BKPSDM, minta(laptop_baru, kabupaten), ke=kabupaten.usb).berkas
    pasang_pengesahan(laptop_baru, OPERATOR_LAPTOP, jawaban)
    semua = [satu.berkas for satu in kirim_paket(laptop_baru, OPERATOR_LAPTOP, kabupaten.usb).paket]
    (hasil,) = kabupaten.terima("kantor", semua)
    assert hasil.status == "digabung"
    for store in (laptop_baru, kabupaten.kantor):
        with store.read() as unit:
            assert [satu.kode for satu in unit_store.semua(unit)].count(KECAMATAN) == 1
            (pos,) = pegawai_store.penempatan(unit, orang.id)
            assert pos.unit_id == KECAMATAN_ID


def test_a_laptop_that_holds_other_peoples_data_is_told_to_begin_anew(kabupaten: Kabupaten, laptop_baru: Store) -> None:
    with laptop_baru.write(OPERATOR_LAPTOP) as unit:
        pegawai_store.simpan(unit, contoh_pegawai())
    jawaban = sahkan_perangkat(kabupaten.kantor, BKPSDM, minta(laptop_baru, kabupaten), ke=kabupaten.usb).berkas
    with pytest.raises(PenolakanError, match="DATA-UNIT-LAIN"):
        pasang_pengesahan(laptop_baru, OPERATOR_LAPTOP, jawaban)


def test_a_main_laptop_certifies_one_below_it_and_passes_on_what_it_writes(
    kabupaten: Kabupaten, laptop_baru: Store
) -> None:
    """Design 5: several laptops in one kecamatan talk to their parent only."""
    lagi = sahkan_perangkat(
        kabupaten.kantor, BKPSDM, minta(kabupaten.operator, kabupaten), ke=kabupaten.usb, boleh_mengesahkan=True
    )
    pasang_pengesahan(kabupaten.operator, OPERATOR_LAPTOP, lagi.berkas)
    permintaan = minta(laptop_baru, kabupaten, SUB)
    disahkan = sahkan_perangkat(kabupaten.operator, OPERATOR_LAPTOP, permintaan, ke=kabupaten.usb)
    pasang_pengesahan(laptop_baru, SUB, disahkan.berkas)
    tulis_skp(laptop_baru)
    bawah = [satu.berkas for satu in kirim_paket(laptop_baru, SUB, kabupaten.usb).paket]
    assert terima_paket(kabupaten.kantor, BKPSDM, bawah)[0].penolakan is not None
    assert kabupaten.terima("operator", bawah)[0].status == "digabung"
    kabupaten.antar_semua()
    lingkup = SUB.lingkup
    assert isi_bersama(kabupaten.kantor, lingkup) == isi_bersama(laptop_baru, lingkup)
    with laptop_baru.read() as unit:
        assert pegawai_store.muat(unit, CAMAT_ID) is not None


def test_a_renewed_office_is_still_the_parent(kabupaten: Kabupaten) -> None:
    terbitkan_kunci_tahunan(kabupaten.kantor, BKPSDM)
    tulis_skp(kabupaten.kantor)
    semua = kabupaten.berkas("kantor", "operator")
    assert kabupaten.terima("operator", semua)[0].status == "digabung"
    with kabupaten.operator.read() as unit:
        anggota = muat_anggota(unit)
        assert anggota.induk is not None
        assert anggota.induk.certificate != anggota.rantai[-1].fingerprint
    kabupaten.antar_semua()
    assert isi_bersama(kabupaten.operator, KECAMATAN) == isi_bersama(kabupaten.kantor, KECAMATAN)


def test_a_certificate_that_ends_soon_is_renewed_with_the_next_bundle(kabupaten: Kabupaten, tmp_path: Path) -> None:
    kabupaten.kantor.checkpoint()
    salinan = tmp_path / "tahun-depan.kdb"
    shutil.copy(kabupaten.kantor.path, salinan)
    nanti = JamUji()
    nanti.kini += timedelta(days=330)
    with Store.open(salinan, None, clock=nanti, entropy=entropi(9)) as kantor:
        semua = [satu.berkas for satu in kirim_paket(kantor, BKPSDM, kabupaten.usb).paket]
    with kabupaten.operator.read() as unit:
        lama = muat_anggota(unit).sertifikat
    kabupaten.terima("operator", semua)
    with kabupaten.operator.read() as unit:
        baru = muat_anggota(unit).sertifikat
    assert baru.content.valid_until > lama.content.valid_until
    assert baru.content.replica == lama.content.replica


def test_the_root_key_has_a_sealed_copy_that_opens_with_its_passphrase_alone(
    kabupaten: Kabupaten, laptop_baru: Store
) -> None:
    sandi = "sawah luas di tepi sungai"
    berkas = segel_kunci_induk(kabupaten.kantor, BKPSDM, kabupaten.usb, sandi)
    periksa_salinan_kunci(kabupaten.kantor, berkas, sandi)
    with pytest.raises(PenolakanError, match="SALINAN-KUNCI-TIDAK-TERBUKA"):
        periksa_salinan_kunci(kabupaten.kantor, berkas, sandi + "!")
    with pytest.raises(PenolakanError, match="SANDI-PENDEK"):
        segel_kunci_induk(kabupaten.kantor, BKPSDM, kabupaten.usb, "pendek")
    with pytest.raises(PenolakanError, match="BUKAN-KANTOR"):
        segel_kunci_induk(laptop_baru, BKPSDM, kabupaten.usb, sandi)


def test_a_store_becomes_an_office_once(kabupaten: Kabupaten) -> None:
    with pytest.raises(PenolakanError, match="SUDAH-DISAHKAN"):
        buat_kantor(kabupaten.kantor, BKPSDM, nama="Lain")


def test_laptops_are_listed_with_holder_scope_and_validity(kabupaten: Kabupaten) -> None:
    semua = daftar_perangkat(kabupaten.kantor, BKPSDM)
    assert [(satu.nama, satu.pemegang, satu.lingkup, satu.status) for satu in semua] == [
        ("Kecamatan Lain", "Operator Lain", "tirta-kencana.lain", "AKTIF"),
        ("Kecamatan Muara Sari", "Rina Operator", KECAMATAN, "AKTIF"),
        ("Kecamatan Muara Sari (Ajudan Camat)", "Ajudan Camat", KECAMATAN, "AKTIF"),
    ]
    assert {satu.berlaku_sampai.year for satu in semua} == {2027}


def test_keys_never_leave_the_store(kabupaten: Kabupaten) -> None:
    for store in (kabupaten.kantor, kabupaten.operator):
        with store.read() as unit:
            kunci = membership.identities(unit)[0].keys
        assert kunci is not None
        assert kunci.envelope not in repr(kunci)
        for berkas in kabupaten.usb.iterdir():
            assert kunci.signing not in berkas.read_bytes()
            assert kunci.envelope.encode() not in berkas.read_bytes()
        with store.read() as unit:
            assert all(satu.replica for satu in correspondents.everybody(unit))
