"""An evaluation is rated, returned, set by keys; the predikat is looked up, never typed, and says why."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from kinerja_desktop.domain.hak import Pelaku, Peran
from kinerja_desktop.domain.penilaian.evaluasi import Ekspektasi
from kinerja_desktop.domain.penilaian.kehidupan_evaluasi import KeadaanEvaluasi
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.parts.dialog import Dialog
from kinerja_desktop.ui.parts.formulir import Formulir
from kinerja_desktop.ui.penilaian.dialog_langkah import DialogLangkah
from kinerja_desktop.ui.penilaian.evaluasi_page import EvaluasiPage
from kinerja_desktop.usecases.penilaian.lihat_evaluasi import LihatEvaluasi, lihat_evaluasi
from tests.ui.pelaksanaan.conftest import Meja
from tests.ui.pelaksanaan.ikatan import Ke, ikat_evaluasi
from tests.usecases.pelaksanaan.kantor_contoh import (
    BUDI,
    CAMAT_ID,
    HARI_INI,
    SEKCAM,
    SEKDA,
    pelaku,
)
from tests.usecases.pelaksanaan.langkah_contoh import ajukan, capaian_ditetapkan

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Buka = Callable[..., EvaluasiPage]


@pytest.fixture
def ke() -> Ke:
    return Ke()


@pytest.fixture
def page(meja: Meja, ke: Ke, tmp_path: Path) -> Buka:
    def buka(evaluasi_id: UUID, siapa: Pelaku = SEKCAM) -> EvaluasiPage:
        halaman = meja.buka(
            "evaluasi",
            lambda background: EvaluasiPage(
                aksi=ikat_evaluasi(meja.store, siapa, ke, tmp_path), background=background, buka_luar=ke
            ),
            evaluasi_id,
        )
        assert isinstance(halaman, EvaluasiPage)
        return halaman

    return buka


def layar(halaman: EvaluasiPage) -> LihatEvaluasi:
    assert halaman.layar is not None
    return halaman.layar


def formulir(halaman: EvaluasiPage) -> Formulir:
    assert halaman.form is not None
    return halaman.form


def dialog(halaman: EvaluasiPage) -> DialogLangkah:
    satu = halaman.findChild(DialogLangkah)
    assert isinstance(satu, DialogLangkah)
    satu.activateWindow()
    QApplication.processEvents()
    return satu


def test_two_keys_give_the_ratings_and_the_matrix_gives_the_predikat(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    assert halaman.panel.predikat.text() == "Belum ada"
    assert halaman.panel.mengapa.reason
    assert meja.fokus().accessibleName().startswith("Rating hasil kerja")
    meja.tekan(Qt.Key.Key_2)
    meja.tekan(Qt.Key.Key_Return)
    assert meja.fokus().accessibleName().startswith("Rating perilaku kerja")
    meja.tekan(Qt.Key.Key_2)

    assert halaman.panel.predikat.text() == "Baik"
    assert layar(halaman).evaluasi.rating_hasil is Ekspektasi.SESUAI
    assert halaman.panel._kalimat.text().startswith("Hasil kerja Sesuai dan perilaku Sesuai bertemu di Baik.")
    assert halaman.panel.matriks is not None
    assert halaman.panel.matriks.accessibleName().endswith("Hasil kerja Sesuai, perilaku kerja Sesuai: Baik")


def test_no_field_of_the_page_takes_a_predikat(page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    medan = {satu.accessibleName() for jenis in (QLineEdit, QPlainTextEdit) for satu in halaman.findChildren(jenis)}
    assert medan == {
        "Alasan rating hasil kerja",
        "Alasan rating perilaku kerja",
        "Catatan dan rekomendasi",
        "Dokumen diserahkan",
        "Diterima pegawai",
        "Umpan balik",
    }
    assert not [path for path in formulir(halaman).values() if "predikat" in path]


def test_an_evaluation_goes_from_rated_to_set_to_printed_by_keys(meja: Meja, page: Buka, store: Store, ke: Ke) -> None:
    capaian_ditetapkan(store)
    evaluasi_id = ajukan(store).evaluasi.id
    halaman = page(evaluasi_id)
    assert halaman.panel.utama.reason == "Rating hasil kerja dan perilaku kerja harus lengkap."
    meja.tekan(Qt.Key.Key_2)
    meja.tekan(Qt.Key.Key_Return)
    meja.tekan(Qt.Key.Key_2)
    meja.alt("Simpan sebagai Dinilai")
    assert layar(halaman).kehidupan.keadaan is KeadaanEvaluasi.DINILAI
    assert halaman.bar.sentence == "Disimpan sebagai Dinilai."

    meja.alt("Tetapkan")
    kotak = dialog(halaman)
    assert "Siti Nuraini Lubis: Baik?" in kotak.windowTitle()
    isian = meja.fokus()
    assert isinstance(isian, QLineEdit)
    assert isian.text() == "06-04-2026"
    meja.tekan(Qt.Key.Key_Return)
    assert layar(halaman).kehidupan.keadaan is KeadaanEvaluasi.DITETAPKAN
    assert layar(halaman).kode in halaman.panel.sebab.text()
    assert formulir(halaman).field("evaluasi.rating_hasil").read_only
    meja.alt("Pratinjau dan cetak")
    assert ke.tujuan == [("pratinjau", evaluasi_id)]

    formulir(halaman).go_to("evaluasi.tanggal_serah")
    meja.ketik("5-4-2026")
    meja.tekan(Qt.Key.Key_Return)
    assert formulir(halaman).field("evaluasi.tanggal_serah").temuan[0].kode == "EVA-08"
    formulir(halaman).go_to("evaluasi.tanggal_serah")
    meja.tekan(Qt.Key.Key_A, CTRL)
    meja.ketik("7-4-2026")
    meja.tekan(Qt.Key.Key_Return)
    assert str(layar(halaman).evaluasi.tanggal_serah) == "2026-04-07"


def test_a_return_needs_a_note_and_keeps_it_until_it_is_sent(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    meja.alt("Kembalikan")
    kotak = dialog(halaman)
    kirim = kotak.button("kembalikan")
    assert kirim.reason == "Tulis catatan agar jelas apa yang harus diperbaiki."
    meja.tekan(Qt.Key.Key_Return, CTRL)
    assert layar(halaman).kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN
    meja.ketik("Lengkapi bukti")
    meja.tekan(Qt.Key.Key_Escape)
    assert layar(halaman).kehidupan.keadaan is KeadaanEvaluasi.DIAJUKAN

    meja.alt("Kembalikan")
    kotak = dialog(halaman)
    assert kotak.isian.text() == "Lengkapi bukti"
    meja.tekan(Qt.Key.Key_Return, CTRL)
    assert layar(halaman).kehidupan.keadaan is KeadaanEvaluasi.TERBUKA
    assert layar(halaman).kehidupan.catatan == "Lengkapi bukti"


def test_a_rating_that_is_not_sesuai_asks_for_its_reason(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    assert halaman.panel.alasan_hasil.isHidden()
    meja.tekan(Qt.Key.Key_3)
    assert not halaman.panel.alasan_hasil.isHidden()
    assert [satu.kode for satu in halaman.panel.alasan_hasil.temuan] == ["EVA-06"]
    meja.tekan(Qt.Key.Key_Return)
    meja.ketik("Melampaui target dengan mutu yang sama")
    meja.tekan(Qt.Key.Key_Return, CTRL)
    assert layar(halaman).evaluasi.alasan_hasil == "Melampaui target dengan mutu yang sama"
    assert halaman.panel.alasan_hasil.temuan == ()


def test_ratings_given_quickly_are_all_kept_and_can_be_taken_back(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    for tombol in (Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_3):
        meja.tekan(tombol, tunggu=False)
    meja.tunggu()
    assert (layar(halaman).evaluasi.rating_hasil, layar(halaman).evaluasi.rating_perilaku) == (
        Ekspektasi.SESUAI,
        Ekspektasi.DI_ATAS,
    )
    meja.tekan(Qt.Key.Key_Z, CTRL)
    assert layar(halaman).evaluasi.rating_perilaku is None
    assert layar(halaman).evaluasi.rating_hasil is Ekspektasi.SESUAI


def test_seven_digits_mark_the_values_and_suggest_a_rating(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    formulir(halaman).go_to("evaluasi.perilaku1")
    assert meja.fokus().accessibleName().startswith("Berorientasi Pelayanan: ")
    for _nomor in range(7):
        meja.tekan(Qt.Key.Key_2)
        meja.tekan(Qt.Key.Key_Return)
    assert layar(halaman).evaluasi.rating_perilaku_nilai == (Ekspektasi.SESUAI,) * 7
    assert halaman.perilaku._saran.text() == "Saran sistem: Sesuai (7 dari 7 Sesuai)"
    assert layar(halaman).evaluasi.rating_perilaku is None, "a suggestion never chooses"


def test_the_arrows_walk_the_matrix_and_change_nothing(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    meja.tekan(Qt.Key.Key_2)
    meja.tekan(Qt.Key.Key_Return)
    meja.tekan(Qt.Key.Key_2)
    sebelum = layar(halaman)
    assert halaman.panel.matriks is not None
    halaman.panel.matriks.setFocus()
    meja.tekan(Qt.Key.Key_Up)
    meja.tekan(Qt.Key.Key_Right)
    kalimat = "Seandainya: Hasil kerja Di atas dan perilaku Di atas bertemu di Sangat Baik."
    assert halaman.panel._agar.text() == kalimat
    halaman.panel.mengapa.setFocus()
    assert halaman.panel._agar.text().startswith("Agar Sangat Baik: ")
    assert layar(halaman) is sebelum


def test_the_predikat_explains_itself_with_its_source(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    meja.tekan(Qt.Key.Key_2)
    meja.tekan(Qt.Key.Key_Return)
    meja.tekan(Qt.Key.Key_2)
    meja.alt("Mengapa Baik?")
    assert meja.shell is not None
    kotak = meja.shell.findChild(Dialog)
    assert kotak is not None
    assert kotak.windowTitle() == "Mengapa Baik?"
    kata = " ".join(label.text() for label in kotak.findChildren(type(halaman.panel._kalimat)))
    assert "PermenPANRB 6/2022" in kata
    kotak.answer("tutup")


def test_setting_waits_for_the_organisation_and_says_so(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    meja.tekan(Qt.Key.Key_2)
    meja.tekan(Qt.Key.Key_Return)
    meja.tekan(Qt.Key.Key_2)
    meja.alt("Simpan sebagai Dinilai")
    assert halaman.panel.utama.label == "Tetapkan"
    assert halaman.panel.utama.reason.startswith("Capaian kinerja organisasi periode ini belum ditetapkan.")
    assert "belum ditetapkan" in halaman.panel._capaian.text()


def test_the_rating_of_a_head_follows_the_organisation(meja: Meja, page: Buka, store: Store) -> None:
    camat = pelaku(CAMAT_ID, Peran.PEGAWAI)
    evaluasi_id = ajukan(store, camat).evaluasi.id
    capaian_ditetapkan(store, "ISTIMEWA")
    halaman = page(evaluasi_id, SEKDA)
    isian = formulir(halaman).field("evaluasi.rating_hasil")
    assert isian.read_only
    assert isian.text() == "DI_ATAS"
    assert halaman.panel._pimpinan.text() == ("Rating hasil kerja pimpinan ditetapkan dari capaian kinerja organisasi.")
    assert halaman.panel.alasan_hasil.isHidden()


def test_another_appraiser_sees_why_he_may_not_rate(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id, SEKDA)
    assert "bukan pejabat penilai" in layar(halaman).terkunci
    assert halaman.bar.sentence == layar(halaman).terkunci
    assert formulir(halaman).field("evaluasi.rating_hasil").read_only
    assert halaman.panel.utama.reason


def test_alt_and_arrows_go_through_the_people_and_nothing_is_taken_along(meja: Meja, page: Buka, store: Store) -> None:
    pertama = ajukan(store, BUDI).evaluasi.id
    kedua = ajukan(store).evaluasi.id
    halaman = page(pertama)
    formulir(halaman).go_to("evaluasi.catatan")
    meja.ketik("Pertahankan")
    meja.tekan(Qt.Key.Key_Right, ALT)
    assert layar(halaman).evaluasi.id == kedua
    assert lihat_evaluasi(store, SEKCAM, pertama, HARI_INI).evaluasi.catatan == "Pertahankan"
    assert formulir(halaman).field("evaluasi.catatan").text() == ""
    formulir(halaman).go_to("evaluasi.catatan")
    meja.tekan(Qt.Key.Key_Z, CTRL)
    assert layar(halaman).evaluasi.catatan == ""
    meja.tekan(Qt.Key.Key_Left, ALT)
    assert formulir(halaman).field("evaluasi.catatan").text() == "Pertahankan"


def test_feedback_is_given_by_keys_and_listed(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    meja.tekan(Qt.Key.Key_Tab, CTRL)
    assert halaman.tabs.current() == "umpan"
    halaman.umpan_balik.form.go_to("umpan_balik.isi")
    meja.tekan(Qt.Key.Key_Return, CTRL)
    assert [satu.kode for satu in halaman.umpan_balik.form.field("umpan_balik.isi").temuan] == ["UMB-01"]
    meja.ketik("Rak arsip rapi")
    meja.tekan(Qt.Key.Key_Return, CTRL)
    assert [satu.isi for satu in layar(halaman).evaluasi.umpan_balik] == ["Rak arsip rapi"]
    assert halaman.umpan_balik.form.field("umpan_balik.isi").text() == ""
    assert halaman.umpan_balik.form.field("umpan_balik.isi").temuan == ()


def test_enter_on_a_row_leads_to_its_evidence(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    halaman.tabel.view.setFocus()
    meja.tekan(Qt.Key.Key_Return)
    assert halaman.tabs.current() == "bukti"
    assert halaman.bukti.current().bukti.judul == "Daftar berkas aktif"
    meja.tekan(Qt.Key.Key_Return)
    assert halaman.bar.sentence == "Berkas fisik ini ada di: Lemari arsip 3, rak 2"


def test_the_tables_are_sound_models(page: Buka, store: Store) -> None:
    halaman = page(ajukan(store).evaluasi.id)
    for model in (halaman.tabel.model, halaman.bukti.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert halaman.riwayat._filled == [True]
