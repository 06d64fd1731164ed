"""Examples and duties in the SKP of real people, on a real store file."""

from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Tindakan
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.periksa_indikator import periksa_indikator
from kinerja_desktop.domain.perencanaan.skp import Aspek, JenisRhk, JenisTarget, Klasifikasi
from kinerja_desktop.domain.perencanaan.tusi import Tusi
from kinerja_desktop.store import jejak
from kinerja_desktop.store import tusi as tusi_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from kinerja_desktop.usecases.perencanaan.pustaka import contoh_indikator, lepas_contoh, pakai_contoh
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import tambah_indikator, tambah_rhk, ubah_isian
from kinerja_desktop.usecases.perencanaan.tugas_jabatan import lepas_tusi, rhk_dari_tusi, tusi_jabatan
from kinerja_desktop.usecases.perencanaan.tusi_kantor import IsianTusi, tambah_tusi
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    AWAL_TAHUN,
    BKPSDM,
    BUDI,
    BUDI_ID,
    CICI,
    CICI_ID,
    KECAMATAN,
    OPERATOR,
    OPERATOR_LAIN,
)


@pytest.fixture
def skp_id(kantor: Store) -> UUID:
    return buat_skp(kantor, CICI, CICI_ID, 2026, AWAL_TAHUN)


@pytest.fixture
def rhk_id(kantor: Store, skp_id: UUID) -> UUID:
    rhk = tambah_rhk(kantor, CICI, skp_id, JenisRhk.UTAMA, AWAL_TAHUN).skp.rhk[0]
    ubah_isian(kantor, CICI, skp_id, f"rhk:{rhk.id}.teks", "Tertibnya kearsipan kecamatan", AWAL_TAHUN)
    return rhk.id


def skp_budi(store: Store) -> UUID:
    return buat_skp(store, OPERATOR, BUDI_ID, 2026, AWAL_TAHUN)


def test_the_examples_nearest_to_the_plan_come_first(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    pilihan = contoh_indikator(kantor, CICI, skp_id, rhk_id)
    assert pilihan.rhk == "Tertibnya kearsipan kecamatan"
    assert pilihan.jabatan == "Pengelola Data"
    assert pilihan.contoh[0].rhk == "Administrasi, arsip, dan keuangan kecamatan tertib"
    assert len(pilihan.sektor) == 6
    assert pilihan.terpakai == {""}
    assert pilihan.saran == ""


def test_words_and_sector_narrow_the_examples(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    assert contoh_indikator(kantor, CICI, skp_id, rhk_id, "zzz").contoh == ()
    satu = contoh_indikator(kantor, CICI, skp_id, rhk_id, "imunisasi", "Kesehatan").contoh
    assert satu
    assert {contoh.sektor for contoh in satu} == {"Kesehatan"}


def test_an_example_fills_the_empty_indicator_then_adds_more(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    pertama, kedua = contoh_indikator(kantor, CICI, skp_id, rhk_id, "arsip").contoh[:2]
    kosong = lihat_skp(kantor, CICI, skp_id, AWAL_TAHUN).skp.rhk[0].indikator[0]
    layar = pakai_contoh(kantor, CICI, skp_id, rhk_id, [pertama.contoh], AWAL_TAHUN)
    (satu,) = layar.skp.rhk[0].indikator
    assert (satu.id, satu.teks, satu.aspek) == (kosong.id, pertama.contoh.teks, pertama.contoh.aspek)
    assert periksa_indikator(satu) == ()
    layar = pakai_contoh(kantor, CICI, skp_id, rhk_id, [kedua.contoh], AWAL_TAHUN)
    assert [ada.teks for ada in layar.skp.rhk[0].indikator] == [pertama.contoh.teks, kedua.contoh.teks]
    assert lihat_skp(kantor, CICI, skp_id, AWAL_TAHUN).skp == layar.skp
    assert contoh_indikator(kantor, CICI, skp_id, rhk_id).terpakai == {pertama.contoh.teks, kedua.contoh.teks}


def test_an_indicator_with_a_target_but_no_text_is_not_overwritten(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    isi = lihat_skp(kantor, CICI, skp_id, AWAL_TAHUN).skp.rhk[0].indikator[0]
    ubah_isian(kantor, CICI, skp_id, f"indikator:{isi.id}.target", "12", AWAL_TAHUN)
    contoh = contoh_indikator(kantor, CICI, skp_id, rhk_id, "arsip").contoh[0].contoh
    layar = pakai_contoh(kantor, CICI, skp_id, rhk_id, [contoh], AWAL_TAHUN)
    assert [ada.teks for ada in layar.skp.rhk[0].indikator] == ["", contoh.teks]


def test_ind_04_refuses_the_same_example_twice(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    contoh = contoh_indikator(kantor, CICI, skp_id, rhk_id, "arsip").contoh[0].contoh
    pakai_contoh(kantor, CICI, skp_id, rhk_id, [contoh], AWAL_TAHUN)
    with pytest.raises(PenolakanError) as penolakan:
        pakai_contoh(kantor, CICI, skp_id, rhk_id, [contoh], AWAL_TAHUN)
    assert penolakan.value.kode == "IND-04"
    assert len(lihat_skp(kantor, CICI, skp_id, AWAL_TAHUN).skp.rhk[0].indikator) == 1


def test_a_day_of_the_library_gets_the_year_of_the_plan(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    temuan = contoh_indikator(kantor, CICI, skp_id, rhk_id, "rapor ganjil").contoh
    contoh = next(satu.contoh for satu in temuan if satu.contoh.jenis_target is JenisTarget.TANGGAL)
    layar = pakai_contoh(kantor, CICI, skp_id, rhk_id, [contoh], AWAL_TAHUN)
    assert layar.skp.rhk[0].indikator[0].tanggal == date(2026, 12, 20)


def test_a_plan_without_quality_is_offered_quality_first(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    jumlah = contoh_indikator(kantor, CICI, skp_id, rhk_id, "arsip aktif").contoh[0].contoh
    assert jumlah.aspek is Aspek.KUANTITAS
    pakai_contoh(kantor, CICI, skp_id, rhk_id, [jumlah], AWAL_TAHUN)
    pilihan = contoh_indikator(kantor, CICI, skp_id, rhk_id)
    assert pilihan.saran == "SKP ini belum mengukur mutu atau dampak. Pilih paling sedikit satu."
    mutu = next(satu.contoh for satu in pilihan.contoh if satu.contoh.aspek is Aspek.KUALITAS)
    pakai_contoh(kantor, CICI, skp_id, rhk_id, [mutu], AWAL_TAHUN)
    assert contoh_indikator(kantor, CICI, skp_id, rhk_id).saran == ""


def test_a_locked_plan_and_foreign_hands_take_no_example(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    contoh = contoh_indikator(kantor, CICI, skp_id, rhk_id, "arsip").contoh[0].contoh
    terkunci = skp_budi(kantor)
    rhk = lihat_skp(kantor, BUDI, terkunci, AWAL_TAHUN).skp.rhk[0]
    mulai_revisi(kantor, BUDI, terkunci, "Anggaran bergeser ke kegiatan lain", AWAL_TAHUN, AWAL_TAHUN)
    layar = ubah_isian(kantor, BUDI, terkunci, f"rhk:{rhk.id}.teks", "Jaringan kantor selalu menyala", AWAL_TAHUN)
    ajukan_skp(kantor, BUDI, terkunci, digest_skp(layar.skp), AWAL_TAHUN)
    for pelaku, skp, rhk_tujuan, kode in (
        (BUDI, terkunci, rhk.id, "SKP-TERKUNCI"),
        (BUDI, skp_id, rhk_id, "HAK-03"),
        (AUDITOR, skp_id, rhk_id, "HAK-01"),
        (CICI, skp_id, UUID(int=1), "RHK-TIDAK-ADA"),
    ):
        with pytest.raises(PenolakanError) as penolakan:
            pakai_contoh(kantor, pelaku, skp, rhk_tujuan, [contoh], AWAL_TAHUN)
        assert penolakan.value.kode == kode
    with pytest.raises(PenolakanError):
        contoh_indikator(kantor, OPERATOR_LAIN, skp_id, rhk_id)


def test_taking_an_example_is_on_the_audit_line(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    contoh = contoh_indikator(kantor, CICI, skp_id, rhk_id, "arsip").contoh[0].contoh
    pakai_contoh(kantor, CICI, skp_id, rhk_id, [contoh], AWAL_TAHUN)
    with kantor.read() as unit:
        baris = jejak.terakhir(unit, objek=skp_id)[0]
    assert (baris.tindakan, baris.pelaku_id) == (Tindakan.SUSUN_SKP.value, CICI_ID)


def test_duties_of_the_library_are_found_by_the_words_of_the_post(kantor: Store) -> None:
    tugas = tusi_jabatan(kantor, BUDI, skp_budi(kantor))
    assert tugas.jabatan == "Pranata Komputer"
    assert {satu.jabatan for satu in tugas.usulan} == {"Pranata Komputer"}
    assert not any(satu.milik_kantor for satu in tugas.usulan)
    assert not tugas.boleh_mengubah


def test_the_offices_own_duties_come_first_and_are_not_repeated(kantor: Store) -> None:
    skp = skp_budi(kantor)
    pustaka = tusi_jabatan(kantor, BUDI, skp).usulan
    tambah_tusi(kantor, OPERATOR, IsianTusi("Pranata Komputer", "Penyusunan laporan gangguan jaringan;"), AWAL_TAHUN)
    tambah_tusi(
        kantor, BKPSDM, IsianTusi("Pranata Komputer", pustaka[0].uraian, "Jaringan kantor selalu menyala"), AWAL_TAHUN
    )
    tambah_tusi(kantor, OPERATOR, IsianTusi("Arsiparis", "Menata arsip aktif", "Arsip aktif tertata"), AWAL_TAHUN)
    usulan = tusi_jabatan(kantor, OPERATOR, skp).usulan
    assert [(satu.rhk, satu.milik_kantor) for satu in usulan[:2]] == [
        ("Tersusunnya laporan gangguan jaringan", True),
        ("Jaringan kantor selalu menyala", True),
    ]
    assert [satu.uraian for satu in usulan].count(pustaka[0].uraian) == 1
    assert len(usulan) == 1 + len(pustaka)
    assert "Arsip aktif tertata" not in {satu.rhk for satu in usulan}


def test_duties_of_another_office_stay_there(kantor: Store) -> None:
    lain = Tusi(UUID(int=77), "tirta-kencana.lain", "Pranata Komputer", 1, "Menata kabel", "Kabel tertata rapi")
    with kantor.write(BKPSDM) as unit:
        tusi_store.simpan_banyak(unit, (lain,))
    assert "Kabel tertata rapi" not in {satu.rhk for satu in tusi_jabatan(kantor, BUDI, skp_budi(kantor)).usulan}


def test_a_post_nobody_knows_has_no_duties_yet(kantor: Store, skp_id: UUID) -> None:
    tugas = tusi_jabatan(kantor, OPERATOR, skp_id)
    assert tugas.jabatan == "Pengelola Data"
    assert tugas.usulan == ()
    assert tugas.boleh_mengubah


def test_ticked_duties_become_drafted_plans(kantor: Store, skp_id: UUID) -> None:
    for uraian, rhk in (("Menata arsip aktif", "Arsip aktif tertata dan mudah ditemukan"), ("Memutakhirkan data", "")):
        tambah_tusi(kantor, OPERATOR, IsianTusi("Pengelola Data", uraian, rhk), AWAL_TAHUN)
    usulan = tusi_jabatan(kantor, CICI, skp_id).usulan
    layar = rhk_dari_tusi(kantor, CICI, skp_id, usulan, AWAL_TAHUN, dengan_indikator=False)
    assert [(rhk.teks, rhk.tusi, rhk.urutan) for rhk in layar.skp.rhk] == [
        ("Arsip aktif tertata dan mudah ditemukan", "Menata arsip aktif", 1),
        ("Termutakhirkannya data", "Memutakhirkan data", 2),
    ]
    assert {rhk.jenis for rhk in layar.skp.rhk} == {JenisRhk.UTAMA}
    assert {rhk.klasifikasi for rhk in layar.skp.rhk} == {Klasifikasi.ORGANISASI}
    assert [len(rhk.indikator) for rhk in layar.skp.rhk] == [1, 1]
    assert {satu.teks for rhk in layar.skp.rhk for satu in rhk.indikator} == {""}
    assert lihat_skp(kantor, CICI, skp_id, AWAL_TAHUN).skp == layar.skp
    assert all(satu.sudah_ada for satu in tusi_jabatan(kantor, CICI, skp_id).usulan)


def test_fitting_examples_are_taken_along_where_wanted(kantor: Store, skp_id: UUID) -> None:
    tambah_tusi(
        kantor, OPERATOR, IsianTusi("Pengelola Data", "Menata arsip", "Arsip yang diminta ditemukan cepat"), AWAL_TAHUN
    )
    (usulan,) = tusi_jabatan(kantor, CICI, skp_id).usulan
    assert 1 <= len(usulan.contoh) <= 2
    layar = rhk_dari_tusi(kantor, CICI, skp_id, (usulan,), AWAL_TAHUN, dengan_indikator=True)
    assert [satu.teks for satu in layar.skp.rhk[0].indikator] == [satu.contoh.teks for satu in usulan.contoh]
    tambah_indikator(kantor, CICI, skp_id, layar.skp.rhk[0].id, AWAL_TAHUN)


def test_nothing_ticked_drafts_nothing(kantor: Store, skp_id: UUID) -> None:
    with pytest.raises(PenolakanError) as penolakan:
        rhk_dari_tusi(kantor, CICI, skp_id, (), AWAL_TAHUN, dengan_indikator=False)
    assert penolakan.value.kode == "TUSI-KOSONG"


def test_the_kecamatan_of_the_tests_is_the_scope_of_its_operator(kantor: Store) -> None:
    tambah_tusi(kantor, OPERATOR, IsianTusi("Arsiparis", "Menata arsip aktif"), AWAL_TAHUN)
    tambah_tusi(kantor, BKPSDM, IsianTusi("Arsiparis", "Menyusutkan arsip"), AWAL_TAHUN)
    with kantor.read() as unit:
        assert {(satu.uraian, satu.lingkup) for satu in tusi_store.semua(unit)} == {
            ("Menata arsip aktif", KECAMATAN),
            ("Menyusutkan arsip", "tirta-kencana"),
        }


def test_examples_taken_back_leave_what_was_written_since(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    lama = lihat_skp(kantor, CICI, skp_id, AWAL_TAHUN).skp.rhk[0]
    contoh = [satu.contoh for satu in contoh_indikator(kantor, CICI, skp_id, rhk_id, "arsip").contoh[:2]]
    pakai_contoh(kantor, CICI, skp_id, rhk_id, contoh, AWAL_TAHUN)
    layar = tambah_indikator(kantor, CICI, skp_id, rhk_id, AWAL_TAHUN)
    ketiga = layar.skp.rhk[0].indikator[-1]
    ubah_isian(kantor, CICI, skp_id, f"indikator:{ketiga.id}.teks", "Jumlah surat yang terdaftar", AWAL_TAHUN)
    layar = lepas_contoh(kantor, CICI, skp_id, lama, contoh, AWAL_TAHUN)
    assert {satu.teks for satu in layar.skp.rhk[0].indikator} == {"", "Jumlah surat yang terdaftar"}
    assert lama.indikator[0] in layar.skp.rhk[0].indikator


def test_no_example_chosen_changes_nothing(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    with pytest.raises(PenolakanError) as penolakan:
        pakai_contoh(kantor, CICI, skp_id, rhk_id, (), AWAL_TAHUN)
    assert penolakan.value.kode == "CONTOH-KOSONG"


def test_drafted_plans_taken_back_leave_the_other_plans(kantor: Store, skp_id: UUID, rhk_id: UUID) -> None:
    tambah_tusi(kantor, OPERATOR, IsianTusi("Pengelola Data", "Menata arsip aktif"), AWAL_TAHUN)
    lama = lihat_skp(kantor, CICI, skp_id, AWAL_TAHUN).skp
    usulan = tusi_jabatan(kantor, CICI, skp_id).usulan
    rhk_dari_tusi(kantor, CICI, skp_id, usulan, AWAL_TAHUN, dengan_indikator=False)
    tambah_rhk(kantor, CICI, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
    layar = lepas_tusi(kantor, CICI, lama, usulan, AWAL_TAHUN)
    assert [satu.tusi for satu in layar.skp.rhk] == ["", ""]
    assert layar.skp.rhk[0].id == rhk_id
