"""The SKP editor over a real store, by keyboard."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit

from kinerja_desktop.domain.hak import Pelaku
from kinerja_desktop.domain.kejadian import JenisKejadian
from kinerja_desktop.domain.perencanaan.isi_skp import digest_skp
from kinerja_desktop.domain.perencanaan.kehidupan_skp import KeadaanSkp
from kinerja_desktop.domain.perencanaan.skp import Aspek, BagianLampiran, JenisRhk, JenisTarget
from kinerja_desktop.store.database import Store
from kinerja_desktop.ui.perencanaan.aksi_skp import BukaSkp
from kinerja_desktop.usecases.perencanaan.daftar_skp import papan_skp, skp_pegawai
from kinerja_desktop.usecases.perencanaan.lihat_skp import LihatSkp
from kinerja_desktop.usecases.perencanaan.susun_skp import simpan_draf, tambah_indikator, tambah_rhk
from tests.ui.perencanaan.conftest import Meja, isi
from tests.ui.perencanaan.tombol import ALT, CTRL, SHIFT, fokus, ketik, tekan
from tests.usecases.pelaksanaan.kantor_contoh import AWAL_TAHUN, CICI, OPERATOR, SITI_ID

Buka = Callable[[Pelaku], Meja]
K = Qt.Key


def test_an_skp_is_written_from_empty_to_handed_in_with_the_keyboard_alone(meja: Buka, store: Store, skp_id: UUID):
    m = meja(CICI)
    m.buka(skp_id)
    tekan(K.Key_Return)  # the first button: add a plan
    m.tenang()
    ketik("Layanan administrasi kecamatan tertib")
    tekan(K.Key_Return)
    ketik("Data kependudukan kelurahan tersaji mutakhir")
    tekan(K.Key_Return, CTRL)
    tekan(K.Key_Return)  # jenis stays Utama
    tekan(K.Key_Return)  # klasifikasi stays Individu
    tekan(K.Key_Return)  # penugasan dari is filled; into the grid
    tekan(K.Key_F4)
    ketik("kuan")
    tekan(K.Key_Return)
    m.tenang()
    tekan(K.Key_Right)
    for teks in ("Jumlah data keluarga", "1.200", "keluarga"):
        ketik(teks)
        tekan(K.Key_Return)
        m.tenang()
    tekan(K.Key_N, CTRL)
    m.tenang()
    ketik("Data tanpa salah ketik")
    tekan(K.Key_Return)
    ketik("97,5")
    tekan(K.Key_Return)
    m.tenang()
    ajukan = m.page.steps.buttons[JenisKejadian.DIAJUKAN]
    assert ajukan.reason == ""
    tekan(Qt.Key(ord(ajukan.letter.upper())), ALT)
    m.qtbot.waitUntil(lambda: "diajukan kepada" in m.page.bar.sentence)

    layar = isi(store, skp_id)
    assert layar.kehidupan.keadaan is KeadaanSkp.DIAJUKAN
    (rhk,) = layar.skp.rhk
    assert (rhk.rhk_pimpinan, rhk.penugasan_dari) == ("Layanan administrasi kecamatan tertib", "Sekretaris Camat")
    satu, dua = rhk.indikator
    assert (satu.aspek, satu.teks, satu.nilai, satu.satuan) == (
        Aspek.KUANTITAS,
        "Jumlah data keluarga",
        1200,
        "keluarga",
    )
    assert (dua.aspek, dua.jenis_target, str(dua.nilai)) == (Aspek.KUALITAS, JenisTarget.PERSEN, "97.5")
    assert m.page.header.saved_mark == "Tersimpan 10.42"
    assert "terkunci" in m.page.notes.lock.sentence


def test_a_text_that_is_no_number_stays_with_its_finding_and_survives_reopening(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    ukuran = tertulis.skp.rhk[0].indikator[0].id
    m = meja(CICI)
    m.buka(skp_id)
    m.isi.go_to(f"indikator:{ukuran}.target")
    tekan(K.Key_A, CTRL)
    ketik("dua belas")
    tekan(K.Key_Return)
    m.tenang()
    grid = m.isi.forms[tertulis.skp.rhk[0].id].grid.table
    assert grid.cell(0, "target").text == "dua belas"
    temuan = grid.model.finding(0)
    assert temuan is not None
    assert "angka" in temuan.pesan
    assert m.page.steps.words[0] == "Belum bisa diajukan"
    assert m.page.header.saved_mark == "Belum tersimpan"

    lain = skp_pegawai(papan_skp(store, OPERATOR, 2026), SITI_ID)
    assert lain is not None
    m.buka(BukaSkp(lain))
    m.buka(BukaSkp(skp_id))
    grid = m.isi.forms[tertulis.skp.rhk[0].id].grid.table
    assert grid.cell(0, "target").text == "dua belas"
    assert any(satu.medan.endswith(".target") for satu in m.page.panel.findings)
    m.isi.go_to(f"indikator:{ukuran}.target")
    tekan(K.Key_A, CTRL)
    ketik("12")
    tekan(K.Key_Return)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].indikator[0].nilai == 12
    assert isi(store, skp_id).draf == {}
    assert m.page.panel.findings == tuple(isi(store, skp_id).temuan)[: len(m.page.panel.findings)]


def test_a_quarter_that_is_no_number_comes_back_too(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    medan = f"indikator:{tertulis.skp.rhk[0].indikator[0].id}.triwulan2"
    simpan_draf(store, CICI, skp_id, medan, "tiga ratus")
    m = meja(CICI)
    m.buka(skp_id)
    isian = m.isi.form.field(medan)
    assert isian.text() == "tiga ratus"
    assert isian.shown_finding is not None
    assert m.page.steps.buttons[JenisKejadian.DIAJUKAN].reason


def test_a_cell_that_was_being_typed_in_at_a_power_cut_becomes_its_value(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    medan = f"indikator:{tertulis.skp.rhk[0].indikator[0].id}.satuan"
    simpan_draf(store, CICI, skp_id, medan, "kepala kelu")
    m = meja(CICI)
    m.buka(skp_id)
    assert isi(store, skp_id).skp.rhk[0].indikator[0].satuan == "kepala kelu"
    assert "kepala kelu" in m.page.bar.sentence


def test_f8_goes_from_finding_to_finding_over_tabs(meja: Buka, store: Store, skp_id: UUID):
    layar = tambah_rhk(store, CICI, skp_id, JenisRhk.UTAMA, AWAL_TAHUN)
    m = meja(CICI)
    m.buka(skp_id)
    tempat: list[str] = []
    for _langkah in range(len(m.page.panel.findings)):
        tekan(K.Key_F8)
        tempat.append(m.page.tabs.current())
        if (
            isinstance(fokus(), QLineEdit)
            and m.isi.form.field(f"rhk:{layar.skp.rhk[0].id}.rhk_pimpinan").entry is fokus()
        ):
            tempat[-1] = "pimpinan"
    assert "pimpinan" in tempat
    assert tempat[-1] == "lampiran"
    tekan(K.Key_F8, SHIFT)
    assert m.page.tabs.current() == "lampiran"


def test_a_removed_indicator_comes_back_with_ctrl_z_as_it_stood(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    sebelum = tertulis
    m = meja(CICI)
    m.buka(skp_id)
    grid = m.isi.forms[sebelum.skp.rhk[0].id].grid
    grid.table.view.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_Delete)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].indikator == ()
    assert "dihapus" in m.page.bar.sentence
    assert any(satu.kode == "SKP-02" for satu in m.page.panel.findings)
    grid.table.view.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_Z, CTRL)
    m.tenang()
    assert digest_skp(isi(store, skp_id).skp) == digest_skp(sebelum.skp)
    tekan(K.Key_Y, CTRL)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].indikator == ()


def test_a_removed_plan_comes_back_from_the_message(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    sebelum = tertulis
    m = meja(CICI)
    m.buka(skp_id)
    m.page.plans.focus_current()
    tekan(K.Key_Delete)
    m.tenang()
    assert isi(store, skp_id).skp.rhk == ()
    assert m.isi.plans.currentWidget() not in m.isi.forms.values()
    urungkan = next(satu for satu in m.page.bar._links if satu.label == "Urungkan")
    urungkan.click()
    m.tenang()
    assert digest_skp(isi(store, skp_id).skp) == digest_skp(sebelum.skp)


def test_ctrl_d_copies_from_the_row_above_and_ctrl_z_takes_it_back(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    rhk_id = tertulis.skp.rhk[0].id
    layar = tambah_indikator(store, CICI, skp_id, rhk_id, AWAL_TAHUN)
    dua = layar.skp.rhk[0].indikator[1].id
    m = meja(CICI)
    m.buka(skp_id)
    grid = m.isi.forms[rhk_id].grid.table
    grid.edit_cell(dua, "satuan")
    tekan(K.Key_Escape)
    tekan(K.Key_D, CTRL)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].indikator[1].satuan == "keluarga"
    tekan(K.Key_Z, CTRL)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].indikator[1].satuan == "%"


def test_fields_are_undone_one_by_one(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    medan = f"rhk:{tertulis.skp.rhk[0].id}.penugasan_dari"
    m = meja(CICI)
    m.buka(skp_id)
    m.isi.form.go_to(medan)
    tekan(K.Key_A, CTRL)
    ketik("Camat")
    tekan(K.Key_Return)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].penugasan_dari == "Camat"
    m.isi.form.go_to(medan)
    tekan(K.Key_Z, CTRL)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].penugasan_dari == "Sekretaris Camat"


def test_behaviour_and_lampiran_are_filled_by_keyboard(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    m = meja(CICI)
    m.buka(skp_id)
    tekan(K.Key_Tab, CTRL)
    assert m.page.tabs.current() == "perilaku"
    m.isi.form.go_to("perilaku:3.teks")
    ketik("Ikut satu bimtek arsip.")
    tekan(K.Key_Return, CTRL)
    m.tenang()
    tekan(K.Key_Tab, CTRL)
    band = m.isi.lampiran.bands[BagianLampiran.SKEMA_PERTANGGUNGJAWABAN]
    band.pick_button.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_Return)
    ketik("bulanan")
    tekan(K.Key_Return)
    m.tenang()
    band.add_button.setFocus(Qt.FocusReason.TabFocusReason)
    tekan(K.Key_N, CTRL)
    m.tenang()
    ketik("Apel pagi setiap Senin")
    tekan(K.Key_Return)
    m.tenang()
    skp = isi(store, skp_id).skp
    assert [(satu.nilai, satu.teks) for satu in skp.perilaku if satu.teks] == [(3, "Ikut satu bimtek arsip.")]
    assert [baris.teks for baris in skp.lampiran] == ["Laporan bulanan", "Apel pagi setiap Senin"]


def test_a_row_of_the_lampiran_left_without_a_word_goes_away(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    m = meja(CICI)
    m.buka(skp_id)
    m.page.tabs.choose("lampiran")
    tekan(K.Key_N, CTRL)
    m.tenang()
    assert len(isi(store, skp_id).skp.lampiran) == 1
    m.page.tabs.choose("perilaku")
    m.isi.form.go_to("perilaku:1.teks")
    m.tenang()
    assert isi(store, skp_id).skp.lampiran == ()


def test_leaving_the_page_saves_the_cell_one_is_typing_in(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    m = meja(CICI)
    m.buka(skp_id)
    m.isi.go_to(f"indikator:{tertulis.skp.rhk[0].indikator[0].id}.satuan")
    tekan(K.Key_A, CTRL)
    ketik("kepala keluarga")
    m.page.on_leave()
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].indikator[0].satuan == "kepala keluarga"


def test_the_kind_of_target_is_chosen_and_its_target_read_accordingly(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp
):
    ukuran = tertulis.skp.rhk[0].indikator[0].id
    m = meja(CICI)
    m.buka(skp_id)
    m.isi.form.go_to(f"indikator:{ukuran}.jenis_target")
    tekan(K.Key_4)
    m.tenang()
    m.isi.go_to(f"indikator:{ukuran}.target")
    ketik("30 November 2026")
    tekan(K.Key_Return)
    m.tenang()
    assert isi(store, skp_id).skp.rhk[0].indikator[0].tanggal == date(2026, 11, 30)
    assert m.isi.forms[tertulis.skp.rhk[0].id].grid.table.cell(0, "target").text == "30 Nov"


def test_every_model_of_the_page_keeps_the_rules_of_qt(meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp):
    m = meja(CICI)
    m.buka(skp_id)
    modes = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, modes) for model in m.page.findChildren(QAbstractItemModel)]
    assert len(testers) >= 2
    tekan(K.Key_N, CTRL)
    m.tenang()
    m.page.tabs.choose("riwayat")
    m.tenang()


@pytest.mark.parametrize("besar", [(1280, 650), (911, 512)])
def test_small_screens_cut_nothing_off(
    meja: Buka, store: Store, skp_id: UUID, tertulis: LihatSkp, besar: tuple[int, int]
):
    m = meja(CICI)
    m.window.setMinimumSize(0, 0)
    m.window.resize(*besar)
    m.buka(skp_id)
    QApplication.processEvents()
    assert (m.window.width(), m.window.height()) == besar
