"""One evaluation from submission to setting: each rule of domain.md 5.4 by its code, promises 5, 6 and 7."""

from datetime import date
from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi, Ekspektasi, Predikat
from kinerja_desktop.domain.penilaian.isi_evaluasi import evaluasi_dari_isi
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import dokumen, jejak
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.pelaksanaan.ajukan_realisasi import ajukan_realisasi
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import buka_realisasi
from kinerja_desktop.usecases.pelaksanaan.catat_realisasi import ubah_realisasi
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import lihat_realisasi
from kinerja_desktop.usecases.penilaian.capaian_organisasi import tetapkan_capaian, ubah_capaian
from kinerja_desktop.usecases.penilaian.isi_rating import simpan_draf_rating, ubah_rating
from kinerja_desktop.usecases.penilaian.langkah_evaluasi import (
    kembalikan_evaluasi,
    nilai_evaluasi,
    tetapkan_evaluasi,
)
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import LihatEvaluasi, lihat_evaluasi
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    BKPSDM,
    BUDI,
    BUDI_ID,
    CAMAT,
    CAMAT_ID,
    HARI_INI,
    KECAMATAN_ID,
    OPERATOR,
    OPERATOR_LAIN,
    SEKCAM,
    SEKDA,
    SITI,
    TW1,
)
from tests.usecases.pelaksanaan.langkah_contoh import capaian_ditetapkan

TANGGAL = date(2026, 4, 7)
ALASAN = "Seluruh target terlampaui dengan mutu yang sangat baik"


def beri_rating(
    store: Store,
    evaluasi_id: UUID,
    hasil: str | None = "SESUAI",
    perilaku: str | None = "SESUAI",
    siapa: Pelaku = SEKCAM,
) -> LihatEvaluasi:
    layar = lihat_evaluasi(store, siapa, evaluasi_id, HARI_INI)
    for nama, nilai in (("hasil", hasil), ("perilaku", perilaku)):
        if nilai is not None:
            ubah_rating(store, siapa, evaluasi_id, f"evaluasi.rating_{nama}", nilai, HARI_INI)
            layar = ubah_rating(store, siapa, evaluasi_id, f"evaluasi.alasan_{nama}", ALASAN, HARI_INI)
    return layar


def nilai(store: Store, evaluasi_id: UUID, siapa: Pelaku = SEKCAM) -> LihatEvaluasi:
    return nilai_evaluasi(store, siapa, evaluasi_id, beri_rating(store, evaluasi_id, siapa=siapa).digest, HARI_INI)


def tetapkan(store: Store, evaluasi_id: UUID) -> LihatEvaluasi:
    capaian_ditetapkan(store)
    layar = nilai(store, evaluasi_id)
    return tetapkan_evaluasi(store, SEKCAM, evaluasi_id, layar.digest, TANGGAL, HARI_INI)


def test_the_page_shows_the_grid_the_suggestion_and_no_predikat_yet(store: Store, milik_siti: UUID) -> None:
    layar = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)

    assert layar.kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN
    assert [satu.saran for satu in layar.baris] == [Ekspektasi.DI_ATAS, Ekspektasi.SESUAI]
    assert (layar.saran.hasil, layar.saran.perilaku) == (Ekspektasi.SESUAI, None)
    assert (layar.predikat, layar.penjelasan, layar.terkunci) == (None, None, "")
    assert [satu.kode for satu in layar.temuan] == ["EVA-04", "EVA-05"]
    assert (len(layar.matriks.sel), layar.batas) == (9, date(2026, 4, 20))


@pytest.mark.parametrize(
    ("hasil", "perilaku", "predikat"),
    [
        ("DI_ATAS", "DI_ATAS", Predikat.SANGAT_BAIK),
        ("SESUAI", "SESUAI", Predikat.BAIK),
        ("DI_ATAS", "DI_BAWAH", Predikat.KURANG),
        ("DI_BAWAH", "SESUAI", Predikat.BUTUH_PERBAIKAN),
    ],
)
def test_the_predikat_is_looked_up_and_explains_itself(
    store: Store, milik_siti: UUID, hasil: str, perilaku: str, predikat: Predikat
) -> None:
    layar = beri_rating(store, milik_siti, hasil, perilaku)

    assert layar.predikat is predikat
    assert layar.penjelasan is not None
    assert layar.penjelasan.sel == (Ekspektasi(hasil), Ekspektasi(perilaku))
    assert layar.penjelasan.judul.startswith("Mengapa ")
    assert "PermenPANRB 6/2022" in layar.penjelasan.sumber
    assert (layar.penjelasan.agar_sangat_baik == "") is (predikat is Predikat.SANGAT_BAIK)


def test_eva_04_one_rating_is_not_enough(store: Store, milik_siti: UUID) -> None:
    layar = beri_rating(store, milik_siti, perilaku=None)

    with pytest.raises(PenolakanError) as tertangkap:
        nilai_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI)

    assert tertangkap.value.kode == "EVA-04"
    assert layar.halangan[JenisKejadian.DINILAI] == "Rating hasil kerja dan perilaku kerja harus lengkap."


def test_eva_06_a_rating_off_the_middle_needs_its_reason(store: Store, milik_siti: UUID) -> None:
    beri_rating(store, milik_siti, "DI_ATAS", "SESUAI")
    layar = ubah_rating(store, SEKCAM, milik_siti, "evaluasi.alasan_hasil", "bagus sekali", HARI_INI)

    with pytest.raises(PenolakanError) as tertangkap:
        nilai_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI)

    assert tertangkap.value.kode == "EVA-06"
    assert tertangkap.value.temuan[0].medan == "evaluasi.alasan_hasil"


def test_seven_marks_suggest_a_rating_and_decide_nothing(store: Store, milik_siti: UUID) -> None:
    layar = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)
    for nomor in range(1, 8):
        tanda = "DI_ATAS" if nomor > 3 else "SESUAI"
        layar = ubah_rating(store, SEKCAM, milik_siti, f"evaluasi.perilaku{nomor}", tanda, HARI_INI)

    assert layar.saran.perilaku is Ekspektasi.DI_ATAS
    assert layar.evaluasi.rating_perilaku is None
    layar = ubah_rating(store, SEKCAM, milik_siti, "evaluasi.perilaku5", "", HARI_INI)
    assert layar.evaluasi.rating_perilaku_nilai[4] is None


def test_a_word_that_is_no_rating_is_refused_and_kept_as_a_draft(store: Store, milik_siti: UUID) -> None:
    with pytest.raises(PenolakanError):
        ubah_rating(store, SEKCAM, milik_siti, "evaluasi.rating_hasil", "ISTIMEWA", HARI_INI)
    simpan_draf_rating(store, SEKCAM, milik_siti, "evaluasi.catatan", "Percepat pen")

    layar = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)

    assert layar.evaluasi.rating_hasil is None
    assert layar.draf == {"evaluasi.rating_hasil": "ISTIMEWA", "evaluasi.catatan": "Percepat pen"}


def test_each_rating_leaves_who_gave_it_and_what_it_was_before(store: Store, milik_siti: UUID) -> None:
    beri_rating(store, milik_siti)
    ubah_rating(store, SEKCAM, milik_siti, "evaluasi.rating_hasil", "DI_ATAS", HARI_INI)

    with store.read() as unit:
        baris = jejak.terakhir(unit, objek=milik_siti)[0]

    assert (baris.tindakan, baris.pelaku_id) == ("BERI_RATING", SEKCAM.pegawai_id)
    assert (baris.sebelum, baris.sesudah) == (
        {"evaluasi.rating_hasil": "SESUAI"},
        {"evaluasi.rating_hasil": "DI_ATAS"},
    )


def test_dinilai_waits_for_the_organisation_eva_05(store: Store, milik_siti: UUID) -> None:
    layar = nilai(store, milik_siti)

    assert layar.kehidupan.keadaan is KeadaanEvaluasi.DINILAI
    assert layar.halangan[JenisKejadian.DITETAPKAN].startswith("Capaian kinerja organisasi periode ini belum")
    with pytest.raises(PenolakanError) as tertangkap:
        tetapkan_evaluasi(store, SEKCAM, milik_siti, layar.digest, TANGGAL, HARI_INI)
    assert tertangkap.value.kode == "EVA-05"


def test_an_achievement_that_comes_after_the_rating_is_confirmed_by_setting(store: Store, milik_siti: UUID) -> None:
    nilai(store, milik_siti)
    capaian_ditetapkan(store)
    layar = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)
    assert (layar.kehidupan.keadaan, layar.tinjau) == (KeadaanEvaluasi.DINILAI, "")

    layar = tetapkan_evaluasi(store, SEKCAM, milik_siti, layar.digest, TANGGAL, HARI_INI)

    assert layar.kehidupan.keadaan is KeadaanEvaluasi.DITETAPKAN
    assert layar.evaluasi.capaian is CapaianOrganisasi.BAIK
    assert [satu.jenis for satu in layar.kejadian][-2:] == [JenisKejadian.DINILAI, JenisKejadian.DITETAPKAN]


def test_what_is_set_is_frozen_under_the_code_on_its_paper(store: Store, milik_siti: UUID) -> None:
    layar = tetapkan(store, milik_siti)

    assert layar.kehidupan.berlaku is not None
    assert (layar.kehidupan.berlaku.tanggal, layar.kehidupan.nomor) == (TANGGAL, 1)
    with store.read() as unit:
        (beku,) = dokumen.muat_isi_menurut_kode(unit, layar.kode)
    isi = evaluasi_dari_isi(beku.isi)
    assert (isi.rating_hasil, isi.capaian) == (Ekspektasi.SESUAI, CapaianOrganisasi.BAIK)
    assert layar.terkunci == "Evaluasi ini sudah ditetapkan, ratingnya terkunci."
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_rating(store, SEKCAM, milik_siti, "evaluasi.rating_hasil", "DI_ATAS", HARI_INI)
    assert tertangkap.value.kode == "EVALUASI-TERKUNCI"


def test_a_rating_nobody_saw_is_never_set(store: Store, milik_siti: UUID) -> None:
    capaian_ditetapkan(store)
    layar = nilai(store, milik_siti)
    ubah_rating(store, OPERATOR, milik_siti, "evaluasi.catatan", "Ditambah operator", HARI_INI)

    with pytest.raises(PenolakanError) as tertangkap:
        tetapkan_evaluasi(store, SEKCAM, milik_siti, layar.digest, TANGGAL, HARI_INI)

    assert tertangkap.value.kode == "KJD-01"
    kini = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)
    assert kini.kehidupan.perlu_tinjau
    assert kini.tinjau.startswith("Isi berubah sejak dinilai.")
    with pytest.raises(PenolakanError) as tertangkap:
        nilai_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI)
    assert tertangkap.value.kode == "EVALUASI-BASI"


def test_a_changed_achievement_reopens_what_was_set_as_a_new_version(store: Store, milik_siti: UUID) -> None:
    lama = tetapkan(store, milik_siti)
    layar_capaian = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, "capaian.capaian", "KURANG")
    tetapkan_capaian(store, BKPSDM, KECAMATAN_ID, TW1, layar_capaian.digest, TANGGAL)

    layar = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)

    assert layar.kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN
    assert layar.tinjau.startswith("Capaian organisasi berubah dari Baik menjadi Kurang.")
    assert layar.kehidupan.berlaku is not None
    assert layar.kehidupan.berlaku.digest == lama.digest, "what was agreed on stays readable"
    layar = nilai_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI)
    layar = tetapkan_evaluasi(store, SEKCAM, milik_siti, layar.digest, TANGGAL, HARI_INI)
    assert [satu.nomor for satu in layar.kehidupan.versi] == [1, 2]


def test_eva_07_the_head_of_the_unit_follows_the_organisation(store: Store, milik_camat: UUID) -> None:
    capaian_ditetapkan(store, "ISTIMEWA")

    layar = ubah_rating(store, SEKDA, milik_camat, "evaluasi.rating_perilaku", "SESUAI", HARI_INI)

    assert (layar.pimpinan, layar.catatan_pimpinan) == (True, "ditetapkan dari capaian kinerja organisasi")
    assert (layar.evaluasi.rating_hasil, layar.predikat) == (Ekspektasi.DI_ATAS, Predikat.BAIK)
    assert layar.penjelasan is not None
    assert "capaian kinerja organisasi: Istimewa" in layar.penjelasan.kalimat
    assert [satu.kode for satu in layar.temuan] == []
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_rating(store, SEKDA, milik_camat, "evaluasi.rating_hasil", "SESUAI", HARI_INI)
    assert tertangkap.value.kode == "EVA-07"
    layar = nilai_evaluasi(store, SEKDA, milik_camat, layar.digest, HARI_INI)
    layar = tetapkan_evaluasi(store, SEKDA, milik_camat, layar.digest, TANGGAL, HARI_INI)
    assert layar.kehidupan.keadaan is KeadaanEvaluasi.DITETAPKAN


def test_a_head_whose_unit_is_low_needs_improvement_at_best(store: Store, milik_camat: UUID) -> None:
    capaian_ditetapkan(store, "KURANG")

    layar = ubah_rating(store, SEKDA, milik_camat, "evaluasi.rating_perilaku", "DI_ATAS", HARI_INI)

    assert layar.predikat is Predikat.BUTUH_PERBAIKAN


def test_a_return_needs_a_note_and_opens_the_realisasi_again(store: Store, milik_siti: UUID) -> None:
    layar = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)
    with pytest.raises(PenolakanError) as tertangkap:
        kembalikan_evaluasi(store, SEKCAM, milik_siti, layar.digest_isian, "  ", HARI_INI)
    assert tertangkap.value.kode == "KJD-04"

    kembalikan_evaluasi(store, SEKCAM, milik_siti, layar.digest_isian, "Lengkapi sumber data", HARI_INI)

    isian = lihat_realisasi(store, SITI, milik_siti, HARI_INI)
    assert (isian.kehidupan.catatan, isian.terkunci) == ("Lengkapi sumber data", "")
    medan = f"indikator:{isian.baris[0].indikator.id}.sumber_data"
    isian = ubah_realisasi(store, SITI, milik_siti, medan, "Aplikasi arsip", HARI_INI)
    isian = ajukan_realisasi(store, SITI, milik_siti, isian.digest, HARI_INI)
    assert (isian.kehidupan.keadaan, isian.kehidupan.catatan) == (KeadaanEvaluasi.DIAJUKAN, "")


def test_after_the_deadline_a_rating_needs_no_submission(store: Store) -> None:
    id_ = buka_realisasi(store, SEKCAM, BUDI_ID, TW1, HARI_INI)
    layar = beri_rating(store, id_, "SESUAI", "SESUAI")
    with pytest.raises(PenolakanError) as tertangkap:
        nilai_evaluasi(store, SEKCAM, id_, layar.digest, date(2026, 4, 10))
    assert tertangkap.value.kode == "KJD-01"

    layar = nilai_evaluasi(store, SEKCAM, id_, layar.digest, date(2026, 4, 11))

    assert (layar.kehidupan.keadaan, layar.kehidupan.tanpa_ajuan) == (KeadaanEvaluasi.DINILAI, True)


@pytest.mark.parametrize(
    ("siapa", "kode"),
    [(CAMAT, "PEN-05"), (BUDI, "HAK-01"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02")],
    ids=["another appraiser", "a colleague", "an auditor", "another office"],
)
def test_only_the_registered_appraiser_and_his_clerk_rate(
    store: Store, milik_siti: UUID, siapa: Pelaku, kode: str
) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_rating(store, siapa, milik_siti, "evaluasi.rating_hasil", "SESUAI", HARI_INI)

    assert tertangkap.value.kode == kode


def test_the_operator_types_ratings_and_sets_nothing(store: Store, milik_siti: UUID) -> None:
    capaian_ditetapkan(store)
    layar = nilai(store, milik_siti, OPERATOR)

    with pytest.raises(PenolakanError) as tertangkap:
        tetapkan_evaluasi(store, OPERATOR, milik_siti, layar.digest, TANGGAL, HARI_INI)

    assert tertangkap.value.kode == "HAK-01"
    assert JenisKejadian.DITETAPKAN in layar.halangan


def test_eva_08_the_days_of_handing_over_come_in_order(store: Store, milik_siti: UUID) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_rating(store, OPERATOR, milik_siti, "evaluasi.tanggal_serah", TANGGAL, HARI_INI)
    assert tertangkap.value.kode == "KJD-01"
    tetap = tetapkan(store, milik_siti)

    with pytest.raises(PenolakanError) as tertangkap:
        ubah_rating(store, OPERATOR, milik_siti, "evaluasi.tanggal_serah", "6 April 2026", HARI_INI)
    assert tertangkap.value.kode == "EVA-08"
    ubah_rating(store, OPERATOR, milik_siti, "evaluasi.tanggal_serah", "8 April 2026", HARI_INI)
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_rating(store, OPERATOR, milik_siti, "evaluasi.tanggal_terima", "7 April 2026", HARI_INI)
    assert tertangkap.value.kode == "EVA-08"

    layar = ubah_rating(store, OPERATOR, milik_siti, "evaluasi.tanggal_terima", "9 April 2026", HARI_INI)

    assert (layar.evaluasi.tanggal_serah, layar.evaluasi.tanggal_terima) == (date(2026, 4, 8), date(2026, 4, 9))
    assert (layar.kehidupan.keadaan, layar.kode) == (KeadaanEvaluasi.DITETAPKAN, tetap.kode)


def test_the_appraiser_walks_through_his_people_and_the_operator_through_the_unit(
    store: Store, milik_siti: UUID, milik_camat: UUID
) -> None:
    milik_budi = buka_realisasi(store, BUDI, BUDI_ID, TW1, HARI_INI)

    posisi = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI).posisi
    assert (posisi.nomor, posisi.dari, posisi.sebelumnya, posisi.berikutnya) == (2, 2, milik_budi, None)

    posisi = lihat_evaluasi(store, OPERATOR, milik_siti, HARI_INI).posisi
    assert (posisi.nomor, posisi.dari, posisi.sebelumnya, posisi.berikutnya) == (2, 3, milik_budi, milik_camat)


def test_the_acts_say_why_they_are_not_possible(store: Store, milik_siti: UUID) -> None:
    layar = lihat_evaluasi(store, SITI, milik_siti, HARI_INI)

    assert set(layar.halangan) == {JenisKejadian.DIKEMBALIKAN, JenisKejadian.DINILAI, JenisKejadian.DITETAPKAN}
    assert "bukan wewenang" in layar.terkunci


def test_an_evaluation_that_is_not_here_is_refused(store: Store) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        lihat_evaluasi(store, SEKCAM, CAMAT_ID, HARI_INI)

    assert tertangkap.value.kode == "EVALUASI-TIDAK-ADA"
