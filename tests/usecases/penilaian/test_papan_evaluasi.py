"""The board of a period: everybody once, with counts that add up, whatever is missing."""

from datetime import date
from uuid import UUID

from sqlalchemy import delete

from kinerja_desktop.domain.penilaian.evaluasi import Predikat
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows import IsiDokumenRow
from kinerja_desktop.usecases.penilaian.isi_rating import ubah_rating
from kinerja_desktop.usecases.penilaian.langkah_evaluasi import nilai_evaluasi, tetapkan_evaluasi
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import lihat_evaluasi
from kinerja_desktop.usecases.penilaian.papan_evaluasi import papan_evaluasi
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.pelaksanaan.kantor_contoh import (
    BKPSDM,
    BUDI_ID,
    CAMAT_ID,
    CICI_ID,
    HARI_INI,
    KECAMATAN,
    OPERATOR,
    SEKCAM,
    SEKCAM_ID,
    SITI,
    SITI_ID,
    TW1,
)
from tests.usecases.pelaksanaan.langkah_contoh import capaian_ditetapkan


def test_the_board_says_who_waits_for_what(store: Store, milik_siti: UUID) -> None:
    capaian_ditetapkan(store)
    ubah_rating(store, SEKCAM, milik_siti, "evaluasi.rating_hasil", "SESUAI", HARI_INI)
    layar = ubah_rating(store, SEKCAM, milik_siti, "evaluasi.rating_perilaku", "SESUAI", HARI_INI)
    layar = nilai_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI)
    papan = papan_evaluasi(store, SEKCAM, TW1, HARI_INI)
    assert (papan.belum, papan.diajukan, papan.dinilai, papan.ditetapkan) == (3, 1, 1, 0)

    tetapkan_evaluasi(store, SEKCAM, milik_siti, layar.digest, HARI_INI, HARI_INI)

    papan = papan_evaluasi(store, SEKCAM, TW1, HARI_INI)
    assert (papan.belum, papan.diajukan, papan.dinilai, papan.ditetapkan) == (3, 1, 0, 1)
    assert papan.kalimat == "1 dari 5 evaluasi sudah ditetapkan"
    baris = {satu.pegawai.id: satu for satu in papan.baris}
    assert (baris[SITI_ID].keadaan, baris[SITI_ID].predikat) == (KeadaanEvaluasi.DITETAPKAN, Predikat.BAIK)
    assert [id_ for id_, satu in baris.items() if satu.bawahan] == [BUDI_ID, SITI_ID]
    assert [id_ for id_, satu in baris.items() if not satu.skp_ditetapkan] == [CICI_ID, SEKCAM_ID]
    assert baris[CICI_ID].capaian.ditetapkan
    assert not any(satu.terlambat for satu in papan.baris)


def test_after_the_deadline_those_who_handed_nothing_in_are_late(store: Store) -> None:
    papan = papan_evaluasi(store, OPERATOR, TW1, date(2026, 4, 11))

    assert {satu.pegawai.id for satu in papan.baris if satu.terlambat} == {BUDI_ID, CICI_ID, SEKCAM_ID}
    assert (papan.batas_pegawai, papan.batas_penilai) == (date(2026, 4, 10), date(2026, 4, 20))


def test_the_head_office_looks_at_one_unit_or_at_all(store: Store) -> None:
    assert len(papan_evaluasi(store, BKPSDM, TW1, HARI_INI).baris) == 6
    sekretariat = papan_evaluasi(store, BKPSDM, TW1, HARI_INI, batas=f"{KECAMATAN}.sekretariat")
    assert CAMAT_ID not in {satu.pegawai.id for satu in sekretariat.baris}


def test_an_evaluation_whose_skp_has_not_arrived_does_not_close_the_board(store: Store, milik_siti: UUID) -> None:
    skp = lihat_evaluasi(store, SEKCAM, milik_siti, HARI_INI).evaluasi.skp
    mulai_revisi(store, SITI, skp.id, "Anggaran bergeser ke kegiatan lain", HARI_INI, HARI_INI)
    ubah_isian(store, SITI, skp.id, f"rhk:{skp.rhk[0].id}.teks", "Arsip tertata menurut pola klasifikasi", HARI_INI)
    with store.write(OPERATOR) as unit:
        unit.conn.execute(delete(IsiDokumenRow).where(IsiDokumenRow.dokumen_id == skp.id))

    baris = {satu.pegawai.id: satu for satu in papan_evaluasi(store, OPERATOR, TW1, HARI_INI).baris}

    assert baris[SITI_ID].keadaan is None
    assert baris[SITI_ID].masalah.startswith("Isi SKP yang menjadi dasar evaluasi ini belum diterima.")
    assert baris[CAMAT_ID].keadaan is KeadaanEvaluasi.DIAJUKAN
