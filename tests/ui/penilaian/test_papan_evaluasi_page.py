"""The board says how far the unit is, opens a person, and carries what the unit has reached."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.penilaian.capaian_organisasi import KeadaanCapaian
from kinerja_desktop.domain.penilaian.evaluasi import CapaianOrganisasi
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.penilaian.dialog_langkah import DialogLangkah
from kinerja_desktop.ui.penilaian.papan_evaluasi_page import PapanEvaluasiPage
from kinerja_desktop.usecases.penilaian.capaian_organisasi import (
    LihatCapaian,
    lihat_capaian,
    ubah_capaian,
    usulkan_capaian,
)
from kinerja_desktop.usecases.penilaian.papan_evaluasi import PapanEvaluasi
from tests.ui.pelaksanaan.conftest import Meja
from tests.ui.pelaksanaan.ikatan import Ke, ikat_papan
from tests.usecases.pelaksanaan.kantor_contoh import (
    BKPSDM,
    BUDI_ID,
    CICI_ID,
    KECAMATAN_ID,
    LAIN_ID,
    OPERATOR,
    SEKCAM,
    SITI_ID,
    TW1,
)
from tests.usecases.pelaksanaan.langkah_contoh import ajukan

Buka = Callable[..., PapanEvaluasiPage]


@pytest.fixture
def ke() -> Ke:
    return Ke()


@pytest.fixture
def page(meja: Meja, ke: Ke) -> Buka:
    def buka(siapa: Pelaku = SEKCAM) -> PapanEvaluasiPage:
        halaman = meja.buka(
            "penilaian",
            lambda background: PapanEvaluasiPage(aksi=ikat_papan(meja.store, siapa, ke), background=background),
        )
        assert isinstance(halaman, PapanEvaluasiPage)
        return halaman

    return buka


def papan(halaman: PapanEvaluasiPage) -> PapanEvaluasi:
    assert halaman.papan is not None
    return halaman.papan


def capaian(halaman: PapanEvaluasiPage) -> LihatCapaian:
    assert halaman.capaian.layar is not None
    return halaman.capaian.layar


def test_the_title_is_the_finding_and_the_next_submission_is_one_key_away(
    meja: Meja, page: Buka, store: Store, ke: Ke
) -> None:
    evaluasi_id = ajukan(store).evaluasi.id
    halaman = page()
    assert halaman.header.title == "0 dari 5 evaluasi sudah ditetapkan"
    assert papan(halaman).diajukan == 1
    assert halaman.berikut.label == "Nilai 1 ajuan"
    meja.alt("Nilai 1 ajuan")
    assert ke.tujuan == [("orang", evaluasi_id)]


def test_enter_opens_a_person_and_begins_his_period_where_it_must(meja: Meja, page: Buka, ke: Ke) -> None:
    halaman = page()
    assert halaman.berikut.reason == "Belum ada ajuan yang menunggu penilaian Anda."
    halaman.tabel.select(BUDI_ID)
    meja.tekan(Qt.Key.Key_Return)
    assert [tujuan[0] for tujuan in ke.tujuan] == ["orang"]
    halaman.tabel.select(CICI_ID)
    meja.tekan(Qt.Key.Key_Return)
    assert halaman.bar.sentence == "Belum ada SKP yang ditetapkan untuk Cici Amelia."
    assert len(ke.tujuan) == 1


def test_the_menu_of_a_row_leads_to_realisasi_and_grays_what_cannot_be(page: Buka, ke: Ke) -> None:
    halaman = page()
    menu = {satu.pegawai.id: halaman._menu(satu) for satu in papan(halaman).baris}
    menu[SITI_ID][1].act()
    assert ke.tujuan == [("realisasi", SITI_ID, TW1)]
    assert [butir.reason for butir in menu[CICI_ID]] == ["belum ada SKP yang ditetapkan"] * 2


def test_the_achievement_is_chosen_with_its_reason_proposed_and_taken_back_by_keys(
    meja: Meja, page: Buka, store: Store
) -> None:
    halaman = page(OPERATOR)
    form = halaman.form
    assert form is not None
    form.go_to("capaian.capaian")
    assert halaman.capaian.dasar.temuan == ()
    meja.tekan(Qt.Key.Key_4)
    assert capaian(halaman).capaian is not None
    assert halaman.capaian.usulkan.reason.startswith("Tulis dasar capaian ini")
    meja.tekan(Qt.Key.Key_Return)
    meja.ketik("Target rencana aksi tercapai")
    meja.tekan(Qt.Key.Key_Tab)
    meja.alt("Usulkan")
    assert capaian(halaman).kehidupan.keadaan is KeadaanCapaian.DIUSULKAN
    assert lihat_capaian(store, OPERATOR, KECAMATAN_ID, TW1).kehidupan.keadaan is KeadaanCapaian.DIUSULKAN
    assert "bukan wewenang" in halaman.capaian.tetapkan.reason
    meja.alt("Tarik usul")
    assert capaian(halaman).kehidupan.keadaan is KeadaanCapaian.DRAF


def test_the_leader_above_sets_the_achievement_with_its_day(meja: Meja, page: Buka, store: Store) -> None:
    ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, "capaian.capaian", "BAIK")
    isi = ubah_capaian(store, OPERATOR, KECAMATAN_ID, TW1, "capaian.dasar", "Target rencana aksi tercapai")
    usulkan_capaian(store, OPERATOR, KECAMATAN_ID, TW1, isi.digest)
    halaman = page(BKPSDM)
    pilih = halaman.capaian._pilih
    assert pilih is not None
    pilih.chosen.emit(next(satu for satu in pilih._options if satu.kode == str(KECAMATAN_ID)))
    meja.alt("Tetapkan capaian")
    kotak = halaman.findChild(DialogLangkah)
    assert kotak is not None
    kotak.activateWindow()
    QApplication.processEvents()
    meja.tekan(Qt.Key.Key_Return)
    assert lihat_capaian(store, BKPSDM, KECAMATAN_ID, TW1).berlaku is CapaianOrganisasi.BAIK
    assert halaman.bar.sentence.startswith("Capaian organisasi ditetapkan.")
    assert "berlaku Baik, ditetapkan 6 April 2026" in halaman.capaian._berlaku.text()


def test_picking_another_unit_takes_nothing_along(meja: Meja, page: Buka, store: Store) -> None:
    halaman = page(BKPSDM)
    pilih, form = halaman.capaian._pilih, halaman.form
    assert pilih is not None
    assert form is not None
    pilih.chosen.emit(next(satu for satu in pilih._options if satu.kode == str(KECAMATAN_ID)))
    form.go_to("capaian.dasar")
    meja.ketik("Laporan camat")
    pilih.chosen.emit(next(satu for satu in pilih._options if satu.kode == str(LAIN_ID)))
    meja.tunggu()
    assert halaman.capaian.dasar.text() == ""
    assert lihat_capaian(store, BKPSDM, KECAMATAN_ID, TW1).draf == {"capaian.dasar": "Laporan camat"}
    assert lihat_capaian(store, BKPSDM, LAIN_ID, TW1).draf == {}


def test_the_table_is_a_sound_model(page: Buka) -> None:
    halaman = page()
    QAbstractItemModelTester(halaman.tabel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert halaman.tabel.cell(0, "keadaan").text == "Belum dibuka"
