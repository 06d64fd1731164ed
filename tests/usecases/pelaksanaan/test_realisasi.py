"""A quarter is filled against the SKP that was set, with evidence, and handed in as exactly what was seen."""

import io
import random
from datetime import date
from decimal import Decimal

import pytest
from PIL import Image
from sqlalchemy import delete

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi, JenisBukti
from kinerja_desktop.domain.penilaian.isi_evaluasi import isian_dari_isi
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.domain.penolakan import PenolakanError
from kinerja_desktop.store import berkas, dokumen, jejak
from kinerja_desktop.store.database import Store
from kinerja_desktop.store.rows.local import BerkasRow
from kinerja_desktop.usecases.pelaksanaan.ajukan_realisasi import ajukan_realisasi, tarik_realisasi
from kinerja_desktop.usecases.pelaksanaan.berkas_bukti import BATAS_FOTO, JPEG, PDF
from kinerja_desktop.usecases.pelaksanaan.buka_realisasi import buka_realisasi
from kinerja_desktop.usecases.pelaksanaan.bukti_dukung import (
    TentangBukti,
    buka_bukti,
    hapus_bukti,
    pulihkan_bukti,
    tambah_bukti_berkas,
    tambah_bukti_tertulis,
)
from kinerja_desktop.usecases.pelaksanaan.catat_realisasi import simpan_draf_realisasi, ubah_realisasi
from kinerja_desktop.usecases.pelaksanaan.lihat_realisasi import LihatRealisasi, lihat_realisasi
from kinerja_desktop.usecases.perencanaan.revisi_skp import mulai_revisi
from kinerja_desktop.usecases.perencanaan.susun_skp import ubah_isian
from tests.usecases.pelaksanaan.kantor_contoh import (
    AUDITOR,
    BUDI,
    CICI,
    CICI_ID,
    HARI_INI,
    OPERATOR,
    OPERATOR_LAIN,
    SEKCAM,
    SEKCAM_ID,
    SITI,
    SITI_ID,
    TW1,
    TW2,
)
from tests.usecases.pelaksanaan.langkah_contoh import MAP, ajukan, buka, isi_penuh

ISI_PDF = b"%PDF-1.7\nLaporan arsip triwulan I"


def medan(layar: LihatRealisasi, nomor: int = 0, nama: str = "realisasi") -> str:
    return f"indikator:{layar.baris[nomor].indikator.id}.{nama}"


def kode_salah(layar: LihatRealisasi) -> list[str]:
    return [satu.kode for satu in layar.temuan if satu.tingkat.value == "SALAH"]


def test_a_period_is_born_on_first_opening_with_one_realisasi_per_indicator(store: Store) -> None:
    layar = buka(store)

    evaluasi = layar.evaluasi
    assert (evaluasi.periode, evaluasi.mulai, evaluasi.selesai) == (TW1, date(2026, 1, 1), date(2026, 3, 31))
    assert [satu.target for satu in layar.baris] == ["300 berkas", "95%"]
    assert (layar.terisi, layar.semua) == (0, 2)
    assert evaluasi.penilai is not None
    assert evaluasi.penilai.pegawai_id == SEKCAM_ID
    assert evaluasi.atasan_penilai is not None
    assert evaluasi.atasan_penilai.nama == "Yuliana Marpaung"
    assert layar.kehidupan.keadaan is KeadaanEvaluasi.TERBUKA
    assert (layar.batas, layar.terkunci) == (date(2026, 4, 10), "")


def test_opening_again_answers_the_same_evaluation(store: Store) -> None:
    assert buka(store).evaluasi.id == buka(store, OPERATOR).evaluasi.id


def test_eva_01_no_period_opens_without_an_skp_that_is_set(store: Store) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        buka_realisasi(store, CICI, CICI_ID, TW1, HARI_INI)

    assert tertangkap.value.kode == "EVA-01"


def test_a_period_does_not_open_before_its_first_day(store: Store) -> None:
    with pytest.raises(PenolakanError) as tertangkap:
        buka_realisasi(store, SITI, SITI_ID, TW2, date(2026, 3, 31))

    assert tertangkap.value.kode == "PERIODE-BELUM"
    assert tertangkap.value.langkah == "Buka kembali mulai 1 April 2026."


def test_the_percentage_and_the_suggestion_follow_what_is_typed(store: Store) -> None:
    layar = isi_penuh(store, angka=("312", "90"))

    assert [satu.tercapai for satu in layar.baris] == ["312 berkas", "90%"]
    assert [satu.capaian for satu in layar.baris] == [Decimal("104.00"), Decimal("94.74")]
    assert [satu.saran for satu in layar.baris] == [Ekspektasi.DI_ATAS, Ekspektasi.SESUAI]
    assert layar.saran.hasil is Ekspektasi.SESUAI


def test_a_quarter_without_a_target_of_its_own_is_not_measured_with_that_of_the_year(store: Store) -> None:
    layar = buka_realisasi(store, SITI, SITI_ID, TW2, HARI_INI)
    layar = lihat_realisasi(store, SITI, layar, HARI_INI)
    ubah_realisasi(store, SITI, layar.evaluasi.id, medan(layar, 0), "70", HARI_INI)
    layar = ubah_realisasi(store, SITI, layar.evaluasi.id, medan(layar, 1), "90", HARI_INI)

    berkas_aktif, surat = layar.baris
    assert (berkas_aktif.target, berkas_aktif.tanpa_target) == ("300 berkas", "belum ada target triwulan")
    assert (berkas_aktif.capaian, berkas_aktif.saran) == (None, None)
    assert (surat.target, surat.tanpa_target) == ("95%", "")
    assert surat.saran is Ekspektasi.SESUAI
    assert layar.saran.hasil is Ekspektasi.SESUAI


def test_an_empty_realisasi_counts_as_below_only_after_the_appraisers_deadline(store: Store) -> None:
    layar = buka(store)

    assert [satu.saran for satu in layar.baris] == [None, None]
    kemudian = lihat_realisasi(store, SITI, layar.evaluasi.id, date(2026, 4, 21))
    assert [satu.saran for satu in kemudian.baris] == [Ekspektasi.DI_BAWAH, Ekspektasi.DI_BAWAH]


def test_a_field_becomes_a_value_and_leaves_an_audit_line(store: Store) -> None:
    layar = buka(store)
    id_ = layar.evaluasi.id
    ubah_realisasi(store, SITI, id_, medan(layar), "1.200,5", HARI_INI)
    ubah_realisasi(store, SITI, id_, medan(layar, nama="keterangan"), " Termasuk berkas lama ", HARI_INI)

    layar = ubah_realisasi(store, SITI, id_, medan(layar, nama="sumber_data"), "Aplikasi arsip", HARI_INI)

    satu = layar.baris[0].realisasi
    assert (satu.nilai, satu.teks, satu.sumber_data) == (Decimal("1200.5"), "Termasuk berkas lama", "Aplikasi arsip")
    with store.read() as unit:
        semua = jejak.terakhir(unit, objek=id_)
    assert semua[2].sesudah == {medan(layar): "1200.5"}
    assert {baris.tindakan for baris in semua} == {"CATAT_REALISASI"}


@pytest.mark.parametrize("teks", ["tiga ratus", "-5"])
def test_what_is_no_number_keeps_the_old_value_and_stays_as_a_draft(store: Store, teks: str) -> None:
    layar = isi_penuh(store)

    with pytest.raises(PenolakanError) as tertangkap:
        ubah_realisasi(store, SITI, layar.evaluasi.id, medan(layar), teks, HARI_INI)

    kemudian = lihat_realisasi(store, SITI, layar.evaluasi.id, HARI_INI)
    assert [satu.medan for satu in tertangkap.value.temuan] == [medan(layar)]
    assert kemudian.evaluasi == layar.evaluasi
    assert kemudian.draf == {medan(layar): teks}
    assert ubah_realisasi(store, SITI, layar.evaluasi.id, medan(layar), "5", HARI_INI).draf == {}


def test_what_is_being_typed_survives(store: Store) -> None:
    layar = buka(store)

    simpan_draf_realisasi(store, SITI, layar.evaluasi.id, medan(layar), "31")

    assert lihat_realisasi(store, SITI, layar.evaluasi.id, HARI_INI).draf == {medan(layar): "31"}


def test_eva_02_and_eva_03_stand_against_handing_in(store: Store) -> None:
    layar = buka(store)
    id_ = layar.evaluasi.id
    assert kode_salah(layar) == ["EVA-02", "EVA-02"]

    ubah_realisasi(store, SITI, id_, medan(layar), "312", HARI_INI)
    layar = ubah_realisasi(store, SITI, id_, medan(layar, 1), "0", HARI_INI)

    assert kode_salah(layar) == ["EVA-03"], "a realisasi of zero leaves nothing to show"
    assert layar.halangan[JenisKejadian.DIAJUKAN].startswith("1 hal berstatus Salah.")
    with pytest.raises(PenolakanError) as tertangkap:
        ajukan_realisasi(store, SITI, id_, layar.digest, HARI_INI)
    assert tertangkap.value.kode == "EVA-03"
    assert tertangkap.value.temuan[0].medan == medan(layar, nama="bukti")


def test_handing_in_locks_and_freezes_exactly_what_was_seen(store: Store) -> None:
    layar = ajukan(store)

    assert layar.kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN
    assert layar.terkunci == "Evaluasi ini diajukan, realisasinya terkunci."
    with store.read() as unit:
        beku = dokumen.muat_isi(unit, layar.digest)
    assert beku is not None
    assert {satu.nilai for satu in isian_dari_isi(beku.isi).realisasi} == {Decimal(312), Decimal(95)}
    with pytest.raises(PenolakanError) as tertangkap:
        ubah_realisasi(store, SITI, layar.evaluasi.id, medan(layar), "400", HARI_INI)
    assert tertangkap.value.kode == "EVALUASI-TERKUNCI"


def test_a_digest_that_is_no_longer_true_is_refused(store: Store) -> None:
    layar = isi_penuh(store)
    ubah_realisasi(store, OPERATOR, layar.evaluasi.id, medan(layar), "300", HARI_INI)

    with pytest.raises(PenolakanError) as tertangkap:
        ajukan_realisasi(store, SITI, layar.evaluasi.id, layar.digest, HARI_INI)

    assert tertangkap.value.kode == "EVALUASI-BASI"


def test_what_was_handed_in_can_be_taken_back_and_handed_in_again(store: Store) -> None:
    layar = ajukan(store)

    ditarik = tarik_realisasi(store, SITI, layar.evaluasi.id, layar.digest, HARI_INI)

    assert (ditarik.kehidupan.keadaan, ditarik.terkunci) == (KeadaanEvaluasi.TERBUKA, "")
    lagi = ajukan_realisasi(store, SITI, layar.evaluasi.id, ditarik.digest, HARI_INI)
    assert lagi.kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN


def test_eva_09_warns_while_the_quarter_before_is_open(store: Store) -> None:
    layar = buka(store, periode=TW2)
    assert "EVA-09" in {satu.kode for satu in layar.temuan}

    ajukan(store)

    assert "EVA-09" not in {satu.kode for satu in lihat_realisasi(store, SITI, layar.evaluasi.id, HARI_INI).temuan}


def test_a_running_quarter_is_marked_as_not_over(store: Store) -> None:
    layar = buka(store, periode=TW2)

    pesan = {satu.kode: satu.pesan for satu in layar.temuan}["PRD-01"]

    assert pesan == "Triwulan II 2026 baru dibuka 1 Juli 2026; realisasi masih dapat berubah."


def test_a_revised_skp_changes_nothing_in_an_evaluation_that_was_begun(store: Store) -> None:
    layar = buka(store)
    skp = layar.evaluasi.skp
    target = f"indikator:{skp.rhk[0].indikator[0].id}.target"

    mulai_revisi(store, SITI, skp.id, "Anggaran bergeser ke kegiatan lain", HARI_INI, HARI_INI)
    ubah_isian(store, SITI, skp.id, target, "500", HARI_INI)

    kemudian = lihat_realisasi(store, SITI, layar.evaluasi.id, HARI_INI)
    assert [satu.target for satu in kemudian.baris] == ["300 berkas", "95%"]
    assert kemudian.skp_direvisi is False, "the revision is not set yet"


@pytest.mark.parametrize(
    ("siapa", "kode"),
    [(BUDI, "HAK-03"), (AUDITOR, "HAK-01"), (OPERATOR_LAIN, "HAK-02"), (SEKCAM, "HAK-01")],
    ids=["a colleague", "an auditor", "another office", "the appraiser"],
)
def test_only_the_person_and_the_operator_fill_a_realisasi(store: Store, siapa: Pelaku, kode: str) -> None:
    layar = buka(store)

    with pytest.raises(PenolakanError) as tertangkap:
        ubah_realisasi(store, siapa, layar.evaluasi.id, medan(layar), "1", HARI_INI)

    assert tertangkap.value.kode == kode


def test_a_file_is_kept_inside_the_store_once_and_comes_back(store: Store) -> None:
    layar = buka(store)
    id_ = layar.evaluasi.id
    pertama, kedua = (satu.indikator.id for satu in layar.baris)
    tambah_bukti_berkas(store, SITI, id_, pertama, "Laporan arsip.pdf", ISI_PDF, HARI_INI)

    layar = tambah_bukti_berkas(store, SITI, id_, kedua, "salinan.pdf", ISI_PDF, HARI_INI, TentangBukti("Salinan"))

    bukti = layar.baris[0].bukti[0].bukti
    assert (bukti.judul, bukti.nama_berkas, bukti.tanggal, bukti.ukuran) == (
        "Laporan arsip",
        "Laporan arsip.pdf",
        HARI_INI,
        len(ISI_PDF),
    )
    assert layar.baris[1].bukti[0].bukti.sidik == bukti.sidik
    with store.read() as unit:
        assert berkas.ukuran_semua(unit) == len(ISI_PDF)
    hasil = buka_bukti(store, SITI, id_, bukti.id)
    assert (hasil.nama, hasil.jenis, hasil.isi) == ("Laporan arsip.pdf", PDF, ISI_PDF)
    assert [satu.kode for satu in layar.temuan].count("BKT-01") == 2


def test_a_photo_is_shrunk_on_the_way_in(store: Store) -> None:
    gambar = Image.frombytes("RGB", (900, 700), random.Random(3).randbytes(900 * 700 * 3))
    wadah = io.BytesIO()
    gambar.save(wadah, "JPEG", quality=95)
    layar = buka(store)

    layar = tambah_bukti_berkas(
        store, SITI, layar.evaluasi.id, layar.baris[0].indikator.id, "rapat.jpeg", wadah.getvalue(), HARI_INI
    )

    bukti = layar.baris[0].bukti[0].bukti
    assert len(wadah.getvalue()) > BATAS_FOTO >= bukti.ukuran
    assert buka_bukti(store, SITI, layar.evaluasi.id, bukti.id).jenis == JPEG


def test_a_file_that_has_not_arrived_is_said_to_be_so(store: Store) -> None:
    layar = buka(store)
    id_ = layar.evaluasi.id
    layar = tambah_bukti_berkas(store, SITI, id_, layar.baris[0].indikator.id, "a.pdf", ISI_PDF, HARI_INI)
    assert layar.baris[0].bukti[0].ada
    with store.write(SITI) as unit:
        unit.conn.execute(delete(BerkasRow))

    layar = lihat_realisasi(store, SITI, id_, HARI_INI)

    assert not layar.baris[0].bukti[0].ada
    with pytest.raises(PenolakanError) as tertangkap:
        buka_bukti(store, SITI, id_, layar.baris[0].bukti[0].bukti.id)
    assert tertangkap.value.kode == "BUKTI-BELUM-DITERIMA"
    assert "belum diterima" in tertangkap.value.pesan


@pytest.mark.parametrize(("judul", "tempat"), [("", "Lemari 3"), ("Daftar", " ")])
def test_a_link_or_a_paper_file_needs_its_title_and_its_place(store: Store, judul: str, tempat: str) -> None:
    layar = buka(store)
    indikator = layar.baris[0].indikator.id

    with pytest.raises(PenolakanError) as tertangkap:
        tambah_bukti_tertulis(
            store, SITI, layar.evaluasi.id, indikator, JenisBukti.FISIK, TentangBukti(judul, tempat), HARI_INI
        )

    assert tertangkap.value.temuan[0].medan == f"indikator:{indikator}.bukti"


def test_evidence_is_renamed_taken_away_and_brought_back(store: Store) -> None:
    layar = buka(store)
    id_, indikator = layar.evaluasi.id, layar.baris[0].indikator.id
    layar = tambah_bukti_tertulis(store, SITI, id_, indikator, JenisBukti.TAUTAN, MAP, HARI_INI)
    bukti = layar.baris[0].bukti[0].bukti

    ubah_realisasi(store, SITI, id_, f"bukti:{bukti.id}.judul", "Daftar induk", HARI_INI)
    layar = ubah_realisasi(store, SITI, id_, f"bukti:{bukti.id}.tanggal", "31-03-2026", HARI_INI)
    berubah = layar.baris[0].bukti[0].bukti
    assert (berubah.judul, berubah.tanggal) == ("Daftar induk", date(2026, 3, 31))

    assert hapus_bukti(store, SITI, id_, bukti.id, HARI_INI).baris[0].bukti == ()
    layar = pulihkan_bukti(store, SITI, id_, indikator, berubah, HARI_INI)
    assert layar.baris[0].bukti[0].bukti == berubah


def test_a_link_holds_no_file_to_open(store: Store) -> None:
    layar = isi_penuh(store)

    with pytest.raises(PenolakanError) as tertangkap:
        buka_bukti(store, SITI, layar.evaluasi.id, layar.baris[0].bukti[0].bukti.id)

    assert tertangkap.value.kode == "BUKTI-BUKAN-BERKAS"
