"""People over time and their SKP, over a real store: segments, excused people, acting appraisers (`domain.md` 3.14)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.kepegawaian.garis_waktu import (
    JenisPenugasan,
    JenisPeristiwa,
    PenetapanPenilai,
    Penugasan,
    PeristiwaPegawai,
    Wewenang,
)
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.store import garis_waktu
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store import skp as skp_store
from kinerja_desktop.store import unit as unit_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.kepegawaian.bawahan import peta_penilai
from kinerja_desktop.usecases.kepegawaian.penilai_pegawai import penilai_pada
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp
from kinerja_desktop.usecases.perencanaan.langkah_skp import ajukan_skp, setujui_skp
from kinerja_desktop.usecases.perencanaan.lihat_skp import lihat_skp
from tests.usecases.pelaksanaan.kantor_contoh import (
    AWAL_TAHUN,
    BKPSDM,
    BUDI_ID,
    CAMAT,
    CAMAT_ID,
    CICI,
    CICI_ID,
    KECAMATAN,
    KECAMATAN_ID,
    LAIN_ID,
    OPERATOR,
    SEKCAM,
    SEKCAM_ID,
    SEKRETARIAT_ID,
    SITI,
    SITI_ID,
)

AGUSTUS = date(2026, 8, 3)


def pindahkan(store: Store, pegawai_id: UUID, unit_id: UUID, mulai: date) -> UUID:
    with store.write(BKPSDM) as unit:
        (lama,) = pegawai_store.penempatan(unit, pegawai_id)
        pegawai_store.simpan_penempatan(unit, replace(lama, sampai=date.fromordinal(mulai.toordinal() - 1)))
        baru = replace(lama, id=unit.new_id(), unit_id=unit_id, mulai=mulai, jabatan="Pengelola Layanan")
        pegawai_store.simpan_penempatan(unit, baru)
        return baru.id


def catat(store: Store, pegawai_id: UUID, jenis: JenisPeristiwa, mulai: date, sampai: date | None = None) -> None:
    with store.write(OPERATOR) as unit:
        isi = PeristiwaPegawai(unit.new_id(), KECAMATAN, pegawai_id, jenis, mulai, sampai, "800/1", "")
        garis_waktu.simpan_peristiwa(unit, isi)


def tugaskan(
    store: Store,
    pegawai_id: UUID,
    unit_id: UUID,
    jenis: JenisPenugasan = JenisPenugasan.PLT,
    wewenang: Wewenang = Wewenang.MENILAI,
) -> None:
    with store.write(OPERATOR) as unit:
        isi = Penugasan(
            unit.new_id(), KECAMATAN, pegawai_id, unit_id, jenis, wewenang, "Sekretaris Camat",
            date(2026, 1, 1), None, "1",
        )  # fmt: skip
        garis_waktu.simpan_penugasan(unit, isi)


def tetapkan(store: Store, pegawai_id: UUID, penilai_id: UUID) -> None:
    with store.write(OPERATOR) as unit:
        isi = PenetapanPenilai(
            unit.new_id(), KECAMATAN, pegawai_id, penilai_id, None, date(2026, 1, 1), None, "Konflik kepentingan", "2"
        )
        garis_waktu.simpan_penetapan(unit, isi)


def kosongkan(store: Store, unit_id: UUID) -> None:
    with store.write(OPERATOR) as unit:
        satu = unit_store.muat(unit, unit_id)
        assert satu is not None
        unit_store.simpan(unit, replace(satu, kepala_id=None))


def test_who_moved_in_august_gets_a_second_skp_and_the_first_stays_as_it_is(kantor: Store) -> None:
    lama = papan_skp(kantor, OPERATOR, 2026).baris
    skp_lama = next(satu.skp_id for satu in lama if satu.pegawai.id == SITI_ID)
    assert skp_lama is not None
    with kantor.read() as unit:
        sebelum = skp_store.muat(unit, skp_lama)
    pos_baru = pindahkan(kantor, SITI_ID, KECAMATAN_ID, AGUSTUS)
    skp_baru = buat_skp(kantor, OPERATOR, SITI_ID, 2026, AGUSTUS)
    with kantor.read() as unit:
        baru, sesudah = skp_store.muat(unit, skp_baru), skp_store.muat(unit, skp_lama)
    assert sesudah == sebelum
    assert baru is not None
    assert (baru.mulai, baru.selesai, baru.penempatan_id) == (AGUSTUS, date(2026, 12, 31), pos_baru)
    assert (baru.pegawai.jabatan, baru.penilai_id) == ("Pengelola Layanan", CAMAT_ID)
    assert buat_skp(kantor, OPERATOR, SITI_ID, 2026, date(2026, 9, 1)) == skp_baru
    assert buat_skp(kantor, OPERATOR, SITI_ID, 2026, date(2026, 7, 1)) == skp_lama


def test_the_board_shows_the_segment_that_runs_and_misses_the_new_one(kantor: Store) -> None:
    pindahkan(kantor, SITI_ID, KECAMATAN_ID, AGUSTUS)
    juli, agustus = (papan_skp(kantor, OPERATOR, 2026, hari) for hari in (date(2026, 7, 1), AGUSTUS))
    assert next(satu for satu in juli.baris if satu.pegawai.id == SITI_ID).skp_id is not None
    assert next(satu for satu in agustus.baris if satu.pegawai.id == SITI_ID).belum_ada
    skp_baru = buat_skp(kantor, OPERATOR, SITI_ID, 2026, AGUSTUS)
    (siti,) = (satu for satu in papan_skp(kantor, OPERATOR, 2026, AGUSTUS).baris if satu.pegawai.id == SITI_ID)
    assert siti.skp_id == skp_baru


def test_a_segment_shorter_than_a_month_is_refused_and_excused(kantor: Store) -> None:
    pindahkan(kantor, CICI_ID, KECAMATAN_ID, date(2026, 12, 7))
    with pytest.raises(PenolakanError, match="SKP-SEGMEN-SINGKAT"):
        buat_skp(kantor, OPERATOR, CICI_ID, 2026, date(2026, 12, 10))
    papan = papan_skp(kantor, OPERATOR, 2026, date(2026, 12, 10))
    (cici,) = (satu for satu in papan.baris if satu.pegawai.id == CICI_ID)
    assert cici.dikecualikan == "Kurang dari sebulan di jabatan ini"


def test_who_need_not_plan_is_refused_with_the_reason_and_excused_on_the_board(kantor: Store) -> None:
    catat(kantor, CICI_ID, JenisPeristiwa.TUGAS_BELAJAR, date(2026, 1, 5), date(2026, 6, 30))
    sebelum = papan_skp(kantor, OPERATOR, 2026)
    papan = papan_skp(kantor, OPERATOR, 2026, AWAL_TAHUN)
    (cici,) = (satu for satu in papan.baris if satu.pegawai.id == CICI_ID)
    assert (cici.dikecualikan, cici.belum_ada) == ("Tugas belajar sejak 5 Januari 2026", False)
    assert papan.dikecualikan == 1
    assert papan.jumlah.get(None, 0) == sebelum.jumlah[None] - 1
    with pytest.raises(PenolakanError, match="SKP-DIKECUALIKAN") as tolak:
        buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN)
    assert "tugas belajar" in tolak.value.pesan
    assert buat_skp(kantor, OPERATOR, CICI_ID, 2026, date(2026, 7, 1))


def test_a_plt_appraises_in_the_post_he_acts_in(kantor: Store) -> None:
    kosongkan(kantor, SEKRETARIAT_ID)
    tugaskan(kantor, BUDI_ID, SEKRETARIAT_ID)
    skp_id = buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN)
    skp = lihat_skp(kantor, OPERATOR, skp_id, AWAL_TAHUN).skp
    assert skp.penilai is not None
    assert (skp.penilai_id, skp.penilai.awalan, skp.penilai.jabatan) == (BUDI_ID, "Plt.", "Sekretaris Camat")


def test_a_plh_without_the_authority_leaves_the_post_to_the_next_higher_head(kantor: Store) -> None:
    kosongkan(kantor, SEKRETARIAT_ID)
    tugaskan(kantor, BUDI_ID, SEKRETARIAT_ID, JenisPenugasan.PLH, Wewenang.RUTIN)
    with kantor.read() as unit:
        assert penilai_pada(unit, CICI_ID, AWAL_TAHUN) == CAMAT_ID


def test_the_list_and_the_single_answer_agree_for_everybody(kantor: Store) -> None:
    kosongkan(kantor, SEKRETARIAT_ID)
    tugaskan(kantor, BUDI_ID, SEKRETARIAT_ID)
    tetapkan(kantor, SITI_ID, CAMAT_ID)
    with kantor.read() as unit:
        posisi = pegawai_store.penempatan_berjalan(unit, AWAL_TAHUN)
        peta = peta_penilai(unit, posisi, AWAL_TAHUN)
        assert peta == {satu: penilai_pada(unit, satu, AWAL_TAHUN) for satu in posisi}
    assert (peta[SITI_ID], peta[CICI_ID]) == (CAMAT_ID, BUDI_ID)


def kode_penilai(store: Store, skp_id: UUID) -> list[str]:
    return [satu.kode for satu in lihat_skp(store, OPERATOR, skp_id, AWAL_TAHUN).temuan if satu.kode.startswith("PEN")]


def test_pen_01_an_skp_appraised_by_its_owner_is_told_at_once(kantor: Store) -> None:
    tetapkan(kantor, CICI_ID, CICI_ID)
    assert "PEN-01" in kode_penilai(kantor, buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN))


def test_pen_02_is_told_and_lifted_by_a_running_delegation(kantor: Store) -> None:
    tetapkan(kantor, CICI_ID, SITI_ID)
    skp_id = buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN)
    assert kode_penilai(kantor, skp_id) == ["PEN-02"]
    tugaskan(kantor, SITI_ID, SEKRETARIAT_ID, JenisPenugasan.DELEGASI, Wewenang.RUTIN)
    assert kode_penilai(kantor, skp_id) == []


def test_pen_04_a_circle_of_appraisal_cannot_be_handed_in(kantor: Store) -> None:
    tetapkan(kantor, CICI_ID, SEKCAM_ID)
    tetapkan(kantor, SEKCAM_ID, CICI_ID)
    skp_id = buat_skp(kantor, OPERATOR, CICI_ID, 2026, AWAL_TAHUN)
    digest = digest_skp(lihat_skp(kantor, OPERATOR, skp_id, AWAL_TAHUN).skp)
    with pytest.raises(PenolakanError) as tolak:
        ajukan_skp(kantor, CICI, skp_id, digest, AWAL_TAHUN)
    assert "PEN-04" in {satu.kode for satu in tolak.value.temuan}


def test_pen_05_only_the_registered_appraiser_approves(kantor: Store) -> None:
    baris = papan_skp(kantor, OPERATOR, 2026).baris
    skp_id = next(satu.skp_id for satu in baris if satu.pegawai.id == SITI_ID)
    assert skp_id is not None
    layar = lihat_skp(kantor, SITI, skp_id, AWAL_TAHUN)
    assert layar.skp.penilai_id == SEKCAM.pegawai_id
    with pytest.raises(PenolakanError, match="PEN-05"):
        setujui_skp(kantor, CAMAT, layar.skp.id, digest_skp(layar.skp), AWAL_TAHUN)


def test_the_person_of_another_unit_is_appraised_there_from_the_day_of_the_move(kantor: Store) -> None:
    pindahkan(kantor, BUDI_ID, LAIN_ID, AGUSTUS)
    with kantor.read() as unit:
        assert penilai_pada(unit, BUDI_ID, date(2026, 8, 2)) == SEKCAM_ID
        assert penilai_pada(unit, BUDI_ID, AGUSTUS) not in {SEKCAM_ID, CAMAT_ID}
