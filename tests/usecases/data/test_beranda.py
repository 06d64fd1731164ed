"""The home page on real stores: what waits for whom, what is not sent, whether the data are safe."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import event

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.store import pegawai as pegawai_store
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.data.beranda import beranda
from kinerja_desktop.usecases.data.cadangkan import cadangkan, daftar_salinan, periksa_salinan
from kinerja_desktop.usecases.data.keadaan_siklus import Tahap, baca_keadaan, batas_skp, periode_dievaluasi
from kinerja_desktop.usecases.data.nilai_beranda import JenisTugas, Tugas
from kinerja_desktop.usecases.data.tugas import tugas_pelaku
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import buka_realisasi
from kinerja_desktop.usecases.penilaian.papan_evaluasi import papan_evaluasi
from kinerja_desktop.usecases.perencanaan.buat_skp import buat_skp
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    BKPSDM,
    CAMAT_PIMPINAN,
    CICI,
    CICI_ID,
    HARI_INI,
    KECAMATAN,
    OPERATOR,
    SEKCAM,
    SITI,
    SITI_ID,
    TW1,
)


def _tugas(store: Store, pelaku: Pelaku, hari_ini: date = HARI_INI) -> dict[JenisTugas, Tugas]:
    return {satu.jenis: satu for satu in beranda(store, pelaku, hari_ini).tugas}


def test_an_employee_without_a_plan_is_told_to_make_one_before_the_deadline(kantor: Store) -> None:
    tugas = _tugas(kantor, CICI)[JenisTugas.SKP_BELUM_DITETAPKAN]
    assert tugas.batas == date(2026, 1, 31) == batas_skp(2026)
    assert (tugas.apa, tugas.halaman, tugas.arg) == ("SKP 2026 Anda belum dibuat", "perencanaan", None)


def test_a_draft_of_ones_own_opens_itself(kantor: Store) -> None:
    skp_id = buat_skp(kantor, CICI, CICI_ID, 2026, HARI_INI)
    tugas = _tugas(kantor, CICI)[JenisTugas.SKP_BELUM_DITETAPKAN]
    assert (tugas.arg, tugas.tombol) == (skp_id, "Lanjutkan")


def test_an_employee_with_a_plan_in_force_owes_the_quarter_that_ended(kantor: Store) -> None:
    tugas = _tugas(kantor, SITI)
    assert set(tugas) == {JenisTugas.REALISASI_BELUM}
    assert tugas[JenisTugas.REALISASI_BELUM].batas == date(2026, 4, 10)


def test_an_appraiser_may_rate_without_a_submission_only_after_the_deadline(kantor: Store) -> None:
    assert _tugas(kantor, SEKCAM) == {}
    terlambat = _tugas(kantor, SEKCAM, date(2026, 4, 11))[JenisTugas.EVALUASI_MENUNGGU_RATING]
    assert (terlambat.jumlah, terlambat.selesai, terlambat.dari, terlambat.arg) == (2, 0, 2, TW1)


def test_the_operator_sees_the_whole_unit_and_the_office_the_whole_region(kantor: Store) -> None:
    unit, wilayah = _tugas(kantor, OPERATOR), _tugas(kantor, BKPSDM)
    assert (unit[JenisTugas.SKP_BELUM_DITETAPKAN].jumlah, wilayah[JenisTugas.SKP_BELUM_DITETAPKAN].jumlah) == (2, 3)
    assert unit[JenisTugas.REALISASI_BELUM].apa == "3 pegawai belum mengajukan realisasi"
    assert unit[JenisTugas.CAPAIAN_BELUM].apa == "Capaian Kecamatan Muara Sari belum ditetapkan"
    assert wilayah[JenisTugas.CAPAIAN_BELUM].jumlah == 2


def test_a_head_is_asked_for_the_achievement_and_an_auditor_for_nothing(kantor: Store) -> None:
    assert set(_tugas(kantor, CAMAT_PIMPINAN)) == {JenisTugas.CAPAIAN_BELUM}
    assert _tugas(kantor, AUDITOR) == {}


def test_what_is_due_earliest_stands_first(kantor: Store) -> None:
    batas = [satu.batas or date.max for satu in beranda(kantor, OPERATOR, HARI_INI).tugas]
    assert batas == sorted(batas)


def test_the_stages_count_the_same_people_as_the_board(kantor: Store) -> None:
    buka_realisasi(kantor, SITI, SITI_ID, TW1, HARI_INI)
    isi = beranda(kantor, OPERATOR, HARI_INI)
    papan = papan_evaluasi(kantor, OPERATOR, TW1, HARI_INI)
    assert [(satu.selesai, satu.dari) for satu in isi.tahap] == [(3, len(papan.baris)), (0, 3), (0, 3)]
    with kantor.read() as unit:
        siklus = baca_keadaan(unit, KECAMATAN, HARI_INI)
    assert {p: siklus.keadaan(p) for p in siklus.orang} == {
        satu.pegawai.id: satu.keadaan or KeadaanEvaluasi.TERBUKA for satu in papan.baris
    }
    assert siklus.berjalan is Tahap.PELAKSANAAN


def test_the_bars_of_a_unit_add_up_to_its_people(kantor: Store) -> None:
    grafik = beranda(kantor, BKPSDM, HARI_INI).grafik
    assert grafik is not None
    assert all(sum(satu.isi) == satu.dari for satu in grafik.baris)
    assert all(len(satu.isi) == len(grafik.bagian) for satu in grafik.baris)


@pytest.mark.parametrize(("hari", "kode"), [(date(2026, 1, 5), "2025-TW4"), (date(2026, 4, 1), "2026-TW1"),
                                            (date(2026, 12, 31), "2026-TW3")])  # fmt: skip
def test_the_quarter_that_is_evaluated_is_the_one_that_ended(hari: date, kode: str) -> None:
    assert periode_dievaluasi(hari).kode == kode


def test_each_answer_changes_after_its_act(kantor: Store) -> None:
    before = beranda(kantor, OPERATOR, HARI_INI)
    assert before.keamanan.salinan is None
    assert before.kirim.belum.jumlah > 0
    cadangkan(kantor, OPERATOR)
    buat_skp(kantor, CICI, CICI_ID, 2026, HARI_INI)
    after = beranda(kantor, OPERATOR, HARI_INI)
    assert after.keamanan.salinan is not None
    assert after.keamanan.jumlah_salinan == 1
    assert after.kirim.belum.jumlah > before.kirim.belum.jumlah
    assert {satu.kode for satu in before.langkah_tersisa} - {satu.kode for satu in after.langkah_tersisa} == {
        "cadangan"
    }


def test_a_copy_into_another_folder_is_known_as_one_outside(kantor: Store, tmp_path: Path) -> None:
    assert beranda(kantor, OPERATOR, HARI_INI).keamanan.cadangan_luar is None
    cadangkan(kantor, OPERATOR, tmp_path / "usb")
    assert beranda(kantor, OPERATOR, HARI_INI).keamanan.cadangan_luar is not None
    assert daftar_salinan(kantor, OPERATOR) == ()


def test_a_copy_says_what_it_held_then_and_what_there_is_now(kantor: Store) -> None:
    cadangkan(kantor, OPERATOR)
    buat_skp(kantor, CICI, CICI_ID, 2026, HARI_INI)
    (salinan,) = daftar_salinan(kantor, OPERATOR)
    assert (salinan.kejadian, salinan.waktu.date()) == ("dibuat sendiri", kantor.now().date())
    isi = {satu.kata: (satu.dulu, satu.kini) for satu in periksa_salinan(kantor, OPERATOR, salinan.berkas).isi}
    assert isi["SKP"] == (3, 4)
    assert isi["pegawai"] == (6, 6)


def test_many_more_people_take_no_more_questions_to_the_store(kantor: Store) -> None:
    sedikit = _pertanyaan(kantor)
    orang = [UUID(int=10_000 + nomor) for nomor in range(400)]
    with kantor.write(OPERATOR) as unit:
        dasar = pegawai_store.muat(unit, SITI_ID)
        pos = pegawai_store.penempatan(unit, SITI_ID)[0]
        assert dasar is not None
        pegawai_store.simpan_banyak(unit, (replace(dasar, id=satu, nip=f"{satu.int:018d}") for satu in orang))
        baru = (replace(pos, id=UUID(int=satu.int + 100_000), pegawai_id=satu) for satu in orang)
        pegawai_store.simpan_banyak_penempatan(unit, baru)
    assert _pertanyaan(kantor) == sedikit
    assert beranda(kantor, OPERATOR, HARI_INI).tahap[0].dari == 405


def _pertanyaan(store: Store) -> int:
    """How many statements it takes to know where everybody stands."""
    pernyataan: list[str] = []

    def catat(_conn: object, _cursor: object, statement: str, *_lain: object) -> None:
        pernyataan.append(statement)

    with store.read() as unit:
        event.listen(unit.conn, "before_cursor_execute", catat)
        siklus = baca_keadaan(unit, KECAMATAN, HARI_INI)
        tugas_pelaku(unit, OPERATOR, siklus)
        event.remove(unit.conn, "before_cursor_execute", catat)
    return len(pernyataan)
