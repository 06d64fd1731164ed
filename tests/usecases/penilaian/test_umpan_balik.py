"""Feedback is said once about an RHK or a value, by someone else, until the evaluation is set."""

from uuid import UUID

import pytest

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penilaian.evaluasi import PemberiUmpanBalik, SifatUmpanBalik
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store.database import Store
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import lihat_realisasi
from kinerja_desktop.usecases.pelaksanaan.umpan_balik import (
    MEDAN_ISI,
    UntukApa,
    beri_umpan_balik,
    simpan_draf_umpan_balik,
)
from kinerja_desktop.usecases.penilaian.isi_rating import ubah_rating
from kinerja_desktop.usecases.penilaian.langkah_evaluasi import nilai_evaluasi, tetapkan_evaluasi
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import lihat_evaluasi
from tests.usecases.pelaksanaan.kantor_contoh import AUDITOR, BUDI, CAMAT, HARI_INI, OPERATOR, SEKCAM, SITI
from tests.usecases.pelaksanaan.langkah_contoh import capaian_ditetapkan

PIMPINAN, REKAN = PemberiUmpanBalik.PIMPINAN, PemberiUmpanBalik.REKAN
AKUNTABEL = UntukApa(nilai_perilaku=2)


def beri(
    store: Store, siapa: Pelaku, id_: UUID, pemberi: PemberiUmpanBalik, isi: str = "Teliti dan tepat waktu"
) -> None:
    beri_umpan_balik(store, siapa, id_, pemberi, AKUNTABEL, isi, SifatUmpanBalik.APRESIASI, HARI_INI)


def test_a_line_on_an_rhk_and_one_on_a_value_stand_in_the_evaluation(store: Store, milik_siti: UUID) -> None:
    rhk = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI).evaluasi.skp.rhk[0]
    simpan_draf_umpan_balik(store, SEKCAM, milik_siti, "Percepat")
    beri_umpan_balik(
        store,
        SEKCAM,
        milik_siti,
        PIMPINAN,
        UntukApa(rhk.id),
        " Percepat penataan ",
        SifatUmpanBalik.PERBAIKAN,
        HARI_INI,
    )

    beri(store, BUDI, milik_siti, REKAN)

    layar = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI)
    semua = {satu.pemberi: satu for satu in layar.evaluasi.umpan_balik}
    assert (semua[PIMPINAN].rhk_id, semua[PIMPINAN].isi) == (rhk.id, "Percepat penataan")
    assert (semua[REKAN].nilai_perilaku, semua[REKAN].pemberi_id) == (2, BUDI.pegawai_id)
    assert MEDAN_ISI not in layar.draf


def test_feedback_undoes_no_submission(store: Store, milik_siti: UUID) -> None:
    beri(store, SEKCAM, milik_siti, PIMPINAN)

    assert lihat_realisasi(store, SITI, milik_siti, HARI_INI).kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN


@pytest.mark.parametrize(
    ("siapa", "pemberi", "kode"),
    [
        (CAMAT, PIMPINAN, "PEN-05"),
        (BUDI, PIMPINAN, "PEN-05"),
        (SITI, REKAN, "UMB-02"),
        (AUDITOR, REKAN, "HAK-01"),
    ],
    ids=["another appraiser", "a colleague as leader", "oneself", "an auditor"],
)
def test_nobody_speaks_as_someone_else(
    store: Store, milik_siti: UUID, siapa: Pelaku, pemberi: PemberiUmpanBalik, kode: str
) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        beri(store, siapa, milik_siti, pemberi)

    assert tertangkap.value.kode == kode


def test_an_empty_line_is_refused_at_its_field(store: Store, milik_siti: UUID) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        beri(store, OPERATOR, milik_siti, PIMPINAN, "  ")

    assert [satu.medan for satu in tertangkap.value.temuan] == [MEDAN_ISI]


def test_nothing_is_added_to_what_is_set(store: Store, milik_siti: UUID) -> None:
    capaian_ditetapkan(store)
    ubah_rating(store, SEKCAM, milik_siti, "evaluasi.rating_hasil", "SESUAI", HARI_INI)
    layar = ubah_rating(store, SEKCAM, milik_siti, "evaluasi.rating_perilaku", "SESUAI", HARI_INI)
    layar = nilai_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI)
    tetapkan_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI, HARI_INI)

    with pytest.raises(PenolakanError) as tertangkap:
        beri(store, SEKCAM, milik_siti, PIMPINAN)

    assert tertangkap.value.kode == "EVALUASI-TERKUNCI"
